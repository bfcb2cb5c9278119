// Tables of values parted by commas, semicolons or tabs (RFC 4180, and what spreadsheets make of
// it here, where the comma is the decimal sign): one table, a row a standard.
//
// The first row with two filled cells names the columns. A quotation mark that is never closed is
// a sign like any other, else it would swallow the rest of the file.
#include "import/read/parts.h"

struct csv {
    struct building *building;
    struct arena *arena;
    str rest;
    uint32_t line;
    char separator;
    bool quotes_are_signs;
    bool row_ended;
};

// How often a sign parts values on the first line that holds any.
static size_t count_outside_quotes(str text, char sign)
{
    size_t count = 0;
    bool quoted = false;
    for (size_t i = 0; i < text.len && (quoted || text.data[i] != '\n' || count == 0); i++) {
        if (text.data[i] == '"')
            quoted = !quoted;
        count += !quoted && text.data[i] == sign;
    }
    return count;
}

static char separator_of(str *text)
{
    static const char signs[] = {',', ';', '\t'};
    if (str_starts_nocase(*text, STR("sep=")) && text->len > 4) {
        char sign = text->data[4];
        (void)str_take(text, '\n');
        return sign;
    }
    char best = ',';
    size_t most = 0;
    for (size_t i = 0; i < sizeof signs; i++) {
        size_t count = count_outside_quotes(str_sub(*text, 0, 64 * 1024), signs[i]);
        if (count > most) {
            most = count;
            best = signs[i];
        }
    }
    return best;
}

// The length of a quoted value with both its marks; 0 when it is never closed.
static size_t quoted_length(str text)
{
    for (size_t at = 1; at < text.len; at++) {
        if (text.data[at] != '"')
            continue;
        if (at + 1 < text.len && text.data[at + 1] == '"')
            at++;
        else
            return at + 1;
    }
    return 0;
}

static str unquoted(struct arena *arena, str quoted)
{
    struct buf out = BUF(arena);
    for (size_t i = 1; i + 1 < quoted.len; i++) {
        buf_char(&out, quoted.data[i]);
        i += quoted.data[i] == '"';
    }
    return buf_str(&out);
}

static size_t plain_length(const struct csv *csv, str text)
{
    size_t at = 0;
    while (at < text.len && text.data[at] != csv->separator && text.data[at] != '\n')
        at++;
    return at;
}

// Takes the next value with the sign behind it.
static str take_value(struct csv *csv)
{
    str value = STR_NONE;
    if (str_starts(csv->rest, STR("\"")) && !csv->quotes_are_signs) {
        size_t length = quoted_length(csv->rest);
        csv->quotes_are_signs = length == 0;
        value = unquoted(csv->arena, str_sub(csv->rest, 0, length));
        csv->rest = str_skip(csv->rest, length);
    }
    size_t length = plain_length(csv, csv->rest);
    str tail = str_sub(csv->rest, 0, length);
    csv->row_ended = length == csv->rest.len || csv->rest.data[length] == '\n';
    csv->rest = str_skip(csv->rest, length + 1);
    if (value.len == 0)
        return tail;
    return arena_printf(csv->arena, "%.*s%.*s", STR_ARG(value), STR_ARG(tail));
}

// "1. KTP; 2. KK" in a cell of one line is a list that had no room for lines.
static str with_lines(struct arena *arena, str value)
{
    struct buf out = BUF(arena);
    if (str_find_char(value, '\n') < value.len || str_find(value, STR("; ")) == value.len)
        return value;
    for (size_t at = 0; at < value.len; at++) {
        bool parts = str_starts(str_skip(value, at), STR("; "));
        buf_char(&out, parts ? '\n' : value.data[at]);
        at += parts;
    }
    return buf_str(&out);
}

static void build_cell(struct csv *csv, str value)
{
    value = with_lines(csv->arena, value);
    build_open(csv->building, BLOCK_CELL);
    if (html_is_in(value))
        html_build(csv->building, value, csv->line);
    else
        text_build(csv->building, clean_text(build_document(csv->building), value), csv->line, 0);
    build_close(csv->building);
}

static uint32_t lines_in(str text)
{
    uint32_t count = 0;
    for (size_t i = 0; i < text.len; i++)
        count += text.data[i] == '\n';
    return count;
}

static bool is_empty_row(const struct csv *csv)
{
    size_t end = 0;
    while (end < csv->rest.len && (csv->rest.data[end] == csv->separator ||
                                   csv->rest.data[end] == ' ' || csv->rest.data[end] == '\r'))
        end++;
    return end == csv->rest.len || csv->rest.data[end] == '\n';
}

static struct block *build_row(struct csv *csv, size_t *filled)
{
    str before = csv->rest;
    build_place(csv->building, 0, csv->line);
    struct block *row = build_open(csv->building, BLOCK_ROW);
    csv->row_ended = false;
    while (!csv->row_ended && !build_refused(csv->building)) {
        str value = take_value(csv);
        *filled += str_trim(value).len > 0;
        build_cell(csv, value);
    }
    build_close(csv->building);
    csv->line += lines_in(str_sub(before, 0, before.len - csv->rest.len));
    return row;
}

bool document_read_csv(struct document *document, struct findings *findings)
{
    struct building *building = build_begin(document, findings);
    str text = clean_decode(document, document->bytes, STR_NONE);
    struct csv csv = {.building = building, .arena = document->arena, .line = 1};
    size_t whole = text.len;
    csv.separator = separator_of(&text);
    csv.line += text.len < whole;
    csv.rest = text;
    bool headed = false;
    build_open(building, BLOCK_TABLE);
    while (csv.rest.len > 0 && !build_refused(building)) {
        size_t filled = 0;
        if (is_empty_row(&csv)) {
            (void)str_take(&csv.rest, '\n');
            csv.line++;
            continue;
        }
        struct block *row = build_row(&csv, &filled);
        row->head = !headed && filled > 1;
        headed = headed || filled > 1;
    }
    build_close(building);
    return build_end(building);
}
