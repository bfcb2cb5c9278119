// The files of fs.h, by the calls of Linux.
//
// Every path is resolved below the descriptor of its root without following links, by the system
// (openat2) or folder by folder (openat with O_NOFOLLOW), so a link that appears while we work
// cannot lead outside. Writing is whole or not at all: under a temporary name, which is renamed.
#define _GNU_SOURCE
#include "base/fs.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/openat2.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum { PATH_PART = 256, FOLDER_MODE = 0777, FILE_MODE = 0666 };

static enum fs_result result_of(int error)
{
    switch (error) {
    case ENOENT:
        return FS_MISSING;
    case EACCES:
    case EPERM:
        return FS_DENIED;
    case ENOSPC:
    case EDQUOT:
        return FS_FULL;
    case EROFS:
        return FS_READ_ONLY;
    case ELOOP:
        return FS_OUTSIDE;
    case ENOTDIR:
    case EISDIR:
        return FS_WRONG_TYPE;
    case EFBIG:
        return FS_TOO_LARGE;
    default:
        return FS_FAILED;
    }
}

static enum fs_result result_at(int dir, const char *name, int error)
{
    struct stat info;
    if (error == ENOTDIR && fstatat(dir, name, &info, AT_SYMLINK_NOFOLLOW) == 0 &&
        S_ISLNK(info.st_mode))
        return FS_OUTSIDE;
    return result_of(error);
}

enum fs_result fs_open_root(const char *path, int *root)
{
    *root = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    return *root >= 0 ? FS_OK : result_of(errno);
}

enum fs_result fs_create_root(const char *path, int *root, size_t *made)
{
    struct arena arena = {0};
    char *partial = arena_alloc(&arena, strlen(path) + 1, 1);
    enum fs_result last = FS_OK, opened;
    size_t count = 0;
    for (size_t i = 0; path[i] != '\0'; i++) {
        partial[i] = path[i];
        bool folder_ends = path[i + 1] == '/' || path[i + 1] == '\0';
        if (!folder_ends || path[i] == '/')
            continue;
        last = mkdir(partial, FOLDER_MODE) == 0 ? FS_OK : result_of(errno);
        count += last == FS_OK;
    }
    arena_free(&arena);
    if (made)
        *made = count;
    opened = fs_open_root(path, root); // what matters is whether it opens
    return opened == FS_MISSING && last != FS_OK ? last : opened;
}

void fs_close_root(int root)
{
    if (root >= 0)
        close(root);
}

enum fs_result fs_absolute(struct arena *arena, const char *path, str *absolute)
{
    char resolved[PATH_MAX];
    if (!realpath(path, resolved))
        return result_of(errno);
    *absolute = arena_copy(arena, str_from(resolved));
    return FS_OK;
}

static bool part_to_name(str part, char name[PATH_PART])
{
    bool plain =
        part.len > 0 && part.len < PATH_PART && !str_eq(part, STR(".")) && !str_eq(part, STR(".."));
    if (!plain)
        return false;
    memcpy(name, part.data, part.len);
    name[part.len] = '\0';
    return true;
}

static int open_folder(int dir, const char *name, bool create)
{
    const int flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
    int fd = openat(dir, name, flags);
    if (fd >= 0 || errno != ENOENT || !create)
        return fd;
    if (mkdirat(dir, name, FOLDER_MODE) != 0 && errno != EEXIST)
        return -1;
    return openat(dir, name, flags);
}

static enum fs_result walk_to_parent(int root, str path, bool create, int *dir,
                                     char name[PATH_PART])
{
    *dir = dup(root);
    if (*dir < 0)
        return result_of(errno);
    for (;;) {
        str part = str_take(&path, '/');
        enum fs_result result = part_to_name(part, name) ? FS_OK : FS_OUTSIDE;
        if (result == FS_OK && path.len == 0)
            return FS_OK;
        int next = result == FS_OK ? open_folder(*dir, name, create) : -1;
        if (next < 0) {
            if (result == FS_OK)
                result = result_at(*dir, name, errno);
            close(*dir);
            return result;
        }
        close(*dir);
        *dir = next;
    }
}

// The folder of a path in one step, where the system can resolve it below the root without links.
// Gives -1 for whatever reason; then it is walked, which finds out why.
static int open_at_once(int root, str folder)
{
    const struct open_how how = {.flags = O_PATH | O_DIRECTORY | O_CLOEXEC,
                                 .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS};
    char path[PATH_MAX];
    if (folder.len == 0 || folder.len >= sizeof path)
        return -1;
    memcpy(path, folder.data, folder.len);
    path[folder.len] = '\0';
    return (int)syscall(SYS_openat2, root, path, &how, sizeof how);
}

// True when every part of the path is one that may be opened.
static bool is_plain_path(str path)
{
    char name[PATH_PART];
    while (path.len > 0)
        if (!part_to_name(str_take(&path, '/'), name))
            return false;
    return true;
}

static enum fs_result open_parent(int root, str path, bool create, int *dir, char name[PATH_PART])
{
    str folder, last;
    fs_split_path(path, &folder, &last);
    bool plain = is_plain_path(path) && folder.len > 0;
    *dir = plain ? open_at_once(root, folder) : -1;
    if (*dir >= 0 && part_to_name(last, name))
        return FS_OK;
    if (plain && !create && errno == ENOENT)
        return FS_MISSING;
    return walk_to_parent(root, path, create, dir, name);
}

static enum fs_result open_file(int root, str path, int flags, int *fd)
{
    char name[PATH_PART];
    int dir;
    enum fs_result result = open_parent(root, path, false, &dir, name);
    if (result != FS_OK)
        return result;
    *fd = openat(dir, name, flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
    result = *fd >= 0 ? FS_OK : result_at(dir, name, errno);
    close(dir);
    return result;
}

enum fs_result fs_open_below(int root, str path, int *folder)
{
    *folder = -1;
    return open_file(root, path, O_RDONLY | O_DIRECTORY, folder);
}

static enum fs_result read_all(int fd, char *to, size_t size, size_t *got)
{
    *got = 0;
    while (*got < size) {
        ssize_t n = read(fd, to + *got, size - *got);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return result_of(errno);
        if (n == 0)
            break;
        *got += (size_t)n;
    }
    return FS_OK;
}

static struct fs_stamp stamp_of(const struct stat *info)
{
    const int64_t second = 1000000000;
    return (struct fs_stamp){
        .size = (uint64_t)info->st_size,
        .inode = (uint64_t)info->st_ino,
        .modified = info->st_mtim.tv_sec * second + info->st_mtim.tv_nsec,
        .changed = info->st_ctim.tv_sec * second + info->st_ctim.tv_nsec,
    };
}

// The stamp of an open regular file.
static enum fs_result stamp_open(int fd, struct fs_stamp *stamp)
{
    struct stat info;
    if (fstat(fd, &info) != 0)
        return result_of(errno);
    if (!S_ISREG(info.st_mode))
        return FS_WRONG_TYPE;
    *stamp = stamp_of(&info);
    return FS_OK;
}

enum fs_result fs_read_stamped(struct arena *arena, int root, str path, size_t limit, str *bytes,
                               struct fs_stamp *stamp)
{
    int fd;
    *bytes = STR_NONE;
    enum fs_result result = open_file(root, path, O_RDONLY, &fd);
    if (result != FS_OK)
        return result;
    result = stamp_open(fd, stamp);
    if (result == FS_OK && stamp->size > limit)
        result = FS_TOO_LARGE;
    if (result == FS_OK) {
        char *data = arena_bytes(arena, stamp->size + 1);
        size_t got = 0;
        result = read_all(fd, data, stamp->size, &got);
        data[got] = '\0';
        *bytes = (str){data, got};
    }
    close(fd);
    return result;
}

enum fs_result fs_read(struct arena *arena, int root, str path, size_t limit, str *bytes)
{
    struct fs_stamp unused = {0};
    return fs_read_stamped(arena, root, path, limit, bytes, &unused);
}

enum fs_result fs_read_typed(struct arena *arena, const char *path, size_t limit, str *bytes)
{
    int root = -1;
    str absolute, folder, name;
    *bytes = STR_NONE;
    enum fs_result result = fs_absolute(arena, path, &absolute);
    fs_split_path(result == FS_OK ? absolute : STR_NONE, &folder, &name);
    if (result == FS_OK)
        result = fs_open_root(folder.len > 0 ? arena_cstr(arena, folder) : "/", &root);
    if (result == FS_OK)
        result = fs_read(arena, root, name, limit, bytes);
    fs_close_root(root);
    return result;
}

enum fs_result fs_stat(int root, str path, struct fs_stamp *stamp)
{
    char name[PATH_PART];
    struct stat info;
    int dir;
    enum fs_result result = open_parent(root, path, false, &dir, name);
    if (result != FS_OK)
        return result;
    if (fstatat(dir, name, &info, AT_SYMLINK_NOFOLLOW) != 0)
        result = result_of(errno);
    else if (!S_ISREG(info.st_mode))
        result = FS_WRONG_TYPE;
    else
        *stamp = stamp_of(&info);
    close(dir);
    return result;
}

int64_t fs_now(void)
{
    struct timespec now;
    if (clock_gettime(CLOCK_REALTIME_COARSE, &now) != 0)
        return INT64_MIN; // no stamp is older: none is believed
    return now.tv_sec * INT64_C(1000000000) + now.tv_nsec;
}

static enum fs_type type_of(int dir, const char *name)
{
    struct stat info;
    if (fstatat(dir, name, &info, AT_SYMLINK_NOFOLLOW) != 0)
        return FS_OTHER;
    if (S_ISLNK(info.st_mode))
        return FS_LINK;
    if (S_ISDIR(info.st_mode))
        return FS_FOLDER;
    return S_ISREG(info.st_mode) ? FS_FILE : FS_OTHER;
}

bool fs_exists(int root, str path)
{
    char name[PATH_PART];
    struct stat info;
    int dir;
    if (open_parent(root, path, false, &dir, name) != FS_OK)
        return false;
    bool exists = fstatat(dir, name, &info, AT_SYMLINK_NOFOLLOW) == 0;
    close(dir);
    return exists;
}

enum fs_result fs_probe(int root, str path)
{
    char name[PATH_PART];
    int dir;
    enum fs_result result = open_parent(root, path, false, &dir, name);
    if (result != FS_OK)
        return result;
    static const enum fs_result results[] = {[FS_FILE] = FS_OK,
                                             [FS_FOLDER] = FS_WRONG_TYPE,
                                             [FS_LINK] = FS_OUTSIDE,
                                             [FS_OTHER] = FS_WRONG_TYPE};
    struct stat info;
    if (fstatat(dir, name, &info, AT_SYMLINK_NOFOLLOW) != 0)
        result = result_of(errno);
    else
        result = results[type_of(dir, name)];
    close(dir);
    return result;
}

static bool same_content(int fd, str bytes)
{
    char chunk[16 * 1024];
    for (size_t at = 0; at < bytes.len;) {
        size_t want = bytes.len - at < sizeof chunk ? bytes.len - at : sizeof chunk;
        size_t got = 0;
        if (read_all(fd, chunk, want, &got) != FS_OK || got != want)
            return false;
        if (memcmp(chunk, bytes.data + at, want) != 0)
            return false;
        at += want;
    }
    return true;
}

static bool same_files(int a, int b)
{
    enum { CHUNK = 64 * 1024 };
    char first[CHUNK], second[CHUNK];
    size_t got = CHUNK, other = CHUNK;
    while (got == CHUNK)
        if (read_all(a, first, CHUNK, &got) != FS_OK ||
            read_all(b, second, CHUNK, &other) != FS_OK || got != other ||
            memcmp(first, second, got) != 0)
            return false;
    return true;
}

bool fs_equal(int root, str a, str b)
{
    struct fs_stamp one, other;
    int first = -1, second = -1;
    bool same = open_file(root, a, O_RDONLY, &first) == FS_OK &&
                open_file(root, b, O_RDONLY, &second) == FS_OK &&
                stamp_open(first, &one) == FS_OK && stamp_open(second, &other) == FS_OK &&
                one.size == other.size && same_files(first, second);
    fs_close_root(first);
    fs_close_root(second);
    return same;
}

bool fs_same(int root, str path, str bytes)
{
    struct fs_stamp stamp = {0};
    int fd;
    if (open_file(root, path, O_RDONLY, &fd) != FS_OK)
        return false;
    bool same =
        stamp_open(fd, &stamp) == FS_OK && stamp.size == bytes.len && same_content(fd, bytes);
    close(fd);
    return same;
}

// ---- what is in a folder

static int compare_entries(const void *a, const void *b)
{
    return str_cmp(((const struct fs_entry *)a)->name, ((const struct fs_entry *)b)->name);
}

static enum fs_result open_listing(int root, str path, DIR **stream)
{
    int fd = -1;
    enum fs_result result = FS_OK;
    if (path.len > 0)
        result = open_file(root, path, O_RDONLY | O_DIRECTORY, &fd);
    else if ((fd = openat(root, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)) < 0)
        result = result_of(errno);
    if (result != FS_OK)
        return result;
    *stream = fdopendir(fd);
    if (*stream)
        return FS_OK;
    close(fd);
    return FS_FAILED;
}

enum fs_result fs_list(struct arena *arena, int root, str path, struct fs_entry **entries,
                       size_t *count)
{
    DIR *stream = NULL;
    size_t capacity = 0;
    *entries = NULL;
    *count = 0;
    enum fs_result result = open_listing(root, path, &stream);
    if (result != FS_OK)
        return result;
    const struct dirent *next;
    for (errno = 0; (next = readdir(stream)) != NULL; errno = 0) {
        str name = str_from(next->d_name);
        if (str_eq(name, STR(".")) || str_eq(name, STR("..")))
            continue;
        *entries = arena_grow(arena, *entries, *count, &capacity, sizeof **entries);
        (*entries)[(*count)++] =
            (struct fs_entry){arena_copy(arena, name), type_of(dirfd(stream), next->d_name)};
    }
    if (errno != 0)
        result = result_of(errno);
    closedir(stream);
    if (*count > 1)
        qsort(*entries, *count, sizeof **entries, compare_entries);
    return result;
}

// ---- writing

enum fs_result fs_append(int file, str bytes)
{
    while (bytes.len > 0) {
        ssize_t n = write(file, bytes.data, bytes.len);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return result_of(errno);
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
        return result_at(dir, temporary, errno);
    enum fs_result result = fs_append(fd, bytes);
    if (close(fd) != 0 && result == FS_OK)
        result = result_of(errno);
    if (result == FS_OK && renameat(dir, temporary, dir, name) != 0)
        result = result_of(errno);
    if (result != FS_OK)
        (void)unlinkat(dir, temporary, 0);
    return result;
}

enum fs_result fs_create(int root, str path, int *file)
{
    char name[PATH_PART];
    int dir;
    enum fs_result result = open_parent(root, path, true, &dir, name);
    if (result != FS_OK)
        return result;
    *file = openat(dir, name, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, FILE_MODE);
    if (*file < 0)
        result = result_at(dir, name, errno);
    close(dir);
    return result;
}

enum fs_result fs_finish(int file, struct fs_stamp *stamp)
{
    struct stat info;
    enum fs_result result = fstat(file, &info) == 0 ? FS_OK : result_of(errno);
    if (result == FS_OK)
        *stamp = stamp_of(&info);
    if (close(file) != 0 && result == FS_OK)
        result = result_of(errno);
    return result;
}

enum fs_result fs_write(int root, str path, str bytes)
{
    char name[PATH_PART];
    int dir;
    enum fs_result result = open_parent(root, path, true, &dir, name);
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
        return result_of(errno);
    enum fs_result result = fs_append(fd, bytes);
    if (close(fd) != 0 && result == FS_OK)
        result = result_of(errno);
    return result;
}

static enum fs_result write_below(struct arena *arena, str path, str bytes)
{
    str folder, name;
    int root;
    fs_split_path(path, &folder, &name);
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
    enum fs_result result = open_parent(root, path, false, &dir, name);
    if (result != FS_OK)
        return result;
    if (unlinkat(dir, name, 0) != 0)
        result = result_of(errno);
    close(dir);
    return result;
}

static bool remove_folder(int root, str path)
{
    char name[PATH_PART];
    int dir;
    if (open_parent(root, path, false, &dir, name) != FS_OK)
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
    enum fs_result result = open_parent(root, path, true, &dir, name);
    if (result != FS_OK)
        return result;
    *lock = openat(dir, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, FILE_MODE);
    if (*lock < 0)
        result = result_at(dir, name, errno);
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
            return result_of(error);
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
        fs_split_path(rest, &rest, &name);
    }
    arena_free(&arena);
}

enum fs_result fs_sync(int root)
{
    return syncfs(root) == 0 ? FS_OK : result_of(errno);
}

// ---- staging and moving many files
//
// A folder that is kept open may have been removed by others in the meantime: then nothing is found
// in it, and it is looked for once more.

void fs_near_close(struct fs_near *near)
{
    if (near->len > 0)
        close(near->dir);
    near->len = 0;
}

static bool is_near(const struct fs_near *near, str folder)
{
    return folder.len > 0 && str_eq(folder, (str){near->folder, near->len});
}

// The folder of the path is near->dir from now on. One that is not remembered has a name that no
// path has, so that it is closed and opened again.
static enum fs_result come_near(struct fs_near *near, str path, bool create, char name[PATH_PART])
{
    str folder, last;
    fs_split_path(path, &folder, &last);
    if (is_near(near, folder) && part_to_name(last, name))
        return FS_OK;
    fs_near_close(near);
    enum fs_result result = open_parent(near->root, path, create, &near->dir, name);
    bool fits = folder.len > 0 && folder.len <= sizeof near->folder;
    if (result != FS_OK)
        return result;
    near->len = fits ? folder.len : 1;
    memcpy(near->folder, fits ? folder.data : "/", near->len);
    return FS_OK;
}

static enum fs_result create(struct fs_near *near, str path, int *file)
{
    char name[PATH_PART];
    enum fs_result result = come_near(near, path, true, name);
    if (result != FS_OK)
        return result;
    *file =
        openat(near->dir, name, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, FILE_MODE);
    return *file >= 0 ? FS_OK : result_at(near->dir, name, errno);
}

enum fs_result fs_stage(struct fs_near *near, str path, str bytes, struct fs_stamp *stamp)
{
    struct fs_stamp unused = {0};
    int file = -1;
    enum fs_result result = create(near, path, &file);
    if (result == FS_MISSING) {
        fs_near_close(near);
        result = create(near, path, &file);
    }
    if (result != FS_OK)
        return result;
    result = fs_append(file, bytes);
    enum fs_result finished = fs_finish(file, result == FS_OK ? stamp : &unused);
    return result == FS_OK ? finished : result;
}

static enum fs_result move(struct fs_near *from_near, struct fs_near *to_near, str from, str to)
{
    char from_name[PATH_PART], to_name[PATH_PART];
    enum fs_result result = come_near(from_near, from, false, from_name);
    if (result == FS_OK)
        result = come_near(to_near, to, true, to_name);
    if (result == FS_OK && renameat(from_near->dir, from_name, to_near->dir, to_name) != 0)
        result = result_of(errno);
    return result;
}

enum fs_result fs_move(struct fs_near *from_near, struct fs_near *to_near, str from, str to)
{
    enum fs_result result = move(from_near, to_near, from, to);
    if (result != FS_MISSING)
        return result;
    fs_near_close(from_near);
    fs_near_close(to_near);
    return move(from_near, to_near, from, to);
}
