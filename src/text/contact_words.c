// The words around a channel: labels that announce one, phrases that are one, and how far a name or
// a street address reaches before the next thing begins.
#include "text/contact_parts.h"

enum {
    CLAUSE_MAX = 200, // bytes of a name or an address
    ABBREVIATION = 4, // letters: "Kab." ends no sentence
    PHRASE_WORDS = 3  // between "loket" and "pengaduan"
};

struct word_row {
    str text;
    enum word_role role;
    enum kanal_jenis jenis;
};

#define LABEL(text, jenis)                                                                         \
    {                                                                                              \
        STR_INIT(text), WORD_LABEL, jenis                                                          \
    }
#define OTHER(text, role)                                                                          \
    {                                                                                              \
        STR_INIT(text), role, KANAL_TELEPON                                                        \
    }

// In the order of the alphabet, for they are looked up by halves.
static const struct word_row rows[] = {
    OTHER("adalah", WORD_LINK),
    OTHER("admin", WORD_TOPIC),
    OTHER("aduan", WORD_TOPIC),
    OTHER("aktif", WORD_TOPIC),
    OTHER("akun", WORD_LINK),
    OTHER("alamat", WORD_LINK),
    OTHER("app", WORD_LINK),
    OTHER("atau", WORD_JOIN),
    OTHER("bagian", WORD_TOPIC),
    OTHER("berikut", WORD_TOPIC),
    OTHER("bidang", WORD_TOPIC),
    LABEL("call", KANAL_TELEPON),
    LABEL("callcenter", KANAL_TELEPON),
    OTHER("center", WORD_LINK),
    OTHER("centre", WORD_LINK),
    OTHER("chat", WORD_LINK),
    LABEL("contact", KANAL_TELEPON),
    LABEL("cp", KANAL_TELEPON),
    OTHER("dan", WORD_JOIN),
    OTHER("darurat", WORD_TOPIC),
    OTHER("dengan", WORD_LINK),
    OTHER("desa", WORD_TOPIC),
    OTHER("di", WORD_LINK),
    OTHER("dinas", WORD_TOPIC),
    OTHER("elektronik", WORD_TOPIC),
    LABEL("email", KANAL_SUREL),
    LABEL("facebook", KANAL_FACEBOOK),
    OTHER("facsimile", WORD_BAR_NUMBER),
    OTHER("faks", WORD_BAR_NUMBER),
    OTHER("faksimile", WORD_BAR_NUMBER),
    OTHER("faksimili", WORD_BAR_NUMBER),
    LABEL("fanpage", KANAL_FACEBOOK),
    OTHER("fax", WORD_BAR_NUMBER),
    OTHER("faximile", WORD_BAR_NUMBER),
    OTHER("faximili", WORD_BAR_NUMBER),
    LABEL("fb", KANAL_FACEBOOK),
    LABEL("handphone", KANAL_TELEPON),
    LABEL("hape", KANAL_TELEPON),
    OTHER("hari", WORD_END),
    LABEL("homepage", KANAL_SITUS),
    LABEL("hotline", KANAL_TELEPON),
    LABEL("hp", KANAL_TELEPON),
    LABEL("hub", KANAL_TELEPON),
    LABEL("hubungi", KANAL_TELEPON),
    OTHER("humas", WORD_TOPIC),
    OTHER("id", WORD_LINK),
    OTHER("idr", WORD_MONEY),
    LABEL("ig", KANAL_INSTAGRAM),
    OTHER("informasi", WORD_TOPIC),
    OTHER("ini", WORD_TOPIC),
    LABEL("insta", KANAL_INSTAGRAM),
    LABEL("instagram", KANAL_INSTAGRAM),
    OTHER("instansi", WORD_TOPIC),
    OTHER("jam", WORD_END),
    OTHER("kabupaten", WORD_TOPIC),
    OTHER("kami", WORD_LINK),
    OTHER("kantor", WORD_TOPIC),
    OTHER("ke", WORD_LINK),
    OTHER("kecamatan", WORD_TOPIC),
    OTHER("kelurahan", WORD_TOPIC),
    OTHER("kepada", WORD_TOPIC),
    OTHER("kepala", WORD_TOPIC),
    OTHER("khusus", WORD_TOPIC),
    OTHER("kirim", WORD_LINK),
    LABEL("kontak", KANAL_TELEPON),
    OTHER("kota", WORD_TOPIC),
    LABEL("laman", KANAL_SITUS),
    OTHER("layanan", WORD_TOPIC),
    OTHER("lewat", WORD_LINK),
    OTHER("line", WORD_BAR_NAME),
    OTHER("linkedin", WORD_BAR_NAME),
    LABEL("mail", KANAL_SUREL),
    OTHER("masyarakat", WORD_TOPIC),
    OTHER("melalui", WORD_LINK),
    OTHER("nama", WORD_LINK),
    OTHER("nib", WORD_BAR_NUMBER),
    OTHER("nik", WORD_BAR_NUMBER),
    OTHER("nip", WORD_BAR_NUMBER),
    OTHER("no", WORD_LINK),
    OTHER("nomer", WORD_LINK),
    OTHER("nomor", WORD_LINK),
    OTHER("npwp", WORD_BAR_NUMBER),
    OTHER("official", WORD_LINK),
    OTHER("only", WORD_LINK),
    OTHER("pada", WORD_END),
    OTHER("pelayanan", WORD_TOPIC),
    OTHER("pengaduan", WORD_TOPIC),
    OTHER("person", WORD_LINK),
    OTHER("pesan", WORD_LINK),
    OTHER("petugas", WORD_TOPIC),
    LABEL("phone", KANAL_TELEPON),
    LABEL("ponsel", KANAL_TELEPON),
    LABEL("portal", KANAL_SITUS),
    LABEL("posel", KANAL_SUREL),
    OTHER("pukul", WORD_END),
    OTHER("rek", WORD_BAR_NUMBER),
    OTHER("rekening", WORD_BAR_NUMBER),
    OTHER("resmi", WORD_LINK),
    OTHER("rp", WORD_MONEY),
    LABEL("sapa", KANAL_TELEPON),
    OTHER("sebagai", WORD_TOPIC),
    LABEL("seluler", KANAL_TELEPON),
    OTHER("setiap", WORD_END),
    LABEL("situs", KANAL_SITUS),
    LABEL("sms", KANAL_SMS),
    OTHER("surat", WORD_TOPIC),
    LABEL("surel", KANAL_SUREL),
    LABEL("tel", KANAL_TELEPON),
    LABEL("telefon", KANAL_TELEPON),
    OTHER("telegram", WORD_BAR_NAME),
    LABEL("telephone", KANAL_TELEPON),
    LABEL("telepon", KANAL_TELEPON),
    LABEL("telf", KANAL_TELEPON),
    LABEL("telfon", KANAL_TELEPON),
    LABEL("telp", KANAL_TELEPON),
    LABEL("telpn", KANAL_TELEPON),
    LABEL("telpon", KANAL_TELEPON),
    OTHER("tersebut", WORD_TOPIC),
    OTHER("threads", WORD_BAR_NAME),
    OTHER("tiktok", WORD_BAR_NAME),
    LABEL("tlf", KANAL_TELEPON),
    LABEL("tlp", KANAL_TELEPON),
    LABEL("tlpn", KANAL_TELEPON),
    LABEL("twitter", KANAL_X),
    OTHER("umum", WORD_TOPIC),
    OTHER("untuk", WORD_END),
    OTHER("username", WORD_LINK),
    OTHER("via", WORD_LINK),
    LABEL("wa", KANAL_WHATSAPP),
    LABEL("watsapp", KANAL_WHATSAPP),
    LABEL("web", KANAL_SITUS),
    LABEL("website", KANAL_SITUS),
    LABEL("whatapp", KANAL_WHATSAPP),
    LABEL("whats", KANAL_WHATSAPP),
    LABEL("whatsaap", KANAL_WHATSAPP),
    LABEL("whatsap", KANAL_WHATSAPP),
    LABEL("whatsapp", KANAL_WHATSAPP),
    LABEL("x", KANAL_X),
    OTHER("yaitu", WORD_LINK),
    OTHER("yakni", WORD_TOPIC),
    OTHER("yang", WORD_END),
    OTHER("youtube", WORD_BAR_NAME),
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

size_t word_at(str s)
{
    size_t len = 0;
    while (is_alnum(char_at(s, len)))
        len++;
    return len;
}

// Like str_cmp, without case; the row is in small letters.
static int compare_word(str word, str row)
{
    for (size_t i = 0; i < word.len && i < row.len; i++)
        if (to_lower(word.data[i]) != row.data[i])
            return (unsigned char)to_lower(word.data[i]) - (unsigned char)row.data[i];
    return (word.len > row.len) - (word.len < row.len);
}

struct word_meaning word_meaning(str word)
{
    size_t from = 0, to = COUNT(rows);
    while (from < to && !str_eq(word, STR("x"))) {
        size_t middle = from + (to - from) / 2;
        int order = compare_word(word, rows[middle].text);
        if (order == 0)
            return (struct word_meaning){rows[middle].role, rows[middle].jenis};
        if (order < 0)
            to = middle;
        else
            from = middle + 1;
    }
    return (struct word_meaning){WORD_STRANGE, KANAL_TELEPON};
}

// --- Phrases --------------------------------------------------------------------------------

static bool is_among(str word, const str *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq_nocase(word, list[i]))
            return true;
    return false;
}

static size_t gap_at(str s, size_t at)
{
    size_t end = at;
    while (end - at < 4 && blank_at(s, end) > 0)
        end += blank_at(s, end);
    return end - at;
}

static str next_word(str s, size_t at)
{
    str rest = str_skip(s, at);
    return str_sub(rest, 0, word_at(rest));
}

// "LAPOR" or "LAPOR!" behind a blank or a dash; gives where it ends, or `at`.
static size_t lapor_end(str s, size_t at, bool capitals)
{
    size_t from = at + gap_at(s, at);
    if (char_at(s, from) == '-')
        from++;
    else if (str_starts(str_skip(s, from), STR("\xE2\x80\x93")))
        from += 3;
    from += gap_at(s, from);
    str word = next_word(s, from);
    bool same = capitals ? str_eq(word, STR("LAPOR")) : str_eq_nocase(word, STR("LAPOR"));
    return same && from > at ? from + word.len + (char_at(s, from + word.len) == '!') : at;
}

// SP4N-LAPOR!, also misspelt "SPAN LAPOR"; "aplikasi LAPOR"; LAPOR! by itself only in its own
// spelling, for "lapor" is a common verb.
static size_t lapor_at(str s)
{
    static const str carriers[] = {STR_INIT("aplikasi"), STR_INIT("kanal"), STR_INIT("portal"),
                                   STR_INIT("website"), STR_INIT("situs")};
    str word = next_word(s, 0);
    if (str_eq_nocase(word, STR("sp4n")))
        return lapor_end(s, word.len, false);
    if (str_eq(word, STR("LAPOR")))
        return char_at(s, word.len) == '!' ? word.len + 1 : 0;
    bool span = str_eq_nocase(word, STR("span"));
    if (!span && !is_among(word, carriers, COUNT(carriers)))
        return 0;
    size_t end = lapor_end(s, word.len, !span);
    return end > word.len ? end : 0;
}

static size_t box_at(str s)
{
    static const str topics[] = {STR_INIT("saran"), STR_INIT("pengaduan"), STR_INIT("aduan"),
                                 STR_INIT("kritik"), STR_INIT("masukan")};
    str word = next_word(s, 0);
    size_t gap = gap_at(s, word.len);
    str topic = next_word(s, word.len + gap);
    bool box = str_eq_nocase(word, STR("kotak")) && is_among(topic, topics, COUNT(topics));
    return box && gap > 0 ? word.len + gap + topic.len : 0;
}

// "Loket Informasi dan Pengaduan": a counter, if it is for complaints.
static size_t counter_at(str s)
{
    static const str places[] = {STR_INIT("loket"), STR_INIT("meja"), STR_INIT("posko"),
                                 STR_INIT("konter"), STR_INIT("counter")};
    static const str between[] = {
        STR_INIT("layanan"), STR_INIT("pelayanan"), STR_INIT("informasi"), STR_INIT("dan"),
        STR_INIT("khusus"),  STR_INIT("unit"),      STR_INIT("penerimaan")};
    str word = next_word(s, 0);
    if (!is_among(word, places, COUNT(places)))
        return 0;
    size_t end = word.len;
    for (int n = 0; n <= PHRASE_WORDS; n++) {
        size_t gap = gap_at(s, end);
        word = next_word(s, end + gap);
        end += gap + word.len;
        if (str_eq_nocase(word, STR("pengaduan")) || str_eq_nocase(word, STR("aduan")))
            return end;
        if (gap == 0 || !is_among(word, between, COUNT(between)))
            return 0;
    }
    return 0;
}

size_t phrase_at(str s, enum kanal_jenis *jenis)
{
    size_t len = lapor_at(s);
    *jenis = KANAL_LAPOR;
    if (len == 0) {
        len = box_at(s);
        *jenis = KANAL_KOTAK_SARAN;
    }
    if (len == 0) {
        len = counter_at(s);
        *jenis = KANAL_LOKET;
    }
    return len;
}

// --- Clauses --------------------------------------------------------------------------------

// Whether a "." ends the sentence: a blank follows and the word before is no abbreviation.
static bool is_sentence_end(str s, size_t at, str word)
{
    char next = char_at(s, at + 1);
    if (next != '\0' && !is_blank(next))
        return false;
    bool figure = word.len > 0 && is_digit(word.data[word.len - 1]);
    return next == '\0' || figure || word.len > ABBREVIATION;
}

// "5." or "5)" before a blank: the next item of a list that has lost its lines.
static bool is_item_number(str s, size_t at)
{
    size_t digits = 0;
    while (is_digit(char_at(s, at + digits)))
        digits++;
    char mark = char_at(s, at + digits);
    return digits > 0 && digits <= 2 && (mark == '.' || mark == ')') &&
           is_blank(char_at(s, at + digits + 1));
}

// Whether something else begins with the word at the beginning of s.
static bool begins_other(str s, str word)
{
    enum kanal_jenis jenis;
    struct word_meaning meaning = word_meaning(word);
    bool label = meaning.role == WORD_LABEL || meaning.role == WORD_BAR_NUMBER ||
                 meaning.role == WORD_BAR_NAME;
    return (label && word.len > 1) || meaning.role == WORD_END || is_item_number(s, 0) ||
           phrase_at(s, &jenis) > 0 || web_at(s) > 0 || mail_at(s) > 0 ||
           phone_at(s, false).form != PHONE_NONE;
}

size_t clause_at(str s)
{
    size_t at = 0;
    size_t end = 0;
    str word = STR_NONE;
    while (at < s.len && at < CLAUSE_MAX) {
        size_t bytes = 1;
        char c = s.data[at];
        if (strchr("\n\r;|()<>[]@\"+\t", c) != NULL)
            break;
        if (is_alnum(c)) {
            word = next_word(s, at);
            if (at > 0 && begins_other(str_skip(s, at), word))
                break;
            bytes = word.len;
            end = word_meaning(word).role == WORD_JOIN ? end : at + bytes;
        } else if (c == '.' && is_sentence_end(s, at, word)) {
            break;
        } else {
            utf8_next(str_skip(s, at), &bytes);
        }
        at += bytes;
    }
    return end;
}

size_t street_at(str s)
{
    str word = next_word(s, 0);
    bool full = str_eq_nocase(word, STR("jalan")) && word.data[0] == 'J';
    bool cut = str_eq_nocase(word, STR("jl")) || str_eq_nocase(word, STR("jln"));
    size_t at = word.len;
    if (!full && !cut)
        return 0;
    at += cut && char_at(s, at) == '.';
    at += gap_at(s, at);
    char first = char_at(s, at);
    if (at == word.len || !is_alnum(first) || to_lower(first) == first)
        return 0;
    return at + clause_at(str_skip(s, at));
}
