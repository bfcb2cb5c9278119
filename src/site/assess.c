// Reading, auditing, comparing with the baseline.
#include "site/assess.h"

#include "base/fs.h"
#include "site/baseline.h"
#include "site/locate.h"

struct date assess_date(struct date given, const struct situs *situs)
{
    struct date date = given;
    if (date.year == 0)
        (void)date_read(situs->tanggal.s, &date);
    return date;
}

// False when nothing of the site can be audited.
static bool load(struct site *site, const struct assess_options *options)
{
    struct site_entry *entries;
    size_t count;
    if (options->file_count == 0)
        return site_open(site, options->folder) && site_load(site);
    return site_open_files(site, options->files, options->file_count, &entries, &count) &&
           site_load_some(site, entries, count);
}

struct assessment assess(const struct assess_options *options, struct arena *arena,
                         struct findings *findings)
{
    struct assessment assessment = {
        .site = {.arena = arena, .findings = findings, .root = -1, .folder = STR("standards")},
    };
    struct site *site = &assessment.site;
    if (!load(site, options))
        return assessment;
    const struct audit_options how = {.date = assess_date(options->date, site->catalog.situs),
                                      .prefix = site->prefix,
                                      .whole = options->file_count == 0,
                                      .progress = options->progress,
                                      .progress_context = options->progress_context};
    assessment.report = audit_run(arena, &site->catalog, site->data, &how);
    if (options->baseline)
        baseline_apply(assessment.report, findings, options->baseline, site->prefix, options->prune,
                       &assessment.recorded);
    return assessment;
}

void assess_close(struct assessment *assessment)
{
    fs_close_root(assessment->site.root);
}
