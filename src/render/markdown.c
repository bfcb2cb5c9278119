// cmark's tree, made harmless before cmark renders it; the only file that knows cmark.
//
// Block marks at the start of a one-line text are disarmed by a NO-BREAK SPACE in front: it
// begins no block, and counts as white space for emphasis. It is taken out of the tree again.
#include "render/markdown.h"

#include "model/contact.h"
#include "model/url.h"
#include "render/html.h"

#include <cmark.h>

static const str guard = STR_INIT("\xC2\xA0");

bool markdown_is_block(str text)
{
    return str_find_char(text, '\n') < text.len;
}

// True when no character of a one-line text can mean anything to CommonMark.
static bool is_literal(str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (memchr("\\`*_[]<&", text.data[i], 8))
            return false;
    return !markdown_is_block(text);
}

// A link reference definition ("[x]: y") would vanish from the page; an escaped colon is text.
static str disarm_definitions(struct arena *arena, str text)
{
    if (!str_has(text, STR("]:")))
        return text;
    struct buf out = BUF(arena);
    while (text.len > 0) {
        size_t end = str_find(text, STR("]:"));
        buf_add(&out, str_sub(text, 0, end));
        if (end < text.len)
            BUF_LIT(&out, "]\\:");
        text = str_skip(text, end + 2);
    }
    return buf_str(&out);
}

static cmark_node *parse(struct arena *arena, str text)
{
    struct buf source = BUF(arena);
    if (!markdown_is_block(text))
        buf_add(&source, guard);
    buf_add(&source, disarm_definitions(arena, text));
    return cmark_parse_document(source.data, source.len, CMARK_OPT_DEFAULT);
}

static void remove_guard(cmark_node *document)
{
    cmark_node *paragraph = cmark_node_first_child(document);
    cmark_node *first = paragraph ? cmark_node_first_child(paragraph) : NULL;
    const char *literal = first ? cmark_node_get_literal(first) : NULL;
    if (literal && strncmp(literal, guard.data, guard.len) == 0) {
        // cmark frees the old literal while it sets the new one, so the new one is a copy.
        struct arena scratch = {0};
        cmark_node_set_literal(first, arena_cstr(&scratch, str_from(literal + guard.len)));
        arena_free(&scratch);
    }
}

static cmark_node *new_text(const char *literal)
{
    cmark_node *text = cmark_node_new(CMARK_NODE_TEXT);
    cmark_node_set_literal(text, literal);
    return text;
}

static void move_children(cmark_node *from, cmark_node *to)
{
    cmark_node *child;
    while ((child = cmark_node_first_child(from)) != NULL) {
        cmark_node_unlink(child);
        cmark_node_append_child(to, child);
    }
}

static void replace(cmark_node *node, cmark_node *by)
{
    cmark_node_replace(node, by);
    cmark_node_free(node);
}

static void show_html_inline(cmark_node *node)
{
    replace(node, new_text(cmark_node_get_literal(node)));
}

static void show_html_block(cmark_node *node)
{
    cmark_node *paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH);
    cmark_node_append_child(paragraph, new_text(cmark_node_get_literal(node)));
    replace(node, paragraph);
}

static void heading_to_bold(cmark_node *node)
{
    cmark_node *paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH);
    cmark_node *strong = cmark_node_new(CMARK_NODE_STRONG);
    move_children(node, strong);
    cmark_node_append_child(paragraph, strong);
    replace(node, paragraph);
}

// The node goes, what it held stays in its place.
static void unwrap(cmark_node *node)
{
    cmark_node *child;
    while ((child = cmark_node_first_child(node)) != NULL) {
        cmark_node_unlink(child);
        cmark_node_insert_before(node, child);
    }
    cmark_node_unlink(node);
    cmark_node_free(node);
}

static str link_url(cmark_node *node)
{
    return str_from(cmark_node_get_url(node));
}

static void make_harmless(cmark_node *node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HTML_INLINE:
        show_html_inline(node);
        break;
    case CMARK_NODE_HTML_BLOCK:
        show_html_block(node);
        break;
    case CMARK_NODE_HEADING:
        heading_to_bold(node);
        break;
    case CMARK_NODE_IMAGE:
        unwrap(node);
        break;
    case CMARK_NODE_LINK:
        if (!url_is_allowed(link_url(node)))
            unwrap(node);
        break;
    default:
        break;
    }
}

static bool is_inside_link(cmark_node *node)
{
    for (; node; node = cmark_node_parent(node))
        if (cmark_node_get_type(node) == CMARK_NODE_LINK)
            return true;
    return false;
}

static cmark_node *new_link(struct arena *arena, const struct kanal_terbaca *kanal)
{
    cmark_node *link = cmark_node_new(CMARK_NODE_LINK);
    cmark_node_set_url(link, arena_cstr(arena, kanal->tautan));
    cmark_node_append_child(link, new_text(arena_cstr(arena, kanal->nilai)));
    return link;
}

static void insert_text(struct arena *arena, cmark_node *before, str text)
{
    if (text.len > 0)
        cmark_node_insert_before(before, new_text(arena_cstr(arena, text)));
}

// Splits a text node at the channels in it, so that each becomes a link.
static void link_channels(struct arena *arena, cmark_node *node)
{
    str text = arena_copy(arena, str_from(cmark_node_get_literal(node)));
    struct kanal_terbaca *channels;
    size_t count = contacts_read(arena, text, &channels);
    const char *at = text.data;
    for (size_t i = 0; i < count; i++) {
        const struct kanal_terbaca *kanal = &channels[i];
        bool inside = kanal->nilai.data >= at && kanal->nilai.data < text.data + text.len;
        if (kanal->tautan.len == 0 || !inside)
            continue;
        insert_text(arena, node, (str){at, (size_t)(kanal->nilai.data - at)});
        cmark_node_insert_before(node, new_link(arena, kanal));
        at = kanal->nilai.data + kanal->nilai.len;
    }
    if (at == text.data)
        return;
    insert_text(arena, node, (str){at, (size_t)(text.data + text.len - at)});
    cmark_node_unlink(node);
    cmark_node_free(node);
}

// The nodes of the tree, children before parents, so that a node can be replaced when it comes.
static cmark_node **collect(struct arena *arena, cmark_node *document, size_t *count)
{
    cmark_node **nodes = NULL;
    size_t capacity = 0;
    cmark_iter *iter = cmark_iter_new(document);
    *count = 0;
    for (cmark_event_type event; (event = cmark_iter_next(iter)) != CMARK_EVENT_DONE;) {
        cmark_node *node = cmark_iter_get_node(iter);
        bool leaf = cmark_node_first_child(node) == NULL;
        if (event == CMARK_EVENT_ENTER && !leaf)
            continue;
        if (event == CMARK_EVENT_EXIT && leaf)
            continue;
        nodes = arena_grow(arena, nodes, *count, &capacity, sizeof *nodes);
        nodes[(*count)++] = node;
    }
    cmark_iter_free(iter);
    return nodes;
}

static void transform(struct arena *arena, cmark_node *document, bool channels)
{
    size_t count;
    cmark_node **nodes = collect(arena, document, &count);
    for (size_t i = 0; i < count; i++)
        make_harmless(nodes[i]);
    if (!channels)
        return;
    cmark_consolidate_text_nodes(document);
    nodes = collect(arena, document, &count);
    for (size_t i = 0; i < count; i++)
        if (cmark_node_get_type(nodes[i]) == CMARK_NODE_TEXT && !is_inside_link(nodes[i]))
            link_channels(arena, nodes[i]);
}

// cmark puts one line into one paragraph; inline text goes without it.
static str without_paragraph(str html)
{
    const str open = STR("<p>"), close = STR("</p>\n");
    if (str_starts(html, open) && str_ends(html, close))
        return str_sub(html, open.len, html.len - open.len - close.len);
    return html;
}

static void render_parsed(struct buf *out, struct markup markup)
{
    struct arena scratch = {0};
    cmark_node *document = parse(&scratch, markup.s);
    bool block = markdown_is_block(markup.s);
    if (!block)
        remove_guard(document);
    transform(&scratch, document, markup.channels);
    char *html = cmark_render_html(document, CMARK_OPT_DEFAULT);
    buf_add(out, block ? str_from(html) : without_paragraph(str_from(html)));
    cmark_get_default_mem_allocator()->free(html);
    cmark_node_free(document);
    arena_free(&scratch);
}

static void render_literal(struct buf *out, struct markup markup)
{
    struct kanal_terbaca *channels = NULL;
    size_t count = markup.channels ? contacts_read(out->arena, markup.s, &channels) : 0;
    const char *at = markup.s.data;
    const char *end = at + markup.s.len;
    for (size_t i = 0; i < count; i++) {
        str value = channels[i].nilai;
        if (channels[i].tautan.len == 0 || value.data < at || value.data >= end)
            continue;
        html_escape(out, (str){at, (size_t)(value.data - at)});
        html_link(out, channels[i].tautan, value);
        at = value.data + value.len;
    }
    html_escape(out, (str){at, (size_t)(end - at)});
}

void markdown_html(struct buf *out, struct markup markup)
{
    if (markup.s.len == 0)
        return;
    if (is_literal(markup.s))
        render_literal(out, markup);
    else
        render_parsed(out, markup);
}

void markdown_each_link(str text, markdown_link_visitor *found, void *context)
{
    bool possible = str_has(text, STR("](")) || str_find_char(text, '<') < text.len;
    if (!possible)
        return;
    struct arena scratch = {0};
    cmark_node *document = parse(&scratch, text);
    cmark_iter *iter = cmark_iter_new(document);
    for (cmark_event_type event; (event = cmark_iter_next(iter)) != CMARK_EVENT_DONE;) {
        cmark_node *node = cmark_iter_get_node(iter);
        cmark_node_type type = cmark_node_get_type(node);
        if (event == CMARK_EVENT_ENTER && (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE))
            found(context, link_url(node), type == CMARK_NODE_IMAGE);
    }
    cmark_iter_free(iter);
    cmark_node_free(document);
    arena_free(&scratch);
}
