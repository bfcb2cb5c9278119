// A list of blocks, each at least twice the last up to a limit; an allocation moves a pointer.
// The only file that calls free for the program's own memory.
#include "base/arena.h"

#include <stdalign.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

struct arena_block {
    struct arena_block *older;
    size_t used;
    size_t capacity;
    alignas(max_align_t) char data[];
};

enum { FIRST_BLOCK = 16 * 1024, LARGEST_BLOCK = 1024 * 1024, EXIT_SYSTEM = 3 };

_Noreturn void arena_out_of_memory(void)
{
    fputs("maklumat: memori komputer tidak cukup / out of memory\n", stderr);
    exit(EXIT_SYSTEM);
}

static struct arena_block *new_block(struct arena_block *older, size_t needed)
{
    size_t capacity = older ? older->capacity * 2 : FIRST_BLOCK;
    if (capacity > LARGEST_BLOCK)
        capacity = LARGEST_BLOCK;
    if (capacity < needed)
        capacity = needed;
    struct arena_block *block = malloc(sizeof *block + capacity);
    if (!block)
        arena_out_of_memory();
    block->older = older;
    block->used = 0;
    block->capacity = capacity;
    return block;
}

// The next bytes that begin at a multiple of `align`.
static char *take(struct arena *arena, size_t bytes, size_t align)
{
    struct arena_block *block = arena->newest;
    size_t start = block ? (block->used + align - 1) / align * align : 0;
    if (!block || start > block->capacity || block->capacity - start < bytes) {
        block = arena->newest = new_block(block, bytes);
        start = 0;
    }
    block->used = start + bytes;
    return block->data + start;
}

char *arena_bytes(struct arena *arena, size_t count)
{
    if (count > SIZE_MAX / 2)
        arena_out_of_memory();
    return take(arena, count, 1);
}

void *arena_alloc(struct arena *arena, size_t count, size_t size)
{
    if (size != 0 && count > (SIZE_MAX / 2) / size)
        arena_out_of_memory();
    size_t bytes = count * size;
    return memset(take(arena, bytes, alignof(max_align_t)), 0, bytes);
}

void *arena_grow(struct arena *arena, void *array, size_t count, size_t *capacity, size_t size)
{
    if (count < *capacity)
        return array;
    size_t larger = *capacity ? *capacity * 2 : 8;
    void *grown = arena_alloc(arena, larger, size);
    if (count > 0)
        memcpy(grown, array, count * size);
    *capacity = larger;
    return grown;
}

str arena_copy(struct arena *arena, str s)
{
    return (str){arena_cstr(arena, s), s.len};
}

const char *arena_cstr(struct arena *arena, str s)
{
    char *copy = arena_bytes(arena, s.len + 1);
    if (s.len > 0)
        memcpy(copy, s.data, s.len);
    copy[s.len] = '\0';
    return copy;
}

// Where the rest of the newest block begins, and how many bytes it has.
static char *rest_of(struct arena *arena, size_t *room)
{
    struct arena_block *block = arena->newest;
    *room = block ? block->capacity - block->used : 0;
    return block ? block->data + block->used : NULL;
}

// Most texts fit what is left of the block, and are written there at once.
str arena_printf(struct arena *arena, const char *format, ...)
{
    size_t room;
    char *text = rest_of(arena, &room);
    va_list args;
    va_start(args, format);
    int len = vsnprintf(text, room, format, args);
    va_end(args);
    if (len < 0)
        return STR_NONE;
    if ((size_t)len < room) {
        arena->newest->used += (size_t)len + 1;
        return (str){text, (size_t)len};
    }
    text = arena_bytes(arena, (size_t)len + 1);
    va_start(args, format);
    vsnprintf(text, (size_t)len + 1, format, args);
    va_end(args);
    return (str){text, (size_t)len};
}

void arena_reset(struct arena *arena)
{
    struct arena_block *kept = arena->newest;
    if (!kept)
        return;
    struct arena older = {kept->older};
    arena_free(&older);
    kept->older = NULL;
    kept->used = 0;
}

void arena_free(struct arena *arena)
{
    struct arena_block *block = arena->newest;
    while (block) {
        struct arena_block *older = block->older;
        free(block);
        block = older;
    }
    arena->newest = NULL;
}
