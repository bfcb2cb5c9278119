// Channels by which an agency can be reached, as they are written: "Whatsapp 081138808800",
// "Email : a@b.go.id", "SP4N-LAPOR!", "Kotak Saran di MPP".
//
// What does not parse stays text: that is not an error, and nothing is lost. A word alone
// ("hotline", "melalui instagram") is not a channel, for nothing can be reached by it. Links are
// made only of what is certain: a doubtful address keeps its text and gets no link, for it may
// reach a stranger.
#ifndef MAKLUMAT_TEXT_CONTACT_H
#define MAKLUMAT_TEXT_CONTACT_H

#include "base/arena.h"

enum kanal_jenis {
    KANAL_TELEPON,
    KANAL_WHATSAPP,
    KANAL_SMS,
    KANAL_SUREL,
    KANAL_SITUS,
    KANAL_LAPOR, // SP4N-LAPOR!, the national channel (Peraturan Presiden 76/2013)
    KANAL_INSTAGRAM,
    KANAL_FACEBOOK,
    KANAL_X,
    KANAL_KOTAK_SARAN,
    KANAL_LOKET,
    KANAL_ALAMAT
};

struct kanal_terbaca {
    // Where the value is, borrowed; the spans of a text are in order and do not overlap. One
    // value under several labels ("Telp/WA 0811…") is one entry each: the last has the span of
    // the value, the others that of their label.
    str teks;
    enum kanal_jenis jenis;
    str nilai;     // the value as written, without Markdown's backslashes
    str tautan;    // tel:, mailto:, http: or https:, ready for an attribute; empty: none certain
    bool cacat;    // has not the form of its kind: an address with a space, a number too short
    bool tertukar; // the label announces a web page and the value is an e-mail, or the reverse
};

// All channels in free text, which may hold Markdown, in order; *list lies in the arena. Gives
// their number.
size_t contacts_read(struct arena *arena, str text, struct kanal_terbaca **list);

// A value whose kind the author has stated (`whatsapp: 081138808800`): teks and nilai are the
// value, trimmed. A name in place of an account or a remark after a number is not `cacat`.
struct kanal_terbaca contact_typed(struct arena *arena, enum kanal_jenis jenis, str value);

// "tel:+62…" for a number of Indonesian numbering (leading 0 or +62, 8 to 13 figures counted from
// the 0), another country's with +, or a short code as it is ("tel:129"). False, and *link empty,
// when `number` is none of these.
bool contact_phone_link(struct arena *arena, str number, str *link);

// The YAML key: "telepon", "kotak_saran"; empty for no kind. And the kind with this key; false
// when there is none.
str kanal_name(enum kanal_jenis jenis);
bool kanal_find(str key, enum kanal_jenis *jenis);

#endif
