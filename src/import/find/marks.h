// Marks: the places of a strip where a label may stand, and how sure that is.
//
// First every place is looked at by itself (marks_find); then, standard by standard, the surest
// marks stand and weaker ones only where they name what no surer one names (marks_choose).
#ifndef MAKLUMAT_IMPORT_FIND_MARKS_H
#define MAKLUMAT_IMPORT_FIND_MARKS_H

#include "import/find/labels.h"
#include "import/find/strip.h"

enum mark_strength {
    MARK_NEVER,         // a title that only begins like a label, a label within another's row
    MARK_SWALLOWED = 1, // an item or a line within another component's text
    MARK_LINE,          // "Waktu: 3 hari", a line of its own block
    MARK_ALONE,         // a paragraph, or one of a list of labels
    MARK_PLACED,        // a heading, a cell in the column of labels
};

struct mark {
    size_t from, to; // the pieces of the label itself
    bool inside;     // its value begins in the piece `to`, behind the label
    struct label label;
    enum mark_strength strength;
    bool outer; // in capitals, as the labels of the document are: stands in no list and no cell
    bool chosen;
    uint32_t group; // which standard of the document, from 0
    size_t side;    // labels side by side on one line: which; their values follow in this order
    size_t sides;   // how many; 0: not side by side
};

struct marks {
    struct mark *list;
    size_t count;
    size_t capacity;
    uint32_t groups;
    size_t *first;           // of each group and of the one behind the last: its first mark
    const uint32_t *columns; // of each table, from 1: where its labels stand; 0: no such table
};

// All marks of a strip, in its order. Pieces that are in use already are passed over; rows that
// name columns are put to use as furniture.
struct marks marks_find(struct strip *strip, const struct labels *labels);

// Chooses among them, and parts the document into standards where the labels begin anew.
void marks_choose(const struct strip *strip, struct marks *marks);

#endif
