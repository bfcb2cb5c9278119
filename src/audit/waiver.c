// Which waiver covers a finding: the standard's own, else the site's.
#include "audit/waiver.h"

#include "model/fields.h"

// A waiver ends with its last day; without a date of the data nobody can say that it has.
static bool is_over(const struct pengecualian *waiver, struct date today)
{
    struct date end;
    if (date_read(waiver->sampai.s, &end) != DATE_OK || today.year == 0)
        return false;
    return date_cmp(end, today) < 0;
}

static const struct pengecualian *find_waiver(const struct list *list, const struct rule *rule,
                                              enum komponen_id komponen, struct date today)
{
    const struct pengecualian *waivers = list ? list->items : NULL;
    for (size_t i = 0; list && i < list->count; i++) {
        bool any = waivers[i].komponen.s.len == 0;
        if (str_eq_nocase(waivers[i].aturan.s, str_from(rule->message.id)) &&
            (any || komponen_find(waivers[i].komponen.s) == komponen) &&
            !is_over(&waivers[i], today))
            return &waivers[i];
    }
    return NULL;
}

const struct pengecualian *waiver_of(const struct audit_report *report, const struct list *own,
                                     const struct rule *rule, enum komponen_id komponen)
{
    const struct situs_audit *site = report->situs->audit;
    const struct pengecualian *waiver = find_waiver(own, rule, komponen, report->date);
    if (waiver || !site)
        return waiver;
    return find_waiver(&site->pengecualian, rule, komponen, report->date);
}
