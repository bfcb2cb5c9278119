// The search index of all services, written with the site as small files. A page loads by script
// the ones that a query needs, so the search also works from a folder and no query leaves the
// device.
//
// A service is found by its title, other names, groups, summary, product, the headings of its
// requirements, and its agency. Words match when they share a stem or a set of synonyms
// (kamus.txt in data/, and `kamus` of situs.yaml).
#ifndef MAKLUMAT_RENDER_SEARCH_SEARCH_H
#define MAKLUMAT_RENDER_SEARCH_SEARCH_H

#include "base/buf.h"
#include "base/lang.h"
#include "model/directory.h"

// Called for each file of the index, with its path below the root of the pages; the name contains a
// hash of the content.
typedef void search_file_function(void *context, str path, const struct buf *bytes);

// The rest of what services are found by is too large to keep, so it is fetched agency by agency:
// an array with one element for each service, borrowed until the next call.
struct search_source {
    const struct summary_heads *(*heads_of)(void *context, const struct agency *agency);
    void *context;
};

// Writes the index of all services, in the order of the directory. Returns the path of the file
// that lists all others; the search page refers to that one.
str search_make(struct arena *arena, const struct catalog *catalog,
                const struct directory *directory, enum lang lang,
                const struct search_source *source, search_file_function *write, void *context);

#endif
