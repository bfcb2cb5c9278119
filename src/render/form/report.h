// The table of report formats: a new format is one function and one row here.
#ifndef MAKLUMAT_RENDER_FORM_REPORT_H
#define MAKLUMAT_RENDER_FORM_REPORT_H

#include "audit/audit.h"
#include "base/buf.h"
#include "render/form/json_write.h"

struct report_input {
    const struct audit_report *report; // of the whole
    enum lang lang;
    // For a report that is too large to be held: gives the report of one agency, with its findings,
    // valid until the next is asked for. NULL: `report` holds everything.
    const struct audit_report *(*part)(void *context, size_t agency);
    // Takes what has been written so far, and the memory of `out`; NULL: nothing is taken.
    void (*flush)(void *context, struct buf *out);
    void *context;
};

// Visits every standard, or every finding, in the order of the report. After each agency of a
// report that is read in parts, `out` may be flushed.
typedef void report_service_visitor(void *context, const struct audit_service *service);
typedef void report_finding_visitor(void *context, const struct audit_finding *found);
void report_each_service(const struct report_input *input, struct buf *out,
                         report_service_visitor *visit, void *context);
void report_each_finding(const struct report_input *input, struct buf *out,
                         report_finding_visitor *visit, void *context);

// A finding in words, the same in all formats; what does not apply is empty. In the arena, or
// borrowed from the finding.
struct report_words {
    str id, title, level; // the level in the language of the report
    str level_key;        // "salah": the same in both languages
    str place;            // "FILE:LINE:COL", or the file alone
    str komponen;         // its key
    str text, quote, basis, remedy;
    str waiver; // "reason (person, until date)"
};
struct report_words report_words_of(struct arena *arena, const struct audit_finding *found,
                                    enum lang lang);

typedef void report_function(const struct report_input *input, struct buf *out);

struct report_format {
    const char *name; // for --format
    report_function *write;
    const char *help[LANGS];
};

extern const struct report_format report_formats[];
extern const size_t report_format_count;

// The format with this name, or NULL.
const struct report_format *report_format_find(str name);

// Printed on every report: complete on paper is not proof of good service.
const char *report_caution(enum lang lang);

// The key "data": the tables that the audit rested on, in the JSON and the SARIF report.
void report_write_tables(struct json *json, const struct audit_data *data);

void report_text(const struct report_input *input, struct buf *out);
void report_html(const struct report_input *input, struct buf *out); // one file, complete in itself
void report_json(const struct report_input *input, struct buf *out);
void report_csv_standards(const struct report_input *input, struct buf *out);
void report_csv_findings(const struct report_input *input, struct buf *out);
void report_sarif(const struct report_input *input, struct buf *out);
void report_junit(const struct report_input *input, struct buf *out);

// Not a form of the report: a sheet with empty columns for what only a visit can prove.
void report_checklist(const struct report_input *input, struct buf *out);

#endif
