// Splits a text into the words that the search compares: runs of letters and digits, in lower case.
#ifndef MAKLUMAT_RENDER_SEARCH_SEARCH_WORDS_H
#define MAKLUMAT_RENDER_SEARCH_SEARCH_WORDS_H

#include "base/arena.h"

enum { SEARCH_LONGEST_WORD = 30 };

// Calls `found` for each word, in lower case and valid during the call; for "e-KTP" also with
// "ektp".
typedef void search_word_visitor(void *context, str word);
void search_each_word(str text, search_word_visitor *found, void *context);

// Every word once, numbered in the order in which they were added.
struct search_vocabulary {
    struct arena *arena;
    str *words;
    size_t count;
    size_t capacity;
    uint32_t *slots; // number + 1; 0: free
    size_t slot_count;
};

// The number of a word; a new word is added.
uint32_t search_number(struct search_vocabulary *vocabulary, str word);

// The number of a word; UINT32_MAX when it was never added.
uint32_t search_lookup(const struct search_vocabulary *vocabulary, str word);

#endif
