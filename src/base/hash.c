// The fingerprints of hash.h, by xxhash; the only file that knows it.
#include "base/hash.h"

#include <xxhash.h>

uint64_t hash_bytes(str bytes)
{
    return XXH3_64bits(bytes.data, bytes.len);
}

// The library's own state under our name.
struct hash_stream *hash_begin(void)
{
    XXH3_state_t *state = XXH3_createState();
    if (!state || XXH3_64bits_reset(state) != XXH_OK)
        arena_out_of_memory();
    return (struct hash_stream *)state;
}

void hash_add(struct hash_stream *stream, str bytes)
{
    (void)XXH3_64bits_update((XXH3_state_t *)stream, bytes.data, bytes.len);
}

uint64_t hash_end(struct hash_stream *stream)
{
    uint64_t hash = XXH3_64bits_digest((XXH3_state_t *)stream);
    (void)XXH3_freeState((XXH3_state_t *)stream);
    return hash;
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
