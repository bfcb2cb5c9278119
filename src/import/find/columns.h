// Tables whose columns are components and whose rows are standards: bulk CSV, lists of services.
#ifndef MAKLUMAT_IMPORT_FIND_COLUMNS_H
#define MAKLUMAT_IMPORT_FIND_COLUMNS_H

#include "import/find/labels.h"
#include "import/read/document.h"

enum column_role {
    COLUMN_OTHER,  // its head is no label we know; it becomes a row of its own
    COLUMN_LABEL,  // its head is a label
    COLUMN_TITLE,  // names the service, under a head that is no label
    COLUMN_NUMBER, // counts the rows
};

enum { MOST_COLUMNS = 64 };

struct columns {
    const struct block *row;   // the row of heads
    const struct block *above; // the row above it, where that holds heads as well; else NULL
    size_t components;         // different ones that the heads name
    str texts[MOST_COLUMNS];
    enum column_role roles[MOST_COLUMNS];
    size_t count;
};

// Whether a table is one, and what its columns are. `bulk`: the document is nothing but this table.
bool columns_find(struct arena *arena, const struct labels *labels, const struct block *table,
                  bool bulk, struct columns *columns);

#endif
