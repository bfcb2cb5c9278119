// Auditing what is on the disk: a site or some of its standards, against a baseline if there is
// one.
#ifndef MAKLUMAT_SITE_ASSESS_H
#define MAKLUMAT_SITE_ASSESS_H

#include "site/agencies.h"

struct assess_options {
    const char *folder;       // holds standards/; used when no files are named
    const char *const *files; // of standards
    size_t file_count;
    struct date date;     // --tanggal; none: the site's own
    const char *baseline; // NULL: none
    bool lines;           // note the lines of the files that findings speak of
    bool sources;         // note every file that was read
    bool prune;           // take what is closed out of the baseline
    void (*progress)(void *context, size_t done, size_t all); // may be NULL
    void *progress_context;
};

struct assessment {
    struct site site;            // open until assess_close
    struct audit_report *report; // NULL when nothing could be audited
    struct agencies agencies;    // of a whole site; their memory holds parts of the report
    bool recorded;               // the baseline was not there: it was made
};

// Reads and audits; what went wrong is in `findings`. Standards without an input error are audited
// whatever is wrong with others.
struct assessment assess(const struct assess_options *options, struct arena *arena,
                         struct findings *findings);
void assess_close(struct assessment *assessment);

#endif
