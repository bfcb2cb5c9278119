// The numbers that Word shows before paragraphs, counted as Word counts: lists that share a
// definition share its counters, a deeper level begins anew after a higher one, and a list may say
// with which number it begins.
#include "import/read/docx.h"

#include "base/buf.h"

struct level {
    enum numbering format;
    str text; // "%1.%2."
    int32_t start;
    int32_t restart; // after which level, counted from 1, it begins anew; 0 never, -1 any higher
    bool legal;      // all numbers as digits
    int32_t left, first;
    int32_t count;
    bool begun;
};

struct definition {
    str id;
    struct level levels[DOCX_LEVELS];
};

struct list {
    str id;
    struct definition *definition;
    int32_t starts[DOCX_LEVELS]; // the number to begin with, once; -1 where the definition says it
};

struct docx_numbering {
    struct arena *arena;
    struct definition *definitions;
    size_t definition_count, definition_capacity;
    struct list *lists;
    size_t list_count, list_capacity;
};

static enum numbering format_named(str name)
{
    static const struct {
        str name;
        enum numbering format;
    } formats[] = {
        {STR_INIT("none"), NUMBERING_NONE},
        {STR_INIT("bullet"), NUMBERING_BULLET},
        {STR_INIT("lowerLetter"), NUMBERING_SMALL_LETTER},
        {STR_INIT("upperLetter"), NUMBERING_LARGE_LETTER},
        {STR_INIT("lowerRoman"), NUMBERING_SMALL_ROMAN},
        {STR_INIT("upperRoman"), NUMBERING_LARGE_ROMAN},
    };
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (str_eq(name, formats[i].name))
            return formats[i].format;
    return NUMBERING_DECIMAL;
}

static struct level read_level(const struct xml_node *node)
{
    const struct xml_node *indent = xml_path(node, "pPr", "ind");
    int32_t hanging = xml_number(indent, "hanging", 0);
    return (struct level){
        .format = format_named(xml_attribute(xml_child(node, "numFmt"), "val")),
        .text = xml_attribute(xml_child(node, "lvlText"), "val"),
        .start = xml_number(xml_child(node, "start"), "val", 0),
        .restart = xml_number(xml_child(node, "lvlRestart"), "val", -1),
        .legal = xml_child(node, "isLgl") != NULL,
        .left = xml_number(indent, "left", xml_number(indent, "start", INDENT_NONE)),
        .first = hanging ? -hanging : xml_number(indent, "firstLine", 0),
    };
}

static int32_t level_number(const struct xml_node *node)
{
    int32_t level = xml_number(node, "ilvl", -1);
    return level >= 0 && level < DOCX_LEVELS ? level : -1;
}

static void read_definition(struct docx_numbering *numbering, const struct xml_node *node)
{
    numbering->definitions =
        arena_grow(numbering->arena, numbering->definitions, numbering->definition_count,
                   &numbering->definition_capacity, sizeof *numbering->definitions);
    struct definition *definition = &numbering->definitions[numbering->definition_count++];
    *definition = (struct definition){.id = xml_attribute(node, "abstractNumId")};
    for (int i = 0; i < DOCX_LEVELS; i++)
        definition->levels[i] = (struct level){.left = INDENT_NONE};
    for (const struct xml_node *child = node->first; child; child = child->next)
        if (xml_is(child, "lvl") && level_number(child) >= 0)
            definition->levels[level_number(child)] = read_level(child);
}

static struct definition *find_definition(struct docx_numbering *numbering, str id)
{
    for (size_t i = 0; i < numbering->definition_count; i++)
        if (str_eq(numbering->definitions[i].id, id))
            return &numbering->definitions[i];
    return NULL;
}

// A list that redefines a level has a definition of its own from then on.
static void override_level(struct docx_numbering *numbering, struct list *list, int32_t level,
                           const struct xml_node *node)
{
    struct definition *own = ARENA_NEW(numbering->arena, struct definition);
    *own = *list->definition;
    own->levels[level] = read_level(node);
    list->definition = own;
}

static void read_list(struct docx_numbering *numbering, const struct xml_node *node)
{
    struct list list = {.id = xml_attribute(node, "numId")};
    list.definition =
        find_definition(numbering, xml_attribute(xml_child(node, "abstractNumId"), "val"));
    if (!list.definition)
        return;
    for (int i = 0; i < DOCX_LEVELS; i++)
        list.starts[i] = -1;
    for (const struct xml_node *child = node->first; child; child = child->next) {
        int32_t level = xml_is(child, "lvlOverride") ? level_number(child) : -1;
        if (level < 0)
            continue;
        list.starts[level] = xml_number(xml_child(child, "startOverride"), "val", -1);
        if (xml_child(child, "lvl"))
            override_level(numbering, &list, level, xml_child(child, "lvl"));
    }
    numbering->lists = arena_grow(numbering->arena, numbering->lists, numbering->list_count,
                                  &numbering->list_capacity, sizeof *numbering->lists);
    numbering->lists[numbering->list_count++] = list;
}

struct docx_numbering *docx_numbering_read(struct arena *arena, const struct xml_node *root)
{
    struct docx_numbering *numbering = ARENA_NEW(arena, struct docx_numbering);
    numbering->arena = arena;
    const struct xml_node *first = root ? root->first : NULL;
    for (const struct xml_node *node = first; node; node = node->next)
        if (xml_is(node, "abstractNum"))
            read_definition(numbering, node);
    for (const struct xml_node *node = first; node; node = node->next)
        if (xml_is(node, "num"))
            read_list(numbering, node);
    return numbering;
}

static void begin(struct list *list, int32_t level)
{
    struct level *state = &list->definition->levels[level];
    if (state->begun)
        return;
    state->begun = true;
    state->count = state->start;
}

static void count_on(struct list *list, int32_t level)
{
    struct level *levels = list->definition->levels;
    bool begun = levels[level].begun;
    for (int32_t i = 0; i < level; i++)
        begin(list, i);
    begin(list, level);
    if (list->starts[level] >= 0) {
        levels[level].count = list->starts[level];
        list->starts[level] = -1;
    } else if (begun && levels[level].count < INT32_MAX) {
        levels[level].count++;
    }
    for (int32_t i = level + 1; i < DOCX_LEVELS; i++)
        if (levels[i].restart < 0 || level < levels[i].restart)
            levels[i].begun = false;
}

// "%1.%2." with the numbers of the levels in their places.
static str marker_of(struct arena *arena, const struct definition *definition, int32_t level)
{
    const struct level *own = &definition->levels[level];
    struct buf out = BUF(arena);
    if (own->format == NUMBERING_BULLET || own->format == NUMBERING_NONE)
        return own->text;
    for (size_t i = 0; i < own->text.len; i++) {
        char next = i + 1 < own->text.len ? own->text.data[i + 1] : '\0';
        if (own->text.data[i] != '%' || next < '1' || next > '9') {
            buf_char(&out, own->text.data[i]);
            continue;
        }
        const struct level *from = &definition->levels[next - '1'];
        enum numbering format = own->legal ? NUMBERING_DECIMAL : from->format;
        buf_add(&out, number_text(arena, from->count, format));
        i++;
    }
    return buf_str(&out);
}

bool docx_number(struct docx_numbering *numbering, str id, int32_t level,
                 struct docx_number *number)
{
    for (size_t i = 0; i < numbering->list_count; i++) {
        struct list *list = &numbering->lists[i];
        if (!str_eq(list->id, id))
            continue;
        level = level < 0 ? 0 : level < DOCX_LEVELS ? level : DOCX_LEVELS - 1;
        count_on(list, level);
        const struct level *state = &list->definition->levels[level];
        *number = (struct docx_number){
            .marker = marker_of(numbering->arena, list->definition, level),
            .value = state->format == NUMBERING_BULLET ? 0 : state->count,
            .left = state->left,
            .first = state->first,
            .key = 0x80000000U | ((uint32_t)i << 4 & 0x7FFFFFF0U) | (uint32_t)level,
        };
        return true;
    }
    return false;
}
