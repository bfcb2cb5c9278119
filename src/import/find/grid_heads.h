// What the head of a column says that it holds. Private to grid*.c.
#ifndef MAKLUMAT_IMPORT_FIND_GRID_HEADS_H
#define MAKLUMAT_IMPORT_FIND_GRID_HEADS_H

#include "import/find/grid.h"

// GRID_OTHER where a word of the head names no role and belongs to none.
enum grid_role grid_role_of(str head);

// True when the head names a table of components, not of steps.
bool grid_names_components(str head);

#endif
