// What the files that read numbers share. Private to src/model/number*.c.
#ifndef MAKLUMAT_TEXT_NUMBER_PARTS_H
#define MAKLUMAT_TEXT_NUMBER_PARTS_H

#include "text/number.h"

size_t number_digits_len(str s);
bool number_digit_at(str s, size_t at);
bool number_any_at(str s, size_t at, const char *set);

#endif
