// Makes a Word document from a text with its parts: no office program is needed.
//
// A line "--- word/document.xml" begins a part; what follows is its XML, without the outermost
// elements of the parts that are known here.
#ifndef MAKLUMAT_TESTS_WORD_H
#define MAKLUMAT_TESTS_WORD_H

#include "base/arena.h"

bool word_write(struct arena *arena, str parts, const char *path);

#endif
