// What only a printed document can have: numbers out of order, a component twice, broken
// characters. An import notes it in sumber: kerusakan; these rules say what it noted.
#include "audit/rule/rules.h"

static void report_damages(struct audit *audit, const struct scene *scene, enum phrases kinds)
{
    const struct sumber *sumber = scene->standar->sumber;
    const struct kerusakan *damage = sumber ? sumber->kerusakan.items : NULL;
    for (size_t i = 0; sumber && i < sumber->kerusakan.count; i++) {
        const struct passage *kind = components_passage_of(scene, &damage[i].jenis);
        if (kind && phrases_in_text(damage[i].jenis.s, &audit_phrases[kinds]))
            report_place(audit, place_of(kind, STR_NONE), damage[i].jenis.s, STR_NONE, STR_NONE);
    }
}

void rule_K04(struct audit *audit, const struct subject *subject)
{
    report_damages(audit, subject->scene, K04_DAMAGES);
}

void rule_K05(struct audit *audit, const struct subject *subject)
{
    report_damages(audit, subject->scene, K05_DAMAGES);
}

void rule_V08(struct audit *audit, const struct subject *subject)
{
    report_damages(audit, subject->scene, V08_DAMAGES);
}
