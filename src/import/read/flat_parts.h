// What the files that read tables whose cells run together share. Private to flat*.c.
#ifndef MAKLUMAT_IMPORT_READ_FLAT_PARTS_H
#define MAKLUMAT_IMPORT_READ_FLAT_PARTS_H

#include "import/read/flat.h"

enum { LINES_OF_LABEL = 4 };

// The part of a label on one line.
struct flat_part {
    size_t line;
    size_t length; // bytes of the line up to behind it
};

struct flat_row {
    uint32_t number;
    struct flat_part parts[LINES_OF_LABEL];
    size_t part_count;
    struct label label;
    size_t end; // behind its last line
};

struct flat {
    const struct labels *labels;
    const str *lines;
    size_t count;
    struct flat_row *rows;
    size_t row_count, capacity;
    size_t next;  // row that is not built yet
    size_t tries; // at labels that may still be made
};

// "3", "3.", "3)" and a blank, at the front of a line, before a capital letter; where that stands,
// or 0.
size_t flat_row_number(str line, uint32_t *number);

// True for "No Komponen Uraian", the heads of columns on one line.
bool flat_is_head(str line);

// Where the word at or behind `at` of a line ends.
size_t flat_word_end(str line, size_t at);

#endif
