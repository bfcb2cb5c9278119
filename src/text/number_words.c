// Number words are a list of rows and one rule: what follows must be smaller than what stands
// before it ("tiga ratus" leaves room below 100, "dua puluh" below 10).
#include "text/number_parts.h"

enum { LONGEST_GLUED = 48 };

// A word of a number. `times` multiplies what stands before it; "belas" adds ten.
struct number_word {
    str word;
    uint64_t value;
    bool times;
};

enum { BELAS = 0, HUNDRED = 100, SMALLEST_SCALE = 1000 };

static const struct number_word number_words[] = {
    {STR_INIT("nol"), 0, false},
    {STR_INIT("satu"), 1, false},
    {STR_INIT("dua"), 2, false},
    {STR_INIT("tiga"), 3, false},
    {STR_INIT("empat"), 4, false},
    {STR_INIT("lima"), 5, false},
    {STR_INIT("enam"), 6, false},
    {STR_INIT("tujuh"), 7, false},
    {STR_INIT("delapan"), 8, false},
    {STR_INIT("sembilan"), 9, false},
    {STR_INIT("sepuluh"), 10, false},
    {STR_INIT("sebelas"), 11, false},
    {STR_INIT("seratus"), 100, false},
    {STR_INIT("seribu"), 1000, false},
    {STR_INIT("sejuta"), 1000000, false},
    {STR_INIT("semiliar"), 1000000000, false},
    {STR_INIT("semilyar"), 1000000000, false},
    {STR_INIT("belas"), BELAS, true},
    {STR_INIT("puluh"), 10, true},
    {STR_INIT("ratus"), 100, true},
    {STR_INIT("ribu"), 1000, true},
    {STR_INIT("juta"), 1000000, true},
    {STR_INIT("miliar"), 1000000000, true},
    {STR_INIT("milyar"), 1000000000, true},
    {STR_INIT("triliun"), 1000000000000, true},
    {STR_INIT("trilyun"), 1000000000000, true},
};

// The row whose word stands at the front, whatever follows it. No row is the start of another.
static const struct number_word *row_at(str s)
{
    char first = s.len > 0 ? to_lower(s.data[0]) : '\0';
    for (size_t i = 0; i < sizeof number_words / sizeof *number_words; i++)
        if (number_words[i].word.data[0] == first && str_starts_nocase(s, number_words[i].word))
            return &number_words[i];
    return NULL;
}

// Whether the letters at the front, if any, are number words run together: "duapuluhlima".
static bool is_glued(str s)
{
    s = str_sub(s, 0, LONGEST_GLUED);
    while (s.len > 0 && is_alpha(s.data[0])) {
        const struct number_word *row = row_at(s);
        if (!row)
            return false;
        s = str_skip(s, row->word.len);
    }
    return true;
}

static bool take_number_word(str *rest, const struct number_word **row)
{
    str at = gap_skip(*rest);
    *row = row_at(at);
    if (!*row || !is_glued(str_skip(at, (*row)->word.len)))
        return false;
    *rest = str_skip(at, (*row)->word.len);
    return true;
}

// "lima", "lima belas", "lima puluh", "seratus": below *room, which becomes the room it leaves.
static bool take_term(str *rest, uint64_t *room, uint64_t *value)
{
    const struct number_word *first;
    const struct number_word *times;
    str at = *rest;
    if (!take_number_word(&at, &first) || first->times || first->value >= *room)
        return false;
    uint64_t sum = first->value;
    uint64_t left = sum == HUNDRED ? HUNDRED : 1;
    str more = at;
    if (sum > 0 && sum < 10 && take_number_word(&more, &times) && times->times &&
        times->value <= HUNDRED) {
        sum = times->value == BELAS ? sum + 10 : sum * times->value;
        left = times->value == BELAS ? 1 : times->value;
        at = more;
    }
    if (sum >= *room)
        return false;
    *rest = at;
    *room = left;
    *value = sum;
    return true;
}

// A group below a thousand and the scale behind it: "tiga ratus lima puluh" "ribu"; "seribu".
static bool take_scaled(str *rest, uint64_t *value, uint64_t *scale)
{
    const struct number_word *row;
    str at = *rest;
    if (take_number_word(&at, &row) && !row->times && row->value >= SMALLEST_SCALE) {
        *rest = at;
        *value = *scale = row->value;
        return true;
    }
    uint64_t room = SMALLEST_SCALE;
    uint64_t sum = 0;
    uint64_t term = 0;
    at = *rest;
    while (room > 1 && take_term(&at, &room, &term))
        sum += term;
    if (room == SMALLEST_SCALE)
        return false;
    *rest = at;
    *scale = 1;
    if (take_number_word(&at, &row) && row->times && row->value >= SMALLEST_SCALE) {
        *rest = at;
        *scale = row->value;
    }
    *value = sum * *scale;
    return true;
}

bool take_number_words(str *rest, uint64_t *value)
{
    uint64_t sum = 0;
    uint64_t part = 0;
    uint64_t scale = 0;
    uint64_t above = UINT64_MAX;
    str at = *rest;
    str next = at;
    while (above > 1 && take_scaled(&next, &part, &scale) && scale < above) {
        sum += part;
        above = scale;
        at = next;
    }
    if (above == UINT64_MAX || (at.len > 0 && is_alpha(at.data[0])))
        return false;
    *rest = at;
    *value = sum;
    return true;
}

bool take_quantity_words(str *rest, uint64_t *thousandths)
{
    uint64_t whole = 0;
    if (take_phrase(rest, STR("setengah"))) {
        *thousandths = THOUSANDTHS / 2;
        return true;
    }
    if (take_phrase(rest, STR("seperempat"))) {
        *thousandths = THOUSANDTHS / 4;
        return true;
    }
    if (!take_number_words(rest, &whole))
        return false;
    *thousandths = whole * THOUSANDTHS;
    if (whole > 0 && whole < 4 && take_phrase(rest, STR("perempat")))
        *thousandths = whole * (THOUSANDTHS / 4);
    else if (take_phrase(rest, STR("setengah")))
        *thousandths += THOUSANDTHS / 2;
    return true;
}

bool number_word_read(str words, uint32_t *value)
{
    uint64_t read = 0;
    if (!take_number_words(&words, &read) || gap_len(words) < words.len || read > UINT32_MAX)
        return false;
    *value = (uint32_t)read;
    return true;
}
