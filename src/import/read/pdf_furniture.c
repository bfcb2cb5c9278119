// What repeats at the edges of pages is furniture: running heads and feet, page numbers, and what a
// browser prints on its margins.
#include "import/read/pdf.h"

enum {
    HUNDRED = 100,
    EDGE_ROWS = 4,        // rows at the top and foot of a page that may be running heads
    EDGE_PERCENT = 4,     // of the height: there a printing program puts its marks
    FOOT_PERCENT = 90,    // page numbers stand below this
    SAME_PLACE = 800,     // by which running heads may differ from page to page
    PIECE_LONGEST = 1000, // characters of a running head that are compared
    NUMBERED_MOST = 40,   // of one whose numbers may differ
};

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
void pdf_find_furniture(struct arena *arena, struct pdf_text *text)
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
