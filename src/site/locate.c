// From what the user typed to a root folder and the names below it.
#include "site/locate.h"

#include "base/fs.h"
#include "yaml/input.h"

#include <stdlib.h>

extern const struct message INPUT_NOT_A_STANDARD, INPUT_OTHER_SITE, INPUT_OUTPUT_AROUND,
    INPUT_OUTPUT_INSIDE, INPUT_UNREADABLE;

str locate_prefix(struct arena *arena, const char *folder)
{
    str name = str_from(folder);
    if (str_eq(name, STR(".")) || name.len == 0)
        return STR_NONE;
    return arena_printf(arena, "%s%s", folder, str_ends(name, STR("/")) ? "" : "/");
}

bool site_open(struct site *site, const char *folder)
{
    enum fs_result result = fs_open_root(folder, &site->root);
    if (result != FS_OK)
        input_report_file(site->findings, &INPUT_UNREADABLE, str_from(folder), result);
    site->prefix = locate_prefix(site->arena, folder);
    return result == FS_OK;
}

// The parts of ROOT/FOLDER/AGENCY/SERVICE.yaml.
struct located {
    str root; // empty: here
    str folder;
    struct site_entry entry;
    str real; // ROOT/FOLDER, links resolved
};

static struct located split_file(str path)
{
    struct located located;
    fs_split_path(path, &path, &located.entry.file);
    fs_split_path(path, &path, &located.entry.agency);
    located.real = path;
    fs_split_path(path, &located.root, &located.folder);
    if (located.root.len == 0 && str_starts(path, STR("/")))
        located.root = STR("/");
    return located;
}

static bool is_plain(str part)
{
    return part.len > 0 && !str_eq(part, STR(".")) && !str_eq(part, STR(".."));
}

static bool is_folder(struct site *site, str path)
{
    int folder;
    bool opened = fs_open_root(arena_cstr(site->arena, path), &folder) == FS_OK;
    if (opened)
        fs_close_root(folder);
    return opened;
}

// As typed where that names all three parts, so that findings name files as the user does.
static bool locate(struct site *site, const char *file, struct located *located)
{
    str path;
    enum fs_result result = fs_absolute(site->arena, file, &path);
    if (result != FS_OK) {
        input_report_file(site->findings, &INPUT_UNREADABLE, str_from(file), result);
        return false;
    }
    if (is_folder(site, path)) {
        input_report_file(site->findings, &INPUT_UNREADABLE, str_from(file), FS_WRONG_TYPE);
        return false;
    }
    str typed = str_from(file), real = split_file(path).real;
    while (str_starts(typed, STR("./")))
        typed = str_skip(typed, 2);
    *located = split_file(typed);
    if (!is_plain(located->folder) || !is_plain(located->entry.agency) || str_has(typed, STR("..")))
        *located = split_file(path);
    located->real = real;
    return true;
}

// situs.yaml and instansi.yaml are read with every standard, never alone.
static bool is_settings(str file)
{
    return str_eq(file, STR("situs.yaml")) || str_eq(file, STR("instansi.yaml"));
}

static bool check_file(struct site *site, const char *file, const struct located *located,
                       const struct located *first)
{
    bool settings = is_settings(located->entry.file);
    bool outside = !str_eq(located->real, first->real);
    if (settings || outside)
        findings_add(site->findings, settings ? &INPUT_NOT_A_STANDARD : &INPUT_OTHER_SITE,
                     str_from(file), (struct pos){0}, STR_NONE, STR_NONE, STR_NONE);
    return !settings && !outside;
}

static int compare_entries(const void *left, const void *right)
{
    const struct site_entry *a = left;
    const struct site_entry *b = right;
    int order = str_cmp(a->agency, b->agency);
    return order != 0 ? order : str_cmp(a->file, b->file);
}

static size_t drop_repeated(struct site_entry *entries, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (kept == 0 || compare_entries(&entries[kept - 1], &entries[i]) != 0)
            entries[kept++] = entries[i];
    return kept;
}

static bool open_located_root(struct site *site, const struct located *located)
{
    site->folder = located->folder;
    return site_open(site, located->root.len > 0 ? arena_cstr(site->arena, located->root) : ".");
}

bool site_open_files(struct site *site, const char *const *files, size_t count,
                     struct site_entry **entries, size_t *entry_count)
{
    struct located *located = ARENA_ARRAY(site->arena, struct located, count);
    bool right = true;
    *entries = ARENA_ARRAY(site->arena, struct site_entry, count);
    for (size_t i = 0; i < count; i++) {
        bool found = locate(site, files[i], &located[i]) &&
                     check_file(site, files[i], &located[i], &located[0]);
        (*entries)[i] = located[i].entry;
        right = right && found;
    }
    if (!right || !open_located_root(site, &located[0]))
        return false;
    qsort(*entries, count, sizeof **entries, compare_entries);
    *entry_count = drop_repeated(*entries, count);
    return true;
}

// The real path of the deepest part of `path` that exists.
static str real_part(struct arena *arena, const char *path)
{
    str name = str_from(path), real = STR_NONE, last;
    while (name.len > 0 && fs_absolute(arena, arena_cstr(arena, name), &real) == FS_MISSING)
        fs_split_path(name, &name, &last);
    if (real.len == 0)
        (void)fs_absolute(arena, ".", &real);
    return real;
}

static bool lies_in(str path, str folder)
{
    return str_starts(path, folder) && (path.len == folder.len || path.data[folder.len] == '/');
}

// What is written among the sources would be read as one of them by the next build.
const char *const site_sources[] = {"standards", "templates", NULL};

static bool report_output(struct site *site, const struct message *error, const char *path,
                          str source)
{
    findings_add(site->findings, error, str_from(path), (struct pos){0}, source, source, STR_NONE);
    return false;
}

bool site_output_is_outside(struct site *site, const char *path, const char *const *folders)
{
    str output = real_part(site->arena, path);
    for (; *folders; folders++) {
        str name = arena_printf(site->arena, "%.*s%s", STR_ARG(site->prefix), *folders);
        str real;
        if (fs_absolute(site->arena, name.data, &real) == FS_OK && lies_in(output, real))
            return report_output(site, &INPUT_OUTPUT_INSIDE, path, name);
    }
    return true;
}

// The pages of an agency with the name of a source folder would be written into that.
bool site_output_is_beside(struct site *site, const char *path)
{
    str output, real;
    str sources = arena_printf(site->arena, "%.*sstandards", STR_ARG(site->prefix));
    if (fs_absolute(site->arena, path, &output) != FS_OK || // it will be made
        fs_absolute(site->arena, sources.data, &real) != FS_OK || !lies_in(real, output))
        return true;
    return report_output(site, &INPUT_OUTPUT_AROUND, path, sources);
}
