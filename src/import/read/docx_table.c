// Tables of Word documents: cells over several columns and rows, tables within cells, and frames,
// which are tables of one column around text.
#include "import/read/docx_walk.h"

enum { GRID_MOST = 256 }; // columns of a table; Word allows 63

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
    if (docx_count_text(cell) > 0)
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
    docx_walk_body(docx, node);
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
        docx->deleted += docx_count_text(node);
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

void docx_walk_table(struct docx *docx, const struct xml_node *node)
{
    if (is_frame(node)) {
        for (const struct xml_node *row = node->first; row; row = row->next)
            if (xml_child(row, "tc"))
                docx_walk_body(docx, xml_child(row, "tc"));
        return;
    }
    struct grid *grid = ARENA_NEW(docx->arena, struct grid);
    build_place(docx->building, 0, docx->paragraph + 1);
    build_open(docx->building, BLOCK_TABLE);
    walk_rows(docx, grid, node);
    build_close(docx->building);
}
