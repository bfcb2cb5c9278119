// What the audit finds in a proposal, as comments at their place.
#ifndef MAKLUMAT_IMPORT_WRITE_NOTES_H
#define MAKLUMAT_IMPORT_WRITE_NOTES_H

#include "import/import.h"

// The YAML of a standard with a comment above each value in which something was found.
str notes_add(const struct import *import, const struct imported *imported);

#endif
