// A first line with the version of the format, a fingerprint of what follows, and packed numbers.
#include "site/unit_record.h"

#include "base/hash.h"

#include <stdlib.h>

// The last figure counts the formats. Records of another are not read.
static const char head[] = "maklumat unit 2\n";

// ---- packing

static void pack_i64(struct buf *out, int64_t value)
{
    pack_u64(out, (uint64_t)value);
}

static int64_t unpack_i64(struct unpack *from)
{
    return (int64_t)unpack_u64(from);
}

static void pack_source(struct buf *out, const struct source_file *source)
{
    pack_str(out, source->path);
    pack_u64(out, source->stamp.size);
    pack_u64(out, source->stamp.inode);
    pack_i64(out, source->stamp.modified);
    pack_i64(out, source->stamp.changed);
    pack_u64(out, source->settled);
    pack_u64(out, source->hash);
}

static void unpack_source(struct unpack *from, struct source_file *source)
{
    source->path = unpack_str(from);
    source->stamp.size = unpack_u64(from);
    source->stamp.inode = unpack_u64(from);
    source->stamp.modified = unpack_i64(from);
    source->stamp.changed = unpack_i64(from);
    source->settled = unpack_flag(from);
    source->hash = unpack_u64(from);
}

static void pack_product(struct buf *out, const struct product *product)
{
    pack_str(out, product->path);
    pack_u64(out, product->size);
    pack_u64(out, product->inode);
    pack_i64(out, product->modified);
    pack_u64(out, product->hash);
    pack_u64(out, product->staged);
}

static void unpack_product(struct unpack *from, struct product *product)
{
    product->path = unpack_str(from);
    product->size = unpack_u64(from);
    product->inode = unpack_u64(from);
    product->modified = unpack_i64(from);
    product->hash = unpack_u64(from);
    product->staged = unpack_flag(from);
}

static void pack_body(struct buf *out, const struct unit_record *record)
{
    pack_u64(out, record->key);
    pack_u64(out, record->again);
    pack_u64(out, record->settings);
    pack_u64(out, record->names);
    pack_u64(out, record->content);
    pack_u64(out, record->read);
    pack_u64(out, record->ignored);
    pack_u64(out, record->source_count);
    for (size_t i = 0; i < record->source_count; i++)
        pack_source(out, &record->sources[i]);
    pack_u64(out, record->product_count);
    for (size_t i = 0; i < record->product_count; i++)
        pack_product(out, &record->products[i]);
    pack_u64(out, record->part_count);
    for (size_t i = 0; i < record->part_count; i++) {
        pack_u64(out, record->parts[i].name);
        pack_u64(out, record->parts[i].key);
    }
}

str record_pack(struct arena *arena, const struct unit_record *record)
{
    struct buf body = BUF(arena), out = BUF(arena);
    pack_body(&body, record);
    BUF_LIT(&out, head);
    pack_u64(&out, hash_bytes(buf_str(&body)));
    buf_add(&out, buf_str(&body));
    return buf_str(&out);
}

bool record_unpack(struct arena *arena, str bytes, struct unit_record *record)
{
    enum { LEAST_SOURCE = 7, LEAST_PRODUCT = 6, LEAST_PART = 2 };
    struct unpack from = {.rest = str_skip(bytes, sizeof head - 1)};
    *record = (struct unit_record){0};
    if (!str_starts(bytes, STR(head)) || unpack_u64(&from) != hash_bytes(from.rest))
        return false;
    record->key = unpack_u64(&from);
    record->again = unpack_flag(&from);
    record->settings = unpack_u64(&from);
    record->names = unpack_u64(&from);
    record->content = unpack_u64(&from);
    record->read = (size_t)unpack_u64(&from);
    record->ignored = (size_t)unpack_u64(&from);
    record->source_count = unpack_count(&from, LEAST_SOURCE);
    record->sources = ARENA_ARRAY(arena, struct source_file, record->source_count);
    for (size_t i = 0; i < record->source_count; i++)
        unpack_source(&from, &record->sources[i]);
    record->product_count = unpack_count(&from, LEAST_PRODUCT);
    record->products = ARENA_ARRAY(arena, struct product, record->product_count);
    for (size_t i = 0; i < record->product_count; i++)
        unpack_product(&from, &record->products[i]);
    record->part_count = unpack_count(&from, LEAST_PART);
    record->parts = ARENA_ARRAY(arena, struct record_part, record->part_count);
    for (size_t i = 0; i < record->part_count; i++) {
        record->parts[i].name = unpack_u64(&from);
        record->parts[i].key = unpack_u64(&from);
    }
    return !from.broken;
}

// ---- where it is kept

str record_path(struct arena *arena, str unit)
{
    return arena_printf(arena, ".maklumat/unit/%.*s", STR_ARG(unit));
}

str content_path(struct arena *arena, str unit)
{
    return arena_printf(arena, ".maklumat/isi/%.*s", STR_ARG(unit));
}

// ---- comparing with what is there

static int compare_path(const void *key, const void *product)
{
    return str_cmp(*(const str *)key, ((const struct product *)product)->path);
}

const struct product *record_product(const struct unit_record *record, str path)
{
    if (record->product_count == 0)
        return NULL;
    return bsearch(&path, record->products, record->product_count, sizeof *record->products,
                   compare_path);
}

static int compare_part(const void *a, const void *b)
{
    uint64_t first = ((const struct record_part *)a)->name;
    uint64_t second = ((const struct record_part *)b)->name;
    return (first > second) - (first < second);
}

void record_sort_parts(struct unit_record *record)
{
    if (record->part_count > 1)
        qsort(record->parts, record->part_count, sizeof *record->parts, compare_part);
}

uint64_t record_part_key(const struct unit_record *record, uint64_t name)
{
    const struct record_part key = {.name = name};
    const struct record_part *found = NULL;
    if (record->part_count > 0)
        found = bsearch(&key, record->parts, record->part_count, sizeof key, compare_part);
    return found ? found->key : 0;
}

// A file that someone else has put in its place has another inode, one that was written into
// another time.
bool product_stands(int root, const struct product *product)
{
    struct fs_stamp stamp = {0};
    return fs_stat(root, product->path, &stamp) == FS_OK && stamp.size == product->size &&
           stamp.inode == product->inode && stamp.modified == product->modified;
}

// Some file systems count in steps of two seconds (FAT); and a clock that was set back gives times
// to come, which are never settled.
bool stamp_is_settled(const struct fs_stamp *stamp, int64_t now)
{
    const int64_t grain = INT64_C(2500000000);
    return stamp->modified < now - grain && stamp->changed < now - grain;
}
