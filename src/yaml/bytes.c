// Refuses bytes that are not clean text. What passes is well-formed UTF-8 without characters that a
// person cannot see, so nothing after it has to think of them.
#include "yaml/yaml.h"

extern const struct message INPUT_CONTROL, INPUT_ENCODING;

str yaml_skip_mark(str bytes)
{
    str mark = STR("\xEF\xBB\xBF");
    return str_starts(bytes, mark) ? str_skip(bytes, mark.len) : bytes;
}

struct pos yaml_position(str bytes, size_t offset)
{
    struct pos pos = {1, 1};
    str before = str_sub(bytes, 0, offset);
    size_t line_start = 0;
    for (size_t i = 0; i < before.len; i++) {
        bool lone_return =
            before.data[i] == '\r' && (i + 1 >= bytes.len || bytes.data[i + 1] != '\n');
        if (before.data[i] != '\n' && !lone_return)
            continue;
        pos.line++;
        line_start = i + 1;
    }
    pos.col += (uint32_t)utf8_count(str_skip(before, line_start));
    return pos;
}

// Code points without meaning (Unicode, section 23.7): HTML and XML refuse them.
static bool is_noncharacter(uint32_t code_point)
{
    return (code_point >= 0xFDD0 && code_point <= 0xFDEF) || (code_point & 0xFFFE) == 0xFFFE;
}

static bool is_control(uint32_t code_point)
{
    bool c0 = code_point < 0x20 && code_point != '\t' && code_point != '\n' && code_point != '\r';
    bool c1 = code_point >= 0x7F && code_point <= 0x9F;
    bool direction = (code_point >= 0x202A && code_point <= 0x202E) ||
                     (code_point >= 0x2066 && code_point <= 0x2069);
    bool line_end = code_point == 0x2028 || code_point == 0x2029; // for YAML, but not for editors
    return c0 || c1 || direction || line_end || is_noncharacter(code_point);
}

// Offset of the first byte at or after `at` that is not a plain letter, sign, space or line end.
static size_t skip_plain(str bytes, size_t at)
{
    for (at += str_printable(str_skip(bytes, at)); at < bytes.len && is_blank(bytes.data[at]);)
        at += 1 + str_printable(str_skip(bytes, at + 1));
    return at;
}

size_t yaml_find_control(str bytes, uint32_t *code_point)
{
    for (size_t at = skip_plain(bytes, 0); at < bytes.len; at = skip_plain(bytes, at)) {
        size_t step = 1;
        *code_point = utf8_next(str_skip(bytes, at), &step);
        if (is_control(*code_point))
            return at;
        at += step;
    }
    return bytes.len;
}

str yaml_character_name(struct arena *arena, uint32_t code_point)
{
    return arena_printf(arena, "U+%04X", (unsigned)code_point);
}

bool yaml_check_bytes(struct findings *findings, str file, str bytes)
{
    size_t broken = utf8_check(bytes);
    if (broken < bytes.len) {
        findings_add(findings, &INPUT_ENCODING, file, yaml_position(bytes, broken), STR_NONE,
                     STR_NONE, STR_NONE);
        return false;
    }
    uint32_t code_point = 0;
    size_t control = yaml_find_control(bytes, &code_point);
    if (control == bytes.len)
        return true;
    findings_add(findings, &INPUT_CONTROL, file, yaml_position(bytes, control),
                 yaml_character_name(findings->arena, code_point), STR_NONE, STR_NONE);
    return false;
}
