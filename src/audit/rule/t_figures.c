// T05 and T06: how a time and a number are spelled. A lost dash or space, and figures that say
// something else than their words. What the grammars cannot read as a number is left alone.
#include "audit/rule/t_parts.h"

enum { MOST_IN_A_TEXT = 5 }; // of one kind; more say nothing new

static bool is_misspelled(const struct durasi *duration)
{
    return duration->tanda_hilang || duration->kata_menempel;
}

void rule_T05(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    size_t said = 0; // in this text
    for (size_t i = 0; i < scene->duration_count; i++) {
        const struct said_duration *each = &scene->durations[i];
        if (i > 0 && each->passage != each[-1].passage)
            said = 0;
        if (is_misspelled(&each->value) && said++ < MOST_IN_A_TEXT)
            report_place(audit, place_of(each->passage, each->value.teks), each->value.teks,
                         STR_NONE, STR_NONE);
    }
}

// ---- figure and word

// Amounts: their words end in "rupiah", which no pair of figure and word does.
static size_t differing_amounts(const struct scene *scene, const struct passage *passage,
                                str **list)
{
    struct fact_amounts amounts = {0};
    size_t kept = 0;
    if (passage_says(scene, passage, &audit_phrases[T06_AMOUNTS]))
        amounts = passage_amounts(scene, passage);
    *list = ARENA_ARRAY(scene->arena, str, amounts.count);
    for (size_t i = 0; i < amounts.count; i++)
        if (amounts.list[i].berbeda)
            (*list)[kept++] = amounts.list[i].teks;
    return kept;
}

// "000 (sepuluh ribu)" of "Rp10.000 (sepuluh ribu)": the figure begins further left.
static bool is_rest(const struct passage *passage, str figure)
{
    char before = figure.data > passage->text->s.data ? figure.data[-1] : ' ';
    return is_alnum(before) || before == '.' || before == ',';
}

static size_t differing_figures(const struct scene *scene, const struct passage *passage,
                                str **list)
{
    struct figure_pair *pairs;
    size_t kept = 0, count = facts_text_figures(scene->arena, passage->text->s, &pairs);
    *list = ARENA_ARRAY(scene->arena, str, count);
    for (size_t i = 0; i < count; i++)
        if (figure_differs(&pairs[i].figure) && !is_rest(passage, pairs[i].teks))
            (*list)[kept++] = pairs[i].teks;
    return kept;
}

// Both lists are in the order of the text; a figure inside an amount is said once, as the amount.
static void compare_words(struct audit *audit, const struct scene *scene,
                          const struct passage *passage)
{
    str *amounts, *figures;
    size_t amount_count = differing_amounts(scene, passage, &amounts);
    size_t figure_count = differing_figures(scene, passage, &figures);
    for (size_t i = 0; i < amount_count && i < MOST_IN_A_TEXT; i++)
        report_place(audit, place_of(passage, amounts[i]), amounts[i], STR_NONE, STR_NONE);
    for (size_t i = 0, at = 0, said = 0; i < figure_count && said < MOST_IN_A_TEXT; i++) {
        while (at < amount_count && amounts[at].data + amounts[at].len <= figures[i].data)
            at++;
        if (at < amount_count && figures[i].data >= amounts[at].data)
            continue;
        report_place(audit, place_of(passage, figures[i]), figures[i], STR_NONE, STR_NONE);
        said++;
    }
}

static bool may_hold_pair(str text)
{
    bool digit = false;
    for (size_t i = 0; i < text.len; i++)
        digit = digit || is_digit(text.data[i]);
    return digit && str_find_char(text, '(') < text.len;
}

void rule_T06(struct audit *audit, const struct subject *subject)
{
    for (size_t i = 0; i < subject->scene->passage_count; i++) {
        const struct passage *passage = &subject->scene->passages[i];
        if (passage->komponen < KOMPONEN_COUNT && may_hold_pair(passage->text->s))
            compare_words(audit, subject->scene, passage);
    }
}
