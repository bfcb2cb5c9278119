// What the files that build a site share. Private to src/site/build*.c.
#ifndef MAKLUMAT_SITE_BUILD_PARTS_H
#define MAKLUMAT_SITE_BUILD_PARTS_H

#include "site/build.h"
#include "site/site_units.h"

struct build {
    const struct build_options *options;
    struct arena *arena;
    struct site site;
    struct output output;
    struct trees trees;
    struct workshop shop;
    struct second_round round;
    size_t unchanged;
};

// Moves what both rounds have made into place, where what was found allows it.
void build_move_in(struct build *build);

#endif
