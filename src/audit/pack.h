// The report of one agency in few bytes: for the build that comes after, and for the pages of the
// audit, which are made when the reports of all agencies are known.
#ifndef MAKLUMAT_AUDIT_PACK_H
#define MAKLUMAT_AUDIT_PACK_H

#include "audit/audit.h"
#include "base/pack.h"

// What all pages of the audit need of an agency: states and counts of its standards.
void audit_pack_brief(struct buf *out, const struct audit_report *report);

// Its findings, and where the states are proved: for its own pages.
void audit_pack_findings(struct buf *out, const struct audit_report *report);

// A report of one agency, without findings. Texts are copied into the arena. Of the agency there
// are id, file and name, of its services ids and files.
struct audit_report *audit_unpack_brief(struct arena *arena, struct unpack *from);

// Adds the findings to a report from a brief; texts are borrowed from what is read.
void audit_unpack_findings(struct audit_report *report, struct unpack *from);

// Puts the reports of all agencies together, with the findings that they have.
struct audit_report *audit_join(struct arena *arena, struct audit_report *const *parts,
                                size_t count);

#endif
