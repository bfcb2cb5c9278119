// The unit of a time, and where a word is none: a clock, a weekday, a month or a year follows it.
#include "text/duration_parts.h"

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

// On the same line: a weekday on the next begins a table of opening hours.
static bool weekday_follows(str s)
{
    if (space_len(s) < gap_len(s))
        return false;
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
bool duration_is_refused(const struct stretch *s, str unit, str after)
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
    bool capital = after.len > 0 && is_capital_letter(after.data[0]);
    if (new_line && (capital || str_find_char(lines, '\n') < lines.len))
        return false;
    *rest = after;
    return true;
}

enum satuan duration_take_unit_name(str *rest, bool *glued)
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

bool duration_take_unit(str *rest, struct stretch *s)
{
    str at = *rest;
    if (take_prime(rest, s))
        return true;
    if (!take_unit_gap(&at))
        return false;
    str unit = at;
    s->satuan = duration_take_unit_name(&at, &s->glued);
    if (s->satuan == SATUAN_HARI && !s->glued)
        take_kind_of_day(&at, s);
    bool product_of_days = s->factor > 0 && duration_units[s->satuan].family != 'j';
    if (s->satuan == SATUAN_TIDAK_ADA || product_of_days || duration_is_refused(s, unit, at))
        return false;
    *rest = at;
    return true;
}
