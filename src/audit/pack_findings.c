// Findings, one after another; messages that are not a rule's own are packed once and numbered.
#include "audit/pack_parts.h"

struct phrases { // messages that are not a rule's own, each once
    const struct message **list;
    size_t count;
};

// 0: the rule's own words.
static size_t phrase_number(const struct phrases *phrases, const struct audit_finding *finding)
{
    size_t number = 0;
    while (number < phrases->count && phrases->list[number] != finding->finding.message)
        number++;
    return finding->finding.message == &finding->rule->message ? 0 : number + 1;
}

static struct phrases collect_phrases(struct arena *arena, const struct audit_report *report)
{
    struct phrases phrases = {ARENA_ARRAY(arena, const struct message *, report->finding_count), 0};
    for (size_t i = 0; i < report->finding_count; i++)
        if (phrase_number(&phrases, &report->findings[i]) > phrases.count)
            phrases.list[phrases.count++] = report->findings[i].finding.message;
    return phrases;
}

static const struct field message_rows[] = {
    PACK_ROW(struct message, id, const char *, KIND_CSTR, .of = NULL),
    PACK_BELOW(struct message, level, LEVEL_SALAH + 1),
    PACK_TEXTS(struct message, text, KIND_CSTR, const char *),
    PACK_TEXTS(struct message, remedy, KIND_CSTR, const char *),
};
static const struct record packed_message = RECORD("message", struct message, message_rows);

static void pack_phrases(struct buf *out, const struct phrases *phrases)
{
    pack_u64(out, phrases->count);
    for (size_t i = 0; i < phrases->count; i++)
        record_pack(out, &packed_message, phrases->list[i]);
}

static struct phrases unpack_phrases(const struct record_reader *reader)
{
    enum { LEAST_BYTES = 6 };
    size_t count = unpack_count(reader->from, LEAST_BYTES);
    struct message *messages = ARENA_ARRAY(reader->arena, struct message, count);
    struct phrases phrases = {ARENA_ARRAY(reader->arena, const struct message *, count), count};
    for (size_t i = 0; i < count; i++) {
        phrases.list[i] = &messages[i];
        record_unpack(reader, &packed_message, &messages[i]);
    }
    return phrases;
}

// Whose each finding is: 0: the agency's; else the number of the standard and 1.
static size_t *list_owners(struct arena *arena, const struct audit_report *report)
{
    size_t *owners = ARENA_ARRAY(arena, size_t, report->finding_count);
    for (size_t i = 0; i < report->service_count; i++)
        for (size_t j = 0; j < report->services[i].count; j++)
            owners[report->services[i].first + j] = i + 1;
    return owners;
}

static const struct field finding_rows[] = {
    PACK_BELOW(struct audit_finding, finding.level, LEVEL_SALAH + 1),
    PACK_BELOW(struct audit_finding, komponen, KOMPONEN_COUNT + 1),
    PACK_INSIDE(struct audit_finding, finding.pos, struct pos, &audit_packed_pos),
    PACK_STR(struct audit_finding, quote),
    PACK_STR(struct audit_finding, line),
    PACK_TEXTS(struct audit_finding, finding.args, KIND_STR, str),
    PACK_ONE(struct audit_finding, waiver, struct pengecualian, &record_pengecualian),
};
static const struct record packed_finding = RECORD("finding", struct audit_finding, finding_rows);

// A number below `limit`; 0 and broken when it is not.
static uint32_t unpack_below(struct unpack *from, size_t limit)
{
    uint32_t value = unpack_u32(from);
    from->broken = from->broken || value >= limit;
    return from->broken ? 0 : value;
}

static void unpack_finding(const struct record_reader *reader, const struct phrases *phrases,
                           struct audit_finding *finding)
{
    finding->rule = &rules[unpack_below(reader->from, rule_count)];
    uint32_t phrase = unpack_below(reader->from, phrases->count + 1);
    finding->finding.message = phrase > 0 ? phrases->list[phrase - 1] : &finding->rule->message;
    record_unpack(reader, &packed_finding, finding);
}

static void pack_places(struct buf *out, const struct audit_report *report)
{
    for (size_t i = 0; i < report->service_count; i++)
        for (size_t j = 0; j < KOMPONEN_COUNT; j++)
            record_pack(out, &audit_packed_pos, &report->services[i].pos[j]);
}

static void unpack_places(struct audit_report *report, const struct record_reader *reader)
{
    for (size_t i = 0; i < report->service_count; i++) {
        struct pos *pos = ARENA_ARRAY(report->arena, struct pos, KOMPONEN_COUNT);
        for (size_t j = 0; j < KOMPONEN_COUNT; j++)
            record_unpack(reader, &audit_packed_pos, &pos[j]);
        report->services[i].pos = pos;
    }
}

void audit_pack_findings(struct buf *out, const struct audit_report *report)
{
    struct arena scratch = {0};
    const struct phrases phrases = collect_phrases(&scratch, report);
    const size_t *owners = list_owners(&scratch, report);
    pack_places(out, report);
    pack_phrases(out, &phrases);
    pack_u64(out, report->finding_count);
    for (size_t i = 0; i < report->finding_count; i++) {
        pack_u64(out, owners[i]);
        pack_u64(out, (uint64_t)(report->findings[i].rule - rules));
        pack_u64(out, phrase_number(&phrases, &report->findings[i]));
        record_pack(out, &packed_finding, &report->findings[i]);
    }
    arena_free(&scratch);
}

// Findings come in order, those of one file together.
static void take_finding(struct audit_report *report, size_t owner, size_t number)
{
    struct audit_service *service = owner > 0 ? &report->services[owner - 1] : NULL;
    size_t *first = service ? &service->first : &report->agencies->first;
    size_t *count = service ? &service->count : &report->agencies->count;
    report->findings[number].finding.file = service ? service->file : report->agencies->file;
    if (*count == 0)
        *first = number;
    ++*count;
}

void audit_unpack_findings(struct audit_report *report, struct unpack *from)
{
    enum { LEAST_BYTES = 13 };
    const struct record_reader reader = {.from = from, .arena = report->arena, .borrow = true};
    unpack_places(report, &reader);
    const struct phrases phrases = unpack_phrases(&reader);
    size_t count = unpack_count(from, LEAST_BYTES);
    report->findings = ARENA_ARRAY(report->arena, struct audit_finding, count);
    for (size_t i = 0; i < count; i++) {
        size_t owner = unpack_below(from, report->service_count + 1);
        unpack_finding(&reader, &phrases, &report->findings[report->finding_count++]);
        take_finding(report, owner, i);
    }
}
