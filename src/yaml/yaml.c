// libyaml's events to our tree; the only file that knows libyaml.
//
// The reader keeps a stack of open containers, at most YAML_DEEPEST, and stops at the first event
// that it refuses. Duplicate keys are found after a mapping is complete by sorting its members,
// so ten thousand keys cost no more than a sort.
#include "yaml/yaml.h"

#include "yaml/problem.h"

#include <stdlib.h>
#include <yaml.h>

extern const struct message INPUT_ANCHOR, INPUT_CONTROL, INPUT_DUPLICATE_KEY, INPUT_SECOND_DOCUMENT,
    INPUT_SYNTAX, INPUT_TAB, INPUT_TAG, INPUT_TOO_DEEP;

struct container {
    struct yaml_node *node;
    struct yaml_node *last;
    bool has_key; // a mapping's key was read, its value comes next
    str key;
    struct pos key_pos;
};

struct reader {
    struct arena *arena;
    struct findings *findings;
    str file;
    str bytes;
    size_t mark_bytes; // of a byte order mark before them
    size_t chars, at;  // so many characters, so many bytes: the last that start_of was asked for
    yaml_parser_t parser;
    struct container stack[YAML_DEEPEST];
    size_t depth;
    size_t documents;
    struct yaml_node *root;
};

const struct yaml_node *yaml_get(const struct yaml_node *map, str key)
{
    for (const struct yaml_node *node = map->first; node; node = node->next)
        if (str_eq(node->key, key))
            return node;
    return NULL;
}

static struct pos pos_of(yaml_mark_t mark)
{
    return (struct pos){(uint32_t)mark.line + 1, (uint32_t)mark.column + 1};
}

static void report(struct reader *reader, const struct message *error, struct pos pos, str argument)
{
    findings_add(reader->findings, error, reader->file, pos, argument, STR_NONE, STR_NONE);
}

// The line with this number, without its end.
static str line_at(str bytes, size_t number)
{
    str line = STR_NONE;
    for (size_t i = 0; i <= number && bytes.len > 0; i++)
        line = str_take(&bytes, '\n');
    return line;
}

static bool indented_by_tab(str line)
{
    size_t spaces = 0;
    while (spaces < line.len && (line.data[spaces] == ' ' || line.data[spaces] == '\t'))
        spaces++;
    return str_find_char(str_sub(line, 0, spaces), '\t') < spaces;
}

static void report_problem(struct reader *reader, struct pos pos, const char *problem)
{
    findings_add(reader->findings, &INPUT_SYNTAX, reader->file, pos, yaml_problem(problem, LANG_ID),
                 yaml_problem(problem, LANG_EN), STR_NONE);
}

static void report_syntax(struct reader *reader)
{
    const yaml_parser_t *parser = &reader->parser;
    bool at_start = yaml_problem_is_at_start(parser->problem) && parser->context;
    struct pos pos = pos_of(at_start ? parser->context_mark : parser->problem_mark);
    if (indented_by_tab(line_at(reader->bytes, parser->problem_mark.line)))
        report(reader, &INPUT_TAB, (struct pos){pos_of(parser->problem_mark).line, 1}, STR_NONE);
    else
        report_problem(reader, pos, parser->problem);
}

static int compare_members(const void *left, const void *right)
{
    const struct yaml_node *a = *(struct yaml_node *const *)left;
    const struct yaml_node *b = *(struct yaml_node *const *)right;
    int order = str_cmp(a->key, b->key);
    if (order == 0)
        order = (a->key_pos.line > b->key_pos.line) - (a->key_pos.line < b->key_pos.line);
    return order ? order : (a->key_pos.col > b->key_pos.col) - (a->key_pos.col < b->key_pos.col);
}

static void report_duplicates(struct reader *reader, const struct yaml_node *map)
{
    struct arena scratch = {0};
    struct yaml_node **members = ARENA_ARRAY(&scratch, struct yaml_node *, map->count);
    size_t count = 0;
    for (struct yaml_node *node = map->first; node; node = node->next)
        members[count++] = node;
    qsort(members, count, sizeof *members, compare_members);
    const struct yaml_node *first = count > 0 ? members[0] : NULL;
    for (size_t i = 1; i < count; i++) {
        if (!str_eq(members[i]->key, first->key)) {
            first = members[i];
            continue;
        }
        findings_add(reader->findings, &INPUT_DUPLICATE_KEY, reader->file, members[i]->key_pos,
                     first->key, arena_printf(&scratch, "%u", (unsigned)first->key_pos.line),
                     STR_NONE);
    }
    arena_free(&scratch);
}

// Hangs a finished or opened node under the innermost container, or makes it the root.
static void attach(struct reader *reader, struct yaml_node *node)
{
    if (reader->depth == 0) {
        reader->root = node;
        return;
    }
    struct container *parent = &reader->stack[reader->depth - 1];
    if (parent->has_key) {
        node->key = parent->key;
        node->key_pos = parent->key_pos;
        parent->has_key = false;
    }
    if (parent->last)
        parent->last->next = node;
    else
        parent->node->first = node;
    parent->last = node;
    parent->node->count++;
}

// True when the next node in the innermost container must be a mapping's key.
static bool wants_key(const struct reader *reader)
{
    if (reader->depth == 0)
        return false;
    const struct container *inner = &reader->stack[reader->depth - 1];
    return inner->node->kind == YAML_MAP && !inner->has_key;
}

// An escape ("\\e", "\\r") can make what the door refuses in the file itself; a line ends with
// "\\n".
static bool has_control(str text, uint32_t *code_point)
{
    if (yaml_find_control(text, code_point) < text.len)
        return true;
    *code_point = '\r';
    return str_find_char(text, '\r') < text.len;
}

// libyaml counts characters; its events come in the order of the file.
static size_t byte_offset(struct reader *reader, size_t index)
{
    const char *data = reader->bytes.data;
    for (; reader->chars < index && reader->at < reader->bytes.len; reader->chars++)
        for (reader->at++;
             reader->at < reader->bytes.len && ((unsigned char)data[reader->at] & 0xC0) == 0x80;)
            reader->at++;
    return reader->at;
}

// The indentation that the head of a block gives, counted from its container's: "|2", ">-2".
static size_t given_indent(const struct reader *reader, size_t at)
{
    str head = str_sub(reader->bytes, at, 3);
    for (size_t i = 1; i < head.len; i++)
        if (is_digit(head.data[i])) {
            size_t column = reader->depth > 0 ? reader->stack[reader->depth - 1].node->pos.col : 1;
            return column - 1 + (size_t)(head.data[i] - '0');
        } else if (head.data[i] != '-' && head.data[i] != '+') {
            break;
        }
    return 0;
}

static struct yaml_start start_of(struct reader *reader, const yaml_event_t *event)
{
    yaml_scalar_style_t style = event->data.scalar.style;
    bool block = style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE;
    size_t at = byte_offset(reader, event->start_mark.index);
    size_t indent = block ? given_indent(reader, at) : 0;
    if (indent > UINT16_MAX)
        return (struct yaml_start){0};
    return (struct yaml_start){.offset = (uint32_t)(reader->mark_bytes + at),
                               .indent = (uint16_t)indent};
}

static bool add_scalar(struct reader *reader, const yaml_event_t *event)
{
    str text = arena_copy(reader->arena,
                          (str){(const char *)event->data.scalar.value, event->data.scalar.length});
    struct pos pos = pos_of(event->start_mark);
    uint32_t code_point = 0;
    if (has_control(text, &code_point)) {
        report(reader, &INPUT_CONTROL, pos, yaml_character_name(reader->arena, code_point));
        return false;
    }
    if (wants_key(reader)) {
        struct container *inner = &reader->stack[reader->depth - 1];
        inner->has_key = true;
        inner->key = text;
        inner->key_pos = pos;
        return true;
    }
    struct yaml_node *node = ARENA_NEW(reader->arena, struct yaml_node);
    *node = (struct yaml_node){
        .kind = YAML_TEXT, .pos = pos, .text = text, .start = start_of(reader, event)};
    attach(reader, node);
    return true;
}

static bool open_container(struct reader *reader, enum yaml_kind kind, struct pos pos)
{
    if (wants_key(reader)) {
        report_problem(reader, pos, "a key must be a text");
        return false;
    }
    if (reader->depth == YAML_DEEPEST) {
        char limit[8];
        snprintf(limit, sizeof limit, "%d", YAML_DEEPEST);
        report(reader, &INPUT_TOO_DEEP, pos, str_from(limit));
        return false;
    }
    struct yaml_node *node = ARENA_NEW(reader->arena, struct yaml_node);
    *node = (struct yaml_node){.kind = kind, .pos = pos};
    attach(reader, node);
    reader->stack[reader->depth++] = (struct container){.node = node};
    return true;
}

static bool close_container(struct reader *reader)
{
    const struct yaml_node *node = reader->stack[--reader->depth].node;
    if (node->kind == YAML_MAP)
        report_duplicates(reader, node);
    return true;
}

static bool refuse(struct reader *reader, const struct message *error, const yaml_event_t *event)
{
    report(reader, error, pos_of(event->start_mark), STR_NONE);
    return false;
}

static bool begin_document(struct reader *reader, const yaml_event_t *event)
{
    if (reader->documents++ > 0)
        return refuse(reader, &INPUT_SECOND_DOCUMENT, event);
    return true;
}

// "!" alone only says "not resolved"; libyaml gives it no tag, but takes it off the text.
static bool has_lone_tag(const yaml_event_t *event)
{
    return event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE &&
           !event->data.scalar.plain_implicit;
}

static bool has_tag(const yaml_event_t *event)
{
    switch (event->type) {
    case YAML_SCALAR_EVENT:
        return event->data.scalar.tag != NULL || has_lone_tag(event);
    case YAML_SEQUENCE_START_EVENT:
        return event->data.sequence_start.tag != NULL;
    case YAML_MAPPING_START_EVENT:
        return event->data.mapping_start.tag != NULL;
    default:
        return false;
    }
}

static bool has_anchor(const yaml_event_t *event)
{
    switch (event->type) {
    case YAML_SCALAR_EVENT:
        return event->data.scalar.anchor != NULL;
    case YAML_SEQUENCE_START_EVENT:
        return event->data.sequence_start.anchor != NULL;
    case YAML_MAPPING_START_EVENT:
        return event->data.mapping_start.anchor != NULL;
    default:
        return event->type == YAML_ALIAS_EVENT;
    }
}

// Takes one event into the tree; false when reading must stop.
static bool take_event(struct reader *reader, const yaml_event_t *event)
{
    if (has_anchor(event))
        return refuse(reader, &INPUT_ANCHOR, event);
    if (has_tag(event))
        return refuse(reader, &INPUT_TAG, event);
    switch (event->type) {
    case YAML_DOCUMENT_START_EVENT:
        return begin_document(reader, event);
    case YAML_SCALAR_EVENT:
        return add_scalar(reader, event);
    case YAML_SEQUENCE_START_EVENT:
        return open_container(reader, YAML_LIST, pos_of(event->start_mark));
    case YAML_MAPPING_START_EVENT:
        return open_container(reader, YAML_MAP, pos_of(event->start_mark));
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        return close_container(reader);
    default:
        return true;
    }
}

// Reads events until the stream ends; false when something was refused.
static bool read_events(struct reader *reader)
{
    for (bool going = true; going;) {
        yaml_event_t event;
        if (!yaml_parser_parse(&reader->parser, &event)) {
            report_syntax(reader);
            return false;
        }
        bool last = event.type == YAML_STREAM_END_EVENT;
        bool taken = take_event(reader, &event);
        yaml_event_delete(&event);
        if (!taken)
            return false;
        going = !last;
    }
    return true;
}

static struct yaml_node *empty_map(struct arena *arena)
{
    struct yaml_node *map = ARENA_NEW(arena, struct yaml_node);
    *map = (struct yaml_node){.kind = YAML_MAP, .pos = {1, 1}};
    return map;
}

const struct yaml_node *yaml_read(struct arena *arena, struct findings *findings, str file,
                                  str bytes)
{
    size_t mark_bytes = bytes.len - yaml_skip_mark(bytes).len;
    bytes = yaml_skip_mark(bytes);
    if (!yaml_check_bytes(findings, file, bytes))
        return NULL;
    struct reader reader = {.arena = arena,
                            .findings = findings,
                            .file = file,
                            .bytes = bytes,
                            .mark_bytes = mark_bytes};
    if (!yaml_parser_initialize(&reader.parser))
        return NULL;
    yaml_parser_set_encoding(&reader.parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&reader.parser, (const unsigned char *)bytes.data, bytes.len);
    bool read = read_events(&reader);
    yaml_parser_delete(&reader.parser);
    if (!read)
        return NULL;
    bool nothing = !reader.root || (reader.root->kind == YAML_TEXT && reader.root->text.len == 0);
    return nothing ? empty_map(arena) : reader.root;
}
