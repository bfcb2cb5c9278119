// The unit of a time, and where a word is not one: a clock, a weekday, a month or a year follows
// it.
#include "text/duration_parts.h"

enum { CLOCK_DIGITS = 2, YEAR_DIGITS = 4 };

// Units of one family convert into each other; hari kerja and hari do not.
const struct duration_unit duration_units[] = {
    [SATUAN_TIDAK_ADA] = {STR_INIT(""), 0, 1, SATUAN_TIDAK_ADA},
    [SATUAN_DETIK] = {STR_INIT("detik"), 'j', 1, SATUAN_TIDAK_ADA},
    [SATUAN_MENIT] = {STR_INIT("menit"), 'j', 60, SATUAN_DETIK},
    [SATUAN_JAM] = {STR_INIT("jam"), 'j', 3600, SATUAN_MENIT},
    [SATUAN_HARI] = {STR_INIT("hari"), 'h', 1, SATUAN_TIDAK_ADA},
    [SATUAN_HARI_KERJA] = {STR_INIT("hari kerja"), 'k', 1, SATUAN_TIDAK_ADA},
    [SATUAN_MINGGU] = {STR_INIT("minggu"), 'h', 7, SATUAN_HARI},
    [SATUAN_BULAN] = {STR_INIT("bulan"), 'b', 1, SATUAN_TIDAK_ADA},
    [SATUAN_TAHUN] = {STR_INIT("tahun"), 'b', 12, SATUAN_BULAN},
};

str satuan_name(enum satuan satuan)
{
    return (size_t)satuan < COUNT(duration_units) ? duration_units[satuan].name : STR_NONE;
}

// "08.00", "8:30", with an optional colon before.
static bool clock_follows(const struct token *at)
{
    at += lexer_is_mark(at, ':');
    return at->kind == TOKEN_NUMBER && at->len <= CLOCK_DIGITS && at[1].gap == GAP_NONE &&
           lexer_is_any(at + 1, ".:") && at[2].gap == GAP_NONE && at[2].kind == TOKEN_NUMBER &&
           at[2].len >= CLOCK_DIGITS;
}

// On the same line: a weekday on the next begins a table of opening hours.
static bool weekday_follows(const struct token *at)
{
    if (at->gap >= GAP_LINE)
        return false;
    at += lexer_is_any(at, "(:");
    return phrase_take(&at, duration_tables[DURATION_WEEKDAYS]);
}

static bool year_follows(const struct token *at)
{
    struct numeral n;
    lexer_take_mark(&at, '(');
    return number_take_numeral(&at, &n) && !n.grouped && n.digits == YEAR_DIGITS && !n.padded;
}

// Whether the word `unit`, with `after` after it, is not a unit here. "4 Jam Pelayanan" is a
// heading with its number.
bool duration_is_refused(const struct stretch *s, const struct token *unit,
                         const struct token *after)
{
    switch (s->satuan) {
    case SATUAN_JAM:
        return clock_follows(after) || (unit->data[0] == 'J' && !s->has_word &&
                                        phrase_take(&after, duration_tables[DURATION_HEADINGS]));
    case SATUAN_HARI:
    case SATUAN_HARI_KERJA:
        return weekday_follows(after);
    case SATUAN_BULAN:
        return phrase_take(&after, duration_tables[DURATION_MONTHS]);
    case SATUAN_TAHUN:
        return year_follows(after);
    default:
        return false;
    }
}

// A unit may be on the next line of a paragraph, but a capital there begins something new.
static bool is_near(const struct token *at)
{
    return at->gap < GAP_LINE ||
           (at->gap == GAP_LINE && !at->border && !is_capital_letter(at->data[0]));
}

// A word that has lost the space after it ("menitSetelah", "menit10") counts too, and is marked.
enum satuan duration_take_name(const struct token **at, int table, bool *glued)
{
    const struct duration_word *row = phrase_take_glued(at, duration_tables[table]);
    if (!row)
        return SATUAN_TIDAK_ADA;
    *glued = *glued || lexer_is_glued(*at);
    return row->satuan;
}

// "kerja" or "kalender" after "hari".
static void take_kind_of_day(const struct token **at, struct stretch *s)
{
    const struct token *end = *at;
    bool near = is_near(end);
    end += lexer_is_mark(end, '-');
    if (!near || !is_near(end))
        return;
    enum satuan kind = duration_take_name(&end, DURATION_KINDS, &s->glued);
    if (kind == SATUAN_TIDAK_ADA)
        return;
    s->satuan = kind;
    s->kalender = kind == SATUAN_HARI;
    *at = end;
}

// 10' right after the digits, and no letter or second quote after it.
static bool take_prime(const struct token **at, struct stretch *s)
{
    const struct token *after = *at + 1;
    if ((*at)->gap != GAP_NONE || !lexer_is_mark(*at, '\'') || lexer_is_glued(after) ||
        (after->gap == GAP_NONE && lexer_is_any(after, "'\"")))
        return false;
    s->satuan = SATUAN_MENIT;
    s->prime = true;
    *at = after;
    return true;
}

bool duration_take_unit(const struct token **at, struct stretch *s)
{
    const struct token *unit = *at;
    const struct token *end = *at;
    if (take_prime(at, s))
        return true;
    if (!is_near(unit))
        return false;
    s->satuan = duration_take_name(&end, DURATION_UNITS, &s->glued);
    if (s->satuan == SATUAN_HARI && !s->glued)
        take_kind_of_day(&end, s);
    bool product_of_days = s->factor > 0 && duration_units[s->satuan].family != 'j';
    if (s->satuan == SATUAN_TIDAK_ADA || product_of_days || duration_is_refused(s, unit, end))
        return false;
    *at = end;
    return true;
}
