// A borrowed part of a text: a pointer and a length, never owned, never changed.
//
// Text is UTF-8 that was checked on the way in (yaml_check_bytes), so the functions here need not
// fail. Nothing depends on the locale: letters are folded for ASCII only, which is what labels,
// units and addresses need. A zeroed str is the empty text.
#ifndef MAKLUMAT_BASE_STR_H
#define MAKLUMAT_BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct {
    const char *data;
    size_t len;
} str;

// A str from a string literal, usable in initialisers; and from a C string.
#define STR(literal) ((str){(literal), sizeof(literal) - 1})
#define STR_INIT(literal)                                                                          \
    {                                                                                              \
        (literal), sizeof(literal) - 1                                                             \
    }
#define STR_NONE ((str){NULL, 0})
str str_from(const char *c_string);

// For printf's "%.*s".
#define STR_ARG(s) ((int)(s).len), ((s).data ? (s).data : "")

// The part [from, from + len), cut to what is there; and all that follows `from`.
str str_sub(str s, size_t from, size_t len);
str str_skip(str s, size_t from);

bool str_eq(str a, str b);
bool str_eq_nocase(str a, str b);
int str_cmp(str a, str b); // byte order, shorter first: the same in every locale
// Folder by folder: what a folder holds is together, before "folder-2" and "folder.yaml".
int str_cmp_path(str a, str b);
bool str_starts(str s, str prefix);
bool str_starts_nocase(str s, str prefix);
bool str_ends(str s, str suffix);

// How many bytes at the front are ASCII from the space to the tilde.
size_t str_printable(str s);

// Offset of the first `needle`, or s.len when there is none.
size_t str_find(str s, str needle);
size_t str_find_nocase(str s, str needle);
size_t str_find_char(str s, char c);
bool str_has(str s, str needle);

// Without white space (space, tab, line end, NO-BREAK SPACE) at the ends.
str str_trim(str s);
str str_trim_left(str s);
str str_trim_right(str s);

// Takes the text before the first `separator` off the front of *rest; all of it, and leaves
// *rest empty, when there is none. Call while rest->len > 0.
str str_take(str *rest, char separator);

// ASCII classes; false for every byte of a longer UTF-8 sequence.
bool is_digit(char c);
bool is_small_letter(char c);
bool is_capital_letter(char c);
bool is_alpha(char c);
bool is_alnum(char c);
bool is_blank(char c); // space, tab, CR, LF
char to_lower(char c);

// The unsigned decimal number in *s, all digits and at most UINT32_MAX; false when it is none.
bool str_to_u32(str s, uint32_t *value);

// One step of UTF-8: the code point at s.data and its length in *bytes (1 to 4).
// Broken bytes give U+FFFD and step 1. s.len must be > 0.
uint32_t utf8_next(str s, size_t *bytes);

// Offset of the first byte that is not well-formed UTF-8 (RFC 3629), or s.len.
size_t utf8_check(str s);

// Number of code points.
size_t utf8_count(str s);

#endif
