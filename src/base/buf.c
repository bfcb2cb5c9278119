// A growing byte buffer; capacity doubles, old storage stays in the arena until it is reset.
#include "base/buf.h"

static void reserve(struct buf *buf, size_t more)
{
    if (buf->capacity - buf->len >= more)
        return;
    size_t capacity = buf->capacity ? buf->capacity : 256;
    while (capacity - buf->len < more)
        capacity *= 2;
    char *data = arena_bytes(buf->arena, capacity);
    if (buf->len > 0)
        memcpy(data, buf->data, buf->len);
    buf->data = data;
    buf->capacity = capacity;
}

void buf_add(struct buf *buf, str s)
{
    if (s.len == 0)
        return;
    reserve(buf, s.len);
    memcpy(buf->data + buf->len, s.data, s.len);
    buf->len += s.len;
}

void buf_char(struct buf *buf, char c)
{
    reserve(buf, 1);
    buf->data[buf->len++] = c;
}

void buf_u64(struct buf *buf, uint64_t value)
{
    char digits[20];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + value % 10);
        value /= 10;
    } while (value > 0);
    buf_add(buf, (str){digits + at, sizeof digits - at});
}

str buf_str(const struct buf *buf)
{
    return (str){buf->data, buf->len};
}
