// Escaping for HTML, its own module so that nothing else decides what is harmless.
#ifndef MAKLUMAT_RENDER_TEMPLATE_HTML_H
#define MAKLUMAT_RENDER_TEMPLATE_HTML_H

#include "base/buf.h"

// Text made safe for element content and for double-quoted attributes.
// How many bytes html_escape writes.
size_t html_length(str text);
void html_escape(struct buf *out, str text);

// <a href="url">text</a>, both escaped. `url` must be an address that was checked (model/url.h).
void html_link(struct buf *out, str url, str text);

#endif
