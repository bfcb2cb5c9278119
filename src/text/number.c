// Small steps through a text: space, and phrases forwards and backwards.
#include "text/number.h"

// Length of one space at the front: U+00A0, U+2000 to U+200B, U+202F among them.
static size_t blank_len(str s)
{
    if (s.len > 0 && (is_blank(s.data[0]) || s.data[0] == '*'))
        return 1;
    if (str_starts(s, STR("\xC2\xA0")))
        return 2;
    if (s.len < 3 || !str_starts(s, STR("\xE2\x80")))
        return 0;
    unsigned char last = (unsigned char)s.data[2];
    return (last >= 0x80 && last <= 0x8B) || last == 0xAF ? 3 : 0;
}

static size_t gap_len(str s)
{
    size_t at = 0;
    for (size_t step = blank_len(s); step > 0; step = blank_len(str_skip(s, at)))
        at += step;
    return at;
}

str number_skip_gap(str s)
{
    return str_skip(s, gap_len(s));
}

bool number_take_char(str *rest, char c)
{
    size_t gap = gap_len(*rest);
    if (gap == rest->len || rest->data[gap] != c)
        return false;
    *rest = str_skip(*rest, gap + 1);
    return true;
}

bool number_take_phrase(str *rest, str phrase)
{
    bool letters = phrase.len > 0 && is_alpha(phrase.data[phrase.len - 1]);
    str at = *rest;
    for (bool first = true; phrase.len > 0; first = false) {
        str word = str_take(&phrase, ' ');
        size_t gap = gap_len(at);
        at = str_skip(at, gap);
        if ((gap == 0 && !first) || !str_starts_nocase(at, word))
            return false;
        at = str_skip(at, word.len);
    }
    if (letters && at.len > 0 && is_alpha(at.data[0]))
        return false;
    *rest = at;
    return true;
}

bool number_take_one_of(str *rest, str phrases)
{
    while (phrases.len > 0)
        if (number_take_phrase(rest, str_take(&phrases, '|')))
            return true;
    return false;
}

// Without space and the marks of bold text at its end.
static str trim_behind(str before)
{
    str left = str_trim_right(before);
    while (str_ends(left, STR("*")))
        left = str_trim_right(str_sub(left, 0, left.len - 1));
    return left;
}

static bool drop_word(str *before, str word)
{
    str left = trim_behind(*before);
    if (left.len < word.len || !str_eq_nocase(str_skip(left, left.len - word.len), word))
        return false;
    left.len -= word.len;
    if (is_alpha(word.data[0]) && left.len > 0 && is_alpha(left.data[left.len - 1]))
        return false;
    *before = left;
    return true;
}

static bool drop_phrase(str *before, str phrase)
{
    str left = *before;
    while (phrase.len > 0) {
        size_t start = phrase.len;
        while (start > 0 && phrase.data[start - 1] != ' ')
            start--;
        if (!drop_word(&left, str_skip(phrase, start)))
            return false;
        phrase.len = start > 0 ? start - 1 : 0;
    }
    *before = left;
    return true;
}

bool number_drop_one_of(str *before, str phrases)
{
    str left = trim_behind(*before);
    char last = left.len > 0 ? to_lower(left.data[left.len - 1]) : '\0';
    while (phrases.len > 0) {
        str phrase = str_take(&phrases, '|');
        if (to_lower(phrase.data[phrase.len - 1]) == last && drop_phrase(before, phrase))
            return true;
    }
    return false;
}
