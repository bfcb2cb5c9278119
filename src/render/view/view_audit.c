// The rows that give the members of an audit their names in templates.
#include "model/standard.h"
#include "render/view/view_rows.h"

static const struct field view_audit_state_rows[] = {
    STRING(view_audit_state, kode),  STRING(view_audit_state, keadaan),
    STRING(view_audit_state, kunci), STRING(view_audit_state, arti),
    STRING(view_audit_state, label), STRING(view_audit_state, baris),
};
DEFINE(view_audit_state);

static const struct field pengecualian_rows[] = {
    LINE(pengecualian, alasan), LINE(pengecualian, oleh), LINE(pengecualian, sampai), // as written
};
DEFINE(pengecualian);

static const struct field view_audit_finding_rows[] = {
    STRING(view_audit_finding, kunci),  STRING(view_audit_finding, taraf),
    STRING(view_audit_finding, nomor),  HREF(view_audit_finding, tautan_aturan),
    STRING(view_audit_finding, tempat), STRING(view_audit_finding, komponen),
    STRING(view_audit_finding, teks),   SAID(view_audit_finding, kutipan),
    STRING(view_audit_finding, dasar),  STRING(view_audit_finding, perbaikan),
    FLAG(view_audit_finding, dikenal),  ONE(view_audit_finding, pengecualian, pengecualian),
};
DEFINE(view_audit_finding);

static const struct field view_audit_service_rows[] = {
    STRING(view_audit_service, jangkar),
    SAID(view_audit_service, judul),
    SAID(view_audit_service, instansi),
    STRING(view_audit_service, berkas),
    HREF(view_audit_service, tautan),
    HREF(view_audit_service, tautan_layanan),
    FLAG(view_audit_service, rusak),
    COUNT(view_audit_service, standar),
    COUNT(view_audit_service, publikasi),
    COUNT(view_audit_service, tingkat),
    STRING(view_audit_service, alasan),
    COUNT(view_audit_service, salah),
    COUNT(view_audit_service, peringatan),
    COUNT(view_audit_service, catatan),
    MANY(view_audit_service, komponen, view_audit_state),
    MANY(view_audit_service, temuan, view_audit_finding),
    STRING(view_audit_service, aturan),
};
DEFINE(view_audit_service);

static const struct field view_audit_statement_rows[] = {
    STRING(view_audit_statement, teks),
    FLAG(view_audit_statement, ada),
};
DEFINE(view_audit_statement);

static const struct field view_audit_pledge_rows[] = {
    FLAG(view_audit_pledge, ada),
    FLAG(view_audit_pledge, ditetapkan),
    COUNT(view_audit_pledge, jumlah),
    MANY(view_audit_pledge, pernyataan, view_audit_statement),
};
DEFINE(view_audit_pledge);

static const struct field view_audit_agency_rows[] = {
    SAID(view_audit_agency, nama),
    STRING(view_audit_agency, berkas),
    HREF(view_audit_agency, tautan),
    STRING(view_audit_agency, jangkar),
    FLAG(view_audit_agency, rusak),
    COUNT(view_audit_agency, diperiksa),
    COUNT(view_audit_agency, lengkap),
    COUNT(view_audit_agency, terbit),
    ONE(view_audit_agency, maklumat, view_audit_pledge),
    MANY(view_audit_agency, standar, view_audit_service),
    MANY(view_audit_agency, temuan, view_audit_finding),
};
DEFINE(view_audit_agency);

static const struct field view_audit_example_rows[] = {
    STRING(view_audit_example, berkas),
    STRING(view_audit_example, teks),
};
DEFINE(view_audit_example);

static const struct field view_audit_hit_rows[] = {
    SAID(view_audit_hit, teks),
    HREF(view_audit_hit, tautan),
};
DEFINE(view_audit_hit);

static const struct field view_audit_rule_rows[] = {
    STRING(view_audit_rule, nomor),
    STRING(view_audit_rule, judul),
    HREF(view_audit_rule, tautan),
    STRING(view_audit_rule, jangkar),
    STRING(view_audit_rule, taraf),
    STRING(view_audit_rule, kunci),
    STRING(view_audit_rule, dasar),
    STRING(view_audit_rule, komponen),
    STRING(view_audit_rule, diminta),
    STRING(view_audit_rule, mengapa),
    STRING(view_audit_rule, memeriksa),
    STRING(view_audit_rule, menutup),
    MANY(view_audit_rule, salah, view_audit_example),
    MANY(view_audit_rule, benar, view_audit_example),
    COUNT(view_audit_rule, jumlah),
    MANY(view_audit_rule, tempat, view_audit_hit),
    COUNT(view_audit_rule, lainnya),
};
DEFINE(view_audit_rule);

static const struct field view_audit_head_rows[] = {
    STRING(view_audit_head, label),
    STRING(view_audit_head, huruf),
};
DEFINE(view_audit_head);

static const struct field view_audit_step_rows[] = {
    COUNT(view_audit_step, tingkat),
    COUNT(view_audit_step, jumlah),
    STRING(view_audit_step, alasan),
};
DEFINE(view_audit_step);

static const struct field view_audit_table_rows[] = {
    STRING(view_audit_table, nama),
    STRING(view_audit_table, versi),
    FLAG(view_audit_table, milik_situs),
};
DEFINE(view_audit_table);

static const struct field view_audit_rows[] = {
    COUNT(view_audit, diperiksa),
    COUNT(view_audit, tak_diperiksa),
    COUNT(view_audit, lengkap),
    COUNT(view_audit, terbit),
    COUNT(view_audit, salah),
    COUNT(view_audit, peringatan),
    COUNT(view_audit, catatan),
    COUNT(view_audit, dikecualikan),
    COUNT(view_audit, dikenal),
    MANY(view_audit, f02, view_audit_step),
    MANY(view_audit, arti, view_audit_state),
    MANY(view_audit, kepala, view_audit_head),
    STRING(view_audit, perhatian),
    STRING(view_audit, tanggal),
    STRING(view_audit, versi_aturan),
    STRING(view_audit, versi),
    MANY(view_audit, tabel, view_audit_table),
    FLAG(view_audit, sebagian),
    HREF(view_audit, tautan),
    HREF(view_audit, tautan_aturan),
    HREF(view_audit, tautan_json),
    HREF(view_audit, tautan_standar),
    HREF(view_audit, tautan_temuan),
    MANY(view_audit, matriks, view_audit_agency),
    ONE(view_audit, instansi, view_audit_agency),
    ONE(view_audit, standar, view_audit_service),
    ONE(view_audit, aturan, view_audit_rule),
    MANY(view_audit, pustaka, view_audit_rule),
    FLAG(view_audit, pertama),
};
const struct record view_audit_record = RECORD("view_audit", struct view_audit, view_audit_rows);
