// What is translated and what is not: for those who write the translations.
#include "base/buf.h"
#include "model/fields.h"
#include "model/translate.h"
#include "render/template/html.h"
#include "render/view/page_list.h"

enum { ROW_FRAME = 160 };

// One file that can have a translation.
struct original {
    const struct record *record;
    unsigned translatable; // rows that hold words
    uint64_t untranslated;
    bool there; // it has a translation
    str file;
    str title; // in Indonesian
    str path;  // of its page, in its tree
};

struct rows {
    const struct page *page;
    struct original *list;
    size_t count;
};

static const struct catalog *catalog_in(const struct page_kit *kit, enum lang lang)
{
    return kit->lang == lang ? kit->catalog : kit->other->catalog;
}

// The agency in English, and in Indonesian.
static void add_agency(struct rows *rows, const struct agency *agency, const struct agency *first)
{
    struct arena *arena = rows->page->arena;
    rows->list[rows->count++] = (struct original){
        &record_instansi,
        agency->translatable,
        agency->instansi->untranslated,
        agency->translated,
        agency->file,
        first->instansi->nama.s,
        plan_path(arena, PLAN_AGENCY, plan_of_agency(agency)),
    };
    for (size_t i = 0; i < agency->count; i++) {
        const struct service *service = &agency->services[i];
        rows->list[rows->count++] = (struct original){
            &record_standar,
            service->summary->translatable,
            service->summary->untranslated,
            service->summary->translated,
            service->file,
            first->services[i].summary->judul,
            plan_path(arena, PLAN_SERVICE, plan_of_service(agency, service)),
        };
    }
}

// The site, its agencies and their standards; broken ones are left out.
static struct rows collect(const struct page *page)
{
    const struct catalog *catalog = catalog_in(page->kit, LANG_EN);
    const struct catalog *first = catalog_in(page->kit, LANG_ID);
    size_t most = 1;
    for (size_t i = 0; i < catalog->count; i++)
        most += 1 + catalog->agencies[i].count;
    struct rows rows = {page, ARENA_ARRAY(page->arena, struct original, most), 0};
    rows.list[rows.count++] =
        (struct original){.record = &record_situs,
                          .translatable = translate_count(&record_situs, catalog->situs->original),
                          .untranslated = catalog->situs->untranslated,
                          .there = catalog->translation != NULL,
                          .file = STR("standards/situs.yaml"),
                          .title = catalog->situs->original->judul.s,
                          .path = plan_path(page->arena, PLAN_HOME, PLAN_ONLY)};
    for (size_t i = 0; i < catalog->count; i++)
        if (!catalog->agencies[i].broken)
            add_agency(&rows, &catalog->agencies[i], &first->agencies[i]);
    return rows;
}

static str missing_keys(struct arena *arena, const struct original *original)
{
    struct buf keys = BUF(arena);
    for (size_t i = 0; i < original->record->count; i++) {
        if (!(original->untranslated >> i & 1))
            continue;
        buf_add(&keys, keys.len > 0 ? STR(" ") : STR_NONE);
        buf_add(&keys, str_from(original->record->fields[i].key));
    }
    return buf_str(&keys);
}

static unsigned count_bits(uint64_t bits)
{
    unsigned count = 0;
    for (; bits; bits &= bits - 1)
        count++;
    return count;
}

static struct view_translation make_row(const struct page *page, const struct original *original)
{
    return (struct view_translation){
        .judul = page_quote(page, original->title),
        .berkas = original->file,
        .tautan =
            arena_printf(page->arena, "%.*s%.*s", STR_ARG(page->root), STR_ARG(original->path)),
        .ada = original->there,
        .semua = original->translatable,
        .sudah = original->translatable - count_bits(original->untranslated),
        .belum = missing_keys(page->arena, original),
    };
}

struct paging page_translations_paging(struct arena *arena, const struct page_kit *kit,
                                       const struct page_subject *of)
{
    (void)of;
    const struct page page = page_at(arena, kit, PLAN_TRANSLATIONS, PLAN_ONLY);
    struct rows rows = collect(&page);
    size_t *weights = ARENA_ARRAY(arena, size_t, rows.count);
    for (size_t i = 0; i < rows.count; i++)
        weights[i] = ROW_FRAME + rows.list[i].file.len + html_length(rows.list[i].title) +
                     rows.list[i].path.len + missing_keys(arena, &rows.list[i]).len;
    return paging_make(arena, weights, rows.count);
}

void page_translations(const struct page *page, struct view_page *view,
                       const struct page_subject *of)
{
    const struct portion *portion = &of->portion;
    static const char *const titles[LANGS] = {"Terjemahan", "Translations"};
    struct rows rows = collect(page);
    struct view_translations *made = ARENA_NEW(page->arena, struct view_translations);
    struct view_translation *views =
        ARENA_ARRAY(page->arena, struct view_translation, portion->end - portion->first);
    page_begin(page, view, str_from(titles[page->kit->lang]), "daftar");
    page_add_crumb(page, view, (struct said){.s = STR("Audit")},
                   page_link(page, PLAN_AUDIT, PLAN_ONLY));
    for (size_t i = 0; i < rows.count; i++) {
        made->lengkap += rows.list[i].untranslated == 0;
        made->jumlah++;
    }
    for (size_t i = portion->first; i < portion->end; i++)
        views[i - portion->first] = make_row(page, &rows.list[i]);
    made->baris = (struct list){.items = views, .count = portion->end - portion->first};
    view->terjemahan = made;
    view->pager = page_pager(page, portion);
}
