// The walk over a text: where it is, which labels it has just read, what it has found. contact.c
// moves it, the functions that take a value (contact_take.c, contact_markup.c) share it.
#ifndef MAKLUMAT_TEXT_CONTACT_WALK_H
#define MAKLUMAT_TEXT_CONTACT_WALK_H

#include "text/contact_parts.h"

enum {
    MOST_LABELS = 4,
    NEAR = 3 // strange words between the name of LAPOR! and its address
};

#define NOWHERE SIZE_MAX

struct contact_label {
    enum kanal_jenis jenis;
    str teks;
};

struct contact_walk {
    struct arena *arena;
    str text;
    size_t at;
    struct kanal_terbaca *list;
    size_t count, capacity;
    struct contact_label labels[MOST_LABELS];
    size_t label_count;
    enum contact_role bar; // CONTACT_BAR_NUMBER or CONTACT_BAR_NAME: what follows is not a channel
    bool used;             // the labels have had a value; another may follow
    bool joined;           // "/", "&", "dan" since the last label
    bool colon;            // ":" right after the label
    bool heads;            // the label opens its line or item, and no word follows it
    bool line_start;       // no word yet on this line or in this item
    bool money;            // "Rp" right before
    unsigned strangers;    // words of no meaning since the label
    size_t stray_from;     // of the first of them, while it could be a piece of an address
};

// What is still to be read.
str contact_rest(const struct contact_walk *walk);

// The labels and what was noted about them hold no longer.
void contact_forget(struct contact_walk *walk);

// Notes a word of no meaning, which is at `from`.
void contact_note_stranger(struct contact_walk *walk, size_t from, str word);

bool contact_has(const struct contact_walk *walk, enum kanal_jenis jenis);

// The channel LAPOR! just found, if no more than `reach` words of no meaning follow it;
// else NULL. Its name and its address beside it are one channel.
struct kanal_terbaca *contact_near_lapor(struct contact_walk *walk, unsigned reach);

// Adds a channel, judged; the pointer holds until the next one.
struct kanal_terbaca *contact_add(struct contact_walk *walk, enum kanal_jenis jenis, str teks,
                                  str value);

// The span of a channel now reaches to offset `to`.
void contact_extend(struct contact_walk *walk, struct kanal_terbaca *kanal, size_t to);

// Each takes its value where the walk is: adds the channel, moves after it. False, and nothing has
// changed, when there is none. `first` is the word there.
bool contact_take_number(struct contact_walk *walk);
bool contact_take_mail(struct contact_walk *walk);
bool contact_take_web(struct contact_walk *walk);
bool contact_take_phrase(struct contact_walk *walk, const struct contact_word *first);
bool contact_take_street(struct contact_walk *walk, const struct contact_word *first);
bool contact_take_name(struct contact_walk *walk, const struct contact_word *first);
bool contact_take_account(struct contact_walk *walk);

// "[text](target)" as one channel; and past an HTML tag.
bool contact_take_link(struct contact_walk *walk);
bool contact_take_tag(struct contact_walk *walk);

#endif
