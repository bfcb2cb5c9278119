// Stretches of time in a text: "5 (lima) hari kerja", "3-5 menit", "1x24 jam", "setengah jam".
//
// PermenPANRB 15/2014 asks of every service a time that can be measured: a figure and a unit.
// Clock times, dates, years and opening hours are not durations. What the grammar does not know
// stays text: no error, nothing lost. A duration need not be a promise: an age ("17 tahun") or
// an opening time ("layanan 24 jam") is read too; the component that it is in says what it is.
#ifndef MAKLUMAT_TEXT_DURATION_H
#define MAKLUMAT_TEXT_DURATION_H

#include "base/arena.h"

enum satuan {
    SATUAN_TIDAK_ADA,
    SATUAN_DETIK,
    SATUAN_MENIT,
    SATUAN_JAM,
    SATUAN_HARI,
    SATUAN_HARI_KERJA,
    SATUAN_MINGGU,
    SATUAN_BULAN,
    SATUAN_TAHUN
};

struct durasi {
    str teks;           // from the first figure to the end of the unit, borrowed from the text
    uint32_t dari;      // equal to `sampai` when there is one figure
    uint32_t sampai;    // never 0
    enum satuan satuan; // never SATUAN_TIDAK_ADA; "1,5 jam" is counted as 90 menit
    uint32_t kata;      // what the word says where it differs ("14 (empat) hari": 4), else 0
    bool berbeda;       // figure and word differ; the figure is what counts
    bool paling_lama;   // an upper limit: maksimal, paling lambat, kurang dari, <
    bool kira_kira;     // about: ±, kurang lebih, sekitar
    bool kalender;      // "hari kalender"
    bool berkala;       // how often, not how long: "setiap 3 bulan", "setahun sekali"
    bool dibulatkan;    // "1,5 hari kerja" has no smaller unit: read as 1 to 2
    bool tanda_hilang;  // a lost dash: "7 10 menit", read as 7 to 10
    bool kata_menempel; // glued words: "30 menitSetelah", "Verifikasi5 menit"
};

// All durations of a text, in order and without overlap; gives their number, 0 when there are
// none. The list is in the arena, the spans are borrowed from `text`.
size_t durations_read(struct arena *arena, str text, struct durasi **list);

// "hari kerja"; empty for SATUAN_TIDAK_ADA.
str satuan_name(enum satuan satuan);

#endif
