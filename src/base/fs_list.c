// What is in a folder.
#define _GNU_SOURCE
#include "base/fs_parts.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

static int compare_entries(const void *a, const void *b)
{
    return str_cmp(((const struct fs_entry *)a)->name, ((const struct fs_entry *)b)->name);
}

static enum fs_result open_listing(int root, str path, DIR **stream)
{
    int fd = -1;
    enum fs_result result = FS_OK;
    if (path.len > 0)
        result = fs_open_file(root, path, O_RDONLY | O_DIRECTORY, &fd);
    else if ((fd = openat(root, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)) < 0)
        result = fs_result_of(errno);
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
            (struct fs_entry){arena_copy(arena, name), fs_type_of(dirfd(stream), next->d_name)};
    }
    if (errno != 0)
        result = fs_result_of(errno);
    closedir(stream);
    if (*count > 1)
        qsort(*entries, *count, sizeof **entries, compare_entries);
    return result;
}
