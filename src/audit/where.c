// Value and file are walked side by side, blanks left out: YAML folds, indents and trims blanks,
// but every other character of a value stands in the file in its order.
#include "audit/where.h"

struct walk {
    str source;
    size_t at;
    char quote; // " ' or 0
};

// The offset of a line and column that count from 1, columns in characters.
static size_t offset_of(str source, struct pos pos)
{
    size_t at = 0;
    for (uint32_t line = 1; line < pos.line && at < source.len; line++)
        at += str_find_char(str_skip(source, at), '\n') + 1;
    for (uint32_t col = 1; col < pos.col && at < source.len; col++) {
        size_t step;
        (void)utf8_next(str_skip(source, at), &step);
        at += step;
    }
    return at;
}

// Steps over what opens the value: a quotation mark, or the rest of the line of | or >.
static void enter_value(struct walk *walk)
{
    char first = walk->at < walk->source.len ? walk->source.data[walk->at] : '\0';
    if (first == '"' || first == '\'') {
        walk->quote = first;
        walk->at++;
    } else if (first == '|' || first == '>') {
        walk->at += str_find_char(str_skip(walk->source, walk->at), '\n');
    }
}

static bool is_pair(const struct walk *walk, const char *pair)
{
    return str_starts(str_skip(walk->source, walk->at), str_from(pair));
}

// Over what stands in the file and not in the value: blanks, and in quotes \n, \t and line ends.
static void skip_between(struct walk *walk)
{
    while (walk->at < walk->source.len) {
        if (is_blank(walk->source.data[walk->at]))
            walk->at++;
        else if (walk->quote == '"' && (is_pair(walk, "\\n") || is_pair(walk, "\\t") ||
                                        is_pair(walk, "\\\n") || is_pair(walk, "\\ ")))
            walk->at += 2;
        else
            return;
    }
}

static bool step(struct walk *walk, char wanted)
{
    skip_between(walk);
    bool escaped = (walk->quote == '"' &&
                    (is_pair(walk, "\\\"") || is_pair(walk, "\\\\") || is_pair(walk, "\\/"))) ||
                   (walk->quote == '\'' && is_pair(walk, "''"));
    walk->at += escaped;
    if (walk->at >= walk->source.len || walk->source.data[walk->at] != wanted)
        return false;
    walk->at++;
    return true;
}

static struct pos pos_of(str source, size_t offset)
{
    struct pos pos = {1, 1};
    size_t line_start = 0;
    for (size_t i = 0; i < offset; i++)
        if (source.data[i] == '\n') {
            pos.line++;
            line_start = i + 1;
        }
    pos.col += (uint32_t)utf8_count(str_sub(source, line_start, offset - line_start));
    return pos;
}

struct pos where_is(str source, const struct text *text, size_t offset)
{
    struct walk walk = {.source = source, .at = offset_of(source, text->pos)};
    if (source.len == 0 || text->pos.line == 0)
        return text->pos;
    enter_value(&walk);
    for (size_t i = 0; i < offset && i < text->s.len; i++)
        if (!is_blank(text->s.data[i]) && !step(&walk, text->s.data[i]))
            return text->pos;
    skip_between(&walk);
    return walk.at < source.len ? pos_of(source, walk.at) : text->pos;
}
