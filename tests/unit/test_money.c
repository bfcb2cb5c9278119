// Spellings of tariffs as agencies publish them, and texts that name no amount.
#include "check.h"
#include <inttypes.h>
#include <stdio.h>

#include "text/money.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

enum { MOST = 3 };

// What a case expects of one amount; `marks` is one letter for each mark that is set: G gratis,
// B berbeda, F bentuk_asing.
struct expected {
    uint64_t dari, sampai;
    const char *marks;
    const char *teks; // NULL: the whole input
};

struct reading_case {
    const char *input;
    size_t count;
    struct expected expected[MOST];
};

#define ONE(from, to)                                                                              \
    1,                                                                                             \
    {                                                                                              \
        {                                                                                          \
            from, to, "", NULL                                                                     \
        }                                                                                          \
    }
#define FREE                                                                                       \
    1,                                                                                             \
    {                                                                                              \
        {                                                                                          \
            0, 0, "G", NULL                                                                        \
        }                                                                                          \
    }
#define MARKED(from, to, marks, teks)                                                              \
    1,                                                                                             \
    {                                                                                              \
        {                                                                                          \
            from, to, marks, teks                                                                  \
        }                                                                                          \
    }

// What the readings before the lexer took otherwise: dashes and spaces of any kind are one.
static const struct reading_case of_one_lexer[] = {
    {"Gratis\xE2\x80\x93tidak dipungut biaya", FREE},
    {"Tidak di-pungut biaya", FREE},
    {"tidak dipungut biaya apa-pun", FREE},
    {"cuma cuma", FREE},
    {"Rp 5.000\xE2\x80\x93", ONE(5000, 5000)},
    {"Rp 5.000\\,-", ONE(5000, 5000)},
    {"Rp 5.000 sampai-dengan Rp 6.000", ONE(5000, 6000)},
    {"sebesarRP 5.000", 1, {{5000, 5000, "", "RP 5.000"}}},
    {"S1Rp 5.000", 0, {{0}}},
    {"dua\n\nribu rupiah", 0, {{0}}},
    {"tidak di\n\npungut biaya", 0, {{0}}},
};

// The thresholds, from both sides.
static const struct reading_case thresholds[] = {
    {"Rp 100.00", 1, {{100, 100, "F", NULL}}},
    {"Rp 99.00", 0, {{0}}},
    {"Rp 5.000 - 100", 1, {{5000, 5000, "", "Rp 5.000"}}},
    {"Rp 50 - 100", ONE(50, 100)},
    {"Rp 50 - 99", 1, {{50, 50, "", "Rp 50"}}},
    {"Rp 1.000.000.000.000.000", 0, {{0}}},
    {"Rp 999.999.999.999.999", ONE(999999999999999, 999999999999999)},
    {"Rp 1.000.000 miliar", ONE(1000000000000000, 1000000000000000)},
    {"Rp 1.000.001 miliar", 0, {{0}}},
    {"Rp 25 000", 1, {{25000, 25000, "F", NULL}}},
    {"Rp 25 00", 1, {{25, 25, "", "Rp 25"}}},
    {"Rp 250 000", 1, {{250000, 250000, "F", NULL}}},
    {"Rp 2500 000", 1, {{2500, 2500, "", "Rp 2500"}}},
    {"Rp 1 000 000 000 000 000", 1, {{1000000000000, 1000000000000, "F", "Rp 1 000 000 000 000"}}},
    {"Rp 100 000 000 000 000", 1, {{100000000000000, 100000000000000, "F", NULL}}},
    {"Rp 100 000 000 000 000 000",
     1,
     {{100000000000000, 100000000000000, "F", "Rp 100 000 000 000 000"}}},
    // Up to 32 tokens in a bracket of words that are not a number.
    {"Rp 5 (a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a rupiah)", ONE(5, 5)},
    {"Rp 5 (a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a rupiah)",
     1,
     {{5, 5, "", "Rp 5"}}},
};

static const struct reading_case with_currency[] = {
    {"Rp 5.000", ONE(5000, 5000)},
    {"Rp5.000", ONE(5000, 5000)},
    {"Rp.5.000", ONE(5000, 5000)},
    {"Rp. 5.000", ONE(5000, 5000)},
    {"Rp5.000,00", ONE(5000, 5000)},
    {"Rp. 5000,-", ONE(5000, 5000)},
    {"RP. 5.000.-", ONE(5000, 5000)},
    {"rp 5.000,--", ONE(5000, 5000)},
    {"Rp 5.000,=", ONE(5000, 5000)},
    {"Rp. 200.000- (dua ratus ribu rupiah)", ONE(200000, 200000)},
    {"Rp. 5.000 ,-", ONE(5000, 5000)},
    {"Rp : 5.000", ONE(5000, 5000)},
    {"IDR 50.000", ONE(50000, 50000)},
    {"Rp 1.500.000", ONE(1500000, 1500000)},
    {"Rp 1,5 juta", ONE(1500000, 1500000)},
    {"Rp 1.5 juta", ONE(1500000, 1500000)},
    {"Rp. 50 Juta", ONE(50000000, 50000000)},
    {"Rp 50rb", ONE(50000, 50000)},
    {"Rp 50k", ONE(50000, 50000)},
    {"Rp 2 jt", ONE(2000000, 2000000)},
    {"Rp 1 milyar", ONE(1000000000, 1000000000)},
    {"Rp. lima ribu rupiah", ONE(5000, 5000)},
    {"Rp 5.000 rupiah", ONE(5000, 5000)},
    {"**Rp 5.000**", MARKED(5000, 5000, "", "Rp 5.000")},
    {"Rp\xC2\xA0"
     "5.000",
     ONE(5000, 5000)},
    {"Rp 12.345,67", ONE(12345, 12346)},
};

static const struct reading_case with_words[] = {
    {"Rp 25.000,- (dua puluh lima ribu rupiah)", ONE(25000, 25000)},
    {"Rp. 25.000,- (Dua Puluh Lima Ribu Rupiah)", ONE(25000, 25000)},
    {"Rp 25.000 (dua puluh lima ribu)", ONE(25000, 25000)},
    {"Rp 25.000 (dua puluh lima ribu) rupiah", ONE(25000, 25000)},
    {"Rp15.500.000 (lima belas juta lima ratus ribu rupiah)", ONE(15500000, 15500000)},
    {"Rp 25.000 (dua puluh lma ribu rupiah)", ONE(25000, 25000)},
    {"Rp 25.000,- (dua puluh ribu rupiah)", MARKED(25000, 25000, "B", NULL)},
    {"Rp 25.000 (dua ribu lima ratus)", MARKED(25000, 25000, "B", NULL)},
    {"Rp 5.000 (lima ribu rupiah per lembar)",
     MARKED(5000, 5000, "", "Rp 5.000 (lima ribu rupiah")},
    {"lima ribu rupiah (Rp 5.000)", ONE(5000, 5000)},
    {"lima ribu rupiah (Rp 6.000)", MARKED(6000, 6000, "B", NULL)},
};

static const struct reading_case without_currency[] = {
    {"5.000 rupiah", ONE(5000, 5000)},
    {"5.000,- rupiah", ONE(5000, 5000)},
    {"50 ribu rupiah", ONE(50000, 50000)},
    {"1,5 juta rupiah", ONE(1500000, 1500000)},
    {"lima ribu rupiah", ONE(5000, 5000)},
    {"Dua Juta Lima Ratus Ribu Rupiah", ONE(2500000, 2500000)},
    {"Rp ,00 (satu juta rupiah)", MARKED(1000000, 1000000, "", "satu juta rupiah")},
};

static const struct reading_case ranges[] = {
    {"Rp 10.000 - Rp 20.000", ONE(10000, 20000)},
    {"Rp10.000 s.d. 20.000", ONE(10000, 20000)},
    {"Rp 10.000,- s/d Rp 20.000,-", ONE(10000, 20000)},
    {"Rp. 10.000,- - Rp. 20.000,-", ONE(10000, 20000)},
    {"Rp 10.000-20.000", ONE(10000, 20000)},
    {"Rp 10.000 \xE2\x80\x93 20.000", ONE(10000, 20000)},
    {"Rp 10.000 sampai dengan Rp 20.000", ONE(10000, 20000)},
    {"Rp 1 - 2 juta", ONE(1000000, 2000000)},
    {"3 - 5 ribu rupiah", ONE(3000, 5000)},
    {"10.000 - 20.000 rupiah", ONE(10000, 20000)},
    {"5.000 rupiah hingga 10.000 rupiah", ONE(5000, 10000)},
    {"Rp 0 - Rp 5.000", ONE(0, 5000)},
    {"Rp 5.000 (lima ribu rupiah) - Rp 10.000 (sepuluh ribu rupiah)", ONE(5000, 10000)},
    {"Rp 50.000 - 7 hari kerja", MARKED(50000, 50000, "", "Rp 50.000")},
};

static const struct reading_case foreign[] = {
    {"Rp 1,500,000", MARKED(1500000, 1500000, "F", NULL)},
    {"Rp 41,670,000,000,-", MARKED(41670000000, 41670000000, "F", NULL)},
    {"Rp 5,000", MARKED(5000, 5000, "F", NULL)},
    {"Rp 1,500,000.00", MARKED(1500000, 1500000, "F", NULL)},
    {"Rp 5.000.00", MARKED(5000, 5000, "F", NULL)},
    {"Rp 500.00", MARKED(500, 500, "F", NULL)},
    {"Rp 25 000", MARKED(25000, 25000, "F", NULL)},
    {"Rp. 25. 000,-", MARKED(25000, 25000, "F", NULL)},
    {"Rp 1 500 000", MARKED(1500000, 1500000, "F", NULL)},
};

static const struct reading_case free_of_charge[] = {
    {"Gratis", FREE},
    {"GRATIS", FREE},
    {"tidak dipungut biaya", FREE},
    {"Tidak dipungut biaya (gratis)", FREE},
    {"Tidak Dipungut Biaya / Gratis", FREE},
    {"Gratis, tidak dipungut biaya", FREE},
    {"tidak dipungut biaya alias gratis", FREE},
    {"Tidak dipungut biaya apapun", FREE},
    {"Tidak di pungut biaya", FREE},
    {"tdk dipungut biaya", FREE},
    {"Tidak dikenakan biaya", FREE},
    {"tidak dikenakan retribusi", FREE},
    {"Tidak dipungut", FREE},
    {"tidak ada biaya", FREE},
    {"Tanpa biaya", FREE},
    {"tanpa dipungut biaya", FREE},
    {"bebas biaya", FREE},
    {"Bebas dari biaya", FREE},
    {"cuma-cuma", FREE},
    {"Nol rupiah", FREE},
    {"0 rupiah", FREE},
    {"Rp 0", FREE},
    {"Rp. 0,-", FREE},
    {"Rp0,00", FREE},
    {"Rp. 0,- (gratis)", FREE},
    {"Rp. 0,- (Gratis/ tidak dipungut biaya)", FREE},
    {"Rp. 0,- (nol rupiah)", FREE},
    {"Gratis (Rp. 0,-)", FREE},
    {"**Gratis** (*tidak dipungut biaya*)", MARKED(0, 0, "G", "Gratis** (*tidak dipungut biaya*)")},
};

static const struct reading_case in_text[] = {
    {"Biaya: Rp 5.000/lembar", MARKED(5000, 5000, "", "Rp 5.000")},
    {"Rp150.000,-/tahun", MARKED(150000, 150000, "", "Rp150.000,-")},
    {"Retribusi sebesarRp 5.000 per m2", MARKED(5000, 5000, "", "Rp 5.000")},
    {"Surat kuasa bermeterai Rp. 10.000,- 1 lembar", MARKED(10000, 10000, "", "Rp. 10.000,-")},
    {"GRATIS 100%! Tidak dipungut biaya apapun.",
     2,
     {{0, 0, "G", "GRATIS"}, {0, 0, "G", "Tidak dipungut biaya apapun"}}},
    {"Tidak dipungut biaya\n\nRp. 0,- (Gratis/ tidak dipungut biaya)",
     2,
     {{0, 0, "G", "Tidak dipungut biaya"}, {0, 0, "G", "Rp. 0,- (Gratis/ tidak dipungut biaya)"}}},
    {"Rp 5.000 (gratis)", 2, {{5000, 5000, "", "Rp 5.000"}, {0, 0, "G", "gratis"}}},
    {"Baru: gratis; perpanjangan Rp 50.000,-; hilang Rp 100.000,-",
     3,
     {{0, 0, "G", "gratis"},
      {50000, 50000, "", "Rp 50.000,-"},
      {100000, 100000, "", "Rp 100.000,-"}}},
    {"KTP gratis - KK gratis", 2, {{0, 0, "G", "gratis"}, {0, 0, "G", "gratis"}}},
};

static const char *const silences[] = {
    "",
    "-",
    "0",
    "Rp",
    "Rp.",
    "Rp. -",
    "Rp ....",
    "Rp. ,-",
    "tidak gratis",
    "bukan gratis",
    "Tidak  Gratis",
    "tidak bebas biaya",
    "Nomor 5 Tahun 2020",
    "5.000",
    "50 ribu",
    "5 (lima) hari kerja",
    "lima ribu orang",
    "ribu rupiah",
    "dalam rupiah",
    "sesuai ketentuan",
    "Biaya sesuai Perda Nomor 5 Tahun 2020",
    "tidak ada biaya tambahan",
    "tanpa biaya lain",
    "tidak dipungut pajak",
    "tidak membayar retribusi",
    "tidak dipungut oleh petugas",
    "gratifikasi",
    "gratisan",
    "RPJMD 2020",
    "rpm 5.000",
    "Grp 5.000",
    "Rp 5.00",
    "Rp 1,5",
    "Rp 08:00",
    "Rp 1.2.3",
    "Rp 99999999999999999999",
    "Rp 9.999.999.999 milyar",
    "USD 50",
    "0541747481",
    "Rp\n\nGambar",
    "1708",
    "Jl. Jawa Nomor 51 Sumpersari Jember 68121 0331422373",
};

static bool matches(const struct tarif_terbaca *t, const struct expected *e, const char *input)
{
    return t->dari == e->dari && t->sampai == e->sampai &&
           t->gratis == (strchr(e->marks, 'G') != NULL) &&
           t->berbeda == (strchr(e->marks, 'B') != NULL) &&
           t->bentuk_asing == (strchr(e->marks, 'F') != NULL) &&
           str_eq(t->teks, str_from(e->teks ? e->teks : input));
}

static void print_reading(const char *input, const struct tarif_terbaca *list, size_t count)
{
    printf("input: \"%s\", read as %zu:\n", input, count);
    for (size_t i = 0; i < count; i++)
        printf("  %" PRIu64 " to %" PRIu64 ", kata %" PRIu64 ", marks %s%s%s, \"%.*s\"\n",
               list[i].dari, list[i].sampai, list[i].kata, list[i].gratis ? "G" : "",
               list[i].berbeda ? "B" : "", list[i].bentuk_asing ? "F" : "", STR_ARG(list[i].teks));
}

// Whether a case holds; prints what was read when it does not.
static bool check(const struct reading_case *c)
{
    struct arena arena = {0};
    struct tarif_terbaca *list;
    size_t count = money_read(&arena, str_from(c->input), &list);
    bool good = count == c->count;
    for (size_t i = 0; good && i < count; i++)
        good = matches(&list[i], &c->expected[i], c->input);
    if (!good)
        print_reading(c->input, list, count);
    arena_free(&arena);
    return good;
}

static void check_all(const struct reading_case *cases, size_t count)
{
    size_t failed = 0;
    for (size_t i = 0; i < count; i++)
        failed += !check(&cases[i]);
    assert_int_equal(failed, 0);
}

#define TABLE_TEST(table)                                                                          \
    static void reads_##table(void)                                                                \
    {                                                                                              \
        check_all(table, COUNT(table));                                                            \
    }
TABLE_TEST(of_one_lexer)
TABLE_TEST(thresholds)
TABLE_TEST(with_currency)
TABLE_TEST(with_words)
TABLE_TEST(without_currency)
TABLE_TEST(ranges)
TABLE_TEST(foreign)
TABLE_TEST(free_of_charge)
TABLE_TEST(in_text)

static void stays_silent(void)
{
    size_t failed = 0;
    for (size_t i = 0; i < COUNT(silences); i++)
        failed += !check(&(struct reading_case){.input = silences[i]});
    assert_int_equal(failed, 0);
}

static void keeps_the_differing_word(void)
{
    struct arena arena = {0};
    struct tarif_terbaca *list;
    str text = STR("Rp 25.000,- (dua puluh ribu rupiah)");
    assert_int_equal(money_read(&arena, text, &list), 1);
    assert_int_equal(list[0].sampai, 25000);
    assert_int_equal(list[0].kata, 20000);
    arena_free(&arena);
}

// A large text of one pattern is read in linear time: a quadratic reader would not come back.
static void reads_large_texts(void)
{
    static const char *const patterns[] = {" ",      "Rp ",    "Rp 5 ",   "Rp 000 ", "(",
                                           "5 - ",   "gratis", "gratis ", "tidak ",  "Rp 0,- (",
                                           "Rp 5 (", "satu ",  "aRp",     "5.",      "gratis("};
    enum { SIZE = 1 << 17 };
    struct arena arena = {0};
    for (size_t i = 0; i < COUNT(patterns); i++) {
        struct tarif_terbaca *list;
        size_t len = strlen(patterns[i]);
        char *text = arena_alloc(&arena, SIZE, 1);
        for (size_t at = 0; at < SIZE; at++)
            text[at] = patterns[i][at % len];
        money_read(&arena, (str){text, SIZE}, &list);
        arena_reset(&arena);
    }
    arena_free(&arena);
}

static void reads_typed_amounts(void)
{
    static const struct {
        const char *input;
        bool read, gratis;
        uint64_t sampai;
        const char *shown;
    } cases[] = {
        {"25000", true, false, 25000, "Rp25.000"},
        {" 1500000 ", true, false, 1500000, "Rp1.500.000"},
        {"0", true, true, 0, "Rp0"},
        {"gratis", true, true, 0, "Rp0"},
        {"Rp 5.000,-", true, false, 5000, "Rp5.000"},
        {"Rp999", true, false, 999, "Rp999"},
        {"sesuai Perda", false, false, 0, NULL},
        {"Rp 5.000 untuk WNI, Rp 9.000 untuk WNA", false, false, 0, NULL},
        {"", false, false, 0, NULL},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct tarif_terbaca tarif = {0};
        assert_int_equal(money_typed(&arena, str_from(cases[i].input), &tarif), cases[i].read);
        if (!cases[i].read)
            continue;
        assert_int_equal(tarif.sampai, cases[i].sampai);
        assert_int_equal(tarif.gratis, cases[i].gratis);
        assert_string_equal(money_show(&arena, tarif.sampai).data, cases[i].shown);
    }
    arena_free(&arena);
}

int main(void)
{
    static const struct check_case tests[] = {
        CHECK_CASE(reads_of_one_lexer),
        CHECK_CASE(reads_thresholds),
        CHECK_CASE(reads_with_currency),
        CHECK_CASE(reads_with_words),
        CHECK_CASE(reads_without_currency),
        CHECK_CASE(reads_ranges),
        CHECK_CASE(reads_foreign),
        CHECK_CASE(reads_free_of_charge),
        CHECK_CASE(reads_in_text),
        CHECK_CASE(stays_silent),
        CHECK_CASE(keeps_the_differing_word),
        CHECK_CASE(reads_typed_amounts),
        CHECK_CASE(reads_large_texts),
    };
    return check_run(tests, sizeof tests / sizeof tests[0]);
}
