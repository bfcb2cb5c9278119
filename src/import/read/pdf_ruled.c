// Tables with rules are built as they are drawn, and go on from page to page.
//
// A table that stands in the same bounds at the top of the next page goes on there. Its first row
// goes on with the last one when it names nothing. A head printed again is furniture.
#include "import/read/pdf.h"

enum {
    ONE_PLACE = 500,     // hundredths of a point within which columns are one
    PADDING_MOST = 1500, // between a rule and its text
};

struct ruled {
    struct building *building;
    const struct pdf_text *text;
    const struct pdf_row *parts; // one row of text for each page
    size_t count;
    int32_t *across; // of all parts, each column once
    size_t columns;
    int32_t padding;
};

static const struct pdf_lattice *part_of(const struct ruled *table, size_t part)
{
    return table->parts[part].pieces[0].table;
}

// ---- parts

static bool is_near(int32_t a, int32_t b)
{
    return a - b < ONE_PLACE && b - a < ONE_PLACE;
}

static bool goes_on(const struct pdf_row *before, const struct pdf_row *row)
{
    const struct pdf_piece *a = &before->pieces[0], *b = &row->pieces[0];
    return b->table && row->page == before->page + 1 && is_near(a->left, b->left) &&
           is_near(a->right, b->right);
}

static size_t column_at(const struct ruled *table, int32_t place)
{
    size_t column = 0;
    while (column < table->columns && !is_near(table->across[column], place))
        column++;
    return column;
}

// Where columns begin, from left to right; lattices of a few pages have few.
static void find_columns(struct ruled *table)
{
    size_t most = 0;
    for (size_t part = 0; part < table->count; part++)
        most += part_of(table, part)->columns + 1;
    table->across = ARENA_ARRAY(build_document(table->building)->arena, int32_t, most);
    for (size_t part = 0; part < table->count; part++) {
        const struct pdf_lattice *lattice = part_of(table, part);
        for (size_t i = 0; i <= lattice->columns; i++) {
            size_t at = table->columns;
            if (column_at(table, lattice->across[i]) < table->columns)
                continue;
            for (; at > 0 && table->across[at - 1] > lattice->across[i]; at--)
                table->across[at] = table->across[at - 1];
            table->across[at] = lattice->across[i];
            table->columns++;
        }
    }
}

static int32_t left_of(const struct pdf_cell *cell)
{
    return cell->lattice->across[cell->column];
}

static int32_t right_of(const struct pdf_cell *cell)
{
    return cell->lattice->across[cell->column + cell->columns];
}

// The room that every cell leaves free between its rules and its text.
static int32_t padding_of(const struct ruled *table)
{
    int32_t padding = PADDING_MOST;
    for (size_t part = 0; part < table->count; part++) {
        const struct pdf_lattice *lattice = part_of(table, part);
        for (size_t i = 0; i < lattice->cell_count; i++)
            for (size_t j = 0; j < lattice->cells[i].line_count; j++) {
                int32_t room =
                    lattice->cells[i].lines[j].pieces[0].left - left_of(&lattice->cells[i]);
                padding = room < padding ? room : padding;
            }
    }
    return padding > 0 ? padding : 0;
}

// ---- rows that go on

static str row_text(struct arena *arena, const struct pdf_lattice *lattice, size_t row)
{
    struct buf out = BUF(arena);
    for (size_t i = 0; i < lattice->cell_count; i++)
        for (size_t j = 0; lattice->cells[i].row == row && j < lattice->cells[i].line_count; j++) {
            buf_add(&out, pdf_row_text(arena, &lattice->cells[i].lines[j]));
            buf_char(&out, ' ');
        }
    return buf_str(&out);
}

static str cell_text(const struct pdf_cell *cell)
{
    return cell->line_count > 0 ? cell->lines[0].pieces[0].text : STR_NONE;
}

static bool is_head(const struct pdf_lattice *lattice, size_t row)
{
    const struct pdf_cell *first = lattice->places[row * lattice->columns];
    return first->row == row && rows_is_head(cell_text(first));
}

// Rows at the top of a part that are those at the top of the table are its head printed again.
static bool is_repeated_head(const struct ruled *table, size_t part, size_t row)
{
    struct arena *arena = build_document(table->building)->arena;
    const struct pdf_lattice *first = part_of(table, 0), *here = part_of(table, part);
    bool repeated = part > 0 && row < first->rows;
    for (size_t i = 0; i <= row && repeated; i++)
        repeated = str_eq(row_text(arena, here, i), row_text(arena, first, i));
    return repeated;
}

// True when nothing but the last cell of a row holds text.
static bool is_nameless(const struct pdf_lattice *lattice, size_t row)
{
    for (size_t i = 0; i < lattice->cell_count; i++) {
        const struct pdf_cell *cell = &lattice->cells[i];
        bool last = cell->column + cell->columns == lattice->columns && cell->column > 0;
        if (cell->row == row && cell->line_count > 0 && !last)
            return false;
    }
    return true;
}

// The last cell with text before a part that stands in the same columns.
static struct pdf_cell *cell_before(const struct ruled *table, size_t part,
                                    const struct pdf_cell *cell)
{
    while (part-- > 0) {
        const struct pdf_lattice *lattice = part_of(table, part);
        for (size_t i = lattice->cell_count; i-- > 0;) {
            struct pdf_cell *before = &lattice->cells[i];
            if (before->line_count > 0 && is_near(left_of(before), left_of(cell)) &&
                is_near(right_of(before), right_of(cell)))
                return before;
        }
    }
    return NULL;
}

// A row whose number alone is missing goes on with its label too. Where both stand beside several
// rows these are rows of their own, and nothing but number and label goes on.
static bool goes_on_from(const struct ruled *table, size_t part, size_t row)
{
    const struct pdf_lattice *lattice = part_of(table, part);
    const struct pdf_cell *first = lattice->places[row * lattice->columns];
    const struct pdf_cell *before = cell_before(table, part, first);
    bool unnumbered = first->line_count == 0 && before && pdf_is_number(cell_text(before));
    return unnumbered || is_nameless(lattice, row);
}

static void move_lines(struct arena *arena, struct pdf_cell *to, struct pdf_cell *from)
{
    struct pdf_row *lines = ARENA_ARRAY(arena, struct pdf_row, to->line_count + from->line_count);
    for (size_t i = 0; i < to->line_count; i++)
        lines[i] = to->lines[i];
    for (size_t i = 0; i < from->line_count; i++)
        lines[to->line_count + i] = from->lines[i];
    to->lines = lines;
    to->line_count += from->line_count;
    from->line_count = 0;
}

// The first line of a row; 0 when it holds no text.
static uint32_t line_of(const struct pdf_lattice *lattice, size_t row)
{
    uint32_t line = 0;
    for (size_t i = 0; i < lattice->cell_count; i++) {
        const struct pdf_cell *cell = &lattice->cells[i];
        if (cell->row == row && cell->line_count > 0 && (line == 0 || cell->lines[0].line < line))
            line = cell->lines[0].line;
    }
    return line;
}

static void join_part(const struct ruled *table, size_t part)
{
    const struct pdf_lattice *lattice = part_of(table, part);
    size_t row = 0;
    while (row < lattice->rows &&
           (line_of(lattice, row) == 0 || is_repeated_head(table, part, row)))
        row++;
    if (row == lattice->rows || !goes_on_from(table, part, row))
        return;
    size_t rows = lattice->places[row * lattice->columns]->rows;
    for (size_t i = 0; i < lattice->cell_count; i++) {
        struct pdf_cell *cell = &lattice->cells[i];
        bool goes = cell->row == row && cell->rows == rows && cell->line_count > 0;
        struct pdf_cell *before = goes ? cell_before(table, part, cell) : NULL;
        if (before)
            move_lines(build_document(table->building)->arena, before, cell);
    }
}

// ---- building

static void build_lines(const struct ruled *table, const struct pdf_cell *cell)
{
    int32_t left = left_of(cell) + table->padding, right = right_of(cell) - table->padding;
    for (size_t from = 0, end; from < cell->line_count; from = end) {
        end = from;
        while (end < cell->line_count && !cell->lines[end].pieces[0].table)
            end++;
        if (end > from)
            pdf_paragraphs(table->building, table->text, cell->lines + from, end - from, left,
                           right);
        else
            end += pdf_ruled(table->building, table->text, cell->lines + from,
                             cell->line_count - from);
    }
}

static void build_cell(const struct ruled *table, const struct pdf_cell *cell, uint32_t line)
{
    size_t begin = column_at(table, left_of(cell)), end = column_at(table, right_of(cell));
    build_place(table->building, cell->lattice->page, line);
    struct block *block = build_open(table->building, BLOCK_CELL);
    block->column_span = end > begin ? (uint32_t)(end - begin) : 1;
    block->row_span = cell->rows > 1 ? (uint32_t)cell->rows : 0;
    build_lines(table, cell);
    build_close(table->building);
}

static void build_row(const struct ruled *table, size_t part, size_t row)
{
    const struct pdf_lattice *lattice = part_of(table, part);
    uint32_t line = line_of(lattice, row);
    if (line == 0)
        return;
    bool was = build_furnish(table->building, false);
    build_furnish(table->building, was || is_repeated_head(table, part, row));
    build_place(table->building, lattice->page, line);
    build_open(table->building, BLOCK_ROW)->head = is_head(lattice, row);
    for (size_t column = 0; column < lattice->columns; column++) {
        const struct pdf_cell *cell = lattice->places[row * lattice->columns + column];
        if (cell->row == row && cell->column == column)
            build_cell(table, cell, line);
    }
    build_close(table->building);
    build_furnish(table->building, was);
}

size_t pdf_ruled(struct building *building, const struct pdf_text *text, const struct pdf_row *rows,
                 size_t count)
{
    struct ruled table = {.building = building, .text = text, .parts = rows, .count = 1};
    while (table.count < count && goes_on(&rows[table.count - 1], &rows[table.count]))
        table.count++;
    find_columns(&table);
    for (size_t part = 1; part < table.count; part++)
        join_part(&table, part);
    table.padding = padding_of(&table);
    build_place(building, rows->page, rows->line);
    build_open(building, BLOCK_TABLE);
    for (size_t part = 0; part < table.count; part++)
        for (size_t row = 0; row < part_of(&table, part)->rows; row++)
            build_row(&table, part, row);
    build_close(building);
    return table.count;
}
