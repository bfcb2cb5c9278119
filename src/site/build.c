// The order of a build: catalogue, theme, pages of the site, pages of each agency, files, commit.
#include "site/build.h"

#include "base/fs.h"
#include "site/assess.h"
#include "site/locate.h"
#include "site/publish.h"
#include "site/published.h"
#include "yaml/input.h"

struct build {
    struct site site;
    struct output output;
    struct trees trees;
    const struct audit_report *report;
    const struct build_options *options;
};

// True when what was found lets this build write.
static bool may_publish(const struct build *build, bool loaded)
{
    if (!loaded)
        return false;
    return build->options->keep_going || findings_effect(build->site.findings) == EFFECT_NONE;
}

static bool load(struct build *build)
{
    struct site *site = &build->site;
    if (!site_open(site, build->options->folder))
        return false;
    bool loaded = site_load(site);
    if (!site->catalog.situs) // the folder itself could not be read
        return false;
    return trees_open(&build->trees, site) && loaded;
}

static void audit(struct build *build)
{
    struct site *site = &build->site;
    const struct audit_options how = {
        .date = assess_date(build->options->date, site->catalog.situs),
        .whole = true, // no prefix: pages are the same from wherever they are built
    };
    build->report = audit_run(site->arena, &site->catalog, site->data, &how);
}

// With --strict: what is salah is printed as any other finding and stops the build.
static bool is_refused(struct build *build)
{
    if (!build->options->strict || !audit_reaches(build->report, LEVEL_SALAH))
        return false;
    for (size_t i = 0; i < build->report->finding_count; i++) {
        const struct audit_finding *found = &build->report->findings[i];
        struct finding finding = found->finding;
        finding.file = arena_printf(build->site.arena, "%.*s%.*s", STR_ARG(build->site.prefix),
                                    STR_ARG(finding.file));
        if (audit_counts(found) && finding.level == LEVEL_SALAH)
            findings_append(build->site.findings, &finding);
    }
    return true;
}

static bool is_any_broken(const struct catalog *catalog)
{
    for (size_t i = 0; i < catalog->count; i++)
        if (catalog->agencies[i].broken)
            return true;
    return false;
}

static void publish(struct build *build)
{
    if (!output_open(&build->output))
        return;
    if (is_any_broken(&build->site.catalog) &&
        published_differs(build->output.note_before, build->site.catalog.situs)) {
        findings_add(build->site.findings, &input_errors[INPUT_OTHER_SETTINGS],
                     arena_printf(build->site.arena, "%.*sstandards/situs.yaml",
                                  STR_ARG(build->site.prefix)),
                     (struct pos){0}, STR_NONE, STR_NONE, STR_NONE);
        return;
    }
    struct publication publication = {
        .site = &build->site,
        .output = &build->output,
        .trees = &build->trees,
        .report = build->report,
        .progress = {build->options->progress, build->options->progress_context},
    };
    publish_all(&publication);
    if (output_commit(&build->output) && build->options->one_off)
        output_forget(&build->output);
}

struct build_result build_site(const struct build_options *options, struct arena *arena,
                               struct findings *findings)
{
    struct build build = {
        .site = {.arena = arena, .findings = findings, .root = -1, .folder = STR("standards")},
        .output = {.arena = arena, .findings = findings, .root = -1, .lock = -1},
        .options = options,
    };
    build.site.prefix = folder_prefix(arena, options->folder);
    build.output.folder = options->output
                              ? options->output
                              : arena_printf(arena, "%.*ssite", STR_ARG(build.site.prefix)).data;
    bool loaded = load(&build), refused = false;
    bool apart = site_output_is_apart(&build.site, build.output.folder, site_sources);
    if (apart && may_publish(&build, loaded)) {
        audit(&build);
        refused = is_refused(&build);
        if (!refused)
            publish(&build);
    }
    output_close(&build.output);
    fs_close_root(build.site.root);
    return (struct build_result){build.site.read,        build.site.ignored,   build.output.written,
                                 build.output.unchanged, build.output.removed, refused};
}

static bool load_one(struct build *build, const char *file)
{
    struct site *site = &build->site;
    struct site_entry *entries;
    size_t count;
    if (!site_open_files(site, &file, 1, &entries, &count) ||
        !site_load_some(site, entries, count) || findings_effect(site->findings) != EFFECT_NONE)
        return false;
    return trees_open(&build->trees, site);
}

// The first tree that holds this form.
static const struct tree *choose_tree(const struct trees *trees, const struct format *format)
{
    for (size_t i = 0; i < trees->count; i++)
        if (trees->list[i].kit.kiosk == format->kiosk)
            return &trees->list[i];
    return NULL;
}

str build_one(const char *file, const struct format *format, struct arena *arena,
              struct findings *findings, size_t *read)
{
    struct build build = {.site = {.arena = arena, .findings = findings, .root = -1}};
    struct buf out = BUF(arena);
    if (load_one(&build, file)) {
        const struct tree *tree = choose_tree(&build.trees, format);
        trees_fill(&build.trees, arena, &build.site.catalog, NULL);
        if (tree)
            format->write(&(struct format_input){&tree->kit, &tree->language->templates,
                                                 tree->catalog.agencies,
                                                 tree->catalog.agencies->services},
                          &out);
    }
    *read = build.site.read;
    fs_close_root(build.site.root);
    return buf_str(&out);
}
