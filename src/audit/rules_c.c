// C: channels for complaints. Addresses that lead nowhere, and channels that are not there.
#include "audit/rules.h"

static void report_channel(struct audit *audit, const struct said_channel *said)
{
    report(audit, place_of(said->passage, said->value.teks), said->value.nilai, STR_NONE, STR_NONE);
}

void rule_C01(struct audit *audit, const struct subject *subject)
{
    for (size_t i = 0; i < subject->scene->channel_count; i++) {
        const struct said_channel *said = &subject->scene->channels[i];
        if (said->value.jenis == KANAL_SUREL && said->value.cacat && !said->value.tertukar)
            report_channel(audit, said);
    }
}

static const struct message c02_web = {
    "C02",
    LEVEL_PERINGATAN,
    EFFECT_NONE,
    {"labelnya surel, isinya alamat situs: \"{1}\"", "labelled e-mail, but a web address: \"{1}\""},
    {"perbaiki labelnya", "correct the label"},
};

void rule_C02(struct audit *audit, const struct subject *subject)
{
    for (size_t i = 0; i < subject->scene->channel_count; i++) {
        const struct said_channel *said = &subject->scene->channels[i];
        bool mail = str_find_char(said->value.nilai, '@') < said->value.nilai.len;
        if (said->value.tertukar)
            report_as(audit, mail ? &audit_rule(audit)->message : &c02_web,
                      place_of(said->passage, said->value.teks), said->value.nilai, STR_NONE,
                      STR_NONE);
    }
}

void rule_C03(struct audit *audit, const struct subject *subject)
{
    for (size_t i = 0; i < subject->scene->channel_count; i++) {
        const struct said_channel *said = &subject->scene->channels[i];
        bool page = said->value.jenis == KANAL_SITUS || said->value.jenis == KANAL_LAPOR;
        if (page && said->value.cacat && !said->value.tertukar)
            report_channel(audit, said);
    }
}

static bool is_phone(enum kanal_jenis jenis)
{
    return jenis == KANAL_TELEPON || jenis == KANAL_WHATSAPP || jenis == KANAL_SMS;
}

void rule_C04(struct audit *audit, const struct subject *subject)
{
    for (size_t i = 0; i < subject->scene->channel_count; i++) {
        const struct said_channel *said = &subject->scene->channels[i];
        if (is_phone(said->value.jenis) && said->value.cacat)
            report_channel(audit, said);
    }
}

// ---- the same service with other numbers

enum { MOST_NUMBERS = 16, LONGEST_NUMBER = 16 };

struct numbers {
    char digits[MOST_NUMBERS][LONGEST_NUMBER + 1];
    size_t count;
    struct pos first;
};

// 0 in front for +62, digits only.
static void add_number(struct numbers *numbers, str value, struct pos pos)
{
    char *digits = numbers->digits[numbers->count];
    size_t length = 0;
    bool country = str_starts(value, STR("+62"));
    if (country)
        digits[length++] = '0';
    for (size_t i = country ? 3 : 0; i < value.len && length < LONGEST_NUMBER; i++)
        if (is_digit(value.data[i]))
            digits[length++] = value.data[i];
    digits[length] = '\0';
    if (numbers->count++ == 0)
        numbers->first = pos;
}

struct collector {
    struct arena *arena;
    struct numbers *numbers;
};

static void collect_numbers(void *context, const struct field *field, const struct text *text)
{
    struct collector *collector = context;
    struct kanal_terbaca *found = NULL, typed;
    enum kanal_jenis jenis;
    size_t count = 1;
    if (text->s.len == 0)
        return;
    if (kanal_find(str_from(field->key), &jenis)) {
        typed = contact_typed(collector->arena, jenis, text->s);
        found = &typed;
    } else {
        count = contacts_read(collector->arena, text->s, &found);
    }
    for (size_t i = 0; i < count && collector->numbers->count < MOST_NUMBERS; i++)
        if (is_phone(found[i].jenis))
            add_number(collector->numbers, found[i].nilai, text->pos);
}

static struct numbers read_numbers(struct arena *arena, const struct standar *standar)
{
    struct numbers numbers = {0};
    struct collector collector = {arena, &numbers};
    const struct field field = *komponen_field(PENGADUAN);
    record_each_text(&(struct record){.fields = &field, .count = 1}, standar, collect_numbers,
                     &collector);
    return numbers;
}

static bool share_number(const struct numbers *a, const struct numbers *b)
{
    for (size_t i = 0; i < a->count; i++)
        for (size_t j = 0; j < b->count; j++)
            if (strcmp(a->digits[i], b->digits[j]) == 0)
                return true;
    return a->count == 0 || b->count == 0;
}

static void compare_numbers(struct audit *audit, struct arena *scratch, const struct service *first,
                            const struct service *second)
{
    struct numbers a = read_numbers(scratch, first->standar);
    struct numbers b = read_numbers(scratch, second->standar);
    if (!share_number(&a, &b))
        report_at(audit, &audit_rule(audit)->message, PENGADUAN, b.first, str_from(b.digits[0]),
                  str_from(a.digits[0]), first->file);
}

void rule_C05(struct audit *audit, const struct subject *subject)
{
    each_twin(audit, subject->agency, compare_numbers);
}

// ---- what is there and what is not

static bool is_free_mail(str address)
{
    static const char *const providers[] = {"@gmail.",   "@yahoo.",      "@ymail.", "@hotmail.",
                                            "@outlook.", "@rocketmail.", "@live.",  "@aol."};
    for (size_t i = 0; i < sizeof providers / sizeof providers[0]; i++)
        if (str_find_nocase(address, str_from(providers[i])) < address.len)
            return true;
    return false;
}

void rule_C06(struct audit *audit, const struct subject *subject)
{
    for (size_t i = 0; i < subject->scene->channel_count; i++) {
        const struct said_channel *said = &subject->scene->channels[i];
        if (said->value.jenis == KANAL_SUREL && is_free_mail(said->value.nilai))
            report_channel(audit, said);
    }
}

void rule_C07(struct audit *audit, const struct subject *subject)
{
    const struct passage *first = first_passage(subject->scene, PENGADUAN);
    if (subject->scene->states[PENGADUAN].keadaan == KEADAAN_TIDAK_TERUKUR)
        report(audit, place_of(first, STR_NONE), STR_NONE, STR_NONE, STR_NONE);
}

static bool promises_answer(const struct scene *scene)
{
    struct place *units;
    struct durasi *found;
    size_t count = find_phrases(scene, PENGADUAN, "hari|jam|menit|minggu|bulan", &units);
    const struct passage *last = NULL;
    for (size_t i = 0; i < count; i++) {
        if (units[i].passage != last &&
            durations_read(scene->arena, units[i].passage->text->s, &found))
            return true;
        last = units[i].passage;
    }
    return false;
}

void rule_C08(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    const struct passage *first = first_passage(scene, PENGADUAN);
    if (first && scene->states[PENGADUAN].keadaan == KEADAAN_ADA && !promises_answer(scene))
        report(audit, place_of(first, STR_NONE), STR_NONE, STR_NONE, STR_NONE);
}

static bool has_lapor(const struct scene *scene)
{
    for (size_t i = 0; i < scene->channel_count; i++)
        if (scene->channels[i].value.jenis == KANAL_LAPOR)
            return true;
    return find_phrase(scene, PENGADUAN, "sp4n|sp4n lapor|lapor go id").passage != NULL;
}

void rule_C09(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    const struct passage *first = first_passage(scene, PENGADUAN);
    if (first && scene->states[PENGADUAN].keadaan == KEADAAN_ADA && !has_lapor(scene))
        report(audit, place_of(first, STR_NONE), STR_NONE, STR_NONE, STR_NONE);
}
