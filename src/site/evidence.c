// Reports, pages and data side by side, then one list of hashes over everything that was written.
#include "site/site.h"

#include "base/fs.h"
#include "base/sha256.h"
#include "base/version.h"
#include "render/render.h"
#include "site/locate.h"
#include "yaml/input.h"

extern const struct message INPUT_NOT_EMPTY, INPUT_UNREADABLE, INPUT_UNWRITABLE;

enum { LARGEST_FILE = 1024 * 1024 * 1024 };

struct pack {
    struct arena *arena;
    struct findings *findings;
    const struct assessment *assessment;
    const char *folder;
    int root;
    enum lang lang;
    size_t written;
};

static bool is_clean(const struct pack *pack)
{
    return findings_effect(pack->findings) == EFFECT_NONE;
}

static void write_file(struct pack *pack, const char *name, str bytes)
{
    enum fs_result result = fs_write(pack->root, str_from(name), bytes);
    if (result != FS_OK)
        input_report_file(pack->findings, &INPUT_UNWRITABLE,
                          arena_printf(pack->arena, "%s/%s", pack->folder, name), result);
    pack->written += result == FS_OK;
}

// A pack is evidence of one day: it is never laid over another.
static bool open_pack(struct pack *pack)
{
    struct fs_entry *entries;
    size_t count = 0;
    enum fs_result result = fs_create_root(pack->folder, &pack->root, NULL);
    if (result == FS_OK)
        result = fs_list(pack->arena, pack->root, STR_NONE, &entries, &count);
    if (result != FS_OK)
        input_report_file(pack->findings, &INPUT_UNWRITABLE, str_from(pack->folder), result);
    else if (count > 0)
        findings_add(pack->findings, &INPUT_NOT_EMPTY, str_from(pack->folder), (struct pos){0},
                     STR_NONE, STR_NONE, STR_NONE);
    return is_clean(pack);
}

static void write_reports(struct pack *pack)
{
    static const struct {
        const char *name;
        report_function *write;
    } reports[] = {
        {"laporan.html", report_html},       {"laporan.txt", report_text},
        {"audit.json", report_json},         {"standar.csv", report_csv_standards},
        {"temuan.csv", report_csv_findings}, {"daftar-periksa.html", report_checklist},
    };
    const struct report_input input = {.report = pack->assessment->report, .lang = pack->lang};
    for (size_t i = 0; i < sizeof reports / sizeof reports[0]; i++) {
        struct buf out = BUF(pack->arena);
        reports[i].write(&input, &out);
        write_file(pack, reports[i].name, buf_str(&out));
    }
}

static void write_versions(struct pack *pack)
{
    const struct audit_data *data = pack->assessment->report->data;
    struct buf out = BUF(pack->arena);
    BUF_LIT(&out, "maklumat " MAKLUMAT_VERSION "\n");
    BUF_LIT(&out, "aturan " AUDIT_RULES_VERSION "\n");
    for (size_t i = 0; i < DATA_COUNT; i++)
        buf_add(&out,
                arena_printf(pack->arena, "%s %.*s %.*s%s\n", data->tables[i].name,
                             STR_ARG(data->tables[i].version), STR_ARG(data->tables[i].fingerprint),
                             data->tables[i].own ? " milik situs" : ""));
    write_file(pack, "versi.txt", buf_str(&out));
}

// ---- the data as it was read

static void copy_data(struct pack *pack, str path)
{
    str bytes;
    const struct site *site = pack->assessment->site;
    enum fs_result result = fs_read(pack->arena, site->root, path, LARGEST_FILE, &bytes);
    if (result == FS_OK)
        write_file(pack, arena_printf(pack->arena, "data/%.*s", STR_ARG(path)).data, bytes);
    else
        input_report_file(pack->findings, &INPUT_UNREADABLE, path, result);
}

static void copy_sources(struct pack *pack)
{
    const struct site *site = pack->assessment->site;
    for (size_t i = 0; i < site->source_count; i++)
        copy_data(pack, site->sources[i].path);
}

// ---- the pages as published

static void build_pages(struct pack *pack, const char *site_folder)
{
    const struct build_options options = {
        .folder = site_folder,
        .output = arena_printf(pack->arena, "%s/situs", pack->folder).data,
        .lang = pack->lang,
        .date = pack->assessment->report->date,
        .one_off = true,
    };
    pack->written += build_site(&options, pack->arena, pack->findings).written;
}

// ---- the list of hashes

static void hash_file(struct pack *pack, str path, struct buf *list)
{
    struct arena scratch = {0};
    str bytes;
    enum fs_result result = fs_read(&scratch, pack->root, path, LARGEST_FILE, &bytes);
    if (result == FS_OK) {
        buf_add(list, sha256_hex(&scratch, bytes));
        BUF_LIT(list, "  ");
        buf_add(list, path);
        BUF_LIT(list, "\n");
    } else {
        input_report_file(pack->findings, &INPUT_UNREADABLE, path, result);
    }
    arena_free(&scratch);
}

// In the order of the names, folder by folder; no folder of ours is deeper than the sources are.
static void hash_folder(struct pack *pack, str folder, struct buf *list)
{
    struct fs_entry *entries;
    size_t count;
    if (fs_list(pack->arena, pack->root, folder, &entries, &count) != FS_OK)
        return;
    for (size_t i = 0; i < count; i++) {
        str path = folder.len == 0 ? entries[i].name
                                   : arena_printf(pack->arena, "%.*s/%.*s", STR_ARG(folder),
                                                  STR_ARG(entries[i].name));
        if (entries[i].type == FS_FOLDER)
            hash_folder(pack, path, list);
        else if (entries[i].type == FS_FILE)
            hash_file(pack, path, list);
    }
}

static void write_hashes(struct pack *pack)
{
    struct buf list = BUF(pack->arena);
    hash_folder(pack, STR_NONE, &list);
    write_file(pack, "SHA256SUMS", buf_str(&list));
}

void evidence_write(const struct assessment *assessment, const char *site_folder,
                    const char *folder, enum lang lang, struct findings *findings, size_t *written)
{
    struct pack pack = {.arena = assessment->site->arena,
                        .findings = findings,
                        .assessment = assessment,
                        .folder = folder,
                        .root = -1,
                        .lang = lang};
    static const char *const kept[] = {"standards", "templates", "site", NULL};
    bool outside = is_clean(&pack) && site_output_is_outside(assessment->site, folder, kept);
    if (outside && open_pack(&pack))
        build_pages(&pack, site_folder);
    if (outside && is_clean(&pack)) {
        write_reports(&pack);
        write_versions(&pack);
        copy_sources(&pack);
        write_hashes(&pack);
    }
    fs_close_root(pack.root);
    *written = pack.written;
}
