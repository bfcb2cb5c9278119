// The table of report formats: a new format is one function and one row here.
#ifndef MAKLUMAT_RENDER_REPORT_H
#define MAKLUMAT_RENDER_REPORT_H

#include "audit/audit.h"
#include "base/buf.h"
#include "render/json_write.h"

struct report_input {
    const struct audit_report *report;
    enum lang lang;
};

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
