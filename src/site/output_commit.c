// Moving in. First the list of files knows all that will be there, then records, then files, then
// what is no longer made goes, and last the list knows what is there. A build that is stopped
// between two steps leaves each file whole, old or new: a new record that names files which are not
// there yet does not match them, so the next build makes them again. OUT/.maklumat/pindah is there
// from the first step to the last, so the next build knows that it has something to complete.
//
// What is staged and cannot be found is a failure, and so is a record that cannot be read: nothing
// is taken for empty, for what seems not to be made any more is removed (output_before.c).
#include "base/buf.h"
#include "base/hash.h"
#include "site/output_parts.h"

struct commit {
    struct output *output;
    const struct unit *units;
    size_t count;
    struct path_set made;
    size_t capacity;
    struct arena arena; // of `made`
    struct path_set late_before;
    struct buf late;         // what stays for one build more
    struct buf kept;         // what stays besides what the units make
    struct fs_near from, to; // where the last file was moved from, and to
    int list;                // the list that is being written
    uint64_t print;          // of its lines
};

static void fail(struct commit *commit, str path, enum fs_result result)
{
    if (!commit->output->failed) // the first tells what happened
        output_fail(commit->output, commit->output->findings, path, result);
}

// ---- each unit

typedef void unit_function(struct commit *commit, struct arena *scratch, const struct unit *unit,
                           const struct unit_record *record);

static enum fs_result read_staged(const struct commit *commit, struct arena *scratch, str path,
                                  struct unit_record *record)
{
    str bytes;
    enum fs_result result = fs_read(scratch, commit->output->root, output_stage_path(scratch, path),
                                    LARGEST_STATE, &bytes);
    if (result == FS_OK && !unit_record_unpack(scratch, bytes, record))
        result = FS_FAILED;
    return result;
}

// The record of a unit, where it is before anything has moved. False when it has none, which only a
// unit that was left may.
static bool read_record(struct commit *commit, struct arena *scratch, const struct unit *unit,
                        struct unit_record *record)
{
    str path = record_path(scratch, unit->name);
    enum fs_result result = unit->state == UNIT_MADE
                                ? read_staged(commit, scratch, path, record)
                                : output_record(commit->output, scratch, unit->name, record);
    if (result != FS_OK && !(result == FS_MISSING && unit->state == UNIT_LEFT))
        fail(commit, path, result);
    return result == FS_OK;
}

static void for_units(struct commit *commit, unit_function *visit)
{
    struct arena scratch = {0};
    for (size_t i = 0; i < commit->count && !commit->output->failed; i++) {
        struct unit_record record;
        arena_reset(&scratch);
        if (read_record(commit, &scratch, &commit->units[i], &record))
            visit(commit, &scratch, &commit->units[i], &record);
    }
    arena_free(&scratch);
}

static void note_made(struct commit *commit, struct arena *scratch, const struct unit *unit,
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

static void move_in(struct commit *commit, struct arena *scratch, str path)
{
    enum fs_result result =
        fs_move(&commit->from, &commit->to, output_stage_path(scratch, path), path);
    if (result != FS_OK)
        fail(commit, path, result);
}

// A copy of the record stays beside the site, for the list that is written when all has moved.
static void move_unit(struct commit *commit, struct arena *scratch, const struct unit *unit,
                      const struct unit_record *record)
{
    if (unit->state != UNIT_MADE)
        return;
    str path = unit_content_path(scratch, unit->name);
    if (record->content != 0 && fs_exists(commit->output->root, output_stage_path(scratch, path)))
        move_in(commit, scratch, path);
    move_in(commit, scratch, record_path(scratch, unit->name));
    for (size_t i = 0; i < record->product_count && !commit->output->failed; i++) {
        if (!record->products[i].staged)
            continue;
        move_in(commit, scratch, record->products[i].path);
        commit->output->written += !commit->output->failed;
    }
}

// ---- state

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

// ---- what is no longer made

// What is kept joins the list, what may linger too, for one build; the rest is told to go.
static bool is_orphan(struct commit *commit, str path)
{
    const struct output *output = commit->output;
    if (output_paths_has(&commit->made, path))
        return false;
    bool lingers = is_in(path, output->slow) && !output_paths_has(&commit->late_before, path);
    bool stays = lingers || is_in(path, output->kept);
    if (lingers)
        output_add_path(&commit->late, path);
    if (stays)
        output_add_path(&commit->kept, path);
    return !stays;
}

static str find_orphans(struct commit *commit, struct arena *arena, str before)
{
    struct buf orphans = BUF(arena);
    str path;
    while (output_take_path(&before, &path))
        if (is_orphan(commit, path))
            output_add_path(&orphans, path);
    return output_own(commit->output, arena, buf_str(&orphans));
}

// A path that cannot be one of ours is passed over, whoever wrote it into the list.
static void remove_orphans(struct commit *commit, str orphans)
{
    struct output *output = commit->output;
    str path;
    while (!output->failed && output_take_path(&orphans, &path)) {
        enum fs_result result = fs_remove(output->root, path);
        if (result == FS_OK) {
            output->removed++;
            fs_prune(output->root, path);
        } else if (result != FS_MISSING && result != FS_WRONG_TYPE && result != FS_OUTSIDE) {
            fail(commit, path, result);
        }
    }
}

// ---- records of before

static void remove_record(const struct output *output, struct arena *arena, str path, void *context)
{
    const struct path_set *wanted = context;
    (void)arena;
    if (!output_paths_has(wanted, path))
        (void)fs_remove(output->root, path);
}

// Records of units that do not exist any more.
static void remove_records(struct commit *commit)
{
    struct arena scratch = {0};
    struct path_set wanted = {.list = ARENA_ARRAY(&scratch, uint64_t, 2 * commit->count)};
    for (size_t i = 0; i < commit->count; i++) {
        str name = commit->units[i].name;
        wanted.list[wanted.count++] = hash_bytes(record_path(&scratch, name));
        wanted.list[wanted.count++] = hash_bytes(unit_content_path(&scratch, name));
    }
    output_paths_sort(&wanted);
    output_each_record(commit->output, remove_record, &wanted);
    arena_free(&scratch);
}

// ---- the list

static void append(struct commit *commit, str lines)
{
    str rest = lines, path;
    enum fs_result result = fs_append(commit->list, lines);
    if (result != FS_OK)
        fail(commit, STR(LIST_FILE), result);
    while (output_take_path(&rest, &path))
        commit->print += hash_bytes(path);
}

static void append_unit(struct commit *commit, struct arena *scratch, const struct unit *unit,
                        const struct unit_record *record)
{
    struct buf lines = BUF(scratch);
    (void)unit;
    for (size_t i = 0; i < record->product_count; i++)
        output_add_path(&lines, record->products[i].path);
    append(commit, buf_str(&lines));
}

// The list of all that the units make, after `others`. It is written piece by piece, for it may be
// larger than what fits in memory, and takes the place of the old one at once.
static void write_list(struct commit *commit, str others)
{
    static const str staged = STR_INIT(STAGE_FOLDER "/daftar");
    struct output *output = commit->output;
    struct arena scratch = {0};
    struct fs_stamp unused = {0};
    enum fs_result result =
        output->failed ? FS_FAILED : fs_create(output->root, staged, &commit->list);
    if (result != FS_OK) {
        fail(commit, STR(LIST_FILE), result);
        return;
    }
    commit->print = 0;
    append(commit, others);
    for_units(commit, append_unit);
    append(commit, output_list_end(&scratch, commit->print));
    result = fs_finish(commit->list, &unused);
    if (result == FS_OK && !output->failed)
        result = fs_move(&commit->from, &commit->to, staged, STR(LIST_FILE));
    if (result != FS_OK)
        fail(commit, STR(LIST_FILE), result);
    arena_free(&scratch);
}

static void write_late(struct commit *commit)
{
    if (commit->output->failed)
        return;
    if (commit->late.len > 0)
        write_state(commit, STR(LATE_FILE), buf_str(&commit->late));
    else
        (void)fs_remove(commit->output->root, STR(LATE_FILE));
}

static void sync_all(struct commit *commit)
{
    enum fs_result result = commit->output->failed ? FS_OK : fs_sync(commit->output->root);
    if (result != FS_OK)
        fail(commit, STR_NONE, result);
}

// From here on all units have their records in place.
static void all_are_current(struct commit *commit, struct unit *moved)
{
    for (size_t i = 0; i < commit->count; i++) {
        moved[i] = commit->units[i];
        if (moved[i].state == UNIT_MADE)
            moved[i].state = UNIT_CURRENT;
    }
    commit->units = moved;
}

static void move_all(struct commit *commit, struct arena *arena, str before, str orphans)
{
    struct output *output = commit->output;
    str print = output_units_print(arena, commit->units, commit->count);
    write_state(commit, STR(BEGUN_FILE), STR_NONE);
    write_list(commit, before);
    output->committed = !output->failed;
    for_units(commit, move_unit);
    all_are_current(commit, ARENA_ARRAY(arena, struct unit, commit->count));
    remove_orphans(commit, orphans);
    if (before.len > 0)
        write_list(commit, buf_str(&commit->kept));
    if (!output->failed)
        remove_records(commit);
    write_late(commit);
    write_state(commit, STR(UNITS_FILE), print);
    sync_all(commit);
    if (!output->failed)
        (void)fs_remove(output->root, STR(BEGUN_FILE));
}

bool output_commit(struct output *output, const struct unit *units, size_t count)
{
    struct arena arena = {0};
    struct commit commit = {
        .output = output, .units = units, .count = count, .late = BUF(&arena), .kept = BUF(&arena)};
    if (output->failed)
        return false;
    commit.from.root = commit.to.root = output->root;
    str before = output_made_before(output, &arena);
    commit.late_before = output_paths_read(&arena, output_state(output, &arena, STR(LATE_FILE)));
    for_units(&commit, note_made);
    output_paths_sort(&commit.made);
    if (before.len == 0)
        output_report_others(output, &commit.made);
    if (!output->failed)
        move_all(&commit, &arena, before, find_orphans(&commit, &arena, before));
    fs_near_close(&commit.from);
    fs_near_close(&commit.to);
    arena_free(&commit.arena);
    arena_free(&arena);
    return !output->failed;
}
