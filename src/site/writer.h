// One page after another: begun at its path, filled by the page's function, put through its
// template, handed to the output.
#ifndef MAKLUMAT_SITE_WRITER_H
#define MAKLUMAT_SITE_WRITER_H

#include "render/form/format.h"
#include "site/sink.h"

// What the pages of all languages have in common: where they are, and a fingerprint of those that
// are kept for times without a network.
struct web {
    struct web_page {
        str address; // below the site's: "en/index.html"
        str date;    // ISO 8601; empty when the page has none
    } * pages;       // for search engines
    size_t count;
    size_t capacity;
    str first[2 * 5]; // addresses of the pages that lead everywhere else
    size_t first_count;
    uint64_t version; // of their contents
};

struct writer {
    struct sink *sink;
    const struct templates *templates;
    const struct page_kit *kit;
    struct web *web;    // NULL: of pages that are listed by others
    struct arena arena; // of the page that is being written
    struct page page;
    struct view_page view;
};

// Begins the page at this path in the tree of the kit's language. What it needs goes to its arena,
// which is empty again; the path must live elsewhere, for example in the sink's arena.
const struct page *writer_begin(struct writer *writer, str path);

// Writes the page that was begun.
void writer_end(struct writer *writer, enum page_template page_template);

// For a file that no template makes: an empty buffer; and what became of it, written to this path
// of the kit's tree.
struct buf writer_buffer(struct writer *writer);
void writer_file(struct writer *writer, str path, const struct buf *out);

// Tells search engines of a page in the tree of the kit.
void writer_list(struct writer *writer, str path, str date);

void writer_close(struct writer *writer);

#endif
