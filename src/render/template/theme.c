// One sorted list of files, built-in and overlaid, searched by halves.
#include "render/template/theme.h"

#include "base/fs.h"
#include "base/hash.h"
#include "model/plan.h"
#include "yaml/yaml.h"

#include <stdlib.h>

extern const struct message INPUT_LINK_SKIPPED, INPUT_TOO_LARGE, INPUT_UNREADABLE;

enum { LARGEST_THEME_FILE = 1024 * 1024 };

static const struct theme_file *find(const struct theme_file *files, size_t count, str name)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = str_cmp(name, files[middle].name);
        if (order == 0)
            return &files[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

const struct theme_file *theme_find(const struct theme *theme, str name)
{
    return find(theme->files, theme->count, name);
}

static const struct theme_file *theme_find_builtin(str name)
{
    return find(theme_builtin, theme_builtin_count, name);
}

struct overlay {
    struct arena *arena;
    struct findings *findings;
    int root;
    struct theme_file *files;
    size_t count;
    size_t capacity;
};

static void report_unreadable(struct overlay *overlay, str path, enum fs_result result)
{
    if (result == FS_TOO_LARGE) {
        findings_add(overlay->findings, &INPUT_TOO_LARGE, path, (struct pos){0}, STR("1 MiB"),
                     STR_NONE, STR_NONE);
        return;
    }
    findings_add(overlay->findings, &INPUT_UNREADABLE, path, (struct pos){0},
                 str_from(fs_reason(result, LANG_ID)), str_from(fs_reason(result, LANG_EN)),
                 STR_NONE);
}

static void report_link(struct overlay *overlay, str name)
{
    findings_add(overlay->findings, &INPUT_LINK_SKIPPED,
                 arena_printf(overlay->arena, THEME_FOLDER "%.*s", STR_ARG(name)), (struct pos){0},
                 STR_NONE, STR_NONE, STR_NONE);
}

static void add_file(struct overlay *overlay, const struct theme_file *file)
{
    overlay->files = arena_grow(overlay->arena, overlay->files, overlay->count, &overlay->capacity,
                                sizeof *overlay->files);
    overlay->files[overlay->count++] = *file;
}

static void read_file(struct overlay *overlay, str name)
{
    struct theme_file file = {name, STR_NONE};
    enum fs_result result =
        fs_read(overlay->arena, overlay->root, name, LARGEST_THEME_FILE, &file.bytes);
    if (result == FS_OK)
        add_file(overlay, &file);
    else
        report_unreadable(overlay, arena_printf(overlay->arena, THEME_FOLDER "%.*s", STR_ARG(name)),
                          result);
}

// Hidden files are an editor's or a system's, not the theme's.
static void read_folder(struct overlay *overlay, const char *folder)
{
    struct fs_entry *entries;
    size_t count;
    enum fs_result result =
        fs_list(overlay->arena, overlay->root, str_from(folder), &entries, &count);
    if (result != FS_OK && result != FS_MISSING)
        report_unreadable(overlay, arena_printf(overlay->arena, THEME_FOLDER "%s", folder), result);
    for (size_t i = 0; i < count; i++) {
        str name = arena_printf(overlay->arena, "%s/%.*s", folder, STR_ARG(entries[i].name));
        if (entries[i].type == FS_FILE && entries[i].name.data[0] != '.')
            read_file(overlay, name);
        else if (entries[i].type == FS_LINK)
            report_link(overlay, name);
    }
}

static int compare_files(const void *a, const void *b)
{
    return str_cmp(((const struct theme_file *)a)->name, ((const struct theme_file *)b)->name);
}

void theme_load(struct theme *theme, struct arena *arena, struct findings *findings, int root)
{
    static const char *const folders[] = {"assets", "pages", "parts", "words"};
    struct overlay overlay = {.arena = arena, .findings = findings, .root = root};
    for (size_t i = 0; root >= 0 && i < sizeof folders / sizeof folders[0]; i++)
        read_folder(&overlay, folders[i]);
    size_t own = overlay.count;
    for (size_t i = 0; i < theme_builtin_count; i++)
        if (!find(overlay.files, own, theme_builtin[i].name))
            add_file(&overlay, &theme_builtin[i]);
    qsort(overlay.files, overlay.count, sizeof *overlay.files, compare_files);
    theme->files = overlay.files;
    theme->count = overlay.count;
}

str theme_asset_path(struct arena *arena, const struct theme *theme, str name)
{
    const struct theme_file *file =
        theme_find(theme, arena_printf(arena, "assets/%.*s", STR_ARG(name)));
    if (!file)
        return STR_NONE;
    size_t dot = name.len;
    while (dot > 0 && name.data[dot - 1] != '.')
        dot--;
    str stem = dot > 0 ? str_sub(name, 0, dot - 1) : name;
    str extension = dot > 0 ? str_skip(name, dot - 1) : STR_NONE;
    str hash = hash_name(arena, file->bytes);
    str id = arena_printf(arena, "%.*s.%.*s%.*s", STR_ARG(stem), STR_ARG(hash), STR_ARG(extension));
    return plan_path(arena, PLAN_ASSET, (struct plan_of){.id = id});
}

static const struct yaml_node *read_words(struct arena *arena, struct findings *findings,
                                          const struct theme_file *file)
{
    str path = arena_printf(arena, THEME_FOLDER "%.*s", STR_ARG(file->name));
    const struct yaml_node *node = yaml_read(arena, findings, path, file->bytes);
    return node && node->kind == YAML_MAP ? node : NULL;
}

void theme_load_words(struct words *words, struct arena *arena, struct findings *findings,
                      const struct theme *theme, enum lang lang)
{
    str name = lang == LANG_ID ? STR("words/id.yaml") : STR("words/en.yaml");
    const struct theme_file *own = theme_find(theme, name);
    const struct theme_file *builtin = theme_find_builtin(name);
    *words = (struct words){0};
    if (builtin)
        words->builtin = read_words(arena, findings, builtin);
    if (own && own != builtin)
        words->own = read_words(arena, findings, own);
}

str theme_word(const struct words *words, str key)
{
    const struct yaml_node *node = words->own ? yaml_get(words->own, key) : NULL;
    if (!node && words->builtin)
        node = yaml_get(words->builtin, key);
    return node ? node->text : STR_NONE;
}
