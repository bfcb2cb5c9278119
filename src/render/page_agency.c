// Home, agency and pledge: pages about more than one standard.
#include "model/contact.h"
#include "render/format.h"

static const struct view_link *make_link(const struct page *page, str text, str href)
{
    if (text.len == 0)
        return NULL;
    struct view_link *link = ARENA_NEW(page->arena, struct view_link);
    *link = (struct view_link){text, href};
    return link;
}

// The way from this page to a file of the agency; pages of its own folder name the file alone.
static str agency_path(const struct page *page, const struct agency *agency, const char *file)
{
    str folder = arena_printf(page->arena, "%.*s/", STR_ARG(agency->id));
    if (str_starts(page->path, folder))
        return str_from(file);
    return arena_printf(page->arena, "%.*s%.*s%s", STR_ARG(page->root), STR_ARG(folder), file);
}

str page_service_path(const struct page *page, const struct agency *agency,
                      const struct service *service, unsigned id)
{
    if (!format_is_wanted(page->kit->formats, id))
        return STR_NONE;
    str file = arena_printf(page->arena, "%.*s%s", STR_ARG(service->id), formats[id].extension);
    return agency_path(page, agency, file.data);
}

// The page of a service or, where the site has none, the first form that it has.
static str first_path(const struct page *page, const struct agency *agency,
                      const struct service *service)
{
    enum format_id id = 0;
    while (id + 1 < FORMATS && !format_is_wanted(page->kit->formats, id))
        id++;
    return page_service_path(page, agency, service, id);
}

static struct view_summary make_summary(const struct page *page, const struct agency *agency,
                                        const struct service *service)
{
    const struct standar *standar = service->standar;
    return (struct view_summary){
        .judul = page_said(page, standar, "judul", standar->judul.s),
        .ringkasan = page_said(page, standar, "ringkasan", standar->ringkasan.s),
        .tautan = first_path(page, agency, service),
        .tautan_cetak = page_service_path(page, agency, service, FORMAT_CETAK),
        .tautan_publik = page_service_path(page, agency, service, FORMAT_PUBLIK),
        .waktu = page_component(page, standar, WAKTU),
        .biaya = page_component(page, standar, BIAYA),
        .produk = page_component(page, standar, PRODUK),
    };
}

static struct list make_summaries(const struct page *page, const struct agency *agency)
{
    struct view_summary *views = ARENA_ARRAY(page->arena, struct view_summary, agency->count);
    for (size_t i = 0; i < agency->count; i++)
        views[i] = make_summary(page, agency, &agency->services[i]);
    return (struct list){.items = views, .count = agency->count};
}

struct said page_agency_name(const struct page *page, const struct agency *agency)
{
    return page_agency_said(page, agency->instansi, "nama", agency->instansi->nama.s);
}

struct view_agency *page_agency(const struct page *page, const struct agency *agency)
{
    const struct instansi *instansi = agency->instansi;
    struct view_agency *view = ARENA_NEW(page->arena, struct view_agency);
    str phone = STR_NONE;
    phone_link(page->arena, instansi->telepon.s, &phone);
    view->nama = page_agency_name(page, agency);
    view->pemerintah = page_agency_said(page, instansi, "pemerintah", instansi->pemerintah.s);
    view->alamat = instansi->alamat.s;
    view->kode_pos = instansi->kode_pos.s;
    view->telepon = make_link(page, instansi->telepon.s, phone);
    view->surel = make_link(page, instansi->surel.s,
                            contact_typed(page->arena, KANAL_SUREL, instansi->surel.s).tautan);
    view->situs = make_link(page, instansi->situs.s, instansi->situs.s);
    view->lambang = page_agency_file(page, agency, instansi->lambang);
    view->tautan = agency_path(page, agency, "index.html");
    view->tautan_maklumat = agency_path(page, agency, "maklumat.html");
    view->tautan_maklumat_cetak = agency_path(page, agency, "maklumat.cetak.html");
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

void page_home(const struct page *page, struct view_page *view)
{
    const struct catalog *catalog = page->kit->catalog;
    struct view_agency *agencies = ARENA_ARRAY(page->arena, struct view_agency, catalog->count);
    page_begin(page, view, catalog->situs->judul.s, "beranda");
    for (size_t i = 0; i < catalog->count; i++) {
        agencies[i] = *page_agency(page, &catalog->agencies[i]);
        agencies[i].layanan = make_summaries(page, &catalog->agencies[i]);
        view->jumlah_layanan += catalog->agencies[i].count;
    }
    view->jumlah_instansi = catalog->count;
    view->daftar_instansi = (struct list){.items = agencies, .count = catalog->count};
}

void page_not_found(const struct page *page, struct view_page *view)
{
    static const char *const titles[LANGS] = {"Halaman tidak ditemukan", "Page not found"};
    page_begin(page, view, str_from(titles[page->kit->lang]), "tidak-ditemukan");
}

void page_of_agency(const struct page *page, struct view_page *view, const struct agency *agency)
{
    struct view_agency *made = page_agency(page, agency);
    page_begin(page, view, agency->instansi->nama.s, "instansi");
    page_add_crumb(page, view, made->nama, STR_NONE);
    made->layanan = make_summaries(page, agency);
    view->instansi = made;
}

static const struct view_pledge *make_pledge(const struct page *page, const struct agency *agency)
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
    view->layanan = make_summaries(page, agency);
    view->tautan = STR("maklumat.html");
    view->tautan_cetak = STR("maklumat.cetak.html");
    return view;
}

void page_pledge(const struct page *page, struct view_page *view, const struct agency *agency,
                 const char *kind)
{
    static const char *const titles[LANGS] = {"Maklumat Pelayanan", "Service pledge"};
    const char *title = titles[page->kit->lang];
    page_begin(page, view,
               arena_printf(page->arena, "%s – %.*s", title, STR_ARG(agency->instansi->nama.s)),
               kind);
    page_add_crumb(page, view, page_agency_name(page, agency), STR("index.html"));
    page_add_crumb(page, view, (struct said){.s = str_from(title)}, STR_NONE);
    view->instansi = page_agency(page, agency);
    view->maklumat = make_pledge(page, agency);
}
