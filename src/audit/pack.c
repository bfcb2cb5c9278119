// What all pages need of an agency: itself, its totals, the states and counts of each standard.
#include "audit/pack_parts.h"

#define UINTS(type, member) PACK_UINTS(struct type, member, 0)
#define UINT(type, member) PACK_UINT(struct type, member)
#define FLAG(type, member) PACK_FLAG(struct type, member)
#define BELOW(type, member, end) PACK_BELOW(struct type, member, end)

static const struct pos nowhere[KOMPONEN_COUNT];

static const struct field pos_rows[] = {
    UINT(pos, line),
    UINT(pos, col),
};
const struct record audit_packed_pos = RECORD("pos", struct pos, pos_rows);

static const struct field waivers_rows[] = {
    {.kind = KIND_ARRAY,
     .offset = offsetof(struct list, items),
     .counter = offsetof(struct list, count),
     .of = &record_pengecualian},
};
static const struct record packed_waivers = RECORD("waivers", struct list, waivers_rows);

static const struct field tally_rows[] = {
    UINTS(audit_tally, level),
    UINT(audit_tally, waived),
    UINT(audit_tally, known),
    UINTS(audit_tally, spoke),
};
static const struct record packed_tally = RECORD("tally", struct audit_tally, tally_rows);

static const struct field copy_rows[] = {
    UINT(audit_copy, hash),
    BELOW(audit_copy, komponen, KOMPONEN_COUNT),
    PACK_INSIDE(struct audit_copy, pos, struct pos, &audit_packed_pos),
};
static const struct record packed_copy = RECORD("copy", struct audit_copy, copy_rows);

static const struct field service_rows[] = {
    PACK_STR(struct audit_service, judul),
    FLAG(audit_service, broken),
    PACK_UINTS(struct audit_service, keadaan, KEADAAN_COUNT),
    BELOW(audit_service, standar, KOMPONEN_COUNT + 1),
    BELOW(audit_service, publikasi, PENYAMPAIAN_COUNT + 1),
    BELOW(audit_service, tingkat, F02_COUNT),
    PACK_INSIDE(struct audit_service, tally, struct audit_tally, &packed_tally),
    PACK_ONE(struct audit_service, waivers, struct list, &packed_waivers),
    PACK_COUNTED(struct audit_service, copies, const struct audit_copy *, copy_count, KIND_ARRAY,
                 &packed_copy),
};
static const struct record packed_service = RECORD("service", struct audit_service, service_rows);

static const struct field pledge_rows[] = {
    FLAG(audit_pledge, there),
    FLAG(audit_pledge, adopted),
    PACK_UINTS(struct audit_pledge, says, 2),
    PACK_INSIDE(struct audit_pledge, pos, struct pos, &audit_packed_pos),
};
static const struct record packed_pledge = RECORD("pledge", struct audit_pledge, pledge_rows);

static const struct field agency_rows[] = {
    PACK_STR(struct audit_agency, nama),
    FLAG(audit_agency, broken),
    PACK_INSIDE(struct audit_agency, maklumat, struct audit_pledge, &packed_pledge),
};
static const struct record packed_agency = RECORD("agency", struct audit_agency, agency_rows);

// Of a report of one agency, so that the totals are the agency's too.
static const struct field totals_rows[] = {
    UINT(audit_report, audited),  UINT(audit_report, complete), UINT(audit_report, published),
    UINTS(audit_report, tingkat), UINTS(audit_report, level),   UINT(audit_report, waived),
    UINT(audit_report, known),
};
static const struct record packed_totals = RECORD("totals", struct audit_report, totals_rows);

// ---- packing

// A file as findings name it, and how much of that is the user's way to the site.
static void pack_file(struct buf *out, str id, str file, str below)
{
    pack_str(out, id);
    pack_str(out, file);
    pack_u64(out, file.len - below.len);
}

void audit_pack_brief(struct buf *out, const struct audit_report *report)
{
    const struct audit_agency *agency = report->agencies;
    pack_file(out, agency->agency->id, agency->file, agency->agency->file);
    pack_u64(out, agency->agency->settings_broken);
    record_pack(out, &packed_agency, agency);
    record_pack(out, &packed_totals, report);
    for (size_t i = 0; i < rule_count; i++)
        pack_u64(out, report->by_rule[i]);
    pack_u64(out, report->service_count);
    for (size_t i = 0; i < report->service_count; i++) {
        const struct audit_service *service = &report->services[i];
        pack_file(out, service->service->id, service->file, service->service->file);
        record_pack(out, &packed_service, service);
    }
}

// ---- unpacking

static str unpack_file(const struct record_reader *reader, str *id, str *below)
{
    struct unpack *from = reader->from;
    *id = arena_copy(reader->arena, unpack_str(from));
    str file = arena_copy(reader->arena, unpack_str(from));
    *below = str_skip(file, unpack_u32(from));
    from->broken = from->broken || !id_is_valid(*id);
    return file;
}

static void unpack_service(const struct record_reader *reader, struct service *shown,
                           struct audit_service *service)
{
    static const struct list none;
    service->file = unpack_file(reader, &shown->id, &shown->file);
    record_unpack(reader, &packed_service, service);
    shown->broken = service->broken;
    service->service = shown;
    service->pos = nowhere;
    if (!service->waivers)
        service->waivers = &none;
}

static void unpack_totals(const struct record_reader *reader, struct audit_report *report)
{
    struct audit_agency *agency = report->agencies;
    record_unpack(reader, &packed_totals, report);
    agency->audited = report->audited;
    agency->complete = report->complete;
    agency->published = report->published;
    memcpy(agency->tingkat, report->tingkat, sizeof agency->tingkat);
    for (size_t i = 0; i < rule_count; i++)
        report->by_rule[i] = unpack_u32(reader->from);
}

static void unpack_agency(const struct record_reader *reader, struct audit_report *report)
{
    struct agency *shown = ARENA_NEW(reader->arena, struct agency);
    struct instansi *instansi = ARENA_NEW(reader->arena, struct instansi);
    struct audit_agency *agency = ARENA_NEW(reader->arena, struct audit_agency);
    report->agencies = agency;
    report->agency_count = 1;
    agency->agency = shown;
    agency->file = unpack_file(reader, &shown->id, &shown->file);
    shown->settings_broken = unpack_flag(reader->from);
    record_unpack(reader, &packed_agency, agency);
    shown->broken = agency->broken;
    instansi->nama.s = agency->nama;
    shown->instansi = instansi;
    unpack_totals(reader, report);
}

struct audit_report *audit_unpack_brief(struct arena *arena, struct unpack *from)
{
    enum { LEAST_BYTES = 3 + 1 + KOMPONEN_COUNT };
    const struct record_reader reader = {.from = from, .arena = arena};
    struct audit_report *report = ARENA_NEW(arena, struct audit_report);
    *report = (struct audit_report){
        .arena = arena, .whole = true, .by_rule = ARENA_ARRAY(arena, size_t, rule_count)};
    unpack_agency(&reader, report);
    size_t count = unpack_count(from, LEAST_BYTES);
    struct service *shown = ARENA_ARRAY(arena, struct service, count);
    report->services = ARENA_ARRAY(arena, struct audit_service, count);
    report->service_count = report->agencies->services = count;
    for (size_t i = 0; i < count; i++) {
        report->services[i].agency = report->agencies->agency;
        unpack_service(&reader, &shown[i], &report->services[i]);
    }
    return report;
}
