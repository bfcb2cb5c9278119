// Two texts line by line, as diff -u shows them.
#ifndef MAKLUMAT_IMPORT_WRITE_DIFFERENCE_H
#define MAKLUMAT_IMPORT_WRITE_DIFFERENCE_H

#include "base/buf.h"

// What must change in `old` to make it `new`, with three lines around; empty when they are the
// same. Where the parts that differ are very long, they are shown as one.
void difference_write(struct buf *out, str old_name, str new_name, str old, str new_text);

#endif
