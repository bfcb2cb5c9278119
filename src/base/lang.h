// The two languages in which everything that a user reads exists.
#ifndef MAKLUMAT_BASE_LANG_H
#define MAKLUMAT_BASE_LANG_H

enum lang { LANG_ID, LANG_EN, LANGS };

#endif
