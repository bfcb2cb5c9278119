// Numbers of list items as they are shown.
#ifndef MAKLUMAT_IMPORT_READ_NUMBERING_H
#define MAKLUMAT_IMPORT_READ_NUMBERING_H

#include "base/arena.h"

enum numbering {
    NUMBERING_NONE, // nothing is shown
    NUMBERING_BULLET,
    NUMBERING_DECIMAL,
    NUMBERING_SMALL_LETTER,
    NUMBERING_LARGE_LETTER,
    NUMBERING_SMALL_ROMAN,
    NUMBERING_LARGE_ROMAN,
};

// "4", "d", "D", "iv", "IV"; digits where the kind has no sign for the number.
str number_text(struct arena *arena, int32_t number, enum numbering numbering);

#endif
