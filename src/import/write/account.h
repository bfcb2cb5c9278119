// Whether every word of a document went somewhere: counted, not believed.
#ifndef MAKLUMAT_IMPORT_WRITE_ACCOUNT_H
#define MAKLUMAT_IMPORT_WRITE_ACCOUNT_H

#include "import/read/document.h"

struct ledger;

// The words that a document's blocks hold more often than these texts do together.
struct ledger *account_open(struct arena *arena, const struct document *document, const str *texts,
                            size_t count);

// Whether a word of this text is missing; if so, the text is taken as written: its words no longer
// are.
bool account_takes(struct ledger *ledger, str text);

// How many letters and digits stand in words that are still missing; 0 when all was taken over.
// The first of the words are in *missing.
size_t account_lost(const struct ledger *ledger, str *missing);

#endif
