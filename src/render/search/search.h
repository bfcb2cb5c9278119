// The search: an index of all services, made with the site, in small files that a page loads by
// script as a query needs them, so that it works from a folder too and no query leaves the device.
//
// What a service is found by: its title, its other names, its groups, its summary, its product, the
// heads of its requirements, its agency. Words are brought together by their stems and by a
// dictionary (render/data/kamus.txt, and `kamus` of situs.yaml).
#ifndef MAKLUMAT_RENDER_SEARCH_SEARCH_H
#define MAKLUMAT_RENDER_SEARCH_SEARCH_H

#include "base/buf.h"
#include "base/lang.h"
#include "model/directory.h"

// Called for each file of the index, with its path below the root of the pages: a hash of its
// content is in its name.
typedef void search_file_function(void *context, str path, const struct buf *bytes);

// What services are found by besides their summaries is fetched agency by agency, for it is too
// much to be kept: of each service of an agency, borrowed until the next is fetched.
struct search_source {
    const struct summary_heads *(*heads_of)(void *context, const struct agency *agency);
    void *context;
};

// Makes the index of the services under their titles, in the order of the directory. Gives the path
// of the file that knows all others; the page for searching names that one.
str search_make(struct arena *arena, const struct catalog *catalog,
                const struct directory *directory, enum lang lang,
                const struct search_source *source, search_file_function *write, void *context);

#endif
