// Bytes that grow in an arena: what a page, a message or a JSON text is written into.
#ifndef MAKLUMAT_BASE_BUF_H
#define MAKLUMAT_BASE_BUF_H

#include "base/arena.h"

// Start with BUF(arena). The bytes belong to the arena; growing may move them.
struct buf {
    struct arena *arena;
    char *data;
    size_t len;
    size_t capacity;
};

#define BUF(arena_pointer) ((struct buf){.arena = (arena_pointer)})

void buf_add(struct buf *buf, str s);
void buf_char(struct buf *buf, char c);
void buf_u64(struct buf *buf, uint64_t value);
#define BUF_LIT(buf, literal) buf_add((buf), STR(literal))

// What has been written, valid until the next write.
str buf_str(const struct buf *buf);

#endif
