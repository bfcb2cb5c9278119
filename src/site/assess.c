// Reading, auditing, comparing with the baseline. Of a whole site each agency is read and audited
// on its own, by the pool; only what was found of it stays.
#include "site/assess.h"

#include "audit/pack.h"
#include "base/fs.h"
#include "base/pool.h"
#include "site/baseline.h"
#include "site/locate.h"
#include "yaml/yaml.h"

struct date assess_date(struct date given, const struct situs *situs)
{
    struct date date = given;
    if (date.year == 0)
        (void)date_read(situs->tanggal.s, &date);
    return date;
}

// ---- some files

static struct audit_report *audit_files(struct site *site, const struct assess_options *options)
{
    struct site_entry *entries;
    size_t count;
    if (!site_open_files(site, options->files, options->file_count, &entries, &count) ||
        !site_load_some(site, entries, count))
        return NULL;
    const struct audit_options how = {.date = assess_date(options->date, site->catalog.situs),
                                      .prefix = site->prefix,
                                      .progress = options->progress,
                                      .progress_context = options->progress_context};
    struct audit_report *report = audit_run(site->arena, &site->catalog, site->data, &how);
    audit_note_lines(report, audit_source, report);
    return report;
}

// ---- a whole site

struct result { // of one agency
    bool there;
    struct findings findings;
    struct source_file *sources;
    size_t source_count;
    size_t read, ignored;
    str brief, found; // packed
};

struct round {
    const struct site *site;
    const struct assess_options *options;
    struct audit_options how;
    const str *folders;
    size_t count;
    struct result *results;
    struct arena *kept; // of each worker
};

static void keep_sources(struct result *result, struct arena *kept, const struct site *site)
{
    result->sources = ARENA_ARRAY(kept, struct source_file, site->source_count);
    result->source_count = site->source_count;
    for (size_t i = 0; i < site->source_count; i++) {
        result->sources[i] = site->sources[i];
        result->sources[i].path = arena_copy(kept, site->sources[i].path);
    }
}

static void keep_report(struct result *result, struct arena *kept, struct audit_report *report,
                        bool lines)
{
    struct buf brief = BUF(report->arena), found = BUF(report->arena);
    if (lines)
        audit_note_lines(report, audit_source, report);
    audit_pack_brief(&brief, report);
    audit_pack_findings(&found, report);
    result->brief = arena_copy(kept, buf_str(&brief));
    result->found = arena_copy(kept, buf_str(&found));
}

static void audit_agency(void *context, unsigned worker, size_t number)
{
    struct round *round = context;
    struct result *result = &round->results[number];
    struct arena arena = {0}, *kept = &round->kept[worker];
    struct agency agency;
    result->findings.arena = kept;
    struct site site = site_for_agency(round->site, &arena, &result->findings);
    result->there = site_load_agency(&site, round->folders[number], &agency);
    result->read = site.read;
    result->ignored = site.ignored;
    if (round->options->sources)
        keep_sources(result, kept, &site);
    if (result->there) {
        site.catalog.agencies = &agency;
        site.catalog.count = 1;
        keep_report(result, kept, audit_run(&arena, &site.catalog, site.data, &round->how),
                    round->options->lines);
    }
    if (round->options->progress && worker == 0)
        round->options->progress(round->options->progress_context, number + 1, round->count);
    arena_free(&arena);
}

static void collect(struct site *site, const struct round *round)
{
    struct agency *agencies = ARENA_ARRAY(site->arena, struct agency, round->count);
    for (size_t i = 0; i < round->count; i++) {
        const struct result *result = &round->results[i];
        findings_take(site->findings, &result->findings);
        site->read += result->read;
        site->ignored += result->ignored;
        for (size_t j = 0; j < result->source_count; j++)
            site_note_source(site, &result->sources[j]);
        if (result->there)
            agencies[site->catalog.count++].id = round->folders[i];
    }
    site->catalog.agencies = agencies;
}

static struct audit_report *unpack(struct arena *arena, const struct result *result)
{
    struct unpack brief = {.rest = result->brief};
    struct unpack found = {.rest = result->found};
    struct audit_report *report = audit_unpack_brief(arena, &brief);
    audit_unpack_findings(report, &found);
    return report;
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

// What comes of comparing agencies; their own findings have their lines already.
static void compare(struct site *site, struct audit_report *report, bool lines)
{
    struct again again = {.site = site};
    audit_across(report, &site->catalog);
    audit_count(report);
    if (lines)
        audit_note_lines(report, source_again, &again);
    arena_free(&again.arena);
}

static struct audit_report *join(struct site *site, const struct round *round)
{
    struct audit_report **parts = ARENA_ARRAY(site->arena, struct audit_report *, round->count);
    size_t count = 0;
    for (size_t i = 0; i < round->count; i++)
        if (round->results[i].there)
            parts[count++] = unpack(site->arena, &round->results[i]);
    struct audit_report *report = audit_join(site->arena, parts, count);
    report->situs = site->catalog.situs;
    report->data = site->data;
    report->date = round->how.date;
    compare(site, report, round->options->lines);
    return report;
}

// All that is wrong is said in one run, also where nothing can be audited.
static struct audit_report *audit_site(struct assessment *assessment,
                                       const struct assess_options *options)
{
    struct site *site = &assessment->site;
    struct round round = {.site = site, .options = options};
    assessment->kept = ARENA_ARRAY(site->arena, struct arena, POOL_MOST_THREADS);
    if (!site_open(site, options->folder))
        return NULL;
    bool right = site_load_head(site, &round.folders, &round.count);
    if (!site->catalog.situs)
        return NULL;
    round.how = (struct audit_options){.date = assess_date(options->date, site->catalog.situs),
                                       .prefix = site->prefix,
                                       .whole = true,
                                       .part = true};
    round.results = ARENA_ARRAY(site->arena, struct result, round.count);
    round.kept = assessment->kept;
    pool_run(pool_processors(), round.count, audit_agency, &round);
    collect(site, &round);
    right = site_load_tail(site) && right;
    return right ? join(site, &round) : NULL;
}

struct assessment assess(const struct assess_options *options, struct arena *arena,
                         struct findings *findings)
{
    struct assessment assessment = {
        .site = {.arena = arena, .findings = findings, .root = -1, .folder = STR("standards")},
    };
    struct site *site = &assessment.site;
    assessment.report =
        options->file_count > 0 ? audit_files(site, options) : audit_site(&assessment, options);
    if (assessment.report && options->baseline)
        baseline_apply(assessment.report, findings, options->baseline, site->prefix, options->prune,
                       &assessment.recorded);
    return assessment;
}

void assess_close(struct assessment *assessment)
{
    for (size_t i = 0; assessment->kept && i < POOL_MOST_THREADS; i++)
        arena_free(&assessment->kept[i]);
    fs_close_root(assessment->site.root);
}
