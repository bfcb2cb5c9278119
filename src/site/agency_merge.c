// An agency that another process has made: its files are copied, its record and content taken over.
// Nothing is believed that does not carry its fingerprint. With --lanjut, an agency that no part
// has whole and as it is now is read from its own files.
#include "base/hash.h"
#include "site/products.h"
#include "site/rounds.h"

extern const struct message INPUT_DAMAGED_PART, INPUT_OLD_PART, INPUT_OTHER_PART;

enum { LARGEST_FILE = 1024 * 1024 * 1024 };

struct merge {
    const struct first_round *first;
    const struct part *part;
    struct agency_result *result;
    struct arena arena;
    struct products products;
    struct unit_record record; // of the part
};

static void report(struct merge *merge, const struct message *error, str file)
{
    merge->products.failed = true;
    if (!merge->first->keeps_going)
        findings_add(&merge->result->findings, error, file, (struct pos){0}, STR_NONE, STR_NONE,
                     STR_NONE);
}

static void refuse(struct merge *merge, const struct message *error, str path)
{
    report(merge, error,
           path.len > 0 ? arena_printf(&merge->arena, "%s/%.*s", merge->part->folder, STR_ARG(path))
                        : str_from(merge->part->folder));
}

// A file of the part as its record knows it; empty, and refused, when it is another.
static str read_file(struct merge *merge, struct arena *arena, str path, uint64_t hash)
{
    str bytes;
    if (fs_read(arena, merge->part->root, path, LARGEST_FILE, &bytes) == FS_OK &&
        hash_bytes(bytes) == hash)
        return bytes;
    refuse(merge, &INPUT_DAMAGED_PART, path);
    return STR_NONE;
}

static bool read_record(struct merge *merge, uint64_t key)
{
    str bytes, path = record_path(&merge->arena, merge->products.unit);
    if (fs_read(&merge->arena, merge->part->root, path, LARGEST_FILE, &bytes) != FS_OK ||
        !unit_record_unpack(&merge->arena, bytes, &merge->record)) {
        refuse(merge, &INPUT_DAMAGED_PART, path);
        return false;
    }
    if (merge->record.key == key)
        return true;
    refuse(merge, &INPUT_OTHER_PART, STR_NONE);
    return false;
}

static void copy_products(struct merge *merge)
{
    struct arena scratch = {0};
    for (size_t i = 0; i < merge->record.product_count && !merge->products.failed; i++) {
        const struct product *product = &merge->record.products[i];
        if (products_keep_same(&merge->products, product))
            continue;
        arena_reset(&scratch);
        str bytes = read_file(merge, &scratch, product->path, product->hash);
        if (!merge->products.failed)
            products_add(&merge->products, product->path, bytes);
    }
    arena_free(&scratch);
}

// What the agency was made of and how it was made stays; its files are where this site is.
static void take_record(struct merge *merge, str content)
{
    struct unit_record taken = merge->record;
    taken.products = merge->products.record.products;
    taken.product_count = merge->products.record.product_count;
    merge->products.record = taken;
    products_close(&merge->products, content);
}

// Where the agency's files are at hand, they must be those that the part was made of.
static bool is_of_sources(struct merge *merge)
{
    const struct site *site = merge->first->all.site;
    bool renewed = false;
    str id = merge->result->id;
    str folder = arena_printf(&merge->arena, "%.*s/%.*s", STR_ARG(site->folder), STR_ARG(id));
    if (!fs_exists(site->root, folder) ||
        agency_sources_are_current(site, &merge->arena, id, &merge->record, &renewed))
        return true;
    report(merge, &INPUT_OLD_PART,
           arena_printf(&merge->arena, "%.*s%.*s", STR_ARG(site->prefix), STR_ARG(folder)));
    return false;
}

static void merge_agency(struct merge *merge, struct worker *worker)
{
    struct agency_result *result = merge->result;
    struct products *products = &merge->products;
    if (!read_record(merge, merge->first->key) || !is_of_sources(merge))
        return;
    str path = unit_content_path(&merge->arena, products->unit);
    str content = read_file(merge, &merge->arena, path, merge->record.content);
    if (!products->failed && !agency_keep(worker, result, content))
        refuse(merge, &INPUT_DAMAGED_PART, path);
    copy_products(merge);
    if (products->failed)
        return;
    take_record(merge, content);
    result->content = result->listing_content = merge->record.content;
    result->read = merge->record.read;
    result->ignored = merge->record.ignored;
    result->unchanged = products->unchanged;
}

// False when no part has the agency as it is now.
static bool take_from_part(struct first_round *first, unsigned worker, size_t number)
{
    struct merge merge = {
        .first = first, .part = first->part_of[number], .result = &first->all.results[number]};
    if (!merge.part)
        return false;
    merge.result->id = first->all.folders[number];
    merge.result->there = true;
    merge.result->findings.arena = &first->all.workers[worker].kept;
    merge.products = products_open(first->output, &merge.arena, &merge.result->findings,
                                   agency_unit_name(&merge.arena, merge.result->id));
    merge_agency(&merge, &first->all.workers[worker]);
    arena_free(&merge.arena);
    return !merge.products.failed;
}

void agency_merge(void *context, unsigned worker, size_t number)
{
    struct first_round *first = context;
    bool taken = take_from_part(first, worker, number);
    if (!taken && first->keeps_going) {
        agency_unit(context, worker, number);
    } else if (first->all.progress && worker == 0) {
        first->all.progress(first->all.progress_context, number + 1, first->all.count);
    }
}
