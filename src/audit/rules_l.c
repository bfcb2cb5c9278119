// L: law. Regulations that are repealed, miscited, incomplete or named twice. What is known of them
// stands in regulations.tsv; a row marked M is a hint and says so.
#include "audit/rules.h"

enum { MOST_CITATIONS = 200 }; // compared with each other

enum column { COLUMN_KIND, COLUMN_ID, COLUMN_SUBJECT, COLUMN_NOW, COLUMN_CERTAINTY };

// The next row of this kind for this regulation, from *at on; NULL at the end.
static const struct data_row *next_row(const struct audit *audit, const char *kind, str id,
                                       size_t *at)
{
    const struct data_table *table = &audit_tables(audit)->tables[DATA_REGULATIONS];
    while (*at < table->count) {
        const struct data_row *row = &table->rows[(*at)++];
        if (str_eq(row->cells[COLUMN_ID], id) && str_eq(row->cells[COLUMN_KIND], str_from(kind)))
            return row;
    }
    return NULL;
}

static bool is_hint(const struct data_row *row)
{
    return !str_eq(row->cells[COLUMN_CERTAINTY], STR("V"));
}

// Named for its own sake, not as what another regulation changes.
static bool is_cited(const struct sitasi *citation)
{
    return !citation->dalam_judul && !citation->mengubah;
}

static void report_citation(struct audit *audit, const struct message *message,
                            const struct said_citation *said, str now, str more)
{
    report_as(audit, message, place_of(said->passage, said->value.teks),
              citation_short(audit_arena(audit), &said->value), now, more);
}

// ---- repealed

static const struct message l01_hint = {
    "L01",
    LEVEL_CATATAN,
    EFFECT_NONE,
    {"{1} mungkin sudah dicabut atau diganti; sekarang {2} (perlu diperiksa)",
     "{1} may be repealed or replaced; now {2} (to be checked)"},
    {"periksa pada basis data peraturan, lalu kutip yang berlaku",
     "check it in a database of regulations, and cite what is in force"},
};

void rule_L01(struct audit *audit, const struct subject *subject)
{
    for (size_t i = 0; i < subject->scene->citation_count; i++) {
        const struct said_citation *said = &subject->scene->citations[i];
        size_t at = 0;
        const struct data_row *row =
            is_cited(&said->value)
                ? next_row(audit, "dicabut", citation_id(subject->scene->arena, &said->value), &at)
                : NULL;
        if (row)
            report_citation(audit, is_hint(row) ? &l01_hint : &audit_rule(audit)->message, said,
                            row->cells[COLUMN_NOW], STR_NONE);
    }
}

// ---- wrong number, year or body

static const struct message l02_hint = {
    "L02",
    LEVEL_CATATAN,
    EFFECT_NONE,
    {"{1} tampaknya keliru; mungkin maksudnya {2} (perlu diperiksa)",
     "{1} seems to be wrong; perhaps {2} is meant (to be checked)"},
    {"periksa nomor, tahun, dan badannya", "check number, year and body"},
};

static bool is_about(const struct sitasi *citation, str subject)
{
    return str_eq(subject, STR("*")) ||
           str_find_nocase(citation->tentang, subject) < citation->tentang.len;
}

void rule_L02(struct audit *audit, const struct subject *subject)
{
    for (size_t i = 0; i < subject->scene->citation_count; i++) {
        const struct said_citation *said = &subject->scene->citations[i];
        str id = citation_id(subject->scene->arena, &said->value);
        size_t at = 0;
        for (const struct data_row *row = next_row(audit, "keliru", id, &at); row;
             row = next_row(audit, "keliru", id, &at))
            if (is_about(&said->value, row->cells[COLUMN_SUBJECT]))
                report_citation(audit, is_hint(row) ? &l02_hint : &audit_rule(audit)->message, said,
                                row->cells[COLUMN_NOW], STR_NONE);
    }
}

// ---- numbers in the gazette

static const struct message l03_hint = {
    "L03",
    LEVEL_CATATAN,
    EFFECT_NONE,
    {"{1}: nomor {3} tampaknya keliru; mungkin {2} (perlu diperiksa)",
     "{1}: the number {3} seems to be wrong; perhaps {2} (to be checked)"},
    {"periksa nomor Lembaran Negara dan Tambahan Lembaran Negara",
     "check the numbers of the gazette and its supplement"},
};

static void compare_gazette(struct audit *audit, const struct said_citation *said, const char *kind,
                            const char *name, str number, str id)
{
    size_t at = 0;
    const struct data_row *row = number.len > 0 ? next_row(audit, kind, id, &at) : NULL;
    if (!row || str_eq(number, row->cells[COLUMN_NOW]))
        return;
    str wrong = arena_printf(audit_arena(audit), "%s %.*s", name, STR_ARG(number));
    report_as(audit, is_hint(row) ? &l03_hint : &audit_rule(audit)->message,
              place_of(said->passage, number), citation_short(audit_arena(audit), &said->value),
              row->cells[COLUMN_NOW], wrong);
}

void rule_L03(struct audit *audit, const struct subject *subject)
{
    for (size_t i = 0; i < subject->scene->citation_count; i++) {
        const struct said_citation *said = &subject->scene->citations[i];
        const struct sitasi *citation = &said->value;
        if (citation->lembaran_negara.len == 0 && citation->tambahan_lembaran_negara.len == 0)
            continue;
        str id = citation_id(subject->scene->arena, citation);
        compare_gazette(audit, said, "ln", "Lembaran Negara", citation->lembaran_negara, id);
        compare_gazette(audit, said, "tln", "Tambahan Lembaran Negara",
                        citation->tambahan_lembaran_negara, id);
    }
}

// ---- form

void rule_L04(struct audit *audit, const struct subject *subject)
{
    for (size_t i = 0; i < subject->scene->citation_count; i++)
        if (subject->scene->citations[i].value.huruf_pada_angka)
            report(audit,
                   place_of(subject->scene->citations[i].passage,
                            subject->scene->citations[i].value.teks),
                   subject->scene->citations[i].value.teks, STR_NONE, STR_NONE);
}

static bool is_numbered_kind(enum jenis_peraturan jenis)
{
    switch (jenis) {
    case PERATURAN_UU:
    case PERATURAN_PERPPU:
    case PERATURAN_PP:
    case PERATURAN_PERPRES:
    case PERATURAN_PERMEN:
    case PERATURAN_PERDA:
    case PERATURAN_PERGUB:
    case PERATURAN_PERBUP:
    case PERATURAN_PERWALI:
        return true;
    default:
        return false;
    }
}

void rule_L05(struct audit *audit, const struct subject *subject)
{
    for (size_t i = 0; i < subject->scene->citation_count; i++) {
        const struct said_citation *said = &subject->scene->citations[i];
        bool whole = said->value.nomor.len > 0 && said->value.tahun > 0;
        if (!whole && is_cited(&said->value) && is_numbered_kind(said->value.jenis))
            report(audit, place_of(said->passage, said->value.teks), said->value.teks, STR_NONE,
                   STR_NONE);
    }
}

static bool is_named_before(const struct scene *scene, const str *ids, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (str_eq(ids[i], ids[at]) && is_cited(&scene->citations[i].value))
            return true;
    return false;
}

void rule_L06(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    str ids[MOST_CITATIONS];
    for (size_t i = 0; i < scene->citation_count && i < MOST_CITATIONS; i++) {
        const struct said_citation *said = &scene->citations[i];
        ids[i] = citation_id(scene->arena, &said->value);
        if (ids[i].len > 0 && is_cited(&said->value) && is_named_before(scene, ids, i))
            report_citation(audit, &audit_rule(audit)->message, said, STR_NONE, STR_NONE);
    }
}

void rule_L07(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    const struct passage *first = first_passage(scene, DASAR_HUKUM);
    if (!first || scene->states[DASAR_HUKUM].keadaan != KEADAAN_ADA)
        return;
    for (size_t i = 0; i < scene->citation_count; i++)
        if (str_eq(citation_id(scene->arena, &scene->citations[i].value), STR("uu-25-2009")))
            return;
    report(audit, place_of(first, STR_NONE), STR_NONE, STR_NONE, STR_NONE);
}
