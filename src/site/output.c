// Staging, committing, and the list of files made.
#include "site/output.h"

#include "base/buf.h"
#include "base/fs.h"
#include "yaml/input.h"

#include <stdlib.h>

#define STATE_FOLDER ".maklumat"
#define STAGE_FOLDER STATE_FOLDER "/baru"
#define LIST_FILE STATE_FOLDER "/daftar"
#define NOTE_FILE STATE_FOLDER "/catatan"
#define LOCK_FILE STATE_FOLDER "/kunci"
#define LATE_FILE STATE_FOLDER "/tunda"

enum { LARGEST_LIST = 512 * 1024 * 1024, LONGEST_WAIT = 10 /* seconds */ };

static void fail(struct output *output, str path, enum fs_result result)
{
    output->failed = true;
    str file = path.len > 0 ? arena_printf(output->arena, "%s/%.*s", output->folder, STR_ARG(path))
                            : str_from(output->folder);
    enum input_error error = result == FS_BUSY ? INPUT_BUSY : INPUT_UNWRITABLE;
    findings_add(output->findings, &input_errors[error], file, (struct pos){0},
                 str_from(fs_reason(result, LANG_ID)), str_from(fs_reason(result, LANG_EN)),
                 STR_NONE);
}

static void add_path(struct output *output, struct path_list *list, str path)
{
    list->paths =
        arena_grow(output->arena, list->paths, list->count, &list->capacity, sizeof *list->paths);
    list->paths[list->count++] = arena_copy(output->arena, path);
}

static int compare_paths(const void *a, const void *b)
{
    return str_cmp(*(const str *)a, *(const str *)b);
}

static void sort_paths(struct path_list *list)
{
    if (list->count > 1)
        qsort(list->paths, list->count, sizeof *list->paths, compare_paths);
}

static bool has_path(const struct path_list *sorted, str path)
{
    return sorted->count > 0 &&
           bsearch(&path, sorted->paths, sorted->count, sizeof path, compare_paths) != NULL;
}

// What the last build left; empty when there was none.
static str read_state(struct output *output, str path)
{
    str bytes;
    enum fs_result result = fs_read(output->arena, output->root, path, LARGEST_LIST, &bytes);
    if (result != FS_OK && result != FS_MISSING)
        fail(output, path, result);
    return bytes;
}

static void write_state(struct output *output, str path, str bytes)
{
    if (output->failed || fs_same(output->root, path, bytes))
        return;
    enum fs_result result = fs_write(output->root, path, bytes);
    if (result != FS_OK)
        fail(output, path, result);
}

static void read_list(struct output *output, struct path_list *list, str file)
{
    str bytes = read_state(output, file);
    while (bytes.len > 0) {
        str path = str_take(&bytes, '\n');
        if (path.len > 0)
            add_path(output, list, path);
    }
    sort_paths(list);
}

// What a build that was stopped has left beside the site.
static void remove_tree(struct output *output, str folder)
{
    struct fs_entry *entries;
    size_t count;
    if (fs_list(output->arena, output->root, folder, &entries, &count) != FS_OK)
        return;
    for (size_t i = 0; i < count; i++) {
        str path =
            arena_printf(output->arena, "%.*s/%.*s", STR_ARG(folder), STR_ARG(entries[i].name));
        if (entries[i].type == FS_FOLDER)
            remove_tree(output, path);
        else
            (void)fs_remove(output->root, path);
    }
    fs_prune(output->root, arena_printf(output->arena, "%.*s/x", STR_ARG(folder)));
}

static void release(struct output *output)
{
    fs_unlock(output->lock);
    fs_close_root(output->root);
    output->lock = -1;
    output->root = -1;
}

bool output_open(struct output *output)
{
    enum fs_result result = fs_create_root(output->folder, &output->root);
    if (result == FS_OK)
        result = fs_lock(output->root, STR(LOCK_FILE), LONGEST_WAIT, &output->lock);
    if (result != FS_OK) {
        fail(output, STR_NONE, result);
        release(output); // what lies beside the site may be another build's
        return false;
    }
    read_list(output, &output->before, STR(LIST_FILE));
    read_list(output, &output->late_before, STR(LATE_FILE));
    output->note_before = read_state(output, STR(NOTE_FILE));
    remove_tree(output, STR(STAGE_FOLDER));
    return true;
}

static str stage_path(struct output *output, str path)
{
    return arena_printf(output->arena, STAGE_FOLDER "/%.*s", STR_ARG(path));
}

void output_add(struct output *output, str path, str bytes)
{
    if (output->failed)
        return;
    add_path(output, &output->made, path);
    if (fs_same(output->root, path, bytes)) {
        output->unchanged++;
        return;
    }
    enum fs_result result = fs_write(output->root, stage_path(output, path), bytes);
    if (result != FS_OK)
        fail(output, path, result);
    else
        add_path(output, &output->staged, path);
}

void output_abandon(struct output *output)
{
    output->failed = true;
}

void output_keep(struct output *output, str folder)
{
    for (size_t i = 0; i < output->before.count; i++)
        if (str_starts(output->before.paths[i], folder))
            add_path(output, &output->made, output->before.paths[i]);
}

static void report_foreign(struct output *output, str path)
{
    output->failed = true;
    findings_add(output->findings, &input_errors[INPUT_FOREIGN],
                 arena_printf(output->arena, "%s/%.*s", output->folder, STR_ARG(path)),
                 (struct pos){0}, STR_NONE, STR_NONE, STR_NONE);
}

// Before anything moves: nothing that the program did not make may stand in the way.
static void check_targets(struct output *output)
{
    for (size_t i = 0; i < output->staged.count; i++) {
        str path = output->staged.paths[i];
        enum fs_result result = fs_probe(output->root, path);
        if (result == FS_OK && !has_path(&output->before, path))
            report_foreign(output, path);
        else if (result != FS_OK && result != FS_MISSING)
            fail(output, path, result);
    }
}

static void move_staged(struct output *output)
{
    for (size_t i = 0; i < output->staged.count && !output->failed; i++) {
        str path = output->staged.paths[i];
        enum fs_result result = fs_move(output->root, stage_path(output, path), path);
        if (result != FS_OK)
            fail(output, path, result);
        else
            output->written++;
    }
}

void output_linger(struct output *output, const char *folder)
{
    size_t count = 0;
    while (output->slow[count])
        count++;
    output->slow[count] = folder;
}

static bool may_linger(const struct output *output, str path)
{
    for (size_t i = 0; i < sizeof output->slow / sizeof output->slow[0] && output->slow[i]; i++)
        if (str_starts(path, str_from(output->slow[i])))
            return !has_path(&output->late_before, path);
    return false;
}

// Files of before that stay for one build more belong to what this build has made.
static void keep_late(struct output *output)
{
    for (size_t i = 0; i < output->before.count; i++) {
        str path = output->before.paths[i];
        if (!has_path(&output->made, path) && may_linger(output, path))
            add_path(output, &output->late, path);
    }
    for (size_t i = 0; i < output->late.count; i++)
        add_path(output, &output->made, output->late.paths[i]);
    sort_paths(&output->made);
}

static void write_late(struct output *output)
{
    struct buf list = BUF(output->arena);
    for (size_t i = 0; i < output->late.count; i++) {
        buf_add(&list, output->late.paths[i]);
        buf_char(&list, '\n');
    }
    if (output->late.count > 0)
        write_state(output, STR(LATE_FILE), buf_str(&list));
    else
        (void)fs_remove(output->root, STR(LATE_FILE));
}

static void remove_orphans(struct output *output)
{
    for (size_t i = 0; i < output->before.count && !output->failed; i++) {
        str path = output->before.paths[i];
        if (has_path(&output->made, path))
            continue;
        enum fs_result result = fs_remove(output->root, path);
        if (result == FS_OK) {
            output->removed++;
            fs_prune(output->root, path);
        } else if (result != FS_MISSING) {
            fail(output, path, result);
        }
    }
}

// The list names old and new files while files move, so a build that is stopped knows them all.
static void write_list(struct output *output, bool with_before)
{
    struct buf list = BUF(output->arena);
    for (size_t i = 0; i < output->made.count; i++) {
        if (i > 0 && str_eq(output->made.paths[i], output->made.paths[i - 1]))
            continue;
        buf_add(&list, output->made.paths[i]);
        buf_char(&list, '\n');
    }
    for (size_t i = 0; with_before && i < output->before.count; i++) {
        if (has_path(&output->made, output->before.paths[i]))
            continue;
        buf_add(&list, output->before.paths[i]);
        buf_char(&list, '\n');
    }
    write_state(output, STR(LIST_FILE), buf_str(&list));
}

bool output_commit(struct output *output)
{
    if (output->failed)
        return false;
    sort_paths(&output->made);
    keep_late(output);
    check_targets(output);
    write_list(output, true);
    move_staged(output);
    remove_orphans(output);
    write_list(output, false);
    write_late(output);
    write_state(output, STR(NOTE_FILE), output->note);
    if (!output->failed && output->written + output->removed > 0) {
        enum fs_result result = fs_sync(output->root);
        if (result != FS_OK)
            fail(output, STR_NONE, result);
    }
    return !output->failed;
}

void output_forget(struct output *output)
{
    fs_unlock(output->lock);
    output->lock = -1;
    remove_tree(output, STR(STATE_FOLDER));
}

void output_close(struct output *output)
{
    if (output->root >= 0)
        remove_tree(output, STR(STAGE_FOLDER));
    release(output);
}
