// What the jobs of a build share, and what each of them hands over.
//
// A build has two rounds. In the first each agency is read, audited and published on its own
// (agency_unit.c). What is kept of it is put together; then come the pages that rest on all
// agencies: those of the audit, which compare them (audit_unit.c), and those of the site
// (site_units.c).
#ifndef MAKLUMAT_SITE_ROUNDS_H
#define MAKLUMAT_SITE_ROUNDS_H

#include "site/agencies.h"
#include "site/listing.h"
#include "site/output.h"
#include "site/trees.h"

// A folder that was made with --shard, open for reading.
struct part {
    const char *folder;
    int root;
};

struct first_round {
    struct agencies all;
    const struct trees *trees;
    const struct output *output;
    bool shows_audit; // else only the states of the components are found, or what --strict asks for
    uint64_t key;     // of all that every page rests on: settings, theme, tables, program
    uint64_t settings; // of languages and outputs
    const struct part *parts;
    size_t part_count;
    const struct part **part_of; // of each agency; NULL: it is built from its files
    bool keeps_going;            // --lanjut
};

// What the second round knows.
struct second_round {
    const struct first_round *first;
    struct trees *trees;
    struct audit_report *report;           // of the site, without the agencies' own findings
    const struct agency_result **agencies; // in the order of report->agencies
    const struct listing *listings;        // in the order of the catalogue
    const struct agency_result **shown;    // the same agencies
    size_t shown_count;
    uint64_t key; // of all that the pages of the site rest on
    struct unit_result {
        struct findings findings;
        size_t unchanged;
        bool current;
    } * results; // of each job
};

// What is kept of an agency for the second round, one part after another.
struct content {
    str report;
    str listing;
    str heads[LANGS];
    str findings;
};
struct content unit_content_unpack(struct unpack *from);

// The first round's job: the agency with this number, from its files, or taken over from a part.
pool_job agency_unit;
pool_job agency_merge;

// True when the files of an agency are those that the record knows; `renewed` when one has another
// stamp, which the record then has too.
bool agency_sources_are_current(const struct site *site, struct arena *arena, str id,
                                struct unit_record *record, bool *renewed);

// Keeps what the site needs of an agency from the bytes of its content. False when they are none.
bool agency_keep(struct worker *worker, struct agency_result *result, str content);

// The name of an agency's unit, of its audit.
str agency_unit_name(struct arena *arena, str id);
str audit_unit_name(struct arena *arena, str id);

#endif
