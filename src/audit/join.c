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

static void add_findings(struct audit_report *whole, const struct audit_report *part)
{
    if (part->finding_count > 0)
        memcpy(whole->findings + whole->finding_count, part->findings,
               part->finding_count * sizeof *whole->findings);
    whole->finding_count += part->finding_count;
}

static void add_part(struct audit_report *whole, const struct audit_report *part)
{
    struct audit_agency *agency = &whole->agencies[whole->agency_count++];
    *agency = *part->agencies;
    agency->first_service = whole->service_count;
    agency->first += whole->finding_count;
    for (size_t i = 0; i < part->service_count; i++) {
        struct audit_service *service = &whole->services[whole->service_count++];
        *service = part->services[i];
        service->first += whole->finding_count;
    }
    add_findings(whole, part);
    add_totals(whole, part);
}

struct audit_report *audit_join(struct arena *arena, struct audit_report *const *parts,
                                size_t count)
{
    struct audit_report *whole = ARENA_NEW(arena, struct audit_report);
    size_t services = 0, findings = 0;
    for (size_t i = 0; i < count; i++) {
        services += parts[i]->service_count;
        findings += parts[i]->finding_count;
    }
    *whole = (struct audit_report){
        .arena = arena,
        .whole = true,
        .agencies = ARENA_ARRAY(arena, struct audit_agency, count),
        .services = ARENA_ARRAY(arena, struct audit_service, services),
        .findings = ARENA_ARRAY(arena, struct audit_finding, findings),
        .by_rule = ARENA_ARRAY(arena, size_t, rule_count),
    };
    for (size_t i = 0; i < count; i++)
        add_part(whole, parts[i]);
    return whole;
}
