// The report as SARIF 2.1.0 (OASIS), which code hosts and editors show at the line of each finding.
//
// Every rule is described, a finding points at its own. What is waived is suppressed; what the
// baseline holds is unchanged; a standard that could not be audited is a notification, for no rule
// looked at it. In messages { and } stand doubled (section 3.11.5).
#include "base/hash.h"
#include "base/version.h"
#include "model/fields.h"
#include "model/url.h"
#include "render/form/json_write.h"
#include "render/form/report.h"

struct writer {
    struct json json;
    const struct audit_report *report;
    struct arena *arena;
    enum lang lang;
};

static const char *say(const struct writer *to, const char *id, const char *en)
{
    return to->lang == LANG_ID ? id : en;
}

static str level_word(enum level level)
{
    static const char *const words[] = {
        [LEVEL_CATATAN] = "note", [LEVEL_PERINGATAN] = "warning", [LEVEL_SALAH] = "error"};
    return str_from(words[level]);
}

static void write_message(struct writer *to, const char *key, str text)
{
    struct buf doubled = BUF(to->arena);
    for (size_t i = 0; i < text.len; i++) {
        if (text.data[i] == '{' || text.data[i] == '}')
            buf_char(&doubled, text.data[i]);
        buf_char(&doubled, text.data[i]);
    }
    json_key_open(&to->json, key, '{');
    json_key_text(&to->json, "text", buf_str(&doubled));
    json_close(&to->json, '}');
}

// ---- the program and its rules

// The pages are folded for those who write them: one line end is a space, two end a paragraph.
static str unfold(struct arena *arena, const char *page)
{
    struct buf out = BUF(arena);
    for (const char *c = page; *c; c++) {
        bool inside = *c == '\n' && c > page && c[-1] != '\n' && c[1] != '\n';
        buf_char(&out, inside ? ' ' : *c);
    }
    return buf_str(&out);
}

static str help_text(const struct writer *to, const struct rule_page *page)
{
    const char *words = arena_cstr(
        to->arena,
        arena_printf(to->arena, "%s\n\n%s %s\n\n%s %s\n\n%s %s", page->asks[to->lang],
                     say(to, "Mengapa:", "Why:"), page->why[to->lang],
                     say(to, "Cara memeriksa:", "How it is checked:"), page->checked[to->lang],
                     say(to, "Cara menutup:", "How to close it:"), page->close[to->lang]));
    return unfold(to->arena, words);
}

static void write_rule(struct writer *to, const struct rule *rule)
{
    str basis = rule_basis(to->arena, rule, KOMPONEN_COUNT);
    json_value(&to->json);
    json_open(&to->json, '{');
    json_key_text(&to->json, "id", str_from(rule->message.id));
    write_message(to, "shortDescription", str_from(rule->title[to->lang]));
    write_message(to, "fullDescription", unfold(to->arena, rule->page->asks[to->lang]));
    write_message(to, "help", help_text(to, rule->page));
    json_key_open_flat(&to->json, "defaultConfiguration", '{');
    json_key_text(&to->json, "level", level_word(rule->message.level));
    json_close(&to->json, '}');
    if (basis.len > 0) {
        json_key_open_flat(&to->json, "properties", '{');
        json_key_text(&to->json, "dasar", basis);
        json_close(&to->json, '}');
    }
    json_close(&to->json, '}');
}

static void write_tool(struct writer *to)
{
    json_key_open(&to->json, "tool", '{');
    json_key_open(&to->json, "driver", '{');
    json_key_text(&to->json, "name", STR("maklumat"));
    json_key_text(&to->json, "version", STR(MAKLUMAT_VERSION));
    json_key_text(&to->json, "semanticVersion", STR(MAKLUMAT_VERSION));
    json_key_text(&to->json, "language", str_from(say(to, "id", "en")));
    json_key_open(&to->json, "rules", '[');
    for (size_t i = 0; i < rule_count; i++)
        write_rule(to, &rules[i]);
    json_close(&to->json, ']');
    json_close(&to->json, '}');
    json_close(&to->json, '}');
}

// ---- places

static str path_of(str file)
{
    return str_starts(file, STR("./")) ? str_skip(file, 2) : file;
}

static str uri_of(struct arena *arena, str file)
{
    str path = url_of_path(arena, path_of(file));
    bool absolute = str_starts(path, STR("/"));
    return absolute ? arena_printf(arena, "file://%.*s", STR_ARG(path)) : path;
}

static void write_physical(struct writer *to, str file, struct pos pos)
{
    json_key_open(&to->json, "physicalLocation", '{');
    json_key_open_flat(&to->json, "artifactLocation", '{');
    json_key_text(&to->json, "uri", uri_of(to->arena, file));
    json_close(&to->json, '}');
    if (pos.line > 0) {
        json_key_open_flat(&to->json, "region", '{');
        json_key_number(&to->json, "startLine", pos.line);
        json_key_number(&to->json, "startColumn", pos.col);
        json_close(&to->json, '}');
    }
    json_close(&to->json, '}');
}

static void write_logical(struct writer *to, enum komponen_id komponen)
{
    if (komponen >= KOMPONEN_COUNT)
        return;
    json_key_open(&to->json, "logicalLocations", '[');
    json_value(&to->json);
    json_open_flat(&to->json, '{');
    json_key_text(&to->json, "name", str_from(komponen_field(komponen)->key));
    json_key_text(&to->json, "kind", STR("property"));
    json_close(&to->json, '}');
    json_close(&to->json, ']');
}

static void write_locations(struct writer *to, str file, struct pos pos, enum komponen_id komponen)
{
    json_key_open(&to->json, "locations", '[');
    json_value(&to->json);
    json_open(&to->json, '{');
    write_physical(to, file, pos);
    write_logical(to, komponen);
    json_close(&to->json, '}');
    json_close(&to->json, ']');
}

// ---- findings

// The path without the way to the root, which depends on where the program was started.
static str path_in_site(const struct audit_report *report, str file)
{
    const struct audit_agency *any = &report->agencies[0];
    return str_skip(file, any->file.len - any->agency->file.len);
}

static str words_of(const struct audit_finding *found)
{
    return found->quote.len > 0 ? found->quote : found->finding.args[0];
}

static bool is_same(const struct audit_finding *a, const struct audit_finding *b)
{
    return a->rule == b->rule && a->komponen == b->komponen && str_eq(words_of(a), words_of(b));
}

// Its number among those of its file that nothing but the place tells apart.
static unsigned ordinal(const struct audit_report *report, const struct audit_finding *found)
{
    unsigned number = 1;
    for (const struct audit_finding *each = found; each-- > report->findings;) {
        if (!str_eq(each->finding.file, found->finding.file))
            break;
        number += is_same(each, found);
    }
    return number;
}

// Rule, file, component and words: the same when lines move.
static str fingerprint(const struct writer *to, const struct audit_finding *found)
{
    str file = path_in_site(to->report, found->finding.file);
    str words = words_of(found);
    str all =
        arena_printf(to->arena, "%s\t%.*s\t%d\t%.*s\t%u", found->rule->message.id, STR_ARG(file),
                     (int)found->komponen, STR_ARG(words), ordinal(to->report, found));
    return hash_name(to->arena, all);
}

static void write_fingerprints(struct writer *to, const struct audit_finding *found)
{
    json_key_open_flat(&to->json, "partialFingerprints", '{');
    json_key_text(&to->json, "temuan/v1", fingerprint(to, found));
    json_close(&to->json, '}');
}

// Told of every result, or of none.
static void write_baseline(struct writer *to, const struct audit_finding *found)
{
    if (to->report->known + to->report->closed > 0)
        json_key_text(&to->json, "baselineState", found->known ? STR("unchanged") : STR("new"));
}

static void write_suppressions(struct writer *to, str waiver)
{
    json_key_open(&to->json, "suppressions", '[');
    if (waiver.len > 0) {
        json_value(&to->json);
        json_open(&to->json, '{');
        json_key_text(&to->json, "kind", STR("external"));
        json_key_text(&to->json, "status", STR("accepted"));
        json_key_text(&to->json, "justification", waiver);
        json_close(&to->json, '}');
    }
    json_close(&to->json, ']');
}

static void write_properties(struct writer *to, const struct report_words *words)
{
    json_key_open(&to->json, "properties", '{');
    json_key_text(&to->json, "perbaikan", words->remedy);
    json_key_text(&to->json, "dasar", words->basis);
    json_key_text(&to->json, "kutipan", words->quote);
    json_close(&to->json, '}');
}

// What is wrong, and what to do about it.
static str message_of(const struct writer *to, const struct report_words *words)
{
    if (words->remedy.len == 0)
        return words->text;
    return arena_printf(to->arena, "%.*s. %s: %.*s", STR_ARG(words->text),
                        say(to, "Perbaikan", "To fix"), STR_ARG(words->remedy));
}

static void write_result(struct writer *to, const struct audit_finding *found)
{
    const struct finding *finding = &found->finding;
    struct report_words words = report_words_of(to->arena, found, to->lang);
    json_value(&to->json);
    json_open(&to->json, '{');
    json_key_text(&to->json, "ruleId", str_from(found->rule->message.id));
    json_key_number(&to->json, "ruleIndex", (uint64_t)(found->rule - rules));
    json_key_text(&to->json, "level", level_word(finding->level));
    write_message(to, "message", message_of(to, &words));
    write_locations(to, finding->file, finding->pos, found->komponen);
    write_fingerprints(to, found);
    write_baseline(to, found);
    write_suppressions(to, words.waiver);
    write_properties(to, &words);
    json_close(&to->json, '}');
}

static void write_results(struct writer *to)
{
    json_key_open(&to->json, "results", '[');
    for (size_t i = 0; i < to->report->finding_count; i++)
        write_result(to, &to->report->findings[i]);
    json_close(&to->json, ']');
}

// ---- what could not be audited

static bool write_notifications(struct writer *to)
{
    bool complete = true;
    json_key_open(&to->json, "toolExecutionNotifications", '[');
    for (size_t i = 0; i < to->report->service_count; i++) {
        const struct audit_service *service = &to->report->services[i];
        if (!service->broken)
            continue;
        complete = false;
        json_value(&to->json);
        json_open(&to->json, '{');
        json_key_text(&to->json, "level", STR("error"));
        write_message(to, "message",
                      str_from(say(to, "tidak diperiksa: berkas ini mempunyai kesalahan masukan",
                                   "not audited: this file has input errors")));
        write_locations(to, service->file, (struct pos){0}, KOMPONEN_COUNT);
        json_close(&to->json, '}');
    }
    json_close(&to->json, ']');
    return complete;
}

static void write_invocations(struct writer *to)
{
    json_key_open(&to->json, "invocations", '[');
    json_value(&to->json);
    json_open(&to->json, '{');
    bool complete = write_notifications(to);
    json_key_flag(&to->json, "executionSuccessful", complete);
    json_close(&to->json, '}');
    json_close(&to->json, ']');
}

static void write_run_properties(struct writer *to)
{
    json_key_open(&to->json, "properties", '{');
    json_key_text(&to->json, "versi_aturan", STR(AUDIT_RULES_VERSION));
    report_write_tables(&to->json, to->report->data);
    json_key_text(&to->json, "tanggal", date_iso(to->arena, to->report->date));
    json_key_flag(&to->json, "seluruh_situs", to->report->whole);
    json_key_text(&to->json, "perhatian", str_from(report_caution(to->lang)));
    json_close(&to->json, '}');
}

static void write_run(struct writer *to)
{
    json_value(&to->json);
    json_open(&to->json, '{');
    write_tool(to);
    write_invocations(to);
    json_key_text(&to->json, "language", str_from(say(to, "id", "en")));
    json_key_text(&to->json, "columnKind", STR("unicodeCodePoints"));
    write_results(to);
    write_run_properties(to);
    json_close(&to->json, '}');
}

void report_sarif(const struct report_input *input, struct buf *out)
{
    struct writer to = {
        .json = {.out = out}, .report = input->report, .arena = out->arena, .lang = input->lang};
    json_open(&to.json, '{');
    json_key_text(&to.json, "$schema", STR("https://json.schemastore.org/sarif-2.1.0.json"));
    json_key_text(&to.json, "version", STR("2.1.0"));
    json_key_open(&to.json, "runs", '[');
    write_run(&to);
    json_close(&to.json, ']');
    json_close(&to.json, '}');
    buf_char(out, '\n');
}
