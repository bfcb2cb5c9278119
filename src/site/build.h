// Building a site: read everything, render every page, publish all of it or nothing.
#ifndef MAKLUMAT_SITE_BUILD_H
#define MAKLUMAT_SITE_BUILD_H

#include "base/date.h"
#include "base/diag.h"
#include "model/plan.h"

struct build_options {
    const char *folder; // holds standards/ and templates/
    const char *output; // NULL: site/ in `folder`
    bool keep_going;    // --lanjut: publish the agencies that are right
    bool strict;        // --strict: write nothing when the audit finds anything salah
    bool all;           // --all: take nothing over from an earlier build
    unsigned threads;   // 0: as many as there are processors
    struct shard {
        uint32_t number, count; // --shard K/N; count 0: the whole site
    } shard;
    const char *const *parts; // merge: folders made with --shard; NULL: build from standards/
    size_t part_count;
    bool one_off;     // never built again: the program's own state is not kept
    struct date date; // of the data, for the audit; none: the site's own
    enum lang lang;   // of what the terminal shows
    void (*progress)(void *context, size_t done, size_t all); // may be NULL
    void *progress_context;
};

struct build_result {
    size_t read;
    size_t ignored;
    size_t written;
    size_t unchanged;
    size_t removed;
    bool refused; // by --strict
};

// Everything that went wrong is in `findings`, which the caller sorts and prints.
struct build_result build_site(const struct build_options *options, struct arena *arena,
                               struct findings *findings);

// Renders one standard in one form, from the path of its file. The bytes are in the arena; empty
// when there are findings that stop it. `read` counts files.
str build_one(const char *file, enum plan_id form, struct arena *arena, struct findings *findings,
              size_t *read);

#endif
