// What the files that read durations share. Private to text/.
#ifndef MAKLUMAT_TEXT_DURATION_PARTS_H
#define MAKLUMAT_TEXT_DURATION_PARTS_H

#include "text/duration.h"
#include "text/number_parts.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

// Units of one family convert into each other; hari kerja and hari do not.
struct duration_unit {
    str name;
    char family;
    uint32_t size;
    enum satuan smaller;
};
extern const struct duration_unit duration_units[];

// A stretch of time while it is being read; dari, sampai, factor and word in thousandths.
struct stretch {
    uint64_t dari, sampai;
    uint64_t factor; // of "2 x 24": 24; 0 when there is no product
    uint64_t word;   // what differs from the figure beside it
    enum satuan satuan;
    bool has_digits, has_word, differs, kalender;
    bool glued, prime, dash_lost;
};

// The tables of words: duration_words.c.
enum {
    DURATION_UNITS,
    DURATION_ONE_UNIT,
    DURATION_KINDS,
    DURATION_TIMES,
    DURATION_WEEKDAYS,
    DURATION_MONTHS,
    DURATION_HEADINGS,
    DURATION_LIMITS,
    DURATION_CONTEXT,
    DURATION_TABLES
};
extern const struct phrase_table duration_tables[DURATION_TABLES];

struct duration_word {
    str words;
    enum satuan satuan;
};

// What the words before a figure say about it.
enum duration_sense {
    SENSE_NOTHING,
    SENSE_FILLER,
    SENSE_LIMIT,
    SENSE_ABOUT,
    SENSE_RHYTHM,
    SENSE_FLOOR,
    SENSE_REFERENCE
};

struct duration_context {
    str words;
    enum duration_sense sense;
};

// duration_unit.c
bool duration_is_refused(const struct stretch *s, const struct token *unit,
                         const struct token *after);
enum satuan duration_take_name(const struct token **at, int table, bool *glued);
bool duration_take_unit(const struct token **at, struct stretch *s);

// duration_stretch.c
bool duration_take_stretch(const struct token **at, struct stretch *s);
void duration_take_restated(const struct token **at, struct stretch *s);
bool duration_settle(struct stretch s, struct durasi *d);

#endif
