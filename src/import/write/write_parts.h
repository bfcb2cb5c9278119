// What the files that write a standard share. Private to write_*.c.
#ifndef MAKLUMAT_IMPORT_WRITE_WRITE_PARTS_H
#define MAKLUMAT_IMPORT_WRITE_WRITE_PARTS_H

#include "import/write/write.h"

struct writer {
    struct yaml_out *out;
    struct arena *arena;
    const struct draft *draft;
    const struct standard_draft *standard;
};

// "# Dari baris 24: 1. Persyaratan Pelayanan"
void comment_place(struct writer *writer, size_t indent, struct place_in_document place, str label);

// A row of a table under the keys of its component; false when its text is to be written instead.
bool write_grid_row(struct writer *writer, size_t indent, enum komponen_id komponen,
                    const struct grid_row *row);

// True of a section that is none of the fourteen.
bool is_row(const struct section *section);

// The components in the order of the document; the variants; the rows that are none of them.
void write_components(struct writer *writer, const struct section *sections, size_t indent,
                      char group);
void write_variants(struct writer *writer);
void write_rows(struct writer *writer);

#endif
