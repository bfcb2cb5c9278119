// A table of steps or fees is laid out by its spans, so that every cell finds the head above it: a
// second row of heads below the first, an actor over several columns, a cell over several rows.
#include "import/grid.h"

#include "base/buf.h"
#include "import/grid_heads.h"
#include "import/labels.h"
#include "import/words.h"
#include "model/duration.h"

enum { MOST_COLUMNS = 64, MOST_HEAD_ROWS = 3, MOST_ABOVE = 2, LONGEST_MARK = 4 };

struct column {
    str head, group; // its own head; the one above it that it shares
    enum grid_role role;
    bool actor; // its head is an actor, its cells are marks
};

struct layout {
    struct arena *arena;
    const struct block *cells[MOST_COLUMNS]; // of the row that is looked at
    uint32_t left[MOST_COLUMNS];             // rows that the cell covers from here on
    struct column columns[MOST_COLUMNS];
    size_t count; // columns of the heads
};

// ---- the text of a cell

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

static str cell_text(struct arena *arena, const struct block *cell)
{
    struct buf out = BUF(arena);
    if (cell)
        add_text(&out, cell, false);
    return buf_str(&out);
}

// ---- laying out

// Sets the cells of a row over their columns, beside those that reach down from rows above.
static void lay_out(struct layout *layout, const struct block *row)
{
    const struct block *cell = row->first;
    for (size_t at = 0; at < MOST_COLUMNS;) {
        if (layout->left[at] > 0) {
            layout->left[at++]--;
            continue;
        }
        uint32_t columns = cell && cell->column_span > 1 ? cell->column_span : 1;
        for (uint32_t i = 0; i < columns && at < MOST_COLUMNS; i++, at++) {
            layout->cells[at] = cell;
            layout->left[at] = cell && cell->row_span > 1 ? cell->row_span - 1 : 0;
        }
        cell = cell ? cell->next : NULL;
    }
}

// A table in a cell makes the table around it one that places things on the page.
static bool holds_table(const struct block *block)
{
    for (const struct block *child = block->first; child; child = child->next)
        if (child->kind == BLOCK_TABLE || holds_table(child))
            return true;
    return false;
}

static size_t count_filled(struct layout *layout)
{
    size_t count = 0;
    for (size_t i = 0; i < MOST_COLUMNS; i++)
        if ((i == 0 || layout->cells[i] != layout->cells[i - 1]) &&
            cell_text(layout->arena, layout->cells[i]).len > 0)
            count++;
    return count;
}

// ---- heads

// The first row of heads; NULL when what it says is no such table.
static const struct block *read_heads(struct layout *layout, const struct block *row)
{
    size_t filled = 0;
    for (size_t above = 0; row && row->next && above <= MOST_ABOVE; above++, row = row->next) {
        if (holds_table(row))
            return NULL;
        memset(layout->left, 0, sizeof layout->left);
        lay_out(layout, row);
        filled = count_filled(layout);
        if (filled > 1)
            break;
    }
    for (size_t i = 0; filled > 1 && i < MOST_COLUMNS; i++) {
        struct column *column = &layout->columns[i];
        column->head = cell_text(layout->arena, layout->cells[i]);
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
    return MOST_COLUMNS;
}

// Whether a row holds heads below heads: nothing new stands where the step is named.
static bool is_second_head(struct layout *layout)
{
    size_t name = find_role(layout, GRID_NAME);
    str text = name < MOST_COLUMNS ? cell_text(layout->arena, layout->cells[name]) : STR_NONE;
    return name < MOST_COLUMNS && (text.len == 0 || str_eq(text, layout->columns[name].head)) &&
           count_filled(layout) > 1;
}

// "(1) | (2) | (3)" below the heads counts the columns.
static bool counts_columns(struct layout *layout)
{
    for (size_t i = 0; i < layout->count; i++) {
        str text = cell_text(layout->arena, layout->cells[i]);
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
        str text = cell_text(layout->arena, layout->cells[i]);
        if (column->head.len > 0)
            group = column->head;
        if (text.len == 0 || str_eq(text, column->head))
            continue;
        enum grid_role above = grid_role_of(group);
        column->group = group;
        column->head = text;
        column->actor = above == GRID_ACTOR;
        column->role = above == GRID_ACTOR ? GRID_OTHER : grid_role_of(text);
    }
}

// "Kelas | Tarif": what stands alone before the fees or times names what they are for.
static void find_name(struct layout *layout)
{
    size_t others = 0, name = MOST_COLUMNS, value = MOST_COLUMNS;
    for (size_t i = layout->count; i > 0; i--) {
        enum grid_role role = layout->columns[i - 1].role;
        if (role == GRID_FEE || role == GRID_TIME)
            value = i - 1;
        if (role == GRID_OTHER) {
            others++;
            name = i - 1;
        }
    }
    if (find_role(layout, GRID_NAME) == MOST_COLUMNS && others == 1 && name < value &&
        value < MOST_COLUMNS && layout->columns[name].head.len > 0)
        layout->columns[name].role = GRID_NAME;
}

// Of two columns with one role the second is like any other, but two fees are no table of fees.
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
        if (again)
            column->role = GRID_OTHER;
        seen[GRID_ACTOR] = seen[GRID_ACTOR] || column->actor;
    }
    return seen[GRID_NAME] &&
           (seen[GRID_ACTOR] || seen[GRID_TIME] || seen[GRID_FEE] || seen[GRID_RESULT]);
}

// ---- rows

static void add_part(struct arena *arena, str *part, const char *between, str head, str text)
{
    *part = arena_printf(arena, "%.*s%s%.*s%s%.*s", STR_ARG(*part), part->len > 0 ? between : "",
                         STR_ARG(head), head.len > 0 ? ": " : "", STR_ARG(text));
}

// "Waktu (menit)": the unit of a figure below it.
static str unit_in(str head)
{
    static const char *const units[] = {"menit", "jam", "hari", "minggu", "bulan", NULL};
    struct word word = {0};
    while (word_next(head, &word))
        if (is_word_of(word.text, units))
            return word.text;
    return STR_NONE;
}

// "3", "III": says which, not what.
static bool is_rank(str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (!is_digit(text.data[i]) && !strchr("IVX", text.data[i]))
            return false;
    return true;
}

static bool is_mark(str text)
{
    return text.len <= LONGEST_MARK && !is_digit(text.data[0]);
}

// The column whose head rules a cell: the name's, where it reaches over that.
static const struct column *column_of(const struct layout *layout, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (layout->columns[i].role == GRID_NAME)
            return &layout->columns[i];
    return &layout->columns[from];
}

static void add_cell(struct layout *layout, struct grid_row *row, size_t from, size_t to)
{
    struct arena *arena = layout->arena;
    const struct column *column = column_of(layout, from, to);
    str text = cell_text(arena, layout->cells[from]);
    if (text.len == 0)
        return;
    if (column->role == GRID_TIME && is_number_alone(text))
        text = str_trim(
            arena_printf(arena, "%.*s %.*s", STR_ARG(text), STR_ARG(unit_in(column->head))));
    if (column->role == GRID_NAME && is_rank(text)) // "Kelas" over "III"
        text = arena_printf(arena, "%.*s %.*s", STR_ARG(column->head), STR_ARG(text));
    if (column->role != GRID_NUMBER)
        add_part(arena, &row->text, " | ", STR_NONE, text);
    if (column->actor && is_mark(text)) {
        add_part(arena, &row->parts[GRID_ACTOR], ", ", STR_NONE, column->head);
        add_part(arena, &row->marks, " ", STR_NONE, text);
    } else if (column->role == GRID_OTHER)
        add_part(arena, &row->parts[GRID_OTHER], "; ", column->head, text);
    else
        add_part(arena, &row->parts[column->role], " ", STR_NONE, text);
    row->heads[column->role] = column->head;
}

static bool is_total(str name)
{
    static const char *const words[] = {"jumlah", "total", NULL};
    struct word word = {0};
    return word_next(name, &word) && is_word_of(word.text, words);
}

static struct grid_row *make_row(struct layout *layout, const struct block *block)
{
    struct grid_row *row = ARENA_NEW(layout->arena, struct grid_row);
    size_t filled = 0, widest = 0;
    row->block = block;
    for (size_t from = 0, to; from < layout->count; from = to) {
        to = from + 1;
        while (to < layout->count && layout->cells[to] && layout->cells[to] == layout->cells[from])
            to++;
        size_t before = row->text.len;
        add_cell(layout, row, from, to);
        filled += row->text.len > before;
        widest = to - from > widest ? to - from : widest;
    }
    row->plain = is_total(row->parts[GRID_NAME]) || (filled == 1 && widest > 1);
    return row;
}

// Whether the rows bear the heads out: a time in the column of times, a figure or "gratis" in that
// of fees.
static bool is_borne_out(struct arena *arena, const struct grid_row *rows)
{
    bool other = false;
    for (; rows; rows = rows->next) {
        struct durasi *found;
        str fee = rows->parts[GRID_FEE];
        if (durations_read(arena, rows->parts[GRID_TIME], &found) > 0)
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

bool grid_find(struct arena *arena, const struct block *table, struct grid *grid)
{
    struct layout layout = {.arena = arena};
    *grid = (struct grid){.heads = read_heads(&layout, table->first), .head_rows = 1};
    if (!grid->heads)
        return false;
    struct grid_row **end = &grid->rows;
    bool heads = true;
    for (const struct block *row = grid->heads->next; row; row = row->next) {
        lay_out(&layout, row);
        heads = heads && grid->head_rows < MOST_HEAD_ROWS;
        if (heads && is_second_head(&layout))
            read_second_heads(&layout);
        else if (heads && !counts_columns(&layout))
            heads = false;
        if (heads) {
            grid->head_rows++;
            continue;
        }
        if (holds_table(row) || (!grid->rows && !settle_roles(&layout)))
            return false;
        *end = make_row(&layout, row);
        end = &(*end)->next;
    }
    return grid->rows && is_borne_out(arena, grid->rows);
}
