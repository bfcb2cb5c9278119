// Who publishes: agencies are known by the word that their names begin with, governments by theirs;
// addresses by the street or by the numbers that they lead with.
#include "import/find/agency_lines.h"

#include "import/find/words.h"

enum { LONGEST_NAME = 30, LONGEST_REGION = 4 };

static bool begins_with_word_of(str text, const char *const *words)
{
    struct word word = {0};
    return word_next(text, &word) && is_word_of(word.text, words);
}

bool is_government(str text)
{
    static const char *const words[] = {"pemerintah", "pemkab",      "pemkot",
                                        "pemprov",    "kementerian", NULL};
    return begins_with_word_of(text, words) && count_words(text) <= LONGEST_NAME;
}

// "Perpustakaan Umum Kota Contoh": an institution that a region has; "Perpustakaan Keliling" is a
// service.
static bool is_place_of_region(str text)
{
    static const char *const words[] = {"perpustakaan", "museum", "pusat",     "lembaga", "klinik",
                                        "terminal",     "pasar",  "pelabuhan", "komisi",  "cabang",
                                        "majelis",      "mal",    "asrama",    "gedung",  NULL};
    static const char *const regions[] = {"kota",   "kabupaten", "kab",       "provinsi",
                                          "daerah", "republik",  "indonesia", NULL};
    struct word word = {0};
    bool region = false;
    while (word_next(text, &word))
        region = region || is_word_of(word.text, regions);
    return region && begins_with_word_of(text, words);
}

bool is_agency(str text)
{
    static const char *const words[] = {"dinas",
                                        "badan",
                                        "kantor",
                                        "kecamatan",
                                        "kelurahan",
                                        "rsud",
                                        "desa",
                                        "kepolisian",
                                        "rumah",
                                        "puskesmas",
                                        "upt",
                                        "uptd",
                                        "blud",
                                        "sekretariat",
                                        "inspektorat",
                                        "satuan",
                                        "bagian",
                                        "balai",
                                        "pengadilan",
                                        "kejaksaan",
                                        "polres",
                                        "polresta",
                                        "polrestabes",
                                        "polda",
                                        "polsek",
                                        "satpas",
                                        "samsat",
                                        "dpmptsp",
                                        "disdukcapil",
                                        "dinkes",
                                        "dinsos",
                                        "dishub",
                                        "diskominfo",
                                        "disnaker",
                                        "disdik",
                                        "dispora",
                                        "bapenda",
                                        "bappeda",
                                        "bpbd",
                                        "bpn",
                                        "bps",
                                        "kua",
                                        "kpp",
                                        "laboratorium",
                                        "rs",
                                        "rsu",
                                        "rsup",
                                        "unit",
                                        "rutan",
                                        "lapas",
                                        "sma",
                                        "smk",
                                        "smp",
                                        "sd",
                                        "sdn",
                                        "smpn",
                                        "sman",
                                        "smkn",
                                        "mts",
                                        "mtsn",
                                        "universitas",
                                        "institut",
                                        "politeknik",
                                        "sekolah",
                                        "direktorat",
                                        "satpol",
                                        "perumda",
                                        "pdam",
                                        "dukcapil",
                                        "bkpsdm",
                                        "bkd",
                                        "bpkad",
                                        "dispendukcapil",
                                        NULL};
    bool named = begins_with_word_of(text, words) || is_place_of_region(text);
    return named && count_words(text) >= 2 && count_words(text) <= LONGEST_NAME &&
           !str_has(text, STR(":")) && str_has(text, STR(" "));
}

bool is_part_of_agency(str text)
{
    static const char *const words[] = {"bagian", "unit", "satuan", "laboratorium", NULL};
    return begins_with_word_of(text, words);
}

// "KABUPATEN CONTOH" on the line below "DINAS SOSIAL".
bool is_region(str text)
{
    static const char *const words[] = {"kabupaten", "kab",   "kota",   "provinsi", "prov",
                                        "daerah",    "resor", "sektor", NULL};
    return begins_with_word_of(text, words) && count_words(text) >= 2 &&
           count_words(text) <= LONGEST_REGION;
}

// "Pemerintah Kab. Jember / Dinas Pemberdayaan Perempuan"
bool is_breadcrumb(str text)
{
    return is_government(text) && (str_has(text, STR(" / ")) || str_has(text, STR(" > ")));
}

static bool has_postal_code(str text)
{
    struct word word = {0};
    while (word_next(text, &word)) {
        uint32_t code;
        if (word.text.len == 5 && str_to_u32(word.text, &code) && code >= 10000)
            return true;
    }
    return false;
}

bool is_street(str text)
{
    static const char *const streets[] = {"jl",      "jln",      "jalan", "jend",
                                          "komplek", "kompleks", NULL};
    return begins_with_word_of(text, streets);
}

str address_behind(str text)
{
    if (!str_starts_nocase(text, STR("alamat")))
        return text;
    str rest = str_trim(str_skip(text, STR("alamat").len));
    bool colon = rest.len > 1 && rest.data[0] == ':';
    return colon ? str_trim(str_skip(rest, 1)) : text;
}

bool is_address(str text)
{
    static const char *const numbers[] = {"telp",  "telepon", "telpon", "tlp",   "fax",
                                          "faks",  "kode",    "email",  "surel", "website",
                                          "laman", "situs",   "pos",    NULL};
    if (count_words(text) > LONGEST_NAME)
        return false;
    text = address_behind(text);
    bool value = str_has(text, STR("@")) || str_has(text, STR("."));
    for (size_t i = 0; i < text.len && !value; i++)
        value = is_digit(text.data[i]);
    return is_street(text) || (value && begins_with_word_of(text, numbers)) ||
           (has_postal_code(text) && text.len < 160);
}

bool is_web_line(str text)
{
    size_t words = count_words(text);
    bool address = str_starts(text, STR("www.")) || str_starts(text, STR("http")) ||
                   str_starts(text, STR("<http")) || str_starts(text, STR("["));
    bool mail = str_has(text, STR("@")) && words <= 8;
    bool domain =
        !str_has(text, STR(" ")) && (str_has(text, STR(".go.id")) || str_has(text, STR(".com")));
    return (address && words <= 24) || mail || domain;
}

static str without_front(str text, const char *const *fronts)
{
    for (; *fronts; fronts++)
        if (str_starts_nocase(text, str_from(*fronts)))
            return str_trim(str_skip(text, strlen(*fronts)));
    return STR_NONE;
}

// Behind "Layanan" a word may name a service as well ("Layanan Laboratorium Air"): fewer are sure.
static bool is_sure_agency(str text)
{
    static const char *const words[] = {"dinas",      "kecamatan", "kelurahan",   "rsud",
                                        "polres",     "satpas",    "disdukcapil", "dpmptsp",
                                        "pengadilan", NULL};
    return begins_with_word_of(text, words) && is_agency(text);
}

str agency_behind(str text)
{
    static const char *const fronts[] = {"standar pelayanan ", "standart pelayanan ",
                                         "standard pelayanan ", "daftar standar pelayanan ", NULL};
    static const char *const services[] = {
        "layanan ", "pelayanan ", "informasi layanan ", "daftar layanan ", "jenis layanan ", NULL};
    static const char *const between[] = {"publik ", "pada ", "di lingkungan ", "di ", NULL};
    str standard = without_front(text, fronts), service = without_front(text, services);
    str rest = standard.len > 0 ? standard : service;
    for (str next = rest; next.len > 0; next = without_front(rest, between))
        rest = next;
    rest = str_trim(str_sub(rest, 0, str_find_nocase(rest, STR(" tahun "))));
    return (standard.len > 0 ? is_agency(rest) : is_sure_agency(rest)) ? rest : STR_NONE;
}

str title_part(str *rest)
{
    static const char *const marks[] = {
        " | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " :: ", " \xC2\xBB ", NULL};
    size_t end = rest->len, length = 0;
    for (size_t i = 0; marks[i]; i++) {
        size_t at = str_find(*rest, str_from(marks[i]));
        if (at < end) {
            end = at;
            length = strlen(marks[i]);
        }
    }
    str part = str_trim(str_sub(*rest, 0, end));
    *rest = str_skip(*rest, end + length);
    return part;
}

bool is_phone_line(str text)
{
    size_t digits = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (!is_digit(text.data[i]) && !strchr(" ()-+/,.", text.data[i]))
            return false;
        digits += is_digit(text.data[i]);
    }
    while (text.len > 0 && text.data[0] == '(')
        text = str_skip(text, 1);
    return digits >= 7 && digits <= 26 &&
           (str_starts(text, STR("0")) || str_starts(text, STR("+62")));
}

bool is_head_line(str text)
{
    return is_government(text) || is_agency(text) || agency_behind(text).len > 0 ||
           is_address(text) || is_web_line(text) || is_phone_line(text);
}
