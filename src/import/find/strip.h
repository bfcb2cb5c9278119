// A document as one strip: every line of text in the order in which a person reads it.
//
// Labels stand in headings, cells, items and lines; what belongs to a component runs on over all
// of them. On the strip a component is a stretch from one label to the next, whatever held it.
// A piece keeps what the tree said of it: its depth in lists, its cell, its place.
#ifndef MAKLUMAT_IMPORT_FIND_STRIP_H
#define MAKLUMAT_IMPORT_FIND_STRIP_H

#include "import/find/grid.h"
#include "import/find/labels.h"
#include "import/read/document.h"

enum piece_kind { PIECE_TEXT, PIECE_HEADING, PIECE_ITEM, PIECE_PICTURE, PIECE_ROW };

// What recognition made of a piece.
enum piece_use {
    USE_CONTENT,   // value of the label before it
    USE_LABEL,     // a label, a group head
    USE_TITLE,     // the name of the service
    USE_HEAD,      // letterhead
    USE_REPEAT,    // the letterhead again, in mid-text
    USE_SIGNATURE, // place, date, office, name
    USE_DECREE,    // number of the decree
    USE_FURNITURE, // column heads, page numbers, navigation
    USE_DAMAGE,    // garbage in the place of a label
    USE_FORMER,    // what stood before a change, beside what stands now
};

struct piece {
    enum piece_kind kind;
    enum piece_use use;
    uint8_t depth;    // of an item and of what stands in it, from 1
    uint8_t level;    // of a heading
    bool opens;       // the first line of its block
    bool hangs;       // below the first line of its block, and indented more
    bool furnish;     // the reader takes it for furniture
    bool hidden;      // in a panel that opens on demand
    bool head_row;    // in a row that names columns
    str marker;       // of an item
    str text;         // one line, blanks folded; behind a label in it, the value
    str written;      // the line as it stands
    uint32_t table;   // 0: none; from 1 over the whole document
    uint32_t row;     // in the table, from 1
    uint32_t cell;    // in the row, from 1
    uint32_t span;    // how many columns the cell covers
    uint32_t record;  // which standard of a table whose rows are standards, from 1; else 0
    uint32_t columns; // cells of the row that hold something
    const struct grid_row *grid; // of a row in a table of steps or fees
    struct place_in_document place;
};

enum { STRIP_LONGEST = 200000 };

struct strip {
    struct arena *arena;
    const struct labels *labels;
    struct piece *list;
    size_t count;
    size_t capacity;
    uint32_t tables, records;
    bool bulk; // a document that is one table
    bool cut;  // the document is longer than any standard: what follows was left out
};

// The pieces of a document, in its arena. Empty lines and cells give no piece. A table whose
// columns are components is told row by row: each column's head before its cell.
struct strip strip_make(const struct document *document, const struct labels *labels);

// The pieces [from, to) of one cell of a table; `from` lies in it.
size_t cell_end(const struct strip *strip, size_t from);
size_t row_end(const struct strip *strip, size_t from);

// Their texts, a blank between.
str strip_text(const struct strip *strip, size_t from, size_t to);

#endif
