// cmark's tree, made harmless before cmark renders it; the only file that knows cmark.
//
// Block marks at the start of a one-line text are disarmed by a NO-BREAK SPACE in front: it
// begins no block, and counts as white space for emphasis. HTML and link reference definitions are
// disarmed by a noncharacter (the door lets none in) inside their opening mark. Both guards are
// taken out of the tree again, so what cannot mean anything shows as typed, in code too.
#include "render/view/markdown.h"

#include "model/url.h"
#include "render/template/html.h"
#include "render/view/text_links.h"
#include "yaml/yaml.h"

#include <cmark.h>

static const str guard = STR_INIT("\xC2\xA0");    // U+00A0
static const str mark = STR_INIT("\xEF\xB7\x90"); // U+FDD0

static bool is_block(str text)
{
    return str_find_char(text, '\n') < text.len;
}

// True when no character of a one-line text can mean anything to CommonMark.
static bool is_literal(str text)
{
    static const bool means[UINT8_MAX + 1] = {
        ['\\'] = true, ['`'] = true, ['*'] = true, ['_'] = true, ['['] = true,
        [']'] = true,  ['<'] = true, ['&'] = true, ['\n'] = true};
    for (size_t i = 0; i < text.len; i++)
        if (means[(unsigned char)text.data[i]])
            return false;
    return true;
}

static bool is_scheme_char(char c)
{
    return is_alnum(c) || c == '+' || c == '.' || c == '-';
}

// "<https://…>" and "<nama@contoh.id>" stay links: a scheme or an @ comes before any space.
static bool begins_autolink(str text)
{
    size_t scheme = 1, end = 1;
    while (scheme < text.len && is_scheme_char(text.data[scheme]))
        scheme++;
    bool has_scheme = scheme > 2 && scheme < text.len && text.data[scheme] == ':';
    while (end < text.len && (is_scheme_char(text.data[end]) || text.data[end] == '_'))
        end++;
    return has_scheme || (end > 1 && end < text.len && text.data[end] == '@');
}

// True when the byte at the front opens HTML ("<b", "</", "<!", "<?") or, with the colon after it,
// ends the label of a definition ("[x]: y"), which would vanish from the page.
static bool needs_mark(str text)
{
    if (text.len < 2)
        return false;
    char next = text.data[1];
    if (text.data[0] == ']')
        return next == ':';
    bool html = is_alpha(next) || next == '/' || next == '!' || next == '?';
    return text.data[0] == '<' && html && !begins_autolink(text);
}

static void add_disarmed(struct buf *out, str text)
{
    size_t copied = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (!needs_mark(str_skip(text, i)))
            continue;
        buf_add(out, str_sub(text, copied, i + 1 - copied));
        buf_add(out, mark);
        copied = i + 1;
    }
    buf_add(out, str_skip(text, copied));
}

// What the door lets nobody type: a mark of ours, a control character that a reference made
// ("&#27;"), or the broken byte that cmark writes for "&#xFFFF;".
static bool is_unclean(str text)
{
    uint32_t code_point;
    return yaml_find_control(text, &code_point) < text.len || utf8_check(text) < text.len;
}

// The clean part of a text, as a C string; NULL when all of it is clean.
static const char *cleaned(struct arena *arena, const char *text)
{
    str all = str_from(text ? text : "");
    struct buf out = BUF(arena);
    size_t step;
    if (!is_unclean(all))
        return NULL;
    for (size_t at = 0; at < all.len; at += step) {
        utf8_next(str_skip(all, at), &step);
        str character = str_sub(all, at, step);
        if (!is_unclean(character))
            buf_add(&out, character);
    }
    return arena_cstr(arena, buf_str(&out));
}

static void remove_marks(struct arena *arena, cmark_node *node)
{
    const char *literal = cleaned(arena, cmark_node_get_literal(node));
    const char *url = cleaned(arena, cmark_node_get_url(node));
    const char *title = cleaned(arena, cmark_node_get_title(node));
    const char *info = cleaned(arena, cmark_node_get_fence_info(node));
    if (literal)
        cmark_node_set_literal(node, literal);
    if (url)
        cmark_node_set_url(node, url);
    if (title)
        cmark_node_set_title(node, title);
    if (info)
        cmark_node_set_fence_info(node, info);
}

static void remove_all_marks(struct arena *arena, cmark_node *document)
{
    cmark_iter *iter = cmark_iter_new(document);
    for (cmark_event_type event; (event = cmark_iter_next(iter)) != CMARK_EVENT_DONE;)
        if (event == CMARK_EVENT_ENTER)
            remove_marks(arena, cmark_iter_get_node(iter));
    cmark_iter_free(iter);
}

static void remove_guard(struct arena *arena, cmark_node *document)
{
    cmark_node *paragraph = cmark_node_first_child(document);
    cmark_node *first = paragraph ? cmark_node_first_child(paragraph) : NULL;
    const char *literal = first ? cmark_node_get_literal(first) : NULL;
    // cmark frees the old literal while it sets the new one, so the new one is a copy.
    if (literal && strncmp(literal, guard.data, guard.len) == 0)
        cmark_node_set_literal(first, arena_cstr(arena, str_from(literal + guard.len)));
}

static cmark_node *parse(struct arena *arena, str text)
{
    struct buf source = BUF(arena);
    bool block = is_block(text);
    if (!block)
        buf_add(&source, guard);
    add_disarmed(&source, text);
    cmark_node *document = cmark_parse_document(source.data, source.len, CMARK_OPT_DEFAULT);
    if (!block)
        remove_guard(arena, document);
    remove_all_marks(arena, document);
    return document;
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

static void heading_to_bold(cmark_node *node)
{
    cmark_node *paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH);
    cmark_node *strong = cmark_node_new(CMARK_NODE_STRONG);
    move_children(node, strong);
    cmark_node_append_child(paragraph, strong);
    cmark_node_replace(node, paragraph);
    cmark_node_free(node);
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

static void make_harmless(cmark_node *node, bool no_links)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HEADING:
        heading_to_bold(node);
        break;
    case CMARK_NODE_IMAGE:
        unwrap(node);
        break;
    case CMARK_NODE_LINK:
        if (no_links || !url_is_allowed(link_url(node)))
            unwrap(node);
        break;
    default:
        break;
    }
}

static bool is_inside_link(cmark_node *node)
{
    for (; node && cmark_node_get_type(node) >= CMARK_NODE_FIRST_INLINE;
         node = cmark_node_parent(node))
        if (cmark_node_get_type(node) == CMARK_NODE_LINK)
            return true;
    return false; // a link does not hold blocks
}

static cmark_node *new_link(struct arena *arena, const struct text_link *found)
{
    cmark_node *link = cmark_node_new(CMARK_NODE_LINK);
    cmark_node_set_url(link, arena_cstr(arena, found->url));
    cmark_node_append_child(link, new_text(arena_cstr(arena, found->text)));
    return link;
}

static void insert_text(struct arena *arena, cmark_node *before, str text)
{
    if (text.len > 0)
        cmark_node_insert_before(before, new_text(arena_cstr(arena, text)));
}

// Splits a text node at the links in it.
static void link_text(struct arena *arena, cmark_node *node, const struct markup *markup)
{
    str text = arena_copy(arena, str_from(cmark_node_get_literal(node)));
    struct text_link *links;
    size_t count = text_links(arena, text, markup, &links);
    const char *at = text.data;
    for (size_t i = 0; i < count; i++) {
        insert_text(arena, node, (str){at, (size_t)(links[i].text.data - at)});
        cmark_node_insert_before(node, new_link(arena, &links[i]));
        at = links[i].text.data + links[i].text.len;
    }
    if (count == 0)
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

// True when plain words may become links.
static bool has_links(const struct markup *markup)
{
    return !markup->no_links && (markup->channels || markup->regulations);
}

static void transform(struct arena *arena, cmark_node *document, const struct markup *markup)
{
    size_t count;
    cmark_node **nodes = collect(arena, document, &count);
    for (size_t i = 0; i < count; i++)
        make_harmless(nodes[i], markup->no_links);
    if (!has_links(markup))
        return;
    cmark_consolidate_text_nodes(document);
    nodes = collect(arena, document, &count);
    for (size_t i = 0; i < count; i++)
        if (cmark_node_get_type(nodes[i]) == CMARK_NODE_TEXT && !is_inside_link(nodes[i]))
            link_text(arena, nodes[i], markup);
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
    bool block = is_block(markup.s);
    transform(&scratch, document, &markup);
    char *html = cmark_render_html(document, CMARK_OPT_DEFAULT);
    buf_add(out, block ? str_from(html) : without_paragraph(str_from(html)));
    cmark_get_default_mem_allocator()->free(html);
    cmark_node_free(document);
    arena_free(&scratch);
}

static void render_literal(struct buf *out, struct markup markup)
{
    struct text_link *links;
    size_t count = text_links(out->arena, markup.s, &markup, &links);
    const char *at = markup.s.data;
    for (size_t i = 0; i < count; i++) {
        html_escape(out, (str){at, (size_t)(links[i].text.data - at)});
        html_link(out, links[i].url, links[i].text);
        at = links[i].text.data + links[i].text.len;
    }
    html_escape(out, (str){at, (size_t)(markup.s.data + markup.s.len - at)});
}

static void render_large(struct buf *out, struct markup markup)
{
    bool block = is_block(markup.s);
    buf_add(out, block ? STR("<p>") : STR_NONE);
    html_escape(out, markup.s);
    buf_add(out, block ? STR("</p>\n") : STR_NONE);
}

// Where links to regulations lead depends on the page; all else on the text and its style alone.
static bool is_same_everywhere(const struct markup *markup)
{
    return !markup->regulations || markup->no_links;
}

static void render_once(struct buf *out, struct markup markup, struct rendered *rendered,
                        void (*work)(struct buf *, struct markup))
{
    unsigned style = (unsigned)markup.channels << 1 | (unsigned)markup.no_links;
    bool keeps = rendered && is_same_everywhere(&markup);
    str html = keeps ? rendered_find(rendered, markup.s, style) : STR_NONE;
    size_t start = out->len;
    if (html.len > 0) {
        buf_add(out, html);
        return;
    }
    work(out, markup);
    if (keeps)
        rendered_keep(rendered, markup.s, style, str_skip(buf_str(out), start));
}

static void render(struct buf *out, struct markup markup, struct rendered *rendered)
{
    if (markup.s.len > MARKDOWN_LARGEST)
        render_large(out, markup);
    else if (!is_literal(markup.s))
        render_once(out, markup, rendered, render_parsed);
    else if (has_links(&markup))
        render_once(out, markup, rendered, render_literal);
    else
        html_escape(out, markup.s);
}

void markdown_html(struct buf *out, struct markup markup, struct rendered *rendered)
{
    const char *element = is_block(markup.s) ? "div" : "span";
    if (markup.s.len == 0)
        return;
    if (markup.bahasa.len == 0) {
        render(out, markup, rendered);
        return;
    }
    buf_add(out, arena_printf(out->arena, "<%s lang=\"%.*s\">", element, STR_ARG(markup.bahasa)));
    render(out, markup, rendered);
    buf_add(out, arena_printf(out->arena, "</%s>", element));
}

void markdown_each_link(str text, markdown_link_visitor *found, void *context)
{
    bool possible = str_has(text, STR("](")) || str_find_char(text, '<') < text.len;
    if (!possible || text.len > MARKDOWN_LARGEST)
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
