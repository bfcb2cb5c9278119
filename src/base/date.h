// Calendar dates as people write them: "2023-05-23", "23 Mei 2023", "23/05/2023".
//
// Dates are of the Gregorian calendar, years 1800 to 9999. Nothing here reads the clock: a rule
// that needs to know what day it is gets the date of the data from its caller.
#ifndef MAKLUMAT_BASE_DATE_H
#define MAKLUMAT_BASE_DATE_H

#include "base/arena.h"
#include "base/lang.h"

// A zeroed date is not a date.
struct date {
    uint16_t year;
    uint8_t month, day; // from 1
};

enum date_result {
    DATE_OK,
    DATE_MALFORMED, // no date at all: "besok", "Mei 2023", "23/05/23"
    DATE_IMPOSSIBLE // the form of a date, but no day of the calendar: "30 Februari 2023"
};

// Reads a date that is the whole of `text` except for spaces around it. ISO 8601 order begins with
// the year; all others begin with the day. Months are names or short forms, Indonesian or English,
// in any case, or numbers. Where the result is not DATE_OK, *date is not a date.
enum date_result date_read(str text, struct date *date);

// Below, at or above 0 as `a` is before, on or after `b`; no date is before all dates.
int date_cmp(struct date a, struct date b);

// The number of the day: the difference of two is the number of days between them. 0 for no date.
int32_t date_days(struct date date);

// "23 Mei 2023" or "23 May 2023"; and ISO 8601 "2023-05-23". Empty for no date.
str date_show(struct arena *arena, struct date date, enum lang lang);
str date_iso(struct arena *arena, struct date date);

#endif
