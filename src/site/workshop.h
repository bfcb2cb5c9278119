// What the jobs of a build share, and what each of them hands over.
//
// A build has two rounds. In the first each agency is read, audited and published on its own
// (agency_unit.c). What is kept of it is put together; then come the pages that rest on all
// agencies: those of the audit, which compare them (audit_unit.c), and those of the site
// (site_units.c).
#ifndef MAKLUMAT_SITE_WORKSHOP_H
#define MAKLUMAT_SITE_WORKSHOP_H

#include "audit/audit.h"
#include "base/pool.h"
#include "site/output.h"
#include "site/published.h"
#include "site/trees.h"

// What becomes of an agency in the first round.
struct agency_result {
    str id;
    bool there;  // the folder is an agency's
    bool broken; // one of its files has an input error
    bool stands; // nothing has changed: it was not even read
    struct findings findings;
    size_t read, ignored;
    size_t unchanged;            // files
    struct audit_report *brief;  // NULL: it could not be audited
    struct published *published; // NULL: the site shows nothing of it
    uint64_t content;            // where its findings are kept: of the unit's content
    str apart;                   // of a broken agency: that content itself
    uint64_t published_content;  // where `published` is kept
    uint64_t settings_before;    // of a broken agency: what it was published with
};

// Memory that outlives a job, without a lock: each worker has its own.
struct worker {
    struct arena kept;
    struct reference_table *tables[LANGS];
};

// A folder that was made with --shard, open for reading.
struct part {
    const char *folder;
    int root;
};

struct workshop {
    const struct site *site; // what all agencies share
    const struct trees *trees;
    const struct output *output;
    struct audit_options audit;
    bool shows_audit; // else only the states of the components are found, or what --strict asks for
    uint64_t key;     // of all that every page rests on: settings, theme, tables, program
    uint64_t settings;  // of languages and outputs
    const str *folders; // that may be agencies'
    struct agency_result *agencies;
    size_t count;
    struct worker *workers;
    const struct part *parts;
    size_t part_count;
    const struct part **part_of; // of each agency; NULL: it is built from its files
    bool keeps_going;            // --lanjut
    void (*progress)(void *context, size_t done, size_t all); // may be NULL
    void *progress_context;
};

// What is kept of an agency for the second round, one part after another.
struct content {
    str brief;
    str published;
    str heads[LANGS];
    str findings;
};
str content_pack(struct arena *arena, const struct content *content);
struct content content_unpack(struct unpack *from);

// The first round's job: the agency with this number, from its files, or taken over from a part.
pool_job agency_unit;
pool_job agency_merge;

// True when the files of an agency are those that the record knows; `renewed` when one has another
// stamp, which the record then has too.
bool agency_sources_stand(const struct site *site, struct arena *arena, str id,
                          struct unit_record *record, bool *renewed);

// Keeps what the site needs of an agency from the bytes of its content. False when they are none.
bool agency_keep(struct worker *worker, struct agency_result *result, str content);

// The name of an agency's unit, of its audit.
str agency_unit_name(struct arena *arena, str id);
str audit_unit_name(struct arena *arena, str id);

#endif
