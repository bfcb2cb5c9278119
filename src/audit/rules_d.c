// D: personal data that has no place in a published standard. No report repeats what is found.
#include "audit/rules.h"

enum { NIK_DIGITS = 16, NIP_DIGITS = 18 };

static unsigned number_at(const char *digits, size_t from, size_t len)
{
    unsigned value = 0;
    for (size_t i = from; i < from + len; i++)
        value = value * 10 + (unsigned)(digits[i] - '0');
    return value;
}

// The next run of digits at or behind *at, single blanks allowed inside when `blanks`; its digits
// alone go into `digits`, which holds `most`. Empty at the end.
static str next_run(str text, size_t *at, bool blanks, char *digits, size_t most, size_t *count)
{
    while (*at < text.len && !is_digit(text.data[*at]))
        (*at)++;
    size_t start = *at;
    *count = 0;
    while (*at < text.len) {
        bool blank =
            blanks && text.data[*at] == ' ' && *at + 1 < text.len && is_digit(text.data[*at + 1]);
        if (!is_digit(text.data[*at]) && !blank)
            break;
        if (!blank && (*count)++ < most)
            digits[*count - 1] = text.data[*at];
        (*at)++;
    }
    return str_sub(text, start, *at - start);
}

// Province 11 to 94; a birth date whose day has 40 added for women.
static bool is_nik(const char *digits)
{
    unsigned province = number_at(digits, 0, 2), day = number_at(digits, 6, 2),
             month = number_at(digits, 8, 2);
    bool born = (day >= 1 && day <= 31) || (day >= 41 && day <= 71);
    return province >= 11 && province <= 94 && born && month >= 1 && month <= 12;
}

static bool is_number_field(const struct passage *passage)
{
    str key = str_from(passage->top->key);
    return str_eq(key, STR("sumber")) || str_eq(key, STR("sk"));
}

void rule_D01(struct audit *audit, const struct subject *subject)
{
    char digits[NIK_DIGITS];
    for (size_t i = 0; i < subject->scene->passage_count; i++) {
        const struct passage *passage = &subject->scene->passages[i];
        str text = passage->text->s;
        size_t count;
        for (size_t at = 0; text.len >= NIK_DIGITS && !is_number_field(passage) && at < text.len;) {
            str run = next_run(text, &at, false, digits, NIK_DIGITS, &count);
            if (count == NIK_DIGITS && is_nik(digits))
                report(audit, place_of(passage, run), STR_NONE, STR_NONE, STR_NONE);
        }
    }
}

// ---- NIP

static const struct message d02_impossible = {
    "D02",
    LEVEL_CATATAN,
    EFFECT_NONE,
    {"NIP ini tidak mungkin: tanggal lahir, bulan pengangkatan, atau angka jenis kelaminnya keliru",
     "this NIP is impossible: its birth date, month of appointment or digit for the sex is wrong"},
    {"periksa pada naskahnya", "check it against the document"},
};

// Eighteen digits: birth date, year and month of appointment, sex 1 or 2, three digits.
static bool is_possible(const char *digits)
{
    unsigned year = number_at(digits, 0, 4), month = number_at(digits, 4, 2),
             day = number_at(digits, 6, 2), hired = number_at(digits, 8, 4),
             hired_month = number_at(digits, 12, 2), sex = number_at(digits, 14, 1);
    return year >= 1920 && month >= 1 && month <= 12 && day >= 1 && day <= 31 &&
           hired >= year + 15 && hired <= year + 60 && hired_month >= 1 && hired_month <= 21 &&
           (sex == 1 || sex == 2);
}

static void report_nip(struct audit *audit, const struct passage *passage, str run,
                       const char *digits, size_t count)
{
    bool possible = count == NIP_DIGITS && is_possible(digits);
    report_as(audit, possible ? &audit_rule(audit)->message : &d02_impossible,
              place_of(passage, run), STR_NONE, STR_NONE, STR_NONE);
}

void rule_D02(struct audit *audit, const struct subject *subject)
{
    const struct penetapan *adoption = subject->scene->standar->penetapan;
    char digits[NIP_DIGITS];
    for (size_t i = 0; i < subject->scene->passage_count; i++) {
        const struct passage *passage = &subject->scene->passages[i];
        str text = passage->text->s;
        bool field = adoption && passage->text == &adoption->nip;
        size_t count;
        for (size_t at = 0; (field || text.len >= NIP_DIGITS) && at < text.len;) {
            str run = next_run(text, &at, true, digits, NIP_DIGITS, &count);
            if (run.len > 0 && (field || (count == NIP_DIGITS && is_possible(digits))))
                report_nip(audit, passage, run, digits, count);
        }
    }
}

// ---- a person's own number

static bool is_mobile(str value)
{
    return str_starts(value, STR("08")) || str_starts(value, STR("+628")) ||
           str_starts(value, STR("628"));
}

void rule_D03(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    for (size_t i = 0; i < scene->channel_count; i++) {
        const struct said_channel *said = &scene->channels[i];
        bool phone = said->value.jenis == KANAL_TELEPON || said->value.jenis == KANAL_WHATSAPP ||
                     said->value.jenis == KANAL_SMS;
        if (phone && is_mobile(said->value.nilai) &&
            passage_says(scene, said->passage,
                         "bapak|bpk|hubungi ibu|saudara|saudari|sdr|sdri|atas nama|a n|"
                         "contact person|narahubung|cp"))
            report(audit, place_of(said->passage, said->value.teks), STR_NONE, STR_NONE, STR_NONE);
    }
}
