// xxhash behind a few functions; the only file that knows it.
#include "base/hash.h"

#include <xxhash.h>

uint64_t hash_bytes(str bytes)
{
    return XXH3_64bits(bytes.data, bytes.len);
}

uint64_t hash_join(uint64_t a, uint64_t b)
{
    const uint64_t both[] = {a, b};
    return XXH3_64bits(both, sizeof both);
}

str hash_name(struct arena *arena, str bytes)
{
    uint64_t hash = hash_bytes(bytes);
    return arena_printf(arena, "%08x%02x", (unsigned)(hash >> 32), (unsigned)(hash >> 24 & 0xFF));
}
