// How far a name or a street address reaches before the next thing begins.
#include "text/contact_parts.h"

enum {
    CLAUSE_MAX = 200, // bytes of a name or an address
    ABBREVIATION = 4, // letters: "Kab." does not end a sentence
    ITEM_DIGITS = 2
};

// Whether a "." ends the sentence: a space follows and the word before is not an abbreviation.
static bool is_sentence_end(str s, size_t at, str word)
{
    char next = contact_char(s, at + 1);
    if (next != '\0' && !is_blank(next))
        return false;
    bool figure = word.len > 0 && is_digit(word.data[word.len - 1]);
    return next == '\0' || figure || word.len > ABBREVIATION;
}

// "5." or "5)" before a space: the next item of a list that has lost its lines.
static bool is_item_number(str s, size_t at)
{
    size_t digits = 0;
    while (is_digit(contact_char(s, at + digits)))
        digits++;
    char mark = contact_char(s, at + digits);
    return digits > 0 && digits <= ITEM_DIGITS && (mark == '.' || mark == ')') &&
           is_blank(contact_char(s, at + digits + 1));
}

// Whether something else begins with the word at the beginning of s.
static bool begins_other(str s, const struct contact_word *word)
{
    enum kanal_jenis jenis;
    bool label = word->role == CONTACT_LABEL || word->role == CONTACT_BAR_NUMBER ||
                 word->role == CONTACT_BAR_NAME;
    return (label && word->words.len > 1) || word->role == CONTACT_END || is_item_number(s, 0) ||
           contact_phrase_at(s, word, &jenis) > 0 || contact_web_at(s) > 0 ||
           contact_mail_at(s) > 0 || contact_phone_at(s, false).form != PHONE_NONE;
}

size_t contact_clause_at(str s)
{
    size_t at = 0;
    size_t end = 0;
    str word = STR_NONE;
    while (at < s.len && at < CLAUSE_MAX) {
        size_t bytes = 1;
        char c = s.data[at];
        if (strchr("\n\r;|()<>[]@\"+\t", c) != NULL)
            break;
        if (is_alnum(c)) {
            word = contact_word_at(s, at);
            const struct contact_word *row = contact_word(word);
            if (at > 0 && begins_other(str_skip(s, at), row))
                break;
            bytes = word.len;
            end = row->role == CONTACT_JOIN ? end : at + bytes;
        } else if (c == '.' && is_sentence_end(s, at, word)) {
            break;
        } else {
            utf8_next(str_skip(s, at), &bytes);
        }
        at += bytes;
    }
    return end;
}

size_t contact_street_at(str s, const struct contact_word *first)
{
    bool full = (first->uses & USE_STREET) && s.data[0] == 'J';
    bool cut = first->uses & USE_STREET_SHORT;
    size_t at = first->words.len;
    if (!full && !cut)
        return 0;
    at += cut && contact_char(s, at) == '.';
    at += contact_gap(s, at);
    if (at == first->words.len || !is_capital_letter(contact_char(s, at)))
        return 0;
    return at + contact_clause_at(str_skip(s, at));
}
