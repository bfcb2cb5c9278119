// The printable standard in the form of the published document: rows in the chosen order, group
// heads, rows that are none of the fourteen at their place, what is missing as missing.
#include "model/fields.h"
#include "render/view/page.h"

#include <stdlib.h>

struct sheet {
    const struct page *page;
    const struct agency *agency;
    const struct standar *standar;
    bool number_extras; // in the document's own order every row has a number
    struct view_row *rows;
    size_t count;
    uint64_t number;
};

struct order {
    enum komponen_id ids[KOMPONEN_COUNT];
    size_t count;
    bool heads; // the rows of each group are together, so it can have a head
};

static void add_head(struct sheet *sheet, char group)
{
    struct view_row *row = &sheet->rows[sheet->count++];
    row->kepala = true;
    row->huruf = group == 'A' ? STR("A") : STR("B");
    row->label = page_group_label(sheet->page, sheet->standar, group);
}

static struct view_row *add_row(struct sheet *sheet, struct said label, bool numbered)
{
    struct view_row *row = &sheet->rows[sheet->count++];
    row->label = label;
    if (numbered)
        row->nomor = ++sheet->number;
    return row;
}

static void add_extra_row(struct sheet *sheet, struct said label, const struct komponen *content,
                          bool numbered)
{
    struct view_component *view = ARENA_NEW(sheet->page->arena, struct view_component);
    view->label = label.s;
    view->isi = page_content(sheet->page, content, &(struct markup){.bahasa = label.bahasa});
    view->ada = view->isi != NULL;
    view->kosong = !view->ada;
    add_row(sheet, label, numbered)->komponen = view;
}

// What is above the table of a document: a row that follows one of these is the first.
static bool is_above_table(str key)
{
    return str_eq(key, STR("judul")) || str_eq(key, STR("sk"));
}

// Rows of the document that follow the component with this key; "" are those before the first.
static void add_extras_after(struct sheet *sheet, str key)
{
    const struct tambahan *extra = sheet->standar->tambahan.items;
    for (size_t i = 0; i < sheet->standar->tambahan.count; i++)
        if (str_eq(extra[i].setelah.s, key))
            add_extra_row(
                sheet, page_said(sheet->page, sheet->standar, "tambahan", extra[i].label.s),
                &extra[i].isi, sheet->number_extras && key.len > 0 && !is_above_table(key));
}

static void add_hours(struct sheet *sheet)
{
    str label = page_printed_label(sheet->standar, STR("jam"));
    if (!komponen_has_content(&sheet->standar->jam))
        return;
    if (label.len == 0)
        label = str_from(record_field(&record_standar, STR("jam"))->label[sheet->page->kit->lang]);
    str zone = sheet->standar->zona.s;
    if (zone.len > 0)
        label = arena_printf(sheet->page->arena, "%.*s (%.*s)", STR_ARG(label), STR_ARG(zone));
    add_extra_row(sheet, page_said(sheet->page, sheet->standar, "jam", label), &sheet->standar->jam,
                  sheet->number_extras);
    add_extras_after(sheet, STR("jam"));
}

static void add_component(struct sheet *sheet, enum komponen_id id)
{
    struct view_component *view = page_component(sheet->page, sheet->standar, id);
    view->gambar = page_pictures(sheet->page, sheet->agency, sheet->standar, view->kunci);
    struct said label = view->sebutan.s.len > 0 ? view->sebutan : (struct said){.s = view->label};
    add_row(sheet, label, true)->komponen = view;
}

static struct order order_of_panrb(bool public_only)
{
    struct order order = {.heads = !public_only};
    for (size_t i = 0; i < KOMPONEN_COUNT; i++)
        if (!public_only || komponen_group(komponen_panrb[i]) == 'A')
            order.ids[order.count++] = komponen_panrb[i];
    return order;
}

// Article 21 counts a to n without groups.
static struct order order_of_law(bool public_only)
{
    struct order order = {0};
    for (enum komponen_id id = 0; id < KOMPONEN_COUNT; id++)
        if (!public_only || komponen_group(id) == 'A')
            order.ids[order.count++] = id;
    return order;
}

static bool is_present(const struct standar *standar, enum komponen_id id)
{
    return standar->komponen[id].key_pos.line > 0;
}

static bool stands_before(const struct standar *standar, enum komponen_id a, enum komponen_id b)
{
    struct pos first = standar->komponen[a].key_pos;
    struct pos second = standar->komponen[b].key_pos;
    return first.line != second.line ? first.line < second.line : first.col < second.col;
}

static void insert_at(struct order *order, size_t at, enum komponen_id id)
{
    for (size_t i = order->count++; i > at; i--)
        order->ids[i] = order->ids[i - 1];
    order->ids[at] = id;
}

// How often the group changes from one row to the next.
static size_t group_changes(const struct order *order)
{
    size_t changes = 0;
    for (size_t i = 1; i < order->count; i++)
        changes += komponen_group(order->ids[i]) != komponen_group(order->ids[i - 1]);
    return changes;
}

// After the last row of its group; at the end when the groups are mixed or it has no row yet.
static size_t place_for_missing(const struct order *order, enum komponen_id id)
{
    for (size_t at = order->count; order->heads && at > 0; at--)
        if (komponen_group(order->ids[at - 1]) == komponen_group(id))
            return at;
    return order->count;
}

// The keys as the file has them; components that it lacks follow those of their group.
static struct order order_of_file(const struct standar *standar, bool public_only)
{
    struct order order = {0};
    for (enum komponen_id id = 0; id < KOMPONEN_COUNT; id++) {
        size_t at = order.count;
        if (!is_present(standar, id) || (public_only && komponen_group(id) != 'A'))
            continue;
        while (at > 0 && stands_before(standar, id, order.ids[at - 1]))
            at--;
        insert_at(&order, at, id);
    }
    order.heads = !public_only && group_changes(&order) <= 1;
    for (size_t i = 0; i < KOMPONEN_COUNT; i++) {
        enum komponen_id id = komponen_panrb[i];
        if (!is_present(standar, id) && (!public_only || komponen_group(id) == 'A'))
            insert_at(&order, place_for_missing(&order, id), id);
    }
    return order;
}

static str wanted_order(const struct sheet *sheet)
{
    str own = sheet->standar->urutan.s;
    return own.len > 0 ? own : sheet->page->kit->catalog->situs->urutan.s;
}

static struct order choose_order(struct sheet *sheet, bool public_only)
{
    str wanted = wanted_order(sheet);
    if (str_eq(wanted, STR("berkas"))) {
        sheet->number_extras = true;
        return order_of_file(sheet->standar, public_only);
    }
    return str_eq(wanted, STR("uu")) ? order_of_law(public_only) : order_of_panrb(public_only);
}

static size_t most_rows(const struct standar *standar)
{
    return KOMPONEN_COUNT * (1 + standar->varian.count) + 3 + standar->tambahan.count;
}

static void fill_rows(struct sheet *sheet, bool public_only)
{
    struct order order = choose_order(sheet, public_only);
    char group = '\0';
    sheet->rows = ARENA_ARRAY(sheet->page->arena, struct view_row, most_rows(sheet->standar));
    if (!public_only) {
        add_extras_after(sheet, STR_NONE);
        add_extras_after(sheet, STR("judul"));
        add_extras_after(sheet, STR("sk"));
    }
    for (size_t i = 0; i < order.count; i++) {
        enum komponen_id id = order.ids[i];
        if (order.heads && komponen_group(id) != group)
            add_head(sheet, group = komponen_group(id));
        add_component(sheet, id);
        if (public_only)
            continue;
        if (id == WAKTU)
            add_hours(sheet);
        add_extras_after(sheet, str_from(komponen_field(id)->key));
    }
}

// Rows that follow a key without a row come last.
static void add_stray_extras(struct sheet *sheet)
{
    const struct tambahan *extra = sheet->standar->tambahan.items;
    bool has_hours = komponen_has_content(&sheet->standar->jam);
    for (size_t i = 0; i < sheet->standar->tambahan.count; i++) {
        str after = extra[i].setelah.s;
        bool shown = is_above_table(after) || (has_hours && str_eq(after, STR("jam")));
        if (after.len > 0 && !shown && komponen_find(after) == KOMPONEN_COUNT)
            add_extra_row(sheet,
                          page_said(sheet->page, sheet->standar, "tambahan", extra[i].label.s),
                          &extra[i].isi, sheet->number_extras);
    }
}

// What differs in a variant, as rows of their own: "Daring: Persyaratan".
static void add_variants(struct sheet *sheet)
{
    struct arena *arena = sheet->page->arena;
    const struct varian *varian = sheet->standar->varian.items;
    for (size_t i = 0; i < sheet->standar->varian.count; i++)
        for (enum komponen_id id = 0; id < KOMPONEN_COUNT; id++) {
            const char *name = komponen_field(id)->label[sheet->page->kit->lang];
            str label = arena_printf(arena, "%.*s: %s", STR_ARG(varian[i].nama.s), name);
            if (varian[i].komponen[id].key_pos.line > 0)
                add_extra_row(sheet, page_said(sheet->page, sheet->standar, "varian", label),
                              &varian[i].komponen[id], false);
        }
}

const struct view_print *page_sheet(const struct page *page, const struct agency *agency,
                                    const struct service *service, bool public_only)
{
    const struct standar *standar = service->standar;
    struct view_print *print = ARENA_NEW(page->arena, struct view_print);
    struct sheet sheet = {.page = page, .agency = agency, .standar = standar};
    fill_rows(&sheet, public_only);
    if (!public_only) {
        add_stray_extras(&sheet);
        add_variants(&sheet);
        print->gambar = page_pictures(page, agency, standar, STR_NONE);
    }
    print->judul = page_said(page, standar, "judul", standar->judul.s);
    print->publik = public_only;
    print->label_sk = page_decree_label(page, standar);
    print->sk = page_told(page, standar, "sk", standar->sk);
    print->penetapan = page_adoption(page, standar, agency->instansi);
    print->penetapan_warisan = !standar->penetapan && print->penetapan.object;
    print->masa_berlaku = page_said(page, standar, "masa_berlaku", standar->masa_berlaku.s);
    print->baris = (struct list){.items = sheet.rows, .count = sheet.count};
    print->sumber = page_source(page, standar);
    print->tautan = page_service_path(page, agency, service, PLAN_SERVICE);
    if (print->tautan.len > 0) {
        print->alamat_umum = page_public_address(
            page, page->kit,
            plan_path(page->arena, PLAN_SERVICE, plan_of_service(agency, service)));
        print->alamat_kata = page_address_in_words(print->alamat_umum);
    }
    return print;
}

static void fill_print(const struct page *page, struct view_page *view,
                       const struct page_subject *of, bool public_only)
{
    page_begin(page, view, of->service->standar->judul.s, public_only ? "publik" : "cetak");
    view->instansi = page_agency(page, of->agency);
    view->cetak = page_sheet(page, of->agency, of->service, public_only);
}

void page_print(const struct page *page, struct view_page *view, const struct page_subject *of)
{
    fill_print(page, view, of, false);
}

void page_public(const struct page *page, struct view_page *view, const struct page_subject *of)
{
    fill_print(page, view, of, true);
}
