// The shapes that contacts have: numbers (contact_phone.c), addresses and accounts on the net
// (contact_web.c), words and phrases (contact_words.c), names and streets (contact_clause.c), and
// the judgement of a whole value (contact_value.c). Each `_at` function looks only at the beginning
// of its text and within a fixed reach of it, so a walk over a text is linear. Private to text/.
#ifndef MAKLUMAT_TEXT_CONTACT_PARTS_H
#define MAKLUMAT_TEXT_CONTACT_PARTS_H

#include "text/contact.h"
#include "text/phrase.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

// '\0' after the end.
static inline char contact_char(str s, size_t at)
{
    return at < s.len ? s.data[at] : '\0';
}

// Length of the space at `at`; 0 when none.
static inline size_t contact_space(str s, size_t at)
{
    return lexer_space(str_skip(s, at));
}

// Every sorted table, for the test of their order.
extern const struct phrase_table contact_word_table, contact_top_table, contact_host_table;

struct contact_row {
    str words;
};

struct contact_host {
    str words;
    enum kanal_jenis jenis;
};

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
struct phone contact_phone_at(str s, bool told);

// "tel:+62…" or "tel:129"; empty for a number without area code or of bad length.
str contact_phone_tel(struct arena *arena, const struct phone *phone);

// "https://wa.me/62…"; empty for all but full numbers.
str contact_phone_wa(struct arena *arena, const struct phone *phone);

// --- The net --------------------------------------------------------------------------------

// Length of an e-mail address at the beginning of s, or of what was meant as one ("a@b,com",
// "a@ b.com", "a@b"); 0 when none.
size_t contact_mail_at(str s);
bool contact_mail_is_good(str address);
str contact_mail_link(struct arena *arena, str address);

// Length of a web address at the beginning of s: with http, with www, or a bare domain of a known
// top level. What only begins like one ("http//x", "www,x.id") counts too; contact_web_link refuses
// it.
size_t contact_web_at(str s);
bool contact_web_is_bare(str address); // neither http nor www

// The link for a whole address, percent-encoded; false when it is malformed.
bool contact_web_link(struct arena *arena, str address, str *link);

// The kind of channel that the host of an address makes it: KANAL_SITUS if none else.
enum kanal_jenis contact_web_kind(str address);

// Length of "@account" at the beginning of s, and of an account without the @; 0 when none.
size_t contact_account_at(str s);
size_t contact_handle_at(str s);

// The page of an account on the platform `jenis`; empty when the platform has no such accounts.
str contact_account_link(struct arena *arena, enum kanal_jenis jenis, str account);

// Without the backslashes that Markdown wants before marks; borrowed where there are none.
str contact_unescaped(struct arena *arena, str s);

// --- Words ----------------------------------------------------------------------------------

enum contact_role {
    CONTACT_STRANGE,
    CONTACT_LABEL,      // announces a channel of kind `jenis`
    CONTACT_BAR_NUMBER, // fax, NIP: the number that follows is not a channel
    CONTACT_BAR_NAME,   // TikTok: the account that follows is of no kind known here
    CONTACT_LINK,       // between label and value: "ke", "akun", "nomor"
    CONTACT_TOPIC,      // may stand there too, but begins names as well: "dinas", "kantor"
    CONTACT_JOIN,       // dan, atau
    CONTACT_MONEY,      // Rp
    CONTACT_END         // an address or a name ends before it: "pada", "pukul"
};

// What a word does in the phrases that are a channel by themselves.
enum contact_use {
    USE_CARRIER = 1 << 0,       // before "LAPOR"
    USE_SP4N = 1 << 1,          // by itself, or before "LAPOR" in letters of any case
    USE_SPAN = 1 << 2,          // the second of these, misspelled
    USE_LAPOR = 1 << 3,         // by itself in capitals and before "!"
    USE_BOX = 1 << 4,           // "kotak", before a topic
    USE_BOX_TOPIC = 1 << 5,     // after "kotak"
    USE_COUNTER = 1 << 6,       // "loket", before "pengaduan"
    USE_COUNTER_WORD = 1 << 7,  // between these
    USE_COMPLAINT = 1 << 8,     // after "loket"
    USE_STREET = 1 << 9,        // "Jalan", with a capital
    USE_STREET_SHORT = 1 << 10, // "Jl."
    USE_NOTHING = 1 << 11       // in place of an account: there is none
};

struct contact_word {
    str words;
    enum contact_role role;
    enum kanal_jenis jenis; // of a label
    uint32_t uses;
};

// The row of a word in letters of any case, but "X" is a label only as a capital; a row that says
// nothing for other words.
const struct contact_word *contact_word(str word);

// Length of the letters and figures that s begins with; and these.
size_t contact_word_len(str s);
str contact_word_at(str s, size_t at);

// Length of the space at `at`, at most 4 bytes.
size_t contact_gap(str s, size_t at);

// A channel that is a phrase by itself: SP4N-LAPOR!, kotak saran, loket pengaduan. 0: none. `first`
// is the first word.
size_t contact_phrase_at(str s, const struct contact_word *first, enum kanal_jenis *jenis);

// Length of a street address that begins s ("Jl. Jawa No. 51 Jember"); 0: none.
size_t contact_street_at(str s, const struct contact_word *first);

// Length of the rest of the clause: a name, up to a line end, a sentence end, a label, a number
// or an address.
size_t contact_clause_at(str s);

// --- Values ---------------------------------------------------------------------------------

bool contact_is_number(enum kanal_jenis jenis);  // telepon, whatsapp, sms
bool contact_is_account(enum kanal_jenis jenis); // instagram, facebook, x

// Judges kanal->nilai by kanal->jenis: sets its link, `cacat` and `tertukar`.
void contact_judge(struct arena *arena, struct kanal_terbaca *kanal);

#endif
