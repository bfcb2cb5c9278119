// What a template may know: the standard, its agency and the site, arranged for a reader.
//
// A view holds nothing of its own; it points into the model and into texts made for the page, all
// in the page's arena. The rows in view.c give the names that templates use (templates/README.md).
#ifndef MAKLUMAT_RENDER_VIEW_VIEW_H
#define MAKLUMAT_RENDER_VIEW_VIEW_H

#include "render/view/view_audit.h"
#include "text/hours.h"

struct view_link {
    str teks;
    str tautan;
};

struct view_list { // the list of a component or of an item
    bool bernomor; // false: the items carry marks of their own
    struct list butir;
};

struct view_detail { // one fact of a typed item
    str label;
    struct markup nilai;
    str tautan;
};

struct view_item {
    struct markup teks;
    struct markup judul;
    struct markup isi;
    const struct view_list *daftar;
    struct list rinci; // of struct view_detail
};

struct view_content {
    struct markup teks;
    const struct view_list *daftar;
};

struct view_picture {
    str berkas;
    struct said alt;
};

struct view_fee { // a row of the table of fees
    struct markup nama;
    struct markup tarif;
    struct markup dasar;
};

struct view_fees {
    bool ada_dasar;
    struct list baris; // of struct view_fee
};

struct view_component {
    str kunci;
    str huruf;
    str label;
    struct said sebutan;
    str tautan; // what the law asks of it
    bool ada;
    bool kosong;
    bool tidak_ada;
    bool rusak;
    struct said kerusakan;
    const struct view_content *isi;
    const struct view_content *warisan;
    const struct view_fees *tarif; // the same as `isi`, where all of it is rates
    struct list gambar;            // of struct view_picture
};

struct view_hours {
    struct said hari;
    struct said pukul;
    struct said istirahat;
    str kode_hari; // "01234": Monday is 0; empty when the hours were not read for certain
    uint64_t buka; // minutes after midnight
    uint64_t tutup;
    uint64_t jeda, lanjut;      // the break; both 0 when there is none
    str zona;                   // hours ahead of UTC: "7"
    struct jam_terbaca terbaca; // not for templates
};

struct view_row { // of the printed table
    bool kepala;
    str huruf;
    struct said label;
    uint64_t nomor;
    const struct view_component *komponen;
};

struct view_extra {
    struct said label;
    const struct view_content *isi;
};

struct view_gap { // a component that does not count, and why
    str label;
    str sebab; // empty when nothing was audited
};

struct view_variant {
    struct said nama;
    struct list komponen; // of struct view_component
};

struct view_damage {
    struct said jenis;
    struct said teks;
    str pada;
};

struct view_source {
    str berkas;
    str alamat;
    str diambil;
    str bentuk;
    struct list kerusakan; // of struct view_damage
};

struct view_summary { // a service in a list
    struct said judul;
    str tautan;
    str tautan_cetak;
    str tautan_publik;
    struct said ringkasan;
    const struct view_component *waktu;
    const struct view_component *biaya;
    const struct view_component *produk;
};

struct view_service {
    struct said judul;
    struct said ringkasan;
    struct told_list dikenal_juga, kelompok; // of struct text
    struct said label_a;
    struct said label_b;
    struct list penyampaian; // of struct view_component
    struct list pengelolaan; // of struct view_component
    const struct view_component *persyaratan, *prosedur, *waktu, *biaya, *produk, *pengaduan;
    struct list tambahan; // of struct view_extra
    struct list jam;      // of struct view_hours
    const struct view_content *jam_isi;
    bool jam_warisan;
    bool jam_pasti; // all rows were read, with their zone: "open now" can be said
    str label_sk;
    struct told sk;
    struct told penetapan;
    bool penetapan_warisan; // it is the agency's
    struct said masa_berlaku;
    struct list varian;       // of struct view_variant
    struct told_list riwayat; // of struct riwayat
    struct said publikasi;
    struct said penyusunan;
    struct said pemantauan;
    str diperbarui;
    str ditinjau;
    str tinjau_pada;
    struct list gambar; // of struct view_picture
    const struct view_source *sumber;
    struct list belum; // of struct view_gap
    str tautan;
    str tautan_cetak;
    str tautan_publik;
    str tautan_json;
    str tautan_audit;
    str alamat_umum; // the public address of the page, and the same in words
    str alamat_kata;
    str tautan_lapor; // to report a fault in the page
    str jsonld;
};

struct view_print {
    struct said judul;
    bool publik;
    str label_sk;
    struct told sk;
    struct told penetapan;
    bool penetapan_warisan;
    struct said masa_berlaku;
    str tautan;
    str alamat_umum;
    str alamat_kata;
    struct list baris;  // of struct view_row
    struct list gambar; // of struct view_picture
    const struct view_source *sumber;
};

struct view_chapter { // of the handbook
    str jangkar;
    const struct view_print *cetak;
};

struct view_book {
    str judul;
    uint64_t jumlah;
    str tanggal;     // of the data
    struct list bab; // of struct view_chapter
};

struct view_translation { // a file that can be translated
    struct said judul;
    str berkas;
    str tautan;
    bool ada; // there is a translation
    uint64_t sudah, semua;
    str belum; // the keys that stayed Indonesian
};

struct view_translations {
    uint64_t lengkap, jumlah;
    struct list baris; // of struct view_translation
};

struct view_pledge {
    bool rancangan;
    struct markup teks;
    str nomor;
    str tanggal;
    struct told penetapan;
    bool penetapan_warisan;
    struct list layanan; // of struct view_summary
    str tautan;
    str tautan_cetak;
    str tautan_poster;
    str alamat_umum;
    str alamat_kata;
};

struct view_agency {
    struct said nama;
    struct said pemerintah;
    str alamat;
    str kode_pos;
    const struct view_link *telepon;
    const struct view_link *surel;
    const struct view_link *situs;
    str lambang;
    str tautan_peta;
    str tautan_warna; // the style sheet of its colour
    str tautan_buku;
    str tautan;
    str tautan_maklumat;
    str tautan_maklumat_cetak;
    bool ada_maklumat;
    bool ringkas;    // its services are too many to show more than their names
    struct list jam; // of struct view_hours
    const struct view_content *jam_isi;
    const struct view_content *pengaduan;
    struct list layanan; // of struct view_summary
    uint64_t jumlah;
};

struct view_entry { // a line of a list
    struct said judul;
    str tautan;
    struct said keterangan;
    struct said instansi;
    uint64_t jumlah;
};

struct view_part {     // of a list, under a head of its own
    struct said judul; // empty: no head
    str jangkar;
    struct list butir; // of struct view_entry
};

struct view_letter {
    str huruf;
    str tautan;
    bool ini; // the page shows it
    uint64_t jumlah;
};

struct view_index {
    struct said judul;
    str pengantar;
    struct list huruf;  // of struct view_letter
    struct list bagian; // of struct view_part
};

struct view_pager { // of a list that has several pages
    uint64_t halaman;
    uint64_t dari;
    str pertama, sebelumnya, berikutnya, terakhir; // empty: it is this page
};

struct view_rule_link {
    str nomor;
    str judul;
    str tautan;
};

struct view_law_component { // one of the fourteen, for those who want to know what it is
    str kunci;
    str huruf;
    str label;
    str kelompok; // "A" or "B"
    str nama_kelompok;
    str dasar;
    str arti;
    str baik;
    str tautan;
    uint64_t ada;       // so many standards of this site state it …
    uint64_t diperiksa; // … of so many
    struct list aturan; // of struct view_rule_link
};

struct view_regulation {
    str nama;
    struct said pokok;
    struct said jenis;
    str pengganti; // what has taken its place, as far as the tables know
    bool pasti;    // false: the tables themselves are not certain of it
    struct said sumber;
    uint64_t jumlah;
};

struct view_kiosk {
    uint64_t diam;        // seconds without a touch
    uint64_t peringatan;  // of these, with a warning
    uint64_t tanpa_skrip; // seconds to read a page without a script
    str awal;             // where it returns to
    str kembali;          // one step up
    bool papan_ketik;
    bool cetak_a4;
    bool cetak_gulungan;
    str tanggal; // of the data
};

struct view_crumb {
    struct said judul;
    str tautan;
};

struct view_site {
    struct said judul;
    str alamat;
};

struct view_alternate { // this page in one of the site's languages
    str bahasa;
    str tautan;
};

struct view_page { // the root of every page
    str bahasa;
    str judul;
    str uraian;
    str kelas;
    str akar;
    str beranda;
    str kertas;
    str versi;
    str kanonik; // where the public finds this page; empty when the site has no address
    str bahasa_lain;
    str tautan_bahasa_lain;
    struct list alternatif; // of struct view_alternate, this page too; empty for one language
    str sidik_data;         // SHA-256 of the data for machines in the page, base64
    str tautan_umpan;       // changes, for feed readers
    str akar_bahasa;        // the way to the root of this language's pages
    str tautan_cari, tautan_indeks; // the page for searching, and its index
    str tautan_az, tautan_kelompok, tautan_peraturan, tautan_komponen; // empty: there are none
    str tautan_audit; // the report; empty when there is none
    const struct view_site *situs;
    struct list jejak; // of struct view_crumb
    uint64_t jumlah_layanan;
    uint64_t jumlah_instansi;
    struct list daftar_instansi; // of struct view_agency
    bool ringkas;                // the list is too long to show more than names
    const struct view_pager *pager;
    const struct view_index *daftar;
    const struct view_kiosk *kios;
    const struct view_regulation *peraturan;
    struct list komponen; // of struct view_law_component
    const struct view_law_component *tentang;
    const struct view_agency *instansi;
    const struct view_pledge *maklumat;
    const struct view_service *layanan;
    const struct view_print *cetak;
    const struct view_book *buku;
    const struct view_translations *terjemahan;
    str tautan_terjemahan;
    const struct view_audit *audit;
    // No template names these.
    struct rendered *rendered; // NULL: nothing is kept
    bool show_secrets;
    enum lang lang;
};

extern const struct record view_page_record;

#endif
