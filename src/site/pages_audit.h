// The report for machines, below audit/.
#ifndef MAKLUMAT_SITE_PAGES_AUDIT_H
#define MAKLUMAT_SITE_PAGES_AUDIT_H

#include "render/render.h"
#include "site/writer.h"

// The report for machines, once for the site; so many files, and the one with this number, whose
// findings come agency by agency.
enum { AUDIT_DATA_FILES = 3 };
void pages_audit_data(struct products *products, const struct report_input *input, size_t number);

#endif
