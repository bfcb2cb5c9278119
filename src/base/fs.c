// Reading. Every path is resolved below the root's descriptor without following links, by the
// system (openat2) or folder by folder (openat with O_NOFOLLOW), so a link that appears while we
// work cannot lead us outside.
#define _GNU_SOURCE
#include "base/fs_parts.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/openat2.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

const char *fs_reason(enum fs_result result, enum lang lang)
{
    static const char *const reasons[][LANGS] = {
        [FS_OK] = {"", ""},
        [FS_MISSING] = {"tidak ada", "it does not exist"},
        [FS_DENIED] = {"tidak ada izin", "permission denied"},
        [FS_FULL] = {"ruang penyimpanan penuh", "no space left on the disk"},
        [FS_READ_ONLY] = {"media hanya dapat dibaca", "the file system is read-only"},
        [FS_TOO_LARGE] = {"terlalu besar", "it is too large"},
        [FS_OUTSIDE] = {"letaknya di luar folder atau berupa tautan simbolis",
                        "it lies outside the folder or is a symbolic link"},
        [FS_WRONG_TYPE] = {"jenisnya lain (berkas atau folder)",
                           "it is of another type (file or folder)"},
        [FS_BUSY] = {"sedang dipakai oleh pembuatan situs yang lain", "another build is using it"},
        [FS_CHANGED] = {"berubah ketika sedang dibaca; jalankan sekali lagi",
                        "it changed while it was being read; please run again"},
        [FS_FAILED] = {"gangguan pada media penyimpanan", "the storage device failed"},
    };
    return reasons[result][lang];
}

enum fs_result fs_result_of(int error)
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

enum fs_result fs_result_at(int dir, const char *name, int error)
{
    struct stat info;
    if (error == ENOTDIR && fstatat(dir, name, &info, AT_SYMLINK_NOFOLLOW) == 0 &&
        S_ISLNK(info.st_mode))
        return FS_OUTSIDE;
    return fs_result_of(error);
}

enum fs_result fs_open_root(const char *path, int *root)
{
    *root = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    return *root >= 0 ? FS_OK : fs_result_of(errno);
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
        last = mkdir(partial, FOLDER_MODE) == 0 ? FS_OK : fs_result_of(errno);
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
        return fs_result_of(errno);
    *absolute = arena_copy(arena, str_from(resolved));
    return FS_OK;
}

bool fs_part_to_name(str part, char name[PATH_PART])
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
        return fs_result_of(errno);
    for (;;) {
        str part = str_take(&path, '/');
        enum fs_result result = fs_part_to_name(part, name) ? FS_OK : FS_OUTSIDE;
        if (result == FS_OK && path.len == 0)
            return FS_OK;
        int next = result == FS_OK ? open_folder(*dir, name, create) : -1;
        if (next < 0) {
            if (result == FS_OK)
                result = fs_result_at(*dir, name, errno);
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
        if (!fs_part_to_name(str_take(&path, '/'), name))
            return false;
    return true;
}

enum fs_result fs_open_parent(int root, str path, bool create, int *dir, char name[PATH_PART])
{
    str folder, last;
    path_split(path, &folder, &last);
    bool plain = is_plain_path(path) && folder.len > 0;
    *dir = plain ? open_at_once(root, folder) : -1;
    if (*dir >= 0 && fs_part_to_name(last, name))
        return FS_OK;
    if (plain && !create && errno == ENOENT)
        return FS_MISSING;
    return walk_to_parent(root, path, create, dir, name);
}

enum fs_result fs_open_file(int root, str path, int flags, int *fd)
{
    char name[PATH_PART];
    int dir;
    enum fs_result result = fs_open_parent(root, path, false, &dir, name);
    if (result != FS_OK)
        return result;
    *fd = openat(dir, name, flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
    result = *fd >= 0 ? FS_OK : fs_result_at(dir, name, errno);
    close(dir);
    return result;
}

enum fs_result fs_open_below(int root, str path, int *folder)
{
    *folder = -1;
    return fs_open_file(root, path, O_RDONLY | O_DIRECTORY, folder);
}

static enum fs_result read_all(int fd, char *to, size_t size, size_t *got)
{
    *got = 0;
    while (*got < size) {
        ssize_t n = read(fd, to + *got, size - *got);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return fs_result_of(errno);
        if (n == 0)
            break;
        *got += (size_t)n;
    }
    return FS_OK;
}

struct fs_stamp fs_stamp_of(const struct stat *info)
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
        return fs_result_of(errno);
    if (!S_ISREG(info.st_mode))
        return FS_WRONG_TYPE;
    *stamp = fs_stamp_of(&info);
    return FS_OK;
}

enum fs_result fs_read_stamped(struct arena *arena, int root, str path, size_t limit, str *bytes,
                               struct fs_stamp *stamp)
{
    int fd;
    *bytes = STR_NONE;
    enum fs_result result = fs_open_file(root, path, O_RDONLY, &fd);
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

enum fs_result fs_stat(int root, str path, struct fs_stamp *stamp)
{
    char name[PATH_PART];
    struct stat info;
    int dir;
    enum fs_result result = fs_open_parent(root, path, false, &dir, name);
    if (result != FS_OK)
        return result;
    if (fstatat(dir, name, &info, AT_SYMLINK_NOFOLLOW) != 0)
        result = fs_result_of(errno);
    else if (!S_ISREG(info.st_mode))
        result = FS_WRONG_TYPE;
    else
        *stamp = fs_stamp_of(&info);
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

enum fs_type fs_type_of(int dir, const char *name)
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

enum fs_result fs_read_typed(struct arena *arena, const char *path, size_t limit, str *bytes)
{
    int root = -1;
    str absolute, folder, name;
    *bytes = STR_NONE;
    enum fs_result result = fs_absolute(arena, path, &absolute);
    path_split(result == FS_OK ? absolute : STR_NONE, &folder, &name);
    if (result == FS_OK)
        result = fs_open_root(folder.len > 0 ? arena_cstr(arena, folder) : "/", &root);
    if (result == FS_OK)
        result = fs_read(arena, root, name, limit, bytes);
    fs_close_root(root);
    return result;
}

void path_split(str path, str *folder, str *name)
{
    size_t begin = path.len;
    while (begin > 0 && path.data[begin - 1] != '/')
        begin--;
    *name = str_skip(path, begin);
    *folder = str_sub(path, 0, begin > 1 ? begin - 1 : begin);
}

bool fs_exists(int root, str path)
{
    char name[PATH_PART];
    struct stat info;
    int dir;
    if (fs_open_parent(root, path, false, &dir, name) != FS_OK)
        return false;
    bool exists = fstatat(dir, name, &info, AT_SYMLINK_NOFOLLOW) == 0;
    close(dir);
    return exists;
}

enum fs_result fs_probe(int root, str path)
{
    char name[PATH_PART];
    int dir;
    enum fs_result result = fs_open_parent(root, path, false, &dir, name);
    if (result != FS_OK)
        return result;
    static const enum fs_result results[] = {[FS_FILE] = FS_OK,
                                             [FS_FOLDER] = FS_WRONG_TYPE,
                                             [FS_LINK] = FS_OUTSIDE,
                                             [FS_OTHER] = FS_WRONG_TYPE};
    struct stat info;
    if (fstatat(dir, name, &info, AT_SYMLINK_NOFOLLOW) != 0)
        result = fs_result_of(errno);
    else
        result = results[fs_type_of(dir, name)];
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
    bool same = fs_open_file(root, a, O_RDONLY, &first) == FS_OK &&
                fs_open_file(root, b, O_RDONLY, &second) == FS_OK &&
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
    if (fs_open_file(root, path, O_RDONLY, &fd) != FS_OK)
        return false;
    bool same =
        stamp_open(fd, &stamp) == FS_OK && stamp.size == bytes.len && same_content(fd, bytes);
    close(fd);
    return same;
}
