// One row for each format that a report of the audit can take.
#include "render/form/report.h"

const struct report_format report_formats[] = {
    {"teks", report_text, {"untuk dibaca di layar", "to be read on the screen"}},
    {"html", report_html, {"satu halaman untuk dibaca dan dicetak", "one page to read and print"}},
    {"json", report_json, {"data lengkap", "all of the data"}},
    {"csv-standar",
     report_csv_standards,
     {"satu baris untuk setiap standar", "one row for each standard"}},
    {"csv-temuan",
     report_csv_findings,
     {"satu baris untuk setiap temuan", "one row for each finding"}},
    {"sarif",
     report_sarif,
     {"SARIF 2.1.0, untuk GitHub dan penyunting", "SARIF 2.1.0, for GitHub and editors"}},
    {"junit", report_junit, {"JUnit XML, untuk CI", "JUnit XML, for CI"}},
};
const size_t report_format_count = sizeof report_formats / sizeof report_formats[0];

const struct report_format *report_format_find(str name)
{
    for (size_t i = 0; i < report_format_count; i++)
        if (str_eq(name, str_from(report_formats[i].name)))
            return &report_formats[i];
    return NULL;
}
