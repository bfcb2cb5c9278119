// The tables of words for money: money_words.c. Private to text/.
#ifndef MAKLUMAT_TEXT_MONEY_PARTS_H
#define MAKLUMAT_TEXT_MONEY_PARTS_H

#include "text/money.h"
#include "text/number_parts.h"

enum {
    MONEY_CURRENCIES,
    MONEY_SCALES,
    MONEY_FEES,
    MONEY_OTHER_FEES,
    MONEY_AT_ALL,
    MONEY_NEGATIONS,
    MONEY_LEVY_VERBS,
    MONEY_CHARGED,
    MONEY_FREE,
    MONEY_NOT,
    MONEY_JOINTS,
    MONEY_TABLES
};
extern const struct phrase_table money_tables[MONEY_TABLES];

struct money_scale {
    str words;
    uint64_t scale;
};

struct money_negation {
    str words;
    bool without; // "tanpa": a fee follows without a verb
};

#endif
