// What lists keep of a standard, from the standard and its facts.
#include "facts/facts.h"

#include "model/fields.h"
#include "model/id.h"
#include "model/slug.h"
#include "model/translate.h"

static struct names names_of(struct arena *arena, const struct list *texts)
{
    const struct text *text = texts->items;
    str *list = ARENA_ARRAY(arena, str, texts->count);
    for (size_t i = 0; i < texts->count; i++)
        list[i] = text[i].s;
    return (struct names){list, texts->count};
}

static const struct standar *original_of(const struct standar *standar)
{
    return standar->original ? standar->original : standar;
}

static void add_reference(struct arena *arena, struct references *references,
                          const struct reference **list, const struct reference *reference)
{
    struct reference *kept = ARENA_NEW(arena, struct reference);
    for (size_t i = 0; i < references->count; i++)
        if (str_eq(list[i]->id, reference->id))
            return;
    *kept = *reference;
    list[references->count++] = kept;
    references->list = list;
}

// A group keeps the address of its first language's name.
static struct references groups_of(struct arena *arena, const struct standar *standar)
{
    const struct list *ids = &original_of(standar)->kelompok, *names = &standar->kelompok;
    bool whole = names->count == ids->count;
    const struct text *id = ids->items, *name = whole ? names->items : ids->items;
    const struct reference **list = ARENA_ARRAY(arena, const struct reference *, ids->count);
    struct references groups = {0};
    bool foreign =
        !whole || translate_is_missing(&record_standar, standar->untranslated, STR("kelompok"));
    for (size_t i = 0; i < ids->count; i++)
        if (id[i].s.len > 0)
            add_reference(arena, &groups, list,
                          &(struct reference){.id = slug_make(arena, id[i].s),
                                              .nama = name[i].s,
                                              .foreign = foreign});
    return groups;
}

// Those of which it is certain which regulation of which region is meant.
static struct references regulations_of(struct arena *arena, const struct facts *facts)
{
    struct fact_regulations found = facts_regulations(facts);
    const struct reference **list = ARENA_ARRAY(arena, const struct reference *, found.count);
    struct references regulations = {0};
    for (size_t i = 0; i < found.count; i++) {
        const struct sitasi *sitasi = &found.list[i].sitasi;
        str id = citation_page_id(arena, sitasi);
        if (id_is_valid(id) && !sitasi->dalam_judul && citation_is_certain(sitasi))
            add_reference(arena, &regulations, list,
                          &(struct reference){.id = id,
                                              .nama = citation_short(arena, sitasi),
                                              .pokok = sitasi->tentang,
                                              .jenis = sitasi->jenis,
                                              .tahun = sitasi->tahun});
    }
    return regulations;
}

static struct changes changes_of(struct arena *arena, const struct list *riwayat)
{
    const struct riwayat *told = riwayat->items;
    struct change *list = ARENA_ARRAY(arena, struct change, riwayat->count);
    for (size_t i = 0; i < riwayat->count; i++)
        list[i] = (struct change){told[i].tanggal.s, told[i].perubahan.s};
    return (struct changes){list, riwayat->count};
}

struct summary facts_summary(struct arena *arena, const struct facts *facts,
                             const struct standar *standar, bool translated)
{
    return (struct summary){
        .judul = standar->judul.s,
        .ringkasan = standar->ringkasan.s,
        .untranslated = standar->untranslated,
        .dikenal_juga = names_of(arena, &standar->dikenal_juga),
        .kelompok = groups_of(arena, standar),
        .peraturan = regulations_of(arena, facts),
        .riwayat = changes_of(arena, &standar->riwayat),
        .diperbarui = standar->diperbarui.s,
        .translatable = standar->original ? translate_count(&record_standar, standar->original) : 0,
        .translated = translated,
    };
}

static void summarise_agency(struct arena *arena, struct agency *agency)
{
    struct service *services = ARENA_ARRAY(arena, struct service, agency->count);
    for (size_t i = 0; i < agency->count; i++) {
        struct summary *summary = ARENA_NEW(arena, struct summary);
        services[i] = agency->services[i];
        *summary = facts_summary(arena, facts_of(arena, &services[i]), services[i].standar,
                                 services[i].translation != NULL);
        services[i].summary = summary;
    }
    agency->services = services;
}

void facts_summarise(struct arena *arena, struct catalog *catalog)
{
    struct agency *agencies = ARENA_ARRAY(arena, struct agency, catalog->count);
    for (size_t i = 0; i < catalog->count; i++) {
        agencies[i] = catalog->agencies[i];
        summarise_agency(arena, &agencies[i]);
    }
    catalog->agencies = agencies;
}
