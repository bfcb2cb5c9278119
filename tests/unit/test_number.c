// Number words, digits in both styles, and the pairs "14 (empat belas)".
#include "check.h"
#include <stdio.h>

#include "text/number_parts.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct {
    const char *input;
    uint64_t value;
} number_words[] = {
    {"nol", 0},
    {"satu", 1},
    {"lima", 5},
    {"LIMA", 5},
    {" Lima ", 5},
    {"sepuluh", 10},
    {"sebelas", 11},
    {"dua belas", 12},
    {"empat belas", 14},
    {"Empat  Belas", 14},
    {"empat\nbelas", 14},
    {"empatbelas", 14},
    {"dua puluh", 20},
    {"dua puluh lima", 25},
    {"duapuluh lima", 25},
    {"duapuluhlima", 25},
    {"sembilan puluh sembilan", 99},
    {"seratus", 100},
    {"seratus satu", 101},
    {"seratus sepuluh", 110},
    {"dua ratus", 200},
    {"tiga ratus lima puluh", 350},
    {"sembilan ratus sembilan puluh sembilan", 999},
    {"seribu", 1000},
    {"satu ribu", 1000},
    {"seribu lima ratus", 1500},
    {"dua ribu dua puluh lima", 2025},
    {"sepuluh ribu", 10000},
    {"dua belas ribu lima ratus", 12500},
    {"tiga ratus lima puluh ribu", 350000},
    {"sejuta", 1000000},
    {"satu juta", 1000000},
    {"satu juta lima ratus ribu", 1500000},
    {"sepuluh juta", 10000000},
    {"dua juta tiga ratus empat puluh lima ribu enam ratus tujuh puluh delapan", 2345678},
    {"satu miliar", 1000000000},
    {"semilyar", 1000000000},
    {"empat miliar dua ratus sembilan puluh empat juta sembilan ratus enam puluh tujuh ribu dua "
     "ratus sembilan puluh lima",
     4294967295},
    {"lima miliar", 5000000000},
    {"lima milyar", 5000000000},
    {"semiliar", 1000000000},
    {"dua triliun", 2000000000000},
    {"dua trilyun", 2000000000000},
    {"LimaBelas", 15},
    {"duaPuluhlima", 25},
    {"dua\npuluh", 20},
};

static const char *const no_number_words[] = {
    "",
    " ",
    "14",
    "belas",
    "puluh",
    "ribu",
    "limau",
    "limabelasan",
    "lima orang",
    "dua lima",
    "dua puluh tiga puluh",
    "seratus dua ratus",
    "sepuluh lima",
    "dua ribu tiga juta",
    "empat bleas",
    "kedua",
    "seperlima",
    "setengah",
    // Only whole tokens are number words, and no empty line is between them.
    "sepuluh puluh",
    "limaxyz",
    "limaBelasan",
    "dua\n\npuluh",
};

// Whether the words are one number and nothing else.
static bool reads_all_words(const char *words, uint64_t *value)
{
    struct arena arena = {0};
    const struct token *at = lexer_cut(&arena, str_from(words));
    bool all = number_take_words(&at, value) && at->kind == TOKEN_END;
    arena_free(&arena);
    return all;
}

// What is after a place in a text.
static str left_of(const struct token *at, str text)
{
    const char *from = at[-1].data + at[-1].len;
    return (str){from, (size_t)(text.data + text.len - from)};
}

static void reads_number_words(void)
{
    size_t failed = 0;
    for (size_t i = 0; i < COUNT(number_words); i++) {
        uint64_t value = 0;
        bool read = reads_all_words(number_words[i].input, &value);
        if (read && value == number_words[i].value)
            continue;
        printf("input: \"%s\", read %d: %lu\n", number_words[i].input, read, (unsigned long)value);
        failed++;
    }
    assert_int_equal(failed, 0);
}

static void refuses_other_words(void)
{
    size_t failed = 0;
    for (size_t i = 0; i < COUNT(no_number_words); i++) {
        uint64_t value = 0;
        if (!reads_all_words(no_number_words[i], &value))
            continue;
        printf("input: \"%s\", read as %lu\n", no_number_words[i], (unsigned long)value);
        failed++;
    }
    assert_int_equal(failed, 0);
}

// `form`: G grouped, F foreign, P padded; `left` is what stands behind the numeral.
static const struct {
    const char *input;
    uint64_t thousandths;
    const char *form;
    const char *left;
} numerals[] = {
    {"5", 5000, "", ""},
    {"05", 5000, "P", ""},
    {"1.500", 1500000, "G", ""},
    {"1.500.000", 1500000000, "G", ""},
    {"1.500.000,50", 1500000500, "G", ""},
    {"5.000,00", 5000000, "G", ""},
    {"5.000,-", 5000000, "G", ",-"},
    {"1,5", 1500, "", ""},
    {"1,25", 1250, "", ""},
    {"1.5", 1500, "F", ""},
    {"1,500,000", 1500000000, "GF", ""},
    {"1,500.75", 1500750, "GF", ""},
    {"5.000.00", 5000000, "GF", ""},
    {"5. Lima", 5000, "", ". Lima"},
    {"5menit", 5000, "", "menit"},
    {"999999999999999", 999999999999999000, "", ""},
};

static const char *const no_numerals[] = {
    "",
    "x",
    ",5",
    "-5",
    "1.2.3",
    "08:00",
    "1.2345",
    "1,2345",
    "0.500",
    "12:30.5",
    "9999999999999999",
    "1234.567",
    "1.500.00.000",
    "999.999.999.999.999.999",
};

static void reads_numerals(void)
{
    size_t failed = 0;
    struct arena arena = {0};
    for (size_t i = 0; i < COUNT(numerals); i++) {
        struct numeral n = {0};
        str text = str_from(numerals[i].input);
        const struct token *at = lexer_cut(&arena, text);
        bool good = number_take_numeral(&at, &n) && n.value == numerals[i].thousandths &&
                    n.grouped == (strchr(numerals[i].form, 'G') != NULL) &&
                    n.foreign == (strchr(numerals[i].form, 'F') != NULL) &&
                    n.padded == (strchr(numerals[i].form, 'P') != NULL) &&
                    str_eq(left_of(at, text), str_from(numerals[i].left));
        if (!good)
            printf("input: \"%s\", read as %lu\n", numerals[i].input, (unsigned long)n.value);
        failed += !good;
    }
    arena_free(&arena);
    assert_int_equal(failed, 0);
}

static void refuses_other_numerals(void)
{
    size_t failed = 0;
    struct arena arena = {0};
    for (size_t i = 0; i < COUNT(no_numerals); i++) {
        struct numeral n;
        const struct token *first = lexer_cut(&arena, str_from(no_numerals[i]));
        const struct token *at = first;
        bool good = !number_take_numeral(&at, &n) && at == first;
        if (!good)
            printf("input: \"%s\" was read\n", no_numerals[i]);
        failed += !good;
    }
    arena_free(&arena);
    assert_int_equal(failed, 0);
}

// Values in thousandths; word 0: none beside the digits.
static const struct {
    const char *input;
    uint64_t value, word;
    bool differs;
    const char *left;
} figures[] = {
    {"14 (empat belas) hari", 14000, 14000, false, " hari"},
    {"14(empat belas)", 14000, 14000, false, ""},
    {"14 (empat) hari", 14000, 4000, true, " hari"},
    {"empat belas (14) hari", 14000, 14000, false, " hari"},
    {"lima (6)", 6000, 5000, true, ""},
    {"14 (syarat lengkap)", 14000, 0, false, " (syarat lengkap)"},
    {"1,5 (satu setengah)", 1500, 1500, false, ""},
    {"1 1/2", 1500, 0, false, ""},
    {"2\xC2\xBD", 2500, 0, false, ""},
    {"3/4", 750, 0, false, ""},
    {"setengah", 500, 0, false, ""},
    {"seperempat", 250, 0, false, ""},
    {"tiga perempat", 750, 0, false, ""},
    {"dua setengah", 2500, 0, false, ""},
    {"empat perempat", 4000, 0, false, " perempat"},
};

static void reads_figures(void)
{
    size_t failed = 0;
    struct arena arena = {0};
    for (size_t i = 0; i < COUNT(figures); i++) {
        struct figure f = {0};
        str text = str_from(figures[i].input);
        const struct token *at = lexer_cut(&arena, text);
        bool good = number_take_figure(&at, &f) && f.value == figures[i].value &&
                    f.word == figures[i].word && figure_differs(&f) == figures[i].differs &&
                    str_eq(left_of(at, text), str_from(figures[i].left));
        if (!good)
            printf("input: \"%s\", read as %lu, %lu\n", figures[i].input, (unsigned long)f.value,
                   (unsigned long)f.word);
        failed += !good;
    }
    arena_free(&arena);
    assert_int_equal(failed, 0);
}

static void reads_pairs_of_a_text(void)
{
    struct arena arena = {0};
    struct figure_pair *list;
    str text = STR("Jumlah 4 (lima) orang, 2 lembar, 3 (tiga) rangkap, Pasal 5 (dua belas)");
    assert_int_equal(figure_pairs_read(&arena, text, &list), 3);
    assert_true(str_eq(list[0].teks, STR("4 (lima)")));
    assert_true(figure_differs(&list[0].figure));
    assert_false(figure_differs(&list[1].figure));
    assert_true(str_eq(list[2].teks, STR("5 (dua belas)")));
    assert_int_equal(figure_pairs_read(&arena, STR("tidak ada"), &list), 0);
    arena_free(&arena);
}

static void drops_phrases_from_the_end(void)
{
    str before = STR("Dilayani paling  lama ");
    assert_true(number_drop_one_of(&before, STR("maks|paling lama")));
    assert_true(str_eq(str_trim(before), STR("Dilayani")));
    str part = STR("terpaling lama");
    assert_false(number_drop_one_of(&part, STR("paling lama")));
    assert_true(str_eq(part, STR("terpaling lama")));
}

int main(void)
{
    static const struct check_case tests[] = {
        CHECK_CASE(reads_number_words),
        CHECK_CASE(refuses_other_words),
        CHECK_CASE(reads_numerals),
        CHECK_CASE(refuses_other_numerals),
        CHECK_CASE(reads_figures),
        CHECK_CASE(reads_pairs_of_a_text),
        CHECK_CASE(drops_phrases_from_the_end),
    };
    return check_run(tests, sizeof tests / sizeof tests[0]);
}
