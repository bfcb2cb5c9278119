// Words of a text as the search sees them: small letters and digits, apart by all else. Private to
// src/render/search*.c.
#ifndef MAKLUMAT_RENDER_SEARCH_SEARCH_WORDS_H
#define MAKLUMAT_RENDER_SEARCH_SEARCH_WORDS_H

#include "base/arena.h"

enum { SEARCH_LONGEST_WORD = 30 };

// Calls `found` for each word of the text, folded, valid during the call; for "e-KTP" also "ektp".
typedef void search_word_visitor(void *context, str word);
void search_each_word(str text, search_word_visitor *found, void *context);

// Every word once, numbered in the order of their coming.
struct search_vocabulary {
    struct arena *arena;
    str *words;
    size_t count;
    size_t capacity;
    uint32_t *slots; // number + 1; 0: free
    size_t slot_count;
};

// The number of a word, which is added when it is new.
uint32_t search_number(struct search_vocabulary *vocabulary, str word);

// The number of a word that is there; UINT32_MAX when it is not.
uint32_t search_lookup(const struct search_vocabulary *vocabulary, str word);

#endif
