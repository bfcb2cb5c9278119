// Findings, one after another; the words that are no rule's own are packed once and numbered.
#include "audit/pack_parts.h"

struct phrases { // messages that are no rule's own, each once
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

static void pack_phrases(struct buf *out, const struct phrases *phrases)
{
    pack_u64(out, phrases->count);
    for (size_t i = 0; i < phrases->count; i++) {
        pack_str(out, str_from(phrases->list[i]->id));
        pack_u64(out, (uint64_t)phrases->list[i]->level);
        for (enum lang lang = 0; lang < LANGS; lang++) {
            pack_str(out, str_from(phrases->list[i]->text[lang]));
            pack_str(out, str_from(phrases->list[i]->remedy[lang]));
        }
    }
}

static struct phrases unpack_phrases(struct arena *arena, struct unpack *from)
{
    enum { LEAST_BYTES = 6 };
    size_t count = unpack_count(from, LEAST_BYTES);
    struct message *messages = ARENA_ARRAY(arena, struct message, count);
    struct phrases phrases = {ARENA_ARRAY(arena, const struct message *, count), count};
    for (size_t i = 0; i < count; i++) {
        phrases.list[i] = &messages[i];
        messages[i].id = arena_cstr(arena, unpack_str(from));
        messages[i].level = (enum level)unpack_below(from, LEVEL_SALAH + 1);
        for (enum lang lang = 0; lang < LANGS; lang++) {
            messages[i].text[lang] = arena_cstr(arena, unpack_str(from));
            messages[i].remedy[lang] = arena_cstr(arena, unpack_str(from));
        }
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

static void pack_finding(struct buf *out, const struct audit_finding *finding,
                         const struct phrases *phrases)
{
    pack_u64(out, (uint64_t)(finding->rule - rules));
    pack_u64(out, phrase_number(phrases, finding));
    pack_u64(out, (uint64_t)finding->finding.level);
    pack_u64(out, (uint64_t)finding->komponen);
    pack_pos(out, finding->finding.pos);
    pack_str(out, finding->quote);
    pack_str(out, finding->line);
    for (size_t i = 0; i < FINDING_ARGS; i++)
        pack_str(out, finding->finding.args[i]);
    pack_u64(out, finding->waiver != NULL);
    if (finding->waiver)
        pack_waiver(out, finding->waiver);
}

static struct audit_finding unpack_finding(struct arena *arena, struct unpack *from,
                                           const struct phrases *phrases)
{
    struct audit_finding finding = {.rule = &rules[unpack_below(from, (uint32_t)rule_count)]};
    uint32_t phrase = unpack_below(from, (uint32_t)phrases->count + 1);
    finding.finding.message = phrase > 0 ? phrases->list[phrase - 1] : &finding.rule->message;
    finding.finding.level = (enum level)unpack_below(from, LEVEL_SALAH + 1);
    finding.komponen = (enum komponen_id)unpack_below(from, KOMPONEN_COUNT + 1);
    finding.finding.pos = unpack_pos(from);
    finding.quote = unpack_str(from);
    finding.line = unpack_str(from);
    for (size_t i = 0; i < FINDING_ARGS; i++)
        finding.finding.args[i] = unpack_str(from);
    if (unpack_flag(from)) {
        struct pengecualian *waiver = ARENA_NEW(arena, struct pengecualian);
        *waiver = unpack_waiver(arena, from);
        finding.waiver = waiver;
    }
    return finding;
}

static void pack_places(struct buf *out, const struct audit_report *report)
{
    for (size_t i = 0; i < report->service_count; i++)
        for (size_t j = 0; j < KOMPONEN_COUNT; j++)
            pack_pos(out, report->services[i].pos[j]);
}

static void unpack_places(struct audit_report *report, struct unpack *from)
{
    for (size_t i = 0; i < report->service_count; i++) {
        struct pos *pos = ARENA_ARRAY(report->arena, struct pos, KOMPONEN_COUNT);
        for (size_t j = 0; j < KOMPONEN_COUNT; j++)
            pos[j] = unpack_pos(from);
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
        pack_finding(out, &report->findings[i], &phrases);
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
    unpack_places(report, from);
    const struct phrases phrases = unpack_phrases(report->arena, from);
    size_t count = unpack_count(from, LEAST_BYTES);
    report->findings = ARENA_ARRAY(report->arena, struct audit_finding, count);
    for (size_t i = 0; i < count; i++) {
        size_t owner = unpack_below(from, (uint32_t)report->service_count + 1);
        report->findings[report->finding_count++] = unpack_finding(report->arena, from, &phrases);
        take_finding(report, owner, i);
    }
}
