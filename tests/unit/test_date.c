// Spellings of dates as documents have them, days that the calendar does not have, and the count of
// days between two dates.
#include "check.h"

#include "base/date.h"

#define ROWS(array) (sizeof(array) / sizeof *(array))

static const struct {
    const char *input, *iso;
} dates[] = {
    {"2023-05-23", "2023-05-23"},       {"2023/05/23", "2023-05-23"},
    {"2023.5.23", "2023-05-23"},        {"2023-5-3", "2023-05-03"},
    {"2023 Mei 23", "2023-05-23"},      {"23 Mei 2023", "2023-05-23"},
    {"23 mei 2023", "2023-05-23"},      {"23 MEI 2023", "2023-05-23"},
    {"23-Mei-2023", "2023-05-23"},      {"23 May 2023", "2023-05-23"},
    {"  23 Mei 2023\n", "2023-05-23"},  {"23  Mei\t2023", "2023-05-23"},
    {"23/05/2023", "2023-05-23"},       {"23/5/2023", "2023-05-23"},
    {"23-05-2023", "2023-05-23"},       {"23.05.2023", "2023-05-23"},
    {"23 / 05 / 2023", "2023-05-23"},   {"1 Januari 2024", "2024-01-01"},
    {"01 Jan 2024", "2024-01-01"},      {"29 Februari 2024", "2024-02-29"},
    {"29 Feb 2000", "2000-02-29"},      {"3 Pebruari 2021", "2021-02-03"},
    {"3 Febuari 2021", "2021-02-03"},   {"31 Mrt 2022", "2022-03-31"},
    {"30 April 1998", "1998-04-30"},    {"6 Juni 2020", "2020-06-06"},
    {"17 Juli 2020", "2020-07-17"},     {"17 Agustus 1945", "1945-08-17"},
    {"17 Agt. 1945", "1945-08-17"},     {"23 Aug 2023", "2023-08-23"},
    {"9 Sept 2019", "2019-09-09"},      {"28 Okt 1928", "1928-10-28"},
    {"10 Nopember 2018", "2018-11-10"}, {"31 December 9999", "9999-12-31"},
    {"1 Januari 1800", "1800-01-01"},
};

static void reads_dates(void)
{
    struct arena arena = {0};
    size_t wrong = 0;
    for (size_t i = 0; i < ROWS(dates); i++) {
        struct date date;
        enum date_result result = date_read(str_from(dates[i].input), &date);
        str iso = date_iso(&arena, date);
        bool good = result == DATE_OK && str_eq(iso, str_from(dates[i].iso));
        if (!good)
            printf("\"%s\": read as \"%.*s\"\n", dates[i].input, STR_ARG(iso));
        wrong += !good;
    }
    arena_free(&arena);
    assert_int_equal(wrong, 0);
}

// All give `result`, and no date.
static void check_refused(const char *const *texts, size_t count, enum date_result result)
{
    size_t wrong = 0;
    for (size_t i = 0; i < count; i++) {
        struct date date = {2023, 5, 23};
        bool good = date_read(str_from(texts[i]), &date) == result && date.year == 0;
        if (!good)
            printf("\"%s\": read as %d-%d-%d\n", texts[i], date.year, date.month, date.day);
        wrong += !good;
    }
    assert_int_equal(wrong, 0);
}

static void refuses_impossible_days(void)
{
    static const char *const texts[] = {
        "30 Februari 2023", "29 Februari 2023", "29 Februari 1900", "31 April 2023",
        "31/06/2023",       "32 Januari 2023",  "0 Mei 2023",       "2023-13-01",
        "2023-00-10",       "05/23/2023",       "1 Mei 1799",       "0000-01-01",
    };
    check_refused(texts, ROWS(texts), DATE_IMPOSSIBLE);
}

static void refuses_what_is_no_date(void)
{
    static const char *const texts[] = {
        "",
        " ",
        "besok",
        "Mei 2023",
        "2023",
        "23/05/23",
        "23 Mei",
        "23 Meei 2023",
        "23 05 2023",
        "23-05/2023",
        "20230523",
        "23Mei2023",
        "023 Mei 2023",
        "23 Mei 2023 pukul 9",
        "Selasa, 23 Mei 2023",
        "23 Mei 20233",
        "2023-05-23-01",
        "-5 Mei 2023",
        "23--05--2023",
    };
    check_refused(texts, ROWS(texts), DATE_MALFORMED);
}

static void shows_both_languages(void)
{
    struct arena arena = {0};
    struct date date = {2023, 5, 3}, none = {0};
    assert_string_equal(date_show(&arena, date, LANG_ID).data, "3 Mei 2023");
    assert_string_equal(date_show(&arena, date, LANG_EN).data, "3 May 2023");
    assert_string_equal(date_iso(&arena, date).data, "2023-05-03");
    assert_int_equal(date_show(&arena, none, LANG_ID).len, 0);
    assert_int_equal(date_iso(&arena, none).len, 0);
    arena_free(&arena);
}

// What is shown is read again as the same day, in every month and both languages.
static void reads_what_it_shows(void)
{
    struct arena arena = {0};
    for (uint8_t month = 1; month <= 12; month++)
        for (enum lang lang = LANG_ID; lang < LANGS; lang++) {
            struct date date = {2024, month, 28}, again;
            assert_int_equal(date_read(date_show(&arena, date, lang), &again), DATE_OK);
            assert_int_equal(date_cmp(date, again), 0);
        }
    arena_free(&arena);
}

static struct date day(const char *text)
{
    struct date date;
    assert_int_equal(date_read(str_from(text), &date), DATE_OK);
    return date;
}

static void counts_days(void)
{
    static const struct {
        const char *from, *to;
        int32_t days;
    } cases[] = {
        {"2023-05-23", "2023-05-23", 0},      {"2023-05-23", "2023-05-24", 1},
        {"2023-02-28", "2023-03-01", 1},      {"2024-02-28", "2024-03-01", 2},
        {"1900-02-28", "1900-03-01", 1},      {"2000-02-28", "2000-03-01", 2},
        {"2023-12-31", "2024-01-01", 1},      {"2023-01-01", "2024-01-01", 365},
        {"2024-01-01", "2025-01-01", 366},    {"1945-08-17", "2023-08-17", 28489},
        {"1800-01-01", "2200-01-01", 146097}, {"2023-05-23", "2022-05-23", -365},
    };
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct date from = day(cases[i].from), to = day(cases[i].to);
        assert_int_equal(date_days(to) - date_days(from), cases[i].days);
        int32_t sign = (cases[i].days > 0) - (cases[i].days < 0);
        assert_int_equal(date_cmp(to, from), sign);
    }
}

// The number grows by one with each day of the calendar, over all lengths of years.
static void counts_every_day(void)
{
    struct arena arena = {0};
    int32_t last = date_days(day("1896-12-31"));
    for (uint16_t year = 1897; year <= 1904; year++)
        for (uint8_t month = 1; month <= 12; month++)
            for (int number = 1; number <= 31; number++) {
                struct date date;
                str text = arena_printf(&arena, "%d-%d-%d", year, month, number);
                if (date_read(text, &date) == DATE_OK)
                    assert_int_equal(date_days(date), ++last);
            }
    assert_int_equal(last, date_days(day("1904-12-31")));
    arena_free(&arena);
}

static void puts_no_date_first(void)
{
    struct date none = {0};
    assert_int_equal(date_days(none), 0);
    assert_true(date_cmp(none, day("1800-01-01")) < 0);
    assert_true(date_cmp(day("1800-01-01"), none) > 0);
    assert_int_equal(date_cmp(none, none), 0);
}

int main(void)
{
    static const struct check_case tests[] = {
        CHECK_CASE(reads_dates),
        CHECK_CASE(refuses_impossible_days),
        CHECK_CASE(refuses_what_is_no_date),
        CHECK_CASE(shows_both_languages),
        CHECK_CASE(reads_what_it_shows),
        CHECK_CASE(counts_days),
        CHECK_CASE(counts_every_day),
        CHECK_CASE(puts_no_date_first),
    };
    return check_run(tests, sizeof tests / sizeof tests[0]);
}
