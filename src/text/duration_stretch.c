// A stretch of time: amount, unit, and what may follow (a smaller unit, the other end of a range,
// the same in brackets), brought to one unit.
#include "text/duration_parts.h"

enum {
    LARGEST_FIGURE = 1000000 /* keeps every product below within 64 bits */,
    LONGEST_BRACKET = 64
};

// Digits that may count time: not a clock ("1.30"), a year, a phone number or a postal code.
static bool is_plausible(const struct figure *f)
{
    const struct numeral *n = &f->numeral;
    uint64_t part = n->value % THOUSANDTHS;
    bool year = n->value >= 1900 * THOUSANDTHS && n->value < 2100 * THOUSANDTHS;
    if (f->value > (uint64_t)LARGEST_FIGURE * THOUSANDTHS || (n->padded && n->digits > 2))
        return false;
    if (n->foreign && (n->grouped || n->decimals > 1 || n->digits > 2))
        return false;
    if (n->decimals > 1 && part != 250 && part != 500 && part != 750)
        return false;
    return n->grouped || (n->digits <= 4 && (!year || f->has_word));
}

// A bracket of letters that is no number word: "14 (empat bleas) hari", "5 (....) hari".
static void take_unread_bracket(str *rest)
{
    str at = *rest;
    if (!take_char(&at, '('))
        return;
    size_t end = 0;
    while (end < at.len && end < LONGEST_BRACKET &&
           (is_alpha(at.data[end]) || at.data[end] == ' ' || at.data[end] == '.' ||
            at.data[end] == '-'))
        end++;
    if (end < at.len && at.data[end] == ')')
        *rest = str_skip(at, end + 1);
}

static bool take_plausible(str *rest, struct figure *f)
{
    str at = *rest;
    if (!take_figure(&at, f) || !is_plausible(f))
        return false;
    if (!f->has_word)
        take_unread_bracket(&at);
    *rest = at;
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
static bool take_amount(str *rest, struct stretch *s)
{
    struct figure first;
    struct figure second;
    *s = (struct stretch){0};
    if (!take_plausible(rest, &first))
        return false;
    s->dari = first.value;
    s->has_digits = first.has_digits;
    s->has_word = first.has_word || !first.has_digits;
    note_word(s, &first, first.value);
    str at = *rest;
    if (take_one_of(&at, STR("x|kali|\xC3\x97")) && take_plausible(&at, &second)) {
        s->dari = first.value * second.value / THOUSANDTHS;
        s->factor = second.value;
        note_word(s, &second, s->dari);
        *rest = at;
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

// `low` becomes the range from low to high; false, and nothing changed, when it is none.
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
static bool take_remainder(str *rest, struct stretch *s)
{
    struct stretch more;
    str at = str_skip(*rest, space_len(*rest));
    if (gap_len(at) > 0)
        return false;
    take_phrase(&at, STR("dan"));
    if (!take_amount(&at, &more) || !duration_take_unit(&at, &more) ||
        duration_units[more.satuan].family != duration_units[s->satuan].family ||
        more.sampai * duration_units[more.satuan].size >=
            (uint64_t)duration_units[s->satuan].size * THOUSANDTHS)
        return false;
    convert(s, more.satuan);
    s->dari += more.dari;
    s->sampai += more.sampai;
    merge_marks(s, &more);
    *rest = at;
    return true;
}

static bool take_units(str *rest, struct stretch *s)
{
    if (!duration_take_unit(rest, s))
        return false;
    while (take_remainder(rest, s))
        continue;
    return true;
}

// Behind "30 menit": "- 1 jam".
static void take_far_end(str *rest, struct stretch *s)
{
    struct stretch high;
    str at = *rest;
    if (take_range_sign(&at) && take_amount(&at, &high) && take_units(&at, &high) && join(s, high))
        *rest = at;
}

// Two figures with nothing between them, where a dash may be lost: not "2x24 jam", "129 24 jam".
static bool is_dash_lost(const struct stretch *low, const struct stretch *high)
{
    bool all_day = high->satuan == SATUAN_JAM && high->sampai == 24 * THOUSANDTHS;
    return low->has_digits && high->has_digits && low->factor == 0 && high->factor == 0 &&
           !all_day && low->dari < high->sampai;
}

// Behind the amount in "3 - 5 menit", "3 atau 4 hari", "1-2 x 24 jam", "7 10 menit".
static bool take_open_range(str *rest, struct stretch *s)
{
    struct stretch high;
    str at = *rest;
    bool sign = take_range_sign(&at) || take_phrase(&at, STR("atau"));
    bool apart = space_len(at) > 0 && space_len(at) == gap_len(at);
    if ((!sign && !apart) || !take_amount(&at, &high) || !duration_take_unit(&at, &high) ||
        (!sign && !is_dash_lost(s, &high)))
        return false;
    if (high.factor > 0 && s->factor == 0)
        s->dari = s->dari * high.factor / THOUSANDTHS;
    s->satuan = high.satuan;
    s->dash_lost = !sign;
    *rest = at;
    return join(s, high);
}

// "sejam", "sehari", "seminggu"; not "sehari-hari".
static bool take_one_unit(str *rest, struct stretch *s)
{
    str at = *rest;
    if (!str_starts_nocase(at, STR("se")))
        return false;
    at = str_skip(at, 2);
    str unit = at;
    *s = (struct stretch){.dari = THOUSANDTHS, .sampai = THOUSANDTHS};
    s->satuan = duration_take_unit_name(&at, &s->glued);
    if (unit.len - at.len < 3 || str_starts(at, STR("-")) || duration_is_refused(s, unit, at))
        return false;
    *rest = at;
    return true;
}

bool duration_take_stretch(str *rest, struct stretch *s)
{
    str at = *rest;
    if (take_one_unit(rest, s))
        return true;
    if (!take_amount(&at, s))
        return false;
    if (take_units(&at, s))
        take_far_end(&at, s);
    else if (!take_open_range(&at, s))
        return false;
    *rest = at;
    return true;
}

// "(lima hari)", "(2 jam)", "(lima)": what a bracket says, in the unit before it if it has none.
static bool take_bracket(str *rest, enum satuan satuan, struct stretch *s)
{
    str at = *rest;
    if (!take_char(&at, '('))
        return false;
    str inside = at;
    if (!duration_take_stretch(&at, s)) {
        at = inside;
        *s = (struct stretch){.satuan = satuan};
        if (!take_quantity_words(&at, &s->dari) || s->dari > LARGEST_FIGURE * THOUSANDTHS)
            return false;
        s->sampai = s->dari;
    }
    if (!take_char(&at, ')'))
        return false;
    *rest = at;
    return true;
}

// The same once more in brackets: "120 menit (2 jam)". Words may differ from the figure; other
// digits are another duration.
void duration_take_restated(str *rest, struct stretch *s)
{
    struct stretch same = *s;
    struct stretch other;
    str at = *rest;
    if (!take_bracket(&at, s->satuan, &other))
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
    *rest = at;
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
