// Markers of items as people write them: "1.", "2)", "(3)", "a.", "iv.", "1.2.", "-", "•".
//
// What looks like one but is not stays text: years, times ("08.00"), initials ("A. Yani" is told
// apart by what stands around it, not here), abbreviations ("a.n.", "S.Sos."), bare numbers.
#include "import/read/parts.h"

enum { DIGITS_MOST = 3, ROMAN_MOST = 6 };

// - + – —
static const char dashes[] = "-+\xE2\x80\x93\xE2\x80\x94";

// • * · ◦ ▪ ■ ● ○, then ➢ ❖ ✓ ➤ ▶ ► ◾ ▫, then ✔ ∙ § ◆, and what Wingdings and Courier New
// leave when their font is lost: o ü Ø
static const char dots[] =
    "\xE2\x80\xA2*\xC2\xB7\xE2\x97\xA6\xE2\x96\xAA\xE2\x96\xA0\xE2\x97\x8F"
    "\xE2\x97\x8B\xE2\x9E\xA2\xE2\x9D\x96\xE2\x9C\x93\xE2\x9E\xA4\xE2\x96\xB6"
    "\xE2\x96\xBA\xE2\x97\xBE\xE2\x96\xAB\xE2\x9C\x94\xE2\x88\x99\xC2\xA7"
    "\xE2\x97\x86o\xC3\xBC\xC3\x98";

static bool is_blank_at(str s, size_t at)
{
    return at >= s.len || is_blank(s.data[at]);
}

static bool read_bullet(str line, struct marker *marker)
{
    size_t step = 0;
    if (line.len > 0)
        utf8_next(line, &step);
    str sign = str_sub(line, 0, step);
    bool dash = str_has(str_from(dashes), sign), dot = str_has(str_from(dots), sign);
    if (step == 0 || (!dash && !dot) || !is_blank_at(line, step))
        return false;
    *marker = (struct marker){.text = sign,
                              .rest = str_trim(str_skip(line, step)),
                              .between = dash,
                              .style = MARKER_BULLET};
    return marker->rest.len > 0;
}

static uint32_t roman_digit(char c)
{
    return c == 'i' ? 1 : c == 'v' ? 5 : c == 'x' ? 10 : 0;
}

// The value of "xiv"; 0 when it is no number below 40 as Romans wrote them.
static uint32_t roman_value(str s)
{
    uint32_t value = 0;
    for (size_t i = 0; i < s.len; i++) {
        uint32_t digit = roman_digit(to_lower(s.data[i]));
        uint32_t next = i + 1 < s.len ? roman_digit(to_lower(s.data[i + 1])) : 0;
        if (digit == 0)
            return 0;
        value = digit < next ? value - digit : value + digit;
    }
    return s.len <= ROMAN_MOST && value < 40 ? value : 0;
}

// "1", "12", "1.2.3": gives the length, the last number, and how many there are.
static size_t read_decimal(str s, uint32_t *number, uint32_t *parts)
{
    size_t at = 0;
    *parts = 0;
    for (;;) {
        size_t from = at;
        uint32_t value = 0;
        while (at < s.len && is_digit(s.data[at]) && at - from <= DIGITS_MOST)
            value = value * 10 + (uint32_t)(s.data[at++] - '0');
        if (at == from || at - from > DIGITS_MOST)
            return 0;
        *number = value;
        ++*parts;
        if (at + 1 >= s.len || s.data[at] != '.' || !is_digit(s.data[at + 1]))
            return at;
        at++;
    }
}

static size_t read_letters(str s, struct marker *marker)
{
    size_t len = 0;
    while (len < s.len && is_alpha(s.data[len]))
        len++;
    if (len == 0 || len > ROMAN_MOST)
        return 0;
    bool large = is_capital_letter(s.data[0]);
    uint32_t roman = roman_value(str_sub(s, 0, len));
    if (len > 1 && (roman == 0 || is_capital_letter(s.data[len - 1]) != large))
        return 0;
    marker->roman_or_letter = len == 1 && roman > 0;
    if (roman > 0) { // few lists have as many as 22 letters
        marker->number = roman;
        marker->style = large ? MARKER_LARGE_ROMAN : MARKER_SMALL_ROMAN;
    } else {
        marker->number = (uint32_t)(to_lower(s.data[0]) - 'a' + 1);
        marker->style = large ? MARKER_LARGE_LETTER : MARKER_SMALL_LETTER;
    }
    return len;
}

// What ends a marker: ")" always, "." where no abbreviation or figure goes on behind it.
static bool ends_marker(const struct marker *marker, str line, size_t at)
{
    if (at >= line.len || (line.data[at] != '.' && line.data[at] != ')'))
        return false;
    if (is_blank_at(line, at + 1))
        return true;
    char next = line.data[at + 1];
    bool dot_follows = at + 2 < line.len && line.data[at + 2] == '.';
    if (line.data[at] == ')')
        return is_alpha(next);
    bool plain = marker->style == MARKER_DECIMAL || marker->style == MARKER_SMALL_LETTER;
    return plain && is_capital_letter(next) && !dot_follows;
}

// "1.1 Umum": several numbers need no dot behind them, but a text that begins with a letter.
static bool is_bare_outline(const struct marker *marker, str line, size_t at, uint32_t parts)
{
    str rest = str_trim(str_skip(line, at));
    return marker->style == MARKER_DECIMAL && parts > 1 && parts < 5 && is_blank_at(line, at) &&
           rest.len > 0 && is_capital_letter(rest.data[0]) && line.data[0] != '0';
}

// "1 . Dasar Hukum": a blank between a number and its sign, as scans and tired hands leave it.
static size_t stray_blank(const struct marker *marker, str line, size_t at, uint32_t parts)
{
    bool sign = at + 2 < line.len && line.data[at] == ' ' &&
                (line.data[at + 1] == '.' || line.data[at + 1] == ')') &&
                is_blank(line.data[at + 2]);
    return sign && marker->style == MARKER_DECIMAL && parts == 1 ? 1 : 0;
}

static bool read_number(str line, struct marker *marker)
{
    bool bracket = line.len > 0 && line.data[0] == '(';
    str from = str_skip(line, bracket ? 1 : 0);
    uint32_t parts = 1;
    size_t len = read_decimal(from, &marker->number, &parts);
    if (len > 0)
        marker->style = MARKER_DECIMAL;
    else
        len = read_letters(from, marker);
    if (len == 0)
        return false;
    size_t at = len + (bracket ? 1 : 0);
    at += stray_blank(marker, line, at, parts);
    bool closed = at < line.len && line.data[at] == ')';
    bool ended = ends_marker(marker, line, at) && (!bracket || closed);
    if (!ended && (bracket || !is_bare_outline(marker, line, at, parts)))
        return false;
    if (parts > 1 && ended && !is_blank_at(line, at + 1))
        return false;
    marker->text = str_sub(line, 0, at + (ended ? 1 : 0));
    marker->rest = str_trim(str_skip(line, marker->text.len));
    if (marker->rest.len == 0)
        return false; // "3." alone in a cell is its text
    marker->between = parts * 4 + (bracket ? 2U : 0U) + (closed ? 1U : 0U);
    return true;
}

// "1. 1. Surat pengantar": a number that was typed and one that the page gave are one.
static void take_twice(str line, struct marker *marker)
{
    struct marker again = {0};
    if (marker->style != MARKER_DECIMAL || !read_number(marker->rest, &again) ||
        again.style != MARKER_DECIMAL || again.number != marker->number)
        return;
    marker->rest = again.rest;
    marker->text = str_trim(str_sub(line, 0, (size_t)(again.rest.data - line.data)));
}

struct marker marker_read(str line)
{
    struct marker marker = {0};
    if (read_bullet(line, &marker))
        return marker;
    marker = (struct marker){0};
    if (!read_number(line, &marker))
        return (struct marker){0};
    take_twice(line, &marker);
    return marker;
}

// A text that is a marker and nothing else; style MARKER_NONE where it is not.
static struct marker read_alone(str text)
{
    enum { LONGEST = 12 };
    char line[LONGEST + 2];
    if (text.len == 0 || text.len > LONGEST)
        return (struct marker){0};
    memcpy(line, text.data, text.len);
    memcpy(line + text.len, " x", 2);
    struct marker marker = marker_read((str){line, text.len + 2});
    bool alone = marker.style != MARKER_NONE && marker.rest.len == 1;
    return alone ? (struct marker){.style = marker.style, .number = marker.number}
                 : (struct marker){0};
}

bool marker_is_alone(str text)
{
    return read_alone(text).style != MARKER_NONE;
}

uint32_t marker_rank(str text)
{
    return read_alone(text).number;
}

uint32_t marker_key(const struct marker *marker)
{
    return (uint32_t)marker->style << 16 | (marker->between & 0xFFFFU);
}
