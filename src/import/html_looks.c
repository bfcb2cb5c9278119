// What a browser would show of an element, as far as the page itself says it: hidden, furniture of
// the site, the marker of a list's items. Style sheets are not read; the class names of the common
// kits (Bootstrap, WordPress) are known.
#include "import/html.h"
#include "import/numbering.h"

str html_attribute(const struct html_node *node, const char *name)
{
    const struct html_attribute *attribute = node->attributes;
    for (; attribute; attribute = attribute->next)
        if (str_eq(attribute->name, str_from(name)))
            return attribute->value;
    return STR_NONE;
}

bool html_has(const struct html_node *node, const char *name)
{
    const struct html_attribute *attribute = node->attributes;
    for (; attribute; attribute = attribute->next)
        if (str_eq(attribute->name, str_from(name)))
            return true;
    return false;
}

int32_t html_number(const struct html_node *node, const char *name, int32_t otherwise)
{
    uint32_t value = 0;
    bool read = str_to_u32(str_trim(html_attribute(node, name)), &value);
    return read && value < 1000000 ? (int32_t)value : otherwise;
}

bool html_is(const struct html_node *node, const char *tag)
{
    return str_eq(node->tag, str_from(tag));
}

static bool has_word(str words, str wanted, bool beginning)
{
    while (words.len > 0) {
        str word = str_trim(str_take(&words, ' '));
        if (str_eq_nocase(word, wanted))
            return true;
        char next = word.len > wanted.len ? word.data[wanted.len] : '\0';
        if (beginning && (next == '-' || next == '_') && str_starts_nocase(word, wanted))
            return true;
    }
    return false;
}

bool html_is_called(const struct html_node *node, const char *word)
{
    return has_word(html_attribute(node, "class"), str_from(word), true) ||
           has_word(html_attribute(node, "id"), str_from(word), true);
}

static bool has_class(const struct html_node *node, const char *name)
{
    return has_word(html_attribute(node, "class"), str_from(name), false);
}

// The value of a property in a style attribute.
static str style_of(const struct html_node *node, const char *property)
{
    str style = html_attribute(node, "style");
    while (style.len > 0) {
        str value = str_take(&style, ';');
        str name = str_trim(str_take(&value, ':'));
        if (str_eq_nocase(name, str_from(property)))
            return str_trim(value);
    }
    return STR_NONE;
}

bool html_is_hidden(const struct html_node *node)
{
    static const char *const classes[] = {
        "collapse", "accordion-collapse", "tab-pane", "d-none", "hidden", "modal", NULL};
    for (const char *const *name = classes; *name; name++)
        if (has_class(node, *name))
            return true;
    return html_has(node, "hidden") || str_starts_nocase(style_of(node, "display"), STR("none")) ||
           (html_is(node, "details") && !html_has(node, "open"));
}

bool html_is_furniture(const struct html_node *node)
{
    static const char *const tags[] = {"nav", "footer", "aside", "select", NULL};
    static const char *const roles[] = {"navigation", "banner", "contentinfo", "search", NULL};
    static const char *const names[] = {
        "navbar",    "breadcrumb",  "breadcrumbs", "sidebar",   "footer",     "topbar",
        "offcanvas", "cookie",      "share",       "social",    "pagination", "menu",
        "mainmenu",  "site-header", "top-header",  "copyright", NULL};
    for (const char *const *tag = tags; *tag; tag++)
        if (html_is(node, *tag))
            return true;
    for (const char *const *role = roles; *role; role++)
        if (str_eq_nocase(html_attribute(node, "role"), str_from(*role)))
            return true;
    bool whole = html_is(node, "body") || html_is(node, "html") || html_is(node, "main");
    for (const char *const *name = names; *name && !whole; name++)
        if (html_is_called(node, *name))
            return true;
    return false;
}

// ---- markers

static enum numbering numbering_named(str name)
{
    static const struct {
        str name;
        enum numbering numbering;
    } names[] = {
        {STR_INIT("none"), NUMBERING_NONE},
        {STR_INIT("lower-alpha"), NUMBERING_SMALL_LETTER},
        {STR_INIT("lower-latin"), NUMBERING_SMALL_LETTER},
        {STR_INIT("upper-alpha"), NUMBERING_LARGE_LETTER},
        {STR_INIT("upper-latin"), NUMBERING_LARGE_LETTER},
        {STR_INIT("lower-roman"), NUMBERING_SMALL_ROMAN},
        {STR_INIT("upper-roman"), NUMBERING_LARGE_ROMAN},
        {STR_INIT("decimal"), NUMBERING_DECIMAL},
        {STR_INIT("a"), NUMBERING_SMALL_LETTER},
        {STR_INIT("i"), NUMBERING_SMALL_ROMAN},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (str_starts_nocase(name, names[i].name))
            return names[i].numbering;
    return NUMBERING_BULLET;
}

static enum numbering numbering_of(const struct html_node *list)
{
    str type = html_attribute(list, "type");
    str style = style_of(list, "list-style-type");
    if (style.len == 0)
        style = style_of(list, "list-style");
    if (has_class(list, "list-unstyled") || has_class(list, "list-none"))
        return NUMBERING_NONE;
    if (style.len > 0)
        return numbering_named(style);
    if (!html_is(list, "ol"))
        return NUMBERING_BULLET;
    if (str_eq(type, STR("A")))
        return NUMBERING_LARGE_LETTER;
    if (str_eq(type, STR("I")))
        return NUMBERING_LARGE_ROMAN;
    return str_eq(type, STR("a")) || str_eq(type, STR("i")) ? numbering_named(type)
                                                            : NUMBERING_DECIMAL;
}

str html_marker(struct arena *arena, const struct html_node *list, int32_t number)
{
    enum numbering numbering = numbering_of(list);
    if (numbering == NUMBERING_NONE)
        return STR_NONE;
    if (numbering == NUMBERING_BULLET)
        return STR("\xE2\x80\xA2");
    return arena_printf(arena, "%.*s.", STR_ARG(number_text(arena, number, numbering)));
}
