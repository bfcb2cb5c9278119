// The dictionary of the search: sets of synonyms, and stop words.
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
    struct search_term *terms; // sorted by set
    size_t count;
    size_t capacity;
    size_t *sets; // index of the first term of each, and one more: the end
    size_t set_count;
    size_t set_capacity;
    bool *stops; // indexed by word number; stop_count of them
    size_t stop_count;
    str stop_words;
};

// Reads the built-in dictionary and the site's own words into the vocabulary.
struct search_dictionary search_dictionary_make(struct search_vocabulary *vocabulary,
                                                const struct situs *situs);

bool search_is_stop(const struct search_dictionary *dictionary, uint32_t word);

#endif
