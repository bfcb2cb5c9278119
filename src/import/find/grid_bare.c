// Tables that have no heads and need none: every row ends with a time alone, or with an amount
// alone, behind its name; between the name and a time stands who acts.
#include "facts/facts.h"
#include "import/find/grid_parts.h"
#include "import/find/labels.h"
#include "import/find/words.h"

enum { FEWEST_ROWS = 2, MOST_CELLS = 4, LONGEST_VALUE = 5, LONGEST_ACTOR = 4 };

static enum grid_role role_of_value(struct arena *arena, str text)
{
    if (text.len == 0 || count_words(text) > LONGEST_VALUE)
        return GRID_OTHER;
    if (facts_text_amounts(arena, text).count == 1)
        return GRID_FEE;
    return facts_text_durations(arena, text).count == 1 ? GRID_TIME : GRID_OTHER;
}

// The roles of the cells of one row; false when it is none such.
static bool read_roles(struct layout *layout, size_t cells, enum grid_role *roles)
{
    str first = grid_cell_text(layout->arena, layout->cells[0]);
    size_t number = is_number_alone(first), between = cells - 2 - number;
    if (cells < 2 + number)
        return false;
    str last = grid_cell_text(layout->arena, layout->cells[cells - 1]);
    str actor = grid_cell_text(layout->arena, layout->cells[cells - 2]);
    roles[0] = number ? GRID_NUMBER : GRID_NAME;
    roles[number] = GRID_NAME;
    roles[cells - 1] = role_of_value(layout->arena, last);
    if (between > 0)
        roles[cells - 2] = GRID_ACTOR;
    return roles[cells - 1] == GRID_TIME
               ? between == 0 || (between == 1 && count_words(actor) <= LONGEST_ACTOR)
               : roles[cells - 1] == GRID_FEE && between == 0;
}

// Whether all rows have the roles of the first, cell by cell.
static bool fits(struct layout *layout, const struct block *row, size_t cells)
{
    enum grid_role roles[MOST_CELLS];
    if (grid_holds_table(row))
        return false;
    grid_lay_out(layout, row);
    if (grid_count_filled(layout) != cells || !read_roles(layout, cells, roles))
        return false;
    for (size_t i = 0; i < cells; i++) {
        if (layout->count > 0 && layout->columns[i].role != roles[i])
            return false;
        layout->columns[i].role = roles[i];
    }
    layout->count = cells;
    return true;
}

static size_t count_cells(const struct block *row)
{
    size_t count = 0;
    for (const struct block *cell = row ? row->first : NULL; cell; cell = cell->next)
        count += cell->column_span > 1 || cell->row_span > 1 ? MOST_CELLS + 1 : 1;
    return count;
}

struct grid_row *grid_read_bare(struct arena *arena, const struct block *table)
{
    struct layout layout = {.arena = arena};
    struct grid_row *rows = NULL, **end = &rows;
    size_t count = 0, cells = count_cells(table->first);
    if (cells < 2 || cells > MOST_CELLS)
        return NULL;
    for (const struct block *row = table->first; row; row = row->next, count++) {
        if (count_cells(row) != cells || !fits(&layout, row, cells))
            return NULL;
        *end = grid_make_row(&layout, row);
        end = &(*end)->next;
    }
    return count >= FEWEST_ROWS ? rows : NULL;
}
