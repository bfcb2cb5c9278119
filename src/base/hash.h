// A fingerprint of bytes for names and comparisons; the same on every machine.
#ifndef MAKLUMAT_BASE_HASH_H
#define MAKLUMAT_BASE_HASH_H

#include "base/arena.h"

// XXH3, 64 bits. Not a cryptographic hash: it tells versions of our own files apart.
uint64_t hash_bytes(str bytes);

// The same of bytes that come one after the other. hash_end frees it.
struct hash_stream;
struct hash_stream *hash_begin(void);
void hash_add(struct hash_stream *stream, str bytes);
uint64_t hash_end(struct hash_stream *stream);

// The fingerprint of two.
uint64_t hash_join(uint64_t a, uint64_t b);

// Its first ten hexadecimal digits, in the arena.
str hash_name(struct arena *arena, str bytes);

#endif
