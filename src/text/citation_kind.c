// The phrases that name a kind of regulation, and the gazettes that publish them.
#include "text/citation_parts.h"

#define ROW(words, jenis, body, need, keep, capitals)                                              \
    {                                                                                              \
        STR_INIT(words), PERATURAN_##jenis, body, need, keep, capitals                             \
    }
#define PHRASE(words, jenis, body, need) ROW(words, jenis, body, need, 0, false)
#define CAPITALS(words, jenis, body, need) ROW(words, jenis, body, need, 0, true)
#define PREFIX(kind, rest, jenis, need)                                                            \
    ROW(kind rest, jenis, BODY_OFFICE, need, sizeof(kind) - 1, false)

static const struct citation_kind kinds[] = {
    PREFIX("in", "bup", INSTRUKSI, NEED_FIGURE),
    PREFIX("in", "gub", INSTRUKSI, NEED_FIGURE),
    PREFIX("in", "mendagri", INSTRUKSI, NEED_FIGURE),
    PHRASE("inpres", INPRES, BODY_NONE, NEED_LITTLE),
    PHRASE("instruksi", INSTRUKSI, BODY_OFFICE, NEED_FIGURE),
    PHRASE("instruksi presiden", INPRES, BODY_NONE, NEED_LITTLE),
    PREFIX("kep", "bup", KEPUTUSAN, NEED_FIGURE),
    PREFIX("kep", "dirjen", KEPUTUSAN, NEED_FIGURE),
    PREFIX("kep", "gub", KEPUTUSAN, NEED_FIGURE),
    PHRASE("keppres", KEPPRES, BODY_NONE, NEED_LITTLE),
    PHRASE("kepres", KEPPRES, BODY_NONE, NEED_LITTLE),
    PHRASE("keputusan", KEPUTUSAN, BODY_OFFICE, NEED_FIGURE),
    PHRASE("keputusan menteri", KEPMEN, BODY_OFFICE, NEED_FIGURE),
    PHRASE("keputusan menteri negara", KEPMEN, BODY_OFFICE, NEED_FIGURE),
    PHRASE("keputusan presiden", KEPPRES, BODY_NONE, NEED_LITTLE),
    PREFIX("kep", "wali", KEPUTUSAN, NEED_FIGURE),
    PHRASE("ketetapan majelis permusyawaratan rakyat", TAP_MPR, BODY_NONE, NEED_FIGURE),
    PHRASE("ketetapan mpr", TAP_MPR, BODY_NONE, NEED_FIGURE),
    PHRASE("peraturan", PERATURAN_BADAN, BODY_OFFICE, NEED_BOTH),
    PHRASE("peraturan bupati", PERBUP, BODY_REGION, NEED_LITTLE),
    PHRASE("peraturan daerah", PERDA, BODY_REGION, NEED_LITTLE),
    PHRASE("peraturan gubernur", PERGUB, BODY_REGION, NEED_LITTLE),
    PHRASE("peraturan kementerian", PERMEN, BODY_OFFICE, NEED_LITTLE),
    PHRASE("peraturan menteri", PERMEN, BODY_OFFICE, NEED_LITTLE),
    PHRASE("peraturan menteri negara", PERMEN, BODY_OFFICE, NEED_LITTLE),
    PHRASE("peraturan mentri", PERMEN, BODY_OFFICE, NEED_LITTLE),
    PHRASE("peraturan pemerintah", PP, BODY_NONE, NEED_LITTLE),
    PHRASE("peraturan pemerintah pengganti undang undang", PERPPU, BODY_NONE, NEED_LITTLE),
    PHRASE("peraturan presiden", PERPRES, BODY_NONE, NEED_LITTLE),
    PHRASE("peraturan wali kota", PERWALI, BODY_REGION, NEED_LITTLE),
    PHRASE("peraturan walikota", PERWALI, BODY_REGION, NEED_LITTLE),
    PREFIX("per", "badan", PERATURAN_BADAN, NEED_BOTH),
    PHRASE("perbup", PERBUP, BODY_REGION, NEED_LITTLE),
    PHRASE("perda", PERDA, BODY_REGION, NEED_LITTLE),
    PHRASE("perdasi", PERDA, BODY_REGION, NEED_LITTLE),
    PHRASE("perdasus", PERDA, BODY_REGION, NEED_LITTLE),
    PREFIX("per", "des", PERATURAN_BADAN, NEED_BOTH),
    PREFIX("per", "dirjen", PERATURAN_BADAN, NEED_BOTH),
    PHRASE("pergub", PERGUB, BODY_REGION, NEED_LITTLE),
    PREFIX("per", "ka", PERATURAN_BADAN, NEED_BOTH),
    PREFIX("per", "kaban", PERATURAN_BADAN, NEED_BOTH),
    PREFIX("per", "kap", PERATURAN_BADAN, NEED_BOTH),
    PREFIX("per", "kapolri", PERATURAN_BADAN, NEED_BOTH),
    PREFIX("per", "ki", PERATURAN_BADAN, NEED_BOTH),
    PREFIX("per", "ma", PERATURAN_BADAN, NEED_BOTH),
    PREFIX("per", "pol", PERATURAN_BADAN, NEED_BOTH),
    PREFIX("per", "polri", PERATURAN_BADAN, NEED_BOTH),
    PHRASE("perppu", PERPPU, BODY_NONE, NEED_LITTLE),
    PHRASE("perpres", PERPRES, BODY_NONE, NEED_LITTLE),
    PHRASE("perpu", PERPPU, BODY_NONE, NEED_LITTLE),
    PHRASE("perwako", PERWALI, BODY_REGION, NEED_LITTLE),
    PHRASE("perwal", PERWALI, BODY_REGION, NEED_LITTLE),
    PHRASE("perwali", PERWALI, BODY_REGION, NEED_LITTLE),
    PHRASE("perwalikota", PERWALI, BODY_REGION, NEED_LITTLE),
    PREFIX("p", "kpu", PERATURAN_BADAN, NEED_BOTH),
    PHRASE("pmk", PERMEN, BODY_NONE, NEED_BOTH),
    PREFIX("p", "ojk", PERATURAN_BADAN, NEED_BOTH),
    PHRASE("pp", PP, BODY_NONE, NEED_BOTH),
    PHRASE("qanun", PERDA, BODY_REGION, NEED_FIGURE),
    CAPITALS("se", EDARAN, BODY_OFFICE, NEED_BOTH),
    PHRASE("sk", KEPUTUSAN, BODY_OFFICE, NEED_FIGURE),
    PHRASE("sk menteri", KEPMEN, BODY_OFFICE, NEED_FIGURE),
    PHRASE("staatsblad", STAATSBLAD, BODY_NONE, NEED_FIGURE),
    PHRASE("stbl", STAATSBLAD, BODY_NONE, NEED_BOTH),
    PHRASE("surat edaran", EDARAN, BODY_OFFICE, NEED_FIGURE),
    PHRASE("surat keputusan", KEPUTUSAN, BODY_OFFICE, NEED_FIGURE),
    PHRASE("surat keputusan menteri", KEPMEN, BODY_OFFICE, NEED_FIGURE),
    PHRASE("tap mpr", TAP_MPR, BODY_NONE, NEED_FIGURE),
    PHRASE("undang undang", UU, BODY_NONE, NEED_LITTLE),
    PHRASE("undang undang darurat", UU_DARURAT, BODY_NONE, NEED_LITTLE),
    PHRASE("undang undang dasar", UUD, BODY_NONE, NEED_LITTLE),
    PHRASE("undangundang", UU, BODY_NONE, NEED_LITTLE),
    PHRASE("uu", UU, BODY_NONE, NEED_LITTLE),
    PHRASE("uu darurat", UU_DARURAT, BODY_NONE, NEED_LITTLE),
    PHRASE("uud", UUD, BODY_NONE, NEED_LITTLE),
    PHRASE("uuri", UU, BODY_NONE, NEED_LITTLE),
};

// Any letters may follow these: "Permen-kes".
static const struct citation_kind prefixes[] = {
    PREFIX("kepmen", "", KEPMEN, NEED_FIGURE),
    PREFIX("permen", "", PERMEN, NEED_LITTLE),
    PREFIX("permeneg", "", PERMEN, NEED_LITTLE),
};

static const struct citation_gazette_row gazettes[] = {
    {STR_INIT("bd"), GAZETTE_OTHER},
    {STR_INIT("berita daerah"), GAZETTE_OTHER},
    {STR_INIT("berita negara"), GAZETTE_OTHER},
    {STR_INIT("bn"), GAZETTE_OTHER},
    {STR_INIT("bnri"), GAZETTE_OTHER},
    {STR_INIT("ld"), GAZETTE_OTHER},
    {STR_INIT("lembaran daerah"), GAZETTE_OTHER},
    {STR_INIT("lembaran negara"), GAZETTE_STATE},
    {STR_INIT("ln"), GAZETTE_STATE},
    {STR_INIT("lnri"), GAZETTE_STATE},
    {STR_INIT("tambahan berita daerah"), GAZETTE_OTHER},
    {STR_INIT("tambahan berita negara"), GAZETTE_OTHER},
    {STR_INIT("tambahan lembaran daerah"), GAZETTE_OTHER},
    {STR_INIT("tambahan lembaran negara"), GAZETTE_STATE_SUPPLEMENT},
    {STR_INIT("tld"), GAZETTE_OTHER},
    {STR_INIT("tln"), GAZETTE_STATE_SUPPLEMENT},
    {STR_INIT("tlnri"), GAZETTE_STATE_SUPPLEMENT},
};

const struct phrase_table citation_kind_table = PHRASE_TABLE_INIT(kinds);
const struct phrase_table citation_prefix_table = PHRASE_TABLE_INIT(prefixes);
const struct phrase_table citation_gazette_table = PHRASE_TABLE_INIT(gazettes);

// The first letters of all kinds: other words, the most, need no search.
static bool may_begin(const struct token *at)
{
    static const uint32_t initials = 1U << ('i' - 'a') | 1U << ('k' - 'a') | 1U << ('p' - 'a') |
                                     1U << ('q' - 'a') | 1U << ('s' - 'a') | 1U << ('t' - 'a') |
                                     1U << ('u' - 'a');
    return at->kind == TOKEN_WORD && is_alpha(at->data[0]) &&
           (initials >> (to_lower(at->data[0]) - 'a') & 1);
}

// The longest is the last of those that fit.
static const struct citation_kind *take_prefix(const struct token **at)
{
    const struct token *end = *at + 1;
    while (end->kind == TOKEN_WORD && end->gap == GAP_NONE)
        end++;
    for (size_t i = COUNT(prefixes); i-- > 0;)
        if (str_starts_nocase(lexer_between(*at, end), prefixes[i].words)) {
            *at = end;
            return &prefixes[i];
        }
    return NULL;
}

static bool has_small_letter(str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (is_small_letter(s.data[i]))
            return true;
    return false;
}

const struct citation_kind *citation_take_kind(const struct token **at)
{
    if (!may_begin(*at))
        return NULL;
    const struct token *end = *at;
    const struct citation_kind *kind = phrase_take(&end, citation_kind_table);
    if (!kind)
        return take_prefix(at);
    if (kind->capitals && has_small_letter(lexer_between(*at, end)))
        return NULL;
    *at = end;
    return kind;
}

bool citation_take_gazette(const struct token **at, enum citation_gazette *gazette)
{
    const struct citation_gazette_row *row = phrase_take(at, citation_gazette_table);
    if (row)
        *gazette = row->gazette;
    return row != NULL;
}
