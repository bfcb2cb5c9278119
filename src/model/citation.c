// Text is cut into words, numbers and marks. Where words name a kind of regulation, small readers
// try what may stand behind it: body or region, number and year, subject, gazettes. A reader is
// copied before it tries, so a failed attempt costs nothing, and looks a bounded number of tokens
// ahead, so a text is read in time that grows with its length. The tables hold the vocabulary.
#include "model/citation.h"

#include "base/buf.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum {
    BODY_TOKENS = 40,
    SUBJECT_TOKENS = 12, // of the subject that stands before the number
    TITLE_TOKENS = 160,
    GROUP_TOKENS = 24, // in brackets
    NUMBER_TOKENS = 32,
    NUMBER_BYTES = 48,
    PLAIN_DIGITS = 5, // more are a telephone number
    ID_BYTES = 80,
    KEY_BYTES = 96
};

// What names the one that made a regulation.
enum body { NOTHING, REGION, OFFICE };

// What must stand behind the words for a citation: number and year (or number and subject), number,
// or subject or year alone.
enum need { BOTH, FIGURE, LITTLE };

// `keep` letters of a single word name the kind, the rest the body: "Per-kap", "Perka-BPN". Where
// they are the whole word any letters may follow: "Permen-kes".
struct phrase {
    str words;
    enum jenis_peraturan jenis;
    enum body body;
    enum need need;
    size_t keep;
};

#define PHRASE(words, jenis, body, need)                                                           \
    {                                                                                              \
        STR_INIT(words), PERATURAN_##jenis, body, need, 0                                          \
    }
#define PREFIX(kind, rest, jenis, need)                                                            \
    {                                                                                              \
        STR_INIT(kind rest), PERATURAN_##jenis, OFFICE, need, sizeof(kind) - 1                     \
    }

// The first that fits is taken: the longer stand before those that they begin with. Capitals must
// be written so: "se-Jawa" is no circular.
static const struct phrase phrases[] = {
    PHRASE("undang undang dasar", UUD, NOTHING, LITTLE),
    PHRASE("uud", UUD, NOTHING, LITTLE),
    PHRASE("ketetapan majelis permusyawaratan rakyat", TAP_MPR, NOTHING, FIGURE),
    PHRASE("ketetapan mpr", TAP_MPR, NOTHING, FIGURE),
    PHRASE("tap mpr", TAP_MPR, NOTHING, FIGURE),
    PHRASE("undang undang darurat", UU_DARURAT, NOTHING, LITTLE),
    PHRASE("uu darurat", UU_DARURAT, NOTHING, LITTLE),
    PHRASE("undang undang", UU, NOTHING, LITTLE),
    PHRASE("undangundang", UU, NOTHING, LITTLE),
    PHRASE("uu", UU, NOTHING, LITTLE),
    PHRASE("uuri", UU, NOTHING, LITTLE),
    PHRASE("peraturan pemerintah pengganti undang undang", PERPPU, NOTHING, LITTLE),
    PHRASE("perppu", PERPPU, NOTHING, LITTLE),
    PHRASE("perpu", PERPPU, NOTHING, LITTLE),
    PHRASE("peraturan pemerintah", PP, NOTHING, LITTLE),
    PHRASE("pp", PP, NOTHING, BOTH),
    PHRASE("peraturan presiden", PERPRES, NOTHING, LITTLE),
    PHRASE("perpres", PERPRES, NOTHING, LITTLE),
    PHRASE("keputusan presiden", KEPPRES, NOTHING, LITTLE),
    PHRASE("keppres", KEPPRES, NOTHING, LITTLE),
    PHRASE("kepres", KEPPRES, NOTHING, LITTLE),
    PHRASE("instruksi presiden", INPRES, NOTHING, LITTLE),
    PHRASE("inpres", INPRES, NOTHING, LITTLE),
    PHRASE("peraturan menteri negara", PERMEN, OFFICE, LITTLE),
    PHRASE("peraturan menteri", PERMEN, OFFICE, LITTLE),
    PHRASE("peraturan mentri", PERMEN, OFFICE, LITTLE),
    PHRASE("peraturan kementerian", PERMEN, OFFICE, LITTLE),
    PHRASE("pmk", PERMEN, NOTHING, BOTH),
    PREFIX("permen", "", PERMEN, LITTLE),
    PHRASE("surat keputusan menteri", KEPMEN, OFFICE, FIGURE),
    PHRASE("sk menteri", KEPMEN, OFFICE, FIGURE),
    PHRASE("keputusan menteri negara", KEPMEN, OFFICE, FIGURE),
    PHRASE("keputusan menteri", KEPMEN, OFFICE, FIGURE),
    PREFIX("kepmen", "", KEPMEN, FIGURE),
    PHRASE("peraturan daerah", PERDA, REGION, LITTLE),
    PHRASE("perda", PERDA, REGION, LITTLE),
    PHRASE("perdasus", PERDA, REGION, LITTLE),
    PHRASE("perdasi", PERDA, REGION, LITTLE),
    PHRASE("qanun", PERDA, REGION, FIGURE),
    PHRASE("peraturan gubernur", PERGUB, REGION, LITTLE),
    PHRASE("pergub", PERGUB, REGION, LITTLE),
    PHRASE("peraturan bupati", PERBUP, REGION, LITTLE),
    PHRASE("perbup", PERBUP, REGION, LITTLE),
    PHRASE("peraturan wali kota", PERWALI, REGION, LITTLE),
    PHRASE("peraturan walikota", PERWALI, REGION, LITTLE),
    PHRASE("perwali", PERWALI, REGION, LITTLE),
    PHRASE("perwalikota", PERWALI, REGION, LITTLE),
    PHRASE("perwal", PERWALI, REGION, LITTLE),
    PHRASE("perwako", PERWALI, REGION, LITTLE),
    PREFIX("per", "ka", PERATURAN_BADAN, BOTH),
    PREFIX("per", "kap", PERATURAN_BADAN, BOTH),
    PREFIX("per", "kapolri", PERATURAN_BADAN, BOTH),
    PREFIX("per", "kaban", PERATURAN_BADAN, BOTH),
    PREFIX("per", "pol", PERATURAN_BADAN, BOTH),
    PREFIX("per", "polri", PERATURAN_BADAN, BOTH),
    PREFIX("per", "ki", PERATURAN_BADAN, BOTH),
    PREFIX("per", "ma", PERATURAN_BADAN, BOTH),
    PREFIX("per", "dirjen", PERATURAN_BADAN, BOTH),
    PREFIX("per", "des", PERATURAN_BADAN, BOTH),
    PREFIX("per", "badan", PERATURAN_BADAN, BOTH),
    PREFIX("p", "kpu", PERATURAN_BADAN, BOTH),
    PREFIX("p", "ojk", PERATURAN_BADAN, BOTH),
    PHRASE("peraturan", PERATURAN_BADAN, OFFICE, BOTH),
    PHRASE("surat keputusan", KEPUTUSAN, OFFICE, FIGURE),
    PHRASE("keputusan", KEPUTUSAN, OFFICE, FIGURE),
    PHRASE("sk", KEPUTUSAN, OFFICE, FIGURE),
    PREFIX("kep", "gub", KEPUTUSAN, FIGURE),
    PREFIX("kep", "bup", KEPUTUSAN, FIGURE),
    PREFIX("kep", "wali", KEPUTUSAN, FIGURE),
    PREFIX("kep", "dirjen", KEPUTUSAN, FIGURE),
    PHRASE("surat edaran", EDARAN, OFFICE, FIGURE),
    PHRASE("SE", EDARAN, OFFICE, BOTH),
    PHRASE("instruksi", INSTRUKSI, OFFICE, FIGURE),
    PREFIX("in", "mendagri", INSTRUKSI, FIGURE),
    PREFIX("in", "gub", INSTRUKSI, FIGURE),
    PREFIX("in", "bup", INSTRUKSI, FIGURE),
    PHRASE("staatsblad", STAATSBLAD, NOTHING, FIGURE),
    PHRASE("stbl", STAATSBLAD, NOTHING, BOTH),
};

enum gazette { OTHER_GAZETTE, LEMBARAN_NEGARA, TAMBAHAN_LEMBARAN_NEGARA };

static const struct {
    str words;
    enum gazette gazette;
} gazettes[] = {
    {STR_INIT("tambahan lembaran negara"), TAMBAHAN_LEMBARAN_NEGARA},
    {STR_INIT("tambahan lembaran daerah"), OTHER_GAZETTE},
    {STR_INIT("tambahan berita negara"), OTHER_GAZETTE},
    {STR_INIT("tambahan berita daerah"), OTHER_GAZETTE},
    {STR_INIT("lembaran negara"), LEMBARAN_NEGARA},
    {STR_INIT("lembaran daerah"), OTHER_GAZETTE},
    {STR_INIT("berita negara"), OTHER_GAZETTE},
    {STR_INIT("berita daerah"), OTHER_GAZETTE},
    {STR_INIT("tlnri"), TAMBAHAN_LEMBARAN_NEGARA},
    {STR_INIT("tln"), TAMBAHAN_LEMBARAN_NEGARA},
    {STR_INIT("lnri"), LEMBARAN_NEGARA},
    {STR_INIT("ln"), LEMBARAN_NEGARA},
    {STR_INIT("bnri"), OTHER_GAZETTE},
    {STR_INIT("bn"), OTHER_GAZETTE},
    {STR_INIT("tld"), OTHER_GAZETTE},
    {STR_INIT("ld"), OTHER_GAZETTE},
    {STR_INIT("bd"), OTHER_GAZETTE},
};

// Sets of words, apart by one blank.
static const str number_words = STR_INIT("nomor nomer no nmr");
static const str year_words = STR_INIT("tahun thn th");
static const str about_words = STR_INIT("tentang ttg tentag perihal");
static const str placeholder_words = STR_INIT("x xx xxx xxxx");
static const str draft_words = STR_INIT("rancangan draf draft konsep naskah");
static const str decree_words = STR_INIT("kep per sk");
// No name of a body holds these.
static const str body_ends = STR_INIT(
    "yang dengan untuk oleh pada sesuai atau serta ini itu tersebut dari telah adalah bahwa "
    "sebagaimana berlaku terkait perundang perundangan perundangundangan rancangan");
static const str title_ends = STR_INIT("sebagaimana bahwa maka adalah wajib jo juncto jis");
static const str after_comma_ends = STR_INIT("pasal bab ayat lampiran yang");
static const str conjunctions = STR_INIT("dan serta atau di pada dalam untuk dengan");
// Before a regulation that the subject of another names.
static const str connectors =
    STR_INIT("atas pelaksanaan pelaksana pencabutan penetapan ketentuan terhadap teknis lampiran "
             "berdasarkan pasal ayat huruf");
static const str abbreviations = STR_INIT("no nomor th thn kab kec prov dr h rp st pt cv tgl ri");

enum token_kind { WORD, NUMBER, MARK, BORDER };

// Words are letters only, numbers digits only. A border (empty line, item of a list, cell, tag)
// ends whatever is being read. `mark` is the ASCII character that a mark stands for.
struct token {
    str text;
    enum token_kind kind;
    char mark;
    bool glued; // no blank before it
};

struct reader {
    const struct token *tokens;
    size_t at, end;
};

// ---- cutting into tokens

// Blanks, the marks of Markdown emphasis and escapes, and characters that show nothing.
static size_t blank_at(str s)
{
    static const str wide[] = {STR_INIT("\xC2\xA0"), STR_INIT("\xE2\x80\x8B"),
                               STR_INIT("\xEF\xBB\xBF")};
    if (is_blank(s.data[0]) || s.data[0] == '*' || s.data[0] == '\\')
        return 1;
    for (size_t i = 0; i < COUNT(wide); i++)
        if (str_starts(s, wide[i]))
            return wide[i].len;
    return 0;
}

// The line begins with "- ", "1. " or "a) ".
static bool is_item(str line)
{
    size_t n = 0;
    while (line.len > 0 && (line.data[0] == ' ' || line.data[0] == '\t'))
        line = str_skip(line, 1);
    while (n < 2 && n < line.len && is_alnum(line.data[n]))
        n++;
    const char *signs = n > 0 ? ".)" : "-*";
    return line.len > n + 1 && memchr(signs, line.data[n], 2) && is_blank(line.data[n + 1]);
}

// Length of the blanks at the start of `s`; an empty line or a new item sets *border.
static size_t read_gap(str s, bool *border)
{
    size_t len = 0, lines = 0, step = 0;
    while (len < s.len && (step = blank_at(str_skip(s, len))) > 0) {
        if (s.data[len] == '\n' && (++lines > 1 || is_item(str_skip(s, len + 1))))
            *border = true;
        len += step;
    }
    return len;
}

static enum token_kind kind_of(uint32_t c)
{
    if (c < 0x80)
        return is_alpha((char)c) ? WORD : is_digit((char)c) ? NUMBER : MARK;
    if (c == 0x2022 || c == 0x2023 || (c >= 0x25A0 && c < 0x27C0) || (c >= 0xE000 && c < 0xF900))
        return BORDER; // bullets, also those of symbol fonts
    return c < 0xC0 || (c >= 0x2000 && c < 0x2C00) || c == 0xFFFD ? MARK : WORD;
}

static char mark_of(uint32_t c)
{
    if (c > 0 && c < 0x80)
        return (char)c;
    if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212)
        return '-';
    return c == 0x2026 ? '.' : '"';
}

static struct token cut_token(str s)
{
    size_t step = 0;
    uint32_t c = utf8_next(s, &step);
    struct token token = {str_sub(s, 0, step), kind_of(c), '\0', false};
    if (token.kind == MARK)
        token.mark = mark_of(c);
    if (token.mark == '<' || token.mark == '|')
        token.kind = BORDER;
    if (token.kind == MARK || token.kind == BORDER)
        return token;
    while (token.text.len < s.len) {
        c = utf8_next(str_skip(s, token.text.len), &step);
        if (kind_of(c) != token.kind)
            break;
        token.text.len += step;
    }
    return token;
}

static struct reader cut(struct arena *arena, str text)
{
    struct token *tokens = NULL;
    size_t count = 0, capacity = 0;
    while (text.len > 0) {
        bool border = false;
        size_t gap = read_gap(text, &border);
        text = str_skip(text, gap);
        tokens = arena_grow(arena, tokens, count, &capacity, sizeof *tokens);
        if (border || text.len == 0) {
            tokens[count++] = (struct token){str_sub(text, 0, 0), BORDER, '\0', false};
            continue;
        }
        tokens[count] = cut_token(text);
        tokens[count].glued = gap == 0;
        text = str_skip(text, tokens[count++].text.len);
    }
    return (struct reader){tokens, 0, count};
}

// ---- looking at tokens

static const struct token *peek(const struct reader *r, size_t ahead)
{
    static const struct token nothing = {.kind = BORDER};
    return ahead < r->end - r->at ? &r->tokens[r->at + ahead] : &nothing;
}

static bool one_of(const struct token *token, str words)
{
    while (token->kind == WORD && words.len > 0)
        if (str_eq_nocase(str_take(&words, ' '), token->text))
            return true;
    return false;
}

static bool take_word(struct reader *r, str words)
{
    bool found = one_of(peek(r, 0), words);
    r->at += found;
    return found;
}

static bool is_mark(const struct token *token, const char *marks)
{
    return token->kind == MARK && strchr(marks, token->mark);
}

static bool take_mark(struct reader *r, const char *marks)
{
    bool found = is_mark(peek(r, 0), marks);
    r->at += found;
    return found;
}

static bool is_keyword(const struct token *token)
{
    return one_of(token, number_words) || one_of(token, year_words) || one_of(token, about_words);
}

static bool is_upper(const struct token *token)
{
    char first = token->text.data[0];
    return token->kind == WORD && (!is_alpha(first) || to_lower(first) != first);
}

// The text of the tokens [from, to); there is at least one.
static str between(const struct reader *r, size_t from, size_t to)
{
    const char *start = r->tokens[from].text.data;
    str last = r->tokens[to - 1].text;
    return (str){start, (size_t)(last.data + last.len - start)};
}

static bool is_spelled(str word, str as, bool open)
{
    if (!is_alpha(as.data[0]) || to_lower(as.data[0]) != as.data[0])
        return str_eq(word, as);
    return open ? str_starts_nocase(word, as) : str_eq_nocase(word, as);
}

// Words that follow one another, with hyphens between them or none. Open: the last may go on.
static bool take_words(struct reader *r, str words, bool open)
{
    struct reader ahead = *r;
    while (words.len > 0) {
        str word = str_take(&words, ' ');
        if (peek(&ahead, 0)->kind != WORD || !is_spelled(peek(&ahead, 0)->text, word, open))
            return false;
        ahead.at++;
        if (words.len > 0)
            take_mark(&ahead, "-");
    }
    *r = ahead;
    return true;
}

static const struct phrase *take_phrase(struct reader *r)
{
    const struct token *token = peek(r, 0);
    if (token->kind != WORD)
        return NULL;
    for (size_t i = 0; i < COUNT(phrases); i++) {
        const struct phrase *phrase = &phrases[i];
        if (to_lower(phrase->words.data[0]) == to_lower(token->text.data[0]) &&
            take_words(r, phrase->words, phrase->keep == phrase->words.len))
            return phrase;
    }
    return NULL;
}

static bool take_gazette(struct reader *r, enum gazette *gazette)
{
    if (peek(r, 0)->kind != WORD)
        return false;
    for (size_t i = 0; i < COUNT(gazettes); i++)
        if (take_words(r, gazettes[i].words, false)) {
            *gazette = gazettes[i].gazette;
            return true;
        }
    return false;
}

// Moves behind the closing bracket of the group that opens here.
static bool take_group(struct reader *r)
{
    for (size_t i = 1; i < GROUP_TOKENS && peek(r, i)->kind != BORDER; i++)
        if (is_mark(peek(r, i), ")")) {
            r->at += i + 1;
            return true;
        }
    return false;
}

// ---- numbers and years

static bool is_piece(const struct token *token)
{
    return (token->kind == WORD || token->kind == NUMBER) && !is_keyword(token);
}

// Letters and digits without a blank between them: "12A", "I984". Empty when there are none.
static str take_piece(struct reader *r)
{
    size_t from = r->at;
    if (!is_piece(peek(r, 0)))
        return STR_NONE;
    do
        r->at++;
    while (r->at - from < NUMBER_TOKENS && peek(r, 0)->glued && is_piece(peek(r, 0)));
    return between(r, from, r->at);
}

// A mark that joins two pieces of a number; blanks may stand around '/' and in "Kep. 29".
static bool take_joint(struct reader *r)
{
    const struct token *mark = peek(r, 0), *next = peek(r, 1);
    bool tight = mark->glued && next->glued;
    bool decree =
        mark->glued && next->kind == NUMBER && one_of(&r->tokens[r->at - 1], decree_words);
    bool joins =
        is_mark(mark, "/") || (is_mark(mark, ".-") && tight) || (is_mark(mark, ".") && decree);
    joins = joins && is_piece(next);
    r->at += joins;
    return joins;
}

// Letters that stand for the digits they look like.
static char as_digit(char c)
{
    return c == 'I' || c == 'l' ? '1' : c == 'O' || c == 'o' ? '0' : c;
}

// Only digits and letters that look like them: how many digits and how many letters.
static bool count_digits(str s, size_t *digits, size_t *letters)
{
    *digits = *letters = 0;
    for (size_t i = 0; i < s.len; i++) {
        if (!is_digit(as_digit(s.data[i])))
            return false;
        *(is_digit(s.data[i]) ? digits : letters) += 1;
    }
    return s.len > 0;
}

static bool has_digit(str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (is_digit(s.data[i]))
            return true;
    return false;
}

static bool read_year(str s, struct sitasi *sitasi)
{
    size_t digits = 0, letters = 0;
    uint32_t year = 0;
    if (s.len != 4 || !count_digits(s, &digits, &letters) || digits < 2)
        return false;
    for (size_t i = 0; i < s.len; i++)
        year = year * 10 + (uint32_t)(as_digit(s.data[i]) - '0');
    if (year < 1800 || year >= 2200)
        return false;
    sitasi->tahun = year;
    sitasi->huruf_pada_angka |= letters > 0;
    return true;
}

// A number as decrees and regulations have it; "I" alone is a mistyped 1.
static bool take_number(struct reader *r, str *number)
{
    struct reader ahead = *r;
    size_t digits = 0, letters = 0;
    if (take_piece(&ahead).len == 0)
        return false;
    while (ahead.at - r->at < NUMBER_TOKENS && take_joint(&ahead))
        take_piece(&ahead);
    str text = between(r, r->at, ahead.at);
    bool plain = count_digits(text, &digits, &letters);
    if (text.len > NUMBER_BYTES || (plain && text.len > PLAIN_DIGITS))
        return false;
    if (!has_digit(text) && !(plain && letters == 1))
        return false;
    *number = text;
    *r = ahead;
    return true;
}

static str last_part(str number)
{
    str part = number;
    while (number.len > 0)
        part = str_take(&number, '/');
    return str_trim(part);
}

// The number without the year of "25/2009"; the year that ends a longer number stays part of it.
static void set_number(struct sitasi *sitasi, str raw)
{
    size_t digits = 0, letters = 0;
    str rest = raw, first = str_trim(str_take(&rest, '/'));
    bool dated = rest.len > 0 && read_year(last_part(rest), sitasi);
    bool pair = dated && first.len <= PLAIN_DIGITS && !str_has(rest, STR("/"));
    sitasi->nomor = pair ? first : raw;
    if (count_digits(sitasi->nomor, &digits, &letters) && letters > 0)
        sitasi->huruf_pada_angka = true;
}

// "Nomor", "No.", and "N0" with a digit for the letter.
static bool take_marker(struct reader *r, struct sitasi *sitasi)
{
    bool typo = one_of(peek(r, 0), STR("n")) && peek(r, 1)->kind == NUMBER && peek(r, 1)->glued &&
                str_eq(peek(r, 1)->text, STR("0"));
    if (typo)
        r->at += 2;
    else if (!take_word(r, number_words))
        return false;
    sitasi->huruf_pada_angka |= typo;
    return true;
}

// Dots, dashes and "xx" where a number is to be filled in, and the marks that follow "No".
static bool take_filler(struct reader *r)
{
    size_t from = r->at;
    while (take_mark(r, ".:_-"))
        ;
    take_word(r, placeholder_words);
    return r->at > from;
}

static bool take_marked_number(struct reader *r, struct sitasi *sitasi, bool *marked)
{
    struct reader ahead = *r;
    struct sitasi trial = *sitasi;
    str number = STR_NONE;
    if (sitasi->nomor.len > 0 || !take_marker(&ahead, &trial))
        return false;
    take_filler(&ahead);
    if (take_number(&ahead, &number))
        set_number(&trial, number);
    else if (!one_of(peek(&ahead, 0), year_words) && !one_of(peek(&ahead, 0), about_words))
        return false;
    *marked = true;
    *sitasi = trial;
    *r = ahead;
    return true;
}

static bool take_marked_year(struct reader *r, struct sitasi *sitasi, bool *marked)
{
    struct reader ahead = *r;
    if (!take_word(&ahead, year_words))
        return false;
    bool filler = take_filler(&ahead);
    struct reader value = ahead;
    if (read_year(take_piece(&value), sitasi))
        ahead = value;
    else if (!filler || !is_keyword(peek(&ahead, 0)))
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
    if (sitasi->tahun != 0 || !read_year(take_piece(&ahead), &trial))
        return false;
    struct reader behind = ahead;
    take_mark(&behind, "/,");
    bool sure = trial.nomor.len > 0 || trial.jenis == PERATURAN_UUD ||
                one_of(peek(&ahead, 0), about_words) || one_of(peek(&behind, 0), number_words);
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
    take_mark(&ahead, ":");
    if (sitasi->nomor.len > 0 || !take_number(&ahead, &number))
        return false;
    set_number(&trial, number);
    if (trial.tahun == 0 && !one_of(peek(&ahead, 0), year_words) &&
        !one_of(peek(&ahead, 0), about_words))
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
    if (!take_word(&ahead, STR("tanggal tgl")))
        return false;
    for (size_t i = 0; i < 6 && peek(&ahead, 0)->kind != BORDER; i++, ahead.at++)
        if (read_year(peek(&ahead, 0)->text, &trial)) {
            r->at = ahead.at + 1;
            if (sitasi->tahun == 0)
                *sitasi = trial;
            return true;
        }
    return false;
}

static bool take_figure(struct reader *r, struct sitasi *sitasi, bool *marked)
{
    struct reader ahead = *r;
    if (sitasi->nomor.len > 0 || sitasi->tahun != 0)
        take_mark(&ahead, ",/");
    if (!take_marked_number(&ahead, sitasi, marked) && !take_marked_year(&ahead, sitasi, marked) &&
        !take_bare_year(&ahead, sitasi) && !take_bare_number(&ahead, sitasi) &&
        !take_day(&ahead, sitasi))
        return false;
    *r = ahead;
    return true;
}

// ---- the head: kind, body, number and year

static bool at_figure(struct reader r, enum jenis_peraturan jenis)
{
    struct sitasi trial = {.jenis = jenis};
    bool marked = false;
    return take_figure(&r, &trial, &marked);
}

static bool take_about(struct reader *r)
{
    struct reader ahead = *r;
    take_mark(&ahead, ",:");
    if (!take_word(&ahead, about_words))
        return false;
    take_mark(&ahead, ":");
    *r = ahead;
    return true;
}

// Another kind begins here, so what was being read is no body. A short one may be part of a name
// ("Dinas PP dan PA") unless a number follows.
static bool at_other_kind(struct reader r)
{
    const struct phrase *phrase = take_phrase(&r);
    return phrase && (phrase->words.len > 2 || phrase->jenis == PERATURAN_KEPUTUSAN ||
                      at_figure(r, phrase->jenis));
}

static bool take_body_mark(struct reader *r, enum body body)
{
    const struct token *before = &r->tokens[r->at - 1];
    if (is_mark(peek(r, 0), "("))
        return take_group(r);
    if (is_mark(peek(r, 0), "."))
        return before->kind == WORD && before->text.len <= 4 && take_mark(r, ".");
    return take_mark(r, body == OFFICE ? ",/&-'\"" : "&-'\"");
}

static bool take_body_token(struct reader *r, enum body body)
{
    const struct token *token = peek(r, 0);
    if (token->kind == BORDER)
        return false;
    if (token->kind == MARK)
        return take_body_mark(r, body);
    if (token->kind == NUMBER && body != OFFICE)
        return false;
    if (is_keyword(token) || one_of(token, body_ends) || at_other_kind(*r))
        return false;
    r->at++;
    return true;
}

static size_t state_at_end(const struct reader *r, size_t from, size_t to)
{
    const struct token *last = &r->tokens[to - 1];
    if (one_of(last, STR("ri nri")) || last->kind == MARK)
        return 1;
    bool named = to - from > 1 && one_of(last, STR("indonesia"));
    return named && one_of(last - 1, STR("republik")) ? 2 : 0;
}

// What was read as body, without "Republik Indonesia", marks at its ends and what brackets hold.
static str trim_body(const struct reader *r, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (is_mark(&r->tokens[i], "("))
            to = i;
    if (to - from > 1 && one_of(&r->tokens[from], STR("republik")) &&
        one_of(&r->tokens[from + 1], STR("indonesia")))
        from += 2;
    while (from < to && (one_of(&r->tokens[from], STR("ri nri")) || r->tokens[from].kind == MARK))
        from++;
    for (size_t drop = 1; from < to && drop > 0; to -= drop)
        drop = state_at_end(r, from, to);
    return from < to ? between(r, from, to) : STR_NONE;
}

// Behind a kind that has no body may stand its subject in capitals ("UU Perlindungan Anak Nomor 35
// Tahun 2014").
static bool fits_subject(const struct token *token)
{
    return token->kind != WORD || is_upper(token) ||
           one_of(token, STR("republik indonesia ri nri negara dan atas di bagi"));
}

static bool take_body(struct reader *r, const struct phrase *phrase, struct sitasi *sitasi)
{
    size_t from = r->at, limit = phrase->body == NOTHING ? SUBJECT_TOKENS : BODY_TOKENS;
    struct reader about = *r;
    if (phrase->keep == 0 && (one_of(peek(r, 0), conjunctions) || is_mark(peek(r, 0), ",/&")))
        return false;
    while (!at_figure(*r, phrase->jenis) && !take_about(&about)) {
        if (r->at - from >= limit || (phrase->body == NOTHING && !fits_subject(peek(r, 0))) ||
            !take_body_token(r, phrase->body))
            return false;
        about = *r;
    }
    str body = r->at > from ? trim_body(r, from, r->at) : STR_NONE;
    if (phrase->body != NOTHING)
        sitasi->badan = body;
    else if (phrase->jenis != PERATURAN_UUD)
        sitasi->tentang = body;
    return true;
}

// The letters of an abbreviation that name the body: the "kes" of "Permenkes".
static void add_rest_of_word(const struct token *word, size_t keep, struct sitasi *sitasi)
{
    str rest = str_skip(word->text, keep), body = sitasi->badan;
    if (rest.len == 0)
        return;
    if (body.len > 0)
        rest.len = (size_t)(body.data + body.len - rest.data);
    sitasi->badan = rest;
}

// "0812-3456" is no number unless a year says so.
static bool is_doubtful(const struct sitasi *sitasi)
{
    return sitasi->tahun == 0 && !str_has(sitasi->nomor, STR("/")) &&
           (str_has(sitasi->nomor, STR(".")) || str_has(sitasi->nomor, STR("-")));
}

static bool is_enough(const struct sitasi *sitasi, enum need need, bool marked, bool about)
{
    bool number = sitasi->nomor.len > 0, year = sitasi->tahun != 0;
    if (sitasi->jenis == PERATURAN_UUD)
        return year;
    if (number && year)
        return true;
    if (sitasi->tentang.len > 0)
        return false;
    if (number)
        return about || (marked && need != BOTH && !is_doubtful(sitasi));
    if (marked || year)
        return about ? need != BOTH : need == LITTLE;
    return about && need == LITTLE;
}

// A number that names the ministry itself: "KEP/25/M.PAN/2/2004".
static bool read_ministry_number(struct reader *r, struct sitasi *sitasi)
{
    struct reader ahead = *r;
    str number = STR_NONE;
    bool decree = one_of(peek(r, 0), STR("kep"));
    if ((!decree && !one_of(peek(r, 0), STR("per"))) || !take_number(&ahead, &number))
        return false;
    set_number(sitasi, number);
    for (str rest = number; rest.len > 0;) {
        str part = str_take(&rest, '/');
        if (str_starts_nocase(part, STR("m.")) || str_starts_nocase(part, STR("men")))
            sitasi->badan = part;
    }
    sitasi->jenis = decree ? PERATURAN_KEPMEN : PERATURAN_PERMEN;
    *r = ahead;
    return sitasi->badan.len > 0 && sitasi->tahun != 0;
}

static bool read_head(struct reader *r, struct sitasi *sitasi)
{
    struct reader ahead = *r;
    const struct phrase *phrase = take_phrase(&ahead);
    bool marked = false;
    if (!phrase)
        return read_ministry_number(r, sitasi);
    sitasi->jenis = phrase->jenis;
    if (!take_body(&ahead, phrase, sitasi))
        return false;
    if (phrase->keep > 0)
        add_rest_of_word(peek(r, 0), phrase->keep, sitasi);
    else if (phrase->jenis == PERATURAN_PERATURAN_BADAN && sitasi->badan.len == 0)
        sitasi->jenis = PERATURAN_TIDAK_DIKENAL;
    while (take_figure(&ahead, sitasi, &marked))
        ;
    struct reader about = ahead;
    if (!is_enough(sitasi, phrase->need, marked, take_about(&about)))
        return false;
    *r = ahead;
    return true;
}

// ---- the subject, and what it names

static bool opens_citation(struct reader r)
{
    struct sitasi trial = {0};
    return read_head(&r, &trial) && trial.nomor.len > 0;
}

// The nearest word before token `at`, or SIZE_MAX; numbers and marks are passed over.
static size_t word_before(const struct reader *r, size_t at)
{
    for (size_t i = 1; i <= 6 && i <= at; i++)
        if (r->tokens[at - i].kind == WORD)
            return at - i;
    return SIZE_MAX;
}

static bool is_connected(const struct reader *r)
{
    size_t before = word_before(r, r->at);
    return before != SIZE_MAX && one_of(&r->tokens[before], connectors);
}

// "Perubahan atas …", "Perubahan Kedua atas …".
static bool is_amended(const struct reader *r)
{
    size_t word = word_before(r, r->at);
    if (word == SIZE_MAX || !one_of(&r->tokens[word], STR("atas")))
        return false;
    for (size_t i = 1; i <= 4 && i <= word; i++)
        if (one_of(&r->tokens[word - i], STR("perubahan")))
            return true;
    return false;
}

// "2. " or "b) " between two items that run on in one line.
static bool at_item_number(const struct reader *r)
{
    const struct token *token = peek(r, 0);
    bool sign = token->kind == NUMBER
                    ? token->text.len <= 2
                    : token->kind == WORD && token->text.len == 1 && !is_upper(token);
    return sign && !token->glued && is_mark(peek(r, 1), ".)") && peek(r, 1)->glued &&
           !peek(r, 2)->glued;
}

static bool dot_ends_title(const struct reader *r)
{
    const struct token *before = &r->tokens[r->at - 1], *next = peek(r, 1);
    if (before->kind == NUMBER && next->kind == NUMBER && next->glued)
        return false;
    return !one_of(before, abbreviations) && !(before->text.len == 1 && is_upper(before));
}

static bool comma_ends_title(struct reader r, bool capitals)
{
    enum gazette gazette;
    const struct token *next = peek(&r, 1);
    r.at++;
    if (next->kind != WORD)
        return next->kind == BORDER;
    return (capitals && !is_upper(next) && !one_of(next, conjunctions)) ||
           one_of(next, after_comma_ends) || take_gazette(&r, &gazette);
}

static bool bracket_ends_title(struct reader r)
{
    enum gazette gazette;
    struct reader inside = r;
    inside.at++;
    return !take_group(&r) || take_gazette(&inside, &gazette) ||
           one_of(peek(&inside, 0), title_ends) || opens_citation(inside);
}

static bool mark_ends_title(const struct reader *r, bool capitals)
{
    switch (peek(r, 0)->mark) {
    case '.':
        return dot_ends_title(r);
    case ',':
        return comma_ends_title(*r, capitals);
    case '(':
        return bracket_ends_title(*r);
    default:
        return is_mark(peek(r, 0), ";:)[]!?=");
    }
}

static bool word_ends_title(struct reader r)
{
    enum gazette gazette;
    struct reader ahead = r;
    if (one_of(peek(&r, 0), title_ends))
        return true;
    if (take_gazette(&ahead, &gazette) && (ahead.at - r.at > 1 || at_figure(ahead, PERATURAN_UU)))
        return true;
    return opens_citation(r) && !is_connected(&r);
}

static bool ends_title(const struct reader *r, bool capitals)
{
    switch (peek(r, 0)->kind) {
    case WORD:
        return at_item_number(r) || word_ends_title(*r);
    case NUMBER:
        return at_item_number(r);
    case MARK:
        return mark_ends_title(r, capitals);
    default:
        return true;
    }
}

// The subject, from behind "tentang"; gives its tokens, none when it is empty.
static struct reader read_title(struct reader *r)
{
    struct reader title = *r;
    bool capitals = is_upper(peek(r, 0));
    while (r->at - title.at < TITLE_TOKENS && !ends_title(r, capitals)) {
        if (!is_mark(peek(r, 0), "(") || !take_group(r))
            r->at++;
    }
    title.end = r->at;
    while (title.end > title.at && (is_mark(&r->tokens[title.end - 1], ",-/&.") ||
                                    one_of(&r->tokens[title.end - 1], conjunctions)))
        title.end--;
    r->at = title.end;
    return title;
}

// ---- the gazettes in which it was published

static void keep_gazette(struct sitasi *sitasi, enum gazette gazette, str number)
{
    str *place = gazette == LEMBARAN_NEGARA            ? &sitasi->lembaran_negara
                 : gazette == TAMBAHAN_LEMBARAN_NEGARA ? &sitasi->tambahan_lembaran_negara
                                                       : NULL;
    if (place && place->len == 0)
        *place = number;
}

static bool take_gazette_number(struct reader *r, struct sitasi *sitasi)
{
    struct reader ahead = *r;
    enum gazette gazette;
    struct sitasi trial = {0};
    bool marked = false;
    if (!take_gazette(&ahead, &gazette))
        return false;
    for (size_t i = 0; i < SUBJECT_TOKENS && !at_figure(ahead, PERATURAN_UU); i++) {
        struct reader other = ahead;
        bool word = peek(&ahead, 0)->kind == WORD && !take_gazette(&other, &gazette);
        if (!word && !is_mark(peek(&ahead, 0), "."))
            break;
        ahead.at++;
    }
    while (take_figure(&ahead, &trial, &marked))
        ;
    if (trial.nomor.len == 0 && !marked)
        trial.nomor = take_piece(&ahead);
    if (!has_digit(trial.nomor))
        return false;
    keep_gazette(sitasi, gazette, trial.nomor);
    *r = ahead;
    return true;
}

static void take_gazettes(struct reader *r, struct sitasi *sitasi)
{
    struct reader ahead = *r;
    bool bracket = take_mark(&ahead, "(");
    if (!bracket)
        take_mark(&ahead, ",");
    bool read = false;
    while (take_gazette_number(&ahead, sitasi)) {
        *r = ahead;
        read = true;
        take_mark(&ahead, ",;");
        take_word(&ahead, STR("dan jo"));
    }
    for (size_t i = 0; bracket && read && i < GROUP_TOKENS && peek(r, i)->kind != BORDER; i++)
        if (is_mark(peek(r, i), ")")) {
            r->at += i + 1;
            return;
        }
}

// ---- citations

static bool read_citation(struct reader *r, bool inside, struct sitasi *sitasi,
                          struct reader *title)
{
    struct reader ahead = *r;
    bool draft = r->at > 0 && one_of(&r->tokens[r->at - 1], draft_words);
    if (!read_head(&ahead, sitasi) || (sitasi->nomor.len == 0 && (inside || draft)))
        return false;
    *title = (struct reader){ahead.tokens, ahead.at, ahead.at};
    struct reader about = ahead;
    if (take_about(&about)) {
        *title = read_title(&about);
        if (title->end > title->at) {
            ahead = about;
            sitasi->tentang = between(r, title->at, title->end);
        }
    }
    take_gazettes(&ahead, sitasi);
    sitasi->teks = between(r, r->at, ahead.at);
    sitasi->dalam_judul = inside;
    sitasi->mengubah = inside && is_amended(r);
    *r = ahead;
    return true;
}

struct found {
    struct arena *arena;
    struct sitasi *list;
    size_t count, capacity;
};

// Subjects are searched for the citations that they name, once: those inside are read on through.
static void collect(struct found *found, struct reader r, bool inside)
{
    while (r.at < r.end) {
        struct sitasi sitasi = {0};
        struct reader ahead = r, title;
        if (!read_citation(&ahead, inside, &sitasi, &title)) {
            r.at++;
            continue;
        }
        found->list = arena_grow(found->arena, found->list, found->count, &found->capacity,
                                 sizeof *found->list);
        found->list[found->count++] = sitasi;
        if (!inside)
            collect(found, title, true);
        r.at = inside ? title.at : ahead.at;
    }
}

size_t citations_read(struct arena *arena, str text, struct sitasi **list)
{
    struct found found = {.arena = arena};
    collect(&found, cut(arena, text), false);
    *list = found.list;
    return found.count;
}

// ---- names and ids

static const struct {
    str name, brief, slug;
} kinds[JENIS_PERATURAN_COUNT] = {
    [PERATURAN_TIDAK_DIKENAL] = {STR_INIT("Peraturan"), STR_INIT("Peraturan"), {NULL, 0}},
    [PERATURAN_UUD] = {STR_INIT("Undang-Undang Dasar Negara Republik Indonesia Tahun 1945"),
                       STR_INIT("UUD"), STR_INIT("uud")},
    [PERATURAN_TAP_MPR] = {STR_INIT("Ketetapan Majelis Permusyawaratan Rakyat"),
                           STR_INIT("TAP MPR"), STR_INIT("tap-mpr")},
    [PERATURAN_UU] = {STR_INIT("Undang-Undang"), STR_INIT("UU"), STR_INIT("uu")},
    [PERATURAN_UU_DARURAT] = {STR_INIT("Undang-Undang Darurat"), STR_INIT("UU Darurat"),
                              STR_INIT("uudrt")},
    [PERATURAN_PERPPU] = {STR_INIT("Peraturan Pemerintah Pengganti Undang-Undang"),
                          STR_INIT("Perppu"), STR_INIT("perppu")},
    [PERATURAN_PP] = {STR_INIT("Peraturan Pemerintah"), STR_INIT("PP"), STR_INIT("pp")},
    [PERATURAN_PERPRES] = {STR_INIT("Peraturan Presiden"), STR_INIT("Perpres"),
                           STR_INIT("perpres")},
    [PERATURAN_KEPPRES] = {STR_INIT("Keputusan Presiden"), STR_INIT("Keppres"),
                           STR_INIT("keppres")},
    [PERATURAN_INPRES] = {STR_INIT("Instruksi Presiden"), STR_INIT("Inpres"), STR_INIT("inpres")},
    [PERATURAN_PERMEN] = {STR_INIT("Peraturan Menteri"), STR_INIT("Permen"), STR_INIT("permen")},
    [PERATURAN_KEPMEN] = {STR_INIT("Keputusan Menteri"), STR_INIT("Kepmen"), STR_INIT("kepmen")},
    [PERATURAN_PERATURAN_BADAN] = {STR_INIT("Peraturan Badan"), STR_INIT("Peraturan"),
                                   STR_INIT("peraturan")},
    [PERATURAN_PERDA] = {STR_INIT("Peraturan Daerah"), STR_INIT("Perda"), STR_INIT("perda")},
    [PERATURAN_PERGUB] = {STR_INIT("Peraturan Gubernur"), STR_INIT("Pergub"), STR_INIT("pergub")},
    [PERATURAN_PERBUP] = {STR_INIT("Peraturan Bupati"), STR_INIT("Perbup"), STR_INIT("perbup")},
    [PERATURAN_PERWALI] = {STR_INIT("Peraturan Wali Kota"), STR_INIT("Perwali"),
                           STR_INIT("perwali")},
    [PERATURAN_KEPUTUSAN] = {STR_INIT("Keputusan"), STR_INIT("Keputusan"), STR_INIT("keputusan")},
    [PERATURAN_INSTRUKSI] = {STR_INIT("Instruksi"), STR_INIT("Instruksi"), STR_INIT("instruksi")},
    [PERATURAN_EDARAN] = {STR_INIT("Surat Edaran"), STR_INIT("SE"), STR_INIT("edaran")},
    [PERATURAN_STAATSBLAD] = {STR_INIT("Staatsblad"), STR_INIT("Staatsblad"),
                              STR_INIT("staatsblad")},
};

struct alias {
    str name, brief;
};

// Full names and other spellings without the words that `squeeze` leaves out; the brief form is
// found as well. A ministry keeps one brief form for the names it had.
static const struct alias ministries[] = {
    {STR_INIT("pendayagunaan aparatur reformasi birokrasi"), STR_INIT("PANRB")},
    {STR_INIT("pendayagunaan aparatur"), STR_INIT("PANRB")},
    {STR_INIT("pan"), STR_INIT("PANRB")},
    {STR_INIT("m pan"), STR_INIT("PANRB")},
    {STR_INIT("m pan rb"), STR_INIT("PANRB")},
    {STR_INIT("dalam negeri"), STR_INIT("dagri")},
    {STR_INIT("dalam negri"), STR_INIT("dagri")},
    {STR_INIT("luar negeri"), STR_INIT("lu")},
    {STR_INIT("kesehatan"), STR_INIT("kes")},
    {STR_INIT("menkes"), STR_INIT("kes")},
    {STR_INIT("keuangan"), STR_INIT("keu")},
    {STR_INIT("agama"), STR_INIT("ag")},
    {STR_INIT("sosial"), STR_INIT("sos")},
    {STR_INIT("perhubungan"), STR_INIT("hub")},
    {STR_INIT("perdagangan"), STR_INIT("dag")},
    {STR_INIT("perindustrian"), STR_INIT("perin")},
    {STR_INIT("pertanian"), STR_INIT("tan")},
    {STR_INIT("pertahanan"), STR_INIT("han")},
    {STR_INIT("kehutanan"), STR_INIT("hut")},
    {STR_INIT("ketenagakerjaan"), STR_INIT("aker")},
    {STR_INIT("naker"), STR_INIT("aker")},
    {STR_INIT("tenaga kerja transmigrasi"), STR_INIT("akertrans")},
    {STR_INIT("nakertrans"), STR_INIT("akertrans")},
    {STR_INIT("hukum hak asasi manusia"), STR_INIT("kumham")},
    {STR_INIT("hukum ham"), STR_INIT("kumham")},
    {STR_INIT("hukum"), STR_INIT("kum")},
    {STR_INIT("pendidikan nasional"), STR_INIT("diknas")},
    {STR_INIT("pendidikan kebudayaan"), STR_INIT("dikbud")},
    {STR_INIT("pendidikan kebudayaan riset teknologi"), STR_INIT("dikbudristek")},
    {STR_INIT("pendidikan dasar menengah"), STR_INIT("dikdasmen")},
    {STR_INIT("riset teknologi pendidikan tinggi"), STR_INIT("ristekdikti")},
    {STR_INIT("desa pembangunan daerah tertinggal transmigrasi"), STR_INIT("desa")},
    {STR_INIT("desa pembangunan daerah tertinggal"), STR_INIT("desa")},
    {STR_INIT("desa pdtt"), STR_INIT("desa")},
    {STR_INIT("pekerjaan umum perumahan rakyat"), STR_INIT("PUPR")},
    {STR_INIT("pekerjaan umum"), STR_INIT("PU")},
    {STR_INIT("perumahan rakyat"), STR_INIT("pera")},
    {STR_INIT("pemberdayaan perempuan perlindungan anak"), STR_INIT("PPPA")},
    {STR_INIT("koperasi usaha kecil menengah"), STR_INIT("KUKM")},
    {STR_INIT("koperasi ukm"), STR_INIT("KUKM")},
    {STR_INIT("kop ukm"), STR_INIT("KUKM")},
    {STR_INIT("lingkungan hidup kehutanan"), STR_INIT("LHK")},
    {STR_INIT("lingkungan hidup"), STR_INIT("LH")},
    {STR_INIT("kelautan perikanan"), STR_INIT("KP")},
    {STR_INIT("energi sumber daya mineral"), STR_INIT("ESDM")},
    {STR_INIT("komunikasi informatika"), STR_INIT("kominfo")},
    {STR_INIT("komunikasi digital"), STR_INIT("komdigi")},
    {STR_INIT("pariwisata ekonomi kreatif"), STR_INIT("parekraf")},
    {STR_INIT("pariwisata"), STR_INIT("par")},
    {STR_INIT("pemuda olahraga"), STR_INIT("pora")},
    {STR_INIT("badan usaha milik"), STR_INIT("BUMN")},
    {STR_INIT("agraria tata ruang"), STR_INIT("ATR")},
    {STR_INIT("agraria tata ruang badan pertanahan nasional"), STR_INIT("ATR")},
    {STR_INIT("atr bpn"), STR_INIT("ATR")},
    {STR_INIT("perencanaan pembangunan nasional"), STR_INIT("PPN")},
    {STR_INIT("perencanaan pembangunan nasional badan perencanaan pembangunan nasional"),
     STR_INIT("PPN")},
    {STR_INIT("ppn bappenas"), STR_INIT("PPN")},
};

static const struct alias offices[] = {
    {STR_INIT("kepolisian"), STR_INIT("Polri")},
    {STR_INIT("kapolri"), STR_INIT("Polri")},
    {STR_INIT("kap"), STR_INIT("Polri")},
    {STR_INIT("pol"), STR_INIT("Polri")},
    {STR_INIT("badan pengawas obat makanan"), STR_INIT("BPOM")},
    {STR_INIT("badan pom"), STR_INIT("BPOM")},
    {STR_INIT("otoritas jasa keuangan"), STR_INIT("OJK")},
    {STR_INIT("badan kepegawaian"), STR_INIT("BKN")},
    {STR_INIT("badan pusat statistik"), STR_INIT("BPS")},
    {STR_INIT("badan nasional penanggulangan bencana"), STR_INIT("BNPB")},
    {STR_INIT("badan kependudukan keluarga berencana nasional"), STR_INIT("BKKBN")},
    {STR_INIT("badan pertanahan nasional"), STR_INIT("BPN")},
    {STR_INIT("badan koordinasi penanaman modal"), STR_INIT("BKPM")},
    {STR_INIT("badan siber sandi"), STR_INIT("BSSN")},
    {STR_INIT("lembaga administrasi"), STR_INIT("LAN")},
    {STR_INIT("arsip nasional"), STR_INIT("ANRI")},
    {STR_INIT("perpustakaan nasional"), STR_INIT("Perpusnas")},
    {STR_INIT("lembaga kebijakan pengadaan barang jasa pemerintah"), STR_INIT("LKPP")},
    {STR_INIT("komisi pemilihan umum"), STR_INIT("KPU")},
    {STR_INIT("badan pengawas pemilihan umum"), STR_INIT("Bawaslu")},
    {STR_INIT("komisi informasi"), STR_INIT("KI")},
    {STR_INIT("komisi informasi pusat"), STR_INIT("KI")},
    {STR_INIT("mahkamah agung"), STR_INIT("MA")},
    {STR_INIT("jaksa agung"), STR_INIT("Kejaksaan")},
};

// Single words that stand for several.
static const struct alias abbreviated[] = {
    {STR_INIT("sumut"), STR_INIT("Sumatera Utara")},
    {STR_INIT("sumbar"), STR_INIT("Sumatera Barat")},
    {STR_INIT("sumsel"), STR_INIT("Sumatera Selatan")},
    {STR_INIT("kepri"), STR_INIT("Kepulauan Riau")},
    {STR_INIT("babel"), STR_INIT("Kepulauan Bangka Belitung")},
    {STR_INIT("jabar"), STR_INIT("Jawa Barat")},
    {STR_INIT("jateng"), STR_INIT("Jawa Tengah")},
    {STR_INIT("jatim"), STR_INIT("Jawa Timur")},
    {STR_INIT("diy"), STR_INIT("Daerah Istimewa Yogyakarta")},
    {STR_INIT("ntb"), STR_INIT("Nusa Tenggara Barat")},
    {STR_INIT("ntt"), STR_INIT("Nusa Tenggara Timur")},
    {STR_INIT("kalbar"), STR_INIT("Kalimantan Barat")},
    {STR_INIT("kalteng"), STR_INIT("Kalimantan Tengah")},
    {STR_INIT("kalsel"), STR_INIT("Kalimantan Selatan")},
    {STR_INIT("kaltim"), STR_INIT("Kalimantan Timur")},
    {STR_INIT("kaltara"), STR_INIT("Kalimantan Utara")},
    {STR_INIT("sulut"), STR_INIT("Sulawesi Utara")},
    {STR_INIT("sulteng"), STR_INIT("Sulawesi Tengah")},
    {STR_INIT("sulsel"), STR_INIT("Sulawesi Selatan")},
    {STR_INIT("sultra"), STR_INIT("Sulawesi Tenggara")},
    {STR_INIT("sulbar"), STR_INIT("Sulawesi Barat")},
    {STR_INIT("malut"), STR_INIT("Maluku Utara")},
    {STR_INIT("bup"), STR_INIT("Bupati")},
    {STR_INIT("gub"), STR_INIT("Gubernur")},
    {STR_INIT("des"), STR_INIT("Desa")},
};

// Words that tell nothing about whose regulation it is; the kind already says the last of them.
static const str silent_words = STR_INIT("dan republik indonesia ri negara kepala ka");
static const str region_words = STR_INIT("kabupaten kab provinsi propinsi prov pemerintah");

static str take_name_word(str *rest)
{
    size_t from = 0, to = 0;
    while (from < rest->len && !is_alnum(rest->data[from]) &&
           (unsigned char)rest->data[from] < 0x80)
        from++;
    for (to = from; to < rest->len; to++)
        if (!is_alnum(rest->data[to]) && (unsigned char)rest->data[to] < 0x80)
            break;
    str word = str_sub(*rest, from, to - from);
    *rest = str_skip(*rest, to);
    return word;
}

static bool is_listed(str word, str words)
{
    const struct token token = {.text = word, .kind = WORD};
    return one_of(&token, words);
}

// The name without blanks, marks and silent words, in small letters; empty when it is too long for
// any that the tables know.
static str squeeze(str name, char key[KEY_BYTES])
{
    size_t len = 0;
    while (name.len > 0) {
        str word = take_name_word(&name);
        if (is_listed(word, silent_words))
            continue;
        if (word.len > KEY_BYTES - len)
            return STR_NONE;
        for (size_t i = 0; i < word.len; i++)
            key[len++] = to_lower(word.data[i]);
    }
    return (str){key, len};
}

static bool is_same(str key, str name)
{
    size_t at = 0;
    for (size_t i = 0; i < name.len; i++) {
        if (name.data[i] == ' ')
            continue;
        if (at == key.len || key.data[at++] != to_lower(name.data[i]))
            return false;
    }
    return at == key.len;
}

static str find_alias(const struct alias *aliases, size_t count, str key)
{
    for (size_t i = 0; i < count && key.len > 0; i++)
        if (is_same(key, aliases[i].name) || is_same(key, aliases[i].brief))
            return aliases[i].brief;
    return STR_NONE;
}

// "Mendagri" for "Menteri Dalam Negeri".
static str find_minister(struct arena *arena, str key)
{
    static const str titles[] = {STR_INIT("menteri"), STR_INIT("men")};
    for (size_t i = 0; i < COUNT(titles); i++) {
        if (!str_starts(key, titles[i]))
            continue;
        str brief = find_alias(ministries, COUNT(ministries), str_skip(key, titles[i].len));
        if (brief.len > 0)
            return arena_printf(arena, "Men%.*s", STR_ARG(brief));
    }
    return STR_NONE;
}

static bool is_of_region(enum jenis_peraturan jenis)
{
    return jenis >= PERATURAN_PERDA && jenis <= PERATURAN_PERWALI;
}

// The words of `badan` that tell its regulations from those of others, abbreviations written out.
static str name_words(struct arena *arena, const struct sitasi *sitasi)
{
    struct buf name = BUF(arena);
    for (str rest = sitasi->badan; rest.len > 0;) {
        str word = take_name_word(&rest);
        bool silent = is_of_region(sitasi->jenis) && is_listed(word, region_words);
        silent |= sitasi->jenis == PERATURAN_PERWALI && is_listed(word, STR("kota"));
        if (word.len == 0 || silent)
            continue;
        if (name.len > 0)
            buf_char(&name, ' ');
        size_t i = 0;
        while (i < COUNT(abbreviated) && !str_eq_nocase(word, abbreviated[i].name))
            i++;
        buf_add(&name, i < COUNT(abbreviated) ? abbreviated[i].brief : word);
    }
    return buf_str(&name);
}

static bool is_ministerial(enum jenis_peraturan jenis)
{
    return jenis == PERATURAN_PERMEN || jenis == PERATURAN_KEPMEN;
}

// The one name of the body for all its spellings. *joined: it is written as one word with the kind.
static str body_name(struct arena *arena, const struct sitasi *sitasi, bool *joined)
{
    char letters[KEY_BYTES];
    str key = squeeze(sitasi->badan, letters), name = STR_NONE;
    if (is_ministerial(sitasi->jenis))
        name = find_alias(ministries, COUNT(ministries), key);
    else if (!is_of_region(sitasi->jenis))
        name = find_minister(arena, key);
    *joined = is_ministerial(sitasi->jenis) && name.len > 0;
    if (name.len == 0 && sitasi->jenis == PERATURAN_PERATURAN_BADAN)
        name = find_alias(offices, COUNT(offices), key);
    return name.len > 0 ? name : name_words(arena, sitasi);
}

// A plain number without letters for digits and zeros in front; any other as written.
static str number_name(struct arena *arena, str number)
{
    size_t digits = 0, letters = 0;
    if (!count_digits(number, &digits, &letters))
        return number;
    struct buf name = BUF(arena);
    for (size_t i = 0; i < number.len; i++) {
        char digit = as_digit(number.data[i]);
        if (name.len > 0 || digit != '0' || i + 1 == number.len)
            buf_char(&name, digit);
    }
    return buf_str(&name);
}

// Whether the year is to be written behind the number: it is not when it already ends it.
static bool needs_year(const struct sitasi *sitasi)
{
    struct sitasi trial = {0};
    str last = last_part(sitasi->nomor);
    bool inside = last.len < sitasi->nomor.len && read_year(last, &trial);
    return sitasi->tahun != 0 && !(inside && trial.tahun == sitasi->tahun);
}

// Small letters and digits; anything else becomes one hyphen between them.
static void add_slug(struct buf *slug, str s)
{
    bool hyphen = slug->len > 0;
    for (size_t i = 0; i < s.len; i++) {
        if (is_alnum(s.data[i])) {
            if (hyphen && slug->len > 0)
                buf_char(slug, '-');
            buf_char(slug, to_lower(s.data[i]));
        }
        hyphen = !is_alnum(s.data[i]);
    }
}

static str number_slug(struct arena *arena, const struct sitasi *sitasi)
{
    struct buf slug = BUF(arena);
    add_slug(&slug, number_name(arena, sitasi->nomor));
    if (slug.len == 0 || needs_year(sitasi))
        add_slug(&slug, arena_printf(arena, "%u", (unsigned)sitasi->tahun));
    return buf_str(&slug);
}

str citation_id(struct arena *arena, const struct sitasi *sitasi)
{
    bool numbered = sitasi->nomor.len > 0 || sitasi->jenis == PERATURAN_UUD;
    if (sitasi->jenis == PERATURAN_TIDAK_DIKENAL || sitasi->tahun == 0 || !numbered)
        return STR_NONE;
    bool joined = false;
    struct buf id = BUF(arena);
    str number = number_slug(arena, sitasi), name = body_name(arena, sitasi, &joined);
    buf_add(&id, kinds[sitasi->jenis].slug);
    if (joined) {
        struct buf word = BUF(arena);
        add_slug(&word, name);
        buf_add(&id, buf_str(&word));
    } else
        add_slug(&id, name);
    if (id.len > ID_BYTES - 1 - number.len)
        id.len = ID_BYTES - 1 - number.len;
    while (id.data[id.len - 1] == '-')
        id.len--;
    add_slug(&id, number);
    return buf_str(&id);
}

str citation_short(struct arena *arena, const struct sitasi *sitasi)
{
    bool joined = false;
    struct buf name = BUF(arena);
    str body = body_name(arena, sitasi, &joined);
    buf_add(&name, kinds[sitasi->jenis].brief);
    if (body.len > 0 && !joined)
        buf_char(&name, ' ');
    buf_add(&name, body);
    if (sitasi->nomor.len > 0) {
        buf_char(&name, ' ');
        buf_add(&name, number_name(arena, sitasi->nomor));
    }
    if (needs_year(sitasi)) {
        const char *before = sitasi->nomor.len > 0            ? "/"
                             : sitasi->jenis == PERATURAN_UUD ? " "
                                                              : " Tahun ";
        buf_add(&name, arena_printf(arena, "%s%u", before, (unsigned)sitasi->tahun));
    }
    return buf_str(&name);
}

str jenis_peraturan_name(enum jenis_peraturan jenis)
{
    return kinds[jenis].name;
}
