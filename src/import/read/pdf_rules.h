// The rules that a PDF draws between its cells, and the tables that they make.
#ifndef MAKLUMAT_IMPORT_READ_PDF_RULES_H
#define MAKLUMAT_IMPORT_READ_PDF_RULES_H

#include "base/str.h"

struct arena;

// A thin box, in hundredths of a point. Of a page as it was drawn, from its lower left corner: top
// and bottom are heights above it.
struct pdf_rule {
    int32_t left, right, top, bottom;
};

struct pdf_rules {
    struct pdf_rule *rules;
    size_t count, capacity;
};

struct pdf_drawing {
    struct pdf_rules *pages;
    size_t page_count, page_capacity;
    size_t rules;
};

// ---- pdf_drawing.c

// The rules of all pages from what pdftops prints.
void pdf_drawing_read(struct arena *arena, str drawn, struct pdf_drawing *drawing);

// ---- pdf_stretches.c

// A rule, level or upright, by where it goes along and where it lies across.
struct pdf_stretch {
    int32_t from, to, low, high;
    int32_t group; // the place of those that it may continue
    size_t table;  // the first of all rules that touch each other
    bool upright;
};

struct pdf_stretches {
    struct pdf_stretch *all;
    size_t count, level; // level ones come first
};

int32_t pdf_stretch_middle(const struct pdf_stretch *rule);

// The rules of a page that is so high, those first that touch each other; none where there are so
// many that they make a drawing.
struct pdf_stretches pdf_stretches_find(struct arena *arena, const struct pdf_rules *rules,
                                        int32_t height);

// ---- pdf_lattice.c

struct pdf_row;
struct pdf_piece;

// A cell and the places of the lattice that it covers.
struct pdf_cell {
    size_t column, row, columns, rows;
    size_t parts; // that it covers; fewer than its bounds hold where other cells lie within them
    const struct pdf_lattice *lattice;
    struct pdf_piece *pieces;
    size_t piece_count, piece_capacity;
    struct pdf_row *lines; // what it holds, from top to bottom
    size_t line_count;
};

// A table as its rules draw it.
struct pdf_lattice {
    int32_t *across, *down;   // where columns and rows begin, and the last ends
    size_t columns, rows;     // of the finest parts
    struct pdf_cell **places; // which cell covers each part, row after row
    struct pdf_cell *cells;   // from top to bottom, from left to right
    size_t cell_count;
    uint32_t page;
};

struct pdf_lattices {
    struct pdf_lattice *lattices; // the smallest first
    size_t count, capacity;
};

// The tables of a page that is so high.
struct pdf_lattices pdf_lattices_find(struct arena *arena, const struct pdf_rules *rules,
                                      int32_t height);

// The cell of a table in which a place lies; NULL when it lies outside.
struct pdf_cell *pdf_lattice_cell(const struct pdf_lattice *lattice, int32_t x, int32_t y);

// The cell of the smallest table from `from` on in which a place lies.
struct pdf_cell *pdf_lattices_cell(const struct pdf_lattices *lattices, size_t from, int32_t x,
                                   int32_t y);

#endif
