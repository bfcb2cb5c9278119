// Addresses made of names.
#ifndef MAKLUMAT_MODEL_SLUG_H
#define MAKLUMAT_MODEL_SLUG_H

#include "base/arena.h"

// "Rekam KTP-el!" -> "rekam-ktp-el"; never empty, never the address of a list's next page, never
// a name that Windows refuses. Names that differ in what it drops get different ones.
str slug_make(struct arena *arena, str name);

#endif
