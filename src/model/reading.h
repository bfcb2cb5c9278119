// What the grammars read in a standard's texts, beside the texts and never instead of them.
#ifndef MAKLUMAT_MODEL_READING_H
#define MAKLUMAT_MODEL_READING_H

#include "model/standard.h"

struct read_duration {
    str teks;
    uint64_t dari, sampai;
    str satuan;
    bool paling_lama;
};

struct read_money {
    str teks;
    uint64_t dari, sampai;
    bool gratis;
};

struct read_channel {
    str teks;
    str jenis;
    str nilai;
    str tautan;
};

struct read_citation {
    str teks;
    str id;
    str jenis;
    str badan;
    str nomor;
    uint64_t tahun;
    str tentang;
};

struct read_hours {
    str teks;
    str hari;
    str buka, tutup;
    str zona;
};

struct terbaca {
    struct list waktu;       // of struct read_duration
    struct list biaya;       // of struct read_money
    struct list pengaduan;   // of struct read_channel
    struct list dasar_hukum; // of struct read_citation
    struct list jam;         // of struct read_hours
};

extern const struct record record_terbaca;

// "UU Nomor 25 Tahun 2009 tentang Pelayanan Publik": a typed regulation in the form of a citation.
str peraturan_text(struct arena *arena, const struct peraturan *peraturan);

// The citations in a standard's legal basis, in order; *list lies in the arena. Gives their number.
struct sitasi;
size_t standard_citations(struct arena *arena, const struct standar *standar, struct sitasi **list);

// The same in all that rests on the law: the basis of its variants too, and what fees rest on.
size_t standard_regulations(struct arena *arena, const struct standar *standar,
                            struct sitasi **list);

// What its fees and its channels say, alone: lists of struct read_money and struct read_channel.
struct list standard_amounts(struct arena *arena, const struct standar *standar);
struct list standard_channels(struct arena *arena, const struct standar *standar);

// Reads the standard's components; all in the arena, texts borrowed from the standard.
struct terbaca standard_read(struct arena *arena, const struct standar *standar);

#endif
