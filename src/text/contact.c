// A walk over the text, word by word, that keeps which labels were read last. A value then becomes
// a channel of the kind that its own form says (an e-mail, a web address) or that the label says
// (a number, an account). A label reaches over a few words, never into the next item.
#include "text/contact_walk.h"

// A label replaces those before it, unless it is joined to them: "Telp/WA".
static void add_label(struct contact_walk *w, enum kanal_jenis jenis, str teks)
{
    bool joins = w->joined && !w->used && w->strangers == 0 && w->label_count < MOST_LABELS;
    bool opens = w->line_start || (joins && w->heads);
    if (!joins)
        contact_forget(w);
    if (!contact_has(w, jenis))
        w->labels[w->label_count++] = (struct contact_label){jenis, teks};
    w->bar = CONTACT_STRANGE;
    w->heads = opens;
    w->joined = w->colon = false;
}

static void add_bar(struct contact_walk *w, enum contact_role role)
{
    if (w->joined && !w->used && w->label_count > 0)
        return; // "Telp/Fax": the number is one for calls too
    contact_forget(w);
    w->bar = role;
}

// Whether what is here is the tail of something longer: "x" in "a.x".
static bool is_glued(const struct contact_walk *w)
{
    if (w->at == 0)
        return false;
    char before = w->text.data[w->at - 1];
    if (is_alnum(before))
        return true;
    return before != '\0' && strchr("._%+-@", before) && w->at > 1 &&
           is_alnum(w->text.data[w->at - 2]);
}

// "a." or "5)" before a space: a new item begins.
static bool skip_item_mark(struct contact_walk *w)
{
    str rest = contact_rest(w);
    size_t word = contact_word_len(rest);
    char mark = contact_char(rest, word);
    bool short_enough =
        word == 1 || (word == 2 && is_digit(rest.data[0]) && is_digit(rest.data[1]));
    if (!short_enough || (mark != '.' && mark != ')') || contact_space(rest, word + 1) == 0)
        return false;
    contact_forget(w);
    w->line_start = true;
    w->at += word + 1;
    return true;
}

// Figures that are not a number, with all that is joined to them: 800/407/35.09, 23-05-2023.
static void skip_figures(struct contact_walk *w)
{
    size_t from = w->at;
    for (;;) {
        w->at += contact_word_len(contact_rest(w));
        char mark = contact_char(w->text, w->at);
        char next = contact_char(w->text, w->at + 1);
        bool joins =
            mark == '/' ? is_alnum(next) : mark != '\0' && strchr(".-:,", mark) && is_digit(next);
        if (!joins)
            break;
        w->at++;
    }
    contact_note_stranger(w, from, str_sub(w->text, from, w->at - from));
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
    const struct contact_word *row = contact_word(part);
    return row->role == CONTACT_LABEL && contact_is_number(row->jenis) ? part : word;
}

static void follow_word(struct contact_walk *w, str word, const struct contact_word *row)
{
    size_t from = w->at;
    w->at += word.len;
    w->money = row->role == CONTACT_MONEY;
    switch (row->role) {
    case CONTACT_LABEL:
        add_label(w, row->jenis, word);
        break;
    case CONTACT_BAR_NUMBER:
    case CONTACT_BAR_NAME:
        add_bar(w, row->role);
        break;
    case CONTACT_LINK:
    case CONTACT_TOPIC:
        w->stray_from = NOWHERE;
        if (w->used)
            contact_forget(w);
        break;
    case CONTACT_JOIN:
        w->stray_from = NOWHERE;
        w->joined = true;
        break;
    case CONTACT_MONEY:
        break;
    default:
        contact_note_stranger(w, from, word);
    }
}

static void read_word(struct contact_walk *w)
{
    str word = label_part(contact_word_at(w->text, w->at));
    const struct contact_word *row = contact_word(word);
    bool figures = is_digit(word.data[0]);
    bool whole = !is_glued(w);
    if (skip_item_mark(w))
        return;
    bool taken = (whole && (contact_take_mail(w) || contact_take_web(w))) ||
                 contact_take_phrase(w, row) || contact_take_street(w, row) ||
                 contact_take_name(w, row) || (figures && contact_take_number(w));
    if (!taken && figures)
        skip_figures(w);
    else if (!taken)
        follow_word(w, word, row);
    w->line_start = false;
}

static void end_sentence(struct contact_walk *w)
{
    if (w->strangers > 0 || w->used)
        contact_forget(w);
    w->heads = false;
}

static void read_mark(struct contact_walk *w)
{
    size_t bytes = 1;
    char c = w->text.data[w->at];
    char next = contact_char(w->text, w->at + 1);
    if (c != '\n' && !is_blank(c))
        w->stray_from = NOWHERE;
    if (c == ':' || c == '=') {
        w->colon = w->label_count > 0 && w->strangers == 0 && !w->used;
        w->strangers = 0;
    } else if (c == '/' || c == '&' || c == '+' || c == ',') {
        w->joined = true;
    } else if (c == ';') {
        contact_forget(w);
    } else if (c == '\n') {
        if (w->strangers > 0 || w->used)
            contact_forget(w);
        w->line_start = true;
        w->heads = false;
    } else if ((c == '.' || c == '!' || c == '?') && (next == '\0' || is_blank(next))) {
        end_sentence(w);
    } else {
        utf8_next(contact_rest(w), &bytes);
    }
    w->at += bytes;
}

static void step(struct contact_walk *w)
{
    char c = w->text.data[w->at];
    bool taken = false;
    if (is_alnum(c)) {
        read_word(w);
        return;
    }
    if (c == '@')
        taken = contact_take_account(w);
    else if (c == '+' || c == '(')
        taken = contact_take_number(w);
    else if (c == '[')
        taken = contact_take_link(w);
    else if (c == '<')
        taken = contact_take_tag(w);
    if (!taken)
        read_mark(w);
}

size_t contacts_read(struct arena *arena, str text, struct kanal_terbaca **list)
{
    struct contact_walk w = {.arena = arena, .text = text, .line_start = true};
    contact_forget(&w);
    while (w.at < text.len)
        step(&w);
    *list = w.list;
    return w.count;
}
