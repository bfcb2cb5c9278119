// Web pages: the tree is walked once, text gathers until something parts it, and becomes a block.
//
// What stands in panels that open on demand is text like any other (`hidden`), what belongs to the
// site around it is kept as furniture. Scripts, styles and drawings hold no words and are left out.
#include "import/find/labels.h"
#include "import/read/html_walk.h"

extern const struct message INPUT_DOCUMENT_HOSTILE, INPUT_TOO_LARGE;

enum {
    HEAD_LOOKED_AT = 4096,
    HTML_LARGEST =
        16 * 1024 * 1024, // pages hold a tenth of it at most; gumbo reads it in two seconds
};

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

static bool is_furnished(const struct html *html)
{
    bool furnished = build_furnish(html->building, false);
    build_furnish(html->building, furnished);
    return furnished;
}

void html_flush(struct html *html)
{
    str text = clean_text(build_document(html->building), buf_str(&html->text));
    html->text = BUF(html->arena);
    build_place(html->building, 0, html->line);
    html->begun = html->begun || (text.len > 0 && !is_furnished(html));
    if (text.len > 0 && html->heading > 0) {
        build_add(html->building, BLOCK_HEADING, text)->level = html->heading;
        html->heading = 0;
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
    html_walk_children(html, node);
    str words = from < html->text.len ? str_skip(buf_str(&html->text), from) : STR_NONE;
    if (str_trim(words).len == 0)
        return;
    words = arena_copy(html->arena, str_trim(words));
    str with_address = link_text(html->arena, words, html_attribute(node, "href"));
    buf_add(&html->text, str_skip(with_address, words.len));
}

// The text right behind a node, which goes on with it on the line.
static str text_behind(const struct html_node *node)
{
    return node->next && node->next->tag.len == 0 ? str_trim(node->next->text) : STR_NONE;
}

// Bold words that are a label at the front of a line are one of their own: "<b>Jangka Waktu</b> 3
// hari" shows by its type what a colon shows elsewhere.
static void walk_bold(struct html *html, const struct html_node *node)
{
    const struct labels *labels = build_document(html->building)->labels;
    str before = buf_str(&html->text), behind = text_behind(node);
    bool first = str_trim(before).len == 0 || str_ends(before, STR("\n"));
    html_walk_children(html, node);
    str words = str_trim(str_skip(buf_str(&html->text), before.len));
    bool opens = behind.len > 0 && (is_digit(behind.data[0]) || is_capital_letter(behind.data[0]));
    if (!labels || !first || !opens)
        return;
    struct label label = label_match(labels, words);
    str both = arena_printf(html->arena, "%.*s %.*s", STR_ARG(words), STR_ARG(behind));
    if (label.kind == LABEL_KOMPONEN && label.whole && label.exact && !label.parted &&
        !label_match(labels, both).whole)
        buf_char(&html->text, '\n');
}

static void walk_picture(struct html *html, const struct html_node *node)
{
    html->pictures = arena_grow(html->arena, html->pictures, html->picture_count,
                                &html->picture_capacity, sizeof(struct html_node *));
    html->pictures[html->picture_count++] = node;
}

static void walk_frame(struct html *html, const struct html_node *node)
{
    html_flush(html);
    walk_picture(html, node);
    html_flush(html);
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
    html_flush(html);
    html->keeps_lines = true;
    html_walk_children(html, node);
    html_flush(html);
    html->keeps_lines = before;
}

static void walk_heading(struct html *html, const struct html_node *node)
{
    html_flush(html);
    html->item = NULL;
    html->heading = (uint8_t)(node->tag.data[1] - '0');
    html_walk_children(html, node);
    html_flush(html);
    html->heading = 0;
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

// <meta property="og:site_name" content="Dinas Sosial Kota Contoh">
static void walk_meta(struct html *html, const struct html_node *node)
{
    struct document *document = build_document(html->building);
    if (str_eq_nocase(html_attribute(node, "property"), STR("og:site_name")) ||
        str_eq_nocase(html_attribute(node, "name"), STR("application-name")))
        document->site = clean_text(document, html_attribute(node, "content"));
}

static const struct {
    const char *tag;
    html_walker *walk;
} walkers[] = {
    {"script", walk_nothing}, {"style", walk_nothing},    {"template", walk_nothing},
    {"svg", walk_nothing},    {"math", walk_nothing},     {"canvas", walk_nothing},
    {"title", walk_title},    {"meta", walk_meta},        {"br", walk_break},
    {"hr", html_walk_block},  {"a", walk_link},           {"img", walk_picture},
    {"iframe", walk_frame},   {"embed", walk_frame},      {"object", walk_frame},
    {"input", walk_field},    {"h1", walk_heading},       {"h2", walk_heading},
    {"h3", walk_heading},     {"h4", walk_heading},       {"h5", walk_heading},
    {"h6", walk_heading},     {"ul", html_walk_list},     {"ol", html_walk_list},
    {"menu", html_walk_list}, {"table", html_walk_table}, {"dl", html_walk_definitions},
    {"pre", walk_lines},      {"textarea", walk_lines},   {"b", walk_bold},
    {"strong", walk_bold},
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

static html_walker *walker_of(const struct html_node *node)
{
    for (size_t i = 0; i < sizeof walkers / sizeof *walkers; i++)
        if (html_is(node, walkers[i].tag))
            return walkers[i].walk;
    return is_inline(node) ? html_walk_children : html_walk_block;
}

void html_walk_children(struct html *html, const struct html_node *node)
{
    for (const struct html_node *child = node->first; child; child = child->next)
        if (!build_refused(html->building))
            html_walk(html, child);
}

void html_walk_block(struct html *html, const struct html_node *node)
{
    html_flush(html);
    html_walk_children(html, node);
    html_flush(html);
}

// A head of the site, not of an article or a section, where the name of the service may stand.
static bool is_site_head(const struct html *html, const struct html_node *node)
{
    return html_is(node, "header") && html->inside == 0 && !html_is_called(node, "entry") &&
           !html_is_called(node, "post") && !html_is_called(node, "page");
}

static bool is_section(const struct html_node *node)
{
    return html_is(node, "article") || html_is(node, "main") || html_is(node, "section");
}

static bool is_bar(const struct html *html, const struct html_node *node)
{
    return html->tabs && html_is_tab_bar(node);
}

// A panel behind a tab is read after its label. Within a label no other is looked for: it may hold
// its own panel.
static void walk_tab_label(struct html *html, const struct html_node *node)
{
    const struct html_tab *tabs = html->tabs;
    const struct html_node *label = tabs ? html_tab_of(tabs, node) : NULL;
    html->tabs = NULL;
    if (label)
        html_walk_block(html, label);
    html->tabs = tabs;
}

// The last words below a node, links and items all the same.
static str last_words(const struct html_node *node)
{
    str text = node->tag.len == 0 ? str_trim(node->text) : STR_NONE;
    for (const struct html_node *child = node->first; child; child = child->next) {
        str own = last_words(child);
        text = own.len > 1 ? own : text;
    }
    return text;
}

// "Beranda / Layanan / Izin Apotek": where a person stands is named last.
static void note_trail(struct html *html, const struct html_node *node)
{
    struct document *document = build_document(html->building);
    bool trail = html_is_called(node, "breadcrumb") || html_is_called(node, "breadcrumbs");
    if (trail && document->trail.len == 0)
        document->trail = clean_text(document, last_words(node));
}

static void walk_element(struct html *html, const struct html_node *node)
{
    bool summary = html_is(node, "summary"), heading = html_is(node, "h1");
    bool furnish = html_is_furniture(node) || is_site_head(html, node) || is_bar(html, node);
    bool hidden = html_is_hidden(node) && !html_is(node, "body");
    bool changes = summary || furnish || hidden || heading;
    walk_tab_label(html, node);
    if (!changes) {
        walker_of(node)(html, node);
        return;
    }
    html_flush(html);
    if (furnish)
        note_trail(html, node);
    bool furnished = build_furnish(html->building, false);
    bool was_hidden = build_hide(html->building, false);
    build_furnish(html->building, (furnished && !heading) || furnish);
    build_hide(html->building, (was_hidden || hidden) && !summary);
    walker_of(node)(html, node);
    html_flush(html);
    build_furnish(html->building, furnished);
    build_hide(html->building, was_hidden);
}

void html_walk(struct html *html, const struct html_node *node)
{
    if (node->tag.len == 0) {
        add_text(html, node);
        return;
    }
    if (html->fragment && node->text.len > 0)
        buf_add(&html->text, node->text);
    html->inside += is_section(node);
    walk_element(html, node);
    html->inside -= is_section(node);
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
        build_refuse(building, &INPUT_DOCUMENT_HOSTILE);
        return;
    }
    html.tabs = html_find_tabs(arena, root);
    html_walk(&html, root);
    html_flush(&html);
}

// ---- inside other forms

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
    if (document->bytes.len > HTML_LARGEST) {
        findings_add(findings, &INPUT_TOO_LARGE, document->name, (struct pos){0}, STR("16 MiB"),
                     STR_NONE, STR_NONE);
        return false;
    }
    struct building *building = build_begin(document, findings);
    str text = clean_decode(document, document->bytes, declared_charset(document->bytes));
    build_page(building, text, 1, false);
    return build_end(building);
}
