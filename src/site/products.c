// Comparing costs little, replacing a file much: a file that has the bytes it should have stays,
// and keeps its time, so that copies elsewhere need not be renewed.
#include "site/products.h"

#include "base/hash.h"

#include <stdlib.h>

extern const struct message INPUT_FOREIGN, INPUT_UNWRITABLE;

static void fail(struct products *products, str path, enum fs_result result)
{
    products->failed = true;
    findings_add(products->findings, &INPUT_UNWRITABLE,
                 arena_printf(products->arena, "%s/%.*s", products->output->folder, STR_ARG(path)),
                 (struct pos){0}, str_from(fs_reason(result, LANG_ID)),
                 str_from(fs_reason(result, LANG_EN)), STR_NONE);
}

struct products products_open(const struct output *output, struct arena *arena,
                              struct findings *findings, str unit)
{
    struct products products = {
        .output = output, .findings = findings, .arena = arena, .unit = unit};
    products.stage.root = output->root;
    enum fs_result result = output_record(output, arena, unit, &products.before);
    if (result != FS_OK && result != FS_MISSING)
        fail(&products, record_path(arena, unit), result);
    return products;
}

bool products_are_current(const struct products *products, uint64_t key)
{
    const struct unit_record *before = &products->before;
    if (key == 0 || before->key != key || before->again || products->output->all)
        return false;
    for (size_t i = 0; i < before->product_count; i++)
        if (!record_product_is_current(products->output->root, &before->products[i]))
            return false;
    return true;
}

static void note(struct products *products, str path, const struct fs_stamp *stamp, uint64_t hash,
                 bool staged)
{
    struct unit_record *record = &products->record;
    record->products = arena_grow(products->arena, record->products, record->product_count,
                                  &products->capacity, sizeof *record->products);
    record->products[record->product_count++] = (struct product){arena_copy(products->arena, path),
                                                                 stamp->size,
                                                                 stamp->inode,
                                                                 stamp->modified,
                                                                 hash,
                                                                 staged};
}

// True when the file has these bytes already, as the unit left it; with --all they are looked at.
static bool is_left(const struct products *products, str path, str bytes, uint64_t hash)
{
    const struct product *before = record_product(&products->before, path);
    return before && !products->output->all && before->hash == hash && before->size == bytes.len &&
           record_product_is_current(products->output->root, before);
}

// Nothing that the program did not make may stand in the way; `result` is what a look at the path
// gave.
static bool may_replace(struct products *products, str path, enum fs_result result)
{
    bool ours = record_product(&products->before, path) || output_knows(products->output, path);
    if (result == FS_MISSING || (result == FS_OK && ours))
        return true;
    if (result != FS_OK) {
        fail(products, path, result);
        return false;
    }
    products->failed = true;
    findings_add(products->findings, &INPUT_FOREIGN,
                 arena_printf(products->arena, "%s/%.*s", products->output->folder, STR_ARG(path)),
                 (struct pos){0}, STR_NONE, STR_NONE, STR_NONE);
    return false;
}

static bool keep(struct products *products, const struct product *before)
{
    if (!before || !record_product_is_current(products->output->root, before))
        return false;
    note(products, before->path,
         &(struct fs_stamp){
             .size = before->size, .inode = before->inode, .modified = before->modified},
         before->hash, false);
    products->unchanged++;
    return true;
}

bool products_keep(struct products *products, str path)
{
    return keep(products, record_product(&products->before, path));
}

bool products_keep_same(struct products *products, const struct product *wanted)
{
    const struct product *before = record_product(&products->before, wanted->path);
    return before && before->hash == wanted->hash && before->size == wanted->size &&
           keep(products, before);
}

void products_add(struct products *products, str path, str bytes)
{
    struct fs_stamp stamp = {0};
    uint64_t hash = hash_bytes(bytes);
    if (products->failed)
        return;
    bool left = is_left(products, path, bytes, hash);
    enum fs_result found = left ? FS_OK : fs_probe(products->output->root, path);
    if (left || (found == FS_OK && fs_same(products->output->root, path, bytes))) {
        (void)fs_stat(products->output->root, path, &stamp);
        note(products, path, &stamp, hash, false);
        products->unchanged++;
        return;
    }
    if (!may_replace(products, path, found))
        return;
    enum fs_result result =
        fs_stage(&products->stage, output_stage_path(products->arena, path), bytes, &stamp);
    if (result != FS_OK) {
        fail(products, path, result);
        return;
    }
    note(products, path, &stamp, hash, true);
}

// ---- piece by piece

struct product_stream products_begin(struct products *products, str path)
{
    struct product_stream stream = {.products = products, .path = path, .file = -1};
    if (products->failed)
        return stream;
    enum fs_result result =
        fs_create(products->output->root, output_stage_path(products->arena, path), &stream.file);
    if (result != FS_OK)
        fail(products, path, result);
    else
        stream.hash = hash_begin();
    return stream;
}

void products_append(struct product_stream *stream, str bytes)
{
    if (stream->products->failed || stream->file < 0)
        return;
    enum fs_result result = fs_append(stream->file, bytes);
    if (result != FS_OK)
        fail(stream->products, stream->path, result);
    hash_add(stream->hash, bytes);
}

void products_end(struct product_stream *stream)
{
    struct products *products = stream->products;
    int root = products->output->root;
    struct fs_stamp stamp = {0};
    if (stream->file < 0)
        return;
    uint64_t hash = hash_end(stream->hash);
    enum fs_result result = fs_finish(stream->file, &stamp);
    if (result != FS_OK && !products->failed)
        fail(products, stream->path, result);
    if (products->failed)
        return;
    str staged = output_stage_path(products->arena, stream->path);
    if (fs_equal(root, staged, stream->path)) {
        (void)fs_remove(root, staged);
        (void)fs_stat(root, stream->path, &stamp);
        note(products, stream->path, &stamp, hash, false);
        products->unchanged++;
    } else if (may_replace(products, stream->path, fs_probe(root, stream->path))) {
        note(products, stream->path, &stamp, hash, true);
    }
}

// ---- the record

static int compare_products(const void *a, const void *b)
{
    return str_cmp(((const struct product *)a)->path, ((const struct product *)b)->path);
}

static void stage_state(struct products *products, str path, str bytes)
{
    struct fs_stamp unused = {0};
    enum fs_result result =
        fs_stage(&products->stage, output_stage_path(products->arena, path), bytes, &unused);
    if (result != FS_OK)
        fail(products, path, result);
}

void products_refuse(struct products *products, str path)
{
    if (!products->failed)
        fail(products, path, FS_FAILED);
}

void products_renew(struct products *products)
{
    for (size_t i = 0; i < products->before.product_count; i++)
        products->before.products[i].staged = false;
    stage_state(products, record_path(products->arena, products->unit),
                unit_record_pack(products->arena, &products->before));
    fs_near_close(&products->stage);
}

static void stage_record(struct products *products, str content)
{
    struct unit_record *record = &products->record;
    if (record->product_count > 1)
        qsort(record->products, record->product_count, sizeof *record->products, compare_products);
    record->content = content.len > 0 ? hash_bytes(content) : 0;
    if (content.len > 0)
        stage_state(products, unit_content_path(products->arena, products->unit), content);
    if (!products->failed)
        stage_state(products, record_path(products->arena, products->unit),
                    unit_record_pack(products->arena, record));
}

void products_close(struct products *products, str content)
{
    if (!products->failed)
        stage_record(products, content);
    fs_near_close(&products->stage);
}
