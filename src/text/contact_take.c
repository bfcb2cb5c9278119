// One function for each sort of value in running text. Each looks at the bytes where the walk
// is and, if it finds its value there, adds the channel, moves the walk after it and says true.
#include "text/contact_walk.h"

enum { HANDLE_MIN = 5 }; // length of an @account that no label announces

static bool has_number_label(const struct contact_walk *w)
{
    return contact_has(w, KANAL_TELEPON) || contact_has(w, KANAL_WHATSAPP) ||
           contact_has(w, KANAL_SMS);
}

// The next `len` bytes as a channel of this kind.
static struct kanal_terbaca *take(struct contact_walk *w, enum kanal_jenis jenis, size_t len)
{
    str value = str_sub(contact_rest(w), 0, len);
    w->at += len;
    return contact_add(w, jenis, value, value);
}

// The next `len` bytes as a channel for each label whose kind fits; of the kind `other` when none
// does. Gives the kind of the last.
static enum kanal_jenis take_labelled(struct contact_walk *w, bool (*fits)(enum kanal_jenis),
                                      enum kanal_jenis other, size_t len)
{
    str value = str_sub(contact_rest(w), 0, len);
    const struct contact_label *last = NULL;
    for (size_t i = 0; i < w->label_count; i++) {
        if (!fits(w->labels[i].jenis))
            continue;
        if (last && !w->used)
            contact_add(w, last->jenis, last->teks, value);
        last = &w->labels[i];
    }
    enum kanal_jenis jenis = last ? last->jenis : other;
    take(w, jenis, len);
    return jenis;
}

static void remember_lapor(struct contact_walk *w)
{
    contact_forget(w);
    w->labels[w->label_count++] = (struct contact_label){KANAL_LAPOR, STR_NONE};
}

// Whether the figures here are the tail of an identifier ("SK/0331422373"), not the second of two
// numbers.
static bool is_tail(const struct contact_walk *w)
{
    bool marked = w->at > 1 && w->text.data[w->at - 1] != '\0' &&
                  strchr("/-.", w->text.data[w->at - 1]) && is_alnum(w->text.data[w->at - 2]);
    if (!marked || w->count == 0)
        return marked;
    str last = w->list[w->count - 1].teks;
    return last.data + last.len + 1 != w->text.data + w->at;
}

// "(WA)" after a number: the kind that it names. Gives the bytes up to the end of the bracket; 0
// when there is none.
static size_t label_after(str rest, enum kanal_jenis *jenis)
{
    size_t at = contact_space(rest, 0);
    if (contact_char(rest, at) != '(')
        return 0;
    str inner = str_skip(rest, at + 1);
    str word = str_sub(inner, 0, contact_word_len(inner));
    const struct contact_word *row = contact_word(word);
    bool label = row->role == CONTACT_LABEL && contact_is_number(row->jenis);
    if (!label || contact_char(inner, word.len) != ')')
        return 0;
    *jenis = row->jenis;
    return at + word.len + 2;
}

bool contact_take_number(struct contact_walk *w)
{
    bool label = has_number_label(w);
    bool told = label && w->strangers == 0 && (!w->used || w->joined);
    bool lapor = contact_has(w, KANAL_LAPOR) && str_starts(contact_rest(w), STR("1708"));
    bool centre = label && str_starts(contact_rest(w), STR("1500"));
    struct phone phone = contact_phone_at(contact_rest(w), told || lapor || centre);
    if (phone.form == PHONE_NONE || (!label && phone.figures[2] != '8' && is_tail(w)))
        return false;
    if (w->bar == CONTACT_BAR_NUMBER || w->money) {
        w->at += phone.len;
        contact_forget(w);
        return true;
    }
    enum kanal_jenis other = lapor && phone.form == PHONE_SHORT ? KANAL_SMS : KANAL_TELEPON;
    size_t after = label_after(str_skip(contact_rest(w), phone.len), &other);
    if (after > 0)
        contact_forget(w);
    enum kanal_jenis jenis = take_labelled(w, contact_is_number, other, phone.len);
    w->at += after;
    contact_forget(w);
    if (label && after == 0) {
        w->labels[w->label_count++] = (struct contact_label){jenis, STR_NONE};
        w->used = true;
    }
    return true;
}

// An address that a space has cut in two, after the label "Email": no link can be certain.
static void take_broken_mail(struct contact_walk *w, size_t len)
{
    size_t to = w->at + len;
    if (contact_has(w, KANAL_SUREL) && w->stray_from != NOWHERE)
        w->at = w->stray_from;
    struct kanal_terbaca *kanal = take(w, KANAL_SUREL, to - w->at);
    kanal->tautan = STR_NONE;
    kanal->cacat = true;
    contact_forget(w);
}

bool contact_take_mail(struct contact_walk *w)
{
    size_t len = contact_mail_at(contact_rest(w));
    if (len == 0)
        return false;
    bool told = contact_has(w, KANAL_SUREL);
    str value = str_sub(contact_rest(w), 0, len);
    str domain = str_skip(value, str_find_char(value, '@'));
    if (told && w->stray_from != NOWHERE) {
        take_broken_mail(w, len);
    } else if (!told && str_find_char(domain, '.') == domain.len) {
        w->at += len;
        contact_note_stranger(w, w->at, value);
    } else {
        bool swapped = contact_has(w, KANAL_SITUS) && !told;
        take(w, KANAL_SUREL, len)->tertukar = swapped;
        contact_forget(w);
    }
    return true;
}

bool contact_take_web(struct contact_walk *w)
{
    size_t len = contact_web_at(contact_rest(w));
    if (len == 0)
        return false;
    str value = str_sub(contact_rest(w), 0, len);
    enum kanal_jenis jenis = contact_web_kind(value);
    bool as_mail = contact_has(w, KANAL_SUREL) && !contact_has(w, KANAL_SITUS) && w->strangers == 0;
    struct kanal_terbaca *lapor = jenis == KANAL_LAPOR ? contact_near_lapor(w, NEAR) : NULL;
    if (lapor) {
        w->at += len;
        contact_extend(w, lapor, w->at);
        lapor->nilai = contact_unescaped(w->arena, value);
        contact_judge(w->arena, lapor);
    } else if (as_mail && contact_web_is_bare(value)) {
        take_broken_mail(w, len);
    } else {
        take(w, jenis, len)->tertukar = as_mail && jenis == KANAL_SITUS;
    }
    contact_forget(w);
    if (jenis == KANAL_LAPOR && !lapor)
        remember_lapor(w);
    return true;
}

bool contact_take_phrase(struct contact_walk *w, const struct contact_word *first)
{
    enum kanal_jenis jenis;
    size_t len = contact_phrase_at(contact_rest(w), first, &jenis);
    if (len == 0)
        return false;
    struct kanal_terbaca *lapor = jenis == KANAL_LAPOR ? contact_near_lapor(w, 1) : NULL;
    if (lapor) {
        w->at += len;
        contact_extend(w, lapor, w->at);
    } else {
        take(w, jenis, len);
    }
    contact_forget(w);
    if (jenis == KANAL_LAPOR)
        remember_lapor(w);
    return true;
}

bool contact_take_street(struct contact_walk *w, const struct contact_word *first)
{
    size_t len = contact_street_at(contact_rest(w), first);
    if (len == 0)
        return false;
    take(w, KANAL_ALAMAT, len);
    contact_forget(w);
    return true;
}

// Whether a word without spaces shows by its marks or figures that it is an account.
static bool is_account_like(str word)
{
    for (size_t i = 0; i < word.len; i++)
        if (!is_alpha(word.data[i]))
            return true;
    return false;
}

// Whether a name may begin here: right after a label and its colon, or after a label that opens the
// line.
static bool may_name(const struct contact_walk *w, const struct contact_word *first, str handle)
{
    const struct contact_label *label = w->label_count ? &w->labels[w->label_count - 1] : NULL;
    bool plain = first->role == CONTACT_STRANGE || first->role == CONTACT_TOPIC;
    if (!label || !contact_is_account(label->jenis) || label->teks.len < 2 || w->strangers > 0 ||
        !plain || (first->uses & USE_NOTHING))
        return false;
    bool capital = is_capital_letter(w->text.data[w->at]);
    return w->colon || (w->heads && !w->joined && (capital || is_account_like(handle)));
}

// The account or the name of a page after "Instagram :"; not if an @account still follows.
bool contact_take_name(struct contact_walk *w, const struct contact_word *first)
{
    str rest = contact_rest(w);
    str handle = str_sub(rest, 0, contact_handle_at(rest));
    if (!may_name(w, first, handle))
        return false;
    size_t clause = contact_clause_at(rest);
    size_t after = clause + contact_gap(rest, clause);
    if (contact_char(rest, after) == '@' || contact_char(rest, after + 1) == '@')
        return false;
    bool account = is_account_like(handle) || handle.len >= clause;
    take_labelled(w, contact_is_account, KANAL_INSTAGRAM, account ? handle.len : clause);
    contact_forget(w);
    return true;
}

static bool has_account_label(const struct contact_walk *w)
{
    return contact_has(w, KANAL_INSTAGRAM) || contact_has(w, KANAL_FACEBOOK) ||
           contact_has(w, KANAL_X);
}

// "@akun". Without a label the platform is a guess (most are Instagram), so there is no link.
bool contact_take_account(struct contact_walk *w)
{
    str rest = contact_rest(w);
    size_t len = contact_account_at(rest);
    if (len == 0 || (w->at > 0 && is_alnum(w->text.data[w->at - 1])))
        return false;
    str name = str_sub(rest, 1, len - 1);
    bool host = str_starts_nocase(name, STR("gmail.")) || str_starts_nocase(name, STR("yahoo."));
    if (host || contact_has(w, KANAL_SUREL)) {
        take_broken_mail(w, len);
        return true;
    }
    if (has_account_label(w))
        take_labelled(w, contact_is_account, KANAL_INSTAGRAM, len);
    else if (w->bar != CONTACT_BAR_NAME && len >= HANDLE_MIN)
        take(w, KANAL_INSTAGRAM, len)->tautan = STR_NONE;
    else
        w->at += len;
    contact_forget(w);
    return true;
}
