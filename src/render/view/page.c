// What every page has, and the small facts (dates, decree, adoption, source) that several show.

#include "render/view/page.h"

#include "base/buf.h"
#include "base/date.h"
#include "base/version.h"
#include "model/fields.h"
#include "model/translate.h"
#include "model/url.h"

// "../" for each folder that the path goes down.
static str way_up(struct arena *arena, str path)
{
    struct buf way = BUF(arena);
    for (size_t i = 0; i < path.len; i++)
        if (path.data[i] == '/')
            BUF_LIT(&way, "../");
    return buf_str(&way);
}

struct page page_at(struct arena *arena, const struct page_kit *kit, enum plan_id plan,
                    struct plan_of of)
{
    str path = plan_path(arena, plan, of);
    str root = way_up(arena, path);
    str language = str_skip(kit->folder, kit->base.len);
    str top = arena_printf(arena, "%.*s%.*s", STR_ARG(root), STR_ARG(way_up(arena, language)));
    return (struct page){
        .arena = arena, .kit = kit, .plan = plan, .of = of, .path = path, .root = root, .top = top};
}

// Where a file that is not written in each language is seen from the tree of another.
static str way_to_tree(const struct page *page, enum plan_id plan)
{
    return plan_rows[plan].trees & PLAN_ONCE ? page->top : page->root;
}

str page_link_by_root(const struct page *page, enum plan_id plan, struct plan_of of)
{
    return arena_printf(page->arena, "%.*s%.*s", STR_ARG(way_to_tree(page, plan)),
                        STR_ARG(plan_path(page->arena, plan, of)));
}

str page_link(const struct page *page, enum plan_id plan, struct plan_of of)
{
    str path = plan_path(page->arena, plan, of), way = way_to_tree(page, plan);
    size_t folder = str_find_char(path, '/') + 1;
    if (folder <= path.len && str_starts(page->path, str_sub(path, 0, folder)) &&
        way.len == page->root.len) {
        way = str_skip(way, 3); // "../"
        path = str_skip(path, folder);
    }
    return way.len > 0 ? arena_printf(page->arena, "%.*s%.*s", STR_ARG(way), STR_ARG(path)) : path;
}

str page_link_beside(const struct page *page, enum plan_id plan, struct plan_of of)
{
    str path = plan_path(page->arena, plan, of);
    size_t name = path.len;
    while (name > 0 && path.data[name - 1] != '/')
        name--;
    return str_skip(path, name);
}

// The language of documents, where it is not that of the page.
static str page_language(const struct page *page)
{
    return page->kit->lang == LANG_ID ? STR_NONE : STR("id");
}

struct said page_quote(const struct page *page, str words)
{
    return (struct said){words, page_language(page)};
}

struct said page_said(const struct page *page, const struct standar *standar, const char *key,
                      str words)
{
    bool stayed = translate_is_missing(&record_standar, standar->untranslated, str_from(key));
    return stayed ? page_quote(page, words) : (struct said){.s = words};
}

struct said page_summary_said(const struct page *page, const struct summary *summary,
                              const char *key, str words)
{
    bool stayed = translate_is_missing(&record_standar, summary->untranslated, str_from(key));
    return stayed ? page_quote(page, words) : (struct said){.s = words};
}

struct said page_agency_said(const struct page *page, const struct instansi *instansi,
                             const char *key, str words)
{
    bool stayed = translate_is_missing(&record_instansi, instansi->untranslated, str_from(key));
    return stayed ? page_quote(page, words) : (struct said){.s = words};
}

struct said page_agency_name(const struct page *page, const struct agency *agency)
{
    return page_agency_said(page, agency->instansi, "nama", agency->instansi->nama.s);
}

str page_printed_label(const struct standar *standar, str key)
{
    const struct pair *pairs = standar->sebutan.items;
    for (size_t i = 0; i < standar->sebutan.count; i++)
        if (str_eq(pairs[i].kunci.s, key))
            return pairs[i].isi.s;
    return STR_NONE;
}

static str language_code(enum lang lang)
{
    return lang == LANG_ID ? STR("id") : STR("en");
}

// The site's address with a slash at its end; empty when it has none.
static str site_address(const struct page *page)
{
    str address = page->kit->catalog->situs->alamat.s;
    if (address.len == 0 || str_ends(address, STR("/")))
        return address;
    return arena_printf(page->arena, "%.*s/", STR_ARG(address));
}

str page_public_address(const struct page *page, const struct page_kit *kit, str path)
{
    str address = site_address(page);
    if (address.len == 0)
        return STR_NONE;
    return arena_printf(page->arena, "%.*s%.*s%.*s", STR_ARG(address), STR_ARG(kit->public),
                        STR_ARG(path));
}

str page_address_in_words(str address)
{
    const str index = STR(PLAN_INDEX);
    size_t scheme = str_find(address, STR("://"));
    if (scheme < address.len)
        address = str_skip(address, scheme + 3);
    return str_ends(address, index) ? str_sub(address, 0, address.len - index.len) : address;
}

// Where this page is in the tree of a kit: for search engines its public address, else the way.
static struct view_alternate alternate_in(const struct page *page, const struct page_kit *kit)
{
    str address = page_public_address(page, kit, page->path);
    if (address.len == 0)
        address = arena_printf(page->arena, "%.*s%.*s%.*s", STR_ARG(page->top),
                               STR_ARG(str_skip(kit->folder, kit->base.len)), STR_ARG(page->path));
    return (struct view_alternate){language_code(kit->lang), address};
}

// The page of the other language, in its tree: of a list, which may have fewer pages there, the
// first, but for the audit's, which are alike; of a letter the alphabet.
static str other_language_path(const struct page *page)
{
    struct plan_of of = page->of;
    enum plan_unit unit = plan_rows[page->plan].unit;
    if (unit != UNIT_MATRIX && unit != UNIT_AUDIT)
        of.page = 0;
    bool letter = page->plan == PLAN_LETTER || page->plan == PLAN_KIOSK_LETTER;
    return plan_path(page->arena, letter ? PLAN_AZ : page->plan, of);
}

static void add_languages(const struct page *page, struct view_page *view)
{
    const struct page_kit *kit = page->kit;
    if (!kit->other)
        return;
    str other = other_language_path(page);
    if (str_eq(other, page->path)) {
        struct view_alternate *views = ARENA_ARRAY(page->arena, struct view_alternate, LANGS);
        views[kit->lang] = alternate_in(page, kit);
        views[kit->other->lang] = alternate_in(page, kit->other);
        view->alternatif = (struct list){.items = views, .count = LANGS};
    }
    view->bahasa_lain = language_code(kit->other->lang);
    view->tautan_bahasa_lain =
        arena_printf(page->arena, "%.*s%.*s%.*s", STR_ARG(page->top),
                     STR_ARG(str_skip(kit->other->folder, kit->other->base.len)), STR_ARG(other));
}

static str way_to(const struct page *page, bool exists, enum plan_id plan)
{
    return exists ? page_link_by_root(page, plan, PLAN_ONLY) : STR_NONE;
}

static void add_ways(const struct page *page, struct view_page *view)
{
    bool html = plan_has_output(page->kit->formats, OUTPUT_HTML);
    view->akar_bahasa = page->root;
    view->tautan_cari = way_to(page, html, PLAN_SEARCH);
    if (page->kit->search.len > 0)
        view->tautan_indeks =
            arena_printf(page->arena, "%.*s%.*s", STR_ARG(page->root), STR_ARG(page->kit->search));
    view->tautan_az = way_to(page, html, PLAN_AZ);
    view->tautan_kelompok = way_to(page, html, PLAN_GROUPS);
    view->tautan_peraturan = way_to(page, html, PLAN_REGULATIONS);
    view->tautan_komponen = way_to(page, html, PLAN_COMPONENTS);
    view->tautan_terjemahan =
        way_to(page, html && page->kit->report && page->kit->other, PLAN_TRANSLATIONS);
    view->tautan_umpan = way_to(page, page->kit->has_feed, PLAN_FEED);
    view->tautan_audit = way_to(page, html && page->kit->shows_audit, PLAN_AUDIT);
}

void page_begin(const struct page *page, struct view_page *view, str title, const char *kind)
{
    const struct situs *situs = page->kit->catalog->situs;
    struct view_site *site = ARENA_NEW(page->arena, struct view_site);
    site->judul =
        (struct said){situs->judul.s, situs->untranslated ? page_language(page) : STR_NONE};
    site->alamat = situs->alamat.s;
    view->bahasa = language_code(page->kit->lang);
    view->kanonik = page_public_address(page, page->kit, page->path);
    add_languages(page, view);
    view->judul = title;
    view->kelas = str_from(kind);
    view->akar = page->top;
    view->beranda = way_to(page, true, PLAN_HOME);
    view->kertas = situs->kertas.s.len > 0 ? situs->kertas.s : STR("a4");
    view->versi = STR(MAKLUMAT_VERSION);
    view->situs = site;
    view->rendered = page->kit->rendered;
    view->show_secrets = page->kit->show_nip;
    view->lang = page->kit->lang;
    add_ways(page, view);
}

void page_add_crumb(const struct page *page, struct view_page *view, struct said title, str href)
{
    enum { MOST_CRUMBS = 4 };
    if (!view->jejak.items)
        view->jejak.items = ARENA_ARRAY(page->arena, struct view_crumb, MOST_CRUMBS);
    struct view_crumb *crumbs = view->jejak.items;
    crumbs[view->jejak.count++] = (struct view_crumb){title, href};
}

static str page_of_list(const struct page *page, size_t number)
{
    struct plan_of of = page->of;
    of.page = number;
    return page_link(page, page->plan, of);
}

const struct view_pager *page_pager(const struct page *page, const struct portion *portion)
{
    if (portion->pages <= 1)
        return NULL;
    struct view_pager *view = ARENA_NEW(page->arena, struct view_pager);
    size_t last = portion->pages - 1;
    view->halaman = portion->number + 1;
    view->dari = portion->pages;
    if (portion->number > 0) {
        view->pertama = page_of_list(page, 0);
        view->sebelumnya = page_of_list(page, portion->number - 1);
    }
    if (portion->number < last) {
        view->berikutnya = page_of_list(page, portion->number + 1);
        view->terakhir = page_of_list(page, last);
    }
    return view;
}

str page_date(const struct page *page, struct text text)
{
    struct date date;
    if (text.s.len == 0 || date_read(text.s, &date) != DATE_OK)
        return text.s;
    return date_show(page->arena, date, page->kit->lang);
}

str page_decree_label(const struct page *page, const struct standar *standar)
{
    static const char *const labels[LANGS] = {"No. SK", "Decree No."};
    str printed = page_printed_label(standar, STR("sk"));
    return printed.len > 0 ? printed : str_from(labels[page->kit->lang]);
}

struct told page_told(const struct page *page, const struct standar *standar, const char *key,
                      const void *object)
{
    return (struct told){object, page_said(page, standar, key, STR_NONE).bahasa};
}

struct told_list page_told_list(const struct page *page, const struct standar *standar,
                                const char *key, const struct list *list)
{
    return (struct told_list){*list, page_said(page, standar, key, STR_NONE).bahasa};
}

struct told page_adoption(const struct page *page, const struct standar *standar,
                          const struct instansi *instansi)
{
    if (standar->penetapan)
        return page_told(page, standar, "penetapan", standar->penetapan);
    return (struct told){instansi->penetapan,
                         page_agency_said(page, instansi, "penetapan", STR_NONE).bahasa};
}

struct told page_pledge_adoption(const struct page *page, const struct instansi *instansi)
{
    const struct maklumat *maklumat = instansi->maklumat;
    struct told told = {instansi->penetapan,
                        page_agency_said(page, instansi, "penetapan", STR_NONE).bahasa};
    if (maklumat && maklumat->tanggal.s.len > 0) {
        struct penetapan *dated = ARENA_NEW(page->arena, struct penetapan);
        if (instansi->penetapan)
            *dated = *instansi->penetapan;
        dated->tanggal = maklumat->tanggal;
        told.object = dated;
    }
    return told;
}

static str source_form(const struct page *page, str form)
{
    static const struct {
        const char *form;
        const char *words[LANGS];
    } forms[] = {
        {"naskah", {"naskah dokumen", "document"}},
        {"portal", {"salinan dari portal layanan", "copy from a service portal"}},
        {"pindaian", {"hasil pindaian (scan)", "scan"}},
    };
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++)
        if (str_eq(form, str_from(forms[i].form)))
            return str_from(forms[i].words[page->kit->lang]);
    return form;
}

static str key_label(const struct page *page, str key)
{
    const struct field *field = record_field(&record_standar, key);
    return field ? str_from(field->label[page->kit->lang]) : key;
}

static struct list make_damage(const struct page *page, const struct list *list)
{
    struct view_damage *views = ARENA_ARRAY(page->arena, struct view_damage, list->count);
    const struct kerusakan *damage = list->items;
    for (size_t i = 0; i < list->count; i++)
        views[i] = (struct view_damage){page_quote(page, damage[i].jenis.s),
                                        page_quote(page, damage[i].teks.s),
                                        key_label(page, damage[i].pada.s)};
    return (struct list){.items = views, .count = list->count};
}

const struct view_source *page_source(const struct page *page, const struct standar *standar)
{
    const struct sumber *sumber = standar->sumber;
    if (!sumber)
        return NULL;
    struct view_source *view = ARENA_NEW(page->arena, struct view_source);
    view->berkas = sumber->berkas.s;
    view->alamat = sumber->alamat.s;
    view->diambil = page_date(page, sumber->diambil);
    view->bentuk = source_form(page, sumber->bentuk.s);
    view->kerusakan = make_damage(page, &sumber->kerusakan);
    return view;
}

str page_agency_file(const struct page *page, const struct agency *agency, struct text file)
{
    if (file.s.len == 0)
        return STR_NONE;
    return page_link_by_root(
        page, PLAN_PICTURE,
        (struct plan_of){.agency = agency->id, .id = url_of_path(page->arena, file.s)});
}

// The component that a picture explains; "" for one that explains the whole.
static str picture_place(const struct gambar *gambar)
{
    return komponen_find(gambar->untuk.s) < KOMPONEN_COUNT ? gambar->untuk.s : STR_NONE;
}

struct list page_pictures(const struct page *page, const struct agency *agency,
                          const struct standar *standar, str key)
{
    struct list found = {0};
    const struct gambar *gambar = standar->gambar.items;
    struct view_picture *views =
        ARENA_ARRAY(page->arena, struct view_picture, standar->gambar.count);
    for (size_t i = 0; i < standar->gambar.count; i++)
        if (str_eq(picture_place(&gambar[i]), key))
            views[found.count++] =
                (struct view_picture){page_agency_file(page, agency, gambar[i].berkas),
                                      page_said(page, standar, "gambar", gambar[i].alt.s)};
    found.items = views;
    return found;
}
