// Writing a site safely: beside it first, then moved in, and only what differs.
//
// New and changed files go to OUT/.maklumat/baru/ and are renamed into place by output_commit, so
// that nothing of the site changes while something can still fail. OUT/.maklumat/daftar lists the
// files that the program made; those that a build no longer makes are removed, others are never
// touched. OUT/.maklumat/kunci is locked while a build is at work.
#ifndef MAKLUMAT_SITE_OUTPUT_H
#define MAKLUMAT_SITE_OUTPUT_H

#include "base/finding.h"
#include "site/unit_record.h"

struct output {
    struct arena *arena;
    struct findings *findings;
    const char *folder; // OUT, as the user names it
    int root;           // -1 when it could not be opened
    int lock;           // held from open to close; -1 before
    bool failed;
    struct path_set { // paths as fingerprints: a site has millions
        uint64_t *list;
        size_t count;
    } known;                 // made by an earlier build, sorted
    bool has_list;           // of what earlier builds made
    bool has_late;           // files of before that go with this build
    bool interrupted;        // the last build did not come to its end while it moved files
    bool all;                // nothing is taken over from an earlier build
    size_t made_folders;     // OUT and those above it; gone again when nothing is committed
    bool made_state;         // likewise
    const char *const *slow; // folders whose files stay for one build more; ends with NULL
    const char *const *kept; // folders that stay as they are; ends with NULL
    bool committed;          // something was moved, or nothing had to be
    size_t written;          // by output_commit
    size_t removed;
};

// Opens or makes OUT and keeps other builds out of it; waits for one that is at work. False when
// that cannot be done, which is a finding.
bool output_open(struct output *output);

// True when an earlier build has made the file with this path.
bool output_knows(const struct output *output, str path);

// A finding about a file of the site, or about OUT where the path is empty. Nothing is moved from
// here on.
void output_fail(struct output *output, struct findings *findings, str path, enum fs_result result);

// A unit of this build, and where its record is.
struct unit {
    str name;
    enum {
        UNIT_CURRENT, // as an earlier build left it
        UNIT_MADE,    // beside the site, with its files that differ
        UNIT_LEFT     // as an earlier build left it, if there was one
    } state;
};

// True when the last build went through to its end and had these units, so that nothing is left to
// do where all of them stand.
bool output_is_settled(const struct output *output, const struct unit *units, size_t count);

// Moves everything into place: for each unit that was made its record, then its files. What earlier
// builds made and no unit makes is removed, but for what is in a folder that is kept. Files in a
// slow folder that are no longer made stay for one build more: who reads the pages of before still
// finds what they load. False when that failed; what was moved by then is whole, and the next build
// goes on.
bool output_commit(struct output *output, const struct unit *units, size_t count);

// Leaves the site as it was. Safe to call after a commit, and always to be called in the end.
void output_close(struct output *output);

// Removes what the program remembers of a build, after output_commit: the folder is then only what
// was written.
void output_forget(struct output *output);

// Where a file is until it is moved in.
str output_stage_path(struct arena *arena, str path);

// The record of a unit as an earlier build left it. FS_MISSING: there is none that is whole;
// anything else but FS_OK: it cannot be read now, and nothing may be concluded from that.
enum fs_result output_record(const struct output *output, struct arena *arena, str unit,
                             struct unit_record *record);

// The content of a unit, as this build has staged it, else as it was left; empty when there is none
// with this fingerprint, or when it cannot be read.
str output_content(const struct output *output, struct arena *arena, str unit, uint64_t hash);

#endif
