// The text of one paragraph of a Word document, from its runs; boxes and pictures that are anchored
// in it are put aside, what tracked changes have deleted is counted.
#include "import/read/docx_walk.h"

static void walk_piece(struct docx *docx, const struct xml_node *node);

// What is called "t" holds text, or in a drawing paragraphs of it.
static void add_all_text(struct docx *docx, const struct xml_node *node)
{
    for (const struct xml_node *child = node->first; child; child = child->next) {
        if (child->name.len == 0)
            buf_add(&docx->text, child->text);
        else
            walk_piece(docx, child);
    }
}

size_t docx_count_text(const struct xml_node *node)
{
    size_t count = node->name.len == 0 ? utf8_count(node->text) : 0;
    for (const struct xml_node *child = node->first; child; child = child->next)
        count += docx_count_text(child);
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
    docx_walk_text(docx, node);
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
        docx_walk_text(docx, choice ? choice : xml_child(node, "Fallback"));
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
        docx_walk_text(docx, node);
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

bool docx_is_deleted(const struct xml_node *node)
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
    if (docx_is_deleted(node))
        docx->deleted += docx_count_text(node);
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
        buf_char(&docx->text, '\n'), docx_walk_text(docx, node);
    else if (xml_is(node, "footnoteReference") || xml_is(node, "endnoteReference"))
        buf_add(&docx->text, arena_printf(docx->arena, "[%u]", (unsigned)++docx->notes));
    else
        docx_walk_text(docx, node);
    if (xml_is(node, "docPr") || xml_is(node, "imagedata"))
        note_picture(docx, node);
}

void docx_walk_text(struct docx *docx, const struct xml_node *node)
{
    for (const struct xml_node *child = node->first; child; child = child->next)
        walk_piece(docx, child);
}
