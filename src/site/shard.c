// Agencies are dealt out by a fingerprint of their ids. OUT/.maklumat/bagian says which part a
// folder is; its agencies are those that have a record.
#include "site/shard.h"

#include "base/hash.h"
#include "yaml/input.h"

#include <stdlib.h>

extern const struct message INPUT_NOT_A_PART, INPUT_NO_PART, INPUT_OLD_PART, INPUT_PARTS_DIFFER,
    INPUT_PARTS_OVERLAP, INPUT_PART_BEGUN, INPUT_UNREADABLE, INPUT_UNWRITABLE;

#define SHARD_FILE ".maklumat/bagian"
#define BEGUN_FILE ".maklumat/pindah" // while the files of a part move
#define AGENCY_RECORDS ".maklumat/unit/instansi"

enum { MOST_SHARDS = 100000, LONGEST_NOTE = 64 };

bool shard_has(struct shard shard, str id)
{
    return shard.count == 0 || hash_bytes(id) % shard.count == shard.number - 1;
}

bool shard_read(str word, struct shard *shard)
{
    size_t slash = str_find_char(word, '/');
    return str_to_u32(str_sub(word, 0, slash), &shard->number) &&
           str_to_u32(str_skip(word, slash + 1), &shard->count) && shard->number >= 1 &&
           shard->number <= shard->count && shard->count <= MOST_SHARDS;
}

bool shard_note(const struct output *output, struct shard shard, struct findings *findings)
{
    struct arena scratch = {0};
    str path = STR(SHARD_FILE);
    str note = arena_printf(&scratch, "%u/%u\n", (unsigned)shard.number, (unsigned)shard.count);
    enum fs_result result = FS_OK;
    if (shard.count == 0)
        (void)fs_remove(output->root, path);
    else if (!fs_same(output->root, path, note))
        result = fs_write(output->root, path, note);
    if (result != FS_OK)
        input_report_file(findings, &INPUT_UNWRITABLE, str_from(output->folder), result);
    arena_free(&scratch);
    return result == FS_OK;
}

// ---- merging

static void report(struct site *site, const struct message *error, str file, str a)
{
    findings_add(site->findings, error, file, (struct pos){0}, a, a, STR_NONE);
}

static bool open_part(struct site *site, struct part *part, struct shard *shard)
{
    str note;
    part->root = -1;
    enum fs_result result = fs_open_root(part->folder, &part->root);
    if (result != FS_OK) {
        input_report_file(site->findings, &INPUT_UNREADABLE, str_from(part->folder), result);
        return false;
    }
    if (fs_exists(part->root, STR(BEGUN_FILE))) {
        report(site, &INPUT_PART_BEGUN, str_from(part->folder), STR_NONE);
        return false;
    }
    if (fs_read(site->arena, part->root, STR(SHARD_FILE), LONGEST_NOTE, &note) == FS_OK &&
        shard_read(str_trim(note), shard))
        return true;
    report(site, &INPUT_NOT_A_PART, str_from(part->folder), STR_NONE);
    return false;
}

// True when the shards are 1 to N of N, each once.
static bool are_whole(struct site *site, const struct part *parts, const struct shard *shards,
                      size_t count)
{
    bool *seen = ARENA_ARRAY(site->arena, bool, count + 1);
    bool whole = true;
    for (size_t i = 0; i < count; i++) {
        bool fits = shards[i].count == count && !seen[shards[i].number];
        if (fits)
            seen[shards[i].number] = true;
        else
            report(site, &INPUT_PARTS_DIFFER, str_from(parts[i].folder),
                   arena_printf(site->arena, "%u/%u", (unsigned)shards[i].number,
                                (unsigned)shards[i].count));
        whole = whole && fits;
    }
    return whole;
}

struct found {
    str id;
    const struct part *part;
};

static int compare_found(const void *a, const void *b)
{
    return str_cmp(((const struct found *)a)->id, ((const struct found *)b)->id);
}

struct found_list {
    struct found *list;
    size_t count;
    size_t capacity;
};

static void sort(struct found_list *found)
{
    if (found->count > 1)
        qsort(found->list, found->count, sizeof *found->list, compare_found);
}

static void find_agencies(struct site *site, const struct part *part, struct found_list *found)
{
    struct fs_entry *entries;
    size_t count;
    if (fs_list(site->arena, part->root, STR(AGENCY_RECORDS), &entries, &count) != FS_OK)
        return; // a part may have no agency
    for (size_t i = 0; i < count; i++) {
        found->list = arena_grow(site->arena, found->list, found->count, &found->capacity,
                                 sizeof *found->list);
        found->list[found->count++] = (struct found){entries[i].name, part};
    }
}

static int compare_id(const void *key, const void *found)
{
    return str_cmp(*(const str *)key, ((const struct found *)found)->id);
}

static const struct found *find(const struct found_list *found, str id)
{
    return found->count > 0
               ? bsearch(&id, found->list, found->count, sizeof *found->list, compare_id)
               : NULL;
}

static str folder_name(struct site *site, str id)
{
    return arena_printf(site->arena, "%.*s%.*s/%.*s", STR_ARG(site->prefix), STR_ARG(site->folder),
                        STR_ARG(id));
}

// Every agency whose folder is there must be in a part; one that came later would be left out.
static bool are_all_found(struct site *site, const str *folders, size_t count,
                          const struct found_list *found)
{
    bool all = true;
    for (size_t i = 0; i < count; i++) {
        if (find(found, folders[i]) || !id_is_valid(folders[i]))
            continue;
        all = false;
        report(site, &INPUT_NO_PART, folder_name(site, folders[i]), STR_NONE);
    }
    return all;
}

static int compare_name(const void *a, const void *b)
{
    return str_cmp(*(const str *)a, *(const str *)b);
}

// And what is in a part must be there, where standards/ has agencies at all.
static bool are_all_there(struct site *site, const str *folders, size_t count,
                          const struct found_list *found)
{
    bool all = true;
    for (size_t i = 0; count > 0 && i < found->count; i++) {
        str id = found->list[i].id;
        if (bsearch(&id, folders, count, sizeof *folders, compare_name))
            continue;
        all = false;
        report(site, &INPUT_OLD_PART, folder_name(site, id), STR_NONE);
    }
    return all;
}

// Each agency in one part, and in the part to which it falls.
static bool are_divided(struct site *site, const struct part *parts, const struct shard *shards,
                        const struct found_list *found)
{
    bool outside = true;
    for (size_t i = 0; i < found->count; i++) {
        const struct found *each = &found->list[i];
        bool twice = i > 0 && str_eq(each->id, found->list[i - 1].id);
        if (!twice && shard_has(shards[each->part - parts], each->id))
            continue;
        outside = false;
        report(site, &INPUT_PARTS_OVERLAP,
               arena_printf(site->arena, "%s/%.*s", each->part->folder, STR_ARG(each->id)),
               STR_NONE);
    }
    return outside;
}

// Folders that no part has join those that were found: their files are at hand.
static void add_folders(struct site *site, const str *folders, size_t count,
                        struct found_list *found)
{
    struct found_list more = {0};
    for (size_t i = 0; i < count; i++) {
        if (find(found, folders[i]))
            continue;
        more.list =
            arena_grow(site->arena, more.list, more.count, &more.capacity, sizeof *more.list);
        more.list[more.count++] = (struct found){folders[i], NULL};
    }
    for (size_t i = 0; i < more.count; i++) {
        found->list = arena_grow(site->arena, found->list, found->count, &found->capacity,
                                 sizeof *found->list);
        found->list[found->count++] = more.list[i];
    }
    sort(found);
}

static void fill(struct first_round *first, struct site *site, const struct found_list *found)
{
    str *folders = ARENA_ARRAY(site->arena, str, found->count);
    first->part_of = ARENA_ARRAY(site->arena, const struct part *, found->count + 1);
    for (size_t i = 0; i < found->count; i++) {
        folders[i] = found->list[i].id;
        first->part_of[i] = found->list[i].part;
    }
    first->all.folders = folders;
    first->all.count = found->count;
}

bool shard_open(struct first_round *first, struct site *site, const char *const *folders,
                size_t count)
{
    struct part *parts = ARENA_ARRAY(site->arena, struct part, count);
    struct shard *shards = ARENA_ARRAY(site->arena, struct shard, count);
    struct found_list found = {0};
    bool right = true;
    first->parts = parts;
    first->part_count = count;
    for (size_t i = 0; i < count; i++) {
        parts[i].folder = folders[i];
        right = open_part(site, &parts[i], &shards[i]) && right;
    }
    if (!right || !are_whole(site, parts, shards, count))
        return false;
    for (size_t i = 0; i < count; i++)
        find_agencies(site, &parts[i], &found);
    sort(&found);
    right = are_divided(site, parts, shards, &found);
    right = are_all_there(site, first->all.folders, first->all.count, &found) && right;
    if (first->keeps_going)
        add_folders(site, first->all.folders, first->all.count, &found);
    else
        right = are_all_found(site, first->all.folders, first->all.count, &found) && right;
    fill(first, site, &found);
    return right;
}

void shard_close(struct first_round *first)
{
    for (size_t i = 0; i < first->part_count; i++)
        fs_close_root(first->parts[i].root);
}
