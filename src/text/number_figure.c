// A number in digits is read whole with the signs between its groups, so that half a clock time or
// half a phone number is never taken for a figure; a figure is in digits, in words, or in both.
#include "text/number_parts.h"

enum {
    LONGEST_NUMERAL = 15, // digits: the value in thousandths stays below 2^64
    GROUP = 3,
    MOST_DECIMALS = 2
};

static uint64_t add_digits(uint64_t sum, str digits)
{
    for (size_t i = 0; i < digits.len; i++)
        sum = sum * 10 + (uint64_t)(digits.data[i] - '0');
    return sum;
}

// The digits after a sign that is one of `signs`, all glued to what is before; NULL for none.
static const struct token *digits_after(const struct token *at, const char *signs)
{
    bool found = at->gap == GAP_NONE && lexer_is_any(at, signs) && at[1].gap == GAP_NONE &&
                 at[1].kind == TOKEN_NUMBER;
    return found ? at + 1 : NULL;
}

// Groups of three after the first digits: ".500.000", or ",500,000" as in English.
static void take_groups(const struct token **at, struct numeral *n)
{
    const struct token *first = *at - 1;
    const char *sign = lexer_is_mark(*at, '.') ? "." : ",";
    const struct token *group = NULL;
    while (first->len <= GROUP && first->data[0] != '0' && n->digits <= LONGEST_NUMERAL &&
           (group = digits_after(*at, sign)) && group->len == GROUP) {
        n->value = add_digits(n->value, lexer_text(group));
        n->digits += GROUP;
        n->grouped = true;
        *at = group + 1;
    }
    n->foreign = n->grouped && *sign == ',';
}

// One or two decimals; a point, or the sign that already split the groups, is not Indonesian.
static void take_decimals(const struct token **at, struct numeral *n)
{
    const struct token *decimals = digits_after(*at, ".,");
    n->value *= THOUSANDTHS;
    if (!decimals || decimals->len > MOST_DECIMALS)
        return;
    n->value += add_digits(0, lexer_text(decimals)) * THOUSANDTHS / (decimals->len == 1 ? 10 : 100);
    n->decimals = decimals->len;
    n->foreign = n->foreign || lexer_is_mark(*at, '.');
    *at = decimals + 1;
}

bool number_take_numeral(const struct token **at, struct numeral *numeral)
{
    const struct token *first = *at;
    const struct token *end = first + 1;
    if (first->kind != TOKEN_NUMBER || first->len > LONGEST_NUMERAL)
        return false;
    struct numeral n = {.digits = first->len,
                        .padded = first->len > 1 && first->data[0] == '0',
                        .value = add_digits(0, lexer_text(first))};
    take_groups(&end, &n);
    if (n.digits > LONGEST_NUMERAL)
        return false;
    take_decimals(&end, &n);
    if (digits_after(end, ".,:"))
        return false;
    *numeral = n;
    *at = end;
    return true;
}

bool number_take_range(const struct token **at)
{
    return !(*at)->border && phrase_take_range(at);
}

struct fraction {
    str words;
    uint64_t thousandths;
};

static const struct fraction fractions[] = {
    {STR_INIT("1/2"), 500},      {STR_INIT("1/4"), 250},      {STR_INIT("3/4"), 750},
    {STR_INIT("\xC2\xBC"), 250}, {STR_INIT("\xC2\xBD"), 500}, {STR_INIT("\xC2\xBE"), 750},
};

const struct phrase_table number_fraction_table = PHRASE_TABLE_INIT(fractions);

// "1/2", "1/4", "3/4", "½", "¼", "¾"; in thousandths.
static bool number_take_fraction(const struct token **at, uint64_t *thousandths)
{
    const struct token *end = *at;
    if (end->kind == TOKEN_WORD)
        return false;
    const struct fraction *fraction = phrase_take(&end, number_fraction_table);
    bool longer = end->gap == GAP_NONE && (end->kind == TOKEN_NUMBER || digits_after(end, "/.,:"));
    if (!fraction || longer)
        return false;
    *thousandths = fraction->thousandths;
    *at = end;
    return true;
}

// "1 1/2", "2½", "1 setengah"; not "17/8".
static bool take_mixed(const struct token **at, struct figure *f)
{
    uint64_t part = 0;
    if (number_take_fraction(at, &f->value))
        return true;
    const struct token *end = *at;
    if (!number_take_numeral(&end, &f->numeral) || digits_after(end, "/"))
        return false;
    f->value = f->numeral.value;
    if (f->value % THOUSANDTHS == 0) {
        if (!end->border && number_take_fraction(&end, &part))
            f->value += part;
        else if (lexer_take_word(&end, STR("setengah")))
            f->value += THOUSANDTHS / 2;
    }
    *at = end;
    return true;
}

// "(empat belas)" after digits.
static void take_word_beside(const struct token **at, struct figure *f)
{
    uint64_t word = 0;
    const struct token *end = *at;
    if (lexer_take_mark(&end, '(') && number_take_quantity(&end, &word) &&
        lexer_take_mark(&end, ')')) {
        f->word = word;
        f->has_word = true;
        *at = end;
    }
}

// "(14)" after words.
static void take_digits_beside(const struct token **at, struct figure *f)
{
    struct numeral n;
    const struct token *end = *at;
    if (lexer_take_mark(&end, '(') && number_take_numeral(&end, &n) && lexer_take_mark(&end, ')')) {
        f->word = f->value;
        f->value = n.value;
        f->numeral = n;
        f->has_word = f->has_digits = true;
        *at = end;
    }
}

bool number_take_figure(const struct token **at, struct figure *figure)
{
    *figure = (struct figure){0};
    if (take_mixed(at, figure)) {
        figure->has_digits = true;
        take_word_beside(at, figure);
        return true;
    }
    *figure = (struct figure){0};
    if (!number_take_quantity(at, &figure->value))
        return false;
    take_digits_beside(at, figure);
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
    struct arena scratch = {0};
    for (const struct token *at = lexer_cut(&scratch, text); at->kind != TOKEN_END;) {
        const struct token *from = at;
        struct figure figure;
        if (!number_take_figure(&at, &figure)) {
            at = lexer_after(at);
        } else if (figure.has_word) {
            pairs = arena_grow(arena, pairs, count, &capacity, sizeof *pairs);
            pairs[count].teks = lexer_between(from, at);
            pairs[count++].figure = figure;
        }
    }
    arena_free(&scratch);
    *list = pairs;
    return count;
}
