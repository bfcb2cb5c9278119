// One function per shape of token: blanks and emphasis marks are skipped, words are looked up in a
// table, digits are a time, a number or neither. Every token steps forward, so a text is cut in one
// pass.
#include "text/hours_parts.h"

struct word {
    str text;
    enum hours_kind kind;
    int value;
};

static const struct word words[] = {
    {STR_INIT("senin"), DAY, 0},         {STR_INIT("sen"), DAY, 0},
    {STR_INIT("selasa"), DAY, 1},        {STR_INIT("sel"), DAY, 1},
    {STR_INIT("rabu"), DAY, 2},          {STR_INIT("rab"), DAY, 2},
    {STR_INIT("kamis"), DAY, 3},         {STR_INIT("kemis"), DAY, 3},
    {STR_INIT("kam"), DAY, 3},           {STR_INIT("jumat"), DAY, 4},
    {STR_INIT("jumaat"), DAY, 4},        {STR_INIT("jum"), DAY, 4},
    {STR_INIT("sabtu"), DAY, 5},         {STR_INIT("sab"), DAY, 5},
    {STR_INIT("minggu"), DAY, 6},        {STR_INIT("ahad"), DAY, 6},
    {STR_INIT("min"), DAY, 6},           {STR_INIT("hari"), HARI, 0},
    {STR_INIT("setiap"), EVERY, 0},      {STR_INIT("tiap"), EVERY, 0},
    {STR_INIT("kerja"), KERJA, 0},       {STR_INIT("pukul"), JAM, 0},
    {STR_INIT("pkl"), JAM, 0},           {STR_INIT("pk"), JAM, 0},
    {STR_INIT("jam"), JAM, 0},           {STR_INIT("wib"), ZONE, ZONA_WIB},
    {STR_INIT("wita"), ZONE, ZONA_WITA}, {STR_INIT("wit"), ZONE, ZONA_WIT},
    {STR_INIT("sd"), RANGE, 0},          {STR_INIT("sampai"), RANGE, 0},
    {STR_INIT("hingga"), RANGE, 0},      {STR_INIT("dan"), AND, 0},
    {STR_INIT("serta"), AND, 0},         {STR_INIT("atau"), AND, 0},
    {STR_INIT("pagi"), PART, PAGI},      {STR_INIT("am"), PART, PAGI},
    {STR_INIT("siang"), PART, SIANG},    {STR_INIT("sore"), PART, SORE},
    {STR_INIT("pm"), PART, SORE},        {STR_INIT("malam"), PART, MALAM},
    {STR_INIT("istirahat"), BREAK, 0},   {STR_INIT("ishoma"), BREAK, 0},
    {STR_INIT("isoma"), BREAK, 0},       {STR_INIT("tutup"), CLOSED, 0},
    {STR_INIT("libur"), CLOSED, 0},      {STR_INIT("kecuali"), EXCEPT, 0},
    {STR_INIT("buka"), OPEN, 1},         {STR_INIT("siaga"), OPEN, 1},
    {STR_INIT("operasional"), OPEN, 1},  {STR_INIT("beroperasi"), OPEN, 1},
    {STR_INIT("layanan"), OPEN, 0},      {STR_INIT("pelayanan"), OPEN, 0},
    {STR_INIT("selama"), OPEN, 0},       {STR_INIT("sehari"), NONSTOP, 0},
    {STR_INIT("nonstop"), NONSTOP, 0},   {STR_INIT("non"), NONSTOP, 0},
    {STR_INIT("kali"), LIMIT, 0},        {STR_INIT("x"), LIMIT, 0},
    {STR_INIT("dalam"), LIMIT, 0},       {STR_INIT("waktu"), LIMIT, 0},
    {STR_INIT("lambat"), LIMIT, 0},      {STR_INIT("lama"), LIMIT, 0},
    {STR_INIT("maksimal"), LIMIT, 0},    {STR_INIT("maksimum"), LIMIT, 0},
    {STR_INIT("rp"), MONEY, 0},          {STR_INIT("dari"), QUIET, 0},
    {STR_INIT("di"), QUIET, 0},          {STR_INIT("pada"), QUIET, 0},
    {STR_INIT("mulai"), QUIET, 0},       {STR_INIT("dengan"), QUIET, 0},
    {STR_INIT("dibuka"), QUIET, 0},      {STR_INIT("yaitu"), QUIET, 0},
    {STR_INIT("satu"), NUMBER, -1},      {STR_INIT("dua"), NUMBER, -1},
    {STR_INIT("tiga"), NUMBER, -1},      {STR_INIT("empat"), NUMBER, -1},
    {STR_INIT("lima"), NUMBER, -1},      {STR_INIT("enam"), NUMBER, -1},
    {STR_INIT("tujuh"), NUMBER, -1},     {STR_INIT("delapan"), NUMBER, -1},
    {STR_INIT("sembilan"), NUMBER, -1},  {STR_INIT("sepuluh"), NUMBER, -1},
    {STR_INIT("belas"), NUMBER, -1},     {STR_INIT("puluh"), NUMBER, -1},
    {STR_INIT("sebelas"), NUMBER, -1},   {STR_INIT("beberapa"), NUMBER, -1},
};

static const str dashes[] = {
    STR_INIT("-"),
    STR_INIT("~"),
    STR_INIT("\xE2\x80\x90"),
    STR_INIT("\xE2\x80\x91"),
    STR_INIT("\xE2\x80\x92"),
    STR_INIT("\xE2\x80\x93"),
    STR_INIT("\xE2\x80\x94"),
    STR_INIT("\xE2\x80\x95"),
    STR_INIT("\xE2\x88\x92"),
};

// ' ` ‘ ’ ´ ʻ ʼ, as in Jum'at.
static const str apostrophes[] = {
    STR_INIT("'"),        STR_INIT("`"),        STR_INIT("\xE2\x80\x98"), STR_INIT("\xE2\x80\x99"),
    STR_INIT("\xC2\xB4"), STR_INIT("\xCA\xBB"), STR_INIT("\xCA\xBC"),
};

// Blanks, NO-BREAK SPACE and ZERO WIDTH SPACE, and the marks of Markdown emphasis and escapes.
static const str skipped[] = {
    STR_INIT("\xC2\xA0"),
    STR_INIT("\xE2\x80\x8B"),
    STR_INIT("*"),
    STR_INIT("\\"),
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

// Length of the first of `choices` that s begins with; 0 when none does.
static size_t starts_one(str s, const str *choices, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_starts(s, choices[i]))
            return choices[i].len;
    return 0;
}

static char char_at(str s, size_t at)
{
    return at < s.len ? s.data[at] : '\0';
}

static size_t skip_blanks(str text, size_t at)
{
    for (;;) {
        str rest = str_skip(text, at);
        if (rest.len > 0 && is_blank(rest.data[0])) {
            at++;
            continue;
        }
        size_t len = starts_one(rest, skipped, COUNT(skipped));
        if (len == 0)
            return at;
        at += len;
    }
}

static size_t digits_at(str text, size_t at)
{
    size_t len = 0;
    while (is_digit(char_at(text, at + len)))
        len++;
    return len;
}

static int two_digits(str text, size_t at, size_t len)
{
    int value = text.data[at] - '0';
    return len == 2 ? value * 10 + text.data[at + 1] - '0' : value;
}

// Where a time written as 7.30, 07.30 or 07:30 ends; `at` when there is none of that shape.
static size_t time_end(str text, size_t at)
{
    size_t hour = digits_at(text, at);
    size_t end = at + hour + 3;
    char mark = char_at(text, at + hour);
    if (hour > 2 || (mark != '.' && mark != ':') || digits_at(text, at + hour + 1) != 2)
        return at;
    bool more = char_at(text, end) == '.' || char_at(text, end) == ':';
    return more && is_digit(char_at(text, end + 1)) ? at : end;
}

static struct hours_token time_token(str text, size_t at, size_t end)
{
    int hour = two_digits(text, at, end - at - 3);
    int minute = two_digits(text, end - 2, 2);
    bool exists = minute < 60 && hour * 60 + minute <= 24 * 60;
    return (struct hours_token){exists ? TIME : NUMBER, exists ? hour * 60 + minute : -1, at, end};
}

// Where figures that are joined by marks end: 23.05.2023, 800/407/35, 1x24.
static size_t figures_end(str text, size_t at)
{
    for (;;) {
        at += digits_at(text, at);
        char mark = char_at(text, at);
        bool joins =
            mark == '.' || mark == ':' || mark == ',' || mark == '/' || mark == 'x' || mark == 'X';
        if (!joins || !is_digit(char_at(text, at + 1)))
            return at;
        at++;
    }
}

// "2." or "2)" before a blank: the number of a list item, where it is not the end of "(2)".
static bool is_item_number(str text, size_t from, size_t end)
{
    char mark = char_at(text, end);
    char after = char_at(text, end + 1);
    bool opened = from > 0 && text.data[from - 1] == '(';
    return (mark == '.' || (mark == ')' && !opened)) && (after == ' ' || after == '\t');
}

static struct hours_token figure_token(str text, size_t at)
{
    size_t end = time_end(text, at);
    if (end > at)
        return time_token(text, at, end);
    end = figures_end(text, at);
    if (str_eq(str_sub(text, at, end - at), STR("24/7")))
        return (struct hours_token){ROUND, 0, at, end};
    if (end - at > 2 || digits_at(text, at) != end - at)
        return (struct hours_token){NUMBER, -1, at, end};
    if (is_item_number(text, at, end))
        return (struct hours_token){QUIET, 0, at, end + 1};
    return (struct hours_token){NUMBER, two_digits(text, at, end - at), at, end};
}

// s/d, s.d., s / d: where it ends, or `at`.
static size_t until_end(str text, size_t at)
{
    size_t end = at + 1;
    end += char_at(text, end) == ' ';
    if (to_lower(text.data[at]) != 's' || (char_at(text, end) != '/' && char_at(text, end) != '.'))
        return at;
    end++;
    end += char_at(text, end) == ' ';
    if (to_lower(char_at(text, end)) != 'd' || is_alnum(char_at(text, end + 1)))
        return at;
    end++;
    return end + (char_at(text, end) == '.');
}

// Jum'at in its spellings: where it ends after "jum", or `at`.
static size_t jumat_end(str text, size_t at)
{
    size_t mark = starts_one(str_skip(text, at), apostrophes, COUNT(apostrophes));
    str rest = str_skip(text, at + mark);
    bool whole = mark > 0 && str_starts_nocase(rest, STR("at")) && !is_alnum(char_at(rest, 2));
    return whole ? at + mark + 2 : at;
}

// "waktu Indonesia Barat": the zone, where `at` is behind the first word.
static struct hours_token zone_phrase(str text, size_t from, size_t at)
{
    static const struct word zones[] = {{STR_INIT("barat"), ZONE, ZONA_WIB},
                                        {STR_INIT("tengah"), ZONE, ZONA_WITA},
                                        {STR_INIT("timur"), ZONE, ZONA_WIT}};
    struct hours_token none = {LIMIT, 0, from, at};
    at = skip_blanks(text, at);
    if (!str_starts_nocase(str_skip(text, at), STR("indonesia")))
        return none;
    at = skip_blanks(text, at + STR("indonesia").len);
    for (size_t i = 0; i < COUNT(zones); i++)
        if (str_starts_nocase(str_skip(text, at), zones[i].text))
            return (struct hours_token){ZONE, zones[i].value, from, at + zones[i].text.len};
    return none;
}

static struct hours_token word_token(str text, size_t at)
{
    size_t end = until_end(text, at);
    if (end > at)
        return (struct hours_token){RANGE, 0, at, end};
    while (is_alpha(char_at(text, end)))
        end++;
    str word = str_sub(text, at, end - at);
    if (str_eq_nocase(word, STR("waktu")))
        return zone_phrase(text, at, end);
    if (str_eq_nocase(word, STR("jum")))
        end = jumat_end(text, end);
    for (size_t i = 0; i < COUNT(words); i++) {
        if (!str_eq_nocase(word, words[i].text))
            continue;
        bool cut = (words[i].kind == DAY || words[i].kind == JAM) && word.len <= 3;
        bool dot = cut && char_at(text, end) == '.' && !str_eq_nocase(word, STR("jam"));
        return (struct hours_token){words[i].kind, words[i].value, at, end + dot};
    }
    return (struct hours_token){OTHER, 0, at, end};
}

// Whether nothing but blanks stands before `at` on its line: a dash there opens a list item.
static bool opens_line(str text, size_t at)
{
    while (at > 0 && (text.data[at - 1] == ' ' || text.data[at - 1] == '\t'))
        at--;
    return at == 0 || text.data[at - 1] == '\n' || text.data[at - 1] == '\r';
}

static struct hours_token dash_token(str text, size_t at)
{
    size_t end = at;
    size_t len = 0;
    while ((len = starts_one(str_skip(text, end), dashes, COUNT(dashes))) > 0)
        end += len;
    return (struct hours_token){opens_line(text, at) ? QUIET : RANGE, 0, at, end};
}

static enum hours_kind mark_kind(str text, size_t at)
{
    switch (text.data[at]) {
    case ',':
        return COMMA;
    case '&':
    case '+':
    case '/':
        return AND;
    case '(':
        return PAREN_OPEN;
    case ')':
        return PAREN_CLOSE;
    case '!':
    case '?':
        return STOP;
    case '.':
        return at + 1 >= text.len || is_blank(text.data[at + 1]) ? STOP : QUIET;
    default:
        return str_starts(str_skip(text, at), STR("\xC3\x97")) ? LIMIT : QUIET; // ×
    }
}

struct hours_token hours_next(struct hours_cursor *cursor)
{
    str text = cursor->text;
    size_t at = skip_blanks(text, cursor->at);
    struct hours_token token = {END, 0, at, at};
    if (at < text.len && is_digit(text.data[at])) {
        token = figure_token(text, at);
    } else if (at < text.len && is_alpha(text.data[at])) {
        token = word_token(text, at);
    } else if (starts_one(str_skip(text, at), dashes, COUNT(dashes)) > 0) {
        token = dash_token(text, at);
    } else if (at < text.len) {
        size_t bytes = 0;
        utf8_next(str_skip(text, at), &bytes);
        token = (struct hours_token){mark_kind(text, at), 0, at, at + bytes};
    }
    cursor->at = token.to;
    return token;
}
