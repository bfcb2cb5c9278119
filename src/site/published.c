// "A id nama pemerintah", then "L id judul ringkasan" for each of its services, and below that what
// lists find it by: "N" other names, "K" groups, "D" citations. Apart by tabs.
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
    size_t count = standard_citations(note->arena, standar, &citations);
    for (size_t i = 0; i < count; i++)
        if (!citations[i].dalam_judul)
            add_line(note, 'D', citations[i].teks, STR_NONE, STR_NONE);
}

static void add_service(struct buf *note, const struct service *service)
{
    const struct standar *standar = service->standar;
    add_line(note, 'L', service->id, standar->judul.s, standar->ringkasan.s);
    add_texts(note, 'N', &standar->dikenal_juga);
    add_texts(note, 'K', &standar->kelompok);
    add_citations(note, standar);
}

str published_note(struct arena *arena, const struct catalog *shown)
{
    struct buf note = BUF(arena);
    for (size_t i = 0; i < shown->count; i++) {
        const struct agency *agency = &shown->agencies[i];
        add_line(&note, 'A', agency->id, agency->instansi->nama.s, agency->instansi->pemerintah.s);
        for (size_t j = 0; j < agency->count; j++)
            add_service(&note, &agency->services[j]);
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

static void read_agency(struct arena *arena, struct agency *agency, str id, str line)
{
    struct instansi *instansi = ARENA_NEW(arena, struct instansi);
    instansi->nama.s = str_take(&line, '\t');
    instansi->pemerintah.s = str_take(&line, '\t');
    *agency = (struct agency){.id = id, .instansi = instansi, .broken = true};
}

static struct standar *read_service(struct arena *arena, struct service *service, str id, str line)
{
    struct standar *standar = ARENA_NEW(arena, struct standar);
    standar->judul.s = str_take(&line, '\t');
    standar->ringkasan.s = str_take(&line, '\t');
    *service = (struct service){.id = id, .standar = standar};
    return standar;
}

static void append_text(struct arena *arena, struct list *texts, str text)
{
    struct text *longer = ARENA_ARRAY(arena, struct text, texts->count + 1);
    if (texts->count > 0)
        memcpy(longer, texts->items, texts->count * sizeof *longer);
    longer[texts->count++].s = text;
    texts->items = longer;
}

static void append_item(struct arena *arena, struct list *items, str text)
{
    struct butir *longer = ARENA_ARRAY(arena, struct butir, items->count + 1);
    if (items->count > 0)
        memcpy(longer, items->items, items->count * sizeof *longer);
    longer[items->count++].teks.s = text;
    items->items = longer;
}

// A line below that of a service.
static void read_text(struct arena *arena, struct standar *standar, str kind, str text)
{
    if (str_eq(kind, STR("N")))
        append_text(arena, &standar->dikenal_juga, text);
    else if (str_eq(kind, STR("K")))
        append_text(arena, &standar->kelompok, text);
    else if (str_eq(kind, STR("D")))
        append_item(arena, &standar->komponen[DASAR_HUKUM].daftar, text);
}

struct catalog published_read(struct arena *arena, str note)
{
    size_t lines = count_lines(note), count = 0, services_read = 0;
    struct agency *agencies = ARENA_ARRAY(arena, struct agency, lines);
    struct service *services = ARENA_ARRAY(arena, struct service, lines);
    struct standar *standar = NULL;
    while (note.len > 0) {
        str line = str_take(&note, '\n');
        str kind = str_take(&line, '\t');
        str first = str_take(&line, '\t');
        if (standar && kind.len == 1 && memchr("NKD", kind.data[0], 3)) {
            read_text(arena, standar, kind, first);
        } else if (str_eq(kind, STR("A")) && id_is_valid(first)) {
            read_agency(arena, &agencies[count++], first, line);
            agencies[count - 1].services = &services[services_read];
            standar = NULL;
        } else if (str_eq(kind, STR("L")) && id_is_valid(first) && count > 0 &&
                   services_read < lines) {
            standar = read_service(arena, &services[services_read++], first, line);
            agencies[count - 1].count++;
        } else {
            standar = NULL;
        }
    }
    return (struct catalog){.agencies = agencies, .count = count};
}

const struct agency *published_find(const struct catalog *published, str id)
{
    for (size_t i = 0; i < published->count; i++)
        if (str_eq(published->agencies[i].id, id))
            return &published->agencies[i];
    return NULL;
}
