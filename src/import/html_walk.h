// The walk through the tree of a web page, which its tables go on with.
#ifndef MAKLUMAT_IMPORT_HTML_WALK_H
#define MAKLUMAT_IMPORT_HTML_WALK_H

#include "import/html.h"
#include "import/parts.h"

struct html {
    struct building *building;
    struct arena *arena;
    struct buf text; // of the block that is being put together
    uint32_t line;   // where it began
    uint32_t first_line;
    struct block *item;                // has no text yet, and the next text is its own
    struct block *heading;             // likewise
    const struct html_node **pictures; // that stand in the text
    size_t picture_count, picture_capacity;
    bool keeps_lines; // pre
    bool fragment;    // in a text, where "<nama>" is no tag
};

typedef void html_walker(struct html *html, const struct html_node *node);

// Any node; the children of one; the children of one that stands apart from what is around it.
html_walker html_walk, html_walk_children, html_walk_block;

// html_table.c
html_walker html_walk_table, html_walk_definitions;

// Makes a block of the text that has gathered.
void html_flush(struct html *html);

#endif
