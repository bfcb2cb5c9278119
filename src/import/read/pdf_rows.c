// Words with their places become pieces, and pieces that stand side by side become rows.
//
// pdftotext's own blocks and flows are not used: it guesses columns from a page alone and parts
// cells of a table as it likes. What stands in different cells of a table with rules is apart.
#include "import/read/pdf.h"
#include "import/read/xml.h"

#include <stdlib.h>

enum {
    HUNDRED = 100,
    GAP_TENTHS = 13,     // of the height: a wider gap parts two cells
    ODD_GAP_TENTHS = 6,  // of the height, at least, is a gap that is odd in its line
    ODD_GAP_FACTOR = 14, // tenths of the usual gap that it passes
    STRETCH_MOST = 4,    // heights: no line is stretched wider
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

bool pdf_is_colon(const struct pdf_piece *words, size_t from, size_t at)
{
    return at == from + 1 && str_eq(words[from].text, STR(":"));
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

// The cell of a table with rules that a word stands in.
static struct pdf_cell *cell_of(const struct pdf_page *page, const struct pdf_piece *word)
{
    return pdf_lattices_cell(&page->tables, 0, word->left + (word->right - word->left) / 2,
                             word->top + (word->bottom - word->top) / 2);
}

// One line of pdftotext's, cut where its gaps are wide, or a rule stands.
static void read_line(struct arena *arena, struct pdf_page *page, const struct xml_node *line)
{
    struct pdf_piece *words = NULL;
    size_t count = 0, capacity = 0, from = 0;
    for (const struct xml_node *node = line->first; node; node = node->next) {
        struct pdf_piece word = word_of(node);
        if (str_trim(word.text).len == 0)
            continue;
        words = arena_grow(arena, words, count, &capacity, sizeof *words);
        word.cell = cell_of(page, &word);
        words[count++] = word;
    }
    bool stretched = is_stretched(words, count);
    int32_t usual = usual_gap(arena, words, count);
    for (size_t i = 1; i <= count; i++)
        if (i == count || words[i - 1].cell != words[i].cell || pdf_is_colon(words, from, i) ||
            (!stretched && !goes_on(&words[i - 1], &words[i], usual))) {
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

static struct pdf_page new_page(struct arena *arena, const struct pdf_drawing *drawing,
                                size_t number, const struct xml_node *node)
{
    struct pdf_page page = {.width = length_of(node, "width"), .height = length_of(node, "height")};
    if (number < drawing->page_count)
        page.tables = pdf_lattices_find(arena, &drawing->pages[number], page.height);
    return page;
}

static void read_pages(struct arena *arena, struct pdf_text *text, const struct xml_node *doc,
                       const struct pdf_drawing *drawing)
{
    for (const struct xml_node *node = doc ? doc->first : NULL; node; node = node->next) {
        if (!xml_is(node, "page"))
            continue;
        text->pages = arena_grow(arena, text->pages, text->page_count, &text->page_capacity,
                                 sizeof *text->pages);
        struct pdf_page *page = &text->pages[text->page_count];
        *page = new_page(arena, drawing, text->page_count++, node);
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

static int compare_lengths(const void *left, const void *right)
{
    int32_t a = *(const int32_t *)left, b = *(const int32_t *)right;
    return (a > b) - (a < b);
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
    if ((row->right > 0 || row->pieces[0].cell) && row->count > 1)
        join_pieces(arena, row);
}

// A piece stands in a row when its middle lies between top and bottom of the first one.
static bool stands_beside(const struct pdf_piece *first, const struct pdf_piece *piece)
{
    int32_t middle = (piece->top + piece->bottom) / 2;
    return middle < first->bottom && middle > first->top && piece->column == first->column &&
           !first->table && !piece->table;
}

static size_t split_rows(struct arena *arena, struct pdf_piece *pieces, size_t count,
                         const struct pdf_gutter *gutter, struct pdf_row *rows)
{
    size_t made = 0;
    for (size_t i = 0; i < count; i++) {
        if (made > 0 && stands_beside(&rows[made - 1].pieces[0], &pieces[i])) {
            rows[made - 1].count++;
            continue;
        }
        if (made > 0)
            end_row(arena, &rows[made - 1]);
        rows[made] = (struct pdf_row){.pieces = &pieces[i],
                                      .count = 1,
                                      .left = gutter->left[pieces[i].column],
                                      .right = gutter->right[pieces[i].column]};
        rows[made].line = gutter->found ? (uint32_t)made + 1 : pieces[i].line;
        made++;
    }
    if (made > 0)
        end_row(arena, &rows[made - 1]);
    return made;
}

size_t pdf_rows_of(struct arena *arena, struct pdf_piece *pieces, size_t count, uint32_t page,
                   struct pdf_row *rows)
{
    const struct pdf_gutter none = {.found = false};
    if (count > 0)
        qsort(pieces, count, sizeof *pieces, compare_tops);
    size_t made = split_rows(arena, pieces, count, &none, rows);
    for (size_t i = 0; i < made; i++)
        rows[i].page = page;
    return made;
}

static void number_lines(struct pdf_page *page)
{
    const struct pdf_piece *first = NULL;
    uint32_t line = 0;
    for (size_t i = 0; i < page->count; i++) {
        if (!first || !stands_beside(first, &page->pieces[i])) {
            first = &page->pieces[i];
            line++;
        }
        page->pieces[i].line = line;
    }
}

static void note_lefts(struct arena *arena, struct pdf_page *page)
{
    page->lefts = ARENA_ARRAY(arena, int32_t, page->count);
    for (size_t i = 0; i < page->count; i++)
        page->lefts[i] = page->pieces[i].left;
    qsort(page->lefts, page->count, sizeof *page->lefts, compare_lengths);
}

static void make_rows(struct arena *arena, struct pdf_text *text, struct pdf_page *page,
                      uint32_t number)
{
    struct pdf_row *rows = &text->rows[text->row_count];
    if (page->count == 0)
        return;
    qsort(page->pieces, page->count, sizeof *page->pieces, compare_tops);
    number_lines(page);
    if (page->tables.count > 0) {
        pdf_cells_fill(arena, page, number);
        qsort(page->pieces, page->count, sizeof *page->pieces, compare_tops); // one at least
    }
    note_lefts(arena, page);
    struct pdf_gutter gutter = pdf_columns(page);
    size_t made = split_rows(arena, page->pieces, page->count, &gutter, rows);
    for (size_t i = 0; i < made; i++)
        rows[i].page = number;
    text->row_count += made;
}

// ---- measures

int32_t pdf_quantile(int32_t *lengths, size_t count, size_t of_ten)
{
    if (count == 0)
        return 0;
    qsort(lengths, count, sizeof *lengths, compare_lengths);
    return lengths[count * of_ten / 10];
}

struct measures {
    int32_t *heights, *gaps;
    size_t count, gap_count;
};

// Whether one stands below the other: what is set in the middle of several lines overlaps them.
static bool are_lines(const struct pdf_row *above, const struct pdf_row *below)
{
    int32_t height = above->bottom - above->top;
    return above->page == below->page && !above->pieces[0].table &&
           above->bottom - below->top < height / 3;
}

static void measure_rows(struct measures *measures, const struct pdf_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct pdf_row *row = &rows[i];
        const struct pdf_piece *last = &row->pieces[row->count - 1];
        const struct pdf_lattice *table = row->pieces[0].table;
        if (row->furnish)
            continue;
        for (size_t cell = 0; table && cell < table->cell_count; cell++)
            measure_rows(measures, table->cells[cell].lines, table->cells[cell].line_count);
        if (!table)
            measures->heights[measures->count++] = last->bottom - last->top;
        if (i > 0 && !table && are_lines(&rows[i - 1], row))
            measures->gaps[measures->gap_count++] = row->top - rows[i - 1].bottom;
    }
}

static bool is_full(const struct pdf_text *text, const struct pdf_row *row)
{
    int32_t eighth = (text->right - text->left) / 8;
    return row->pieces[0].left < text->left + eighth &&
           row->pieces[row->count - 1].right > text->right - eighth;
}

// The right edge is known where some line goes from edge to edge; else it is as far from the edge
// of the paper as the left one.
static void find_bounds(struct pdf_text *text)
{
    bool full = false;
    text->left = INT32_MAX;
    for (size_t i = 0; i < text->row_count; i++) {
        const struct pdf_row *row = &text->rows[i];
        const struct pdf_piece *last = &row->pieces[row->count - 1];
        if (row->furnish)
            continue;
        text->left = row->pieces[0].left < text->left ? row->pieces[0].left : text->left;
        text->right = last->right > text->right ? last->right : text->right;
    }
    for (size_t i = 0; i < text->row_count && !full; i++)
        full = !text->rows[i].furnish && is_full(text, &text->rows[i]);
    int32_t mirrored = text->page_count > 0 ? text->pages[0].width - text->left : 0;
    if (!full && mirrored > text->right)
        text->right = mirrored;
}

static void measure(struct arena *arena, struct pdf_text *text, size_t pieces)
{
    struct measures measures = {ARENA_ARRAY(arena, int32_t, pieces),
                                ARENA_ARRAY(arena, int32_t, pieces), 0, 0};
    find_bounds(text);
    measure_rows(&measures, text->rows, text->row_count);
    text->height = pdf_quantile(measures.heights, measures.count, 5);
    text->gap = pdf_quantile(measures.gaps, measures.gap_count, 3);
}

bool pdf_read(struct arena *arena, str printed, str drawn, struct pdf_text *text, str *title)
{
    const struct xml_node *root = NULL;
    struct pdf_drawing drawing;
    *text = (struct pdf_text){0};
    if (xml_parse(arena, printed, &root) != XML_OK)
        return false;
    const struct xml_node *head = xml_path(root, "head", "title");
    *title = head && head->first ? head->first->text : STR_NONE;
    pdf_drawing_read(arena, drawn, &drawing);
    read_pages(arena, text, xml_path(root, "body", "doc"), &drawing);
    size_t pieces = 0;
    for (size_t i = 0; i < text->page_count; i++)
        pieces += text->pages[i].count + text->pages[i].tables.count;
    text->rows = ARENA_ARRAY(arena, struct pdf_row, pieces);
    for (size_t i = 0; i < text->page_count; i++)
        make_rows(arena, text, &text->pages[i], (uint32_t)i + 1);
    pdf_find_furniture(arena, text);
    measure(arena, text, pieces);
    return true;
}
