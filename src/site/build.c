// The order of a build: catalogue, theme, pages of the site, pages of each agency, files, commit.
#include "site/build.h"

#include "base/fs.h"
#include "model/translate.h"
#include "render/feed.h"
#include "render/search.h"
#include "site/assess.h"
#include "site/locate.h"
#include "site/pages.h"
#include "site/pages_audit.h"
#include "site/pages_web.h"
#include "site/published.h"
#include "yaml/input.h"

// The pages in one language.
struct tree {
    struct directory directory;
    struct words words;
    struct templates templates;
    struct page_kit kit;
};

struct build {
    struct site site;
    struct output output;
    struct theme theme;
    struct web web;
    struct tree trees[LANGS]; // the first is the site's own, the other lies in a folder
    size_t tree_count;
    const struct audit_report *report;
    const struct build_options *options;
    struct pages_progress progress;
};

// Indonesian comes first where both languages are written: the law and the documents are in it.
static void plan_trees(struct build *build)
{
    const struct catalog *catalog = &build->site.catalog;
    for (enum lang lang = 0; lang < LANGS; lang++) {
        if (!situs_has_language(catalog->situs, lang))
            continue;
        build->trees[build->tree_count].kit = (struct page_kit){
            .catalog = catalog,
            .lang = lang,
            .folder = build->tree_count > 0 ? STR("en/") : STR_NONE,
            .show_nip = str_eq(catalog->situs->nip.s, STR("tampil")),
            .formats = formats_wanted(catalog->situs),
            .words = &build->trees[build->tree_count].words,
        };
        build->tree_count++;
    }
    if (build->tree_count == LANGS)
        for (size_t i = 0; i < LANGS; i++)
            build->trees[i].kit.other = &build->trees[LANGS - 1 - i].kit;
}

static void load_theme_folder(struct build *build)
{
    struct site *site = &build->site;
    int folder = -1;
    enum fs_result result = fs_open_below(site->root, STR("templates"), &folder);
    if (result != FS_OK && result != FS_MISSING) {
        str name = arena_printf(site->arena, "%.*stemplates", STR_ARG(site->prefix));
        input_report_file(site->findings, INPUT_UNREADABLE, str_from(name.data), result);
    }
    theme_load(&build->theme, site->arena, site->findings, folder);
    fs_close_root(folder);
}

// Compiles the theme's pages in one language; false when they have errors.
static bool compile_tree(struct build *build, struct tree *tree)
{
    struct site *site = &build->site;
    words_load(&tree->words, site->arena, site->findings, &build->theme, tree->kit.lang);
    struct template_set set = {.arena = site->arena,
                               .findings = site->findings,
                               .theme = &build->theme,
                               .words = &tree->words};
    return templates_compile(&tree->templates, &set);
}

// Errors of templates are the same in every language: the first tells them all.
static bool load_theme(struct build *build)
{
    bool compiled = true;
    plan_trees(build);
    load_theme_folder(build);
    for (size_t i = 0; i < build->tree_count && compiled; i++)
        compiled = compile_tree(build, &build->trees[i]);
    return compiled;
}

static void write_assets(struct build *build)
{
    str folder = STR("assets/");
    for (size_t i = 0; i < build->theme.count; i++) {
        const struct theme_file *file = &build->theme.files[i];
        if (!str_starts(file->name, folder))
            continue;
        str path =
            theme_asset_path(build->site.arena, &build->theme, str_skip(file->name, folder.len));
        output_add(&build->output, path, file->bytes);
    }
}

static bool belongs_to_broken(const struct catalog *catalog, str path)
{
    for (size_t i = 0; i < catalog->count; i++)
        if (catalog->agencies[i].broken && str_starts(path, catalog->agencies[i].id) &&
            str_starts(str_skip(path, catalog->agencies[i].id.len), STR("/")))
            return true;
    return false;
}

static void copy_file(struct build *build, const struct site_file *file)
{
    struct site *site = &build->site;
    struct arena scratch = {0};
    str bytes;
    enum fs_result result = fs_read(&scratch, site->root, file->from, SIZE_MAX, &bytes);
    if (result == FS_OK) {
        output_add(&build->output, file->to, bytes);
    } else {
        input_report_file(site->findings, INPUT_UNREADABLE, str_from(file->from.data), result);
        output_abandon(&build->output);
    }
    arena_free(&scratch);
}

static void copy_files(struct build *build)
{
    struct site *site = &build->site;
    for (size_t i = 0; i < site->file_count; i++) {
        const struct site_file *file = &site->files[i];
        if (!belongs_to_broken(&site->catalog, file->to))
            copy_file(build, file);
    }
}

// What the pages show: the agencies that are right, and broken ones as they were published.
static struct catalog *published_catalog(struct build *build)
{
    struct arena *arena = build->site.arena;
    const struct catalog *all = &build->site.catalog;
    const struct catalog before = published_read(arena, build->output.note_before);
    struct catalog *shown = ARENA_NEW(arena, struct catalog);
    struct agency *agencies = ARENA_ARRAY(arena, struct agency, all->count);
    for (size_t i = 0; i < all->count; i++) {
        const struct agency *agency = &all->agencies[i];
        if (agency->broken)
            agency = published_find(&before, agency->id);
        if (agency)
            agencies[shown->count++] = *agency;
        build->progress.all +=
            all->agencies[i].broken ? 0 : all->agencies[i].count * build->tree_count;
    }
    shown->situs = all->situs;
    shown->translation = all->translation;
    shown->agencies = agencies;
    build->output.note = published_note(arena, shown);
    return shown;
}

static void keep_folder(struct build *build, str agency)
{
    for (size_t i = 0; i < build->tree_count; i++)
        output_keep(&build->output,
                    arena_printf(build->site.arena, "%.*s%.*s/",
                                 STR_ARG(build->trees[i].kit.folder), STR_ARG(agency)));
}

// Keeps what was published of broken agencies; their pages need the style sheets that they name.
static void keep_broken(struct build *build)
{
    const struct catalog *all = &build->site.catalog;
    bool kept = false;
    for (size_t i = 0; i < all->count; i++)
        if (all->agencies[i].broken) {
            keep_folder(build, all->agencies[i].id);
            kept = true;
        }
    if (kept)
        output_keep(&build->output, STR("aset/"));
}

static void write_search_file(void *context, str path, const struct buf *bytes)
{
    writer_file(context, path, bytes);
}

static void write_search(struct build *build, struct tree *tree, struct writer *writer)
{
    struct arena scratch = {0};
    if (format_is_wanted(tree->kit.formats, FORMAT_HTML))
        tree->kit.search =
            arena_copy(build->site.arena, search_make(&scratch, tree->kit.catalog, &tree->directory,
                                                      tree->kit.lang, write_search_file, writer));
    arena_free(&scratch);
}

static void write_tree(struct build *build, struct tree *tree)
{
    struct writer writer = {.output = &build->output,
                            .templates = &tree->templates,
                            .kit = &tree->kit,
                            .web = &build->web};
    write_search(build, tree, &writer);
    pages_of_site(&writer);
    pages_of_agencies(&writer, &build->progress);
    if (format_is_wanted(tree->kit.formats, FORMAT_HTML))
        pages_audit(&writer);
    writer_close(&writer);
}

static void write_data(struct build *build)
{
    struct writer writer = {
        .output = &build->output, .kit = &build->trees[0].kit, .web = &build->web};
    pages_audit_data(&writer);
    if (format_is_wanted(writer.kit->formats, FORMAT_HTML))
        pages_web(&writer, &build->theme);
    writer_close(&writer);
}

static void write_everything(struct build *build)
{
    const struct catalog *shown = published_catalog(build);
    struct catalog translated = {0};
    if (situs_has_language(shown->situs, LANG_EN))
        translated = catalog_translate(build->site.arena, shown);
    output_linger(&build->output, "cari/");
    output_linger(&build->output, "en/cari/");
    write_assets(build);
    copy_files(build);
    for (size_t i = 0; i < build->tree_count; i++) {
        struct tree *tree = &build->trees[i];
        tree->kit.catalog = tree->kit.lang == LANG_EN ? &translated : shown;
        tree->directory = directory_make(build->site.arena, tree->kit.catalog);
        tree->kit.directory = &tree->directory;
        tree->kit.has_feed = feed_is_possible(shown);
        tree->kit.report = build->report;
    }
    for (size_t i = 0; i < build->tree_count; i++)
        write_tree(build, &build->trees[i]);
    write_data(build);
    keep_broken(build);
}

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
    return load_theme(build) && loaded;
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

static void publish(struct build *build)
{
    if (!output_open(&build->output))
        return;
    write_everything(build);
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
        .progress = {options->progress, options->progress_context},
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
    return load_theme(build);
}

str build_one(const char *file, const struct format *format, struct arena *arena,
              struct findings *findings, size_t *read)
{
    struct build build = {.site = {.arena = arena, .findings = findings, .root = -1}};
    struct buf out = BUF(arena);
    if (load_one(&build, file)) {
        struct tree *tree = &build.trees[0];
        const struct catalog shown = tree->kit.lang == LANG_EN
                                         ? catalog_translate(arena, &build.site.catalog)
                                         : build.site.catalog;
        const struct agency *only = shown.agencies;
        tree->directory = directory_make(arena, &shown);
        tree->kit.catalog = &shown;
        tree->kit.directory = &tree->directory;
        tree->kit.other = NULL;
        format->write(&(struct format_input){&tree->kit, &tree->templates, only, only->services},
                      &out);
    }
    *read = build.site.read;
    fs_close_root(build.site.root);
    return buf_str(&out);
}
