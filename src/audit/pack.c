// The brief: the agency, its totals, and the states and counts of each standard.
#include "audit/pack_parts.h"

static const struct pos nowhere[KOMPONEN_COUNT];

void pack_pos(struct buf *out, struct pos pos)
{
    pack_u64(out, pos.line);
    pack_u64(out, pos.col);
}

struct pos unpack_pos(struct unpack *from)
{
    uint32_t line = unpack_u32(from);
    return (struct pos){line, unpack_u32(from)};
}

uint32_t unpack_below(struct unpack *from, uint32_t limit)
{
    uint32_t value = unpack_u32(from);
    from->broken = from->broken || value >= limit;
    return from->broken ? 0 : value;
}

// ---- waivers

void pack_waiver(struct buf *out, const struct pengecualian *waiver)
{
    pack_str(out, waiver->aturan.s);
    pack_str(out, waiver->komponen.s);
    pack_str(out, waiver->alasan.s);
    pack_str(out, waiver->oleh.s);
    pack_str(out, waiver->sampai.s);
}

struct pengecualian unpack_waiver(struct arena *arena, struct unpack *from)
{
    struct pengecualian waiver = {0};
    waiver.aturan.s = arena_copy(arena, unpack_str(from));
    waiver.komponen.s = arena_copy(arena, unpack_str(from));
    waiver.alasan.s = arena_copy(arena, unpack_str(from));
    waiver.oleh.s = arena_copy(arena, unpack_str(from));
    waiver.sampai.s = arena_copy(arena, unpack_str(from));
    return waiver;
}

static void pack_waivers(struct buf *out, const struct list *waivers)
{
    const struct pengecualian *list = waivers->items;
    pack_u64(out, waivers->count);
    for (size_t i = 0; i < waivers->count; i++)
        pack_waiver(out, &list[i]);
}

static const struct list *unpack_waivers(struct arena *arena, struct unpack *from)
{
    enum { LEAST_BYTES = 5 };
    static const struct list none;
    size_t count = unpack_count(from, LEAST_BYTES);
    if (count == 0)
        return &none;
    struct list *waivers = ARENA_NEW(arena, struct list);
    struct pengecualian *list = ARENA_ARRAY(arena, struct pengecualian, count);
    for (size_t i = 0; i < count; i++)
        list[i] = unpack_waiver(arena, from);
    *waivers = (struct list){.items = list, .count = count};
    return waivers;
}

// ---- the brief of a standard

static void pack_tally(struct buf *out, const struct audit_tally *tally)
{
    for (size_t i = 0; i <= LEVEL_SALAH; i++)
        pack_u64(out, tally->level[i]);
    pack_u64(out, tally->waived);
    pack_u64(out, tally->known);
    for (size_t i = 0; i < RULE_WORDS; i++)
        pack_u64(out, tally->spoke[i]);
}

static struct audit_tally unpack_tally(struct unpack *from)
{
    struct audit_tally tally = {0};
    for (size_t i = 0; i <= LEVEL_SALAH; i++)
        tally.level[i] = unpack_u32(from);
    tally.waived = unpack_u32(from);
    tally.known = unpack_u32(from);
    for (size_t i = 0; i < RULE_WORDS; i++)
        tally.spoke[i] = unpack_u64(from);
    return tally;
}

static void pack_copies(struct buf *out, const struct audit_service *service)
{
    pack_u64(out, service->copy_count);
    for (size_t i = 0; i < service->copy_count; i++) {
        pack_u64(out, service->copies[i].hash);
        pack_u64(out, (uint64_t)service->copies[i].komponen);
        pack_pos(out, service->copies[i].pos);
    }
}

static void unpack_copies(struct arena *arena, struct unpack *from, struct audit_service *service)
{
    enum { LEAST_BYTES = 4 };
    service->copy_count = unpack_count(from, LEAST_BYTES);
    struct audit_copy *copies = ARENA_ARRAY(arena, struct audit_copy, service->copy_count);
    for (size_t i = 0; i < service->copy_count; i++) {
        copies[i].hash = unpack_u64(from);
        copies[i].komponen = (enum komponen_id)unpack_below(from, KOMPONEN_COUNT);
        copies[i].pos = unpack_pos(from);
    }
    service->copies = copies;
}

// A file as findings name it, and how much of that is the user's way to the site.
static void pack_file(struct buf *out, str file, str below)
{
    pack_str(out, file);
    pack_u64(out, file.len - below.len);
}

static str unpack_file(struct arena *arena, struct unpack *from, str *below)
{
    str file = arena_copy(arena, unpack_str(from));
    *below = str_skip(file, unpack_u32(from));
    return file;
}

static void pack_service(struct buf *out, const struct audit_service *service)
{
    pack_str(out, service->service->id);
    pack_str(out, service->judul);
    pack_file(out, service->file, service->service->file);
    pack_u64(out, service->broken);
    for (size_t i = 0; i < KOMPONEN_COUNT; i++)
        pack_u64(out, service->keadaan[i]);
    pack_u64(out, service->standar);
    pack_u64(out, service->publikasi);
    pack_u64(out, (uint64_t)service->tingkat);
    pack_tally(out, &service->tally);
    pack_waivers(out, service->waivers);
    pack_copies(out, service);
}

static void unpack_service(struct arena *arena, struct unpack *from, struct service *shown,
                           struct audit_service *service)
{
    shown->id = arena_copy(arena, unpack_str(from));
    service->judul = arena_copy(arena, unpack_str(from));
    service->file = unpack_file(arena, from, &shown->file);
    service->broken = shown->broken = unpack_flag(from);
    for (size_t i = 0; i < KOMPONEN_COUNT; i++)
        service->keadaan[i] = (uint8_t)unpack_below(from, KEADAAN_COUNT);
    service->standar = (uint8_t)unpack_below(from, KOMPONEN_COUNT + 1);
    service->publikasi = (uint8_t)unpack_below(from, PENYAMPAIAN_COUNT + 1);
    service->tingkat = (enum tingkat_f02)unpack_below(from, F02_COUNT);
    service->tally = unpack_tally(from);
    service->waivers = unpack_waivers(arena, from);
    unpack_copies(arena, from, service);
    service->service = shown;
    service->pos = nowhere;
    from->broken = from->broken || !id_is_valid(shown->id);
}

// ---- the brief of an agency

static void pack_pledge(struct buf *out, const struct audit_pledge *pledge)
{
    pack_u64(out, pledge->there);
    pack_u64(out, pledge->adopted);
    for (size_t i = 0; i < PERNYATAAN_COUNT; i++)
        pack_u64(out, pledge->says[i]);
    pack_pos(out, pledge->pos);
}

static struct audit_pledge unpack_pledge(struct unpack *from)
{
    struct audit_pledge pledge = {0};
    pledge.there = unpack_flag(from);
    pledge.adopted = unpack_flag(from);
    for (size_t i = 0; i < PERNYATAAN_COUNT; i++)
        pledge.says[i] = unpack_flag(from);
    pledge.pos = unpack_pos(from);
    return pledge;
}

static void pack_totals(struct buf *out, const struct audit_report *report)
{
    const struct audit_agency *agency = report->agencies;
    pack_u64(out, agency->audited);
    pack_u64(out, agency->complete);
    pack_u64(out, agency->published);
    for (size_t i = 0; i < F02_COUNT; i++)
        pack_u64(out, agency->tingkat[i]);
    for (size_t i = 0; i <= LEVEL_SALAH; i++)
        pack_u64(out, report->level[i]);
    pack_u64(out, report->waived);
    pack_u64(out, report->known);
    for (size_t i = 0; i < rule_count; i++)
        pack_u64(out, report->by_rule[i]);
}

static void unpack_totals(struct unpack *from, struct audit_report *report)
{
    struct audit_agency *agency = report->agencies;
    report->audited = agency->audited = unpack_u32(from);
    report->complete = agency->complete = unpack_u32(from);
    report->published = agency->published = unpack_u32(from);
    for (size_t i = 0; i < F02_COUNT; i++)
        report->tingkat[i] = agency->tingkat[i] = unpack_u32(from);
    for (size_t i = 0; i <= LEVEL_SALAH; i++)
        report->level[i] = unpack_u32(from);
    report->waived = unpack_u32(from);
    report->known = unpack_u32(from);
    for (size_t i = 0; i < rule_count; i++)
        report->by_rule[i] = unpack_u32(from);
}

void audit_pack_brief(struct buf *out, const struct audit_report *report)
{
    const struct audit_agency *agency = report->agencies;
    pack_str(out, agency->agency->id);
    pack_str(out, agency->nama);
    pack_file(out, agency->file, agency->agency->file);
    pack_u64(out, agency->broken);
    pack_u64(out, agency->agency->settings_broken);
    pack_pledge(out, &agency->maklumat);
    pack_totals(out, report);
    pack_u64(out, report->service_count);
    for (size_t i = 0; i < report->service_count; i++)
        pack_service(out, &report->services[i]);
}

static void unpack_agency(struct arena *arena, struct unpack *from, struct audit_report *report)
{
    struct agency *shown = ARENA_NEW(arena, struct agency);
    struct instansi *instansi = ARENA_NEW(arena, struct instansi);
    struct audit_agency *agency = ARENA_NEW(arena, struct audit_agency);
    report->agencies = agency;
    report->agency_count = 1;
    agency->agency = shown;
    shown->id = arena_copy(arena, unpack_str(from));
    agency->nama = instansi->nama.s = arena_copy(arena, unpack_str(from));
    shown->instansi = instansi;
    agency->file = unpack_file(arena, from, &shown->file);
    agency->broken = shown->broken = unpack_flag(from);
    shown->settings_broken = unpack_flag(from);
    agency->maklumat = unpack_pledge(from);
    unpack_totals(from, report);
    from->broken = from->broken || !id_is_valid(shown->id);
}

struct audit_report *audit_unpack_brief(struct arena *arena, struct unpack *from)
{
    enum { LEAST_BYTES = 3 + 1 + KOMPONEN_COUNT };
    struct audit_report *report = ARENA_NEW(arena, struct audit_report);
    *report = (struct audit_report){
        .arena = arena, .whole = true, .by_rule = ARENA_ARRAY(arena, size_t, rule_count)};
    unpack_agency(arena, from, report);
    size_t count = unpack_count(from, LEAST_BYTES);
    struct service *shown = ARENA_ARRAY(arena, struct service, count);
    report->services = ARENA_ARRAY(arena, struct audit_service, count);
    report->service_count = report->agencies->services = count;
    for (size_t i = 0; i < count; i++) {
        report->services[i].agency = report->agencies->agency;
        unpack_service(arena, from, &shown[i], &report->services[i]);
    }
    return report;
}
