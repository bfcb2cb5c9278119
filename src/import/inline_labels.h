// Paragraphs that run several components together: "Persyaratan: KTP. Waktu: 1 hari. Biaya:
// gratis."
#ifndef MAKLUMAT_IMPORT_INLINE_LABELS_H
#define MAKLUMAT_IMPORT_INLINE_LABELS_H

#include "import/labels.h"

enum { MOST_CUTS = 32 };

// Where the labels in a line begin, the first of them included; 0 unless it holds at least three
// different components, each with its value behind a colon.
size_t inline_labels(const struct labels *labels, str line, size_t cuts[MOST_CUTS]);

#endif
