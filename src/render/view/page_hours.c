// Opening hours as a table, from wherever the document states them.
#include "base/buf.h"
#include "model/fields.h"
#include "render/view/page.h"

static const char *day_name(enum lang lang, int day)
{
    static const char *const names[LANGS][7] = {
        {"Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"},
        {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},
    };
    return names[lang][day];
}

// "Senin–Kamis, Sabtu" for a set of days.
static str show_days(struct arena *arena, enum lang lang, uint8_t days)
{
    struct buf text = BUF(arena);
    for (int day = 0; day < 7; day++) {
        int last = day;
        if (!(days >> day & 1))
            continue;
        while (last < 6 && (days >> (last + 1) & 1))
            last++;
        if (text.len > 0)
            BUF_LIT(&text, ", ");
        buf_add(&text, str_from(day_name(lang, day)));
        if (last > day) {
            buf_add(&text, last > day + 1 ? STR("–") : STR(", "));
            buf_add(&text, str_from(day_name(lang, last)));
        }
        day = last;
    }
    return buf_str(&text);
}

static str show_span(struct arena *arena, unsigned from, unsigned until, str zone)
{
    return arena_printf(arena, "%02u.%02u–%02u.%02u%s%.*s", from / 60, from % 60, until / 60,
                        until % 60, zone.len > 0 ? " " : "", STR_ARG(zone));
}

static str day_codes(struct arena *arena, uint8_t days)
{
    struct buf codes = BUF(arena);
    for (int day = 0; day < 7; day++)
        if (days >> day & 1)
            buf_char(&codes, (char)('0' + day));
    return buf_str(&codes);
}

// For the script that tells whether it is open now; only hours whose zone is known.
static void add_reading(const struct page *page, struct view_hours *view,
                        const struct jam_terbaca *jam)
{
    static const char *const ahead[] = {// of UTC, hours: Keputusan Presiden 41/1987
                                        [ZONA_TIDAK_ADA] = NULL,
                                        [ZONA_WIB] = "7",
                                        [ZONA_WITA] = "8",
                                        [ZONA_WIT] = "9"};
    view->terbaca = *jam;
    if (!ahead[jam->zona])
        return;
    view->kode_hari = day_codes(page->arena, jam->hari);
    view->buka = jam->buka;
    view->tutup = jam->tutup;
    view->jeda = jam->istirahat_dari;
    view->lanjut = jam->istirahat_sampai;
    view->zona = str_from(ahead[jam->zona]);
}

// Rows that name a day.
static struct list show_hours(const struct page *page, const struct openings *openings)
{
    struct view_hours *views = ARENA_ARRAY(page->arena, struct view_hours, openings->count);
    size_t rows = 0;
    for (size_t i = 0; i < openings->count; i++) {
        const struct jam_terbaca *jam = &openings->list[i].jam;
        if (jam->hari == 0)
            continue;
        struct view_hours *view = &views[rows++];
        view->hari.s = show_days(page->arena, page->kit->lang, jam->hari);
        view->pukul.s = show_span(page->arena, jam->buka, jam->tutup, zona_name(jam->zona));
        if (jam->istirahat_sampai > 0)
            view->istirahat.s =
                show_span(page->arena, jam->istirahat_dari, jam->istirahat_sampai, STR_NONE);
        add_reading(page, view, jam);
    }
    return (struct list){.items = views, .count = rows};
}

static bool has_figure(str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (is_digit(text.data[i]))
            return true;
    return false;
}

// "08.00-12.00" in a zone; "Tutup" has none, nor has what names its own.
static str with_zone(struct arena *arena, str hours, str zone)
{
    static const str zones[] = {STR_INIT("WIB"), STR_INIT("WITA"), STR_INIT("WIT")};
    bool named = zone.len == 0 || !has_figure(hours);
    for (size_t i = 0; i < sizeof zones / sizeof zones[0]; i++)
        named = named || str_has(hours, zones[i]);
    return named ? hours : arena_printf(arena, "%.*s %.*s", STR_ARG(hours), STR_ARG(zone));
}

// Typed hours: what is written, row by row. The facts are those of the original: where a
// translation has as many rows, each goes with its own.
static struct list typed_hours(const struct page *page, const struct komponen *komponen,
                               const struct openings *openings, str zone, str language)
{
    struct list rows = {0};
    const struct butir *items = komponen->daftar.items;
    struct view_hours *views = ARENA_ARRAY(page->arena, struct view_hours, komponen->daftar.count);
    for (size_t i = 0; i < komponen->daftar.count; i++) {
        const struct jam_buka *jam = items[i].rincian;
        if (items[i].rincian_jenis != &record_jam_buka)
            continue;
        str hours = with_zone(page->arena, jam->pukul.s, zone);
        views[rows.count] = (struct view_hours){.hari = {jam->hari.s, language},
                                                .pukul = {hours, language},
                                                .istirahat = {jam->istirahat.s, language}};
        rows.count++;
    }
    size_t typed = 0;
    while (typed < openings->count && openings->list[typed].row)
        typed++;
    for (size_t i = 0; i < rows.count && rows.count == typed; i++)
        if (openings->list[i].is_read)
            add_reading(page, &views[i], &openings->list[i].jam);
    rows.items = views;
    return rows;
}

static struct page_hours own_hours(const struct page *page, const struct komponen *jam,
                                   const struct openings *openings, str zone, str language)
{
    struct page_hours hours = {.rows = typed_hours(page, jam, openings, zone, language)};
    if (hours.rows.count == jam->daftar.count && hours.rows.count > 0)
        return hours; // the table says all that is written
    if (hours.rows.count == 0)
        hours.rows = show_hours(page, openings);
    hours.content = page_content(page, jam, &(struct markup){.bahasa = language});
    return hours;
}

struct page_hours page_agency_hours(const struct page *page, const struct instansi *instansi)
{
    const struct instansi *original = instansi->original ? instansi->original : instansi;
    const struct openings openings = facts_agency_openings(page->arena, original);
    return own_hours(page, &instansi->jam, &openings, instansi->zona.s,
                     page_agency_said(page, instansi, "jam", STR_NONE).bahasa);
}

struct page_hours page_hours(const struct page *page, const struct service *service,
                             const struct instansi *instansi)
{
    const struct standar *standar = service->standar;
    const struct openings openings = facts_openings(facts_of(page->arena, service), instansi);
    if (komponen_has_content(&standar->jam))
        return own_hours(page, &standar->jam, &openings,
                         standar->zona.s.len > 0 ? standar->zona.s : instansi->zona.s,
                         page_said(page, standar, "jam", STR_NONE).bahasa);
    struct page_hours hours = {.rows = show_hours(page, &openings)};
    if (hours.rows.count == 0) {
        hours = page_agency_hours(page, instansi);
        hours.inherited = hours.rows.count > 0 || hours.content;
    }
    return hours;
}

bool page_hours_are_certain(const struct page_hours *hours)
{
    const struct view_hours *rows = hours->rows.items;
    size_t read = 0;
    for (size_t i = 0; i < hours->rows.count; i++)
        if (rows[i].kode_hari.len == 0 && has_figure(rows[i].pukul.s))
            return false; // not read; a row without figures says that it is closed
        else
            read += rows[i].kode_hari.len > 0;
    return read > 0;
}
