// The one lexer under all grammars of text/: words, numbers and marks, each with the space before
// it. What a space, a dash, the number of a list item, and a border are is decided here only.
//
// How a grammar is written. A place in a text is a `const struct token *`. The list begins and ends
// with a TOKEN_END, which no grammar takes, so a place needs no bounds: look at at[1] only when
// at[0] is not the end. A grammar is made of functions of one form,
//
//     static bool take_unit(const struct token **at, struct stretch *s);
//
// that move *at after what they read and give true, or give false and leave *at (never the result)
// as it was. They try on a copy of the place, so a failed attempt costs nothing. Words and what
// they mean are sorted tables (phrase.h), never conditions in code. No function looks further than
// a bounded number of tokens, so a text of any size is read in linear time. The reader of a whole
// text cuts it into an arena of its own, walks over the tokens once, and frees the arena: what it
// finds borrows from the text, not from the tokens.
#ifndef MAKLUMAT_TEXT_LEXER_H
#define MAKLUMAT_TEXT_LEXER_H

#include "base/arena.h"

enum token_kind {
    TOKEN_END,
    TOKEN_WORD,   // letters of any script; a capital between a small letter and another begins a
                  // glued word
    TOKEN_NUMBER, // digits only
    TOKEN_MARK    // one character, or a run of dashes
};

// What is before a token. Space is white space of any width, and what only formats or shows
// nothing: the `*` and `\` of Markdown, zero-width characters.
enum token_gap {
    GAP_NONE, // glued to the token before it
    GAP_SPACE,
    GAP_LINE, // a line ends
    GAP_LINES // an empty line, or the start of the text
};

struct token {
    const char *data; // in the text
    uint32_t len;     // bytes; 0 for TOKEN_END
    // The character of a mark. All dashes are '-', all apostrophes and primes '\'', all double
    // quotation marks '"', the sign of multiplication 'x'; any other is its code point.
    uint32_t mark;
    uint8_t kind; // enum token_kind
    uint8_t gap;  // enum token_gap
    // Begins the number of a list item, "2." or "b)" before a space, wherever it is in a line; or
    // is a dash or bullet that opens a line.
    bool item;
    // Something new begins: a paragraph, an item that opens its line, a cell, a tag. What is being
    // read ends before it.
    bool border;
};

// What the lexer takes as space within a line and as a dash, for those who look at bytes: how many
// of them begin `s`; 0 for none.
size_t lexer_space(str s);
size_t lexer_dash(str s);

// The first token of the text; the one before it and the last are of kind TOKEN_END.
const struct token *lexer_cut(struct arena *arena, str text);

// The text of a token; and from one token up to, not with, another of the same text.
str lexer_text(const struct token *token);
str lexer_between(const struct token *from, const struct token *to);

// Whether a token is the mark, or one of the marks of a string of ASCII.
bool lexer_is_mark(const struct token *token, uint32_t mark);
bool lexer_is_any(const struct token *token, const char *marks);
bool lexer_take_mark(const struct token **at, uint32_t mark);

// The word, whole and in letters of any case.
bool lexer_take_word(const struct token **at, str word);

// Whether a token is glued to the one before it, and is a word or number.
bool lexer_is_glued(const struct token *token);

// The first token after the letters and digits that hang together from here, and after what joins
// digits: "08.00", "17/8/2020", "S1". At least one further; the end stays where it is.
const struct token *lexer_after(const struct token *at);

#endif
