// Tables from places alone: rows whose pieces keep standing in the same columns.
//
// A piece that does not fit ends the table, unless it is the head of a group or the next rows stand
// in the columns again.
#include "import/read/pdf_table.h"

enum {
    ROWS_WIDE_LEAST = 2, // rows with two cells or more that make a table
    LOOK_AHEAD = 3,      // rows after a gap among which the table may go on
    MARKER_GAP = 4,      // heights between a marker and its text
};

// ---- which rows belong to it

// Joins markers to the texts behind them, but those that stand in the first column on their own.
static struct pdf_row with_markers(const struct table *table, const struct pdf_row *row)
{
    struct pdf_row joined = *row;
    int32_t first_right = table->columns.count > 0 ? table->columns.right[0] : INT32_MAX;
    int32_t widest = table->text->height * MARKER_GAP;
    joined.pieces = ARENA_ARRAY(table->arena, struct pdf_piece, row->count);
    joined.count = 0;
    for (size_t i = 0; i < row->count; i++) {
        struct pdf_piece piece = row->pieces[i];
        bool inside = i > 0 || piece.left > first_right;
        if (inside && i + 1 < row->count && pdf_is_marker(piece.text) &&
            row->pieces[i + 1].left - piece.right < widest) {
            const struct pdf_piece *next = &row->pieces[++i];
            piece.text =
                arena_printf(table->arena, "%.*s %.*s", STR_ARG(piece.text), STR_ARG(next->text));
            piece.right = next->right;
        }
        joined.pieces[joined.count++] = piece;
    }
    return joined;
}

// Cuts pieces at the columns that are known by now.
static struct pdf_row cut_row(const struct table *table, const struct pdf_row *row)
{
    struct pdf_row cut = *row;
    size_t most = row->count + PDF_COLUMNS_MOST;
    cut.pieces = ARENA_ARRAY(table->arena, struct pdf_piece, most);
    cut.count = 0;
    for (size_t i = 0; i < row->count; i++)
        cut.count += pdf_grid_cut(table->arena, &table->columns, &table->text->pages[row->page - 1],
                                  &row->pieces[i], cut.pieces + cut.count,
                                  most - cut.count - (row->count - i - 1));
    return with_markers(table, &cut);
}

// "A. Penyampaian Pelayanan" over all columns, or in the first of them, is a head of a group.
static bool is_group_head(const struct pdf_row *row)
{
    struct marker marker = {0};
    if (row->count == 2 && pdf_is_marker(row->pieces[0].text))
        return true;
    if (row->count == 1)
        marker = marker_read(row->pieces[0].text);
    return marker.style == MARKER_LARGE_LETTER || marker.style == MARKER_LARGE_ROMAN;
}

static int32_t gap_before(const struct pdf_text *text, size_t at)
{
    const struct pdf_row *row = &text->rows[at];
    bool same = at > 0 && text->rows[at - 1].page == row->page;
    return same ? row->top - text->rows[at - 1].bottom : 0;
}

static bool is_tall(const struct pdf_text *text, const struct pdf_row *row)
{
    return row->pieces[0].bottom - row->pieces[0].top > text->height / 10 * 12;
}

// True when one of the next rows stands in the columns of the table again.
static bool resumes(const struct table *table, size_t at)
{
    const struct pdf_text *text = table->text;
    for (size_t i = at; i < at + LOOK_AHEAD && i < text->row_count; i++) {
        struct pdf_grid columns = table->columns;
        struct pdf_row row = cut_row(table, &text->rows[i]);
        if (row.pieces[0].table || is_tall(text, &row) || gap_before(text, i) > 3 * text->height)
            return false;
        if (row.count > 1 && pdf_grid_add(&columns, &row) && columns.count <= table->columns.count)
            return true;
    }
    return false;
}

static bool ends_before(const struct table *table, size_t at)
{
    const struct pdf_text *text = table->text;
    const struct pdf_row *row = &text->rows[at];
    int32_t gap = gap_before(text, at);
    if (row->pieces[0].table || is_tall(text, row) || gap > 4 * text->height)
        return true;
    bool lone = row->count == 1;
    if (lone && table->count > 0 && signature_begins(row->pieces[0].text))
        return true;
    bool first = pdf_grid_column(&table->columns, &row->pieces[0]) == 0;
    int32_t allowed = first ? text->gap + text->height * 4 / 10 : text->height * 9 / 10;
    return lone && gap > allowed && !resumes(table, at + 1);
}

static void add_row(struct table *table, struct pdf_row row, bool spans)
{
    table->rows = arena_grow(table->arena, table->rows, table->count, &table->row_capacity,
                             sizeof *table->rows);
    table->spans = arena_grow(table->arena, table->spans, table->count, &table->span_capacity,
                              sizeof *table->spans);
    table->rows[table->count] = row;
    table->spans[table->count] = spans;
    table->wide += row.count > 1;
    table->count++;
}

static void find_rows(struct table *table, size_t from)
{
    const struct pdf_text *text = table->text;
    for (size_t at = from; at < text->row_count; at++) {
        if (at > from && ends_before(table, at))
            return;
        struct pdf_row row = cut_row(table, &text->rows[at]);
        bool head = is_group_head(&row) && table->count > 0;
        if (head && row.count == 1 && resumes(table, at + 1))
            add_row(table, row, true);
        else if (pdf_grid_add(&table->columns, &row))
            add_row(table, row, false);
        else if ((head || row.count == 1) && resumes(table, at + 1))
            add_row(table, row, true);
        else
            return;
    }
}

// ---- building

// The pieces of some rows that stand in one column.
static struct pdf_row *column_rows(const struct table *table, size_t from, size_t end,
                                   size_t column, size_t *count)
{
    struct pdf_row *rows = ARENA_ARRAY(table->arena, struct pdf_row, end - from);
    *count = 0;
    for (size_t i = from; i < end; i++) {
        struct pdf_row cut = table->rows[i];
        size_t first = 0, last = cut.count;
        while (first < last && pdf_grid_column(&table->columns, &cut.pieces[first]) != column)
            first++;
        while (last > first && pdf_grid_column(&table->columns, &cut.pieces[last - 1]) != column)
            last--;
        if (first == last)
            continue;
        cut.pieces += first;
        cut.count = last - first;
        cut.top = cut.pieces[0].top;
        cut.bottom = cut.pieces[0].bottom;
        rows[(*count)++] = cut;
    }
    return rows;
}

// The right edge of the last column: the table's own, which may be narrower than the page.
static int32_t last_right(const struct table *table)
{
    int32_t right = 0;
    for (size_t i = 0; i < table->count; i++) {
        const struct pdf_piece *last = &table->rows[i].pieces[table->rows[i].count - 1];
        bool own =
            !table->spans[i] && pdf_grid_column(&table->columns, last) + 1 == table->columns.count;
        right = own && last->right > right ? last->right : right;
    }
    return right;
}

static void build_cell(const struct table *table, size_t from, size_t end, size_t column)
{
    const struct pdf_grid *columns = &table->columns;
    size_t count = 0;
    const struct pdf_row *rows = column_rows(table, from, end, column, &count);
    int32_t right = column + 1 < columns->count
                        ? columns->left[column + 1] - table->text->height / 2
                        : table->right;
    build_place(table->building, table->rows[from].page, table->rows[from].line);
    build_open(table->building, BLOCK_CELL);
    if (count > 0)
        pdf_paragraphs(table->building, table->text, rows, count, columns->left[column], right);
    build_close(table->building);
}

static void build_span(const struct table *table, size_t row)
{
    build_open(table->building, BLOCK_CELL)->column_span = (uint32_t)table->columns.count;
    pdf_paragraphs(table->building, table->text, &table->rows[row], 1, table->text->left,
                   table->text->right);
    build_close(table->building);
}

static str group_text(const struct table *table, size_t from, size_t end)
{
    struct buf out = BUF(table->arena);
    for (size_t i = from; i < end; i++) {
        buf_add(&out, pdf_row_text(table->arena, &table->rows[i]));
        buf_char(&out, ' ');
    }
    return buf_str(&out);
}

// A head that is printed again on the next page is furniture.
static bool is_repeated_head(const struct table *table, size_t from, size_t end)
{
    return from > 0 && rows_is_head(table->rows[from].pieces[0].text) &&
           str_eq(group_text(table, from, end), group_text(table, 0, pdf_table_end(table, 0)));
}

static void build_row(const struct table *table, size_t from, size_t end)
{
    bool repeated = is_repeated_head(table, from, end);
    bool was = build_furnish(table->building, repeated);
    build_furnish(table->building, was || repeated);
    build_place(table->building, table->rows[from].page, table->rows[from].line);
    struct block *row = build_open(table->building, BLOCK_ROW);
    row->head = rows_is_head(table->rows[from].pieces[0].text);
    if (table->spans[from])
        build_span(table, from);
    else
        for (size_t column = 0; column < table->columns.count; column++)
            build_cell(table, from, end, column);
    build_close(table->building);
    build_furnish(table->building, was);
}

static void build_table(struct table *table)
{
    pdf_table_starts(table);
    table->right = last_right(table);
    build_place(table->building, table->rows[0].page, table->rows[0].line);
    build_open(table->building, BLOCK_TABLE);
    for (size_t from = 0, end; from < table->count; from = end) {
        end = pdf_table_end(table, from);
        build_row(table, from, end);
    }
    build_close(table->building);
}

// "1." and its text are an item of a list, not two cells.
static bool is_item(const struct pdf_row *row)
{
    return row->count == 2 && pdf_is_marker(row->pieces[0].text);
}

// Finds the rows; gives whether they are a table.
static bool find_table(struct table *table, size_t from)
{
    const struct pdf_row *first = &table->text->rows[from];
    if (first->count < 2 || is_item(first))
        return false;
    find_rows(table, from);
    return table->wide >= ROWS_WIDE_LEAST && table->columns.count > 1;
}

size_t pdf_table_length(struct arena *arena, const struct pdf_text *text, size_t from)
{
    struct table table = {.arena = arena, .text = text};
    return find_table(&table, from) ? table.count : 0;
}

// The first row may begin above its number: lines right before the table that stand in its last
// column alone.
static size_t rows_above(const struct table *table, size_t pending, size_t from)
{
    const struct pdf_text *text = table->text;
    size_t last = table->columns.count - 1, count = 0;
    while (from - count > pending) {
        size_t at = from - count - 1;
        const struct pdf_row *row = &text->rows[at], *below = &text->rows[at + 1];
        bool apart = row->page != below->page || row->pieces[0].left < table->columns.left[last] ||
                     below->top - row->bottom > text->gap + text->height * 4 / 10;
        if (apart)
            break;
        count++;
    }
    return count;
}

static void add_above(struct table *table, size_t from, size_t count)
{
    struct table below = *table;
    table->rows = NULL;
    table->spans = NULL;
    table->count = table->row_capacity = table->span_capacity = 0;
    for (size_t i = from - count; i < from; i++)
        add_row(table, cut_row(table, &table->text->rows[i]), false);
    for (size_t i = 0; i < below.count; i++)
        add_row(table, below.rows[i], below.spans[i]);
}

size_t pdf_table(struct building *building, const struct pdf_text *text, size_t pending,
                 size_t from)
{
    struct arena *arena = build_document(building)->arena;
    struct table table = {.building = building, .arena = arena, .text = text};
    if (!find_table(&table, from))
        return 0;
    size_t above = rows_above(&table, pending, from);
    add_above(&table, from, above);
    pdf_flow(building, text, &text->rows[pending], from - above - pending, text->left, text->right);
    build_table(&table);
    return table.count - above;
}
