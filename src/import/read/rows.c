// Tables whose cells are parted by tabs, as a Word table leaves them when it becomes text.
//
// A cell that held several paragraphs leaves lines without a tab after its row; they go back into
// it. A numbered row whose label broke over lines has its tabs on several: it goes on until it has
// as many as its table. "1.<tab>Fotokopi KTP" is an item and "Nomor<tab>: 800/…" a line of a head,
// not rows.
#include "import/find/labels.h"
#include "import/find/words.h"
#include "import/read/parts.h"

enum {
    LABEL_LINES = 4, // over which a label may be broken
    LOOKED_AT = 6,   // lines, for a row with more cells
};

static bool is_empty(str line)
{
    return str_trim(line).len == 0;
}

// The next cell of a line. A marker that a tab parts from its text is no cell of its own, but the
// number of the row is.
static str take_cell(str *line, size_t at)
{
    str whole = *line, cell = str_take(line, '\t');
    if (at > 0 && line->len > 0 && marker_is_alone(str_trim(cell))) {
        str text = str_take(line, '\t');
        cell = str_sub(whole, 0, (size_t)(text.data - whole.data) + text.len);
    }
    return str_trim(cell);
}

// How many cells of a line hold something; the first two that do are given.
static size_t filled_cells(str line, str cells[2])
{
    size_t filled = 0;
    for (size_t at = 0; line.len > 0; at++) {
        str cell = take_cell(&line, at);
        if (cell.len == 0)
            continue;
        if (filled < 2)
            cells[filled] = cell;
        filled++;
    }
    return filled;
}

static bool is_row(str line)
{
    str cells[2] = {STR_NONE, STR_NONE};
    size_t filled = str_find_char(line, '\t') < line.len ? filled_cells(line, cells) : 0;
    if (filled < 2 || str_starts(cells[1], STR(":")))
        return false;
    return filled > 2 || !marker_is_alone(cells[0]);
}

// The tabs that end a cell.
static size_t count_tabs(str line)
{
    size_t tabs = 0;
    for (size_t at = 0; line.len > 0; at++) {
        const char *start = line.data;
        take_cell(&line, at);
        tabs += line.data[-1] == '\t' && line.data > start;
    }
    return tabs;
}

// "3", "3.", "3)" in the first cell.
static bool is_numbered(str line)
{
    str cell = str_trim(str_take(&line, '\t'));
    return cell.len > 0 && is_digit(cell.data[0]) &&
           (marker_is_alone(cell) || (cell.len <= 2 && is_digit(cell.data[cell.len - 1])));
}

// A line with words in front of its first tab and no number there.
static bool may_go_on(str line)
{
    return count_tabs(line) > 0 && line.data[0] != '\t' && !is_numbered(line) && is_row(line);
}

// "2.<tab>Sistem, Mekanisme," over "dan Prosedur<tab>Pemohon datang" in a table of so many tabs.
static bool begins_broken(const str *lines, size_t count, size_t tabs)
{
    size_t own = count_tabs(lines[0]), at = 1;
    if (own == 0 || own >= tabs || !is_numbered(lines[0]))
        return false;
    while (at < count && at < LABEL_LINES && !is_empty(lines[at]) && count_tabs(lines[at]) == 0)
        at++;
    return at < count && may_go_on(lines[at]) && own + count_tabs(lines[at]) == tabs;
}

// The tabs between the cells of the fullest row.
static size_t tabs_of_table(const str *lines, size_t count)
{
    size_t most = 0;
    for (size_t i = 0; i < count; i++) {
        size_t tabs = is_row(lines[i]) ? count_tabs(str_trim_right(lines[i])) : 0;
        most = tabs > most ? tabs : most;
    }
    return most;
}

// "PRODUK", a label in capitals alone on its line, begins what follows the table.
static bool is_label_alone(const struct labels *labels, str line)
{
    if (!labels || str_find_char(line, '\t') < line.len || !text_is_capital(line))
        return false;
    struct label label = label_match(labels, line);
    return label_is_alone(&label);
}

static bool is_outside(const struct labels *labels, str line)
{
    return str_starts(line, STR("#")) || str_starts(line, STR("|")) || is_label_alone(labels, line);
}

// "1<tab>Fotokopi KTP" begins no table, but where its label breaks over lines or the rows below it
// have more cells.
static bool begins_table(const str *lines, size_t count)
{
    str cells[2] = {STR_NONE, STR_NONE};
    if (count == 0 || !is_row(lines[0]))
        return false;
    if (!is_numbered(lines[0]) || filled_cells(lines[0], cells) > 2)
        return true;
    size_t looked = 1;
    while (looked < count && looked < LOOKED_AT && !is_empty(lines[looked]))
        looked++;
    size_t tabs = tabs_of_table(lines, looked);
    return tabs > count_tabs(str_trim_right(lines[0]));
}

// Whether the line behind an empty one is another row.
static bool goes_on_behind(const str *lines, size_t count, size_t tabs)
{
    return count > 1 && (is_row(lines[1]) || begins_broken(lines + 1, count - 1, tabs));
}

size_t rows_count(const struct labels *labels, const str *lines, size_t count)
{
    size_t rows = 0, last = 0, at = 0, tabs = 0;
    if (!begins_table(lines, count))
        return 0;
    for (; at < count && !is_outside(labels, lines[at]); at++) {
        bool row = is_row(lines[at]);
        if (is_empty(lines[at]) && !goes_on_behind(lines + at, count - at, tabs))
            break;
        rows += row;
        last = row ? at + 1 : last;
        tabs = row && count_tabs(lines[at]) > tabs ? count_tabs(lines[at]) : tabs;
    }
    return rows > 1 ? at : last;
}

bool rows_is_head(str first_cell)
{
    static const str heads[] = {STR_INIT("no"), STR_INIT("no."), STR_INIT("nomor")};
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        if (str_eq_nocase(first_cell, heads[i]))
            return true;
    return false;
}

// ---- building

struct cells {
    struct buf *text;
    size_t count;
    size_t capacity;
    struct arena *arena;
};

static void add_to_cell(struct cells *cells, size_t at, str text)
{
    while (cells->count <= at) {
        cells->text = arena_grow(cells->arena, cells->text, cells->count, &cells->capacity,
                                 sizeof *cells->text);
        cells->text[cells->count++] = BUF(cells->arena);
    }
    if (cells->text[at].len > 0)
        buf_char(&cells->text[at], '\n');
    buf_add(&cells->text[at], text);
}

// Adds the cells of a line, the first of them to the cell `at`.
static void take_cells(struct cells *cells, size_t at, str line)
{
    for (; line.len > 0; at++)
        add_to_cell(cells, at, take_cell(&line, at));
}

// A line without cells of its own goes below the cell that its tabs lead to, or the last.
static void take_more(struct cells *cells, str line)
{
    size_t tabs = 0;
    while (tabs < line.len && line.data[tabs] == '\t')
        tabs++;
    size_t at = tabs > 0 && tabs < cells->count ? tabs : cells->count - 1;
    add_to_cell(cells, at, str_trim(str_skip(line, tabs)));
}

// In HTML a line end is a blank, but here it parts the paragraphs of a cell.
static str with_breaks(struct arena *arena, str text)
{
    struct buf out = BUF(arena);
    while (text.len > 0) {
        buf_add(&out, str_take(&text, '\n'));
        if (text.len > 0)
            BUF_LIT(&out, "<br>\n");
    }
    return buf_str(&out);
}

static void build_cell(struct building *building, str text, uint32_t line)
{
    build_open(building, BLOCK_CELL);
    if (html_is_in(text)) {
        html_build(building, with_breaks(build_document(building)->arena, text), line);
    } else {
        while (text.len > 0 && text.data[text.len - 1] == '\n')
            text.len--;
        text_build(building, clean_text(build_document(building), text), line, 0);
    }
    build_close(building);
}

static void build_row(struct building *building, const struct cells *cells, uint32_t line)
{
    build_place(building, 0, line);
    struct block *row = build_open(building, BLOCK_ROW);
    row->head = cells->count > 1 && rows_is_head(str_trim(buf_str(&cells->text[0])));
    for (size_t i = 0; i < cells->count; i++)
        build_cell(building, buf_str(&cells->text[i]), line);
    build_close(building);
}

// The lines of one row from its first on; gives how many.
static size_t take_row(struct cells *cells, const str *lines, size_t count, size_t tabs)
{
    bool broken = begins_broken(lines, count, tabs);
    size_t taken = 1;
    take_cells(cells, 0, lines[0]);
    for (; broken; taken++) {
        broken = count_tabs(lines[taken]) == 0;
        take_cells(cells, cells->count - 1, lines[taken]);
    }
    for (; taken < count && !is_row(lines[taken]); taken++) {
        if (begins_broken(lines + taken, count - taken, tabs))
            break;
        if (!is_empty(lines[taken]))
            take_more(cells, lines[taken]);
    }
    return taken;
}

void rows_build(struct building *building, const str *lines, size_t count, uint32_t first_line)
{
    size_t tabs = tabs_of_table(lines, count);
    build_place(building, 0, first_line);
    build_open(building, BLOCK_TABLE);
    for (size_t at = 0; at < count && !build_refused(building);) {
        struct cells cells = {.arena = build_document(building)->arena};
        size_t taken = take_row(&cells, lines + at, count - at, tabs);
        build_row(building, &cells, first_line + (uint32_t)at);
        at += taken;
    }
    build_close(building);
}
