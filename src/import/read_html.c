// Web pages: the tree is walked once, text gathers until something parts it, and becomes a block.
//
// What stands in panels that open on demand is text like any other (`hidden`), what belongs to the
// site around it is kept as furniture. Scripts, styles and drawings hold no words and are left out.
#include "import/html.h"
#include "import/parts.h"

enum { SPANS_MOST = 1000, HEAD_LOOKED_AT = 4096 };

struct html {
    struct building *building;
    struct arena *arena;
    struct buf text; // of the block that is being put together
    uint32_t line;   // where it began
    uint32_t first_line;
    struct block *item;                // has no text yet, and the next text is its own
    struct block *heading;             // likewise
    const struct html_node **pictures; // that stand in the text
    size_t picture_count, picture_capacity;
    bool keeps_lines; // pre
    bool fragment;    // in a text, where "<nama>" is no tag
};

typedef void walker(struct html *html, const struct html_node *node);
static walker walk, walk_children, walk_block;

// ---- text

static void add_pictures(struct html *html)
{
    size_t count = html->picture_count;
    html->picture_count = 0;
    for (size_t i = 0; i < count; i++) {
        const struct html_node *node = html->pictures[i];
        str text = html_attribute(node, html_is(node, "img") ? "alt" : "title");
        text = clean_text(build_document(html->building), text);
        build_place(html->building, 0, html->first_line + node->line);
        str address = html_attribute(node, html_is(node, "object") ? "data" : "src");
        build_add(html->building, BLOCK_PICTURE, text)->address = str_sub(address, 0, 2048);
    }
}

// The first text of an item is its own; where a browser shows no marker, or a bullet, one that
// was typed is the marker.
static str take_item_text(struct html *html, str text)
{
    struct block *item = html->item;
    str rest;
    html->item = NULL;
    if (item->first)
        return text;
    item->text = text_before_items(text, &rest);
    struct marker typed = marker_read(item->text);
    bool numbered = item->marker.len > 0 && is_alnum(item->marker.data[0]);
    if (typed.style != MARKER_NONE && !numbered) {
        item->marker = typed.text;
        item->text = typed.rest;
    }
    build_note_text(html->building, item);
    return rest;
}

static void flush(struct html *html)
{
    str text = clean_text(build_document(html->building), buf_str(&html->text));
    html->text = BUF(html->arena);
    build_place(html->building, 0, html->line);
    if (text.len > 0 && html->heading) {
        struct block *heading = html->heading;
        if (heading->text.len > 0)
            text = arena_printf(html->arena, "%.*s\n%.*s", STR_ARG(heading->text), STR_ARG(text));
        heading->text = text;
        build_note_text(html->building, heading);
    } else if (text.len > 0) {
        if (html->item)
            text = take_item_text(html, text);
        text_build(html->building, text, html->line, 0);
    }
    add_pictures(html);
}

static void add_text(struct html *html, const struct html_node *node)
{
    str text = node->text;
    if (str_trim(text).len > 0 && html->text.len == 0)
        html->line = html->first_line + node->line;
    for (size_t i = 0; i < text.len; i++) {
        bool blank = is_blank(text.data[i]) && !html->keeps_lines;
        if (!blank || html->text.len > 0)
            buf_char(&html->text, blank ? ' ' : text.data[i]);
    }
}

static void walk_break(struct html *html, const struct html_node *node)
{
    (void)node;
    if (html->text.len > 0)
        buf_char(&html->text, '\n');
}

static void walk_link(struct html *html, const struct html_node *node)
{
    size_t from = html->text.len;
    walk_children(html, node);
    str words = from < html->text.len ? str_skip(buf_str(&html->text), from) : STR_NONE;
    if (str_trim(words).len == 0)
        return;
    words = arena_copy(html->arena, str_trim(words));
    str with_address = link_text(html->arena, words, html_attribute(node, "href"));
    if (with_address.len > words.len) {
        buf_add(&html->text, str_skip(with_address, words.len));
    }
}

static void walk_picture(struct html *html, const struct html_node *node)
{
    html->pictures = arena_grow(html->arena, html->pictures, html->picture_count,
                                &html->picture_capacity, sizeof(struct html_node *));
    html->pictures[html->picture_count++] = node;
}

static void walk_frame(struct html *html, const struct html_node *node)
{
    flush(html);
    walk_picture(html, node);
    flush(html);
}

// What a field shows that cannot be changed is text of the page.
static void walk_field(struct html *html, const struct html_node *node)
{
    str value = html_attribute(node, "value");
    bool fixed = html_has(node, "readonly") || html_has(node, "disabled");
    if (!fixed || value.len == 0)
        return;
    if (html->text.len == 0)
        html->line = html->first_line + node->line;
    buf_char(&html->text, ' ');
    buf_add(&html->text, value);
}

// ---- blocks

static void walk_lines(struct html *html, const struct html_node *node)
{
    bool before = html->keeps_lines;
    flush(html);
    html->keeps_lines = true;
    walk_children(html, node);
    flush(html);
    html->keeps_lines = before;
}

static void walk_heading(struct html *html, const struct html_node *node)
{
    flush(html);
    html->item = NULL;
    build_place(html->building, 0, html->first_line + node->line);
    struct block *heading = build_add(html->building, BLOCK_HEADING, STR_NONE);
    heading->level = (uint8_t)(node->tag.data[1] - '0');
    html->heading = heading;
    walk_children(html, node);
    flush(html);
    html->heading = NULL;
}

static int32_t number_attribute(const struct html_node *node, const char *name, int32_t otherwise)
{
    uint32_t value = 0;
    bool read = str_to_u32(str_trim(html_attribute(node, name)), &value);
    return read && value < 1000000 ? (int32_t)value : otherwise;
}

static void walk_item(struct html *html, const struct html_node *list, const struct html_node *node,
                      int32_t number)
{
    flush(html);
    build_place(html->building, 0, html->first_line + node->line);
    struct block *item = build_open(html->building, BLOCK_ITEM);
    item->marker = html_marker(html->arena, list, number);
    html->item = item;
    walk_children(html, node);
    flush(html);
    html->item = NULL;
    build_close(html->building);
}

static void walk_list(struct html *html, const struct html_node *node)
{
    int32_t number = number_attribute(node, "start", 1);
    flush(html);
    html->item = NULL;
    build_place(html->building, 0, html->first_line + node->line);
    build_open(html->building, BLOCK_LIST);
    for (const struct html_node *child = node->first; child; child = child->next) {
        bool blank = child->tag.len == 0 && str_trim(child->text).len == 0;
        if (html_is(child, "li"))
            number = number_attribute(child, "value", number);
        if (!blank)
            walk_item(html, node, child, number);
        number += html_is(child, "li");
    }
    build_close(html->building);
}

// ---- tables

static void open_block(struct html *html, enum block_kind kind, const struct html_node *node)
{
    flush(html);
    html->item = NULL;
    build_place(html->building, 0, html->first_line + node->line);
    build_open(html->building, kind);
}

static void close_block(struct html *html)
{
    flush(html);
    html->item = NULL;
    build_close(html->building);
}

static bool is_cell(const struct html_node *node)
{
    return html_is(node, "td") || html_is(node, "th");
}

static bool is_filled(const struct html_node *node)
{
    if (html_is(node, "img") || html_is(node, "iframe"))
        return true;
    if (node->tag.len == 0 && str_trim(node->text).len > 0)
        return true;
    for (const struct html_node *child = node->first; child; child = child->next)
        if (is_filled(child))
            return true;
    return false;
}

static bool holds_table(const struct html_node *node)
{
    for (const struct html_node *child = node->first; child; child = child->next)
        if (html_is(child, "table") || holds_table(child))
            return true;
    return false;
}

struct table_shape {
    size_t rows;
    size_t widest; // filled cells of a row, at most
};

static void measure(const struct html_node *node, struct table_shape *shape)
{
    for (const struct html_node *child = node->first; child; child = child->next) {
        if (!html_is(child, "tr")) {
            if (!is_cell(child))
                measure(child, shape);
            continue;
        }
        size_t filled = 0;
        for (const struct html_node *cell = child->first; cell; cell = cell->next)
            filled += is_cell(cell) && is_filled(cell);
        shape->rows++;
        shape->widest = filled > shape->widest ? filled : shape->widest;
    }
}

// A table that only places things on the page: one column, or a frame around other tables.
static bool is_layout(const struct html_node *table)
{
    struct table_shape shape = {0};
    str role = html_attribute(table, "role");
    measure(table, &shape);
    return str_eq_nocase(role, STR("presentation")) || str_eq_nocase(role, STR("none")) ||
           shape.widest <= 1 || (shape.rows <= 2 && shape.widest <= 2 && holds_table(table));
}

static void walk_cell(struct html *html, const struct html_node *node)
{
    flush(html);
    html->item = NULL;
    build_place(html->building, 0, html->first_line + node->line);
    struct block *cell = build_open(html->building, BLOCK_CELL);
    int32_t columns = number_attribute(node, "colspan", 1);
    int32_t rows = number_attribute(node, "rowspan", 1);
    cell->column_span = (uint32_t)(columns < SPANS_MOST ? columns : SPANS_MOST);
    cell->row_span = (uint32_t)(rows < SPANS_MOST ? rows : SPANS_MOST);
    walk_children(html, node);
    close_block(html);
}

static void walk_row(struct html *html, const struct html_node *node, bool head)
{
    flush(html);
    build_place(html->building, 0, html->first_line + node->line);
    struct block *row = build_open(html->building, BLOCK_ROW);
    size_t heads = 0, cells = 0;
    for (const struct html_node *child = node->first; child; child = child->next) {
        if (!is_cell(child))
            continue;
        cells++;
        heads += html_is(child, "th");
        walk_cell(html, child);
    }
    row->head = head || (cells > 1 && heads == cells) ||
                (row->first && rows_is_head(block_text(html->arena, row->first)));
    build_close(html->building);
}

static void walk_rows(struct html *html, const struct html_node *node, bool head)
{
    for (const struct html_node *child = node->first; child; child = child->next) {
        if (html_is(child, "tr"))
            walk_row(html, child, head);
        else if (html_is(child, "thead") || html_is(child, "tbody") || html_is(child, "tfoot"))
            walk_rows(html, child, html_is(child, "thead"));
        else if (html_is(child, "form"))
            walk_rows(html, child, head);
    }
}

static void walk_captions(struct html *html, const struct html_node *table)
{
    for (const struct html_node *child = table->first; child; child = child->next)
        if (html_is(child, "caption"))
            walk_block(html, child);
}

static void walk_table(struct html *html, const struct html_node *node)
{
    if (is_layout(node)) {
        walk_block(html, node);
        return;
    }
    walk_captions(html, node);
    open_block(html, BLOCK_TABLE, node);
    walk_rows(html, node, false);
    close_block(html);
}

// A term and what describes it: a row of two cells.
static bool walk_terms(struct html *html, const struct html_node *node, bool row_open)
{
    for (const struct html_node *child = node->first; child; child = child->next) {
        if (child->tag.len == 0 && str_trim(child->text).len == 0)
            continue;
        if (html_is(child, "div")) {
            row_open = walk_terms(html, child, row_open);
            continue;
        }
        if (row_open && html_is(child, "dt"))
            close_block(html);
        if (!row_open || html_is(child, "dt"))
            open_block(html, BLOCK_ROW, child);
        row_open = true;
        open_block(html, BLOCK_CELL, child);
        walk(html, child);
        close_block(html);
    }
    return row_open;
}

static void walk_definitions(struct html *html, const struct html_node *node)
{
    open_block(html, BLOCK_TABLE, node);
    if (walk_terms(html, node, false))
        close_block(html);
    close_block(html);
}

// ---- the walk

static void walk_nothing(struct html *html, const struct html_node *node)
{
    (void)html;
    (void)node;
}

static void walk_title(struct html *html, const struct html_node *node)
{
    struct document *document = build_document(html->building);
    if (node->first && document->title.len == 0)
        document->title = clean_text(document, node->first->text);
}

static const struct {
    const char *tag;
    walker *walk;
} walkers[] = {
    {"script", walk_nothing}, {"style", walk_nothing},  {"template", walk_nothing},
    {"svg", walk_nothing},    {"math", walk_nothing},   {"canvas", walk_nothing},
    {"title", walk_title},    {"br", walk_break},       {"hr", walk_block},
    {"a", walk_link},         {"img", walk_picture},    {"iframe", walk_frame},
    {"embed", walk_frame},    {"object", walk_frame},   {"input", walk_field},
    {"h1", walk_heading},     {"h2", walk_heading},     {"h3", walk_heading},
    {"h4", walk_heading},     {"h5", walk_heading},     {"h6", walk_heading},
    {"ul", walk_list},        {"ol", walk_list},        {"menu", walk_list},
    {"table", walk_table},    {"dl", walk_definitions}, {"pre", walk_lines},
    {"textarea", walk_lines},
};

static bool is_inline(const struct html_node *node)
{
    static const char *const tags[] = {
        "span", "b",    "i",   "u",   "em",     "strong", "small", "big",  "font",    "sup",
        "sub",  "code", "s",   "del", "ins",    "label",  "mark",  "abbr", "cite",    "time",
        "tt",   "q",    "kbd", "var", "strike", "bdi",    "bdo",   "nobr", "acronym", NULL};
    for (const char *const *tag = tags; *tag; tag++)
        if (html_is(node, *tag))
            return true;
    return false;
}

static walker *walker_of(const struct html_node *node)
{
    for (size_t i = 0; i < sizeof walkers / sizeof *walkers; i++)
        if (html_is(node, walkers[i].tag))
            return walkers[i].walk;
    return is_inline(node) ? walk_children : walk_block;
}

static void walk_children(struct html *html, const struct html_node *node)
{
    for (const struct html_node *child = node->first; child; child = child->next)
        if (!build_refused(html->building))
            walk(html, child);
}

static void walk_block(struct html *html, const struct html_node *node)
{
    flush(html);
    walk_children(html, node);
    flush(html);
}

// A site's head, unless it is that of an article; the name of the service may stand in it.
static bool is_site_head(const struct html_node *node)
{
    return html_is(node, "header") && !html_is_called(node, "entry") &&
           !html_is_called(node, "post") && !html_is_called(node, "page");
}

static void walk_element(struct html *html, const struct html_node *node)
{
    bool summary = html_is(node, "summary"), heading = html_is(node, "h1");
    bool furnish = html_is_furniture(node) || is_site_head(node);
    bool hidden = html_is_hidden(node) && !html_is(node, "body");
    bool changes = summary || furnish || hidden || heading;
    if (!changes) {
        walker_of(node)(html, node);
        return;
    }
    flush(html);
    bool furnished = build_furnish(html->building, false);
    bool was_hidden = build_hide(html->building, false);
    build_furnish(html->building, (furnished && !heading) || furnish);
    build_hide(html->building, (was_hidden || hidden) && !summary);
    walker_of(node)(html, node);
    flush(html);
    build_furnish(html->building, furnished);
    build_hide(html->building, was_hidden);
}

static void walk(struct html *html, const struct html_node *node)
{
    if (node->tag.len == 0) {
        add_text(html, node);
        return;
    }
    if (html->fragment && node->text.len > 0)
        buf_add(&html->text, node->text);
    walk_element(html, node);
}

static void build_page(struct building *building, str text, uint32_t first_line, bool fragment)
{
    struct arena *arena = build_document(building)->arena;
    struct html html = {.building = building,
                        .arena = arena,
                        .text = BUF(arena),
                        .first_line = first_line - 1,
                        .fragment = fragment};
    const struct html_node *root = html_parse(arena, text);
    if (!root) {
        build_refuse_deep(building);
        return;
    }
    walk(&html, root);
    flush(&html);
}

// ---- inside other forms

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

void html_build(struct building *building, str text, uint32_t line)
{
    build_page(building, text, line, true);
}

// ---- a whole page

// What the page says its character set is: "charset=…" in its head.
static str declared_charset(str bytes)
{
    str head = str_sub(bytes, 0, HEAD_LOOKED_AT);
    str rest = str_skip(head, str_find_nocase(head, STR("charset=")) + STR("charset=").len);
    while (rest.len > 0 && (rest.data[0] == '"' || rest.data[0] == '\''))
        rest = str_skip(rest, 1);
    size_t end = 0;
    while (end < rest.len &&
           (is_alnum(rest.data[end]) || rest.data[end] == '-' || rest.data[end] == '_'))
        end++;
    return str_sub(rest, 0, end);
}

bool document_read_html(struct document *document, struct findings *findings)
{
    struct building *building = build_begin(document, findings);
    str text = clean_decode(document, document->bytes, declared_charset(document->bytes));
    build_page(building, text, 1, false);
    return build_end(building);
}
