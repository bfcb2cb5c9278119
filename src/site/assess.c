// Reading, auditing, comparing with the baseline. Of a whole site each agency is read and audited
// on its own, by the pool; only what was found of it stays.
#include "site/site.h"

#include "audit/pack.h"
#include "base/fs.h"
#include "site/agencies.h"
#include "site/baseline.h"
#include "site/documents.h"
#include "site/locate.h"
#include "yaml/yaml.h"

// ---- some files

static struct audit_report *audit_files(struct site *site, const struct assess_options *options)
{
    struct site_entry *entries;
    size_t count;
    if (!site_open_files(site, options->files, options->file_count, &entries, &count) ||
        !site_load_some(site, entries, count))
        return NULL;
    struct audit_options how = agencies_audit_options(site, options->date);
    how.whole = how.part = false;
    how.progress = options->progress;
    how.progress_context = options->progress_context;
    struct audit_report *report = audit_run(site->arena, &site->catalog, site->data, &how);
    audit_note_lines(report, audit_source, report);
    return report;
}

// ---- a whole site

struct round {
    const struct assess_options *options;
    struct agencies *all;
};

static void keep_sources(struct agency_job *job)
{
    struct arena *kept = &job->worker->kept;
    struct agency_result *result = job->result;
    result->sources = ARENA_ARRAY(kept, struct source_file, job->site.source_count);
    result->source_count = job->site.source_count;
    for (size_t i = 0; i < result->source_count; i++) {
        result->sources[i] = job->site.sources[i];
        result->sources[i].path = arena_copy(kept, result->sources[i].path);
    }
}

// As it is when it comes from an earlier build.
static void keep_report(struct agency_job *job, struct audit_report *report)
{
    struct arena *kept = &job->worker->kept;
    struct buf states = BUF(&job->arena), found = BUF(&job->arena);
    audit_pack_brief(&states, report);
    audit_pack_findings(&found, report);
    struct unpack from = {.rest = buf_str(&states)};
    job->result->report = audit_unpack_brief(kept, &from);
    from = (struct unpack){.rest = arena_copy(kept, buf_str(&found))};
    audit_unpack_findings(job->result->report, &from);
}

static void audit_agency(void *context, unsigned worker, size_t number)
{
    const struct round *round = context;
    struct agency_job job = agencies_begin(round->all, worker, number);
    bool there = agencies_read(&job);
    if (round->options->sources)
        keep_sources(&job);
    if (there) {
        struct audit_report *report = agencies_audit(&job);
        if (round->options->lines)
            audit_note_lines(report, audit_source, report);
        keep_report(&job, report);
    }
    agencies_end(&job);
}

struct again { // files that are read again
    const struct site *site;
    struct arena arena; // of the one that was read last
};

static str source_again(void *context, str file)
{
    struct again *again = context;
    str bytes, path = str_skip(file, again->site->prefix.len);
    arena_reset(&again->arena);
    enum fs_result result =
        fs_read(&again->arena, again->site->root, path, YAML_LARGEST_FILE, &bytes);
    return result == FS_OK ? bytes : STR_NONE;
}

// The findings of agencies have their lines already; not so what comes of comparing them.
static struct audit_report *join(const struct agencies *all, bool lines)
{
    struct again again = {.site = all->site};
    struct audit_report *report = agencies_join(all);
    audit_count(report);
    if (lines)
        audit_note_lines(report, source_again, &again);
    arena_free(&again.arena);
    return report;
}

// All that is wrong is said in one run, also where nothing can be audited.
static struct audit_report *audit_site(struct agencies *all, struct site *site,
                                       const struct assess_options *options)
{
    struct round round = {options, all};
    all->site = site;
    all->progress = options->progress;
    all->progress_context = options->progress_context;
    bool right = agencies_open(all, options->folder);
    if (!site->catalog.situs)
        return NULL;
    all->audit = agencies_audit_options(site, options->date);
    agencies_each(all, audit_agency, &round);
    agencies_collect(all);
    right = site_load_tail(site) && right;
    return right ? join(all, options->lines) : NULL;
}

struct assessment assess(const struct assess_options *options, struct arena *arena,
                         struct findings *findings)
{
    struct site *site = ARENA_NEW(arena, struct site);
    struct agencies *all = ARENA_NEW(arena, struct agencies);
    struct assessment assessment = {.site = site, .agencies = all};
    *site =
        (struct site){.arena = arena, .findings = findings, .root = -1, .folder = STR("standards")};
    assessment.report = documents_are_named(options) ? documents_audit(options, site)
                        : options->file_count > 0    ? audit_files(site, options)
                                                     : audit_site(all, site, options);
    if (assessment.report && options->baseline)
        baseline_apply(assessment.report, findings, options->baseline, site->prefix, options->prune,
                       &assessment.recorded);
    assessment.read = site->read;
    assessment.ignored = site->ignored;
    return assessment;
}

bool assess_may_write(const struct assessment *assessment, const char *path)
{
    return site_output_is_outside(assessment->site, path, site_sources);
}

void assess_close(struct assessment *assessment)
{
    agencies_close(assessment->agencies);
    fs_close_root(assessment->site->root);
}
