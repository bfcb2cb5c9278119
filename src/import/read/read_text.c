// Plain text: paragraphs parted by empty lines, items with markers, rows whose cells are parted
// by tabs. Indentation says what stands below what. Lines of signs ("-----", "=====") are drawings
// and hold no words; what a line in capitals means is for recognition to say.
#include "import/read/flat.h"

enum { TAB_WIDTH = 4, FEWEST_SIGNS = 3 };

str *lines_split(struct arena *arena, str text, size_t *count)
{
    size_t ends = 1;
    for (size_t i = 0; i < text.len; i++)
        ends += text.data[i] == '\n';
    str *lines = ARENA_ARRAY(arena, str, ends);
    for (*count = 0; text.len > 0; ++*count) {
        str line = str_take(&text, '\n');
        if (str_ends(line, STR("\r")))
            line.len--;
        while (str_starts(line, STR("\f"))) // a page was turned
            line = str_skip(line, 1);
        lines[*count] = line;
    }
    return lines;
}

static int32_t indent_of(str line)
{
    int32_t columns = 0;
    for (size_t i = 0; i < line.len && columns < 200; i++) {
        if (line.data[i] == '\t')
            columns += TAB_WIDTH;
        else if (line.data[i] == ' ')
            columns++;
        else
            break;
    }
    return columns;
}

// "-----", "* * *", "____": one sign again and again.
static bool is_drawn(str text)
{
    size_t signs = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (text.data[i] == ' ')
            continue;
        if (!memchr("-=_*~+.", text.data[i], 7) || text.data[i] != text.data[0])
            return false;
        signs++;
    }
    return signs >= FEWEST_SIGNS;
}

void text_build_lines(struct building *building, const str *lines, size_t count, uint32_t first)
{
    struct document *document = build_document(building);
    size_t most = 2 * count;
    struct text_line *made = ARENA_ARRAY(document->arena, struct text_line, most);
    for (size_t i = 0; i < count; i++) {
        str text = clean_text(document, lines[i]);
        if (is_drawn(text))
            text = STR_NONE;
        made[i] = (struct text_line){.text = text,
                                     .line = first + (uint32_t)i,
                                     .indent = indent_of(lines[i]),
                                     .apart = str_has(lines[i], STR("\t:"))};
    }
    count = lines_split_rows(document->labels, made, count, most);
    count = lines_gather_labels(document->labels, document->arena, made, count);
    lines_join_markers(document->labels, document->arena, made, count);
    lines_join(made, count);
    lines_part_labels(document->labels, made, count);
    lines_build(building, made, count);
}

// How many lines are neither rows of a table nor HTML.
static size_t plain_count(const struct labels *labels, const str *lines, size_t count)
{
    size_t at = 0;
    while (at < count && !html_is_in(lines[at]) &&
           rows_count(labels, lines + at, count - at) == 0 &&
           colons_count(labels, lines + at, count - at) == 0 &&
           (at == 0 || !spaced_begins(lines + at, count - at)))
        at++;
    return at;
}

bool document_read_text(struct document *document, struct findings *findings)
{
    struct building *building = build_begin(document, findings);
    size_t count = 0;
    str text = clean_decode(document, document->bytes, STR_NONE);
    str *lines = lines_split(document->arena, text, &count);
    pipes_drop(lines, count);
    pipes_erase(document->arena, lines, count);
    flat_join_numbers(document->labels, document->arena, lines, count);
    struct flat *flat = flat_find(document->arena, document->labels, lines, count);
    for (size_t at = 0, taken; at < count && !build_refused(building); at += taken) {
        uint32_t line = (uint32_t)at + 1;
        size_t end = flat_next(flat);
        if (at == end) {
            taken = flat_build(building, flat, 1) - at;
            continue;
        }
        taken = rows_count(document->labels, lines + at, end - at);
        if (taken > 0) {
            rows_build(building, lines + at, taken, line);
        } else if ((taken = colons_count(document->labels, lines + at, end - at)) > 0) {
            colons_build(building, lines + at, taken, line);
        } else if (spaced_begins(lines + at, end - at) &&
                   (taken = spaced_build(building, lines + at, end - at, line)) > 0) {
            continue;
        } else if (html_is_in(lines[at])) {
            html_build(building, lines[at], line);
            taken = 1;
        } else {
            taken = plain_count(document->labels, lines + at, end - at);
            text_build_lines(building, lines + at, taken, line);
        }
    }
    return build_end(building);
}
