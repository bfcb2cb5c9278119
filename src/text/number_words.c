// Number words are a list of rows and one rule: what follows must be smaller than what is before
// it ("tiga ratus" leaves room below 100, "dua puluh" below 10).
#include "text/number_parts.h"

// A word of a number. `times` multiplies what is before it; "belas" adds ten.
struct number_word {
    str word;
    uint64_t value;
    bool times;
};

enum { BELAS = 0, HUNDRED = 100, SMALLEST_SCALE = 1000 };

// Sorted; no row is the start of another.
static const struct number_word number_words[] = {
    {STR_INIT("belas"), BELAS, true},
    {STR_INIT("delapan"), 8, false},
    {STR_INIT("dua"), 2, false},
    {STR_INIT("empat"), 4, false},
    {STR_INIT("enam"), 6, false},
    {STR_INIT("juta"), 1000000, true},
    {STR_INIT("lima"), 5, false},
    {STR_INIT("miliar"), 1000000000, true},
    {STR_INIT("milyar"), 1000000000, true},
    {STR_INIT("nol"), 0, false},
    {STR_INIT("puluh"), 10, true},
    {STR_INIT("ratus"), HUNDRED, true},
    {STR_INIT("ribu"), 1000, true},
    {STR_INIT("satu"), 1, false},
    {STR_INIT("sebelas"), 11, false},
    {STR_INIT("sejuta"), 1000000, false},
    {STR_INIT("sembilan"), 9, false},
    {STR_INIT("semiliar"), 1000000000, false},
    {STR_INIT("semilyar"), 1000000000, false},
    {STR_INIT("sepuluh"), 10, false},
    {STR_INIT("seratus"), HUNDRED, false},
    {STR_INIT("seribu"), 1000, false},
    {STR_INIT("tiga"), 3, false},
    {STR_INIT("triliun"), 1000000000000, true},
    {STR_INIT("trilyun"), 1000000000000, true},
    {STR_INIT("tujuh"), 7, false},
};

const struct phrase_table number_word_table = PHRASE_TABLE_INIT(number_words);

// A place among words, which may run together: "duapuluhlima".
struct place {
    const struct token *at;
    size_t used; // bytes of it
};

// The row that begins `s`.
static const struct number_word *row_at(str s)
{
    size_t low = 0;
    size_t high = sizeof number_words / sizeof *number_words;
    while (low < high) {
        const struct number_word *row = &number_words[low + (high - low) / 2];
        size_t same = 0;
        while (same < row->word.len && same < s.len &&
               to_lower(s.data[same]) == row->word.data[same])
            same++;
        if (same == row->word.len)
            return row;
        if (same < s.len && to_lower(s.data[same]) > row->word.data[same])
            low = (size_t)(row - number_words) + 1;
        else
            high = (size_t)(row - number_words);
    }
    return NULL;
}

// Whether a token is number words and nothing else.
static bool is_number_word(const struct token *token)
{
    str s = lexer_text(token);
    const struct number_word *row = NULL;
    if (token->kind != TOKEN_WORD)
        return false;
    for (; s.len > 0; s = str_skip(s, row->word.len)) {
        row = row_at(s);
        if (!row)
            return false;
    }
    return true;
}

static bool take_number_word(struct place *place, const struct number_word **row)
{
    struct place next = *place;
    if (next.used == next.at->len)
        next = (struct place){next.at + 1, 0};
    if (next.used == 0 && (!is_number_word(next.at) || (next.at != place->at && next.at->border)))
        return false;
    *row = row_at(str_skip(lexer_text(next.at), next.used));
    next.used += (*row)->word.len;
    *place = next;
    return true;
}

// "lima", "lima belas", "lima puluh", "seratus": below *room, which becomes the room it leaves.
static bool take_term(struct place *place, uint64_t *room, uint64_t *value)
{
    const struct number_word *first;
    const struct number_word *times;
    struct place at = *place;
    if (!take_number_word(&at, &first) || first->times || first->value >= *room)
        return false;
    uint64_t sum = first->value;
    uint64_t left = sum == HUNDRED ? HUNDRED : 1;
    struct place more = at;
    if (sum > 0 && sum < 10 && take_number_word(&more, &times) && times->times &&
        times->value <= HUNDRED) {
        sum = times->value == BELAS ? sum + 10 : sum * times->value;
        left = times->value == BELAS ? 1 : times->value;
        at = more;
    }
    if (sum >= *room)
        return false;
    *place = at;
    *room = left;
    *value = sum;
    return true;
}

// A group below a thousand and the scale after it: "tiga ratus lima puluh" "ribu"; "seribu".
static bool take_scaled(struct place *place, uint64_t *value, uint64_t *scale)
{
    const struct number_word *row;
    struct place at = *place;
    if (take_number_word(&at, &row) && !row->times && row->value >= SMALLEST_SCALE) {
        *place = at;
        *value = *scale = row->value;
        return true;
    }
    uint64_t room = SMALLEST_SCALE;
    uint64_t sum = 0;
    uint64_t term = 0;
    at = *place;
    while (room > 1 && take_term(&at, &room, &term))
        sum += term;
    if (room == SMALLEST_SCALE)
        return false;
    *place = at;
    *scale = 1;
    if (take_number_word(&at, &row) && row->times && row->value >= SMALLEST_SCALE) {
        *place = at;
        *scale = row->value;
    }
    *value = sum * *scale;
    return true;
}

bool number_take_words(const struct token **at, uint64_t *value)
{
    uint64_t sum = 0;
    uint64_t part = 0;
    uint64_t scale = 0;
    uint64_t above = UINT64_MAX;
    struct place place = {*at, 0};
    if (!is_number_word(*at))
        return false;
    for (struct place next = place; above > 1 && take_scaled(&next, &part, &scale) && scale < above;
         place = next) {
        sum += part;
        above = scale;
    }
    if (above == UINT64_MAX || place.used < place.at->len ||
        (place.at[1].kind == TOKEN_WORD && place.at[1].gap == GAP_NONE))
        return false;
    *at = place.at + 1;
    *value = sum;
    return true;
}

bool number_take_quantity(const struct token **at, uint64_t *thousandths)
{
    uint64_t whole = 0;
    if (lexer_take_word(at, STR("setengah"))) {
        *thousandths = THOUSANDTHS / 2;
        return true;
    }
    if (lexer_take_word(at, STR("seperempat"))) {
        *thousandths = THOUSANDTHS / 4;
        return true;
    }
    if (!number_take_words(at, &whole))
        return false;
    *thousandths = whole * THOUSANDTHS;
    if (whole > 0 && whole < 4 && lexer_take_word(at, STR("perempat")))
        *thousandths = whole * (THOUSANDTHS / 4);
    else if (lexer_take_word(at, STR("setengah")))
        *thousandths += THOUSANDTHS / 2;
    return true;
}
