// Drafts as YAML files.
#ifndef MAKLUMAT_IMPORT_WRITE_WRITE_H
#define MAKLUMAT_IMPORT_WRITE_WRITE_H

#include "base/fs.h"
#include "import/find/draft.h"
#include "import/write/yaml_write.h"

// The file of a standard, and where each of its lines came from.
struct yaml_out standard_write(struct arena *arena, const struct draft *draft,
                               const struct standard_draft *standard);

// The file of an agency. `nama` must not be empty.
str agency_write(struct arena *arena, const struct agency_draft *agency);

// "halaman 2, tabel 1, baris tabel 3"; empty for no place.
str place_words(struct arena *arena, enum document_form form, struct place_in_document place);

#endif
