// Labels of narrow cells in a text that was taken from a page line by line: their words stand
// between the lines of their value, "Sarana," over "Ruang tunggu, komputer dan" over "Prasarana,"
// over "pencetak" over "dan/atau Fasilitas". A label that cannot end where its line does takes the
// next lines that complete it.
#include "import/find/labels.h"
#include "import/find/words.h"
#include "import/read/parts.h"

enum {
    MOST_WORDS = 4,   // of a label on one line
    MOST_BETWEEN = 4, // lines of the value between two of the label
    MOST_PARTS = 4,
    LONGEST = 160,
};

struct gathered {
    char room[LONGEST];
    size_t length;
    size_t parts[MOST_PARTS]; // lines behind the first
    size_t count;
};

static str text_of(const struct gathered *gathered)
{
    return (str){gathered->room, gathered->length};
}

static bool add(struct gathered *gathered, str text)
{
    if (gathered->length + 1 + text.len > sizeof gathered->room)
        return false;
    if (gathered->length > 0)
        gathered->room[gathered->length++] = ' ';
    memcpy(gathered->room + gathered->length, text.data, text.len);
    gathered->length += text.len;
    return true;
}

static bool is_whole(const struct labels *labels, str text)
{
    struct label label = label_match(labels, text);
    return label_is_alone(&label);
}

// The line that goes on with a label, near behind `at`; `count` when none does.
static size_t next_part(const struct labels *labels, const struct text_line *lines, size_t count,
                        size_t at)
{
    size_t between = 0;
    for (size_t i = at + 1; i < count && between <= MOST_BETWEEN; i++) {
        str text = lines[i].text;
        if (text.len == 0 || is_whole(labels, text))
            return count;
        if (count_words(text) <= MOST_WORDS && label_may_go_on(labels, text))
            return i;
        between++;
    }
    return count;
}

// Puts a label together that begins at `at`; false when its lines give none.
static bool gather(const struct labels *labels, const struct text_line *lines, size_t count,
                   size_t at, struct gathered *gathered)
{
    *gathered = (struct gathered){0};
    if (!add(gathered, lines[at].text))
        return false;
    for (size_t line = at; text_is_unfinished(text_of(gathered)); gathered->count++) {
        line = next_part(labels, lines, count, line);
        if (line == count || gathered->count == MOST_PARTS || !add(gathered, lines[line].text))
            return false;
        gathered->parts[gathered->count] = line;
    }
    return gathered->count > 0 && is_whole(labels, text_of(gathered));
}

// Whether the lines of a label are apart: where they follow one another they are read as they
// stand.
static bool is_apart(const struct gathered *gathered, size_t at)
{
    return gathered->parts[gathered->count - 1] > at + gathered->count;
}

static bool is_number(str text, uint32_t *number)
{
    if (str_ends(text, STR(".")))
        text = str_sub(text, 0, text.len - 1);
    return text.len > 0 && text.len <= 2 && str_to_u32(text, number);
}

// The next line that holds something, from `at` on, in either direction; `count` for none.
static size_t filled(const struct text_line *lines, size_t count, size_t at, bool up)
{
    while (at < count && lines[at].text.len == 0)
        at += up ? (size_t)-1 : 1;
    return at < count ? at : count;
}

// Between the numbers of two rows that stand on lines of their own.
static bool is_row_alone(const struct text_line *lines, size_t count, size_t at)
{
    uint32_t above, below;
    size_t before = at > 0 ? filled(lines, count, at - 1, true) : count;
    size_t after = filled(lines, count, at + 1, false);
    return before < count && after < count && is_number(lines[before].text, &above) &&
           is_number(lines[after].text, &below) && below == above + 1;
}

size_t lines_split_rows(const struct labels *labels, struct text_line *lines, size_t count,
                        size_t most)
{
    for (size_t i = 0; labels && i < count && count < most; i++) {
        str text = lines[i].text;
        if (text.len == 0 || !label_may_begin(labels, text) || !is_row_alone(lines, count, i))
            continue;
        struct label label = label_match(labels, text);
        bool value = label.qualifier.len > 0 && is_capital_letter(label.qualifier.data[0]);
        if (label.kind != LABEL_KOMPONEN || !label.exact || label.words < 2 || label.parted ||
            !value)
            continue;
        memmove(lines + i + 1, lines + i, (count - i) * sizeof *lines);
        count++;
        lines[i].text = label.text;
        lines[i + 1].text = label.qualifier;
        i++;
    }
    return count;
}

size_t lines_gather_labels(const struct labels *labels, struct arena *arena,
                           struct text_line *lines, size_t count)
{
    for (size_t i = 0; labels && i < count; i++) {
        struct gathered gathered;
        str text = lines[i].text;
        if (text.len == 0 || count_words(text) > MOST_WORDS || !text_is_unfinished(text) ||
            !label_may_begin(labels, text) || !gather(labels, lines, count, i, &gathered) ||
            !is_apart(&gathered, i))
            continue;
        lines[i].text = arena_copy(arena, text_of(&gathered));
        for (size_t part = gathered.count; part-- > 0;) {
            size_t line = gathered.parts[part];
            memmove(lines + line, lines + line + 1, (count - line - 1) * sizeof *lines);
            count--;
        }
    }
    return count;
}
