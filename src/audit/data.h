// What the rules know of the law and of language that changes with time: labels, regulations,
// misspellings, placeholders, leftovers. Dated tables with a source for each row, inside the
// program, each replaceable by a file of the same name in standards/data/.
#ifndef MAKLUMAT_AUDIT_DATA_H
#define MAKLUMAT_AUDIT_DATA_H

#include "base/date.h"
#include "base/finding.h"

enum data_id {
    DATA_LABELS,
    DATA_REGULATIONS,
    DATA_MISSPELLINGS,
    DATA_PLACEHOLDERS,
    DATA_LEFTOVERS,
    DATA_COUNT
};

enum { DATA_MOST_CELLS = 8, DATA_LARGEST_FILE = 1024 * 1024 };

struct data_row {
    str cells[DATA_MOST_CELLS]; // without spaces at the ends; what is missing is empty
    uint32_t line;
};

// A table: "# versi: 2026-11-25" among its first lines, then "# kolom: a<tab>b", then the rows.
struct data_table {
    const char *name; // "regulations.tsv"
    str version;      // the date it gives itself
    str fingerprint;  // of its bytes
    bool own;         // the site's, not the program's
    const struct data_row *rows;
    size_t count;
};

struct audit_data {
    struct data_table tables[DATA_COUNT];
};

// The name of each table's file.
extern const char *const data_names[DATA_COUNT];

// The tables in the program.
void data_load_builtin(struct arena *arena, struct audit_data *data);

// Puts the site's file in the place of ours; what is wrong in it is a finding, and ours stays.
void data_load_own(struct arena *arena, struct findings *findings, struct audit_data *data,
                   enum data_id id, str file, str bytes);

#endif
