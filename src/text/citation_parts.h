// What the files that read citations share: tokens, a reader over them, the phrases that name
// kinds. Private to src/model/citation*.c.
//
// A reader is copied before it tries something, so a failed attempt costs nothing; `take` moves it
// behind what was found and says whether it was. Each looks a bounded number of tokens ahead, so a
// text is read in time that grows with its length.
#ifndef MAKLUMAT_TEXT_CITATION_PARTS_H
#define MAKLUMAT_TEXT_CITATION_PARTS_H

#include "base/buf.h"
#include "text/citation.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum {
    BODY_TOKENS = 40,
    SUBJECT_TOKENS = 12, // of the subject that stands before the number
    TITLE_TOKENS = 160,
    GROUP_TOKENS = 24, // in brackets
    NUMBER_TOKENS = 32,
    NUMBER_BYTES = 48,
    PLAIN_DIGITS = 5, // more are a telephone number
    ID_BYTES = 80,
    KEY_BYTES = 96
};

// What names the one that made a regulation.
enum body { NOTHING, REGION, OFFICE };

// What must stand behind the words for a citation: number and year (or number and subject), number,
// or subject or year alone.
enum need { BOTH, FIGURE, LITTLE };

// `keep` letters of a single word name the kind, the rest the body: "Per-kap", "Perka-BPN". Where
// they are the whole word any letters may follow: "Permen-kes".
struct phrase {
    str words;
    enum jenis_peraturan jenis;
    enum body body;
    enum need need;
    size_t keep;
};

enum gazette { OTHER_GAZETTE, LEMBARAN_NEGARA, TAMBAHAN_LEMBARAN_NEGARA };

enum token_kind { WORD, NUMBER, MARK, BORDER };

// Words are letters only, numbers digits only. A border (empty line, item of a list, cell, tag)
// ends whatever is being read. `mark` is the ASCII character that a mark stands for.
struct token {
    str text;
    enum token_kind kind;
    char mark;
    bool glued;  // no blank before it
    bool begins; // a word that some phrase begins with: most do not, and are passed over
};

struct reader {
    const struct token *tokens;
    size_t at, end;
};

// Sets of words, apart by one blank.
extern const str cite_number_words;
extern const str cite_year_words;
extern const str cite_about_words;
extern const str cite_conjunctions;

// citation_tokens.c
struct reader cite_cut(struct arena *arena, str text);
const struct token *cite_peek(const struct reader *r, size_t ahead);
bool cite_one_of(const struct token *token, str words);
bool cite_take_word(struct reader *r, str words);
bool cite_is_mark(const struct token *token, const char *marks);
bool cite_take_mark(struct reader *r, const char *marks);
bool cite_is_keyword(const struct token *token);
bool cite_is_upper(const struct token *token);
str cite_between(const struct reader *r, size_t from, size_t to);
bool cite_take_words(struct reader *r, str words, bool open);
bool cite_take_group(struct reader *r);

// citation_phrases.c
bool cite_may_begin(str word); // any of the phrases
const struct phrase *cite_take_phrase(struct reader *r);
bool cite_take_gazette(struct reader *r, enum gazette *gazette);

// citation_figure.c
str cite_take_piece(struct reader *r);
char cite_as_digit(char c);
bool cite_count_digits(str s, size_t *digits, size_t *letters);
bool cite_has_digit(str s);
bool cite_read_year(str s, struct sitasi *sitasi);
bool cite_take_number(struct reader *r, str *number);
str cite_last_part(str number);
void cite_set_number(struct sitasi *sitasi, str raw);
bool cite_take_figure(struct reader *r, struct sitasi *sitasi, bool *marked);

// citation_head.c
bool cite_at_figure(struct reader r, enum jenis_peraturan jenis);
bool cite_take_about(struct reader *r);
bool cite_read_head(struct reader *r, struct sitasi *sitasi);

// citation_subject.c
bool cite_is_amended(const struct reader *r);
struct reader cite_read_title(struct reader *r);
void cite_take_gazettes(struct reader *r, struct sitasi *sitasi);

// citation_body.c
bool cite_is_minister(str body); // in short: "Mendagri"
str cite_body_name(struct arena *arena, const struct sitasi *sitasi, bool *joined);

#endif
