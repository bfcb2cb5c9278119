// Word documents: the body is walked paragraph by paragraph, with the numbers that Word shows.
//
// A paragraph's place is its number in the document, for pages exist only on paper. What tracked
// changes have deleted is left out and said; text boxes follow the paragraph that anchors them;
// heads and feet of pages are furniture; notes come at the end.
#include "import/find/labels.h"
#include "import/read/docx_walk.h"

extern const struct message INPUT_DOCUMENT_DAMAGED, INPUT_DOCUMENT_HOSTILE, INPUT_DOCUMENT_LOCKED,
    INPUT_DOCUMENT_OTHER_FORM, INPUT_DOCUMENT_TRACKED;

enum { TWIPS_A_COLUMN = 120 }; // half an em at 12 points: one step of indentation

// ---- paragraphs

static int32_t columns(int32_t twips)
{
    return twips > 0 ? twips / TWIPS_A_COLUMN : 0;
}

static int32_t or_zero(int32_t twips)
{
    return twips == INDENT_NONE || twips > 100000 || twips < -100000 ? 0 : twips;
}

static void build_heading(struct docx *docx, const struct docx_style *style, str marker, str text)
{
    if (marker.len > 0)
        text = arena_printf(docx->arena, "%.*s %.*s", STR_ARG(marker), STR_ARG(text));
    build_add(docx->building, BLOCK_HEADING, text)->level =
        (uint8_t)(style->outline < 5 ? style->outline + 1 : 6);
}

static void build_numbered(struct docx *docx, const struct docx_style *style,
                           const struct docx_number *number, str text)
{
    str rest;
    int32_t left = style->left != INDENT_NONE ? style->left : number->left;
    int32_t first = style->first != INDENT_NONE ? style->first : number->first;
    struct marker marker = {.text = clean_text(build_document(docx->building), number->marker),
                            .rest = text_before_items(text, &rest),
                            .number = number->value > 0 ? (uint32_t)number->value : 0};
    build_item(docx->building, &marker, number->key, columns(or_zero(left) + or_zero(first)),
               style->level > 0);
    if (rest.len > 0)
        build_below(docx->building, rest, columns(or_zero(left)) + 1);
}

// "2. Prosedur", typed behind a list that Word has numbered: a label, and no item of that list.
static bool is_label_behind(const struct docx *docx, str text)
{
    const struct labels *labels = build_document(docx->building)->labels;
    struct marker marker = marker_read(text);
    size_t count = 0;
    const struct open_list *lists = build_lists(docx->building, &count);
    if (!labels || count == 0 || marker.style == MARKER_NONE || marker.style == MARKER_BULLET)
        return false;
    for (size_t i = 0; i < count; i++)
        if (lists[i].key == marker_key(&marker))
            return false;
    struct label label = label_match(labels, marker.rest);
    return label.kind == LABEL_KOMPONEN && label.whole && label.exact;
}

static void build_plain(struct docx *docx, const struct docx_style *style, str text)
{
    int32_t left = columns(or_zero(style->left));
    int32_t first = columns(or_zero(style->left) + or_zero(style->first));
    bool marked = marker_read(text).style != MARKER_NONE;
    bool was = build_furnish(docx->building, false);
    build_furnish(docx->building, was || str_starts_nocase(style->name, STR("toc ")));
    if (is_label_behind(docx, text))
        build_add(docx->building, BLOCK_PARAGRAPH, text);
    else if (marked || !build_below(docx->building, text, left))
        text_build(docx->building, text, docx->paragraph, first);
    build_furnish(docx->building, was);
}

// An empty paragraph that belongs to a list counts, and in a table its number is all there is.
static void build_empty(struct docx *docx, const struct docx_number *number)
{
    if (docx->cells > 0 && number->marker.len > 0)
        build_add(docx->building, BLOCK_PARAGRAPH,
                  clean_text(build_document(docx->building), number->marker));
}

// A paragraph that tracked changes have taken away whole is none, and counts in no list.
static bool is_taken_away(const struct xml_node *node, str text)
{
    return text.len == 0 && xml_child(xml_path(node, "pPr", "rPr"), "del");
}

static void build_paragraph(struct docx *docx, const struct xml_node *node, str text)
{
    struct docx_number number = {0};
    if (is_taken_away(node, text))
        return;
    struct docx_style style = docx_paragraph(&docx->styles, xml_child(node, "pPr"));
    bool numbered =
        style.list.len > 0 && docx_number(docx->numbering, style.list, style.level, &number);
    build_place(docx->building, 0, docx->paragraph);
    if (text.len == 0)
        build_empty(docx, &number);
    else if (style.outline >= 0 && style.outline < DOCX_LEVELS)
        build_heading(docx, &style, number.marker, text);
    else if (numbered && number.marker.len > 0)
        build_numbered(docx, &style, &number, text);
    else
        build_plain(docx, &style, text);
}

static void add_pictures(struct docx *docx, size_t from)
{
    for (size_t i = from; i < docx->picture_count; i++) {
        str text = xml_attribute(docx->pictures[i], "descr");
        if (text.len == 0)
            text = xml_attribute(docx->pictures[i], "title");
        text = clean_text(build_document(docx->building), text);
        build_add(docx->building, BLOCK_PICTURE, text)->address =
            xml_attribute(docx->pictures[i], "name");
    }
    docx->picture_count = from;
}

static void walk_paragraph(struct docx *docx, const struct xml_node *node)
{
    size_t boxes = docx->box_count, pictures = docx->picture_count;
    docx->paragraph++;
    docx->text = BUF(docx->arena);
    buf_add(&docx->text, docx->note);
    docx->note = STR_NONE;
    docx_walk_text(docx, node);
    build_paragraph(docx, node, clean_text(build_document(docx->building), buf_str(&docx->text)));
    size_t end = docx->box_count;
    if (end == boxes)
        add_pictures(docx, pictures);
    docx->picture_count = pictures;
    for (size_t i = boxes; i < end; i++)
        docx_walk_body(docx, docx->boxes[i]);
    docx->box_count = boxes;
}

// ---- the document

static bool is_container(const struct xml_node *node)
{
    static const char *const names[] = {"sdt",       "sdtContent", "ins",  "moveTo",
                                        "customXml", "smartTag",   "body", "footnote",
                                        "endnote",   NULL};
    for (const char *const *name = names; *name; name++)
        if (xml_is(node, *name))
            return true;
    return false;
}

void docx_walk_body(struct docx *docx, const struct xml_node *node)
{
    for (const struct xml_node *child = node->first; child; child = child->next) {
        if (build_refused(docx->building))
            return;
        if (xml_is(child, "p"))
            walk_paragraph(docx, child);
        else if (xml_is(child, "tbl"))
            docx_walk_table(docx, child);
        else if (xml_is(child, "AlternateContent") && xml_child(child, "Choice"))
            docx_walk_body(docx, xml_child(child, "Choice"));
        else if (is_container(child))
            docx_walk_body(docx, child);
        else if (docx_is_deleted(child))
            docx->deleted += docx_count_text(child);
    }
}

static void report(const struct document *document, struct findings *findings,
                   const struct message *error, str what)
{
    findings_add(findings, error, document->name, (struct pos){0}, what, STR_NONE, STR_NONE);
}

// A part as a tree; NULL, with a finding, when it cannot be read. A part that is missing is none.
static const struct xml_node *read_part(struct docx *docx, struct findings *findings, str bytes)
{
    static const struct message *const errors[] = {[XML_DAMAGED] = &INPUT_DOCUMENT_DAMAGED,
                                                   [XML_DEEP] = &INPUT_DOCUMENT_HOSTILE,
                                                   [XML_ENDLESS] = &INPUT_DOCUMENT_HOSTILE,
                                                   [XML_ENTITIES] = &INPUT_DOCUMENT_HOSTILE};
    const struct xml_node *root = NULL;
    if (bytes.len == 0)
        return NULL;
    enum xml_result result = xml_parse(docx->arena, bytes, &root);
    if (result != XML_OK)
        report(build_document(docx->building), findings, errors[result], STR_NONE);
    else
        clean_count_lost(build_document(docx->building), bytes);
    return root;
}

// Heads or feet of pages: all parts with that name.
static void walk_margins(struct docx *docx, struct findings *findings, const char *name)
{
    bool was = build_furnish(docx->building, true);
    for (size_t i = 0; i < docx->package->count; i++) {
        if (!str_starts(docx->package->parts[i].name, str_from(name)))
            continue;
        const struct xml_node *root = read_part(docx, findings, docx->package->parts[i].bytes);
        if (root)
            docx_walk_body(docx, root);
    }
    build_furnish(docx->building, was);
}

static void walk_notes(struct docx *docx, struct findings *findings, const char *name)
{
    const struct xml_node *root = read_part(docx, findings, package_part(docx->package, name));
    uint32_t number = 0;
    for (const struct xml_node *note = root ? root->first : NULL; note; note = note->next) {
        if (xml_attribute(note, "type").len > 0)
            continue;
        docx->note = arena_printf(docx->arena, "[%u] ", (unsigned)++number);
        docx_walk_body(docx, note);
    }
}

// Drawings made of shapes with text ("SmartArt") keep it in parts of their own.
static void walk_diagrams(struct docx *docx, struct findings *findings)
{
    for (size_t i = 0; i < docx->package->count; i++) {
        const struct part *part = &docx->package->parts[i];
        const struct xml_node *root = str_starts(part->name, STR("word/diagrams/data"))
                                          ? read_part(docx, findings, part->bytes)
                                          : NULL;
        if (!root)
            continue;
        docx->text = BUF(docx->arena);
        docx_walk_text(docx, root);
        str text = clean_text(build_document(docx->building), buf_str(&docx->text));
        text_build(docx->building, text, docx->paragraph, 0);
    }
}

static str main_part(const struct package *package)
{
    for (size_t i = 0; i < package->count; i++) {
        str name = package->parts[i].name;
        if (str_starts(name, STR("word/document")) && str_ends(name, STR(".xml")))
            return package->parts[i].bytes;
    }
    return STR_NONE;
}

static void read_title(struct docx *docx, struct findings *findings)
{
    const struct xml_node *core =
        read_part(docx, findings, package_part(docx->package, "docProps/core.xml"));
    const struct xml_node *title = xml_child(core, "title");
    if (title && title->first)
        build_document(docx->building)->title =
            clean_text(build_document(docx->building), title->first->text);
}

static void read_definitions(struct docx *docx, struct findings *findings)
{
    const struct package *package = docx->package;
    docx->styles = docx_styles_read(
        docx->arena, read_part(docx, findings, package_part(package, "word/styles.xml")));
    docx->numbering = docx_numbering_read(
        docx->arena, read_part(docx, findings, package_part(package, "word/numbering.xml")));
    docx->links = read_part(docx, findings, package_part(package, "word/_rels/document.xml.rels"));
}

bool docx_build(struct document *document, struct findings *findings, const struct package *package)
{
    if (main_part(package).len == 0) {
        report(document, findings, &INPUT_DOCUMENT_OTHER_FORM, STR_NONE);
        return false;
    }
    struct docx docx = {
        .building = build_begin(document, findings), .arena = document->arena, .package = package};
    read_definitions(&docx, findings);
    read_title(&docx, findings);
    const struct xml_node *root = read_part(&docx, findings, main_part(package));
    if (!root)
        return false;
    walk_margins(&docx, findings, "word/header");
    docx.paragraph = 0;
    docx_walk_body(&docx, root);
    walk_diagrams(&docx, findings);
    walk_notes(&docx, findings, "word/footnotes.xml");
    walk_notes(&docx, findings, "word/endnotes.xml");
    walk_margins(&docx, findings, "word/footer");
    if (docx.deleted > 0)
        report(document, findings, &INPUT_DOCUMENT_TRACKED,
               arena_printf(docx.arena, "%u", (unsigned)docx.deleted));
    return build_end(docx.building);
}

bool document_read_docx(struct document *document, struct findings *findings)
{
    static const struct message *const errors[] = {[PACKAGE_DAMAGED] = &INPUT_DOCUMENT_DAMAGED,
                                                   [PACKAGE_ENCRYPTED] = &INPUT_DOCUMENT_LOCKED,
                                                   [PACKAGE_BOMB] = &INPUT_DOCUMENT_HOSTILE};
    struct package package;
    enum package_result result = package_open(document->arena, document->bytes, &package);
    if (result == PACKAGE_OK)
        return docx_build(document, findings, &package);
    report(document, findings, errors[result], STR_NONE);
    return false;
}
