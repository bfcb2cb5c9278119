// Home, agency and pledge: pages about more than one standard.
#include "base/hash.h"
#include "model/fields.h"
#include "model/url.h"
#include "render/template/html.h"
#include "render/view/color.h"
#include "render/view/page_list.h"
#include "text/contact.h"

static const struct view_link *make_link(const struct page *page, str text, str href)
{
    if (text.len == 0)
        return NULL;
    struct view_link *link = ARENA_NEW(page->arena, struct view_link);
    *link = (struct view_link){text, href};
    return link;
}

str page_service_path(const struct page *page, const struct agency *agency,
                      const struct service *service, enum plan_id form)
{
    return plan_has(page->kit->formats, form)
               ? page_link(page, form, plan_of_service(agency, service))
               : STR_NONE;
}

str page_first_path(const struct page *page, const struct agency *agency,
                    const struct service *service)
{
    str path = STR_NONE;
    for (enum plan_id form = 0; path.len == 0 && form < PLAN_COUNT; form++)
        if (plan_rows[form].each == EACH_SERVICE && (plan_rows[form].trees & PLAN_WEB))
            path = page_service_path(page, agency, service, form);
    return path;
}

// Time, fee and product where the standard itself is at hand.
static struct view_summary make_summary(const struct page *page, const struct agency *agency,
                                        const struct service *service)
{
    const struct standar *standar = service->standar;
    const struct summary *summary = service->summary;
    return (struct view_summary){
        .judul = page_summary_said(page, summary, "judul", summary->judul),
        .ringkasan = page_summary_said(page, summary, "ringkasan", summary->ringkasan),
        .tautan = page_first_path(page, agency, service),
        .tautan_cetak = page_service_path(page, agency, service, PLAN_SERVICE_PRINT),
        .tautan_publik = page_service_path(page, agency, service, PLAN_SERVICE_PUBLIC),
        .waktu = standar ? page_component(page, standar, WAKTU) : NULL,
        .biaya = standar ? page_component(page, standar, BIAYA) : NULL,
        .produk = standar ? page_component(page, standar, PRODUK) : NULL,
    };
}

static struct list make_summaries(const struct page *page, const struct agency *agency,
                                  size_t first, size_t end)
{
    struct view_summary *views = ARENA_ARRAY(page->arena, struct view_summary, end - first);
    for (size_t i = first; i < end; i++)
        views[i - first] = make_summary(page, agency, &agency->services[i]);
    return (struct list){.items = views, .count = end - first};
}

// ---- how many bytes lists take

enum { NAME_FRAME = 120, SUMMARY_FRAME = 700 };

static size_t name_weight(const struct service *service)
{
    return NAME_FRAME + service->id.len + html_length(service->summary->judul) +
           html_length(service->summary->ringkasan);
}

static void add_length(void *context, const struct field *field, const struct text *text)
{
    enum { ITEM_FRAME = 40 };
    (void)field;
    if (text->s.len > 0)
        *(size_t *)context += html_length(text->s) + ITEM_FRAME;
}

// With time, fee and product.
static size_t summary_weight(const struct service *service)
{
    static const enum komponen_id shown[] = {WAKTU, BIAYA, PRODUK};
    size_t weight = SUMMARY_FRAME + name_weight(service);
    for (size_t i = 0; i < sizeof shown / sizeof shown[0]; i++)
        record_each_text(&(struct record){.fields = komponen_field(shown[i]), .count = 1},
                         service->standar, add_length, &weight);
    return weight;
}

typedef size_t weigh_function(const struct service *service);

static struct paging services_paging(struct arena *arena, const struct agency *agency,
                                     weigh_function *weigh)
{
    size_t *weights = ARENA_ARRAY(arena, size_t, agency->count);
    for (size_t i = 0; i < agency->count; i++)
        weights[i] = weigh(&agency->services[i]);
    return paging_make(arena, weights, agency->count);
}

struct paging page_pledge_paging(struct arena *arena, const struct page_kit *kit,
                                 const struct page_subject *of)
{
    (void)kit;
    return services_paging(arena, of->agency, summary_weight);
}

// True when the summaries of an agency's services do not fit one page, so that it shows names.
static bool is_long(struct arena *arena, const struct agency *agency)
{
    return services_paging(arena, agency, summary_weight).pages > 1;
}

struct paging page_agency_paging(struct arena *arena, const struct page_kit *kit,
                                 const struct page_subject *of)
{
    const struct agency *agency = of->agency;
    (void)kit;
    return services_paging(arena, agency, is_long(arena, agency) ? name_weight : summary_weight);
}

static size_t agency_weight(const struct agency *agency)
{
    return 2 * NAME_FRAME + agency->id.len + html_length(agency->instansi->nama.s) +
           html_length(agency->instansi->pemerintah.s);
}

// True when the names of all services do not fit the home page, so that it shows agencies alone.
static bool is_home_long(const struct catalog *catalog)
{
    size_t bytes = 0, count = 0;
    for (size_t i = 0; i < catalog->count; i++) {
        const struct agency *agency = &catalog->agencies[i];
        bytes += agency_weight(agency);
        count += 1 + agency->count;
        for (size_t j = 0; j < agency->count && bytes <= PAGING_MOST_BYTES; j++)
            bytes += name_weight(&agency->services[j]) + agency->id.len;
        if (count > PAGING_MOST_ITEMS || bytes > PAGING_MOST_BYTES)
            return true;
    }
    return false;
}

struct paging page_home_paging(struct arena *arena, const struct page_kit *kit,
                               const struct page_subject *of)
{
    (void)of;
    const struct catalog *catalog = kit->catalog;
    size_t *weights = ARENA_ARRAY(arena, size_t, catalog->count);
    bool is_long = is_home_long(catalog);
    for (size_t i = 0; i < catalog->count; i++)
        weights[i] = is_long ? agency_weight(&catalog->agencies[i]) : 0;
    return paging_make(arena, weights, catalog->count);
}

// ---- pages

// A search for the office: a phone opens its maps with it.
static str map_link(const struct page *page, const struct instansi *instansi)
{
    if (instansi->alamat.s.len == 0)
        return STR_NONE;
    str place = arena_printf(page->arena, "%.*s, %.*s %.*s", STR_ARG(instansi->nama.s),
                             STR_ARG(instansi->alamat.s), STR_ARG(instansi->kode_pos.s));
    return arena_printf(page->arena, "https://www.google.com/maps/search/?api=1&query=%.*s",
                        STR_ARG(url_of_path(page->arena, str_trim(place))));
}

str page_color_file(struct arena *arena, const struct instansi *instansi, str *bytes)
{
    struct color color;
    if (!color_read(instansi->warna.s, &color))
        return STR_NONE;
    *bytes = color_style(arena, color);
    return plan_path(arena, PLAN_COLOR, (struct plan_of){.id = hash_name(arena, *bytes)});
}

static str color_link(const struct page *page, const struct instansi *instansi)
{
    str bytes, file = page_color_file(page->arena, instansi, &bytes);
    if (file.len == 0)
        return STR_NONE;
    return arena_printf(page->arena, "%.*s%.*s", STR_ARG(page->top), STR_ARG(file));
}

struct view_agency *page_agency(const struct page *page, const struct agency *agency)
{
    const struct instansi *instansi = agency->instansi;
    struct view_agency *view = ARENA_NEW(page->arena, struct view_agency);
    view->nama = page_agency_name(page, agency);
    view->pemerintah = page_agency_said(page, instansi, "pemerintah", instansi->pemerintah.s);
    view->alamat = instansi->alamat.s;
    view->kode_pos = instansi->kode_pos.s;
    view->telepon =
        make_link(page, instansi->telepon.s, facts_phone_link(page->arena, instansi->telepon.s));
    view->surel =
        make_link(page, instansi->surel.s, facts_mail_link(page->arena, instansi->surel.s));
    view->situs = make_link(page, instansi->situs.s, instansi->situs.s);
    view->lambang = page_agency_file(page, agency, instansi->lambang);
    view->tautan_peta = map_link(page, instansi);
    view->tautan_warna = color_link(page, instansi);
    const struct plan_of of = plan_of_agency(agency);
    if (plan_has(page->kit->formats, PLAN_BOOK))
        view->tautan_buku = page_link(page, PLAN_BOOK, of);
    view->tautan = page_link(page, PLAN_AGENCY, of);
    view->tautan_maklumat = page_link(page, PLAN_PLEDGE, of);
    view->tautan_maklumat_cetak = page_link(page, PLAN_PLEDGE_PRINT, of);
    view->ada_maklumat = instansi->maklumat && instansi->maklumat->teks.s.len > 0;
    struct page_hours hours = page_agency_hours(page, instansi);
    view->jam = hours.rows;
    view->jam_isi = hours.content;
    view->pengaduan = page_content(
        page, &instansi->pengaduan,
        &(struct markup){.bahasa = page_agency_said(page, instansi, "pengaduan", STR_NONE).bahasa,
                         .channels = true});
    view->jumlah = agency->count;
    return view;
}

void page_home(const struct page *page, struct view_page *view, const struct page_subject *of)
{
    const struct portion *portion = &of->portion;
    const struct catalog *catalog = page->kit->catalog;
    size_t shown = portion->end - portion->first;
    struct view_agency *agencies = ARENA_ARRAY(page->arena, struct view_agency, shown);
    page_begin(page, view, catalog->situs->judul.s, "beranda");
    view->ringkas = is_home_long(catalog);
    for (size_t i = 0; i < shown; i++) {
        const struct agency *agency = &catalog->agencies[portion->first + i];
        agencies[i] = *page_agency(page, agency);
        if (!view->ringkas)
            agencies[i].layanan = make_summaries(page, agency, 0, agency->count);
    }
    for (size_t i = 0; i < catalog->count; i++)
        view->jumlah_layanan += catalog->agencies[i].count;
    view->jumlah_instansi = catalog->count;
    view->daftar_instansi = (struct list){.items = agencies, .count = shown};
    view->pager = page_pager(page, portion);
}

void page_search(const struct page *page, struct view_page *view, const struct page_subject *of)
{
    (void)of;
    static const char *const titles[LANGS] = {"Cari layanan", "Search services"};
    page_begin(page, view, str_from(titles[page->kit->lang]), "cari");
}

// A server shows it under any address, so that its links need the site's own, where that is known,
// and it has no address and no page in the other language itself.
void page_not_found(const struct page *page, struct view_page *view, const struct page_subject *of)
{
    (void)of;
    static const char *const titles[LANGS] = {"Halaman tidak ditemukan", "Page not found"};
    struct page anywhere = *page;
    anywhere.root = anywhere.top = page_public_address(page, page->kit, STR_NONE);
    page_begin(&anywhere, view, str_from(titles[page->kit->lang]), "tidak-ditemukan");
    view->kanonik = view->tautan_bahasa_lain = STR_NONE;
    view->alternatif = (struct list){0};
}

void page_of_agency(const struct page *page, struct view_page *view, const struct page_subject *of)
{
    const struct agency *agency = of->agency;
    const struct portion *portion = &of->portion;
    struct view_agency *made = page_agency(page, agency);
    page_begin(page, view, agency->instansi->nama.s, "instansi");
    page_add_crumb(page, view, made->nama, STR_NONE);
    made->layanan = make_summaries(page, agency, portion->first, portion->end);
    made->ringkas = is_long(page->arena, agency);
    if (portion->number > 0) // said on the first page
        made->pengaduan = NULL;
    view->instansi = made;
    view->pager = page_pager(page, portion);
}

static const struct view_pledge *make_pledge(const struct page *page, const struct agency *agency,
                                             const struct portion *portion)
{
    const struct maklumat *maklumat = agency->instansi->maklumat;
    struct view_pledge *view = ARENA_NEW(page->arena, struct view_pledge);
    view->rancangan = !maklumat || maklumat->teks.s.len == 0;
    if (maklumat) {
        view->teks = (struct markup){
            .s = maklumat->teks.s,
            .bahasa = page_agency_said(page, agency->instansi, "maklumat", STR_NONE).bahasa};
        view->nomor = maklumat->nomor.s;
        view->tanggal = page_date(page, maklumat->tanggal);
    }
    view->penetapan = page_pledge_adoption(page, agency->instansi);
    view->layanan = make_summaries(page, agency, portion->first, portion->end);
    const struct plan_of of = plan_of_agency(agency);
    view->tautan = page_link(page, PLAN_PLEDGE, of);
    view->tautan_cetak = page_link(page, PLAN_PLEDGE_PRINT, of);
    view->tautan_poster = page_link(page, PLAN_PLEDGE_POSTER, of);
    view->alamat_umum =
        page_public_address(page, page->kit, plan_path(page->arena, PLAN_PLEDGE, of));
    view->alamat_kata = page_address_in_words(view->alamat_umum);
    return view;
}

static void fill_pledge(const struct page *page, struct view_page *view,
                        const struct agency *agency, const struct portion *portion,
                        const char *kind)
{
    static const char *const titles[LANGS] = {"Maklumat Pelayanan", "Service pledge"};
    const char *title = titles[page->kit->lang];
    page_begin(page, view,
               arena_printf(page->arena, "%s – %.*s", title, STR_ARG(agency->instansi->nama.s)),
               kind);
    page_add_crumb(page, view, page_agency_name(page, agency),
                   page_link(page, PLAN_AGENCY, plan_of_agency(agency)));
    page_add_crumb(page, view, (struct said){.s = str_from(title)}, STR_NONE);
    view->instansi = page_agency(page, agency);
    view->maklumat = make_pledge(page, agency, portion);
    view->pager = page_pager(page, portion);
}

void page_pledge(const struct page *page, struct view_page *view, const struct page_subject *of)
{
    fill_pledge(page, view, of->agency, &of->portion, "maklumat");
}

// On paper the pledge is one document, however long.
void page_pledge_print(const struct page *page, struct view_page *view,
                       const struct page_subject *of)
{
    const struct portion all = {.pages = 1, .end = of->agency->count};
    fill_pledge(page, view, of->agency, &all, "cetak-maklumat");
}

void page_pledge_poster(const struct page *page, struct view_page *view,
                        const struct page_subject *of)
{
    const struct portion all = {.pages = 1, .end = of->agency->count};
    fill_pledge(page, view, of->agency, &all, "poster");
}
