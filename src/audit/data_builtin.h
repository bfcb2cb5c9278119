// The tables in the program; made from src/audit/data/ when the program is built.
#ifndef MAKLUMAT_AUDIT_DATA_BUILTIN_H
#define MAKLUMAT_AUDIT_DATA_BUILTIN_H

#include "base/str.h"

struct data_file {
    str name;
    str bytes;
};

extern const struct data_file data_builtin[];
extern const size_t data_builtin_count;

#endif
