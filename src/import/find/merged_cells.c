// A value that is set once over the rows of several components is the value of each: the cells of
// "Jaminan pelayanan" and "Jaminan keamanan" merged into one.
#include "import/find/labels.h"
#include "import/read/parts.h"

// Whether the cells up to `end` are a component's label, and its number.
static bool is_label_row(const struct document *document, const struct block *row,
                         const struct block *end)
{
    size_t labels = 0;
    for (const struct block *cell = row->first; cell != end; cell = cell->next) {
        str text = str_trim(block_text(document->arena, cell));
        if (text.len == 0 || is_number_alone(text))
            continue;
        struct label label = label_match(document->labels, text);
        if (!label_is_alone(&label))
            return false;
        labels++;
    }
    return labels == 1;
}

static struct block *last_cell(const struct block *row)
{
    struct block *cell = row->first;
    while (cell && cell->next)
        cell = cell->next;
    return cell;
}

static bool are_label_rows(const struct document *document, const struct block *row, uint32_t count)
{
    for (; count > 0; count--, row = row->next)
        if (!row || !is_label_row(document, row, NULL))
            return false;
    return true;
}

// The cell's blocks stand in each row; they are only read from here on.
static void share(struct document *document, struct block *value, struct block *row)
{
    uint32_t more = value->row_span - 1;
    value->row_span = 1;
    for (; more > 0; more--, row = row->next) {
        struct block *copy = ARENA_NEW(document->arena, struct block), *last = last_cell(row);
        *copy = *value;
        copy->next = NULL;
        last->next = copy;
    }
}

static void share_in_table(struct document *document, struct block *table)
{
    for (struct block *row = table->first; row; row = row->next) {
        struct block *value = last_cell(row);
        if (value && value != row->first && value->row_span > 1 &&
            is_label_row(document, row, value) &&
            are_label_rows(document, row->next, value->row_span - 1))
            share(document, value, row->next);
    }
}

void merged_cells_share(struct document *document)
{
    for (struct block *block = document->blocks; document->labels && block; block = block->next)
        if (block->kind == BLOCK_TABLE)
            share_in_table(document, block);
}
