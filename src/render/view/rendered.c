// A table of open addressing over the bytes of the texts: where a text is in memory says
// nothing, for pages are emptied one after the other.
#include "render/view/rendered.h"

#include "base/hash.h"

enum { LEAST_SLOTS = 256, MOST_BYTES = 2 * 1024 * 1024 };

struct kept {
    uint64_t hash;
    str text; // without bytes: the slot is free
    unsigned style;
    str html;
};

struct rendered {
    struct arena *arena;
    struct kept *slots;
    size_t count, capacity; // a power of two
    size_t bytes;
};

struct rendered *rendered_new(struct arena *arena)
{
    struct rendered *rendered = ARENA_NEW(arena, struct rendered);
    rendered->arena = arena;
    rendered->capacity = LEAST_SLOTS;
    rendered->slots = ARENA_ARRAY(arena, struct kept, LEAST_SLOTS);
    return rendered;
}

static struct kept *slot_of(const struct rendered *rendered, uint64_t hash, str text,
                            unsigned style)
{
    size_t mask = rendered->capacity - 1, at = (size_t)hash & mask;
    for (;; at = (at + 1) & mask) {
        struct kept *slot = &rendered->slots[at];
        bool same = slot->hash == hash && slot->style == style && str_eq(slot->text, text);
        if (slot->text.len == 0 || same)
            return slot;
    }
}

static void widen(struct rendered *rendered)
{
    struct kept *before = rendered->slots;
    size_t count = rendered->capacity;
    rendered->capacity = 2 * count;
    rendered->slots = ARENA_ARRAY(rendered->arena, struct kept, rendered->capacity);
    for (size_t i = 0; i < count; i++)
        if (before[i].text.len > 0)
            *slot_of(rendered, before[i].hash, before[i].text, before[i].style) = before[i];
}

str rendered_find(const struct rendered *rendered, str text, unsigned style)
{
    return slot_of(rendered, hash_bytes(text), text, style)->html;
}

void rendered_keep(struct rendered *rendered, str text, unsigned style, str html)
{
    if (text.len == 0 || rendered->bytes + text.len + html.len > MOST_BYTES)
        return;
    if (2 * rendered->count >= rendered->capacity)
        widen(rendered);
    uint64_t hash = hash_bytes(text);
    *slot_of(rendered, hash, text, style) = (struct kept){hash, arena_copy(rendered->arena, text),
                                                          style, arena_copy(rendered->arena, html)};
    rendered->bytes += text.len + html.len;
    rendered->count++;
}
