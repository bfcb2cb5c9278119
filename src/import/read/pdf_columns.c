// Pages set in two columns of running text: the gutter that fewest lines cross, and full lines on
// both sides of it. A table has full lines on one side at most, for labels are short. Columns that
// are equally wide need only a few full lines.
#include "import/read/pdf.h"

#include <stdlib.h>

enum {
    TRIES = 40,         // places at which a gutter is looked for
    LINES_LEAST = 6,    // on each side
    CROSSING_TENTH = 3, // of the lines at most may cross: titles
    FULL_HEIGHTS = 3,   // by which a full line may end before its column does
    FULL_OF = 3,        // one of three lines is full; others are items, heads, ends of paragraphs
    FULL_FEW = 4,       // full lines that columns of one width need
    WIDTHS_APART = 5,   // percent by which these may differ
    WIDTH_PERCENT = 35, // of the text, at least, is each column wide
};

struct side {
    int32_t left, right;
    size_t count;
    size_t full;
};

static void bounds_of(const struct pdf_page *page, int32_t *left, int32_t *right)
{
    *left = INT32_MAX;
    *right = 0;
    for (size_t i = 0; i < page->count; i++) {
        *left = page->pieces[i].left < *left ? page->pieces[i].left : *left;
        *right = page->pieces[i].right > *right ? page->pieces[i].right : *right;
    }
}

static bool is_on_side(const struct pdf_piece *piece, int32_t gutter, bool second)
{
    return second ? piece->left >= gutter : piece->right <= gutter;
}

static struct side measure(const struct pdf_page *page, int32_t gutter, bool second)
{
    struct side side = {.left = INT32_MAX};
    for (size_t i = 0; i < page->count; i++) {
        const struct pdf_piece *piece = &page->pieces[i];
        if (!is_on_side(piece, gutter, second))
            continue;
        side.count++;
        side.left = piece->left < side.left ? piece->left : side.left;
        side.right = piece->right > side.right ? piece->right : side.right;
    }
    for (size_t i = 0; i < page->count; i++) {
        const struct pdf_piece *piece = &page->pieces[i];
        int32_t height = piece->bottom - piece->top;
        side.full += is_on_side(piece, gutter, second) &&
                     piece->right > side.right - FULL_HEIGHTS * height &&
                     piece->left < side.left + FULL_HEIGHTS * height;
    }
    return side;
}

static int32_t width_of(const struct side *side)
{
    return side->right - side->left;
}

static bool is_column(const struct side *side, const struct side *other, int32_t width)
{
    if (side->count < LINES_LEAST || other->count < LINES_LEAST)
        return false;
    int32_t apart = width_of(side) - width_of(other);
    bool equal = abs(apart) < width / 100 * WIDTHS_APART && side->full >= FULL_FEW;
    return (equal || side->full * FULL_OF >= side->count) &&
           width_of(side) > width / 100 * WIDTH_PERCENT;
}

// How many pieces cross a gutter; all of them where there are no columns beside it.
static size_t try_gutter(const struct pdf_page *page, int32_t gutter, int32_t width,
                         struct pdf_gutter *found)
{
    struct side first = measure(page, gutter, false);
    struct side second = measure(page, gutter, true);
    size_t crossing = page->count - first.count - second.count;
    *found =
        (struct pdf_gutter){{0, first.left, second.left}, {0, first.right, second.right}, true};
    bool columns = crossing * 10 <= page->count * CROSSING_TENTH &&
                   is_column(&first, &second, width) && is_column(&second, &first, width);
    return columns ? crossing : page->count;
}

static int compare_reading(const void *left, const void *right)
{
    const struct pdf_piece *a = left, *b = right;
    if (a->band != b->band)
        return a->band < b->band ? -1 : 1;
    if (a->column != b->column)
        return a->column < b->column ? -1 : 1;
    int order = (a->top > b->top) - (a->top < b->top);
    return order ? order : (a->left > b->left) - (a->left < b->left);
}

// Columns are read one after the other between two lines that go over both.
static void set_order(struct pdf_page *page, const struct pdf_gutter *gutter)
{
    uint32_t band = 0;
    for (size_t i = 0; i < page->count; i++) {
        struct pdf_piece *piece = &page->pieces[i];
        piece->column = piece->right <= gutter->right[1] ? 1
                        : piece->left >= gutter->left[2] ? 2
                                                         : 0;
        bool over = piece->column == 0;
        band += over;
        piece->band = band;
        band += over;
    }
    qsort(page->pieces, page->count, sizeof *page->pieces, compare_reading);
}

struct pdf_gutter pdf_columns(struct pdf_page *page)
{
    struct pdf_gutter gutter = {.found = false};
    int32_t left = 0, right = 0;
    bounds_of(page, &left, &right);
    int32_t width = right - left;
    size_t fewest = page->count;
    for (int i = 0; i <= TRIES && page->count >= 2 * LINES_LEAST; i++) {
        struct pdf_gutter tried;
        int32_t place = left + width / 100 * 30 + width / 100 * 40 / TRIES * i;
        size_t crossing = try_gutter(page, place, width, &tried);
        if (crossing < fewest) {
            fewest = crossing;
            gutter = tried;
        }
    }
    if (gutter.found)
        set_order(page, &gutter);
    return gutter;
}
