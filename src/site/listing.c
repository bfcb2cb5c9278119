// An agency is its lines, as the table of fields names them, and the summaries of its services.
#include "site/listing.h"

#include "model/fields.h"

static const struct field instansi_rows[] = {
    {.kind = KIND_INSIDE, .of = &record_instansi},
    PACK_UINT(struct instansi, untranslated),
};
static const struct record packed_instansi = RECORD("instansi", struct instansi, instansi_rows);

static const struct field service_rows[] = {
    PACK_ID(struct service, id),
    PACK_STR(struct service, file),
    PACK_ONE(struct service, summary, struct summary, &summary_record),
};
static const struct record packed_service = RECORD("service", struct service, service_rows);

static const struct field agency_rows[] = {
    PACK_ID(struct agency, id),
    PACK_STR(struct agency, file),
    PACK_ONE(struct agency, instansi, struct instansi, &packed_instansi),
    PACK_UINT(struct agency, translatable),
    PACK_FLAG(struct agency, translated),
    PACK_COUNTED(struct agency, services, const struct service *, count, KIND_ARRAY,
                 &packed_service),
};
static const struct record packed_agency = RECORD("agency", struct agency, agency_rows);

static const struct field pages_rows[] = {
    PACK_UINT(struct list_pages, index),
    PACK_UINT(struct list_pages, pledge),
};
static const struct record packed_pages = RECORD("pages", struct list_pages, pages_rows);

void listing_pack(struct buf *out, const struct listing *listing)
{
    for (enum lang lang = 0; lang < LANGS; lang++) {
        bool used = listing->agency[lang].id.len > 0;
        pack_u64(out, used);
        if (!used)
            continue;
        record_pack(out, &packed_pages, &listing->pages[lang]);
        record_pack(out, &packed_agency, &listing->agency[lang]);
    }
}

static const void *share(void *table, const void *reference)
{
    return reference_share(table, reference);
}

// What points at nothing would be read later: an agency has lines, a service a summary.
static bool is_whole(const struct agency *agency)
{
    for (size_t i = 0; i < agency->count; i++)
        if (!agency->services[i].summary)
            return false;
    return agency->instansi != NULL;
}

void listing_unpack(struct arena *arena, struct reference_table *const tables[LANGS],
                    struct unpack *from, struct listing *listing)
{
    struct reference room;
    *listing = (struct listing){0};
    for (enum lang lang = 0; lang < LANGS; lang++) {
        const struct record_reader reader = {
            .from = from, .arena = arena, .share = share, .shared = tables[lang], .room = &room};
        if (!unpack_flag(from))
            continue;
        record_unpack(&reader, &packed_pages, &listing->pages[lang]);
        record_unpack(&reader, &packed_agency, &listing->agency[lang]);
        from->broken = from->broken || !is_whole(&listing->agency[lang]);
    }
}

// ---- heads

void listing_pack_heads(struct buf *out, const struct agency *agency)
{
    struct arena scratch = {0};
    for (size_t i = 0; i < agency->count; i++) {
        const struct summary_heads heads =
            summary_heads_make(&scratch, agency->services[i].standar);
        record_pack(out, &summary_heads_record, &heads);
    }
    arena_free(&scratch);
}

const struct summary_heads *listing_unpack_heads(struct arena *arena, struct unpack *from,
                                                 size_t services)
{
    const struct record_reader reader = {.from = from, .arena = arena, .borrow = true};
    struct summary_heads *heads = ARENA_ARRAY(arena, struct summary_heads, services);
    for (size_t i = 0; i < services; i++)
        record_unpack(&reader, &summary_heads_record, &heads[i]);
    return heads;
}
