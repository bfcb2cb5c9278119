// `terbaca`, what was read beside what is written, in records that JSON can write.
#include "facts/facts.h"

#include "model/fields.h"

struct read_duration {
    str teks;
    uint64_t dari, sampai;
    str satuan;
    bool paling_lama, kira_kira, kalender, berkala;
};

struct read_amount {
    str teks;
    uint64_t dari, sampai;
    bool gratis;
};

struct read_channel {
    str teks, jenis, nilai, tautan;
};

struct read_citation {
    str teks, id, jenis, badan, nomor;
    uint64_t tahun;
    str tentang;
};

struct read_hours {
    str teks, hari, buka, tutup, istirahat_dari, istirahat_sampai, zona;
};

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
    STRING(read_duration, satuan), FLAG(read_duration, paling_lama), FLAG(read_duration, kira_kira),
    FLAG(read_duration, kalender), FLAG(read_duration, berkala),
};
DEFINE(read_duration);

static const struct field read_amount_rows[] = {
    STRING(read_amount, teks),
    COUNT(read_amount, dari),
    COUNT(read_amount, sampai),
    FLAG(read_amount, gratis),
};
DEFINE(read_amount);

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
    STRING(read_hours, teks),           STRING(read_hours, hari),
    STRING(read_hours, buka),           STRING(read_hours, tutup),
    STRING(read_hours, istirahat_dari), STRING(read_hours, istirahat_sampai),
    STRING(read_hours, zona),
};
DEFINE(read_hours);

static const struct field terbaca_rows[] = {
    MANY(waktu, read_duration),       MANY(biaya, read_amount), MANY(pengaduan, read_channel),
    MANY(dasar_hukum, read_citation), MANY(jam, read_hours),
};
const struct record facts_terbaca_record = RECORD("terbaca", struct terbaca, terbaca_rows);

// A list that grows by records of one size.
struct results {
    struct arena *arena;
    struct list list;
    size_t capacity;
};

static void *add(struct results *results, size_t size)
{
    struct list *list = &results->list;
    list->items = arena_grow(results->arena, list->items, list->count, &results->capacity, size);
    return (char *)list->items + list->count++ * size;
}

static void add_durations(struct results *to, struct fact_durations found)
{
    for (size_t i = 0; i < found.count; i++) {
        const struct durasi *each = &found.list[i];
        *(struct read_duration *)add(to, sizeof(struct read_duration)) = (struct read_duration){
            each->teks,        each->dari,      each->sampai,   satuan_name(each->satuan),
            each->paling_lama, each->kira_kira, each->kalender, each->berkala};
    }
}

static void add_amounts(struct results *to, struct fact_amounts found)
{
    for (size_t i = 0; i < found.count; i++)
        *(struct read_amount *)add(to, sizeof(struct read_amount)) = (struct read_amount){
            found.list[i].teks, found.list[i].dari, found.list[i].sampai, found.list[i].gratis};
}

static void add_channels(struct results *to, struct fact_channels found)
{
    for (size_t i = 0; i < found.count; i++)
        *(struct read_channel *)add(to, sizeof(struct read_channel)) =
            (struct read_channel){found.list[i].teks, kanal_name(found.list[i].jenis),
                                  found.list[i].nilai, found.list[i].tautan};
}

static struct list citations_of(struct arena *arena, const struct facts *facts)
{
    struct results to = {.arena = arena};
    struct fact_regulations found = facts_regulations(facts);
    for (size_t i = 0; i < found.count; i++) {
        const struct sitasi *each = &found.list[i].sitasi;
        if (found.list[i].is_basis)
            *(struct read_citation *)add(&to, sizeof(struct read_citation)) =
                (struct read_citation){each->teks,
                                       citation_id(arena, each),
                                       jenis_peraturan_name(each->jenis),
                                       each->badan,
                                       each->nomor,
                                       each->tahun,
                                       each->tentang};
    }
    return to.list;
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

static struct list hours_of(struct arena *arena, struct openings openings)
{
    struct results to = {.arena = arena};
    for (size_t i = 0; i < openings.count; i++) {
        const struct jam_terbaca *jam = &openings.list[i].jam;
        bool pauses = jam->istirahat_sampai > 0;
        if (!openings.list[i].is_read)
            continue;
        *(struct read_hours *)add(&to, sizeof(struct read_hours)) = (struct read_hours){
            .teks = jam->teks,
            .hari = day_list(arena, jam->hari),
            .buka = clock_time(arena, jam->buka),
            .tutup = clock_time(arena, jam->tutup),
            .istirahat_dari = pauses ? clock_time(arena, jam->istirahat_dari) : STR_NONE,
            .istirahat_sampai = pauses ? clock_time(arena, jam->istirahat_sampai) : STR_NONE,
            .zona = zona_name(jam->zona)};
    }
    return to.list;
}

struct terbaca facts_terbaca(struct arena *arena, const struct facts *facts,
                             const struct instansi *instansi)
{
    struct results durations = {.arena = arena}, amounts = durations, channels = durations;
    for (size_t i = 0; i < facts->count; i++) {
        const struct fact_text *text = &facts->texts[i];
        if (facts_is_own(text, WAKTU))
            add_durations(&durations, facts_durations(facts, i));
        else if (facts_is_own(text, BIAYA))
            add_amounts(&amounts, facts_amounts(facts, i));
        else if (facts_is_own(text, PENGADUAN))
            add_channels(&channels, facts_channels(facts, i));
    }
    return (struct terbaca){
        .waktu = durations.list,
        .biaya = amounts.list,
        .pengaduan = channels.list,
        .dasar_hukum = citations_of(arena, facts),
        .jam = hours_of(arena, facts_openings(facts, instansi)),
    };
}
