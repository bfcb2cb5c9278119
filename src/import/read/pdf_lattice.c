// Where rules are drawn, a cell is what they enclose: rules that touch make one table, and its
// finest parts that no rule parts make one cell.
//
// Rules closer than half a line count as one: double borders, cells with borders of their own.
// Where nothing is parted side by side there is a frame, an underline or a letterhead's line, and
// no table.
#include "base/arena.h"
#include "import/read/pdf.h"

#include <stdlib.h>

enum {
    ONE_RULE = 500, // within which rules are one
    TABLES_OF_PAGE = 32,
    LINES_MOST = 400, // of rules in one direction of a table
    PARTS_MOST = 8000,
};

static int compare_numbers(const void *left, const void *right)
{
    int32_t a = *(const int32_t *)left, b = *(const int32_t *)right;
    return (a > b) - (a < b);
}

// The places of some rules, and the ends of those that go across them, each place once.
static int32_t *places_of(struct arena *arena, const struct pdf_stretch *rules, size_t count,
                          bool upright, size_t *found)
{
    int32_t *places = ARENA_ARRAY(arena, int32_t, 2 * count);
    size_t all = 0;
    *found = 0;
    for (size_t i = 0; i < count; i++) {
        bool across = rules[i].upright != upright;
        places[all++] = across ? rules[i].from : pdf_stretch_middle(&rules[i]);
        if (across)
            places[all++] = rules[i].to;
    }
    qsort(places, all, sizeof *places, compare_numbers);
    for (size_t i = 0, first = 0; i < all; i++) {
        if (i + 1 < all && places[i + 1] - places[first] <= ONE_RULE)
            continue;
        places[(*found)++] = places[first] + (places[i] - places[first]) / 2;
        first = i + 1;
    }
    return places;
}

static size_t nearest(const int32_t *places, size_t count, int32_t to)
{
    size_t best = 0;
    for (size_t i = 1; i < count; i++)
        if (abs(places[i] - to) < abs(places[best] - to))
            best = i;
    return best;
}

// ---- cells

struct parts {
    struct pdf_lattice *lattice;
    bool *closed[2]; // a rule stands before, or above, each part
    size_t *cell;    // the first part of those that no rule parts
};

// Marks the parts along which a rule goes.
static void close_along(struct parts *parts, const struct pdf_stretch *rule)
{
    const struct pdf_lattice *lattice = parts->lattice;
    const int32_t *along = rule->upright ? lattice->down : lattice->across;
    size_t steps = rule->upright ? lattice->rows : lattice->columns;
    size_t lines = (rule->upright ? lattice->columns : lattice->rows) + 1;
    size_t line =
        nearest(rule->upright ? lattice->across : lattice->down, lines, pdf_stretch_middle(rule));
    for (size_t i = 0; i < steps && line + 1 < lines; i++) {
        int32_t middle = along[i] + (along[i + 1] - along[i]) / 2;
        size_t part = rule->upright ? i * lattice->columns + line : line * lattice->columns + i;
        if (middle >= rule->from && middle <= rule->to)
            parts->closed[rule->upright][part] = true;
    }
}

static size_t cell_of(size_t *cell, size_t part)
{
    while (cell[part] != part) {
        cell[part] = cell[cell[part]];
        part = cell[part];
    }
    return part;
}

static void join_parts(size_t *cell, size_t a, size_t b)
{
    a = cell_of(cell, a);
    b = cell_of(cell, b);
    cell[a > b ? a : b] = a > b ? b : a;
}

static void join_open(struct parts *parts)
{
    size_t columns = parts->lattice->columns, count = columns * parts->lattice->rows;
    for (size_t i = 0; i < count; i++)
        parts->cell[i] = i;
    for (size_t i = 0; i < count; i++) {
        if (i % columns > 0 && !parts->closed[true][i])
            join_parts(parts->cell, i - 1, i);
        if (i >= columns && !parts->closed[false][i])
            join_parts(parts->cell, i - columns, i);
    }
}

// Parts are met from top to bottom and from left to right; a cell lies where its first part does.
static void make_cells(struct arena *arena, struct parts *parts)
{
    struct pdf_lattice *lattice = parts->lattice;
    size_t columns = lattice->columns, count = columns * lattice->rows;
    lattice->places = ARENA_ARRAY(arena, struct pdf_cell *, count);
    lattice->cells = ARENA_ARRAY(arena, struct pdf_cell, count);
    for (size_t i = 0; i < count; i++) {
        size_t column = i % columns, row = i / columns, first = cell_of(parts->cell, i);
        struct pdf_cell *cell = lattice->places[first];
        if (first == i) {
            cell = &lattice->cells[lattice->cell_count++];
            *cell = (struct pdf_cell){.column = column, .row = row, .lattice = lattice};
        }
        lattice->places[i] = cell;
        cell->parts++;
        if (column < cell->column) {
            cell->columns += cell->column - column;
            cell->column = column;
        }
        if (column >= cell->column + cell->columns)
            cell->columns = column - cell->column + 1;
        cell->rows = row - cell->row + 1;
    }
}

// ---- tables within cells

static bool holds(const struct pdf_cell *cell, const struct pdf_cell *inner)
{
    return cell != inner && inner->column >= cell->column && inner->row >= cell->row &&
           inner->column + inner->columns <= cell->column + cell->columns &&
           inner->row + inner->rows <= cell->row + cell->rows;
}

// The bounds of the cells that a cell holds; false when it holds none.
static bool find_inner(const struct pdf_lattice *lattice, const struct pdf_cell *cell,
                       struct pdf_cell *bounds)
{
    size_t column_end = 0, row_end = 0;
    *bounds = (struct pdf_cell){.column = SIZE_MAX, .row = SIZE_MAX};
    for (size_t i = 0; i < lattice->cell_count; i++) {
        const struct pdf_cell *inner = &lattice->cells[i];
        if (!holds(cell, inner))
            continue;
        bounds->column = inner->column < bounds->column ? inner->column : bounds->column;
        bounds->row = inner->row < bounds->row ? inner->row : bounds->row;
        size_t right = inner->column + inner->columns, bottom = inner->row + inner->rows;
        column_end = right > column_end ? right : column_end;
        row_end = bottom > row_end ? bottom : row_end;
    }
    bounds->columns = column_end - bounds->column;
    bounds->rows = row_end - bounds->row;
    return row_end > 0;
}

// Makes a table of the parts of another within some bounds.
static void take_out(struct arena *arena, const struct pdf_lattice *lattice,
                     const struct pdf_cell *bounds, struct pdf_lattice *inner)
{
    size_t count = bounds->columns * bounds->rows;
    size_t *met = ARENA_ARRAY(arena, size_t, lattice->cell_count); // by cell: behind its first part
    struct parts parts = {.lattice = inner, .cell = ARENA_ARRAY(arena, size_t, count)};
    *inner = (struct pdf_lattice){.across = lattice->across + bounds->column,
                                  .down = lattice->down + bounds->row,
                                  .columns = bounds->columns,
                                  .rows = bounds->rows};
    for (size_t i = 0; i < count; i++) {
        size_t part = (bounds->row + i / bounds->columns) * lattice->columns + bounds->column +
                      i % bounds->columns;
        size_t cell = (size_t)(lattice->places[part] - lattice->cells);
        met[cell] = met[cell] > 0 ? met[cell] : i + 1;
        parts.cell[i] = met[cell] - 1;
    }
    make_cells(arena, &parts);
}

static bool parts_side_by_side(const struct pdf_lattice *lattice)
{
    for (size_t i = 0; i < lattice->cell_count; i++)
        if (lattice->cells[i].columns < lattice->columns)
            return true;
    return false;
}

// Gives a cell all that its bounds hold.
static void close_over(struct pdf_lattice *lattice, struct pdf_cell *cell)
{
    for (size_t row = cell->row; row < cell->row + cell->rows; row++)
        for (size_t column = cell->column; column < cell->column + cell->columns; column++) {
            struct pdf_cell **place = &lattice->places[row * lattice->columns + column];
            if (holds(cell, *place))
                *place = cell;
        }
}

// A cell whose bounds hold other cells holds them as a table within it; gives how many such tables.
static size_t take_out_all(struct arena *arena, struct pdf_lattice *lattice,
                           struct pdf_lattice *inner, size_t most)
{
    size_t count = 0;
    for (size_t i = 0; i < lattice->cell_count && count < most; i++) {
        struct pdf_cell bounds, *cell = &lattice->cells[i];
        if (cell->parts == cell->columns * cell->rows || !find_inner(lattice, cell, &bounds))
            continue;
        take_out(arena, lattice, &bounds, &inner[count]);
        if (!parts_side_by_side(&inner[count]))
            continue;
        close_over(lattice, cell);
        count++;
    }
    return count;
}

static bool make_lattice(struct arena *arena, const struct pdf_stretch *rules, size_t count,
                         struct pdf_lattice *lattice)
{
    size_t across = 0, down = 0;
    if (count < 4 || count > LINES_MOST)
        return false;
    *lattice = (struct pdf_lattice){.across = places_of(arena, rules, count, true, &across),
                                    .down = places_of(arena, rules, count, false, &down)};
    if (across < 3 || down < 2 || (across - 1) * (down - 1) > PARTS_MOST)
        return false;
    lattice->columns = across - 1;
    lattice->rows = down - 1;
    size_t parts_count = lattice->columns * lattice->rows;
    struct parts parts = {
        .lattice = lattice,
        .closed = {ARENA_ARRAY(arena, bool, parts_count), ARENA_ARRAY(arena, bool, parts_count)},
        .cell = ARENA_ARRAY(arena, size_t, parts_count)};
    for (size_t i = 0; i < count; i++)
        close_along(&parts, &rules[i]);
    join_open(&parts);
    make_cells(arena, &parts);
    return parts_side_by_side(lattice);
}

// ---- the page

static int64_t area_of(const struct pdf_lattice *lattice)
{
    int64_t width = lattice->across[lattice->columns] - lattice->across[0];
    return width * (lattice->down[lattice->rows] - lattice->down[0]);
}

static int compare_areas(const void *left, const void *right)
{
    int64_t a = area_of(left), b = area_of(right);
    return (a > b) - (a < b);
}

struct pdf_lattices pdf_lattices_find(struct arena *arena, const struct pdf_rules *rules,
                                      int32_t height)
{
    struct pdf_lattices found = {0};
    struct pdf_stretches all = pdf_stretches_find(arena, rules, height);
    found.lattices = ARENA_ARRAY(arena, struct pdf_lattice, TABLES_OF_PAGE);
    for (size_t from = 0, end; from < all.count && found.count < TABLES_OF_PAGE; from = end) {
        for (end = from; end < all.count && all.all[end].table == all.all[from].table;)
            end++;
        struct pdf_lattice *next = &found.lattices[found.count];
        if (make_lattice(arena, &all.all[from], end - from, next))
            found.count +=
                1 + take_out_all(arena, next, next + 1, TABLES_OF_PAGE - found.count - 1);
    }
    if (found.count > 0)
        qsort(found.lattices, found.count, sizeof *found.lattices, compare_areas);
    for (size_t i = 0; i < found.count; i++)
        for (size_t j = 0; j < found.lattices[i].cell_count; j++)
            found.lattices[i].cells[j].lattice = &found.lattices[i];
    return found;
}

struct pdf_cell *pdf_lattice_cell(const struct pdf_lattice *lattice, int32_t x, int32_t y)
{
    size_t column = 0, row = 0;
    if (x < lattice->across[0] || y < lattice->down[0])
        return NULL;
    while (column < lattice->columns && lattice->across[column + 1] <= x)
        column++;
    while (row < lattice->rows && lattice->down[row + 1] <= y)
        row++;
    bool inside = column < lattice->columns && row < lattice->rows;
    return inside ? lattice->places[row * lattice->columns + column] : NULL;
}

struct pdf_cell *pdf_lattices_cell(const struct pdf_lattices *lattices, size_t from, int32_t x,
                                   int32_t y)
{
    for (size_t i = from; i < lattices->count; i++) {
        struct pdf_cell *cell = pdf_lattice_cell(&lattices->lattices[i], x, y);
        if (cell)
            return cell;
    }
    return NULL;
}
