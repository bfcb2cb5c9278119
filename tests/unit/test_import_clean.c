// Cleaning: character sets, blanks, hyphens, ligatures, symbol fonts; and that it is counted.
#include "check.h"

#include "import/read/parts.h"

#define ROWS(array) (sizeof(array) / sizeof *(array))

static void check_text(str got, const char *expected)
{
    if (!str_eq(got, str_from(expected)))
        fail_msg("got \"%.*s\", expected \"%s\"", STR_ARG(got), expected);
}

static const struct {
    const char *raw, *clean;
    size_t blanks, hyphens, ligatures, bullets;
} texts[] = {
    {"Persyaratan", "Persyaratan", 0, 0, 0, 0},
    {"  dua   kata\t", "dua kata", 0, 0, 0, 0},
    {"baris \n\n  baris\r\n", "baris\nbaris", 0, 0, 0, 0},
    {"Rp\xC2\xA0"
     "50.000",
     "Rp 50.000", 1, 0, 0, 0},
    {"a\xE2\x80\x83"
     "b\xE2\x80\x8B"
     "c",
     "a bc", 2, 0, 0, 0},
    {"pe\xC2\xADla\xC2\xADyanan", "pelayanan", 0, 2, 0, 0},
    {"e\xEF\xAC\x81sien, o\xEF\xAC\x83"
     "ce",
     "efisien, office", 0, 0, 2, 0},
    {"\xEF\x82\xB7 KTP", "\xE2\x80\xA2 KTP", 0, 0, 0, 1},
    {"\xEF\x83\xBC lengkap", "\xE2\x9C\x93 lengkap", 0, 0, 0, 1},
    {"a\x07"
     "b",
     "a b", 1, 0, 0, 0},
    {"08.00 \xC2\x96 15.00", "08.00 \xE2\x80\x93 15.00", 0, 0, 0, 0},
    {"\xE2\x80\xAE"
     "balik",
     "balik", 1, 0, 0, 0},
    {"", "", 0, 0, 0, 0},
    {" \xC2\xA0 ", "", 1, 0, 0, 0},
};

static void cleans_text_and_counts(void)
{
    for (size_t i = 0; i < ROWS(texts); i++) {
        struct arena arena = {0};
        struct document document = {.arena = &arena};
        check_text(clean_text(&document, str_from(texts[i].raw)), texts[i].clean);
        assert_int_equal(document.cleaning.blanks, texts[i].blanks);
        assert_int_equal(document.cleaning.hyphens, texts[i].hyphens);
        assert_int_equal(document.cleaning.ligatures, texts[i].ligatures);
        assert_int_equal(document.cleaning.bullets, texts[i].bullets);
        arena_free(&arena);
    }
}

static const struct {
    str bytes;
    const char *declared, *text, *charset;
    size_t lost;
} files[] = {
    {STR_INIT("\xEF\xBB\xBFKTP"), "", "KTP", "", 0},
    {STR_INIT("\xFF\xFEK\0T\0P\0"), "", "KTP", "UTF-16LE", 0},
    {STR_INIT("\xFE\xFF\0K\0T\0P"), "", "KTP", "UTF-16BE", 0},
    {STR_INIT("K\0T\0P\0 \0K\0K\0"), "", "KTP KK", "UTF-16LE", 0},
    {STR_INIT("\x93siap\x94"), "", "\xE2\x80\x9Csiap\xE2\x80\x9D", "WINDOWS-1252", 0},
    {STR_INIT("\x93siap\x94"), "iso-8859-1", "\xE2\x80\x9Csiap\xE2\x80\x9D", "WINDOWS-1252", 0},
    {STR_INIT("\xE9"), "iso-8859-5", "\xD1\x89", "iso-8859-5", 0},
    {STR_INIT("\xE9"), "tidak-ada", "\xEF\xBF\xBD", "", 1},
    {STR_INIT("\xC3\xA9 \xC3\xA9 \xFF"), "", "\xC3\xA9 \xC3\xA9 \xEF\xBF\xBD", "", 1},
    {STR_INIT("\x81"), "", "\xEF\xBF\xBD", "WINDOWS-1252", 1},
};

static void reads_character_sets(void)
{
    for (size_t i = 0; i < ROWS(files); i++) {
        struct arena arena = {0};
        struct document document = {.arena = &arena};
        check_text(clean_decode(&document, files[i].bytes, str_from(files[i].declared)),
                   files[i].text);
        check_text(document.cleaning.charset, files[i].charset);
        assert_int_equal(document.cleaning.lost, files[i].lost);
        arena_free(&arena);
    }
}

static const struct {
    const char *words, *address, *text;
} links[] = {
    {"laman", "https://contoh.go.id/", "laman (https://contoh.go.id/)"},
    {"contoh.go.id", "https://www.contoh.go.id/", "contoh.go.id"},
    {"a@b.id", "mailto:a@b.id", "a@b.id"},
    {"kami", "mailto:a@b.id", "kami (a@b.id)"},
    {"(0541) 123456", "tel:+62541123456", "(0541) 123456"},
    {"atas", "#atas", "atas"},
    {"unduh", "javascript:void(0)", "unduh"},
    {"unduh", "berkas.pdf", "unduh"},
};

static void names_addresses_that_words_hide(void)
{
    struct arena arena = {0};
    for (size_t i = 0; i < ROWS(links); i++)
        check_text(link_text(&arena, str_from(links[i].words), str_from(links[i].address)),
                   links[i].text);
    arena_free(&arena);
}

int main(void)
{
    static const struct check_case tests[] = {
        CHECK_CASE(cleans_text_and_counts),
        CHECK_CASE(reads_character_sets),
        CHECK_CASE(names_addresses_that_words_hide),
    };
    return check_run(tests, sizeof tests / sizeof tests[0]);
}
