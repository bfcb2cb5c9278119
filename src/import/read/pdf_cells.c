// The pieces of a page that stand in the cells of tables with rules become the lines of these
// cells, and one piece stands for each table.
//
// Where fewer than two columns hold text the rules are a frame; where a cell of the first column
// holds numbers that run on, no rules part the rows. Then there is no table with rules.
#include "import/read/pdf.h"

static void add(struct arena *arena, struct pdf_piece **pieces, size_t *count, size_t *capacity,
                struct pdf_piece piece)
{
    *pieces = arena_grow(arena, *pieces, *count, capacity, sizeof **pieces);
    (*pieces)[(*count)++] = piece;
}

static void add_to(struct arena *arena, struct pdf_page *page, struct pdf_cell *cell,
                   struct pdf_piece piece)
{
    piece.cell = cell;
    if (cell)
        add(arena, &cell->pieces, &cell->piece_count, &cell->piece_capacity, piece);
    else
        add(arena, &page->pieces, &page->count, &page->capacity, piece);
}

bool pdf_is_marker(str text)
{
    size_t bytes = 0;
    uint32_t sign = text.len > 0 ? utf8_next(text, &bytes) : 0;
    bool own = sign >= 0xE000 && sign <= 0xF8FF && bytes == text.len;
    return own || marker_is_alone(text);
}

bool pdf_is_number(str text)
{
    uint32_t number;
    str digits = text;
    if (str_ends(digits, STR(".")))
        digits.len--;
    return text.len < 5 && (str_to_u32(digits, &number) || pdf_is_marker(text));
}

// The number that a piece is; 0 when it is none.
static uint32_t number_of(str text)
{
    uint32_t number = 0;
    if (str_ends(text, STR(".")))
        text.len--;
    return text.len < 4 && str_to_u32(text, &number) ? number : 0;
}

static bool numbers_run_on(const struct pdf_cell *cell)
{
    uint32_t before = 0;
    for (size_t i = 0; i < cell->piece_count; i++) {
        uint32_t number = number_of(cell->pieces[i].text);
        if (before > 0 && number == before + 1)
            return true;
        before = number > 0 ? number : before;
    }
    return false;
}

static bool is_table(const struct pdf_lattice *lattice)
{
    size_t first_end = SIZE_MAX, last = 0;
    for (size_t i = 0; i < lattice->cell_count; i++) {
        const struct pdf_cell *cell = &lattice->cells[i];
        if (cell->piece_count == 0)
            continue;
        size_t end = cell->column + cell->columns;
        first_end = end < first_end ? end : first_end;
        last = cell->column > last ? cell->column : last;
        if (cell->column == 0 && cell->columns < lattice->columns && numbers_run_on(cell))
            return false;
    }
    return last >= first_end;
}

static void make_lines(struct arena *arena, struct pdf_cell *cell, uint32_t page)
{
    cell->lines = ARENA_ARRAY(arena, struct pdf_row, cell->piece_count);
    cell->line_count = pdf_rows_of(arena, cell->pieces, cell->piece_count, page, cell->lines);
}

// All text of a table, as running heads are compared by it.
static str text_of(struct arena *arena, const struct pdf_lattice *lattice)
{
    struct buf out = BUF(arena);
    for (size_t i = 0; i < lattice->cell_count; i++)
        for (size_t j = 0; j < lattice->cells[i].line_count; j++) {
            if (out.len > 0)
                buf_char(&out, ' ');
            buf_add(&out, pdf_row_text(arena, &lattice->cells[i].lines[j]));
        }
    return buf_str(&out);
}

static uint32_t first_line(const struct pdf_lattice *lattice)
{
    uint32_t line = UINT32_MAX;
    for (size_t i = 0; i < lattice->cell_count; i++)
        if (lattice->cells[i].line_count > 0 && lattice->cells[i].lines[0].line < line)
            line = lattice->cells[i].lines[0].line;
    return line;
}

static struct pdf_piece stand_in(struct arena *arena, struct pdf_lattice *lattice, uint32_t page)
{
    lattice->page = page;
    for (size_t i = 0; i < lattice->cell_count; i++)
        make_lines(arena, &lattice->cells[i], page);
    return (struct pdf_piece){.text = text_of(arena, lattice),
                              .left = lattice->across[0],
                              .right = lattice->across[lattice->columns],
                              .top = lattice->down[0],
                              .bottom = lattice->down[lattice->rows],
                              .table = lattice,
                              .line = first_line(lattice)};
}

// A table within a cell becomes a piece of it, for the smallest come first.
static void close_table(struct arena *arena, struct pdf_page *page, size_t at, uint32_t number)
{
    struct pdf_lattice *lattice = &page->tables.lattices[at];
    int32_t x = (lattice->across[0] + lattice->across[lattice->columns]) / 2;
    int32_t y = (lattice->down[0] + lattice->down[lattice->rows]) / 2;
    struct pdf_cell *around = pdf_lattices_cell(&page->tables, at + 1, x, y);
    if (is_table(lattice)) {
        add_to(arena, page, around, stand_in(arena, lattice, number));
        return;
    }
    for (size_t i = 0; i < lattice->cell_count; i++)
        for (size_t j = 0; j < lattice->cells[i].piece_count; j++)
            add_to(arena, page, around, lattice->cells[i].pieces[j]);
}

void pdf_cells_fill(struct arena *arena, struct pdf_page *page, uint32_t number)
{
    struct pdf_piece *pieces = page->pieces;
    size_t count = page->count;
    page->pieces = NULL;
    page->count = page->capacity = 0;
    for (size_t i = 0; i < count; i++)
        add_to(arena, page, pieces[i].cell, pieces[i]);
    for (size_t i = 0; i < page->tables.count; i++)
        close_table(arena, page, i, number);
}
