// Q: the maklumat pelayanan of an agency, and the three statements that PermenPANRB 15/2014 asks of
// it.
#include "audit/rule/rules.h"
#include "base/buf.h"

// Portal entries and scans hold single standards; a maklumat may well hang on the wall.
static bool knows_only_copies(const struct agency *agency)
{
    for (size_t i = 0; i < agency->count; i++) {
        const struct sumber *sumber = agency->services[i].standar->sumber;
        str form = sumber ? sumber->bentuk.s : STR_NONE;
        if (!str_eq(form, STR("portal")) && !str_eq(form, STR("pindaian")))
            return false;
    }
    return true;
}

static const struct message *q01_message(const struct audit *audit, const struct agency *agency)
{
    if (agency->count == 0)
        return &rule_Q01_empty;
    return knows_only_copies(agency) ? &rule_Q01_copies : &audit_rule(audit)->message;
}

void rule_Q01(struct audit *audit, const struct subject *subject)
{
    const struct audit_pledge *pledge = &subject->agency_result->maklumat;
    if (!pledge->there || !pledge->adopted)
        report_key(audit, q01_message(audit, subject->agency), KOMPONEN_COUNT, pledge->pos,
                   STR_NONE, STR_NONE, STR_NONE);
}

void rule_Q02(struct audit *audit, const struct subject *subject)
{
    const struct audit_pledge *pledge = &subject->agency_result->maklumat;
    struct buf missing[LANGS] = {BUF(audit_arena(audit)), BUF(audit_arena(audit))};
    for (enum pernyataan each = 0; pledge->there && each < PERNYATAAN_COUNT; each++)
        for (enum lang lang = LANG_ID; !pledge->says[each] && lang < LANGS; lang++) {
            if (missing[lang].len > 0)
                BUF_LIT(&missing[lang], "; ");
            buf_add(&missing[lang], str_from(audit_pernyataan_words(each, lang)));
        }
    if (missing[LANG_ID].len > 0)
        report_key(audit, &audit_rule(audit)->message, KOMPONEN_COUNT, pledge->pos,
                   buf_str(&missing[LANG_ID]), buf_str(&missing[LANG_EN]), STR_NONE);
}
