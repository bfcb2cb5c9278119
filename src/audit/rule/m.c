// M: content in the wrong place, content that says nothing, content of somebody else.
#include "audit/rule/rules.h"

#include <stdlib.h>

static str label(enum komponen_id id, enum lang lang)
{
    return str_from(komponen_field(id)->label[lang]);
}

// Opening hours in the row of time are T01's.
void rule_M01(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    for (enum komponen_id id = 0; id < KOMPONEN_COUNT; id++) {
        const struct passage *first = first_passage(scene, id);
        if (id != WAKTU && first && scene->states[id].keadaan == KEADAAN_SALAH_ISI)
            report(audit, place_of(first, STR_NONE), label(id, LANG_ID), label(id, LANG_EN),
                   str_trim(first->text->s));
    }
}

// ---- a guarantee that says nothing

enum { FEW_WORDS = 14 }; // a guarantee with more of them says something

static bool has_digit(const struct passage *passage)
{
    str text = passage->text->s;
    for (size_t i = 0; i < text.len; i++)
        if (is_digit(text.data[i]))
            return true;
    return false;
}

// Few words and no figure.
static bool is_short(const struct scene *scene, enum komponen_id id)
{
    size_t words = 0;
    for (size_t i = 0; i < scene->passage_count && words <= FEW_WORDS; i++) {
        const struct passage *passage = &scene->passages[i];
        if (passage->komponen == id)
            words += has_digit(passage) ? FEW_WORDS + 1 : passage->words;
    }
    return words > 0 && words <= FEW_WORDS;
}

// A general vow, and no deed that could be asked for.
static bool is_hollow(const struct scene *scene, enum komponen_id id)
{
    return is_short(scene, id) && component_says(scene, id, &audit_phrases[M02_VOWS]) &&
           !component_says(scene, id, &audit_phrases[M02_DEEDS]);
}

void rule_M02(struct audit *audit, const struct subject *subject)
{
    static const enum komponen_id guarantees[] = {JAMINAN_PELAYANAN, JAMINAN_KEAMANAN};
    const struct scene *scene = subject->scene;
    for (size_t i = 0; i < sizeof guarantees / sizeof guarantees[0]; i++) {
        const struct passage *first = first_passage(scene, guarantees[i]);
        if (first && scene->states[guarantees[i]].keadaan == KEADAAN_ADA &&
            is_hollow(scene, guarantees[i]))
            report(audit, place_of(first, STR_NONE), str_trim(first->text->s), STR_NONE, STR_NONE);
    }
}
