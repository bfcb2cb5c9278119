// What the files that look for labels share. Private to marks*.c.
#ifndef MAKLUMAT_IMPORT_FIND_MARKS_PARTS_H
#define MAKLUMAT_IMPORT_FIND_MARKS_PARTS_H

#include "import/find/marks.h"

enum {
    MOST_LINES = 5,  // over which one label may be broken
    ITEM_DEPTHS = 8, // of lists whose items are looked at for labels
};

struct finder {
    struct strip *strip;
    const struct labels *labels;
    struct marks marks;
    uint32_t former;                 // column of what stood before a change; 0: none
    bool about_complaints;           // the service itself is about complaints
    bool capitals;                   // labels stand on lines of their own in capitals
    bool pairs;                      // labels stand over values that begin with a colon
    size_t item_labels[ITEM_DEPTHS]; // how many components the items of a depth name
};

struct cell {
    size_t from, to;
    str text;
};

// Adds a mark; a label with a value behind it is told as such.
void marks_add(struct finder *finder, size_t from, size_t to, const struct label *label,
               enum mark_strength strength);

// The label that a text begins with, in the context of the document.
struct label marks_look_at(const struct finder *finder, str text);

// Whether it is a label, with a few words behind it at most.
bool is_label_with_words(const struct label *label);

void set_use(struct strip *strip, size_t from, size_t to, enum piece_use use);

// The number that a text is, "3." as "3"; what is neither number nor bullet stays as it is.
str number_in(str text);

// ---- rows (marks_rows.c)

// "No", "Uraian komponen": nothing but words that head columns.
bool is_column_head(str text);

// Whether these cells are the heads of a table of components.
bool names_columns(const struct strip *strip, const struct cell *cells, size_t count);

// In which column a table holds its labels, values beside them; 0 when it is no such table.
uint32_t label_column(const struct finder *finder, size_t from);

// The marks of the row that begins at `from`, in a table whose labels stand in `column`.
void find_in_row(struct finder *finder, size_t from, uint32_t column);

// ---- rows and the labels within them (marks_own.c)

// Takes from the marks those that are part of another's row.
void marks_own(struct finder *finder);

// ---- titles (marks_titles.c)

// The title of a standard.
struct title {
    bool begun;    // a label stands before
    str text;      // empty: none was found
    bool named;    // "Standar Pelayanan …"
    bool row;      // "Jenis Pelayanan : …"
    uint8_t level; // of a heading; 0: it is none
};

// Whether a line calls itself a standard.
bool names_standard(const struct piece *piece);

// Whether a title right before the mark `at` begins a standard; `stated` says whether the mark's
// component was stated since the last. *title is the title of the standard before, and then of
// this.
bool title_begins(const struct strip *strip, const struct marks *marks, size_t at, bool stated,
                  struct title *title);

// ---- lines (marks.c)

// The marks in the lines [from, end).
void find_in_text(struct finder *finder, size_t from, size_t end);

#endif
