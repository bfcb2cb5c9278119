// A label with a colon counts at the beginning of the line and behind the end of a sentence, one
// with a number where its number follows that of the label before, whatever numbers stand between.
#include "import/find/inline_labels.h"

#include "import/find/words.h"
#include "import/read/parts.h"

enum {
    FEWEST_LABELS = 3,
    FEWEST_NUMBERED = 4, // or two, when both are long and their numbers run on
    LONGEST_LINE = 20000,
};

static size_t count_colons(str line)
{
    size_t count = 0;
    for (size_t i = 0; i < line.len; i++)
        count += line.data[i] == ':';
    return count;
}

static bool may_begin(str line, size_t at)
{
    return at == 0 || (at > 1 && line.data[at - 1] == ' ' && strchr(".;,)", line.data[at - 2]));
}

// The component whose label begins here with a colon right behind it, or KOMPONEN_COUNT.
static enum komponen_id label_at(const struct labels *labels, str line, size_t at)
{
    struct label label = label_match(labels, str_skip(line, at));
    bool right = label.kind == LABEL_KOMPONEN && label.exact && label.parted && label.whole &&
                 label.rest.len > 0 && label.number.len == 0;
    size_t end = right ? (size_t)(label.text.data - line.data) + label.text.len : 0;
    str behind = str_trim_left(str_skip(line, end));
    return right && behind.len > 0 && behind.data[0] == ':' ? label.komponen : KOMPONEN_COUNT;
}

static size_t cut_at_colons(const struct labels *labels, str line, size_t cuts[MOST_CUTS])
{
    bool seen[KOMPONEN_COUNT] = {0};
    size_t count = 0;
    if (count_colons(line) < FEWEST_LABELS)
        return 0;
    for (size_t at = 0; at < line.len && count < MOST_CUTS; at++) {
        if (!may_begin(line, at) || !is_alpha(line.data[at]))
            continue;
        enum komponen_id komponen = label_at(labels, line, at);
        if (komponen == KOMPONEN_COUNT || seen[komponen])
            continue;
        seen[komponen] = true;
        cuts[count++] = at;
    }
    return count >= FEWEST_LABELS ? count : 0;
}

// ---- numbers

struct numbered {
    const struct labels *labels;
    str line;
    uint32_t last;      // number of the last label; 0: none
    size_t found;       // labels
    bool strong, close; // all have two words or more, no number is skipped
    bool seen[KOMPONEN_COUNT];
    size_t *cuts;
    size_t count;
};

// A number, "3.", or a letter, "C.", that something in capitals follows.
static struct marker number_at(const struct numbered *numbered, size_t at)
{
    str rest = str_skip(numbered->line, at);
    bool begins = at == 0 || is_blank(numbered->line.data[at - 1]);
    bool sign = rest.len > 2 && (is_digit(rest.data[0]) || is_alpha(rest.data[0])) &&
                (memchr(rest.data, '.', 4 < rest.len ? 4 : rest.len) ||
                 memchr(rest.data, ')', 4 < rest.len ? 4 : rest.len));
    struct marker marker = begins && sign ? marker_read(rest) : (struct marker){0};
    if (marker.roman_or_letter) // "C." is the third of letters, "V." seldom the fifth of numerals
        marker.number = (uint32_t)(to_lower(rest.data[0]) - 'a' + 1);
    return marker;
}

static bool follows(const struct numbered *numbered, uint32_t number)
{
    return numbered->last == 0 || (number > numbered->last && number <= numbered->last + 2);
}

// What stands behind a label of one word is its value, and no part of a sentence; "1. dasar hukum;
// 2. persyaratan;" names components alone.
static bool is_label_of(const struct label *label, str behind)
{
    if (behind.len > 0 && strchr(";,.", behind.data[0]))
        return false;
    bool small = behind.len > 0 && is_small_letter(behind.data[0]);
    return label->kind == LABEL_KOMPONEN && (label->exact || label->words > 1) &&
           (label->words > 1 || !small);
}

static void take_label(struct numbered *numbered, size_t at)
{
    struct marker marker = number_at(numbered, at);
    if (marker.style == MARKER_NONE || marker.number == 0 || !follows(numbered, marker.number))
        return;
    struct label label = label_match(numbered->labels, marker.rest);
    size_t end = label.kind == LABEL_KOMPONEN
                     ? (size_t)(label.text.data - numbered->line.data) + label.text.len
                     : 0;
    str behind = str_trim_left(str_skip(numbered->line, end));
    if (end == 0 || !is_label_of(&label, behind) || numbered->seen[label.komponen] ||
        numbered->count + 2 > MOST_CUTS)
        return;
    numbered->seen[label.komponen] = true;
    numbered->strong = numbered->strong && label.words > 1 && label.exact;
    numbered->close =
        numbered->close && (numbered->found == 0 || marker.number == numbered->last + 1);
    numbered->last = marker.number;
    numbered->found++;
    numbered->cuts[numbered->count++] = at;
    if (behind.len > 0 && behind.data[0] != ':')
        numbered->cuts[numbered->count++] = numbered->line.len - behind.len;
}

static size_t cut_at_numbers(const struct labels *labels, str line, size_t cuts[MOST_CUTS])
{
    struct numbered numbered = {
        .labels = labels, .line = line, .strong = true, .close = true, .cuts = cuts};
    for (size_t at = 0; at < line.len; at++)
        take_label(&numbered, at);
    bool several = numbered.found >= FEWEST_NUMBERED ||
                   (numbered.found > 1 && numbered.strong && numbered.close);
    return several ? numbered.count : 0;
}

size_t inline_labels(const struct labels *labels, str line, size_t cuts[MOST_CUTS])
{
    if (line.len > LONGEST_LINE)
        return 0;
    size_t count = cut_at_numbers(labels, line, cuts);
    return count > 0 ? count : cut_at_colons(labels, line, cuts);
}
