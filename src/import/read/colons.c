// Labels and values in plain text that colons hold apart, one below the other:
//
//     A.  Persyaratan             : 1. Ijazah asli
//                                   2. Fotokopi ijazah
//     B.  Sistem, Mekanisme       : 1. Pemohon datang
//         dan Prosedur              2. Petugas memeriksa
//
// Each colon begins a row of two cells; what stands left of the colons below goes on with the
// label, what stands right of them with the value. Lists on the line of a label are lists so.
#include "import/find/labels.h"
#include "import/find/words.h"
#include "import/read/parts.h"

enum {
    FEWEST_ROWS = 3,
    FEWEST_LABELS = 2, // of them that name a component
    LOOKED_AT = 80,    // lines
    MOST_ROWS = 8,     // of these
    MOST_LABEL_WORDS = 12,
    LABEL_LONGEST = 200, // bytes of a label over several lines
    NARROWEST = 4,       // characters before a colon
    GAP_LEAST = 2,       // blanks that part a label that goes on from its value
};

// The bytes of a line that hold its first characters.
static size_t bytes_of(str line, size_t characters)
{
    size_t at = 0;
    for (; characters > 0 && at < line.len; characters--) {
        size_t step = 1;
        (void)utf8_next(str_skip(line, at), &step);
        at += step;
    }
    return at;
}

// The column, from 1, of a colon behind a label: blanks before it, one behind it; 0 for none.
static size_t colon_of(str line)
{
    size_t at = str_find_char(line, ':');
    bool apart = at > 0 && at < line.len && is_blank(line.data[at - 1]) &&
                 (at + 1 == line.len || is_blank(line.data[at + 1]));
    str label = str_trim(str_sub(line, 0, at));
    size_t column = apart ? utf8_count(str_sub(line, 0, at)) : 0;
    return column >= NARROWEST && label.len > 0 && count_words(label) <= MOST_LABEL_WORDS
               ? column + 1
               : 0;
}

struct parted {
    str label, value; // as they stand, trimmed on the right
};

// Cuts a line at the column. False when its words stand across it.
static bool part(str line, size_t column, struct parted *parted)
{
    size_t colon = bytes_of(line, column - 1);
    parted->label = str_trim_right(str_sub(line, 0, colon));
    parted->value = str_trim_right(str_skip(line, colon));
    bool marked = str_starts(parted->value, STR(":"));
    if (marked)
        parted->value = str_skip(parted->value, 1);
    bool apart = parted->label.len == 0 || marked || parted->value.len == 0 ||
                 parted->label.len + GAP_LEAST <= colon;
    return apart;
}

static bool is_group(const struct labels *labels, str text)
{
    if (text.len == 0 || !is_capital_letter(text.data[0]))
        return false;
    return label_is_group(label_match(labels, text).kind);
}

// A line that goes on with a row: its value, or its label, which has no number of its own and is
// indented as the label is.
static bool goes_on(const struct labels *labels, str line, size_t column)
{
    struct parted parted;
    if (!part(line, column, &parted))
        return false;
    str label = str_trim(parted.label);
    bool alone = label.len > 0 && str_trim(parted.value).len == 0;
    size_t indent = parted.label.len - str_trim_left(parted.label).len;
    bool begins = marker_read(label).style != MARKER_NONE || is_group(labels, label);
    return label.len == 0 ||
           (!begins && count_words(label) <= MOST_LABEL_WORDS && (indent > 0 || !alone));
}

// The line behind the row that begins at `from`; empty lines within it count.
static size_t row_end(const struct labels *labels, const str *lines, size_t count, size_t from,
                      size_t column)
{
    size_t end = from + 1;
    for (size_t i = from + 1; i < count; i++) {
        if (str_trim(lines[i]).len == 0)
            continue;
        if (colon_of(lines[i]) == column || !goes_on(labels, lines[i], column))
            break;
        end = i + 1;
    }
    return end;
}

// The label of a row, its lines joined.
static str row_label(struct arena *arena, const str *lines, size_t from, size_t end, size_t column)
{
    struct buf out = BUF(arena);
    for (size_t i = from; i < end && out.len < LABEL_LONGEST; i++) {
        struct parted parted;
        str label = part(lines[i], column, &parted) ? str_trim(parted.label) : STR_NONE;
        if (label.len > 0 && out.len > 0)
            buf_char(&out, ' ');
        buf_add(&out, label);
    }
    return buf_str(&out);
}

static size_t skip_empty(const str *lines, size_t count, size_t from)
{
    while (from < count && str_trim(lines[from]).len == 0)
        from++;
    return from;
}

// The line behind the rows that begin here.
static size_t rows_end(const struct labels *labels, const str *lines, size_t count, size_t column)
{
    size_t end = 0;
    for (size_t at = 0; at < count && colon_of(lines[at]) == column;
         at = skip_empty(lines, count, end))
        end = row_end(labels, lines, count, at, column);
    return end;
}

// Whether the rows at the front are enough, and enough of them name a component; the first is a row
// of a standard in any case.
static bool are_rows(const struct labels *labels, const str *lines, size_t count, size_t column)
{
    size_t rows = 0, named = 0;
    for (size_t at = 0, end; at < count && rows < MOST_ROWS && colon_of(lines[at]) == column;
         at = skip_empty(lines, count, end)) {
        struct arena scratch = {0};
        end = row_end(labels, lines, count, at, column);
        struct label label = label_match(labels, row_label(&scratch, lines, at, end, column));
        rows++;
        named += label.kind == LABEL_KOMPONEN && label.whole;
        arena_free(&scratch);
        if (at == 0 && label.kind == LABEL_NONE)
            return false;
    }
    return rows >= FEWEST_ROWS && named >= FEWEST_LABELS;
}

size_t colons_count(const struct labels *labels, const str *lines, size_t count)
{
    size_t column = labels && count > 0 ? colon_of(lines[0]) : 0;
    size_t near = count < LOOKED_AT ? count : LOOKED_AT;
    if (column == 0 || !are_rows(labels, lines, near, column))
        return 0;
    return rows_end(labels, lines, count, column);
}

// ---- building

struct values {
    struct building *building;
    size_t column, widest; // characters of the widest value
};

static void build_value(const struct values *values, const str *lines, size_t from, size_t end,
                        uint32_t line)
{
    struct document *document = build_document(values->building);
    struct text_line *made = ARENA_ARRAY(document->arena, struct text_line, end - from);
    size_t count = 0, before = 0;
    for (size_t i = from; i < end; i++) {
        struct parted parted = {0};
        if (!part(lines[i], values->column, &parted) || str_trim(parted.value).len == 0)
            continue;
        str text = clean_text(document, parted.value);
        bool full = before + 1 + first_word_length(text) > values->widest;
        made[count] = (struct text_line){
            .text = text,
            .line = line + (uint32_t)(i - from),
            .indent = (int32_t)(parted.value.len - str_trim_left(parted.value).len),
            .runs_on = count > 0 && (full || is_small_letter(text.data[0])),
        };
        before = utf8_count(parted.value);
        count++;
    }
    lines_build(values->building, made, count);
}

static size_t widest_value(const str *lines, size_t count, size_t column)
{
    size_t widest = 0;
    for (size_t i = 0; i < count; i++) {
        struct parted parted;
        size_t width = part(lines[i], column, &parted) ? utf8_count(parted.value) : 0;
        widest = width > widest ? width : widest;
    }
    return widest;
}

static void build_row(const struct values *values, const str *lines, size_t from, size_t end,
                      uint32_t line)
{
    struct building *building = values->building;
    struct document *document = build_document(building);
    build_place(building, 0, line);
    build_open(building, BLOCK_ROW);
    build_open(building, BLOCK_CELL);
    str label = row_label(document->arena, lines, from, end, values->column);
    build_add(building, BLOCK_PARAGRAPH, clean_text(document, label));
    build_close(building);
    build_open(building, BLOCK_CELL);
    build_value(values, lines, from, end, line);
    build_close(building);
    build_close(building);
}

void colons_build(struct building *building, const str *lines, size_t count, uint32_t first_line)
{
    const struct labels *labels = build_document(building)->labels;
    struct values values = {building, colon_of(lines[0]), 0};
    values.widest = widest_value(lines, count, values.column);
    build_place(building, 0, first_line);
    build_open(building, BLOCK_TABLE);
    for (size_t at = 0, end; at < count; at = skip_empty(lines, count, end)) {
        end = row_end(labels, lines, count, at, values.column);
        build_row(&values, lines, at, end, first_line + (uint32_t)at);
    }
    build_close(building);
}
