// The columns of a table as they are found while rows are added.
//
// A piece widens the column it stands in, opens one where none is, and joins two that have never
// been filled side by side (a head centred over a wide column). A piece over two that were filled
// side by side does not fit: it is a head of a group, or the table has ended.
#include "import/read/pdf.h"

static void insert_column(struct pdf_grid *columns, const struct pdf_piece *piece)
{
    size_t at = 0;
    while (at < columns->count && columns->left[at] < piece->left)
        at++;
    for (size_t i = columns->count; i > at; i--) {
        columns->left[i] = columns->left[i - 1];
        columns->right[i] = columns->right[i - 1];
        memmove(columns->together[i], columns->together[i - 1], sizeof columns->together[i]);
    }
    memset(columns->together[at], 0, sizeof columns->together[at]);
    columns->count++;
    for (size_t i = 0; i < columns->count; i++) {
        uint32_t *row = columns->together[i];
        memmove(row + at + 1, row + at, (PDF_COLUMNS_MOST - at - 1) * sizeof *row);
        row[at] = 0;
    }
    columns->left[at] = piece->left;
    columns->right[at] = piece->right;
}

// Makes one column of `at` and the one behind it.
static void join_columns(struct pdf_grid *columns, size_t at)
{
    columns->right[at] = columns->right[at + 1];
    for (size_t i = 0; i < columns->count; i++) {
        columns->together[at][i] += columns->together[at + 1][i];
        columns->together[i][at] += columns->together[i][at + 1];
    }
    for (size_t i = at + 1; i + 1 < columns->count; i++) {
        columns->left[i] = columns->left[i + 1];
        columns->right[i] = columns->right[i + 1];
        memcpy(columns->together[i], columns->together[i + 1], sizeof columns->together[i]);
    }
    for (size_t i = 0; i < columns->count; i++) {
        uint32_t *row = columns->together[i];
        memmove(row + at + 1, row + at + 2, (PDF_COLUMNS_MOST - at - 2) * sizeof *row);
    }
    columns->count--;
}

// The first column that a piece stands in, and how many; 0 when it stands in none.
static size_t columns_under(const struct pdf_grid *columns, const struct pdf_piece *piece,
                            size_t *first)
{
    size_t count = 0;
    for (size_t i = 0; i < columns->count; i++) {
        bool under = piece->left < columns->right[i] && piece->right > columns->left[i];
        if (under && count == 0)
            *first = i;
        count += under;
    }
    return count;
}

// True when two of some columns were filled side by side in more than `most` rows.
static bool were_together(const struct pdf_grid *columns, size_t first, size_t count, uint32_t most)
{
    for (size_t i = first; i < first + count; i++)
        for (size_t j = first; j < first + count; j++)
            if (i != j && columns->together[i][j] > most)
                return true;
    return false;
}

static bool place_piece(struct pdf_grid *columns, const struct pdf_piece *piece, uint32_t most)
{
    size_t first = 0, count = columns_under(columns, piece, &first);
    if (count == 0) {
        if (columns->count == PDF_COLUMNS_MOST)
            return false;
        insert_column(columns, piece);
        return true;
    }
    if (count > 1 && were_together(columns, first, count, count == 2 && first > 0 ? most : 0))
        return false;
    for (; count > 1; count--)
        join_columns(columns, first);
    if (piece->left < columns->left[first])
        columns->left[first] = piece->left;
    if (piece->right > columns->right[first])
        columns->right[first] = piece->right;
    return true;
}

size_t pdf_grid_column(const struct pdf_grid *columns, const struct pdf_piece *piece)
{
    size_t first = 0;
    columns_under(columns, piece, &first);
    return first;
}

static void note_together(struct pdf_grid *columns, const struct pdf_row *row)
{
    columns->rows++;
    for (size_t i = 0; i < row->count; i++)
        for (size_t j = 0; j < row->count; j++) {
            size_t a = pdf_grid_column(columns, &row->pieces[i]);
            size_t b = pdf_grid_column(columns, &row->pieces[j]);
            columns->together[a][b] += a != b;
        }
}

static bool add_row(struct pdf_grid *columns, const struct pdf_row *row, uint32_t most)
{
    struct pdf_grid grown = *columns;
    for (size_t i = 0; i < row->count; i++)
        if (!place_piece(&grown, &row->pieces[i], most))
            return false;
    note_together(&grown, row);
    *columns = grown;
    return true;
}

// Words of a narrow column that are stretched apart look like two columns, but seldom: such are
// joined by a row whose other pieces fit.
bool pdf_grid_add(struct pdf_grid *columns, const struct pdf_row *row)
{
    enum { SELDOM = 4 }; // one of so many rows
    return add_row(columns, row, 0) ||
           (row->count > 1 && add_row(columns, row, columns->rows / SELDOM));
}

// True when a word begins where a column behind the first one begins.
static bool begins_column(const struct pdf_grid *columns, const struct pdf_piece *word)
{
    int32_t slack = (word->bottom - word->top) / 3;
    for (size_t i = 1; i < columns->count; i++) {
        int32_t apart = word->left - columns->left[i];
        if (apart < slack && apart > -slack)
            return true;
    }
    return false;
}

// How many pieces of a page begin before a place.
static size_t count_before(const struct pdf_page *page, int32_t place)
{
    size_t low = 0, high = page->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (page->lefts[middle] < place)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

// True when a word begins exactly where three pieces of the page do.
static bool begins_with_others(const struct pdf_page *page, const struct pdf_piece *word)
{
    enum { OTHERS = 3, EXACTLY = 30 }; // hundredths of a point
    return count_before(page, word->left + EXACTLY) >=
           count_before(page, word->left - EXACTLY) + OTHERS;
}

size_t pdf_grid_cut(struct arena *arena, const struct pdf_grid *columns,
                    const struct pdf_page *page, const struct pdf_piece *piece,
                    struct pdf_piece *pieces, size_t most)
{
    size_t first = 0, from = 0, count = 0;
    size_t under = columns_under(columns, piece, &first);
    bool fits = under < 2 || !were_together(columns, first, under, 0);
    for (size_t i = 1; !fits && i < piece->word_count && count + 1 < most; i++)
        if (begins_column(columns, &piece->words[i]) ||
            begins_with_others(page, &piece->words[i]) || pdf_is_colon(piece->words, from, i)) {
            pieces[count++] = pdf_piece_of(arena, piece->words + from, i - from);
            from = i;
        }
    if (from == 0)
        pieces[count++] = *piece;
    else
        pieces[count++] = pdf_piece_of(arena, piece->words + from, piece->word_count - from);
    return count;
}
