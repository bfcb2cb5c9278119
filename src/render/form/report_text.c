// The report for a terminal: grouped by file, each finding with its source line, the article and
// what would close it; totals at the end.
#include "base/show.h"
#include "base/version.h"
#include "model/fields.h"
#include "render/form/report.h"

struct writer {
    struct buf *out;
    const struct audit_report *report;
    enum lang lang;
};

static const char *say(const struct writer *writer, const char *id, const char *en)
{
    return writer->lang == LANG_ID ? id : en;
}

static void add(const struct writer *writer, const char *text)
{
    buf_add(writer->out, str_from(text));
}

// A line "    head: text".
static void add_line(const struct writer *writer, const char *head, str text)
{
    if (text.len == 0)
        return;
    add(writer, "    ");
    add(writer, head);
    add(writer, ": ");
    show_into(writer->out, text);
    add(writer, "\n");
}

static void add_count(const struct writer *writer, size_t count, const char *words)
{
    buf_u64(writer->out, count);
    add(writer, " ");
    add(writer, words);
}

// ---- findings

static void add_finding(const struct writer *writer, const struct audit_finding *found)
{
    struct report_words words = report_words_of(writer->out->arena, found, writer->lang);
    show_into(writer->out, words.place);
    add(writer, ": ");
    buf_add(writer->out, words.level);
    add(writer, ": ");
    show_into(writer->out, words.text);
    buf_add(writer->out, arena_printf(writer->out->arena, " [%.*s]\n", STR_ARG(words.id)));
    if (found->line.len > 0)
        show_source_line(writer->out, found->line, found->finding.pos.col);
    add_line(writer, say(writer, "dasar", "basis"), words.basis);
    add_line(writer, say(writer, "perbaikan", "to fix"), words.remedy);
    add_line(writer, say(writer, "dikecualikan", "waived"), words.waiver);
    if (found->known)
        add_line(writer, say(writer, "catatan celah", "baseline"),
                 str_from(say(writer, "sudah dikenal", "known already")));
}

static void add_findings(const struct writer *writer, size_t first, size_t count)
{
    for (size_t i = first; i < first + count; i++)
        add_finding(writer, &writer->report->findings[i]);
}

// ---- one standard

static void add_component(const struct writer *writer, struct pos pos, const struct field *field,
                          const char *separator)
{
    add(writer, separator);
    add(writer, field->label[writer->lang]);
    if (pos.line > 0) {
        add(writer, say(writer, " (baris ", " (line "));
        buf_u64(writer->out, pos.line);
        add(writer, ")");
    }
}

// "  KOSONG: Produk pelayanan (baris 12), …"
static void add_state(const struct writer *writer, const struct audit_service *service,
                      enum keadaan keadaan)
{
    const char *separator = "";
    for (size_t i = 0; i < KOMPONEN_COUNT; i++) {
        enum komponen_id id = komponen_panrb[i];
        if (service->keadaan[id] != keadaan)
            continue;
        if (!*separator) {
            add(writer, "  ");
            add(writer, audit_keadaan_name(keadaan));
            separator = ": ";
        }
        add_component(writer, service->pos[id], komponen_field(id), separator);
        separator = "; "; // the names of components hold commas
    }
    if (*separator)
        add(writer, "\n");
}

static void add_counts(const struct writer *writer, const struct audit_service *service)
{
    struct arena *arena = writer->out->arena;
    buf_add(writer->out, arena_printf(arena,
                                      say(writer, "  standar %u/14, publikasi %u/6\n",
                                          "  standard %u/14, publication %u/6\n"),
                                      service->standar, service->publikasi));
    buf_add(
        writer->out,
        arena_printf(arena,
                     say(writer, "  PEKPPP F-02 tingkat %d: %s\n", "  PEKPPP F-02 level %d: %s\n"),
                     (int)service->tingkat, audit_f02_reason(service->tingkat, writer->lang)));
}

static void add_service(const struct writer *writer, const struct audit_service *service)
{
    show_into(writer->out, service->file);
    add(writer, "\n  ");
    show_into(writer->out, service->judul);
    add(writer, "\n");
    if (service->broken) {
        add(writer, say(writer, "  tidak diperiksa: berkas ini mempunyai kesalahan masukan\n\n",
                        "  not audited: this file has input errors\n\n"));
        return;
    }
    add_counts(writer, service);
    for (enum keadaan keadaan = 0; keadaan < KEADAAN_COUNT; keadaan++)
        add_state(writer, service, keadaan);
    add_findings(writer, service->first, service->count);
    add(writer, "\n");
}

// ---- one agency

static void add_statements(const struct writer *writer, const struct audit_pledge *pledge)
{
    unsigned said = 0;
    for (enum pernyataan each = 0; each < PERNYATAAN_COUNT; each++)
        said += pledge->says[each];
    add(writer, pledge->adopted ? say(writer, "ditetapkan; ", "adopted; ")
                                : say(writer, "nomor dan tanggal penetapannya belum lengkap; ",
                                      "number and date of adoption are not complete; "));
    buf_add(writer->out,
            arena_printf(writer->out->arena,
                         say(writer, "%u dari 3 pernyataan", "%u of 3 statements"), said));
    const char *separator = say(writer, "; belum ada: ", "; missing: ");
    for (enum pernyataan each = 0; each < PERNYATAAN_COUNT; each++) {
        if (pledge->says[each])
            continue;
        add(writer, separator);
        add(writer, audit_pernyataan_words(each, writer->lang));
        separator = ", ";
    }
}

static void add_agency(const struct writer *writer, const struct audit_agency *agency)
{
    show_into(writer->out, agency->file);
    add(writer, "\n  ");
    show_into(writer->out, agency->nama);
    add(writer, say(writer, "\n  maklumat pelayanan: ", "\n  service pledge: "));
    if (agency->maklumat.there)
        add_statements(writer, &agency->maklumat);
    else
        add(writer, say(writer, "tidak ada", "none"));
    add(writer, "\n");
    add_findings(writer, agency->first, agency->count);
    add(writer, "\n");
    for (size_t i = 0; i < agency->services; i++)
        add_service(writer, &writer->report->services[agency->first_service + i]);
}

// ---- the whole

static void add_versions(const struct writer *writer)
{
    const struct audit_report *report = writer->report;
    add(writer, say(writer, "Audit standar pelayanan: ", "Audit of service standards: "));
    show_into(writer->out, report->situs->judul.s);
    add(writer, say(writer, "\nmaklumat " MAKLUMAT_VERSION ", aturan " AUDIT_RULES_VERSION,
                    "\nmaklumat " MAKLUMAT_VERSION ", rules " AUDIT_RULES_VERSION));
    for (size_t i = 0; i < DATA_COUNT; i++) {
        const struct data_table *table = &report->data->tables[i];
        buf_add(writer->out, arena_printf(writer->out->arena, ", %s ", table->name));
        show_into(writer->out, table->version);
        if (table->own)
            add(writer, say(writer, " (milik situs)", " (the site's own)"));
    }
    add(writer, say(writer, "\ntanggal data: ", "\ndate of the data: "));
    if (report->date.year > 0)
        buf_add(writer->out, date_show(writer->out->arena, report->date, writer->lang));
    else
        add(writer,
            say(writer,
                "tidak diketahui, jadi aturan tentang umur dan akhir pengecualian tidak dijalankan "
                "(berikan dengan --tanggal atau kunci tanggal di situs.yaml)",
                "not known, so rules on age and the end of waivers were not applied (give it with "
                "--tanggal or the key tanggal in situs.yaml)"));
    if (!report->whole)
        add(writer,
            say(writer,
                "\nhanya berkas yang disebut; aturan tentang instansi dan antarberkas "
                "tidak dijalankan",
                "\nonly the files named; rules on agencies and between files were not applied"));
    add(writer, "\n\n");
}

static void add_levels(const struct writer *writer)
{
    const struct audit_report *report = writer->report;
    add(writer, say(writer, "temuan: ", "findings: "));
    add_count(writer, report->level[LEVEL_SALAH], say(writer, "salah, ", "errors, "));
    add_count(writer, report->level[LEVEL_PERINGATAN], say(writer, "peringatan, ", "warnings, "));
    add_count(writer, report->level[LEVEL_CATATAN], say(writer, "catatan; ", "notes; "));
    add_count(writer, report->waived, say(writer, "dikecualikan, ", "waived, "));
    add_count(writer, report->known, say(writer, "sudah dikenal\n", "known already\n"));
}

static void add_totals(const struct writer *writer)
{
    const struct audit_report *report = writer->report;
    add_count(writer, report->audited, say(writer, "standar diperiksa: ", "standards audited: "));
    add_count(writer, report->complete,
              say(writer, "memuat keempat belas komponen, ", "with all fourteen components, "));
    add_count(writer, report->published,
              say(writer, "memuat keenam komponen penyampaian\n",
                  "with all six components of service delivery\n"));
    add(writer,
        say(writer, "PEKPPP F-02, banyaknya standar: ", "PEKPPP F-02, number of standards: "));
    for (enum tingkat_f02 tingkat = 0; tingkat < F02_COUNT; tingkat++)
        buf_add(writer->out,
                arena_printf(writer->out->arena,
                             say(writer, "%stingkat %d: %zu", "%slevel %d: %zu"),
                             tingkat > 0 ? ", " : "", (int)tingkat, report->tingkat[tingkat]));
    add(writer, "\n");
    add_levels(writer);
    add(writer, report_caution(writer->lang));
    add(writer, "\n");
}

void report_text(const struct report_input *input, struct buf *out)
{
    const struct writer writer = {out, input->report, input->lang};
    add_versions(&writer);
    for (size_t i = 0; i < input->report->agency_count; i++)
        add_agency(&writer, &input->report->agencies[i]);
    add_totals(&writer);
}
