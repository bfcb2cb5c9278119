// The two languages in which everything that a user reads exists.
#ifndef MAKLUMAT_BASE_LANG_H
#define MAKLUMAT_BASE_LANG_H

#include <stdbool.h>

enum lang { LANG_ID, LANG_EN, LANGS };

// "id" or "en" as given by the user; false when it is neither.
bool lang_from_name(const char *name, enum lang *lang);

// The language of the environment (LC_ALL, LC_MESSAGES, LANG): English for "en…", else Indonesian.
enum lang lang_from_environment(void);

#endif
