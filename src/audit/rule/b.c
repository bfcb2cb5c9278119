// B: fee. An amount or that it is free, and the regulation that sets it.
#include "audit/rule/rules.h"

#include "text/number.h"

enum { MOST_IN_A_TEXT = 5 }; // findings of B03; more say nothing new

// The amount of a typed item, where there is one; else the first text.
static const struct passage *fee_passage(const struct scene *scene)
{
    for (size_t i = 0; i < scene->passage_count; i++)
        if (scene->passages[i].komponen == BIAYA && !scene->passages[i].varian &&
            str_eq(str_from(scene->passages[i].field->key), STR("tarif")))
            return &scene->passages[i];
    return component_passage(scene, BIAYA);
}

void rule_B01(struct audit *audit, const struct subject *subject)
{
    const struct passage *first = fee_passage(subject->scene);
    struct tarif_terbaca bare;
    if (subject->scene->states[BIAYA].keadaan != KEADAAN_TIDAK_TERUKUR)
        return;
    if (facts_typed_amount(subject->scene->arena, first->text->s, &bare) && bare.sampai > 0)
        report_place_as(audit, &rule_B01_no_currency, place_of(first, STR_NONE),
                        str_trim(first->text->s), money_show(audit_arena(audit), bare.sampai),
                        STR_NONE);
    else
        report_place(audit, place_of(first, STR_NONE), STR_NONE, STR_NONE, STR_NONE);
}

// ---- free and not free

static bool names_cases(const struct scene *scene, const struct passage *passage)
{
    return passage_says(scene, passage, &audit_phrases[B02_CASES]);
}

static str skip_signs(str text)
{
    while (text.len > 0 && !is_alpha(text.data[0]))
        text = str_skip(text, 1);
    return text;
}

// Whether a stretch says what a fee is for; "atau", "dan biaya sebesar" say nothing.
static bool says_what(str text)
{
    for (text = skip_signs(text); text.len > 0; text = skip_signs(text))
        if (!number_take_one_of(&text, audit_phrases[B02_EMPTY].joined))
            return true;
    return false;
}

static bool ends_clause(str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (strchr(".;\n", text.data[i]))
            return true;
    return false;
}

// After a fee its clause ends, or names the regulation alone.
static bool ends_here(str after)
{
    after = number_skip_gap(after);
    number_take_char(&after, '(');
    after = number_skip_gap(after);
    return after.len == 0 || strchr(".,;)\n", after.data[0]) ||
           number_take_one_of(&after, audit_phrases[B02_BASIS].joined);
}

static str amount_after(const struct said_amount *said)
{
    str text = said->passage->text->s;
    return str_skip(text, (size_t)(said->value.teks.data - text.data) + said->value.teks.len);
}

// "Gratis, Rp25.000" in one clause; another sentence is about something else.
static bool contradict(const struct scene *scene, const struct said_amount *a,
                       const struct said_amount *b)
{
    if ((a->value.sampai == 0) == (b->value.sampai == 0) || a->passage != b->passage)
        return false;
    str after = amount_after(a);
    str between = str_sub(after, 0, (size_t)(b->value.teks.data - after.data));
    return !ends_clause(between) && !says_what(between) && ends_here(amount_after(b)) &&
           !names_cases(scene, a->passage);
}

void rule_B02(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    for (size_t i = 0; i + 1 < scene->amount_count; i++) {
        const struct said_amount *a = &scene->amounts[i], *b = &scene->amounts[i + 1];
        const struct said_amount *amount = a->value.sampai > 0 ? a : b;
        if (!contradict(scene, a, b))
            continue;
        report_place(audit, place_of(amount->passage, amount->value.teks), amount->value.teks,
                     STR_NONE, STR_NONE);
        return;
    }
}

static str show_amount(struct arena *arena, const struct tarif_terbaca *amount)
{
    str low = money_show(arena, amount->dari), high = money_show(arena, amount->sampai);
    return amount->dari == amount->sampai
               ? low
               : arena_printf(arena, "%.*s - %.*s", STR_ARG(low), STR_ARG(high));
}

void rule_B03(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    size_t said = 0; // in this text
    for (size_t i = 0; i < scene->amount_count; i++) {
        const struct said_amount *each = &scene->amounts[i];
        if (i > 0 && each->passage != each[-1].passage)
            said = 0;
        if (each->value.bentuk_asing && said++ < MOST_IN_A_TEXT)
            report_place(audit, place_of(each->passage, each->value.teks), each->value.teks,
                         show_amount(audit_arena(audit), &each->value), STR_NONE);
    }
}

// ---- the regulation that sets an amount

static bool has_typed_basis(const struct scene *scene)
{
    for (size_t i = 0; i < scene->passage_count; i++) {
        const struct passage *passage = &scene->passages[i];
        if (record_has_row(&record_tarif, passage->field) &&
            str_eq(str_from(passage->field->key), STR("dasar")))
            return true;
    }
    return false;
}

// "Permenhut 3/2020": what is not a word of the list may still be a citation.
static bool has_citation(const struct scene *scene)
{
    for (size_t i = 0; i < scene->passage_count; i++)
        if (scene->passages[i].komponen == BIAYA &&
            passage_citations(scene, &scene->passages[i]).count > 0)
            return true;
    return false;
}

static bool names_regulation(const struct scene *scene)
{
    return has_typed_basis(scene) ||
           component_says(scene, BIAYA, &audit_phrases[B04_REGULATIONS]) ||
           component_says(scene, DASAR_HUKUM, &audit_phrases[B04_TARIFFS]) || has_citation(scene);
}

void rule_B04(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    for (size_t i = 0; i < scene->amount_count; i++) {
        const struct said_amount *amount = &scene->amounts[i];
        if (amount->value.sampai == 0)
            continue;
        if (!names_regulation(scene))
            report_place(audit, place_of(amount->passage, amount->value.teks), amount->value.teks,
                         STR_NONE, STR_NONE);
        return;
    }
}
