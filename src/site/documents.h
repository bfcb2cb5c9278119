// Auditing published documents as they are: imported in memory, judged by the same rules as their
// YAML would be, the findings told at the lines, pages or paragraphs of the document itself.
#ifndef MAKLUMAT_SITE_DOCUMENTS_H
#define MAKLUMAT_SITE_DOCUMENTS_H

#include "site/load.h"
#include "site/site.h"

// True when the files that the user named are documents, not standards in YAML.
bool documents_are_named(const struct assess_options *options);

// Reads and audits them for a site that is none; what went wrong is in its findings. A document
// that holds several standards appears as FILE#1, FILE#2 …; the line of a finding is a page in a
// PDF, a paragraph in Word.
struct audit_report *documents_audit(const struct assess_options *options, struct site *site);

#endif
