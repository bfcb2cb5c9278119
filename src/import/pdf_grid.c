// The columns of a table as they are found while rows are added.
//
// A piece widens the column it stands in, opens one where none is, and joins two that have never
// been filled side by side (a head centred over a wide column). A piece over two that were filled
// side by side does not fit: it is a head of a group, or the table has ended.
#include "import/pdf.h"

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
        bool *row = columns->together[i];
        memmove(row + at + 1, row + at, (PDF_COLUMNS_MOST - at - 1) * sizeof *row);
        row[at] = false;
    }
    columns->left[at] = piece->left;
    columns->right[at] = piece->right;
}

// Makes one column of `at` and the one behind it.
static void join_columns(struct pdf_grid *columns, size_t at)
{
    columns->right[at] = columns->right[at + 1];
    for (size_t i = 0; i < columns->count; i++) {
        columns->together[at][i] |= columns->together[at + 1][i];
        columns->together[i][at] |= columns->together[i][at + 1];
    }
    for (size_t i = at + 1; i + 1 < columns->count; i++) {
        columns->left[i] = columns->left[i + 1];
        columns->right[i] = columns->right[i + 1];
        memcpy(columns->together[i], columns->together[i + 1], sizeof columns->together[i]);
    }
    for (size_t i = 0; i < columns->count; i++) {
        bool *row = columns->together[i];
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

static bool were_together(const struct pdf_grid *columns, size_t first, size_t count)
{
    for (size_t i = first; i < first + count; i++)
        for (size_t j = first; j < first + count; j++)
            if (i != j && columns->together[i][j])
                return true;
    return false;
}

static bool place_piece(struct pdf_grid *columns, const struct pdf_piece *piece)
{
    size_t first = 0, count = columns_under(columns, piece, &first);
    if (count == 0) {
        if (columns->count == PDF_COLUMNS_MOST)
            return false;
        insert_column(columns, piece);
        return true;
    }
    if (count > 1 && were_together(columns, first, count))
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

// Adds a row to the columns; leaves them as they were when it does not fit.
bool pdf_grid_add(struct pdf_grid *columns, const struct pdf_row *row)
{
    struct pdf_grid grown = *columns;
    for (size_t i = 0; i < row->count; i++)
        if (!place_piece(&grown, &row->pieces[i]))
            return false;
    for (size_t i = 0; i < row->count; i++)
        for (size_t j = 0; j < row->count; j++) {
            size_t a = pdf_grid_column(&grown, &row->pieces[i]),
                   b = pdf_grid_column(&grown, &row->pieces[j]);
            grown.together[a][b] = grown.together[a][b] || a != b;
        }
    *columns = grown;
    return true;
}
