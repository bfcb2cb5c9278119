// What stands in a file, made into what a reader sees: one character set, one kind of blank, no
// signs that only one font or one program understands. Everything that is changed is counted, for
// the person who checks is told.
//
// Sources: Unicode 15 (blanks: property White_Space; ligatures: U+FB00 to U+FB06); fonts "Symbol"
// and "Wingdings", whose signs Word writes as U+F020 to U+F0FF.
#include "import/read/parts.h"
#include "yaml/yaml.h"

#include <errno.h>
#include <iconv.h>

static const char replacement[] = "\xEF\xBF\xBD"; // U+FFFD

// ---- the character set

static bool looks_utf16(str bytes, size_t zero_at)
{
    size_t pairs = bytes.len / 2 < 512 ? bytes.len / 2 : 512, zeros = 0;
    for (size_t i = 0; i < pairs; i++)
        zeros += bytes.data[2 * i + zero_at] == '\0';
    return pairs >= 4 && zeros * 10 >= pairs * 7;
}

// UTF-8 with some broken bytes, rather than another set: most long sequences are sound.
static bool is_mostly_utf8(str bytes)
{
    size_t sound = 0, broken = 0, step;
    for (size_t at = 0; at < bytes.len; at += step) {
        bool replaced = utf8_next(str_skip(bytes, at), &step) == 0xFFFD && step == 1;
        broken += replaced;
        sound += step > 1;
    }
    return broken == 0 || sound > broken;
}

static str charset_of(str *bytes, str declared)
{
    static const struct {
        str mark, name;
    } marks[] = {{STR_INIT("\xEF\xBB\xBF"), STR_INIT("UTF-8")},
                 {STR_INIT("\xFF\xFE"), STR_INIT("UTF-16LE")},
                 {STR_INIT("\xFE\xFF"), STR_INIT("UTF-16BE")}};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (str_starts(*bytes, marks[i].mark)) {
            *bytes = str_skip(*bytes, marks[i].mark.len);
            return marks[i].name;
        }
    if (looks_utf16(*bytes, 1))
        return STR("UTF-16LE");
    if (looks_utf16(*bytes, 0))
        return STR("UTF-16BE");
    if (is_mostly_utf8(*bytes))
        return STR("UTF-8");
    // What calls itself Latin-1 or ASCII is read as windows-1252, as browsers do (WHATWG Encoding).
    bool western = declared.len == 0 || str_starts_nocase(declared, STR("iso-8859-1")) ||
                   str_starts_nocase(declared, STR("utf")) ||
                   str_starts_nocase(declared, STR("us-ascii"));
    return western ? STR("WINDOWS-1252") : declared;
}

static str repair_utf8(struct document *document, str bytes)
{
    struct buf out = BUF(document->arena);
    size_t step;
    if (utf8_check(bytes) == bytes.len)
        return bytes;
    for (size_t at = 0; at < bytes.len; at += step) {
        bool broken = utf8_next(str_skip(bytes, at), &step) == 0xFFFD && step == 1;
        buf_add(&out, broken ? str_from(replacement) : str_sub(bytes, at, step));
    }
    return buf_str(&out);
}

// One call of iconv, whose const-less pointer is the C library's.
static bool convert_some(iconv_t set, char **in, size_t *left, struct buf *out)
{
    char room[4096];
    char *to = room;
    size_t free_bytes = sizeof room;
    bool done = iconv(set, in, left, &to, &free_bytes) != (size_t)-1;
    int reason = done ? 0 : errno;
    buf_add(out, (str){room, (size_t)(to - room)});
    return done || reason == E2BIG;
}

static str convert(struct document *document, str bytes, str charset)
{
    iconv_t set = iconv_open("UTF-8", arena_cstr(document->arena, charset));
    if (set == (iconv_t)-1)
        return repair_utf8(document, bytes);
    struct buf out = BUF(document->arena);
    char *in = (char *)arena_cstr(document->arena, bytes);
    size_t left = bytes.len;
    while (left > 0)
        if (!convert_some(set, &in, &left, &out)) {
            buf_add(&out, str_from(replacement));
            in++;
            left--;
        }
    iconv_close(set);
    document->cleaning.charset = charset;
    return repair_utf8(document, buf_str(&out));
}

// UTF-8 that was read as windows-1252 and written as UTF-8 again, as on many pages that have moved
// from one program to another: what it became, and what it was.
static const struct {
    str broken, sign;
} twice[] = {
    {STR_INIT("\xC3\xA2\xE2\x82\xAC\xE2\x80\x9C"), STR_INIT("\xE2\x80\x93")},
    {STR_INIT("\xC3\xA2\xE2\x82\xAC\xE2\x80\x9D"), STR_INIT("\xE2\x80\x94")},
    {STR_INIT("\xC3\xA2\xE2\x82\xAC\xE2\x84\xA2"), STR_INIT("\xE2\x80\x99")},
    {STR_INIT("\xC3\xA2\xE2\x82\xAC\xCB\x9C"), STR_INIT("\xE2\x80\x98")},
    {STR_INIT("\xC3\xA2\xE2\x82\xAC\xC5\x93"), STR_INIT("\xE2\x80\x9C")},
    {STR_INIT("\xC3\xA2\xE2\x82\xAC\xC2\x9D"), STR_INIT("\xE2\x80\x9D")},
    {STR_INIT("\xC3\xA2\xE2\x82\xAC\xC2\xA2"), STR_INIT("\xE2\x80\xA2")},
    {STR_INIT("\xC3\xA2\xE2\x82\xAC\xC2\xA6"), STR_INIT("\xE2\x80\xA6")},
    {STR_INIT("\xC3\x82\xC2\xA0"), STR_INIT(" ")},
};

static size_t find_twice(str text, size_t *which)
{
    for (size_t at = 0; at < text.len; at++) {
        at += str_find_char(str_skip(text, at), '\xC3');
        for (*which = 0; *which < sizeof twice / sizeof *twice; ++*which)
            if (str_starts(str_skip(text, at), twice[*which].broken))
                return at;
    }
    return text.len;
}

static str repair_twice(struct document *document, str text)
{
    size_t which = 0;
    size_t at = find_twice(text, &which);
    if (at == text.len)
        return text;
    struct buf out = BUF(document->arena);
    document->cleaning.charset = STR("windows-1252");
    for (; at < text.len; at = find_twice(text, &which)) {
        buf_add(&out, str_sub(text, 0, at));
        buf_add(&out, twice[which].sign);
        text = str_skip(text, at + twice[which].broken.len);
    }
    buf_add(&out, text);
    return buf_str(&out);
}

str clean_decode(struct document *document, str bytes, str declared)
{
    str charset = charset_of(&bytes, declared);
    str text = str_eq(charset, STR("UTF-8")) ? repair_utf8(document, bytes)
                                             : convert(document, bytes, charset);
    clean_count_lost(document, text);
    return repair_twice(document, text);
}

void clean_count_lost(struct document *document, str text)
{
    str sign = str_from(replacement);
    for (size_t at; (at = str_find(text, sign)) < text.len; text = str_skip(text, at + sign.len))
        document->cleaning.lost++;
}

// ---- characters

// The Latin-1 letters that a ligature stands for; NULL when it is none.
static const char *ligature(uint32_t c)
{
    static const char *const parts[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
    return c >= 0xFB00 && c <= 0xFB06 ? parts[c - 0xFB00] : NULL;
}

static bool is_odd_blank(uint32_t c)
{
    return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
           c == 0x3000;
}

// What takes no room and says nothing: zero-width signs, marks of direction, a byte order mark.
static bool is_invisible(uint32_t c)
{
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F);
}

static bool is_line_end(uint32_t c)
{
    return c == '\n' || c == '\v' || c == '\f' || c == 0x2028 || c == 0x2029;
}

static bool is_control(uint32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c & 0xFFFEU) == 0xFFFE ||
           (c >= 0xFDD0 && c <= 0xFDEF);
}

// Windows-1252 that was taken for Latin-1 on its way to UTF-8: quotation marks, dashes, a bullet.
static const char *western(uint32_t c)
{
    static const char *const signs[] = {
        [0x05] = "\xE2\x80\xA6", [0x11] = "\xE2\x80\x98", [0x12] = "\xE2\x80\x99",
        [0x13] = "\xE2\x80\x9C", [0x14] = "\xE2\x80\x9D", [0x15] = "\xE2\x80\xA2",
        [0x16] = "\xE2\x80\x93", [0x17] = "\xE2\x80\x94",
    };
    return c >= 0x80 && c <= 0x97 ? signs[c - 0x80] : NULL;
}

// Signs of "Symbol" and "Wingdings" by their place in the font; the rest are bullets of some form.
static const char *symbol(uint32_t c)
{
    switch (c & 0xFFU) {
    case 0x28:
        return "\xE2\x98\x8E"; // telephone
    case 0x2A:
        return "\xE2\x9C\x89"; // envelope
    case 0xE0:
    case 0xE8:
    case 0xF0:
        return "\xE2\x86\x92"; // arrow
    case 0xFC:
        return "\xE2\x9C\x93"; // tick
    default:
        return "\xE2\x80\xA2"; // bullet
    }
}

struct cleaner {
    struct document_cleaning *cleaning;
    struct buf out;
    bool blank;    // one is due before the next sign
    bool line_end; // likewise
};

static void put(struct cleaner *cleaner, str sign)
{
    if (cleaner->out.len > 0 && (cleaner->line_end || cleaner->blank))
        buf_char(&cleaner->out, cleaner->line_end ? '\n' : ' ');
    cleaner->blank = cleaner->line_end = false;
    buf_add(&cleaner->out, sign);
}

static void put_odd(struct cleaner *cleaner, uint32_t c, str sign)
{
    struct document_cleaning *cleaning = cleaner->cleaning;
    if (ligature(c)) {
        cleaning->ligatures++;
        put(cleaner, str_from(ligature(c)));
    } else if (c >= 0xF020 && c <= 0xF0FF) {
        cleaning->bullets++;
        put(cleaner, str_from(symbol(c)));
    } else if (western(c)) {
        cleaning->charset = STR("windows-1252");
        put(cleaner, str_from(western(c)));
    } else if (c == 0xAD) {
        cleaning->hyphens++;
    } else if (is_odd_blank(c) || is_control(c)) {
        cleaning->blanks++;
        cleaner->blank = true;
    } else if (is_invisible(c)) {
        cleaning->blanks++;
    } else {
        put(cleaner, sign);
    }
}

// True when nothing has to be done, as for most texts: plain ASCII, single blanks inside.
static bool is_clean(str text)
{
    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i];
        bool single = i > 0 && i + 1 < text.len && text.data[i - 1] != ' ';
        if (c < ' ' || c > '~' || (c == ' ' && !single))
            return false;
    }
    return true;
}

str clean_text(struct document *document, str raw)
{
    if (is_clean(raw))
        return raw;
    struct cleaner cleaner = {&document->cleaning, BUF(document->arena), false, false};
    size_t step;
    for (size_t at = 0; at < raw.len; at += step) {
        uint32_t c = utf8_next(str_skip(raw, at), &step);
        if (is_line_end(c))
            cleaner.line_end = true;
        else if (c == ' ' || c == '\t' || c == '\r')
            cleaner.blank = true;
        else if (c < 0x80 && c > ' ' && c != 0x7F)
            put(&cleaner, str_sub(raw, at, step));
        else
            put_odd(&cleaner, c, c == 0xFFFD ? str_from(replacement) : str_sub(raw, at, step));
    }
    return buf_str(&cleaner.out);
}

str clean_line(struct arena *arena, str line)
{
    uint32_t code;
    struct buf out = BUF(arena);
    line = str_trim(line);
    if (str_find_char(line, '\t') == line.len && yaml_find_control(line, &code) == line.len)
        return line;
    while (line.len > 0) {
        size_t bytes;
        utf8_next(line, &bytes);
        str one = str_sub(line, 0, bytes);
        bool blank = one.data[0] == '\t' || yaml_find_control(one, &code) < one.len;
        buf_add(&out, blank ? STR("  ") : one);
        line = str_skip(line, bytes);
    }
    return str_trim(buf_str(&out));
}
