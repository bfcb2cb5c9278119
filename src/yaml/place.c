// From a byte of a scalar's text to its place in the file.
//
// The scalar is read again as libyaml reads it, folding lines, dropping indentation and resolving
// escapes, but nothing is built: each step only says how many bytes of the text it makes, and
// the walk ends at the step that makes the byte asked for.
#include "yaml/yaml.h"

struct walk {
    str bytes;
    size_t at;
    struct pos pos;
    size_t left; // bytes of the text before the one asked for
};

static char peek(const struct walk *walk, size_t ahead)
{
    return walk->at + ahead < walk->bytes.len ? walk->bytes.data[walk->at + ahead] : '\0';
}

static bool is_white(char c)
{
    return c == ' ' || c == '\t';
}

static bool is_break(char c)
{
    return c == '\n' || c == '\r';
}

static bool at_end(const struct walk *walk)
{
    return walk->at >= walk->bytes.len;
}

static size_t char_length(const struct walk *walk)
{
    size_t step;
    (void)utf8_next(str_skip(walk->bytes, walk->at), &step);
    return step;
}

// Over one character or line end.
static void step(struct walk *walk)
{
    if (is_break(peek(walk, 0))) {
        walk->at += peek(walk, 0) == '\r' && peek(walk, 1) == '\n' ? 2 : 1;
        walk->pos = (struct pos){walk->pos.line + 1, 1};
    } else {
        walk->at += char_length(walk);
        walk->pos.col++;
    }
}

// What is here makes this many bytes of the text; true when the byte asked for is among them.
static bool stands_for(struct walk *walk, size_t bytes)
{
    if (walk->left < bytes)
        return true;
    walk->left -= bytes;
    return false;
}

static bool take_char(struct walk *walk)
{
    if (stands_for(walk, char_length(walk)))
        return true;
    step(walk);
    return false;
}

// ---- plain and quoted

// White space with line ends in it: one line end is a space, of more the first is dropped. After an
// escaped line end none is.
static bool take_space(struct walk *walk, bool escaped_end)
{
    struct walk end = *walk;
    size_t breaks = 0;
    while (!at_end(&end) && (is_white(peek(&end, 0)) || is_break(peek(&end, 0)))) {
        breaks += is_break(peek(&end, 0));
        step(&end);
    }
    size_t bytes = breaks > 1 ? breaks - 1 : breaks;
    if (escaped_end)
        bytes = breaks;
    else if (breaks == 0)
        bytes = end.at - walk->at;
    if (walk->left < bytes && breaks == 0)
        for (size_t i = walk->left; i > 0; i--)
            step(walk);
    if (stands_for(walk, bytes))
        return true;
    end.left = walk->left;
    *walk = end;
    return false;
}

static uint32_t hex_value(str digits)
{
    uint32_t value = 0;
    for (size_t i = 0; i < digits.len; i++) {
        char c = to_lower(digits.data[i]);
        value = value * 16 + (uint32_t)(is_digit(c) ? c - '0' : c - 'a' + 10);
    }
    return value;
}

static size_t utf8_length(uint32_t code_point)
{
    return code_point < 0x80 ? 1 : code_point < 0x800 ? 2 : code_point < 0x10000 ? 3 : 4;
}

static bool take_escape(struct walk *walk)
{
    char kind = peek(walk, 1);
    if (is_break(kind)) {
        step(walk);
        step(walk);
        return take_space(walk, true);
    }
    size_t digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
    size_t bytes = utf8_length(hex_value(str_sub(walk->bytes, walk->at + 2, digits)));
    if (kind == '_') // no-break space
        bytes = 2;
    if (stands_for(walk, bytes))
        return true;
    for (size_t i = 0; i < 2 + digits; i++)
        step(walk);
    return false;
}

static bool find_in_line(struct walk *walk, char quote)
{
    while (!at_end(walk)) {
        char c = peek(walk, 0);
        bool found;
        if (is_white(c) || is_break(c)) {
            found = take_space(walk, false);
        } else if (quote == '"' && c == '\\') {
            found = take_escape(walk);
        } else if (quote != '\0' && c == quote) {
            if (quote == '"' || peek(walk, 1) != quote)
                return false;
            if (stands_for(walk, 1))
                return true;
            step(walk);
            step(walk);
            found = false;
        } else {
            found = take_char(walk);
        }
        if (found)
            return true;
    }
    return false;
}

// ---- blocks

static void skip_line(struct walk *walk)
{
    while (!at_end(walk) && !is_break(peek(walk, 0)))
        step(walk);
    if (!at_end(walk))
        step(walk);
}

// The widest of the empty lines and the first that is not: libyaml takes that for the indentation.
static size_t widest_indent(struct walk walk)
{
    size_t widest = 0;
    do {
        while (peek(&walk, 0) == ' ')
            step(&walk);
        widest = walk.pos.col - 1 > widest ? walk.pos.col - 1 : widest;
        if (!is_break(peek(&walk, 0)))
            break;
        step(&walk);
    } while (!at_end(&walk));
    return widest;
}

// Over indentation and empty lines, which it counts.
static size_t skip_empty_lines(struct walk *walk, size_t indent)
{
    for (size_t count = 0;; count++) {
        while (walk->pos.col <= indent && peek(walk, 0) == ' ')
            step(walk);
        if (!is_break(peek(walk, 0)))
            return count;
        step(walk);
    }
}

// Between two lines of > one line end is a space, or nothing where empty lines follow it; beside a
// line that is indented further all are kept.
static bool find_in_block(struct walk *walk, bool folded, size_t indent)
{
    bool indented = false; // the line before begins with white space
    size_t ends = 0;       // of the line before: none or one
    size_t empty = skip_empty_lines(walk, indent);
    while (!at_end(walk) && walk->pos.col == indent + 1) {
        bool further = is_white(peek(walk, 0));
        bool dropped = folded && !indented && !further && empty > 0;
        if (stands_for(walk, (dropped ? 0 : ends) + empty))
            return true;
        while (!at_end(walk) && !is_break(peek(walk, 0)))
            if (take_char(walk))
                return true;
        step(walk);
        ends = 1;
        indented = further;
        empty = skip_empty_lines(walk, indent);
    }
    return false;
}

struct pos yaml_place(str file_bytes, struct pos pos, struct yaml_start start, size_t offset)
{
    struct walk walk = {file_bytes, start.offset, pos, start.cut + offset};
    char sign = peek(&walk, 0);
    bool found;
    if (start.offset == 0 || sign == '\0')
        return pos;
    if (sign == '|' || sign == '>') {
        skip_line(&walk);
        found = find_in_block(&walk, sign == '>',
                              start.indent > 0 ? start.indent : widest_indent(walk));
    } else {
        bool quoted = sign == '"' || sign == '\'';
        if (quoted)
            step(&walk);
        found = find_in_line(&walk, quoted ? sign : '\0');
    }
    return found ? walk.pos : pos;
}
