// The ids of agencies and services: the names of their folders and files, and of their pages.
#ifndef MAKLUMAT_MODEL_ID_H
#define MAKLUMAT_MODEL_ID_H

#include "base/str.h"

// Small letters, digits, hyphens, beginning with a letter, at most 80; the rule for ids that
// become addresses.
bool id_is_valid(str id);

#endif
