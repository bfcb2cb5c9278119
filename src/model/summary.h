// What lists, search and feed show of a standard: all that is kept of it when its own pages are
// done, so that a site of a million standards fits in memory.
//
// A summary is made from a standard, or unpacked from what an earlier build, or another machine,
// has packed; one cannot tell the two apart.
#ifndef MAKLUMAT_MODEL_SUMMARY_H
#define MAKLUMAT_MODEL_SUMMARY_H

#include "model/record_pack.h"
#include "model/standard.h"
#include "text/citation.h"

struct names {
    const str *list;
    size_t count;
};

// Something that standards have in common and that has a page of its own: a group, or a regulation.
struct reference {
    str id;       // of its address: "anak", "uu-25-2009"
    str nama;     // "Anak", "UU 25/2009"
    str pokok;    // of a regulation: its subject
    bool foreign; // of a group: the name is not in the language of the pages
    enum jenis_peraturan jenis;
    uint32_t tahun;
    size_t number; // in its table, from 0; nothing where it is in none
};

struct references {
    const struct reference **list;
    size_t count;
};

struct change {
    str tanggal, perubahan;
};

struct changes {
    const struct change *list;
    size_t count;
};

struct summary {
    str judul;
    str ringkasan;
    uint64_t untranslated; // as in struct standar
    struct names dikenal_juga;
    struct references kelompok;
    struct references peraturan; // those that have a page
    struct changes riwayat;
    str diperbarui;
    unsigned translatable; // rows with words to translate; 0 where the language is the first
    bool translated;       // it has a translation
};

// What a service is found by besides its names: too much to be kept.
struct summary_heads {
    struct names produk;
    struct names persyaratan;
};

// Texts are borrowed from the standard, which may be translated (model/translate.h).
struct summary_heads summary_heads_make(struct arena *arena, const struct standar *standar);

// What is packed of them (model/record_pack.h): references are shared, with reference_share.
extern const struct record summary_record;
extern const struct record summary_heads_record;

// References that many standards share, each once. `share` gives the one that is equal in all;
// `keep` the one with the same id: of those, the first subject counts, and the first name that is
// in the language of the pages, so it is for tables that are filled in the order of the site. Both
// copy what they have not.
struct reference_table;
struct reference_table *reference_table_new(struct arena *arena);
const struct reference *reference_share(struct reference_table *table,
                                        const struct reference *reference);
const struct reference *reference_keep(struct reference_table *table,
                                       const struct reference *reference);

#endif
