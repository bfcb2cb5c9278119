// Any bytes as the file of a standard: what decodes is audited by every rule. Each finding must lie
// in the file, and its words must be there in both languages.
#include <stdlib.h>

#include "audit/audit.h"
#include "model/decode.h"
#include "model/fields.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
    if (!holds)
        abort();
}

static uint32_t line_count(str source)
{
    uint32_t lines = 1;
    for (size_t i = 0; i < source.len; i++)
        lines += source.data[i] == '\n';
    return lines;
}

static void check_finding(struct arena *arena, const struct audit_finding *found, str source)
{
    require(found->finding.pos.line <= line_count(source) + 1);
    require(utf8_check(found->quote) == found->quote.len);
    for (enum lang lang = LANG_ID; lang < LANGS; lang++) {
        require(finding_text(arena, &found->finding, lang).len > 0);
        require(finding_remedy(arena, &found->finding, lang).len > 0);
    }
}

static void audit_standard(struct arena *arena, const struct standar *standar, str source)
{
    struct audit_data data = {0};
    struct situs situs = {.tanggal.s = STR("2026-11-25")};
    struct instansi instansi = {.nama.s = STR("Dinas Sosial Kabupaten Karangasem")};
    struct service service = {
        .id = STR("a"), .file = STR("standards/a/a.yaml"), .source = source, .standar = standar};
    struct agency agency = {.id = STR("a"),
                            .file = STR("standards/a/instansi.yaml"),
                            .instansi = &instansi,
                            .services = &service,
                            .count = 1};
    struct catalog catalog = {.situs = &situs, .agencies = &agency, .count = 1};
    struct audit_options options = {.whole = true};
    (void)date_read(situs.tanggal.s, &options.date);
    data_load_builtin(arena, &data);
    struct audit_report *report = audit_run(arena, &catalog, &data, &options);
    require(report->audited == 1 && report->services[0].standar <= KOMPONEN_COUNT);
    for (size_t i = 0; i < report->finding_count; i++)
        check_finding(arena, &report->findings[i], source);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct findings findings = {.arena = &arena};
    str bytes = {(const char *)data, size};
    const struct yaml_node *tree = yaml_read(&arena, &findings, STR("a.yaml"), bytes);
    struct decoder decoder = {.arena = &arena, .findings = &findings, .file = STR("a.yaml")};
    struct standar standar = {0};
    if (tree)
        decode_record(&decoder, &record_standar, tree, &standar);
    if (tree && findings_effect(&findings) == EFFECT_NONE)
        audit_standard(&arena, &standar, bytes);
    arena_free(&arena);
    return 0;
}
