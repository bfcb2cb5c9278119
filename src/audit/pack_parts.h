// What both parts of a packed report are made of. Private to src/audit/pack*.c.
#ifndef MAKLUMAT_AUDIT_PACK_PARTS_H
#define MAKLUMAT_AUDIT_PACK_PARTS_H

#include "audit/pack.h"
#include "model/fields.h"
#include "model/record_pack.h"

extern const struct record audit_packed_pos;

#endif
