// Phrases from tables: which row of a table do the words at a place spell?
//
// A table is an array of rows whose first member is `str words`: folded, with one space between
// words, sorted by bytes (str_cmp), each once. What the phrase means is in the other members. A
// space in a row matches a space or a hyphen in the text ("kira kira" is also "kira-kira"), signs
// in a row are glued ("maks.", "s/d"). Rows are found by halves, and the longest that fits is
// taken.
#ifndef MAKLUMAT_TEXT_PHRASE_H
#define MAKLUMAT_TEXT_PHRASE_H

#include "text/lexer.h"

struct phrase_table {
    const void *rows;
    size_t count, size;
};
#define PHRASE_TABLE_INIT(rows)                                                                    \
    {                                                                                              \
        (rows), sizeof(rows) / sizeof *(rows), sizeof *(rows)                                      \
    }
#define PHRASE_TABLE(rows) ((struct phrase_table)PHRASE_TABLE_INIT(rows))

// A row of a table that only says which phrases there are.
struct phrase_word {
    str words;
};

// The longest row that begins at *at, which moves after it; NULL and not moved when there is none.
// A row ends with a whole word. A word glued to it ends it only for phrase_take_glued
// ("menitSetelah"), a digit always ("menit10").
const void *phrase_take(const struct token **at, struct phrase_table table);
const void *phrase_take_glued(const struct token **at, struct phrase_table table);

// The longest row that ends right before *end, which moves to its first token; at most
// PHRASE_REACH tokens long.
enum { PHRASE_REACH = 8 };
const void *phrase_drop(const struct token **end, struct phrase_table table);

// The row that is these words and nothing more, in letters of any case; NULL when there is none.
const void *phrase_find(struct phrase_table table, str words);

// The sign between the ends of a range: a dash, "s/d", "s.d.", "sampai (dengan)", "hingga". A dash
// that opens a line is a bullet.
bool phrase_take_range(const struct token **at);

// The first row that is out of order or not folded; the number of rows when the table is good.
size_t phrase_check(struct phrase_table table);

#endif
