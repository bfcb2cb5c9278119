// The index before it is written. Private to src/render/search*.c.
#ifndef MAKLUMAT_RENDER_SEARCH_SEARCH_INDEX_H
#define MAKLUMAT_RENDER_SEARCH_SEARCH_INDEX_H

#include "base/lang.h"
#include "model/directory.h"
#include "render/search/search.h"
#include "render/search/search_dictionary.h"
#include "render/search/search_words.h"

// How well a word tells of a service: from 1 to this.
enum { SEARCH_MOST_WEIGHT = 25 };

struct search_posting {
    uint32_t service : 27; // its number in the order of the directory
    uint32_t weight : 5;
};

// Words of one meaning: one stem, or one set of the dictionary.
struct search_group {
    struct search_posting *postings; // by service, each once
    size_t count;
};

struct search_entry { // a word that someone may type
    str word;
    uint32_t group; // UINT32_MAX: nothing is found by it
};

struct search_index {
    struct search_entry *entries; // by word
    size_t entry_count;
    struct search_group *groups; // in the order of their first words
    size_t group_count;
    const struct entry **services; // under their titles
    size_t service_count;
    str stop_words; // apart by blanks
};

struct search_index search_index_make(struct arena *arena, const struct catalog *catalog,
                                      const struct directory *directory, enum lang lang,
                                      const struct search_source *source);

#endif
