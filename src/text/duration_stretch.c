// A stretch of time: amount, unit, and what may follow (a smaller unit, the other end of a range,
// the same in brackets), brought to one unit.
#include "text/duration_parts.h"

enum {
    LARGEST_FIGURE = 1000000, // keeps every product below within 64 bits
    FIRST_YEAR = 1900,        // four digits from here to below LAST_YEAR are a year
    LAST_YEAR = 2100,
    SHORT_DIGITS = 2, // more after a zero or with foreign signs are a code: "0541", "1.30"
    DAY_HOURS = 24,
    MOST_DIGITS = 4,    // more without groups are a telephone number or a postal code
    BRACKET_TOKENS = 32 // of brackets that are not read
};

// Digits that may count time: not a clock ("1.30"), a year, a phone number or a postal code.
static bool is_plausible(const struct figure *f)
{
    const struct numeral *n = &f->numeral;
    uint64_t part = n->value % THOUSANDTHS;
    bool year = n->value >= FIRST_YEAR * THOUSANDTHS && n->value < LAST_YEAR * THOUSANDTHS;
    if (f->value > (uint64_t)LARGEST_FIGURE * THOUSANDTHS ||
        (n->padded && n->digits > SHORT_DIGITS))
        return false;
    if (n->foreign && (n->grouped || n->decimals > 1 || n->digits > SHORT_DIGITS))
        return false;
    if (n->decimals > 1 && part != 250 && part != 500 && part != 750)
        return false;
    return n->grouped || (n->digits <= MOST_DIGITS && (!year || f->has_word));
}

// A bracket of letters that is not a number word: "14 (empat bleas) hari", "5 (....) hari".
static void take_unread_bracket(const struct token **at)
{
    const struct token *end = *at;
    if (!lexer_take_mark(&end, '('))
        return;
    for (int n = 0; n < BRACKET_TOKENS && (end->kind == TOKEN_WORD || lexer_is_any(end, ".-")); n++)
        end++;
    if (lexer_take_mark(&end, ')'))
        *at = end;
}

static bool take_plausible(const struct token **at, struct figure *f)
{
    const struct token *end = *at;
    if (!number_take_figure(&end, f) || !is_plausible(f))
        return false;
    if (!f->has_word)
        take_unread_bracket(&end);
    *at = end;
    return true;
}

static void note_word(struct stretch *s, const struct figure *f, uint64_t product)
{
    if (!figure_differs(f) || f->word == product || s->differs)
        return;
    s->differs = true;
    s->word = f->word;
}

// "5 (lima)", "2 x 24".
static bool take_amount(const struct token **at, struct stretch *s)
{
    struct figure first;
    struct figure second;
    *s = (struct stretch){0};
    if (!take_plausible(at, &first))
        return false;
    s->dari = first.value;
    s->has_digits = first.has_digits;
    s->has_word = first.has_word || !first.has_digits;
    note_word(s, &first, first.value);
    const struct token *end = *at;
    if (phrase_take(&end, duration_tables[DURATION_TIMES]) && take_plausible(&end, &second)) {
        s->dari = first.value * second.value / THOUSANDTHS;
        s->factor = second.value;
        note_word(s, &second, s->dari);
        *at = end;
    }
    s->sampai = s->dari;
    return true;
}

static void convert(struct stretch *s, enum satuan to)
{
    uint32_t factor = duration_units[s->satuan].size / duration_units[to].size;
    s->dari *= factor;
    s->sampai *= factor;
    s->satuan = to;
}

// Brings two stretches to one unit; false when there is none. "hari" beside "hari kerja" means
// the same days.
static bool align(struct stretch *a, struct stretch *b)
{
    if (a->satuan == SATUAN_HARI && b->satuan == SATUAN_HARI_KERJA)
        a->satuan = SATUAN_HARI_KERJA;
    if (b->satuan == SATUAN_HARI && a->satuan == SATUAN_HARI_KERJA)
        b->satuan = SATUAN_HARI_KERJA;
    if (duration_units[a->satuan].family != duration_units[b->satuan].family)
        return false;
    if (duration_units[a->satuan].size > duration_units[b->satuan].size)
        convert(a, b->satuan);
    else
        convert(b, a->satuan);
    return true;
}

static void merge_marks(struct stretch *s, const struct stretch *other)
{
    if (!s->differs)
        s->word = other->word;
    s->differs |= other->differs;
    s->kalender |= other->kalender;
    s->glued |= other->glued;
    s->prime |= other->prime;
}

// `low` becomes the range from low to high; false, and nothing changed, when it is not one.
static bool join(struct stretch *low, struct stretch high)
{
    struct stretch range = *low;
    if (!align(&range, &high) || range.dari > high.sampai)
        return false;
    range.sampai = high.sampai;
    merge_marks(&range, &high);
    *low = range;
    return true;
}

// The smaller unit of one length: "30 menit" in "1 jam 30 menit".
static bool take_remainder(const struct token **at, struct stretch *s)
{
    struct stretch more;
    const struct token *end = *at;
    if (end->gap >= GAP_LINE)
        return false;
    lexer_take_word(&end, STR("dan"));
    if (!take_amount(&end, &more) || !duration_take_unit(&end, &more) ||
        duration_units[more.satuan].family != duration_units[s->satuan].family ||
        more.sampai * duration_units[more.satuan].size >=
            (uint64_t)duration_units[s->satuan].size * THOUSANDTHS)
        return false;
    convert(s, more.satuan);
    s->dari += more.dari;
    s->sampai += more.sampai;
    merge_marks(s, &more);
    *at = end;
    return true;
}

static bool take_units(const struct token **at, struct stretch *s)
{
    if (!duration_take_unit(at, s))
        return false;
    while (take_remainder(at, s))
        continue;
    return true;
}

// After "30 menit": "- 1 jam".
static void take_far_end(const struct token **at, struct stretch *s)
{
    struct stretch high;
    const struct token *end = *at;
    if (number_take_range(&end) && take_amount(&end, &high) && take_units(&end, &high) &&
        join(s, high))
        *at = end;
}

// Two figures with nothing between them, where a dash may be lost: not "2x24 jam", "129 24 jam".
static bool is_dash_lost(const struct stretch *low, const struct stretch *high)
{
    bool all_day = high->satuan == SATUAN_JAM && high->sampai == DAY_HOURS * THOUSANDTHS;
    return low->has_digits && high->has_digits && low->factor == 0 && high->factor == 0 &&
           !all_day && low->dari < high->sampai;
}

// After the amount in "3 - 5 menit", "3 atau 4 hari", "1-2 x 24 jam", "7 10 menit".
static bool take_open_range(const struct token **at, struct stretch *s)
{
    struct stretch high;
    const struct token *end = *at;
    bool sign = number_take_range(&end) || lexer_take_word(&end, STR("atau"));
    bool apart = end->gap == GAP_SPACE;
    if ((!sign && !apart) || !take_amount(&end, &high) || !duration_take_unit(&end, &high) ||
        (!sign && !is_dash_lost(s, &high)))
        return false;
    if (high.factor > 0 && s->factor == 0)
        s->dari = s->dari * high.factor / THOUSANDTHS;
    s->satuan = high.satuan;
    s->dash_lost = !sign;
    *at = end;
    return join(s, high);
}

// "sejam", "sehari", "seminggu"; not "sehari-hari".
static bool take_one_unit(const struct token **at, struct stretch *s)
{
    const struct token *end = *at;
    *s = (struct stretch){.dari = THOUSANDTHS, .sampai = THOUSANDTHS};
    s->satuan = duration_take_name(&end, DURATION_ONE_UNIT, &s->glued);
    if (s->satuan == SATUAN_TIDAK_ADA || (end->gap == GAP_NONE && lexer_is_mark(end, '-')) ||
        duration_is_refused(s, *at, end))
        return false;
    *at = end;
    return true;
}

bool duration_take_stretch(const struct token **at, struct stretch *s)
{
    const struct token *end = *at;
    if (take_one_unit(at, s))
        return true;
    if (!take_amount(&end, s))
        return false;
    if (take_units(&end, s))
        take_far_end(&end, s);
    else if (!take_open_range(&end, s))
        return false;
    *at = end;
    return true;
}

// "(lima hari)", "(2 jam)", "(lima)": what a bracket says, in the unit before it if it has none.
static bool take_bracket(const struct token **at, enum satuan satuan, struct stretch *s)
{
    const struct token *end = *at;
    if (!lexer_take_mark(&end, '('))
        return false;
    const struct token *inside = end;
    if (!duration_take_stretch(&end, s)) {
        end = inside;
        *s = (struct stretch){.satuan = satuan};
        if (!number_take_quantity(&end, &s->dari) || s->dari > LARGEST_FIGURE * THOUSANDTHS)
            return false;
        s->sampai = s->dari;
    }
    if (!lexer_take_mark(&end, ')'))
        return false;
    *at = end;
    return true;
}

// The same once more in brackets: "120 menit (2 jam)". Words may differ from the figure; other
// digits are another duration.
void duration_take_restated(const struct token **at, struct stretch *s)
{
    struct stretch same = *s;
    struct stretch other;
    const struct token *end = *at;
    if (!take_bracket(&end, s->satuan, &other))
        return;
    bool words = !other.has_digits && other.satuan == s->satuan;
    if (!align(&same, &other))
        return;
    bool equal = same.dari == other.dari && same.sampai == other.sampai;
    if (!equal && !words)
        return;
    if (same.satuan == SATUAN_HARI_KERJA)
        s->satuan = SATUAN_HARI_KERJA;
    if (!equal && !s->differs)
        s->word = other.sampai;
    s->differs |= !equal;
    *at = end;
}

// Whole numbers in the largest unit that gives them; rounded outward where none does.
bool duration_settle(struct stretch s, struct durasi *d)
{
    while ((s.dari % THOUSANDTHS || s.sampai % THOUSANDTHS) && duration_units[s.satuan].smaller)
        convert(&s, duration_units[s.satuan].smaller);
    uint64_t last = (s.sampai + THOUSANDTHS - 1) / THOUSANDTHS;
    if (last == 0 || last > UINT32_MAX)
        return false;
    d->dari = (uint32_t)(s.dari / THOUSANDTHS);
    d->sampai = (uint32_t)last;
    d->satuan = s.satuan;
    d->kata = s.word / THOUSANDTHS < UINT32_MAX ? (uint32_t)(s.word / THOUSANDTHS) : UINT32_MAX;
    d->berbeda = s.differs;
    d->kalender = s.kalender;
    d->dibulatkan = s.dari % THOUSANDTHS || s.sampai % THOUSANDTHS;
    d->tanda_hilang = s.dash_lost;
    d->kata_menempel = s.glued;
    return true;
}
