// One agency: read, audited, its pages written, and what the site needs of it packed. Where nothing
// has changed since an earlier build, only that is fetched.
#include "audit/pack.h"
#include "base/hash.h"
#include "site/service_key.h"
#include "site/workshop.h"
#include "site/writer.h"
#include "yaml/input.h"

extern const struct message INPUT_NOT_LISTED, INPUT_UNREADABLE;

str agency_unit_name(struct arena *arena, str id)
{
    return arena_printf(arena, "instansi/%.*s", STR_ARG(id));
}

// ---- content

static str content_pack(struct arena *arena, const struct content *content)
{
    struct buf out = BUF(arena);
    pack_str(&out, content->brief);
    pack_str(&out, content->published);
    for (enum lang lang = 0; lang < LANGS; lang++)
        pack_str(&out, content->heads[lang]);
    pack_str(&out, content->findings);
    return buf_str(&out);
}

struct content content_unpack(struct unpack *from)
{
    struct content content = {0};
    content.brief = unpack_str(from);
    content.published = unpack_str(from);
    for (enum lang lang = 0; lang < LANGS; lang++)
        content.heads[lang] = unpack_str(from);
    content.findings = unpack_str(from);
    return content;
}

// ---- a job

struct job {
    struct workshop *shop;
    struct sink sink;
    struct agency_job one;
};

// What the site shows of the agency. False when the bytes are no such thing.
static bool keep_published(struct worker *worker, struct agency_result *result, str bytes)
{
    struct unpack from = {.rest = bytes};
    struct published *published = ARENA_NEW(&worker->kept, struct published);
    published_unpack(&worker->kept, worker->tables, &from, published);
    for (enum lang lang = 0; lang < LANGS; lang++) {
        str id = published->agency[lang].id;
        from.broken = from.broken || (id.len > 0 && !str_eq(id, result->id));
    }
    if (!from.broken)
        result->published = published;
    return !from.broken;
}

static bool keep_brief(struct worker *worker, struct agency_result *result, str bytes)
{
    struct unpack from = {.rest = bytes};
    struct audit_report *brief = audit_unpack_brief(&worker->kept, &from);
    if (!from.broken && str_eq(brief->agencies->agency->id, result->id))
        result->report = brief;
    return result->report != NULL;
}

bool agency_keep(struct worker *worker, struct agency_result *result, str bytes)
{
    struct unpack from = {.rest = bytes};
    const struct content content = content_unpack(&from);
    return !from.broken && keep_brief(worker, result, content.brief) &&
           keep_published(worker, result, content.published);
}

// The content of the unit as an earlier build left it.
static str content_before(struct job *job)
{
    return output_content(job->shop->output, &job->one.arena, job->sink.unit,
                          job->sink.before.content);
}

// ---- has anything changed?

static uint64_t list_names(const struct site *site, struct arena *arena, str id)
{
    struct fs_entry *entries;
    size_t count;
    str folder = arena_printf(arena, "%.*s/%.*s", STR_ARG(site->folder), STR_ARG(id));
    if (fs_list(arena, site->root, folder, &entries, &count) != FS_OK)
        return 0;
    return site_hash_names(entries, count);
}

static bool is_same_stamp(const struct fs_stamp *a, const struct fs_stamp *b)
{
    return a->size == b->size && a->inode == b->inode && a->modified == b->modified &&
           a->changed == b->changed;
}

// By its stamp where that can be believed, else by its bytes; `renewed` when it has a new stamp.
static bool source_stands(const struct site *site, struct source_file *source, bool *renewed)
{
    enum { LARGEST_SOURCE = 16 * 1024 * 1024 };
    struct fs_stamp stamp = {0};
    struct arena scratch = {0};
    str bytes;
    int64_t now = fs_now();
    if (fs_stat(site->root, source->path, &stamp) != FS_OK || stamp.size != source->stamp.size)
        return false;
    if (source->settled && is_same_stamp(&stamp, &source->stamp))
        return true;
    bool same = fs_read_stamped(&scratch, site->root, source->path, LARGEST_SOURCE, &bytes,
                                &stamp) == FS_OK &&
                hash_bytes(bytes) == source->hash;
    arena_free(&scratch);
    source->stamp = stamp;
    source->settled = stamp_is_settled(&stamp, now);
    *renewed = true;
    return same;
}

bool agency_sources_stand(const struct site *site, struct arena *arena, str id,
                          struct unit_record *record, bool *renewed)
{
    if (record->names == 0 || record->names != list_names(site, arena, id))
        return false;
    for (size_t i = 0; i < record->source_count; i++)
        if (!source_stands(site, &record->sources[i], renewed))
            return false;
    return true;
}

// True when the agency stands as an earlier build left it, and what is kept of it could be read.
static bool take_over(struct job *job)
{
    struct sink *sink = &job->sink;
    struct agency_result *result = job->one.result;
    bool renewed = false;
    if (!sink_stands(sink, job->shop->key) ||
        !agency_sources_stand(job->shop->all.site, &job->one.arena, result->id, &sink->before,
                              &renewed))
        return false;
    if (!agency_keep(job->one.worker, result, content_before(job)))
        return false;
    if (renewed)
        sink_renew(sink);
    result->there = true;
    result->stands = !renewed;
    result->content = result->published_content = sink->before.content;
    result->read = sink->before.read;
    result->ignored = sink->before.ignored;
    result->unchanged = sink->before.product_count;
    return true;
}

// ---- pages

static bool shows(const struct tree *tree)
{
    return tree->catalog.count > 0;
}

// The bytes of a file as they were when it was checked.
static enum fs_result read_checked(struct job *job, struct arena *arena, str path, str *bytes)
{
    enum fs_result result = fs_read(arena, job->one.site.root, path, SIZE_MAX, bytes);
    if (result != FS_OK)
        return result;
    for (size_t i = 0; i < job->one.site.source_count; i++)
        if (str_eq(job->one.site.sources[i].path, path))
            return job->one.site.sources[i].hash == hash_bytes(*bytes) ? FS_OK : FS_CHANGED;
    return FS_CHANGED;
}

static void copy_files(struct job *job, const struct trees *trees)
{
    for (size_t i = 0; i < job->one.site.file_count; i++) {
        const struct site_file *file = &job->one.site.files[i];
        struct arena scratch = {0};
        str bytes;
        enum fs_result result = read_checked(job, &scratch, file->from, &bytes);
        if (result != FS_OK) {
            input_report_file(&job->one.result->findings, &INPUT_UNREADABLE,
                              str_from(file->from.data), result);
            job->sink.failed = true;
        }
        for (size_t j = 0; j < trees->count; j++) {
            const struct tree *tree = &trees->list[j];
            bool first = j == 0 || !str_eq(tree->kit.base, tree[-1].kit.base);
            if (first && shows(tree))
                sink_add(&job->sink,
                         arena_printf(&job->one.arena, "%.*s%.*s", STR_ARG(tree->kit.base),
                                      STR_ARG(file->to)),
                         bytes);
        }
        arena_free(&scratch);
    }
}

// Notes what the files of each service are made of; which are made of the same as those that an
// earlier build has left.
static const bool *compare_services(struct job *job, const struct audit_report *report)
{
    const struct sink *sink = &job->sink;
    struct unit_record *record = &job->sink.record;
    bool comparable = !sink->output->all && sink->before.key == job->shop->key;
    bool *same = ARENA_ARRAY(&job->one.arena, bool, job->one.agency.count);
    const uint64_t *keys = service_keys(&job->one.arena, &job->one.site, &job->one.agency, report);
    record->part_count = job->one.agency.count;
    record->parts = ARENA_ARRAY(&job->one.arena, struct record_part, record->part_count);
    for (size_t i = 0; i < record->part_count; i++) {
        uint64_t name = hash_bytes(job->one.agency.services[i].id);
        record->parts[i] = (struct record_part){name, keys[i]};
        same[i] = comparable && record_part_key(&sink->before, name) == keys[i];
    }
    record_sort_parts(record);
    return same;
}

static void write_tree(struct job *job, const struct tree *tree, struct published *published,
                       const bool *same)
{
    const struct agency *agency = tree->catalog.agencies;
    bool web = !tree->kit.kiosk;
    struct writer writer = {.sink = &job->sink,
                            .templates = &tree->language->templates,
                            .kit = &tree->kit,
                            .lists = web ? &published->pages[tree->kit.lang] : NULL,
                            .same = same};
    if (web)
        published->agency[tree->kit.lang] = *agency;
    writer_unit(&writer, UNIT_AGENCY);
    writer_close(&writer);
}

// What the site needs of the agency when this job's memory is gone.
static str pack(struct job *job, const struct audit_report *report,
                const struct published *published)
{
    struct buf brief = BUF(&job->one.arena), shown = BUF(&job->one.arena),
               findings = BUF(&job->one.arena);
    struct content content = {0};
    audit_pack_brief(&brief, report);
    audit_pack_findings(&findings, report);
    published_pack(&shown, published);
    for (enum lang lang = 0; lang < LANGS; lang++) {
        struct buf heads = BUF(&job->one.arena);
        published_pack_heads(&heads, &published->agency[lang]);
        content.heads[lang] = buf_str(&heads);
    }
    content.brief = buf_str(&brief);
    content.published = buf_str(&shown);
    content.findings = buf_str(&findings);
    return content_pack(&job->one.arena, &content);
}

static void publish(struct job *job, const struct audit_report *report)
{
    struct trees trees;
    struct published published = {0};
    struct sink *sink = &job->sink;
    const bool *same = compare_services(job, report);
    trees_of_agency(&trees, job->shop->trees, &job->one.arena, &job->one.catalog, report);
    for (size_t i = 0; i < trees.count; i++)
        if (shows(&trees.list[i]))
            write_tree(job, &trees.list[i], &published, same);
    copy_files(job, &trees);
    str bytes = pack(job, report, &published);
    sink->record.key = job->shop->key;
    // What there was to say of its files is said again by the next build, which must read them.
    sink->record.again = job->one.result->findings.count > 0;
    sink->record.settings = job->shop->settings;
    sink->record.names = job->one.site.names;
    sink->record.read = job->one.result->read;
    sink->record.ignored = job->one.result->ignored;
    sink->record.sources = job->one.site.sources;
    sink->record.source_count = job->one.site.source_count;
    sink_close(sink, bytes);
    job->one.result->content = job->one.result->published_content = sink->record.content;
    job->one.result->unchanged = sink->unchanged;
    if (!sink->failed && !agency_keep(job->one.worker, job->one.result, bytes))
        sink_refuse(sink, content_path(&job->one.arena, sink->unit));
}

// A broken agency stays as it was published; its audit is that of the files as they are.
static void leave(struct job *job, const struct audit_report *report)
{
    struct agency_result *result = job->one.result;
    struct buf brief = BUF(&job->one.arena), findings = BUF(&job->one.arena);
    struct unpack from = {.rest = content_before(job)};
    const struct content before = content_unpack(&from);
    audit_pack_brief(&brief, report);
    audit_pack_findings(&findings, report);
    const struct content content = {.brief = buf_str(&brief), .findings = buf_str(&findings)};
    result->apart = arena_copy(&job->one.worker->kept, content_pack(&job->one.arena, &content));
    result->content = hash_bytes(result->apart);
    result->settings_before = job->sink.before.settings;
    (void)keep_brief(job->one.worker, result, content.brief);
    if (before.published.len > 0 && keep_published(job->one.worker, result, before.published))
        result->published_content = job->sink.before.content;
    else if (fs_exists(job->shop->output->root, result->id))
        findings_add(&result->findings, &INPUT_NOT_LISTED,
                     arena_printf(result->findings.arena, "%.*s%.*s/%.*s",
                                  STR_ARG(job->shop->all.site->prefix),
                                  STR_ARG(job->shop->all.site->folder), STR_ARG(result->id)),
                     (struct pos){0}, STR_NONE, STR_NONE, STR_NONE);
}

static void read_and_publish(struct job *job)
{
    if (!agencies_read(&job->one))
        return;
    const struct audit_report *report = agencies_audit(&job->one);
    if (job->one.result->broken)
        leave(job, report);
    else
        publish(job, report);
}

void agency_unit(void *context, unsigned worker, size_t number)
{
    struct workshop *shop = context;
    struct job job = {.shop = shop, .one = agencies_begin(&shop->all, worker, number)};
    struct agency_result *result = job.one.result;
    job.sink = sink_open(shop->output, &job.one.arena, &result->findings,
                         agency_unit_name(&job.one.arena, result->id));
    if (!take_over(&job))
        read_and_publish(&job);
    agencies_end(&job.one);
}
