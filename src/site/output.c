// The folder, its lock, and the list of files made.
#include "site/output.h"

#include "base/buf.h"
#include "base/hash.h"
#include "site/output_parts.h"

#include <stdlib.h>

extern const struct message INPUT_BUSY, INPUT_UNWRITABLE;

enum { LONGEST_WAIT = 10 /* seconds */, MOST_TRIES = 20 };

void output_fail(struct output *output, struct findings *findings, str path, enum fs_result result)
{
    output->failed = true;
    str file = path.len > 0
                   ? arena_printf(findings->arena, "%s/%.*s", output->folder, STR_ARG(path))
                   : str_from(output->folder);
    const struct message *error = result == FS_BUSY ? &INPUT_BUSY : &INPUT_UNWRITABLE;
    findings_add(findings, error, file, (struct pos){0}, str_from(fs_reason(result, LANG_ID)),
                 str_from(fs_reason(result, LANG_EN)), STR_NONE);
}

// ---- what earlier builds made

static int compare_prints(const void *a, const void *b)
{
    uint64_t first = *(const uint64_t *)a, second = *(const uint64_t *)b;
    return (first > second) - (first < second);
}

void output_paths_sort(struct path_set *set)
{
    if (set->count > 1)
        qsort(set->list, set->count, sizeof *set->list, compare_prints);
}

bool output_paths_has(const struct path_set *sorted, str path)
{
    uint64_t print = hash_bytes(path);
    return sorted->count > 0 &&
           bsearch(&print, sorted->list, sorted->count, sizeof print, compare_prints) != NULL;
}

str output_state(struct output *output, struct arena *arena, str path)
{
    str bytes;
    enum fs_result result = fs_read(arena, output->root, path, LARGEST_STATE, &bytes);
    if (result != FS_OK && result != FS_MISSING)
        output_fail(output, output->findings, path, result);
    return bytes;
}

static size_t count_lines(str text)
{
    size_t lines = 0;
    for (size_t i = 0; i < text.len; i++)
        lines += text.data[i] == '\n';
    return lines;
}

void output_add_path(struct buf *list, str path)
{
    buf_add(list, path);
    buf_char(list, '\n');
}

// A last line without its end was being written when a build was stopped.
bool output_take_path(str *list, str *path)
{
    size_t end = str_find_char(*list, '\n');
    if (end == list->len)
        return false;
    *path = str_take(list, '\n');
    return true;
}

struct path_set output_paths_read(struct arena *arena, str list)
{
    struct path_set set = {.list = ARENA_ARRAY(arena, uint64_t, count_lines(list))};
    str path;
    while (output_take_path(&list, &path))
        set.list[set.count++] = hash_bytes(path);
    output_paths_sort(&set);
    return set;
}

bool output_knows(const struct output *output, str path)
{
    return output_paths_has(&output->known, path);
}

// The list of files made, which ends with its own fingerprint; empty when it is not whole.
str output_list(struct output *output, struct arena *arena)
{
    str list = output_state(output, arena, STR(LIST_FILE));
    size_t body = list.len > LIST_END ? list.len - LIST_END : 0;
    str paths = str_sub(list, 0, body), rest = paths, path;
    uint64_t print = 0;
    while (output_take_path(&rest, &path))
        print += hash_bytes(path);
    return str_eq(str_skip(list, body), output_list_end(arena, print)) ? paths : STR_NONE;
}

// "# 0123456789abcdef": no path begins so.
str output_list_end(struct arena *arena, uint64_t print)
{
    return arena_printf(arena, "# %016llx\n", (unsigned long long)print);
}

static void read_known(struct output *output)
{
    struct arena scratch = {0};
    str list = output_list(output, &scratch);
    output->has_list = list.len > 0;
    output->has_late = fs_exists(output->root, STR(LATE_FILE));
    output->interrupted = fs_exists(output->root, STR(BEGUN_FILE));
    output->known = output_paths_read(output->arena, list);
    arena_free(&scratch);
}

// ---- open and close

// What a build that was stopped has left beside the site.
static void remove_tree(struct output *output, str folder)
{
    struct arena scratch = {0};
    struct fs_entry *entries;
    size_t count;
    if (fs_list(&scratch, output->root, folder, &entries, &count) == FS_OK) {
        for (size_t i = 0; i < count; i++) {
            str path =
                arena_printf(&scratch, "%.*s/%.*s", STR_ARG(folder), STR_ARG(entries[i].name));
            if (entries[i].type == FS_FOLDER)
                remove_tree(output, path);
            else
                (void)fs_remove(output->root, path);
        }
        fs_prune(output->root, arena_printf(&scratch, "%.*s/x", STR_ARG(folder)));
    }
    arena_free(&scratch);
}

// The program's own folder; the lock last, for another build may enter as soon as that is gone.
static void remove_state(struct output *output)
{
    struct arena scratch = {0};
    struct fs_entry *entries;
    size_t count;
    if (fs_list(&scratch, output->root, STR(STATE_FOLDER), &entries, &count) == FS_OK)
        for (size_t i = 0; i < count; i++) {
            str path = arena_printf(&scratch, STATE_FOLDER "/%.*s", STR_ARG(entries[i].name));
            if (entries[i].type == FS_FOLDER)
                remove_tree(output, path);
            else if (!str_eq(path, STR(LOCK_FILE)))
                (void)fs_remove(output->root, path);
        }
    (void)fs_remove(output->root, STR(LOCK_FILE));
    fs_prune(output->root, STR(LOCK_FILE));
    arena_free(&scratch);
}

static void release(struct output *output)
{
    fs_unlock(output->lock);
    fs_close_root(output->root);
    output->lock = -1;
    output->root = -1;
}

// A build that fails takes the folders with it that it has made, and may do so between any two of
// these steps of ours; then they are read again.
static enum fs_result make_and_lock(struct output *output)
{
    for (unsigned tries = 0;; tries++) {
        size_t made;
        enum fs_result result = fs_create_root(output->folder, &output->root, &made);
        if (made > output->made_folders)
            output->made_folders = made;
        if (result == FS_OK)
            result = fs_lock(output->root, STR(LOCK_FILE), LONGEST_WAIT, &output->lock);
        if (result != FS_MISSING || tries == MOST_TRIES)
            return result;
        release(output);
    }
}

// True when nothing but the lock is in the program's folder: no build has come to its end here.
static bool is_new(const struct output *output)
{
    struct arena scratch = {0};
    struct fs_entry *entries;
    size_t count;
    bool listed = fs_list(&scratch, output->root, STR(STATE_FOLDER), &entries, &count) == FS_OK;
    arena_free(&scratch);
    return listed && count == 1;
}

bool output_open(struct output *output)
{
    enum fs_result result = make_and_lock(output);
    if (result != FS_OK) {
        output_fail(output, output->findings, STR_NONE, result);
        release(output); // what lies beside the site may be another build's
        return false;
    }
    output->made_state = is_new(output);
    read_known(output);
    remove_tree(output, STR(STAGE_FOLDER));
    return !output->failed;
}

void output_forget(struct output *output)
{
    remove_state(output);
    fs_unlock(output->lock);
    output->lock = -1;
}

void output_close(struct output *output)
{
    if (output->root >= 0 && output->made_state && !output->committed)
        remove_state(output);
    else if (output->root >= 0)
        remove_tree(output, STR(STAGE_FOLDER));
    release(output);
    if (!output->committed)
        fs_remove_folders(output->folder, output->made_folders);
}

// ---- records

str output_stage_path(struct arena *arena, str path)
{
    return arena_printf(arena, STAGE_FOLDER "/%.*s", STR_ARG(path));
}

enum fs_result output_record(const struct output *output, struct arena *arena, str unit,
                             struct unit_record *record)
{
    str bytes, path = record_path(arena, unit);
    *record = (struct unit_record){0};
    enum fs_result result = fs_read(arena, output->root, path, LARGEST_STATE, &bytes);
    if (result != FS_OK)
        return result == FS_WRONG_TYPE || result == FS_OUTSIDE ? FS_MISSING : result;
    return unit_record_unpack(arena, bytes, record) ? FS_OK : FS_MISSING;
}

str output_content(const struct output *output, struct arena *arena, str unit, uint64_t hash)
{
    str path = unit_content_path(arena, unit), bytes;
    const str paths[] = {output_stage_path(arena, path), path};
    for (size_t i = 0; i < sizeof paths / sizeof paths[0]; i++)
        if (fs_read(arena, output->root, paths[i], LARGEST_STATE, &bytes) == FS_OK &&
            hash_bytes(bytes) == hash)
            return bytes;
    return STR_NONE;
}

// ---- was the last build like this one?

str output_units_print(struct arena *arena, const struct unit *units, size_t count)
{
    uint64_t print = count;
    for (size_t i = 0; i < count; i++)
        print = hash_join(print, hash_bytes(units[i].name));
    return arena_printf(arena, "%016llx\n", (unsigned long long)print);
}

bool output_is_settled(const struct output *output, const struct unit *units, size_t count)
{
    struct arena scratch = {0};
    str before;
    bool same = fs_read(&scratch, output->root, STR(UNITS_FILE), LARGEST_STATE, &before) == FS_OK &&
                str_eq(before, output_units_print(&scratch, units, count));
    arena_free(&scratch);
    return same && output->has_list && !output->has_late && !output->interrupted;
}
