// Opening hours as a table, from wherever the document states them.
#include "base/buf.h"
#include "model/fields.h"
#include "render/view/page.h"
#include "text/hours.h"

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

// What a script can compute with; only hours whose zone is known.
static void add_reading(const struct page *page, struct view_hours *view,
                        const struct jam_terbaca *jam, str zone)
{
    static const struct {
        const char *name;
        const char *ahead; // of UTC, hours: Keputusan Presiden 41/1987
    } zones[] = {{"WIB", "7"}, {"WITA", "8"}, {"WIT", "9"}};
    view->terbaca = *jam;
    for (size_t i = 0; i < sizeof zones / sizeof zones[0]; i++) {
        if (!str_eq(zone, str_from(zones[i].name)))
            continue;
        view->kode_hari = day_codes(page->arena, jam->hari);
        view->buka = jam->buka;
        view->tutup = jam->tutup;
        view->jeda = jam->istirahat_dari;
        view->lanjut = jam->istirahat_sampai;
        view->zona = str_from(zones[i].ahead);
    }
}

// Rows that name a day; `zone` holds where the text names none.
static struct list show_hours(const struct page *page, const struct jam_terbaca *hours,
                              size_t count, str zone)
{
    struct view_hours *views = ARENA_ARRAY(page->arena, struct view_hours, count);
    size_t rows = 0;
    for (size_t i = 0; i < count; i++) {
        const struct jam_terbaca *jam = &hours[i];
        str named = zona_name(jam->zona).len > 0 ? zona_name(jam->zona) : zone;
        if (jam->hari == 0)
            continue;
        struct view_hours *view = &views[rows++];
        view->hari.s = show_days(page->arena, page->kit->lang, jam->hari);
        view->pukul.s = show_span(page->arena, jam->buka, jam->tutup, named);
        if (jam->istirahat_sampai > 0)
            view->istirahat.s =
                show_span(page->arena, jam->istirahat_dari, jam->istirahat_sampai, STR_NONE);
        add_reading(page, view, jam, named);
    }
    return (struct list){.items = views, .count = rows};
}

static void add_line(struct buf *text, str line)
{
    if (line.len == 0)
        return;
    buf_add(text, line);
    buf_char(text, '\n');
}

static void add_items(struct buf *text, const struct list *items)
{
    const struct butir *butir = items->items;
    for (size_t i = 0; i < items->count; i++) {
        add_line(text, butir[i].teks.s);
        add_line(text, butir[i].judul.s);
        add_line(text, butir[i].isi.s);
        add_items(text, &butir[i].daftar);
    }
}

// The hours that a value states, read as one text so that a zone named once holds for all.
static struct list read_hours(const struct page *page, const struct komponen *komponen, str zone)
{
    struct buf text = BUF(page->arena);
    struct jam_terbaca *hours = NULL;
    add_line(&text, komponen->teks.s);
    add_items(&text, &komponen->daftar);
    size_t count = hours_read(page->arena, buf_str(&text), &hours);
    return show_hours(page, hours, count, zone);
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

// What the parts of a typed row say together.
static void read_typed(const struct page *page, struct view_hours *view, const struct jam_buka *jam,
                       str zone)
{
    struct jam_terbaca *hours = NULL;
    str rest = jam->istirahat.s.len > 0
                   ? arena_printf(page->arena, ", istirahat %.*s", STR_ARG(jam->istirahat.s))
                   : STR_NONE;
    str text = arena_printf(page->arena, "%.*s pukul %.*s%.*s", STR_ARG(jam->hari.s),
                            STR_ARG(with_zone(page->arena, jam->pukul.s, zone)), STR_ARG(rest));
    if (hours_read(page->arena, text, &hours) == 1 && hours[0].hari != 0)
        add_reading(page, view, &hours[0], zona_name(hours[0].zona));
}

static const struct jam_buka *typed_row(const struct komponen *komponen, size_t number)
{
    const struct butir *butir = komponen->daftar.items;
    bool typed = number < komponen->daftar.count && butir[number].rincian_jenis == &record_jam_buka;
    return typed ? butir[number].rincian : NULL;
}

// Typed hours: what is written, row by row. The grammar reads Indonesian: of a translation it reads
// the row that was translated.
static struct list typed_hours(const struct page *page, const struct komponen *komponen,
                               const struct komponen *original, str zone, str language)
{
    struct list rows = {0};
    struct view_hours *views = ARENA_ARRAY(page->arena, struct view_hours, komponen->daftar.count);
    bool matches = original->daftar.count == komponen->daftar.count;
    for (size_t i = 0; i < komponen->daftar.count; i++) {
        const struct jam_buka *jam = typed_row(komponen, i);
        const struct jam_buka *read = matches ? typed_row(original, i) : NULL;
        if (!jam)
            continue;
        str hours = with_zone(page->arena, jam->pukul.s, zone);
        views[rows.count] = (struct view_hours){.hari = {jam->hari.s, language},
                                                .pukul = {hours, language},
                                                .istirahat = {jam->istirahat.s, language}};
        if (read)
            read_typed(page, &views[rows.count], read, zone);
        rows.count++;
    }
    rows.items = views;
    return rows;
}

static struct page_hours own_hours(const struct page *page, const struct komponen *jam,
                                   const struct komponen *original, str zone, str language)
{
    struct page_hours hours = {.rows = typed_hours(page, jam, original, zone, language)};
    if (hours.rows.count == jam->daftar.count && hours.rows.count > 0)
        return hours; // the table says all that is written
    if (hours.rows.count == 0)
        hours.rows = read_hours(page, original, zone);
    hours.content = page_content(page, jam, &(struct markup){.bahasa = language});
    return hours;
}

struct page_hours page_agency_hours(const struct page *page, const struct instansi *instansi)
{
    const struct instansi *original = instansi->original ? instansi->original : instansi;
    return own_hours(page, &instansi->jam, &original->jam, instansi->zona.s,
                     page_agency_said(page, instansi, "jam", STR_NONE).bahasa);
}

// "Jam Pelayanan", "Waktu dan Hari Layanan": a row of hours, not of any schedule ("Imunisasi").
static bool names_hours(str label)
{
    static const str words[] = {STR_INIT("jam "),           STR_INIT("waktu pelayanan"),
                                STR_INIT("waktu layanan"),  STR_INIT("hari kerja"),
                                STR_INIT("hari pelayanan"), STR_INIT("hari layanan")};
    if (str_eq_nocase(label, STR("jam")))
        return true;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (str_find_nocase(label, words[i]) < label.len)
            return true;
    return false;
}

// Hours in a row of their own, or in the row of time.
static struct list hours_elsewhere(const struct page *page, const struct standar *standar)
{
    const struct tambahan *extra = standar->tambahan.items;
    for (size_t i = 0; i < standar->tambahan.count; i++) {
        struct list rows = {0};
        if (names_hours(extra[i].label.s))
            rows = read_hours(page, &extra[i].isi, standar->zona.s);
        if (rows.count > 0)
            return rows;
    }
    return read_hours(page, &standar->komponen[WAKTU], standar->zona.s);
}

struct page_hours page_hours(const struct page *page, const struct standar *standar,
                             const struct instansi *instansi)
{
    const struct standar *original = standar->original ? standar->original : standar;
    if (komponen_has_content(&standar->jam))
        return own_hours(page, &standar->jam, &original->jam,
                         standar->zona.s.len > 0 ? standar->zona.s : instansi->zona.s,
                         page_said(page, standar, "jam", STR_NONE).bahasa);
    struct page_hours hours = {.rows = hours_elsewhere(page, original)};
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
