// A: access for all, and age.
#include "audit/rule/rules.h"

// Years after which a standard is due: for its yearly review, and for being reviewed as a whole (PP
// 96/2012 articles 32 (1) and 33 (1)).
enum { YEARS_TO_REVIEW = 1, YEARS_TO_RENEW = 3 };

void rule_A01(struct audit *audit, const struct subject *subject)
{
    const struct passage *first = component_passage(subject->scene, SARANA);
    if (subject->scene->states[SARANA].keadaan == KEADAAN_ADA && first &&
        !component_says(subject->scene, SARANA, &audit_phrases[A01_GROUPS]))
        report_place(audit, place_of(first, STR_NONE), STR_NONE, STR_NONE, STR_NONE);
}

// ---- age

static void take_newer(const struct text *text, struct date *latest, const struct text **said)
{
    struct date date;
    if (date_read(text->s, &date) == DATE_OK && date_cmp(date, *latest) > 0) {
        *latest = date;
        *said = text;
    }
}

// The last time somebody adopted, changed or reviewed the standard, and the text that says so.
static struct date newest(const struct standar *standar, const struct text **said)
{
    const struct riwayat *changes = standar->riwayat.items;
    const struct text *texts[] = {
        standar->penetapan ? &standar->penetapan->tanggal : NULL,
        standar->sk ? &standar->sk->tanggal : NULL,
        &standar->ditinjau,
    };
    struct date latest = {0};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        if (texts[i])
            take_newer(texts[i], &latest, said);
    for (size_t i = 0; i < standar->riwayat.count; i++)
        take_newer(&changes[i].tanggal, &latest, said);
    return latest;
}

// Whole years between the standard's last date and the date of the data; 0 when one is not known.
static unsigned age(struct date date, struct date today)
{
    unsigned years = 0;
    if (date.year == 0 || today.year == 0)
        return 0;
    for (date.year++; date_cmp(date, today) < 0; date.year++)
        years++;
    return years;
}

static void report_age(struct audit *audit, const struct subject *subject, unsigned from,
                       unsigned below)
{
    const struct text *said = NULL;
    struct date date = newest(subject->scene->standar, &said);
    unsigned years = age(date, audit_date(audit));
    if (years >= from && years < below)
        report_key(audit, &audit_rule(audit)->message, KOMPONEN_COUNT, said->pos,
                   date_show(audit_arena(audit), date, LANG_ID),
                   date_show(audit_arena(audit), date, LANG_EN),
                   date_iso(audit_arena(audit), audit_date(audit)));
}

void rule_A02(struct audit *audit, const struct subject *subject)
{
    report_age(audit, subject, YEARS_TO_REVIEW, YEARS_TO_RENEW);
}

void rule_A03(struct audit *audit, const struct subject *subject)
{
    report_age(audit, subject, YEARS_TO_RENEW, UINT16_MAX);
}
