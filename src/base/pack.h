// Numbers and texts in few bytes, for what one build leaves to the next.
//
// A number takes one byte for each seven bits (LEB128), a text its length and its bytes. The bytes
// may come from a disk that lies: reading checks every length, gives zeros and empty texts after
// the first fault, and says so in `broken`, so that a reader asks once, in the end.
#ifndef MAKLUMAT_BASE_PACK_H
#define MAKLUMAT_BASE_PACK_H

#include "base/buf.h"

void pack_u64(struct buf *out, uint64_t value);
void pack_str(struct buf *out, str text);

struct unpack {
    str rest;
    bool broken;
};

uint64_t unpack_u64(struct unpack *from);
uint32_t unpack_u32(struct unpack *from);
bool unpack_flag(struct unpack *from);
str unpack_str(struct unpack *from); // borrowed from what is read

// A count of things that take at least `least` bytes each; 0 and broken when there cannot be so
// many, so that no number from the disk decides how much memory is taken.
size_t unpack_count(struct unpack *from, size_t least);

#endif
