// One report of many: agencies and standards one after another, their totals added.
#include "audit/pack.h"

static void add_totals(struct audit_report *whole, const struct audit_report *part)
{
    whole->audited += part->audited;
    whole->complete += part->complete;
    whole->published += part->published;
    whole->waived += part->waived;
    whole->known += part->known;
    for (size_t i = 0; i < F02_COUNT; i++)
        whole->tingkat[i] += part->tingkat[i];
    for (size_t i = 0; i <= LEVEL_SALAH; i++)
        whole->level[i] += part->level[i];
    for (size_t i = 0; i < rule_count; i++)
        whole->by_rule[i] += part->by_rule[i];
}

struct audit_report *audit_join(struct arena *arena, struct audit_report *const *parts,
                                size_t count)
{
    struct audit_report *whole = ARENA_NEW(arena, struct audit_report);
    size_t services = 0;
    for (size_t i = 0; i < count; i++)
        services += parts[i]->service_count;
    *whole = (struct audit_report){.arena = arena,
                                   .whole = true,
                                   .agencies = ARENA_ARRAY(arena, struct audit_agency, count),
                                   .services = ARENA_ARRAY(arena, struct audit_service, services),
                                   .by_rule = ARENA_ARRAY(arena, size_t, rule_count)};
    for (size_t i = 0; i < count; i++) {
        const struct audit_report *part = parts[i];
        struct audit_agency *agency = &whole->agencies[whole->agency_count++];
        *agency = *part->agencies;
        agency->first_service = whole->service_count;
        if (part->service_count > 0)
            memcpy(whole->services + whole->service_count, part->services,
                   part->service_count * sizeof *whole->services);
        whole->service_count += part->service_count;
        add_totals(whole, part);
    }
    return whole;
}
