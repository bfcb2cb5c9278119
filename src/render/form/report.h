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

// The reports that hold standards and findings: one for each agency, or one in all. After each,
// what has been written may be taken.
size_t report_part_count(const struct report_input *input);
const struct audit_report *report_part(const struct report_input *input, size_t number);
void report_flush(const struct report_input *input, struct buf *out);

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

// No form of the report: a sheet with blank columns for what only a visit can prove.
void report_checklist(const struct report_input *input, struct buf *out);

#endif
