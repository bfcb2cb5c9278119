// Tables of web pages: those that hold values, those that only place things on the page, and lists
// of terms, which are tables of two columns.
#include "import/read/html_walk.h"

enum { SPANS_MOST = 1000 };

static void open_block(struct html *html, enum block_kind kind, const struct html_node *node)
{
    html_flush(html);
    html->item = NULL;
    html->heading = 0;
    build_place(html->building, 0, html->first_line + node->line);
    build_open(html->building, kind);
}

static void close_block(struct html *html)
{
    html_flush(html);
    html->item = NULL;
    html->heading = 0;
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
    html_flush(html);
    html->item = NULL;
    html->heading = 0;
    build_place(html->building, 0, html->first_line + node->line);
    struct block *cell = build_open(html->building, BLOCK_CELL);
    int32_t columns = html_number(node, "colspan", 1);
    int32_t rows = html_number(node, "rowspan", 1);
    cell->column_span = (uint32_t)(columns < SPANS_MOST ? columns : SPANS_MOST);
    cell->row_span = (uint32_t)(rows < SPANS_MOST ? rows : SPANS_MOST);
    html_walk_children(html, node);
    close_block(html);
}

static void walk_row(struct html *html, const struct html_node *node, bool head)
{
    html_flush(html);
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
            html_walk_block(html, child);
}

void html_walk_table(struct html *html, const struct html_node *node)
{
    if (is_layout(node)) {
        html_walk_block(html, node);
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
        html_walk(html, child);
        close_block(html);
    }
    return row_open;
}

void html_walk_definitions(struct html *html, const struct html_node *node)
{
    open_block(html, BLOCK_TABLE, node);
    if (walk_terms(html, node, false))
        close_block(html);
    close_block(html);
}
