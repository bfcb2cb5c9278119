// The structs: a service standard, its agency, its site. Members carry the names of the YAML keys
// (vocabulary of UU 25/2009 and PermenPANRB 15/2014). Zeroed memory is a valid, empty value.
// All text is borrowed from the arena that the tree was read into.
#ifndef MAKLUMAT_MODEL_STANDARD_H
#define MAKLUMAT_MODEL_STANDARD_H

#include "model/record.h"

// UU 25/2009 article 21 paragraph (1), letters a to n, in the order of the law.
enum komponen_id {
    DASAR_HUKUM,
    PERSYARATAN,
    PROSEDUR,
    WAKTU,
    BIAYA,
    PRODUK,
    SARANA,
    KOMPETENSI,
    PENGAWASAN,
    PENGADUAN,
    JUMLAH_PELAKSANA,
    JAMINAN_PELAYANAN,
    JAMINAN_KEAMANAN,
    EVALUASI,
    KOMPONEN_COUNT
};

// An item of a component: a plain text; or a head with a text and a list of its own; or a typed
// item, whose struct is described by `rincian_jenis`.
struct butir {
    struct pos pos;
    struct text teks;
    struct text judul;
    struct text isi;
    struct list daftar; // of struct butir
    const struct record *rincian_jenis;
    const void *rincian;
};

// The value of a component: a text, or a list. key_pos.line 0: no such label in the document.
struct komponen {
    struct pos key_pos;
    struct text teks;
    struct list daftar; // of struct butir
};

struct langkah {
    struct text langkah, pelaku, lama, biaya, hasil;
};

struct tahap {
    struct text tahap, lama, syarat;
};

struct tarif {
    struct text nama, tarif, dasar;
};

struct kanal {
    struct text telepon, whatsapp, sms, surel, situs, lapor, instagram, facebook, x, kotak_saran,
        loket, alamat, keterangan;
};

struct peraturan {
    struct text jenis, nomor, tahun, tentang;
};

struct jam_buka {
    struct text hari, pukul, istirahat;
};

struct sk {
    struct text nomor, tanggal, tentang;
};

struct penetapan {
    struct text tempat, tanggal, jabatan, nama, pangkat, nip;
};

struct tambahan {
    struct text label;
    struct komponen isi;
    struct text setelah;
};

struct gambar {
    struct text berkas, alt, untuk;
};

struct bukti {
    struct text tanggal, bukti;
};

struct riwayat {
    struct text tanggal, sk, perubahan;
};

struct kerusakan {
    struct text teks, jenis, pada;
};

struct sumber {
    struct text berkas, alamat, diambil, bentuk;
    struct list kerusakan; // of struct kerusakan
};

struct pengecualian {
    struct text aturan, komponen, alasan, oleh, sampai;
};

struct varian {
    struct text nama;
    struct komponen komponen[KOMPONEN_COUNT];
};

struct standar {
    struct text judul;
    struct komponen komponen[KOMPONEN_COUNT];
    struct list sebutan; // of struct pair
    struct text urutan;
    struct list tambahan; // of struct tambahan
    struct list dikenal_juga;
    struct text ringkasan;
    struct list kelompok;
    const struct sk *sk;
    const struct penetapan *penetapan;
    struct komponen jam;
    struct text zona;
    struct text masa_berlaku;
    struct list gambar; // of struct gambar
    struct list varian; // of struct varian
    const struct bukti *penyusunan;
    const struct bukti *pemantauan;
    struct list publikasi;
    struct text diperbarui;
    struct text ditinjau;
    struct text tinjau_pada;
    struct list riwayat; // of struct riwayat
    const struct sumber *sumber;
    struct list pengecualian; // of struct pengecualian
    // Of a translation (model/translate.h), no rows of their own: what it translates, else NULL;
    // the rows that stayed as they were.
    const struct standar *original;
    uint64_t untranslated;
};

struct maklumat {
    struct text teks, nomor, tanggal;
};

struct instansi {
    struct text nama, pemerintah, alamat, kode_pos, telepon, surel, situs;
    struct komponen jam;
    struct text zona;
    struct komponen pengaduan;
    const struct maklumat *maklumat;
    const struct penetapan *penetapan;
    struct text lambang, warna, kode_wilayah;
    const struct instansi *original; // as above
    uint64_t untranslated;
};

struct kios {
    struct list instansi;
    struct text diam, papan_ketik, pencetak, awal;
};

struct situs_audit {
    struct text ambang;
    struct list aturan;       // of struct pair
    struct list pengecualian; // of struct pengecualian
};

struct situs {
    struct text judul, alamat;
    struct list bahasa;
    struct list keluaran;
    struct text urutan, kertas, tanggal, nip;
    struct list kamus; // of struct pair
    const struct kios *kios;
    const struct situs_audit *audit;
    const struct situs *original; // as above
    uint64_t untranslated;
};

#endif
