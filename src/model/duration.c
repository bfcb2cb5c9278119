// One pass over the text. Where a figure or a number word begins, a stretch of time is tried:
// amount, unit, and what may follow (a smaller unit, the other end of a range, the same in
// brackets). Units are refused where the next words show a clock, a weekday, a month or a year.
// Then the words before the figure say what it is: a limit, a rhythm, or no time at all.
#include "model/duration.h"

#include "model/number.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

enum {
    LARGEST_FIGURE = 1000000, // keeps every product below within 64 bits
    LONGEST_BRACKET = 64,
    LONGEST_CONTEXT = 96,
    MOST_CONTEXT = 8
};

// Units of one family convert into each other; hari kerja and hari do not.
static const struct {
    str name;
    char family;
    uint32_t size;
    enum satuan smaller;
} units[] = {
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
    return (size_t)satuan < COUNT(units) ? units[satuan].name : STR_NONE;
}

// A stretch of time while it is being read; dari, sampai, factor and word in thousandths.
struct stretch {
    uint64_t dari, sampai;
    uint64_t factor; // of "2 x 24": 24; 0 when there is no product
    uint64_t word;   // what differs from the figure beside it
    enum satuan satuan;
    bool has_digits, has_word, differs, kalender;
    bool glued, prime, dash_lost;
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

// "08.00", "8:30", with an optional colon before.
static bool clock_follows(str s)
{
    take_char(&s, ':');
    s = gap_skip(s);
    size_t n = 0;
    while (n < 3 && n < s.len && is_digit(s.data[n]))
        n++;
    bool sign = n > 0 && n < 3 && n + 2 < s.len && (s.data[n] == '.' || s.data[n] == ':');
    return sign && is_digit(s.data[n + 1]) && is_digit(s.data[n + 2]);
}

static bool weekday_follows(str s)
{
    if (!take_char(&s, '('))
        take_char(&s, ':');
    return take_one_of(&s, STR("senin|selasa|rabu|kamis|jumat|jum|sabtu|minggu|ahad"));
}

static bool month_follows(str s)
{
    return take_one_of(&s, STR("januari|februari|pebruari|maret|april|mei|juni|juli|agustus|"
                               "september|oktober|november|nopember|desember"));
}

static bool year_follows(str s)
{
    struct numeral n;
    take_char(&s, '(');
    return take_numeral(&s, &n) && !n.grouped && n.digits == 4 && !n.padded;
}

// "4 Jam Pelayanan" is a heading with its number.
static bool heading_follows(str s)
{
    return take_one_of(&s, STR("kerja|pelayanan|layanan|operasional|kantor|istirahat|buka|besuk"));
}

// Whether the word `unit`, with `after` behind it, is no unit here.
static bool is_refused(const struct stretch *s, str unit, str after)
{
    switch (s->satuan) {
    case SATUAN_JAM:
        return clock_follows(after) ||
               (unit.data[0] == 'J' && !s->has_word && heading_follows(after));
    case SATUAN_HARI:
    case SATUAN_HARI_KERJA:
        return weekday_follows(after);
    case SATUAN_BULAN:
        return month_follows(after);
    case SATUAN_TAHUN:
        return year_follows(after);
    default:
        return false;
    }
}

// One of the words parted by `|`, at the very front. A word that has lost the blank behind it
// ("menitSetelah", "menit10") counts too, and is marked.
static bool take_unit_word(str *rest, str words, bool *glued)
{
    while (words.len > 0) {
        str word = str_take(&words, '|');
        str after = str_skip(*rest, word.len);
        if (!str_starts_nocase(*rest, word))
            continue;
        char last = rest->data[word.len - 1];
        char next = after.len > 0 ? after.data[0] : ' ';
        bool lost = is_digit(next) || (is_alpha(next) && next < 'a' && last >= 'a');
        if (is_alpha(next) && !lost)
            continue;
        *glued = *glued || lost;
        *rest = after;
        return true;
    }
    return false;
}

// The blanks before a unit: no empty line, and a capital on a new line begins something new.
static bool take_unit_gap(str *rest)
{
    str line = str_skip(*rest, space_len(*rest));
    str after = gap_skip(line);
    str lines = str_sub(line, 0, line.len - after.len);
    str_take(&lines, '\n');
    bool new_line = after.len < line.len;
    bool capital = after.len > 0 && after.data[0] >= 'A' && after.data[0] <= 'Z';
    if (new_line && (capital || str_find_char(lines, '\n') < lines.len))
        return false;
    *rest = after;
    return true;
}

static enum satuan take_unit_name(str *rest, bool *glued)
{
    static const str words[] = {
        [SATUAN_DETIK] = STR_INIT("detik|dtk"),
        [SATUAN_MENIT] = STR_INIT("menit|mnt"),
        [SATUAN_JAM] = STR_INIT("jam"),
        [SATUAN_HARI] = STR_INIT("hari|hr"),
        [SATUAN_HARI_KERJA] = STR_INIT("harikerja|hk"),
        [SATUAN_MINGGU] = STR_INIT("minggu|mgg|pekan"),
        [SATUAN_BULAN] = STR_INIT("bulan|bln"),
        [SATUAN_TAHUN] = STR_INIT("tahun|thn|th"),
    };
    for (size_t i = SATUAN_DETIK; i < COUNT(words); i++)
        if (take_unit_word(rest, words[i], glued))
            return (enum satuan)i;
    return SATUAN_TIDAK_ADA;
}

// "kerja" or "kalender" behind "hari".
static void take_kind_of_day(str *rest, struct stretch *s)
{
    str at = *rest;
    if (!take_unit_gap(&at))
        return;
    if (str_starts(at, STR("-")))
        at = str_skip(at, 1);
    if (take_unit_word(&at, STR("kerja"), &s->glued))
        s->satuan = SATUAN_HARI_KERJA;
    else if (take_unit_word(&at, STR("kalender|kalendar|takwim"), &s->glued))
        s->kalender = true;
    else
        return;
    *rest = at;
}

// 10' directly behind the digits, and no letter or second quote behind it.
static bool take_prime(str *rest, struct stretch *s)
{
    str signs = STR("'|\xE2\x80\xB2|\xE2\x80\x99");
    while (signs.len > 0) {
        str sign = str_take(&signs, '|');
        str after = str_skip(*rest, sign.len);
        char next = after.len > 0 ? after.data[0] : ' ';
        if (!str_starts(*rest, sign) || is_alnum(next) || next == '\'' || next == '"')
            continue;
        s->satuan = SATUAN_MENIT;
        s->prime = true;
        *rest = after;
        return true;
    }
    return false;
}

static bool take_unit(str *rest, struct stretch *s)
{
    str at = *rest;
    if (take_prime(rest, s))
        return true;
    if (!take_unit_gap(&at))
        return false;
    str unit = at;
    s->satuan = take_unit_name(&at, &s->glued);
    if (s->satuan == SATUAN_HARI && !s->glued)
        take_kind_of_day(&at, s);
    bool product_of_days = s->factor > 0 && units[s->satuan].family != 'j';
    if (s->satuan == SATUAN_TIDAK_ADA || product_of_days || is_refused(s, unit, at))
        return false;
    *rest = at;
    return true;
}

static void convert(struct stretch *s, enum satuan to)
{
    uint32_t factor = units[s->satuan].size / units[to].size;
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
    if (units[a->satuan].family != units[b->satuan].family)
        return false;
    if (units[a->satuan].size > units[b->satuan].size)
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
    if (!take_amount(&at, &more) || !take_unit(&at, &more) ||
        units[more.satuan].family != units[s->satuan].family ||
        more.sampai * units[more.satuan].size >= (uint64_t)units[s->satuan].size * THOUSANDTHS)
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
    if (!take_unit(rest, s))
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
    if ((!sign && !apart) || !take_amount(&at, &high) || !take_unit(&at, &high) ||
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
    s->satuan = take_unit_name(&at, &s->glued);
    if (unit.len - at.len < 3 || str_starts(at, STR("-")) || is_refused(s, unit, at))
        return false;
    *rest = at;
    return true;
}

static bool take_stretch(str *rest, struct stretch *s)
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
    if (!take_stretch(&at, s)) {
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
static void take_restated(str *rest, struct stretch *s)
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
static bool settle(struct stretch s, struct durasi *d)
{
    while ((s.dari % THOUSANDTHS || s.sampai % THOUSANDTHS) && units[s.satuan].smaller)
        convert(&s, units[s.satuan].smaller);
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

// What the words before a figure say about it. The longer phrases stand before their endings.
enum sense { FILLER, LIMIT, ABOUT, RHYTHM, FLOOR, REFERENCE, NOTHING };

static enum sense drop_context(str *before)
{
    static const struct {
        str phrases;
        enum sense sense;
    } rows[] = {
        {STR_INIT("tidak kurang dari"), FLOOR},
        {STR_INIT("tidak lebih dari|tidak melebihi|kurang dari|paling lama|paling lambat|"
                  "paling banyak|selambat-lambatnya|selambat lambatnya|lambat-lambatnya|"
                  "selambatnya|selama-lamanya|maksimal|maksimum|maximal|maks|maks.|max|max.|"
                  "<|<=|\xE2\x89\xA4"),
         LIMIT},
        {STR_INIT("kurang lebih|lebih kurang|kira-kira|sekitar|rata-rata|+/-|\xC2\xB1|~"), ABOUT},
        {STR_INIT("setiap|tiap|per|sekali|kali|x"), RHYTHM},
        {STR_INIT("nomor|nomor :|no|no.|no :|pasal|ayat|bab|rt|rw|tanggal|tgl|pukul|jam|rp|rp.|"
                  "idr|ke|ke-|salah"),
         REFERENCE},
        {STR_INIT("dalam|jangka|waktu|tempo|selama|adalah|yaitu|:|("), FILLER},
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        if (drop_one_of(before, rows[i].phrases))
            return rows[i].sense;
    return NOTHING;
}

// False when they say that it is no time: "Pasal 5", "pukul 9".
static bool read_context(str before, struct durasi *d)
{
    for (int i = 0; i < MOST_CONTEXT; i++) {
        enum sense sense = drop_context(&before);
        if (sense == REFERENCE || sense == FLOOR || sense == NOTHING)
            return sense != REFERENCE || i > 0;
        d->paling_lama |= sense == LIMIT;
        d->kira_kira |= sense == ABOUT;
        d->berkala |= sense == RHYTHM;
    }
    return true;
}

// Whether a line, a cell, a sentence or an item begins behind `before`, or a limit or filler
// stands there: where a prime or two bare figures can only be a time.
static bool is_fresh(str before)
{
    before = str_trim_right(before);
    enum sense sense = drop_context(&(str){before.data, before.len});
    return before.len == 0 || strchr(".,;:-|/(", before.data[before.len - 1]) != NULL ||
           sense == LIMIT || sense == ABOUT || sense == FILLER;
}

// "(maksimal)", or "maksimal" where the line or the sentence ends.
static bool limit_follows(str after)
{
    bool bracket = take_char(&after, '(');
    if (!take_one_of(&after, STR("maksimal|maksimum|paling lama|paling lambat|maks.|maks|max")))
        return false;
    after = str_skip(after, space_len(after));
    return after.len == 0 || strchr(bracket ? ")" : ".,;)\r\n", after.data[0]) != NULL;
}

// One duration at the front of *rest, `before` being the text since the last one. Gives false
// and moves *rest all the same when the words before say that it is none.
static bool take_duration(str *rest, str before, struct durasi *d)
{
    struct stretch s;
    str at = *rest;
    before = str_skip(before, before.len > LONGEST_CONTEXT ? before.len - LONGEST_CONTEXT : 0);
    if (!take_stretch(&at, &s) || ((s.dash_lost || s.prime) && !is_fresh(before)))
        return false;
    take_restated(&at, &s);
    s.glued |= before.len > 0 && is_alpha(before.data[before.len - 1]);
    *d = (struct durasi){.teks = str_sub(*rest, 0, rest->len - at.len)};
    *rest = at;
    if (!read_context(before, d) || !settle(s, d))
        return false;
    d->paling_lama |= limit_follows(at);
    d->berkala |= take_phrase(&at, STR("sekali"));
    return true;
}

// Length of what holds no duration at the front. A figure may be glued to a word of some length
// ("Verifikasi5 menit"), not to a short or capital one ("S1", "PP5").
static size_t skip_len(str s)
{
    size_t letters = 0;
    while (letters < s.len && is_alpha(s.data[letters]))
        letters++;
    bool glued =
        letters >= 3 && s.data[letters - 1] >= 'a' && letters < s.len && is_digit(s.data[letters]);
    return glued ? letters : token_len(s);
}

size_t durations_read(struct arena *arena, str text, struct durasi **list)
{
    struct durasi *found = NULL;
    size_t count = 0;
    size_t capacity = 0;
    str before = str_sub(text, 0, 0);
    str rest = gap_skip(text);
    while (rest.len > 0) {
        struct durasi d;
        str at = rest;
        before.len = (size_t)(rest.data - before.data);
        bool is_time = take_duration(&rest, before, &d);
        if (is_time) {
            found = arena_grow(arena, found, count, &capacity, sizeof *found);
            found[count++] = d;
            before.data = rest.data;
        }
        if (rest.data == at.data)
            rest = str_skip(rest, skip_len(rest));
        rest = gap_skip(rest);
    }
    *list = found;
    return count;
}
