// Gaps that are known: recorded once, allowed to shrink and never to grow.
//
// A plain file for version control: a line a gap, sorted,
// "K01<tab>standards/a/b.yaml<tab>waktu<tab> what is there". Line numbers are left out, so that
// a gap stays known when the file changes around it.
#ifndef MAKLUMAT_SITE_BASELINE_H
#define MAKLUMAT_SITE_BASELINE_H

#include "audit/audit.h"

// Marks the findings that the file knows and counts what it knows that is no longer there. When the
// file is missing it is made and *recorded is set: this run's findings all still count. With
// `prune` the file is written again without what is closed. Paths in it leave out `prefix`.
void baseline_apply(struct audit_report *report, struct findings *findings, const char *path,
                    str prefix, bool prune, bool *recorded);

#endif
