// Each grammar over the texts of its component, the results in records that JSON can write.
#include "model/reading.h"

#include "base/buf.h"
#include "model/fields.h"
#include "text/citation.h"
#include "text/contact.h"
#include "text/duration.h"
#include "text/hours.h"
#include "text/money.h"

#define ROW(type, member, member_type, field_kind, ...)                                            \
    {                                                                                              \
        .key = #member, .kind = (field_kind), .offset = MEMBER(type, member, member_type),         \
        __VA_ARGS__                                                                                \
    }
#define STRING(type, member) ROW(struct type, member, str, KIND_STR, .flags = 0)
#define COUNT(type, member) ROW(struct type, member, uint64_t, KIND_U64, .flags = 0)
#define FLAG(type, member) ROW(struct type, member, bool, KIND_FLAG, .flags = 0)
#define MANY(member, shape)                                                                        \
    ROW(struct terbaca, member, struct list, KIND_LIST, .of = &shape##_record)
#define DEFINE(type)                                                                               \
    static const struct record type##_record = RECORD(#type, struct type, type##_rows)

static const struct field read_duration_rows[] = {
    STRING(read_duration, teks),   COUNT(read_duration, dari),       COUNT(read_duration, sampai),
    STRING(read_duration, satuan), FLAG(read_duration, paling_lama),
};
DEFINE(read_duration);

static const struct field read_money_rows[] = {
    STRING(read_money, teks),
    COUNT(read_money, dari),
    COUNT(read_money, sampai),
    FLAG(read_money, gratis),
};
DEFINE(read_money);

static const struct field read_channel_rows[] = {
    STRING(read_channel, teks),
    STRING(read_channel, jenis),
    STRING(read_channel, nilai),
    STRING(read_channel, tautan),
};
DEFINE(read_channel);

static const struct field read_citation_rows[] = {
    STRING(read_citation, teks),    STRING(read_citation, id),    STRING(read_citation, jenis),
    STRING(read_citation, badan),   STRING(read_citation, nomor), COUNT(read_citation, tahun),
    STRING(read_citation, tentang),
};
DEFINE(read_citation);

static const struct field read_hours_rows[] = {
    STRING(read_hours, teks),  STRING(read_hours, hari), STRING(read_hours, buka),
    STRING(read_hours, tutup), STRING(read_hours, zona),
};
DEFINE(read_hours);

static const struct field terbaca_rows[] = {
    MANY(waktu, read_duration),       MANY(biaya, read_money), MANY(pengaduan, read_channel),
    MANY(dasar_hukum, read_citation), MANY(jam, read_hours),
};
const struct record record_terbaca = RECORD("terbaca", struct terbaca, terbaca_rows);

// The texts of a component, in order, as the grammars see them: one at a time, each with the row
// that describes it, for a typed item says what its text is.
struct texts {
    struct arena *arena;
    struct spoken {
        str text;
        const struct field *field;
    } * list;
    size_t count;
    size_t capacity;
};

static void add_spoken(struct texts *texts, const struct field *field, str text)
{
    if (text.len == 0)
        return;
    texts->list =
        arena_grow(texts->arena, texts->list, texts->count, &texts->capacity, sizeof *texts->list);
    texts->list[texts->count++] = (struct spoken){text, field};
}

static void add_text(void *context, const struct field *field, const struct text *text)
{
    add_spoken(context, field, text->s);
}

static void add_component(struct texts *texts, const struct field *field,
                          const struct komponen *komponen)
{
    struct field *alone = ARENA_NEW(texts->arena, struct field); // what is said points at it
    *alone = *field;
    alone->offset = 0;
    record_each_text(&(struct record){.fields = alone, .count = 1}, komponen, add_text, texts);
}

static struct texts component_texts(struct arena *arena, const struct field *field,
                                    const struct komponen *komponen)
{
    struct texts texts = {.arena = arena};
    add_component(&texts, field, komponen);
    return texts;
}

str peraturan_text(struct arena *arena, const struct peraturan *peraturan)
{
    struct buf text = BUF(arena);
    const struct {
        const char *before;
        str value;
    } parts[] = {
        {"", peraturan->jenis.s},
        {" Nomor ", peraturan->nomor.s},
        {" Tahun ", peraturan->tahun.s},
        {" tentang ", peraturan->tentang.s},
    };
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        if (parts[i].value.len == 0)
            continue;
        buf_add(&text, str_from(parts[i].before));
        buf_add(&text, parts[i].value);
    }
    return buf_str(&text);
}

// A typed regulation is one text, whatever its parts.
static struct texts citation_texts(struct arena *arena, const struct komponen *komponen)
{
    const struct field *field = komponen_field(DASAR_HUKUM);
    struct texts texts = {.arena = arena};
    struct butir *items = komponen->daftar.items;
    add_spoken(&texts, field, komponen->teks.s);
    for (size_t i = 0; i < komponen->daftar.count; i++) {
        struct komponen alone = {.daftar = {.items = &items[i], .count = 1}};
        if (items[i].rincian)
            add_spoken(&texts, field, peraturan_text(arena, items[i].rincian));
        else
            add_component(&texts, field, &alone);
    }
    return texts;
}

// A list that grows by records of one size.
struct results {
    struct list list;
    size_t capacity;
};

static void *add_result(struct arena *arena, struct results *results, size_t size)
{
    results->list.items =
        arena_grow(arena, results->list.items, results->list.count, &results->capacity, size);
    return (char *)results->list.items + results->list.count++ * size;
}

static struct list read_durations(struct arena *arena, struct texts texts)
{
    struct results results = {0};
    for (size_t i = 0; i < texts.count; i++) {
        struct durasi *found = NULL;
        size_t count = durations_read(arena, texts.list[i].text, &found);
        for (size_t j = 0; j < count; j++)
            *(struct read_duration *)add_result(arena, &results, sizeof(struct read_duration)) =
                (struct read_duration){found[j].teks, found[j].dari, found[j].sampai,
                                       satuan_name(found[j].satuan), found[j].paling_lama};
    }
    return results.list;
}

static void add_amount(struct arena *arena, struct results *results,
                       const struct tarif_terbaca *tarif)
{
    *(struct read_money *)add_result(arena, results, sizeof(struct read_money)) =
        (struct read_money){tarif->teks, tarif->dari, tarif->sampai, tarif->gratis};
}

static struct list read_amounts(struct arena *arena, struct texts texts)
{
    struct results results = {0};
    for (size_t i = 0; i < texts.count; i++) {
        struct tarif_terbaca *found = NULL, typed;
        bool is_amount = str_eq(str_from(texts.list[i].field->key), STR("tarif"));
        if (is_amount && money_typed(arena, texts.list[i].text, &typed)) {
            add_amount(arena, &results, &typed);
            continue;
        }
        size_t count = money_read(arena, texts.list[i].text, &found);
        for (size_t j = 0; j < count; j++)
            add_amount(arena, &results, &found[j]);
    }
    return results.list;
}

static void add_channel(struct arena *arena, struct results *results,
                        const struct kanal_terbaca *kanal)
{
    *(struct read_channel *)add_result(arena, results, sizeof(struct read_channel)) =
        (struct read_channel){kanal->teks, kanal_name(kanal->jenis), kanal->nilai, kanal->tautan};
}

static struct list read_channels(struct arena *arena, struct texts texts)
{
    struct results results = {0};
    for (size_t i = 0; i < texts.count; i++) {
        struct kanal_terbaca *found = NULL, typed;
        enum kanal_jenis jenis;
        if (kanal_find(str_from(texts.list[i].field->key), &jenis)) {
            typed = contact_typed(arena, jenis, texts.list[i].text);
            add_channel(arena, &results, &typed);
            continue;
        }
        size_t count = contacts_read(arena, texts.list[i].text, &found);
        for (size_t j = 0; j < count; j++)
            add_channel(arena, &results, &found[j]);
    }
    return results.list;
}

struct citations {
    struct arena *arena;
    struct sitasi *list;
    size_t count;
    size_t capacity;
};

static void add_citations(struct citations *citations, str text)
{
    struct sitasi *found = NULL;
    size_t more = citations_read(citations->arena, text, &found);
    for (size_t i = 0; i < more; i++) {
        citations->list = arena_grow(citations->arena, citations->list, citations->count,
                                     &citations->capacity, sizeof *citations->list);
        citations->list[citations->count++] = found[i];
    }
}

static void cite_component(struct citations *citations, const struct komponen *komponen)
{
    struct texts texts = citation_texts(citations->arena, komponen);
    for (size_t i = 0; i < texts.count; i++)
        add_citations(citations, texts.list[i].text);
}

static void cite_fees(struct citations *citations, const struct komponen *komponen)
{
    const struct butir *items = komponen->daftar.items;
    for (size_t i = 0; i < komponen->daftar.count; i++)
        if (items[i].rincian_jenis == &record_tarif)
            add_citations(citations, ((const struct tarif *)items[i].rincian)->dasar.s);
}

size_t standard_citations(struct arena *arena, const struct standar *standar, struct sitasi **list)
{
    struct citations citations = {.arena = arena};
    cite_component(&citations, &standar->komponen[DASAR_HUKUM]);
    *list = citations.list;
    return citations.count;
}

size_t standard_regulations(struct arena *arena, const struct standar *standar,
                            struct sitasi **list)
{
    struct citations citations = {.arena = arena};
    const struct varian *varian = standar->varian.items;
    cite_component(&citations, &standar->komponen[DASAR_HUKUM]);
    cite_fees(&citations, &standar->komponen[BIAYA]);
    for (size_t i = 0; i < standar->varian.count; i++) {
        cite_component(&citations, &varian[i].komponen[DASAR_HUKUM]);
        cite_fees(&citations, &varian[i].komponen[BIAYA]);
    }
    *list = citations.list;
    return citations.count;
}

static struct list read_citations(struct arena *arena, const struct standar *standar)
{
    struct results results = {0};
    struct sitasi *found = NULL;
    size_t count = standard_citations(arena, standar, &found);
    for (size_t i = 0; i < count; i++)
        *(struct read_citation *)add_result(arena, &results, sizeof(struct read_citation)) =
            (struct read_citation){found[i].teks,
                                   citation_id(arena, &found[i]),
                                   jenis_peraturan_name(found[i].jenis),
                                   found[i].badan,
                                   found[i].nomor,
                                   found[i].tahun,
                                   found[i].tentang};
    return results.list;
}

static str clock_time(struct arena *arena, unsigned minutes)
{
    return arena_printf(arena, "%02u.%02u", minutes / 60, minutes % 60);
}

static str day_list(struct arena *arena, uint8_t days)
{
    struct buf names = BUF(arena);
    for (int day = 0; day < 7; day++) {
        if (!(days >> day & 1))
            continue;
        if (names.len > 0)
            BUF_LIT(&names, ", ");
        buf_add(&names, hari_name(day));
    }
    return buf_str(&names);
}

static void add_hours(struct arena *arena, struct results *results, struct texts texts)
{
    for (size_t i = 0; i < texts.count; i++) {
        struct jam_terbaca *found = NULL;
        size_t count = hours_read(arena, texts.list[i].text, &found);
        for (size_t j = 0; j < count; j++)
            *(struct read_hours *)add_result(arena, results, sizeof(struct read_hours)) =
                (struct read_hours){found[j].teks, day_list(arena, found[j].hari),
                                    clock_time(arena, found[j].buka),
                                    clock_time(arena, found[j].tutup), zona_name(found[j].zona)};
    }
}

// Hours stand in `jam`, in a row of their own, or in the row of time.
static struct list read_all_hours(struct arena *arena, const struct standar *standar)
{
    struct results results = {0};
    const struct field *jam = record_field(&record_standar, STR("jam"));
    const struct tambahan *extra = standar->tambahan.items;
    add_hours(arena, &results, component_texts(arena, jam, &standar->jam));
    for (size_t i = 0; i < standar->tambahan.count; i++)
        add_hours(arena, &results, component_texts(arena, jam, &extra[i].isi));
    add_hours(arena, &results,
              component_texts(arena, komponen_field(WAKTU), &standar->komponen[WAKTU]));
    return results.list;
}

static struct texts texts_of(struct arena *arena, const struct standar *standar,
                             enum komponen_id id)
{
    return component_texts(arena, komponen_field(id), &standar->komponen[id]);
}

struct list standard_amounts(struct arena *arena, const struct standar *standar)
{
    return read_amounts(arena, texts_of(arena, standar, BIAYA));
}

struct list standard_channels(struct arena *arena, const struct standar *standar)
{
    return read_channels(arena, texts_of(arena, standar, PENGADUAN));
}

struct terbaca standard_read(struct arena *arena, const struct standar *standar)
{
    return (struct terbaca){
        .waktu = read_durations(arena, texts_of(arena, standar, WAKTU)),
        .biaya = standard_amounts(arena, standar),
        .pengaduan = standard_channels(arena, standar),
        .dasar_hukum = read_citations(arena, standar),
        .jam = read_all_hours(arena, standar),
    };
}
