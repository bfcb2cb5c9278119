// Word forms: "perizinan" and "izin" share a stem. Snowball's stemmers cut endings by rule, so a
// stem need not be a word; what they miss stands in the dictionary of the search.
#ifndef MAKLUMAT_RENDER_SEARCH_STEM_H
#define MAKLUMAT_RENDER_SEARCH_STEM_H

#include "base/arena.h"
#include "base/lang.h"

// The stems of words in small letters, in the arena, in the order of the words.
str *stems_make(struct arena *arena, enum lang lang, const str *words, size_t count);

#endif
