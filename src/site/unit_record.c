// A first line with the version of the format, a fingerprint of what follows, and a packed record.
#include "site/unit_record.h"

#include "base/hash.h"
#include "model/record_pack.h"

#include <stdlib.h>

// The last figure counts the formats. Records of another are not read.
static const char head[] = "maklumat unit 3\n";

#define FLAG(type, member) PACK_FLAG(struct type, member)
#define UINT(type, member) PACK_UINT(struct type, member)
#define STRING(type, member) PACK_STR(struct type, member)
#define ARRAY(member, type, count)                                                                 \
    PACK_COUNTED(struct unit_record, member, struct type *, count, KIND_ARRAY, &packed_##type)

static const struct field source_rows[] = {
    STRING(source_file, path),        UINT(source_file, stamp.size),
    UINT(source_file, stamp.inode),   UINT(source_file, stamp.modified),
    UINT(source_file, stamp.changed), FLAG(source_file, settled),
    UINT(source_file, hash),
};
static const struct record packed_source_file = RECORD("source", struct source_file, source_rows);

static const struct field product_rows[] = {
    STRING(product, path),   UINT(product, size), UINT(product, inode),
    UINT(product, modified), UINT(product, hash), FLAG(product, staged),
};
static const struct record packed_product = RECORD("product", struct product, product_rows);

static const struct field part_rows[] = {
    UINT(record_part, name),
    UINT(record_part, key),
};
static const struct record packed_record_part = RECORD("part", struct record_part, part_rows);

static const struct field unit_rows[] = {
    UINT(unit_record, key),
    FLAG(unit_record, again),
    UINT(unit_record, settings),
    UINT(unit_record, names),
    UINT(unit_record, content),
    UINT(unit_record, read),
    UINT(unit_record, ignored),
    ARRAY(sources, source_file, source_count),
    ARRAY(products, product, product_count),
    ARRAY(parts, record_part, part_count),
};
static const struct record packed_unit = RECORD("unit", struct unit_record, unit_rows);

str unit_record_pack(struct arena *arena, const struct unit_record *record)
{
    struct buf body = BUF(arena), out = BUF(arena);
    record_pack(&body, &packed_unit, record);
    BUF_LIT(&out, head);
    pack_u64(&out, hash_bytes(buf_str(&body)));
    buf_add(&out, buf_str(&body));
    return buf_str(&out);
}

bool unit_record_unpack(struct arena *arena, str bytes, struct unit_record *record)
{
    struct unpack from = {.rest = str_skip(bytes, sizeof head - 1)};
    const struct record_reader reader = {.from = &from, .arena = arena, .borrow = true};
    *record = (struct unit_record){0};
    if (!str_starts(bytes, STR(head)) || unpack_u64(&from) != hash_bytes(from.rest))
        return false;
    record_unpack(&reader, &packed_unit, record);
    return !from.broken;
}

// ---- where it is kept

str record_path(struct arena *arena, str unit)
{
    return arena_printf(arena, ".maklumat/unit/%.*s", STR_ARG(unit));
}

str unit_content_path(struct arena *arena, str unit)
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
bool record_product_is_current(int root, const struct product *product)
{
    struct fs_stamp stamp = {0};
    return fs_stat(root, product->path, &stamp) == FS_OK && stamp.size == product->size &&
           stamp.inode == product->inode && stamp.modified == product->modified;
}

// Some file systems count in steps of two seconds (FAT); and a clock that was set back gives times
// to come, which are never settled.
bool unit_stamp_is_settled(const struct fs_stamp *stamp, int64_t now)
{
    const int64_t grain = INT64_C(2500000000);
    return stamp->modified < now - grain && stamp->changed < now - grain;
}
