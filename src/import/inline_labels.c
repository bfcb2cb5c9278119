// A label counts at the beginning of the line and behind the end of a sentence.
#include "import/inline_labels.h"

#include "import/words.h"

enum { FEWEST_LABELS = 3, LONGEST_LINE = 20000 };

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

size_t inline_labels(const struct labels *labels, str line, size_t cuts[MOST_CUTS])
{
    bool seen[KOMPONEN_COUNT] = {0};
    size_t count = 0;
    if (line.len > LONGEST_LINE || count_colons(line) < FEWEST_LABELS)
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
