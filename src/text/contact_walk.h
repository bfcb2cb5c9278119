// The walk over a text that contact.c leads: where it stands, which labels it has just read, what
// it has found. The functions that take a value (contact_take.c, contact_markup.c) share it.
#ifndef MAKLUMAT_TEXT_CONTACT_WALK_H
#define MAKLUMAT_TEXT_CONTACT_WALK_H

#include "text/contact_parts.h"

enum {
    MOST_LABELS = 4,
    NEAR = 3 // strange words between the name of LAPOR! and its address
};

#define NOWHERE SIZE_MAX

struct label {
    enum kanal_jenis jenis;
    str teks;
};

struct walk {
    struct arena *arena;
    str text;
    size_t at;
    struct kanal_terbaca *list;
    size_t count, capacity;
    struct label labels[MOST_LABELS];
    size_t label_count;
    enum word_role bar; // WORD_BAR_NUMBER or WORD_BAR_NAME: what follows is no channel
    bool used;          // the labels have had a value; another may follow
    bool joined;        // "/", "&", "dan" since the last label
    bool colon;         // ":" right behind the label
    bool heads;         // the label opens its line or item, and no word stands behind it
    bool line_start;    // no word yet on this line or in this item
    bool money;         // "Rp" right before
    unsigned strangers; // words of no meaning since the label
    size_t stray_from;  // of the first of them, while it could be a piece of an address
};

// What is still to be read.
str walk_rest(const struct walk *walk);

// The labels and what was noted about them hold no longer.
void walk_forget(struct walk *walk);

// Notes a word of no meaning, which stands at `from`.
void walk_stranger(struct walk *walk, size_t from, str word);

bool walk_has(const struct walk *walk, enum kanal_jenis jenis);

// The channel LAPOR! just found, if no more than `reach` words of no meaning stand behind it;
// else NULL. Its name and its address beside it are one channel.
struct kanal_terbaca *walk_lapor(struct walk *walk, unsigned reach);

// Adds a channel, judged; the pointer holds until the next one.
struct kanal_terbaca *walk_add(struct walk *walk, enum kanal_jenis jenis, str teks, str value);

// The span of a channel now reaches to offset `to`.
void walk_extend(struct walk *walk, struct kanal_terbaca *kanal, size_t to);

// Each takes its value where the walk stands: adds the channel, moves behind it. False, and nothing
// has changed, when there is none. `word` is the word there.
bool walk_number(struct walk *walk);
bool walk_mail(struct walk *walk);
bool walk_web(struct walk *walk);
bool walk_phrase(struct walk *walk);
bool walk_street(struct walk *walk);
bool walk_name(struct walk *walk, str word);
bool walk_account(struct walk *walk);

// "[text](target)" as one channel; and past an HTML tag.
bool walk_link(struct walk *walk);
bool walk_tag(struct walk *walk);

#endif
