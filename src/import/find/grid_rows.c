// The parts of a row: each cell goes to the role of its column. What has no role of its own keeps
// its head; marks below the names of actors say who acts.
#include "import/find/grid_parts.h"

#include "import/find/labels.h"
#include "import/find/words.h"

enum { LONGEST_MARK = 4 };

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
    str text = grid_cell_text(arena, layout->cells[from]);
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
        add_part(arena, &row->parts[column->role], column->role == GRID_NAME ? ": " : " ", STR_NONE,
                 text);
    row->heads[column->role] = column->head;
}

static bool is_total(str name)
{
    static const char *const words[] = {"jumlah", "total", NULL};
    struct word word = {0};
    return word_next(name, &word) && is_word_of(word.text, words);
}

struct grid_row *grid_make_row(struct layout *layout, const struct block *block)
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
