// Numbers as Indonesian documents write them: "1.500.000", "1,5", "1 1/2", "empat belas",
// "14 (empat belas)"; and the small steps that the grammars of time and money share.
//
// A reader take_x(&rest, ...) skips blanks, moves `rest` behind what it has read and gives true;
// or it gives false and leaves `rest` as it was. No reader looks further ahead than its own
// words and the blanks between them, so a text of any size is read in linear time.
#ifndef MAKLUMAT_TEXT_NUMBER_H
#define MAKLUMAT_TEXT_NUMBER_H

#include "base/arena.h"

// Fractions stay exact: values are counted in thousandths ("1,5" is 1500).
enum { THOUSANDTHS = 1000 };

// Length of the blanks at the front: spaces of any kind, line ends, and the `*` of Markdown
// emphasis; of those within one line; and what stands behind them all.
size_t gap_len(str s);
size_t space_len(str s);
str gap_skip(str s);

// Length of what a scan passes over when it begins no known form: a run of letters and digits, a
// run of digits joined by . , : / - ("08.00", "17/8/2020"), or one byte. s.len must be > 0.
size_t token_len(str s);

bool take_char(str *rest, char c);

// The words of `phrase`, letters folded, any blanks where it has a space, no letter behind; and
// the first that fits of phrases parted by `|`.
bool take_phrase(str *rest, str phrase);
bool take_one_of(str *rest, str phrases);

// The same backwards: takes one of the phrases off the end of *before, no letter in front of it.
bool drop_one_of(str *before, str phrases);

// What stands between the two ends of a range: a dash, "s/d", "s.d.", "sampai dengan", "hingga".
// It begins on the line where the first figure ends: a dash on the next line is a bullet.
bool take_range_sign(str *rest);

// "lima", "empat belas", "seratus", "tiga ratus lima puluh ribu", "duapuluh lima"; below 10^15.
bool take_number_words(str *rest, uint64_t *value);

// The same with "setengah", "seperempat", "tiga perempat", "dua setengah"; in thousandths.
bool take_quantity_words(str *rest, uint64_t *thousandths);

// All of `words` as one number; false when it is none or more than UINT32_MAX.
bool number_word_read(str words, uint32_t *value);

// A number in digits.
struct numeral {
    uint64_t value;    // thousandths
    unsigned digits;   // before the decimal sign, without the signs between groups
    unsigned decimals; // 0, 1 or 2
    bool grouped;      // 1.500
    bool foreign;      // 1,500 or 1.5: the signs of English
    bool padded;       // begins with 0 and has more digits: 05, 0541
};

// At most 15 digits. False for what only looks like a number: 08:00, 1.2.3, 1.2345.
bool take_numeral(str *rest, struct numeral *numeral);

// "1/2", "1/4", "3/4", "½", "¼", "¾"; in thousandths.
bool take_fraction(str *rest, uint64_t *thousandths);

// A number in digits, in words, or in both: "14 (empat belas)", "empat belas (14)". What is
// written in digits counts; the word is kept beside it, so that a rule can compare them.
struct figure {
    struct numeral numeral; // zero when there are no digits
    uint64_t value;         // thousandths
    uint64_t word;          // thousandths; 0 when there is no word beside the digits
    bool has_digits;
    bool has_word; // beside the digits
};
bool take_figure(str *rest, struct figure *figure);
bool figure_differs(const struct figure *figure);

// Every number written in both ways in a text, in order: for "4 (lima) orang", whose unit no
// grammar knows. `teks` is the span in the text.
struct figure_pair {
    str teks;
    struct figure figure;
};
size_t figure_pairs_read(struct arena *arena, str text, struct figure_pair **list);

#endif
