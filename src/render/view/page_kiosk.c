// Lists as entries of one kind, a service as its web page, and around both the kiosk's own frame.
#include "render/view/page_kiosk.h"

enum { IDLE = 60, WARNING = 15, LIST_ITEMS = 20 };

static str words(const struct page *page, const char *id, const char *en)
{
    return str_from(page->kit->lang == LANG_ID ? id : en);
}

// ---- settings

static bool is_shown(const struct kios *kios, str agency)
{
    const struct text *shown = kios ? kios->instansi.items : NULL;
    for (size_t i = 0; shown && i < kios->instansi.count; i++)
        if (str_eq(shown[i].s, agency))
            return true;
    return !shown || kios->instansi.count == 0;
}

struct catalog kiosk_catalog(struct arena *arena, const struct catalog *catalog)
{
    struct catalog kiosk = *catalog;
    struct agency *agencies = ARENA_ARRAY(arena, struct agency, catalog->count);
    kiosk.count = 0;
    for (size_t i = 0; i < catalog->count; i++)
        if (is_shown(catalog->situs->kios, catalog->agencies[i].id))
            agencies[kiosk.count++] = catalog->agencies[i];
    kiosk.agencies = agencies;
    return kiosk;
}

static uint32_t idle_seconds(const struct kios *kios)
{
    uint32_t seconds;
    return kios && str_to_u32(kios->diam.s, &seconds) ? seconds : IDLE;
}

// The page where a visit begins: a name of one, or the folder of an agency.
static str start_link(const struct page *page, const struct kios *kios)
{
    static const struct {
        const char *name;
        enum plan_id plan;
    } pages[] = {
        {"beranda", PLAN_KIOSK_HOME},
        {"cari", PLAN_KIOSK_SEARCH},
        {"az", PLAN_KIOSK_AZ},
        {"kelompok", PLAN_KIOSK_GROUPS},
    };
    str start = kios ? kios->awal.s : STR_NONE;
    if (start.len == 0)
        return page_link_by_root(page, PLAN_KIOSK_HOME, PLAN_ONLY);
    for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++)
        if (str_eq(start, str_from(pages[i].name)))
            return page_link_by_root(page, pages[i].plan, PLAN_ONLY);
    return page_link_by_root(page, PLAN_KIOSK_AGENCY, (struct plan_of){.agency = start});
}

static bool prints(const struct kios *kios, const char *paper)
{
    str printer = kios ? kios->pencetak.s : STR_NONE;
    return printer.len == 0 || str_eq(printer, STR("keduanya")) || str_eq(printer, str_from(paper));
}

// Adds what every page of the kiosk has; for pages that another function filled. `up` is one step
// up, as the page reaches it; the start where it is empty.
static void add_frame(const struct page *page, struct view_page *view, str up)
{
    const struct situs *situs = page->kit->catalog->situs;
    struct view_kiosk *kiosk = ARENA_NEW(page->arena, struct view_kiosk);
    kiosk->diam = idle_seconds(situs->kios);
    kiosk->peringatan = kiosk->diam > 2 * WARNING ? WARNING : kiosk->diam / 3;
    kiosk->tanpa_skrip = kiosk->diam * 5;
    kiosk->awal = start_link(page, situs->kios);
    kiosk->kembali = up.len > 0 ? up : view->beranda;
    kiosk->papan_ketik = !situs->kios || !str_eq(situs->kios->papan_ketik.s, STR("tidak"));
    kiosk->cetak_a4 = prints(situs->kios, "a4");
    kiosk->cetak_gulungan = prints(situs->kios, "80mm");
    kiosk->tanggal = page_date(page, situs->tanggal);
    view->kelas = STR("kios");
    view->kios = kiosk;
}

// ---- lists

struct paging page_kiosk_agencies_paging(struct arena *arena, const struct page_kit *kit,
                                         const struct page_subject *of)
{
    (void)of;
    return paging_make_even(arena, kit->catalog->count, LIST_ITEMS);
}

struct paging page_kiosk_groups_paging(struct arena *arena, const struct page_kit *kit,
                                       const struct page_subject *of)
{
    (void)of;
    return paging_make_even(arena, kit->directory->group_count, LIST_ITEMS);
}

struct paging page_kiosk_topic_paging(struct arena *arena, const struct page_kit *kit,
                                      const struct page_subject *of)
{
    (void)kit;
    return paging_make_even(arena, of->topic->count, LIST_ITEMS);
}

struct paging page_kiosk_agency_paging(struct arena *arena, const struct page_kit *kit,
                                       const struct page_subject *of)
{
    (void)kit;
    return paging_make_even(arena, of->agency->count, LIST_ITEMS);
}

bool page_kiosk_has_groups(const struct page_kit *kit)
{
    const struct kios *kios = kit->catalog->situs->kios;
    return kit->directory->group_count > 0 || (kios && str_eq(kios->awal.s, STR("kelompok")));
}

static struct view_entry *begin_list(const struct page *page, struct view_page *view,
                                     struct said title, const struct portion *portion)
{
    size_t count = portion->end - portion->first;
    struct view_index *index = ARENA_NEW(page->arena, struct view_index);
    struct view_part *part = ARENA_NEW(page->arena, struct view_part);
    struct view_entry *entries = ARENA_ARRAY(page->arena, struct view_entry, count);
    page_begin(page, view, title.s, "kios");
    index->judul = title;
    part->butir = (struct list){.items = entries, .count = count};
    index->bagian = (struct list){.items = part, .count = 1};
    view->daftar = index;
    view->pager = page_pager(page, portion);
    return entries;
}

void page_kiosk_home(const struct page *page, struct view_page *view, const struct page_subject *of)
{
    (void)of;
    page_begin(page, view, page->kit->catalog->situs->judul.s, "kios");
    add_frame(page, view, STR_NONE);
    if (page->kit->directory->group_count == 0) // a touch that leads nowhere
        view->tautan_kelompok = STR_NONE;
}

void page_kiosk_search(const struct page *page, struct view_page *view,
                       const struct page_subject *of)
{
    page_search(page, view, of);
    add_frame(page, view, STR_NONE);
}

void page_kiosk_agencies(const struct page *page, struct view_page *view,
                         const struct page_subject *of)
{
    const struct portion *portion = &of->portion;
    struct view_entry *entries = begin_list(
        page, view, (struct said){.s = words(page, "Pilih instansi", "Choose an agency")}, portion);
    for (size_t i = portion->first; i < portion->end; i++) {
        const struct agency *agency = &page->kit->catalog->agencies[i];
        entries[i - portion->first] = (struct view_entry){
            .judul = page_agency_name(page, agency),
            .tautan = page_link(page, PLAN_KIOSK_AGENCY, plan_of_agency(agency)),
            .instansi = page_agency_said(page, agency->instansi, "pemerintah",
                                         agency->instansi->pemerintah.s),
            .jumlah = agency->count,
        };
    }
    add_frame(page, view, STR_NONE);
}

void page_kiosk_agency(const struct page *page, struct view_page *view,
                       const struct page_subject *of)
{
    const struct agency *agency = of->agency;
    const struct portion *portion = &of->portion;
    struct view_entry *entries = begin_list(page, view, page_agency_name(page, agency), portion);
    for (size_t i = portion->first; i < portion->end; i++) {
        const struct service *service = &agency->services[i];
        entries[i - portion->first] = (struct view_entry){
            .judul = page_summary_said(page, service->summary, "judul", service->summary->judul),
            .tautan = page_first_path(page, agency, service),
            .keterangan =
                page_summary_said(page, service->summary, "ringkasan", service->summary->ringkasan),
        };
    }
    add_frame(page, view, page_link(page, PLAN_KIOSK_AGENCIES, PLAN_ONLY));
}

void page_kiosk_service(const struct page *page, struct view_page *view,
                        const struct page_subject *of)
{
    page_service(page, view, of);
    add_frame(page, view, page_link(page, PLAN_KIOSK_AGENCY, plan_of_agency(of->agency)));
    if (of->service->standar->diperbarui.s.len > 0) {
        struct view_kiosk *own = ARENA_NEW(page->arena, struct view_kiosk);
        *own = *view->kios;
        own->tanggal = page_date(page, of->service->standar->diperbarui);
        view->kios = own;
    }
}

// ---- lists that the web has too, in the kiosk's frame

void page_kiosk_az(const struct page *page, struct view_page *view, const struct page_subject *of)
{
    page_az(page, view, of);
    add_frame(page, view, STR_NONE);
}

void page_kiosk_letter(const struct page *page, struct view_page *view,
                       const struct page_subject *of)
{
    page_letter(page, view, of);
    add_frame(page, view, page_link(page, PLAN_KIOSK_AZ, PLAN_ONLY));
}

void page_kiosk_groups(const struct page *page, struct view_page *view,
                       const struct page_subject *of)
{
    page_groups(page, view, of);
    add_frame(page, view, STR_NONE);
}

void page_kiosk_group(const struct page *page, struct view_page *view,
                      const struct page_subject *of)
{
    page_group(page, view, of);
    add_frame(page, view, page_link(page, PLAN_KIOSK_GROUPS, PLAN_ONLY));
}
