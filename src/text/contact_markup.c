// Markdown links and HTML tags in running text: a link is one channel, though its text and its
// target may both look like one; a tag is passed over.
#include "text/contact_walk.h"

enum { BRACKET_MAX = 500 }; // bytes of a tag, or of either part of a link

// Where `mark` is within reach; NOWHERE when it does not, or a line end comes first.
static size_t find_near(str s, size_t from, char mark)
{
    for (size_t i = from; i < s.len && i < from + BRACKET_MAX; i++) {
        if (s.data[i] == mark)
            return i;
        if (s.data[i] == '\n')
            return NOWHERE;
    }
    return NOWHERE;
}

// The kind of a link's target, and the value in it; false when it is not a channel.
static bool target_kind(str target, enum kanal_jenis *jenis, str *value)
{
    *value = target;
    if (str_starts_nocase(target, STR("mailto:"))) {
        *jenis = KANAL_SUREL;
        *value = str_skip(target, STR("mailto:").len);
    } else if (str_starts_nocase(target, STR("tel:"))) {
        *jenis = KANAL_TELEPON;
        *value = str_skip(target, STR("tel:").len);
    } else if (str_starts_nocase(target, STR("http"))) {
        *jenis = contact_web_kind(target);
    } else {
        return false;
    }
    return value->len > 0;
}

// What a reader of the page sees is the value, if it is one: "[www.x.go.id](http://…)".
static bool is_value(str text)
{
    bool marked = false;
    for (size_t i = 0; i < text.len; i++) {
        if (is_blank(text.data[i]) || strchr("*[]<>\"", text.data[i]) != NULL)
            return false;
        marked = marked || strchr(".@0123456789_", text.data[i]) != NULL;
    }
    return marked;
}

bool contact_take_link(struct contact_walk *w)
{
    str rest = contact_rest(w);
    size_t close = find_near(rest, 1, ']');
    if (close == NOWHERE || contact_char(rest, close + 1) != '(')
        return false;
    size_t end = find_near(rest, close + 2, ')');
    if (end == NOWHERE)
        return false;
    str text = str_sub(rest, 1, close - 1);
    str value;
    enum kanal_jenis jenis;
    if (!target_kind(str_sub(rest, close + 2, end - close - 2), &jenis, &value))
        return false;
    struct kanal_terbaca *lapor = jenis == KANAL_LAPOR ? contact_near_lapor(w, NEAR) : NULL;
    struct kanal_terbaca *kanal = lapor;
    if (lapor)
        contact_extend(w, lapor, w->at + end + 1);
    else
        kanal = contact_add(w, jenis, str_sub(rest, 0, end + 1), value);
    kanal->nilai = contact_unescaped(w->arena, value);
    contact_judge(w->arena, kanal);
    if (is_value(text))
        kanal->nilai = contact_unescaped(w->arena, text);
    w->at += end + 1;
    contact_forget(w);
    return true;
}

// An HTML tag is passed over; "<a@b.id>" is not one.
bool contact_take_tag(struct contact_walk *w)
{
    str rest = contact_rest(w);
    size_t end = find_near(rest, 1, '>');
    if (end == NOWHERE)
        return false;
    str inner = str_sub(rest, 1, end - 1);
    bool closing = str_starts(inner, STR("/"));
    bool tag =
        closing || contact_word_len(inner) == inner.len || str_find_char(inner, ' ') < inner.len;
    if (!tag || !(closing || is_alpha(contact_char(inner, 0))))
        return false;
    bool item = str_eq_nocase(inner, STR("li")) || str_eq_nocase(inner, STR("br"));
    if (item && (w->strangers > 0 || w->used))
        contact_forget(w);
    w->line_start = w->line_start || item;
    w->at += end + 1;
    return true;
}
