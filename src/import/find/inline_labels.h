// Paragraphs that run several components together: "Persyaratan: KTP. Waktu: 1 hari. Biaya:
// gratis.", or "1. Dasar Hukum UU Nomor 13 2. Persyaratan 1. KTP 2. Foto 3. Jangka Waktu 1 hari".
#ifndef MAKLUMAT_IMPORT_FIND_INLINE_LABELS_H
#define MAKLUMAT_IMPORT_FIND_INLINE_LABELS_H

#include "import/find/labels.h"

enum { MOST_CUTS = 64 };

// Where a line is to be cut: before each label and, where no colon parts it from its value, behind
// it. 0 unless the line holds at least three different components, each with its value behind a
// colon, or several whose numbers run on.
size_t inline_labels(const struct labels *labels, str line, size_t cuts[MOST_CUTS]);

#endif
