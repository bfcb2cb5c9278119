// What contact.c is made of, and nobody else needs: the shapes of numbers (contact_phone.c), of
// addresses and accounts on the net (contact_web.c), of words (contact_words.c), and
// the judgement of a whole value (contact_value.c). Each `_at`
// function looks only at the beginning of its text and within a fixed reach of it, so that a
// walk over a text stays linear.
#ifndef MAKLUMAT_TEXT_CONTACT_PARTS_H
#define MAKLUMAT_TEXT_CONTACT_PARTS_H

#include "text/contact.h"

// '\0' behind the end.
static inline char char_at(str s, size_t at)
{
    return at < s.len ? s.data[at] : '\0';
}

// Length of the blank (space, tab, NO-BREAK SPACE) at `at`; 0 when none.
static inline size_t blank_at(str s, size_t at)
{
    if (char_at(s, at) == ' ' || char_at(s, at) == '\t')
        return 1;
    return str_starts(str_skip(s, at), STR("\xC2\xA0")) ? 2 : 0;
}

// --- Numbers --------------------------------------------------------------------------------

enum phone_form {
    PHONE_NONE,
    PHONE_FULL,  // figures are those of the international number, without +
    PHONE_SHORT, // a short code: 129, 1708, 1500164
    PHONE_LOCAL, // without area code: no link can be made
    PHONE_BAD    // meant as a number, of impossible length
};

struct phone {
    enum phone_form form;
    size_t len; // bytes that it covers
    char figures[16];
    size_t count;
};

// The number at the beginning of s. Where a label announces it (`told`) short codes and numbers
// without area code count as well.
struct phone phone_at(str s, bool told);

// "tel:+62…" or "tel:129"; empty for a number without area code or of bad length.
str phone_tel(struct arena *arena, const struct phone *phone);

// "https://wa.me/62…"; empty for all but full numbers.
str phone_wa(struct arena *arena, const struct phone *phone);

// --- The net --------------------------------------------------------------------------------

// Length of an e-mail address at the beginning of s, or of what was meant as one ("a@b,com",
// "a@ b.com", "a@b"); 0 when none.
size_t mail_at(str s);
bool mail_is_good(str address);
str mail_link(struct arena *arena, str address);

// Length of a web address at the beginning of s: with http, with www, or a bare domain of a known
// top level. What only begins like one ("http//x", "www,x.id") counts too; web_link refuses it.
size_t web_at(str s);
bool web_is_bare(str address); // neither http nor www

// The link for a whole address, percent-encoded; false when it is malformed.
bool web_link(struct arena *arena, str address, str *link);

// The kind of channel that the host of an address makes it: KANAL_SITUS if none else.
enum kanal_jenis web_kind(str address);

// Length of "@account" at the beginning of s, and of an account without the @; 0 when none.
size_t account_at(str s);
size_t handle_at(str s);

// The page of an account on the platform `jenis`; empty when the platform has no such accounts.
str account_link(struct arena *arena, enum kanal_jenis jenis, str account);

// Without the backslashes that Markdown wants before marks; borrowed where there are none.
str unescaped(struct arena *arena, str s);

// --- Words ----------------------------------------------------------------------------------

enum word_role {
    WORD_STRANGE,
    WORD_LABEL,      // announces a channel of kind `jenis`
    WORD_BAR_NUMBER, // fax, NIP: the number that follows is no channel
    WORD_BAR_NAME,   // TikTok: the account that follows is of no kind known here
    WORD_LINK,       // between label and value: "ke", "akun", "nomor"
    WORD_TOPIC,      // may stand there too, but begins names as well: "dinas", "kantor"
    WORD_JOIN,       // dan, atau
    WORD_MONEY,      // Rp
    WORD_END         // an address or a name ends before it: "pada", "pukul"
};

struct word_meaning {
    enum word_role role;
    enum kanal_jenis jenis;
};

// Letters are compared without case; "X" is a label only as a capital.
struct word_meaning word_meaning(str word);

// Length of the letters and figures that s begins with.
size_t word_at(str s);

// A channel that is a phrase by itself: SP4N-LAPOR!, kotak saran, loket pengaduan. 0: none.
size_t phrase_at(str s, enum kanal_jenis *jenis);

// Length of a street address that begins s ("Jl. Jawa No. 51 Jember"); 0: none.
size_t street_at(str s);

// Length of the rest of the clause: a name, up to a line end, a sentence end, a label, a number
// or an address.
size_t clause_at(str s);

// --- Values ---------------------------------------------------------------------------------

bool kind_is_number(enum kanal_jenis jenis);  // telepon, whatsapp, sms
bool kind_is_account(enum kanal_jenis jenis); // instagram, facebook, x

// Judges kanal->nilai by kanal->jenis: sets its link, `cacat` and `tertukar`.
void channel_judge(struct arena *arena, struct kanal_terbaca *kanal);

#endif
