// One style for each kind of text, chosen by what it holds and how long it is.
#include "import/write/yaml_write.h"

#include "import/find/words.h"
#include "yaml/yaml.h"

enum { WIDTH = 115, STEP = 2, LONGEST_ENTITY = 32 };

struct yaml_out yaml_out(struct arena *arena)
{
    return (struct yaml_out){.buf = BUF(arena), .words = BUF(arena)};
}

// ---- lines

static void begin_line(struct yaml_out *out, size_t indent, uint32_t anchor)
{
    out->origins =
        arena_grow(out->buf.arena, out->origins, out->lines, &out->capacity, sizeof *out->origins);
    out->origins[out->lines++] = (struct origin){out->place, anchor};
    for (size_t i = 0; i < indent; i++)
        buf_char(&out->buf, ' ');
}

static uint32_t next_line(const struct yaml_out *out)
{
    return (uint32_t)out->lines + 1;
}

static void end_line(struct yaml_out *out)
{
    buf_char(&out->buf, '\n');
}

void yaml_blank(struct yaml_out *out)
{
    begin_line(out, 0, next_line(out));
    end_line(out);
}

// Where a line of at most `room` bytes ends: at a single blank, or at the end of the word.
static size_t line_length(str text, size_t room)
{
    size_t best = 0;
    for (size_t i = 1; i + 1 < text.len; i++) {
        bool single = text.data[i] == ' ' && text.data[i - 1] != ' ' && text.data[i + 1] != ' ';
        if (single && (i <= room || best == 0))
            best = i;
        if (i > room && best > 0)
            break;
    }
    return text.len <= room || best == 0 ? text.len : best;
}

void yaml_count(struct yaml_out *out, str text)
{
    if (out->again)
        return;
    buf_add(&out->words, text);
    buf_char(&out->words, '\n');
}

// ---- comments

static str clean(struct arena *arena, str text)
{
    uint32_t code;
    size_t at = yaml_find_control(text, &code);
    if (at == text.len)
        return text;
    struct buf out = BUF(arena);
    while (text.len > 0) {
        size_t bytes;
        utf8_next(text, &bytes);
        str one = str_sub(text, 0, bytes);
        bool bad = yaml_find_control(one, &code) < one.len && one.data[0] != '\n';
        buf_add(&out, bad ? STR(" ") : one);
        text = str_skip(text, bytes);
    }
    return buf_str(&out);
}

static void comment_line(struct yaml_out *out, size_t indent, str line)
{
    uint32_t anchor = next_line(out);
    do {
        size_t length = line_length(line, WIDTH - indent);
        begin_line(out, indent, anchor);
        BUF_LIT(&out->buf, "# ");
        buf_add(&out->buf, str_sub(line, 0, length));
        end_line(out);
        line = str_trim_left(str_skip(line, length));
    } while (line.len > 0);
}

void yaml_comment(struct yaml_out *out, size_t indent, str text)
{
    str rest = clean(out->buf.arena, text);
    while (rest.len > 0) {
        str line = str_trim(str_take(&rest, '\n'));
        if (line.len > 0)
            comment_line(out, indent, line);
    }
}

// ---- scalars

static bool is_all_digits(str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (!is_digit(text.data[i]))
            return false;
    return true;
}

// Whether YAML reads the text as it is without marks.
static bool is_plain(str text)
{
    if (!is_alnum(text.data[0]) && text.data[0] != '(' && (unsigned char)text.data[0] < 0x80)
        return false;
    if (is_all_digits(text) || text.data[text.len - 1] == ':')
        return false;
    for (size_t i = 0; i + 1 < text.len; i++)
        if ((text.data[i] == ':' && text.data[i + 1] == ' ') ||
            (text.data[i] == ' ' && text.data[i + 1] == '#'))
            return false;
    return true;
}

static void add_quoted(struct buf *buf, str text)
{
    buf_char(buf, '"');
    for (size_t i = 0; i < text.len; i++) {
        if (text.data[i] == '"' || text.data[i] == '\\')
            buf_char(buf, '\\');
        buf_char(buf, text.data[i]);
    }
    buf_char(buf, '"');
}

// A text in lines: those of an empty line stay empty.
static void add_literal(struct yaml_out *out, size_t indent, uint32_t anchor, str text)
{
    BUF_LIT(&out->buf, "|-");
    end_line(out);
    while (text.len > 0) {
        str line = str_trim_right(str_take(&text, '\n'));
        begin_line(out, line.len > 0 ? indent : 0, anchor);
        buf_add(&out->buf, line);
        end_line(out);
        out->place.line += out->place.line > 0 && line.len > 0;
    }
}

static void add_folded(struct yaml_out *out, size_t indent, uint32_t anchor, str text)
{
    BUF_LIT(&out->buf, ">-");
    end_line(out);
    while (text.len > 0) {
        size_t length = line_length(text, WIDTH - indent);
        begin_line(out, indent, anchor);
        buf_add(&out->buf, str_sub(text, 0, length));
        end_line(out);
        text = str_skip(text, length < text.len ? length + 1 : length);
    }
}

// The lines of a text without blanks at their ends, no more than one empty line between, none
// deeper than the first.
static str tidy_lines(struct arena *arena, str text)
{
    struct buf out = BUF(arena);
    bool empty = false;
    while (text.len > 0) {
        str line = str_trim(str_take(&text, '\n'));
        if (line.len == 0) {
            empty = out.len > 0;
            continue;
        }
        if (out.len > 0)
            buf_add(&out, empty ? STR("\n\n") : STR("\n"));
        buf_add(&out, line);
        empty = false;
    }
    return buf_str(&out);
}

// Writes the value behind "key:" or "-", which take `used` columns; block lines stand at `indent`.
static void add_scalar(struct yaml_out *out, size_t indent, size_t used, uint32_t anchor, str text)
{
    struct place_in_document place = out->place;
    text = tidy_lines(out->buf.arena, clean(out->buf.arena, text));
    yaml_count(out, text);
    if (text.len > 0)
        buf_char(&out->buf, ' ');
    if (text.len == 0)
        end_line(out);
    else if (str_find_char(text, '\n') < text.len)
        add_literal(out, indent, anchor, text);
    else if (used + text.len > WIDTH && line_length(text, WIDTH - indent) < text.len)
        add_folded(out, indent, anchor, text);
    else {
        if (is_plain(text))
            buf_add(&out->buf, text);
        else
            add_quoted(&out->buf, text);
        end_line(out);
    }
    out->place = place;
}

// ---- keys and items

void yaml_key(struct yaml_out *out, size_t indent, str key)
{
    begin_line(out, indent, next_line(out));
    buf_add(&out->buf, key);
    buf_char(&out->buf, ':');
    end_line(out);
}

void yaml_pair(struct yaml_out *out, size_t indent, str key, str text)
{
    uint32_t anchor = next_line(out);
    begin_line(out, indent, anchor);
    buf_add(&out->buf, key);
    buf_char(&out->buf, ':');
    add_scalar(out, indent + STEP, indent + key.len + 2, anchor, text);
}

static str one_line(struct arena *arena, str text)
{
    if (str_find_char(text, '\n') == text.len)
        return text;
    struct buf out = BUF(arena);
    while (text.len > 0) {
        if (out.len > 0)
            buf_char(&out, ' ');
        buf_add(&out, str_trim(str_take(&text, '\n')));
    }
    return buf_str(&out);
}

void yaml_line(struct yaml_out *out, size_t indent, str key, str text)
{
    yaml_pair(out, indent, key, one_line(out->buf.arena, text));
}

void yaml_item(struct yaml_out *out, size_t indent, str text)
{
    uint32_t anchor = next_line(out);
    begin_line(out, indent, anchor);
    buf_char(&out->buf, '-');
    add_scalar(out, indent + STEP, indent + STEP, anchor, text);
}

void yaml_item_pair(struct yaml_out *out, size_t indent, str key, str text)
{
    uint32_t anchor = next_line(out);
    begin_line(out, indent, anchor);
    BUF_LIT(&out->buf, "- ");
    buf_add(&out->buf, key);
    buf_char(&out->buf, ':');
    add_scalar(out, indent + 2 * STEP, indent + key.len + 4, anchor,
               one_line(out->buf.arena, text));
}

void yaml_item_key(struct yaml_out *out, size_t indent, str key)
{
    begin_line(out, indent, next_line(out));
    BUF_LIT(&out->buf, "- ");
    buf_add(&out->buf, key);
    buf_char(&out->buf, ':');
    end_line(out);
}

// ---- Markdown

static bool is_word_at(str text, size_t at)
{
    return at < text.len && (is_alnum(text.data[at]) || (unsigned char)text.data[at] >= 0x80);
}

static bool is_blank_at(str text, size_t at)
{
    return at >= text.len || is_blank(text.data[at]);
}

// "amp;", "#160;" behind "&".
static bool is_entity(str text)
{
    size_t length = text.len > 0 && text.data[0] == '#', start = length;
    while (length < text.len && length < LONGEST_ENTITY && is_alnum(text.data[length]))
        length++;
    return length > start && length < text.len && text.data[length] == ';';
}

// Whether the byte would be read as a mark of Markdown rather than shown.
static bool is_mark(str text, size_t at, bool links)
{
    char c = text.data[at], next = at + 1 < text.len ? text.data[at + 1] : '\0';
    bool both = is_blank_at(text, at + 1) && (at == 0 || is_blank_at(text, at - 1));
    switch (c) {
    case '`':
        return true;
    case '*':
        return !both;
    case '_':
        return !both && !(at > 0 && is_word_at(text, at - 1) && is_word_at(text, at + 1)) &&
               next != '_' && (at == 0 || text.data[at - 1] != '_');
    case '<':
        return is_alpha(next) || next == '/' || next == '!' || next == '?';
    case '[':
        return links;
    case '\\':
        return next != '\0' && !is_alnum(next) && !is_blank(next);
    case '&':
        return is_entity(str_skip(text, at + 1));
    default:
        return false;
    }
}

str markdown_escape(struct arena *arena, str text)
{
    struct buf out = BUF(arena);
    bool links = str_has(text, STR("](")) || str_has(text, STR("]:")) || str_has(text, STR("]["));
    for (size_t i = 0; i < text.len; i++) {
        if (is_mark(text, i, links))
            buf_char(&out, '\\');
        buf_char(&out, text.data[i]);
    }
    return out.len == text.len ? text : buf_str(&out);
}
