// What the site tells other programs: search engines, feed readers, browsers that keep it offline.
#ifndef MAKLUMAT_SITE_PAGES_WEB_H
#define MAKLUMAT_SITE_PAGES_WEB_H

#include "render/render.h"
#include "site/writer.h"

// Writes sitemap.xml, umpan.xml, situs.webmanifest and sw.js. The first two need the site's public
// address; the feed also something with a date.
void pages_web(struct writer *writer, const struct theme *theme);

#endif
