// Lists of one page or more.
#ifndef MAKLUMAT_SITE_PAGES_LIST_H
#define MAKLUMAT_SITE_PAGES_LIST_H

#include "render/view/page_list.h"
#include "site/writer.h"

// Fills one page of a list about `subject`.
typedef void list_function(const struct page *page, struct view_page *view, const void *subject,
                           const struct portion *portion);

struct list_plan {
    const char *folder; // "az/"
    str stem;
    struct paging paging;
    enum page_template page_template;
    list_function *fill;
    const void *subject;
    str sister;    // in the other language; empty: the first page of the same list
    bool unlisted; // no page that the public looks for
};

// Writes every page of a list.
void pages_list(struct writer *writer, const struct list_plan *plan);

#endif
