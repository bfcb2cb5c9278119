// The index in memory, before it is written.
#ifndef MAKLUMAT_RENDER_SEARCH_SEARCH_INDEX_H
#define MAKLUMAT_RENDER_SEARCH_SEARCH_INDEX_H

#include "base/lang.h"
#include "model/directory.h"
#include "render/search/search.h"
#include "render/search/search_dictionary.h"
#include "render/search/search_words.h"

// The weight of a word in a service: from 1 to this.
enum { SEARCH_MOST_WEIGHT = 25 };

struct search_posting {
    uint32_t service : 27; // its position in the directory
    uint32_t weight : 5;
};

// Words with one meaning: they share a stem or a set of the dictionary.
struct search_group {
    struct search_posting *postings; // sorted by service, each once
    size_t count;
};

struct search_entry { // a word that a user may type
    str word;
    uint32_t group; // index in `groups`
};

struct search_index {
    struct search_entry *entries; // sorted by word
    size_t entry_count;
    struct search_group *groups; // in the order of their first entries
    size_t group_count;
    const struct entry **services; // without the entries for other names
    size_t service_count;
    str stop_words; // separated by spaces
};

struct search_index search_index_make(struct arena *arena, const struct catalog *catalog,
                                      const struct directory *directory, enum lang lang,
                                      const struct search_source *source);

#endif
