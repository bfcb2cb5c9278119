// K: completeness. What the state of a component says, said once for each of the fourteen
// (UU 25/2009 article 21).
#include "audit/rule/rules.h"

static str label(enum komponen_id id, enum lang lang)
{
    return str_from(komponen_field(id)->label[lang]);
}

// A portal holds only the six of service delivery, and a damaged source may have lost a row: both
// leave the count as it is, and accuse nobody.
void rule_K01(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    for (enum komponen_id id = 0; id < KOMPONEN_COUNT; id++) {
        const struct kerusakan *damage = component_damage(scene, id, NULL);
        const struct message *message = &audit_rule(audit)->message;
        if (scene->states[id].keadaan != KEADAAN_TIDAK_ADA)
            continue;
        if (damage)
            message = damage->jenis.s.len > 0 ? &rule_K01_damaged : &rule_K01_unreadable;
        else if (scene->portal && komponen_group(id) == 'B')
            message = &rule_K01_portal;
        report_key(audit, message, id, scene->states[id].pos, label(id, LANG_ID),
                   label(id, LANG_EN), damage ? damage->jenis.s : STR_NONE);
    }
}

void rule_K02(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    for (enum komponen_id id = 0; id < KOMPONEN_COUNT; id++)
        if (scene->states[id].keadaan == KEADAAN_KOSONG && !component_passage(scene, id))
            report_key(audit, &audit_rule(audit)->message, id, scene->states[id].pos,
                       label(id, LANG_ID), label(id, LANG_EN), STR_NONE);
}

void rule_K03(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    for (enum komponen_id id = 0; id < KOMPONEN_COUNT; id++) {
        const struct passage *first = component_passage(scene, id);
        if (scene->states[id].keadaan == KEADAAN_KOSONG && first)
            report_place(audit, place_of(first, STR_NONE), label(id, LANG_ID), label(id, LANG_EN),
                         str_trim(first->text->s));
    }
}
