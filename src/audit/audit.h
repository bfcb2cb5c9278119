// The audit: what is missing or wrong in each standard, agency and site, and under which article.
//
// A report is made once and put into words by its formats (text, HTML, JSON, CSV, SARIF, JUnit).
// It holds small records; what they point at belongs to the catalogue and to the report's arena.
// Complete on paper is not proof of good service: there is no grade and no mean here, only states
// that can be pointed at and counts of them (UU 25/2009 article 21, PermenPANRB 15/2014).
#ifndef MAKLUMAT_AUDIT_AUDIT_H
#define MAKLUMAT_AUDIT_AUDIT_H

#include "audit/data.h"
#include "base/date.h"
#include "model/catalog.h"

// The version of the rules: the day on which a rule last began to find something else.
#define AUDIT_RULES_VERSION "2026-12-01"

enum { PENYAMPAIAN_COUNT = 6 }; // components of service delivery, which must be published

// The state of a component; the first that holds. Only ADA counts.
enum keadaan {
    KEADAAN_TIDAK_ADA,     // no key, no label
    KEADAAN_KOSONG,        // nothing under the label, or nothing but a placeholder
    KEADAAN_SALAH_ISI,     // content that clearly belongs to another component
    KEADAAN_TIDAK_TERUKUR, // time, fee, staff or channel without what can be measured or reached
    KEADAAN_ADA,
    KEADAAN_COUNT
};

// "TIDAK ADA", "KOSONG" …: a legal term of the audit, the same in both languages.
const char *audit_keadaan_name(enum keadaan keadaan);
// "tidak-ada", "kosong" …: for files that machines read, and class names.
const char *audit_keadaan_key(enum keadaan keadaan);
// In words for people: "belum ditetapkan", "not set".
const char *audit_keadaan_words(enum keadaan keadaan, enum lang lang);

enum rule_scope { SCOPE_STANDAR, SCOPE_INSTANSI, SCOPE_SITUS };

struct audit;
struct subject;
typedef void rule_function(struct audit *audit, const struct subject *subject);

// One row of rules.def. The page is the text of rules/ID.md, both languages and the examples.
struct rule {
    struct message message; // id, level, words
    enum rule_scope scope;
    enum komponen_id komponen; // KOMPONEN_COUNT: any, or none
    const char *title[LANGS];
    const char *basis; // article or source; NULL: its component's article, or none
    const struct rule_page *page;
    rule_function *check;
};

extern const struct rule rules[];
extern const size_t rule_count;

// The rule with this id, capital letters or small; NULL when there is none.
const struct rule *rule_find(str id);

// Rules on personal data (letter D): what they find is not repeated by any report.
bool rule_is_secret(const struct rule *rule);

// The article that a rule rests on, for a finding in this component; empty when there is none.
str rule_basis(struct arena *arena, const struct rule *rule, enum komponen_id komponen);

// The explanation of a rule, from rules/ID.md.
struct rule_page {
    const char *asks[LANGS];    // what it asks
    const char *why[LANGS];     // article or source
    const char *checked[LANGS]; // how it is checked, and where it cannot be sure
    const char *close[LANGS];   // how to close it
    const char *wrong;          // YAML; "# !K01" marks the line of the finding
    const char *right;
};

struct audit_finding {
    struct finding finding; // its message has the level that the site gave the rule
    const struct rule *rule;
    enum komponen_id komponen;         // KOMPONEN_COUNT: none of the fourteen
    str quote;                         // what is there, empty when nothing does
    str line;                          // of its file; empty until audit_note_lines
    const struct pengecualian *waiver; // NULL: it counts
    bool known;                        // in the baseline
};

struct component_state {
    enum keadaan keadaan;
    struct pos pos; // of what proves it; line 0 for TIDAK ADA
};

// The level of the indicator "standar pelayanan" in PEKPPP form F-02, 0 to 5. What 4 and 5 ask for
// no file can prove: where the data declares it, it is "dinyatakan, perlu bukti".
enum tingkat_f02 {
    F02_TIDAK_ADA,
    F02_BELUM_LENGKAP,
    F02_LENGKAP,
    F02_DITETAPKAN,
    F02_MASYARAKAT_TERLIBAT,
    F02_DIPANTAU,
    F02_COUNT
};
// Why it is this level and what the next would need.
const char *audit_f02_reason(enum tingkat_f02 tingkat, enum lang lang);
bool audit_f02_is_declared(enum tingkat_f02 tingkat); // 4 and 5

enum { RULE_WORDS = 2 }; // of 64 bits, one bit for each rule

// What the findings of a file come to.
struct audit_tally {
    uint32_t level[LEVEL_SALAH + 1]; // those that count
    uint32_t waived, known;
    uint64_t spoke[RULE_WORDS]; // bit i: row i of the table of rules has found something
};
bool audit_spoke(const struct audit_tally *tally, const struct rule *rule);

// A text that is compared with those of other agencies, without the text.
struct audit_copy {
    uint64_t hash;
    enum komponen_id komponen;
    struct pos pos;
};

struct audit_service {
    const struct agency *agency;
    const struct service *service;
    str judul;   // in the first language
    str file;    // as findings name it
    bool broken; // input errors: it was not audited
    uint8_t keadaan[KOMPONEN_COUNT];
    const struct pos
        *pos;          // of what proves each state, line 0 for TIDAK ADA; KOMPONEN_COUNT of them
    uint8_t standar;   // of 14
    uint8_t publikasi; // of 6
    enum tingkat_f02 tingkat;
    struct audit_tally tally;
    const struct list *waivers; // of struct pengecualian
    const struct audit_copy *copies;
    size_t copy_count;
    size_t first, count; // its findings
};

// The three statements that PermenPANRB 15/2014 asks of a maklumat pelayanan.
enum pernyataan { SESUAI_STANDAR, PERBAIKAN, SANKSI, PERNYATAAN_COUNT };
const char *audit_pernyataan_words(enum pernyataan pernyataan, enum lang lang);

struct audit_pledge {
    bool there;
    bool adopted; // with number and date
    bool says[PERNYATAAN_COUNT];
    struct pos pos;
};

struct audit_agency {
    const struct agency *agency;
    str nama; // in the first language
    str file; // its instansi.yaml
    bool broken;
    struct audit_pledge maklumat;
    size_t first_service, services; // in report->services
    size_t audited;                 // of these
    size_t complete, published;     // how many reach 14/14, 6/6
    size_t tingkat[F02_COUNT];      // how many at each level
    size_t first, count;            // findings in instansi.yaml
};

struct audit_report {
    struct arena *arena;
    const struct situs *situs;
    const struct audit_data *data;
    struct date date; // of the data; none: rules on age were silent
    bool whole;       // false: single files, so rules on agencies and between files were silent
    struct audit_agency *agencies;
    size_t agency_count;
    struct audit_service *services; // in the order of their agencies
    size_t service_count;
    struct audit_finding *findings; // by file, line, column, id
    size_t finding_count;
    size_t *by_rule; // findings that count, by the row of their rule
    size_t audited, complete, published;
    size_t tingkat[F02_COUNT];
    size_t level[LEVEL_SALAH + 1]; // findings that count, by level
    size_t waived, known, closed;  // waived; in the baseline; of the baseline, no longer there
};

struct audit_options {
    struct date date;
    str prefix; // how the user reaches the root: "" or "DIR/"
    bool whole;
    bool part;   // of a site: rules that compare agencies wait for audit_across
    bool states; // nothing but the states of the components: no rule is run
    void (*progress)(void *context, size_t done, size_t all); // may be NULL
    void *progress_context;
};

// Audits every standard that has no input error.
struct audit_report *audit_run(struct arena *arena, const struct catalog *catalog,
                               const struct audit_data *data, const struct audit_options *options);

// Runs the rules that compare agencies over a report that was put together from parts. What they
// find is added to report->findings, which are sorted again, but not counted.
void audit_across(struct audit_report *report, const struct catalog *catalog);

// Input errors in the settings of rules and waivers: unknown rule, unknown level.
void audit_check_settings(struct findings *findings, str file, const struct situs *situs);
void audit_check_waivers(struct findings *findings, str file, const struct list *pengecualian);

// Neither waived nor in the baseline.
bool audit_counts(const struct audit_finding *finding);

// Notes with each finding the line of its file, for reports that show it; `source` gives the bytes
// of a file, empty when they are not at hand. Findings that have a line keep it.
void audit_note_lines(struct audit_report *report, str (*source)(void *context, str file),
                      void *context);

// A `source` for reports whose services have their files' bytes; the context is the report.
str audit_source(void *report, str file);

// Puts findings in order again, after some were added.
void audit_sort(struct audit_report *report);

// Counts again, after `known` was set.
void audit_count(struct audit_report *report);

// Adds the findings of report->findings to counts that were made without them.
void audit_count_more(struct audit_report *report);

// True when a finding that counts is at or above `level`.
bool audit_reaches(const struct audit_report *report, enum level level);

// The entry of a service, which may be that of another language; NULL when the report has none.
const struct audit_service *audit_service_of(const struct audit_report *report,
                                             const struct agency *agency,
                                             const struct service *service);

// ---- what an import asks of the rules

// All of the text is a placeholder: "-", "0", "…", "lihat lampiran", "xxx" (placeholders.tsv).
bool audit_is_placeholder(const struct audit_data *data, enum komponen_id komponen, str text);

// Whether a line holds three or more numbered steps, most of them deeds (rule P01).
bool rule_line_holds_steps(str line);

// Whether the word is one that a number before it counts or dates, so that the number does not open
// a step: "1 Lembar", "3 Maret".
bool rule_word_is_counted(str word);

#endif
