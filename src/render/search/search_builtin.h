// The dictionary inside the program. Made from src/render/search/data/ when the program is built.
#ifndef MAKLUMAT_RENDER_SEARCH_SEARCH_BUILTIN_H
#define MAKLUMAT_RENDER_SEARCH_SEARCH_BUILTIN_H

#include "base/str.h"

struct search_file {
    str name;
    str bytes;
};

extern const struct search_file search_builtin[];
extern const size_t search_builtin_count;

#endif
