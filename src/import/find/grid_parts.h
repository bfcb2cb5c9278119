// What the files that read a table of steps or fees share. Private to grid*.c.
#ifndef MAKLUMAT_IMPORT_FIND_GRID_PARTS_H
#define MAKLUMAT_IMPORT_FIND_GRID_PARTS_H

#include "import/find/grid.h"

enum { GRID_COLUMNS = 64 };

struct column {
    str head;
    enum grid_role role;
    bool actor; // its head is an actor, its cells are marks
};

struct layout {
    struct arena *arena;
    const struct block *cells[GRID_COLUMNS]; // of the row that is looked at
    uint32_t left[GRID_COLUMNS];             // rows that the cell covers from here on
    struct column columns[GRID_COLUMNS];
    size_t count; // columns of the heads
};

// Sets the cells of a row over their columns, beside those that reach down from rows above.
void grid_lay_out(struct layout *layout, const struct block *row);

// Of the row that is laid out: how many of its cells hold a text.
size_t grid_count_filled(struct layout *layout);

// All text of a cell on one line, items parted by ";"; empty for NULL.
str grid_cell_text(struct arena *arena, const struct block *cell);

// A table in a cell makes the table around it one that places things on the page.
bool grid_holds_table(const struct block *block);

// The parts of the row that is laid out, by the roles of the columns.
struct grid_row *grid_make_row(struct layout *layout, const struct block *block);

// A table without heads, whose every row ends with a time alone or an amount alone; its rows, or
// NULL.
struct grid_row *grid_read_bare(struct arena *arena, const struct block *table);

#endif
