// The service page: everything that the standard says, in the order of a citizen's questions,
// which is the template's to choose.
#include "base/buf.h"
#include "base/sha256.h"
#include "model/fields.h"
#include "model/translate.h"
#include "model/url.h"
#include "render/form/jsonld.h"
#include "render/view/page_list.h"
#include "text/contact.h"

static str join_texts(const struct page *page, const struct list *texts)
{
    struct buf joined = BUF(page->arena);
    const struct text *text = texts->items;
    for (size_t i = 0; i < texts->count; i++) {
        if (i > 0)
            BUF_LIT(&joined, ", ");
        buf_add(&joined, text[i].s);
    }
    return buf_str(&joined);
}

// "23 Mei 2023: rapat dengan warga": what the agency declares; no page can prove it.
static str evidence_text(const struct page *page, const struct bukti *bukti)
{
    if (!bukti)
        return STR_NONE;
    str date = page_date(page, bukti->tanggal);
    const char *between = date.len > 0 && bukti->bukti.s.len > 0 ? ": " : "";
    return arena_printf(page->arena, "%.*s%s%.*s", STR_ARG(date), between, STR_ARG(bukti->bukti.s));
}

static struct list extra_views(const struct page *page, const struct standar *standar)
{
    const struct tambahan *extra = standar->tambahan.items;
    struct view_extra *views = ARENA_ARRAY(page->arena, struct view_extra, standar->tambahan.count);
    const struct markup style = {.bahasa = page_said(page, standar, "tambahan", STR_NONE).bahasa,
                                 .channels = true};
    for (size_t i = 0; i < standar->tambahan.count; i++)
        views[i] = (struct view_extra){page_said(page, standar, "tambahan", extra[i].label.s),
                                       page_content(page, &extra[i].isi, &style)};
    return (struct list){.items = views, .count = standar->tambahan.count};
}

// The components in which a variant differs, in the order of the law.
static struct list variant_components(const struct page *page, const struct varian *varian,
                                      uint64_t varian_stays)
{
    struct view_component *views = ARENA_ARRAY(page->arena, struct view_component, KOMPONEN_COUNT);
    size_t count = 0;
    for (enum komponen_id id = 0; id < KOMPONEN_COUNT; id++) {
        if (varian->komponen[id].key_pos.line == 0)
            continue;
        struct standar alone = {.untranslated = varian_stays};
        alone.komponen[id] = varian->komponen[id];
        views[count++] = *page_component(page, &alone, id);
    }
    return (struct list){.items = views, .count = count};
}

static struct list variant_views(const struct page *page, const struct standar *standar)
{
    const struct varian *varian = standar->varian.items;
    struct view_variant *views =
        ARENA_ARRAY(page->arena, struct view_variant, standar->varian.count);
    // A list of variants is translated as a whole, with all its components.
    uint64_t stays = translate_is_missing(&record_standar, standar->untranslated, STR("varian"))
                         ? UINT64_MAX
                         : 0;
    for (size_t i = 0; i < standar->varian.count; i++)
        views[i] = (struct view_variant){page_said(page, standar, "varian", varian[i].nama.s),
                                         variant_components(page, &varian[i], stays)};
    return (struct list){.items = views, .count = standar->varian.count};
}

struct components {
    const struct view_component *by_id[KOMPONEN_COUNT];
};

static struct components make_components(const struct page *page, const struct agency *agency,
                                         const struct standar *standar)
{
    struct components made;
    for (enum komponen_id id = 0; id < KOMPONEN_COUNT; id++) {
        struct view_component *view = page_component(page, standar, id);
        view->gambar = page_pictures(page, agency, standar, view->kunci);
        view->tautan = page_link(page, PLAN_COMPONENT, (struct plan_of){.id = view->kunci});
        if (id == PENGADUAN && !view->ada)
            view->warisan = page_content(
                page, &agency->instansi->pengaduan,
                &(struct markup){
                    .bahasa =
                        page_agency_said(page, agency->instansi, "pengaduan", STR_NONE).bahasa,
                    .channels = true});
        if (id == BIAYA)
            view->tarif = page_fees(
                page, &standar->komponen[id],
                &(struct markup){.bahasa = page_said(page, standar, "biaya", STR_NONE).bahasa,
                                 .regulations = page->regulations});
        made.by_id[id] = view;
    }
    return made;
}

static struct list group_components(const struct page *page, const struct components *components,
                                    char group)
{
    struct view_component *views = ARENA_ARRAY(page->arena, struct view_component, KOMPONEN_COUNT);
    size_t count = 0;
    for (size_t i = 0; i < KOMPONEN_COUNT; i++)
        if (komponen_group(komponen_panrb[i]) == group)
            views[count++] = *components->by_id[komponen_panrb[i]];
    return (struct list){.items = views, .count = count};
}

// What does not count, and why. A component that is there but of no use to a citizen is missing
// too.
static struct list missing_components(const struct page *page, const struct components *components,
                                      const struct audit_service *audit)
{
    struct view_gap *views = ARENA_ARRAY(page->arena, struct view_gap, KOMPONEN_COUNT);
    size_t count = 0;
    for (size_t i = 0; i < KOMPONEN_COUNT; i++) {
        enum komponen_id id = komponen_panrb[i];
        const struct view_component *component = components->by_id[id];
        bool counts = audit ? audit->keadaan[id] == KEADAAN_ADA : component->ada;
        if (counts)
            continue;
        views[count].label = component->label;
        if (audit && !component->rusak)
            views[count].sebab = str_from(audit_keadaan_words(audit->keadaan[id], page->kit->lang));
        count++;
    }
    return (struct list){.items = views, .count = count};
}

static void fill_components(const struct page *page, struct view_service *view,
                            const struct agency *agency, const struct service *service)
{
    const struct standar *standar = service->standar;
    const struct audit_report *report = page->kit->report;
    const struct audit_service *audit = report ? audit_service_of(report, agency, service) : NULL;
    struct components made = make_components(page, agency, standar);
    view->penyampaian = group_components(page, &made, 'A');
    view->pengelolaan = group_components(page, &made, 'B');
    view->persyaratan = made.by_id[PERSYARATAN];
    view->prosedur = made.by_id[PROSEDUR];
    view->waktu = made.by_id[WAKTU];
    view->biaya = made.by_id[BIAYA];
    view->produk = made.by_id[PRODUK];
    view->pengaduan = made.by_id[PENGADUAN];
    view->belum = missing_components(page, &made, audit);
    if (audit && page->kit->shows_audit)
        view->tautan_audit = page_link(page, PLAN_AUDIT_SERVICE, plan_of_service(agency, service));
}

static void fill_facts(const struct page *page, struct view_service *view,
                       const struct agency *agency, const struct standar *standar,
                       const struct page_hours *hours)
{
    view->jam = hours->rows;
    view->jam_isi = hours->content;
    view->jam_warisan = hours->inherited;
    view->jam_pasti = page_hours_are_certain(hours);
    view->dikenal_juga = page_told_list(page, standar, "dikenal_juga", &standar->dikenal_juga);
    view->kelompok = page_told_list(page, standar, "kelompok", &standar->kelompok);
    view->publikasi = page_said(page, standar, "publikasi", join_texts(page, &standar->publikasi));
    view->penyusunan =
        page_said(page, standar, "penyusunan", evidence_text(page, standar->penyusunan));
    view->pemantauan =
        page_said(page, standar, "pemantauan", evidence_text(page, standar->pemantauan));
    view->tambahan = extra_views(page, standar);
    view->varian = variant_views(page, standar);
    view->riwayat = page_told_list(page, standar, "riwayat", &standar->riwayat);
    view->label_sk = page_decree_label(page, standar);
    view->sk = page_told(page, standar, "sk", standar->sk);
    view->penetapan = page_adoption(page, standar, agency->instansi);
    view->penetapan_warisan = !standar->penetapan && view->penetapan.object;
    view->sumber = page_source(page, standar);
    view->gambar = page_pictures(page, agency, standar, STR_NONE);
    view->diperbarui = page_date(page, standar->diperbarui);
    view->ditinjau = page_date(page, standar->ditinjau);
    view->tinjau_pada = page_date(page, standar->tinjau_pada);
}

// A mail to the agency that names the page; nothing when the agency gives no address.
static str report_link(const struct page *page, const struct agency *agency,
                       const struct standar *standar, str address)
{
    static const char *const subjects[LANGS] = {"Kesalahan pada halaman", "A fault in the page"};
    str mail = facts_mail_link(page->arena, agency->instansi->surel.s);
    if (mail.len == 0)
        return STR_NONE;
    str subject =
        url_of_path(page->arena, arena_printf(page->arena, "%s: %.*s", subjects[page->kit->lang],
                                              STR_ARG(standar->judul.s)));
    str body = url_of_path(page->arena, address.len > 0 ? address : page->path);
    return arena_printf(page->arena, "%.*s?subject=%.*s&body=%.*s", STR_ARG(mail), STR_ARG(subject),
                        STR_ARG(body));
}

// Citations lead to the pages of regulations, which the kiosk does not have.
static struct page with_regulations(const struct page *page, const struct service *service)
{
    struct regulation_links *regulations = ARENA_NEW(page->arena, struct regulation_links);
    struct page linked = *page;
    *regulations = (struct regulation_links){page->root, &service->summary->peraturan};
    linked.regulations = page->kit->kiosk ? NULL : regulations;
    return linked;
}

void page_service(const struct page *plain, struct view_page *view, const struct page_subject *of)
{
    const struct page linked = with_regulations(plain, of->service), *page = &linked;
    const struct agency *agency = of->agency;
    const struct service *service = of->service;
    const struct standar *standar = service->standar;
    const struct page_hours hours = page_hours(page, service, agency->instansi);
    struct view_service *layanan = ARENA_NEW(page->arena, struct view_service);
    layanan->judul = page_said(page, standar, "judul", standar->judul.s);
    page_begin(page, view,
               arena_printf(page->arena, "%.*s – %.*s", STR_ARG(standar->judul.s),
                            STR_ARG(agency->instansi->nama.s)),
               "layanan");
    page_add_crumb(page, view, page_agency_name(page, agency),
                   page_link(page, PLAN_AGENCY, plan_of_agency(agency)));
    page_add_crumb(page, view, layanan->judul, STR_NONE);
    view->uraian = standar->ringkasan.s;
    view->instansi = page_agency(page, agency);
    view->layanan = layanan;
    layanan->ringkasan = page_said(page, standar, "ringkasan", standar->ringkasan.s);
    layanan->masa_berlaku = page_said(page, standar, "masa_berlaku", standar->masa_berlaku.s);
    layanan->label_a = page_group_label(page, standar, 'A');
    layanan->label_b = page_group_label(page, standar, 'B');
    layanan->tautan = page_service_path(page, agency, service, PLAN_SERVICE);
    layanan->tautan_cetak = page_service_path(page, agency, service, PLAN_SERVICE_PRINT);
    layanan->tautan_publik = page_service_path(page, agency, service, PLAN_SERVICE_PUBLIC);
    layanan->tautan_json = page_service_path(page, agency, service, PLAN_SERVICE_JSON);
    fill_components(page, layanan, agency, service);
    fill_facts(page, layanan, agency, standar, &hours);
    layanan->alamat_umum = view->kanonik;
    layanan->alamat_kata = page_address_in_words(view->kanonik);
    layanan->tautan_lapor = report_link(page, agency, standar, view->kanonik);
    if (page->kit->kiosk)
        return; // no search engine comes there
    layanan->jsonld = jsonld_service(page, agency, service, &hours);
    view->sidik_data = sha256_base64(page->arena, layanan->jsonld);
}
