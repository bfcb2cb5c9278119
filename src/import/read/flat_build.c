// From rows whose cells run together to a table: what stands behind the label on its lines, and on
// those below, is the value, broken by the width that its cell had in print.
#include "import/read/flat_parts.h"

enum {
    NARROWEST = 25, // characters of a cell whose width breaks lines
    LINES_OF_ITEM =
        16, // looked at on either side of a line, so that a cell without end costs little
};

size_t flat_next(const struct flat *flat)
{
    return flat->next < flat->row_count ? flat->rows[flat->next].parts[0].line : flat->count;
}

// Where the part of the label on this line ends; 0 when it has none there.
static size_t label_end(const struct flat_row *row, size_t line)
{
    for (size_t i = 0; i < row->part_count; i++)
        if (row->parts[i].line == line)
            return row->parts[i].length;
    return 0;
}

// A number alone on its line, between others: of a page.
static bool is_page_number(const struct flat_row *row, str text)
{
    bool bracket = str_starts(text, STR("(")) && str_ends(text, STR(")"));
    uint32_t number;
    if (bracket)
        text = str_sub(text, 1, text.len - 2);
    return text.len <= 3 && str_to_u32(text, &number) && row->label.komponen != JUMLAH_PELAKSANA;
}

// What a page that was turned has left in a row.
static bool is_of_page(const struct flat_row *row, str text)
{
    return is_page_number(row, text) || flat_is_head(text);
}

// The lines of the value that hold something, without the label and what belongs to pages.
static size_t take_value(const struct flat *flat, const struct flat_row *row,
                         struct document *document, uint32_t first, struct text_line *lines)
{
    size_t count = 0;
    for (size_t line = row->parts[0].line; line < row->end; line++) {
        size_t end = label_end(row, line);
        str text = str_trim(str_skip(flat->lines[line], end));
        if (str_starts(text, STR(":")) && end > 0)
            text = str_skip(text, 1);
        text = clean_text(document, text);
        if (text.len > 0 && (end > 0 || !is_of_page(row, text)))
            lines[count++] = (struct text_line){
                .text = text, .line = first + (uint32_t)line, .indent = (int32_t)end};
    }
    return count;
}

static size_t width_of(const struct text_line *line)
{
    return utf8_count(line->text) + (size_t)line->indent;
}

static bool ends_sentence(str text)
{
    return text.len > 0 && strchr(".;:!?", text.data[text.len - 1]) != NULL;
}

static size_t widest(const struct text_line *lines, size_t count, bool with_label)
{
    size_t width = 0;
    for (size_t i = 0; i < count; i++) {
        size_t used = with_label ? width_of(&lines[i]) : utf8_count(lines[i].text);
        width = used > width ? used : width;
    }
    return width;
}

// Whether a line stands between "2." and "3.", or a number that skips, the item above it being one.
static bool is_amid_list(const struct text_line *lines, size_t at, size_t count)
{
    struct marker above = {0}, below = {0};
    for (size_t i = at; i > 0 && i + LINES_OF_ITEM > at && above.style == MARKER_NONE; i--)
        above = marker_read(lines[i - 1].text);
    for (size_t i = at; i < count && i < at + LINES_OF_ITEM && below.style == MARKER_NONE; i++)
        below = marker_read(lines[i].text);
    return above.style != MARKER_NONE && above.number > 0 &&
           marker_key(&above) == marker_key(&below) && below.number > above.number;
}

// A line was broken by the width of the cell where the first word of the next had no room, whether
// the label's cell took room on it or not; amid a list also where it is long; and what goes on in
// small letters was broken in any case.
static void join_value(struct text_line *lines, size_t count)
{
    size_t width = widest(lines, count, true), cell = widest(lines, count, false);
    for (size_t i = 1; i < count; i++) {
        str text = lines[i].text, above = lines[i - 1].text;
        size_t word = flat_word_end(text, 0) + 1, used = utf8_count(above);
        bool small = is_small_letter(text.data[0]) && word > 3;
        bool full = width >= NARROWEST && (width_of(&lines[i - 1]) + word > width ||
                                           (cell >= NARROWEST && used + word > cell));
        bool most = used >= cell - cell / 3 && is_amid_list(lines, i, count);
        struct marker marker = marker_read(text);
        bool first = marker.number == 1; // "a." begins a list
        bool sign =
            marker.style == MARKER_BULLET && !strchr("-+", text.data[0]) && !is_alpha(text.data[0]);
        lines[i].runs_on = !ends_sentence(above) && !first && !sign && !line_begins_pair(text) &&
                           (small || full || most);
    }
    for (size_t i = 0; i < count; i++)
        lines[i].indent = 0;
}

static void build_page_parts(struct building *building, const struct flat *flat,
                             const struct flat_row *row)
{
    bool before = build_furnish(building, true);
    for (size_t line = row->parts[0].line + 1; line < row->end; line++) {
        str text = str_trim(flat->lines[line]);
        if (label_end(row, line) == 0 && text.len > 0 && is_of_page(row, text))
            build_add(building, BLOCK_PARAGRAPH, text);
    }
    build_furnish(building, before);
}

static void build_value(struct building *building, const struct flat *flat,
                        const struct flat_row *row, uint32_t first)
{
    struct document *document = build_document(building);
    struct text_line *lines =
        ARENA_ARRAY(document->arena, struct text_line, row->end - row->parts[0].line);
    size_t count = take_value(flat, row, document, first, lines);
    join_value(lines, count);
    lines_build(building, lines, count);
    build_page_parts(building, flat, row);
}

static void build_label(struct building *building, const struct flat *flat,
                        const struct flat_row *row)
{
    struct document *document = build_document(building);
    struct buf label = BUF(document->arena);
    for (size_t i = 0; i < row->part_count; i++) {
        str line = flat->lines[row->parts[i].line];
        uint32_t number;
        size_t start = i == 0 ? flat_row_number(line, &number) : 0;
        if (i > 0)
            buf_char(&label, ' ');
        buf_add(&label, str_trim(str_sub(line, start, row->parts[i].length - start)));
    }
    build_open(building, BLOCK_CELL);
    build_add(building, BLOCK_PARAGRAPH, clean_text(document, buf_str(&label)));
    build_close(building);
}

static void build_row(struct building *building, const struct flat *flat,
                      const struct flat_row *row, uint32_t first)
{
    struct document *document = build_document(building);
    build_place(building, 0, first + (uint32_t)row->parts[0].line);
    build_open(building, BLOCK_ROW);
    build_open(building, BLOCK_CELL);
    build_add(building, BLOCK_PARAGRAPH, arena_printf(document->arena, "%u", row->number));
    build_close(building);
    build_label(building, flat, row);
    build_open(building, BLOCK_CELL);
    build_value(building, flat, row, first);
    build_close(building);
    build_close(building);
}

size_t flat_build(struct building *building, struct flat *flat, uint32_t first)
{
    size_t end = 0;
    build_open(building, BLOCK_TABLE);
    do {
        const struct flat_row *row = &flat->rows[flat->next++];
        build_row(building, flat, row, first);
        end = row->end;
    } while (flat_next(flat) == end && end < flat->count && !build_refused(building));
    build_close(building);
    return end;
}
