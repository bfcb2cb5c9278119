// Whether every word of a document went somewhere: counted, not believed.
#ifndef MAKLUMAT_IMPORT_ACCOUNT_H
#define MAKLUMAT_IMPORT_ACCOUNT_H

#include "import/document.h"

// How many letters and digits stand in words that the document's blocks hold more often than these
// texts do together; 0 when all was taken over. The first words that are missing are in *missing.
size_t account_lost(struct arena *arena, const struct document *document, const str *texts,
                    size_t count, str *missing);

#endif
