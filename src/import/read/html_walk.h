// The walk through the tree of a web page, which its tables go on with.
#ifndef MAKLUMAT_IMPORT_READ_HTML_WALK_H
#define MAKLUMAT_IMPORT_READ_HTML_WALK_H

#include "import/read/html.h"
#include "import/read/parts.h"

struct html {
    struct building *building;
    struct arena *arena;
    struct buf text; // of the block that is being put together
    uint32_t line;   // where it began
    uint32_t first_line;
    struct block *item;                // has no text yet, and the next text is its own
    uint8_t heading;                   // level of the heading that the next text is
    const struct html_node **pictures; // that stand in the text
    size_t picture_count, picture_capacity;
    const struct html_tab *tabs; // labels of panels
    size_t inside;               // of how many articles or sections
    bool begun;                  // some text of the document was read
    bool keeps_lines;            // pre
    bool fragment;               // in a text, where "<nama>" is no tag
};

// The label that opens a panel, elsewhere on the page: <a href="#biaya" role="tab">Biaya</a>.
struct html_tab {
    str panel;                     // its id
    const struct html_node *label; // NULL: it stands outside a bar, beside its panel
    const struct html_tab *next;
};

typedef void html_walker(struct html *html, const struct html_node *node);

// Any node; the children of one; the children of one that stands apart from what is around it.
html_walker html_walk, html_walk_children, html_walk_block;

// html_list.c, html_table.c
html_walker html_walk_list;
html_walker html_walk_table, html_walk_definitions;

// html_tabs.c: the tabs of a page, and the label of a panel; NULL when it has none.
const struct html_tab *html_find_tabs(struct arena *arena, const struct html_node *root);
const struct html_node *html_tab_of(const struct html_tab *tabs, const struct html_node *panel);

// True when a node holds the tabs of panels: they are shown again with each panel.
bool html_is_tab_bar(const struct html_node *node);

// Makes a block of the text that has gathered.
void html_flush(struct html *html);

#endif
