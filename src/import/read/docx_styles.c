// Styles of a Word document: which make headings, which belong to lists, how far they indent.
#include "import/read/docx.h"

enum { STYLES_DEEPEST = 12, OUTLINE_NONE = -1, TITLE_OUTLINE = 0 };

// "heading 2" is the built-in style whatever the language of the program; "Judul 2" is its
// Indonesian name where it was copied.
static int32_t outline_named(str name)
{
    static const str fronts[] = {STR_INIT("heading "), STR_INIT("judul ")};
    if (str_eq_nocase(name, STR("title")) || str_eq_nocase(name, STR("judul")))
        return TITLE_OUTLINE;
    for (size_t i = 0; i < sizeof fronts / sizeof *fronts; i++) {
        if (!str_starts_nocase(name, fronts[i]) || name.len != fronts[i].len + 1)
            continue;
        char digit = name.data[fronts[i].len];
        if (digit >= '1' && digit <= '9')
            return digit - '1';
    }
    return OUTLINE_NONE;
}

static const struct xml_node *indentation(const struct xml_node *properties)
{
    return xml_child(properties, "ind");
}

static int32_t left_of(const struct xml_node *indent)
{
    int32_t left = xml_number(indent, "left", INDENT_NONE);
    return left != INDENT_NONE ? left : xml_number(indent, "start", INDENT_NONE);
}

static int32_t first_of(const struct xml_node *indent)
{
    int32_t hanging = xml_number(indent, "hanging", INDENT_NONE);
    return hanging != INDENT_NONE ? -hanging : xml_number(indent, "firstLine", INDENT_NONE);
}

static void read_properties(const struct xml_node *properties, struct docx_style *style)
{
    const struct xml_node *list = xml_path(properties, "numPr", "numId");
    const struct xml_node *level = xml_path(properties, "numPr", "ilvl");
    const struct xml_node *outline = xml_child(properties, "outlineLvl");
    style->list = xml_attribute(list, "val");
    style->level = xml_number(level, "val", -1);
    style->outline = xml_number(outline, "val", OUTLINE_NONE);
    style->left = left_of(indentation(properties));
    style->first = first_of(indentation(properties));
}

static struct docx_style read_style(const struct xml_node *node)
{
    struct docx_style style = {.id = xml_attribute(node, "styleId"),
                               .name = xml_attribute(xml_child(node, "name"), "val"),
                               .based_on = xml_attribute(xml_child(node, "basedOn"), "val")};
    read_properties(xml_child(node, "pPr"), &style);
    if (style.outline == OUTLINE_NONE)
        style.outline = outline_named(style.name);
    return style;
}

struct docx_styles docx_styles_read(struct arena *arena, const struct xml_node *root)
{
    struct docx_styles styles = {0};
    size_t capacity = 0;
    const struct xml_node *node = root ? root->first : NULL;
    for (; node; node = node->next) {
        if (!xml_is(node, "style"))
            continue;
        styles.styles =
            arena_grow(arena, styles.styles, styles.count, &capacity, sizeof *styles.styles);
        styles.styles[styles.count++] = read_style(node);
    }
    return styles;
}

static const struct docx_style *find(const struct docx_styles *styles, str id)
{
    for (size_t i = 0; id.len > 0 && i < styles->count; i++)
        if (str_eq(styles->styles[i].id, id))
            return &styles->styles[i];
    return NULL;
}

static void inherit(struct docx_style *to, const struct docx_style *from)
{
    if (to->outline == OUTLINE_NONE)
        to->outline = from->outline;
    if (to->list.len == 0)
        to->list = from->list;
    if (to->level < 0)
        to->level = from->level;
    if (to->left == INDENT_NONE)
        to->left = from->left;
    if (to->first == INDENT_NONE)
        to->first = from->first;
}

struct docx_style docx_paragraph(const struct docx_styles *styles,
                                 const struct xml_node *properties)
{
    struct docx_style result = {0};
    read_properties(properties, &result);
    const struct docx_style *style =
        find(styles, xml_attribute(xml_child(properties, "pStyle"), "val"));
    result.name = style ? style->name : STR_NONE;
    for (int depth = 0; style && depth < STYLES_DEEPEST; depth++) {
        inherit(&result, style);
        style = find(styles, style->based_on);
    }
    return result;
}
