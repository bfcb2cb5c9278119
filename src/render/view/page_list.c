// A list is made of entries under heads; each page of it knows the portion that it shows.
#include "render/view/page_list.h"

#include "base/buf.h"
#include "render/template/html.h"

// What an entry takes besides its words.
enum { ENTRY_FRAME = 110, AGENCY_FRAME = 40 };

enum { KIOSK_AZ_ITEMS = 20 }; // on one page; a hand scrolls less than a wheel

static struct said words(const struct page *page, const char *id, const char *en)
{
    return (struct said){.s = str_from(page->kit->lang == LANG_ID ? id : en)};
}

// ---- entries

static struct view_entry page_entry(const struct page *page, const struct entry *entry)
{
    const struct summary *summary = entry->service->summary;
    struct view_entry view = {
        .judul = page_summary_said(page, summary, entry->popular ? "dikenal_juga" : "judul",
                                   entry->judul),
        .tautan = page_first_path(page, entry->agency, entry->service),
        .instansi = page_agency_name(page, entry->agency),
    };
    if (entry->popular)
        view.keterangan = page_summary_said(page, summary, "judul", summary->judul);
    return view;
}

static size_t entry_weight(const struct entry *entry)
{
    size_t title = entry->popular ? html_length(entry->service->summary->judul) : 0;
    return ENTRY_FRAME + html_length(entry->judul) + title +
           html_length(entry->agency->instansi->nama.s) + entry->agency->id.len +
           entry->service->id.len;
}

static struct list view_entries(const struct page *page, const struct entry *const *entries,
                                size_t first, size_t end)
{
    struct view_entry *views = ARENA_ARRAY(page->arena, struct view_entry, end - first);
    for (size_t i = first; i < end; i++)
        views[i - first] = page_entry(page, entries[i]);
    return (struct list){.items = views, .count = end - first};
}

static struct view_index *begin_index(const struct page *page, struct view_page *view,
                                      struct said title)
{
    struct view_index *index = ARENA_NEW(page->arena, struct view_index);
    page_begin(page, view, title.s, "daftar");
    index->judul = title;
    view->daftar = index;
    return index;
}

// One part without a head.
static struct list single_part(const struct page *page, struct list entries)
{
    struct view_part *part = ARENA_NEW(page->arena, struct view_part);
    part->butir = entries;
    return (struct list){.items = part, .count = 1};
}

// ---- A to Z

bool page_az_is_short(const struct page_kit *kit)
{
    const struct directory *directory = kit->directory;
    size_t most = kit->kiosk ? KIOSK_AZ_ITEMS : PAGING_MOST_ITEMS;
    size_t bytes = 0;
    for (size_t i = 0; i < directory->count && bytes <= PAGING_MOST_BYTES; i++)
        bytes += entry_weight(&directory->entries[i]);
    return directory->count <= most && bytes <= PAGING_MOST_BYTES;
}

// The letters that have entries; `shown` is the one whose page this is, 0 for none.
static struct list view_letters(const struct page *page, char shown)
{
    const struct directory *directory = page->kit->directory;
    bool here = page_az_is_short(page->kit);
    struct view_letter *views = ARENA_ARRAY(page->arena, struct view_letter, LETTERS);
    size_t count = 0;
    for (size_t i = 0; i < LETTERS; i++) {
        const struct topic *letter = &directory->letters[i];
        if (letter->count == 0)
            continue;
        struct view_letter *view = &views[count++];
        view->huruf = letter->nama;
        view->tautan = here ? arena_printf(page->arena, "#%c", directory_letters[i])
                            : page_link(page, PLAN_LETTER, (struct plan_of){.id = letter->id});
        view->ini = directory_letters[i] == shown;
        view->jumlah = letter->count;
    }
    return (struct list){.items = views, .count = count};
}

static struct list all_letters(const struct page *page)
{
    struct view_part *parts = ARENA_ARRAY(page->arena, struct view_part, LETTERS);
    size_t count = 0;
    for (size_t i = 0; i < LETTERS; i++) {
        const struct topic *letter = &page->kit->directory->letters[i];
        if (letter->count > 0)
            parts[count++] =
                (struct view_part){{.s = letter->nama},
                                   letter->id,
                                   view_entries(page, letter->entries, 0, letter->count)};
    }
    return (struct list){.items = parts, .count = count};
}

void page_az(const struct page *page, struct view_page *view, const struct page_subject *of)
{
    (void)of;
    struct view_index *index =
        begin_index(page, view, words(page, "Layanan A sampai Z", "Services A to Z"));
    index->huruf = view_letters(page, '\0');
    if (page_az_is_short(page->kit))
        index->bagian = all_letters(page);
    else
        index->pengantar = words(page, "Pilih huruf pertama nama layanannya.",
                                 "Choose the first letter of the service's name.")
                               .s;
}

void page_letter(const struct page *page, struct view_page *view, const struct page_subject *of)
{
    const struct topic *letter = of->topic;
    const struct portion *portion = &of->portion;
    str title = arena_printf(page->arena, "%.*s: %.*s",
                             STR_ARG(words(page, "Layanan A sampai Z", "Services A to Z").s),
                             STR_ARG(letter->nama));
    struct view_index *index = begin_index(page, view, (struct said){.s = title});
    page_add_crumb(page, view, words(page, "A sampai Z", "A to Z"),
                   page_link(page, PLAN_AZ, PLAN_ONLY));
    index->huruf = view_letters(page, letter->id.data[0]);
    index->bagian =
        single_part(page, view_entries(page, letter->entries, portion->first, portion->end));
    view->pager = page_pager(page, portion);
}

// ---- topics

static struct paging topics_paging(struct arena *arena, const struct topic *topics, size_t count)
{
    size_t *weights = ARENA_ARRAY(arena, size_t, count);
    for (size_t i = 0; i < count; i++)
        weights[i] = ENTRY_FRAME + topics[i].id.len + html_length(topics[i].nama) +
                     html_length(topics[i].about->pokok);
    return paging_make(arena, weights, count);
}

struct paging page_groups_paging(struct arena *arena, const struct page_kit *kit,
                                 const struct page_subject *of)
{
    (void)of;
    return topics_paging(arena, kit->directory->groups, kit->directory->group_count);
}

struct paging page_regulations_paging(struct arena *arena, const struct page_kit *kit,
                                      const struct page_subject *of)
{
    (void)of;
    return topics_paging(arena, kit->directory->regulations, kit->directory->regulation_count);
}

struct paging page_topic_paging(struct arena *arena, const struct page_kit *kit,
                                const struct page_subject *of)
{
    const struct topic *topic = of->topic;
    (void)kit;
    size_t *weights = ARENA_ARRAY(arena, size_t, topic->count);
    for (size_t i = 0; i < topic->count; i++)
        weights[i] = entry_weight(topic->entries[i]) + AGENCY_FRAME;
    return paging_make(arena, weights, topic->count);
}

// A regulation keeps its Indonesian name.
static struct said topic_name(const struct page *page, const struct topic *topic)
{
    bool regulation = topic->about->jenis != PERATURAN_TIDAK_DIKENAL;
    return topic->about->foreign || regulation ? page_quote(page, topic->nama)
                                               : (struct said){.s = topic->nama};
}

static struct view_entry topic_entry(const struct page *page, enum plan_id plan,
                                     const struct topic *topic)
{
    return (struct view_entry){
        .judul = topic_name(page, topic),
        .tautan = page_link(page, plan, (struct plan_of){.id = topic->id}),
        .keterangan = page_quote(page, topic->about->pokok),
        .jumlah = topic->count,
    };
}

void page_groups(const struct page *page, struct view_page *view, const struct page_subject *of)
{
    const struct portion *portion = &of->portion;
    const struct directory *directory = page->kit->directory;
    struct view_entry *views =
        ARENA_ARRAY(page->arena, struct view_entry, portion->end - portion->first);
    struct view_index *index =
        begin_index(page, view, words(page, "Layanan menurut kelompok", "Services by group"));
    if (directory->group_count == 0)
        index->pengantar = words(page,
                                 "Layanan di situs ini belum dikelompokkan. Silakan cari menurut "
                                 "nama atau instansinya.",
                                 "The services of this site are not grouped yet. Please look for "
                                 "them by name or by agency.")
                               .s;
    for (size_t i = portion->first; i < portion->end; i++)
        views[i - portion->first] = topic_entry(page, PLAN_GROUP, &directory->groups[i]);
    index->bagian =
        single_part(page, (struct list){.items = views, .count = portion->end - portion->first});
    view->pager = page_pager(page, portion);
}

void page_group(const struct page *page, struct view_page *view, const struct page_subject *of)
{
    const struct topic *group = of->topic;
    const struct portion *portion = &of->portion;
    struct view_index *index = begin_index(page, view, topic_name(page, group));
    page_add_crumb(page, view, words(page, "Kelompok", "Groups"),
                   page_link(page, PLAN_GROUPS, PLAN_ONLY));
    index->bagian =
        single_part(page, view_entries(page, group->entries, portion->first, portion->end));
    view->pager = page_pager(page, portion);
}

// Regulations are listed under the names of their kinds.
static struct list regulation_parts(const struct page *page, const struct portion *portion)
{
    const struct topic *regulations = page->kit->directory->regulations;
    size_t most = portion->end - portion->first, count = 0;
    struct view_part *parts = ARENA_ARRAY(page->arena, struct view_part, most);
    struct view_entry *views = ARENA_ARRAY(page->arena, struct view_entry, most);
    for (size_t i = portion->first; i < portion->end; i++) {
        bool same =
            i > portion->first && regulations[i].about->jenis == regulations[i - 1].about->jenis;
        if (!same)
            parts[count++] = (struct view_part){
                .judul = page_quote(page, jenis_peraturan_name(regulations[i].about->jenis)),
                .jangkar = regulations[i].id,
                .butir.items = &views[i - portion->first],
            };
        views[i - portion->first] = topic_entry(page, PLAN_REGULATION, &regulations[i]);
        parts[count - 1].butir.count++;
    }
    return (struct list){.items = parts, .count = count};
}

void page_regulations(const struct page *page, struct view_page *view,
                      const struct page_subject *of)
{
    const struct portion *portion = &of->portion;
    struct view_index *index = begin_index(
        page, view, words(page, "Peraturan yang menjadi dasar", "Regulations relied on"));
    index->pengantar =
        page->kit->directory->regulation_count > 0
            ? words(page, "Peraturan yang disebut sebagai dasar hukum layanan di situs ini.",
                    "The regulations that services of this site name as their legal basis.")
                  .s
            : words(page, "Belum ada layanan di situs ini yang menyebut dasar hukumnya.",
                    "No service of this site names its legal basis yet.")
                  .s;
    index->bagian = regulation_parts(page, portion);
    view->pager = page_pager(page, portion);
}

// What the table of repealed regulations says of this one.
static void add_successor(const struct page *page, struct view_regulation *view, str id)
{
    const struct audit_report *report = page->kit->report;
    const struct data_table *table = report ? &report->data->tables[DATA_REGULATIONS] : NULL;
    for (size_t i = 0; table && i < table->count; i++) {
        const str *cells = table->rows[i].cells;
        if (!str_eq(cells[0], STR("dicabut")) || !str_eq(cells[1], id))
            continue;
        view->pengganti = cells[3];
        view->pasti = str_eq(cells[4], STR("V")) || str_has(cells[4], STR("pasti"));
        view->sumber = page_quote(page, cells[5]);
        return;
    }
}

void page_regulation(const struct page *page, struct view_page *view, const struct page_subject *of)
{
    const struct topic *regulation = of->topic;
    const struct portion *portion = &of->portion;
    struct view_index *index = begin_index(page, view, topic_name(page, regulation));
    struct view_regulation *made = ARENA_NEW(page->arena, struct view_regulation);
    page_add_crumb(page, view, words(page, "Peraturan", "Regulations"),
                   page_link(page, PLAN_REGULATIONS, PLAN_ONLY));
    made->nama = regulation->nama;
    made->pokok = page_quote(page, regulation->about->pokok);
    made->jenis = page_quote(page, jenis_peraturan_name(regulation->about->jenis));
    made->jumlah = regulation->count;
    add_successor(page, made, regulation->id);
    view->peraturan = made;
    index->bagian =
        single_part(page, view_entries(page, regulation->entries, portion->first, portion->end));
    view->pager = page_pager(page, portion);
}
