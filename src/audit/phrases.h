// The words that rules look for. They are rows of data/phrases.tsv, which src/tools/phrases.c makes
// into the table of the program, each with the hash of its first word.
#ifndef MAKLUMAT_AUDIT_PHRASES_H
#define MAKLUMAT_AUDIT_PHRASES_H

#include "base/arena.h"

struct phrase {
    str words;     // small letters and figures, one space between words
    uint32_t hash; // of the first word
};

struct phrase_list {
    const struct phrase *phrases;
    size_t count;
    str joined; // the same as "satu|dua kata"
    str name;   // "A01_GROUPS"; empty when it is not of the table
};

// The lists, by the rule that asks, or the component or text that is judged.
enum phrases {
    A01_GROUPS,             // names people with needs of their own, or what is there for them
    B02_BASIS,              // begins the regulation of a fee, after it
    B02_CASES,              // tells the case of a fee from that of another
    B02_EMPTY,              // between two fees: does not say what they are for
    B04_REGULATIONS,        // names a regulation; short forms without a number too
    B04_TARIFFS,            // what a regulation about fees is about
    BIAYA_FREE,             // free, or a fee in a form that no amount is read from
    C02_LINKING,            // is between a label and its value
    C02_MAIL_LABELS,        // label of an e-mail address
    C02_SITE_LABELS,        // label of the address of a web page
    C06_PROVIDERS,          // host of free mail, up to its first dot
    C08_LIMITS,             // promises an answer without a number
    C08_UNITS,              // unit of a time for an answer
    C09_NAMES,              // names SP4N-LAPOR!
    C09_VERB,               // names SP4N-LAPOR! where it is in capitals
    D01_LABELS,             // announces a NIK
    D02_LABELS,             // announces a NIP
    D03_OFFICES,            // after "Bapak" it is an office, not a name
    D03_OFFICE_HEADS,       // how such a word begins
    D03_PERSONS,            // announces a person
    I03_INTRODUCING,        // only introduces a number of a decree
    I06_NO_NAMES,           // after a region's kind it is not its name
    I06_OFFICES,            // names an agency
    I06_REGIONS,            // kind of a region
    I06_REGULATIONS,        // regulation of a region
    K04_DAMAGES,            // kind of damage that an import notes
    K05_DAMAGES,            // kind of damage that an import notes
    L01_ENDED,              // after a citation: the text itself says that it is repealed
    L01_ENDING,             // before a citation: the text itself says that it is repealed
    L05_GENERAL,            // subject of no single regulation
    L05_JOINING,            // joins two kinds of regulation
    L06_ARTICLES,           // a part of a regulation is cited
    L07_NUMBERS,            // UU 25/2009, read from its number alone
    M01_KOMPETENSI_FOREIGN, // in kompetensi: of pengawasan
    M01_KOMPETENSI_OWN,     // in kompetensi: its own
    M01_PENGAWASAN_FOREIGN, // in pengawasan: of kompetensi
    M01_PENGAWASAN_OWN,     // in pengawasan: its own
    M02_DEEDS,              // something that can be asked for
    M02_VOWS,               // a general vow
    M04_COMPLAINTS,         // title of a service about complaints
    M04_KEAMANAN_FOREIGN,   // in jaminan_keamanan: of another component
    M04_KEAMANAN_OWN,       // in jaminan_keamanan: its own
    M04_KOMPETENSI_FOREIGN, // in kompetensi: of another component
    M04_KOMPETENSI_OWN,     // in kompetensi: its own
    M04_PELAYANAN_FOREIGN,  // in jaminan_pelayanan: of another component
    M04_PELAYANAN_OWN,      // in jaminan_pelayanan: its own
    M04_PENGADUAN_FOREIGN,  // in pengaduan: of another component
    M04_PENGADUAN_OWN,      // in pengaduan: its own
    M04_PRODUK_FOREIGN,     // in produk: of another component
    M04_PRODUK_OWN,         // in produk: its own
    M04_SARANA_FOREIGN,     // in sarana: of another component
    M04_SARANA_OWN,         // in sarana: its own
    MAKLUMAT_IMPROVEMENT,   // improvement
    MAKLUMAT_LASTING,       // that it does not end
    MAKLUMAT_SANCTION,      // sanctions or compensation
    MAKLUMAT_STANDARD,      // the standard
    MAKLUMAT_VOW,           // a promise
    P01_ACTORS,             // does something in a step
    P01_COUNTED,            // counted or dated by a number before it
    P01_DAMAGES,            // kind of damage that an import notes
    P01_NUMBERED,           // named by a number after it
    P01_THINGS,             // begins like a verb, but is not one
    P02_DEEDS,              // somebody does something
    P02_POINTERS,           // points to a picture
    P03_ELSEWHERE,          // a letter or number belongs to something else
    P03_LABELS,             // before a letter or number of a list
    P03_REFERRING,          // before such a label: it refers
    PELAKSANA_NUMBERS,      // number of people in words
    PENGADUAN_KINDS,        // a channel that is not read, beside its number or @
    PENGADUAN_PLACES,       // a channel that is not read
    R01_EMPTY,              // does not tell one title from another
    R01_THINGS,             // can be handed over
    T03_UNMEASURED,         // no measure of time
    T04_STARTS,             // before a step: the time runs from it
    T04_STEPS,              // a step or a criterion
    T06_AMOUNTS,            // ends an amount in words
    T07_KINDS,              // kind of day, after the unit
    T08_COMPLETE,           // a condition
    T08_IF,                 // opens a condition
    T08_NEEDED,             // after it: the step is not always taken
    T08_SUPPOSED,           // a condition, where it does not tell two times apart
    T09_OTHER,              // before a second time: it is not one to completion
    V04_DAMAGES,            // kind of damage that a source has
    V05_DAMAGES,            // kind of damage that a source has
    V08_DAMAGES,            // kind of damage that an import notes
    V09_FUTURE,             // speaks of the future
    V09_PANDEMIC,           // title of a service about the pandemic
    V09_PREPOSITIONS,       // before "tahun"
    WAKTU_LENGTHS,          // a length of time that is not read
    PHRASES
};

extern const struct phrase_list audit_phrases[PHRASES];

// Capital and small letters give the same. FNV-1a: words are short, and it needs no set-up.
static inline uint32_t phrase_hash(str word)
{
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < word.len; i++)
        hash = (hash ^ (unsigned char)to_lower(word.data[i])) * 16777619u;
    return hash;
}

// A list from text, in the arena: "satu|dua kata".
struct phrase_list phrases_split(struct arena *arena, str joined);

// Whether the list has this word as a phrase; and whether the word begins with one.
bool phrases_have(const struct phrase_list *list, str word);
bool phrases_begin(const struct phrase_list *list, str word);

#endif
