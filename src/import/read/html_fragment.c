// Whether a text of another form holds HTML: one of the tags that people and programs put into
// cells and lines, ended as a tag is.
#include "import/read/parts.h"

static size_t tag_name_length(str text)
{
    size_t len = 0;
    while (len < text.len && len < 12 && is_alnum(text.data[len]))
        len++;
    return len;
}

static bool is_known_tag(str name)
{
    static const char *const tags[] = {
        "ol",   "ul", "li", "br",  "p",      "table", "tr",    "td",    "th",     "div",   "a",
        "span", "b",  "i",  "em",  "strong", "u",     "font",  "h1",    "h2",     "h3",    "h4",
        "h5",   "h6", "hr", "img", "sup",    "sub",   "tbody", "thead", "center", "small", NULL};
    for (const char *const *tag = tags; *tag; tag++)
        if (str_eq_nocase(name, str_from(*tag)))
            return true;
    return false;
}

bool html_is_in(str text)
{
    for (;;) {
        text = str_skip(text, str_find_char(text, '<'));
        if (text.len < 3)
            return false;
        text = str_skip(text, text.data[1] == '/' ? 2 : 1);
        size_t len = tag_name_length(text);
        char next = len < text.len ? text.data[len] : '\0';
        bool ends = next == '>' || next == '/' || is_blank(next);
        if (ends && is_known_tag(str_sub(text, 0, len)) && str_find_char(text, '>') < text.len)
            return true;
    }
}
