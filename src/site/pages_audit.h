// The pages and files of the audit, below audit/.
#ifndef MAKLUMAT_SITE_PAGES_AUDIT_H
#define MAKLUMAT_SITE_PAGES_AUDIT_H

#include "render/form/report.h"
#include "site/writer.h"

// In the language of the writer's kit: the matrix of all standards and the pages of the rules; and
// the pages of one agency, whose report the kit has.
void pages_of_audit(struct writer *writer);
void pages_of_agency_audit(struct writer *writer);

// The report for machines, once for the site; so many files, and the one with this number, whose
// findings come agency by agency.
enum { AUDIT_DATA_FILES = 3 };
void pages_audit_data(struct sink *sink, const struct report_input *input, size_t number);

#endif
