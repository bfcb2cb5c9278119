// Markdown, and text that looks like it: headings come and go, tables stand in it in three forms.
//
// Tables of tabs or pipes are cut out first, the rest is cmark's. Numbers of items are read from
// the source, for cmark would count anew; letters ("a."), which CommonMark does not know, make
// lists here. The only file of the floor that knows cmark.
#include "import/read/flat.h"

#include <cmark.h>

extern const struct message INPUT_DOCUMENT_DEEP;

enum {
    // cmark 0.30 needs time that grows with the square of a paragraph made for it.
    MARKDOWN_LARGEST = 2 * 1024 * 1024, // books are 1 MiB
    PARAGRAPH_LARGEST = 32 * 1024,      // ten pages
    CONTAINERS_MOST = BLOCKS_DEEPEST,   // ">" and "-" at the front of one line
    FRONT_MOST = 60,                    // lines of a front matter
};

static const str guard = STR_INIT("\xEF\xB7\x90"); // U+FDD0, which no document holds
static const char soft_break = '\r';

struct markdown {
    struct building *building;
    struct arena *arena;
    str *lines; // of the source
    size_t line_count;
    uint32_t first_line;
    struct picture {
        str text, address;
    } * pictures; // of the paragraph that is being read
    size_t picture_count, picture_capacity;
};

static bool is_heading(str line)
{
    size_t signs = 0;
    while (signs < line.len && line.data[signs] == '#')
        signs++;
    return signs >= 1 && signs <= 6 && signs < line.len && line.data[signs] == ' ';
}

bool markdown_is_in(str text)
{
    while (text.len > 0) {
        str line = str_take(&text, '\n');
        if (is_heading(line) || pipes_is_rule(line))
            return true;
    }
    return false;
}

// ---- text inside a block

static void add_literal(struct buf *out, const char *literal)
{
    str text = str_from(literal ? literal : "");
    while (text.len > 0) {
        size_t at = str_find(text, guard);
        buf_add(out, str_sub(text, 0, at));
        text = str_skip(text, at + guard.len);
    }
}

// "<br>" breaks the line; other tags say nothing; what is no tag of HTML is text.
static void add_html(struct buf *out, const char *literal)
{
    str tag = str_from(literal ? literal : "");
    if (str_starts_nocase(tag, STR("<br")))
        buf_char(out, '\n');
    else if (!html_is_in(tag) && !str_starts(tag, STR("</")) && !str_starts(tag, STR("<!")))
        buf_add(out, tag);
}

static void end_link(struct markdown *markdown, struct buf *out, size_t from, cmark_node *node)
{
    struct buf address = BUF(markdown->arena);
    add_literal(&address, cmark_node_get_url(node));
    str words = arena_copy(markdown->arena, str_skip(buf_str(out), from));
    out->len = from;
    buf_add(out, link_text(markdown->arena, words, buf_str(&address)));
}

static void end_picture(struct markdown *markdown, struct buf *out, size_t from, cmark_node *node)
{
    struct buf address = BUF(markdown->arena);
    add_literal(&address, cmark_node_get_url(node));
    markdown->pictures = arena_grow(markdown->arena, markdown->pictures, markdown->picture_count,
                                    &markdown->picture_capacity, sizeof *markdown->pictures);
    markdown->pictures[markdown->picture_count++] = (struct picture){
        arena_copy(markdown->arena, str_skip(buf_str(out), from)), buf_str(&address)};
    out->len = from;
}

static void add_leaf(struct buf *out, cmark_node *node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
    case CMARK_NODE_CODE:
        add_literal(out, cmark_node_get_literal(node));
        return;
    case CMARK_NODE_HTML_INLINE:
        add_html(out, cmark_node_get_literal(node));
        return;
    case CMARK_NODE_SOFTBREAK:
        buf_char(out, soft_break);
        return;
    case CMARK_NODE_LINEBREAK:
        buf_char(out, '\n');
        return;
    default:
        return;
    }
}

// The text of a paragraph or heading; soft breaks are marked, pictures are put aside.
static str inline_text(struct markdown *markdown, cmark_node *block)
{
    struct buf out = BUF(markdown->arena);
    size_t link = 0, picture = 0;
    cmark_iter *iter = cmark_iter_new(block);
    for (cmark_event_type event; (event = cmark_iter_next(iter)) != CMARK_EVENT_DONE;) {
        cmark_node *node = cmark_iter_get_node(iter);
        cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_LINK && event == CMARK_EVENT_ENTER)
            link = out.len;
        else if (type == CMARK_NODE_LINK)
            end_link(markdown, &out, link < out.len ? link : out.len, node);
        else if (type == CMARK_NODE_IMAGE && event == CMARK_EVENT_ENTER)
            picture = out.len;
        else if (type == CMARK_NODE_IMAGE)
            end_picture(markdown, &out, picture < out.len ? picture : out.len, node);
        else if (event == CMARK_EVENT_ENTER)
            add_leaf(&out, node);
    }
    cmark_iter_free(iter);
    return buf_str(&out);
}

// ---- blocks

static uint32_t line_of(const struct markdown *markdown, cmark_node *node)
{
    return markdown->first_line + (uint32_t)cmark_node_get_start_line(node) - 1;
}

// The lines of a paragraph, soft breaks joined where they were made for want of room.
static str joined_text(struct markdown *markdown, str text)
{
    struct document *document = build_document(markdown->building);
    size_t count = 0, at = 0;
    for (size_t i = 0; i < text.len; i++)
        count += text.data[i] == soft_break || text.data[i] == '\n';
    struct text_line *lines = ARENA_ARRAY(markdown->arena, struct text_line, count + 1);
    bool *hard = ARENA_ARRAY(markdown->arena, bool, count + 1);
    for (size_t from = 0, i = 0; i <= text.len; i++) {
        if (i < text.len && text.data[i] != soft_break && text.data[i] != '\n')
            continue;
        lines[at++].text = clean_text(document, str_sub(text, from, i - from));
        hard[at < count ? at : count] = i < text.len && text.data[i] == '\n';
        from = i + 1;
    }
    lines_join(lines, at);
    lines_part_labels(document->labels, lines, at);
    struct buf out = BUF(markdown->arena);
    for (size_t i = 0; i < at; i++) {
        bool item = marker_read(lines[i].text).style != MARKER_NONE;
        if (i > 0)
            buf_char(&out, lines[i].runs_on && !hard[i] && !item ? ' ' : '\n');
        buf_add(&out, lines[i].text);
    }
    return clean_text(document, buf_str(&out));
}

static void add_pictures(struct markdown *markdown)
{
    for (size_t i = 0; i < markdown->picture_count; i++) {
        struct picture *picture = &markdown->pictures[i];
        str text = clean_text(build_document(markdown->building), picture->text);
        build_add(markdown->building, BLOCK_PICTURE, text)->address = picture->address;
    }
    markdown->picture_count = 0;
}

static void build_paragraph(struct markdown *markdown, cmark_node *node)
{
    str text = joined_text(markdown, inline_text(markdown, node));
    text_build(markdown->building, text, line_of(markdown, node), 0);
    add_pictures(markdown);
}

static void build_heading(struct markdown *markdown, cmark_node *node)
{
    str text = clean_text(build_document(markdown->building), inline_text(markdown, node));
    build_place(markdown->building, 0, line_of(markdown, node));
    if (text.len > 0)
        build_add(markdown->building, BLOCK_HEADING, text)->level =
            (uint8_t)cmark_node_get_heading_level(node);
    add_pictures(markdown);
}

// The marker of an item as it stands in the source.
static str source_marker(const struct markdown *markdown, cmark_node *item)
{
    size_t line = (size_t)cmark_node_get_start_line(item) - 1;
    str text = line < markdown->line_count ? markdown->lines[line] : STR_NONE;
    text = str_skip(text, (size_t)cmark_node_get_start_column(item) - 1);
    size_t end = 0;
    while (end < text.len && !is_blank(text.data[end]))
        end++;
    return clean_text(build_document(markdown->building), str_sub(text, 0, end));
}

// The first paragraph of an item is its text. "- a. Langsung" was "a. Langsung" before a program
// made Markdown of it.
static void build_item_text(struct markdown *markdown, struct block *item, cmark_node *paragraph)
{
    str rest;
    str text = joined_text(markdown, inline_text(markdown, paragraph));
    item->text = text_before_items(text, &rest);
    struct marker inner = marker_read(item->text);
    bool bullet = item->marker.len == 1 && !is_alnum(item->marker.data[0]);
    if (inner.style > MARKER_BULLET && bullet) {
        item->marker = inner.text;
        item->text = inner.rest;
    }
    build_note_text(markdown->building, item);
    text_build(markdown->building, rest, line_of(markdown, paragraph), 0);
    add_pictures(markdown);
}

static void build_children(struct markdown *markdown, cmark_node *parent, unsigned depth);

static void build_list_item(struct markdown *markdown, cmark_node *node, unsigned depth)
{
    build_place(markdown->building, 0, line_of(markdown, node));
    struct block *item = build_open(markdown->building, BLOCK_ITEM);
    item->marker = source_marker(markdown, node);
    cmark_node *first = cmark_node_first_child(node);
    if (first && cmark_node_get_type(first) == CMARK_NODE_PARAGRAPH) {
        build_item_text(markdown, item, first);
        cmark_node_free(first);
    }
    build_children(markdown, node, depth);
    build_close(markdown->building);
}

static void build_code(struct markdown *markdown, cmark_node *node)
{
    size_t count = 0;
    struct buf text = BUF(markdown->arena);
    add_literal(&text, cmark_node_get_literal(node));
    str *lines = lines_split(markdown->arena, buf_str(&text), &count);
    struct text_line *made = ARENA_ARRAY(markdown->arena, struct text_line, count);
    for (size_t i = 0; i < count; i++)
        made[i] =
            (struct text_line){.text = clean_text(build_document(markdown->building), lines[i]),
                               .line = line_of(markdown, node) + (uint32_t)i};
    lines_build(markdown->building, made, count);
}

static void build_node(struct markdown *markdown, cmark_node *node, unsigned depth)
{
    struct building *building = markdown->building;
    struct buf html = BUF(markdown->arena);
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HEADING:
        build_heading(markdown, node);
        return;
    case CMARK_NODE_PARAGRAPH:
        build_paragraph(markdown, node);
        return;
    case CMARK_NODE_CODE_BLOCK:
        build_code(markdown, node);
        return;
    case CMARK_NODE_HTML_BLOCK:
        add_literal(&html, cmark_node_get_literal(node));
        html_build(building, buf_str(&html), line_of(markdown, node));
        return;
    case CMARK_NODE_ITEM:
        build_list_item(markdown, node, depth);
        return;
    case CMARK_NODE_LIST:
        build_place(building, 0, line_of(markdown, node));
        build_open(building, BLOCK_LIST);
        build_children(markdown, node, depth);
        build_close(building);
        return;
    default:
        build_children(markdown, node, depth);
    }
}

static void build_children(struct markdown *markdown, cmark_node *parent, unsigned depth)
{
    if (depth >= BLOCKS_DEEPEST)
        build_refuse(markdown->building, &INPUT_DOCUMENT_DEEP);
    cmark_node *node = cmark_node_first_child(parent);
    for (; node && !build_refused(markdown->building); node = cmark_node_next(node))
        build_node(markdown, node, depth + 1);
}

// ---- the source

// "[x]: y" would vanish as a definition; a guard keeps the colon from the bracket.
static str disarmed(struct arena *arena, str text)
{
    struct buf out = BUF(arena);
    while (text.len > 0) {
        size_t at = str_find(text, STR("]:"));
        buf_add(&out, str_sub(text, 0, at + 1));
        if (at < text.len)
            buf_add(&out, guard);
        text = str_skip(text, at + 1);
    }
    return buf_str(&out);
}

static bool is_nested(str text)
{
    while (text.len > 0) {
        str line = str_take(&text, '\n');
        size_t containers = 0;
        for (size_t i = 0; i < line.len && memchr(" \t>-+*", line.data[i], 6); i++)
            containers += line.data[i] != ' ' && line.data[i] != '\t' &&
                          (line.data[i] == '>' || (i + 1 < line.len && line.data[i + 1] == ' '));
        if (containers > CONTAINERS_MOST)
            return true;
    }
    return false;
}

// A paragraph longer than any that people write.
static bool is_endless(const str *lines, size_t count)
{
    size_t length = 0;
    for (size_t i = 0; i < count; i++) {
        str line = str_trim(lines[i]);
        bool begins = line.len == 0 || is_heading(line) || marker_read(line).style != MARKER_NONE;
        length = begins ? line.len : length + line.len;
        if (length > PARAGRAPH_LARGEST)
            return true;
    }
    return false;
}

void markdown_build(struct building *building, str text, uint32_t first_line)
{
    struct arena *arena = build_document(building)->arena;
    struct markdown markdown = {.building = building, .arena = arena, .first_line = first_line};
    if (is_nested(text)) {
        build_refuse(building, &INPUT_DOCUMENT_DEEP);
        return;
    }
    markdown.lines = lines_split(arena, text, &markdown.line_count);
    if (is_endless(markdown.lines, markdown.line_count)) {
        text_build_lines(building, markdown.lines, markdown.line_count, first_line);
        return;
    }
    text = disarmed(arena, text);
    markdown.lines = lines_split(arena, text, &markdown.line_count);
    cmark_node *root = cmark_parse_document(text.len ? text.data : "", text.len, CMARK_OPT_DEFAULT);
    build_children(&markdown, root, 0);
    cmark_node_free(root);
}

static size_t plain_count(const struct labels *labels, const str *lines, size_t count)
{
    size_t at = 0;
    while (at < count && rows_count(labels, lines + at, count - at) == 0 &&
           pipes_count(lines + at, count - at) == 0)
        at++;
    return at;
}

// The text from the first of some lines to the end of the last.
static str span(const str *lines, size_t count)
{
    const char *end = lines[count - 1].data + lines[count - 1].len;
    return (str){lines[0].data, (size_t)(end - lines[0].data)};
}

// What a site generator keeps in front of a page, "title: …" between two lines "---": the page's
// title, and furniture. Gives how many lines it takes, 0 where there is none.
static size_t take_front_matter(struct building *building, const str *lines, size_t count)
{
    struct document *document = build_document(building);
    size_t end = 1;
    if (count == 0 || !str_eq(str_trim_right(lines[0]), STR("---")))
        return 0;
    while (end < count && end < FRONT_MOST && !str_eq(str_trim_right(lines[end]), STR("---")))
        end++;
    if (end == count || end == FRONT_MOST || str_find_char(lines[1], ':') == lines[1].len)
        return 0;
    bool before = build_furnish(building, true);
    for (size_t i = 1; i < end; i++) {
        str line = clean_text(document, lines[i]), value = line;
        str key = str_trim(str_take(&value, ':'));
        while (value.len > 0 && strchr(" \"'", value.data[0]))
            value = str_skip(value, 1);
        while (value.len > 0 && strchr(" \"'", value.data[value.len - 1]))
            value = str_sub(value, 0, value.len - 1);
        if (str_eq_nocase(key, STR("title")) || str_eq_nocase(key, STR("judul")))
            document->title = value;
        build_place(building, 0, (uint32_t)i + 1);
        if (line.len > 0)
            build_add(building, BLOCK_PARAGRAPH, line);
    }
    (void)build_furnish(building, before);
    return end + 1;
}

bool document_read_markdown(struct document *document, struct findings *findings)
{
    if (document->bytes.len > MARKDOWN_LARGEST)
        return document_read_text(document, findings);
    struct building *building = build_begin(document, findings);
    size_t count = 0;
    str text = clean_decode(document, document->bytes, STR_NONE);
    str *lines = lines_split(document->arena, text, &count);
    pipes_drop(lines, count);
    size_t front = take_front_matter(building, lines, count);
    for (size_t i = 0; i < front; i++)
        lines[i] = STR_NONE;
    struct flat *flat = flat_find(document->arena, document->labels, lines, count);
    for (size_t at = front, taken; at < count && !build_refused(building); at += taken) {
        uint32_t line = (uint32_t)at + 1;
        size_t end = flat_next(flat);
        if (at == end) {
            taken = flat_build(building, flat, 1) - at;
        } else if ((taken = rows_count(document->labels, lines + at, end - at)) > 0) {
            rows_build(building, lines + at, taken, line);
        } else if ((taken = pipes_count(lines + at, end - at)) > 0) {
            pipes_build(building, lines + at, taken, line);
        } else {
            taken = plain_count(document->labels, lines + at, end - at);
            markdown_build(building, span(lines + at, taken), line);
        }
    }
    return build_end(building);
}
