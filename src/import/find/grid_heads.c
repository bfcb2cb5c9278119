// The role of a column by its head: every word of the head must be one that heads are made of, and
// the first that names a role gives it ("Besaran Biaya" is a fee). So the value of a row
// ("Legalisasi Hasil Ujian") is never taken for a head.
#include "import/find/grid_heads.h"

#include "import/find/words.h"

static const char *const numbers[] = {"no", "nomor", "nomer", NULL};
static const char *const names[] = {
    "kegiatan", "aktivitas", "aktifitas", "langkah",   "tahapan", "tahap",     "uraian",
    "prosedur", "proses",    "tindakan",  "jenis",     "nama",    "layanan",   "pelayanan",
    "kategori", "golongan",  "rincian",   "deskripsi", "objek",   "pekerjaan", NULL};
static const char *const actors[] = {"pelaksana", "pelaku", "petugas", "penanggung",
                                     "pic",       "aktor",  NULL};
static const char *const times[] = {"waktu", "lama", "lamanya", "durasi", "jangka", NULL};
static const char *const fees[] = {"tarif",     "biaya", "harga",   "besaran", "besarnya",
                                   "retribusi", "pnbp",  "nominal", NULL};
static const char *const results[] = {"output", "hasil", "keluaran", "produk", "luaran", NULL};
static const char *const bases[] = {"dasar", NULL};
static const char *const conditions[] = {"kondisi", "syarat", NULL};
static const char *const fillers[] = {
    "rp",    "rupiah", "dalam", "menit",      "hari",         "per",        "yang",     "jawab",
    "hukum", "mutu",   "baku",  "jumlah",     "penyelesaian", "proses",     "dan",      "atau",
    "di",    "teknis", "sop",   "permohonan", "pelaksanaan",  "pengerjaan", "maksimal", NULL};

static const struct {
    enum grid_role role;
    const char *const *words;
} roles[] = {
    {GRID_NUMBER, numbers}, {GRID_NAME, names},
    {GRID_ACTOR, actors},   {GRID_TIME, times},
    {GRID_FEE, fees},       {GRID_RESULT, results},
    {GRID_BASIS, bases},    {GRID_CONDITION, conditions},
};

static enum grid_role role_of_word(str word)
{
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        if (is_word_of(word, roles[i].words))
            return roles[i].role;
    return GRID_OTHER;
}

// "Jenis SIM", "Uraian Retribusi": whatever follows says of what.
static bool opens_name(str head)
{
    static const char *const words[] = {"jenis", "nama", "uraian", NULL};
    struct word word = {0};
    return word_next(head, &word) && is_word_of(word.text, words);
}

enum grid_role grid_role_of(str head)
{
    enum grid_role role = GRID_OTHER;
    struct word word = {0};
    if (opens_name(head))
        return GRID_NAME;
    while (word_next(head, &word)) {
        enum grid_role own = role_of_word(word.text);
        if (own == GRID_OTHER && !is_word_of(word.text, fillers))
            return GRID_OTHER;
        if (role == GRID_OTHER || role == GRID_NUMBER)
            role = own == GRID_OTHER ? role : own;
    }
    return role;
}

bool grid_names_components(str head)
{
    return text_has_word(head, "komponen");
}
