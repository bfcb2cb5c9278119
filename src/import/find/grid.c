// A table of steps or fees is laid out by its spans, so that every cell finds the head above it: a
// second row of heads below the first, an actor over several columns, a cell over several rows.
#include "facts/facts.h"
#include "import/find/grid_heads.h"
#include "import/find/grid_parts.h"
#include "import/find/labels.h"
#include "import/find/words.h"

enum { MOST_HEAD_ROWS = 3, MOST_ABOVE = 2 };

// The first row of heads; NULL when what it says is no such table.
static const struct block *read_heads(struct layout *layout, const struct block *row)
{
    size_t filled = 0;
    for (size_t above = 0; row && row->next && above <= MOST_ABOVE; above++, row = row->next) {
        if (grid_holds_table(row))
            return NULL;
        memset(layout->left, 0, sizeof layout->left);
        grid_lay_out(layout, row);
        filled = grid_count_filled(layout);
        if (filled > 1)
            break;
    }
    for (size_t i = 0; filled > 1 && i < GRID_COLUMNS; i++) {
        struct column *column = &layout->columns[i];
        column->head = grid_cell_text(layout->arena, layout->cells[i]);
        if (count_words(column->head) > 6 || grid_names_components(column->head))
            return NULL;
        column->role = grid_role_of(column->head);
        if (layout->cells[i])
            layout->count = i + 1;
    }
    return filled > 1 ? row : NULL;
}

static size_t find_role(const struct layout *layout, enum grid_role role)
{
    for (size_t i = 0; i < layout->count; i++)
        if (layout->columns[i].role == role)
            return i;
    return GRID_COLUMNS;
}

// Whether a row holds heads below heads: nothing new stands where the step is named.
static bool is_second_head(struct layout *layout)
{
    size_t name = find_role(layout, GRID_NAME);
    str text = name < GRID_COLUMNS ? grid_cell_text(layout->arena, layout->cells[name]) : STR_NONE;
    return name < GRID_COLUMNS && (text.len == 0 || str_eq(text, layout->columns[name].head)) &&
           grid_count_filled(layout) > 1;
}

// "(1) | (2) | (3)" below the heads counts the columns.
static bool counts_columns(struct layout *layout)
{
    for (size_t i = 0; i < layout->count; i++) {
        str text = grid_cell_text(layout->arena, layout->cells[i]);
        if (text.len > 0 && !is_number_alone(text))
            return false;
    }
    return true;
}

static void read_second_heads(struct layout *layout)
{
    str group = STR_NONE;
    for (size_t i = 0; i < layout->count; i++) {
        struct column *column = &layout->columns[i];
        str text = grid_cell_text(layout->arena, layout->cells[i]);
        if (column->head.len > 0)
            group = column->head;
        if (text.len == 0 || str_eq(text, column->head))
            continue;
        enum grid_role above = grid_role_of(group);
        column->head = text;
        column->actor = above == GRID_ACTOR;
        column->role = above == GRID_ACTOR ? GRID_OTHER : grid_role_of(text);
    }
}

// "Kelas | Tarif": what stands alone before the fees or times names what they are for.
static void find_name(struct layout *layout)
{
    size_t others = 0, name = GRID_COLUMNS, value = GRID_COLUMNS;
    for (size_t i = layout->count; i > 0; i--) {
        enum grid_role role = layout->columns[i - 1].role;
        if (role == GRID_FEE || role == GRID_TIME)
            value = i - 1;
        if (role == GRID_OTHER) {
            others++;
            name = i - 1;
        }
    }
    if (find_role(layout, GRID_NAME) == GRID_COLUMNS && others == 1 && name < value &&
        value < GRID_COLUMNS && layout->columns[name].head.len > 0)
        layout->columns[name].role = GRID_NAME;
}

// Of two columns with one role the second is like any other, but a second name says more of the
// first, and two fees are no table of fees.
static bool settle_roles(struct layout *layout)
{
    bool seen[GRID_ROLES] = {0};
    find_name(layout);
    for (size_t i = 0; i < layout->count; i++) {
        struct column *column = &layout->columns[i];
        bool again = seen[column->role] && !str_eq(column->head, layout->columns[i - 1].head);
        if (again && column->role == GRID_FEE)
            return false;
        seen[column->role] = true;
        if (again && column->role != GRID_NAME) // "Pendaftaran: Pasien datang"
            column->role = GRID_OTHER;
        seen[GRID_ACTOR] = seen[GRID_ACTOR] || column->actor;
    }
    return seen[GRID_NAME] &&
           (seen[GRID_ACTOR] || seen[GRID_TIME] || seen[GRID_FEE] || seen[GRID_RESULT]);
}

// Whether the rows bear the heads out: a time in the column of times, a figure or "gratis" in that
// of fees.
static bool is_borne_out(struct arena *arena, const struct grid_row *rows)
{
    bool other = false;
    for (; rows; rows = rows->next) {
        str fee = rows->parts[GRID_FEE];
        if (facts_text_durations(arena, rows->parts[GRID_TIME]).count > 0)
            return true;
        for (size_t i = 0; i < fee.len; i++)
            if (is_digit(fee.data[i]))
                return true;
        if (str_find_nocase(fee, STR("gratis")) < fee.len)
            return true;
        other = other || rows->parts[GRID_ACTOR].len > 0 || rows->parts[GRID_RESULT].len > 0;
    }
    return other;
}

static bool read_below_heads(struct layout *layout, struct grid *grid)
{
    struct grid_row **end = &grid->rows;
    bool heads = true;
    for (const struct block *row = grid->heads->next; row; row = row->next) {
        grid_lay_out(layout, row);
        heads = heads && grid->head_rows < MOST_HEAD_ROWS;
        if (heads && is_second_head(layout))
            read_second_heads(layout);
        else if (heads && !counts_columns(layout))
            heads = false;
        if (heads) {
            grid->head_rows++;
            continue;
        }
        if (grid_holds_table(row) || (!grid->rows && !settle_roles(layout)))
            return false;
        *end = grid_make_row(layout, row);
        end = &(*end)->next;
    }
    return grid->rows && is_borne_out(layout->arena, grid->rows);
}

bool grid_find(struct arena *arena, const struct block *table, struct grid *grid)
{
    struct layout layout = {.arena = arena};
    *grid = (struct grid){.heads = read_heads(&layout, table->first), .head_rows = 1};
    if (grid->heads && read_below_heads(&layout, grid))
        return true;
    *grid = (struct grid){.rows = grid_read_bare(arena, table)};
    return grid->rows != NULL;
}
