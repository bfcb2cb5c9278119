// Long lists divide into pages: at most 200 items each, and so many bytes that a page stays under
// 30 kB. "az/a.html", then "az/a-2.html" …
#ifndef MAKLUMAT_RENDER_VIEW_PAGING_H
#define MAKLUMAT_RENDER_VIEW_PAGING_H

#include "base/arena.h"

enum { PAGING_MOST_ITEMS = 200, PAGING_MOST_BYTES = 20000 };

// Page i shows the items from cuts[i] to before cuts[i + 1]. There is at least one page.
struct paging {
    const size_t *cuts;
    size_t pages;
};

// What one page shows of a list.
struct portion {
    size_t number; // of the page, from 0
    size_t pages;
    size_t first, end; // items
};

// Divides items that take so many bytes each; an item that is larger than a page has one alone.
struct paging paging_make(struct arena *arena, const size_t *weights, size_t count);

// The same for items that are all alike, so many to a page.
struct paging paging_make_even(struct arena *arena, size_t count, size_t items);

struct portion paging_portion(const struct paging *paging, size_t number);

#endif
