// The trees of pages that a build writes: the web and the kiosk, each in the languages of the site.
#ifndef MAKLUMAT_SITE_TREES_H
#define MAKLUMAT_SITE_TREES_H

#include "render/render.h"
#include "site/load.h"

// What the pages of one language have in common.
struct language {
    bool used;
    struct words words;
    struct page_templates templates;
};

struct tree {
    struct page_kit kit;
    struct catalog catalog;
    struct directory directory;
    const struct language *language;
};

struct trees {
    struct theme theme;
    struct language languages[LANGS];
    struct tree list[2 * LANGS]; // the web's first; the first of all is at the site's root
    size_t count;
};

// Decides which trees there are, loads the theme and compiles its pages. False when it has errors,
// which have been reported.
bool trees_open(struct trees *trees, struct site *site);

// The same trees for the pages of one agency: their catalogues hold it alone, translated and with
// summaries, and the kiosk's only where it shows the agency.
void trees_of_agency(struct trees *own, const struct trees *shared, struct arena *arena,
                     const struct catalog *one, const struct audit_report *report);

// Gives each tree its catalogue: in each language what the site shows, without standards.
void trees_fill(struct trees *trees, struct arena *arena, const struct catalog shown[LANGS],
                const struct audit_report *report);

// The kiosk's tree in the language of a tree of the web, where it shows the same agencies; or NULL.
struct tree *trees_same_kiosk(struct trees *trees, const struct tree *web);

#endif
