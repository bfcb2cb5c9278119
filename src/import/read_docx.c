// Word documents: the body is walked paragraph by paragraph, with the numbers that Word shows.
//
// A paragraph's place is its number in the document, for pages exist only on paper. What tracked
// changes have deleted is left out and said; text boxes follow the paragraph that anchors them;
// heads and feet of pages are furniture; notes come at the end.
#include "import/docx.h"
#include "import/docx_package.h"
#include "import/parts.h"

enum {
    GRID_MOST = 256,      // columns of a table; Word allows 63
    TWIPS_A_COLUMN = 120, // half an em at 12 points: one step of indentation
    BOXES_MOST = 64,      // text boxes of one paragraph
};

struct docx {
    struct building *building;
    struct arena *arena;
    struct package package;
    struct docx_styles styles;
    struct docx_numbering *numbering;
    const struct xml_node *links; // relationships of the body
    struct buf text;              // of the paragraph that is being read
    uint32_t paragraph;
    size_t deleted; // characters
    uint32_t notes; // marks of notes that were met
    str note;       // the mark before the paragraph that comes next
    size_t cells;   // that are open
    const struct xml_node *boxes[BOXES_MOST];
    size_t box_count;
    const struct xml_node *pictures[BOXES_MOST];
    size_t picture_count;
};

static void walk_body(struct docx *docx, const struct xml_node *node);
static void walk_text(struct docx *docx, const struct xml_node *node);

// ---- the text of a paragraph

static void add_all_text(struct docx *docx, const struct xml_node *node)
{
    for (const struct xml_node *child = node->first; child; child = child->next)
        if (child->name.len == 0)
            buf_add(&docx->text, child->text);
}

static size_t count_text(const struct xml_node *node)
{
    size_t count = node->name.len == 0 ? utf8_count(node->text) : 0;
    for (const struct xml_node *child = node->first; child; child = child->next)
        count += count_text(child);
    return count;
}

static void add_code_point(struct buf *out, uint32_t c)
{
    if (c >= 0x800) {
        buf_char(out, (char)(0xE0U | (c >> 12 & 0x0FU)));
        buf_char(out, (char)(0x80U | (c >> 6 & 0x3FU)));
    } else {
        buf_char(out, (char)(0xC0U | (c >> 6 & 0x1FU)));
    }
    buf_char(out, (char)(0x80U | (c & 0x3FU)));
}

// A sign by its place in a symbol font: <w:sym w:font="Wingdings" w:char="F0B7"/>.
static void add_symbol(struct docx *docx, const struct xml_node *node)
{
    uint32_t c = 0;
    str digits = xml_attribute(node, "char");
    for (size_t i = 0; i < digits.len && i < 4; i++) {
        char digit = to_lower(digits.data[i]);
        c = c << 4 | (uint32_t)(is_digit(digit) ? digit - '0' : (digit - 'a' + 10) & 0xF);
    }
    if (c >= 0x80 && (c < 0xD800 || c > 0xDFFF))
        add_code_point(&docx->text, c < 0x100 ? c | 0xF000U : c);
}

static str link_address(const struct docx *docx, str id)
{
    const struct xml_node *link = docx->links ? docx->links->first : NULL;
    for (; link; link = link->next)
        if (str_eq(xml_attribute(link, "Id"), id))
            return xml_attribute(link, "Target");
    return STR_NONE;
}

static void walk_link(struct docx *docx, const struct xml_node *node)
{
    size_t from = docx->text.len;
    walk_text(docx, node);
    str words = arena_copy(docx->arena, str_skip(buf_str(&docx->text), from));
    str whole = link_text(docx->arena, words, link_address(docx, xml_attribute(node, "id")));
    docx->text.len = from;
    buf_add(&docx->text, whole);
}

// Of two ways to draw the same thing the first is read.
static void walk_choice(struct docx *docx, const struct xml_node *node)
{
    const struct xml_node *choice = xml_child(node, "Choice");
    if (choice || xml_child(node, "Fallback"))
        walk_text(docx, choice ? choice : xml_child(node, "Fallback"));
}

static void note_picture(struct docx *docx, const struct xml_node *node)
{
    if (docx->picture_count < BOXES_MOST)
        docx->pictures[docx->picture_count++] = node;
}

static void note_box(struct docx *docx, const struct xml_node *node)
{
    if (docx->box_count < BOXES_MOST)
        docx->boxes[docx->box_count++] = node;
    else
        walk_text(docx, node);
}

static bool is_passed_over(const struct xml_node *node)
{
    static const char *const names[] = {"pPr",      "rPr",       "instrText",
                                        "sectPr",   "posOffset", "relativeFrom",
                                        "pctWidth", "pctHeight", NULL};
    for (const char *const *name = names; *name; name++)
        if (xml_is(node, *name))
            return true;
    return false;
}

static bool is_deleted(const struct xml_node *node)
{
    return xml_is(node, "del") || xml_is(node, "moveFrom") || xml_is(node, "delText");
}

static bool add_sign(struct docx *docx, const struct xml_node *node)
{
    static const struct {
        const char *name, *sign;
    } signs[] = {{"tab", "\t"},
                 {"br", "\n"},
                 {"cr", "\n"},
                 {"noBreakHyphen", "-"},
                 {"softHyphen", "\xC2\xAD"},
                 {"ptab", "\t"}};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (xml_is(node, signs[i].name)) {
            buf_add(&docx->text, str_from(signs[i].sign));
            return true;
        }
    return false;
}

static void walk_piece(struct docx *docx, const struct xml_node *node)
{
    if (is_passed_over(node) || node->name.len == 0 || add_sign(docx, node))
        return;
    if (is_deleted(node))
        docx->deleted += count_text(node);
    else if (xml_is(node, "t"))
        add_all_text(docx, node);
    else if (xml_is(node, "sym"))
        add_symbol(docx, node);
    else if (xml_is(node, "hyperlink"))
        walk_link(docx, node);
    else if (xml_is(node, "AlternateContent"))
        walk_choice(docx, node);
    else if (xml_is(node, "txbxContent"))
        note_box(docx, node);
    else if (xml_is(node, "p") && docx->text.len > 0)
        buf_char(&docx->text, '\n'), walk_text(docx, node);
    else if (xml_is(node, "footnoteReference") || xml_is(node, "endnoteReference"))
        buf_add(&docx->text, arena_printf(docx->arena, "[%u]", (unsigned)++docx->notes));
    else
        walk_text(docx, node);
    if (xml_is(node, "docPr") || xml_is(node, "imagedata"))
        note_picture(docx, node);
}

static void walk_text(struct docx *docx, const struct xml_node *node)
{
    for (const struct xml_node *child = node->first; child; child = child->next)
        walk_piece(docx, child);
}

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

static void build_plain(struct docx *docx, const struct docx_style *style, str text)
{
    int32_t left = columns(or_zero(style->left));
    int32_t first = columns(or_zero(style->left) + or_zero(style->first));
    bool marked = marker_read(text).style != MARKER_NONE;
    bool was = build_furnish(docx->building, false);
    build_furnish(docx->building, was || str_starts_nocase(style->name, STR("toc ")));
    if (marked || !build_below(docx->building, text, left))
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

static void build_paragraph(struct docx *docx, const struct xml_node *node, str text)
{
    struct docx_number number = {0};
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
    walk_text(docx, node);
    build_paragraph(docx, node, clean_text(build_document(docx->building), buf_str(&docx->text)));
    size_t end = docx->box_count;
    if (end == boxes)
        add_pictures(docx, pictures);
    docx->picture_count = pictures;
    for (size_t i = boxes; i < end; i++)
        walk_body(docx, docx->boxes[i]);
    docx->box_count = boxes;
}

// ---- tables

struct grid {
    struct block *origins[GRID_MOST]; // the cell that each column is covered by, if it reaches down
};

static int32_t span_of(const struct xml_node *cell)
{
    int32_t span = xml_number(xml_path(cell, "tcPr", "gridSpan"), "val", 1);
    return span < 1 ? 1 : span < GRID_MOST ? span : GRID_MOST;
}

// A cell that goes on from the row above adds to the span of the one it goes on from.
static bool goes_on(struct grid *grid, const struct xml_node *cell, size_t column)
{
    const struct xml_node *merge = xml_path(cell, "tcPr", "vMerge");
    struct block *origin = column < GRID_MOST ? grid->origins[column] : NULL;
    if (!merge || str_eq(xml_attribute(merge, "val"), STR("restart")) || !origin)
        return false;
    if (count_text(cell) > 0)
        return false;
    origin->row_span = origin->row_span ? origin->row_span + 1 : 2;
    return true;
}

static void walk_cell(struct docx *docx, struct grid *grid, const struct xml_node *node,
                      size_t column)
{
    int32_t span = span_of(node);
    if (goes_on(grid, node, column))
        return;
    struct block *cell = build_open(docx->building, BLOCK_CELL);
    cell->column_span = (uint32_t)span;
    docx->cells++;
    walk_body(docx, node);
    docx->cells--;
    build_close(docx->building);
    bool merges = xml_path(node, "tcPr", "vMerge") != NULL && !build_refused(docx->building);
    for (size_t i = column; i < column + (size_t)span && i < GRID_MOST; i++)
        grid->origins[i] = merges ? cell : NULL;
}

static size_t walk_cells(struct docx *docx, struct grid *grid, const struct xml_node *node,
                         size_t column)
{
    for (const struct xml_node *child = node->first; child; child = child->next) {
        if (xml_is(child, "tc")) {
            walk_cell(docx, grid, child, column);
            column += (size_t)span_of(child);
        } else if (xml_is(child, "sdt") || xml_is(child, "sdtContent")) {
            column = walk_cells(docx, grid, child, column);
        }
    }
    return column;
}

static void walk_row(struct docx *docx, struct grid *grid, const struct xml_node *node)
{
    if (xml_path(node, "trPr", "del")) {
        docx->deleted += count_text(node);
        return;
    }
    int32_t before = xml_number(xml_path(node, "trPr", "gridBefore"), "val", 0);
    build_place(docx->building, 0, docx->paragraph + 1);
    struct block *row = build_open(docx->building, BLOCK_ROW);
    walk_cells(docx, grid, node, before > 0 ? (size_t)before : 0);
    row->head = xml_path(node, "trPr", "tblHeader") != NULL ||
                (row->first && rows_is_head(block_text(docx->arena, row->first)));
    build_close(docx->building);
}

static void walk_rows(struct docx *docx, struct grid *grid, const struct xml_node *node)
{
    for (const struct xml_node *child = node->first; child; child = child->next) {
        if (xml_is(child, "tr"))
            walk_row(docx, grid, child);
        else if (xml_is(child, "sdt") || xml_is(child, "sdtContent") || xml_is(child, "ins"))
            walk_rows(docx, grid, child);
    }
}

// A table of one column is a frame around text.
static bool is_frame(const struct xml_node *table)
{
    for (const struct xml_node *row = table->first; row; row = row->next) {
        size_t cells = 0;
        if (xml_is(row, "sdt"))
            return false;
        for (const struct xml_node *cell = row->first; cell; cell = cell->next)
            cells += xml_is(cell, "tc") || xml_is(cell, "sdt");
        if (cells > 1)
            return false;
    }
    return true;
}

static void walk_table(struct docx *docx, const struct xml_node *node)
{
    if (is_frame(node)) {
        for (const struct xml_node *row = node->first; row; row = row->next)
            if (xml_child(row, "tc"))
                walk_body(docx, xml_child(row, "tc"));
        return;
    }
    struct grid *grid = ARENA_NEW(docx->arena, struct grid);
    build_place(docx->building, 0, docx->paragraph + 1);
    build_open(docx->building, BLOCK_TABLE);
    walk_rows(docx, grid, node);
    build_close(docx->building);
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

static void walk_body(struct docx *docx, const struct xml_node *node)
{
    for (const struct xml_node *child = node->first; child; child = child->next) {
        if (build_refused(docx->building))
            return;
        if (xml_is(child, "p"))
            walk_paragraph(docx, child);
        else if (xml_is(child, "tbl"))
            walk_table(docx, child);
        else if (xml_is(child, "AlternateContent") && xml_child(child, "Choice"))
            walk_body(docx, xml_child(child, "Choice"));
        else if (is_container(child))
            walk_body(docx, child);
        else if (is_deleted(child))
            docx->deleted += count_text(child);
    }
}

static void report(struct docx *docx, struct findings *findings, enum input_error error, str what)
{
    findings_add(findings, &input_errors[error], build_document(docx->building)->name,
                 (struct pos){0}, what, STR_NONE, STR_NONE);
}

// A part as a tree; NULL, with a finding, when it cannot be read. A part that is missing is none.
static const struct xml_node *read_part(struct docx *docx, struct findings *findings, str bytes)
{
    static const enum input_error errors[] = {[XML_DAMAGED] = INPUT_DOCUMENT_DAMAGED,
                                              [XML_DEEP] = INPUT_DOCUMENT_HOSTILE,
                                              [XML_ENDLESS] = INPUT_DOCUMENT_HOSTILE,
                                              [XML_ENTITIES] = INPUT_DOCUMENT_HOSTILE};
    const struct xml_node *root = NULL;
    if (bytes.len == 0)
        return NULL;
    enum xml_result result = xml_parse(docx->arena, bytes, &root);
    if (result != XML_OK)
        report(docx, findings, errors[result], STR_NONE);
    else
        clean_count_lost(build_document(docx->building), bytes);
    return root;
}

// Heads or feet of pages: all parts with that name.
static void walk_margins(struct docx *docx, struct findings *findings, const char *name)
{
    bool was = build_furnish(docx->building, true);
    for (size_t i = 0; i < docx->package.count; i++) {
        if (!str_starts(docx->package.parts[i].name, str_from(name)))
            continue;
        const struct xml_node *root = read_part(docx, findings, docx->package.parts[i].bytes);
        if (root)
            walk_body(docx, root);
    }
    build_furnish(docx->building, was);
}

static void walk_notes(struct docx *docx, struct findings *findings, const char *name)
{
    const struct xml_node *root = read_part(docx, findings, package_part(&docx->package, name));
    uint32_t number = 0;
    for (const struct xml_node *note = root ? root->first : NULL; note; note = note->next) {
        if (xml_attribute(note, "type").len > 0)
            continue;
        docx->note = arena_printf(docx->arena, "[%u] ", (unsigned)++number);
        walk_body(docx, note);
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
        read_part(docx, findings, package_part(&docx->package, "docProps/core.xml"));
    const struct xml_node *title = xml_child(core, "title");
    if (title && title->first)
        build_document(docx->building)->title =
            clean_text(build_document(docx->building), title->first->text);
}

static void read_definitions(struct docx *docx, struct findings *findings)
{
    const struct package *package = &docx->package;
    docx->styles = docx_styles_read(
        docx->arena, read_part(docx, findings, package_part(package, "word/styles.xml")));
    docx->numbering = docx_numbering_read(
        docx->arena, read_part(docx, findings, package_part(package, "word/numbering.xml")));
    docx->links = read_part(docx, findings, package_part(package, "word/_rels/document.xml.rels"));
}

static bool open_package(struct docx *docx, struct findings *findings)
{
    static const enum input_error errors[] = {[PACKAGE_DAMAGED] = INPUT_DOCUMENT_DAMAGED,
                                              [PACKAGE_ENCRYPTED] = INPUT_DOCUMENT_LOCKED,
                                              [PACKAGE_BOMB] = INPUT_DOCUMENT_HOSTILE};
    enum package_result result =
        package_open(docx->arena, build_document(docx->building)->bytes, &docx->package);
    if (result != PACKAGE_OK) {
        report(docx, findings, errors[result], STR_NONE);
        return false;
    }
    if (main_part(&docx->package).len > 0)
        return true;
    report(docx, findings, INPUT_DOCUMENT_OTHER_FORM, STR_NONE);
    return false;
}

bool document_read_docx(struct document *document, struct findings *findings)
{
    struct docx docx = {.building = build_begin(document, findings), .arena = document->arena};
    if (!open_package(&docx, findings))
        return false;
    read_definitions(&docx, findings);
    read_title(&docx, findings);
    const struct xml_node *root = read_part(&docx, findings, main_part(&docx.package));
    if (!root)
        return false;
    walk_margins(&docx, findings, "word/header");
    docx.paragraph = 0;
    walk_body(&docx, root);
    walk_notes(&docx, findings, "word/footnotes.xml");
    walk_notes(&docx, findings, "word/endnotes.xml");
    walk_margins(&docx, findings, "word/footer");
    if (docx.deleted > 0)
        report(&docx, findings, INPUT_DOCUMENT_TRACKED,
               arena_printf(docx.arena, "%u", (unsigned)docx.deleted));
    return build_end(docx.building);
}
