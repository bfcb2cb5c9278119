// What changed, as an Atom feed (RFC 4287): the dated changes that standards tell of themselves
// (`riwayat`, `diperbarui`). No clock is read: what has no date is not in it.
#ifndef MAKLUMAT_RENDER_FORM_FEED_H
#define MAKLUMAT_RENDER_FORM_FEED_H

#include "base/buf.h"
#include "render/view/page.h"

// True when there is anything to tell, and the site has the address that a feed needs.
bool feed_is_possible(const struct catalog *catalog);

void feed_write(const struct page *page, struct buf *out);

#endif
