// Tables whose cells run together, as a print leaves them when its text is copied: the number, the
// label and the value of a row on one line, the numbers of the rows running on. Where the cell of
// the label was narrow, its words stand at the front of several lines, and the value behind them:
//
//     2. Sarana dan 1. Ruang tunggu
//     Prasarana 2. Komputer
//
// The heads of the columns come again where a page was turned, amid a row as well as between two.
// A line is a row where its number follows that of the row before and its words are a label. It is
// a step or a requirement that only begins like one where it goes on in small letters, or where the
// list above has come to the same number and the label is a single common word.
#include "import/read/flat_parts.h"

#include "import/find/words.h"

enum {
    WORDS_FIRST = 7, // of a label on its first line
    WORDS_BELOW = 4,
    FEWEST_ROWS = 3,
    FEWEST_RUN_TOGETHER = 2,
    LONGEST_CANDIDATE = 120,
    TRIES = 20000,   // at labels over several lines, and two for each line: hostile texts end there
    LONGEST_GAP = 3, // empty lines within a label
    LONGEST_VALUE = 8, // lines of the value that may stand amid an unfinished label
};

// ---- one row

static size_t blanks_at(str line, size_t at)
{
    size_t end = at;
    while (end < line.len && is_blank(line.data[end]))
        end++;
    return end - at;
}

// "3", "3.", "3)" and a blank, at the front of a line; where what follows begins, or 0.
size_t flat_row_number(str line, uint32_t *number)
{
    size_t start = blanks_at(line, 0), at = start;
    while (at < line.len && at < start + 2 && is_digit(line.data[at]))
        at++;
    if (at == start || !str_to_u32(str_sub(line, start, at - start), number))
        return 0;
    at += at < line.len && (line.data[at] == '.' || line.data[at] == ')');
    size_t gap = blanks_at(line, at);
    bool begins = gap > 0 && at + gap < line.len && is_capital_letter(line.data[at + gap]);
    return begins ? at + gap : 0;
}

// Where the word at `at` of a line ends.
size_t flat_word_end(str line, size_t at)
{
    at += blanks_at(line, at);
    while (at < line.len && !is_blank(line.data[at]))
        at++;
    return at;
}

// A label put together from the fronts of lines.
struct candidate {
    char room[LONGEST_CANDIDATE];
    size_t length;
    struct flat_part parts[LINES_OF_LABEL];
    size_t part_count;
    size_t words;
};

static bool add_front(struct candidate *candidate, size_t line, str front, size_t end)
{
    front = str_trim(front);
    if (candidate->length + front.len + 1 > sizeof candidate->room)
        return false;
    if (candidate->length > 0)
        candidate->room[candidate->length++] = ' ';
    memcpy(candidate->room + candidate->length, front.data, front.len);
    candidate->length += front.len;
    candidate->parts[candidate->part_count++] = (struct flat_part){line, end};
    return true;
}

// "layanan Pelayanan …": the second begins the value.
static bool ends_in_small(const struct candidate *candidate)
{
    size_t at = candidate->length;
    while (at > 0 && candidate->room[at - 1] != ' ')
        at--;
    return !is_capital_letter(candidate->room[at]);
}

// "Sarana dan" over "Prasarana": the "dan" begins no value.
static bool takes_connecting(const struct flat *flat, const struct candidate *candidate,
                             const struct flat_row *best)
{
    for (size_t i = 0; i + 1 < candidate->part_count && i < best->part_count; i++) {
        const struct flat_part *part = &candidate->parts[i];
        size_t end = part->length, at = end;
        str line = flat->lines[part->line];
        while (at > 0 && !is_blank(line.data[at - 1]))
            at--;
        if (part->line == best->parts[i].line && end > best->parts[i].length &&
            is_connecting(str_sub(line, at, end - at)))
            return true;
    }
    return false;
}

// At least so many words, and each is one of these.
static bool consists_of(str text, const char *const *words, size_t fewest)
{
    struct word word = {0};
    size_t count = 0;
    for (; word_next(text, &word); count++)
        if (!is_word_of(word.text, words))
            return false;
    return count >= fewest;
}

// Words that a label may end with and that say nothing, alone.
static bool says_nothing(str text)
{
    static const char *const words[] = {"pelayanan", "layanan", "publik", NULL};
    return consists_of(text, words, 1);
}

// "… tentang": what is on the next line goes on with it.
static bool is_cut_off(str text)
{
    static const char *const words[] = {"tentang", "dan", "di", "pada", "atau", "untuk", NULL};
    struct word word = {0}, last = {0};
    while (word_next(text, &word))
        last = word;
    return last.text.len > 0 && is_word_of(last.text, words);
}

// "Dasar Hukum 1. Undang-Undang … tentang" over "Pelayanan Publik.": words that say nothing are of
// the value where that goes on with them.
static bool is_of_value(const struct flat *flat, const struct candidate *candidate,
                        const struct flat_row *best)
{
    if (best->part_count != 1 || candidate->part_count != 2)
        return false;
    const struct flat_part *last = &candidate->parts[1], *first = &best->parts[0];
    str line = flat->lines[last->line],
        value = str_trim(str_skip(flat->lines[first->line], first->length));
    str front = str_trim(str_sub(line, 0, last->length)),
        rest = str_trim(str_skip(line, last->length));
    bool goes_on = rest.len > 0 ? marker_read(rest).style == MARKER_NONE
                                : str_ends(front, STR(".")) || str_ends(front, STR(";"));
    return value.len > 0 && says_nothing(front) && (goes_on || is_cut_off(value));
}

static bool is_better(const struct flat *flat, const struct candidate *candidate,
                      const struct label *label, const struct flat_row *best)
{
    if (is_of_value(flat, candidate, best))
        return false;
    if (best->part_count == 0 || label->words != best->label.words)
        return best->part_count == 0 || label->words > best->label.words;
    return candidate->part_count == best->part_count &&
           (ends_in_small(candidate) || takes_connecting(flat, candidate, best));
}

static void judge(const struct flat *flat, const struct candidate *candidate, struct flat_row *best)
{
    struct label label = label_match(flat->labels, (str){candidate->room, candidate->length});
    bool known = label.kind == LABEL_KOMPONEN || label.kind == LABEL_ROW;
    if (!known || !label.whole || label.rest.len > 0 || (!label.exact && label.words < 2) ||
        !is_better(flat, candidate, &label, best))
        return;
    best->label = label;
    best->part_count = candidate->part_count;
    memcpy(best->parts, candidate->parts, sizeof best->parts);
}

// The next line that holds something, not far below.
static size_t line_below(const struct flat *flat, size_t line)
{
    size_t limit = line + 1 + LONGEST_GAP;
    for (line++; line < flat->count && line <= limit; line++)
        if (str_trim(flat->lines[line]).len > 0)
            return line;
    return flat->count;
}

static bool may_go_on(const struct flat *flat, size_t line)
{
    str text = line < flat->count ? flat->lines[line] : STR_NONE;
    return label_may_go_on(flat->labels, str_trim(str_sub(text, 0, flat_word_end(text, 0))));
}

// The line on which a label may go on: the next, or, where it cannot end here, one behind the first
// lines of its value.
static size_t line_of_rest(const struct flat *flat, const struct candidate *above)
{
    size_t line = line_below(flat, above->parts[above->part_count - 1].line);
    for (size_t i = 0; i < LONGEST_VALUE && text_is_unfinished((str){above->room, above->length}) &&
                       !may_go_on(flat, line);
         i++)
        line = line_below(flat, line);
    return may_go_on(flat, line) ? line : flat->count;
}

// Tries what the fronts of the lines below add to a candidate.
static void extend(struct flat *flat, const struct candidate *above, struct flat_row *best)
{
    size_t line = line_of_rest(flat, above), end = 0;
    str text = line < flat->count ? flat->lines[line] : STR_NONE;
    if (above->part_count == LINES_OF_LABEL)
        return;
    for (size_t words = 1; words <= WORDS_BELOW && end < text.len && flat->tries > 0; words++) {
        struct candidate candidate = *above;
        flat->tries--;
        end = flat_word_end(text, end);
        if (!add_front(&candidate, line, str_sub(text, 0, end), end))
            return;
        judge(flat, &candidate, best);
        extend(flat, &candidate, best);
    }
}

// The row that a line begins, with the longest label that can be read there; false when none.
static bool read_row(struct flat *flat, size_t line, struct flat_row *row)
{
    str text = flat->lines[line];
    *row = (struct flat_row){0};
    size_t start = flat_row_number(text, &row->number), end = start;
    bool parted =
        str_find_char(text, '\t') < text.len || str_has(str_skip(text, start), STR("   "));
    if (start == 0 || parted || // into cells
        !label_may_begin(flat->labels, str_sub(text, start, flat_word_end(text, start) - start)))
        return false;
    for (size_t words = 1; words <= WORDS_FIRST && end < text.len; words++) {
        struct candidate candidate = {.words = words};
        end = flat_word_end(text, end);
        if (!add_front(&candidate, line, str_sub(text, start, end - start), end))
            break;
        judge(flat, &candidate, row);
        extend(flat, &candidate, row);
    }
    return row->part_count > 0;
}

// ---- which rows follow one another

// What stands on the first line behind the label.
static str value_of(const struct flat *flat, const struct flat_row *row)
{
    return str_trim(str_skip(flat->lines[row->parts[0].line], row->parts[0].length));
}

struct chain {
    uint32_t number; // of the last row; 0: a table may begin
    uint32_t inner;  // of the last item in its value
    size_t heads;    // the line behind the last row on which columns are named again, or 0
    size_t rows;     // of this table
    bool seen[KOMPONEN_COUNT];
};

static bool is_seen(const struct chain *chain, const struct flat_row *row)
{
    return row->label.kind == LABEL_KOMPONEN && chain->seen[row->label.komponen];
}

// Skipped numbers are seen in print; a table begins with 1, and with 1 again below a group's head.
static bool follows(const struct flat *flat, const struct chain *chain, const struct flat_row *row)
{
    str value = value_of(flat, row);
    bool small = value.len > 0 && is_small_letter(value.data[0]);
    bool strong = row->label.words > 1 || row->part_count > 1;
    bool item = chain->inner + 1 == row->number && chain->inner > 0;
    if (chain->heads > 0 && row->number == 1 && !small)
        return true; // another table
    if (is_seen(chain, row) || row->number <= chain->number || row->number > chain->number + 2)
        return false;
    if (chain->number == 0 && row->number > 1)
        return false;
    return !small || (strong && !item);
}

static uint32_t item_number(str line)
{
    uint32_t number = 0;
    size_t at = 0;
    line = str_trim(line);
    while (at < line.len && at < 3 && is_digit(line.data[at]))
        at++;
    bool mark = at > 0 && at < line.len && (line.data[at] == '.' || line.data[at] == ')');
    return mark && str_to_u32(str_sub(line, 0, at), &number) ? number : 0;
}

bool flat_is_head(str text)
{
    static const char *const words[] = {"no", "nomor", "komponen", "uraian", "keterangan", NULL};
    return consists_of(text, words, 2);
}

// What stands between tables: the head of a group, the title of a service, the heads of columns.
static bool ends_table(const struct flat *flat, size_t line)
{
    static const str fronts[] = {STR_INIT("standar pelayanan"), STR_INIT("jenis pelayanan"),
                                 STR_INIT("ditetapkan "), STR_INIT("lampiran "),
                                 STR_INIT("komponen standar pelayanan")};
    str text = str_trim(flat->lines[line]), number;
    text = str_skip(text, numbering_length(text, &number));
    for (size_t i = 0; i < sizeof fronts / sizeof *fronts; i++)
        if (str_starts_nocase(text, fronts[i]) && is_capital_letter(text.data[0]))
            return true;
    enum label_kind kind = label_match(flat->labels, text).kind;
    return label_is_group(kind) || kind == LABEL_TITLE || flat_is_head(text) ||
           signature_begins(text);
}

static void add_row(struct flat *flat, struct arena *arena, const struct flat_row *row)
{
    flat->rows =
        arena_grow(arena, flat->rows, flat->row_count, &flat->capacity, sizeof *flat->rows);
    flat->rows[flat->row_count++] = *row;
}

static void close_row(struct flat *flat, size_t line)
{
    if (flat->row_count > 0 && flat->rows[flat->row_count - 1].end == 0)
        flat->rows[flat->row_count - 1].end = line;
}

// A table that begins anew ends the one before it where the columns are named.
static void take_row(struct flat *flat, struct arena *arena, struct chain *chain,
                     const struct flat_row *row, size_t line)
{
    bool anew = chain->heads > 0 && row->number == 1;
    close_row(flat, anew ? chain->heads : line);
    if (anew && chain->rows == 1) // "1. PROSEDUR PELAYANAN JASA", the title over the heads
        flat->row_count--;
    if (anew)
        *chain = (struct chain){0};
    add_row(flat, arena, row);
    chain->number = row->number;
    chain->inner = item_number(value_of(flat, row));
    chain->heads = 0;
    chain->rows++;
    if (row->label.kind == LABEL_KOMPONEN)
        chain->seen[row->label.komponen] = true;
}

// A group's head keeps what was seen, for its table goes on with the other components; the heads of
// columns may be those of the next page.
static void take_end(struct flat *flat, struct chain *chain, size_t line)
{
    if (flat_is_head(flat->lines[line]) && chain->number > 0) {
        chain->heads = line;
        return;
    }
    enum label_kind kind = label_match(flat->labels, flat->lines[line]).kind;
    close_row(flat, line);
    chain->number = chain->inner = 0;
    chain->heads = 0;
    if (!label_is_group(kind) && !flat_is_head(flat->lines[line]))
        *chain = (struct chain){0};
}

static void find_rows(struct flat *flat, struct arena *arena)
{
    struct chain chain = {0};
    for (size_t line = 0; line < flat->count; line++) {
        struct flat_row row;
        uint32_t item;
        if (str_trim(flat->lines[line]).len == 0)
            continue;
        if (read_row(flat, line, &row) && follows(flat, &chain, &row))
            take_row(flat, arena, &chain, &row, line);
        else if (ends_table(flat, line))
            take_end(flat, &chain, line);
        else if ((item = item_number(flat->lines[line])) > 0)
            chain.inner = item;
    }
    close_row(flat, flat->count);
}

// The table is what it seems where some labels have their value behind them on the line; else the
// lines are labels over values, and need no help.
static bool is_flat(const struct flat *flat)
{
    bool named[KOMPONEN_COUNT] = {0};
    size_t components = 0, together = 0;
    for (size_t i = 0; i < flat->row_count; i++) {
        const struct flat_row *row = &flat->rows[i];
        str value = value_of(flat, row);
        together += value.len > 0 && value.data[0] != ':' && !row->label.parted;
        if (row->label.kind != LABEL_KOMPONEN || named[row->label.komponen])
            continue;
        named[row->label.komponen] = true;
        components++;
    }
    return components >= FEWEST_ROWS && together >= FEWEST_RUN_TOGETHER;
}

// "2." alone on its line.
static bool is_number_line(str line)
{
    line = str_trim(line);
    uint32_t number;
    bool mark = str_ends(line, STR("."));
    return line.len > 1 && line.len <= 3 && mark &&
           str_to_u32(str_sub(line, 0, line.len - 1), &number);
}

void flat_join_numbers(const struct labels *labels, struct arena *arena, str *lines, size_t count)
{
    bool heads = false;
    for (size_t i = 0; labels && i + 1 < count; i++) {
        heads = heads || flat_is_head(str_trim(lines[i]));
        if (!heads || !is_number_line(lines[i]) || !label_may_begin(labels, lines[i + 1]) ||
            !is_capital_letter(lines[i + 1].data[0]))
            continue;
        lines[i + 1] =
            arena_printf(arena, "%.*s %.*s", STR_ARG(str_trim(lines[i])), STR_ARG(lines[i + 1]));
        lines[i] = STR_NONE;
    }
}

struct flat *flat_find(struct arena *arena, const struct labels *labels, const str *lines,
                       size_t count)
{
    struct flat *flat = ARENA_NEW(arena, struct flat);
    *flat =
        (struct flat){.labels = labels, .lines = lines, .count = count, .tries = TRIES + 2 * count};
    if (labels)
        find_rows(flat, arena);
    if (!is_flat(flat))
        flat->row_count = 0;
    return flat;
}
