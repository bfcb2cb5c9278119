// XML to our tree by expat; the only file of the floor that knows it. Depth and number are bounded
// while the tree grows, and a document that declares entities is refused at the first.
#include "import/read/xml.h"

#include "base/buf.h"

#include <expat.h>

struct reading {
    struct arena *arena;
    XML_Parser parser;
    struct xml_node *open[XML_DEEPEST];
    struct xml_node *last[XML_DEEPEST]; // the last child of each
    size_t depth;
    size_t nodes;
    struct buf text;
    const struct xml_node *root;
    enum xml_result result;
};

static void stop(struct reading *reading, enum xml_result result)
{
    if (reading->result == XML_OK)
        reading->result = result;
    XML_StopParser(reading->parser, XML_FALSE);
}

static str plain_name(struct arena *arena, const char *name)
{
    const char *colon = strchr(name, ':');
    return arena_copy(arena, str_from(colon ? colon + 1 : name));
}

static struct xml_node *new_node(struct reading *reading)
{
    if (++reading->nodes > XML_NODES_MOST)
        stop(reading, XML_ENDLESS);
    struct xml_node *node = ARENA_NEW(reading->arena, struct xml_node);
    if (reading->depth == 0)
        return node;
    struct xml_node **last = &reading->last[reading->depth - 1];
    if (*last)
        (*last)->next = node;
    else
        reading->open[reading->depth - 1]->first = node;
    *last = node;
    return node;
}

// Blanks between elements are no text; those of a program are.
static void flush_text(struct reading *reading)
{
    str text = buf_str(&reading->text);
    bool layout = str_trim(text).len == 0 && str_find_char(text, '\n') < text.len;
    if (text.len > 0 && !layout && reading->depth > 0)
        new_node(reading)->text = arena_copy(reading->arena, text);
    reading->text.len = 0;
}

static void on_start(void *context, const char *name, const char **attributes)
{
    struct reading *reading = context;
    flush_text(reading);
    struct xml_node *node = new_node(reading);
    node->name = plain_name(reading->arena, name);
    for (; *attributes; attributes += 2) {
        struct xml_attribute *attribute = ARENA_NEW(reading->arena, struct xml_attribute);
        attribute->name = plain_name(reading->arena, attributes[0]);
        attribute->value = arena_copy(reading->arena, str_from(attributes[1]));
        attribute->next = node->attributes;
        node->attributes = attribute;
    }
    if (reading->depth == 0)
        reading->root = node;
    if (reading->depth == XML_DEEPEST) {
        stop(reading, XML_DEEP);
        return;
    }
    reading->last[reading->depth] = NULL;
    reading->open[reading->depth++] = node;
}

static void on_end(void *context, const char *name)
{
    struct reading *reading = context;
    (void)name;
    flush_text(reading);
    if (reading->depth > 0)
        reading->depth--;
}

static void on_text(void *context, const char *text, int length)
{
    struct reading *reading = context;
    buf_add(&reading->text, (str){text, (size_t)length});
}

static void on_entity(void *context, const char *name, int is_parameter, const char *value,
                      int value_length, const char *base, const char *system_id,
                      const char *public_id, const char *notation)
{
    (void)name, (void)is_parameter, (void)value, (void)value_length;
    (void)base, (void)system_id, (void)public_id, (void)notation;
    stop(context, XML_ENTITIES);
}

enum xml_result xml_parse(struct arena *arena, str bytes, const struct xml_node **root)
{
    struct reading *reading = ARENA_NEW(arena, struct reading);
    reading->arena = arena;
    reading->text = BUF(arena);
    reading->parser = XML_ParserCreate(NULL);
    XML_SetUserData(reading->parser, reading);
    XML_SetElementHandler(reading->parser, on_start, on_end);
    XML_SetCharacterDataHandler(reading->parser, on_text);
    XML_SetEntityDeclHandler(reading->parser, on_entity);
    enum XML_Status status =
        XML_Parse(reading->parser, bytes.len ? bytes.data : "", (int)bytes.len, XML_TRUE);
    XML_ParserFree(reading->parser);
    if (status != XML_STATUS_OK && reading->result == XML_OK)
        reading->result = XML_DAMAGED;
    *root = reading->result == XML_OK ? reading->root : NULL;
    return reading->result;
}

bool xml_is(const struct xml_node *node, const char *name)
{
    return str_eq(node->name, str_from(name));
}

const struct xml_node *xml_child(const struct xml_node *node, const char *name)
{
    for (node = node ? node->first : NULL; node; node = node->next)
        if (xml_is(node, name))
            return node;
    return NULL;
}

const struct xml_node *xml_path(const struct xml_node *node, const char *child, const char *name)
{
    return xml_child(xml_child(node, child), name);
}

str xml_attribute(const struct xml_node *node, const char *name)
{
    const struct xml_attribute *attribute = node ? node->attributes : NULL;
    for (; attribute; attribute = attribute->next)
        if (str_eq(attribute->name, str_from(name)))
            return attribute->value;
    return STR_NONE;
}

int32_t xml_number(const struct xml_node *node, const char *name, int32_t otherwise)
{
    str value = str_trim(xml_attribute(node, name));
    bool negative = str_starts(value, STR("-"));
    uint32_t number = 0;
    value = str_skip(value, negative ? 1 : 0);
    value.len = str_find_char(value, '.');
    if (!str_to_u32(value, &number) || number > 1000000000)
        return otherwise;
    return negative ? -(int32_t)number : (int32_t)number;
}
