// Seven bits a byte, the lowest first; the eighth says that more follow.
#include "base/pack.h"

enum { MOST_SHIFT = 63 };

void pack_u64(struct buf *out, uint64_t value)
{
    while (value >= 0x80) {
        buf_char(out, (char)(value | 0x80));
        value >>= 7;
    }
    buf_char(out, (char)value);
}

void pack_str(struct buf *out, str text)
{
    pack_u64(out, text.len);
    buf_add(out, text);
}

static void fail(struct unpack *from)
{
    from->broken = true;
    from->rest = STR_NONE;
}

uint64_t unpack_u64(struct unpack *from)
{
    uint64_t value = 0;
    for (unsigned shift = 0; shift <= MOST_SHIFT && from->rest.len > 0; shift += 7) {
        unsigned char byte = (unsigned char)from->rest.data[0];
        from->rest = str_skip(from->rest, 1);
        value |= (uint64_t)(byte & 0x7F) << shift;
        if (byte < 0x80)
            return value;
    }
    fail(from);
    return 0;
}

uint32_t unpack_u32(struct unpack *from)
{
    uint64_t value = unpack_u64(from);
    if (value > UINT32_MAX)
        fail(from);
    return from->broken ? 0 : (uint32_t)value;
}

bool unpack_flag(struct unpack *from)
{
    return unpack_u64(from) != 0;
}

str unpack_str(struct unpack *from)
{
    uint64_t length = unpack_u64(from);
    if (from->broken || length > from->rest.len) {
        fail(from);
        return STR_NONE;
    }
    str text = str_sub(from->rest, 0, (size_t)length);
    from->rest = str_skip(from->rest, (size_t)length);
    return text;
}

size_t unpack_count(struct unpack *from, size_t least)
{
    uint64_t count = unpack_u64(from);
    if (from->broken || count > from->rest.len / least) {
        fail(from);
        return 0;
    }
    return (size_t)count;
}
