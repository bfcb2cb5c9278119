// What texts look like, kept for the other pages that show them: a standard's texts are on its
// page, its print and in the handbook, and standards of one agency have many in common.
//
// One for each job: it is not shared between threads. It holds a bounded number of bytes; what
// comes when it is full is worked out each time.
#ifndef MAKLUMAT_RENDER_VIEW_RENDERED_H
#define MAKLUMAT_RENDER_VIEW_RENDERED_H

#include "base/arena.h"

struct rendered;

// Lives in the arena, and so does all that it keeps.
struct rendered *rendered_new(struct arena *arena);

// The HTML that was kept for this text in this style (any number that tells styles apart), or the
// empty text. Borrowed.
str rendered_find(const struct rendered *rendered, str text, unsigned style);

// Keeps copies of both; there must be none for the text yet.
void rendered_keep(struct rendered *rendered, str text, unsigned style, str html);

#endif
