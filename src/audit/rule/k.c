// K: completeness. What the state of a component says, said once for each of the fourteen
// (UU 25/2009 article 21).
#include "audit/rule/rules.h"

static str label(enum komponen_id id, enum lang lang)
{
    return str_from(komponen_field(id)->label[lang]);
}

// A portal holds only the six of service delivery, and a damaged source may have lost a row: both
// leave the count as it is, and accuse nobody.
static const struct message k01_portal = {
    "K01",
    LEVEL_CATATAN,
    EFFECT_NONE,
    {"komponen \"{1}\" tidak ada; dokumen asalnya entri portal, yang hanya memuat enam komponen "
     "penyampaian",
     "the component \"{2}\" is not there; its source is a portal entry, which holds only the six "
     "components of service delivery"},
    {"lengkapi dari naskah standar pelayanannya", "add it from the text of the standard itself"},
};
static const struct message k01_damaged = {
    "K01",
    LEVEL_CATATAN,
    EFFECT_NONE,
    {"komponen \"{1}\" tidak terbaca pada sumber: {3}",
     "the component \"{2}\" cannot be read in the source: {3}"},
    {"lengkapi dari naskah aslinya", "add it from the original document"},
};
static const struct message k01_unreadable = {
    "K01",
    LEVEL_CATATAN,
    EFFECT_NONE,
    {"komponen \"{1}\" tidak terbaca pada sumber",
     "the component \"{2}\" cannot be read in the source"},
    {"lengkapi dari naskah aslinya", "add it from the original document"},
};

void rule_K01(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    for (enum komponen_id id = 0; id < KOMPONEN_COUNT; id++) {
        const struct kerusakan *damage = component_damage(scene, id, NULL);
        const struct message *message = &audit_rule(audit)->message;
        if (scene->states[id].keadaan != KEADAAN_TIDAK_ADA)
            continue;
        if (damage)
            message = damage->jenis.s.len > 0 ? &k01_damaged : &k01_unreadable;
        else if (scene->portal && komponen_group(id) == 'B')
            message = &k01_portal;
        report_at(audit, message, id, scene->states[id].pos, label(id, LANG_ID), label(id, LANG_EN),
                  damage ? damage->jenis.s : STR_NONE);
    }
}

void rule_K02(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    for (enum komponen_id id = 0; id < KOMPONEN_COUNT; id++)
        if (scene->states[id].keadaan == KEADAAN_KOSONG && !component_passage(scene, id))
            report_at(audit, &audit_rule(audit)->message, id, scene->states[id].pos,
                      label(id, LANG_ID), label(id, LANG_EN), STR_NONE);
}

void rule_K03(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    for (enum komponen_id id = 0; id < KOMPONEN_COUNT; id++) {
        const struct passage *first = component_passage(scene, id);
        if (scene->states[id].keadaan == KEADAAN_KOSONG && first)
            report(audit, place_of(first, STR_NONE), label(id, LANG_ID), label(id, LANG_EN),
                   str_trim(first->text->s));
    }
}
