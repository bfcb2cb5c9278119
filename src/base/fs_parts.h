// What the files that reach the system's files share. Private to src/base/fs*.c.
#ifndef MAKLUMAT_BASE_FS_PARTS_H
#define MAKLUMAT_BASE_FS_PARTS_H

#include "base/fs.h"

#include <sys/stat.h>

enum { PATH_PART = 256, FOLDER_MODE = 0777, FILE_MODE = 0666 };

// What errno means; and what it means for `name` in the folder `dir`, for O_NOFOLLOW on a link
// gives ELOOP for files, but ENOTDIR where a folder was asked for.
enum fs_result fs_result_of(int error);
enum fs_result fs_result_at(int dir, const char *name, int error);

struct fs_stamp fs_stamp_of(const struct stat *info);

// What the name stands for in the folder `dir`; links are not followed.
enum fs_type fs_type_of(int dir, const char *name);

enum fs_result fs_write_all(int fd, str bytes);

// Opens a file below a root, without following links and without waiting.
enum fs_result fs_open_file(int root, str path, int flags, int *fd);

// A path part that may be opened: a plain name, not "." or "..".
bool fs_part_to_name(str part, char name[PATH_PART]);

// Opens the folder that holds `path` and gives the last part as `name`. The caller closes *dir.
enum fs_result fs_open_parent(int root, str path, bool create, int *dir, char name[PATH_PART]);

#endif
