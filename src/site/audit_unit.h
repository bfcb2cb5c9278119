// The audit of the site when all agencies are known: what compares them, and the pages of each.
#ifndef MAKLUMAT_SITE_AUDIT_UNIT_H
#define MAKLUMAT_SITE_AUDIT_UNIT_H

#include "site/workshop.h"

// What the second round knows.
struct second_round {
    const struct workshop *shop;
    struct trees *trees;
    struct audit_report *report;           // of the site, without the agencies' own findings
    const struct agency_result **agencies; // in the order of report->agencies
    const struct published *published;     // in the order of the catalogue
    const struct agency_result **shown;    // the same agencies
    size_t shown_count;
    uint64_t key; // of all that the pages of the site rest on
    struct unit_result {
        struct findings findings;
        size_t unchanged;
        bool stands;
    } * results; // of each job
};

// The report of one agency with all findings, those of comparing it too. In the arena; NULL when
// what was kept of it can no longer be read.
struct audit_report *audit_of_agency(const struct second_round *round, struct arena *arena,
                                     size_t number);

// Writes the pages of the audit of one agency.
void audit_unit(const struct second_round *round, struct unit_result *result, size_t number);

#endif
