// Changes are collected, sorted by date, the newest first, and cut to what a reader wants to see.
#include "render/form/feed.h"

#include "base/date.h"
#include "base/hash.h"
#include "render/form/plain.h"
#include "render/template/html.h"

#include <stdlib.h>

enum { MOST_CHANGES = 100 };

struct dated_change {
    struct date date;
    str words;
    const struct agency *agency;
    const struct service *service;
    size_t number; // in the order of the catalogue
};

struct dated_changes {
    struct arena *arena;
    struct dated_change *list;
    size_t count;
    size_t capacity;
};

static void add_change(struct dated_changes *changes, str when, str words,
                       const struct agency *agency, const struct service *service)
{
    struct date date;
    if (when.len == 0 || date_read(when, &date) != DATE_OK)
        return;
    changes->list = arena_grow(changes->arena, changes->list, changes->count, &changes->capacity,
                               sizeof *changes->list);
    changes->list[changes->count] =
        (struct dated_change){date, words, agency, service, changes->count};
    changes->count++;
}

// A date of the data says nothing new on the day of a change that is told in words.
static bool is_told(const struct changes *told, str when)
{
    for (size_t i = 0; i < told->count; i++)
        if (str_eq(told->list[i].tanggal, when))
            return true;
    return false;
}

// The same change told twice is one.
static bool is_repeated(const struct change *told, size_t number)
{
    for (size_t i = 0; i < number; i++)
        if (str_eq(told[i].tanggal, told[number].tanggal) &&
            str_eq(told[i].perubahan, told[number].perubahan))
            return true;
    return false;
}

static void add_service(struct dated_changes *changes, const struct agency *agency,
                        const struct service *service, str updated)
{
    const struct summary *summary = service->summary;
    const struct change *told = summary->riwayat.list;
    for (size_t i = 0; i < summary->riwayat.count; i++)
        if (!is_repeated(told, i))
            add_change(changes, told[i].tanggal, told[i].perubahan, agency, service);
    if (!is_told(&summary->riwayat, summary->diperbarui))
        add_change(changes, summary->diperbarui, updated, agency, service);
}

static int compare_changes(const void *a, const void *b)
{
    const struct dated_change *first = a, *second = b;
    int order = date_cmp(second->date, first->date);
    return order != 0                       ? order
           : first->number < second->number ? -1
                                            : first->number > second->number;
}

static struct dated_changes collect(struct arena *arena, const struct catalog *catalog, str updated)
{
    struct dated_changes changes = {.arena = arena};
    for (size_t i = 0; i < catalog->count; i++)
        for (size_t j = 0; j < catalog->agencies[i].count; j++)
            add_service(&changes, &catalog->agencies[i], &catalog->agencies[i].services[j],
                        updated);
    if (changes.count > 1)
        qsort(changes.list, changes.count, sizeof *changes.list, compare_changes);
    if (changes.count > MOST_CHANGES)
        changes.count = MOST_CHANGES;
    return changes;
}

bool feed_is_possible(const struct catalog *catalog)
{
    struct arena scratch = {0};
    bool possible =
        catalog->situs->alamat.s.len > 0 && collect(&scratch, catalog, STR_NONE).count > 0;
    arena_free(&scratch);
    return possible;
}

static void write_element(struct buf *out, const char *name, str words)
{
    buf_add(out, arena_printf(out->arena, "<%s>", name));
    html_escape(out, plain_text(out->arena, words));
    buf_add(out, arena_printf(out->arena, "</%s>\n", name));
}

static void write_link(struct buf *out, const char *rel, str address)
{
    buf_add(out, arena_printf(out->arena, "<link rel=\"%s\" href=\"", rel));
    html_escape(out, address);
    BUF_LIT(out, "\"/>\n");
}

static void write_updated(struct buf *out, struct date date)
{
    write_element(out, "updated",
                  arena_printf(out->arena, "%.*sT00:00:00Z", STR_ARG(date_iso(out->arena, date))));
}

static void write_change(const struct page *page, const struct dated_change *change,
                         struct buf *out)
{
    str address = page_public_address(
        page, page->kit,
        plan_path(page->arena, PLAN_SERVICE, plan_of_service(change->agency, change->service)));
    BUF_LIT(out, "<entry>\n");
    write_element(out, "title", change->service->summary->judul);
    write_link(out, "alternate", address);
    write_element(out, "id",
                  arena_printf(page->arena, "%.*s#%.*s.%.*s", STR_ARG(address),
                               STR_ARG(date_iso(page->arena, change->date)),
                               STR_ARG(hash_name(page->arena, change->words))));
    write_updated(out, change->date);
    BUF_LIT(out, "<author>\n");
    write_element(out, "name", change->agency->instansi->nama.s);
    BUF_LIT(out, "</author>\n");
    write_element(out, "summary", change->words);
    BUF_LIT(out, "</entry>\n");
}

void feed_write(const struct page *page, struct buf *out)
{
    static const char *const updated[LANGS] = {"Data standar ini diperbarui.",
                                               "The data of this standard were updated."};
    const struct page_kit *kit = page->kit;
    struct dated_changes changes = collect(page->arena, kit->catalog, str_from(updated[kit->lang]));
    str self = page_public_address(page, kit, page->path);
    BUF_LIT(out, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                 "<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
    write_element(out, "title", kit->catalog->situs->judul.s);
    write_element(out, "id", self);
    write_link(out, "self", self);
    write_link(out, "alternate",
               page_public_address(page, kit, plan_path(page->arena, PLAN_HOME, PLAN_ONLY)));
    write_updated(out, changes.list[0].date);
    for (size_t i = 0; i < changes.count; i++)
        write_change(page, &changes.list[i], out);
    BUF_LIT(out, "</feed>\n");
}
