// A date is three fields: runs of digits or of letters with a separator between them. What the
// first field looks like decides the order; then the calendar decides whether the day exists.
#include "base/date.h"

enum { FIRST_YEAR = 1800, LAST_YEAR = 9999, FIELDS = 3 };

// The first name of a month is the one that is shown.
static const struct month {
    str names[LANGS];
    str others[4];
} months[12] = {
    {{STR_INIT("Januari"), STR_INIT("January")}, {STR_INIT("Jan")}},
    {{STR_INIT("Februari"), STR_INIT("February")},
     {STR_INIT("Feb"), STR_INIT("Pebruari"), STR_INIT("Peb"), STR_INIT("Febuari")}},
    {{STR_INIT("Maret"), STR_INIT("March")}, {STR_INIT("Mar"), STR_INIT("Mrt")}},
    {{STR_INIT("April"), STR_INIT("April")}, {STR_INIT("Apr")}},
    {{STR_INIT("Mei"), STR_INIT("May")}, {{NULL, 0}}},
    {{STR_INIT("Juni"), STR_INIT("June")}, {STR_INIT("Jun")}},
    {{STR_INIT("Juli"), STR_INIT("July")}, {STR_INIT("Jul")}},
    {{STR_INIT("Agustus"), STR_INIT("August")},
     {STR_INIT("Agu"), STR_INIT("Agt"), STR_INIT("Agust"), STR_INIT("Aug")}},
    {{STR_INIT("September"), STR_INIT("September")}, {STR_INIT("Sep"), STR_INIT("Sept")}},
    {{STR_INIT("Oktober"), STR_INIT("October")}, {STR_INIT("Okt"), STR_INIT("Oct")}},
    {{STR_INIT("November"), STR_INIT("November")},
     {STR_INIT("Nov"), STR_INIT("Nop"), STR_INIT("Nopember")}},
    {{STR_INIT("Desember"), STR_INIT("December")}, {STR_INIT("Des"), STR_INIT("Dec")}},
};

// Fields and the separators between them: '-', '/', '.', or ' ' for spaces alone.
struct form {
    str field[FIELDS];
    char separator[FIELDS - 1];
};

static str take_field(str *rest)
{
    bool digits = rest->len > 0 && is_digit(rest->data[0]);
    size_t len = 0;
    while (len < rest->len && (digits ? is_digit(rest->data[len]) : is_alpha(rest->data[len])))
        len++;
    str field = str_sub(*rest, 0, len);
    *rest = str_skip(*rest, len);
    return field;
}

// Spaces with at most one mark in them; '\0' when nothing separates.
static char take_separator(str *rest)
{
    str after = str_trim_left(*rest);
    char separator = after.len < rest->len ? ' ' : '\0';
    if (after.len > 0 && memchr("-/.", after.data[0], 3)) {
        separator = after.data[0];
        after = str_trim_left(str_skip(after, 1));
    }
    *rest = after;
    return separator;
}

static bool split(str text, struct form *form)
{
    str rest = str_trim(text);
    for (size_t i = 0; i < FIELDS; i++) {
        form->field[i] = take_field(&rest);
        if (form->field[i].len == 0)
            return false;
        if (i + 1 == FIELDS)
            break;
        form->separator[i] = take_separator(&rest);
        if (form->separator[i] == '\0')
            return false;
    }
    return rest.len == 0;
}

static bool is_name_of(const struct month *month, str word)
{
    for (size_t i = 0; i < LANGS; i++)
        if (str_eq_nocase(word, month->names[i]))
            return true;
    for (size_t i = 0; i < sizeof month->others / sizeof month->others[0]; i++)
        if (word.len > 0 && str_eq_nocase(word, month->others[i]))
            return true;
    return false;
}

static bool read_month_name(str word, uint32_t *month)
{
    for (uint32_t i = 0; i < 12; i++)
        if (is_name_of(&months[i], word)) {
            *month = i + 1;
            return true;
        }
    return false;
}

static bool read_number(str field, size_t fewest, size_t most, uint32_t *value)
{
    return field.len >= fewest && field.len <= most && str_to_u32(field, value);
}

// A month in letters may stand between any separators ("23 Agt. 2023"), one in digits only between
// two of the same mark.
static bool read_month(const struct form *form, uint32_t *month)
{
    if (!is_digit(form->field[1].data[0]))
        return read_month_name(form->field[1], month);
    return form->separator[0] == form->separator[1] && form->separator[0] != ' ' &&
           read_number(form->field[1], 1, 2, month);
}

static bool is_leap(uint32_t year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static bool exists(uint32_t year, uint32_t month, uint32_t day)
{
    static const uint8_t lengths[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12)
        return false;
    uint32_t length = lengths[month - 1] + (uint32_t)(month == 2 && is_leap(year));
    return day >= 1 && day <= length;
}

enum date_result date_read(str text, struct date *date)
{
    struct form form;
    uint32_t year = 0, month = 0, day = 0;
    *date = (struct date){0};
    if (!split(text, &form) || !read_month(&form, &month))
        return DATE_MALFORMED;
    bool year_first = form.field[0].len == 4;
    if (!read_number(form.field[year_first ? 0 : 2], 4, 4, &year) ||
        !read_number(form.field[year_first ? 2 : 0], 1, 2, &day))
        return DATE_MALFORMED;
    if (!exists(year, month, day))
        return DATE_IMPOSSIBLE;
    *date = (struct date){(uint16_t)year, (uint8_t)month, (uint8_t)day};
    return DATE_OK;
}

int date_cmp(struct date a, struct date b)
{
    int32_t days_a = date_days(a), days_b = date_days(b);
    return (days_a > days_b) - (days_a < days_b);
}

// Years are counted from March, so that the leap day is the last of its year and the days before a
// month follow from one division.
int32_t date_days(struct date date)
{
    if (date.year == 0)
        return 0;
    int32_t year = date.year - (date.month <= 2);
    int32_t month = (date.month + 9) % 12;
    return year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + date.day;
}

str date_show(struct arena *arena, struct date date, enum lang lang)
{
    if (date.year == 0)
        return STR_NONE;
    str month = months[date.month - 1].names[lang];
    return arena_printf(arena, "%d %.*s %d", date.day, STR_ARG(month), date.year);
}

str date_iso(struct arena *arena, struct date date)
{
    if (date.year == 0)
        return STR_NONE;
    return arena_printf(arena, "%04d-%02d-%02d", date.year, date.month, date.day);
}
