// Digits are read as whole tokens, so that half a clock time or half a phone number is never taken
// for a figure; a figure may stand in digits, in words, or in both.
#include "text/number_parts.h"

enum { LONGEST_NUMERAL = 15 };

static uint64_t add_digits(uint64_t sum, str digits)
{
    for (size_t i = 0; i < digits.len; i++)
        sum = sum * 10 + (uint64_t)(digits.data[i] - '0');
    return sum;
}

// Groups of three behind the first digits: ".500.000", or ",500,000" as in English.
static size_t take_groups(str s, size_t first, struct numeral *n)
{
    bool can = first <= 3 && s.data[0] != '0' && number_any_at(s, first, ".,");
    char sign = can ? s.data[first] : '\0';
    size_t at = first;
    while (can && at < s.len && s.data[at] == sign && n->digits <= LONGEST_NUMERAL &&
           number_digits_len(str_sub(s, at + 1, 4)) == 3) {
        n->value = add_digits(n->value, str_sub(s, at + 1, 3));
        n->digits += 3;
        n->grouped = true;
        at += 4;
    }
    n->foreign = n->grouped && sign == ',';
    return at;
}

// One or two decimals; a point, or the sign that already parted the groups, is not Indonesian.
static size_t take_decimals(str s, size_t at, struct numeral *n)
{
    size_t count = number_any_at(s, at, ".,") ? number_digits_len(str_sub(s, at + 1, 3)) : 0;
    n->value *= THOUSANDTHS;
    if (count == 0 || count > 2)
        return at;
    uint64_t decimals = add_digits(0, str_sub(s, at + 1, count));
    n->value += decimals * (count == 1 ? THOUSANDTHS / 10 : THOUSANDTHS / 100);
    n->decimals = (unsigned)count;
    n->foreign = n->foreign || s.data[at] == '.';
    return at + 1 + count;
}

bool take_numeral(str *rest, struct numeral *numeral)
{
    str s = gap_skip(*rest);
    struct numeral n = {0};
    size_t first = number_digits_len(str_sub(s, 0, LONGEST_NUMERAL + 1));
    if (first == 0)
        return false;
    n.digits = (unsigned)first;
    n.padded = first > 1 && s.data[0] == '0';
    n.value = add_digits(0, str_sub(s, 0, first));
    size_t at = take_groups(s, first, &n);
    if (n.digits > LONGEST_NUMERAL)
        return false;
    at = take_decimals(s, at, &n);
    if (number_digit_at(s, at) || (number_any_at(s, at, ".,:") && number_digit_at(s, at + 1)))
        return false;
    *numeral = n;
    *rest = str_skip(s, at);
    return true;
}

bool take_fraction(str *rest, uint64_t *thousandths)
{
    static const struct {
        str sign;
        uint64_t value;
    } signs[] = {
        {STR_INIT("1/2"), 500},      {STR_INIT("1/4"), 250},      {STR_INIT("3/4"), 750},
        {STR_INIT("\xC2\xBD"), 500}, {STR_INIT("\xC2\xBC"), 250}, {STR_INIT("\xC2\xBE"), 750},
    };
    str at = gap_skip(*rest);
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        str after = str_skip(at, signs[i].sign.len);
        bool longer = number_digit_at(after, 0) ||
                      (number_any_at(after, 0, "/.,:") && number_digit_at(after, 1));
        if (str_starts(at, signs[i].sign) && !longer) {
            *thousandths = signs[i].value;
            *rest = after;
            return true;
        }
    }
    return false;
}

// "1 1/2", "2½", "1 setengah"; not "17/8".
static bool take_mixed(str *rest, struct figure *f)
{
    uint64_t part = 0;
    if (take_fraction(rest, &f->value))
        return true;
    str at = *rest;
    if (!take_numeral(&at, &f->numeral) || (number_any_at(at, 0, "/") && number_digit_at(at, 1)))
        return false;
    f->value = f->numeral.value;
    if (f->value % THOUSANDTHS == 0 && take_fraction(&at, &part))
        f->value += part;
    else if (f->value % THOUSANDTHS == 0 && take_phrase(&at, STR("setengah")))
        f->value += THOUSANDTHS / 2;
    *rest = at;
    return true;
}

// "(empat belas)" behind digits.
static void take_word_beside(str *rest, struct figure *f)
{
    uint64_t word = 0;
    str at = *rest;
    if (take_char(&at, '(') && take_quantity_words(&at, &word) && take_char(&at, ')')) {
        f->word = word;
        f->has_word = true;
        *rest = at;
    }
}

// "(14)" behind words.
static void take_digits_beside(str *rest, struct figure *f)
{
    struct numeral n;
    str at = *rest;
    if (take_char(&at, '(') && take_numeral(&at, &n) && take_char(&at, ')')) {
        f->word = f->value;
        f->value = n.value;
        f->numeral = n;
        f->has_word = f->has_digits = true;
        *rest = at;
    }
}

bool take_figure(str *rest, struct figure *figure)
{
    *figure = (struct figure){0};
    if (take_mixed(rest, figure)) {
        figure->has_digits = true;
        take_word_beside(rest, figure);
        return true;
    }
    *figure = (struct figure){0};
    if (!take_quantity_words(rest, &figure->value))
        return false;
    take_digits_beside(rest, figure);
    return true;
}

bool figure_differs(const struct figure *figure)
{
    return figure->has_word && figure->word != figure->value;
}

size_t figure_pairs_read(struct arena *arena, str text, struct figure_pair **list)
{
    struct figure_pair *pairs = NULL;
    size_t count = 0;
    size_t capacity = 0;
    for (str rest = gap_skip(text); rest.len > 0; rest = gap_skip(rest)) {
        struct figure figure;
        str at = rest;
        if (!take_figure(&rest, &figure)) {
            rest = str_skip(rest, token_len(rest));
        } else if (figure.has_word) {
            pairs = arena_grow(arena, pairs, count, &capacity, sizeof *pairs);
            pairs[count].teks = str_sub(at, 0, at.len - rest.len);
            pairs[count++].figure = figure;
        }
    }
    *list = pairs;
    return count;
}
