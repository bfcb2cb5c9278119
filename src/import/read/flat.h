// Tables of a plain text whose cells run together on lines.
#ifndef MAKLUMAT_IMPORT_READ_FLAT_H
#define MAKLUMAT_IMPORT_READ_FLAT_H

#include "import/find/labels.h"
#include "import/read/parts.h"

struct flat;

// Finds the rows of such tables among all lines of a text; in the arena, borrowed from the lines.
// `labels` may be NULL: then there are none.
struct flat *flat_find(struct arena *arena, const struct labels *labels, const str *lines,
                       size_t count);

// Below the heads of columns, gives the number of a row that stands on a line of its own to the
// label on the next.
void flat_join_numbers(const struct labels *labels, struct arena *arena, str *lines, size_t count);

// The line on which the next table begins that was not built; the number of lines when there is
// none.
size_t flat_next(const struct flat *flat);

// Builds that table; `first` is the number of the text's first line. Gives the line behind it.
size_t flat_build(struct building *building, struct flat *flat, uint32_t first);

#endif
