// Most texts are printable ASCII: they are looked over once and given back as they are.
#include "render/form/plain.h"

#include "base/buf.h"

static bool is_plain(uint32_t c)
{
    return (c >= 0x20 || c == '\t' || c == '\n' || c == '\r') && c != 0xFFFE && c != 0xFFFF;
}

// All of it is printable ASCII, tabs and line ends.
static bool is_simple(str text)
{
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.data[i] >= 0x80 || !is_plain((unsigned char)text.data[i]))
            return false;
    return true;
}

str plain_text(struct arena *arena, str text)
{
    struct buf out = BUF(arena);
    size_t step;
    if (is_simple(text))
        return text;
    for (str rest = text; rest.len > 0; rest = str_skip(rest, step)) {
        uint32_t c = utf8_next(rest, &step);
        if (!is_plain(c) || c == 0xFFFD)
            BUF_LIT(&out, "\xEF\xBF\xBD");
        else
            buf_add(&out, str_sub(rest, 0, step));
    }
    return buf_str(&out);
}
