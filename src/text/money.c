// One pass over the text. Three forms begin at a word: an amount with its currency before it, one
// with "rupiah" after it, and a phrase that says there is nothing to pay. What is free and
// is next to what is free is put together at the end.
#include "text/money_parts.h"

enum {
    BRACKET_TOKENS = 32,   // in brackets that are not read
    SMALLEST_BARE = 100,   // with cents but no groups: "Rp 500.00", not "Rp 5.00"
    PLAIN_DIGITS = 3,      // that look like an amount without a currency: "Rp 500 - 750"
    MOST_TORN_DIGITS = 12, // before a further group: the result has at most 15
    GROUP = 3
};
static const uint64_t LARGEST = 1000000000000000;

// An amount while it is being read, in thousandths of a rupiah.
struct amount {
    uint64_t value;
    uint64_t scale; // of "1,5 juta": 1000000; 1 without such a word
    uint64_t word;  // what differs from the figure beside it
    bool has_digits, plain, differs, foreign;
};

static bool take_table(const struct token **at, int table)
{
    return phrase_take(at, money_tables[table]);
}

static bool take_currency(const struct token **at)
{
    if (!take_table(at, MONEY_CURRENCIES))
        return false;
    lexer_take_mark(at, ':');
    return true;
}

static uint64_t take_scale(const struct token **at)
{
    const struct money_scale *row = phrase_take(at, money_tables[MONEY_SCALES]);
    return row ? row->scale : 1;
}

// Groups that a space has torn apart: "25 000", "25. 000"; never Indonesian.
static void take_torn_groups(const struct token **at, struct numeral *n)
{
    const struct token *end = *at;
    for (;;) {
        struct numeral group;
        end += end->gap == GAP_NONE && lexer_is_mark(end, '.');
        bool torn = end->gap == GAP_SPACE && !n->grouped && n->decimals == 0 &&
                    n->digits <= MOST_TORN_DIGITS && (n->foreign || n->digits <= GROUP) &&
                    n->value > 0;
        if (!torn || !number_take_numeral(&end, &group) || group.digits != GROUP ||
            group.decimals > 0)
            return;
        n->value = n->value * 1000 + group.value;
        n->digits += GROUP;
        n->foreign = true;
        *at = end;
    }
}

// Digits that may be an amount: "5.000", "5.000,00", "1,500,000.00", with a scale "1,5 juta";
// not "Rp 5.00" or "Rp 1,5".
static bool is_amount(const struct numeral *n, uint64_t scale)
{
    bool cents = n->grouped || n->value >= SMALLEST_BARE * THOUSANDTHS || n->value == 0;
    return n->decimals == 0 || scale > 1 || (n->decimals == 2 && cents);
}

static bool take_digits(const struct token **at, struct amount *a)
{
    struct numeral n;
    const struct token *end = *at;
    if (!number_take_numeral(&end, &n))
        return false;
    take_torn_groups(&end, &n);
    uint64_t scale = take_scale(&end);
    if (!is_amount(&n, scale) || n.value / THOUSANDTHS > LARGEST / scale)
        return false;
    *a = (struct amount){.value = n.value * scale, .scale = scale, .has_digits = true};
    a->plain = n.grouped || n.digits >= PLAIN_DIGITS || scale > 1;
    a->foreign = n.foreign && !(n.decimals == 1 && scale > 1);
    *at = end;
    return true;
}

static bool take_number(const struct token **at, struct amount *a)
{
    uint64_t whole = 0;
    if (take_digits(at, a))
        return true;
    if (!number_take_words(at, &whole) || whole > LARGEST)
        return false;
    *a = (struct amount){.value = whole * THOUSANDTHS, .scale = 1, .plain = true};
    return true;
}

// The ",-" after an amount, in its many shapes; a dash alone only where no range can follow.
static void take_tail(const struct token **at)
{
    const struct token *end = *at;
    for (int n = 0; n < 2 && lexer_is_any(end, ",.;") && (n == 0 || end->gap == GAP_NONE); n++)
        end++;
    bool sign = end > *at;
    const struct token *dash = end;
    for (int n = 0; n < 2 && lexer_is_any(end, "-=_") && (end == *at || end->gap == GAP_NONE); n++)
        end++;
    const struct token *next = end;
    bool range = next->kind == TOKEN_NUMBER || take_currency(&next);
    if (end > dash && (sign || ((*at)->gap == GAP_NONE && !range)))
        *at = end;
}

// A bracket of words that ends in "rupiah" and is not a number: "(dua puluh lma ribu rupiah)".
static void take_unread_bracket(const struct token **at)
{
    const struct token *end = *at;
    if (!lexer_take_mark(&end, '('))
        return;
    for (int n = 0; n < BRACKET_TOKENS && end->kind != TOKEN_END && end->kind != TOKEN_NUMBER &&
                    !lexer_is_mark(end, ')');
         n++)
        end++;
    const struct token *word = end - 1;
    if (lexer_is_mark(end, ')') && lexer_take_word(&word, STR("rupiah")))
        *at = end + 1;
}

// "(dua puluh lima ribu rupiah)", compared with the figure before it.
static void take_words_beside(const struct token **at, struct amount *a)
{
    uint64_t words = 0;
    const struct token *end = *at;
    if (!lexer_take_mark(&end, '(') || !number_take_words(&end, &words)) {
        take_unread_bracket(at);
        return;
    }
    bool rupiah = lexer_take_word(&end, STR("rupiah"));
    if (!lexer_take_mark(&end, ')') && !rupiah) {
        take_unread_bracket(at);
        return;
    }
    a->differs = words * THOUSANDTHS != a->value;
    a->word = a->differs ? words : 0;
    *at = end;
}

static void take_rest_of_amount(const struct token **at, struct amount *a)
{
    take_tail(at);
    take_words_beside(at, a);
    lexer_take_word(at, STR("rupiah"));
}

// "Rp. 25.000,- (dua puluh lima ribu rupiah)".
static bool take_priced(const struct token **at, struct amount *a)
{
    const struct token *end = *at;
    if (!take_currency(&end) || !take_number(&end, a))
        return false;
    take_rest_of_amount(&end, a);
    *at = end;
    return true;
}

// "50 ribu rupiah", "lima ribu rupiah (Rp 5.000)".
static bool take_named(const struct token **at, struct amount *a)
{
    struct amount figure;
    const struct token *end = *at;
    if (!take_number(&end, a))
        return false;
    take_tail(&end);
    if (!lexer_take_word(&end, STR("rupiah")))
        return false;
    *at = end;
    if (a->has_digits) {
        take_words_beside(at, a);
    } else if (lexer_take_mark(&end, '(') && take_priced(&end, &figure) &&
               lexer_take_mark(&end, ')')) {
        figure.differs = figure.value != a->value;
        figure.word = figure.differs ? a->value / THOUSANDTHS : 0;
        *a = figure;
        *at = end;
    }
    return true;
}

// The far end of a range may do without currency, but then must look like an amount.
static bool take_far_end(const struct token **at, struct amount *a)
{
    if (take_priced(at, a) || take_named(at, a))
        return true;
    const struct token *end = *at;
    if (!take_number(&end, a) || !a->plain)
        return false;
    take_rest_of_amount(&end, a);
    *at = end;
    return true;
}

// Whether low and high are a range; "1 - 2 juta" names the scale of both.
static bool is_range(struct amount *low, const struct amount *high)
{
    if (low->scale == 1 && low->value < high->value / high->scale)
        low->value *= high->scale;
    return low->value <= high->value;
}

static bool take_sum(const struct token **at, struct amount *low, struct amount *high)
{
    const struct token *end = *at;
    if (take_priced(&end, low) || take_named(&end, low)) {
        struct amount scaled = *low;
        *at = end;
        if (number_take_range(&end) && take_far_end(&end, high) && is_range(&scaled, high)) {
            *low = scaled;
            *at = end;
        } else {
            *high = *low;
        }
        return true;
    }
    if (!take_number(&end, low) || !number_take_range(&end) || !take_named(&end, high) ||
        !is_range(low, high))
        return false;
    *at = end;
    return true;
}

static bool take_amounts(const struct token **at, struct tarif_terbaca *t)
{
    struct amount low;
    struct amount high;
    if (!take_sum(at, &low, &high))
        return false;
    t->dari = low.value / THOUSANDTHS;
    t->sampai = (high.value + THOUSANDTHS - 1) / THOUSANDTHS;
    t->gratis = t->sampai == 0;
    t->berbeda = low.differs || high.differs;
    t->kata = low.differs ? low.word : high.word;
    t->bentuk_asing = low.foreign || high.foreign;
    return true;
}

// "biaya", and what may follow it; not "biaya tambahan", which leaves the fee itself open.
static bool take_fee(const struct token **at)
{
    const struct token *end = *at;
    if (!take_table(&end, MONEY_FEES))
        return false;
    *at = end;
    if (take_table(&end, MONEY_OTHER_FEES))
        return false;
    take_table(at, MONEY_AT_ALL);
    return true;
}

static bool sentence_ends(const struct token *at)
{
    return at->gap >= GAP_LINE || lexer_is_any(at, ".,;()/");
}

// "tidak dipungut biaya", "tanpa biaya", "tidak berbayar".
static bool take_no_fee(const struct token **at)
{
    const struct token *end = *at;
    const struct money_negation *negation = phrase_take(&end, money_tables[MONEY_NEGATIONS]);
    if (!negation)
        return false;
    const struct token *verb = end;
    bool has_verb = take_table(&end, MONEY_LEVY_VERBS);
    bool fee = (has_verb || negation->without) && take_fee(&end);
    if (!fee) {
        end = verb;
        if (!take_table(&end, MONEY_CHARGED) || !sentence_ends(end))
            return false;
    }
    *at = end;
    return true;
}

// "gratis", "bebas biaya"; not where "tidak" before it takes it back.
static bool take_free(const struct token **at)
{
    const struct token *end = *at;
    const struct token *before = *at;
    bool free = take_table(&end, MONEY_FREE);
    if (!free && lexer_take_word(&end, STR("bebas"))) {
        lexer_take_word(&end, STR("dari"));
        free = take_fee(&end);
    }
    if (!free || phrase_drop(&before, money_tables[MONEY_NOT]))
        return false;
    *at = end;
    return true;
}

// Whether only brackets, signs and "atau" on one line are between two that say "free".
static bool is_joint(const struct token *at, const struct token *end)
{
    while (at < end) {
        if (at->gap >= GAP_LINE)
            return false;
        if (lexer_is_any(at, "()/,;:-=.&+"))
            at++;
        else if (!take_table(&at, MONEY_JOINTS))
            return false;
    }
    return at->gap < GAP_LINE;
}

// What has been read last: its tokens, and brackets that were opened inside it.
struct last {
    const struct token *end;
    size_t open;
};

// Puts `next`, which is from *from to *at, together with the amount before it; false where they are
// two. Takes the bracket that closes the one before it.
static bool join_free(struct tarif_terbaca *free, struct last *last,
                      const struct tarif_terbaca *next, const struct token *from,
                      const struct token **at)
{
    if (!free->gratis || !next->gratis || !is_joint(last->end, from))
        return false;
    for (const struct token *token = last->end; token < from; token++)
        last->open += lexer_is_mark(token, '(');
    const struct token *end = *at;
    if (last->open > 0 && lexer_take_mark(&end, ')'))
        --last->open;
    free->teks.len = (size_t)(end[-1].data + end[-1].len - free->teks.data);
    free->berbeda |= next->berbeda;
    free->kata = free->kata ? free->kata : next->kata;
    free->bentuk_asing |= next->bentuk_asing;
    last->end = end;
    return true;
}

// Steps over what begins no amount; "Rp" may have lost the space before it ("sebesarRp 5.000").
static const struct token *skip(const struct token *at)
{
    const struct token *end = lexer_after(at);
    for (const struct token *rp = at + 1; at->kind == TOKEN_WORD && rp < end; rp++) {
        const struct token *after = rp;
        if (rp[-1].kind == TOKEN_WORD && rp->data[0] == 'R' && take_currency(&after))
            return rp;
    }
    return end;
}

size_t money_read(struct arena *arena, str text, struct tarif_terbaca **list)
{
    struct tarif_terbaca *found = NULL;
    size_t count = 0;
    size_t capacity = 0;
    struct arena scratch = {0};
    struct last last = {0};
    for (const struct token *at = lexer_cut(&scratch, text); at->kind != TOKEN_END;) {
        struct tarif_terbaca t = {0};
        const struct token *from = at;
        if (take_free(&at) || take_no_fee(&at))
            t.gratis = true;
        else if (!take_amounts(&at, &t))
            at = skip(at);
        t.teks = lexer_between(from, at);
        bool is_money = t.gratis || t.sampai > 0;
        if (is_money && (count == 0 || !join_free(&found[count - 1], &last, &t, from, &at))) {
            last = (struct last){.end = at};
            found = arena_grow(arena, found, count, &capacity, sizeof *found);
            found[count++] = t;
        }
    }
    arena_free(&scratch);
    *list = found;
    return count;
}

bool money_typed(struct arena *arena, str text, struct tarif_terbaca *tarif)
{
    struct tarif_terbaca *list = NULL;
    uint32_t rupiah = 0;
    text = str_trim(text);
    if (str_to_u32(text, &rupiah)) {
        *tarif = (struct tarif_terbaca){text, rupiah, rupiah, .gratis = rupiah == 0};
        return true;
    }
    if (money_read(arena, text, &list) != 1)
        return false;
    *tarif = list[0];
    return true;
}

str money_show(struct arena *arena, uint64_t rupiah)
{
    char digits[32];
    size_t at = sizeof digits;
    for (size_t place = 0; place == 0 || rupiah > 0; place++, rupiah /= 10) {
        if (place > 0 && place % 3 == 0)
            digits[--at] = '.';
        digits[--at] = (char)('0' + rupiah % 10);
    }
    return arena_printf(arena, "Rp%.*s", (int)(sizeof digits - at), digits + at);
}
