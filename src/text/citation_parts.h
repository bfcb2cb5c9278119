// What the files that read citations share. Private to text/.
//
// A citation lies in one section of a text: what is between two borders of the lexer. A section
// that names a kind of regulation is copied with its words whole ("PermenPANRB"), and what they do
// in citations noted in them, so the readers only look at bits. All readers look a bounded number
// of tokens ahead.
#ifndef MAKLUMAT_TEXT_CITATION_PARTS_H
#define MAKLUMAT_TEXT_CITATION_PARTS_H

#include "text/citation.h"
#include "text/phrase.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum {
    BODY_TOKENS = 40,
    SUBJECT_TOKENS = 12, // of the subject that is before the number
    TITLE_TOKENS = 160,
    GROUP_TOKENS = 24, // in brackets
    NUMBER_TOKENS = 32,
    NUMBER_BYTES = 48,
    PLAIN_DIGITS = 5, // more are a telephone number
    ID_BYTES = 80,
    KEY_BYTES = 96 // of a name that an alias may have
};

// What a word does in a citation; a word may do several things.
enum citation_role {
    ROLE_NUMBER = 1 << 0, // announces the number
    ROLE_YEAR = 1 << 1,   // announces the year
    ROLE_ABOUT = 1 << 2,  // announces the subject
    ROLE_DATE = 1 << 3,   // announces a date
    ROLE_KEYWORD = ROLE_NUMBER | ROLE_YEAR | ROLE_ABOUT,
    ROLE_CONJUNCTION = 1 << 4,
    ROLE_DRAFT = 1 << 5,        // before a kind: the regulation is not one yet
    ROLE_BODY_END = 1 << 6,     // no name of a body holds it
    ROLE_TITLE_END = 1 << 7,    // no subject holds it
    ROLE_COMMA_END = 1 << 8,    // after a comma, it ends a subject
    ROLE_ABBREVIATION = 1 << 9, // a dot after it does not end a sentence
    ROLE_CONNECTOR = 1 << 10,   // before a regulation that the subject of another names
    ROLE_STATE = 1 << 11,       // "RI"
    ROLE_SUBJECT = 1 << 12,     // may be in a subject in capitals, in small letters
    ROLE_DECREE = 1 << 13,      // a dot and a space may follow it in a number
    ROLE_FILLER = 1 << 14,      // is where a number is to be filled in
    ROLE_LIST = 1 << 15,        // joins two gazettes
    ROLE_SILENT = 1 << 16,      // does not tell bodies from each other
    ROLE_REGION = 1 << 17       // does not tell regions from each other
};

struct citation_word {
    str words;
    uint32_t roles;
};

// What names the one that made a regulation.
enum citation_body { BODY_NONE, BODY_REGION, BODY_OFFICE };

// What must follow the words for a citation: number and year (or number and subject), number,
// or subject or year alone.
enum citation_need { NEED_BOTH, NEED_FIGURE, NEED_LITTLE };

// `keep` letters of a single word name the kind, the rest the body: "Per-kap", "Perka-BPN".
struct citation_kind {
    str words;
    enum jenis_peraturan jenis;
    enum citation_body body;
    enum citation_need need;
    size_t keep;
    bool capitals; // must be written so: "se-Jawa" is not a circular
};

enum citation_gazette { GAZETTE_OTHER, GAZETTE_STATE, GAZETTE_STATE_SUPPLEMENT };

struct citation_gazette_row {
    str words;
    enum citation_gazette gazette;
};

struct citation_alias {
    str words, name;
};

// Tokens [from, to).
struct citation_span {
    const struct token *from, *to;
};

// All sorted tables, for the test of their order.
extern const struct phrase_table citation_word_table, citation_kind_table, citation_prefix_table,
    citation_gazette_table, citation_ministry_table, citation_office_table, citation_place_table;

// citation_word.c
const struct token *citation_cut(struct arena *arena, struct citation_span section);
uint32_t citation_roles(str word);
bool citation_is(const struct token *token, uint32_t roles);
bool citation_is_word(const struct token *token, str word);
bool citation_is_upper(const struct token *token);
bool citation_take_role(const struct token **at, uint32_t roles);
bool citation_take_any(const struct token **at, const char *marks);
bool citation_take_group(const struct token **at);

// citation_kind.c
const struct citation_kind *citation_take_kind(const struct token **at);
bool citation_take_gazette(const struct token **at, enum citation_gazette *gazette);

// citation_number.c
bool citation_take_piece(const struct token **at, str *piece);
char citation_digit(char c);
bool citation_count_digits(str s, size_t *digits, size_t *letters);
bool citation_has_digit(str s);
bool citation_read_year(str s, struct sitasi *sitasi);
bool citation_take_number(const struct token **at, str *number);
str citation_last_part(str number);
void citation_set_number(struct sitasi *sitasi, str raw);
bool citation_take_figure(const struct token **at, struct sitasi *sitasi, bool *marked);
bool citation_at_figure(const struct token *at, enum jenis_peraturan jenis);

// citation_head.c
bool citation_take_about(const struct token **at);
bool citation_take_head(const struct token **at, struct sitasi *sitasi);

// citation_subject.c
bool citation_is_amended(const struct token *at);
bool citation_take_title(const struct token **at, struct citation_span *title);
void citation_take_gazettes(const struct token **at, struct sitasi *sitasi);

// citation_body.c
bool citation_is_minister(str body); // in short: "Mendagri"
str citation_body_name(struct arena *arena, const struct sitasi *sitasi, bool *joined);

#endif
