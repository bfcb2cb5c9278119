// Counting what was found.
#ifndef MAKLUMAT_AUDIT_COUNT_H
#define MAKLUMAT_AUDIT_COUNT_H

#include "audit/audit.h"

// Adds the findings of report->findings to counts that were made before them.
void audit_count_more(struct audit_report *report);

#endif
