// Number words are a list of rows and one rule: what follows must be smaller than what stands
// before it ("tiga ratus" leaves room below 100, "dua puluh" below 10). Digits are read as whole
// tokens, so that half a clock time or half a phone number is never taken for a figure.
#include "model/number.h"

enum { LONGEST_NUMERAL = 15, LONGEST_GLUED = 48 };

// Length of one blank at the front: U+00A0, U+2000 to U+200B, U+202F among them.
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

size_t gap_len(str s)
{
    size_t at = 0;
    for (size_t step = blank_len(s); step > 0; step = blank_len(str_skip(s, at)))
        at += step;
    return at;
}

size_t space_len(str s)
{
    size_t at = 0;
    while (at < s.len && s.data[at] != '\n' && s.data[at] != '\r') {
        size_t step = blank_len(str_skip(s, at));
        if (step == 0)
            break;
        at += step;
    }
    return at;
}

str gap_skip(str s)
{
    return str_skip(s, gap_len(s));
}

static size_t digits_len(str s)
{
    size_t n = 0;
    while (n < s.len && is_digit(s.data[n]))
        n++;
    return n;
}

static bool digit_at(str s, size_t at)
{
    return at < s.len && is_digit(s.data[at]);
}

static bool any_at(str s, size_t at, const char *set)
{
    return at < s.len && s.data[at] != '\0' && strchr(set, s.data[at]) != NULL;
}

size_t token_len(str s)
{
    size_t at = 0;
    if (digit_at(s, 0)) {
        while (digit_at(s, at) || (any_at(s, at, ".,:/-") && digit_at(s, at + 1)))
            at++;
        return at;
    }
    while (at < s.len && is_alnum(s.data[at]))
        at++;
    return at > 0 ? at : 1;
}

bool take_char(str *rest, char c)
{
    size_t gap = gap_len(*rest);
    if (gap == rest->len || rest->data[gap] != c)
        return false;
    *rest = str_skip(*rest, gap + 1);
    return true;
}

bool take_phrase(str *rest, str phrase)
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

bool take_one_of(str *rest, str phrases)
{
    while (phrases.len > 0)
        if (take_phrase(rest, str_take(&phrases, '|')))
            return true;
    return false;
}

static bool drop_word(str *before, str word)
{
    str left = str_trim_right(*before);
    while (str_ends(left, STR("*")))
        left = str_trim_right(str_sub(left, 0, left.len - 1));
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

bool drop_one_of(str *before, str phrases)
{
    while (phrases.len > 0)
        if (drop_phrase(before, str_take(&phrases, '|')))
            return true;
    return false;
}

bool take_range_sign(str *rest)
{
    str at = str_skip(*rest, space_len(*rest));
    if (gap_len(at) > 0 || !take_one_of(&at, STR("sampai dengan|sampai|hingga|s/d.|s/d|s.d.|s.d|sd|"
                                                 "--|-|\xE2\x80\x90|\xE2\x80\x91|\xE2\x80\x92|"
                                                 "\xE2\x80\x93|\xE2\x80\x94|\xE2\x88\x92")))
        return false;
    *rest = at;
    return true;
}

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

static uint64_t add_digits(uint64_t sum, str digits)
{
    for (size_t i = 0; i < digits.len; i++)
        sum = sum * 10 + (uint64_t)(digits.data[i] - '0');
    return sum;
}

// Groups of three behind the first digits: ".500.000", or ",500,000" as in English.
static size_t take_groups(str s, size_t first, struct numeral *n)
{
    bool can = first <= 3 && s.data[0] != '0' && any_at(s, first, ".,");
    char sign = can ? s.data[first] : '\0';
    size_t at = first;
    while (can && at < s.len && s.data[at] == sign && n->digits <= LONGEST_NUMERAL &&
           digits_len(str_sub(s, at + 1, 4)) == 3) {
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
    size_t count = any_at(s, at, ".,") ? digits_len(str_sub(s, at + 1, 3)) : 0;
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
    size_t first = digits_len(str_sub(s, 0, LONGEST_NUMERAL + 1));
    if (first == 0)
        return false;
    n.digits = (unsigned)first;
    n.padded = first > 1 && s.data[0] == '0';
    n.value = add_digits(0, str_sub(s, 0, first));
    size_t at = take_groups(s, first, &n);
    if (n.digits > LONGEST_NUMERAL)
        return false;
    at = take_decimals(s, at, &n);
    if (digit_at(s, at) || (any_at(s, at, ".,:") && digit_at(s, at + 1)))
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
        bool longer = digit_at(after, 0) || (any_at(after, 0, "/.,:") && digit_at(after, 1));
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
    if (!take_numeral(&at, &f->numeral) || (any_at(at, 0, "/") && digit_at(at, 1)))
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
