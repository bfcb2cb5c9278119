// A value whose kind is known: does it have the form of that kind, and which link does it make?
#include "text/contact_parts.h"

str kanal_name(enum kanal_jenis jenis)
{
    static const str names[] = {STR_INIT("telepon"),     STR_INIT("whatsapp"), STR_INIT("sms"),
                                STR_INIT("surel"),       STR_INIT("situs"),    STR_INIT("lapor"),
                                STR_INIT("instagram"),   STR_INIT("facebook"), STR_INIT("x"),
                                STR_INIT("kotak_saran"), STR_INIT("loket"),    STR_INIT("alamat")};
    return (size_t)jenis < COUNT(names) ? names[jenis] : STR_NONE;
}

bool kanal_find(str key, enum kanal_jenis *jenis)
{
    for (*jenis = KANAL_TELEPON; *jenis <= KANAL_ALAMAT; ++*jenis)
        if (str_eq(kanal_name(*jenis), key))
            return true;
    return false;
}

bool contact_is_number(enum kanal_jenis jenis)
{
    return jenis == KANAL_TELEPON || jenis == KANAL_WHATSAPP || jenis == KANAL_SMS;
}

bool contact_is_account(enum kanal_jenis jenis)
{
    return jenis == KANAL_INSTAGRAM || jenis == KANAL_FACEBOOK || jenis == KANAL_X;
}

// The first number in a value, after other words if need be: "Telp. kantor (0363) 21154". When
// there is no good one, a bad one: a piece of it is not a number.
static struct phone number_in(str value)
{
    struct phone bad = {0};
    for (size_t at = 0; at < value.len; at++) {
        char c = value.data[at];
        if (!is_digit(c) && c != '+' && c != '(')
            continue;
        struct phone phone = contact_phone_at(str_skip(value, at), true);
        if (phone.form != PHONE_NONE && phone.form != PHONE_BAD)
            return phone;
        if (bad.form == PHONE_NONE)
            bad = phone;
        at += phone.len > 0 ? phone.len - 1 : 0;
        while (is_digit(contact_char(value, at + 1)))
            at++;
    }
    return bad;
}

// A short code cannot be called where it is for messages, so it gets no link there.
static void judge_number(struct arena *arena, struct kanal_terbaca *kanal)
{
    struct phone phone = number_in(kanal->nilai);
    kanal->cacat = phone.form == PHONE_NONE || phone.form == PHONE_BAD;
    if (kanal->jenis == KANAL_WHATSAPP)
        kanal->tautan = contact_phone_wa(arena, &phone);
    else if (kanal->jenis == KANAL_TELEPON || phone.form == PHONE_FULL)
        kanal->tautan = contact_phone_tel(arena, &phone);
}

static void judge_mail(struct arena *arena, struct kanal_terbaca *kanal)
{
    str link = STR_NONE;
    kanal->tautan = contact_mail_link(arena, kanal->nilai);
    kanal->tertukar =
        !contact_web_is_bare(kanal->nilai) && contact_web_link(arena, kanal->nilai, &link);
    kanal->cacat = kanal->tautan.len == 0 && !kanal->tertukar;
}

static void judge_web(struct arena *arena, struct kanal_terbaca *kanal)
{
    bool good = contact_web_link(arena, kanal->nilai, &kanal->tautan);
    kanal->tertukar = !good && contact_mail_is_good(kanal->nilai);
    kanal->cacat = !good && !kanal->tertukar;
}

// A word with a capital and small letters ("Dispendukcapil") is more likely the name of a page on
// Facebook than an account.
static bool is_page_name(str value)
{
    bool capital = value.len > 0 && is_capital_letter(value.data[0]);
    for (size_t i = 1; i < value.len; i++)
        if (!is_alpha(value.data[i]) || to_lower(value.data[i]) != value.data[i])
            return false;
    return capital;
}

static void judge_account(struct arena *arena, struct kanal_terbaca *kanal)
{
    bool at = str_starts(kanal->nilai, STR("@"));
    if (kanal->jenis == KANAL_FACEBOOK && is_page_name(kanal->nilai))
        return;
    kanal->tautan = contact_account_link(arena, kanal->jenis, kanal->nilai);
    kanal->cacat = at && kanal->tautan.len == 0;
}

// Whether the value is a web address though its kind has a form of its own: a link to wa.me, the
// page of an account.
static bool is_page(const struct kanal_terbaca *kanal)
{
    str value = kanal->nilai;
    bool whole = value.len > 0 && contact_web_at(value) == value.len;
    return whole && (!contact_web_is_bare(value) || contact_web_kind(value) == kanal->jenis);
}

void contact_judge(struct arena *arena, struct kanal_terbaca *kanal)
{
    switch (kanal->jenis) {
    case KANAL_KOTAK_SARAN:
    case KANAL_LOKET:
    case KANAL_ALAMAT:
        return;
    case KANAL_SUREL:
        judge_mail(arena, kanal);
        return;
    case KANAL_SITUS:
        judge_web(arena, kanal);
        return;
    case KANAL_LAPOR:
        if (!is_page(kanal) || !contact_web_link(arena, kanal->nilai, &kanal->tautan))
            kanal->tautan = STR("https://www.lapor.go.id/");
        return;
    default:
        break;
    }
    if (is_page(kanal))
        judge_web(arena, kanal);
    else if (contact_is_number(kanal->jenis))
        judge_number(arena, kanal);
    else
        judge_account(arena, kanal);
}

struct kanal_terbaca contact_typed(struct arena *arena, enum kanal_jenis jenis, str value)
{
    str text = str_trim(value);
    struct kanal_terbaca kanal = {.teks = text, .jenis = jenis, .nilai = text};
    contact_judge(arena, &kanal);
    return kanal;
}
