// Memory that is freed all at once: one arena per lifetime (a standard, a page, the catalogue).
//
// What an arena gives is zeroed and aligned for any type (but for bytes and text), and lives until
// arena_reset or arena_free. There is no failure to handle: when the system has no memory left the
// program says so and ends with exit status 3, before anything of the site has been replaced.
#ifndef MAKLUMAT_BASE_ARENA_H
#define MAKLUMAT_BASE_ARENA_H

#include "base/str.h"

struct arena_block;

// A zeroed arena is empty and ready for use.
struct arena {
    struct arena_block *newest;
};

// `count` zeroed objects of `size` bytes; never NULL.
void *arena_alloc(struct arena *arena, size_t count, size_t size);
#define ARENA_NEW(arena, type) ((type *)arena_alloc((arena), 1, sizeof(type)))
#define ARENA_ARRAY(arena, type, count) ((type *)arena_alloc((arena), (count), sizeof(type)))

// Bytes that may hold anything, for a caller that writes them all: text, the memory of a buffer.
char *arena_bytes(struct arena *arena, size_t count);

// Doubles an array in the arena when `count` has reached `*capacity`; gives the array to use.
void *arena_grow(struct arena *arena, void *array, size_t count, size_t *capacity, size_t size);

// A copy in the arena, followed by a NUL byte that the length leaves out.
str arena_copy(struct arena *arena, str s);
const char *arena_cstr(struct arena *arena, str s);

// Text put together in the arena, as by printf. Only for whole numbers and "%s": no locale.
str arena_printf(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

// Keeps one block for the next user; everything given before is gone.
void arena_reset(struct arena *arena);
void arena_free(struct arena *arena);

// For the few that get memory elsewhere.
_Noreturn void arena_out_of_memory(void);

#endif
