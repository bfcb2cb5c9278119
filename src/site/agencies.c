// Each job has a site of its own, which shares the rest.
#include "site/agencies.h"

#include "audit/pack.h"
#include "site/locate.h"

bool agencies_open(struct agencies *all, const char *folder)
{
    if (all->threads == 0)
        all->threads = pool_processors();
    all->workers = ARENA_ARRAY(all->site->arena, struct worker, all->threads);
    return site_open(all->site, folder) && site_load_head(all->site, &all->folders, &all->count);
}

struct audit_options agencies_audit_options(const struct site *site, struct date date)
{
    if (date.year == 0)
        (void)date_read(site->catalog.situs->tanggal.s, &date);
    return (struct audit_options){
        .date = date, .prefix = site->prefix, .whole = true, .part = true};
}

void agencies_each(struct agencies *all, pool_job *job, void *context)
{
    all->results = ARENA_ARRAY(all->site->arena, struct agency_result, all->count);
    pool_run(all->threads, all->count, job, context);
}

struct agency_job agencies_begin(const struct agencies *all, unsigned worker, size_t number)
{
    struct agency_job job = {
        .all = all, .worker = &all->workers[worker], .result = &all->results[number]};
    *job.result = (struct agency_result){.id = all->folders[number],
                                         .findings.arena = &all->workers[worker].kept};
    return job;
}

bool agencies_read(struct agency_job *job)
{
    const struct site *shared = job->all->site;
    struct agency_result *result = job->result;
    job->site = site_for_agency(shared, &job->arena, &result->findings);
    result->there = site_load_agency(&job->site, result->id, &job->agency);
    result->broken = job->agency.broken;
    result->read = job->site.read;
    result->ignored = job->site.ignored;
    job->catalog =
        (struct catalog){shared->catalog.situs, shared->catalog.translation, &job->agency, 1};
    return result->there;
}

struct audit_report *agencies_audit(struct agency_job *job)
{
    return audit_run(&job->arena, &job->catalog, job->all->site->data, &job->all->audit);
}

void agencies_end(struct agency_job *job)
{
    const struct agencies *all = job->all;
    if (all->progress && job->worker == all->workers)
        all->progress(all->progress_context, (size_t)(job->result - all->results) + 1, all->count);
    arena_free(&job->arena);
}

// ---- all of them

void agencies_collect(const struct agencies *all)
{
    struct site *site = all->site;
    struct agency *agencies = ARENA_ARRAY(site->arena, struct agency, all->count);
    site->catalog.agencies = agencies;
    site->catalog.count = 0;
    for (size_t i = 0; i < all->count; i++) {
        const struct agency_result *result = &all->results[i];
        findings_take(site->findings, &result->findings);
        site->read += result->read;
        site->ignored += result->ignored;
        for (size_t j = 0; j < result->source_count; j++)
            site_note_source(site, &result->sources[j]);
        if (result->there)
            agencies[site->catalog.count++].id = result->id;
    }
}

struct audit_report *agencies_join(const struct agencies *all)
{
    struct site *site = all->site;
    struct audit_report **parts = ARENA_ARRAY(site->arena, struct audit_report *, all->count);
    size_t count = 0;
    for (size_t i = 0; i < all->count; i++)
        if (all->results[i].report)
            parts[count++] = all->results[i].report;
    struct audit_report *report = audit_join(site->arena, parts, count);
    report->situs = site->catalog.situs;
    report->data = site->data;
    report->date = all->audit.date;
    if (!all->audit.states)
        audit_across(report, &site->catalog);
    return report;
}

void agencies_close(struct agencies *all)
{
    for (size_t i = 0; i < all->threads; i++)
        arena_free(&all->workers[i].kept);
}
