// Writes the rows of the plan that rest on the same, in one tree of the site.
#ifndef MAKLUMAT_SITE_WRITER_H
#define MAKLUMAT_SITE_WRITER_H

#include "render/render.h"
#include "site/listing.h"
#include "site/products.h"

// What the pages of all languages have in common: where they are, and a fingerprint of those that
// are kept for times without a network.
struct web {
    struct web_page {
        str address; // below the site's: "en/index.html"
        str date;    // ISO 8601; empty when the page has none
    } * pages;       // for search engines
    size_t count;
    size_t capacity;
    str first[2 * 5]; // addresses of the pages that are kept
    size_t first_count;
    uint64_t version; // of their contents
};

struct writer {
    struct products *products;
    const struct page_templates *templates;
    const struct page_kit *kit;
    struct web *web;          // NULL: of pages that are listed by others
    struct list_pages *lists; // NULL: nobody asks of how many pages lists are
    const bool *same;   // the services of the agency whose files are made of the same as before
    struct arena arena; // of the file that is being written
    struct arena list;  // of the list that is being written
};

// Writes every file of the unit in the tree of the kit.
void writer_unit(struct writer *writer, enum plan_unit unit);

// For a file that no row makes: an empty buffer; and what became of it, written to this path of the
// kit's tree.
struct buf writer_buffer(struct writer *writer);
void writer_file(struct writer *writer, str path, const struct buf *out);

// Tells search engines of the pages of all agencies, which are not written here.
void writer_list_agencies(struct writer *writer, const struct listing *listing);

void writer_close(struct writer *writer);

#endif
