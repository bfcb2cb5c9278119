// The five characters that mean something in HTML become references; runs between are copied.
#include "render/template/html.h"

static str reference(char c)
{
    switch (c) {
    case '&':
        return STR("&amp;");
    case '<':
        return STR("&lt;");
    case '>':
        return STR("&gt;");
    case '"':
        return STR("&quot;");
    case '\'':
        return STR("&#39;");
    default:
        return STR_NONE;
    }
}

// Most characters mean nothing: they are told apart by one look at a table.
static const bool means_something[UINT8_MAX + 1] = {
    ['&'] = true, ['<'] = true, ['>'] = true, ['"'] = true, ['\''] = true};

// True when one of eight bytes is zero.
static bool has_zero(uint64_t bytes)
{
    const uint64_t ones = UINT64_MAX / UINT8_MAX;
    return ((bytes - ones) & ~bytes & ones * 0x80) != 0;
}

// Eight bytes at a time: '"' and '&' differ in one bit, and so do '<' and '>'.
static size_t skip_plain(str text, size_t at)
{
    const uint64_t ones = UINT64_MAX / UINT8_MAX;
    for (; text.len - at >= sizeof(uint64_t); at += sizeof(uint64_t)) {
        uint64_t bytes;
        memcpy(&bytes, text.data + at, sizeof bytes);
        if (has_zero((bytes | ones * ('"' ^ '&')) ^ ones * '&') || has_zero(bytes ^ ones * '\'') ||
            has_zero((bytes | ones * ('<' ^ '>')) ^ ones * '>'))
            break;
    }
    while (at < text.len && !means_something[(unsigned char)text.data[at]])
        at++;
    return at;
}

size_t html_length(str text)
{
    size_t length = text.len;
    for (size_t i = 0; i < text.len; i++) {
        if (means_something[(unsigned char)text.data[i]])
            length += reference(text.data[i]).len - 1;
    }
    return length;
}

void html_escape(struct buf *out, str text)
{
    size_t copied = 0;
    for (size_t i = skip_plain(text, 0); i < text.len; i = skip_plain(text, copied)) {
        buf_add(out, str_sub(text, copied, i - copied));
        buf_add(out, reference(text.data[i]));
        copied = i + 1;
    }
    buf_add(out, str_skip(text, copied));
}

void html_link(struct buf *out, str url, str text)
{
    BUF_LIT(out, "<a href=\"");
    html_escape(out, url);
    BUF_LIT(out, "\">");
    html_escape(out, text);
    BUF_LIT(out, "</a>");
}
