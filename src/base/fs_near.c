// Staging and moving many files. A folder that is kept open may have been taken away by others in
// the meantime: then nothing is found in it, and it is looked for once more.
#define _GNU_SOURCE
#include "base/fs_parts.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

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
    path_split(path, &folder, &last);
    if (is_near(near, folder) && fs_part_to_name(last, name))
        return FS_OK;
    fs_near_close(near);
    enum fs_result result = fs_open_parent(near->root, path, create, &near->dir, name);
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
    return *file >= 0 ? FS_OK : fs_result_at(near->dir, name, errno);
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
    result = fs_write_all(file, bytes);
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
        result = fs_result_of(errno);
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
