// What both parts of a packed report are made of. Private to src/audit/pack*.c.
#ifndef MAKLUMAT_AUDIT_PACK_PARTS_H
#define MAKLUMAT_AUDIT_PACK_PARTS_H

#include "audit/pack.h"

void pack_pos(struct buf *out, struct pos pos);
struct pos unpack_pos(struct unpack *from);

// A number below `limit`; 0 and broken when it is none.
uint32_t unpack_below(struct unpack *from, uint32_t limit);

void pack_waiver(struct buf *out, const struct pengecualian *waiver);
struct pengecualian unpack_waiver(struct arena *arena, struct unpack *from);

#endif
