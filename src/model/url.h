// Which addresses may become links (RFC 3986, read strictly).
#ifndef MAKLUMAT_MODEL_URL_H
#define MAKLUMAT_MODEL_URL_H

#include "base/buf.h"

// An absolute http or https address with a host and without spaces, quotes or controls.
bool url_is_web(str url);

// What a link in a text may lead to: http, https, mailto, tel, or a file or anchor of this site
// ("peta.html", "../index.html", "#waktu"). "//host", "/path", "\", other schemes are refused, and
// more steps up than a page of an agency has (one).
bool url_is_allowed(str url);

// A path of a file as an address: every byte that is not plainly harmless becomes %XX.
str url_of_path(struct arena *arena, str path);

#endif
