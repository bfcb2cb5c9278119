// The report of an agency is unpacked from what the first round has kept; findings that come from
// comparing agencies join it, as if they had always been there.
#include "site/audit_unit.h"

#include "audit/pack.h"
#include "base/hash.h"
#include "site/writer.h"

str audit_unit_name(struct arena *arena, str id)
{
    return arena_printf(arena, "audit/%.*s", STR_ARG(id));
}

static struct content content_of(const struct second_round *round, struct arena *arena,
                                 size_t number)
{
    const struct agency_result *agency = round->agencies[number];
    struct unpack from = {.rest = agency->own_content};
    if (agency->own_content.len == 0)
        from.rest = output_content(round->first->output, arena, agency_unit_name(arena, agency->id),
                                   agency->content);
    return unit_content_unpack(&from);
}

// How many findings the comparison has for the standards of this agency.
static size_t count_compared(const struct audit_report *site, const struct audit_agency *agency)
{
    size_t count = 0;
    for (size_t i = 0; i < agency->services; i++)
        count += site->services[agency->first_service + i].count;
    return count;
}

static void add_compared(struct audit_report *report, const struct audit_report *site,
                         const struct audit_agency *agency)
{
    size_t more = count_compared(site, agency);
    if (more == 0)
        return;
    struct audit_finding *all =
        ARENA_ARRAY(report->arena, struct audit_finding, report->finding_count + more);
    if (report->finding_count > 0)
        memcpy(all, report->findings, report->finding_count * sizeof *all);
    for (size_t i = 0; i < agency->services; i++) {
        const struct audit_service *service = &site->services[agency->first_service + i];
        for (size_t j = service->first; j < service->first + service->count; j++)
            all[report->finding_count++] = site->findings[j];
    }
    report->findings = all;
    audit_sort(report);
    audit_count(report);
}

struct audit_report *audit_of_agency(const struct second_round *round, struct arena *arena,
                                     size_t number)
{
    const struct audit_report *site = round->report;
    const struct content content = content_of(round, arena, number);
    struct unpack states = {.rest = content.report}, findings = {.rest = content.findings};
    struct audit_report *report = audit_unpack_brief(arena, &states);
    report->situs = site->situs;
    report->data = site->data;
    report->date = site->date;
    if (!states.broken)
        audit_unpack_findings(report, &findings);
    if (states.broken || findings.broken)
        return NULL;
    add_compared(report, site, &site->agencies[number]);
    return report;
}

// Of the agency's own report, and of what the comparison found.
static uint64_t key_of(const struct second_round *round, size_t number)
{
    const struct audit_agency *agency = &round->report->agencies[number];
    uint64_t key = hash_join(round->first->key, round->agencies[number]->content);
    for (size_t i = 0; i < agency->services; i++) {
        const struct audit_service *service = &round->report->services[agency->first_service + i];
        for (size_t j = service->first; j < service->first + service->count; j++) {
            const struct audit_finding *finding = &round->report->findings[j];
            key = hash_join(key, hash_bytes(finding->finding.args[2])); // the other's file
            key = hash_join(key, i * KOMPONEN_COUNT + (size_t)finding->komponen);
        }
    }
    return key;
}

void audit_unit(const struct second_round *round, struct unit_result *result, size_t number)
{
    struct arena arena = {0};
    struct products products = products_open(round->first->output, &arena, &result->findings,
                                             audit_unit_name(&arena, round->agencies[number]->id));
    uint64_t key = key_of(round, number);
    result->current = products_are_current(&products, key);
    if (result->current) {
        result->unchanged = products.before.product_count;
        arena_free(&arena);
        return;
    }
    const struct audit_report *report = audit_of_agency(round, &arena, number);
    if (!report)
        products_refuse(
            &products,
            unit_content_path(&arena, agency_unit_name(&arena, round->agencies[number]->id)));
    for (size_t i = 0; i < round->trees->count; i++) {
        const struct tree *tree = &round->trees->list[i];
        struct page_kit kit = tree->kit;
        kit.report = report;
        struct writer writer = {
            .products = &products, .templates = &tree->language->templates, .kit = &kit};
        if (report)
            writer_unit(&writer, UNIT_AUDIT);
        writer_close(&writer);
    }
    products.record.key = key;
    products_close(&products, STR_NONE);
    result->unchanged = products.unchanged;
    arena_free(&arena);
}
