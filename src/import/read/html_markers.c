// The marker that a browser shows before the items of a list, by its type and style.
#include "import/read/html.h"
#include "import/read/numbering.h"

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
    str style = html_style(list, "list-style-type");
    if (style.len == 0)
        style = html_style(list, "list-style");
    if (html_has_class(list, "list-unstyled") || html_has_class(list, "list-none"))
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
