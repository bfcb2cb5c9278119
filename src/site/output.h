// Writing a site safely: beside it first, then moved in, and only what differs.
//
// New and changed files go to OUT/.maklumat/baru/ and are renamed into place by output_commit, so
// that nothing of the site changes while something can still fail. OUT/.maklumat/daftar lists the
// files that the program made; those that a build no longer makes are removed, others are never
// touched. OUT/.maklumat/kunci is locked while a build is at work.
#ifndef MAKLUMAT_SITE_OUTPUT_H
#define MAKLUMAT_SITE_OUTPUT_H

#include "base/diag.h"

struct output {
    struct arena *arena;
    struct findings *findings;
    const char *folder; // OUT, as the user names it
    int root;           // -1 when it could not be opened
    int lock;           // held from open to close; -1 before
    bool failed;
    struct path_list {
        str *paths;
        size_t count;
        size_t capacity;
    } made, staged, before;             // `before`: made by the last build, sorted
    struct path_list late, late_before; // kept for one build more: now, by the last build
    const char *slow[5];                // folders whose files are kept so; ends with NULL
    str note;                           // of the caller, kept beside the list by output_commit
    str note_before;                    // the note of the last build
    size_t written;
    size_t unchanged;
    size_t removed;
};

// Opens or makes OUT and keeps other builds out of it; waits for one that is at work. False when
// that cannot be done, which is a finding.
bool output_open(struct output *output);

// A file of the site. After a failure nothing more is written.
void output_add(struct output *output, str path, str bytes);

// Something that belongs to the site could not be read: nothing is written or moved from here on.
void output_abandon(struct output *output);

// Keeps what the last build made below `folder` ("karangasem/"), written now or not.
void output_keep(struct output *output, str folder);

// Files below this folder that are no longer made stay for one build more: who reads the pages of
// before still finds what they load. For files with a fingerprint in their names.
void output_linger(struct output *output, const char *folder);

// Moves everything into place and removes what is no longer made. False when that failed.
bool output_commit(struct output *output);

// Leaves the site as it was. Safe to call after a commit, and always to be called in the end.
void output_close(struct output *output);

// Removes what the program remembers of a build, after output_commit: the folder is then only what
// was written.
void output_forget(struct output *output);

#endif
