// Addresses made of names.
#ifndef MAKLUMAT_MODEL_SLUG_H
#define MAKLUMAT_MODEL_SLUG_H

#include "base/arena.h"

// "Rekam KTP-el!" -> "rekam-ktp-el"; never empty, never the address of a list's next page, never
// a name that Windows refuses. Names that differ in what it drops get different ones.
str slug_make(struct arena *arena, str name);

// The name of a service's file, which is not a list's: "Izin Tipe 2" -> "izin-tipe-2". From the
// second on with its number among services of one name: "ktp-baru-2".
str slug_numbered(struct arena *arena, str name, unsigned number);

#endif
