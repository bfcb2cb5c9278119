// The vocabulary: the phrases that name a kind of regulation, and the gazettes that publish them.
// A new kind or spelling is a row here.
#include "text/citation_parts.h"

#define PHRASE(words, jenis, body, need)                                                           \
    {                                                                                              \
        STR_INIT(words), PERATURAN_##jenis, body, need, 0                                          \
    }
#define PREFIX(kind, rest, jenis, need)                                                            \
    {                                                                                              \
        STR_INIT(kind rest), PERATURAN_##jenis, OFFICE, need, sizeof(kind) - 1                     \
    }

// The first that fits is taken: the longer stand before those that they begin with. Capitals must
// be written so: "se-Jawa" is no circular.
static const struct phrase phrases[] = {
    PHRASE("undang undang dasar", UUD, NOTHING, LITTLE),
    PHRASE("uud", UUD, NOTHING, LITTLE),
    PHRASE("ketetapan majelis permusyawaratan rakyat", TAP_MPR, NOTHING, FIGURE),
    PHRASE("ketetapan mpr", TAP_MPR, NOTHING, FIGURE),
    PHRASE("tap mpr", TAP_MPR, NOTHING, FIGURE),
    PHRASE("undang undang darurat", UU_DARURAT, NOTHING, LITTLE),
    PHRASE("uu darurat", UU_DARURAT, NOTHING, LITTLE),
    PHRASE("undang undang", UU, NOTHING, LITTLE),
    PHRASE("undangundang", UU, NOTHING, LITTLE),
    PHRASE("uu", UU, NOTHING, LITTLE),
    PHRASE("uuri", UU, NOTHING, LITTLE),
    PHRASE("peraturan pemerintah pengganti undang undang", PERPPU, NOTHING, LITTLE),
    PHRASE("perppu", PERPPU, NOTHING, LITTLE),
    PHRASE("perpu", PERPPU, NOTHING, LITTLE),
    PHRASE("peraturan pemerintah", PP, NOTHING, LITTLE),
    PHRASE("pp", PP, NOTHING, BOTH),
    PHRASE("peraturan presiden", PERPRES, NOTHING, LITTLE),
    PHRASE("perpres", PERPRES, NOTHING, LITTLE),
    PHRASE("keputusan presiden", KEPPRES, NOTHING, LITTLE),
    PHRASE("keppres", KEPPRES, NOTHING, LITTLE),
    PHRASE("kepres", KEPPRES, NOTHING, LITTLE),
    PHRASE("instruksi presiden", INPRES, NOTHING, LITTLE),
    PHRASE("inpres", INPRES, NOTHING, LITTLE),
    PHRASE("peraturan menteri negara", PERMEN, OFFICE, LITTLE),
    PHRASE("peraturan menteri", PERMEN, OFFICE, LITTLE),
    PHRASE("peraturan mentri", PERMEN, OFFICE, LITTLE),
    PHRASE("peraturan kementerian", PERMEN, OFFICE, LITTLE),
    PHRASE("pmk", PERMEN, NOTHING, BOTH),
    PREFIX("permeneg", "", PERMEN, LITTLE),
    PREFIX("permen", "", PERMEN, LITTLE),
    PHRASE("surat keputusan menteri", KEPMEN, OFFICE, FIGURE),
    PHRASE("sk menteri", KEPMEN, OFFICE, FIGURE),
    PHRASE("keputusan menteri negara", KEPMEN, OFFICE, FIGURE),
    PHRASE("keputusan menteri", KEPMEN, OFFICE, FIGURE),
    PREFIX("kepmen", "", KEPMEN, FIGURE),
    PHRASE("peraturan daerah", PERDA, REGION, LITTLE),
    PHRASE("perda", PERDA, REGION, LITTLE),
    PHRASE("perdasus", PERDA, REGION, LITTLE),
    PHRASE("perdasi", PERDA, REGION, LITTLE),
    PHRASE("qanun", PERDA, REGION, FIGURE),
    PHRASE("peraturan gubernur", PERGUB, REGION, LITTLE),
    PHRASE("pergub", PERGUB, REGION, LITTLE),
    PHRASE("peraturan bupati", PERBUP, REGION, LITTLE),
    PHRASE("perbup", PERBUP, REGION, LITTLE),
    PHRASE("peraturan wali kota", PERWALI, REGION, LITTLE),
    PHRASE("peraturan walikota", PERWALI, REGION, LITTLE),
    PHRASE("perwali", PERWALI, REGION, LITTLE),
    PHRASE("perwalikota", PERWALI, REGION, LITTLE),
    PHRASE("perwal", PERWALI, REGION, LITTLE),
    PHRASE("perwako", PERWALI, REGION, LITTLE),
    PREFIX("per", "ka", PERATURAN_BADAN, BOTH),
    PREFIX("per", "kap", PERATURAN_BADAN, BOTH),
    PREFIX("per", "kapolri", PERATURAN_BADAN, BOTH),
    PREFIX("per", "kaban", PERATURAN_BADAN, BOTH),
    PREFIX("per", "pol", PERATURAN_BADAN, BOTH),
    PREFIX("per", "polri", PERATURAN_BADAN, BOTH),
    PREFIX("per", "ki", PERATURAN_BADAN, BOTH),
    PREFIX("per", "ma", PERATURAN_BADAN, BOTH),
    PREFIX("per", "dirjen", PERATURAN_BADAN, BOTH),
    PREFIX("per", "des", PERATURAN_BADAN, BOTH),
    PREFIX("per", "badan", PERATURAN_BADAN, BOTH),
    PREFIX("p", "kpu", PERATURAN_BADAN, BOTH),
    PREFIX("p", "ojk", PERATURAN_BADAN, BOTH),
    PHRASE("peraturan", PERATURAN_BADAN, OFFICE, BOTH),
    PHRASE("surat keputusan", KEPUTUSAN, OFFICE, FIGURE),
    PHRASE("keputusan", KEPUTUSAN, OFFICE, FIGURE),
    PHRASE("sk", KEPUTUSAN, OFFICE, FIGURE),
    PREFIX("kep", "gub", KEPUTUSAN, FIGURE),
    PREFIX("kep", "bup", KEPUTUSAN, FIGURE),
    PREFIX("kep", "wali", KEPUTUSAN, FIGURE),
    PREFIX("kep", "dirjen", KEPUTUSAN, FIGURE),
    PHRASE("surat edaran", EDARAN, OFFICE, FIGURE),
    PHRASE("SE", EDARAN, OFFICE, BOTH),
    PHRASE("instruksi", INSTRUKSI, OFFICE, FIGURE),
    PREFIX("in", "mendagri", INSTRUKSI, FIGURE),
    PREFIX("in", "gub", INSTRUKSI, FIGURE),
    PREFIX("in", "bup", INSTRUKSI, FIGURE),
    PHRASE("staatsblad", STAATSBLAD, NOTHING, FIGURE),
    PHRASE("stbl", STAATSBLAD, NOTHING, BOTH),
};

static const struct {
    str words;
    enum gazette gazette;
} gazettes[] = {
    {STR_INIT("tambahan lembaran negara"), TAMBAHAN_LEMBARAN_NEGARA},
    {STR_INIT("tambahan lembaran daerah"), OTHER_GAZETTE},
    {STR_INIT("tambahan berita negara"), OTHER_GAZETTE},
    {STR_INIT("tambahan berita daerah"), OTHER_GAZETTE},
    {STR_INIT("lembaran negara"), LEMBARAN_NEGARA},
    {STR_INIT("lembaran daerah"), OTHER_GAZETTE},
    {STR_INIT("berita negara"), OTHER_GAZETTE},
    {STR_INIT("berita daerah"), OTHER_GAZETTE},
    {STR_INIT("tlnri"), TAMBAHAN_LEMBARAN_NEGARA},
    {STR_INIT("tln"), TAMBAHAN_LEMBARAN_NEGARA},
    {STR_INIT("lnri"), LEMBARAN_NEGARA},
    {STR_INIT("ln"), LEMBARAN_NEGARA},
    {STR_INIT("bnri"), OTHER_GAZETTE},
    {STR_INIT("bn"), OTHER_GAZETTE},
    {STR_INIT("tld"), OTHER_GAZETTE},
    {STR_INIT("ld"), OTHER_GAZETTE},
    {STR_INIT("bd"), OTHER_GAZETTE},
};

// Open: the letters of the phrase are the whole of a word's beginning.
static bool is_open(const struct phrase *phrase)
{
    return phrase->keep == phrase->words.len;
}

static bool may_begin(const struct phrase *phrase, str word)
{
    return is_open(phrase) ? str_starts_nocase(word, phrase->words)
                           : str_starts_nocase(phrase->words, word);
}

bool cite_may_begin(str word)
{
    static const char initials[] = "ikpqstu"; // of all phrases: other words need no search
    char first = to_lower(word.data[0]);
    if (first == '\0' || !strchr(initials, first))
        return false;
    for (size_t i = 0; i < COUNT(phrases); i++)
        if (to_lower(phrases[i].words.data[0]) == first && may_begin(&phrases[i], word))
            return true;
    return false;
}

const struct phrase *cite_take_phrase(struct reader *r)
{
    const struct token *token = cite_peek(r, 0);
    for (size_t i = 0; token->begins && i < COUNT(phrases); i++) {
        const struct phrase *phrase = &phrases[i];
        if (may_begin(phrase, token->text) && cite_take_words(r, phrase->words, is_open(phrase)))
            return phrase;
    }
    return NULL;
}

bool cite_take_gazette(struct reader *r, enum gazette *gazette)
{
    const struct token *token = cite_peek(r, 0);
    char first = token->kind == WORD ? to_lower(token->text.data[0]) : '\0';
    for (size_t i = 0; i < COUNT(gazettes); i++)
        if (gazettes[i].words.data[0] == first && cite_take_words(r, gazettes[i].words, false)) {
            *gazette = gazettes[i].gazette;
            return true;
        }
    return false;
}
