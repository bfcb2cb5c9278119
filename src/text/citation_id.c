// Names and ids of regulations: "PermenPANRB 15/2014", "permenpanrb-15-2014".
#include "text/citation_parts.h"

#include "base/buf.h"

static const struct {
    str name, brief, slug;
} kinds[JENIS_PERATURAN_COUNT] = {
    [PERATURAN_TIDAK_DIKENAL] = {STR_INIT("Peraturan"), STR_INIT("Peraturan"), {NULL, 0}},
    [PERATURAN_UUD] = {STR_INIT("Undang-Undang Dasar Negara Republik Indonesia Tahun 1945"),
                       STR_INIT("UUD"), STR_INIT("uud")},
    [PERATURAN_TAP_MPR] = {STR_INIT("Ketetapan Majelis Permusyawaratan Rakyat"),
                           STR_INIT("TAP MPR"), STR_INIT("tap-mpr")},
    [PERATURAN_UU] = {STR_INIT("Undang-Undang"), STR_INIT("UU"), STR_INIT("uu")},
    [PERATURAN_UU_DARURAT] = {STR_INIT("Undang-Undang Darurat"), STR_INIT("UU Darurat"),
                              STR_INIT("uudrt")},
    [PERATURAN_PERPPU] = {STR_INIT("Peraturan Pemerintah Pengganti Undang-Undang"),
                          STR_INIT("Perppu"), STR_INIT("perppu")},
    [PERATURAN_PP] = {STR_INIT("Peraturan Pemerintah"), STR_INIT("PP"), STR_INIT("pp")},
    [PERATURAN_PERPRES] = {STR_INIT("Peraturan Presiden"), STR_INIT("Perpres"),
                           STR_INIT("perpres")},
    [PERATURAN_KEPPRES] = {STR_INIT("Keputusan Presiden"), STR_INIT("Keppres"),
                           STR_INIT("keppres")},
    [PERATURAN_INPRES] = {STR_INIT("Instruksi Presiden"), STR_INIT("Inpres"), STR_INIT("inpres")},
    [PERATURAN_PERMEN] = {STR_INIT("Peraturan Menteri"), STR_INIT("Permen"), STR_INIT("permen")},
    [PERATURAN_KEPMEN] = {STR_INIT("Keputusan Menteri"), STR_INIT("Kepmen"), STR_INIT("kepmen")},
    [PERATURAN_PERATURAN_BADAN] = {STR_INIT("Peraturan Badan"), STR_INIT("Peraturan"),
                                   STR_INIT("peraturan")},
    [PERATURAN_PERDA] = {STR_INIT("Peraturan Daerah"), STR_INIT("Perda"), STR_INIT("perda")},
    [PERATURAN_PERGUB] = {STR_INIT("Peraturan Gubernur"), STR_INIT("Pergub"), STR_INIT("pergub")},
    [PERATURAN_PERBUP] = {STR_INIT("Peraturan Bupati"), STR_INIT("Perbup"), STR_INIT("perbup")},
    [PERATURAN_PERWALI] = {STR_INIT("Peraturan Wali Kota"), STR_INIT("Perwali"),
                           STR_INIT("perwali")},
    [PERATURAN_KEPUTUSAN] = {STR_INIT("Keputusan"), STR_INIT("Keputusan"), STR_INIT("keputusan")},
    [PERATURAN_INSTRUKSI] = {STR_INIT("Instruksi"), STR_INIT("Instruksi"), STR_INIT("instruksi")},
    [PERATURAN_EDARAN] = {STR_INIT("Surat Edaran"), STR_INIT("SE"), STR_INIT("edaran")},
    [PERATURAN_STAATSBLAD] = {STR_INIT("Staatsblad"), STR_INIT("Staatsblad"),
                              STR_INIT("staatsblad")},
};

// A plain number without letters for digits and zeros in front; any other as written.
static str number_name(struct arena *arena, str number)
{
    size_t digits = 0, letters = 0;
    if (!citation_count_digits(number, &digits, &letters))
        return number;
    struct buf name = BUF(arena);
    for (size_t i = 0; i < number.len; i++) {
        char digit = citation_digit(number.data[i]);
        if (name.len > 0 || digit != '0' || i + 1 == number.len)
            buf_char(&name, digit);
    }
    return buf_str(&name);
}

// Whether the year is to be written after the number: it is not when it already ends it.
static bool needs_year(const struct sitasi *sitasi)
{
    struct sitasi trial = {0};
    str last = citation_last_part(sitasi->nomor);
    bool inside = last.len < sitasi->nomor.len && citation_read_year(last, &trial);
    return sitasi->tahun != 0 && !(inside && trial.tahun == sitasi->tahun);
}

// Small letters and digits; anything else becomes one hyphen between them.
static void add_slug(struct buf *slug, str s)
{
    bool hyphen = slug->len > 0;
    for (size_t i = 0; i < s.len; i++) {
        if (is_alnum(s.data[i])) {
            if (hyphen && slug->len > 0)
                buf_char(slug, '-');
            buf_char(slug, to_lower(s.data[i]));
        }
        hyphen = !is_alnum(s.data[i]);
    }
}

static str number_slug(struct arena *arena, const struct sitasi *sitasi)
{
    struct buf slug = BUF(arena);
    add_slug(&slug, number_name(arena, sitasi->nomor));
    if (slug.len == 0 || needs_year(sitasi))
        add_slug(&slug, arena_printf(arena, "%u", (unsigned)sitasi->tahun));
    return buf_str(&slug);
}

str citation_id(struct arena *arena, const struct sitasi *sitasi)
{
    bool numbered = sitasi->nomor.len > 0 || sitasi->jenis == PERATURAN_UUD;
    if (sitasi->jenis == PERATURAN_TIDAK_DIKENAL || sitasi->tahun == 0 || !numbered)
        return STR_NONE;
    bool joined = false;
    struct buf id = BUF(arena);
    str number = number_slug(arena, sitasi), name = citation_body_name(arena, sitasi, &joined);
    buf_add(&id, kinds[sitasi->jenis].slug);
    if (joined) {
        struct buf word = BUF(arena);
        add_slug(&word, name);
        buf_add(&id, buf_str(&word));
    } else
        add_slug(&id, name);
    if (id.len > ID_BYTES - 1 - number.len)
        id.len = ID_BYTES - 1 - number.len;
    while (id.data[id.len - 1] == '-')
        id.len--;
    add_slug(&id, number);
    return buf_str(&id);
}

str citation_short(struct arena *arena, const struct sitasi *sitasi)
{
    bool joined = false;
    struct buf name = BUF(arena);
    str body = citation_body_name(arena, sitasi, &joined);
    buf_add(&name, kinds[sitasi->jenis].brief);
    if (body.len > 0 && !joined)
        buf_char(&name, ' ');
    buf_add(&name, body);
    if (sitasi->nomor.len > 0) {
        buf_char(&name, ' ');
        buf_add(&name, number_name(arena, sitasi->nomor));
    }
    if (needs_year(sitasi)) {
        const char *before = sitasi->nomor.len > 0            ? "/"
                             : sitasi->jenis == PERATURAN_UUD ? " "
                                                              : " Tahun ";
        buf_add(&name, arena_printf(arena, "%s%u", before, (unsigned)sitasi->tahun));
    }
    return buf_str(&name);
}

str jenis_peraturan_name(enum jenis_peraturan jenis)
{
    return kinds[jenis].name;
}

// "Bupati Karangasem": the head of a region, named with it.
static bool names_head_of_region(str office)
{
    static const str heads[] = {STR_INIT("Gubernur "), STR_INIT("Bupati "), STR_INIT("Wali Kota "),
                                STR_INIT("Walikota ")};
    for (size_t i = 0; i < COUNT(heads); i++)
        if (str_starts_nocase(office, heads[i]))
            return true;
    return false;
}

bool citation_is_certain(const struct sitasi *sitasi)
{
    if (sitasi->tahun == 0 && sitasi->jenis != PERATURAN_UUD)
        return false;
    switch (sitasi->jenis) {
    case PERATURAN_TIDAK_DIKENAL:
    case PERATURAN_INSTRUKSI:
    case PERATURAN_EDARAN:
        return false;
    case PERATURAN_PERDA:
    case PERATURAN_PERGUB:
    case PERATURAN_PERBUP:
    case PERATURAN_PERWALI:
    case PERATURAN_PERATURAN_BADAN:
    case PERATURAN_PERMEN:
    case PERATURAN_KEPMEN:
        return sitasi->badan.len > 0;
    case PERATURAN_KEPUTUSAN:
        return names_head_of_region(sitasi->badan);
    default:
        return true;
    }
}

str citation_page_id(struct arena *arena, const struct sitasi *sitasi)
{
    static const struct {
        str word;
        str level;
    } levels[] = {
        {STR_INIT("Provinsi "), STR_INIT("provinsi-")},
        {STR_INIT("Propinsi "), STR_INIT("provinsi-")},
        {STR_INIT("Prov. "), STR_INIT("provinsi-")},
        {STR_INIT("Kabupaten "), STR_INIT("kabupaten-")},
        {STR_INIT("Kab. "), STR_INIT("kabupaten-")},
        {STR_INIT("Kota "), STR_INIT("kota-")},
    };
    const str kind = STR("perda-");
    str id = citation_id(arena, sitasi);
    if (sitasi->jenis != PERATURAN_PERDA || !str_starts(id, kind))
        return id;
    for (size_t i = 0; i < COUNT(levels); i++)
        if (str_starts_nocase(sitasi->badan, levels[i].word) &&
            !str_starts(str_skip(id, kind.len), levels[i].level) &&
            id.len + levels[i].level.len <= ID_BYTES)
            return arena_printf(arena, "%.*s%.*s%.*s", STR_ARG(kind), STR_ARG(levels[i].level),
                                STR_ARG(str_skip(id, kind.len)));
    return id;
}
