// What the files that read durations share. Private to src/model/duration*.c.
#ifndef MAKLUMAT_TEXT_DURATION_PARTS_H
#define MAKLUMAT_TEXT_DURATION_PARTS_H

#include "text/duration.h"
#include "text/number.h"

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

// duration_unit.c
bool duration_is_refused(const struct stretch *s, str unit, str after);
enum satuan duration_take_unit_name(str *rest, bool *glued);
bool duration_take_unit(str *rest, struct stretch *s);

// duration_stretch.c
bool duration_take_stretch(str *rest, struct stretch *s);
void duration_take_restated(str *rest, struct stretch *s);
bool duration_settle(struct stretch s, struct durasi *d);

#endif
