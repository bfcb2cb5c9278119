// L: law. Regulations of which regulations.tsv knows something: repealed, often miscited, their
// numbers in the gazette. A row that is not V is a hint: the finding says so and is a catatan.
//
// A site may bring a table of its own, of any length and order; so it is read once for each rule,
// and the years of what the standard cites tell which rows are worth a second look.
#include "audit/rule/rules.h"

enum column { COLUMN_KIND, COLUMN_ID, COLUMN_SUBJECT, COLUMN_NOW, COLUMN_CERTAINTY };

enum {
    YEAR_FIGURES = 4,
    FIRST_YEAR = 1945, // of a gazette
    LAST_YEAR = 2099,
    NEAR = 80 // bytes in which a word still speaks of a citation
};

static bool is_hint(const struct data_row *row)
{
    return !str_eq(row->cells[COLUMN_CERTAINTY], STR("V"));
}

// Known for certain, though no source has been looked at.
static bool is_firm(const struct data_row *row)
{
    return str_eq(row->cells[COLUMN_CERTAINTY], STR("M (pasti)"));
}

// ---- finding rows

typedef void row_visitor(struct audit *audit, const struct said_citation *said,
                         const struct data_row *row);

// A bit for the last two figures of a year.
static uint64_t year_bit(uint32_t year)
{
    return UINT64_C(1) << (year % 100 % 64);
}

// The same for the year that ends an id; none when the id ends in none.
static uint64_t id_bit(str id)
{
    str last = str_skip(id, id.len < 2 ? 0 : id.len - 2);
    if (id.len <= YEAR_FIGURES || !is_digit(last.data[0]) || !is_digit(last.data[1]))
        return 0;
    return year_bit((uint32_t)((last.data[0] - '0') * 10 + last.data[1] - '0'));
}

static bool is_plain(str number)
{
    for (size_t i = 0; i < number.len; i++)
        if (!is_digit(number.data[i]))
            return false;
    return number.len > 0 && number.data[0] != '0';
}

// Whether the id may have this number, which is before the year. Cheap; an id costs more.
static bool may_have_number(str id, str number)
{
    str head = str_sub(id, 0, id.len - YEAR_FIGURES - 1);
    return !is_plain(number) || str_ends(head, number);
}

static bool is_of_row(struct arena *arena, const struct sitasi *citation, str id)
{
    return may_have_number(id, citation->nomor) && str_eq(citation_id(arena, citation), id);
}

static uint64_t cited_years(const struct scene *scene)
{
    uint64_t years = 0;
    for (size_t i = 0; i < scene->citation_count; i++)
        if (scene->citations[i].value.tahun > 0)
            years |= year_bit(scene->citations[i].value.tahun);
    return years;
}

static void visit_row(struct audit *audit, const struct scene *scene, const struct data_row *row,
                      row_visitor *visit)
{
    str id = row->cells[COLUMN_ID];
    for (size_t i = 0; i < scene->citation_count; i++) {
        const struct said_citation *said = &scene->citations[i];
        if (said->value.tahun > 0 && (id_bit(id) & year_bit(said->value.tahun)) &&
            is_of_row(scene->arena, &said->value, id))
            visit(audit, said, row);
    }
}

// Calls `visit` for each row of this kind and each citation of its regulation.
static void each_row(struct audit *audit, const struct scene *scene, str kind, row_visitor *visit)
{
    const struct data_table *table = &audit_tables(audit)->tables[DATA_REGULATIONS];
    uint64_t years = cited_years(scene);
    for (size_t i = 0; i < table->count && years > 0; i++) {
        const struct data_row *row = &table->rows[i];
        if ((id_bit(row->cells[COLUMN_ID]) & years) && str_eq(row->cells[COLUMN_KIND], kind))
            visit_row(audit, scene, row, visit);
    }
}

// ---- what is around a citation

static str text_before(const struct said_citation *said)
{
    str text = said->passage->text->s;
    return str_sub(text, 0, (size_t)(said->value.teks.data - text.data));
}

static str text_after(const struct said_citation *said)
{
    return str_skip(said->passage->text->s, text_before(said).len + said->value.teks.len);
}

static str last_bytes(str text, size_t most)
{
    return text.len > most ? str_skip(text, text.len - most) : text;
}

// "Perubahan atas UU 32/2004", where the one that changes it was not read.
static bool is_amended(const struct said_citation *said)
{
    str before = str_trim_right(text_before(said));
    return said->value.mengubah || str_eq_nocase(last_bytes(before, 4), STR("atas"));
}

// The text itself says that it is repealed: "UU 5/2014 …, dicabut dengan UU 20/2023".
static bool is_said_to_end(const struct said_citation *said)
{
    str near = last_bytes(text_before(said), NEAR);
    str after = str_sub(text_after(said), 0, NEAR);
    return phrases_in_text(near, &audit_phrases[L01_ENDING]) ||
           phrases_in_text(after, &audit_phrases[L01_ENDED]);
}

static void report_row(struct audit *audit, const struct message *message,
                       const struct said_citation *said, const struct data_row *row)
{
    report_place_as(audit, message, place_of(said->passage, said->value.teks),
                    citation_short(audit_arena(audit), &said->value), row->cells[COLUMN_NOW],
                    STR_NONE);
}

// ---- repealed

static const struct message *words_for(struct audit *audit, const struct data_row *row)
{
    if (is_firm(row))
        return &rule_L01_firm;
    return is_hint(row) ? &rule_L01_hint : &audit_rule(audit)->message;
}

static void report_repealed(struct audit *audit, const struct said_citation *said,
                            const struct data_row *row)
{
    if (!said->value.dalam_judul && !is_amended(said) && !is_said_to_end(said))
        report_row(audit, words_for(audit, row), said, row);
}

void rule_L01(struct audit *audit, const struct subject *subject)
{
    each_row(audit, subject->scene, STR("dicabut"), report_repealed);
}

// ---- wrong number, year or body

// The subject of the row, phrases with "|" between; "*" is any.
static bool is_about(const struct sitasi *citation, str subject)
{
    struct arena scratch = {0};
    if (str_eq(subject, STR("*")))
        return true;
    struct phrase_list phrases = phrases_split(&scratch, subject);
    bool about = citation->tentang.len > 0 &&
                 phrases_in_text(phrases_normalize(&scratch, citation->tentang), &phrases);
    arena_free(&scratch);
    return about;
}

static void report_mistaken(struct audit *audit, const struct said_citation *said,
                            const struct data_row *row)
{
    if (is_about(&said->value, row->cells[COLUMN_SUBJECT]))
        report_row(audit, is_hint(row) ? &rule_L02_hint : &audit_rule(audit)->message, said, row);
}

void rule_L02(struct audit *audit, const struct subject *subject)
{
    each_row(audit, subject->scene, STR("keliru"), report_mistaken);
}

// ---- numbers in the gazette

static bool is_figure(str text, size_t at)
{
    return at < text.len && is_digit(text.data[at]);
}

static bool has_other_year(str text, uint32_t own)
{
    for (size_t i = 0; i + YEAR_FIGURES <= text.len; i++) {
        uint32_t year = 0;
        bool alone = (i == 0 || !is_figure(text, i - 1)) && !is_figure(text, i + YEAR_FIGURES);
        if (alone && str_to_u32(str_sub(text, i, YEAR_FIGURES), &year) && year >= FIRST_YEAR &&
            year <= LAST_YEAR && year != own)
            return true;
    }
    return false;
}

// A year before the number that is not the regulation's: the gazette is that of one that changed
// it, which the text does not name.
static bool is_gazette_of_other(const struct sitasi *citation, str number)
{
    str own = citation->tentang.len > 0 ? citation->tentang : citation->nomor;
    const char *from = own.data + own.len;
    return number.data > from &&
           has_other_year((str){from, (size_t)(number.data - from)}, citation->tahun);
}

static void compare_gazette(struct audit *audit, const struct said_citation *said,
                            const struct data_row *row, const char *name, str number)
{
    struct arena *arena = audit_arena(audit);
    if (number.len == 0 || str_eq(number, row->cells[COLUMN_NOW]) || is_amended(said) ||
        is_gazette_of_other(&said->value, number))
        return;
    report_place_as(audit, is_hint(row) ? &rule_L03_hint : &audit_rule(audit)->message,
                    place_of(said->passage, number), citation_short(arena, &said->value),
                    row->cells[COLUMN_NOW], arena_printf(arena, "%s %.*s", name, STR_ARG(number)));
}

static void compare_ln(struct audit *audit, const struct said_citation *said,
                       const struct data_row *row)
{
    compare_gazette(audit, said, row, "Lembaran Negara", said->value.lembaran_negara);
}

static void compare_tln(struct audit *audit, const struct said_citation *said,
                        const struct data_row *row)
{
    compare_gazette(audit, said, row, "Tambahan Lembaran Negara",
                    said->value.tambahan_lembaran_negara);
}

static bool names_gazette(const struct scene *scene)
{
    for (size_t i = 0; i < scene->citation_count; i++)
        if (scene->citations[i].value.lembaran_negara.len > 0 ||
            scene->citations[i].value.tambahan_lembaran_negara.len > 0)
            return true;
    return false;
}

void rule_L03(struct audit *audit, const struct subject *subject)
{
    if (!names_gazette(subject->scene))
        return;
    each_row(audit, subject->scene, STR("ln"), compare_ln);
    each_row(audit, subject->scene, STR("tln"), compare_tln);
}
