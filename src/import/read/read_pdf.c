// PDF: pdftotext says where each word stands, and from the places come paragraphs, tables, heads.
//
// Rules between cells are not in what it says: pdftops draws them, and where there are none a table
// is what stands in columns. Lines of one paragraph are joined where the next word had no room
// left. A page without text is a picture.
#include "import/read/pdf.h"

extern const struct message INPUT_DOCUMENT_DAMAGED, INPUT_DOCUMENT_HOSTILE, INPUT_DOCUMENT_LOCKED,
    INPUT_DOCUMENT_NO_PDFTOTEXT, INPUT_DOCUMENT_NO_RULES;

enum {
    HEADING_PERCENT = 120, // of the ordinary height
    TITLE_PERCENT = 150,
    LONGEST_HEADING = 200, // characters
    HEADING_ROWS = 4,
};

str pdf_row_text(struct arena *arena, const struct pdf_row *row)
{
    struct buf out = BUF(arena);
    for (size_t i = 0; i < row->count; i++) {
        if (i > 0)
            buf_char(&out, ' ');
        buf_add(&out, row->pieces[i].text);
    }
    return buf_str(&out);
}

// ---- paragraphs

static int32_t first_word_width(const struct pdf_piece *piece)
{
    size_t at = 0, all = utf8_count(piece->text);
    while (at < piece->text.len && piece->text.data[at] != ' ')
        at++;
    size_t word = utf8_count(str_sub(piece->text, 0, at)) + 1;
    return all > 0 ? (int32_t)((int64_t)(piece->right - piece->left) * (int64_t)word / (int64_t)all)
                   : 0;
}

bool pdf_runs_on(const struct pdf_piece *before, const struct pdf_piece *piece, int32_t right)
{
    return before->right + first_word_width(piece) > right;
}

// A sentence goes on where a line that fills half of its column, or ends in a comma, is followed by
// a small letter; titles of persons ("dr.") are written small too.
static bool goes_on(const struct pdf_piece *before, const struct pdf_piece *piece, int32_t left,
                    int32_t right)
{
    str end = before->text, begin = piece->text;
    bool title = str_find_char(begin, '.') < 4;
    bool small = begin.len > 1 && is_small_letter(begin.data[0]) && !title;
    bool half = before->right - before->left > (right - left) / 2;
    char last = end.len > 0 ? end.data[end.len - 1] : '.';
    return small && (last == ',' || (half && !memchr(".;:", last, 3)));
}

static bool is_centred(const struct pdf_row *row, int32_t left, int32_t right)
{
    const struct pdf_piece *last = &row->pieces[row->count - 1];
    int32_t before = row->pieces[0].left - left, behind = right - last->right;
    int32_t height = last->bottom - last->top, apart = before - behind;
    return apart < height && apart > -height;
}

// Centred lines leave the room on their left free too.
static bool has_no_room(const struct pdf_row *before, const struct pdf_row *row, int32_t left,
                        int32_t right)
{
    struct pdf_piece line = before->pieces[before->count - 1];
    if (is_centred(before, left, right) && is_centred(row, left, right))
        line.right -= before->pieces[0].left - left;
    return pdf_runs_on(&line, &row->pieces[0], right);
}

static bool runs_on(const struct pdf_row *before, const struct pdf_row *row, int32_t left,
                    int32_t right)
{
    if (before->count == 1 && row->count == 1 &&
        signature_parts(before->pieces[0].text, row->pieces[0].text))
        return false;
    return has_no_room(before, row, left, right) ||
           goes_on(&before->pieces[before->count - 1], &row->pieces[0], left, right);
}

static bool begins_paragraph(const struct pdf_text *text, const struct pdf_row *before,
                             const struct pdf_row *row)
{
    return before->page == row->page &&
           row->top - before->bottom > text->gap + text->height * 4 / 10;
}

void pdf_paragraphs(struct building *building, const struct pdf_text *text,
                    const struct pdf_row *rows, size_t count, int32_t left, int32_t right)
{
    struct document *document = build_document(building);
    struct text_line *lines = ARENA_ARRAY(document->arena, struct text_line, count * 2);
    int32_t column = text->height > 0 ? (text->height + 1) / 2 : 1;
    size_t made = 0;
    for (size_t i = 0; i < count; i++) {
        const struct pdf_row *row = &rows[i];
        bool parted = i > 0 && begins_paragraph(text, &rows[i - 1], row);
        if (parted)
            lines[made++] = (struct text_line){0};
        lines[made++] = (struct text_line){
            .text = clean_text(document, pdf_row_text(document->arena, row)),
            .page = row->page,
            .line = row->line,
            .indent = (row->pieces[0].left - (row->left ? row->left : left)) / column,
            .runs_on = i > 0 && !parted &&
                       runs_on(&rows[i - 1], row, rows[i - 1].right ? rows[i - 1].left : left,
                               rows[i - 1].right ? rows[i - 1].right : right),
        };
    }
    lines_build(building, lines, made);
}

// ---- headings

static int32_t height_of(const struct pdf_row *row)
{
    return row->pieces[0].bottom - row->pieces[0].top;
}

static bool is_heading(struct arena *arena, const struct pdf_text *text, const struct pdf_row *row)
{
    return height_of(row) > text->height / 100 * HEADING_PERCENT &&
           pdf_row_text(arena, row).len <= LONGEST_HEADING;
}

static bool is_same_heading(const struct pdf_text *text, const struct pdf_row *before,
                            const struct pdf_row *row)
{
    int32_t differs = height_of(row) - height_of(before);
    return row->page == before->page && differs < 50 && differs > -50 &&
           row->top - before->bottom < text->height;
}

// Rows of one height that follow each other are one heading.
static size_t build_heading(struct building *building, const struct pdf_text *text,
                            const struct pdf_row *rows, size_t count, int32_t left, int32_t right)
{
    struct document *document = build_document(building);
    struct buf words = BUF(document->arena);
    size_t at = 0;
    do {
        if (at > 0)
            buf_char(&words, has_no_room(&rows[at - 1], &rows[at], left, right) ? ' ' : '\n');
        buf_add(&words, pdf_row_text(document->arena, &rows[at]));
        at++;
    } while (at < count && at < HEADING_ROWS && is_same_heading(text, &rows[at - 1], &rows[at]));
    build_place(building, rows->page, rows->line);
    struct block *block = build_add(building, BLOCK_HEADING, clean_text(document, buf_str(&words)));
    block->level = height_of(rows) > text->height / 100 * TITLE_PERCENT ? 1 : 2;
    return at;
}

void pdf_flow(struct building *building, const struct pdf_text *text, const struct pdf_row *rows,
              size_t count, int32_t left, int32_t right)
{
    struct arena *arena = build_document(building)->arena;
    for (size_t at = 0, end; at < count && !build_refused(building); at = end) {
        if (is_heading(arena, text, &rows[at])) {
            end = at + build_heading(building, text, &rows[at], count - at, left, right);
            continue;
        }
        for (end = at + 1; end < count && !is_heading(arena, text, &rows[end]);)
            end++;
        pdf_paragraphs(building, text, &rows[at], end - at, left, right);
    }
}

// ---- the document

static void build_furniture(struct building *building, const struct pdf_row *row)
{
    struct document *document = build_document(building);
    str words = clean_text(document, pdf_row_text(document->arena, row));
    bool was = build_furnish(building, true);
    build_place(building, row->page, row->line);
    build_add(building, BLOCK_PARAGRAPH, words);
    build_furnish(building, was);
}

// How many rows at `at` are a table, which is built, and before it the running text from `from` on.
static size_t build_table(struct building *building, const struct pdf_text *text, size_t from,
                          size_t at)
{
    if (!text->rows[at].pieces[0].table)
        return pdf_table(building, text, from, at);
    pdf_flow(building, text, &text->rows[from], at - from, text->left, text->right);
    return pdf_ruled(building, text, &text->rows[at], text->row_count - at);
}

// Rows that no table takes are running text.
static void build_rows(struct building *building, const struct pdf_text *text)
{
    size_t from = 0;
    for (size_t at = 0; at < text->row_count && !build_refused(building);) {
        size_t taken = build_table(building, text, from, at);
        at += taken;
        from = taken ? at : from;
        at += taken == 0;
    }
    pdf_flow(building, text, &text->rows[from], text->row_count - from, text->left, text->right);
}

// Furniture is taken out of the rows, so that paragraphs and tables go on over the page.
static void set_furniture_aside(struct building *building, struct pdf_text *text)
{
    size_t kept = 0;
    for (size_t i = 0; i < text->row_count; i++) {
        if (text->rows[i].furnish)
            build_furniture(building, &text->rows[i]);
        else
            text->rows[kept++] = text->rows[i];
    }
    text->row_count = kept;
}

static void build_empty_pages(struct building *building, const struct pdf_text *text)
{
    for (size_t i = 0; i < text->page_count; i++)
        if (text->pages[i].count == 0) {
            build_place(building, (uint32_t)i + 1, 0);
            build_add(building, BLOCK_PICTURE, STR_NONE);
        }
}

static void report(const struct document *document, struct findings *findings,
                   const struct message *error)
{
    findings_add(findings, error, document->name, (struct pos){0}, STR_NONE, STR_NONE, STR_NONE);
}

static void refuse(const struct document *document, struct findings *findings,
                   enum pdf_result result)
{
    static const struct message *const errors[] = {[PDF_MISSING] = &INPUT_DOCUMENT_NO_PDFTOTEXT,
                                                   [PDF_DAMAGED] = &INPUT_DOCUMENT_DAMAGED,
                                                   [PDF_LOCKED] = &INPUT_DOCUMENT_LOCKED,
                                                   [PDF_HOSTILE] = &INPUT_DOCUMENT_HOSTILE};
    report(document, findings, errors[result]);
}

bool pdf_build(struct document *document, struct findings *findings, str printed, str drawn)
{
    struct building *building = build_begin(document, findings);
    struct pdf_text text;
    str title = STR_NONE;
    if (!pdf_read(document->arena, printed, drawn, &text, &title)) {
        refuse(document, findings, PDF_HOSTILE);
        return false;
    }
    document->title = clean_text(document, title);
    clean_count_lost(document, printed);
    set_furniture_aside(building, &text);
    build_rows(building, &text);
    build_empty_pages(building, &text);
    return build_end(building);
}

// Without rules, as when they cannot be had, columns still make tables.
static str drawing_of(const struct document *document, struct findings *findings, str printed)
{
    str drawn = STR_NONE;
    if (!str_has(printed, STR("<word ")))
        return STR_NONE;
    if (pdf_run_drawing(document->arena, document->bytes, &drawn) == PDF_OK)
        return drawn;
    report(document, findings, &INPUT_DOCUMENT_NO_RULES);
    return STR_NONE;
}

bool document_read_pdf(struct document *document, struct findings *findings)
{
    str printed = STR_NONE;
    enum pdf_result result = pdf_run(document->arena, document->bytes, &printed);
    if (result == PDF_OK)
        return pdf_build(document, findings, printed, drawing_of(document, findings, printed));
    refuse(document, findings, result);
    return false;
}
