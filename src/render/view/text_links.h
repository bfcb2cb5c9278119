// What in a plain text becomes a link without being written as one: channels by which an agency can
// be reached, and regulations that have a page on the site.
#ifndef MAKLUMAT_RENDER_VIEW_TEXT_LINKS_H
#define MAKLUMAT_RENDER_VIEW_TEXT_LINKS_H

#include "model/record.h"

#include "base/arena.h"

struct text_link {
    str text; // a part of the text
    str url;
};

// The links that `style` asks for, in order and apart; *list lies in the arena. Gives their number.
size_t text_links(struct arena *arena, str text, const struct markup *style,
                  struct text_link **list);

#endif
