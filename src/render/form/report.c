// What the formats of a report share: its parts, and the words of a finding.
#include "render/form/report.h"

#include "model/fields.h"

static size_t part_count(const struct report_input *input)
{
    return input->part ? input->report->agency_count : 1;
}

static const struct audit_report *part_at(const struct report_input *input, size_t number)
{
    return input->part ? input->part(input->context, number) : input->report;
}

static void flush(const struct report_input *input, struct buf *out)
{
    if (input->flush)
        input->flush(input->context, out);
}

void report_each_service(const struct report_input *input, struct buf *out,
                         report_service_visitor *visit, void *context)
{
    for (size_t i = 0; i < part_count(input); i++) {
        const struct audit_report *part = part_at(input, i);
        for (size_t j = 0; j < part->service_count; j++)
            visit(context, &part->services[j]);
        flush(input, out);
    }
}

void report_each_finding(const struct report_input *input, struct buf *out,
                         report_finding_visitor *visit, void *context)
{
    for (size_t i = 0; i < part_count(input); i++) {
        const struct audit_report *part = part_at(input, i);
        for (size_t j = 0; j < part->finding_count; j++)
            visit(context, &part->findings[j]);
        flush(input, out);
    }
}

static str place_of(struct arena *arena, const struct finding *finding)
{
    if (finding->pos.line == 0)
        return finding->file;
    return arena_printf(arena, "%.*s:%u:%u", STR_ARG(finding->file), (unsigned)finding->pos.line,
                        (unsigned)finding->pos.col);
}

static str waiver_text(struct arena *arena, const struct pengecualian *waiver, enum lang lang)
{
    if (!waiver)
        return STR_NONE;
    return arena_printf(arena, "%.*s (%.*s, %s %.*s)", STR_ARG(waiver->alasan.s),
                        STR_ARG(waiver->oleh.s), lang == LANG_ID ? "sampai" : "until",
                        STR_ARG(waiver->sampai.s));
}

struct report_words report_words_of(struct arena *arena, const struct audit_finding *found,
                                    enum lang lang)
{
    const struct finding *finding = &found->finding;
    bool named = found->komponen < KOMPONEN_COUNT;
    return (struct report_words){
        .id = str_from(finding->message->id),
        .title = str_from(found->rule->title[lang]),
        .level = str_from(level_name(finding->level, lang)),
        .level_key = str_from(level_name(finding->level, LANG_ID)),
        .place = place_of(arena, finding),
        .komponen = named ? str_from(komponen_field(found->komponen)->key) : STR_NONE,
        .text = finding_text(arena, finding, lang),
        .quote = found->quote,
        .basis = rule_basis(arena, found->rule, found->komponen),
        .remedy = finding_remedy(arena, finding, lang),
        .waiver = waiver_text(arena, found->waiver, lang),
    };
}

const char *report_caution(enum lang lang)
{
    static const char *const words[LANGS] = {
        "Lengkap di atas kertas bukan bukti pelayanan yang baik.",
        "Complete on paper is not proof of good service.",
    };
    return words[lang];
}
