// Words of a document as recognition compares them.
#ifndef MAKLUMAT_IMPORT_FIND_WORDS_H
#define MAKLUMAT_IMPORT_FIND_WORDS_H

#include "base/arena.h"

struct word {
    str text;    // letters and digits, borrowed
    bool parted; // a colon, a tab or a wide gap stands before it
};

// The next word of the text behind *word (zeroed: the first); false at the end.
bool word_next(str text, struct word *word);

// "dan", "atau", "serta", "yang": they join a label's words and tell no two labels apart.
bool is_connecting(str word);

// Whether the word is one of these, small letters, ending with NULL.
bool is_word_of(str word, const char *const *words);
bool text_has_word(str text, const char *word);

// "Sistem, Mekanisme dan", "Sarana,": something is still to come.
bool text_is_unfinished(str text);

// True when a text holds no small letter.
bool text_is_capital(str text);

// Small letters; and letters and digits alone, "&" as "dan". In the arena.
str small_letters(struct arena *arena, str text);
str letters_only(struct arena *arena, str text);

// Words in small letters, one blank between.
str plain_words(struct arena *arena, str text);

size_t count_words(str text);

size_t first_word_length(str text); // characters up to the first blank

// "Rp 10.000", "Rp. 5.000", "Rp5.000"
bool begins_with_amount(str text);

#endif
