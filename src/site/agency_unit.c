// One agency: read, audited, its pages written, and what the site needs of it packed. Where nothing
// has changed since an earlier build, only that is fetched.
#include "audit/pack.h"
#include "base/hash.h"
#include "site/rounds.h"
#include "site/service_key.h"
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
    pack_str(&out, content->report);
    pack_str(&out, content->listing);
    for (enum lang lang = 0; lang < LANGS; lang++)
        pack_str(&out, content->heads[lang]);
    pack_str(&out, content->findings);
    return buf_str(&out);
}

struct content unit_content_unpack(struct unpack *from)
{
    struct content content = {0};
    content.report = unpack_str(from);
    content.listing = unpack_str(from);
    for (enum lang lang = 0; lang < LANGS; lang++)
        content.heads[lang] = unpack_str(from);
    content.findings = unpack_str(from);
    return content;
}

// ---- a job

struct job {
    struct first_round *first;
    struct products products;
    struct agency_job one;
};

// What the site shows of the agency. False when the bytes are something else.
static bool keep_listing(struct worker *worker, struct agency_result *result, str bytes)
{
    struct unpack from = {.rest = bytes};
    struct listing *listing = ARENA_NEW(&worker->kept, struct listing);
    listing_unpack(&worker->kept, worker->tables, &from, listing);
    for (enum lang lang = 0; lang < LANGS; lang++) {
        str id = listing->agency[lang].id;
        from.broken = from.broken || (id.len > 0 && !str_eq(id, result->id));
    }
    if (!from.broken)
        result->listing = listing;
    return !from.broken;
}

static bool keep_report(struct worker *worker, struct agency_result *result, str bytes)
{
    struct unpack from = {.rest = bytes};
    struct audit_report *report = audit_unpack_brief(&worker->kept, &from);
    if (!from.broken && str_eq(report->agencies->agency->id, result->id))
        result->report = report;
    return result->report != NULL;
}

bool agency_keep(struct worker *worker, struct agency_result *result, str bytes)
{
    struct unpack from = {.rest = bytes};
    const struct content content = unit_content_unpack(&from);
    return !from.broken && keep_report(worker, result, content.report) &&
           keep_listing(worker, result, content.listing);
}

// The content of the unit as an earlier build left it.
static str content_before(struct job *job)
{
    return output_content(job->first->output, &job->one.arena, job->products.unit,
                          job->products.before.content);
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
static bool source_is_current(const struct site *site, struct source_file *source, bool *renewed)
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
    source->settled = unit_stamp_is_settled(&stamp, now);
    *renewed = true;
    return same;
}

bool agency_sources_are_current(const struct site *site, struct arena *arena, str id,
                                struct unit_record *record, bool *renewed)
{
    if (record->names == 0 || record->names != list_names(site, arena, id))
        return false;
    for (size_t i = 0; i < record->source_count; i++)
        if (!source_is_current(site, &record->sources[i], renewed))
            return false;
    return true;
}

// True when the agency is as an earlier build left it, and what is kept of it could be read.
static bool take_over(struct job *job)
{
    struct products *products = &job->products;
    struct agency_result *result = job->one.result;
    bool renewed = false;
    if (!products_are_current(products, job->first->key) ||
        !agency_sources_are_current(job->first->all.site, &job->one.arena, result->id,
                                    &products->before, &renewed))
        return false;
    if (!agency_keep(job->one.worker, result, content_before(job)))
        return false;
    if (renewed)
        products_renew(products);
    result->there = true;
    result->current = !renewed;
    result->content = result->listing_content = products->before.content;
    result->read = products->before.read;
    result->ignored = products->before.ignored;
    result->unchanged = products->before.product_count;
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
            job->products.failed = true;
        }
        for (size_t j = 0; j < trees->count; j++) {
            const struct tree *tree = &trees->list[j];
            bool first = j == 0 || !str_eq(tree->kit.base, tree[-1].kit.base);
            if (first && shows(tree))
                products_add(&job->products,
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
    const struct products *products = &job->products;
    struct unit_record *record = &job->products.record;
    bool comparable = !products->output->all && products->before.key == job->first->key;
    bool *same = ARENA_ARRAY(&job->one.arena, bool, job->one.agency.count);
    const uint64_t *keys = service_keys(&job->one.arena, &job->one.site, &job->one.agency, report);
    record->part_count = job->one.agency.count;
    record->parts = ARENA_ARRAY(&job->one.arena, struct record_part, record->part_count);
    for (size_t i = 0; i < record->part_count; i++) {
        uint64_t name = hash_bytes(job->one.agency.services[i].id);
        record->parts[i] = (struct record_part){name, keys[i]};
        same[i] = comparable && record_part_key(&products->before, name) == keys[i];
    }
    record_sort_parts(record);
    return same;
}

static void write_tree(struct job *job, const struct tree *tree, struct listing *listing,
                       const bool *same)
{
    const struct agency *agency = tree->catalog.agencies;
    bool web = !tree->kit.kiosk;
    struct writer writer = {.products = &job->products,
                            .templates = &tree->language->templates,
                            .kit = &tree->kit,
                            .lists = web ? &listing->pages[tree->kit.lang] : NULL,
                            .same = same};
    if (web)
        listing->agency[tree->kit.lang] = *agency;
    writer_unit(&writer, UNIT_AGENCY);
    writer_close(&writer);
}

// What the site needs of the agency when this job's memory is gone.
static str pack(struct job *job, const struct audit_report *report, const struct listing *listing)
{
    struct buf states = BUF(&job->one.arena), shown = BUF(&job->one.arena),
               findings = BUF(&job->one.arena);
    struct content content = {0};
    audit_pack_brief(&states, report);
    audit_pack_findings(&findings, report);
    listing_pack(&shown, listing);
    for (enum lang lang = 0; lang < LANGS; lang++) {
        struct buf heads = BUF(&job->one.arena);
        listing_pack_heads(&heads, &listing->agency[lang]);
        content.heads[lang] = buf_str(&heads);
    }
    content.report = buf_str(&states);
    content.listing = buf_str(&shown);
    content.findings = buf_str(&findings);
    return content_pack(&job->one.arena, &content);
}

static void publish(struct job *job, const struct audit_report *report)
{
    struct trees trees;
    struct listing listing = {0};
    struct products *products = &job->products;
    const bool *same = compare_services(job, report);
    trees_of_agency(&trees, job->first->trees, &job->one.arena, &job->one.catalog, report);
    for (size_t i = 0; i < trees.count; i++)
        if (shows(&trees.list[i]))
            write_tree(job, &trees.list[i], &listing, same);
    copy_files(job, &trees);
    str bytes = pack(job, report, &listing);
    products->record.key = job->first->key;
    // What there was to say of its files is said again by the next build, which must read them.
    products->record.again = job->one.result->findings.count > 0;
    products->record.settings = job->first->settings;
    products->record.names = job->one.site.names;
    products->record.read = job->one.result->read;
    products->record.ignored = job->one.result->ignored;
    products->record.sources = job->one.site.sources;
    products->record.source_count = job->one.site.source_count;
    products_close(products, bytes);
    job->one.result->content = job->one.result->listing_content = products->record.content;
    job->one.result->unchanged = products->unchanged;
    if (!products->failed && !agency_keep(job->one.worker, job->one.result, bytes))
        products_refuse(products, unit_content_path(&job->one.arena, products->unit));
}

// A broken agency stays as it was published; its audit is that of the files as they are.
static void leave(struct job *job, const struct audit_report *report)
{
    struct agency_result *result = job->one.result;
    struct buf states = BUF(&job->one.arena), findings = BUF(&job->one.arena);
    struct unpack from = {.rest = content_before(job)};
    const struct content before = unit_content_unpack(&from);
    audit_pack_brief(&states, report);
    audit_pack_findings(&findings, report);
    const struct content content = {.report = buf_str(&states), .findings = buf_str(&findings)};
    result->own_content =
        arena_copy(&job->one.worker->kept, content_pack(&job->one.arena, &content));
    result->content = hash_bytes(result->own_content);
    result->settings_before = job->products.before.settings;
    (void)keep_report(job->one.worker, result, content.report);
    if (before.listing.len > 0 && keep_listing(job->one.worker, result, before.listing))
        result->listing_content = job->products.before.content;
    else if (fs_exists(job->first->output->root, result->id))
        findings_add(&result->findings, &INPUT_NOT_LISTED,
                     arena_printf(result->findings.arena, "%.*s%.*s/%.*s",
                                  STR_ARG(job->first->all.site->prefix),
                                  STR_ARG(job->first->all.site->folder), STR_ARG(result->id)),
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
    struct first_round *first = context;
    struct job job = {.first = first, .one = agencies_begin(&first->all, worker, number)};
    struct agency_result *result = job.one.result;
    job.products = products_open(first->output, &job.one.arena, &result->findings,
                                 agency_unit_name(&job.one.arena, result->id));
    if (!take_over(&job))
        read_and_publish(&job);
    agencies_end(&job.one);
}
