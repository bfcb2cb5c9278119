// Words with their places become pieces, and pieces that stand side by side become rows.
//
// pdftotext's own blocks and flows are not used: it guesses columns from a page alone and parts
// cells of a table as it likes. What repeats at the edges of pages is furniture.
#include "import/pdf.h"
#include "import/xml.h"

#include <stdlib.h>

enum {
    HUNDRED = 100,
    GAP_TENTHS = 13,      // of the height: a wider gap parts two cells
    ODD_GAP_TENTHS = 6,   // of the height, at least, is a gap that is odd in its line
    ODD_GAP_FACTOR = 14,  // tenths of the usual gap that it passes
    STRETCH_MOST = 4,     // heights: no line is stretched wider
    EDGE_ROWS = 4,        // rows at the top and foot of a page that may be running heads
    EDGE_PERCENT = 4,     // of the height: there a printing program puts its marks
    FOOT_PERCENT = 90,    // page numbers stand below this
    SAME_PLACE = 800,     // by which running heads may differ from page to page
    PIECE_LONGEST = 1000, // characters of a running head that are compared
    NUMBERED_MOST = 40,   // of one whose numbers may differ
};

// "123.456" in hundredths; what is no number, or unbelievable, is 0.
static int32_t length_of(const struct xml_node *node, const char *name)
{
    str value = xml_attribute(node, name);
    int64_t whole = 0, part = 0, scale = HUNDRED / 10;
    size_t at = 0;
    for (; at < value.len && is_digit(value.data[at]) && whole < 100000; at++)
        whole = whole * 10 + (value.data[at] - '0');
    if (at < value.len && value.data[at] == '.')
        for (at++; at < value.len && is_digit(value.data[at]) && scale > 0; at++, scale /= 10)
            part += scale * (value.data[at] - '0');
    return (int32_t)(whole * HUNDRED + part);
}

static struct pdf_piece word_of(const struct xml_node *node)
{
    return (struct pdf_piece){
        .text = node->first ? node->first->text : STR_NONE,
        .left = length_of(node, "xMin"),
        .right = length_of(node, "xMax"),
        .top = length_of(node, "yMin"),
        .bottom = length_of(node, "yMax"),
    };
}

static void add_piece(struct arena *arena, struct pdf_page *page, struct pdf_piece piece)
{
    page->pieces =
        arena_grow(arena, page->pieces, page->count, &page->capacity, sizeof *page->pieces);
    page->pieces[page->count++] = piece;
}

static int32_t height_of(const struct pdf_piece *piece)
{
    return piece->bottom - piece->top;
}

// A line whose gaps are all alike was stretched to fill its column.
static bool is_stretched(const struct pdf_piece *words, size_t count)
{
    int32_t narrowest = INT32_MAX, widest = 0;
    for (size_t i = 1; i < count; i++) {
        int32_t gap = words[i].left - words[i - 1].right;
        narrowest = gap < narrowest ? gap : narrowest;
        widest = gap > widest ? gap : widest;
    }
    return count > 2 && narrowest > 0 && widest * 10 <= narrowest * 13 &&
           widest <= STRETCH_MOST * height_of(words);
}

// A gap parts two cells when it is wide, or much wider than the others of its line.
static bool goes_on(const struct pdf_piece *before, const struct pdf_piece *word, int32_t usual)
{
    int32_t gap = word->left - before->right;
    bool odd = gap * 10 > height_of(before) * ODD_GAP_TENTHS && gap * 10 > usual * ODD_GAP_FACTOR;
    return word->left >= before->left && gap * 10 <= height_of(before) * GAP_TENTHS && !odd;
}

struct pdf_piece pdf_piece_of(struct arena *arena, const struct pdf_piece *words, size_t count)
{
    struct pdf_piece piece = words[0];
    struct buf text = BUF(arena);
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            buf_char(&text, ' ');
        buf_add(&text, words[i].text);
        piece.right = words[i].right > piece.right ? words[i].right : piece.right;
    }
    piece.text = buf_str(&text);
    piece.words = words;
    piece.word_count = count;
    return piece;
}

// The gap that half of a line's gaps do not reach.
static int32_t usual_gap(struct arena *arena, const struct pdf_piece *words, size_t count)
{
    int32_t *gaps = ARENA_ARRAY(arena, int32_t, count);
    for (size_t i = 1; i < count; i++)
        gaps[i - 1] = words[i].left - words[i - 1].right;
    return count > 2 ? pdf_quantile(gaps, count - 1, 5) : INT32_MAX / 100;
}

// One line of pdftotext's, cut where its gaps are wide.
static void read_line(struct arena *arena, struct pdf_page *page, const struct xml_node *line)
{
    struct pdf_piece *words = NULL;
    size_t count = 0, capacity = 0, from = 0;
    for (const struct xml_node *node = line->first; node; node = node->next) {
        struct pdf_piece word = word_of(node);
        if (str_trim(word.text).len == 0)
            continue;
        words = arena_grow(arena, words, count, &capacity, sizeof *words);
        words[count++] = word;
    }
    bool stretched = is_stretched(words, count);
    int32_t usual = usual_gap(arena, words, count);
    for (size_t i = 1; i <= count; i++)
        if (i == count || (!stretched && !goes_on(&words[i - 1], &words[i], usual))) {
            add_piece(arena, page, pdf_piece_of(arena, words + from, i - from));
            from = i;
        }
}

static void read_lines(struct arena *arena, struct pdf_page *page, const struct xml_node *node)
{
    for (const struct xml_node *child = node->first; child; child = child->next) {
        if (xml_is(child, "line"))
            read_line(arena, page, child);
        else
            read_lines(arena, page, child);
    }
}

static void read_pages(struct arena *arena, struct pdf_text *text, const struct xml_node *doc)
{
    for (const struct xml_node *node = doc ? doc->first : NULL; node; node = node->next) {
        if (!xml_is(node, "page"))
            continue;
        text->pages = arena_grow(arena, text->pages, text->page_count, &text->page_capacity,
                                 sizeof *text->pages);
        struct pdf_page *page = &text->pages[text->page_count++];
        *page = (struct pdf_page){.width = length_of(node, "width"),
                                  .height = length_of(node, "height")};
        read_lines(arena, page, node);
    }
}

// ---- rows

static int compare_tops(const void *left, const void *right)
{
    const struct pdf_piece *a = left, *b = right;
    int order =
        (a->top + a->bottom > b->top + b->bottom) - (a->top + a->bottom < b->top + b->bottom);
    return order ? order : (a->left > b->left) - (a->left < b->left);
}

static int compare_lefts(const void *left, const void *right)
{
    const struct pdf_piece *a = left, *b = right;
    int order = (a->left > b->left) - (a->left < b->left);
    return order ? order : (a->top > b->top) - (a->top < b->top);
}

// In a column of running text a wide gap is a line that was stretched.
static void join_pieces(struct arena *arena, struct pdf_row *row)
{
    row->pieces[0].text = pdf_row_text(arena, row);
    row->pieces[0].right = row->pieces[row->count - 1].right;
    row->count = 1;
}

static void end_row(struct arena *arena, struct pdf_row *row)
{
    qsort(row->pieces, row->count, sizeof *row->pieces, compare_lefts);
    for (size_t i = 0; i < row->count; i++) {
        row->top = i == 0 || row->pieces[i].top < row->top ? row->pieces[i].top : row->top;
        row->bottom = row->pieces[i].bottom > row->bottom ? row->pieces[i].bottom : row->bottom;
    }
    if (row->right > 0 && row->count > 1)
        join_pieces(arena, row);
}

static bool stands_beside(const struct pdf_piece *first, const struct pdf_piece *piece)
{
    int32_t middle = (piece->top + piece->bottom) / 2;
    return middle < first->bottom && middle > first->top && piece->column == first->column;
}

// A piece stands in a row when its middle lies between top and bottom of the first one.
static void make_rows(struct arena *arena, struct pdf_text *text, struct pdf_page *page,
                      uint32_t number)
{
    struct pdf_row *row = NULL;
    uint32_t line = 0;
    if (page->count > 0)
        qsort(page->pieces, page->count, sizeof *page->pieces, compare_tops);
    struct pdf_gutter gutter = pdf_columns(page);
    for (size_t i = 0; i < page->count; i++) {
        struct pdf_piece *piece = &page->pieces[i];
        if (row && stands_beside(&row->pieces[0], piece)) {
            row->count++;
            continue;
        }
        if (row)
            end_row(arena, row);
        row = &text->rows[text->row_count++];
        *row = (struct pdf_row){.pieces = piece, .count = 1, .page = number, .line = ++line};
        row->left = gutter.left[piece->column];
        row->right = gutter.right[piece->column];
    }
    if (row)
        end_row(arena, row);
}

// ---- furniture

// The text of a row without its numbers, to be compared with that of other pages.
static str pattern_of(struct arena *arena, const struct pdf_row *row)
{
    struct buf out = BUF(arena);
    str text = str_sub(pdf_row_text(arena, row), 0, PIECE_LONGEST);
    for (size_t at = 0; at < text.len; at++)
        if (!is_digit(text.data[at]) || text.len > NUMBERED_MOST)
            buf_char(&out, text.data[at]);
    return buf_str(&out);
}

static bool is_at_edge(const struct pdf_text *text, size_t at)
{
    const struct pdf_row *row = &text->rows[at];
    bool near_foot =
        at + EDGE_ROWS >= text->row_count || text->rows[at + EDGE_ROWS].page != row->page;
    return row->line <= EDGE_ROWS || near_foot;
}

static bool is_page_number(str pattern)
{
    static const str words[] = {
        STR_INIT(""),        STR_INIT("-"),    STR_INIT("--"),   STR_INIT("Page of"),
        STR_INIT("Halaman"), STR_INIT("Hal."), STR_INIT("Page"), STR_INIT("Halaman dari"),
        STR_INIT("/"),       STR_INIT("|"),    STR_INIT("of")};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_eq_nocase(pattern, words[i]))
            return true;
    return false;
}

static str without_blanks(struct arena *arena, str text)
{
    struct buf out = BUF(arena);
    while (text.len > 0) {
        str word = str_trim(str_take(&text, ' '));
        if (word.len > 0 && out.len > 0)
            buf_char(&out, ' ');
        buf_add(&out, word);
    }
    return buf_str(&out);
}

// "26/11/2026", "1/2", "file:///…": what a browser prints on its margins.
static bool is_print_mark(str text)
{
    for (size_t at = str_find_char(text, '/'); at + 1 < text.len; at++)
        if (text.data[at] == '/' && at > 0 &&
            ((is_digit(text.data[at - 1]) && is_digit(text.data[at + 1])) ||
             text.data[at - 1] == ':'))
            return true;
    return false;
}

static bool stands_at_margin(struct arena *arena, const struct pdf_text *text,
                             const struct pdf_row *row)
{
    const struct pdf_page *page = &text->pages[row->page - 1];
    bool edge = row->bottom < page->height / HUNDRED * EDGE_PERCENT ||
                row->top > page->height / HUNDRED * (HUNDRED - EDGE_PERCENT);
    return edge && is_print_mark(pdf_row_text(arena, row));
}

// On how many pages a row with this pattern stands at this place.
static size_t repetitions(const struct pdf_text *text, const str *patterns, size_t at)
{
    size_t count = 0;
    for (size_t i = 0; i < text->row_count; i++) {
        int32_t apart = text->rows[i].top - text->rows[at].top;
        count += patterns[i].len > 0 && apart < SAME_PLACE && apart > -SAME_PLACE &&
                 str_eq(patterns[i], patterns[at]);
    }
    return count;
}

static bool is_furniture(struct arena *arena, const struct pdf_text *text, const str *patterns,
                         size_t at)
{
    const struct pdf_row *row = &text->rows[at];
    const struct pdf_page *page = &text->pages[row->page - 1];
    bool low = row->top > page->height / HUNDRED * FOOT_PERCENT;
    bool high = row->bottom < page->height / HUNDRED * (HUNDRED - FOOT_PERCENT);
    if (stands_at_margin(arena, text, row))
        return true;
    if ((low || high) && is_page_number(without_blanks(arena, patterns[at])))
        return true;
    size_t repeated = patterns[at].len > 0 ? repetitions(text, patterns, at) : 0;
    return repeated > 1 && repeated * 2 >= text->page_count;
}

// The rows of a table may repeat too, so only the edges of pages are looked at, and of a long
// document only so many pages that the comparison stays quick.
static void find_furniture(struct arena *arena, struct pdf_text *text)
{
    enum { ROWS_COMPARED = 20000 };
    str *patterns = ARENA_ARRAY(arena, str, text->row_count);
    if (text->row_count > ROWS_COMPARED)
        return;
    for (size_t i = 0; i < text->row_count; i++)
        if (is_at_edge(text, i))
            patterns[i] = pattern_of(arena, &text->rows[i]);
    for (size_t i = 0; i < text->row_count; i++)
        if (is_at_edge(text, i))
            text->rows[i].furnish = is_furniture(arena, text, patterns, i);
}

// ---- measures

static int compare_lengths(const void *left, const void *right)
{
    int32_t a = *(const int32_t *)left, b = *(const int32_t *)right;
    return (a > b) - (a < b);
}

int32_t pdf_quantile(int32_t *lengths, size_t count, size_t of_ten)
{
    if (count == 0)
        return 0;
    qsort(lengths, count, sizeof *lengths, compare_lengths);
    return lengths[count * of_ten / 10];
}

static void measure(struct arena *arena, struct pdf_text *text)
{
    int32_t *heights = ARENA_ARRAY(arena, int32_t, text->row_count);
    int32_t *gaps = ARENA_ARRAY(arena, int32_t, text->row_count);
    size_t count = 0, gap_count = 0;
    text->left = INT32_MAX;
    for (size_t i = 0; i < text->row_count; i++) {
        const struct pdf_row *row = &text->rows[i];
        if (row->furnish)
            continue;
        const struct pdf_piece *last = &row->pieces[row->count - 1];
        heights[count++] = last->bottom - last->top;
        text->left = row->pieces[0].left < text->left ? row->pieces[0].left : text->left;
        text->right = last->right > text->right ? last->right : text->right;
        if (i > 0 && text->rows[i - 1].page == row->page)
            gaps[gap_count++] = row->top - text->rows[i - 1].bottom;
    }
    text->height = pdf_quantile(heights, count, 5);
    text->gap = pdf_quantile(gaps, gap_count, 3);
}

bool pdf_read(struct arena *arena, str printed, struct pdf_text *text, str *title)
{
    const struct xml_node *root = NULL;
    *text = (struct pdf_text){0};
    if (xml_parse(arena, printed, &root) != XML_OK)
        return false;
    const struct xml_node *head = xml_path(root, "head", "title");
    *title = head && head->first ? head->first->text : STR_NONE;
    read_pages(arena, text, xml_path(root, "body", "doc"));
    size_t pieces = 0;
    for (size_t i = 0; i < text->page_count; i++)
        pieces += text->pages[i].count;
    text->rows = ARENA_ARRAY(arena, struct pdf_row, pieces);
    for (size_t i = 0; i < text->page_count; i++)
        make_rows(arena, text, &text->pages[i], (uint32_t)i + 1);
    find_furniture(arena, text);
    measure(arena, text);
    return true;
}
