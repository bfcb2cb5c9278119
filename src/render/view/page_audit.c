// The audit's report in the form of pages. A page of the site links to other pages; the report in
// one file links to its own anchors.
#include "render/view/page_audit_parts.h"

#include "base/version.h"
#include "model/fields.h"
#include "render/form/report.h"
#include "render/view/page_list.h"

struct audit_maker audit_maker(const struct page *page, bool whole)
{
    return (struct audit_maker){page, page->arena, page->kit->report, page->kit->lang, whole};
}

// ---- links

str audit_rule_link(const struct audit_maker *maker, const struct rule *rule)
{
    if (maker->whole)
        return arena_printf(maker->arena, "#%s", rule->message.id);
    return page_link(maker->page, PLAN_AUDIT_RULE,
                     (struct plan_of){.id = str_from(rule->message.id)});
}

static str service_anchor(const struct audit_maker *maker, const struct audit_service *service)
{
    return arena_printf(maker->arena, "%.*s.%.*s", STR_ARG(service->agency->id),
                        STR_ARG(service->service->id));
}

str audit_service_link(const struct audit_maker *maker, const struct audit_service *service)
{
    if (maker->whole)
        return arena_printf(maker->arena, "#%.*s", STR_ARG(service_anchor(maker, service)));
    return page_link(maker->page, PLAN_AUDIT_SERVICE,
                     plan_of_service(service->agency, service->service));
}

static str agency_link(const struct audit_maker *maker, const struct audit_agency *agency)
{
    if (maker->whole)
        return arena_printf(maker->arena, "#%.*s", STR_ARG(agency->agency->id));
    return page_link(maker->page, PLAN_AUDIT_AGENCY, plan_of_agency(agency->agency));
}

// The page of the service itself; a broken one may not be published.
static str published_link(const struct audit_maker *maker, const struct audit_service *service)
{
    if (maker->whole || service->broken || service->agency->broken)
        return STR_NONE;
    return page_link(maker->page, PLAN_SERVICE, plan_of_service(service->agency, service->service));
}

// ---- states

static struct view_audit_state make_state(const struct audit_maker *maker, enum keadaan keadaan)
{
    static const char *const codes[KEADAAN_COUNT] = {"T", "K", "S", "U", "A"};
    return (struct view_audit_state){.kode = str_from(codes[keadaan]),
                                     .keadaan = str_from(audit_keadaan_name(keadaan)),
                                     .kunci = str_from(audit_keadaan_key(keadaan)),
                                     .arti = str_from(audit_keadaan_words(keadaan, maker->lang))};
}

static struct list make_states(const struct audit_maker *maker, const struct audit_service *service)
{
    struct view_audit_state *views =
        ARENA_ARRAY(maker->arena, struct view_audit_state, KOMPONEN_COUNT);
    for (size_t i = 0; i < KOMPONEN_COUNT; i++) {
        enum komponen_id id = komponen_panrb[i];
        views[i] = make_state(maker, service->keadaan[id]);
        views[i].label = str_from(komponen_field(id)->label[maker->lang]);
        if (service->pos[id].line > 0)
            views[i].baris = arena_printf(maker->arena, "%u", (unsigned)service->pos[id].line);
    }
    return (struct list){.items = views, .count = KOMPONEN_COUNT};
}

static struct list make_legend(const struct audit_maker *maker)
{
    struct view_audit_state *views =
        ARENA_ARRAY(maker->arena, struct view_audit_state, KEADAAN_COUNT);
    for (enum keadaan keadaan = 0; keadaan < KEADAAN_COUNT; keadaan++)
        views[keadaan] = make_state(maker, KEADAAN_ADA - keadaan);
    return (struct list){.items = views, .count = KEADAAN_COUNT};
}

static struct list make_heads(const struct audit_maker *maker)
{
    struct view_audit_head *views =
        ARENA_ARRAY(maker->arena, struct view_audit_head, KOMPONEN_COUNT);
    for (size_t i = 0; i < KOMPONEN_COUNT; i++)
        views[i] = (struct view_audit_head){
            str_from(komponen_field(komponen_panrb[i])->label[maker->lang]),
            arena_printf(maker->arena, "%c", komponen_group(komponen_panrb[i]))};
    return (struct list){.items = views, .count = KOMPONEN_COUNT};
}

// ---- findings

static str place_name(const struct audit_maker *maker, const struct finding *finding)
{
    if (finding->pos.line == 0)
        return finding->file;
    return arena_printf(maker->arena, "%.*s:%u:%u", STR_ARG(finding->file),
                        (unsigned)finding->pos.line, (unsigned)finding->pos.col);
}

static struct view_audit_finding make_finding(const struct audit_maker *maker,
                                              const struct audit_finding *found)
{
    const struct finding *finding = &found->finding;
    bool named = found->komponen < KOMPONEN_COUNT;
    return (struct view_audit_finding){
        .kunci = str_from(level_name(finding->level, LANG_ID)),
        .taraf = str_from(level_name(finding->level, maker->lang)),
        .nomor = str_from(finding->message->id),
        .tautan_aturan = audit_rule_link(maker, found->rule),
        .tempat = place_name(maker, finding),
        .komponen =
            named ? str_from(komponen_field(found->komponen)->label[maker->lang]) : STR_NONE,
        .teks = finding_text(maker->arena, finding, maker->lang),
        .kutipan = page_quote(maker->page, found->quote),
        .dasar = rule_basis(maker->arena, found->rule, found->komponen),
        .perbaikan = finding_remedy(maker->arena, finding, maker->lang),
        .dikenal = found->known,
        .pengecualian = found->waiver,
    };
}

// The most serious first, each level in the order of the file.
static struct list make_findings(const struct audit_maker *maker, size_t first, size_t count)
{
    struct view_audit_finding *views = ARENA_ARRAY(maker->arena, struct view_audit_finding, count);
    size_t made = 0;
    for (int level = LEVEL_SALAH; level >= LEVEL_CATATAN; level--)
        for (size_t i = first; i < first + count; i++)
            if ((int)maker->report->findings[i].finding.level == level)
                views[made++] = make_finding(maker, &maker->report->findings[i]);
    return (struct list){.items = views, .count = made};
}

// "K01 T01": each rule that spoke, once.
static str rule_ids(const struct audit_maker *maker, const struct audit_service *service)
{
    struct buf ids = BUF(maker->arena);
    for (size_t i = 0; i < rule_count; i++) {
        if (!audit_spoke(&service->tally, &rules[i]))
            continue;
        if (ids.len > 0)
            buf_char(&ids, ' ');
        buf_add(&ids, str_from(rules[i].message.id));
    }
    return buf_str(&ids);
}

// ---- standards and agencies

// A file that could not be read has no title.
static str title_of(const struct audit_service *service)
{
    return service->judul.len > 0 ? service->judul : service->service->id;
}

static struct view_audit_service make_service(const struct audit_maker *maker,
                                              const struct audit_service *service, bool findings)
{
    const uint32_t *counts = service->tally.level;
    return (struct view_audit_service){
        .jangkar = service_anchor(maker, service),
        .judul = page_quote(maker->page, title_of(service)),
        .instansi = page_quote(maker->page, service->agency->instansi->nama.s),
        .berkas = service->file,
        .tautan = audit_service_link(maker, service),
        .tautan_layanan = published_link(maker, service),
        .rusak = service->broken,
        .standar = service->standar,
        .publikasi = service->publikasi,
        .tingkat = (uint64_t)service->tingkat,
        .alasan = str_from(audit_f02_reason(service->tingkat, maker->lang)),
        .salah = counts[LEVEL_SALAH],
        .peringatan = counts[LEVEL_PERINGATAN],
        .catatan = counts[LEVEL_CATATAN],
        .komponen = service->broken ? (struct list){0} : make_states(maker, service),
        .temuan =
            findings ? make_findings(maker, service->first, service->count) : (struct list){0},
        .aturan = rule_ids(maker, service),
    };
}

static const struct view_audit_pledge *make_pledge(const struct audit_maker *maker,
                                                   const struct audit_pledge *pledge)
{
    struct view_audit_pledge *view = ARENA_NEW(maker->arena, struct view_audit_pledge);
    struct view_audit_statement *said =
        ARENA_ARRAY(maker->arena, struct view_audit_statement, PERNYATAAN_COUNT);
    for (enum pernyataan each = 0; each < PERNYATAAN_COUNT; each++) {
        said[each] = (struct view_audit_statement){
            str_from(audit_pernyataan_words(each, maker->lang)), pledge->says[each]};
        view->jumlah += pledge->says[each];
    }
    view->ada = pledge->there;
    view->ditetapkan = pledge->adopted;
    view->pernyataan = (struct list){.items = said, .count = PERNYATAAN_COUNT};
    return view;
}

// The agency with its standards from `first` to before `end`, counted in report->services.
static struct view_audit_agency make_agency(const struct audit_maker *maker,
                                            const struct audit_agency *agency, size_t first,
                                            size_t end, bool findings)
{
    struct view_audit_service *views =
        ARENA_ARRAY(maker->arena, struct view_audit_service, end - first);
    for (size_t i = first; i < end; i++)
        views[i - first] = make_service(maker, &maker->report->services[i], findings);
    return (struct view_audit_agency){
        .nama = page_quote(maker->page, agency->nama),
        .berkas = agency->file,
        .tautan = agency_link(maker, agency),
        .jangkar = agency->agency->id,
        .rusak = agency->broken,
        .diperiksa = agency->audited,
        .lengkap = agency->complete,
        .terbit = agency->published,
        .maklumat = make_pledge(maker, &agency->maklumat),
        .standar = {.items = views, .count = end - first},
        .temuan = make_findings(maker, agency->first, agency->count),
    };
}

// The agencies whose standards lie from `first` to before `end`.
static struct list make_matrix(const struct audit_maker *maker, size_t first, size_t end,
                               bool findings)
{
    const struct audit_report *report = maker->report;
    struct view_audit_agency *views =
        ARENA_ARRAY(maker->arena, struct view_audit_agency, report->agency_count);
    size_t count = 0;
    for (size_t i = 0; i < report->agency_count; i++) {
        const struct audit_agency *agency = &report->agencies[i];
        size_t from = agency->first_service, to = from + agency->services;
        if (from < first)
            from = first;
        if (to > end)
            to = end;
        if (from < to || (maker->whole && agency->services == 0))
            views[count++] = make_agency(maker, agency, from, to < from ? from : to, findings);
    }
    return (struct list){.items = views, .count = count};
}

// ---- the whole report

static struct list make_steps(const struct audit_maker *maker)
{
    struct view_audit_step *views = ARENA_ARRAY(maker->arena, struct view_audit_step, F02_COUNT);
    for (enum tingkat_f02 each = 0; each < F02_COUNT; each++)
        views[each] = (struct view_audit_step){(uint64_t)each, maker->report->tingkat[each],
                                               str_from(audit_f02_reason(each, maker->lang))};
    return (struct list){.items = views, .count = F02_COUNT};
}

static struct list make_tables(const struct audit_maker *maker)
{
    struct view_audit_table *views = ARENA_ARRAY(maker->arena, struct view_audit_table, DATA_COUNT);
    for (size_t i = 0; i < DATA_COUNT; i++) {
        const struct data_table *table = &maker->report->data->tables[i];
        views[i] = (struct view_audit_table){str_from(table->name), table->version, table->own};
    }
    return (struct list){.items = views, .count = DATA_COUNT};
}

static str link_to(const struct audit_maker *maker, enum plan_id plan)
{
    return maker->whole ? STR_NONE : page_link(maker->page, plan, PLAN_ONLY);
}

static str data_link(const struct audit_maker *maker, enum plan_id plan)
{
    return maker->whole ? STR_NONE : page_link_by_root(maker->page, plan, PLAN_ONLY);
}

struct view_audit *audit_begin(const struct audit_maker *maker, struct view_page *view, str title)
{
    const struct audit_report *report = maker->report;
    struct view_audit *audit = ARENA_NEW(maker->arena, struct view_audit);
    page_begin(maker->page, view, title, "audit");
    *audit = (struct view_audit){
        .diperiksa = report->audited,
        .tak_diperiksa = report->service_count - report->audited,
        .lengkap = report->complete,
        .terbit = report->published,
        .salah = report->level[LEVEL_SALAH],
        .peringatan = report->level[LEVEL_PERINGATAN],
        .catatan = report->level[LEVEL_CATATAN],
        .dikecualikan = report->waived,
        .dikenal = report->known,
        .f02 = make_steps(maker),
        .arti = make_legend(maker),
        .kepala = make_heads(maker),
        .perhatian = str_from(report_caution(maker->lang)),
        .tanggal = date_show(maker->arena, report->date, maker->lang),
        .versi_aturan = STR(AUDIT_RULES_VERSION),
        .versi = STR(MAKLUMAT_VERSION),
        .tabel = make_tables(maker),
        .sebagian = !report->whole,
        .tautan = link_to(maker, PLAN_AUDIT),
        .tautan_aturan = link_to(maker, PLAN_AUDIT_RULES),
        .tautan_json = data_link(maker, PLAN_AUDIT_JSON),
        .tautan_standar = data_link(maker, PLAN_AUDIT_STANDARDS),
        .tautan_temuan = data_link(maker, PLAN_AUDIT_FINDINGS),
    };
    view->audit = audit;
    return audit;
}

str audit_words(const struct audit_maker *maker, const char *id, const char *en)
{
    return str_from(maker->lang == LANG_ID ? id : en);
}

// ---- pages

struct paging page_audit_paging(struct arena *arena, const struct page_kit *kit,
                                const struct page_subject *of)
{
    enum { ROWS_A_PAGE = 30 }; // under 30 kB
    (void)of;
    return paging_make_even(arena, kit->report->service_count, ROWS_A_PAGE);
}

void page_audit_matrix(const struct page *page, struct view_page *view,
                       const struct page_subject *of)
{
    struct audit_maker maker = audit_maker(page, false);
    struct view_audit *audit = audit_begin(
        &maker, view, audit_words(&maker, "Audit standar pelayanan", "Audit of service standards"));
    audit->matriks = make_matrix(&maker, of->portion.first, of->portion.end, false);
    audit->pustaka = audit_make_rules(&maker, true);
    audit->pertama = of->portion.number == 0;
    view->pager = page_pager(page, &of->portion);
}

void audit_add_crumb(const struct audit_maker *maker, struct view_page *view)
{
    page_add_crumb(maker->page, view, (struct said){.s = STR("Audit")},
                   page_link(maker->page, PLAN_AUDIT, PLAN_ONLY));
}

void page_audit_agency(const struct page *page, struct view_page *view,
                       const struct page_subject *of)
{
    struct audit_maker maker = audit_maker(page, false);
    const struct audit_agency *agency = maker.report->agencies;
    struct view_audit *audit = audit_begin(&maker, view, agency->nama);
    struct view_audit_agency *made = ARENA_NEW(page->arena, struct view_audit_agency);
    *made = make_agency(&maker, agency, of->portion.first, of->portion.end, false);
    audit_add_crumb(&maker, view);
    audit->pertama = of->portion.number == 0;
    view->pager = page_pager(page, &of->portion);
    audit->instansi = made;
    audit->matriks = (struct list){.items = made, .count = 1};
}

void page_audit_service(const struct page *page, struct view_page *view,
                        const struct page_subject *of)
{
    const struct audit_service *service = of->audited;
    struct audit_maker maker = audit_maker(page, false);
    struct view_audit *audit = audit_begin(&maker, view, title_of(service));
    struct view_audit_service *made = ARENA_NEW(page->arena, struct view_audit_service);
    *made = make_service(&maker, service, true);
    audit_add_crumb(&maker, view);
    page_add_crumb(page, view, page_quote(page, service->agency->instansi->nama.s),
                   page_link_beside(page, PLAN_AUDIT_AGENCY, plan_of_agency(service->agency)));
    audit->standar = made;
}

void page_audit_whole(const struct page *page, struct view_page *view)
{
    struct audit_maker maker = audit_maker(page, true);
    struct view_audit *audit = audit_begin(
        &maker, view, audit_words(&maker, "Audit standar pelayanan", "Audit of service standards"));
    audit->matriks = make_matrix(&maker, 0, maker.report->service_count, true);
    audit->pustaka = audit_make_rules(&maker, true);
}
