// Translations: `<name>.en.yaml` beside `<name>.yaml` holds texts of any of its keys; a list
// replaces the whole list, and what is missing stays Indonesian.
#ifndef MAKLUMAT_MODEL_TRANSLATE_H
#define MAKLUMAT_MODEL_TRANSLATE_H

#include "model/catalog.h"
#include "model/decode.h"

// Lays `translation` (NULL: none) over `base`; both and *merged are of the struct that `record`
// describes. Bit i of what comes back: row i holds words that stayed in the first language.
uint64_t translate_record(struct arena *arena, const struct record *record, const void *base,
                          const void *translation, void *merged);

// True when the row with this key is one of `untranslated`.
bool translate_is_missing(const struct record *record, uint64_t untranslated, str key);

// How many rows hold words to translate.
unsigned translate_count(const struct record *record, const void *base);

// Input errors in a translation: keys that hold nothing to translate (dates, files …), and keys
// that the original lacks, for a translation says nothing of its own.
void translate_check(const struct decoder *decoder, const struct record *record,
                     const struct yaml_node *node, const void *base);

// The settings of the site in English.
const struct situs *translate_situs(struct arena *arena, const struct catalog *catalog);

// The catalogue in English: every text that a translation gives, `untranslated` set in all others.
struct catalog translate_catalog(struct arena *arena, const struct catalog *catalog);

#endif
