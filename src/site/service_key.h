// What the files of one service rest on besides what all pages do: its own sources, those of its
// agency, and the states that the audit gives its components.
#ifndef MAKLUMAT_SITE_SERVICE_KEY_H
#define MAKLUMAT_SITE_SERVICE_KEY_H

#include "audit/audit.h"
#include "site/load.h"

// A fingerprint for each service of an agency that was read from this site and audited alone.
uint64_t *service_keys(struct arena *arena, const struct site *site, const struct agency *agency,
                       const struct audit_report *report);

#endif
