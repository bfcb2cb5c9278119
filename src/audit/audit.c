// Running the rules: each standard is taken apart once, every rule looks at it, findings get the
// level that the site gave their rule, waivers are laid over them, everything is counted.
#include "audit/audit.h"

#include "audit/rule/rules.h"
#include "audit/scene.h"
#include "audit/state.h"

#include <stdlib.h>

static void run_rules(struct audit *audit, enum rule_scope scope, const struct subject *subject)
{
    for (size_t i = 0; !audit->options->states && i < rule_count; i++) {
        if (rules[i].scope != scope || audit->settings[i].off)
            continue;
        audit->rule = &rules[i];
        audit->setting = &audit->settings[i];
        audit->of_this_rule = 0;
        rules[i].check(audit, subject);
    }
}

static const struct pos nowhere[KOMPONEN_COUNT];

static void count_states(struct arena *arena, struct audit_service *result,
                         const struct scene *scene)
{
    struct pos *pos = ARENA_ARRAY(arena, struct pos, KOMPONEN_COUNT);
    result->pos = pos;
    for (enum komponen_id id = 0; id < KOMPONEN_COUNT; id++) {
        result->keadaan[id] = (uint8_t)scene->states[id].keadaan;
        pos[id] = scene->states[id].pos;
        bool counts = scene->states[id].keadaan == KEADAAN_ADA;
        result->standar = (uint8_t)(result->standar + counts);
        result->publikasi = (uint8_t)(result->publikasi + (counts && komponen_group(id) == 'A'));
    }
    result->tingkat = audit_f02_level(scene, result->standar);
}

static void audit_one(struct audit *audit, const struct subject *about,
                      struct audit_service *result)
{
    struct scene scene;
    struct subject subject = *about;
    arena_reset(&audit->scratch);
    passages_open(&scene, &audit->scratch, subject.service, audit->report->data);
    subject.scene = &scene;
    count_states(audit->report->arena, result, &scene);
    if (audit->options->states)
        return;
    passages_read_citations(&scene);
    audit_copies_collect(audit->report->arena, result);
    report_about(audit, subject.agency, subject.service);
    run_rules(audit, SCOPE_STANDAR, &subject);
}

static void count_service(struct audit_report *report, struct audit_agency *agency,
                          const struct audit_service *service)
{
    bool complete = service->standar == KOMPONEN_COUNT;
    bool published = service->publikasi == PENYAMPAIAN_COUNT;
    agency->audited++;
    agency->complete += complete;
    agency->published += published;
    agency->tingkat[service->tingkat]++;
    report->audited++;
    report->complete += complete;
    report->published += published;
    report->tingkat[service->tingkat]++;
}

static void audit_agency(struct audit *audit, struct subject *subject)
{
    struct audit_report *report = audit->report;
    const struct agency *agency = subject->agency;
    struct audit_agency *result = subject->agency_result;
    *result = (struct audit_agency){
        .agency = agency,
        .nama = agency->instansi->nama.s,
        .file = audit_file(audit, agency->file),
        .broken = agency->broken,
        .maklumat = audit_pledge_read(agency->instansi),
        .first_service = report->service_count,
        .services = agency->count,
    };
    for (size_t i = 0; i < agency->count; i++) {
        struct audit_service *service = &report->services[report->service_count++];
        *service = (struct audit_service){
            .agency = agency,
            .service = &agency->services[i],
            .judul = agency->services[i].standar->judul.s,
            .file = audit_file(audit, agency->services[i].file),
            .broken = agency->services[i].broken,
            .pos = nowhere,
            .waivers = &agency->services[i].standar->pengecualian,
        };
        if (service->broken)
            continue;
        subject->service = service->service;
        audit_one(audit, subject, service);
        count_service(report, result, service);
        if (audit->options->progress)
            audit->options->progress(audit->options->progress_context, report->service_count,
                                     audit->services);
    }
    subject->service = NULL;
}

static void audit_agencies(struct audit *audit, const struct catalog *catalog)
{
    struct audit_report *report = audit->report;
    for (size_t i = 0; i < catalog->count; i++) {
        struct subject subject = {.report = report,
                                  .agency = &catalog->agencies[i],
                                  .agency_result = &report->agencies[i]};
        audit_agency(audit, &subject);
        if (subject.agency->settings_broken || !report->whole)
            continue;
        report_about(audit, subject.agency, NULL);
        run_rules(audit, SCOPE_INSTANSI, &subject);
    }
    if (report->whole && !audit->options->part)
        run_rules(audit, SCOPE_SITUS, &(struct subject){.report = report});
}

// ---- the report

static int compare_found(const void *left, const void *right)
{
    return finding_cmp(&((const struct audit_finding *)left)->finding,
                       &((const struct audit_finding *)right)->finding);
}

// Where a file's findings begin and how many there are.
static void take_range(const struct audit_report *report, str file, size_t *first, size_t *count)
{
    size_t low = 0, high = report->finding_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (str_cmp_path(report->findings[middle].finding.file, file) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    *first = low;
    for (*count = 0;
         low < report->finding_count && str_eq(report->findings[low].finding.file, file); low++)
        ++*count;
}

void audit_sort(struct audit_report *report)
{
    if (report->finding_count > 1)
        qsort(report->findings, report->finding_count, sizeof *report->findings, compare_found);
    for (size_t i = 0; i < report->service_count; i++)
        take_range(report, report->services[i].file, &report->services[i].first,
                   &report->services[i].count);
    for (size_t i = 0; i < report->agency_count; i++)
        take_range(report, report->agencies[i].file, &report->agencies[i].first,
                   &report->agencies[i].count);
}

str audit_source(void *context, str file)
{
    const struct audit_report *report = context;
    for (size_t i = 0; i < report->service_count; i++)
        if (str_eq(report->services[i].file, file))
            return report->services[i].service->source;
    for (size_t i = 0; i < report->agency_count; i++)
        if (str_eq(report->agencies[i].file, file))
            return report->agencies[i].agency->source;
    return STR_NONE;
}

static str line_of(str source, uint32_t number)
{
    str line = STR_NONE;
    for (uint32_t i = 0; i < number && source.len > 0; i++)
        line = str_take(&source, '\n');
    return line;
}

void audit_note_lines(struct audit_report *report, str (*source)(void *context, str file),
                      void *context)
{
    for (size_t i = 0; i < report->finding_count; i++) {
        struct audit_finding *found = &report->findings[i];
        const struct finding *finding = &found->finding;
        if (found->line.len == 0 && finding->pos.line > 0 && !rule_is_secret(found->rule))
            found->line = arena_copy(report->arena,
                                     line_of(source(context, finding->file), finding->pos.line));
    }
}

static const struct audit_agency *audit_agency_of(const struct audit_report *report, str id)
{
    size_t low = 0, high = report->agency_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = str_cmp(report->agencies[middle].agency->id, id);
        if (order == 0)
            return &report->agencies[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

const struct audit_service *audit_service_of(const struct audit_report *report,
                                             const struct agency *agency,
                                             const struct service *service)
{
    const struct audit_agency *found = audit_agency_of(report, agency->id);
    size_t at = found ? (size_t)(service - agency->services) : 0;
    return found && at < found->services ? &report->services[found->first_service + at] : NULL;
}

struct audit_report *audit_run(struct arena *arena, const struct catalog *catalog,
                               const struct audit_data *data, const struct audit_options *options)
{
    struct audit_report *report = ARENA_NEW(arena, struct audit_report);
    size_t services = 0;
    for (size_t i = 0; i < catalog->count; i++)
        services += catalog->agencies[i].count;
    *report = (struct audit_report){
        .arena = arena,
        .situs = catalog->situs,
        .data = data,
        .date = options->date,
        .whole = options->whole,
        .agencies = ARENA_ARRAY(arena, struct audit_agency, catalog->count),
        .agency_count = catalog->count,
        .services = ARENA_ARRAY(arena, struct audit_service, services),
        .by_rule = ARENA_ARRAY(arena, size_t, rule_count),
    };
    struct audit audit = {
        .report = report,
        .options = options,
        .settings = settings_read(arena, catalog->situs),
        .services = services,
    };
    audit_agencies(&audit, catalog);
    arena_free(&audit.scratch);
    audit_sort(report);
    audit_count(report);
    return report;
}

void audit_across(struct audit_report *report, const struct catalog *catalog)
{
    static const struct audit_options options;
    struct audit audit = {
        .report = report,
        .options = &options,
        .settings = settings_read(report->arena, catalog->situs),
        .capacity = report->finding_count,
    };
    run_rules(&audit, SCOPE_SITUS, &(struct subject){.report = report});
    audit_sort(report);
}
