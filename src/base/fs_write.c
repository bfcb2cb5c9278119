// Changing files: whole or not at all, by a temporary name and a rename in the same folder.
#define _GNU_SOURCE
#include "base/fs_parts.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum fs_result fs_write_all(int fd, str bytes)
{
    while (bytes.len > 0) {
        ssize_t n = write(fd, bytes.data, bytes.len);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return fs_result_of(errno);
        bytes = str_skip(bytes, (size_t)n);
    }
    return FS_OK;
}

static enum fs_result write_and_rename(int dir, const char *name, str bytes)
{
    char temporary[PATH_PART + 8];
    snprintf(temporary, sizeof temporary, ".%.240s.baru", name);
    int fd =
        openat(dir, temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, FILE_MODE);
    if (fd < 0)
        return fs_result_at(dir, temporary, errno);
    enum fs_result result = fs_write_all(fd, bytes);
    if (close(fd) != 0 && result == FS_OK)
        result = fs_result_of(errno);
    if (result == FS_OK && renameat(dir, temporary, dir, name) != 0)
        result = fs_result_of(errno);
    if (result != FS_OK)
        (void)unlinkat(dir, temporary, 0);
    return result;
}

enum fs_result fs_create(int root, str path, int *file)
{
    char name[PATH_PART];
    int dir;
    enum fs_result result = fs_open_parent(root, path, true, &dir, name);
    if (result != FS_OK)
        return result;
    *file = openat(dir, name, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, FILE_MODE);
    if (*file < 0)
        result = fs_result_at(dir, name, errno);
    close(dir);
    return result;
}

enum fs_result fs_append(int file, str bytes)
{
    return fs_write_all(file, bytes);
}

enum fs_result fs_finish(int file, struct fs_stamp *stamp)
{
    struct stat info;
    enum fs_result result = fstat(file, &info) == 0 ? FS_OK : fs_result_of(errno);
    if (result == FS_OK)
        *stamp = fs_stamp_of(&info);
    if (close(file) != 0 && result == FS_OK)
        result = fs_result_of(errno);
    return result;
}

enum fs_result fs_write(int root, str path, str bytes)
{
    char name[PATH_PART];
    int dir;
    enum fs_result result = fs_open_parent(root, path, true, &dir, name);
    if (result != FS_OK)
        return result;
    result = write_and_rename(dir, name, bytes);
    close(dir);
    return result;
}

static enum fs_result write_into(const char *path, str bytes)
{
    int fd = open(path, O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return fs_result_of(errno);
    enum fs_result result = fs_write_all(fd, bytes);
    if (close(fd) != 0 && result == FS_OK)
        result = fs_result_of(errno);
    return result;
}

static enum fs_result write_below(struct arena *arena, str path, str bytes)
{
    str folder, name;
    int root;
    path_split(path, &folder, &name);
    enum fs_result result = fs_open_root(folder.len > 0 ? arena_cstr(arena, folder) : ".", &root);
    if (result == FS_OK)
        result = fs_write(root, name, bytes);
    fs_close_root(root);
    return result;
}

enum fs_result fs_write_typed(const char *path, str bytes)
{
    struct arena arena = {0};
    struct stat info;
    str target = str_from(path);
    bool exists = stat(path, &info) == 0;
    if (exists && !S_ISREG(info.st_mode))
        return write_into(path, bytes);
    enum fs_result result = exists ? fs_absolute(&arena, path, &target) : FS_OK;
    if (result == FS_OK)
        result = write_below(&arena, target, bytes);
    arena_free(&arena);
    return result;
}

enum fs_result fs_remove(int root, str path)
{
    char name[PATH_PART];
    int dir;
    enum fs_result result = fs_open_parent(root, path, false, &dir, name);
    if (result != FS_OK)
        return result;
    if (unlinkat(dir, name, 0) != 0)
        result = fs_result_of(errno);
    close(dir);
    return result;
}

static bool remove_folder(int root, str path)
{
    char name[PATH_PART];
    int dir;
    if (fs_open_parent(root, path, false, &dir, name) != FS_OK)
        return false;
    bool removed = unlinkat(dir, name, AT_REMOVEDIR) == 0;
    close(dir);
    return removed;
}

void fs_prune(int root, str path)
{
    for (;;) {
        size_t end = path.len;
        while (end > 0 && path.data[end - 1] != '/')
            end--;
        if (end == 0)
            return;
        path = str_sub(path, 0, end - 1);
        if (!remove_folder(root, path))
            return;
    }
}

static enum fs_result open_lock(int root, str path, int *lock)
{
    char name[PATH_PART];
    int dir;
    enum fs_result result = fs_open_parent(root, path, true, &dir, name);
    if (result != FS_OK)
        return result;
    *lock = openat(dir, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, FILE_MODE);
    if (*lock < 0)
        result = fs_result_at(dir, name, errno);
    close(dir);
    return result;
}

// True when the file that was locked still has a name: who held it before may have removed it, and
// then another program locks another file.
static bool is_named(int lock)
{
    struct stat info;
    return fstat(lock, &info) == 0 && info.st_nlink > 0;
}

enum fs_result fs_lock(int root, str path, unsigned seconds, int *lock)
{
    const struct timespec pause = {.tv_nsec = 100 * 1000 * 1000};
    for (unsigned tries = seconds * 10;; tries--) {
        enum fs_result result = open_lock(root, path, lock);
        if (result != FS_OK)
            return result;
        bool locked = flock(*lock, LOCK_EX | LOCK_NB) == 0;
        if (locked && is_named(*lock))
            return FS_OK;
        int error = errno;
        fs_unlock(*lock);
        *lock = -1;
        if (!locked && error != EWOULDBLOCK && error != EINTR)
            return fs_result_of(error);
        if (tries == 0)
            return FS_BUSY;
        if (!locked)
            nanosleep(&pause, NULL);
    }
}

void fs_unlock(int lock)
{
    if (lock >= 0)
        close(lock);
}

void fs_remove_folders(const char *path, size_t count)
{
    struct arena arena = {0};
    str rest = str_from(path), name;
    for (; count > 0 && rest.len > 0; count--) {
        while (str_ends(rest, STR("/")))
            rest = str_sub(rest, 0, rest.len - 1);
        if (rmdir(arena_cstr(&arena, rest)) != 0)
            break;
        path_split(rest, &rest, &name);
    }
    arena_free(&arena);
}

enum fs_result fs_sync(int root)
{
    return syncfs(root) == 0 ? FS_OK : fs_result_of(errno);
}
