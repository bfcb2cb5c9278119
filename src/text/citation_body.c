// One name for all spellings of a ministry, office or region: "Mendagri", "Menteri Dalam Negeri".
#include "text/citation_parts.h"

struct alias {
    str name, brief;
};

// Full names and other spellings without the words that `squeeze` leaves out; the brief form is
// found as well. A ministry keeps one brief form for the names it had.
static const struct alias ministries[] = {
    {STR_INIT("pendayagunaan aparatur reformasi birokrasi"), STR_INIT("PANRB")},
    {STR_INIT("pendayagunaan aparatur"), STR_INIT("PANRB")},
    {STR_INIT("pan"), STR_INIT("PANRB")},
    {STR_INIT("m pan"), STR_INIT("PANRB")},
    {STR_INIT("m pan rb"), STR_INIT("PANRB")},
    {STR_INIT("dalam negeri"), STR_INIT("dagri")},
    {STR_INIT("dalam negri"), STR_INIT("dagri")},
    {STR_INIT("luar negeri"), STR_INIT("lu")},
    {STR_INIT("kesehatan"), STR_INIT("kes")},
    {STR_INIT("menkes"), STR_INIT("kes")},
    {STR_INIT("keuangan"), STR_INIT("keu")},
    {STR_INIT("agama"), STR_INIT("ag")},
    {STR_INIT("sosial"), STR_INIT("sos")},
    {STR_INIT("perhubungan"), STR_INIT("hub")},
    {STR_INIT("perdagangan"), STR_INIT("dag")},
    {STR_INIT("perindustrian"), STR_INIT("perin")},
    {STR_INIT("pertanian"), STR_INIT("tan")},
    {STR_INIT("pertahanan"), STR_INIT("han")},
    {STR_INIT("kehutanan"), STR_INIT("hut")},
    {STR_INIT("ketenagakerjaan"), STR_INIT("aker")},
    {STR_INIT("naker"), STR_INIT("aker")},
    {STR_INIT("tenaga kerja transmigrasi"), STR_INIT("akertrans")},
    {STR_INIT("nakertrans"), STR_INIT("akertrans")},
    {STR_INIT("hukum hak asasi manusia"), STR_INIT("kumham")},
    {STR_INIT("hukum ham"), STR_INIT("kumham")},
    {STR_INIT("hukum"), STR_INIT("kum")},
    {STR_INIT("pendidikan nasional"), STR_INIT("diknas")},
    {STR_INIT("pendidikan kebudayaan"), STR_INIT("dikbud")},
    {STR_INIT("pendidikan kebudayaan riset teknologi"), STR_INIT("dikbudristek")},
    {STR_INIT("pendidikan dasar menengah"), STR_INIT("dikdasmen")},
    {STR_INIT("riset teknologi pendidikan tinggi"), STR_INIT("ristekdikti")},
    {STR_INIT("desa pembangunan daerah tertinggal transmigrasi"), STR_INIT("desa")},
    {STR_INIT("desa pembangunan daerah tertinggal"), STR_INIT("desa")},
    {STR_INIT("desa pdtt"), STR_INIT("desa")},
    {STR_INIT("pekerjaan umum perumahan rakyat"), STR_INIT("PUPR")},
    {STR_INIT("pekerjaan umum"), STR_INIT("PU")},
    {STR_INIT("perumahan rakyat"), STR_INIT("pera")},
    {STR_INIT("pemberdayaan perempuan perlindungan anak"), STR_INIT("PPPA")},
    {STR_INIT("koperasi usaha kecil menengah"), STR_INIT("KUKM")},
    {STR_INIT("koperasi ukm"), STR_INIT("KUKM")},
    {STR_INIT("kop ukm"), STR_INIT("KUKM")},
    {STR_INIT("lingkungan hidup kehutanan"), STR_INIT("LHK")},
    {STR_INIT("lingkungan hidup"), STR_INIT("LH")},
    {STR_INIT("kelautan perikanan"), STR_INIT("KP")},
    {STR_INIT("energi sumber daya mineral"), STR_INIT("ESDM")},
    {STR_INIT("komunikasi informatika"), STR_INIT("kominfo")},
    {STR_INIT("komunikasi digital"), STR_INIT("komdigi")},
    {STR_INIT("pariwisata ekonomi kreatif"), STR_INIT("parekraf")},
    {STR_INIT("pariwisata"), STR_INIT("par")},
    {STR_INIT("pemuda olahraga"), STR_INIT("pora")},
    {STR_INIT("badan usaha milik"), STR_INIT("BUMN")},
    {STR_INIT("agraria tata ruang"), STR_INIT("ATR")},
    {STR_INIT("agraria tata ruang badan pertanahan nasional"), STR_INIT("ATR")},
    {STR_INIT("atr bpn"), STR_INIT("ATR")},
    {STR_INIT("perencanaan pembangunan nasional"), STR_INIT("PPN")},
    {STR_INIT("perencanaan pembangunan nasional badan perencanaan pembangunan nasional"),
     STR_INIT("PPN")},
    {STR_INIT("ppn bappenas"), STR_INIT("PPN")},
};

static const struct alias offices[] = {
    {STR_INIT("kepolisian"), STR_INIT("Polri")},
    {STR_INIT("kapolri"), STR_INIT("Polri")},
    {STR_INIT("kap"), STR_INIT("Polri")},
    {STR_INIT("pol"), STR_INIT("Polri")},
    {STR_INIT("badan pengawas obat makanan"), STR_INIT("BPOM")},
    {STR_INIT("badan pom"), STR_INIT("BPOM")},
    {STR_INIT("otoritas jasa keuangan"), STR_INIT("OJK")},
    {STR_INIT("badan kepegawaian"), STR_INIT("BKN")},
    {STR_INIT("badan pusat statistik"), STR_INIT("BPS")},
    {STR_INIT("badan nasional penanggulangan bencana"), STR_INIT("BNPB")},
    {STR_INIT("badan kependudukan keluarga berencana nasional"), STR_INIT("BKKBN")},
    {STR_INIT("badan pertanahan nasional"), STR_INIT("BPN")},
    {STR_INIT("badan koordinasi penanaman modal"), STR_INIT("BKPM")},
    {STR_INIT("badan siber sandi"), STR_INIT("BSSN")},
    {STR_INIT("lembaga administrasi"), STR_INIT("LAN")},
    {STR_INIT("arsip nasional"), STR_INIT("ANRI")},
    {STR_INIT("perpustakaan nasional"), STR_INIT("Perpusnas")},
    {STR_INIT("lembaga kebijakan pengadaan barang jasa pemerintah"), STR_INIT("LKPP")},
    {STR_INIT("komisi pemilihan umum"), STR_INIT("KPU")},
    {STR_INIT("badan pengawas pemilihan umum"), STR_INIT("Bawaslu")},
    {STR_INIT("komisi informasi"), STR_INIT("KI")},
    {STR_INIT("komisi informasi pusat"), STR_INIT("KI")},
    {STR_INIT("mahkamah agung"), STR_INIT("MA")},
    {STR_INIT("jaksa agung"), STR_INIT("Kejaksaan")},
};

// Single words that stand for several.
static const struct alias abbreviated[] = {
    {STR_INIT("sumut"), STR_INIT("Sumatera Utara")},
    {STR_INIT("sumbar"), STR_INIT("Sumatera Barat")},
    {STR_INIT("sumsel"), STR_INIT("Sumatera Selatan")},
    {STR_INIT("kepri"), STR_INIT("Kepulauan Riau")},
    {STR_INIT("babel"), STR_INIT("Kepulauan Bangka Belitung")},
    {STR_INIT("jabar"), STR_INIT("Jawa Barat")},
    {STR_INIT("jateng"), STR_INIT("Jawa Tengah")},
    {STR_INIT("jatim"), STR_INIT("Jawa Timur")},
    {STR_INIT("diy"), STR_INIT("Daerah Istimewa Yogyakarta")},
    {STR_INIT("ntb"), STR_INIT("Nusa Tenggara Barat")},
    {STR_INIT("ntt"), STR_INIT("Nusa Tenggara Timur")},
    {STR_INIT("kalbar"), STR_INIT("Kalimantan Barat")},
    {STR_INIT("kalteng"), STR_INIT("Kalimantan Tengah")},
    {STR_INIT("kalsel"), STR_INIT("Kalimantan Selatan")},
    {STR_INIT("kaltim"), STR_INIT("Kalimantan Timur")},
    {STR_INIT("kaltara"), STR_INIT("Kalimantan Utara")},
    {STR_INIT("sulut"), STR_INIT("Sulawesi Utara")},
    {STR_INIT("sulteng"), STR_INIT("Sulawesi Tengah")},
    {STR_INIT("sulsel"), STR_INIT("Sulawesi Selatan")},
    {STR_INIT("sultra"), STR_INIT("Sulawesi Tenggara")},
    {STR_INIT("sulbar"), STR_INIT("Sulawesi Barat")},
    {STR_INIT("malut"), STR_INIT("Maluku Utara")},
    {STR_INIT("bup"), STR_INIT("Bupati")},
    {STR_INIT("gub"), STR_INIT("Gubernur")},
    {STR_INIT("des"), STR_INIT("Desa")},
    {STR_INIT("walikota"), STR_INIT("Wali Kota")},
    {STR_INIT("wako"), STR_INIT("Wali Kota")},
};

// Words that tell nothing about whose regulation it is; the kind already says the last of them.
static const str silent_words = STR_INIT("dan republik indonesia ri negara kepala ka");
static const str region_words = STR_INIT("kabupaten kab provinsi propinsi prov pemerintah");

static str take_name_word(str *rest)
{
    size_t from = 0, to = 0;
    while (from < rest->len && !is_alnum(rest->data[from]) &&
           (unsigned char)rest->data[from] < 0x80)
        from++;
    for (to = from; to < rest->len; to++)
        if (!is_alnum(rest->data[to]) && (unsigned char)rest->data[to] < 0x80)
            break;
    str word = str_sub(*rest, from, to - from);
    *rest = str_skip(*rest, to);
    return word;
}

static bool is_listed(str word, str words)
{
    const struct token token = {.text = word, .kind = WORD};
    return cite_one_of(&token, words);
}

// The name without blanks, marks and silent words, in small letters; empty when it is too long for
// any that the tables know.
static str squeeze(str name, char key[KEY_BYTES])
{
    size_t len = 0;
    while (name.len > 0) {
        str word = take_name_word(&name);
        if (is_listed(word, silent_words))
            continue;
        if (word.len > KEY_BYTES - len)
            return STR_NONE;
        for (size_t i = 0; i < word.len; i++)
            key[len++] = to_lower(word.data[i]);
    }
    return (str){key, len};
}

static bool is_same(str key, str name)
{
    size_t at = 0;
    for (size_t i = 0; i < name.len; i++) {
        if (name.data[i] == ' ')
            continue;
        if (at == key.len || key.data[at++] != to_lower(name.data[i]))
            return false;
    }
    return at == key.len;
}

static str find_alias(const struct alias *aliases, size_t count, str key)
{
    for (size_t i = 0; i < count && key.len > 0; i++)
        if (is_same(key, aliases[i].name) || is_same(key, aliases[i].brief))
            return aliases[i].brief;
    return STR_NONE;
}

// "Mendagri" for "Menteri Dalam Negeri".
static str find_minister(struct arena *arena, str key)
{
    static const str titles[] = {STR_INIT("menteri"), STR_INIT("men")};
    for (size_t i = 0; i < COUNT(titles); i++) {
        if (!str_starts(key, titles[i]))
            continue;
        str brief = find_alias(ministries, COUNT(ministries), str_skip(key, titles[i].len));
        if (brief.len > 0)
            return arena_printf(arena, "Men%.*s", STR_ARG(brief));
    }
    return STR_NONE;
}

bool cite_is_minister(str body)
{
    char letters[KEY_BYTES];
    str key = squeeze(body, letters);
    return str_starts_nocase(body, STR("men")) && str_starts(key, STR("men")) &&
           find_alias(ministries, COUNT(ministries), str_skip(key, 3)).len > 0;
}

static bool is_of_region(enum jenis_peraturan jenis)
{
    return jenis >= PERATURAN_PERDA && jenis <= PERATURAN_PERWALI;
}

static str written_out(str word)
{
    for (size_t i = 0; i < COUNT(abbreviated); i++)
        if (str_eq_nocase(word, abbreviated[i].name))
            return abbreviated[i].brief;
    return word;
}

// The "wali" of "Kepwali Pekalongan", for which others write "Wali Kota Pekalongan".
static bool is_mayor(str word, str rest)
{
    return str_eq_nocase(word, STR("wali")) &&
           !is_listed(take_name_word(&rest), STR("kota nagari"));
}

// The words of `badan` that tell its regulations from those of others, abbreviations written
// out.
static str name_words(struct arena *arena, const struct sitasi *sitasi)
{
    struct buf name = BUF(arena);
    for (str rest = sitasi->badan; rest.len > 0;) {
        str word = take_name_word(&rest);
        bool silent = is_of_region(sitasi->jenis) && is_listed(word, region_words);
        silent |= sitasi->jenis == PERATURAN_PERWALI && is_listed(word, STR("kota"));
        if (word.len == 0 || silent)
            continue;
        bool first = name.len == 0;
        if (!first)
            buf_char(&name, ' ');
        buf_add(&name, first && is_mayor(word, rest) ? STR("Wali Kota") : written_out(word));
    }
    return buf_str(&name);
}

static bool is_ministerial(enum jenis_peraturan jenis)
{
    return jenis == PERATURAN_PERMEN || jenis == PERATURAN_KEPMEN;
}

// The one name of the body for all its spellings. *joined: it is written as one word with the kind.
str cite_body_name(struct arena *arena, const struct sitasi *sitasi, bool *joined)
{
    char letters[KEY_BYTES];
    str key = squeeze(sitasi->badan, letters), name = STR_NONE;
    if (is_ministerial(sitasi->jenis))
        name = find_alias(ministries, COUNT(ministries), key);
    else if (!is_of_region(sitasi->jenis))
        name = find_minister(arena, key);
    *joined = is_ministerial(sitasi->jenis) && name.len > 0;
    if (name.len == 0 && sitasi->jenis == PERATURAN_PERATURAN_BADAN)
        name = find_alias(offices, COUNT(offices), key);
    return name.len > 0 ? name : name_words(arena, sitasi);
}
