// What the site shows of an agency besides the agency's own pages. Every build leaves it to the
// next, so an agency that has not changed need not be read, and one that is broken stays as it was
// published (`--lanjut`): lists name its services as its pages do, whatever its files say.
#ifndef MAKLUMAT_SITE_LISTING_H
#define MAKLUMAT_SITE_LISTING_H

#include "model/catalog.h"

struct list_pages { // of how many pages a list is
    size_t index, pledge;
};

struct listing {
    struct agency agency[LANGS]; // with summaries, without standards; zero where not written
    struct list_pages pages[LANGS];
};

// The lines of an agency (name, address …) in each language that is used, and the summaries.
void listing_pack(struct buf *out, const struct listing *listing);

// Texts are copied into the arena, what standards share into a table for each language.
void listing_unpack(struct arena *arena, struct reference_table *const tables[LANGS],
                    struct unpack *from, struct listing *listing);

// What the services of an agency are found by, in one language.
void listing_pack_heads(struct buf *out, const struct agency *agency);
const struct summary_heads *listing_unpack_heads(struct arena *arena, struct unpack *from,
                                                 size_t services);

#endif
