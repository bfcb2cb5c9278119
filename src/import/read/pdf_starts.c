// Where the rows of a table without rules begin.
//
// Several rows of a page make one row of a table: gaps tell them apart where cells are padded, else
// numbers in the first column or colons behind a label, else labels that begin beside a new value.
#include "import/find/words.h"
#include "import/read/pdf_table.h"

enum { ROW_GAP_PERCENT = 4 }; // of the height that a rule between rows adds to a gap, at least

static bool fills(const struct table *table, size_t row, size_t columns)
{
    for (size_t i = 0; i < table->rows[row].count; i++)
        if (pdf_grid_column(&table->columns, &table->rows[row].pieces[i]) < columns)
            return true;
    return false;
}

static bool has_colon(const struct table *table, size_t row)
{
    for (size_t i = 1; i + 1 < table->rows[row].count; i++)
        if (str_eq(table->rows[row].pieces[i].text, STR(":")))
            return fills(table, row, 1);
    return false;
}

// A number in the first column, or a colon behind a label, names a row.
static bool has_number(const struct table *table, size_t row)
{
    const struct pdf_piece *piece = &table->rows[row].pieces[0];
    bool number = pdf_grid_column(&table->columns, piece) == 0 && pdf_is_number(piece->text);
    return number || has_colon(table, row);
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

size_t pdf_table_end(const struct table *table, size_t from)
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
        end = pdf_table_end(table, from);
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

// "Rp 350.000" over "Rp 650.000": nobody writes two amounts into one cell without saying of what.
static bool is_amount_below_another(const struct table *table, size_t row)
{
    const struct pdf_row *above = &table->rows[row - 1], *here = &table->rows[row];
    for (size_t i = 1; i < here->count; i++) {
        size_t column = pdf_grid_column(&table->columns, &here->pieces[i]);
        for (size_t j = 1; j < above->count && begins_with_amount(here->pieces[i].text); j++)
            if (pdf_grid_column(&table->columns, &above->pieces[j]) == column &&
                begins_with_amount(above->pieces[j].text))
                return true;
    }
    return false;
}

static bool starts_plainly(const struct table *table, size_t row)
{
    size_t last = table->columns.count - 1;
    const struct pdf_row *rows = table->rows;
    bool both = rows[row].count > 1 && fills(table, row, 1) &&
                pdf_grid_column(&table->columns, &rows[row].pieces[rows[row].count - 1]) == last;
    bool after = !fills(table, row - 1, 1) || is_whole(table, row, table->columns.right[last]) ||
                 is_amount_below_another(table, row);
    char first = rows[row].pieces[0].text.data[0];
    return both && after && !is_small_letter(first);
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
        end = pdf_table_end(table, from);
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

// Whether some rows of a page are one row of the table, whose only number stands in its middle.
static bool is_one_row(const struct table *table, size_t from, size_t end)
{
    const struct pdf_row *number = NULL;
    for (size_t i = from; i < end; i++) {
        if (has_number(table, i) && number)
            return false;
        number = has_number(table, i) ? &table->rows[i] : number;
    }
    if (!number)
        return false;
    const struct pdf_piece *piece = &number->pieces[0];
    int64_t middle = (int64_t)table->rows[from].top + table->rows[end - 1].bottom;
    int64_t off = middle - piece->top - piece->bottom;
    return off <= table->text->height && off >= -table->text->height;
}

// Where numbers stand in the middle of their rows, a page that was turned begins with what belongs
// to its first number; what goes on from the page before would put that out of the middle.
static bool cut_pages(struct table *table, size_t from, size_t end)
{
    bool cut = true;
    for (size_t at = from, next; at < end; at = next) {
        next = at + 1;
        while (next < end && table->rows[next].page == table->rows[at].page)
            next++;
        if (is_one_row(table, at, next))
            table->starts[at] = true;
        else
            cut = cut_at_middles(table, at, next) && cut;
    }
    return cut;
}

// Where no gap tells rows apart, numbers do, or labels that begin beside a new value.
static void start_at_names(struct table *table)
{
    bool middle = numbers_stand_in_middle(table);
    for (size_t from = 0, end; from < table->count; from = end) {
        size_t numbers = 0;
        end = pdf_table_end(table, from);
        for (size_t i = from; i < end; i++)
            numbers += has_number(table, i);
        bool one = numbers == 1 || (numbers == 0 && is_centred(table, from, end)) ||
                   (numbers > 1 && middle && cut_pages(table, from, end));
        for (size_t i = from + 1; i < end && !one; i++)
            table->starts[i] = numbers > 1 ? has_number(table, i) : starts_plainly(table, i);
    }
}

void pdf_table_starts(struct table *table)
{
    table->starts = ARENA_ARRAY(table->arena, bool, table->count);
    start_at_gaps(table);
    join_nameless(table);
    start_at_names(table);
}
