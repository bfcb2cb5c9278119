// Tables of steps and of fees: a row of heads says what is done or paid for, and who does it, how
// long it takes, what it costs, what comes out.
#ifndef MAKLUMAT_IMPORT_FIND_GRID_H
#define MAKLUMAT_IMPORT_FIND_GRID_H

#include "import/read/document.h"

enum grid_role {
    GRID_OTHER,
    GRID_NUMBER,
    GRID_NAME, // the step, the stage, what is paid for
    GRID_ACTOR,
    GRID_TIME,
    GRID_FEE,
    GRID_RESULT,
    GRID_BASIS, // the law that sets the fee
    GRID_CONDITION,
    GRID_ROLES
};

// A row of values. The part GRID_OTHER holds what has no role of its own, each behind its head:
// "Kelengkapan: KTP; Keterangan: asli".
struct grid_row {
    str heads[GRID_ROLES];
    str parts[GRID_ROLES];
    str marks;  // signs that say which actor acts, where each actor has a column
    bool plain; // adds up the rows above it, or heads those below
    str text;   // all cells but the number, " | " between
    const struct block *block;
    struct grid_row *next;
};

struct grid {
    const struct block *heads; // the first row of heads; NULL: the table has none
    size_t head_rows;
    struct grid_row *rows;
};

// Whether a table is one; its rows are in the arena.
bool grid_find(struct arena *arena, const struct block *table, struct grid *grid);

#endif
