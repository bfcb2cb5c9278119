// Text that every reader of a report takes: well-formed UTF-8 of characters that XML 1.0 allows.
#ifndef MAKLUMAT_RENDER_FORM_PLAIN_H
#define MAKLUMAT_RENDER_FORM_PLAIN_H

#include "base/arena.h"

// The text itself where nothing is wrong with it; else a copy in which broken bytes (a path may
// hold them), control characters but tab and line end, U+FFFE and U+FFFF are U+FFFD.
str plain_text(struct arena *arena, str text);

#endif
