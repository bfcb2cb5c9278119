// Numbers as Indonesian documents write them: "1.500.000", "1,5", "1 1/2", "empat belas",
// "14 (empat belas)"; and small steps through a text.
//
// A reader take_x(&rest, ...) skips space, moves `rest` after what it has read and gives true; or
// it gives false and leaves `rest` as it was. No reader looks further ahead than its own words and
// the space between them, so a text of any size is read in linear time.
#ifndef MAKLUMAT_TEXT_NUMBER_H
#define MAKLUMAT_TEXT_NUMBER_H

#include "base/arena.h"

// Fractions stay exact: values are counted in thousandths ("1,5" is 1500).
enum { THOUSANDTHS = 1000 };

// What is after the space at the front: white space, line ends, the `*` of Markdown emphasis.
str number_skip_gap(str s);

bool number_take_char(str *rest, char c);

// The words of `phrase`, letters folded, any space where it has a space, no letter after it; and
// the first that fits of phrases split by `|`.
bool number_take_phrase(str *rest, str phrase);
bool number_take_one_of(str *rest, str phrases);

// The same backwards: takes one of the phrases off the end of *before, no letter in front of it.
bool number_drop_one_of(str *before, str phrases);

// A number in digits.
struct numeral {
    uint64_t value;    // thousandths
    unsigned digits;   // before the decimal sign, without the signs between groups
    unsigned decimals; // 0, 1 or 2
    bool grouped;      // 1.500
    bool foreign;      // 1,500 or 1.5: the signs of English
    bool padded;       // begins with 0 and has more digits: 05, 0541
};

// A number in digits, in words, or in both: "14 (empat belas)", "empat belas (14)". What is
// written in digits counts; the word is kept beside it, so that a rule can compare them.
struct figure {
    struct numeral numeral; // zero when there are no digits
    uint64_t value;         // thousandths
    uint64_t word;          // thousandths; 0 when there is no word beside the digits
    bool has_digits;
    bool has_word; // beside the digits
};
bool figure_differs(const struct figure *figure);

// Every number written in both ways in a text, in order: for "4 (lima) orang", whose unit no
// grammar knows. `teks` is the span in the text.
struct figure_pair {
    str teks;
    struct figure figure;
};
size_t figure_pairs_read(struct arena *arena, str text, struct figure_pair **list);

#endif
