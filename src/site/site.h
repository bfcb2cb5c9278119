// The door of the floor that works on sites: build one, show one standard, audit.
#ifndef MAKLUMAT_SITE_SITE_H
#define MAKLUMAT_SITE_SITE_H

#include "audit/audit.h"
#include "base/date.h"
#include "base/finding.h"
#include "model/plan.h"

// ---- building: read everything, render every page, publish all of it or nothing

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

// "2/5"; false when it is not of this form.
bool shard_read(str word, struct shard *shard);

// ---- auditing: a site, some of its standards, or documents, against a baseline if there is one

struct assess_options {
    const char *folder;       // holds standards/; used when no files are named
    const char *const *files; // of standards
    size_t file_count;        // documents are imported in memory, and judged as their YAML would be
    struct date date;         // --tanggal; none: the site's own
    const char *baseline;     // NULL: none
    bool lines;               // note the lines of the files that findings speak of
    bool sources;             // note every file that was read
    bool prune;               // take what is closed out of the baseline
    void (*progress)(void *context, size_t done, size_t all); // may be NULL
    void *progress_context;
};

struct assessment {
    struct audit_report *report; // NULL when nothing could be audited
    size_t read, ignored;        // files
    bool recorded;               // the baseline was not there: it was made
    struct site *site;           // what was read, open until assess_close
    struct agencies *agencies;   // of a whole site; their memory holds parts of the report
};

// Reads and audits; what went wrong is in `findings`. Standards without an input error are audited
// whatever is wrong with others.
struct assessment assess(const struct assess_options *options, struct arena *arena,
                         struct findings *findings);

// Whether a report may be written to this path: not among the sources. False has been reported.
bool assess_may_write(const struct assessment *assessment, const char *path);

void assess_close(struct assessment *assessment);

// Writes into `folder`, which must be new or empty: the reports, the site as published (situs/),
// the data (data/), a checklist for a visit, the versions, and SHA256SUMS over all of them, which
// `sha256sum -c` checks. `site_folder` is the folder that was audited. Nothing is written when the
// site has input errors. What goes wrong is in `findings`; `written` counts files.
void evidence_write(const struct assessment *assessment, const char *site_folder,
                    const char *folder, enum lang lang, struct findings *findings, size_t *written);

#endif
