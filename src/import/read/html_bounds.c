// How deep tags nest, found before the parser runs: a stack of names that is popped only where the
// HTML standard pops (section 13.2.6.4.7), so it never shows less than the parser will build.
#include "import/read/html.h"

enum { ATTRIBUTES_MOST = 1000 };

struct bounds {
    str open[HTML_DEEPEST];
    size_t depth;
    bool passed;
};

static bool is_one_of(str name, const char *const *names)
{
    for (; *names; names++)
        if (str_eq_nocase(name, str_from(*names)))
            return true;
    return false;
}

static bool is_void(str name)
{
    static const char *const names[] = {"area",  "base",   "br",    "col",  "embed",
                                        "hr",    "img",    "input", "link", "meta",
                                        "param", "source", "track", "wbr",  NULL};
    return is_one_of(name, names);
}

// Elements that end tags and implied ends do not reach out of.
static bool is_wall(str name)
{
    static const char *const names[] = {"applet", "caption", "html",   "table",    "td",
                                        "th",     "marquee", "object", "template", "button",
                                        "svg",    "math",    "select", NULL};
    return is_one_of(name, names);
}

// What an implied end passes through on its way to the item before.
static bool is_thin(str name)
{
    static const char *const names[] = {
        "a", "b",      "i",  "u",    "em",    "strong", "font", "span", "small", "big",     "code",
        "s", "strike", "tt", "nobr", "label", "div",    "p",    "sup",  "sub",   "address", NULL};
    return is_one_of(name, names);
}

static bool is_formatting(str name)
{
    static const char *const names[] = {"a", "b",     "big",    "code",   "em", "font", "i", "nobr",
                                        "s", "small", "strike", "strong", "tt", "u",    NULL};
    return is_one_of(name, names);
}

static bool is_raw(str name)
{
    static const char *const names[] = {"script", "style",   "textarea", "title", "xmp",
                                        "iframe", "noembed", "noframes", NULL};
    return is_one_of(name, names);
}

static bool is_table_part(str name)
{
    static const char *const names[] = {"td", "th", "tr", "tbody", "thead", "tfoot", NULL};
    return is_one_of(name, names);
}

static bool is_item(str name)
{
    static const char *const names[] = {"li", "dt", "dd", "option", NULL};
    return is_one_of(name, names);
}

// Pops everything down to the innermost `name`, when nothing in between stops the search.
static void close_implied(struct bounds *bounds, str name, bool only_thin)
{
    for (size_t i = bounds->depth; i > 0; i--) {
        str open = bounds->open[i - 1];
        if (str_eq_nocase(open, name)) {
            bounds->depth = i - 1;
            return;
        }
        if (only_thin ? !is_thin(open) : is_wall(open))
            return;
    }
}

// Cells end cells and rows end rows, up to their table.
static void close_table_parts(struct bounds *bounds, str name)
{
    bool cell = str_eq_nocase(name, STR("td")) || str_eq_nocase(name, STR("th"));
    for (size_t i = bounds->depth; i > 0; i--) {
        str open = bounds->open[i - 1];
        if (str_eq_nocase(open, STR("table")) || (cell && str_eq_nocase(open, STR("tr"))))
            return;
        if (is_table_part(open))
            bounds->depth = i - 1;
    }
}

static void open_tag(struct bounds *bounds, str name)
{
    if (is_void(name))
        return;
    if (is_table_part(name))
        close_table_parts(bounds, name);
    else if (is_item(name))
        close_implied(bounds, name, true);
    if (!is_thin(name) || str_eq_nocase(name, STR("p")) || str_eq_nocase(name, STR("div")))
        close_implied(bounds, STR("p"), false);
    if (bounds->depth == HTML_DEEPEST)
        bounds->passed = true;
    else
        bounds->open[bounds->depth++] = name;
}

static void remove_open(struct bounds *bounds, size_t at)
{
    memmove(bounds->open + at, bounds->open + at + 1,
            (bounds->depth - at - 1) * sizeof *bounds->open);
    bounds->depth--;
}

static void close_tag(struct bounds *bounds, str name)
{
    bool through_walls = is_table_part(name) || str_eq_nocase(name, STR("table"));
    for (size_t i = bounds->depth; i > 0; i--) {
        str open = bounds->open[i - 1];
        if (str_eq_nocase(open, name)) {
            if (is_formatting(name))
                remove_open(bounds, i - 1);
            else
                bounds->depth = i - 1;
            return;
        }
        if (through_walls ? str_eq_nocase(open, STR("table")) : is_wall(open))
            return;
    }
}

static size_t name_length(str text)
{
    size_t len = 0;
    while (len < text.len && !is_blank(text.data[len]) && text.data[len] != '>' &&
           text.data[len] != '/')
        len++;
    return len;
}

// The length of a tag from behind its name to behind its ">"; notes too many attributes.
static size_t tag_length(struct bounds *bounds, str text)
{
    size_t attributes = 0;
    char quote = '\0';
    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i];
        if (quote) {
            quote = c == quote ? '\0' : quote;
            continue;
        }
        if (c == '>')
            return i + 1;
        if ((c == '"' || c == '\'') && i > 0 && text.data[i - 1] == '=')
            quote = c;
        attributes += is_blank(c) || c == '/';
        if (attributes > ATTRIBUTES_MOST)
            bounds->passed = true;
    }
    return text.len;
}

// Skips what a raw element holds, up to its end tag.
static size_t raw_length(str text, str name)
{
    for (size_t at = 0; at < text.len; at += 2) {
        at += str_find(str_skip(text, at), STR("</"));
        if (at >= text.len || str_starts_nocase(str_skip(text, at + 2), name))
            return at < text.len ? at : text.len;
    }
    return text.len;
}

// One tag at the front, which is "<"; gives how much was read.
static size_t read_tag(struct bounds *bounds, str text)
{
    if (str_starts(text, STR("<!--")))
        return 4 + str_find(str_skip(text, 4), STR("-->"));
    bool end = str_starts(text, STR("</"));
    str name = str_skip(text, end ? 2 : 1);
    name.len = name_length(name);
    if (name.len == 0 || !is_alpha(name.data[0]))
        return 1;
    size_t length = (end ? 2 : 1) + name.len;
    length += tag_length(bounds, str_skip(text, length));
    if (end) {
        close_tag(bounds, name);
        return length;
    }
    open_tag(bounds, name);
    return length + (is_raw(name) ? raw_length(str_skip(text, length), name) : 0);
}

bool html_is_bounded(str text)
{
    struct bounds bounds = {.depth = 0};
    while (text.len > 0 && !bounds.passed) {
        text = str_skip(text, str_find_char(text, '<'));
        if (text.len > 0)
            text = str_skip(text, read_tag(&bounds, text));
    }
    return !bounds.passed;
}
