// The pages and files of the audit, below audit/.
#ifndef MAKLUMAT_SITE_PAGES_AUDIT_H
#define MAKLUMAT_SITE_PAGES_AUDIT_H

#include "site/writer.h"

// The pages, in the language of the writer's kit.
void pages_audit(struct writer *writer);

// The report for machines, once for the site.
void pages_audit_data(struct writer *writer);

#endif
