// An agency is its lines, as the table of fields names them, and the summaries of its services.
#include "site/published.h"

#include "model/fields.h"

// ---- the lines of an agency

static bool is_line(const struct field *field)
{
    switch (field->kind) {
    case KIND_RECORD:
    case KIND_LIST:
    case KIND_COMPONENT:
    case KIND_LINES:
    case KIND_PAIRS:
    case KIND_ITEMS:
        return false;
    default:
        return true;
    }
}

static void pack_lines(struct buf *out, const struct instansi *instansi)
{
    for (size_t i = 0; i < record_instansi.count; i++) {
        const struct field *field = &record_instansi.fields[i];
        if (is_line(field))
            pack_str(out, ((const struct text *)field_member(field, instansi))->s);
    }
    pack_u64(out, instansi->untranslated);
}

static void unpack_lines(struct arena *arena, struct unpack *from, struct instansi *instansi)
{
    for (size_t i = 0; i < record_instansi.count; i++) {
        const struct field *field = &record_instansi.fields[i];
        struct text line = {0};
        if (!is_line(field))
            continue;
        line.s = arena_copy(arena, unpack_str(from));
        memcpy((char *)instansi + field->offset, &line, sizeof line);
    }
    instansi->untranslated = unpack_u64(from);
}

// ---- agencies

static void pack_agency(struct buf *out, const struct agency *agency)
{
    pack_str(out, agency->id);
    pack_str(out, agency->file);
    pack_lines(out, agency->instansi);
    pack_u64(out, agency->translatable);
    pack_u64(out, agency->translated);
    pack_u64(out, agency->count);
    for (size_t i = 0; i < agency->count; i++) {
        pack_str(out, agency->services[i].id);
        pack_str(out, agency->services[i].file);
        summary_pack(out, agency->services[i].summary);
    }
}

static void unpack_service(struct arena *arena, struct reference_table *table, struct unpack *from,
                           struct service *service)
{
    struct summary *summary = ARENA_NEW(arena, struct summary);
    service->id = arena_copy(arena, unpack_str(from));
    service->file = arena_copy(arena, unpack_str(from));
    *summary = summary_unpack(arena, table, from);
    service->summary = summary;
    from->broken = from->broken || !id_is_valid(service->id);
}

static struct agency unpack_agency(struct arena *arena, struct reference_table *table,
                                   struct unpack *from)
{
    enum { LEAST_SERVICE = 12 };
    struct instansi *instansi = ARENA_NEW(arena, struct instansi);
    struct agency agency = {.instansi = instansi};
    agency.id = arena_copy(arena, unpack_str(from));
    agency.file = arena_copy(arena, unpack_str(from));
    unpack_lines(arena, from, instansi);
    agency.translatable = unpack_u32(from);
    agency.translated = unpack_flag(from);
    agency.count = unpack_count(from, LEAST_SERVICE);
    struct service *services = ARENA_ARRAY(arena, struct service, agency.count);
    for (size_t i = 0; i < agency.count; i++)
        unpack_service(arena, table, from, &services[i]);
    agency.services = services;
    from->broken = from->broken || !id_is_valid(agency.id);
    return agency;
}

void published_pack(struct buf *out, const struct published *published)
{
    for (enum lang lang = 0; lang < LANGS; lang++) {
        bool used = published->agency[lang].id.len > 0;
        pack_u64(out, used);
        if (!used)
            continue;
        pack_u64(out, published->pages[lang].index);
        pack_u64(out, published->pages[lang].pledge);
        pack_agency(out, &published->agency[lang]);
    }
}

void published_unpack(struct arena *arena, struct reference_table *const tables[LANGS],
                      struct unpack *from, struct published *published)
{
    *published = (struct published){0};
    for (enum lang lang = 0; lang < LANGS; lang++) {
        if (!unpack_flag(from))
            continue;
        published->pages[lang].index = unpack_u32(from);
        published->pages[lang].pledge = unpack_u32(from);
        published->agency[lang] = unpack_agency(arena, tables[lang], from);
    }
}

// ---- heads

void published_pack_heads(struct buf *out, const struct agency *agency)
{
    struct arena scratch = {0};
    for (size_t i = 0; i < agency->count; i++) {
        const struct summary_heads heads =
            summary_heads_make(&scratch, agency->services[i].standar);
        summary_heads_pack(out, &heads);
    }
    arena_free(&scratch);
}

const struct summary_heads *published_unpack_heads(struct arena *arena, struct unpack *from,
                                                   size_t services)
{
    struct summary_heads *heads = ARENA_ARRAY(arena, struct summary_heads, services);
    for (size_t i = 0; i < services; i++)
        heads[i] = summary_heads_unpack(arena, from);
    return heads;
}
