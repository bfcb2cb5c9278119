// Tables from places alone: rows whose pieces keep standing in the same columns.
//
// Several rows of a page make one row of a table: gaps tell them apart where cells are padded,
// else numbers in the first column, else labels that begin beside a new value.
#include "import/pdf.h"

enum {
    ROWS_WIDE_LEAST = 2, // rows with two cells or more that make a table
    LOOK_AHEAD = 3,      // rows after a gap among which the table may go on
    MARKER_GAP = 4,      // heights between a marker and its text
    ROW_GAP_PERCENT = 4, // of the height that a rule between rows adds to a gap, at least
};

struct table {
    struct building *building;
    struct arena *arena;
    const struct pdf_text *text;
    struct pdf_row *rows; // markers joined to their texts
    bool *spans;          // a row is one cell over all columns
    bool *starts;         // a row begins a row of the table
    size_t count;
    size_t row_capacity, span_capacity;
    size_t wide;
    struct pdf_grid columns;
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
        if (inside && i + 1 < row->count && marker_is_alone(piece.text) &&
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
    if (row->count == 2 && marker_is_alone(row->pieces[0].text))
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

// ---- rows of the table

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

static bool fills(const struct table *table, size_t row, size_t columns)
{
    for (size_t i = 0; i < table->rows[row].count; i++)
        if (pdf_grid_column(&table->columns, &table->rows[row].pieces[i]) < columns)
            return true;
    return false;
}

static bool has_number(const struct table *table, size_t row)
{
    const struct pdf_piece *piece = &table->rows[row].pieces[0];
    return pdf_grid_column(&table->columns, piece) == 0 && pdf_is_number(piece->text);
}

static int32_t row_gap(const struct table *table, size_t row)
{
    const struct pdf_row *rows = table->rows;
    return rows[row].page == rows[row - 1].page ? rows[row].top - rows[row - 1].bottom : 0;
}

// The gap of lines within a cell. A number in the middle of its row overlaps the lines beside it,
// which is no gap.
static int32_t ordinary_gap(const struct table *table)
{
    int32_t *gaps = ARENA_ARRAY(table->arena, int32_t, table->count);
    for (size_t i = 1; i < table->count; i++)
        gaps[i - 1] = row_gap(table, i) > 0 ? row_gap(table, i) : 0;
    return pdf_quantile(gaps, table->count - 1, 3);
}

// Lines that stand in the last column alone do not belong to a head that names all columns.
static bool ends_head(const struct table *table, size_t row)
{
    return table->rows[row - 1].count == table->columns.count &&
           rows_is_head(table->rows[row - 1].pieces[0].text) &&
           !fills(table, row, table->columns.count - 1);
}

static void start_at_gaps(struct table *table)
{
    int32_t widest = ordinary_gap(table) + table->text->height * ROW_GAP_PERCENT / 100;
    for (size_t i = 0; i < table->count; i++) {
        bool turned = i > 0 && table->rows[i].page != table->rows[i - 1].page;
        table->starts[i] = i == 0 || table->spans[i] || table->spans[i - 1] ||
                           ends_head(table, i) ||
                           (turned ? fills(table, i, 1) : row_gap(table, i) > widest);
    }
}

static size_t end_of(const struct table *table, size_t from)
{
    size_t end = from + 1;
    while (end < table->count && !table->starts[end])
        end++;
    return end;
}

// What begins after a gap but names nothing goes on with the row before.
static void join_nameless(struct table *table)
{
    size_t names = table->columns.count > 2 ? 2 : 1;
    for (size_t from = 0, end; from < table->count; from = end) {
        bool named =
            table->spans[from] || from == 0 || table->spans[from - 1] || ends_head(table, from);
        end = end_of(table, from);
        for (size_t i = from; i < end; i++)
            named = named || fills(table, i, names);
        table->starts[from] = named;
    }
}

// A line that was not broken by the width of its cell: the next begins something new.
static bool is_whole(const struct table *table, size_t row, int32_t right)
{
    const struct pdf_row *before = &table->rows[row - 1];
    const struct pdf_row *here = &table->rows[row];
    return !pdf_runs_on(&before->pieces[before->count - 1], &here->pieces[here->count - 1], right);
}

static bool starts_plainly(const struct table *table, size_t row)
{
    size_t last = table->columns.count - 1;
    const struct pdf_row *rows = table->rows;
    bool both = rows[row].count > 1 && fills(table, row, 1) &&
                pdf_grid_column(&table->columns, &rows[row].pieces[rows[row].count - 1]) == last;
    bool after = !fills(table, row - 1, 1) || is_whole(table, row, table->columns.right[last]);
    char first = rows[row].pieces[0].text.data[0];
    return both && after && !(first >= 'a' && first <= 'z');
}

// A label that stands in the middle of its row, as Word sets it when asked to.
static bool is_centred(const struct table *table, size_t from, size_t end)
{
    size_t labels = 0;
    for (size_t i = from + 1; i < end; i++)
        labels += fills(table, i, 1) && !fills(table, i - 1, 1);
    return labels == 1 && !fills(table, from, 1);
}

// True when some row of the table begins above its number.
static bool numbers_stand_in_middle(const struct table *table)
{
    for (size_t from = 0, end; from < table->count; from = end) {
        end = end_of(table, from);
        bool turned = from > 0 && table->rows[from].page != table->rows[from - 1].page;
        if (turned || fills(table, from, 1))
            continue;
        for (size_t i = from + 1; i < end; i++)
            if (has_number(table, i))
                return true;
    }
    return false;
}

// Numbers in the middle of their rows; a head over them is passed over.
static bool cut_at_middles(struct table *table, size_t from, size_t end)
{
    size_t *numbers = ARENA_ARRAY(table->arena, size_t, end - from), count = 0;
    while (from < end && rows_is_head(table->rows[from].pieces[0].text))
        from++;
    for (size_t i = from; i < end; i++)
        if (has_number(table, i))
            numbers[count++] = i - from;
    return from < end && pdf_centre_cut(table->arena, table->rows + from, end - from, numbers,
                                        count, table->text->height, table->starts + from);
}

// Where no gap tells rows apart, numbers do, or labels that begin beside a new value.
static void start_at_names(struct table *table)
{
    bool middle = numbers_stand_in_middle(table);
    for (size_t from = 0, end; from < table->count; from = end) {
        size_t numbers = 0;
        end = end_of(table, from);
        for (size_t i = from; i < end; i++)
            numbers += has_number(table, i);
        bool one = numbers == 1 || (numbers == 0 && is_centred(table, from, end)) ||
                   (numbers > 1 && middle && cut_at_middles(table, from, end));
        for (size_t i = from + 1; i < end && !one; i++)
            table->starts[i] = numbers > 1 ? has_number(table, i) : starts_plainly(table, i);
    }
}

// ---- building

static void build_cell(const struct table *table, size_t from, size_t end, size_t column)
{
    const struct pdf_grid *columns = &table->columns;
    size_t count = 0;
    const struct pdf_row *rows = column_rows(table, from, end, column, &count);
    int32_t right = column + 1 < columns->count
                        ? columns->left[column + 1] - table->text->height / 2
                        : table->text->right;
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
           str_eq(group_text(table, from, end), group_text(table, 0, end_of(table, 0)));
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
    table->starts = ARENA_ARRAY(table->arena, bool, table->count);
    start_at_gaps(table);
    join_nameless(table);
    start_at_names(table);
    build_place(table->building, table->rows[0].page, table->rows[0].line);
    build_open(table->building, BLOCK_TABLE);
    for (size_t from = 0, end; from < table->count; from = end) {
        end = end_of(table, from);
        build_row(table, from, end);
    }
    build_close(table->building);
}

// "1." and its text are an item of a list, not two cells.
static bool is_item(const struct pdf_row *row)
{
    return row->count == 2 && marker_is_alone(row->pieces[0].text);
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
