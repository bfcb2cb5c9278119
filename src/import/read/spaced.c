// Tables in plain text whose columns are held apart by blanks, as programs write them that keep the
// layout of a page. Each line is taken for a row of a page whose letters are equally wide, so what
// reads the tables of a PDF reads them too.
#include "import/find/labels.h"
#include "import/find/words.h"
#include "import/read/pdf.h"

enum {
    WIDTH = 500,         // of a letter, in the lengths of a page
    HEIGHT = 1000,       // from one line to the next
    LEADING = 100,       // of it between them
    BLANKS_LEAST = 3,    // that part two cells; two follow a full stop
    LOOKED_AT = 6,       // lines, of which half must have cells
    FARTHEST_LABEL = 16, // where a column begins that is no label's, at least
    LINES_FIRST = 16,
    LINES_MOST = 16384,   // of one table
    LINE_LONGEST = 20000, // characters
};

// "No.  Komponen": the head of a narrow column, which two blanks part from the next.
static size_t number_head_length(str text)
{
    size_t end = str_find_char(text, ' ');
    bool parted = str_starts(str_skip(text, end), STR("  "));
    return parted && rows_is_head(str_sub(text, 0, end)) ? end : 0;
}

// The length of the piece at the front, up to a wide gap or the end.
static size_t piece_length(str text)
{
    size_t end = number_head_length(text), blanks = 0;
    if (end > 0)
        return end;
    for (size_t i = 0; i < text.len && blanks < BLANKS_LEAST; i++) {
        blanks = text.data[i] == ' ' ? blanks + 1 : 0;
        end = blanks == 0 ? i + 1 : end;
    }
    return end;
}

static size_t blanks_before(str text)
{
    size_t count = 0;
    while (count < text.len && text.data[count] == ' ')
        count++;
    return count;
}

// A marker and its text are one piece, however far apart: "VI.    PRODUK".
static size_t count_pieces(str line)
{
    size_t count = 0;
    line = str_skip(line, blanks_before(line));
    bool marked = marker_is_alone(str_sub(line, 0, piece_length(line)));
    for (; str_trim(line).len > 0; count++) {
        line = str_skip(line, piece_length(line));
        line = str_skip(line, blanks_before(line));
        if (count == 0 && str_starts(line, STR(":")))
            return 1; // "Nomor     : 800/…" is a line of a head
    }
    return marked && count == 2 ? 1 : count;
}

// "VI.    PRODUK", "PRODUK": a label with its number, or in capitals, alone on its line begins what
// follows the table.
static bool ends_table(const struct labels *labels, str line)
{
    str number, text = str_trim(line);
    bool numbered = numbering_length(text, &number) > 0;
    if (!labels || count_pieces(line) != 1 || !(numbered || text_is_capital(text)))
        return false;
    struct label label = label_match(labels, text);
    return label_is_alone(&label);
}

// Lines of the last column that stand above the number of the first row, in the middle of it.
static size_t lines_above(const str *lines, size_t count)
{
    size_t above = 0;
    while (above < count && above < LOOKED_AT && count_pieces(lines[above]) == 1 &&
           blanks_before(lines[above]) >= FARTHEST_LABEL)
        above++;
    if (above == count || above == LOOKED_AT || count_pieces(lines[above]) < 2)
        return 0;
    str first = str_trim_left(lines[above]);
    return rows_is_head(str_sub(first, 0, piece_length(first))) ? 0 : above; // a title over it
}

// Where the second piece of a line stands.
static size_t second_column(str line)
{
    size_t at = blanks_before(line);
    at += piece_length(str_skip(line, at));
    return at + blanks_before(str_skip(line, at));
}

bool spaced_begins(const str *lines, size_t count)
{
    size_t wide = 0, fit = 0, looked = 0, above = lines_above(lines, count);
    lines += above;
    count -= above;
    if (count == 0 || count_pieces(lines[0]) < 2)
        return false;
    size_t second = second_column(lines[0]);
    for (size_t i = 0; i < count && looked < LOOKED_AT; i++) {
        bool several = count_pieces(lines[i]) > 1;
        looked += str_trim(lines[i]).len > 0;
        wide += several;
        fit += several || (str_trim(lines[i]).len > 0 && blanks_before(lines[i]) >= second);
    }
    return fit * 2 >= looked && wide > 1;
}

// "Produk Pelayanan Surat keterangan": a label that leaves one blank before its value. Gives the
// length of the label, or the whole.
static size_t label_length(const struct labels *labels, str piece)
{
    if (!labels)
        return piece.len;
    struct label label = label_match(labels, piece);
    str value = label.parted ? label.rest : label.qualifier;
    bool capital = value.len > 1 && is_capital_letter(value.data[0]);
    bool figure = label.parted && value.len > 0 && is_digit(value.data[0]);
    bool sure = label.kind == LABEL_KOMPONEN && label.exact && label.words > 1;
    size_t end = sure ? (size_t)(label.text.data - piece.data) + label.text.len : piece.len;
    bool blank = end + 1 < piece.len && value.data == piece.data + end + 1;
    return sure && blank && (capital || figure) ? end : piece.len;
}

static void read_line(struct arena *arena, const struct labels *labels, str line,
                      struct pdf_row *row)
{
    size_t most = count_pieces(line) + 2, at = blanks_before(line);
    bool close = false; // to the piece before, which left it no room
    row->pieces = ARENA_ARRAY(arena, struct pdf_piece, most);
    while (at < line.len && row->count < most) {
        str piece = str_sub(str_skip(line, at), 0, piece_length(str_skip(line, at)));
        if (row->count < 2)
            piece = str_sub(piece, 0, label_length(labels, piece));
        size_t left = utf8_count(str_sub(line, 0, at)), width = utf8_count(piece);
        int32_t pushed = close && width > BLANKS_LEAST ? BLANKS_LEAST * WIDTH : 0;
        row->pieces[row->count++] = (struct pdf_piece){
            .text = piece,
            .left = (int32_t)left * WIDTH + 1 + pushed, // its column may begin further right
            .right = (int32_t)(left + width) * WIDTH,
            .top = row->top,
            .bottom = row->bottom,
        };
        at += piece.len;
        size_t blanks = blanks_before(str_skip(line, at));
        close = blanks == 1;
        at += blanks;
    }
}

static int32_t right_of(const struct pdf_row *row)
{
    return row->count > 0 ? row->pieces[row->count - 1].right : 0;
}

// Lines as the rows of a page; an empty line leaves a gap.
static struct pdf_text read_lines(struct arena *arena, const struct labels *labels,
                                  const str *lines, size_t count, uint32_t first_line)
{
    struct pdf_text text = {.height = HEIGHT - LEADING, .gap = LEADING};
    text.rows = ARENA_ARRAY(arena, struct pdf_row, count);
    for (size_t i = 0; i < count; i++) {
        struct pdf_row *row = &text.rows[text.row_count];
        if (str_trim(lines[i]).len == 0 || lines[i].len > LINE_LONGEST)
            continue;
        *row = (struct pdf_row){.top = (int32_t)i * HEIGHT,
                                .bottom = (int32_t)(i + 1) * HEIGHT - LEADING,
                                .line = first_line + (uint32_t)i};
        read_line(arena, labels, lines[i], row);
        text.right = right_of(row) > text.right ? right_of(row) : text.right;
        text.row_count += row->count > 0;
    }
    return text;
}

// How many lines the table takes, 0 when it is none. More lines are looked at only while the table
// goes on, so that a text full of false starts costs little.
static size_t table_lines(const struct labels *labels, const str *lines, size_t count)
{
    size_t taken = 0;
    for (size_t limit = LINES_FIRST;; limit *= 2) {
        struct arena scratch = {0};
        size_t some = limit < count ? limit : count, end = 1;
        while (end < some && !ends_table(labels, lines[end]))
            end++;
        count = end < some ? end : count;
        some = end < some ? end : some;
        struct pdf_text text = read_lines(&scratch, labels, lines, some, 1);
        size_t rows = text.row_count > 0 ? pdf_table_length(&scratch, &text, 0) : 0;
        bool whole = rows < text.row_count || some == count || limit >= LINES_MOST;
        taken = rows > 0 ? text.rows[rows - 1].line : 0;
        arena_free(&scratch);
        if (whole)
            return taken;
    }
}

size_t spaced_build(struct building *building, const str *lines, size_t count, uint32_t first_line)
{
    const struct labels *labels = build_document(building)->labels;
    size_t above = lines_above(lines, count);
    size_t taken = table_lines(labels, lines + above, count - above);
    if (taken == 0)
        return 0;
    taken += above;
    struct pdf_text text =
        read_lines(build_document(building)->arena, labels, lines, taken, first_line);
    return pdf_table(building, &text, 0, above) > 0 ? taken : 0;
}
