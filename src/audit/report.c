// What a rule may ask of the audit that runs it, and how it reports: a finding gets the level that
// the site gave its rule, the waiver that covers it, and a short quote.
#include "audit/state.h"

#include "audit/waiver.h"
#include "base/buf.h"

// More than this of one rule in one file says nothing more.
enum { MOST_OF_A_RULE = 50, LONGEST_QUOTE = 160 };

const struct rule *audit_rule(const struct audit *audit)
{
    return audit->rule;
}

struct arena *audit_arena(struct audit *audit)
{
    return audit->report->arena;
}

struct date audit_date(const struct audit *audit)
{
    return audit->report->date;
}

const struct audit_data *audit_tables(const struct audit *audit)
{
    return audit->report->data;
}

static str shorten(struct arena *arena, str text)
{
    str whole = str_trim(text);
    size_t end = whole.len;
    if (whole.len > LONGEST_QUOTE) {
        for (end = LONGEST_QUOTE; end > 0 && ((unsigned char)whole.data[end] & 0xC0) == 0x80;)
            end--;
        return arena_printf(arena, "%.*s…", (int)end, whole.data);
    }
    return arena_copy(arena, whole);
}

// Every digit hidden, the form kept.
static str masked(struct arena *arena, str text)
{
    struct buf out = BUF(arena);
    for (size_t i = 0; i < text.len; i++)
        if (is_digit(text.data[i]))
            BUF_LIT(&out, "•");
        else
            buf_char(&out, text.data[i]);
    return buf_str(&out);
}

static str quote_of(const struct audit *audit, str text)
{
    str quote = shorten(audit->report->arena, text);
    return rule_is_secret(audit->rule) ? masked(audit->report->arena, quote) : quote;
}

// A message that is lower than its rule stays lower, whatever the site says.
static enum level level_of(const struct rule_setting *setting, const struct rule *rule,
                           const struct message *message)
{
    bool lowered = message->level < rule->message.level && message->level < setting->level;
    return setting->set && !lowered ? setting->level : message->level;
}

// NULL when the rule has found enough.
static struct finding *add_finding(struct audit *audit, const struct message *message,
                                   const struct audit_finding *shape)
{
    struct audit_report *report = audit->report;
    if (audit->of_this_rule++ >= MOST_OF_A_RULE)
        return NULL;
    report->findings = arena_grow(report->arena, report->findings, report->finding_count,
                                  &audit->capacity, sizeof *report->findings);
    struct audit_finding *finding = &report->findings[report->finding_count++];
    *finding = *shape;
    finding->rule = audit->rule;
    finding->waiver = waiver_of(report, audit->waivers, audit->rule, shape->komponen);
    finding->finding.message = message;
    finding->finding.level = level_of(audit->setting, audit->rule, message);
    finding->finding.file = audit->file;
    return &finding->finding;
}

static void add_worded(struct audit *audit, const struct message *message,
                       const struct audit_finding *shape, const str *args)
{
    struct finding *finding = add_finding(audit, message, shape);
    for (size_t i = 0; finding && i < FINDING_ARGS; i++)
        finding->args[i] = shorten(audit->report->arena, args[i]);
}

void report_place_as(struct audit *audit, const struct message *message, struct place place, str a,
                     str b, str c)
{
    if (audit->of_this_rule >= MOST_OF_A_RULE)
        return;
    const struct text *text = place.passage->text;
    size_t offset = place.part.len > 0 ? (size_t)(place.part.data - text->s.data) : 0;
    const struct audit_finding shape = {
        .komponen = place.passage->komponen,
        .quote = quote_of(audit, place.part.len > 0 ? place.part : text->s),
        .finding.pos = record_text_place(text, audit->source, offset),
    };
    add_worded(audit, message, &shape, (str[]){a, b, c});
}

void report_place(struct audit *audit, struct place place, str a, str b, str c)
{
    report_place_as(audit, &audit->rule->message, place, a, b, c);
}

void report_key(struct audit *audit, const struct message *message, enum komponen_id komponen,
                struct pos pos, str a, str b, str c)
{
    const struct audit_finding shape = {.komponen = komponen, .finding.pos = pos};
    add_worded(audit, message, &shape, (str[]){a, b, c});
}

void report_key_lasting(struct audit *audit, enum komponen_id komponen, struct pos pos, str a,
                        str b, str c)
{
    const struct audit_finding shape = {
        .komponen = komponen, .finding.pos = pos, .finding.args = {a, b, c}};
    (void)add_finding(audit, &audit->rule->message, &shape);
}

void report_reserve(struct audit *audit, size_t count)
{
    struct audit_report *report = audit->report;
    size_t wanted = report->finding_count + count;
    if (wanted <= audit->capacity)
        return;
    struct audit_finding *room = ARENA_ARRAY(report->arena, struct audit_finding, wanted);
    if (report->finding_count > 0)
        memcpy(room, report->findings, report->finding_count * sizeof *room);
    report->findings = room;
    audit->capacity = wanted;
}

str audit_file(const struct audit *audit, str file)
{
    return arena_printf(audit->report->arena, "%.*s%.*s", STR_ARG(audit->options->prefix),
                        STR_ARG(file));
}

void report_about_result(struct audit *audit, const struct audit_service *result)
{
    audit->file = result->file;
    audit->source = STR_NONE;
    audit->waivers = result->waivers;
    audit->of_this_rule = 0;
}

void report_about(struct audit *audit, const struct agency *agency, const struct service *service)
{
    audit->file = audit_file(audit, service ? service->file : agency->file);
    audit->source = service ? service->source : agency->source;
    audit->waivers = service ? &service->standar->pengecualian : NULL;
    audit->of_this_rule = 0;
}
