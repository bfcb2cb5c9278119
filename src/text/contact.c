// A walk over the text, word by word, that keeps which labels were read last. A value then becomes
// a channel of the kind that its own form says (an e-mail, a web address) or that the label says
// (a number, an account). A label reaches over a few words, never into the next item.
#include "text/contact.h"

#include "text/contact_walk.h"

enum {
    REACH = 4,      // strange words allowed between a label and its value
    STRAY_WORDS = 2 // pieces that an e-mail address may have been broken into by blanks
};

str walk_rest(const struct walk *w)
{
    return str_skip(w->text, w->at);
}

bool walk_has(const struct walk *w, enum kanal_jenis jenis)
{
    for (size_t i = 0; i < w->label_count; i++)
        if (w->labels[i].jenis == jenis)
            return true;
    return false;
}

void walk_forget(struct walk *w)
{
    w->label_count = 0;
    w->bar = WORD_STRANGE;
    w->used = w->joined = w->colon = w->heads = w->money = false;
    w->strangers = 0;
    w->stray_from = NOWHERE;
}

// A label replaces those before it, unless it is joined to them: "Telp/WA".
static void add_label(struct walk *w, enum kanal_jenis jenis, str teks)
{
    bool joins = w->joined && !w->used && w->strangers == 0 && w->label_count < MOST_LABELS;
    bool opens = w->line_start || (joins && w->heads);
    if (!joins)
        walk_forget(w);
    if (!walk_has(w, jenis))
        w->labels[w->label_count++] = (struct label){jenis, teks};
    w->bar = WORD_STRANGE;
    w->heads = opens;
    w->joined = w->colon = false;
}

static void add_bar(struct walk *w, enum word_role role)
{
    if (w->joined && !w->used && w->label_count > 0)
        return; // "Telp/Fax": the number is one for calls too
    walk_forget(w);
    w->bar = role;
}

void walk_stranger(struct walk *w, size_t from, str word)
{
    bool small = is_alpha(word.data[0]) && to_lower(word.data[0]) == word.data[0];
    if (w->used || w->strangers == REACH) {
        walk_forget(w);
        return;
    }
    if (w->strangers == 0)
        w->stray_from = small && walk_has(w, KANAL_SUREL) ? from : NOWHERE;
    else if (w->strangers == STRAY_WORDS)
        w->stray_from = NOWHERE;
    w->strangers++;
    w->heads = false;
}

// Whether what stands here is the tail of something longer: "x" in "a.x".
static bool is_glued(const struct walk *w)
{
    if (w->at == 0)
        return false;
    char before = w->text.data[w->at - 1];
    if (is_alnum(before))
        return true;
    return before != '\0' && strchr("._%+-@", before) && w->at > 1 &&
           is_alnum(w->text.data[w->at - 2]);
}

// "a." or "5)" before a blank: a new item begins.
static bool skip_item_mark(struct walk *w)
{
    str rest = walk_rest(w);
    size_t word = word_at(rest);
    char mark = char_at(rest, word);
    bool short_enough =
        word == 1 || (word == 2 && is_digit(rest.data[0]) && is_digit(rest.data[1]));
    if (!short_enough || (mark != '.' && mark != ')') || blank_at(rest, word + 1) == 0)
        return false;
    walk_forget(w);
    w->line_start = true;
    w->at += word + 1;
    return true;
}

// Figures that are no number, with all that is joined to them: 800/407/35.09, 23-05-2023.
static void skip_figures(struct walk *w)
{
    size_t from = w->at;
    for (;;) {
        w->at += word_at(walk_rest(w));
        char mark = char_at(w->text, w->at);
        char next = char_at(w->text, w->at + 1);
        bool joins =
            mark == '/' ? is_alnum(next) : mark != '\0' && strchr(".-:,", mark) && is_digit(next);
        if (!joins)
            break;
        w->at++;
    }
    walk_stranger(w, from, str_sub(w->text, from, w->at - from));
}

// The letters before figures where they are a label: "SAPA129", "WA0812…".
static str label_part(str word)
{
    size_t letters = 0;
    while (letters < word.len && is_alpha(word.data[letters]))
        letters++;
    if (letters == word.len)
        return word;
    str part = str_sub(word, 0, letters);
    struct word_meaning meaning = word_meaning(part);
    return meaning.role == WORD_LABEL && kind_is_number(meaning.jenis) ? part : word;
}

static void follow_word(struct walk *w, str word)
{
    struct word_meaning meaning = word_meaning(word);
    size_t from = w->at;
    w->at += word.len;
    w->money = meaning.role == WORD_MONEY;
    switch (meaning.role) {
    case WORD_LABEL:
        add_label(w, meaning.jenis, word);
        break;
    case WORD_BAR_NUMBER:
    case WORD_BAR_NAME:
        add_bar(w, meaning.role);
        break;
    case WORD_LINK:
    case WORD_TOPIC:
        w->stray_from = NOWHERE;
        if (w->used)
            walk_forget(w);
        break;
    case WORD_JOIN:
        w->stray_from = NOWHERE;
        w->joined = true;
        break;
    case WORD_MONEY:
        break;
    default:
        walk_stranger(w, from, word);
    }
}

static void read_word(struct walk *w)
{
    str rest = walk_rest(w);
    str word = label_part(str_sub(rest, 0, word_at(rest)));
    bool whole = !is_glued(w);
    if (skip_item_mark(w))
        return;
    bool taken = (whole && (walk_mail(w) || walk_web(w))) || walk_phrase(w) || walk_street(w) ||
                 walk_name(w, word) || (is_digit(rest.data[0]) && walk_number(w));
    if (!taken && is_digit(rest.data[0]))
        skip_figures(w);
    else if (!taken)
        follow_word(w, word);
    w->line_start = false;
}

static void end_sentence(struct walk *w)
{
    if (w->strangers > 0 || w->used)
        walk_forget(w);
    w->heads = false;
}

static void read_mark(struct walk *w)
{
    size_t bytes = 1;
    char c = w->text.data[w->at];
    char next = char_at(w->text, w->at + 1);
    if (c != '\n' && !is_blank(c))
        w->stray_from = NOWHERE;
    if (c == ':' || c == '=') {
        w->colon = w->label_count > 0 && w->strangers == 0 && !w->used;
        w->strangers = 0;
    } else if (c == '/' || c == '&' || c == '+' || c == ',') {
        w->joined = true;
    } else if (c == ';') {
        walk_forget(w);
    } else if (c == '\n') {
        if (w->strangers > 0 || w->used)
            walk_forget(w);
        w->line_start = true;
        w->heads = false;
    } else if ((c == '.' || c == '!' || c == '?') && (next == '\0' || is_blank(next))) {
        end_sentence(w);
    } else {
        utf8_next(walk_rest(w), &bytes);
    }
    w->at += bytes;
}

static void step(struct walk *w)
{
    char c = w->text.data[w->at];
    bool taken = false;
    if (is_alnum(c)) {
        read_word(w);
        return;
    }
    if (c == '@')
        taken = walk_account(w);
    else if (c == '+' || c == '(')
        taken = walk_number(w);
    else if (c == '[')
        taken = walk_link(w);
    else if (c == '<')
        taken = walk_tag(w);
    if (!taken)
        read_mark(w);
}

size_t contacts_read(struct arena *arena, str text, struct kanal_terbaca **list)
{
    struct walk w = {.arena = arena, .text = text, .line_start = true};
    walk_forget(&w);
    while (w.at < text.len)
        step(&w);
    *list = w.list;
    return w.count;
}
