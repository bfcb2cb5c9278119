// One pass over the text. Three forms begin at a word: an amount with its currency before it, one
// with "rupiah" behind it, and a phrase that says there is nothing to pay. What is free and
// stands next to what is free is put together at the end.
#include "text/money.h"

#include "text/number.h"

enum { LONGEST_BRACKET = 128, LONGEST_CONTEXT = 24, SMALLEST_BARE = 100 };
static const uint64_t LARGEST = 1000000000000000;

// An amount while it is being read, in thousandths of a rupiah.
struct amount {
    uint64_t value;
    uint64_t scale; // of "1,5 juta": 1000000; 1 without such a word
    uint64_t word;  // what differs from the figure beside it
    bool has_digits, plain, differs, foreign;
};

static bool take_currency(str *rest)
{
    if (!take_one_of(rest, STR("rp|idr")))
        return false;
    if (str_starts(*rest, STR(".")))
        *rest = str_skip(*rest, 1);
    take_char(rest, ':');
    return true;
}

static uint64_t take_scale(str *rest)
{
    if (take_one_of(rest, STR("ribu|rb|k")))
        return 1000;
    if (take_one_of(rest, STR("juta|jt")))
        return 1000000;
    if (take_one_of(rest, STR("miliar|milyar")))
        return 1000000000;
    return 1;
}

// Groups that a blank has torn apart: "25 000", "25. 000"; never Indonesian.
static void take_torn_groups(str *rest, struct numeral *n)
{
    str at = *rest;
    for (;;) {
        struct numeral group;
        if (at.len > 0 && at.data[0] == '.')
            at = str_skip(at, 1);
        bool torn = space_len(at) > 0 && !n->grouped && n->decimals == 0 && n->digits <= 12 &&
                    (n->foreign || n->digits <= 3) && n->value > 0;
        if (!torn || !take_numeral(&at, &group) || group.digits != 3 || group.decimals > 0)
            return;
        n->value = n->value * 1000 + group.value;
        n->digits += 3;
        n->foreign = true;
        *rest = at;
    }
}

// Digits that may be an amount: "5.000", "5.000,00", "1,500,000.00", with a scale "1,5 juta";
// not "Rp 5.00" or "Rp 1,5".
static bool is_amount(const struct numeral *n, uint64_t scale)
{
    bool cents = n->grouped || n->value >= SMALLEST_BARE * THOUSANDTHS || n->value == 0;
    return n->decimals == 0 || scale > 1 || (n->decimals == 2 && cents);
}

static bool take_digits(str *rest, struct amount *a)
{
    struct numeral n;
    str at = *rest;
    if (!take_numeral(&at, &n))
        return false;
    take_torn_groups(&at, &n);
    uint64_t scale = take_scale(&at);
    if (!is_amount(&n, scale) || n.value / THOUSANDTHS > LARGEST / scale)
        return false;
    *a = (struct amount){.value = n.value * scale, .scale = scale, .has_digits = true};
    a->plain = n.grouped || n.digits >= 3 || scale > 1;
    a->foreign = n.foreign && !(n.decimals == 1 && scale > 1);
    *rest = at;
    return true;
}

static bool take_number(str *rest, struct amount *a)
{
    uint64_t whole = 0;
    if (take_digits(rest, a))
        return true;
    if (!take_number_words(rest, &whole) || whole > LARGEST)
        return false;
    *a = (struct amount){.value = whole * THOUSANDTHS, .scale = 1, .plain = true};
    return true;
}

static bool is_one_of(str s, size_t at, const char *set)
{
    return at < s.len && s.data[at] != '\0' && strchr(set, s.data[at]) != NULL;
}

// The ",-" behind an amount, in its many shapes; a dash alone only where no range can follow.
static void take_tail(str *rest)
{
    str at = gap_skip(*rest);
    size_t signs = 0;
    while (signs < 2 && is_one_of(at, signs, ",.;"))
        signs++;
    size_t end = signs;
    while (end < signs + 2 && is_one_of(at, end, "-=_"))
        end++;
    str after = str_skip(at, end);
    str next = gap_skip(after);
    bool apart = at.data != rest->data;
    bool range = is_one_of(next, 0, "0123456789") || take_currency(&next);
    if (end > signs && (signs > 0 || (!apart && !range)))
        *rest = after;
}

static bool has_digit(str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (is_digit(s.data[i]))
            return true;
    return false;
}

// A bracket of words that ends in "rupiah" and is no number: "(dua puluh lma ribu rupiah)".
static void take_unread_bracket(str *rest)
{
    str at = *rest;
    if (!take_char(&at, '('))
        return;
    str inside = str_sub(at, 0, LONGEST_BRACKET);
    size_t end = str_find_char(inside, ')');
    str words = str_sub(inside, 0, end);
    if (end < inside.len && !has_digit(words) && drop_one_of(&words, STR("rupiah")))
        *rest = str_skip(at, end + 1);
}

// "(dua puluh lima ribu rupiah)", compared with the figure before it.
static void take_words_beside(str *rest, struct amount *a)
{
    uint64_t words = 0;
    str at = *rest;
    if (!take_char(&at, '(') || !take_number_words(&at, &words)) {
        take_unread_bracket(rest);
        return;
    }
    bool rupiah = take_phrase(&at, STR("rupiah"));
    if (!take_char(&at, ')') && !rupiah) {
        take_unread_bracket(rest);
        return;
    }
    a->differs = words * THOUSANDTHS != a->value;
    a->word = a->differs ? words : 0;
    *rest = at;
}

static void take_rest_of_amount(str *rest, struct amount *a)
{
    take_tail(rest);
    take_words_beside(rest, a);
    take_phrase(rest, STR("rupiah"));
}

// "Rp. 25.000,- (dua puluh lima ribu rupiah)".
static bool take_priced(str *rest, struct amount *a)
{
    str at = *rest;
    if (!take_currency(&at) || !take_number(&at, a))
        return false;
    take_rest_of_amount(&at, a);
    *rest = at;
    return true;
}

// "50 ribu rupiah", "lima ribu rupiah (Rp 5.000)".
static bool take_named(str *rest, struct amount *a)
{
    struct amount figure;
    str at = *rest;
    if (!take_number(&at, a))
        return false;
    take_tail(&at);
    if (!take_phrase(&at, STR("rupiah")))
        return false;
    *rest = at;
    if (a->has_digits) {
        take_words_beside(rest, a);
    } else if (take_char(&at, '(') && take_priced(&at, &figure) && take_char(&at, ')')) {
        figure.differs = figure.value != a->value;
        figure.word = figure.differs ? a->value / THOUSANDTHS : 0;
        *a = figure;
        *rest = at;
    }
    return true;
}

// The far end of a range may do without currency, but then must look like an amount.
static bool take_far_end(str *rest, struct amount *a)
{
    if (take_priced(rest, a) || take_named(rest, a))
        return true;
    str at = *rest;
    if (!take_number(&at, a) || !a->plain)
        return false;
    take_rest_of_amount(&at, a);
    *rest = at;
    return true;
}

// Whether low and high are a range; "1 - 2 juta" names the scale of both.
static bool is_range(struct amount *low, const struct amount *high)
{
    if (low->scale == 1 && low->value < high->value / high->scale)
        low->value *= high->scale;
    return low->value <= high->value;
}

static bool take_sum(str *rest, struct amount *low, struct amount *high)
{
    str at = *rest;
    if (take_priced(&at, low) || take_named(&at, low)) {
        struct amount scaled = *low;
        *rest = at;
        if (take_range_sign(&at) && take_far_end(&at, high) && is_range(&scaled, high)) {
            *low = scaled;
            *rest = at;
        } else {
            *high = *low;
        }
        return true;
    }
    if (!take_number(&at, low) || !take_range_sign(&at) || !take_named(&at, high) ||
        !is_range(low, high))
        return false;
    *rest = at;
    return true;
}

static bool take_amounts(str *rest, struct tarif_terbaca *t)
{
    struct amount low;
    struct amount high;
    if (!take_sum(rest, &low, &high))
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
static bool take_fee(str *rest)
{
    str at = *rest;
    if (!take_one_of(&at, STR("biaya|tarif|retribusi|bayaran|pungutan|ongkos")))
        return false;
    *rest = at;
    if (take_one_of(&at, STR("tambahan|lain|lainnya|lain-lain|selain")))
        return false;
    take_one_of(rest, STR("apapun|apa pun|apa-apa|sama sekali|sepeser pun|sepeserpun"));
    return true;
}

static bool sentence_ends(str s)
{
    s = str_skip(s, space_len(s));
    return s.len == 0 || is_one_of(s, 0, ".,;()/\r\n");
}

// "tidak dipungut biaya", "tanpa biaya", "tidak berbayar".
static bool take_no_fee(str *rest)
{
    str at = *rest;
    bool without = take_phrase(&at, STR("tanpa"));
    if (!without && !take_one_of(&at, STR("tidak|tdk|tak")))
        return false;
    str verb = at;
    bool has_verb = take_one_of(
        &at, STR("dipungut|dipunggut|di pungut|dikenakan|di kenakan|dikenai|dibebani|dibebankan|"
                 "ditarik|memungut|memerlukan|membutuhkan|mengeluarkan|perlu membayar|"
                 "ada pungutan|ada"));
    bool fee = (without || has_verb) && take_fee(&at);
    if (!fee) {
        at = verb;
        if (!take_one_of(&at, STR("dipungut|di pungut|berbayar")) || !sentence_ends(at))
            return false;
    }
    *rest = at;
    return true;
}

// "gratis", "bebas biaya"; `before` is the text before it, where "tidak" takes it back.
static bool take_free(str *rest, str before)
{
    str at = *rest;
    bool free = take_one_of(&at, STR("gratis|digratiskan|cuma-cuma"));
    if (!free && take_phrase(&at, STR("bebas"))) {
        take_phrase(&at, STR("dari"));
        free = take_fee(&at);
    }
    before = str_skip(before, before.len > LONGEST_CONTEXT ? before.len - LONGEST_CONTEXT : 0);
    if (!free || drop_one_of(&before, STR("tidak|tdk|tak|bukan|belum")))
        return false;
    *rest = at;
    return true;
}

// Whether only blanks, brackets, signs and "atau" stand between two that say "free".
static bool is_joint(str between)
{
    for (between = gap_skip(between); between.len > 0; between = gap_skip(between)) {
        if (is_one_of(between, 0, "()/,;:-=.&+"))
            between = str_skip(between, 1);
        else if (!take_one_of(&between, STR("atau|alias|dan")))
            return false;
    }
    return true;
}

// Puts `next`, with `after` behind it, together with `last`; false where they are two. `open`
// counts the brackets that were opened between them.
static bool join_free(struct tarif_terbaca *last, const struct tarif_terbaca *next, str after,
                      size_t *open)
{
    const char *end = last->teks.data + last->teks.len;
    str between = {end, (size_t)(next->teks.data - end)};
    bool one_line = str_find_char(between, '\n') == between.len;
    if (!last->gratis || !next->gratis || !one_line || !is_joint(between))
        return false;
    for (size_t i = 0; i < between.len; i++)
        *open += between.data[i] == '(';
    if (*open > 0 && take_char(&after, ')'))
        --*open;
    last->teks.len = (size_t)(after.data - last->teks.data);
    last->berbeda |= next->berbeda;
    last->kata = last->kata ? last->kata : next->kata;
    last->bentuk_asing |= next->bentuk_asing;
    return true;
}

// Length of what begins no amount; "Rp" may have lost the blank before it ("sebesarRp 5.000").
static size_t skip_len(str s)
{
    for (size_t i = 1; i < s.len && is_alnum(s.data[i]); i++) {
        str tail = str_skip(s, i);
        if (s.data[i - 1] >= 'a' && str_starts(tail, STR("Rp")) && take_currency(&tail))
            return i;
    }
    return token_len(s);
}

size_t money_read(struct arena *arena, str text, struct tarif_terbaca **list)
{
    struct tarif_terbaca *found = NULL;
    size_t count = 0;
    size_t capacity = 0;
    size_t open = 0;
    str rest = gap_skip(text);
    while (rest.len > 0) {
        struct tarif_terbaca t = {0};
        str at = rest;
        str before = str_sub(text, 0, text.len - rest.len);
        if (take_free(&rest, before) || take_no_fee(&rest))
            t.gratis = true;
        else if (!take_amounts(&rest, &t))
            rest = str_skip(rest, skip_len(rest));
        t.teks = str_sub(at, 0, at.len - rest.len);
        bool is_money = t.gratis || t.sampai > 0;
        if (is_money && (count == 0 || !join_free(&found[count - 1], &t, rest, &open))) {
            open = 0;
            found = arena_grow(arena, found, count, &capacity, sizeof *found);
            found[count++] = t;
        }
        rest = gap_skip(rest);
    }
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
