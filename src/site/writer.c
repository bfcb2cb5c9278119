// A row is written once for each of its subjects, and a list once for each of its pages, in one
// arena that is emptied between files.
#include "site/writer.h"

#include "base/date.h"
#include "base/hash.h"
#include "render/render.h"

// ---- one file

struct buf writer_buffer(struct writer *writer)
{
    arena_reset(&writer->arena);
    return BUF(&writer->arena);
}

void writer_file(struct writer *writer, str path, const struct buf *out)
{
    str folder = writer->kit->folder;
    products_add(writer->products,
                 arena_printf(&writer->arena, "%.*s%.*s", STR_ARG(folder), STR_ARG(path)),
                 buf_str(out));
}

void writer_close(struct writer *writer)
{
    arena_free(&writer->list);
    arena_free(&writer->arena);
}

static str address_of(const struct writer *writer, enum plan_id plan, struct plan_of of)
{
    struct arena *arena = writer->products->arena;
    return arena_printf(arena, "%.*s%.*s", STR_ARG(writer->kit->folder),
                        STR_ARG(plan_path(arena, plan, of)));
}

static void list(struct writer *writer, enum plan_id plan, struct plan_of of, str when)
{
    struct web *web = writer->web;
    struct arena *arena = writer->products->arena;
    struct date date = {0};
    if (!web || !plan_rows[plan].listed || !plan_has(writer->kit->formats, plan))
        return;
    if (when.len > 0)
        (void)date_read(when, &date);
    web->pages = arena_grow(arena, web->pages, web->count, &web->capacity, sizeof *web->pages);
    web->pages[web->count++] =
        (struct web_page){address_of(writer, plan, of), date_iso(arena, date)};
}

// The home page, the lists and the page for what is missing lead everywhere else.
static void note_kept(struct writer *writer, enum plan_id plan, struct plan_of of, str bytes)
{
    struct web *web = writer->web;
    if (!web || !plan_rows[plan].kept || of.page > 0)
        return;
    web->first[web->first_count++] = address_of(writer, plan, of);
    web->version = web->version * 31 + hash_bytes(bytes);
}

static void write_file(struct writer *writer, enum plan_id plan, const struct page_subject *subject)
{
    struct plan_of of = pages_plan_of(subject);
    struct buf out = writer_buffer(writer);
    pages_write(writer->kit, writer->templates, plan, subject, &out);
    writer_file(writer, plan_path(&writer->arena, plan, of), &out);
    note_kept(writer, plan, of, buf_str(&out));
    list(writer, plan, of, STR_NONE);
}

// ---- one row

static void note_pages(struct writer *writer, enum plan_id plan, size_t pages)
{
    if (writer->lists && plan == PLAN_AGENCY)
        writer->lists->index = pages;
    if (writer->lists && plan == PLAN_PLEDGE)
        writer->lists->pledge = pages;
}

static void write_subject(struct writer *writer, enum plan_id plan, struct page_subject subject)
{
    arena_reset(&writer->list);
    const struct paging paging = pages_paging(&writer->list, writer->kit, plan, &subject);
    for (size_t i = 0; i < paging.pages; i++) {
        subject.portion = paging_portion(&paging, i);
        write_file(writer, plan, &subject);
    }
    note_pages(writer, plan, paging.pages);
}

static void write_topics(struct writer *writer, enum plan_id plan, const struct topic *topics,
                         size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (topics[i].count > 0)
            write_subject(writer, plan, (struct page_subject){.topic = &topics[i]});
}

static void write_report(struct writer *writer, enum plan_id plan)
{
    const struct audit_report *report = writer->kit->report;
    bool agencies = plan_rows[plan].each == EACH_AUDITED_AGENCY;
    size_t count = agencies ? report->agency_count : report->service_count;
    for (size_t i = 0; i < count; i++)
        write_subject(writer, plan,
                      agencies ? (struct page_subject){.agency = report->agencies[i].agency}
                               : (struct page_subject){.audited = &report->services[i]});
}

static void write_row(struct writer *writer, enum plan_id plan)
{
    const struct page_kit *kit = writer->kit;
    const struct directory *directory = kit->directory;
    switch (plan_rows[plan].each) {
    case EACH_SITE:
        write_subject(writer, plan, (struct page_subject){0});
        break;
    case EACH_LANGUAGES:
        if (kit->other)
            write_subject(writer, plan, (struct page_subject){0});
        break;
    case EACH_GROUPS:
        if (page_kiosk_has_groups(kit))
            write_subject(writer, plan, (struct page_subject){0});
        break;
    case EACH_LETTER:
        if (!page_az_is_short(kit))
            write_topics(writer, plan, directory->letters, LETTERS);
        break;
    case EACH_GROUP:
        write_topics(writer, plan, directory->groups, directory->group_count);
        break;
    case EACH_REGULATION:
        write_topics(writer, plan, directory->regulations, directory->regulation_count);
        break;
    case EACH_COMPONENT:
        for (enum komponen_id id = 0; id < KOMPONEN_COUNT; id++)
            write_subject(writer, plan, (struct page_subject){.komponen = id});
        break;
    case EACH_RULE:
        for (size_t i = 0; i < rule_count; i++)
            write_subject(writer, plan, (struct page_subject){.rule = &rules[i]});
        break;
    case EACH_AGENCY:
        for (size_t i = 0; i < kit->catalog->count; i++)
            write_subject(writer, plan,
                          (struct page_subject){.agency = &kit->catalog->agencies[i]});
        break;
    case EACH_AUDITED_AGENCY:
    case EACH_AUDITED_SERVICE:
        write_report(writer, plan);
        break;
    case EACH_SERVICE: // below
    case EACH_OTHER:
        break;
    }
}

// ---- one unit

static bool is_in_tree(const struct page_kit *kit, enum plan_id plan)
{
    unsigned trees = plan_rows[plan].trees;
    bool first = str_eq(kit->folder, kit->base);
    return (trees & (kit->kiosk ? PLAN_KIOSK : PLAN_WEB)) && (first || !(trees & PLAN_ONCE)) &&
           plan_has(kit->formats, plan);
}

// True when the file is as an earlier build made it of the same.
static bool keep_file(struct writer *writer, enum plan_id plan, const struct page_subject *subject)
{
    arena_reset(&writer->arena);
    str path = plan_path(&writer->arena, plan, pages_plan_of(subject));
    return products_keep(
        writer->products,
        arena_printf(&writer->arena, "%.*s%.*s", STR_ARG(writer->kit->folder), STR_ARG(path)));
}

// All forms of a service one after the other, while it is at hand.
static void write_service(struct writer *writer, const struct agency *agency, size_t number)
{
    const struct page_subject subject = {.agency = agency, .service = &agency->services[number]};
    bool same = writer->same && writer->same[number];
    for (enum plan_id plan = 0; plan < PLAN_COUNT; plan++)
        if (plan_rows[plan].unit == UNIT_AGENCY && plan_rows[plan].each == EACH_SERVICE &&
            is_in_tree(writer->kit, plan) && !(same && keep_file(writer, plan, &subject)))
            write_file(writer, plan, &subject);
}

void writer_unit(struct writer *writer, enum plan_unit unit)
{
    const struct catalog *catalog = writer->kit->catalog;
    for (enum plan_id plan = 0; plan < PLAN_COUNT; plan++)
        if (plan_rows[plan].unit == unit && is_in_tree(writer->kit, plan))
            write_row(writer, plan);
    for (size_t i = 0; i < catalog->count && unit == UNIT_AGENCY; i++)
        for (size_t j = 0; j < catalog->agencies[i].count; j++)
            write_service(writer, &catalog->agencies[i], j);
}

// ---- for search engines

static void list_pages(struct writer *writer, enum plan_id plan, const struct agency *agency,
                       size_t pages)
{
    struct plan_of of = plan_of_agency(agency);
    for (of.page = 0; of.page < pages; of.page++)
        list(writer, plan, of, STR_NONE);
}

void writer_list_agencies(struct writer *writer, const struct listing *listing)
{
    const struct catalog *catalog = writer->kit->catalog;
    for (size_t i = 0; i < catalog->count; i++) {
        const struct agency *agency = &catalog->agencies[i];
        const struct list_pages *pages = &listing[i].pages[writer->kit->lang];
        list_pages(writer, PLAN_AGENCY, agency, pages->index);
        list_pages(writer, PLAN_PLEDGE, agency, pages->pledge);
        for (size_t j = 0; j < agency->count; j++)
            list(writer, PLAN_SERVICE, plan_of_service(agency, &agency->services[j]),
                 agency->services[j].summary->diperbarui);
    }
}
