// Word forms: "perizinan" and "izin" share a stem. Snowball's stemmers strip affixes by rule, so a
// stem need not be a word; the dictionary of the search lists what they miss.
#ifndef MAKLUMAT_RENDER_SEARCH_STEM_H
#define MAKLUMAT_RENDER_SEARCH_STEM_H

#include "base/arena.h"
#include "base/lang.h"

// Returns the stems of lower-case words, one for each, in the arena.
str *stems_make(struct arena *arena, enum lang lang, const str *words, size_t count);

#endif
