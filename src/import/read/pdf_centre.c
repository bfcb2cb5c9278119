// Rows of a table whose numbers stand in the middle of them: each row is cut where its middle comes
// nearest to its number, for all rows together.
#include "import/read/pdf.h"

enum { MOST_ROWS = 400 };

struct centring {
    const struct pdf_row *rows;
    size_t count;
    const size_t *numbers; // the rows that have one
    size_t number_count;
    int64_t *best;  // of the rows before this one, cut up to the number at hand
    size_t **begin; // where the last of them begins
};

static int64_t distance(const struct centring *centring, size_t number, size_t from, size_t end)
{
    const struct pdf_piece *piece = &centring->rows[centring->numbers[number]].pieces[0];
    int64_t middle = (int64_t)centring->rows[from].top + centring->rows[end - 1].bottom;
    int64_t off = middle - piece->top - piece->bottom;
    return off < 0 ? -off : off;
}

// The row before which the rows of a number may end, at first and at last.
static size_t last_end(const struct centring *centring, size_t number)
{
    return number + 1 < centring->number_count ? centring->numbers[number + 1] : centring->count;
}

// Of two cuts that are as good, one before the first item of a list is better, one amid a list
// worse.
static int64_t preference(const struct centring *centring, size_t from)
{
    const struct pdf_row *row = &centring->rows[from];
    struct marker marker = marker_read(row->pieces[row->count - 1].text);
    return marker.style == MARKER_NONE || marker.number == 0 ? 1 : marker.number == 1 ? 0 : 2;
}

// Where the rows of a number begin best, when they end before `end`; adds the cost.
static size_t begin_of(const struct centring *centring, size_t number, size_t end, int64_t *cost)
{
    size_t least = number > 0 ? centring->numbers[number - 1] + 1 : 0, best = least;
    size_t most = number > 0 ? centring->numbers[number] : 0;
    *cost = INT64_MAX;
    for (size_t from = least; from <= most; from++) {
        int64_t before = number > 0 ? centring->best[from] : 0;
        int64_t all = before + distance(centring, number, from, end) + preference(centring, from);
        if (all <= *cost) { // of two as good the later: a label over two lines stays whole
            *cost = all;
            best = from;
        }
    }
    return best;
}

static int64_t cut_all(struct arena *arena, struct centring *centring)
{
    for (size_t k = 0; k < centring->number_count; k++) {
        int64_t *next = ARENA_ARRAY(arena, int64_t, centring->count + 1);
        centring->begin[k] = ARENA_ARRAY(arena, size_t, centring->count + 1);
        for (size_t end = centring->numbers[k] + 1; end <= last_end(centring, k); end++)
            centring->begin[k][end] = begin_of(centring, k, end, &next[end]);
        centring->best = next;
    }
    return centring->best[centring->count];
}

static bool is_one_page(const struct pdf_row *rows, size_t count)
{
    for (size_t i = 1; i < count; i++)
        if (rows[i].page != rows[0].page)
            return false;
    return true;
}

bool pdf_centre_cut(struct arena *arena, const struct pdf_row *rows, size_t count,
                    const size_t *numbers, size_t number_count, int32_t height, bool *starts)
{
    struct centring centring = {rows,         count, numbers,
                                number_count, NULL,  ARENA_ARRAY(arena, size_t *, number_count)};
    if (number_count < 2 || count > MOST_ROWS || !is_one_page(rows, count))
        return false;
    // Twice the middle was compared: half a line for each number.
    if (cut_all(arena, &centring) > (int64_t)height * (int64_t)number_count)
        return false;
    for (size_t k = number_count, end = count; k-- > 0;) {
        size_t from = centring.begin[k][end];
        starts[from] = true;
        end = from;
    }
    return true;
}
