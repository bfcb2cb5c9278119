// Opening hours as they are written: "Senin - Kamis pukul 07.30 - 15.30 WITA, istirahat 12.00
// - 13.00".
//
// What does not parse stays text: that is not an error, and nothing is lost. A duration ("5 hari
// kerja", "1 x 24 jam") is not an opening hour, nor is a time that does not exist (25.00, 12.75) or
// one that can be read two ways ("jam 8 - 3", "08.00 - 03.00").
#ifndef MAKLUMAT_TEXT_HOURS_H
#define MAKLUMAT_TEXT_HOURS_H

#include "base/arena.h"

// Keputusan Presiden 41/1987: the three time zones.
enum zona { ZONA_TIDAK_ADA, ZONA_WIB, ZONA_WITA, ZONA_WIT };

// One set of days with one span of time. "Hari kerja" is Monday to Friday, the five-day week that
// Peraturan Presiden 21/2023 sets for the offices of the state.
struct jam_terbaca {
    str teks;             // where it is, borrowed; the spans of a text do not overlap
    uint8_t hari;         // bit 0 Senin … bit 6 Minggu; 0: the text does not say
    uint16_t buka, tutup; // minutes after midnight; tutup is at most 1440, and below buka when
                          // it is the next morning ("20.00 - 06.00")
    uint16_t istirahat_dari, istirahat_sampai; // inside the span; both 0 when there is no break
    enum zona zona;       // one stated once holds for all entries that have none
    bool sepanjang_waktu; // around the clock: buka is 0, tutup 1440
};

// All statements of opening hours in `text`, in order; *list lies in the arena. Gives their number.
size_t hours_read(struct arena *arena, str text, struct jam_terbaca **list);

// Hours whose parts are values of their own. False when the days or the span are not read, as where
// `pukul` has two spans. A break that is not read, or not within the span, is left out. jam->teks is
// `pukul`.
bool hours_typed(struct arena *arena, str hari, str pukul, str istirahat, struct jam_terbaca *jam);

// "WIB"; empty for ZONA_TIDAK_ADA. And the zone of this name.
str zona_name(enum zona zona);
enum zona hours_zona_find(str name);

// "Senin" for 0 … "Minggu" for 6; empty for any other number.
str hari_name(int day);

#endif
