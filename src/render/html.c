// The five characters that mean something in HTML become references; runs between are copied.
#include "render/html.h"

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

size_t html_length(str text)
{
    size_t length = text.len;
    for (size_t i = 0; i < text.len; i++) {
        str escaped = reference(text.data[i]);
        length += escaped.len > 0 ? escaped.len - 1 : 0;
    }
    return length;
}

void html_escape(struct buf *out, str text)
{
    size_t copied = 0;
    for (size_t i = 0; i < text.len; i++) {
        str escaped = reference(text.data[i]);
        if (escaped.len == 0)
            continue;
        buf_add(out, str_sub(text, copied, i - copied));
        buf_add(out, escaped);
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
