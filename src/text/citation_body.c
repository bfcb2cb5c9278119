// One name for all spellings of a ministry, office or region: "Mendagri", "Menteri Dalam Negeri".
#include "text/citation_parts.h"

#include "base/buf.h"

// Full names and other spellings, as `squeeze` leaves them. A ministry keeps one brief form for the
// names it had.
static const struct citation_alias ministries[] = {
    {STR_INIT("ag"), STR_INIT("ag")},
    {STR_INIT("agama"), STR_INIT("ag")},
    {STR_INIT("agrariatataruang"), STR_INIT("ATR")},
    {STR_INIT("agrariatataruangbadanpertanahannasional"), STR_INIT("ATR")},
    {STR_INIT("aker"), STR_INIT("aker")},
    {STR_INIT("akertrans"), STR_INIT("akertrans")},
    {STR_INIT("atr"), STR_INIT("ATR")},
    {STR_INIT("atrbpn"), STR_INIT("ATR")},
    {STR_INIT("badanusahamilik"), STR_INIT("BUMN")},
    {STR_INIT("bumn"), STR_INIT("BUMN")},
    {STR_INIT("dag"), STR_INIT("dag")},
    {STR_INIT("dagri"), STR_INIT("dagri")},
    {STR_INIT("dalamnegeri"), STR_INIT("dagri")},
    {STR_INIT("dalamnegri"), STR_INIT("dagri")},
    {STR_INIT("desa"), STR_INIT("desa")},
    {STR_INIT("desapdtt"), STR_INIT("desa")},
    {STR_INIT("desapembangunandaerahtertinggal"), STR_INIT("desa")},
    {STR_INIT("desapembangunandaerahtertinggaltransmigrasi"), STR_INIT("desa")},
    {STR_INIT("dikbud"), STR_INIT("dikbud")},
    {STR_INIT("dikbudristek"), STR_INIT("dikbudristek")},
    {STR_INIT("dikdasmen"), STR_INIT("dikdasmen")},
    {STR_INIT("diknas"), STR_INIT("diknas")},
    {STR_INIT("energisumberdayamineral"), STR_INIT("ESDM")},
    {STR_INIT("esdm"), STR_INIT("ESDM")},
    {STR_INIT("han"), STR_INIT("han")},
    {STR_INIT("hub"), STR_INIT("hub")},
    {STR_INIT("hukum"), STR_INIT("kum")},
    {STR_INIT("hukumhakasasimanusia"), STR_INIT("kumham")},
    {STR_INIT("hukumham"), STR_INIT("kumham")},
    {STR_INIT("hut"), STR_INIT("hut")},
    {STR_INIT("kehutanan"), STR_INIT("hut")},
    {STR_INIT("kelautanperikanan"), STR_INIT("KP")},
    {STR_INIT("kes"), STR_INIT("kes")},
    {STR_INIT("kesehatan"), STR_INIT("kes")},
    {STR_INIT("ketenagakerjaan"), STR_INIT("aker")},
    {STR_INIT("keu"), STR_INIT("keu")},
    {STR_INIT("keuangan"), STR_INIT("keu")},
    {STR_INIT("komdigi"), STR_INIT("komdigi")},
    {STR_INIT("kominfo"), STR_INIT("kominfo")},
    {STR_INIT("komunikasidigital"), STR_INIT("komdigi")},
    {STR_INIT("komunikasiinformatika"), STR_INIT("kominfo")},
    {STR_INIT("koperasiukm"), STR_INIT("KUKM")},
    {STR_INIT("koperasiusahakecilmenengah"), STR_INIT("KUKM")},
    {STR_INIT("kopukm"), STR_INIT("KUKM")},
    {STR_INIT("kp"), STR_INIT("KP")},
    {STR_INIT("kukm"), STR_INIT("KUKM")},
    {STR_INIT("kum"), STR_INIT("kum")},
    {STR_INIT("kumham"), STR_INIT("kumham")},
    {STR_INIT("lh"), STR_INIT("LH")},
    {STR_INIT("lhk"), STR_INIT("LHK")},
    {STR_INIT("lingkunganhidup"), STR_INIT("LH")},
    {STR_INIT("lingkunganhidupkehutanan"), STR_INIT("LHK")},
    {STR_INIT("lu"), STR_INIT("lu")},
    {STR_INIT("luarnegeri"), STR_INIT("lu")},
    {STR_INIT("menkes"), STR_INIT("kes")},
    {STR_INIT("mpan"), STR_INIT("PANRB")},
    {STR_INIT("mpanrb"), STR_INIT("PANRB")},
    {STR_INIT("naker"), STR_INIT("aker")},
    {STR_INIT("nakertrans"), STR_INIT("akertrans")},
    {STR_INIT("pan"), STR_INIT("PANRB")},
    {STR_INIT("panrb"), STR_INIT("PANRB")},
    {STR_INIT("par"), STR_INIT("par")},
    {STR_INIT("parekraf"), STR_INIT("parekraf")},
    {STR_INIT("pariwisata"), STR_INIT("par")},
    {STR_INIT("pariwisataekonomikreatif"), STR_INIT("parekraf")},
    {STR_INIT("pekerjaanumum"), STR_INIT("PU")},
    {STR_INIT("pekerjaanumumperumahanrakyat"), STR_INIT("PUPR")},
    {STR_INIT("pemberdayaanperempuanperlindungananak"), STR_INIT("PPPA")},
    {STR_INIT("pemudaolahraga"), STR_INIT("pora")},
    {STR_INIT("pendayagunaanaparatur"), STR_INIT("PANRB")},
    {STR_INIT("pendayagunaanaparaturreformasibirokrasi"), STR_INIT("PANRB")},
    {STR_INIT("pendidikandasarmenengah"), STR_INIT("dikdasmen")},
    {STR_INIT("pendidikankebudayaan"), STR_INIT("dikbud")},
    {STR_INIT("pendidikankebudayaanrisetteknologi"), STR_INIT("dikbudristek")},
    {STR_INIT("pendidikannasional"), STR_INIT("diknas")},
    {STR_INIT("pera"), STR_INIT("pera")},
    {STR_INIT("perdagangan"), STR_INIT("dag")},
    {STR_INIT("perencanaanpembangunannasional"), STR_INIT("PPN")},
    {STR_INIT("perencanaanpembangunannasionalbadanperencanaanpembangunannasional"),
     STR_INIT("PPN")},
    {STR_INIT("perhubungan"), STR_INIT("hub")},
    {STR_INIT("perin"), STR_INIT("perin")},
    {STR_INIT("perindustrian"), STR_INIT("perin")},
    {STR_INIT("pertahanan"), STR_INIT("han")},
    {STR_INIT("pertanian"), STR_INIT("tan")},
    {STR_INIT("perumahanrakyat"), STR_INIT("pera")},
    {STR_INIT("pora"), STR_INIT("pora")},
    {STR_INIT("ppn"), STR_INIT("PPN")},
    {STR_INIT("ppnbappenas"), STR_INIT("PPN")},
    {STR_INIT("pppa"), STR_INIT("PPPA")},
    {STR_INIT("pu"), STR_INIT("PU")},
    {STR_INIT("pupr"), STR_INIT("PUPR")},
    {STR_INIT("risetteknologipendidikantinggi"), STR_INIT("ristekdikti")},
    {STR_INIT("ristekdikti"), STR_INIT("ristekdikti")},
    {STR_INIT("sos"), STR_INIT("sos")},
    {STR_INIT("sosial"), STR_INIT("sos")},
    {STR_INIT("tan"), STR_INIT("tan")},
    {STR_INIT("tenagakerjatransmigrasi"), STR_INIT("akertrans")},
};

static const struct citation_alias offices[] = {
    {STR_INIT("anri"), STR_INIT("ANRI")},
    {STR_INIT("arsipnasional"), STR_INIT("ANRI")},
    {STR_INIT("badankepegawaian"), STR_INIT("BKN")},
    {STR_INIT("badankependudukankeluargaberencananasional"), STR_INIT("BKKBN")},
    {STR_INIT("badankoordinasipenanamanmodal"), STR_INIT("BKPM")},
    {STR_INIT("badannasionalpenanggulanganbencana"), STR_INIT("BNPB")},
    {STR_INIT("badanpengawasobatmakanan"), STR_INIT("BPOM")},
    {STR_INIT("badanpengawaspemilihanumum"), STR_INIT("Bawaslu")},
    {STR_INIT("badanpertanahannasional"), STR_INIT("BPN")},
    {STR_INIT("badanpom"), STR_INIT("BPOM")},
    {STR_INIT("badanpusatstatistik"), STR_INIT("BPS")},
    {STR_INIT("badansibersandi"), STR_INIT("BSSN")},
    {STR_INIT("bawaslu"), STR_INIT("Bawaslu")},
    {STR_INIT("bkkbn"), STR_INIT("BKKBN")},
    {STR_INIT("bkn"), STR_INIT("BKN")},
    {STR_INIT("bkpm"), STR_INIT("BKPM")},
    {STR_INIT("bnpb"), STR_INIT("BNPB")},
    {STR_INIT("bpn"), STR_INIT("BPN")},
    {STR_INIT("bpom"), STR_INIT("BPOM")},
    {STR_INIT("bps"), STR_INIT("BPS")},
    {STR_INIT("bssn"), STR_INIT("BSSN")},
    {STR_INIT("jaksaagung"), STR_INIT("Kejaksaan")},
    {STR_INIT("kap"), STR_INIT("Polri")},
    {STR_INIT("kapolri"), STR_INIT("Polri")},
    {STR_INIT("kejaksaan"), STR_INIT("Kejaksaan")},
    {STR_INIT("kepolisian"), STR_INIT("Polri")},
    {STR_INIT("ki"), STR_INIT("KI")},
    {STR_INIT("komisiinformasi"), STR_INIT("KI")},
    {STR_INIT("komisiinformasipusat"), STR_INIT("KI")},
    {STR_INIT("komisipemilihanumum"), STR_INIT("KPU")},
    {STR_INIT("kpu"), STR_INIT("KPU")},
    {STR_INIT("lan"), STR_INIT("LAN")},
    {STR_INIT("lembagaadministrasi"), STR_INIT("LAN")},
    {STR_INIT("lembagakebijakanpengadaanbarangjasapemerintah"), STR_INIT("LKPP")},
    {STR_INIT("lkpp"), STR_INIT("LKPP")},
    {STR_INIT("ma"), STR_INIT("MA")},
    {STR_INIT("mahkamahagung"), STR_INIT("MA")},
    {STR_INIT("ojk"), STR_INIT("OJK")},
    {STR_INIT("otoritasjasakeuangan"), STR_INIT("OJK")},
    {STR_INIT("perpusnas"), STR_INIT("Perpusnas")},
    {STR_INIT("perpustakaannasional"), STR_INIT("Perpusnas")},
    {STR_INIT("pol"), STR_INIT("Polri")},
    {STR_INIT("polri"), STR_INIT("Polri")},
};

// Single words that mean several.
static const struct citation_alias places[] = {
    {STR_INIT("babel"), STR_INIT("Kepulauan Bangka Belitung")},
    {STR_INIT("bup"), STR_INIT("Bupati")},
    {STR_INIT("des"), STR_INIT("Desa")},
    {STR_INIT("diy"), STR_INIT("Daerah Istimewa Yogyakarta")},
    {STR_INIT("gub"), STR_INIT("Gubernur")},
    {STR_INIT("jabar"), STR_INIT("Jawa Barat")},
    {STR_INIT("jateng"), STR_INIT("Jawa Tengah")},
    {STR_INIT("jatim"), STR_INIT("Jawa Timur")},
    {STR_INIT("kalbar"), STR_INIT("Kalimantan Barat")},
    {STR_INIT("kalsel"), STR_INIT("Kalimantan Selatan")},
    {STR_INIT("kaltara"), STR_INIT("Kalimantan Utara")},
    {STR_INIT("kalteng"), STR_INIT("Kalimantan Tengah")},
    {STR_INIT("kaltim"), STR_INIT("Kalimantan Timur")},
    {STR_INIT("kepri"), STR_INIT("Kepulauan Riau")},
    {STR_INIT("malut"), STR_INIT("Maluku Utara")},
    {STR_INIT("ntb"), STR_INIT("Nusa Tenggara Barat")},
    {STR_INIT("ntt"), STR_INIT("Nusa Tenggara Timur")},
    {STR_INIT("sulbar"), STR_INIT("Sulawesi Barat")},
    {STR_INIT("sulsel"), STR_INIT("Sulawesi Selatan")},
    {STR_INIT("sulteng"), STR_INIT("Sulawesi Tengah")},
    {STR_INIT("sultra"), STR_INIT("Sulawesi Tenggara")},
    {STR_INIT("sulut"), STR_INIT("Sulawesi Utara")},
    {STR_INIT("sumbar"), STR_INIT("Sumatera Barat")},
    {STR_INIT("sumsel"), STR_INIT("Sumatera Selatan")},
    {STR_INIT("sumut"), STR_INIT("Sumatera Utara")},
    {STR_INIT("wako"), STR_INIT("Wali Kota")},
    {STR_INIT("walikota"), STR_INIT("Wali Kota")},
};

const struct phrase_table citation_ministry_table = PHRASE_TABLE_INIT(ministries);
const struct phrase_table citation_office_table = PHRASE_TABLE_INIT(offices);
const struct phrase_table citation_place_table = PHRASE_TABLE_INIT(places);

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

// The name without spaces, marks and silent words, in small letters; empty when it is too long for
// any that the tables know.
static str squeeze(str name, char key[KEY_BYTES])
{
    size_t len = 0;
    while (name.len > 0) {
        str word = take_name_word(&name);
        if (citation_roles(word) & ROLE_SILENT)
            continue;
        if (word.len > KEY_BYTES - len)
            return STR_NONE;
        for (size_t i = 0; i < word.len; i++)
            key[len++] = to_lower(word.data[i]);
    }
    return (str){key, len};
}

static str find_alias(struct phrase_table table, str key)
{
    const struct citation_alias *alias = phrase_find(table, key);
    return alias ? alias->name : STR_NONE;
}

// "Mendagri" for "Menteri Dalam Negeri".
static str find_minister(struct arena *arena, str key)
{
    static const str titles[] = {STR_INIT("menteri"), STR_INIT("men")};
    for (size_t i = 0; i < COUNT(titles); i++) {
        if (!str_starts(key, titles[i]))
            continue;
        str brief = find_alias(citation_ministry_table, str_skip(key, titles[i].len));
        if (brief.len > 0)
            return arena_printf(arena, "Men%.*s", STR_ARG(brief));
    }
    return STR_NONE;
}

bool citation_is_minister(str body)
{
    char letters[KEY_BYTES];
    str key = squeeze(body, letters);
    return str_starts_nocase(body, STR("men")) && str_starts(key, STR("men")) &&
           find_alias(citation_ministry_table, str_skip(key, 3)).len > 0;
}

static bool is_of_region(enum jenis_peraturan jenis)
{
    return jenis >= PERATURAN_PERDA && jenis <= PERATURAN_PERWALI;
}

static str written_out(str word)
{
    str name = find_alias(citation_place_table, word);
    return name.len > 0 ? name : word;
}

// The "wali" of "Kepwali Pekalongan", for which others write "Wali Kota Pekalongan".
static bool is_mayor(str word, str rest)
{
    str next = take_name_word(&rest);
    return str_eq_nocase(word, STR("wali")) && !str_eq_nocase(next, STR("kota")) &&
           !str_eq_nocase(next, STR("nagari"));
}

// The words of `badan` that tell its regulations from those of others, abbreviations written
// out.
static str name_words(struct arena *arena, const struct sitasi *sitasi)
{
    struct buf name = BUF(arena);
    for (str rest = sitasi->badan; rest.len > 0;) {
        str word = take_name_word(&rest);
        bool silent = is_of_region(sitasi->jenis) && (citation_roles(word) & ROLE_REGION);
        silent |= sitasi->jenis == PERATURAN_PERWALI && str_eq_nocase(word, STR("kota"));
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
str citation_body_name(struct arena *arena, const struct sitasi *sitasi, bool *joined)
{
    char letters[KEY_BYTES];
    str key = squeeze(sitasi->badan, letters), name = STR_NONE;
    if (is_ministerial(sitasi->jenis))
        name = find_alias(citation_ministry_table, key);
    else if (!is_of_region(sitasi->jenis))
        name = find_minister(arena, key);
    *joined = is_ministerial(sitasi->jenis) && name.len > 0;
    if (name.len == 0 && sitasi->jenis == PERATURAN_PERATURAN_BADAN)
        name = find_alias(citation_office_table, key);
    return name.len > 0 ? name : name_words(arena, sitasi);
}
