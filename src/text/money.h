// Amounts of rupiah in a text, and the words that say a service is free: "Rp. 25.000,-",
// "Rp 10.000 - Rp 20.000", "50 ribu rupiah", "tidak dipungut biaya", "gratis".
//
// PermenPANRB 15/2014 asks of every service what it costs, or that it is free. A number without
// a currency is not money ("Nomor 5 Tahun 2020", "0"). What the grammar does not know stays text.
#ifndef MAKLUMAT_TEXT_MONEY_H
#define MAKLUMAT_TEXT_MONEY_H

#include "base/arena.h"

struct tarif_terbaca {
    str teks;          // the span in the text, borrowed
    uint64_t dari;     // whole rupiah, at most 10^15; equal to `sampai` when there is one amount
    uint64_t sampai;   // 0 when free
    uint64_t kata;     // what the words say where they differ, else 0
    bool gratis;       // said in words, or an amount of 0
    bool berbeda;      // figure and word differ; the figure is what counts
    bool bentuk_asing; // "Rp 1,500,000", "Rp 25 000": read, but not the Indonesian form
};

// All of a text, in order and without overlap; gives their number, 0 when there are none. What
// says "free" more than once in a row ("Rp. 0,- (Gratis/ tidak dipungut biaya)") is one. The
// list is in the arena, the spans are borrowed from `text`.
size_t money_read(struct arena *arena, str text, struct tarif_terbaca **list);

// A text whose author has said that it is an amount (`tarif: 25000`): also a bare number. False
// when it names none or several.
bool money_typed(struct arena *arena, str text, struct tarif_terbaca *tarif);

// "Rp25.000".
str money_show(struct arena *arena, uint64_t rupiah);

#endif
