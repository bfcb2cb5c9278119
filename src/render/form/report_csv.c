// The report as two tables for a spreadsheet (RFC 4180): one row a standard, one row a finding.
//
// UTF-8 after a byte order mark, or Excel shows "–" as "â€“"; lines end with CR LF. A cell that a
// spreadsheet would take for a formula gets an apostrophe in front. The last columns say what made
// the row and how to read it, so a row that is copied elsewhere still says so.
#include "base/version.h"
#include "model/fields.h"
#include "render/form/plain.h"
#include "render/form/report.h"

static const char mark[] = "\xEF\xBB\xBF";

struct row {
    struct buf *out;
    enum lang lang;
    bool begun;
};

static void next_cell(struct row *row)
{
    if (row->begun)
        buf_char(row->out, ',');
    row->begun = true;
}

// What begins a formula or may hide one: = + - @, their full-width forms, tabs and line ends.
static bool is_formula(str cell)
{
    static const char *const wide[] = {"＝", "＋", "－", "＠"};
    if (cell.len > 0 && memchr("=+-@\t\r\n", cell.data[0], 7))
        return true;
    for (size_t i = 0; i < sizeof wide / sizeof wide[0]; i++)
        if (str_starts(cell, str_from(wide[i])))
            return true;
    return false;
}

static bool needs_quotes(str cell)
{
    for (size_t i = 0; i < cell.len; i++)
        if (memchr(",\"\r\n", cell.data[i], 4))
            return true;
    return str_trim(cell).len < cell.len;
}

static void add_quoted(struct buf *out, str cell)
{
    buf_char(out, '"');
    while (cell.len > 0) {
        size_t quote = str_find_char(cell, '"');
        buf_add(out, str_sub(cell, 0, quote));
        if (quote < cell.len)
            BUF_LIT(out, "\"\"");
        cell = str_skip(cell, quote + 1);
    }
    buf_char(out, '"');
}

static void add_cell(struct row *row, str text)
{
    str cell = plain_text(row->out->arena, text);
    next_cell(row);
    if (is_formula(cell))
        cell = arena_printf(row->out->arena, "'%.*s", STR_ARG(cell));
    if (needs_quotes(cell))
        add_quoted(row->out, cell);
    else
        buf_add(row->out, cell);
}

static void add_empty(struct row *row, size_t count)
{
    for (size_t i = 0; i < count; i++)
        next_cell(row);
}

static void add_number(struct row *row, uint64_t value)
{
    next_cell(row);
    buf_u64(row->out, value);
}

static void add_flag(struct row *row, bool value)
{
    add_cell(row, value ? STR("ya") : STR("tidak"));
}

static void add_names(struct row *row, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        add_cell(row, str_from(names[i]));
}

#define NAMES(row, names) add_names((row), (names), sizeof(names) / sizeof((names)[0]))

static void end_row(struct row *row)
{
    BUF_LIT(row->out, "\r\n");
    row->begun = false;
}

static void end_head(struct row *row)
{
    static const char *const names[] = {"versi", "versi_aturan", "perhatian"};
    NAMES(row, names);
    end_row(row);
}

static void end_body(struct row *row)
{
    add_cell(row, STR(MAKLUMAT_VERSION));
    add_cell(row, STR(AUDIT_RULES_VERSION));
    add_cell(row, str_from(report_caution(row->lang)));
    end_row(row);
}

// ---- one row a standard

static void add_levels(struct row *row, const struct audit_tally *tally)
{
    add_number(row, tally->level[LEVEL_SALAH]);
    add_number(row, tally->level[LEVEL_PERINGATAN]);
    add_number(row, tally->level[LEVEL_CATATAN]);
    add_number(row, tally->waived);
    add_number(row, tally->known);
}

// A standard that was not audited has empty cells, not zeros.
static void add_results(struct row *row, const struct audit_service *service)
{
    if (service->broken) {
        add_empty(row, KOMPONEN_COUNT + 8);
        return;
    }
    for (enum komponen_id id = 0; id < KOMPONEN_COUNT; id++)
        add_cell(row, str_from(audit_keadaan_name(service->keadaan[id])));
    add_number(row, service->standar);
    add_number(row, service->publikasi);
    add_number(row, (uint64_t)service->tingkat);
    add_levels(row, &service->tally);
}

static void add_standards_head(struct row *row)
{
    static const char *const first[] = {"instansi", "layanan", "judul", "berkas", "diperiksa"};
    static const char *const last[] = {"standar",    "publikasi", "tingkat_f02",  "salah",
                                       "peringatan", "catatan",   "dikecualikan", "sudah_dikenal"};
    NAMES(row, first);
    for (enum komponen_id id = 0; id < KOMPONEN_COUNT; id++)
        add_cell(row, str_from(komponen_field(id)->key));
    NAMES(row, last);
    end_head(row);
}

static void add_standard(void *context, const struct audit_service *service)
{
    struct row *row = context;
    add_cell(row, service->agency->id);
    add_cell(row, service->service->id);
    add_cell(row, service->judul);
    add_cell(row, service->file);
    add_flag(row, !service->broken);
    add_results(row, service);
    end_body(row);
}

void report_csv_standards(const struct report_input *input, struct buf *out)
{
    struct row row = {.out = out, .lang = input->lang};
    BUF_LIT(out, mark);
    add_standards_head(&row);
    report_each_service(input, out, add_standard, &row);
}

// ---- one row a finding

static void add_place(struct row *row, const struct audit_finding *found)
{
    struct pos pos = found->finding.pos;
    add_cell(row, found->finding.file);
    if (pos.line > 0) {
        add_number(row, pos.line);
        add_number(row, pos.col);
    } else {
        add_empty(row, 2);
    }
}

static void add_waiver(struct row *row, const struct pengecualian *waiver)
{
    if (!waiver) {
        add_empty(row, 3);
        return;
    }
    add_cell(row, waiver->alasan.s);
    add_cell(row, waiver->oleh.s);
    add_cell(row, waiver->sampai.s);
}

static void add_finding(void *context, const struct audit_finding *found)
{
    struct row *row = context;
    struct report_words words = report_words_of(row->out->arena, found, row->lang);
    add_cell(row, words.id);
    add_cell(row, words.title);
    add_cell(row, words.level_key);
    add_place(row, found);
    add_cell(row, words.komponen);
    add_cell(row, words.text);
    add_cell(row, words.quote);
    add_cell(row, words.basis);
    add_cell(row, words.remedy);
    add_waiver(row, found->waiver);
    add_flag(row, found->known);
    end_body(row);
}

void report_csv_findings(const struct report_input *input, struct buf *out)
{
    static const char *const names[] = {
        "aturan",  "judul", "tingkat",   "berkas",       "baris", "kolom",  "komponen",     "teks",
        "kutipan", "dasar", "perbaikan", "pengecualian", "oleh",  "sampai", "sudah_dikenal"};
    struct row row = {.out = out, .lang = input->lang};
    BUF_LIT(out, mark);
    NAMES(&row, names);
    end_head(&row);
    report_each_finding(input, out, add_finding, &row);
}
