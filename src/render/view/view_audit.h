// What a template may know of an audit: the report, arranged for readers. Included by view.h.
#ifndef MAKLUMAT_RENDER_VIEW_VIEW_AUDIT_H
#define MAKLUMAT_RENDER_VIEW_VIEW_AUDIT_H

#include "model/record.h"

struct view_audit_state { // of one component
    str kode;             // one letter: "A" ADA, "T" TIDAK ADA, "K", "S", "U"
    str keadaan;          // "TIDAK ADA"
    str kunci;            // "tidak-ada"
    str arti;             // in words
    str label;
    str baris; // of what proves it; empty where nothing does
};

struct view_audit_finding {
    str kunci; // of its level, "salah", for class names
    str taraf; // its name in the language of the page
    str nomor; // of the rule
    str tautan_aturan;
    str tempat; // "standards/a/b.yaml:12:3"
    str komponen;
    str teks;
    struct said kutipan;
    str dasar;
    str perbaikan;
    bool dikenal;
    const struct pengecualian *pengecualian;
};

struct view_audit_service {
    str jangkar;
    struct said judul;
    struct said instansi;
    str berkas;
    str tautan;         // its page of the audit
    str tautan_layanan; // the page of the service
    bool rusak;
    uint64_t standar;
    uint64_t publikasi;
    uint64_t tingkat;
    str alasan; // of the level
    uint64_t salah, peringatan, catatan;
    struct list komponen; // of struct view_audit_state
    struct list temuan;   // of struct view_audit_finding
    str aturan;           // for the filter: "K01 T01"
};

struct view_audit_statement {
    str teks;
    bool ada;
};

struct view_audit_pledge {
    bool ada;
    bool ditetapkan;
    uint64_t jumlah;        // of statements, of three
    struct list pernyataan; // of struct view_audit_statement
};

struct view_audit_agency {
    struct said nama;
    str berkas;
    str tautan;
    str jangkar;
    bool rusak;
    uint64_t diperiksa;
    uint64_t lengkap;
    uint64_t terbit;
    const struct view_audit_pledge *maklumat;
    struct list standar; // of struct view_audit_service
    struct list temuan;  // of struct view_audit_finding: in its own file
};

struct view_audit_example {
    str berkas;
    str teks;
};

struct view_audit_hit { // where a rule spoke
    struct said teks;
    str tautan;
};

struct view_audit_rule {
    str nomor;
    str judul;
    str tautan;
    str jangkar;
    str taraf;
    str kunci;
    str dasar;
    str komponen;
    str diminta;
    str mengapa;
    str memeriksa;
    str menutup;
    struct list salah;  // of struct view_audit_example
    struct list benar;  // of struct view_audit_example
    uint64_t jumlah;    // of findings that count
    struct list tempat; // of struct view_audit_hit
    uint64_t lainnya;   // hits that are not listed
};

struct view_audit_head { // of a column of the matrix
    str label;
    str huruf;
};

struct view_audit_step { // of form F-02
    uint64_t tingkat;
    uint64_t jumlah;
    str alasan;
};

struct view_audit_table {
    str nama;
    str versi;
    bool milik_situs;
};

struct view_audit {
    // The whole report.
    uint64_t diperiksa;
    uint64_t tak_diperiksa;
    uint64_t lengkap;
    uint64_t terbit;
    uint64_t salah, peringatan, catatan;
    uint64_t dikecualikan;
    uint64_t dikenal;
    struct list f02;    // of struct view_audit_step
    struct list arti;   // of struct view_audit_state: the five, explained
    struct list kepala; // of struct view_audit_head
    str perhatian;
    str tanggal;
    str versi_aturan;
    str versi;         // of the program
    struct list tabel; // of struct view_audit_table
    bool sebagian;     // only some files
    str tautan;        // the first page
    str tautan_aturan; // the list of rules
    str tautan_json;
    str tautan_standar;
    str tautan_temuan;
    // This page of it.
    struct list matriks; // of struct view_audit_agency
    const struct view_audit_agency *instansi;
    const struct view_audit_service *standar;
    const struct view_audit_rule *aturan;
    struct list pustaka; // of struct view_audit_rule
    bool pertama;
};

extern const struct record view_audit_record;

#endif
