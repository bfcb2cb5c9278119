// Words are runs of letters and digits; bytes of longer UTF-8 sequences count as letters.
#include "import/find/words.h"

#include "base/buf.h"

static bool is_word_byte(char c)
{
    return is_alnum(c) || (unsigned char)c >= 0x80;
}

// Punctuation of several bytes, which is no letter: dashes, quotation marks, bullets.
static bool is_mark(uint32_t code)
{
    return (code >= 0x2000 && code < 0x2070) || (code >= 0x2190 && code < 0x2c00) ||
           (code >= 0x80 && code < 0xc0) || (code >= 0xe000 && code < 0xf900) ||
           (code >= 0xfe00 && code < 0xfe10) || code == 0xfffd || code == 0xfeff;
}

// The length of the letter or digit that the text begins with, or 0.
static size_t letter_length(str text)
{
    if ((unsigned char)text.data[0] < 0x80)
        return is_alnum(text.data[0]);
    size_t bytes = 1;
    uint32_t code = utf8_next(text, &bytes);
    return is_mark(code) ? 0 : bytes;
}

static size_t gap_length(str text, bool *parted)
{
    size_t at = 0;
    while (at < text.len && letter_length(str_skip(text, at)) == 0) {
        char c = text.data[at];
        *parted = *parted || c == ':' || c == '\t' ||
                  (c == ' ' && at + 1 < text.len && text.data[at + 1] == ' ');
        at++;
    }
    return at;
}

bool word_next(str text, struct word *word)
{
    size_t at = word->text.data ? (size_t)(word->text.data - text.data) + word->text.len : 0;
    word->parted = false;
    if (at >= text.len)
        return false;
    at += gap_length(str_skip(text, at), &word->parted);
    size_t end = at;
    for (size_t step = 1; end < text.len && step > 0; end += step)
        step = letter_length(str_skip(text, end));
    word->text = (str){text.data + at, end - at};
    return end > at;
}

bool is_word_of(str word, const char *const *words)
{
    for (; *words; words++)
        if (str_eq_nocase(word, str_from(*words)))
            return true;
    return false;
}

bool is_connecting(str word)
{
    static const char *const words[] = {"dan", "atau", "serta", "yang", "and", "or", NULL};
    return is_word_of(word, words);
}

bool text_has_word(str text, const char *wanted)
{
    struct word word = {0};
    while (word_next(text, &word))
        if (str_eq_nocase(word.text, str_from(wanted)))
            return true;
    return false;
}

bool text_is_unfinished(str text)
{
    struct word word = {0}, last = {0};
    while (word_next(text, &word))
        last = word;
    return text.len > 0 && (strchr(",/&", text.data[text.len - 1]) != NULL ||
                            (last.text.len > 0 && is_connecting(last.text)));
}

bool text_is_capital(str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (is_small_letter(text.data[i]))
            return false;
    return true;
}

str small_letters(struct arena *arena, str text)
{
    char *small = ARENA_ARRAY(arena, char, text.len + 1);
    for (size_t i = 0; i < text.len; i++)
        small[i] = to_lower(text.data[i]);
    return (str){small, text.len};
}

str letters_only(struct arena *arena, str text)
{
    char *letters = ARENA_ARRAY(arena, char, text.len * 3 + 1);
    size_t count = 0;
    for (size_t i = 0; i < text.len; i++)
        if (is_word_byte(text.data[i]))
            letters[count++] = to_lower(text.data[i]);
        else if (text.data[i] == '&') {
            memcpy(letters + count, "dan", 3);
            count += 3;
        }
    return (str){letters, count};
}

str plain_words(struct arena *arena, str text)
{
    struct buf out = BUF(arena);
    struct word word = {0};
    while (word_next(text, &word)) {
        if (out.len > 0)
            buf_char(&out, ' ');
        buf_add(&out, small_letters(arena, word.text));
    }
    return buf_str(&out);
}

size_t count_words(str text)
{
    size_t count = 0;
    struct word word = {0};
    while (word_next(text, &word))
        count++;
    return count;
}

size_t first_word_length(str text)
{
    size_t at = 0;
    while (at < text.len && !is_blank(text.data[at]))
        at++;
    return utf8_count(str_sub(text, 0, at));
}

bool begins_with_amount(str text)
{
    return str_starts_nocase(text, STR("Rp")) && text.len > 2 &&
           (is_digit(text.data[2]) || text.data[2] == ' ' || text.data[2] == '.');
}
