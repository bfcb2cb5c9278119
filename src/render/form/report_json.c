// The whole report as data (RFC 8259): versions, totals, agencies, states of every component,
// findings. Keys are Indonesian and the same in both languages; levels and states are terms and are
// not translated either, the sentences for people are.
#include "base/version.h"
#include "model/fields.h"
#include "render/form/json_write.h"
#include "render/form/report.h"

struct writer {
    struct json json;
    const struct report_input *input;
    const struct audit_report *report;
    struct arena *arena;
    enum lang lang;
};

void report_write_tables(struct json *json, const struct audit_data *data)
{
    json_key_open(json, "data", '[');
    for (size_t i = 0; i < DATA_COUNT; i++) {
        const struct data_table *table = &data->tables[i];
        json_value(json);
        json_open_flat(json, '{');
        json_key_text(json, "nama", str_from(table->name));
        json_key_text(json, "versi", table->version);
        json_key_text(json, "sidik", table->fingerprint);
        json_key_flag(json, "milik_situs", table->own);
        json_close(json, '}');
    }
    json_close(json, ']');
}

// What the keys are called, once for all standards.
static void write_components(struct writer *to)
{
    json_key_open(&to->json, "komponen", '[');
    for (enum komponen_id id = 0; id < KOMPONEN_COUNT; id++) {
        const struct field *field = komponen_field(id);
        bool published = komponen_group(id) == 'A';
        json_value(&to->json);
        json_open_flat(&to->json, '{');
        json_key_text(&to->json, "kunci", str_from(field->key));
        json_key_text(&to->json, "nama", str_from(field->label[to->lang]));
        json_key_text(&to->json, "kelompok", published ? STR("penyampaian") : STR("pengelolaan"));
        json_key_text(&to->json, "dasar", str_from(field->basis));
        json_close(&to->json, '}');
    }
    json_close(&to->json, ']');
}

// How many standards are at the levels 0 to 5.
static void write_distribution(struct writer *to, const size_t tingkat[F02_COUNT])
{
    json_key_open_flat(&to->json, "tingkat_f02", '[');
    for (enum tingkat_f02 each = 0; each < F02_COUNT; each++) {
        json_value(&to->json);
        json_number(&to->json, tingkat[each]);
    }
    json_close(&to->json, ']');
}

static void write_totals(struct writer *to)
{
    const struct audit_report *report = to->report;
    json_key_open(&to->json, "jumlah", '{');
    json_key_number(&to->json, "standar", report->service_count);
    json_key_number(&to->json, "diperiksa", report->audited);
    json_key_number(&to->json, "lengkap_14", report->complete);
    json_key_number(&to->json, "publikasi_6", report->published);
    write_distribution(to, report->tingkat);
    json_key_number(&to->json, "salah", report->level[LEVEL_SALAH]);
    json_key_number(&to->json, "peringatan", report->level[LEVEL_PERINGATAN]);
    json_key_number(&to->json, "catatan", report->level[LEVEL_CATATAN]);
    json_key_number(&to->json, "dikecualikan", report->waived);
    json_key_number(&to->json, "sudah_dikenal", report->known);
    json_key_number(&to->json, "sudah_tertutup", report->closed);
    json_close(&to->json, '}');
}

// Null, twice, for what has no place.
static void write_pos(struct writer *to, struct pos pos)
{
    if (pos.line == 0) {
        json_key_null(&to->json, "baris");
        json_key_null(&to->json, "kolom");
        return;
    }
    json_key_number(&to->json, "baris", pos.line);
    json_key_number(&to->json, "kolom", pos.col);
}

// ---- agencies

static void write_pledge(struct writer *to, const struct audit_pledge *pledge)
{
    static const char *const keys[PERNYATAAN_COUNT] = {
        [SESUAI_STANDAR] = "sesuai_standar", [PERBAIKAN] = "perbaikan", [SANKSI] = "sanksi"};
    size_t said = 0;
    json_key_open(&to->json, "maklumat", '{');
    json_key_flag(&to->json, "ada", pledge->there);
    json_key_flag(&to->json, "ditetapkan", pledge->adopted);
    for (enum pernyataan each = 0; each < PERNYATAAN_COUNT; each++) {
        json_key_flag(&to->json, keys[each], pledge->says[each]);
        said += pledge->says[each];
    }
    json_key_number(&to->json, "pernyataan", said);
    write_pos(to, pledge->pos);
    json_close(&to->json, '}');
}

static void write_agency(struct writer *to, const struct audit_agency *agency)
{
    json_value(&to->json);
    json_open(&to->json, '{');
    json_key_text(&to->json, "id", agency->agency->id);
    json_key_text(&to->json, "nama", agency->nama);
    json_key_text(&to->json, "berkas", agency->file);
    json_key_flag(&to->json, "diperiksa", to->report->whole && !agency->agency->settings_broken);
    write_pledge(to, &agency->maklumat);
    json_key_open(&to->json, "jumlah", '{');
    json_key_number(&to->json, "standar", agency->services);
    json_key_number(&to->json, "diperiksa", agency->audited);
    json_key_number(&to->json, "lengkap_14", agency->complete);
    json_key_number(&to->json, "publikasi_6", agency->published);
    write_distribution(to, agency->tingkat);
    json_close(&to->json, '}');
    json_close(&to->json, '}');
}

static void write_agencies(struct writer *to)
{
    json_key_open(&to->json, "instansi", '[');
    for (size_t i = 0; i < to->report->agency_count; i++)
        write_agency(to, &to->report->agencies[i]);
    json_close(&to->json, ']');
}

// ---- standards

static void write_states(struct writer *to, const struct audit_service *service)
{
    json_key_open(&to->json, "komponen", '{');
    for (enum komponen_id id = 0; id < KOMPONEN_COUNT; id++) {
        json_key_open_flat(&to->json, komponen_field(id)->key, '{');
        json_key_text(&to->json, "keadaan", str_from(audit_keadaan_name(service->keadaan[id])));
        write_pos(to, service->pos[id]);
        json_close(&to->json, '}');
    }
    json_close(&to->json, '}');
}

static void write_level(struct writer *to, enum tingkat_f02 tingkat)
{
    json_key_open(&to->json, "tingkat_f02", '{');
    json_key_number(&to->json, "tingkat", (uint64_t)tingkat);
    json_key_text(&to->json, "alasan", str_from(audit_f02_reason(tingkat, to->lang)));
    json_key_flag(&to->json, "perlu_bukti", audit_f02_is_declared(tingkat));
    json_close(&to->json, '}');
}

static void write_service(void *context, const struct audit_service *service)
{
    struct writer *to = context;
    json_value(&to->json);
    json_open(&to->json, '{');
    json_key_text(&to->json, "instansi", service->agency->id);
    json_key_text(&to->json, "layanan", service->service->id);
    json_key_text(&to->json, "judul", service->judul);
    json_key_text(&to->json, "berkas", service->file);
    json_key_flag(&to->json, "diperiksa", !service->broken);
    if (!service->broken) {
        json_key_number(&to->json, "standar", service->standar);
        json_key_number(&to->json, "publikasi", service->publikasi);
        write_level(to, service->tingkat);
        write_states(to, service);
    }
    json_close(&to->json, '}');
}

static void write_services(struct writer *to)
{
    json_key_open(&to->json, "standar", '[');
    report_each_service(to->input, to->json.out, write_service, to);
    json_close(&to->json, ']');
}

// ---- findings

static void write_waiver(struct writer *to, const struct pengecualian *waiver)
{
    if (!waiver) {
        json_key_null(&to->json, "pengecualian");
        return;
    }
    json_key_open(&to->json, "pengecualian", '{');
    json_key_text(&to->json, "alasan", waiver->alasan.s);
    json_key_text(&to->json, "oleh", waiver->oleh.s);
    json_key_text(&to->json, "sampai", waiver->sampai.s);
    json_close(&to->json, '}');
}

static void write_finding(void *context, const struct audit_finding *found)
{
    struct writer *to = context;
    struct report_words words = report_words_of(to->arena, found, to->lang);
    json_value(&to->json);
    json_open(&to->json, '{');
    json_key_text(&to->json, "aturan", words.id);
    json_key_text(&to->json, "judul", words.title);
    json_key_text(&to->json, "tingkat", words.level_key);
    json_key_text(&to->json, "berkas", found->finding.file);
    write_pos(to, found->finding.pos);
    json_key_text(&to->json, "komponen", words.komponen);
    json_key_text(&to->json, "teks", words.text);
    json_key_text(&to->json, "kutipan", words.quote);
    json_key_text(&to->json, "dasar", words.basis);
    json_key_text(&to->json, "perbaikan", words.remedy);
    write_waiver(to, found->waiver);
    json_key_flag(&to->json, "sudah_dikenal", found->known);
    json_key_flag(&to->json, "dihitung", audit_counts(found));
    json_close(&to->json, '}');
}

static void write_findings(struct writer *to)
{
    json_key_open(&to->json, "temuan", '[');
    report_each_finding(to->input, to->json.out, write_finding, to);
    json_close(&to->json, ']');
}

// ---- the whole

static void write_head(struct writer *to)
{
    const struct audit_report *report = to->report;
    json_key_text(&to->json, "program", STR("maklumat"));
    json_key_text(&to->json, "versi", STR(MAKLUMAT_VERSION));
    json_key_text(&to->json, "versi_aturan", STR(AUDIT_RULES_VERSION));
    report_write_tables(&to->json, to->report->data);
    json_key_text(&to->json, "situs", report->situs->judul.s);
    json_key_text(&to->json, "bahasa", to->lang == LANG_ID ? STR("id") : STR("en"));
    json_key_text(&to->json, "tanggal", date_iso(to->arena, report->date));
    json_key_flag(&to->json, "seluruh_situs", report->whole);
    json_key_text(&to->json, "perhatian", str_from(report_caution(to->lang)));
}

void report_json(const struct report_input *input, struct buf *out)
{
    struct writer to = {.json = {.out = out},
                        .input = input,
                        .report = input->report,
                        .arena = out->arena,
                        .lang = input->lang};
    json_open(&to.json, '{');
    write_head(&to);
    write_totals(&to);
    write_components(&to);
    write_agencies(&to);
    write_services(&to);
    write_findings(&to);
    json_close(&to.json, '}');
    buf_char(out, '\n');
}
