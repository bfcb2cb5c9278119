// Every agency of a site, read and audited on its own by one of many jobs: `build` publishes what
// it read, `audit` reports what it found. Only what is kept of an agency outlives its job.
#ifndef MAKLUMAT_SITE_AGENCIES_H
#define MAKLUMAT_SITE_AGENCIES_H

#include "audit/audit.h"
#include "base/pool.h"
#include "site/load.h"

struct listing;
struct reference_table;

// What is kept of an agency.
struct agency_result {
    str id;
    bool there;  // the folder is an agency's
    bool broken; // one of its files has an input error
    struct findings findings;
    size_t read, ignored;
    struct source_file *sources; // where they are asked for
    size_t source_count;
    struct audit_report *report; // NULL: it could not be audited; a build keeps no findings in it

    // Of a build:
    bool current;             // nothing has changed: it was not even read
    size_t unchanged;         // files
    struct listing *listing;  // NULL: the site shows nothing of it
    uint64_t content;         // where its findings are kept: of the unit's content
    str own_content;          // of a broken agency: that content itself
    uint64_t listing_content; // where `listing` is kept
    uint64_t settings_before; // of a broken agency: what it was published with
};

// Memory that outlives a job, without a lock: each worker has its own.
struct worker {
    struct arena kept;
    struct reference_table *tables[LANGS];
};

struct agencies {
    struct site *site;  // what all share
    const str *folders; // that may be agencies'
    size_t count;
    struct agency_result *results; // of each folder
    struct worker *workers;
    unsigned threads; // 0: as many as there are processors
    struct audit_options audit;
    void (*progress)(void *context, size_t done, size_t all); // may be NULL
    void *progress_context;
};

// One of them while it is at hand.
struct agency_job {
    const struct agencies *all;
    struct worker *worker;
    struct agency_result *result;
    struct arena arena; // of the job
    struct site site;
    struct agency agency;
    struct catalog catalog; // of this agency alone
};

// Reads what all agencies share, and finds their folders. False when something in it is wrong; then
// there may be no settings.
bool agencies_open(struct agencies *all, const char *folder);

// How `audit` and `build` look at one agency of many.
struct audit_options agencies_audit_options(const struct site *site, struct date date);

// Does a job for each folder.
void agencies_each(struct agencies *all, pool_job *job, void *context);

// In a job: begins with the agency of this number; reads it, false when the folder is none's;
// audits it; packs what was found. The arena of the job is to be freed.
struct agency_job agencies_begin(const struct agencies *all, unsigned worker, size_t number);
bool agencies_read(struct agency_job *job);
struct audit_report *agencies_audit(struct agency_job *job);

// The job is done: says so, and frees its memory.
void agencies_end(struct agency_job *job);

// What all of them found, in their order whatever the order in which they were done.
void agencies_collect(const struct agencies *all);

// Their reports in one, and with it what comes of comparing them, unless states alone are asked
// for.
struct audit_report *agencies_join(const struct agencies *all);

void agencies_close(struct agencies *all);

#endif
