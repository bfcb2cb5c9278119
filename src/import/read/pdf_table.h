// A table of columns without rules while it is read: its rows as they stand on the page, and which
// of them begin a row of the table.
#ifndef MAKLUMAT_IMPORT_READ_PDF_TABLE_H
#define MAKLUMAT_IMPORT_READ_PDF_TABLE_H

#include "import/read/pdf.h"

struct table {
    struct building *building;
    struct arena *arena;
    const struct pdf_text *text;
    struct pdf_row *rows; // markers joined to their texts
    bool *spans;          // a row is one cell over all columns
    bool *starts;         // a row begins a row of the table
    size_t count;
    size_t row_capacity, span_capacity;
    size_t wide;
    int32_t right; // edge of the last column, when the table is built
    struct pdf_grid columns;
};

// ---- pdf_starts.c

// Sets which rows begin a row of the table.
void pdf_table_starts(struct table *table);

// The row behind the last one of the row of the table that begins at `from`.
size_t pdf_table_end(const struct table *table, size_t from);

#endif
