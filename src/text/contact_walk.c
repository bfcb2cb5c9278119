// Where the walk over a text is, which labels it has read, and what it has found.
#include "text/contact_walk.h"

enum {
    REACH = 4,      // strange words allowed between a label and its value
    STRAY_WORDS = 2 // pieces that an e-mail address may have been broken into by spaces
};

str contact_rest(const struct contact_walk *w)
{
    return str_skip(w->text, w->at);
}

bool contact_has(const struct contact_walk *w, enum kanal_jenis jenis)
{
    for (size_t i = 0; i < w->label_count; i++)
        if (w->labels[i].jenis == jenis)
            return true;
    return false;
}

void contact_forget(struct contact_walk *w)
{
    w->label_count = 0;
    w->bar = CONTACT_STRANGE;
    w->used = w->joined = w->colon = w->heads = w->money = false;
    w->strangers = 0;
    w->stray_from = NOWHERE;
}

void contact_note_stranger(struct contact_walk *w, size_t from, str word)
{
    bool small = is_alpha(word.data[0]) && to_lower(word.data[0]) == word.data[0];
    if (w->used || w->strangers == REACH) {
        contact_forget(w);
        return;
    }
    if (w->strangers == 0)
        w->stray_from = small && contact_has(w, KANAL_SUREL) ? from : NOWHERE;
    else if (w->strangers == STRAY_WORDS)
        w->stray_from = NOWHERE;
    w->strangers++;
    w->heads = false;
}

struct kanal_terbaca *contact_add(struct contact_walk *w, enum kanal_jenis jenis, str teks,
                                  str value)
{
    struct kanal_terbaca kanal = {
        .teks = teks, .jenis = jenis, .nilai = contact_unescaped(w->arena, value)};
    contact_judge(w->arena, &kanal);
    w->list = arena_grow(w->arena, w->list, w->count, &w->capacity, sizeof kanal);
    w->list[w->count] = kanal;
    return &w->list[w->count++];
}

struct kanal_terbaca *contact_near_lapor(struct contact_walk *w, unsigned reach)
{
    bool near = w->count > 0 && contact_has(w, KANAL_LAPOR) && w->strangers <= reach;
    return near && w->list[w->count - 1].jenis == KANAL_LAPOR ? &w->list[w->count - 1] : NULL;
}

void contact_extend(struct contact_walk *w, struct kanal_terbaca *kanal, size_t to)
{
    size_t from = (size_t)(kanal->teks.data - w->text.data);
    kanal->teks = str_sub(w->text, from, to - from);
}
