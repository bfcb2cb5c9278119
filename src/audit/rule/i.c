// I: identity. The decree and the act of adoption; names and places are in rules_i_names.c.
#include "audit/rule/rules.h"
#include "base/buf.h"

enum {
    MOST_WORDS = 24, // of a decree's number
    YEAR_FIGURES = 4,
    FIRST_YEAR = 1900, // that a decree's number may hold
    LAST_YEAR = 2099,
    SHORT_YEAR_FIGURES = 2
};

// ---- the decree

// "-" in the place of a number is not one.
static bool has_number(const struct audit *audit, const struct sk *sk)
{
    return sk && !audit_is_placeholder(audit_tables(audit), KOMPONEN_COUNT, sk->nomor.s);
}

void rule_I01(struct audit *audit, const struct subject *subject)
{
    const struct sk *sk = subject->scene->standar->sk;
    const struct passage *written = sk ? components_passage_of(subject->scene, &sk->nomor) : NULL;
    const struct message *message =
        subject->scene->portal ? &rule_I01_portal : &audit_rule(audit)->message;
    if (has_number(audit, sk))
        return;
    if (written)
        report_place_as(audit, message, place_of(written, STR_NONE), STR_NONE, STR_NONE, STR_NONE);
    else
        report_key(audit, message, KOMPONEN_COUNT, sk ? sk->nomor.pos : (struct pos){0}, STR_NONE,
                   STR_NONE, STR_NONE);
}

static bool has_digit(str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (is_digit(text.data[i]))
            return true;
    return false;
}

// A year, and no figure beside it.
static bool has_year(str text)
{
    for (size_t i = 0; i + YEAR_FIGURES <= text.len; i++) {
        uint32_t year;
        bool alone = (i == 0 || !is_digit(text.data[i - 1])) &&
                     (i + YEAR_FIGURES == text.len || !is_digit(text.data[i + YEAR_FIGURES]));
        if (alone && str_to_u32(str_sub(text, i, YEAR_FIGURES), &year) && year >= FIRST_YEAR &&
            year <= LAST_YEAR)
            return true;
    }
    return false;
}

// The last part is a year of two digits: "B/112/IV/23".
static bool has_short_year(str text)
{
    size_t digits = 0;
    while (digits < text.len && is_digit(text.data[text.len - 1 - digits]))
        digits++;
    return digits == SHORT_YEAR_FIGURES && digits < text.len &&
           text.data[text.len - digits - 1] == '/';
}

// Neither letter nor digit between two slashes: "065/ /2026", "065/…/2026".
static bool has_gap(str text)
{
    bool filled = true;
    for (size_t i = str_find_char(text, '/'); i < text.len; i++) {
        if (text.data[i] != '/') {
            filled = filled || is_alnum(text.data[i]);
            continue;
        }
        if (!filled)
            return true;
        filled = false;
    }
    return false;
}

static bool is_cut_off(str text)
{
    return str_starts(text, STR("/")) || str_ends(text, STR("/")) || str_ends(text, STR("-")) ||
           str_has(text, STR("..")) || str_has(text, STR("…")) || str_has(text, STR("__"));
}

static bool is_dated(const struct standar *standar)
{
    return (standar->sk && standar->sk->tanggal.s.len > 0) ||
           (standar->penetapan && standar->penetapan->tanggal.s.len > 0);
}

void rule_I02(struct audit *audit, const struct subject *subject)
{
    const struct standar *standar = subject->scene->standar;
    if (!has_number(audit, standar->sk))
        return;
    str number = str_trim(standar->sk->nomor.s);
    bool malformed = !has_digit(number) || has_gap(number) || is_cut_off(number);
    bool dateless = !is_dated(standar) && !has_year(number) && !has_short_year(number);
    if (malformed || dateless)
        report_place_as(
            audit, malformed ? &audit_rule(audit)->message : &rule_I02_year,
            place_of(components_passage_of(subject->scene, &standar->sk->nomor), STR_NONE), number,
            STR_NONE, STR_NONE);
}

// ---- the same service twice

// The words of a decree's number without those that only introduce them: "Nomor 12 Tahun 2024".
static size_t number_words(str number, str *words)
{
    size_t kept = 0, count = phrases_split_words(number, words, MOST_WORDS);
    for (size_t i = 0; i < count; i++)
        if (!phrases_have(&audit_phrases[I03_INTRODUCING], words[i]))
            words[kept++] = words[i];
    return kept;
}

static bool numbers_differ(str a, str b)
{
    str left[MOST_WORDS], right[MOST_WORDS];
    size_t count = number_words(a, left), others = number_words(b, right);
    bool same = count == others;
    for (size_t i = 0; same && i < count; i++)
        same = str_eq_nocase(left[i], right[i]);
    return !same;
}

static bool dates_differ(str a, str b)
{
    struct date left, right;
    return date_read(a, &left) == DATE_OK && date_read(b, &right) == DATE_OK &&
           date_cmp(left, right) != 0;
}

static void compare_decrees(struct audit *audit, struct arena *scratch, const struct service *first,
                            const struct service *second)
{
    const struct sk *a = first->standar->sk;
    const struct sk *b = second->standar->sk;
    (void)scratch;
    if (!a || !b)
        return;
    if (has_number(audit, a) && has_number(audit, b) && numbers_differ(a->nomor.s, b->nomor.s))
        report_key(audit, &audit_rule(audit)->message, KOMPONEN_COUNT, b->nomor.pos, b->nomor.s,
                   a->nomor.s, first->file);
    else if (dates_differ(a->tanggal.s, b->tanggal.s))
        report_key(audit, &rule_I03_date, KOMPONEN_COUNT, b->tanggal.pos, b->tanggal.s,
                   a->tanggal.s, first->file);
}

void rule_I03(struct audit *audit, const struct subject *subject)
{
    duplicates_each(audit, subject->agency, compare_decrees);
}

// ---- the act of adoption

static void add_missing(struct buf *out, bool missing, const char *word)
{
    if (missing && out->len > 0)
        BUF_LIT(out, ", ");
    if (missing)
        buf_add(out, str_from(word));
}

void rule_I04(struct audit *audit, const struct subject *subject)
{
    static const struct penetapan none;
    const struct standar *standar = subject->scene->standar;
    const struct penetapan *adoption = standar->penetapan ? standar->penetapan : &none;
    struct buf id = BUF(audit_arena(audit)), en = BUF(audit_arena(audit));
    bool dated = is_dated(standar);
    add_missing(&id, adoption->tempat.s.len == 0, "tempat");
    add_missing(&en, adoption->tempat.s.len == 0, "place");
    add_missing(&id, !dated, "tanggal");
    add_missing(&en, !dated, "date");
    add_missing(&id, adoption->jabatan.s.len == 0, "jabatan");
    add_missing(&en, adoption->jabatan.s.len == 0, "office");
    if (id.len > 0)
        report_key(audit, subject->scene->portal ? &rule_I04_portal : &audit_rule(audit)->message,
                   KOMPONEN_COUNT, (struct pos){0}, buf_str(&id), buf_str(&en), STR_NONE);
}
