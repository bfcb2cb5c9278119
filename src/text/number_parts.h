// Numbers as the grammars of time and money read them. Private to text/.
#ifndef MAKLUMAT_TEXT_NUMBER_PARTS_H
#define MAKLUMAT_TEXT_NUMBER_PARTS_H

#include "text/number.h"
#include "text/phrase.h"

extern const struct phrase_table number_word_table;
extern const struct phrase_table number_fraction_table;

// "lima", "empat belas", "seratus", "tiga ratus lima puluh ribu", "duapuluh lima"; below 10^15.
bool number_take_words(const struct token **at, uint64_t *value);

// The same with "setengah", "seperempat", "tiga perempat", "dua setengah"; in thousandths.
bool number_take_quantity(const struct token **at, uint64_t *thousandths);

// At most 15 digits. False for what only looks like a number: 08:00, 1.2.3, 1.2345.
bool number_take_numeral(const struct token **at, struct numeral *numeral);

// The sign of a range; a new paragraph or item is not one.
bool number_take_range(const struct token **at);

bool number_take_figure(const struct token **at, struct figure *figure);

#endif
