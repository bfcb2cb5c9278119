// Every page of one language, and the files that all languages share.
#ifndef MAKLUMAT_SITE_PAGES_H
#define MAKLUMAT_SITE_PAGES_H

#include "site/writer.h"

struct pages_progress {
    void (*show)(void *context, size_t done, size_t all); // may be NULL
    void *context;
    size_t done;
    size_t all;
};

// The pages of the site as a whole: home, lists.
void pages_of_site(struct writer *writer);

// The pages of the agencies that are right, and of their standards.
void pages_of_agencies(struct writer *writer, struct pages_progress *progress);

#endif
