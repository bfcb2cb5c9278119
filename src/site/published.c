// "A id nama pemerintah", then "L id judul ringkasan" for each of its services, and below that what
// lists show of it: "N" other names, "K" groups, "D" citations, "C" changes, "T" the date of its
// data. What a translation gives of these follows in small letters. Apart by tabs.
#include "site/published.h"

#include "base/buf.h"
#include "model/citation.h"
#include "model/reading.h"

// Texts of one line; a tab in one would shift those behind it.
static void add_field(struct buf *note, str text)
{
    buf_char(note, '\t');
    for (size_t i = 0; i < text.len; i++)
        buf_char(note, is_blank(text.data[i]) ? ' ' : text.data[i]);
}

static void add_line(struct buf *note, char kind, str id, str first, str second)
{
    buf_char(note, kind);
    add_field(note, id);
    add_field(note, first);
    add_field(note, second);
    buf_char(note, '\n');
}

// Further texts of a service, a line each.
static void add_texts(struct buf *note, char kind, const struct list *texts)
{
    const struct text *text = texts->items;
    for (size_t i = 0; i < texts->count; i++)
        add_line(note, kind, text[i].s, STR_NONE, STR_NONE);
}

static void add_citations(struct buf *note, const struct standar *standar)
{
    struct sitasi *citations = NULL;
    size_t count = standard_regulations(note->arena, standar, &citations);
    for (size_t i = 0; i < count; i++)
        if (!citations[i].dalam_judul)
            add_line(note, 'D', citations[i].teks, STR_NONE, STR_NONE);
}

static void add_changes(struct buf *note, const struct standar *standar)
{
    const struct riwayat *changes = standar->riwayat.items;
    for (size_t i = 0; i < standar->riwayat.count; i++)
        add_line(note, 'C', changes[i].tanggal.s, changes[i].perubahan.s, STR_NONE);
    if (standar->diperbarui.s.len > 0)
        add_line(note, 'T', standar->diperbarui.s, STR_NONE, STR_NONE);
}

static void add_service(struct buf *note, const struct service *service)
{
    const struct standar *standar = service->standar, *translation = service->translation;
    add_line(note, 'L', service->id, standar->judul.s, standar->ringkasan.s);
    add_texts(note, 'N', &standar->dikenal_juga);
    add_texts(note, 'K', &standar->kelompok);
    add_citations(note, standar);
    add_changes(note, standar);
    if (!translation)
        return;
    add_line(note, 'l', translation->judul.s, translation->ringkasan.s, STR_NONE);
    add_texts(note, 'n', &translation->dikenal_juga);
    add_texts(note, 'k', &translation->kelompok);
}

static void add_agency(struct buf *note, const struct agency *agency)
{
    const struct instansi *translation = agency->translation;
    add_line(note, 'A', agency->id, agency->instansi->nama.s, agency->instansi->pemerintah.s);
    if (translation)
        add_line(note, 'a', translation->nama.s, translation->pemerintah.s, STR_NONE);
}

// "S id,en html,json": a build without this line knew no such settings.
static str settings_line(struct arena *arena, const struct situs *situs)
{
    struct buf line = BUF(arena);
    const struct list *lists[] = {&situs->bahasa, &situs->keluaran};
    buf_char(&line, 'S');
    for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++) {
        const struct text *texts = lists[i]->items;
        buf_char(&line, '\t');
        for (size_t j = 0; j < lists[i]->count; j++) {
            buf_add(&line, j > 0 ? STR(",") : STR_NONE);
            buf_add(&line, texts[j].s);
        }
    }
    return buf_str(&line);
}

bool published_differs(str note, const struct situs *situs)
{
    struct arena scratch = {0};
    bool differs = note.len > 0 && !str_eq(str_take(&note, '\n'), settings_line(&scratch, situs));
    arena_free(&scratch);
    return differs;
}

str published_note(struct arena *arena, const struct catalog *shown)
{
    struct buf note = BUF(arena);
    buf_add(&note, settings_line(arena, shown->situs));
    buf_char(&note, '\n');
    for (size_t i = 0; i < shown->count; i++) {
        add_agency(&note, &shown->agencies[i]);
        for (size_t j = 0; j < shown->agencies[i].count; j++)
            add_service(&note, &shown->agencies[i].services[j]);
    }
    return buf_str(&note);
}

static size_t count_lines(str note)
{
    size_t lines = 0;
    for (size_t i = 0; i < note.len; i++)
        lines += note.data[i] == '\n';
    return lines;
}

// What a note is read into, line by line.
struct reading {
    struct arena *arena;
    struct agency *agencies;
    struct service *services;
    size_t agency_count;
    size_t service_count;
    struct agency *agency; // the last; NULL when its line was none
    struct service *service;
    struct standar *standar; // of that service
    struct standar *translation;
};

static void read_agency(struct reading *reading, str id, str line)
{
    struct instansi *instansi = ARENA_NEW(reading->arena, struct instansi);
    instansi->nama.s = str_take(&line, '\t');
    instansi->pemerintah.s = str_take(&line, '\t');
    reading->agency = &reading->agencies[reading->agency_count++];
    *reading->agency = (struct agency){
        .id = id,
        .file = arena_printf(reading->arena, "standards/%.*s/instansi.yaml", STR_ARG(id)),
        .instansi = instansi,
        .services = &reading->services[reading->service_count],
        .broken = true};
    reading->service = NULL;
}

static void read_service(struct reading *reading, str id, str line)
{
    struct standar *standar = ARENA_NEW(reading->arena, struct standar);
    standar->judul.s = str_take(&line, '\t');
    standar->ringkasan.s = str_take(&line, '\t');
    reading->service = &reading->services[reading->service_count++];
    *reading->service = (struct service){.id = id, .standar = standar};
    reading->standar = standar;
    reading->translation = NULL;
    reading->agency->count++;
}

// Room for one more item; a list doubles when its count is a power of two.
static void *append(struct arena *arena, struct list *list, size_t size)
{
    if ((list->count & (list->count - 1)) == 0) {
        void *wider = arena_alloc(arena, list->count > 0 ? 2 * list->count : 1, size);
        if (list->count > 0)
            memcpy(wider, list->items, list->count * size);
        list->items = wider;
    }
    return (char *)list->items + list->count++ * size;
}

static void append_text(struct arena *arena, struct list *texts, str text)
{
    *(struct text *)append(arena, texts, sizeof(struct text)) = (struct text){.s = text};
}

static void append_citation(struct arena *arena, struct list *items, str text)
{
    *(struct butir *)append(arena, items, sizeof(struct butir)) = (struct butir){.teks.s = text};
}

static void append_change(struct arena *arena, struct list *changes, str date, str words)
{
    *(struct riwayat *)append(arena, changes, sizeof(struct riwayat)) =
        (struct riwayat){.tanggal.s = date, .perubahan.s = words};
}

// A line below that of a service.
static void read_fact(struct reading *reading, char kind, str first, str line)
{
    struct standar *standar = reading->standar;
    if (kind == 'N')
        append_text(reading->arena, &standar->dikenal_juga, first);
    else if (kind == 'K')
        append_text(reading->arena, &standar->kelompok, first);
    else if (kind == 'D')
        append_citation(reading->arena, &standar->komponen[DASAR_HUKUM].daftar, first);
    else if (kind == 'C')
        append_change(reading->arena, &standar->riwayat, first, str_take(&line, '\t'));
    else if (kind == 'T')
        standar->diperbarui.s = first;
}

// A line of what a translation gives.
static void read_translated(struct reading *reading, char kind, str first, str line)
{
    if (kind == 'l') {
        reading->translation = ARENA_NEW(reading->arena, struct standar);
        reading->translation->judul.s = first;
        reading->translation->ringkasan.s = str_take(&line, '\t');
        reading->service->translation = reading->translation;
    } else if (kind == 'n' && reading->translation) {
        append_text(reading->arena, &reading->translation->dikenal_juga, first);
    } else if (kind == 'k' && reading->translation) {
        append_text(reading->arena, &reading->translation->kelompok, first);
    }
}

static void read_translated_agency(struct reading *reading, str first, str line)
{
    struct instansi *translation = ARENA_NEW(reading->arena, struct instansi);
    translation->nama.s = first;
    translation->pemerintah.s = str_take(&line, '\t');
    reading->agency->translation = translation;
}

static void read_line(struct reading *reading, str line)
{
    str kind = str_take(&line, '\t'), first = str_take(&line, '\t');
    if (kind.len != 1)
        return;
    if (kind.data[0] == 'A' || kind.data[0] == 'L')
        reading->service = NULL;
    if (kind.data[0] == 'A' && id_is_valid(first))
        read_agency(reading, first, line);
    else if (kind.data[0] == 'L' && id_is_valid(first) && reading->agency)
        read_service(reading, first, line);
    else if (kind.data[0] == 'a' && reading->agency && !reading->service)
        read_translated_agency(reading, first, line);
    else if (reading->service && kind.data[0] >= 'a')
        read_translated(reading, kind.data[0], first, line);
    else if (reading->service)
        read_fact(reading, kind.data[0], first, line);
}

struct catalog published_read(struct arena *arena, str note)
{
    size_t lines = count_lines(note) + 1;
    struct reading reading = {.arena = arena,
                              .agencies = ARENA_ARRAY(arena, struct agency, lines),
                              .services = ARENA_ARRAY(arena, struct service, lines)};
    while (note.len > 0)
        read_line(&reading, str_take(&note, '\n'));
    return (struct catalog){.agencies = reading.agencies, .count = reading.agency_count};
}

const struct agency *published_find(const struct catalog *published, str id)
{
    for (size_t i = 0; i < published->count; i++)
        if (str_eq(published->agencies[i].id, id))
            return &published->agencies[i];
    return NULL;
}
