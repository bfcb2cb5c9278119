// Comparing costs little, replacing a file much: a file that has the bytes it should have stays,
// and keeps its time, so that copies elsewhere need not be renewed.
#include "site/sink.h"

#include "base/hash.h"

#include <stdlib.h>

extern const struct message INPUT_FOREIGN, INPUT_UNWRITABLE;

static void fail(struct sink *sink, str path, enum fs_result result)
{
    sink->failed = true;
    findings_add(sink->findings, &INPUT_UNWRITABLE,
                 arena_printf(sink->arena, "%s/%.*s", sink->output->folder, STR_ARG(path)),
                 (struct pos){0}, str_from(fs_reason(result, LANG_ID)),
                 str_from(fs_reason(result, LANG_EN)), STR_NONE);
}

struct sink sink_open(const struct output *output, struct arena *arena, struct findings *findings,
                      str unit)
{
    struct sink sink = {.output = output, .findings = findings, .arena = arena, .unit = unit};
    sink.stage.root = output->root;
    enum fs_result result = output_record(output, arena, unit, &sink.before);
    if (result != FS_OK && result != FS_MISSING)
        fail(&sink, record_path(arena, unit), result);
    return sink;
}

bool sink_stands(const struct sink *sink, uint64_t key)
{
    const struct unit_record *before = &sink->before;
    if (key == 0 || before->key != key || before->again || sink->output->all)
        return false;
    for (size_t i = 0; i < before->product_count; i++)
        if (!product_stands(sink->output->root, &before->products[i]))
            return false;
    return true;
}

static void note(struct sink *sink, str path, const struct fs_stamp *stamp, uint64_t hash,
                 bool staged)
{
    struct unit_record *record = &sink->record;
    record->products = arena_grow(sink->arena, record->products, record->product_count,
                                  &sink->capacity, sizeof *record->products);
    record->products[record->product_count++] = (struct product){
        arena_copy(sink->arena, path), stamp->size, stamp->inode, stamp->modified, hash, staged};
}

// True when the file has these bytes already, as the unit left it; with --all they are looked at.
static bool is_left(const struct sink *sink, str path, str bytes, uint64_t hash)
{
    const struct product *before = record_product(&sink->before, path);
    return before && !sink->output->all && before->hash == hash && before->size == bytes.len &&
           product_stands(sink->output->root, before);
}

// Nothing that the program did not make may stand in the way; `result` is what a look at the path
// gave.
static bool may_replace(struct sink *sink, str path, enum fs_result result)
{
    bool ours = record_product(&sink->before, path) || output_knows(sink->output, path);
    if (result == FS_MISSING || (result == FS_OK && ours))
        return true;
    if (result != FS_OK) {
        fail(sink, path, result);
        return false;
    }
    sink->failed = true;
    findings_add(sink->findings, &INPUT_FOREIGN,
                 arena_printf(sink->arena, "%s/%.*s", sink->output->folder, STR_ARG(path)),
                 (struct pos){0}, STR_NONE, STR_NONE, STR_NONE);
    return false;
}

static bool keep(struct sink *sink, const struct product *before)
{
    if (!before || !product_stands(sink->output->root, before))
        return false;
    note(sink, before->path,
         &(struct fs_stamp){
             .size = before->size, .inode = before->inode, .modified = before->modified},
         before->hash, false);
    sink->unchanged++;
    return true;
}

bool sink_keep(struct sink *sink, str path)
{
    return keep(sink, record_product(&sink->before, path));
}

bool sink_keep_same(struct sink *sink, const struct product *wanted)
{
    const struct product *before = record_product(&sink->before, wanted->path);
    return before && before->hash == wanted->hash && before->size == wanted->size &&
           keep(sink, before);
}

void sink_add(struct sink *sink, str path, str bytes)
{
    struct fs_stamp stamp = {0};
    uint64_t hash = hash_bytes(bytes);
    if (sink->failed)
        return;
    bool left = is_left(sink, path, bytes, hash);
    enum fs_result found = left ? FS_OK : fs_probe(sink->output->root, path);
    if (left || (found == FS_OK && fs_same(sink->output->root, path, bytes))) {
        (void)fs_stat(sink->output->root, path, &stamp);
        note(sink, path, &stamp, hash, false);
        sink->unchanged++;
        return;
    }
    if (!may_replace(sink, path, found))
        return;
    enum fs_result result = fs_stage(&sink->stage, stage_path(sink->arena, path), bytes, &stamp);
    if (result != FS_OK) {
        fail(sink, path, result);
        return;
    }
    note(sink, path, &stamp, hash, true);
}

// ---- piece by piece

struct sink_stream sink_begin(struct sink *sink, str path)
{
    struct sink_stream stream = {.sink = sink, .path = path, .file = -1};
    if (sink->failed)
        return stream;
    enum fs_result result =
        fs_create(sink->output->root, stage_path(sink->arena, path), &stream.file);
    if (result != FS_OK)
        fail(sink, path, result);
    else
        stream.hash = hash_begin();
    return stream;
}

void sink_append(struct sink_stream *stream, str bytes)
{
    if (stream->sink->failed || stream->file < 0)
        return;
    enum fs_result result = fs_append(stream->file, bytes);
    if (result != FS_OK)
        fail(stream->sink, stream->path, result);
    hash_add(stream->hash, bytes);
}

void sink_end(struct sink_stream *stream)
{
    struct sink *sink = stream->sink;
    int root = sink->output->root;
    struct fs_stamp stamp = {0};
    if (stream->file < 0)
        return;
    uint64_t hash = hash_end(stream->hash);
    enum fs_result result = fs_finish(stream->file, &stamp);
    if (result != FS_OK && !sink->failed)
        fail(sink, stream->path, result);
    if (sink->failed)
        return;
    str staged = stage_path(sink->arena, stream->path);
    if (fs_equal(root, staged, stream->path)) {
        (void)fs_remove(root, staged);
        (void)fs_stat(root, stream->path, &stamp);
        note(sink, stream->path, &stamp, hash, false);
        sink->unchanged++;
    } else if (may_replace(sink, stream->path, fs_probe(root, stream->path))) {
        note(sink, stream->path, &stamp, hash, true);
    }
}

// ---- the record

static int compare_products(const void *a, const void *b)
{
    return str_cmp(((const struct product *)a)->path, ((const struct product *)b)->path);
}

static void stage_state(struct sink *sink, str path, str bytes)
{
    struct fs_stamp unused = {0};
    enum fs_result result = fs_stage(&sink->stage, stage_path(sink->arena, path), bytes, &unused);
    if (result != FS_OK)
        fail(sink, path, result);
}

void sink_refuse(struct sink *sink, str path)
{
    if (!sink->failed)
        fail(sink, path, FS_FAILED);
}

void sink_renew(struct sink *sink)
{
    for (size_t i = 0; i < sink->before.product_count; i++)
        sink->before.products[i].staged = false;
    stage_state(sink, record_path(sink->arena, sink->unit),
                unit_record_pack(sink->arena, &sink->before));
    fs_near_close(&sink->stage);
}

static void stage_record(struct sink *sink, str content)
{
    struct unit_record *record = &sink->record;
    if (record->product_count > 1)
        qsort(record->products, record->product_count, sizeof *record->products, compare_products);
    record->content = content.len > 0 ? hash_bytes(content) : 0;
    if (content.len > 0)
        stage_state(sink, content_path(sink->arena, sink->unit), content);
    if (!sink->failed)
        stage_state(sink, record_path(sink->arena, sink->unit),
                    unit_record_pack(sink->arena, record));
}

void sink_close(struct sink *sink, str content)
{
    if (!sink->failed)
        stage_record(sink, content);
    fs_near_close(&sink->stage);
}
