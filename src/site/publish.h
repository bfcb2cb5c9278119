// Everything that a site consists of, written to an output that is open.
#ifndef MAKLUMAT_SITE_PUBLISH_H
#define MAKLUMAT_SITE_PUBLISH_H

#include "site/output.h"
#include "site/pages.h"
#include "site/trees.h"

struct publication {
    struct site *site;
    struct output *output;
    struct trees *trees;
    const struct audit_report *report;
    struct pages_progress progress;
    struct web web;
};

void publish_all(struct publication *publication);

#endif
