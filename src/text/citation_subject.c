// The subject after "tentang", where it ends, and the gazettes in which a regulation was
// published.
#include "text/citation_parts.h"

enum {
    WORD_REACH = 6,   // numbers and marks between a regulation and the word before it
    AMENDED_REACH = 4 // words of "Perubahan Kedua atas"
};

static bool opens_citation(const struct token *at)
{
    struct sitasi trial = {0};
    return citation_take_head(&at, &trial) && trial.nomor.len > 0;
}

// The nearest word before a token, or NULL; numbers and marks are passed over.
static const struct token *word_before(const struct token *at)
{
    for (size_t i = 0; i < WORD_REACH && at[-1].kind != TOKEN_END; i++)
        if ((--at)->kind == TOKEN_WORD)
            return at;
    return NULL;
}

static bool is_connected(const struct token *at)
{
    const struct token *before = word_before(at);
    return before && citation_is(before, ROLE_CONNECTOR);
}

// "Perubahan atas …", "Perubahan Kedua atas …".
bool citation_is_amended(const struct token *at)
{
    const struct token *word = word_before(at);
    if (!word || !citation_is_word(word, STR("atas")))
        return false;
    for (size_t i = 0; i < AMENDED_REACH && word->kind != TOKEN_END; i++)
        if (citation_is_word(--word, STR("perubahan")))
            return true;
    return false;
}

// "2. " or "b) " between two items that run on in one line.
static bool at_item_number(const struct token *at)
{
    bool sign = at->kind == TOKEN_NUMBER
                    ? at->len <= 2
                    : at->kind == TOKEN_WORD && at->len == 1 && !citation_is_upper(at);
    return sign && at->gap != GAP_NONE && lexer_is_any(at + 1, ".)") && at[1].gap == GAP_NONE &&
           at[2].gap != GAP_NONE;
}

static bool dot_ends_title(const struct token *at)
{
    const struct token *before = at - 1;
    if (before->kind == TOKEN_NUMBER && at[1].kind == TOKEN_NUMBER && at[1].gap == GAP_NONE)
        return false;
    return !citation_is(before, ROLE_ABBREVIATION) &&
           !(before->len == 1 && citation_is_upper(before));
}

static bool comma_ends_title(const struct token *at, bool capitals)
{
    enum citation_gazette gazette;
    const struct token *next = at + 1;
    if (next->kind != TOKEN_WORD)
        return next->kind == TOKEN_END;
    return (capitals && !citation_is_upper(next) && !citation_is(next, ROLE_CONJUNCTION)) ||
           citation_is(next, ROLE_COMMA_END) || citation_take_gazette(&next, &gazette);
}

static bool bracket_ends_title(const struct token *at)
{
    enum citation_gazette gazette;
    const struct token *end = at;
    const struct token *inside = at + 1;
    return !citation_take_group(&end) || citation_take_gazette(&inside, &gazette) ||
           citation_is(inside, ROLE_TITLE_END) || opens_citation(inside);
}

static bool mark_ends_title(const struct token *at, bool capitals)
{
    switch (at->mark) {
    case '.':
        return dot_ends_title(at);
    case ',':
        return comma_ends_title(at, capitals);
    case '(':
        return bracket_ends_title(at);
    default:
        return lexer_is_any(at, ";:)[]!?=");
    }
}

static bool word_ends_title(const struct token *at)
{
    enum citation_gazette gazette;
    const struct token *ahead = at;
    if (citation_is(at, ROLE_TITLE_END))
        return true;
    if (citation_take_gazette(&ahead, &gazette) &&
        (ahead - at > 1 || citation_at_figure(ahead, PERATURAN_UU)))
        return true;
    return opens_citation(at) && !is_connected(at);
}

static bool ends_title(const struct token *at, bool capitals)
{
    switch (at->kind) {
    case TOKEN_WORD:
        return at_item_number(at) || word_ends_title(at);
    case TOKEN_NUMBER:
        return at_item_number(at);
    case TOKEN_MARK:
        return mark_ends_title(at, capitals);
    default:
        return true;
    }
}

// The subject, from after "tentang"; false when it is empty.
bool citation_take_title(const struct token **at, struct citation_span *title)
{
    const struct token *from = *at;
    const struct token *to = from;
    bool capitals = citation_is_upper(from);
    while (to - from < TITLE_TOKENS && !ends_title(to, capitals))
        if (!lexer_is_mark(to, '(') || !citation_take_group(&to))
            to++;
    while (to > from && (lexer_is_any(to - 1, ",-/&.") || citation_is(to - 1, ROLE_CONJUNCTION)))
        to--;
    *title = (struct citation_span){from, to};
    *at = to;
    return to > from;
}

static void keep_gazette(struct sitasi *sitasi, enum citation_gazette gazette, str number)
{
    str *place = gazette == GAZETTE_STATE              ? &sitasi->lembaran_negara
                 : gazette == GAZETTE_STATE_SUPPLEMENT ? &sitasi->tambahan_lembaran_negara
                                                       : NULL;
    if (place && place->len == 0)
        *place = number;
}

// A gazette, up to its year and number; what is misspelled between them is passed over.
static bool take_gazette_name(const struct token **at, enum citation_gazette *gazette)
{
    const struct token *ahead = *at;
    if (!citation_take_gazette(&ahead, gazette))
        return false;
    for (size_t i = 0; i < SUBJECT_TOKENS && !citation_at_figure(ahead, PERATURAN_UU); i++) {
        const struct token *other = ahead;
        bool word = ahead->kind == TOKEN_WORD && !citation_take_gazette(&other, gazette);
        if (!word && !lexer_is_mark(ahead, '.'))
            break;
        ahead++;
    }
    *at = ahead;
    return true;
}

static bool take_gazette_number(const struct token **at, struct sitasi *sitasi)
{
    const struct token *ahead = *at;
    enum citation_gazette gazette;
    struct sitasi trial = {0};
    bool marked = false;
    if (!take_gazette_name(&ahead, &gazette))
        return false;
    while (citation_take_figure(&ahead, &trial, &marked))
        ;
    if (trial.nomor.len == 0 && !marked)
        citation_take_piece(&ahead, &trial.nomor);
    if (!citation_has_digit(trial.nomor))
        return false;
    keep_gazette(sitasi, gazette, trial.nomor);
    *at = ahead;
    return true;
}

void citation_take_gazettes(const struct token **at, struct sitasi *sitasi)
{
    const struct token *ahead = *at;
    const struct token *end = *at;
    bool bracket = lexer_take_mark(&ahead, '(');
    if (!bracket)
        lexer_take_mark(&ahead, ',');
    while (take_gazette_number(&ahead, sitasi)) {
        end = ahead;
        citation_take_any(&ahead, ",;");
        citation_take_role(&ahead, ROLE_LIST);
    }
    for (size_t i = 0; bracket && end > *at && i < GROUP_TOKENS && end[i].kind != TOKEN_END; i++)
        if (lexer_is_mark(&end[i], ')')) {
            end += i + 1;
            break;
        }
    *at = end;
}
