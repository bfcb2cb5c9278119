// The order of a build: catalogue, theme, pages of the site, pages of each agency, files, commit.
#include "site/build.h"

#include "base/fs.h"
#include "render/page_audit.h"
#include "render/report.h"
#include "site/assess.h"
#include "site/locate.h"
#include "site/output.h"
#include "site/published.h"
#include "yaml/input.h"

struct build {
    struct site site;
    struct output output;
    struct theme theme;
    struct words words;
    struct templates templates;
    struct page_kit kit;
    struct arena page_arena;
    const struct audit_report *report;
    const struct build_options *options;
    size_t done;
    size_t all;
};

// The first language of situs.yaml is the language of the pages.
static enum lang site_language(const struct situs *situs)
{
    const struct text *languages = situs->bahasa.items;
    bool english = situs->bahasa.count > 0 && str_eq(languages[0].s, STR("en"));
    return english ? LANG_EN : LANG_ID;
}

static struct page_kit make_kit(const struct catalog *catalog)
{
    return (struct page_kit){
        .catalog = catalog,
        .lang = site_language(catalog->situs),
        .show_nip = str_eq(catalog->situs->nip.s, STR("tampil")),
        .formats = formats_wanted(catalog->situs),
    };
}

// Loads the theme and compiles its pages; false when it has errors.
static bool load_theme(struct build *build)
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
    words_load(&build->words, site->arena, site->findings, &build->theme, build->kit.lang);
    struct template_set set = {.arena = site->arena,
                               .findings = site->findings,
                               .theme = &build->theme,
                               .words = &build->words};
    return templates_compile(&build->templates, &set);
}

static struct buf start_page(struct build *build, struct page *page, const char *root)
{
    arena_reset(&build->page_arena);
    *page = (struct page){&build->page_arena, &build->kit, str_from(root)};
    return BUF(&build->page_arena);
}

static void finish_page(struct build *build, enum page_template template,
                        const struct view_page *view, struct buf *out, str path)
{
    template_run(build->templates.page[template], view, out);
    output_add(&build->output, path, buf_str(out));
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

static void write_site_pages(struct build *build)
{
    struct page page;
    struct view_page home = {0}, not_found = {0};
    struct buf out = start_page(build, &page, "");
    page_home(&page, &home);
    finish_page(build, TEMPLATE_HOME, &home, &out, STR("index.html"));
    // A server shows this page under any address, so its links need the site's own.
    out = start_page(build, &page, "");
    str address = build->kit.catalog->situs->alamat.s;
    if (address.len > 0)
        page.root = arena_printf(page.arena, "%.*s%s", STR_ARG(address),
                                 str_ends(address, STR("/")) ? "" : "/");
    page_not_found(&page, &not_found);
    finish_page(build, TEMPLATE_NOT_FOUND, &not_found, &out, STR("404.html"));
}

static void write_agency_pages(struct build *build, const struct agency *agency)
{
    struct page page;
    struct view_page front = {0}, pledge = {0}, paper = {0};
    struct arena *arena = build->site.arena;
    struct buf out = start_page(build, &page, "../");
    page_of_agency(&page, &front, agency);
    finish_page(build, TEMPLATE_AGENCY, &front, &out,
                arena_printf(arena, "%.*s/index.html", STR_ARG(agency->id)));
    out = start_page(build, &page, "../");
    page_pledge(&page, &pledge, agency, "maklumat");
    finish_page(build, TEMPLATE_PLEDGE, &pledge, &out,
                arena_printf(arena, "%.*s/maklumat.html", STR_ARG(agency->id)));
    out = start_page(build, &page, "../");
    page_pledge(&page, &paper, agency, "cetak-maklumat");
    finish_page(build, TEMPLATE_PLEDGE_PRINT, &paper, &out,
                arena_printf(arena, "%.*s/maklumat.cetak.html", STR_ARG(agency->id)));
}

static void write_service(struct build *build, const struct agency *agency,
                          const struct service *service)
{
    struct format_input input = {&build->kit, &build->templates, agency, service};
    for (enum format_id id = 0; id < FORMATS; id++) {
        if (!format_is_wanted(build->kit.formats, id))
            continue;
        arena_reset(&build->page_arena);
        struct buf out = BUF(&build->page_arena);
        formats[id].write(&input, &out);
        output_add(&build->output,
                   arena_printf(build->site.arena, "%.*s/%.*s%s", STR_ARG(agency->id),
                                STR_ARG(service->id), formats[id].extension),
                   buf_str(&out));
    }
    if (build->options->progress)
        build->options->progress(build->options->progress_context, ++build->done, build->all);
}

static void write_agency(struct build *build, const struct agency *agency)
{
    if (agency->broken) {
        output_keep(&build->output, arena_printf(build->site.arena, "%.*s/", STR_ARG(agency->id)));
        return;
    }
    write_agency_pages(build, agency);
    for (size_t i = 0; i < agency->count; i++)
        write_service(build, agency, &agency->services[i]);
}

static bool belongs_to_broken(const struct catalog *catalog, str path)
{
    for (size_t i = 0; i < catalog->count; i++)
        if (catalog->agencies[i].broken && str_starts(path, catalog->agencies[i].id) &&
            str_starts(str_skip(path, catalog->agencies[i].id.len), STR("/")))
            return true;
    return false;
}

static void copy_files(struct build *build)
{
    struct site *site = &build->site;
    for (size_t i = 0; i < site->file_count; i++) {
        const struct site_file *file = &site->files[i];
        str bytes;
        if (belongs_to_broken(&site->catalog, file->to))
            continue;
        arena_reset(&build->page_arena);
        enum fs_result result =
            fs_read(&build->page_arena, site->root, file->from, SIZE_MAX, &bytes);
        if (result == FS_OK) {
            output_add(&build->output, file->to, bytes);
            continue;
        }
        input_report_file(site->findings, INPUT_UNREADABLE, str_from(file->from.data), result);
        output_abandon(&build->output);
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
        build->all += all->agencies[i].broken ? 0 : all->agencies[i].count;
    }
    shown->situs = all->situs;
    shown->agencies = agencies;
    build->output.note = published_note(arena, shown);
    return shown;
}

// ---- the audit

static void write_matrix_page(struct build *build, size_t number)
{
    struct page page;
    struct view_page view = {0};
    struct buf out = start_page(build, &page, "../");
    page_audit_matrix(&page, &view, number);
    str path = arena_printf(build->site.arena, "audit/%.*s",
                            STR_ARG(audit_index_file(build->site.arena, number)));
    finish_page(build, TEMPLATE_AUDIT, &view, &out, path);
}

static void write_rule_pages(struct build *build)
{
    struct page page;
    struct view_page list = {0};
    struct buf out = start_page(build, &page, "../");
    page_audit_rules(&page, &list);
    finish_page(build, TEMPLATE_AUDIT_RULES, &list, &out, STR("audit/aturan.html"));
    for (size_t i = 0; i < rule_count; i++) {
        struct view_page view = {0};
        str file = audit_rule_file(build->site.arena, &rules[i]);
        out = start_page(build, &page, "../");
        page_audit_rule(&page, &view, &rules[i]);
        finish_page(build, TEMPLATE_AUDIT_RULE, &view, &out,
                    arena_printf(build->site.arena, "audit/%.*s", STR_ARG(file)));
    }
}

static void write_audited_index(struct build *build, const struct audit_agency *agency,
                                size_t number)
{
    struct page page;
    struct view_page view = {0};
    struct buf out = start_page(build, &page, "../../");
    page_audit_agency(&page, &view, agency, number);
    finish_page(build, TEMPLATE_AUDIT_AGENCY, &view, &out,
                arena_printf(build->site.arena, "audit/%.*s/%.*s", STR_ARG(agency->agency->id),
                             STR_ARG(audit_index_file(build->site.arena, number))));
}

static void write_audited_agency(struct build *build, const struct audit_agency *agency)
{
    struct page page;
    struct arena *arena = build->site.arena;
    for (size_t i = 0; i < page_audit_count(agency->services); i++)
        write_audited_index(build, agency, i);
    for (size_t i = 0; i < agency->services; i++) {
        const struct audit_service *service = &build->report->services[agency->first_service + i];
        struct view_page view = {0};
        struct buf out = start_page(build, &page, "../../");
        page_audit_service(&page, &view, service);
        finish_page(build, TEMPLATE_AUDIT_SERVICE, &view, &out,
                    arena_printf(arena, "audit/%.*s/%.*s.html", STR_ARG(agency->agency->id),
                                 STR_ARG(service->service->id)));
    }
}

static void write_audit_data(struct build *build)
{
    static const struct {
        const char *path;
        report_function *write;
    } files[] = {
        {"audit/audit.json", report_json},
        {"audit/standar.csv", report_csv_standards},
        {"audit/temuan.csv", report_csv_findings},
    };
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
        arena_reset(&build->page_arena);
        struct buf out = BUF(&build->page_arena);
        files[i].write(&(struct report_input){build->report, build->kit.lang}, &out);
        output_add(&build->output, str_from(files[i].path), buf_str(&out));
    }
}

static void write_audit(struct build *build)
{
    write_audit_data(build);
    if (!format_is_wanted(build->kit.formats, FORMAT_HTML))
        return;
    for (size_t i = 0; i < page_audit_count(build->report->service_count); i++)
        write_matrix_page(build, i);
    write_rule_pages(build);
    for (size_t i = 0; i < build->report->agency_count; i++)
        write_audited_agency(build, &build->report->agencies[i]);
}

static void write_everything(struct build *build)
{
    const struct catalog *shown = published_catalog(build);
    build->kit = make_kit(shown);
    build->kit.report = build->report;
    write_assets(build);
    write_site_pages(build);
    copy_files(build);
    bool kept = false;
    for (size_t i = 0; i < build->site.catalog.count; i++) {
        write_agency(build, &build->site.catalog.agencies[i]);
        kept = kept || build->site.catalog.agencies[i].broken;
    }
    write_audit(build);
    if (kept) // pages that stay as they were need the style sheets that they name
        output_keep(&build->output, STR("aset/"));
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
    build->kit = make_kit(&site->catalog);
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
    arena_free(&build.page_arena);
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
    build->kit = make_kit(&site->catalog);
    return load_theme(build);
}

str build_one(const char *file, const struct format *format, struct arena *arena,
              struct findings *findings, size_t *read)
{
    struct build build = {.site = {.arena = arena, .findings = findings, .root = -1}};
    struct buf out = BUF(arena);
    if (load_one(&build, file)) {
        const struct agency *only = build.site.catalog.agencies;
        format->write(&(struct format_input){&build.kit, &build.templates, only, only->services},
                      &out);
    }
    *read = build.site.read;
    fs_close_root(build.site.root);
    return buf_str(&out);
}
