// Gaps that an agency or the site accepts for a time.
#ifndef MAKLUMAT_AUDIT_WAIVER_H
#define MAKLUMAT_AUDIT_WAIVER_H

#include "audit/audit.h"

// The waiver that covers a finding in this component, of the standard (may be NULL) or of the site;
// NULL when there is none.
const struct pengecualian *waiver_of(const struct audit_report *report, const struct list *own,
                                     const struct rule *rule, enum komponen_id komponen);

#endif
