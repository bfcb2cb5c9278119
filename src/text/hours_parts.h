// The two layers under hours.c: what each token means for opening hours (hours_words.c), all other
// words being one kind, and phrases of such tokens (hours_parts.c): a set of days, a time of day.
// Private to text/.
#ifndef MAKLUMAT_TEXT_HOURS_PARTS_H
#define MAKLUMAT_TEXT_HOURS_PARTS_H

#include "text/hours.h"
#include "text/phrase.h"

enum hours_kind {
    END,
    OTHER,   // a word of no meaning here
    QUIET,   // a word or mark that neither adds nor disturbs
    DAY,     // value 0 Senin … 6 Minggu
    HARI,    // the word "hari"
    EVERY,   // "setiap"
    KERJA,   // "kerja", as in "hari kerja"
    TIME,    // 07.30: value in minutes after midnight, 0 to 1440
    NUMBER,  // value 0 to 99 where that is all it is, else -1
    ROUND,   // 24/7
    JAM,     // "pukul", "jam": a clock time follows; after a number, the unit
    ZONE,    // value is enum zona
    RANGE,   // "-", "s/d", "sampai"
    AND,     // "dan", "&"
    COMMA,   // ","
    PART,    // value is enum part_of_day
    BREAK,   // "istirahat"
    CLOSED,  // "tutup", "libur"
    EXCEPT,  // "kecuali"
    OPEN,    // "pelayanan"; value 1: says by itself that something is open
    NONSTOP, // "sehari", as in "24 jam sehari"
    LIMIT,   // what follows is a duration
    MONEY,   // "Rp"
    STOP,    // end of a sentence
    PAREN_OPEN,
    PAREN_CLOSE
};

enum part_of_day { PAGI, SIANG, SORE, MALAM };

struct hours_token {
    enum hours_kind kind;
    int value;
    size_t width;                  // digits of the first number
    const struct token *from, *to; // what it is made of, up to, not with, `to`
};

// A text as tokens of opening hours; the last is END, which no step goes beyond.
const struct hours_token *hours_cut(struct arena *arena, str text);

struct hours_word {
    str words;
    enum hours_kind kind;
    int value;
};
extern const struct phrase_table hours_word_table;

// The next token, and *at moves after it; and stepping over all tokens of some kinds, a set of
// HOURS_KIND bits, which gives the one that is there then, unread.
#define HOURS_KIND(kind) (1U << (kind))
struct hours_token hours_skip(const struct hours_token **at, unsigned kinds);

enum { HOURS_ALL_DAYS = 0x7F, HOURS_WORK_DAYS = 0x1F, HOURS_MIDNIGHT = 24 * 60 };

struct hours_days {
    uint8_t set;  // as jam_terbaca.hari; 0 when no day is certain
    int last;     // the last day named
    bool general; // "hari kerja" or "setiap hari"
};

// "Senin - Kamis, Sabtu", "setiap hari kecuali Minggu", "hari kerja". False moves nothing.
bool hours_days(const struct hours_token **at, struct hours_days *days);

struct hours_moment {
    int minutes; // after midnight
    bool whole;  // an hour without minutes
    bool loose;  // could as well be meant on a clock of twelve hours
    bool part;   // "sore" and the like stood with it
    bool padded; // written with two figures for the hour
    enum zona zona;
    const struct hours_token *to;
};

// A time with what belongs to it: "pukul 08.00 WITA", "jam 3 sore".
bool hours_moment(const struct hours_token **at, struct hours_moment *moment);

// "-" between two times; or "tutup", as in "buka 08.00, tutup 16.00".
bool hours_until(const struct hours_token **at);

// Whether the pair can be a span of opening hours and is not a guess.
bool hours_is_span(struct hours_moment open, struct hours_moment close);

#endif
