// A component's value as readers see it: texts, lists, typed items, what is missing and why.
#include "base/buf.h"
#include "facts/facts.h"
#include "model/fields.h"
#include "render/view/page.h"
#include "text/contact.h"
#include "text/money.h"

// On a kiosk nothing leads out of it.
static struct markup styled(const struct page *page, const struct markup *style, str words)
{
    struct markup markup = *style;
    markup.s = words;
    markup.no_links = page->kit->kiosk;
    return markup;
}

// "a. ", "1) ", "- ": the item brings a mark of its own.
static bool has_own_mark(str text)
{
    size_t i = 0;
    if (str_starts(text, STR("- ")))
        return true;
    while (i < text.len && i < 3 && is_alnum(text.data[i]))
        i++;
    bool letter = i == 1 && is_alpha(text.data[0]);
    uint32_t number;
    bool digits = str_to_u32(str_sub(text, 0, i), &number);
    bool mark = i + 1 < text.len && (text.data[i] == '.' || text.data[i] == ')');
    return (letter || digits) && mark && text.data[i + 1] == ' ';
}

static bool all_have_own_marks(const struct list *items)
{
    const struct butir *butir = items->items;
    for (size_t i = 0; i < items->count; i++) {
        str head = butir[i].teks.s.len ? butir[i].teks.s : butir[i].judul.s;
        if (!has_own_mark(head))
            return false;
    }
    return items->count > 0;
}

// A channel whose kind is known becomes a link without guessing.
static str channel_link(const struct page *page, const struct field *field, str value)
{
    struct kanal_terbaca kanal;
    bool known = facts_typed_channel(page->arena, str_from(field->key), value, &kanal);
    return known ? kanal.tautan : STR_NONE;
}

static void add_detail(const struct page *page, struct view_item *item, const struct field *field,
                       struct markup value, bool is_channel)
{
    struct view_detail *details = item->rinci.items;
    struct view_detail *detail = &details[item->rinci.count++];
    detail->label = str_from(field->label[page->kit->lang]);
    detail->nilai = value;
    detail->nilai.channels = false;
    if (is_channel)
        detail->tautan = channel_link(page, field, value.s);
}

// `tarif: 25000` is read by people as "Rp25.000"; an amount that was written out stays as written.
static str shown_value(const struct page *page, const struct record *record,
                       const struct field *field, str value)
{
    uint32_t rupiah;
    bool bare = record == &record_tarif && str_eq(str_from(field->key), STR("tarif")) &&
                str_to_u32(value, &rupiah);
    return bare ? money_show(page->arena, rupiah) : value;
}

// The first filled member is the item's head, the others its details; of a channel all are.
static void fill_typed(const struct page *page, struct view_item *item, const struct markup *style,
                       const struct record *record, const void *object)
{
    if (record == &record_peraturan) {
        item->teks = styled(page, style, facts_citation_form(page->arena, object));
        return;
    }
    bool is_channel = record == &record_kanal;
    item->rinci.items = ARENA_ARRAY(page->arena, struct view_detail, record->count);
    for (size_t i = 0; i < record->count; i++) {
        const struct field *field = &record->fields[i];
        const struct text *text = field_member(field, object);
        if (text->s.len == 0)
            continue;
        struct markup value = styled(page, style, shown_value(page, record, field, text->s));
        if (!is_channel && item->teks.s.len == 0)
            item->teks = value;
        else
            add_detail(page, item, field, value, is_channel);
    }
}

static bool item_has_words(const struct butir *butir)
{
    struct butir copy = *butir;
    return komponen_has_content(&(struct komponen){.daftar = {.items = &copy, .count = 1}});
}

static const struct view_list *make_list(const struct page *page, const struct list *items,
                                         const struct markup *style)
{
    if (items->count == 0)
        return NULL;
    struct view_list *list = ARENA_NEW(page->arena, struct view_list);
    struct view_item *views = ARENA_ARRAY(page->arena, struct view_item, items->count);
    const struct butir *butir = items->items;
    size_t count = 0;
    for (size_t i = 0; i < items->count; i++) {
        if (!item_has_words(&butir[i]))
            continue;
        struct view_item *view = &views[count++];
        view->teks = styled(page, style, butir[i].teks.s);
        view->judul = styled(page, style, butir[i].judul.s);
        view->isi = styled(page, style, butir[i].isi.s);
        view->daftar = make_list(page, &butir[i].daftar, style);
        if (butir[i].rincian)
            fill_typed(page, view, style, butir[i].rincian_jenis, butir[i].rincian);
    }
    list->bernomor = !all_have_own_marks(items);
    list->butir = (struct list){.items = views, .count = count};
    return count > 0 ? list : NULL;
}

const struct view_fees *page_fees(const struct page *page, const struct komponen *komponen,
                                  const struct markup *style)
{
    const struct butir *items = komponen->daftar.items;
    struct view_fees *fees = ARENA_NEW(page->arena, struct view_fees);
    struct view_fee *rows = ARENA_ARRAY(page->arena, struct view_fee, komponen->daftar.count);
    for (size_t i = 0; i < komponen->daftar.count; i++) {
        const struct tarif *tarif = items[i].rincian;
        if (items[i].rincian_jenis != &record_tarif)
            return NULL;
        const struct field *amount = record_field(&record_tarif, STR("tarif"));
        rows[i].nama = styled(page, style, tarif->nama.s);
        rows[i].tarif =
            styled(page, style, shown_value(page, &record_tarif, amount, tarif->tarif.s));
        rows[i].dasar = styled(page, style, tarif->dasar.s);
        fees->ada_dasar = fees->ada_dasar || tarif->dasar.s.len > 0;
    }
    fees->baris = (struct list){.items = rows, .count = komponen->daftar.count};
    return fees->baris.count > 0 && komponen->teks.s.len == 0 ? fees : NULL;
}

const struct view_content *page_content(const struct page *page, const struct komponen *komponen,
                                        const struct markup *style)
{
    if (!komponen_has_content(komponen))
        return NULL;
    struct view_content *content = ARENA_NEW(page->arena, struct view_content);
    content->teks = styled(page, style, komponen->teks.s);
    content->daftar = make_list(page, &komponen->daftar, style);
    return content;
}

// PermenPANRB 15/2014 names the two groups.
struct said page_group_label(const struct page *page, const struct standar *standar, char group)
{
    static const char *const names[][LANGS] = {
        {"Proses penyampaian pelayanan (service delivery)", "Service delivery"},
        {"Proses pengelolaan pelayanan (manufacturing)", "Management of the service"},
    };
    str printed = page_printed_label(standar, (str){&group, 1});
    return printed.len > 0 ? page_quote(page, printed)
                           : (struct said){.s = str_from(names[group == 'B'][page->kit->lang])};
}

// Damage that the source names at a key; NULL when there is none.
static const struct kerusakan *damage_at(const struct standar *standar, str key)
{
    const struct list *list = standar->sumber ? &standar->sumber->kerusakan : NULL;
    const struct kerusakan *damage = list ? list->items : NULL;
    for (size_t i = 0; list && i < list->count; i++)
        if (str_eq(damage[i].pada.s, key))
            return &damage[i];
    return NULL;
}

struct view_component *page_component(const struct page *page, const struct standar *standar,
                                      enum komponen_id id)
{
    const struct field *field = komponen_field(id);
    const struct komponen *komponen = &standar->komponen[id];
    struct view_component *view = ARENA_NEW(page->arena, struct view_component);
    view->kunci = str_from(field->key);
    view->huruf = str_sub(STR("abcdefghijklmn"), id, 1); // UU 25/2009, article 21
    view->label = str_from(field->label[page->kit->lang]);
    str printed = page_printed_label(standar, view->kunci);
    if (!str_eq(printed, str_from(field->label[LANG_ID])))
        view->sebutan = page_quote(page, printed);
    const struct markup style = {.bahasa = page_said(page, standar, field->key, STR_NONE).bahasa,
                                 .channels = id == PENGADUAN,
                                 .regulations = id == DASAR_HUKUM ? page->regulations : NULL};
    view->isi = page_content(page, komponen, &style);
    view->ada = view->isi != NULL;
    view->tidak_ada = !view->ada && komponen->key_pos.line == 0;
    view->kosong = !view->ada && !view->tidak_ada;
    const struct kerusakan *damage = view->tidak_ada ? damage_at(standar, view->kunci) : NULL;
    view->rusak = damage != NULL;
    if (damage)
        view->kerusakan = page_quote(page, damage->jenis.s);
    return view;
}
