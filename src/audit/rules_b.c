// B: fee. An amount or that it is free, and the regulation that sets it.
#include "audit/rules.h"

// The amount of a typed item, where there is one; else the first text.
static const struct passage *fee_passage(const struct scene *scene)
{
    for (size_t i = 0; i < scene->passage_count; i++)
        if (scene->passages[i].komponen == BIAYA && !scene->passages[i].varian &&
            str_eq(str_from(scene->passages[i].field->key), STR("tarif")))
            return &scene->passages[i];
    return first_passage(scene, BIAYA);
}

void rule_B01(struct audit *audit, const struct subject *subject)
{
    const struct passage *first = fee_passage(subject->scene);
    if (subject->scene->states[BIAYA].keadaan == KEADAAN_TIDAK_TERUKUR)
        report(audit, place_of(first, STR_NONE), STR_NONE, STR_NONE, STR_NONE);
}

// ---- free and not free

static bool names_cases(const struct scene *scene, const struct passage *passage)
{
    return passage_says(scene, passage,
                        "kecuali|untuk|bagi|apabila|jika|bila|sedangkan|selain|baru|penggantian|"
                        "perpanjangan|hilang|rusak|terlambat|denda|masyarakat miskin|umum|"
                        "meterai|materai|bantuan|konsultasi");
}

// Nothing between the two ends a clause: another sentence is about something else.
static bool share_clause(str a, str b)
{
    const char *from = a.data < b.data ? a.data + a.len : b.data + b.len;
    const char *to = a.data < b.data ? b.data : a.data;
    for (; from < to; from++)
        if (strchr(".;\n", *from))
            return false;
    return true;
}

static bool is_free_too(const struct scene *scene, const struct said_amount *amount)
{
    for (size_t i = 0; i < scene->amount_count; i++) {
        const struct said_amount *other = &scene->amounts[i];
        if (other->passage == amount->passage && other->value.gratis &&
            share_clause(amount->value.teks, other->value.teks))
            return true;
    }
    return false;
}

void rule_B02(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    for (size_t i = 0; i < scene->amount_count; i++) {
        const struct said_amount *amount = &scene->amounts[i];
        if (amount->value.sampai == 0 || !is_free_too(scene, amount) ||
            names_cases(scene, amount->passage))
            continue;
        report(audit, place_of(amount->passage, amount->value.teks), amount->value.teks, STR_NONE,
               STR_NONE);
        return;
    }
}

void rule_B03(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    for (size_t i = 0; i < scene->amount_count; i++) {
        const struct said_amount *amount = &scene->amounts[i];
        if (amount->value.bentuk_asing)
            report(audit, place_of(amount->passage, amount->value.teks), amount->value.teks,
                   money_show(audit_arena(audit), amount->value.dari), STR_NONE);
    }
}

// ---- the regulation behind an amount

static const char regulations[] =
    "peraturan|perda|perbup|perwali|perwal|pergub|pp|permen|keputusan|undang undang|uu|qanun|pnbp|"
    "retribusi daerah|sk";

static const char tariff_subjects[] =
    "tarif|retribusi|pajak|pnbp|penerimaan negara bukan pajak|biaya";

static bool has_typed_basis(const struct scene *scene)
{
    for (size_t i = 0; i < scene->passage_count; i++) {
        const struct passage *passage = &scene->passages[i];
        bool row = passage->field >= record_tarif.fields &&
                   passage->field < record_tarif.fields + record_tarif.count;
        if (row && str_eq(str_from(passage->field->key), STR("dasar")))
            return true;
    }
    return false;
}

static bool names_regulation(const struct scene *scene)
{
    return has_typed_basis(scene) || find_phrase(scene, BIAYA, regulations).passage ||
           find_phrase(scene, DASAR_HUKUM, tariff_subjects).passage;
}

void rule_B04(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    for (size_t i = 0; i < scene->amount_count; i++) {
        const struct said_amount *amount = &scene->amounts[i];
        if (amount->value.sampai == 0)
            continue;
        if (!names_regulation(scene))
            report(audit, place_of(amount->passage, amount->value.teks), amount->value.teks,
                   STR_NONE, STR_NONE);
        return;
    }
}
