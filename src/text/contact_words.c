// The words around a channel: labels that announce one, and phrases that are one.
#include "text/contact_parts.h"

enum {
    PHRASE_WORDS = 3, // between "loket" and "pengaduan"
    GAP_BYTES = 4     // of space inside a phrase
};

#define LABEL(word, jenis, uses)                                                                   \
    {                                                                                              \
        STR_INIT(word), CONTACT_LABEL, jenis, uses                                                 \
    }
#define OTHER(word, role, uses)                                                                    \
    {                                                                                              \
        STR_INIT(word), role, KANAL_TELEPON, uses                                                  \
    }
#define PART(word, uses) OTHER(word, CONTACT_STRANGE, uses)

static const struct contact_word rows[] = {
    OTHER("adalah", CONTACT_LINK, 0),
    OTHER("admin", CONTACT_TOPIC, 0),
    OTHER("aduan", CONTACT_TOPIC, USE_BOX_TOPIC | USE_COMPLAINT),
    OTHER("aktif", CONTACT_TOPIC, 0),
    OTHER("akun", CONTACT_LINK, 0),
    OTHER("alamat", CONTACT_LINK, 0),
    PART("aplikasi", USE_CARRIER),
    OTHER("app", CONTACT_LINK, 0),
    OTHER("atau", CONTACT_JOIN, 0),
    OTHER("bagian", CONTACT_TOPIC, 0),
    PART("belum", USE_NOTHING),
    OTHER("berikut", CONTACT_TOPIC, 0),
    OTHER("bidang", CONTACT_TOPIC, 0),
    LABEL("call", KANAL_TELEPON, 0),
    LABEL("callcenter", KANAL_TELEPON, 0),
    OTHER("center", CONTACT_LINK, 0),
    OTHER("centre", CONTACT_LINK, 0),
    OTHER("chat", CONTACT_LINK, 0),
    LABEL("contact", KANAL_TELEPON, 0),
    PART("counter", USE_COUNTER),
    LABEL("cp", KANAL_TELEPON, 0),
    OTHER("dan", CONTACT_JOIN, USE_COUNTER_WORD),
    OTHER("darurat", CONTACT_TOPIC, 0),
    OTHER("dengan", CONTACT_LINK, 0),
    OTHER("desa", CONTACT_TOPIC, 0),
    OTHER("di", CONTACT_LINK, 0),
    OTHER("dinas", CONTACT_TOPIC, 0),
    OTHER("elektronik", CONTACT_TOPIC, 0),
    LABEL("email", KANAL_SUREL, 0),
    LABEL("facebook", KANAL_FACEBOOK, 0),
    OTHER("facsimile", CONTACT_BAR_NUMBER, 0),
    OTHER("faks", CONTACT_BAR_NUMBER, 0),
    OTHER("faksimile", CONTACT_BAR_NUMBER, 0),
    OTHER("faksimili", CONTACT_BAR_NUMBER, 0),
    LABEL("fanpage", KANAL_FACEBOOK, 0),
    OTHER("fax", CONTACT_BAR_NUMBER, 0),
    OTHER("faximile", CONTACT_BAR_NUMBER, 0),
    OTHER("faximili", CONTACT_BAR_NUMBER, 0),
    LABEL("fb", KANAL_FACEBOOK, 0),
    LABEL("handphone", KANAL_TELEPON, 0),
    LABEL("hape", KANAL_TELEPON, 0),
    OTHER("hari", CONTACT_END, 0),
    LABEL("homepage", KANAL_SITUS, 0),
    LABEL("hotline", KANAL_TELEPON, 0),
    LABEL("hp", KANAL_TELEPON, 0),
    LABEL("hub", KANAL_TELEPON, 0),
    LABEL("hubungi", KANAL_TELEPON, 0),
    OTHER("humas", CONTACT_TOPIC, 0),
    OTHER("id", CONTACT_LINK, 0),
    OTHER("idr", CONTACT_MONEY, 0),
    LABEL("ig", KANAL_INSTAGRAM, 0),
    OTHER("informasi", CONTACT_TOPIC, USE_COUNTER_WORD),
    OTHER("ini", CONTACT_TOPIC, 0),
    LABEL("insta", KANAL_INSTAGRAM, 0),
    LABEL("instagram", KANAL_INSTAGRAM, 0),
    OTHER("instansi", CONTACT_TOPIC, 0),
    PART("jalan", USE_STREET),
    OTHER("jam", CONTACT_END, 0),
    PART("jl", USE_STREET_SHORT),
    PART("jln", USE_STREET_SHORT),
    OTHER("kabupaten", CONTACT_TOPIC, 0),
    OTHER("kami", CONTACT_LINK, 0),
    PART("kanal", USE_CARRIER),
    OTHER("kantor", CONTACT_TOPIC, 0),
    OTHER("ke", CONTACT_LINK, 0),
    OTHER("kecamatan", CONTACT_TOPIC, 0),
    OTHER("kelurahan", CONTACT_TOPIC, 0),
    OTHER("kepada", CONTACT_TOPIC, 0),
    OTHER("kepala", CONTACT_TOPIC, 0),
    OTHER("khusus", CONTACT_TOPIC, USE_COUNTER_WORD),
    OTHER("kirim", CONTACT_LINK, 0),
    LABEL("kontak", KANAL_TELEPON, 0),
    PART("konter", USE_COUNTER),
    OTHER("kota", CONTACT_TOPIC, 0),
    PART("kotak", USE_BOX),
    PART("kritik", USE_BOX_TOPIC),
    LABEL("laman", KANAL_SITUS, 0),
    PART("lapor", USE_LAPOR),
    OTHER("layanan", CONTACT_TOPIC, USE_COUNTER_WORD),
    OTHER("lewat", CONTACT_LINK, 0),
    OTHER("line", CONTACT_BAR_NAME, 0),
    OTHER("linkedin", CONTACT_BAR_NAME, 0),
    PART("loket", USE_COUNTER),
    LABEL("mail", KANAL_SUREL, 0),
    PART("masukan", USE_BOX_TOPIC),
    OTHER("masyarakat", CONTACT_TOPIC, 0),
    PART("meja", USE_COUNTER),
    OTHER("melalui", CONTACT_LINK, 0),
    OTHER("nama", CONTACT_LINK, 0),
    OTHER("nib", CONTACT_BAR_NUMBER, 0),
    OTHER("nik", CONTACT_BAR_NUMBER, 0),
    OTHER("nip", CONTACT_BAR_NUMBER, 0),
    OTHER("no", CONTACT_LINK, 0),
    OTHER("nomer", CONTACT_LINK, 0),
    OTHER("nomor", CONTACT_LINK, 0),
    OTHER("npwp", CONTACT_BAR_NUMBER, 0),
    OTHER("official", CONTACT_LINK, 0),
    OTHER("only", CONTACT_LINK, 0),
    OTHER("pada", CONTACT_END, 0),
    OTHER("pelayanan", CONTACT_TOPIC, USE_COUNTER_WORD),
    PART("penerimaan", USE_COUNTER_WORD),
    OTHER("pengaduan", CONTACT_TOPIC, USE_BOX_TOPIC | USE_COMPLAINT),
    OTHER("person", CONTACT_LINK, 0),
    OTHER("pesan", CONTACT_LINK, 0),
    OTHER("petugas", CONTACT_TOPIC, 0),
    LABEL("phone", KANAL_TELEPON, 0),
    LABEL("ponsel", KANAL_TELEPON, 0),
    LABEL("portal", KANAL_SITUS, USE_CARRIER),
    LABEL("posel", KANAL_SUREL, 0),
    PART("posko", USE_COUNTER),
    OTHER("pukul", CONTACT_END, 0),
    OTHER("rek", CONTACT_BAR_NUMBER, 0),
    OTHER("rekening", CONTACT_BAR_NUMBER, 0),
    OTHER("resmi", CONTACT_LINK, 0),
    OTHER("rp", CONTACT_MONEY, 0),
    LABEL("sapa", KANAL_TELEPON, 0),
    PART("saran", USE_BOX_TOPIC),
    OTHER("sebagai", CONTACT_TOPIC, 0),
    LABEL("seluler", KANAL_TELEPON, 0),
    OTHER("setiap", CONTACT_END, 0),
    LABEL("situs", KANAL_SITUS, USE_CARRIER),
    LABEL("sms", KANAL_SMS, 0),
    PART("sp4n", USE_SP4N),
    PART("span", USE_SPAN),
    OTHER("surat", CONTACT_TOPIC, 0),
    LABEL("surel", KANAL_SUREL, 0),
    LABEL("tel", KANAL_TELEPON, 0),
    LABEL("telefon", KANAL_TELEPON, 0),
    OTHER("telegram", CONTACT_BAR_NAME, 0),
    LABEL("telephone", KANAL_TELEPON, 0),
    LABEL("telepon", KANAL_TELEPON, 0),
    LABEL("telf", KANAL_TELEPON, 0),
    LABEL("telfon", KANAL_TELEPON, 0),
    LABEL("telp", KANAL_TELEPON, 0),
    LABEL("telpn", KANAL_TELEPON, 0),
    LABEL("telpon", KANAL_TELEPON, 0),
    OTHER("tersebut", CONTACT_TOPIC, 0),
    OTHER("threads", CONTACT_BAR_NAME, 0),
    PART("tidak", USE_NOTHING),
    OTHER("tiktok", CONTACT_BAR_NAME, 0),
    LABEL("tlf", KANAL_TELEPON, 0),
    LABEL("tlp", KANAL_TELEPON, 0),
    LABEL("tlpn", KANAL_TELEPON, 0),
    LABEL("twitter", KANAL_X, 0),
    OTHER("umum", CONTACT_TOPIC, 0),
    PART("unit", USE_COUNTER_WORD),
    OTHER("untuk", CONTACT_END, 0),
    OTHER("username", CONTACT_LINK, 0),
    OTHER("via", CONTACT_LINK, 0),
    LABEL("wa", KANAL_WHATSAPP, 0),
    LABEL("watsapp", KANAL_WHATSAPP, 0),
    LABEL("web", KANAL_SITUS, 0),
    LABEL("website", KANAL_SITUS, USE_CARRIER),
    LABEL("whatapp", KANAL_WHATSAPP, 0),
    LABEL("whats", KANAL_WHATSAPP, 0),
    LABEL("whatsaap", KANAL_WHATSAPP, 0),
    LABEL("whatsap", KANAL_WHATSAPP, 0),
    LABEL("whatsapp", KANAL_WHATSAPP, 0),
    LABEL("x", KANAL_X, 0),
    PART("xxx", USE_NOTHING),
    OTHER("yaitu", CONTACT_LINK, 0),
    OTHER("yakni", CONTACT_TOPIC, 0),
    OTHER("yang", CONTACT_END, 0),
    OTHER("youtube", CONTACT_BAR_NAME, 0),
};

const struct phrase_table contact_word_table = PHRASE_TABLE_INIT(rows);

const struct contact_word *contact_word(str word)
{
    static const struct contact_word strange = {.role = CONTACT_STRANGE};
    const struct contact_word *row = phrase_find(contact_word_table, word);
    return row && !str_eq(word, STR("x")) ? row : &strange;
}

size_t contact_word_len(str s)
{
    size_t len = 0;
    while (is_alnum(contact_char(s, len)))
        len++;
    return len;
}

str contact_word_at(str s, size_t at)
{
    str rest = str_skip(s, at);
    return str_sub(rest, 0, contact_word_len(rest));
}

size_t contact_gap(str s, size_t at)
{
    size_t end = at;
    while (end - at < GAP_BYTES && contact_space(s, end) > 0)
        end += contact_space(s, end);
    return end - at;
}

// "LAPOR" or "LAPOR!" after a space or a dash; gives where it ends, or 0.
static size_t lapor_end(str s, size_t at, bool capitals)
{
    size_t from = at + contact_gap(s, at);
    from += lexer_dash(str_skip(s, from));
    from += contact_gap(s, from);
    str word = contact_word_at(s, from);
    bool same = capitals ? str_eq(word, STR("LAPOR")) : str_eq_nocase(word, STR("LAPOR"));
    return same && from > at ? from + word.len + (contact_char(s, from + word.len) == '!') : 0;
}

// SP4N by itself and SP4N-LAPOR!, also misspelled "SPAN LAPOR"; "aplikasi LAPOR"; LAPOR! by itself
// only in its own spelling, for "lapor" is a common verb.
static size_t lapor_at(str s, const struct contact_word *first)
{
    size_t len = first->words.len;
    if (first->uses & USE_LAPOR)
        return str_starts(s, STR("LAPOR!")) ? len + 1 : 0;
    if (!(first->uses & (USE_SP4N | USE_SPAN | USE_CARRIER)))
        return 0;
    size_t end = lapor_end(s, len, first->uses & USE_CARRIER);
    return end == 0 && (first->uses & USE_SP4N) ? len : end;
}

static size_t box_at(str s, const struct contact_word *first)
{
    if (!(first->uses & USE_BOX))
        return 0;
    size_t from = first->words.len + contact_gap(s, first->words.len);
    str topic = contact_word_at(s, from);
    bool box = from > first->words.len && (contact_word(topic)->uses & USE_BOX_TOPIC);
    return box ? from + topic.len : 0;
}

// "Loket Informasi dan Pengaduan": a counter, if it is for complaints.
static size_t counter_at(str s, const struct contact_word *first)
{
    size_t end = first->words.len;
    if (!(first->uses & USE_COUNTER))
        return 0;
    for (int n = 0; n <= PHRASE_WORDS; n++) {
        size_t gap = contact_gap(s, end);
        str word = contact_word_at(s, end + gap);
        uint32_t uses = contact_word(word)->uses;
        end += gap + word.len;
        if (uses & USE_COMPLAINT)
            return end;
        if (gap == 0 || !(uses & USE_COUNTER_WORD))
            return 0;
    }
    return 0;
}

size_t contact_phrase_at(str s, const struct contact_word *first, enum kanal_jenis *jenis)
{
    static const struct {
        size_t (*at)(str s, const struct contact_word *first);
        enum kanal_jenis jenis;
    } phrases[] = {
        {lapor_at, KANAL_LAPOR},
        {box_at, KANAL_KOTAK_SARAN},
        {counter_at, KANAL_LOKET},
    };
    size_t len = 0;
    for (size_t i = 0; i < COUNT(phrases) && len == 0 && first->uses != 0; i++) {
        len = phrases[i].at(s, first);
        *jenis = phrases[i].jenis;
    }
    return len;
}
