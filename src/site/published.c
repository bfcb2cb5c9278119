// "A id nama pemerintah", then "L id judul ringkasan" for each of its services, apart by tabs.
#include "site/published.h"

#include "base/buf.h"

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

str published_note(struct arena *arena, const struct catalog *shown)
{
    struct buf note = BUF(arena);
    for (size_t i = 0; i < shown->count; i++) {
        const struct agency *agency = &shown->agencies[i];
        add_line(&note, 'A', agency->id, agency->instansi->nama.s, agency->instansi->pemerintah.s);
        for (size_t j = 0; j < agency->count; j++) {
            const struct standar *standar = agency->services[j].standar;
            add_line(&note, 'L', agency->services[j].id, standar->judul.s, standar->ringkasan.s);
        }
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

static void read_service(struct arena *arena, struct service *service, str id, str line)
{
    struct standar *standar = ARENA_NEW(arena, struct standar);
    standar->judul.s = str_take(&line, '\t');
    standar->ringkasan.s = str_take(&line, '\t');
    *service = (struct service){.id = id, .standar = standar};
}

struct catalog published_read(struct arena *arena, str note)
{
    size_t lines = count_lines(note), count = 0, services_read = 0;
    struct agency *agencies = ARENA_ARRAY(arena, struct agency, lines);
    struct service *services = ARENA_ARRAY(arena, struct service, lines);
    while (note.len > 0) {
        str line = str_take(&note, '\n');
        str kind = str_take(&line, '\t');
        str id = str_take(&line, '\t');
        if (!id_is_valid(id))
            continue;
        if (str_eq(kind, STR("A"))) {
            read_agency(arena, &agencies[count++], id, line);
            agencies[count - 1].services = &services[services_read];
        } else if (str_eq(kind, STR("L")) && count > 0 && services_read < lines) {
            read_service(arena, &services[services_read++], id, line);
            agencies[count - 1].count++;
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
