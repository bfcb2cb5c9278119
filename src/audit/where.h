// From a part of a value to the place in the file where a person reads it.
#ifndef MAKLUMAT_AUDIT_WHERE_H
#define MAKLUMAT_AUDIT_WHERE_H

#include "model/record.h"

// Where the byte at `offset` of the text stands in `source`, the bytes of its file: folded lines,
// quotation marks and block signs are seen through. Where the two cannot be followed side by side,
// the position of the text itself.
struct pos where_is(str source, const struct text *text, size_t offset);

#endif
