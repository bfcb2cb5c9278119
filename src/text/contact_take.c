// One function for each sort of value in running text. Each looks at the bytes where the walk
// stands and, if it finds its value there, adds the channel, moves the walk behind it and says
// true.
#include "text/contact_walk.h"

enum { HANDLE_MIN = 5 }; // length of an @account that no label announces

static bool has_number_label(const struct walk *w)
{
    return walk_has(w, KANAL_TELEPON) || walk_has(w, KANAL_WHATSAPP) || walk_has(w, KANAL_SMS);
}

struct kanal_terbaca *walk_add(struct walk *w, enum kanal_jenis jenis, str teks, str value)
{
    struct kanal_terbaca kanal = {
        .teks = teks, .jenis = jenis, .nilai = unescaped(w->arena, value)};
    channel_judge(w->arena, &kanal);
    w->list = arena_grow(w->arena, w->list, w->count, &w->capacity, sizeof kanal);
    w->list[w->count] = kanal;
    return &w->list[w->count++];
}

// The next `len` bytes as a channel of this kind.
static struct kanal_terbaca *take(struct walk *w, enum kanal_jenis jenis, size_t len)
{
    str value = str_sub(walk_rest(w), 0, len);
    w->at += len;
    return walk_add(w, jenis, value, value);
}

// The next `len` bytes as a channel for each label whose kind fits; of the kind `other` when none
// does. Gives the kind of the last.
static enum kanal_jenis take_labelled(struct walk *w, bool (*fits)(enum kanal_jenis),
                                      enum kanal_jenis other, size_t len)
{
    str value = str_sub(walk_rest(w), 0, len);
    const struct label *last = NULL;
    for (size_t i = 0; i < w->label_count; i++) {
        if (!fits(w->labels[i].jenis))
            continue;
        if (last && !w->used)
            walk_add(w, last->jenis, last->teks, value);
        last = &w->labels[i];
    }
    enum kanal_jenis jenis = last ? last->jenis : other;
    take(w, jenis, len);
    return jenis;
}

struct kanal_terbaca *walk_lapor(struct walk *w, unsigned reach)
{
    bool near = w->count > 0 && walk_has(w, KANAL_LAPOR) && w->strangers <= reach;
    return near && w->list[w->count - 1].jenis == KANAL_LAPOR ? &w->list[w->count - 1] : NULL;
}

void walk_extend(struct walk *w, struct kanal_terbaca *kanal, size_t to)
{
    size_t from = (size_t)(kanal->teks.data - w->text.data);
    kanal->teks = str_sub(w->text, from, to - from);
}

static void remember_lapor(struct walk *w)
{
    walk_forget(w);
    w->labels[w->label_count++] = (struct label){KANAL_LAPOR, STR_NONE};
}

// Whether the figures here are the tail of an identifier ("SK/0331422373"), not the second of two
// numbers.
static bool is_tail(const struct walk *w)
{
    bool marked = w->at > 1 && w->text.data[w->at - 1] != '\0' &&
                  strchr("/-.", w->text.data[w->at - 1]) && is_alnum(w->text.data[w->at - 2]);
    if (!marked || w->count == 0)
        return marked;
    str last = w->list[w->count - 1].teks;
    return last.data + last.len + 1 != w->text.data + w->at;
}

// "(WA)" behind a number: the kind that it names. Gives the bytes up to behind the bracket; 0 when
// there is none.
static size_t label_behind(str rest, enum kanal_jenis *jenis)
{
    size_t at = blank_at(rest, 0);
    if (char_at(rest, at) != '(')
        return 0;
    str inner = str_skip(rest, at + 1);
    str word = str_sub(inner, 0, word_at(inner));
    struct word_meaning meaning = word_meaning(word);
    bool label = meaning.role == WORD_LABEL && kind_is_number(meaning.jenis);
    if (!label || char_at(inner, word.len) != ')')
        return 0;
    *jenis = meaning.jenis;
    return at + word.len + 2;
}

bool walk_number(struct walk *w)
{
    bool label = has_number_label(w);
    bool told = label && w->strangers == 0 && (!w->used || w->joined);
    bool lapor = walk_has(w, KANAL_LAPOR) && str_starts(walk_rest(w), STR("1708"));
    bool centre = label && str_starts(walk_rest(w), STR("1500"));
    struct phone phone = phone_at(walk_rest(w), told || lapor || centre);
    if (phone.form == PHONE_NONE || (!label && phone.figures[2] != '8' && is_tail(w)))
        return false;
    if (w->bar == WORD_BAR_NUMBER || w->money) {
        w->at += phone.len;
        walk_forget(w);
        return true;
    }
    enum kanal_jenis other = lapor && phone.form == PHONE_SHORT ? KANAL_SMS : KANAL_TELEPON;
    size_t behind = label_behind(str_skip(walk_rest(w), phone.len), &other);
    if (behind > 0)
        walk_forget(w);
    enum kanal_jenis jenis = take_labelled(w, kind_is_number, other, phone.len);
    w->at += behind;
    walk_forget(w);
    if (label && behind == 0) {
        w->labels[w->label_count++] = (struct label){jenis, STR_NONE};
        w->used = true;
    }
    return true;
}

// An address that a blank has cut in two, behind the label "Email": no link can be certain.
static void take_broken_mail(struct walk *w, size_t len)
{
    size_t to = w->at + len;
    if (walk_has(w, KANAL_SUREL) && w->stray_from != NOWHERE)
        w->at = w->stray_from;
    struct kanal_terbaca *kanal = take(w, KANAL_SUREL, to - w->at);
    kanal->tautan = STR_NONE;
    kanal->cacat = true;
    walk_forget(w);
}

bool walk_mail(struct walk *w)
{
    size_t len = mail_at(walk_rest(w));
    if (len == 0)
        return false;
    bool told = walk_has(w, KANAL_SUREL);
    str value = str_sub(walk_rest(w), 0, len);
    str domain = str_skip(value, str_find_char(value, '@'));
    if (told && w->stray_from != NOWHERE) {
        take_broken_mail(w, len);
    } else if (!told && str_find_char(domain, '.') == domain.len) {
        w->at += len;
        walk_stranger(w, w->at, value);
    } else {
        bool swapped = walk_has(w, KANAL_SITUS) && !told;
        take(w, KANAL_SUREL, len)->tertukar = swapped;
        walk_forget(w);
    }
    return true;
}

bool walk_web(struct walk *w)
{
    size_t len = web_at(walk_rest(w));
    if (len == 0)
        return false;
    str value = str_sub(walk_rest(w), 0, len);
    enum kanal_jenis jenis = web_kind(value);
    bool as_mail = walk_has(w, KANAL_SUREL) && !walk_has(w, KANAL_SITUS) && w->strangers == 0;
    struct kanal_terbaca *lapor = jenis == KANAL_LAPOR ? walk_lapor(w, NEAR) : NULL;
    if (lapor) {
        w->at += len;
        walk_extend(w, lapor, w->at);
        lapor->nilai = unescaped(w->arena, value);
        channel_judge(w->arena, lapor);
    } else if (as_mail && web_is_bare(value)) {
        take_broken_mail(w, len);
    } else {
        take(w, jenis, len)->tertukar = as_mail && jenis == KANAL_SITUS;
    }
    walk_forget(w);
    if (jenis == KANAL_LAPOR && !lapor)
        remember_lapor(w);
    return true;
}

bool walk_phrase(struct walk *w)
{
    enum kanal_jenis jenis;
    size_t len = phrase_at(walk_rest(w), &jenis);
    if (len == 0)
        return false;
    struct kanal_terbaca *lapor = jenis == KANAL_LAPOR ? walk_lapor(w, 1) : NULL;
    if (lapor) {
        w->at += len;
        walk_extend(w, lapor, w->at);
    } else {
        take(w, jenis, len);
    }
    walk_forget(w);
    if (jenis == KANAL_LAPOR)
        remember_lapor(w);
    return true;
}

bool walk_street(struct walk *w)
{
    size_t len = street_at(walk_rest(w));
    if (len == 0)
        return false;
    take(w, KANAL_ALAMAT, len);
    walk_forget(w);
    return true;
}

// Whether a word without blanks shows by its marks or figures that it is an account.
static bool is_account_like(str word)
{
    for (size_t i = 0; i < word.len; i++)
        if (!is_alpha(word.data[i]))
            return true;
    return false;
}

// Whether a name may begin here: right behind a label and its colon, or behind a label that opens
// the line.
static bool may_name(const struct walk *w, str word, str handle)
{
    static const str nothing[] = {STR_INIT("tidak"), STR_INIT("belum"), STR_INIT("xxx")};
    const struct label *label = w->label_count ? &w->labels[w->label_count - 1] : NULL;
    enum word_role role = word_meaning(word).role;
    bool plain = role == WORD_STRANGE || role == WORD_TOPIC;
    if (!label || !kind_is_account(label->jenis) || label->teks.len < 2 || w->strangers > 0)
        return false;
    for (size_t i = 0; i < sizeof nothing / sizeof nothing[0]; i++)
        if (str_eq_nocase(word, nothing[i]))
            return false;
    bool capital = to_lower(word.data[0]) != word.data[0];
    return plain && (w->colon || (w->heads && !w->joined && (capital || is_account_like(handle))));
}

// The account or the name of a page behind "Instagram :"; not if an @account still follows.
bool walk_name(struct walk *w, str word)
{
    str rest = walk_rest(w);
    str handle = str_sub(rest, 0, handle_at(rest));
    if (!may_name(w, word, handle))
        return false;
    size_t clause = clause_at(rest);
    size_t behind = clause;
    while (blank_at(rest, behind) > 0 && behind < clause + 4)
        behind += blank_at(rest, behind);
    if (char_at(rest, behind) == '@' || char_at(rest, behind + 1) == '@')
        return false;
    bool account = is_account_like(handle) || handle.len >= clause;
    take_labelled(w, kind_is_account, KANAL_INSTAGRAM, account ? handle.len : clause);
    walk_forget(w);
    return true;
}

static bool has_account_label(const struct walk *w)
{
    return walk_has(w, KANAL_INSTAGRAM) || walk_has(w, KANAL_FACEBOOK) || walk_has(w, KANAL_X);
}

// "@akun". Without a label the platform is a guess (most are Instagram), so there is no link.
bool walk_account(struct walk *w)
{
    str rest = walk_rest(w);
    size_t len = account_at(rest);
    if (len == 0 || (w->at > 0 && is_alnum(w->text.data[w->at - 1])))
        return false;
    str name = str_sub(rest, 1, len - 1);
    bool host = str_starts_nocase(name, STR("gmail.")) || str_starts_nocase(name, STR("yahoo."));
    if (host || walk_has(w, KANAL_SUREL)) {
        take_broken_mail(w, len);
        return true;
    }
    if (has_account_label(w))
        take_labelled(w, kind_is_account, KANAL_INSTAGRAM, len);
    else if (w->bar != WORD_BAR_NAME && len >= HANDLE_MIN)
        take(w, KANAL_INSTAGRAM, len)->tautan = STR_NONE;
    else
        w->at += len;
    walk_forget(w);
    return true;
}
