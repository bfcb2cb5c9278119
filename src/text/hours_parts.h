// The two layers under hours.c, which nobody else needs: a scanner (hours_scan.c) that cuts text
// into the tokens that matter for opening hours and lumps all other words together, and phrases of
// such tokens (hours_parts.c): a set of days, a time of day.
#ifndef MAKLUMAT_TEXT_HOURS_PARTS_H
#define MAKLUMAT_TEXT_HOURS_PARTS_H

#include "text/hours.h"

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
    size_t from, to; // where it stands in the text
};

struct hours_cursor {
    str text;
    size_t at;
};

// The next token, which the cursor then stands behind; END, again and again, at the end.
// Broken UTF-8 is stepped over a byte at a time.
struct hours_token hours_next(struct hours_cursor *cursor);

// Looking at the next token without moving; and stepping over all tokens of some kinds, a set of
// HOURS_KIND bits, which gives the one that stands there then, unread.
#define HOURS_KIND(kind) (1U << (kind))
struct hours_token hours_peek(struct hours_cursor cursor);
struct hours_token hours_skip(struct hours_cursor *cursor, unsigned kinds);

enum { HOURS_ALL_DAYS = 0x7F, HOURS_WORK_DAYS = 0x1F, HOURS_MIDNIGHT = 24 * 60 };

struct hours_days {
    uint8_t set;  // as jam_terbaca.hari; 0 when no day is certain
    int last;     // the last day named
    bool general; // "hari kerja" or "setiap hari"
};

// "Senin - Kamis, Sabtu", "setiap hari kecuali Minggu", "hari kerja". False moves nothing.
bool hours_days(struct hours_cursor *cursor, struct hours_days *days);

struct hours_moment {
    int minutes; // after midnight
    bool whole;  // an hour without minutes
    bool loose;  // could as well be meant on a clock of twelve hours
    bool part;   // "sore" and the like stood with it
    bool padded; // written with two figures for the hour
    enum zona zona;
    size_t to;
};

// A time with what belongs to it: "pukul 08.00 WITA", "jam 3 sore".
bool hours_moment(struct hours_cursor *cursor, struct hours_moment *moment);

// "-" between two times; or "tutup", as in "buka 08.00, tutup 16.00".
bool hours_until(struct hours_cursor *cursor);

// Whether the pair can be a span of opening hours and is no guess.
bool hours_is_span(struct hours_moment open, struct hours_moment close);

#endif
