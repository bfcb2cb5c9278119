// Comparing, cutting and stepping through borrowed text. Every function takes its str by value
// and looks only at the bytes inside it; there is no terminator to rely on.
#include "base/str.h"

str str_from(const char *c_string)
{
    return c_string ? (str){c_string, strlen(c_string)} : STR_NONE;
}

str str_sub(str s, size_t from, size_t len)
{
    if (from > s.len)
        from = s.len;
    if (len > s.len - from)
        len = s.len - from;
    return s.data ? (str){s.data + from, len} : STR_NONE;
}

str str_skip(str s, size_t from)
{
    return str_sub(s, from, s.len);
}

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool is_small_letter(char c)
{
    return c >= 'a' && c <= 'z';
}

bool is_capital_letter(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool is_alpha(char c)
{
    return is_small_letter(c) || is_capital_letter(c);
}

bool is_alnum(char c)
{
    return is_alpha(c) || is_digit(c);
}

bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

char to_lower(char c)
{
    return is_capital_letter(c) ? (char)(c + ('a' - 'A')) : c;
}

bool str_eq(str a, str b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.data, b.data, a.len) == 0);
}

bool str_eq_nocase(str a, str b)
{
    return a.len == b.len && str_starts_nocase(a, b);
}

int str_cmp(str a, str b)
{
    size_t common = a.len < b.len ? a.len : b.len;
    int order = common ? memcmp(a.data, b.data, common) : 0;
    if (order != 0)
        return order;
    return (a.len > b.len) - (a.len < b.len);
}

// The byte in the order of paths: the end of a folder's name is lower than any letter.
static int path_order(char c)
{
    return c == '/' ? 0 : 1 + (unsigned char)c;
}

int str_cmp_path(str a, str b)
{
    size_t at = 0;
    while (at < a.len && at < b.len && a.data[at] == b.data[at])
        at++;
    if (at < a.len && at < b.len)
        return path_order(a.data[at]) - path_order(b.data[at]);
    return (a.len > b.len) - (a.len < b.len);
}

bool str_starts(str s, str prefix)
{
    return s.len >= prefix.len && str_eq(str_sub(s, 0, prefix.len), prefix);
}

bool str_starts_nocase(str s, str prefix)
{
    if (s.len < prefix.len)
        return false;
    for (size_t i = 0; i < prefix.len; i++)
        if (to_lower(s.data[i]) != to_lower(prefix.data[i]))
            return false;
    return true;
}

bool str_ends(str s, str suffix)
{
    return s.len >= suffix.len && str_eq(str_skip(s, s.len - suffix.len), suffix);
}

size_t str_find(str s, str needle)
{
    if (needle.len == 0)
        return 0;
    for (size_t at = 0; at + needle.len <= s.len; at++) {
        const char *hit = memchr(s.data + at, needle.data[0], s.len - needle.len - at + 1);
        if (!hit)
            return s.len;
        at = (size_t)(hit - s.data);
        if (memcmp(hit, needle.data, needle.len) == 0)
            return at;
    }
    return s.len;
}

size_t str_find_nocase(str s, str needle)
{
    for (size_t at = 0; at + needle.len <= s.len; at++)
        if (str_starts_nocase(str_skip(s, at), needle))
            return at;
    return s.len;
}

size_t str_find_char(str s, char c)
{
    const char *hit = s.len ? memchr(s.data, c, s.len) : NULL;
    return hit ? (size_t)(hit - s.data) : s.len;
}

bool str_has(str s, str needle)
{
    return needle.len == 0 || str_find(s, needle) < s.len;
}

static const str no_break_space = STR_INIT("\xC2\xA0");

str str_trim_left(str s)
{
    for (;;) {
        if (s.len > 0 && is_blank(s.data[0]))
            s = str_skip(s, 1);
        else if (str_starts(s, no_break_space))
            s = str_skip(s, no_break_space.len);
        else
            return s;
    }
}

str str_trim_right(str s)
{
    for (;;) {
        if (s.len > 0 && is_blank(s.data[s.len - 1]))
            s.len--;
        else if (str_ends(s, no_break_space))
            s.len -= no_break_space.len;
        else
            return s;
    }
}

str str_trim(str s)
{
    return str_trim_right(str_trim_left(s));
}

str str_take(str *rest, char separator)
{
    size_t end = str_find_char(*rest, separator);
    str taken = str_sub(*rest, 0, end);
    *rest = str_skip(*rest, end < rest->len ? end + 1 : end);
    return taken;
}

bool str_to_u32(str s, uint32_t *value)
{
    uint64_t sum = 0;
    if (s.len == 0)
        return false;
    for (size_t i = 0; i < s.len; i++) {
        if (!is_digit(s.data[i]))
            return false;
        sum = sum * 10 + (uint64_t)(s.data[i] - '0');
        if (sum > UINT32_MAX)
            return false;
    }
    *value = (uint32_t)sum;
    return true;
}

// The length a lead byte announces and the smallest code point that length may carry (RFC 3629).
static size_t sequence_length(unsigned char lead, uint32_t *bits, uint32_t *smallest)
{
    if (lead < 0x80) {
        *bits = lead;
        *smallest = 0;
        return 1;
    }
    if (lead >= 0xC2 && lead <= 0xDF) {
        *bits = lead & 0x1FU;
        *smallest = 0x80;
        return 2;
    }
    if ((lead & 0xF0U) == 0xE0) {
        *bits = lead & 0x0FU;
        *smallest = 0x800;
        return 3;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        *bits = lead & 0x07U;
        *smallest = 0x10000;
        return 4;
    }
    return 0;
}

// Decodes one sequence; 0 when the bytes are not well formed.
static size_t decode_sequence(str s, uint32_t *code_point)
{
    uint32_t value = 0;
    uint32_t smallest = 0;
    size_t n = sequence_length((unsigned char)s.data[0], &value, &smallest);
    if (n == 0 || n > s.len)
        return 0;
    for (size_t i = 1; i < n; i++) {
        unsigned char next = (unsigned char)s.data[i];
        if ((next & 0xC0U) != 0x80)
            return 0;
        value = value << 6 | (next & 0x3FU);
    }
    bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < smallest || value > 0x10FFFF || surrogate)
        return 0;
    *code_point = value;
    return n;
}

uint32_t utf8_next(str s, size_t *bytes)
{
    uint32_t code_point = 0xFFFD;
    size_t n = decode_sequence(s, &code_point);
    *bytes = n ? n : 1;
    return code_point;
}

// Eight bytes at a time: the top bit of a byte tells that it is another.
size_t str_printable(str s)
{
    const uint64_t ones = UINT64_MAX / UINT8_MAX, tops = ones * 0x80;
    size_t at = 0;
    for (; s.len - at >= sizeof(uint64_t); at += sizeof(uint64_t)) {
        uint64_t bytes;
        memcpy(&bytes, s.data + at, sizeof bytes);
        uint64_t below_blank = bytes - ones * 0x20, deletes = (bytes ^ ones * 0x7F) - ones;
        if ((bytes | below_blank | deletes) & tops)
            break;
    }
    while (at < s.len && s.data[at] >= 0x20 && s.data[at] < 0x7F)
        at++;
    return at;
}

size_t utf8_check(str s)
{
    for (size_t at = str_printable(s); at < s.len; at += str_printable(str_skip(s, at))) {
        uint32_t code_point = 0;
        size_t n = decode_sequence(str_skip(s, at), &code_point);
        if (n == 0)
            return at;
        at += n;
    }
    return s.len;
}

size_t utf8_count(str s)
{
    size_t count = 0;
    for (size_t i = 0; i < s.len; i++)
        count += ((unsigned char)s.data[i] & 0xC0U) != 0x80;
    return count;
}
