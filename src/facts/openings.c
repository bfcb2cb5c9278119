// When a service is open. Hours stand in many places of a standard; only these are opening hours:
// the value of `jam`; else a further row whose label says so ("Jam Pelayanan", not "Imunisasi");
// else what the row of time says about days. A lunch break belongs to the hours around it.
#include "facts/facts.h"

#include "facts/memory.h"
#include "model/fields.h"

struct list_of_openings {
    struct arena *arena;
    struct opening *list;
    size_t count, capacity;
};

static void add(struct list_of_openings *to, struct opening opening)
{
    to->list = arena_grow(to->arena, to->list, to->count, &to->capacity, sizeof *to->list);
    to->list[to->count++] = opening;
}

static enum zona zone_of(const struct jam_terbaca *jam, enum zona zona)
{
    return jam->zona != ZONA_TIDAK_ADA ? jam->zona : zona;
}

// ---- typed rows

static struct openings typed_rows(struct arena *arena, const struct komponen *value, enum zona zona)
{
    struct list_of_openings to = {.arena = arena};
    const struct butir *items = value->daftar.items;
    for (size_t i = 0; i < value->daftar.count; i++) {
        if (items[i].rincian_jenis != &record_jam_buka)
            continue;
        const struct jam_buka *row = items[i].rincian;
        struct opening opening = {.row = row};
        opening.is_read =
            hours_typed(arena, row->hari.s, row->pukul.s, row->istirahat.s, &opening.jam);
        if (opening.is_read)
            opening.jam.zona = zone_of(&opening.jam, zona);
        else
            opening.jam = (struct jam_terbaca){0};
        add(&to, opening);
    }
    bool is_typed = to.count > 0 && to.count == value->daftar.count;
    return (struct openings){to.list, to.count, is_typed};
}

// ---- plain text

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

// A list is read as one text: days, times, breaks and zones of one item hold for the next.
static struct fact_hours read_value(struct arena *arena, const struct facts *facts,
                                    const struct komponen *value)
{
    struct jam_terbaca *list = NULL;
    size_t i = facts ? facts_find(facts, value->teks.s) : 0;
    if (facts && value->daftar.count == 0 && i < facts->count)
        return facts_hours(facts, i);
    struct buf text = BUF(arena);
    add_line(&text, value->teks.s);
    add_items(&text, &value->daftar);
    size_t count = hours_read(arena, buf_str(&text), &list);
    return (struct fact_hours){list, count};
}

static struct openings plain_hours(struct arena *arena, const struct facts *facts,
                                   const struct komponen *value, enum zona zona, bool needs_day)
{
    struct list_of_openings to = {.arena = arena};
    struct fact_hours found = read_value(arena, facts, value);
    for (size_t i = 0; i < found.count; i++) {
        struct opening opening = {.jam = found.list[i], .is_read = true};
        opening.jam.zona = zone_of(&opening.jam, zona);
        if (opening.jam.hari != 0 || !needs_day)
            add(&to, opening);
    }
    return (struct openings){to.list, to.count, false};
}

// A list of typed rows and of plain items: the typed ones first.
static struct openings with_plain_items(struct arena *arena, const struct komponen *value,
                                        enum zona zona, struct openings typed)
{
    const struct butir *items = value->daftar.items;
    struct butir *plain_items = ARENA_ARRAY(arena, struct butir, value->daftar.count);
    struct komponen plain = {.daftar.items = plain_items};
    for (size_t i = 0; i < value->daftar.count; i++)
        if (items[i].rincian_jenis != &record_jam_buka)
            plain_items[plain.daftar.count++] = items[i];
    struct openings more = plain_hours(arena, NULL, &plain, zona, false);
    struct list_of_openings to = {.arena = arena};
    for (size_t i = 0; i < typed.count; i++)
        add(&to, typed.list[i]);
    for (size_t i = 0; i < more.count; i++)
        add(&to, more.list[i]);
    return (struct openings){to.list, to.count, false};
}

static struct openings value_of_jam(struct arena *arena, const struct facts *facts,
                                    const struct komponen *value, enum zona zona)
{
    struct openings typed = typed_rows(arena, value, zona);
    if (typed.count == 0)
        return plain_hours(arena, facts, value, zona, false);
    return typed.is_typed ? typed : with_plain_items(arena, value, zona, typed);
}

// ---- of a standard

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

static struct openings hours_elsewhere(const struct facts *facts)
{
    const struct standar *standar = facts->standar;
    const struct tambahan *rows = standar->tambahan.items;
    enum zona zona = hours_zona_find(standar->zona.s);
    for (size_t i = 0; i < standar->tambahan.count; i++) {
        struct openings found = {0};
        if (names_hours(rows[i].label.s))
            found = plain_hours(facts->arena, facts, &rows[i].isi, zona, true);
        if (found.count > 0)
            return found;
    }
    return plain_hours(facts->arena, facts, &standar->komponen[WAKTU], zona, true);
}

struct openings facts_openings(const struct facts *facts, const struct instansi *instansi)
{
    const struct standar *standar = facts->standar;
    if (!facts->memory->openings) {
        struct openings *made = ARENA_NEW(facts->arena, struct openings);
        str zone = standar->zona.s.len > 0 ? standar->zona.s : instansi->zona.s;
        *made = komponen_has_content(&standar->jam)
                    ? value_of_jam(facts->arena, facts, &standar->jam, hours_zona_find(zone))
                    : hours_elsewhere(facts);
        facts->memory->openings = made;
    }
    return *facts->memory->openings;
}

struct openings facts_agency_openings(struct arena *arena, const struct instansi *instansi)
{
    return value_of_jam(arena, NULL, &instansi->jam, hours_zona_find(instansi->zona.s));
}
