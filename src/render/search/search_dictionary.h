// The dictionary of the search: sets of terms that mean the same, and words that say nothing.
// Private to src/render/search*.c.
#ifndef MAKLUMAT_RENDER_SEARCH_SEARCH_DICTIONARY_H
#define MAKLUMAT_RENDER_SEARCH_SEARCH_DICTIONARY_H

#include "model/standard.h"
#include "render/search/search_words.h"

enum { SEARCH_LONGEST_TERM = 6 }; // words

struct search_term {
    uint32_t words[SEARCH_LONGEST_TERM]; // numbers in the vocabulary
    size_t count;
    size_t set;
};

struct search_dictionary {
    struct search_term *terms; // by set
    size_t count;
    size_t capacity;
    size_t *sets; // where each begins, and the end of the last
    size_t set_count;
    size_t set_capacity;
    bool *stops; // by number of the word; of `stop_count` words
    size_t stop_count;
    str stop_words;
};

// Reads the dictionary inside the program and the site's own words into the vocabulary.
struct search_dictionary search_dictionary_make(struct search_vocabulary *vocabulary,
                                                const struct situs *situs);

bool search_is_stop(const struct search_dictionary *dictionary, uint32_t word);

#endif
