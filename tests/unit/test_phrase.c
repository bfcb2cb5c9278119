// Phrases: rows found by halves, the longest taken, forwards and backwards.
#include "check.h"

#include "text/duration_parts.h"
#include "text/hours_parts.h"
#include "text/money_parts.h"

struct row {
    str words;
    int value;
};

static const struct row rows[] = {
    {STR_INIT("+/-"), 1},          {STR_INIT("24/7"), 4},          {STR_INIT("<"), 2},
    {STR_INIT("<="), 3},           {STR_INIT("kira kira"), 5},     {STR_INIT("maks"), 6},
    {STR_INIT("maks."), 7},        {STR_INIT("menit"), 8},         {STR_INIT("paling"), 9},
    {STR_INIT("paling lama"), 10}, {STR_INIT("whatsapp"), 11},     {STR_INIT("x"), 12},
    {STR_INIT("\xC2\xB1"), 13},    {STR_INIT("\xE2\x89\xA4"), 14},
};

// What is read, and what is left; value 0: nothing.
static const struct {
    const char *text;
    int value;
    const char *left;
} takes[] = {
    {"", 0, ""},
    {"pal", 0, "pal"},
    {"Paling LAMA 5", 10, "5"},
    {"paling  \n lama", 10, ""},
    {"paling-lama", 10, ""},
    {"paling - lama", 10, ""},
    {"paling\n\nlama", 9, "lama"},
    {"paling\n- lama", 9, "- lama"},
    {"paling lamanya", 9, "lamanya"},
    {"paling.lama", 9, ".lama"},
    {"palinglama", 0, "palinglama"},
    {"kira kira", 5, ""},
    {"kira\xE2\x80\x93kira", 5, ""},
    {"kira", 0, "kira"},
    {"maks. 5", 7, "5"},
    {"maks . 5", 6, ". 5"},
    {"maks5", 6, "5"},
    {"menitSetelah", 0, "menitSetelah"},
    {"WhatsApp", 11, ""},
    {"WhatsAppku", 0, "WhatsAppku"},
    {"+/- 5", 1, "5"},
    {"+ /- 5", 0, "+ /- 5"},
    {"<= 5", 3, "5"},
    {"< = 5", 2, "= 5"},
    {"24/7", 4, ""},
    {"24/70", 0, "24/70"},
    {"\xC3\x97 24", 12, "24"},
    {"x 24", 12, "24"},
    {"\xC2\xB1 5", 13, "5"},
    {"\xE2\x89\xA4"
     "5",
     14, "5"},
    {"\xE2\x89\xA5"
     "5",
     0,
     "\xE2\x89\xA5"
     "5"},
};

static str left_of(const struct token *at, str text)
{
    return (str){at->data, (size_t)(text.data + text.len - at->data)};
}

static void takes_the_longest_row(void)
{
    size_t failed = 0;
    struct arena arena = {0};
    for (size_t i = 0; i < COUNT(takes); i++) {
        str text = str_from(takes[i].text);
        const struct token *at = lexer_cut(&arena, text);
        const struct row *row = phrase_take(&at, PHRASE_TABLE(rows));
        bool good = (row ? row->value : 0) == takes[i].value &&
                    str_eq(left_of(at, text), str_from(takes[i].left));
        if (!good)
            printf("\"%s\" is read as %d\n", takes[i].text, row ? row->value : 0);
        failed += !good;
    }
    arena_free(&arena);
    assert_int_equal(failed, 0);
}

static void takes_glued_words(void)
{
    struct arena arena = {0};
    const struct token *at = lexer_cut(&arena, STR("menitSetelah"));
    const struct row *row = phrase_take_glued(&at, PHRASE_TABLE(rows));
    assert_non_null(row);
    assert_int_equal(row->value, 8);
    assert_true(str_eq(lexer_text(at), STR("Setelah")));
    assert_null(phrase_take_glued(&at, PHRASE_TABLE(rows)));
    at = lexer_cut(&arena, STR("menitan"));
    assert_null(phrase_take_glued(&at, PHRASE_TABLE(rows)));
    arena_free(&arena);
}

static void drops_the_longest_row_before(void)
{
    static const struct {
        const char *text;
        int value;
        size_t left; // tokens
    } cases[] = {
        {"dilayani paling  lama ", 10, 1},
        {"dilayani paling ", 9, 1},
        {"terpaling lama", 0, 2},
        {"paling lama x", 12, 2},
        {"kira-kira", 5, 0},
        {"lama", 0, 1},
        {"a <=", 3, 1},
        {"maks.", 7, 0},
        {"Maks.\n", 7, 0},
        {"paling\n\nlama", 0, 2},
        {"WaktuPaling lama", 10, 1},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < COUNT(cases); i++) {
        const struct token *first = lexer_cut(&arena, str_from(cases[i].text));
        const struct token *end = first;
        while (end->kind != TOKEN_END)
            end++;
        const struct row *row = phrase_drop(&end, PHRASE_TABLE(rows));
        if ((row ? row->value : 0) != cases[i].value || (size_t)(end - first) != cases[i].left)
            fail_msg("\"%s\" ends with %d", cases[i].text, row ? row->value : 0);
    }
    arena_free(&arena);
}

// A phrase of PHRASE_REACH tokens is found backwards, one more is not.
static void looks_back_a_bounded_way(void)
{
    static const struct row long_rows[] = {{STR_INIT("a b c d e f g h"), 1},
                                           {STR_INIT("z a b c d e f g i"), 2}};
    struct arena arena = {0};
    const struct token *end = lexer_cut(&arena, STR("a b c d e f g h")) + 8;
    assert_non_null(phrase_drop(&end, PHRASE_TABLE(long_rows)));
    end = lexer_cut(&arena, STR("z a b c d e f g i")) + 9;
    assert_null(phrase_drop(&end, PHRASE_TABLE(long_rows)));
    arena_free(&arena);
}

static void takes_range_signs(void)
{
    static const char *const signs[] = {
        "-",      " - ",   "--",   "\xE2\x80\x93", " \xE2\x80\x94 ", "s/d",
        " S/D ",  "s.d.",  "s.d",  " sd ",         " sampai ",       " sampai  dengan ",
        "hingga", "s / d", "s/ d", "s. d",         "s/d.",           "\xE2\x88\x92"};
    static const char *const others[] = {"x\n- 1", "x sdm", "x s d", "x ~ 1"};
    struct arena arena = {0};
    for (size_t i = 0; i < COUNT(signs); i++) {
        str text = arena_printf(&arena, "x %s", signs[i]);
        const struct token *at = lexer_cut(&arena, text) + 1;
        if (!phrase_take_range(&at) || at->kind != TOKEN_END)
            fail_msg("\"%s\" is not a range sign", signs[i]);
    }
    for (size_t i = 0; i < COUNT(others); i++) {
        const struct token *at = lexer_cut(&arena, str_from(others[i])) + 1;
        if (phrase_take_range(&at))
            fail_msg("\"%s\" is a range sign", others[i]);
    }
    arena_free(&arena);
}

static void checks_tables(void)
{
    static const struct row unsorted[] = {{STR_INIT("b"), 0}, {STR_INIT("a"), 0}};
    static const struct row twice[] = {{STR_INIT("a"), 0}, {STR_INIT("a"), 0}};
    static const struct row capital[] = {{STR_INIT("a"), 0}, {STR_INIT("bC"), 0}};
    assert_int_equal(phrase_check(PHRASE_TABLE(rows)), COUNT(rows));
    assert_int_equal(phrase_check(PHRASE_TABLE(unsorted)), 1);
    assert_int_equal(phrase_check(PHRASE_TABLE(twice)), 1);
    assert_int_equal(phrase_check(PHRASE_TABLE(capital)), 1);
}

static void tables_are_sorted(void)
{
    for (size_t i = 0; i < DURATION_TABLES; i++)
        assert_int_equal(phrase_check(duration_tables[i]), duration_tables[i].count);
    for (size_t i = 0; i < MONEY_TABLES; i++)
        assert_int_equal(phrase_check(money_tables[i]), money_tables[i].count);
    assert_int_equal(phrase_check(hours_word_table), hours_word_table.count);
    assert_int_equal(phrase_check(number_word_table), number_word_table.count);
    assert_int_equal(phrase_check(number_fraction_table), number_fraction_table.count);
}

int main(void)
{
    static const struct check_case tests[] = {
        CHECK_CASE(takes_the_longest_row),
        CHECK_CASE(takes_glued_words),
        CHECK_CASE(drops_the_longest_row_before),
        CHECK_CASE(looks_back_a_bounded_way),
        CHECK_CASE(takes_range_signs),
        CHECK_CASE(checks_tables),
        CHECK_CASE(tables_are_sorted),
    };
    return check_run(tests, sizeof tests / sizeof tests[0]);
}
