// Numbers and years of regulations: "Nomor 23 Tahun 2002", "25/2009", "PER/20/M.PAN/04/2006", and
// the letters that typists put for digits.
#include "text/citation_parts.h"

enum {
    YEAR_MIN = 1800,
    YEAR_END = 2200,
    YEAR_DIGITS = 2,    // of four characters, at least so many are digits
    SERIES_LETTERS = 3, // "PM", as ministries mark their own series
    DATE_TOKENS = 6     // "tanggal 3 Januari 2022"
};

static bool is_piece(const struct token *token)
{
    return token->kind == TOKEN_NUMBER ||
           (token->kind == TOKEN_WORD && !citation_is(token, ROLE_KEYWORD));
}

// Letters and digits without a space between them: "12A", "I984".
bool citation_take_piece(const struct token **at, str *piece)
{
    const struct token *end = *at;
    if (!is_piece(end))
        return false;
    do
        end++;
    while (end - *at < NUMBER_TOKENS && end->gap == GAP_NONE && is_piece(end));
    *piece = lexer_between(*at, end);
    *at = end;
    return true;
}

// One dash, not a run of them.
static bool is_hyphen(const struct token *mark)
{
    size_t step = 0;
    utf8_next(lexer_text(mark), &step);
    return mark->mark == '-' && step == mark->len;
}

// A mark that joins two pieces of a number; spaces may be around '/' and in "Kep. 29".
static bool take_joint(const struct token **at)
{
    const struct token *mark = *at;
    if (mark->kind != TOKEN_MARK || !is_piece(mark + 1))
        return false;
    bool glued = mark->gap == GAP_NONE;
    bool tight = glued && mark[1].gap == GAP_NONE;
    bool decree = glued && mark[1].kind == TOKEN_NUMBER && citation_is(mark - 1, ROLE_DECREE);
    bool joins =
        mark->mark == '/' || (mark->mark == '.' && (tight || decree)) || (tight && is_hyphen(mark));
    *at += joins;
    return joins;
}

// Letters that are in place of the digits they look like.
char citation_digit(char c)
{
    return c == 'I' || c == 'l' ? '1' : c == 'O' || c == 'o' ? '0' : c;
}

// Only digits and letters that look like them: how many digits and how many letters.
bool citation_count_digits(str s, size_t *digits, size_t *letters)
{
    *digits = *letters = 0;
    for (size_t i = 0; i < s.len; i++) {
        if (!is_digit(citation_digit(s.data[i])))
            return false;
        *(is_digit(s.data[i]) ? digits : letters) += 1;
    }
    return s.len > 0;
}

bool citation_has_digit(str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (is_digit(s.data[i]))
            return true;
    return false;
}

bool citation_read_year(str s, struct sitasi *sitasi)
{
    size_t digits = 0;
    size_t letters = 0;
    uint32_t year = 0;
    if (s.len != 4 || !citation_count_digits(s, &digits, &letters) || digits < YEAR_DIGITS)
        return false;
    for (size_t i = 0; i < s.len; i++)
        year = year * 10 + (uint32_t)(citation_digit(s.data[i]) - '0');
    if (year < YEAR_MIN || year >= YEAR_END)
        return false;
    sitasi->tahun = year;
    sitasi->huruf_pada_angka |= letters > 0;
    return true;
}

static bool take_year(const struct token **at, struct sitasi *sitasi)
{
    const struct token *ahead = *at;
    str piece = STR_NONE;
    if (!citation_take_piece(&ahead, &piece) || !citation_read_year(piece, sitasi))
        return false;
    *at = ahead;
    return true;
}

// A number as decrees and regulations have it; "I" alone is a mistyped 1.
bool citation_take_number(const struct token **at, str *number)
{
    const struct token *ahead = *at;
    str piece = STR_NONE;
    if (!citation_take_piece(&ahead, &piece))
        return false;
    while (ahead - *at < NUMBER_TOKENS && take_joint(&ahead))
        citation_take_piece(&ahead, &piece);
    str text = lexer_between(*at, ahead);
    size_t digits = 0;
    size_t letters = 0;
    bool plain = citation_count_digits(text, &digits, &letters);
    if (text.len > NUMBER_BYTES || (plain && text.len > PLAIN_DIGITS))
        return false;
    if (!citation_has_digit(text) && !(plain && letters == 1))
        return false;
    *number = text;
    *at = ahead;
    return true;
}

str citation_last_part(str number)
{
    str part = number;
    while (number.len > 0)
        part = str_take(&number, '/');
    return str_trim(part);
}

// The number without the year of "25/2009"; the year that ends a longer number stays part of it.
void citation_set_number(struct sitasi *sitasi, str raw)
{
    size_t digits = 0;
    size_t letters = 0;
    str rest = raw;
    str first = str_trim(str_take(&rest, '/'));
    bool dated = rest.len > 0 && citation_read_year(citation_last_part(rest), sitasi);
    bool pair = dated && first.len <= PLAIN_DIGITS && !str_has(rest, STR("/"));
    sitasi->nomor = pair ? first : raw;
    if (citation_count_digits(sitasi->nomor, &digits, &letters) && letters > 0)
        sitasi->huruf_pada_angka = true;
}

// "Nomor", "No.", and "N0" with a digit for the letter.
static bool take_marker(const struct token **at, struct sitasi *sitasi)
{
    const struct token *token = *at;
    bool typo = citation_is_word(token, STR("n")) && token[1].kind == TOKEN_NUMBER &&
                token[1].gap == GAP_NONE && str_eq(lexer_text(token + 1), STR("0"));
    if (typo)
        *at += 2;
    else if (!citation_take_role(at, ROLE_NUMBER))
        return false;
    sitasi->huruf_pada_angka |= typo;
    return true;
}

// Dots, dashes and "xx" where a number is to be filled in, and the marks that follow "No".
static bool take_filler(const struct token **at)
{
    const struct token *from = *at;
    while (citation_take_any(at, ".:_-"))
        ;
    citation_take_role(at, ROLE_FILLER);
    return *at > from;
}

// "PM 15"; only where "Nomor" and the year are around it.
static bool take_series_number(const struct token **at, str *number)
{
    const struct token *series = *at;
    if (series->kind != TOKEN_WORD || series->len > SERIES_LETTERS ||
        citation_is(series, ROLE_KEYWORD) || series[1].kind != TOKEN_NUMBER ||
        series[1].len > PLAIN_DIGITS || !citation_is(series + 2, ROLE_YEAR))
        return false;
    *number = lexer_between(series, series + 2);
    *at += 2;
    return true;
}

static bool take_marked_number(const struct token **at, struct sitasi *sitasi, bool *marked)
{
    const struct token *ahead = *at;
    struct sitasi trial = *sitasi;
    str number = STR_NONE;
    if (sitasi->nomor.len > 0 || !take_marker(&ahead, &trial))
        return false;
    take_filler(&ahead);
    if (citation_take_number(&ahead, &number) || take_series_number(&ahead, &number))
        citation_set_number(&trial, number);
    else if (!citation_is(ahead, ROLE_YEAR | ROLE_ABOUT))
        return false;
    *marked = true;
    *sitasi = trial;
    *at = ahead;
    return true;
}

static bool take_marked_year(const struct token **at, struct sitasi *sitasi, bool *marked)
{
    const struct token *ahead = *at;
    if (!citation_take_role(&ahead, ROLE_YEAR))
        return false;
    bool filler = take_filler(&ahead);
    if (!take_year(&ahead, sitasi) && !(filler && citation_is(ahead, ROLE_KEYWORD)))
        return false;
    *marked = true;
    *at = ahead;
    return true;
}

// A year without "Tahun" where it can be nothing else: "UUD 1945", "LN 2009 No. 112".
static bool take_bare_year(const struct token **at, struct sitasi *sitasi)
{
    const struct token *ahead = *at;
    struct sitasi trial = *sitasi;
    if (sitasi->tahun != 0 || !take_year(&ahead, &trial))
        return false;
    const struct token *after = ahead;
    citation_take_any(&after, "/,");
    bool sure = trial.nomor.len > 0 || trial.jenis == PERATURAN_UUD ||
                citation_is(ahead, ROLE_ABOUT) || citation_is(after, ROLE_NUMBER);
    if (!sure)
        return false;
    *sitasi = trial;
    *at = ahead;
    return true;
}

// A number without "Nomor": one that ends in its year, or that year or subject follow.
static bool take_bare_number(const struct token **at, struct sitasi *sitasi)
{
    const struct token *ahead = *at;
    struct sitasi trial = *sitasi;
    str number = STR_NONE;
    citation_take_any(&ahead, ":");
    if (sitasi->nomor.len > 0 || !citation_take_number(&ahead, &number))
        return false;
    citation_set_number(&trial, number);
    if (trial.tahun == 0 && !citation_is(ahead, ROLE_YEAR | ROLE_ABOUT))
        return false;
    *sitasi = trial;
    *at = ahead;
    return true;
}

// "tanggal 3 Januari 2022": gives the year where none is beside the number.
static bool take_date(const struct token **at, struct sitasi *sitasi)
{
    const struct token *ahead = *at;
    struct sitasi trial = *sitasi;
    if (!citation_take_role(&ahead, ROLE_DATE))
        return false;
    for (size_t i = 0; i < DATE_TOKENS && ahead->kind != TOKEN_END; i++)
        if (citation_read_year(lexer_text(ahead++), &trial)) {
            if (sitasi->tahun == 0)
                *sitasi = trial;
            *at = ahead;
            return true;
        }
    return false;
}

bool citation_take_figure(const struct token **at, struct sitasi *sitasi, bool *marked)
{
    const struct token *ahead = *at;
    if (sitasi->nomor.len > 0 || sitasi->tahun != 0)
        citation_take_any(&ahead, ",/");
    if (!take_marked_number(&ahead, sitasi, marked) && !take_marked_year(&ahead, sitasi, marked) &&
        !take_bare_year(&ahead, sitasi) && !take_bare_number(&ahead, sitasi) &&
        !take_date(&ahead, sitasi))
        return false;
    *at = ahead;
    return true;
}

bool citation_at_figure(const struct token *at, enum jenis_peraturan jenis)
{
    struct sitasi trial = {.jenis = jenis};
    bool marked = false;
    return citation_take_figure(&at, &trial, &marked);
}
