// The evidence pack: what an assessment asks for, in one folder whose every file can be checked.
#ifndef MAKLUMAT_SITE_EVIDENCE_H
#define MAKLUMAT_SITE_EVIDENCE_H

#include "site/assess.h"

// Writes into `folder`, which must be new or empty: the reports, the site as published (situs/),
// the data (data/), a checklist for a visit, the versions, and SHA256SUMS over all of them, which
// `sha256sum -c` checks. `site_folder` is the folder that was audited. Nothing is written when the
// site has input errors. What goes wrong is in `findings`; `written` counts files.
void evidence_write(struct assessment *assessment, const char *site_folder, const char *folder,
                    enum lang lang, struct findings *findings, size_t *written);

#endif
