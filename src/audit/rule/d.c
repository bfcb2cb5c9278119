// D: personal data that has no place in a published standard. No report repeats what is found.
//
// Long numbers are found by looking at every eighth byte: a run of eight figures or more cannot
// hide between them. What is not a number of its own (part of an address, of a longer number) is
// left alone unless a word before it says what it is.
#include "audit/rule/rules.h"

enum {
    NIK_DIGITS = 16,
    NIP_DIGITS = 18,
    OLD_NIP_DIGITS = 9, // until 2008
    MOST_DIGITS = 24,   // kept of a number
    STRIDE = 8,
    NEAR = 12, // bytes from a word that announces a number to its first figure
};

// What can be in a NIK and in a NIP.
enum {
    FIRST_PROVINCE = 11,
    LAST_PROVINCE = 94,
    WOMAN = 40, // is added to the day of birth
    FIRST_BIRTH = 1920,
    YOUNGEST = 15, // years at appointment
    OLDEST = 60,
    CONTRACT = 21, // in place of the month of appointment, and above
};

// A number with its figures alone.
struct number {
    str part;
    char digits[MOST_DIGITS];
    size_t count; // more than MOST_DIGITS are not kept
};

static unsigned value_of(const struct number *number, size_t from, size_t len)
{
    unsigned value = 0;
    for (size_t i = from; i < from + len; i++)
        value = value * 10 + (unsigned)(number->digits[i] - '0');
    return value;
}

static bool is_in(char c, const char *signs)
{
    return c != '\0' && strchr(signs, c) != NULL;
}

static bool digit_at(str text, size_t at)
{
    return at < text.len && is_digit(text.data[at]);
}

// One sign between two figures: "19651023 198602 1 002".
static bool joins(str text, size_t at, const char *signs)
{
    return at > 0 && at < text.len && is_in(text.data[at], signs) && digit_at(text, at - 1) &&
           digit_at(text, at + 1);
}

// The number that holds the figure at `at`, with `signs` allowed inside.
static struct number number_at(str text, size_t at, const char *signs)
{
    struct number number = {0};
    size_t start = at, end = at;
    while (start > 0 && (digit_at(text, start - 1) || joins(text, start - 1, signs)))
        start--;
    while (digit_at(text, end) || joins(text, end, signs))
        end++;
    for (size_t i = start; i < end; i++)
        if (is_digit(text.data[i]) && number.count++ < MOST_DIGITS)
            number.digits[number.count - 1] = text.data[i];
    number.part = str_sub(text, start, end - start);
    return number;
}

// Part of a word, an address or a longer number: "id=3512…", "A3512…", "188.45/3512…".
static bool is_embedded(str text, str part)
{
    static const char signs[] = "/=_-.@&#%+";
    size_t start = (size_t)(part.data - text.data), end = start + part.len;
    bool before =
        start > 0 && (is_alnum(text.data[start - 1]) || is_in(text.data[start - 1], signs));
    bool after = end < text.len && is_alnum(text.data[end]);
    bool on = end + 1 < text.len && is_in(text.data[end], signs) && is_alnum(text.data[end + 1]);
    return before || after || on;
}

// The next number of at least sixteen figures that has eight in a row, at or after *at; none:
// count 0.
static struct number next_number(str text, size_t *at, const char *signs)
{
    for (; *at < text.len; *at += STRIDE) {
        if (!is_digit(text.data[*at]))
            continue;
        struct number number = number_at(text, *at, signs);
        *at = (size_t)(number.part.data - text.data) + number.part.len;
        if (number.count >= NIK_DIGITS)
            return number;
    }
    return (struct number){0};
}

// ---- NIK

static bool is_nik(const struct number *number)
{
    if (number->count != NIK_DIGITS)
        return false;
    unsigned province = value_of(number, 0, 2), day = value_of(number, 6, 2),
             month = value_of(number, 8, 2);
    bool born = (day >= 1 && day <= 31) || (day >= WOMAN + 1 && day <= WOMAN + 31);
    return province >= FIRST_PROVINCE && province <= LAST_PROVINCE && born && month >= 1 &&
           month <= 12;
}

// Keys whose numbers are of another kind.
static bool has_own_numbers(const struct passage *passage)
{
    static const char *const keys[] = {"sumber", "sk", "penetapan", "pengecualian"};
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        if (str_eq(str_from(passage->top->key), str_from(keys[i])))
            return true;
    return false;
}

// The number after a word that announces one, at most a few signs on: "NIK : 3512 0455 …".
static struct number announced(const struct place *place)
{
    str text = place->passage->text->s;
    size_t end = (size_t)(place->part.data - text.data) + place->part.len;
    for (size_t at = end; at < text.len && at < end + NEAR; at++)
        if (is_digit(text.data[at]))
            return number_at(text, at, " .-");
    return (struct number){0};
}

// A number that gives itself away by its form.
static bool is_plain_nik(const struct passage *passage, const struct number *number)
{
    return number->part.len == NIK_DIGITS && is_nik(number) && !has_own_numbers(passage) &&
           !is_embedded(passage->text->s, number->part);
}

static void find_announced_niks(struct audit *audit, const struct scene *scene)
{
    struct place *places;
    size_t count = phrases_find_all(scene, ANY_KOMPONEN, &audit_phrases[D01_LABELS], &places);
    for (size_t i = 0; i < count; i++) {
        struct number number = announced(&places[i]);
        if (number.count == NIK_DIGITS && !is_plain_nik(places[i].passage, &number))
            report_place(audit, place_of(places[i].passage, number.part), STR_NONE, STR_NONE,
                         STR_NONE);
    }
}

void rule_D01(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    find_announced_niks(audit, scene);
    for (size_t i = 0; i < scene->passage_count; i++) {
        const struct passage *passage = &scene->passages[i];
        for (size_t at = STRIDE - 1; at < passage->text->s.len;) {
            struct number number = next_number(passage->text->s, &at, "");
            if (is_plain_nik(passage, &number))
                report_place(audit, place_of(passage, number.part), STR_NONE, STR_NONE, STR_NONE);
        }
    }
}

// ---- NIP

// Birth date, year and month of appointment, sex 1 or 2, three figures.
static bool is_possible(const struct number *number)
{
    unsigned year = value_of(number, 0, 4), month = value_of(number, 4, 2),
             day = value_of(number, 6, 2), hired = value_of(number, 8, 4),
             hired_month = value_of(number, 12, 2), sex = value_of(number, 14, 1);
    bool in_month = (hired_month >= 1 && hired_month <= 12) || hired_month >= CONTRACT;
    return year >= FIRST_BIRTH && month >= 1 && month <= 12 && day >= 1 && day <= 31 &&
           hired >= year + YOUNGEST && hired <= year + OLDEST && in_month && (sex == 1 || sex == 2);
}

static const struct message *judge_nip(const struct audit *audit, const struct number *number)
{
    if (number->count != NIP_DIGITS && number->count != OLD_NIP_DIGITS)
        return &rule_D02_length;
    bool possible = number->count == OLD_NIP_DIGITS || is_possible(number);
    return possible ? &audit_rule(audit)->message : &rule_D02_impossible;
}

static void report_nip(struct audit *audit, const struct passage *passage,
                       const struct number *number)
{
    report_place_as(audit, judge_nip(audit, number), place_of(passage, number->part),
                    arena_printf(audit_arena(audit), "%zu", number->count), STR_NONE, STR_NONE);
}

// The key `nip`: whatever is there is meant as one.
static void check_adoption(struct audit *audit, const struct scene *scene)
{
    const struct penetapan *adoption = scene->standar->penetapan;
    const struct passage *passage = adoption ? components_passage_of(scene, &adoption->nip) : NULL;
    size_t first = 0;
    while (passage && first < passage->text->s.len && !is_digit(passage->text->s.data[first]))
        first++;
    if (!passage || first == passage->text->s.len)
        return;
    struct number number = number_at(passage->text->s, first, " .-");
    report_nip(audit, passage, &number);
}

// A possible one anywhere; any of eighteen figures where the text speaks of a NIP.
static void find_nips(struct audit *audit, const struct scene *scene, const struct passage *passage)
{
    str text = passage->text->s;
    bool asked = false, said = false;
    for (size_t at = STRIDE - 1; at < text.len;) {
        struct number number = next_number(text, &at, " ");
        if (number.count != NIP_DIGITS || is_embedded(text, number.part))
            continue;
        said = asked ? said : passage_says(scene, passage, &audit_phrases[D02_LABELS]);
        asked = true;
        if (said || is_possible(&number))
            report_nip(audit, passage, &number);
    }
}

void rule_D02(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    const struct penetapan *adoption = scene->standar->penetapan;
    check_adoption(audit, scene);
    for (size_t i = 0; i < scene->passage_count; i++)
        if (!adoption || scene->passages[i].text != &adoption->nip)
            find_nips(audit, scene, &scene->passages[i]);
}

// ---- a mobile number beside the name of a person
//
// Whose number it is cannot be known, so only a form of address or of contact with a name after it
// counts; "Bapak/Ibu" addresses the reader.

enum {
    BEFORE = 60, // bytes around a number that may hold the name
    AFTER = 40,
    MOST_WORDS = 32, // in them
    SHORTEST_NAME = 3
};

static bool is_mobile(const struct kanal_terbaca *value)
{
    bool phone = value->jenis == KANAL_TELEPON || value->jenis == KANAL_WHATSAPP ||
                 value->jenis == KANAL_SMS;
    return phone &&
           (str_starts(value->nilai, STR("08")) || str_starts(value->nilai, STR("628")) ||
            str_starts(value->nilai, STR("+628")) || str_starts(value->nilai, STR("+62 8")));
}

// Offices are often written as one word: "Disdukcapil", "Dinkes", "Bappeda", "Puskesmas".
static bool is_office(str word)
{
    return phrases_begin(&audit_phrases[D03_OFFICE_HEADS], word) ||
           phrases_have(&audit_phrases[D03_OFFICES], word);
}

static bool is_name(str word)
{
    return word.len >= SHORTEST_NAME && is_capital_letter(word.data[0]) && word.data[1] >= 'a' &&
           !is_office(word);
}

// "Bapak/Ibu".
static bool is_paired(str text, str word)
{
    size_t start = (size_t)(word.data - text.data), end = start + word.len;
    return (start > 0 && text.data[start - 1] == '/') || (end < text.len && text.data[end] == '/');
}

// "Bpk. Andi", "narahubung: Siti Aminah".
static bool names_person(str text)
{
    str words[MOST_WORDS];
    size_t count = phrases_split_words(text, words, MOST_WORDS);
    for (size_t i = 0; i + 1 < count; i++)
        if (phrases_have(&audit_phrases[D03_PERSONS], words[i]) && !is_paired(text, words[i]) &&
            is_name(words[i + 1]))
            return true;
    return false;
}

// What is near a value: up to another number, a line's end or a semicolon.
static str around(str text, str part)
{
    static const char ends[] = "\n;0123456789";
    size_t start = (size_t)(part.data - text.data), end = start + part.len, from = start, to = end;
    while (from > 0 && start - from < BEFORE && !strchr(ends, text.data[from - 1]))
        from--;
    while (to < text.len && to - end < AFTER && !strchr(ends, text.data[to]))
        to++;
    return str_sub(text, from, to - from);
}

// What is said of a typed channel is in the key beside it.
static str remark_of(const struct passage *passage)
{
    const struct field *field = passage->field;
    if (!record_has_row(&record_kanal, field))
        return STR_NONE;
    const void *channel = (const char *)passage->text - field->offset;
    return ((const struct kanal *)channel)->keterangan.s;
}

void rule_D03(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    for (size_t i = 0; i < scene->channel_count; i++) {
        const struct said_channel *said = &scene->channels[i];
        str text = said->passage->text->s;
        if (is_mobile(&said->value) && (names_person(around(text, said->value.teks)) ||
                                        names_person(remark_of(said->passage))))
            report_place(audit, place_of(said->passage, said->value.teks), STR_NONE, STR_NONE,
                         STR_NONE);
    }
}
