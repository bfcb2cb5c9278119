// Numbers and years of regulations: "Nomor 23 Tahun 2002", "25/2009", "PER/20/M.PAN/04/2006", and
// the letters that typists put for digits.
#include "text/citation_parts.h"

static const str decree_words = STR_INIT("kep per sk");

static const str placeholder_words = STR_INIT("x xx xxx xxxx");

static bool is_piece(const struct token *token)
{
    return (token->kind == WORD || token->kind == NUMBER) && !cite_is_keyword(token);
}

// Letters and digits without a blank between them: "12A", "I984". Empty when there are none.
str cite_take_piece(struct reader *r)
{
    size_t from = r->at;
    if (!is_piece(cite_peek(r, 0)))
        return STR_NONE;
    do
        r->at++;
    while (r->at - from < NUMBER_TOKENS && cite_peek(r, 0)->glued && is_piece(cite_peek(r, 0)));
    return cite_between(r, from, r->at);
}

// A mark that joins two pieces of a number; blanks may stand around '/' and in "Kep. 29".
static bool take_joint(struct reader *r)
{
    const struct token *mark = cite_peek(r, 0), *next = cite_peek(r, 1);
    bool tight = mark->glued && next->glued;
    bool decree =
        mark->glued && next->kind == NUMBER && cite_one_of(&r->tokens[r->at - 1], decree_words);
    bool joins = cite_is_mark(mark, "/") || (cite_is_mark(mark, ".-") && tight) ||
                 (cite_is_mark(mark, ".") && decree);
    joins = joins && is_piece(next);
    r->at += joins;
    return joins;
}

// Letters that stand for the digits they look like.
char cite_as_digit(char c)
{
    return c == 'I' || c == 'l' ? '1' : c == 'O' || c == 'o' ? '0' : c;
}

// Only digits and letters that look like them: how many digits and how many letters.
bool cite_count_digits(str s, size_t *digits, size_t *letters)
{
    *digits = *letters = 0;
    for (size_t i = 0; i < s.len; i++) {
        if (!is_digit(cite_as_digit(s.data[i])))
            return false;
        *(is_digit(s.data[i]) ? digits : letters) += 1;
    }
    return s.len > 0;
}

bool cite_has_digit(str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (is_digit(s.data[i]))
            return true;
    return false;
}

bool cite_read_year(str s, struct sitasi *sitasi)
{
    size_t digits = 0, letters = 0;
    uint32_t year = 0;
    if (s.len != 4 || !cite_count_digits(s, &digits, &letters) || digits < 2)
        return false;
    for (size_t i = 0; i < s.len; i++)
        year = year * 10 + (uint32_t)(cite_as_digit(s.data[i]) - '0');
    if (year < 1800 || year >= 2200)
        return false;
    sitasi->tahun = year;
    sitasi->huruf_pada_angka |= letters > 0;
    return true;
}

// A number as decrees and regulations have it; "I" alone is a mistyped 1.
bool cite_take_number(struct reader *r, str *number)
{
    struct reader ahead = *r;
    size_t digits = 0, letters = 0;
    if (cite_take_piece(&ahead).len == 0)
        return false;
    while (ahead.at - r->at < NUMBER_TOKENS && take_joint(&ahead))
        cite_take_piece(&ahead);
    str text = cite_between(r, r->at, ahead.at);
    bool plain = cite_count_digits(text, &digits, &letters);
    if (text.len > NUMBER_BYTES || (plain && text.len > PLAIN_DIGITS))
        return false;
    if (!cite_has_digit(text) && !(plain && letters == 1))
        return false;
    *number = text;
    *r = ahead;
    return true;
}

str cite_last_part(str number)
{
    str part = number;
    while (number.len > 0)
        part = str_take(&number, '/');
    return str_trim(part);
}

// The number without the year of "25/2009"; the year that ends a longer number stays part of it.
void cite_set_number(struct sitasi *sitasi, str raw)
{
    size_t digits = 0, letters = 0;
    str rest = raw, first = str_trim(str_take(&rest, '/'));
    bool dated = rest.len > 0 && cite_read_year(cite_last_part(rest), sitasi);
    bool pair = dated && first.len <= PLAIN_DIGITS && !str_has(rest, STR("/"));
    sitasi->nomor = pair ? first : raw;
    if (cite_count_digits(sitasi->nomor, &digits, &letters) && letters > 0)
        sitasi->huruf_pada_angka = true;
}

// "Nomor", "No.", and "N0" with a digit for the letter.
static bool take_marker(struct reader *r, struct sitasi *sitasi)
{
    bool typo = cite_one_of(cite_peek(r, 0), STR("n")) && cite_peek(r, 1)->kind == NUMBER &&
                cite_peek(r, 1)->glued && str_eq(cite_peek(r, 1)->text, STR("0"));
    if (typo)
        r->at += 2;
    else if (!cite_take_word(r, cite_number_words))
        return false;
    sitasi->huruf_pada_angka |= typo;
    return true;
}

// Dots, dashes and "xx" where a number is to be filled in, and the marks that follow "No".
static bool take_filler(struct reader *r)
{
    size_t from = r->at;
    while (cite_take_mark(r, ".:_-"))
        ;
    cite_take_word(r, placeholder_words);
    return r->at > from;
}

// "PM 15", as ministries mark their own series; only where "Nomor" and the year stand around it.
static bool take_series_number(struct reader *r, str *number)
{
    const struct token *series = cite_peek(r, 0), *digits = cite_peek(r, 1);
    if (series->kind != WORD || series->text.len > 3 || cite_is_keyword(series) ||
        digits->kind != NUMBER || digits->text.len > PLAIN_DIGITS ||
        !cite_one_of(cite_peek(r, 2), cite_year_words))
        return false;
    *number = cite_between(r, r->at, r->at + 2);
    r->at += 2;
    return true;
}

static bool take_marked_number(struct reader *r, struct sitasi *sitasi, bool *marked)
{
    struct reader ahead = *r;
    struct sitasi trial = *sitasi;
    str number = STR_NONE;
    if (sitasi->nomor.len > 0 || !take_marker(&ahead, &trial))
        return false;
    take_filler(&ahead);
    if (cite_take_number(&ahead, &number) || take_series_number(&ahead, &number))
        cite_set_number(&trial, number);
    else if (!cite_one_of(cite_peek(&ahead, 0), cite_year_words) &&
             !cite_one_of(cite_peek(&ahead, 0), cite_about_words))
        return false;
    *marked = true;
    *sitasi = trial;
    *r = ahead;
    return true;
}

static bool take_marked_year(struct reader *r, struct sitasi *sitasi, bool *marked)
{
    struct reader ahead = *r;
    if (!cite_take_word(&ahead, cite_year_words))
        return false;
    bool filler = take_filler(&ahead);
    struct reader value = ahead;
    if (cite_read_year(cite_take_piece(&value), sitasi))
        ahead = value;
    else if (!filler || !cite_is_keyword(cite_peek(&ahead, 0)))
        return false;
    *marked = true;
    *r = ahead;
    return true;
}

// A year without "Tahun" where it can be nothing else: "UUD 1945", "LN 2009 No. 112".
static bool take_bare_year(struct reader *r, struct sitasi *sitasi)
{
    struct reader ahead = *r;
    struct sitasi trial = *sitasi;
    if (sitasi->tahun != 0 || !cite_read_year(cite_take_piece(&ahead), &trial))
        return false;
    struct reader behind = ahead;
    cite_take_mark(&behind, "/,");
    bool sure = trial.nomor.len > 0 || trial.jenis == PERATURAN_UUD ||
                cite_one_of(cite_peek(&ahead, 0), cite_about_words) ||
                cite_one_of(cite_peek(&behind, 0), cite_number_words);
    if (!sure)
        return false;
    *sitasi = trial;
    *r = ahead;
    return true;
}

// A number without "Nomor": one that ends in its year, or that year or subject follow.
static bool take_bare_number(struct reader *r, struct sitasi *sitasi)
{
    struct reader ahead = *r;
    struct sitasi trial = *sitasi;
    str number = STR_NONE;
    cite_take_mark(&ahead, ":");
    if (sitasi->nomor.len > 0 || !cite_take_number(&ahead, &number))
        return false;
    cite_set_number(&trial, number);
    if (trial.tahun == 0 && !cite_one_of(cite_peek(&ahead, 0), cite_year_words) &&
        !cite_one_of(cite_peek(&ahead, 0), cite_about_words))
        return false;
    *sitasi = trial;
    *r = ahead;
    return true;
}

// "tanggal 3 Januari 2022": gives the year where none stands beside the number.
static bool take_day(struct reader *r, struct sitasi *sitasi)
{
    struct reader ahead = *r;
    struct sitasi trial = *sitasi;
    if (!cite_take_word(&ahead, STR("tanggal tgl")))
        return false;
    for (size_t i = 0; i < 6 && cite_peek(&ahead, 0)->kind != BORDER; i++, ahead.at++)
        if (cite_read_year(cite_peek(&ahead, 0)->text, &trial)) {
            r->at = ahead.at + 1;
            if (sitasi->tahun == 0)
                *sitasi = trial;
            return true;
        }
    return false;
}

bool cite_take_figure(struct reader *r, struct sitasi *sitasi, bool *marked)
{
    struct reader ahead = *r;
    if (sitasi->nomor.len > 0 || sitasi->tahun != 0)
        cite_take_mark(&ahead, ",/");
    if (!take_marked_number(&ahead, sitasi, marked) && !take_marked_year(&ahead, sitasi, marked) &&
        !take_bare_year(&ahead, sitasi) && !take_bare_number(&ahead, sitasi) &&
        !take_day(&ahead, sitasi))
        return false;
    *r = ahead;
    return true;
}
