// The cells of a table over its columns, as their spans lay them out, and the text of each.
#include "import/find/grid_parts.h"

#include "base/buf.h"

static void add_text(struct buf *out, const struct block *block, bool behind_item)
{
    bool numbered = block->marker.len > 0 && is_alnum(block->marker.data[0]);
    if (block->text.len > 0 && out->len > 0)
        buf_add(out, behind_item ? STR("; ") : STR(" "));
    if (block->text.len > 0 && numbered) {
        buf_add(out, block->marker);
        buf_char(out, ' ');
    }
    for (size_t i = 0; i < block->text.len; i++)
        buf_char(out, is_blank(block->text.data[i]) ? ' ' : block->text.data[i]);
    bool item = false;
    for (const struct block *child = block->first; child; child = child->next) {
        if (child->kind != BLOCK_PICTURE)
            add_text(out, child, item);
        item = child->kind == BLOCK_ITEM;
    }
}

str grid_cell_text(struct arena *arena, const struct block *cell)
{
    struct buf out = BUF(arena);
    if (cell)
        add_text(&out, cell, false);
    return buf_str(&out);
}

// ---- laying out

void grid_lay_out(struct layout *layout, const struct block *row)
{
    const struct block *cell = row->first;
    for (size_t at = 0; at < GRID_COLUMNS;) {
        if (layout->left[at] > 0) {
            layout->left[at++]--;
            continue;
        }
        uint32_t columns = cell && cell->column_span > 1 ? cell->column_span : 1;
        for (uint32_t i = 0; i < columns && at < GRID_COLUMNS; i++, at++) {
            layout->cells[at] = cell;
            layout->left[at] = cell && cell->row_span > 1 ? cell->row_span - 1 : 0;
        }
        cell = cell ? cell->next : NULL;
    }
}

bool grid_holds_table(const struct block *block)
{
    for (const struct block *child = block->first; child; child = child->next)
        if (child->kind == BLOCK_TABLE || grid_holds_table(child))
            return true;
    return false;
}

size_t grid_count_filled(struct layout *layout)
{
    size_t count = 0;
    for (size_t i = 0; i < GRID_COLUMNS; i++)
        if ((i == 0 || layout->cells[i] != layout->cells[i - 1]) &&
            grid_cell_text(layout->arena, layout->cells[i]).len > 0)
            count++;
    return count;
}
