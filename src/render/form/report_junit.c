// The report as JUnit XML, for the test page of a CI system: a suite for each file.
//
// In a suite: whether the file could be audited; each of the fourteen, which passes where it is ADA
// and is else skipped with its state; each finding. A finding that is salah fails, what is waived
// or known is skipped, the rest passes and says what it has to say. So the cases of a standard that
// pass by component are its n/14, and failures are what the other reports count as salah. Names
// hold no lines, so a case keeps its history when lines move. Times are left out.
#include "base/version.h"
#include "model/fields.h"
#include "render/form/plain.h"
#include "render/form/report.h"

struct writer {
    struct buf *out;
    struct arena *arena;
    const struct audit_report *report;
    enum lang lang;
};

struct suite {
    str file;
    str group;                           // before the names of its cases: "dinas.layanan"
    const struct audit_service *service; // NULL: an agency's file
    bool broken;
    const struct audit_finding *findings;
    size_t count;
};

struct tally {
    size_t tests, failures, errors, skipped;
};

static const char *say(const struct writer *to, const char *id, const char *en)
{
    return to->lang == LANG_ID ? id : en;
}

// ---- XML 1.0

static void add(const struct writer *to, const char *text)
{
    buf_add(to->out, str_from(text));
}

// In attributes, parsers would turn raw tabs and line ends into spaces.
static str entity(char c, bool attribute)
{
    switch (c) {
    case '<':
        return STR("&lt;");
    case '>':
        return STR("&gt;");
    case '&':
        return STR("&amp;");
    case '"':
        return STR("&quot;");
    case '\r':
        return STR("&#13;");
    case '\n':
        return attribute ? STR("&#10;") : STR_NONE;
    case '\t':
        return attribute ? STR("&#9;") : STR_NONE;
    default:
        return STR_NONE;
    }
}

static void add_escaped(const struct writer *to, str text, bool attribute)
{
    str plain = plain_text(to->arena, text);
    for (size_t i = 0; i < plain.len; i++) {
        str instead = entity(plain.data[i], attribute);
        if (instead.len > 0)
            buf_add(to->out, instead);
        else
            buf_char(to->out, plain.data[i]);
    }
}

static void add_attribute(const struct writer *to, const char *name, str value)
{
    add(to, " ");
    add(to, name);
    add(to, "=\"");
    add_escaped(to, value, true);
    add(to, "\"");
}

static void add_count(const struct writer *to, const char *name, size_t value)
{
    add(to, " ");
    add(to, name);
    add(to, "=\"");
    buf_u64(to->out, value);
    add(to, "\"");
}

// ---- counting

static bool fails(const struct audit_finding *found)
{
    return audit_counts(found) && found->finding.level == LEVEL_SALAH;
}

static struct tally tally_of(const struct suite *suite)
{
    struct tally tally = {.tests = 1, .errors = suite->broken};
    if (suite->service && !suite->broken) {
        tally.tests += KOMPONEN_COUNT;
        tally.skipped += KOMPONEN_COUNT - suite->service->standar;
    }
    for (size_t i = 0; i < suite->count; i++) {
        tally.tests++;
        tally.failures += fails(&suite->findings[i]);
        tally.skipped += !audit_counts(&suite->findings[i]);
    }
    return tally;
}

// ---- cases

static void open_case(const struct writer *to, const struct suite *suite, str name)
{
    add(to, "    <testcase");
    add_attribute(to, "classname", suite->group);
    add_attribute(to, "name", name);
}

static void add_skipped(const struct writer *to, str why)
{
    add(to, ">\n      <skipped");
    add_attribute(to, "message", why);
    add(to, "/>\n    </testcase>\n");
}

static void add_input_case(const struct writer *to, const struct suite *suite)
{
    open_case(to, suite, str_from(say(to, "berkas dapat diperiksa", "the file can be audited")));
    if (!suite->broken) {
        add(to, "/>\n");
        return;
    }
    add(to, ">\n      <error type=\"masukan\"");
    add_attribute(to, "message",
                  str_from(say(to, "tidak diperiksa: berkas ini mempunyai kesalahan masukan",
                               "not audited: this file has input errors")));
    add(to, "/>\n    </testcase>\n");
}

static void add_component_case(const struct writer *to, const struct suite *suite,
                               enum komponen_id id)
{
    enum keadaan keadaan = suite->service->keadaan[id];
    open_case(to, suite, str_from(komponen_field(id)->label[to->lang]));
    if (keadaan == KEADAAN_ADA)
        add(to, "/>\n");
    else
        add_skipped(to, arena_printf(to->arena, "%s: %s", audit_keadaan_name(keadaan),
                                     audit_keadaan_words(keadaan, to->lang)));
}

static bool is_same_kind(const struct audit_finding *a, const struct audit_finding *b)
{
    return a->rule == b->rule && a->komponen == b->komponen;
}

// "T03 tahap tanpa waktu terukur: Jangka waktu penyelesaian (2)".
static str name_of(const struct writer *to, const struct suite *suite, size_t index)
{
    const struct audit_finding *found = &suite->findings[index];
    bool named = found->komponen < KOMPONEN_COUNT;
    size_t number = 1;
    for (size_t i = 0; i < index; i++)
        number += is_same_kind(&suite->findings[i], found);
    return arena_printf(to->arena, "%s %s%s%s%.*s", found->rule->message.id,
                        found->rule->title[to->lang], named ? ": " : "",
                        named ? komponen_field(found->komponen)->label[to->lang] : "",
                        STR_ARG(number > 1 ? arena_printf(to->arena, " (%zu)", number) : STR_NONE));
}

static void add_line(const struct writer *to, const char *head, str text)
{
    if (text.len == 0)
        return;
    add(to, head);
    add(to, ": ");
    add_escaped(to, text, false);
    add(to, "\n");
}

// All that is known of it, one line each; the first as a compiler would say it.
static void add_details(const struct writer *to, const struct audit_finding *found)
{
    struct report_words words = report_words_of(to->arena, found, to->lang);
    add_escaped(to, words.place, false);
    add(to, ": ");
    add_line(to, level_name(found->finding.level, to->lang), words.text);
    add_line(to, say(to, "kutipan", "quoted"), words.quote);
    add_line(to, say(to, "dasar", "basis"), words.basis);
    add_line(to, say(to, "perbaikan", "to fix"), words.remedy);
}

static str why_skipped(const struct writer *to, const struct audit_finding *found)
{
    if (!found->waiver)
        return str_from(say(to, "sudah dikenal", "known already"));
    str waiver = report_words_of(to->arena, found, to->lang).waiver;
    return arena_printf(to->arena, "%s: %.*s", say(to, "dikecualikan", "waived"), STR_ARG(waiver));
}

static void add_failure(const struct writer *to, const struct audit_finding *found)
{
    add(to, ">\n      <failure");
    add_attribute(to, "type", str_from(found->rule->message.id));
    add_attribute(to, "message", finding_text(to->arena, &found->finding, to->lang));
    add(to, ">");
    add_details(to, found);
    add(to, "</failure>\n    </testcase>\n");
}

static void add_remark(const struct writer *to, const struct audit_finding *found)
{
    add(to, ">\n      <system-out>");
    add_details(to, found);
    add(to, "</system-out>\n    </testcase>\n");
}

static void add_finding_case(const struct writer *to, const struct suite *suite, size_t index)
{
    const struct audit_finding *found = &suite->findings[index];
    open_case(to, suite, name_of(to, suite, index));
    if (!audit_counts(found))
        add_skipped(to, why_skipped(to, found));
    else if (fails(found))
        add_failure(to, found);
    else
        add_remark(to, found);
}

// ---- suites

static void add_property(const struct writer *to, const char *name, const char *value)
{
    add(to, "      <property");
    add_attribute(to, "name", str_from(name));
    add_attribute(to, "value", str_from(value));
    add(to, "/>\n");
}

static void add_properties(const struct writer *to)
{
    add(to, "    <properties>\n");
    add_property(to, "versi", MAKLUMAT_VERSION);
    add_property(to, "versi_aturan", AUDIT_RULES_VERSION);
    add_property(to, "perhatian", report_caution(to->lang));
    add(to, "    </properties>\n");
}

static void add_suite(const struct writer *to, const struct suite *suite)
{
    struct tally tally = tally_of(suite);
    add(to, "  <testsuite");
    add_attribute(to, "name", suite->file);
    add_count(to, "tests", tally.tests);
    add_count(to, "failures", tally.failures);
    add_count(to, "errors", tally.errors);
    add_count(to, "skipped", tally.skipped);
    add(to, ">\n");
    add_properties(to);
    add_input_case(to, suite);
    for (size_t i = 0; suite->service && !suite->broken && i < KOMPONEN_COUNT; i++)
        add_component_case(to, suite, komponen_panrb[i]);
    for (size_t i = 0; i < suite->count; i++)
        add_finding_case(to, suite, i);
    add(to, "  </testsuite>\n");
}

static const struct audit_finding *findings_of(const struct writer *to, size_t first, size_t count)
{
    return count > 0 ? &to->report->findings[first] : NULL;
}

static struct suite suite_of_agency(const struct writer *to, const struct audit_agency *agency)
{
    return (struct suite){
        .file = agency->file,
        .group = arena_printf(to->arena, "%.*s.instansi", STR_ARG(agency->agency->id)),
        .broken = agency->agency->settings_broken,
        .findings = findings_of(to, agency->first, agency->count),
        .count = agency->count,
    };
}

static struct suite suite_of_service(const struct writer *to, const struct audit_service *service)
{
    return (struct suite){
        .file = service->file,
        .group = arena_printf(to->arena, "%.*s.%.*s", STR_ARG(service->agency->id),
                              STR_ARG(service->service->id)),
        .service = service,
        .broken = service->broken,
        .findings = findings_of(to, service->first, service->count),
        .count = service->count,
    };
}

// All suites in their order. Where single files were audited, no rule looked at their agencies.
static size_t collect(const struct writer *to, struct suite *suites)
{
    size_t count = 0;
    for (size_t i = 0; i < to->report->agency_count; i++) {
        const struct audit_agency *agency = &to->report->agencies[i];
        if (to->report->whole)
            suites[count++] = suite_of_agency(to, agency);
        for (size_t j = 0; j < agency->services; j++)
            suites[count++] =
                suite_of_service(to, &to->report->services[agency->first_service + j]);
    }
    return count;
}

void report_junit(const struct report_input *input, struct buf *out)
{
    const struct audit_report *report = input->report;
    const struct writer to = {out, out->arena, report, input->lang};
    size_t most = report->agency_count + report->service_count;
    struct suite *suites = ARENA_ARRAY(to.arena, struct suite, most);
    size_t count = collect(&to, suites);
    struct tally all = {0};
    for (size_t i = 0; i < count; i++) {
        struct tally tally = tally_of(&suites[i]);
        all.tests += tally.tests;
        all.failures += tally.failures;
        all.errors += tally.errors;
    }
    add(&to, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"maklumat\"");
    add_count(&to, "tests", all.tests);
    add_count(&to, "failures", all.failures);
    add_count(&to, "errors", all.errors);
    add(&to, ">\n");
    for (size_t i = 0; i < count; i++)
        add_suite(&to, &suites[i]);
    add(&to, "</testsuites>\n");
}
