// Phrases are found as whole words in any case, across line ends and "&", not across sentences; and
// placeholders are told from short but true content.
#include "check.h"

#include "audit/rule/rule.h"

#define ROWS(array) (sizeof(array) / sizeof *(array))

static const struct row {
    const char *text;
    const char *phrases;
    bool says;
} rows[] = {
    {"Sesuai Kebutuhan layanan", "sesuai kebutuhan", true},
    {"sesuai\n  kebutuhan", "sesuai kebutuhan", true},
    {"sesuai, kebutuhan", "sesuai kebutuhan", true},
    {"menyesuaikan kebutuhan", "sesuai kebutuhan", false},
    {"sesuai kebutuhannya", "sesuai kebutuhan", false},
    {"Sudah sesuai. Kebutuhan lain", "sesuai kebutuhan", false},
    {"Pengaduan, saran & masukan", "saran dan masukan", true},
    {"terus-menerus", "terus menerus", true},
    {"situasional", "sesuai kebutuhan|situasional", true},
    {"dan/atau", "dan atau", true},
    {"SP4N-LAPOR!", "sp4n lapor", true},
    {"", "kata", false},
    {"kata", "", false},
};

static void finds_phrases(void)
{
    size_t wrong = 0;
    for (size_t i = 0; i < ROWS(rows); i++) {
        struct arena arena = {0};
        struct phrase_list phrases = phrases_split(&arena, str_from(rows[i].phrases));
        bool good = phrases_in_text(str_from(rows[i].text), &phrases) == rows[i].says;
        arena_free(&arena);
        if (!good)
            printf("\"%s\" \"%s\"\n", rows[i].text, rows[i].phrases);
        wrong += !good;
    }
    assert_int_equal(wrong, 0);
}

static const struct filling {
    const char *text;
    enum komponen_id komponen;
    bool placeholder;
} fillings[] = {
    {"-", WAKTU, true},
    {" - ", WAKTU, true},
    {"…", PRODUK, true},
    {"...", PRODUK, true},
    {"0", WAKTU, true},
    {"Rp. 0,-", BIAYA, false},
    {"Lihat Lampiran", PROSEDUR, true},
    {"(terlampir)", PROSEDUR, true},
    {"XXX", SARANA, true},
    {"Image not found or type unknown", PROSEDUR, true},
    {"Tidak ada", PERSYARATAN, false},
    {"Tidak ada", BIAYA, false},
    {"Tidak ada", SARANA, true},
    {"3", JUMLAH_PELAKSANA, false},
    {"KTP", PERSYARATAN, false},
    {"Ada", PRODUK, false},
};

static void tells_placeholders(void)
{
    struct arena arena = {0};
    struct audit_data data = {0};
    size_t wrong = 0;
    data_load_builtin(&arena, &data);
    for (size_t i = 0; i < ROWS(fillings); i++) {
        bool good = audit_is_placeholder(&data, fillings[i].komponen, str_from(fillings[i].text)) ==
                    fillings[i].placeholder;
        if (!good)
            printf("\"%s\"\n", fillings[i].text);
        wrong += !good;
    }
    arena_free(&arena);
    assert_int_equal(wrong, 0);
}

int main(void)
{
    static const struct check_case tests[] = {
        CHECK_CASE(finds_phrases),
        CHECK_CASE(tells_placeholders),
    };
    return check_run(tests, sizeof tests / sizeof tests[0]);
}
