// Files below a root folder: read, list in order, write by temporary name and rename.
//
// Paths are relative to a root that was opened once, use "/" and are walked folder by folder
// without following symbolic links, so neither ".." nor a link leads outside. Nothing here
// prints; the caller reports what could not be done.
#ifndef MAKLUMAT_BASE_FS_H
#define MAKLUMAT_BASE_FS_H

#include "base/arena.h"
#include "base/lang.h"

enum fs_result {
    FS_OK,
    FS_MISSING,    // there is no such file or folder
    FS_DENIED,     // no permission
    FS_FULL,       // no room left on the disk
    FS_READ_ONLY,  // the file system cannot be written
    FS_TOO_LARGE,  // larger than the limit that the caller gave
    FS_OUTSIDE,    // a symbolic link, "..", or an absolute path
    FS_WRONG_TYPE, // a folder where a file is wanted, or the reverse
    FS_BUSY,       // another program holds the lock
    FS_CHANGED,    // the file is another than it was a moment ago
    FS_FAILED,     // anything else: a device error, too many open files
};

// Why, in words that can follow "tidak dapat dibaca: ".
const char *fs_reason(enum fs_result result, enum lang lang);

enum fs_type { FS_FILE, FS_FOLDER, FS_LINK, FS_OTHER };

struct fs_entry {
    str name;
    enum fs_type type;
};

// Opens a folder as a root; fs_create_root makes it, with its parents, where it is missing, and
// gives how many folders it has made (NULL: of no interest).
// `path` is the only one that may be absolute or lead through links: it is the user's own.
enum fs_result fs_open_root(const char *path, int *root);
enum fs_result fs_create_root(const char *path, int *root, size_t *made);
enum fs_result fs_open_below(int root, str path, int *folder); // a folder below a root
void fs_close_root(int root);

// The absolute path of something that exists, links resolved: only for a path the user typed.
enum fs_result fs_absolute(struct arena *arena, const char *path, str *absolute);

// What tells one state of a file from another, without reading it. Times are of the file system's
// clock, in nanoseconds.
struct fs_stamp {
    uint64_t size;
    uint64_t inode;
    int64_t modified; // mtime
    int64_t changed;  // ctime
};
enum fs_result fs_stat(int root, str path, struct fs_stamp *stamp);

// The clock that files are stamped with, in nanoseconds.
int64_t fs_now(void);

// The whole file, in the arena. FS_TOO_LARGE is found before anything is read.
enum fs_result fs_read(struct arena *arena, int root, str path, size_t limit, str *bytes);

// The same, and the file's stamp from before it was read.
enum fs_result fs_read_stamped(struct arena *arena, int root, str path, size_t limit, str *bytes,
                               struct fs_stamp *stamp);

// The same for a path that the user typed: it may be absolute and lead through links.
enum fs_result fs_read_typed(struct arena *arena, const char *path, size_t limit, str *bytes);

// The entries of a folder, sorted by the bytes of their names; "" is the root itself.
enum fs_result fs_list(struct arena *arena, int root, str path, struct fs_entry **entries,
                       size_t *count);

// The folder and the last part of a path; the folder is empty when there is none.
void fs_split_path(str path, str *folder, str *name);

// True when something, of whatever type, has this name.
bool fs_exists(int root, str path);

// What is where a file is to be written: FS_MISSING nothing, FS_OK a file; else what is in the
// way.
enum fs_result fs_probe(int root, str path);

// True when the file is there and holds exactly these bytes.
bool fs_same(int root, str path, str bytes);

// True when both files are there and hold the same bytes; neither is held in memory.
bool fs_equal(int root, str a, str b);

// Writes the whole file or nothing, making its folders; others see the old or the new bytes.
enum fs_result fs_write(int root, str path, str bytes);

// The folder of the last file, which stays open for the next: most files that are written one after
// the other share theirs. All zeros but for the root: none is open yet.
struct fs_near {
    int root;
    int dir;
    size_t len; // of the folder's path; 0: none is open
    char folder[512];
};
void fs_near_close(struct fs_near *near);

// Like fs_write, for a file that nobody sees yet, beside the others: without the detour by another
// name. Its stamp stays true when the file is moved, but for the time of change.
enum fs_result fs_stage(struct fs_near *near, str path, str bytes, struct fs_stamp *stamp);

// Gives a file its other path, whose folders are made.
enum fs_result fs_move(struct fs_near *from_near, struct fs_near *to_near, str from, str to);

// A file that is written piece by piece, by fs_append, where nobody sees it yet.
enum fs_result fs_create(int root, str path, int *file);
enum fs_result fs_append(int file, str bytes);
enum fs_result fs_finish(int file, struct fs_stamp *stamp);

// The same for a path that the user typed: it may be absolute and lead through links. What is no
// file (a device, a pipe) is written into and stays what it is.
enum fs_result fs_write_typed(const char *path, str bytes);

// Removes a file; FS_MISSING when there is none. fs_prune removes the folders of `path` that
// are now empty, up to the root.
enum fs_result fs_remove(int root, str path);
void fs_prune(int root, str path);

// Removes a folder, by the path that the user typed, and those above it, `count` in all, as long as
// they are empty.
void fs_remove_folders(const char *path, size_t count);

// Makes the file if need be and locks it against other programs, waiting at most `seconds`. The
// lock ends with fs_unlock, and with the program however it ends.
enum fs_result fs_lock(int root, str path, unsigned seconds, int *lock);
void fs_unlock(int lock);

// Waits until what was written below the root is on the disk.
enum fs_result fs_sync(int root);

#endif
