// The audit of the site when all agencies are known: what compares them, and the pages of each.
#ifndef MAKLUMAT_SITE_AUDIT_UNIT_H
#define MAKLUMAT_SITE_AUDIT_UNIT_H

#include "site/rounds.h"

// The report of one agency with all findings, those of comparing it too. In the arena; NULL when
// what was kept of it can no longer be read.
struct audit_report *audit_of_agency(const struct second_round *round, struct arena *arena,
                                     size_t number);

// Writes the pages of the audit of one agency.
void audit_unit(const struct second_round *round, struct unit_result *result, size_t number);

#endif
