// The rows that give view members their names in templates.
#include "model/fields.h"
#include "render/view/view_rows.h"

static const struct field view_link_rows[] = {
    STRING(view_link, teks),
    HREF(view_link, tautan),
};
DEFINE(view_link);

// Lists and items hold each other, so the record of items is named before its rows.
static const struct record view_item_record;

static const struct field view_list_rows[] = {
    FLAG(view_list, bernomor),
    MANY(view_list, butir, view_item),
};
DEFINE(view_list);

static const struct field view_detail_rows[] = {
    STRING(view_detail, label),
    MARKUP(view_detail, nilai),
    HREF(view_detail, tautan),
};
DEFINE(view_detail);

static const struct field view_item_rows[] = {
    MARKUP(view_item, teks),
    MARKUP(view_item, judul),
    MARKUP(view_item, isi),
    ONE(view_item, daftar, view_list),
    MANY(view_item, rinci, view_detail),
};
DEFINE(view_item);

static const struct field view_content_rows[] = {
    MARKUP(view_content, teks),
    ONE(view_content, daftar, view_list),
};
DEFINE(view_content);

static const struct field view_picture_rows[] = {
    HREF(view_picture, berkas),
    SAID(view_picture, alt),
};
DEFINE(view_picture);

static const struct field view_fee_rows[] = {
    MARKUP(view_fee, nama),
    MARKUP(view_fee, tarif),
    MARKUP(view_fee, dasar),
};
DEFINE(view_fee);

static const struct field view_fees_rows[] = {
    FLAG(view_fees, ada_dasar),
    MANY(view_fees, baris, view_fee),
};
DEFINE(view_fees);

static const struct field view_component_rows[] = {
    STRING(view_component, kunci),
    STRING(view_component, huruf),
    STRING(view_component, label),
    SAID(view_component, sebutan),
    HREF(view_component, tautan),
    FLAG(view_component, ada),
    FLAG(view_component, kosong),
    FLAG(view_component, tidak_ada),
    FLAG(view_component, rusak),
    SAID(view_component, kerusakan),
    ONE(view_component, isi, view_content),
    ONE(view_component, warisan, view_content),
    ONE(view_component, tarif, view_fees),
    MANY(view_component, gambar, view_picture),
};
DEFINE(view_component);

static const struct field view_hours_rows[] = {
    SAID(view_hours, hari),        SAID(view_hours, pukul),   SAID(view_hours, istirahat),
    STRING(view_hours, kode_hari), COUNT(view_hours, buka),   COUNT(view_hours, tutup),
    COUNT(view_hours, jeda),       COUNT(view_hours, lanjut), STRING(view_hours, zona),
};
DEFINE(view_hours);

static const struct field view_row_rows[] = {
    FLAG(view_row, kepala),
    STRING(view_row, huruf),
    SAID(view_row, label),
    COUNT(view_row, nomor),
    ONE(view_row, komponen, view_component),
};
DEFINE(view_row);

static const struct field view_extra_rows[] = {
    SAID(view_extra, label),
    ONE(view_extra, isi, view_content),
};
DEFINE(view_extra);

static const struct field text_rows[] = {{.key = "teks", .kind = KIND_LINE}};
static const struct record text_record = RECORD("teks", struct text, text_rows);

static const struct field view_gap_rows[] = {
    STRING(view_gap, label),
    STRING(view_gap, sebab),
};
DEFINE(view_gap);

static const struct field view_variant_rows[] = {
    SAID(view_variant, nama),
    MANY(view_variant, komponen, view_component),
};
DEFINE(view_variant);

static const struct field view_damage_rows[] = {
    SAID(view_damage, jenis),
    SAID(view_damage, teks),
    STRING(view_damage, pada),
};
DEFINE(view_damage);

static const struct field view_source_rows[] = {
    STRING(view_source, berkas),
    HREF(view_source, alamat),
    STRING(view_source, diambil),
    STRING(view_source, bentuk),
    MANY(view_source, kerusakan, view_damage),
};
DEFINE(view_source);

static const struct field view_summary_rows[] = {
    SAID(view_summary, judul),
    HREF(view_summary, tautan),
    HREF(view_summary, tautan_cetak),
    HREF(view_summary, tautan_publik),
    SAID(view_summary, ringkasan),
    ONE(view_summary, waktu, view_component),
    ONE(view_summary, biaya, view_component),
    ONE(view_summary, produk, view_component),
};
DEFINE(view_summary);

static const struct field view_service_rows[] = {
    SAID(view_service, judul),
    SAID(view_service, ringkasan),
    TOLD_LIST(view_service, dikenal_juga, &text_record),
    TOLD_LIST(view_service, kelompok, &text_record),
    SAID(view_service, label_a),
    SAID(view_service, label_b),
    MANY(view_service, penyampaian, view_component),
    MANY(view_service, pengelolaan, view_component),
    ONE(view_service, persyaratan, view_component),
    ONE(view_service, prosedur, view_component),
    ONE(view_service, waktu, view_component),
    ONE(view_service, biaya, view_component),
    ONE(view_service, produk, view_component),
    ONE(view_service, pengaduan, view_component),
    MANY(view_service, tambahan, view_extra),
    MANY(view_service, jam, view_hours),
    ONE(view_service, jam_isi, view_content),
    FLAG(view_service, jam_warisan),
    FLAG(view_service, jam_pasti),
    STRING(view_service, label_sk),
    TOLD(view_service, sk, &record_sk),
    TOLD(view_service, penetapan, &record_penetapan),
    FLAG(view_service, penetapan_warisan),
    SAID(view_service, masa_berlaku),
    MANY(view_service, varian, view_variant),
    TOLD_LIST(view_service, riwayat, &record_riwayat),
    SAID(view_service, publikasi),
    SAID(view_service, penyusunan),
    SAID(view_service, pemantauan),
    STRING(view_service, diperbarui),
    STRING(view_service, ditinjau),
    STRING(view_service, tinjau_pada),
    MANY(view_service, gambar, view_picture),
    ONE(view_service, sumber, view_source),
    MANY(view_service, belum, view_gap),
    HREF(view_service, tautan),
    HREF(view_service, tautan_cetak),
    HREF(view_service, tautan_publik),
    HREF(view_service, tautan_json),
    HREF(view_service, tautan_audit),
    QR(view_service, alamat_umum),
    STRING(view_service, alamat_kata),
    HREF(view_service, tautan_lapor),
    JSONLD(view_service, jsonld),
};
DEFINE(view_service);

static const struct field view_print_rows[] = {
    SAID(view_print, judul),
    FLAG(view_print, publik),
    STRING(view_print, label_sk),
    TOLD(view_print, sk, &record_sk),
    TOLD(view_print, penetapan, &record_penetapan),
    FLAG(view_print, penetapan_warisan),
    SAID(view_print, masa_berlaku),
    HREF(view_print, tautan),
    QR(view_print, alamat_umum),
    STRING(view_print, alamat_kata),
    MANY(view_print, baris, view_row),
    MANY(view_print, gambar, view_picture),
    ONE(view_print, sumber, view_source),
};
DEFINE(view_print);

static const struct field view_chapter_rows[] = {
    STRING(view_chapter, jangkar),
    ONE(view_chapter, cetak, view_print),
};
DEFINE(view_chapter);

static const struct field view_book_rows[] = {
    STRING(view_book, judul),
    COUNT(view_book, jumlah),
    STRING(view_book, tanggal),
    MANY(view_book, bab, view_chapter),
};
DEFINE(view_book);

static const struct field view_translation_rows[] = {
    SAID(view_translation, judul),   STRING(view_translation, berkas),
    HREF(view_translation, tautan),  FLAG(view_translation, ada),
    COUNT(view_translation, sudah),  COUNT(view_translation, semua),
    STRING(view_translation, belum),
};
DEFINE(view_translation);

static const struct field view_translations_rows[] = {
    COUNT(view_translations, lengkap),
    COUNT(view_translations, jumlah),
    MANY(view_translations, baris, view_translation),
};
DEFINE(view_translations);

static const struct field view_pledge_rows[] = {
    FLAG(view_pledge, rancangan),
    MARKUP(view_pledge, teks),
    STRING(view_pledge, nomor),
    STRING(view_pledge, tanggal),
    TOLD(view_pledge, penetapan, &record_penetapan),
    FLAG(view_pledge, penetapan_warisan),
    MANY(view_pledge, layanan, view_summary),
    HREF(view_pledge, tautan),
    HREF(view_pledge, tautan_cetak),
    HREF(view_pledge, tautan_poster),
    QR(view_pledge, alamat_umum),
    STRING(view_pledge, alamat_kata),
};
DEFINE(view_pledge);

static const struct field view_agency_rows[] = {
    SAID(view_agency, nama),
    SAID(view_agency, pemerintah),
    STRING(view_agency, alamat),
    STRING(view_agency, kode_pos),
    ONE(view_agency, telepon, view_link),
    ONE(view_agency, surel, view_link),
    ONE(view_agency, situs, view_link),
    HREF(view_agency, lambang),
    HREF(view_agency, tautan_peta),
    HREF(view_agency, tautan_warna),
    HREF(view_agency, tautan_buku),
    HREF(view_agency, tautan),
    HREF(view_agency, tautan_maklumat),
    HREF(view_agency, tautan_maklumat_cetak),
    FLAG(view_agency, ada_maklumat),
    FLAG(view_agency, ringkas),
    MANY(view_agency, jam, view_hours),
    ONE(view_agency, jam_isi, view_content),
    ONE(view_agency, pengaduan, view_content),
    MANY(view_agency, layanan, view_summary),
    COUNT(view_agency, jumlah),
};
DEFINE(view_agency);

static const struct field view_entry_rows[] = {
    SAID(view_entry, judul),    HREF(view_entry, tautan),  SAID(view_entry, keterangan),
    SAID(view_entry, instansi), COUNT(view_entry, jumlah),
};
DEFINE(view_entry);

static const struct field view_part_rows[] = {
    SAID(view_part, judul),
    STRING(view_part, jangkar),
    MANY(view_part, butir, view_entry),
};
DEFINE(view_part);

static const struct field view_letter_rows[] = {
    STRING(view_letter, huruf),
    HREF(view_letter, tautan),
    FLAG(view_letter, ini),
    COUNT(view_letter, jumlah),
};
DEFINE(view_letter);

static const struct field view_index_rows[] = {
    SAID(view_index, judul),
    STRING(view_index, pengantar),
    MANY(view_index, huruf, view_letter),
    MANY(view_index, bagian, view_part),
};
DEFINE(view_index);

static const struct field view_pager_rows[] = {
    COUNT(view_pager, halaman),   COUNT(view_pager, dari),      HREF(view_pager, pertama),
    HREF(view_pager, sebelumnya), HREF(view_pager, berikutnya), HREF(view_pager, terakhir),
};
DEFINE(view_pager);

static const struct field view_rule_link_rows[] = {
    STRING(view_rule_link, nomor),
    STRING(view_rule_link, judul),
    HREF(view_rule_link, tautan),
};
DEFINE(view_rule_link);

static const struct field view_law_component_rows[] = {
    STRING(view_law_component, kunci),         STRING(view_law_component, huruf),
    STRING(view_law_component, label),         STRING(view_law_component, kelompok),
    STRING(view_law_component, nama_kelompok), STRING(view_law_component, dasar),
    STRING(view_law_component, arti),          STRING(view_law_component, baik),
    HREF(view_law_component, tautan),          COUNT(view_law_component, ada),
    COUNT(view_law_component, diperiksa),      MANY(view_law_component, aturan, view_rule_link),
};
DEFINE(view_law_component);

static const struct field view_regulation_rows[] = {
    STRING(view_regulation, nama),      SAID(view_regulation, pokok), SAID(view_regulation, jenis),
    STRING(view_regulation, pengganti), FLAG(view_regulation, pasti), SAID(view_regulation, sumber),
    COUNT(view_regulation, jumlah),
};
DEFINE(view_regulation);

static const struct field view_kiosk_rows[] = {
    COUNT(view_kiosk, tanpa_skrip), COUNT(view_kiosk, diam),          COUNT(view_kiosk, peringatan),
    HREF(view_kiosk, awal),         HREF(view_kiosk, kembali),        FLAG(view_kiosk, papan_ketik),
    FLAG(view_kiosk, cetak_a4),     FLAG(view_kiosk, cetak_gulungan), STRING(view_kiosk, tanggal),
};
DEFINE(view_kiosk);

static const struct field view_crumb_rows[] = {
    SAID(view_crumb, judul),
    HREF(view_crumb, tautan),
};
DEFINE(view_crumb);

static const struct field view_site_rows[] = {
    SAID(view_site, judul),
    HREF(view_site, alamat),
};
DEFINE(view_site);

static const struct field view_alternate_rows[] = {
    STRING(view_alternate, bahasa),
    HREF(view_alternate, tautan),
};
DEFINE(view_alternate);

static const struct field view_page_rows[] = {
    STRING(view_page, bahasa),
    STRING(view_page, judul),
    STRING(view_page, uraian),
    STRING(view_page, kelas),
    HREF(view_page, akar),
    HREF(view_page, beranda),
    STRING(view_page, kertas),
    STRING(view_page, versi),
    HREF(view_page, kanonik),
    STRING(view_page, bahasa_lain),
    HREF(view_page, tautan_bahasa_lain),
    MANY(view_page, alternatif, view_alternate),
    STRING(view_page, sidik_data),
    HREF(view_page, tautan_umpan),
    HREF(view_page, akar_bahasa),
    HREF(view_page, tautan_cari),
    HREF(view_page, tautan_indeks),
    HREF(view_page, tautan_az),
    HREF(view_page, tautan_kelompok),
    HREF(view_page, tautan_peraturan),
    HREF(view_page, tautan_komponen),
    HREF(view_page, tautan_audit),
    ONE(view_page, situs, view_site),
    MANY(view_page, jejak, view_crumb),
    COUNT(view_page, jumlah_layanan),
    COUNT(view_page, jumlah_instansi),
    MANY(view_page, daftar_instansi, view_agency),
    FLAG(view_page, ringkas),
    ONE(view_page, pager, view_pager),
    ONE(view_page, daftar, view_index),
    ONE(view_page, kios, view_kiosk),
    ONE(view_page, peraturan, view_regulation),
    MANY(view_page, komponen, view_law_component),
    ONE(view_page, tentang, view_law_component),
    ONE(view_page, instansi, view_agency),
    ONE(view_page, maklumat, view_pledge),
    ONE(view_page, layanan, view_service),
    ONE(view_page, cetak, view_print),
    ONE(view_page, buku, view_book),
    ONE(view_page, terjemahan, view_translations),
    HREF(view_page, tautan_terjemahan),
    ONE(view_page, audit, view_audit),
};
const struct record view_page_record = RECORD("halaman", struct view_page, view_page_rows);
