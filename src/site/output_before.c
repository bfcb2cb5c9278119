// What is in OUT from before, and whose it is. Only what the program has made is ever removed: a
// file that someone has put in the place of one of ours is theirs, and so is everything when
// neither list nor records tell.
#include "base/hash.h"
#include "site/output_parts.h"

#include <stdlib.h>

extern const struct message INPUT_NOT_OURS;

// ---- records

static const str record_folders[] = {
    STR_INIT(STATE_FOLDER "/unit/instansi"), STR_INIT(STATE_FOLDER "/unit/audit"),
    STR_INIT(STATE_FOLDER "/unit/situs"), STR_INIT(STATE_FOLDER "/isi/instansi"),
    STR_INIT(STATE_FOLDER "/isi/situs")};

void output_each_record(const struct output *output, record_visitor *visit, void *context)
{
    struct arena names = {0}, scratch = {0};
    for (size_t i = 0; i < sizeof record_folders / sizeof record_folders[0]; i++) {
        struct fs_entry *entries;
        size_t count;
        if (fs_list(&names, output->root, record_folders[i], &entries, &count) != FS_OK)
            continue;
        for (size_t j = 0; j < count; j++) {
            arena_reset(&scratch);
            visit(output, &scratch,
                  arena_printf(&scratch, "%.*s/%.*s", STR_ARG(record_folders[i]),
                               STR_ARG(entries[j].name)),
                  context);
        }
    }
    arena_free(&scratch);
    arena_free(&names);
}

static bool read_record(const struct output *output, struct arena *arena, str path,
                        struct unit_record *record)
{
    str bytes;
    return fs_read(arena, output->root, path, LARGEST_STATE, &bytes) == FS_OK &&
           unit_record_unpack(arena, bytes, record);
}

static void list_products(const struct output *output, struct arena *arena, str path, void *context)
{
    struct unit_record record;
    struct buf *paths = context;
    if (!read_record(output, arena, path, &record))
        return;
    for (size_t i = 0; i < record.product_count; i++)
        output_add_path(paths, record.products[i].path);
}

str output_made_before(struct output *output, struct arena *arena)
{
    str list = output_list(output, arena);
    if (list.len > 0)
        return list;
    struct buf paths = BUF(arena);
    output_each_record(output, list_products, &paths);
    return buf_str(&paths);
}

// ---- whose a file is

struct left { // as a unit left it
    uint64_t print;
    struct product product;
};

struct left_list {
    struct arena *arena;
    const struct path_set *wanted;
    struct left *list;
    size_t count;
    size_t capacity;
};

static void note_left(const struct output *output, struct arena *arena, str path, void *context)
{
    struct unit_record record;
    struct left_list *left = context;
    if (!read_record(output, arena, path, &record))
        return;
    for (size_t i = 0; i < record.product_count; i++) {
        const struct product *product = &record.products[i];
        if (!output_paths_has(left->wanted, product->path))
            continue;
        left->list =
            arena_grow(left->arena, left->list, left->count, &left->capacity, sizeof *left->list);
        left->list[left->count++] = (struct left){hash_bytes(product->path), *product};
    }
}

static int compare_left(const void *a, const void *b)
{
    uint64_t first = ((const struct left *)a)->print, second = ((const struct left *)b)->print;
    return (first > second) - (first < second);
}

// By its stamp, or, for a site that was copied, by its bytes.
static bool is_as_left(const struct output *output, str path, const struct product *left)
{
    struct product product = *left;
    struct arena scratch = {0};
    str bytes;
    product.path = path;
    bool same = record_product_is_current(output->root, &product) ||
                (fs_read(&scratch, output->root, path, LARGEST_STATE, &bytes) == FS_OK &&
                 hash_bytes(bytes) == product.hash);
    arena_free(&scratch);
    return same;
}

// What no record knows has been ours since an earlier build, which the list has told.
static bool is_ours(const struct output *output, const struct left_list *left, str path)
{
    const struct left key = {.print = hash_bytes(path)};
    const struct left *found =
        left->count > 0 ? bsearch(&key, left->list, left->count, sizeof *left->list, compare_left)
                        : NULL;
    return !found || fs_probe(output->root, path) != FS_OK ||
           is_as_left(output, path, &found->product);
}

static void report(struct output *output, str path, size_t more)
{
    struct findings *findings = output->findings;
    str id = STR_NONE, en = STR_NONE;
    if (more > 0) {
        id = arena_printf(findings->arena, ", begitu pula %zu berkas lain", more);
        en = arena_printf(findings->arena, ", and neither are %zu other files", more);
    }
    findings_add(findings, &INPUT_NOT_OURS,
                 arena_printf(findings->arena, "%s/%.*s", output->folder, STR_ARG(path)),
                 (struct pos){0}, id, en, STR_NONE);
}

// While a build that was stopped was moving files, records did not tell of what was there.
str output_own(struct output *output, struct arena *arena, str paths)
{
    if (paths.len == 0 || output->interrupted)
        return paths;
    struct arena scratch = {0};
    struct buf own = BUF(arena);
    struct path_set wanted = output_paths_read(&scratch, paths);
    struct left_list left = {.arena = &scratch, .wanted = &wanted};
    str path;
    output_each_record(output, note_left, &left);
    if (left.count > 1)
        qsort(left.list, left.count, sizeof *left.list, compare_left);
    while (output_take_path(&paths, &path)) {
        if (is_ours(output, &left, path)) {
            buf_add(&own, path);
            buf_char(&own, '\n');
        } else {
            report(output, path, 0);
        }
    }
    arena_free(&scratch);
    return buf_str(&own);
}

// ---- nobody knows whose

struct others {
    struct output *output;
    const struct path_set *made;
    struct arena arena;
    str last;
    size_t count;
};

enum { MOST_REPORTS = 20, MOST_FOLDERS = 32 /* one in another */ };

static void note_other(struct others *others, str path)
{
    if (output_paths_has(others->made, path))
        return;
    others->count++;
    if (others->count < MOST_REPORTS)
        report(others->output, path, 0);
    else
        others->last = path;
}

static void look_through(struct others *others, str folder, unsigned depth)
{
    struct fs_entry *entries;
    size_t count;
    if (depth > MOST_FOLDERS ||
        fs_list(&others->arena, others->output->root, folder, &entries, &count) != FS_OK)
        return;
    for (size_t i = 0; i < count; i++) {
        const struct fs_entry *entry = &entries[i];
        str path = arena_printf(&others->arena, "%.*s%s%.*s", STR_ARG(folder),
                                folder.len > 0 ? "/" : "", STR_ARG(entry->name));
        if (str_starts(entry->name, STR("."))) // the server's, or git's
            continue;
        if (entry->type == FS_FOLDER)
            look_through(others, path, depth + 1);
        else
            note_other(others, path);
    }
}

void output_report_others(struct output *output, const struct path_set *made)
{
    struct others others = {.output = output, .made = made};
    look_through(&others, STR_NONE, 0);
    if (others.count >= MOST_REPORTS)
        report(output, others.last, others.count - MOST_REPORTS);
    arena_free(&others.arena);
}
