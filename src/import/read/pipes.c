// Tables as GitHub writes them in Markdown: cells parted by "|", a line of dashes under the head.
// cmark takes them for text, so they are cut here and each cell is Markdown of its own; "<br>" is
// the only way to break a line in them.
#include "import/read/parts.h"

enum { CELLS_MOST = 12, FEWEST_COLUMNS = 2, FEWEST_ROWS = 3, APART = 3, MOST_BLANKS = 16 };

static bool is_piped(str line)
{
    line = str_trim(line);
    return str_starts(line, STR("|")) && line.len > 1 && str_find_char(str_skip(line, 1), '|') > 0;
}

// "Persyaratan |", "|", "||||": a cell alone on its line, or nothing but the bars of empty ones.
static bool is_cell_alone(str line, str *cell)
{
    *cell = str_trim(line);
    size_t bars = 0;
    while (cell->len > 0 &&
           (cell->data[cell->len - 1] == '|' || is_blank(cell->data[cell->len - 1])))
        bars += cell->data[--cell->len] == '|';
    return bars > 0 && str_find_char(*cell, '|') == cell->len;
}

void pipes_drop(str *lines, size_t count)
{
    enum { FEWEST_CELLS = 6 };
    size_t cells = 0;
    str cell;
    for (size_t i = 0; i < count; i++)
        cells += is_cell_alone(lines[i], &cell) && cell.len > 0;
    for (size_t i = 0; cells >= FEWEST_CELLS && i < count; i++)
        if (is_cell_alone(lines[i], &cell))
            lines[i] = cell;
}

// ---- bars that are drawn

// The cells of a row that stands between bars, 0 where a line is none.
static size_t cells_between(str line, str cells[CELLS_MOST])
{
    size_t count = 0;
    str inner = str_trim(line);
    if (!is_piped(line) || !str_ends(inner, STR("|")))
        return 0;
    inner = str_skip(inner, 1);
    while (inner.len > 0 && count < CELLS_MOST)
        cells[count++] = str_trim(str_take(&inner, '|'));
    return inner.len > 0 || count < FEWEST_COLUMNS ? 0 : count;
}

// "+----+------+"
static bool is_drawn_rule(str line)
{
    line = str_trim(line);
    for (size_t i = 0; i < line.len; i++)
        if (!memchr("+-=|", line.data[i], 4))
            return false;
    return line.len > 2 && (line.data[0] == '+' || line.data[0] == '|');
}

// The cells of a row, each as wide as its column and held apart from the next by blanks.
static str with_blanks(struct arena *arena, str line, const size_t *widths)
{
    str cells[CELLS_MOST];
    struct buf out = BUF(arena);
    for (size_t i = 0, count = cells_between(line, cells); i < count; i++) {
        buf_add(&out, cells[i]);
        for (size_t used = utf8_count(cells[i]); used < widths[i] + APART; used++)
            buf_char(&out, ' ');
    }
    return buf_str(&out);
}

static void erase_bars(struct arena *arena, str *lines, size_t count)
{
    size_t widths[CELLS_MOST] = {0}, written = 0, made = 0;
    str cells[CELLS_MOST];
    for (size_t i = 0; i < count; written += lines[i++].len)
        for (size_t j = 0, found = cells_between(lines[i], cells); j < found; j++)
            widths[j] = utf8_count(cells[j]) > widths[j] ? utf8_count(cells[j]) : widths[j];
    for (size_t j = 0; j < CELLS_MOST; j++)
        made += (widths[j] + APART) * count;
    if (made > MOST_BLANKS * (written + count)) // one cell without end among many small ones
        return;
    for (size_t i = 0; i < count; i++)
        lines[i] = is_drawn_rule(lines[i]) ? STR_NONE : with_blanks(arena, lines[i], widths);
}

void pipes_erase(struct arena *arena, str *lines, size_t count)
{
    str cells[CELLS_MOST];
    for (size_t from = 0, end; from < count; from = end) {
        size_t columns = cells_between(lines[from], cells), rows = 1;
        for (end = from + 1; columns > 0 && end < count; end++) {
            bool row = cells_between(lines[end], cells) == columns;
            if (!row && !is_drawn_rule(lines[end]))
                break;
            rows += row;
        }
        if (columns > 0 && rows >= FEWEST_ROWS)
            erase_bars(arena, lines + from, end - from);
    }
}

bool pipes_is_rule(str line)
{
    size_t dashes = 0, pipes = 0;
    for (size_t i = 0; i < line.len; i++) {
        dashes += line.data[i] == '-';
        pipes += line.data[i] == '|';
        if (!memchr("|-: \t\r", line.data[i], 6))
            return false;
    }
    return dashes >= 2 && pipes >= 1;
}

size_t pipes_count(const str *lines, size_t count)
{
    size_t at = 0;
    bool headed =
        count > 1 && pipes_is_rule(lines[1]) && str_find_char(lines[0], '|') < lines[0].len;
    if (headed)
        for (at = 2; at < count && str_find_char(lines[at], '|') < lines[at].len;)
            at++;
    else
        while (at < count && is_piped(lines[at]))
            at++;
    return at;
}

// Takes the next cell off a row; a pipe behind a backslash is text.
static str take_cell(str *row)
{
    size_t end = 0;
    while (end < row->len && row->data[end] != '|')
        end += row->data[end] == '\\' && end + 1 < row->len ? 2 : 1;
    str cell = str_sub(*row, 0, end);
    *row = str_skip(*row, end + 1);
    return str_trim(cell);
}

// "<br>", "<br/>", "<br />" at the front; its length, or 0.
static size_t break_length(str text)
{
    size_t end = str_find_char(str_sub(text, 0, 8), '>');
    if (!str_starts_nocase(text, STR("<br")) || end >= 8 || end >= text.len)
        return 0;
    str inside = str_trim(str_sub(text, 3, end - 3));
    return inside.len == 0 || str_eq(inside, STR("/")) ? end + 1 : 0;
}

static str with_line_ends(struct arena *arena, str cell)
{
    struct buf out = BUF(arena);
    for (size_t at = 0; at < cell.len;) {
        size_t length = break_length(str_skip(cell, at));
        if (length > 0)
            BUF_LIT(&out, "  \n");
        else if (cell.data[at] != '\\' || at + 1 >= cell.len || cell.data[at + 1] != '|')
            buf_char(&out, cell.data[at]);
        at += length > 0 ? length : 1;
    }
    return buf_str(&out);
}

static void build_cell(struct building *building, str cell, uint32_t line)
{
    build_open(building, BLOCK_CELL);
    str text = with_line_ends(build_document(building)->arena, cell);
    if (marker_is_alone(text))
        text_build(building, text, line, 0);
    else if (html_is_in(text))
        html_build(building, cell, line);
    else
        markdown_build(building, text, line);
    build_close(building);
}

void pipes_build(struct building *building, const str *lines, size_t count, uint32_t first_line)
{
    build_place(building, 0, first_line);
    build_open(building, BLOCK_TABLE);
    for (size_t i = 0; i < count && !build_refused(building); i++) {
        uint32_t line = first_line + (uint32_t)i;
        str row = str_trim(lines[i]);
        if (pipes_is_rule(row))
            continue;
        row = str_skip(row, str_starts(row, STR("|")) ? 1 : 0);
        build_place(building, 0, line);
        struct block *block = build_open(building, BLOCK_ROW);
        block->head = i == 0 && count > 1 && pipes_is_rule(lines[1]);
        while (row.len > 0)
            build_cell(building, take_cell(&row), line);
        build_close(building);
    }
    build_close(building);
}
