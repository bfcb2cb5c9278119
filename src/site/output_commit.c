// Moving in. First the list of files knows all that will be there, then records, then files, then
// what is no longer made goes, and last the list knows what is there. A build that is stopped
// between two steps leaves each file whole, old or new: a new record that names files which are not
// there yet does not match them, so the next build makes them again.
#include "base/buf.h"
#include "base/hash.h"
#include "site/output_parts.h"

struct commit {
    struct output *output;
    struct path_set made;
    size_t capacity;
    struct arena arena; // of `made`
    struct path_set late_before;
    struct buf late; // what stays for one build more
    struct buf kept; // what stays besides what the units make
    int list;        // the list that is being written
    struct findings *findings;
};

static void fail(struct commit *commit, str path, enum fs_result result)
{
    output_fail(commit->output, commit->findings, path, result);
}

static void add_line(struct buf *list, str path)
{
    buf_add(list, path);
    buf_char(list, '\n');
}

// ---- each unit

typedef void unit_function(struct commit *commit, struct arena *scratch, str unit,
                           const struct unit_record *record);

// The record as this build has staged it; else, with `all`, as it was left.
static bool read_record(const struct commit *commit, struct arena *scratch, str unit, bool all,
                        struct unit_record *record)
{
    enum { LARGEST_RECORD = 1024 * 1024 * 1024 };
    str path = record_path(scratch, unit), bytes;
    int root = commit->output->root;
    if (fs_read(scratch, root, stage_path(scratch, path), LARGEST_RECORD, &bytes) == FS_OK)
        return record_unpack(scratch, bytes, record);
    return all && output_record(commit->output, scratch, unit, record);
}

static void for_units(struct commit *commit, const str *units, size_t count, bool all,
                      unit_function *visit)
{
    struct arena scratch = {0};
    for (size_t i = 0; i < count && !commit->output->failed; i++) {
        struct unit_record record;
        arena_reset(&scratch);
        if (read_record(commit, &scratch, units[i], all, &record))
            visit(commit, &scratch, units[i], &record);
    }
    arena_free(&scratch);
}

static void note_made(struct commit *commit, struct arena *scratch, str unit,
                      const struct unit_record *record)
{
    struct path_set *made = &commit->made;
    (void)scratch;
    (void)unit;
    for (size_t i = 0; i < record->product_count; i++) {
        made->list = arena_grow(&commit->arena, made->list, made->count, &commit->capacity,
                                sizeof *made->list);
        made->list[made->count++] = hash_bytes(record->products[i].path);
    }
}

// Moves what was staged under this path; what was not staged is in place already.
static bool move_in(struct commit *commit, struct arena *scratch, str path)
{
    enum fs_result result = fs_move(commit->output->root, stage_path(scratch, path), path);
    if (result != FS_OK && result != FS_MISSING)
        fail(commit, path, result);
    return result == FS_OK;
}

static void move_unit(struct commit *commit, struct arena *scratch, str unit,
                      const struct unit_record *record)
{
    (void)move_in(commit, scratch, content_path(scratch, unit));
    (void)move_in(commit, scratch, record_path(scratch, unit));
    for (size_t i = 0; i < record->product_count && !commit->output->failed; i++)
        commit->output->written += move_in(commit, scratch, record->products[i].path);
}

// ---- the list

static void write_state(struct commit *commit, str path, str bytes)
{
    struct output *output = commit->output;
    if (output->failed || fs_same(output->root, path, bytes))
        return;
    enum fs_result result = fs_write(output->root, path, bytes);
    if (result != FS_OK)
        fail(commit, path, result);
}

static bool is_in(str path, const char *const *folders)
{
    for (; folders && *folders; folders++)
        if (str_starts(path, str_from(*folders)))
            return true;
    return false;
}

// Of what earlier builds made and no unit makes now: what is kept joins the list, what may linger
// too, for one build; the rest is told to go.
static bool is_orphan(struct commit *commit, str path)
{
    const struct output *output = commit->output;
    if (path_set_has(&commit->made, path))
        return false;
    bool lingers =
        is_in(path, (const char *const *)output->slow) && !path_set_has(&commit->late_before, path);
    if (lingers)
        add_line(&commit->late, path);
    if (lingers || is_in(path, (const char *const *)output->kept))
        add_line(&commit->kept, path);
    else
        return true;
    return false;
}

static void remove_orphans(struct commit *commit, str orphans)
{
    struct output *output = commit->output;
    str path;
    while (!output->failed && take_path(&orphans, &path)) {
        enum fs_result result = fs_remove(output->root, path);
        if (result == FS_OK) {
            output->removed++;
            fs_prune(output->root, path);
        } else if (result != FS_MISSING && result != FS_WRONG_TYPE) {
            fail(commit, path, result);
        }
    }
}

// Records of units that are no more.
static void remove_records(struct commit *commit, const str *units, size_t count)
{
    struct arena scratch = {0};
    struct path_set known = {.list = ARENA_ARRAY(&scratch, uint64_t, 2 * count)};
    static const str folders[] = {STR_INIT(STATE_FOLDER "/unit/instansi"),
                                  STR_INIT(STATE_FOLDER "/unit/audit"),
                                  STR_INIT(STATE_FOLDER "/isi/instansi")};
    for (size_t i = 0; i < count; i++) {
        known.list[known.count++] = hash_bytes(record_path(&scratch, units[i]));
        known.list[known.count++] = hash_bytes(content_path(&scratch, units[i]));
    }
    path_set_sort(&known);
    for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++) {
        struct fs_entry *entries;
        size_t found;
        if (fs_list(&scratch, commit->output->root, folders[i], &entries, &found) != FS_OK)
            continue;
        for (size_t j = 0; j < found; j++) {
            str path =
                arena_printf(&scratch, "%.*s/%.*s", STR_ARG(folders[i]), STR_ARG(entries[j].name));
            if (!path_set_has(&known, path))
                (void)fs_remove(commit->output->root, path);
        }
    }
    arena_free(&scratch);
}

static str find_orphans(struct commit *commit, struct arena *arena, str before)
{
    struct buf orphans = BUF(arena);
    str path;
    while (take_path(&before, &path))
        if (is_orphan(commit, path))
            add_line(&orphans, path);
    return buf_str(&orphans);
}

static void write_late(struct commit *commit)
{
    if (commit->late.len > 0)
        write_state(commit, STR(LATE_FILE), buf_str(&commit->late));
    else
        (void)fs_remove(commit->output->root, STR(LATE_FILE));
}

static void append(struct commit *commit, str bytes)
{
    enum fs_result result = fs_append(commit->list, bytes);
    if (result != FS_OK && !commit->output->failed)
        fail(commit, STR(LIST_FILE), result);
}

static void append_unit(struct commit *commit, struct arena *scratch, str unit,
                        const struct unit_record *record)
{
    struct buf lines = BUF(scratch);
    (void)unit;
    for (size_t i = 0; i < record->product_count; i++)
        add_line(&lines, record->products[i].path);
    append(commit, buf_str(&lines));
}

// The list of all that the units make, behind `others`. It is written piece by piece, for it may be
// larger than what fits in memory, and takes the place of the old one at once.
static void write_list(struct commit *commit, const str *units, size_t count, str others)
{
    static const str staged = STR_INIT(STAGE_FOLDER "/daftar");
    struct output *output = commit->output;
    struct fs_stamp unused;
    if (output->failed)
        return;
    enum fs_result result = fs_create(output->root, staged, &commit->list);
    if (result != FS_OK) {
        fail(commit, STR(LIST_FILE), result);
        return;
    }
    append(commit, others);
    if (others.len > 0 && !str_ends(others, STR("\n")))
        append(commit, STR("\n"));
    for_units(commit, units, count, true, append_unit);
    result = fs_finish(commit->list, &unused);
    if (result == FS_OK && !output->failed)
        result = fs_move(output->root, staged, STR(LIST_FILE));
    if (result != FS_OK && !output->failed)
        fail(commit, STR(LIST_FILE), result);
}

static void sync_all(struct commit *commit)
{
    struct output *output = commit->output;
    if (output->failed || output->written + output->removed == 0)
        return;
    enum fs_result result = fs_sync(output->root);
    if (result != FS_OK)
        fail(commit, STR_NONE, result);
}

bool output_commit(struct output *output, const str *units, size_t count)
{
    struct arena arena = {0};
    struct commit commit = {
        .output = output, .findings = output->findings, .late = BUF(&arena), .kept = BUF(&arena)};
    if (output->failed)
        return false;
    str before = output_state(output, &arena, STR(LIST_FILE));
    commit.late_before = path_set_read(&arena, output_state(output, &arena, STR(LATE_FILE)));
    for_units(&commit, units, count, true, note_made);
    path_set_sort(&commit.made);
    str orphans = find_orphans(&commit, &arena, before);
    write_list(&commit, units, count, before);
    for_units(&commit, units, count, false, move_unit);
    remove_orphans(&commit, orphans);
    remove_records(&commit, units, count);
    if (before.len > 0)
        write_list(&commit, units, count, buf_str(&commit.kept));
    write_late(&commit);
    sync_all(&commit);
    arena_free(&commit.arena);
    arena_free(&arena);
    output->committed = true; // or as much of it as went well
    return !output->failed;
}
