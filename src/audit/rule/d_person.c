// D03: a mobile number beside the name of a person. Whose number it is cannot be known, so only a
// form of address or of contact with a name behind it counts; "Bapak/Ibu" addresses the reader.
#include "audit/rule/rules.h"

static bool is_mobile(const struct kanal_terbaca *value)
{
    bool phone = value->jenis == KANAL_TELEPON || value->jenis == KANAL_WHATSAPP ||
                 value->jenis == KANAL_SMS;
    return phone &&
           (str_starts(value->nilai, STR("08")) || str_starts(value->nilai, STR("628")) ||
            str_starts(value->nilai, STR("+628")) || str_starts(value->nilai, STR("+62 8")));
}

static bool is_one_of(str word, const char *const *words)
{
    for (size_t i = 0; words[i]; i++)
        if (str_eq_nocase(word, str_from(words[i])))
            return true;
    return false;
}

// Offices are often written as one word: "Disdukcapil", "Dinkes", "Bappeda", "Puskesmas".
static bool is_office(str word)
{
    static const char *const heads[] = {"dis",  "din",  "bapp", "bape", "bade",
                                        "pusk", "posy", "dpm",  NULL};
    static const char *const words[] = {
        "kepala",     "ketua",       "sekretaris", "camat",       "lurah",     "kades",
        "kantor",     "bidang",      "seksi",      "petugas",     "admin",     "operator",
        "layanan",    "pelayanan",   "pengaduan",  "loket",       "humas",     "bagian",
        "unit",       "staf",        "direktur",   "manajer",     "bendahara", "ibu",
        "bapak",      "saudara",     "saudari",    "bupati",      "wali",      "pembina",
        "penanggung", "koordinator", "telepon",    "telp",        "whatsapp",  "hotline",
        "call",       "center",      "nomor",      "kasi",        "kabid",     "kasubag",
        "sub",        "kelurahan",   "kecamatan",  "desa",        "bidan",     "dokter",
        "perawat",    "piket",       "posko",      "sekretariat", "informasi", "hubungi",
        "kontak",     "hamil",       "kota",       "rumah",       "anak",      "menyusui",
        "dan",        "customer",    "service",    "konselor",    "psikolog",  "pendamping",
        "guru",       "kader",       "tim",        "pejabat",     "pengelola", "pelaksana",
        "pemohon",    "warga",       "masyarakat", "klinik",      "ruang",     "balai",
        "sekolah",    "kasubbag",    "kasatpel",   "kuasa",       "tua",       "asuh",
        NULL};
    for (size_t i = 0; heads[i]; i++)
        if (str_starts_nocase(word, str_from(heads[i])))
            return true;
    return is_one_of(word, words);
}

static bool is_name(str word)
{
    return word.len > 2 && is_capital_letter(word.data[0]) && word.data[1] >= 'a' &&
           !is_office(word);
}

// "Bapak/Ibu".
static bool is_paired(str text, str word)
{
    size_t start = (size_t)(word.data - text.data), end = start + word.len;
    return (start > 0 && text.data[start - 1] == '/') || (end < text.len && text.data[end] == '/');
}

// "Bpk. Andi", "narahubung: Siti Aminah".
static bool names_person(str text)
{
    static const char *const heads[] = {"bapak",  "bpk",        "pak",     "ibu",     "bu",
                                        "sdr",    "sdri",       "saudara", "saudari", "cp",
                                        "person", "narahubung", NULL};
    enum { MOST_WORDS = 32 };
    str words[MOST_WORDS];
    size_t count = split_words(text, words, MOST_WORDS);
    for (size_t i = 0; i + 1 < count; i++)
        if (is_one_of(words[i], heads) && !is_paired(text, words[i]) && is_name(words[i + 1]))
            return true;
    return false;
}

// What stands near a value: up to another number, a line's end or a semicolon.
static str around(str text, str part)
{
    enum { BEFORE = 60, BEHIND = 40 };
    static const char ends[] = "\n;0123456789";
    size_t start = (size_t)(part.data - text.data), end = start + part.len, from = start, to = end;
    while (from > 0 && start - from < BEFORE && !strchr(ends, text.data[from - 1]))
        from--;
    while (to < text.len && to - end < BEHIND && !strchr(ends, text.data[to]))
        to++;
    return str_sub(text, from, to - from);
}

// What is said of a typed channel stands in the key beside it.
static str remark_of(const struct passage *passage)
{
    const struct field *field = passage->field;
    if (field < record_kanal.fields || field >= record_kanal.fields + record_kanal.count)
        return STR_NONE;
    const void *channel = (const char *)passage->text - field->offset;
    return ((const struct kanal *)channel)->keterangan.s;
}

void rule_D03(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    for (size_t i = 0; i < scene->channel_count; i++) {
        const struct said_channel *said = &scene->channels[i];
        str text = said->passage->text->s;
        if (is_mobile(&said->value) && (names_person(around(text, said->value.teks)) ||
                                        names_person(remark_of(said->passage))))
            report(audit, place_of(said->passage, said->value.teks), STR_NONE, STR_NONE, STR_NONE);
    }
}
