// C: channels for complaints. What should be there and is not: a channel at all, a time limit for
// the answer, SP4N-LAPOR!; and the same service that gives other numbers in another file.
#include "audit/rule/rules.h"

// ---- the same service with other numbers

enum {
    SHORTEST_NUMBER = 6,        // figures; shorter are codes that many agencies share
    SHORTEST_INTERNATIONAL = 10 // with 62 in front; what is shorter only begins with these figures
};

struct number {
    enum kanal_jenis jenis;
    str nilai;   // as written
    str figures; // without 0 or 62 in front
    const struct text *text;
    size_t offset;
};

struct numbers {
    struct arena *arena;
    struct number *list;
    size_t count, capacity;
};

static bool is_phone(enum kanal_jenis jenis)
{
    return jenis == KANAL_TELEPON || jenis == KANAL_WHATSAPP || jenis == KANAL_SMS;
}

// "+62 811-3880", "0811 3880" and "https://wa.me/628113880" give the same.
static str national_figures(struct arena *arena, str value)
{
    char *figures = ARENA_ARRAY(arena, char, value.len + 1);
    size_t count = 0;
    for (size_t i = 0; i < value.len; i++)
        if (is_digit(value.data[i]))
            figures[count++] = value.data[i];
    str all = {figures, count};
    if (str_starts(all, STR("62")) && count >= SHORTEST_INTERNATIONAL)
        all = str_skip(all, 2);
    return str_starts(all, STR("0")) ? str_skip(all, 1) : all;
}

static void add_numbers(struct numbers *numbers, struct fact_channels channels,
                        const struct text *text)
{
    const struct kanal_terbaca *found = channels.list;
    for (size_t i = 0; i < channels.count; i++) {
        str figures = national_figures(numbers->arena, found[i].nilai);
        if (!is_phone(found[i].jenis) || found[i].cacat || figures.len < SHORTEST_NUMBER)
            continue;
        numbers->list = arena_grow(numbers->arena, numbers->list, numbers->count,
                                   &numbers->capacity, sizeof *numbers->list);
        numbers->list[numbers->count++] =
            (struct number){found[i].jenis, found[i].nilai, figures, text,
                            (size_t)(found[i].teks.data - text->s.data)};
    }
}

static struct numbers read_numbers(struct arena *arena, const struct service *service)
{
    struct numbers numbers = {.arena = arena};
    const struct facts *facts = facts_of(arena, service);
    for (size_t i = 0; i < facts->count; i++)
        if (facts->texts[i].komponen == PENGADUAN && !facts->texts[i].varian)
            add_numbers(&numbers, facts_channels(facts, i), facts->texts[i].text);
    return numbers;
}

static const struct number *find_kind(const struct numbers *numbers, enum kanal_jenis jenis)
{
    for (size_t i = 0; i < numbers->count; i++)
        if (numbers->list[i].jenis == jenis)
            return &numbers->list[i];
    return NULL;
}

static bool share_number(const struct numbers *a, const struct numbers *b)
{
    for (size_t i = 0; i < a->count; i++)
        for (size_t j = 0; j < b->count; j++)
            if (str_eq(a->list[i].figures, b->list[j].figures))
                return true;
    return false;
}

static void compare_numbers(struct audit *audit, struct arena *scratch, const struct service *first,
                            const struct service *second)
{
    struct numbers a = read_numbers(scratch, first);
    struct numbers b = read_numbers(scratch, second);
    if (share_number(&a, &b))
        return;
    for (size_t i = 0; i < b.count; i++) {
        const struct number *here = &b.list[i], *there = find_kind(&a, here->jenis);
        if (!there)
            continue;
        report_key(audit, &audit_rule(audit)->message, PENGADUAN,
                   record_text_place(here->text, second->source, here->offset), here->nilai,
                   there->nilai, first->file);
        return;
    }
}

void rule_C05(struct audit *audit, const struct subject *subject)
{
    duplicates_each(audit, subject->agency, compare_numbers);
}

// ---- what is not there

// Said once, about the component as a whole.
static void report_component(struct audit *audit, const struct scene *scene)
{
    report_place(audit, place_of(component_passage(scene, PENGADUAN), STR_NONE), STR_NONE, STR_NONE,
                 STR_NONE);
}

void rule_C07(struct audit *audit, const struct subject *subject)
{
    if (subject->scene->states[PENGADUAN].keadaan == KEADAAN_TIDAK_TERUKUR)
        report_component(audit, subject->scene);
}

static bool can_be_judged(const struct scene *scene)
{
    return scene->states[PENGADUAN].keadaan == KEADAAN_ADA && component_passage(scene, PENGADUAN);
}

// "3hari", "3x24jam": the index knows whole words only.
static bool has_glued_unit(str folded)
{
    for (size_t i = 1; i < folded.len; i++)
        if (is_digit(folded.data[i - 1]) && strchr("hjmb", folded.data[i]))
            return true;
    return false;
}

static bool names_duration(const struct scene *scene)
{
    bool named = component_says(scene, PENGADUAN, &audit_phrases[C08_UNITS]);
    for (size_t i = 0; i < scene->passage_count; i++) {
        const struct passage *passage = &scene->passages[i];
        if (passage->komponen == PENGADUAN && (named || has_glued_unit(passage->folded)) &&
            passage_durations(scene, passage).count > 0)
            return true;
    }
    return false;
}

static bool promises_answer(const struct scene *scene)
{
    return names_duration(scene) || component_says(scene, PENGADUAN, &audit_phrases[C08_LIMITS]);
}

void rule_C08(struct audit *audit, const struct subject *subject)
{
    if (can_be_judged(subject->scene) && !promises_answer(subject->scene))
        report_component(audit, subject->scene);
}

// Also where no channel is read from it: "melalui aplikasi SP4N", "SMS ke 1708", "kanal LAPOR".
static bool names_lapor(const struct scene *scene)
{
    struct place verb = phrases_find(scene, PENGADUAN, &audit_phrases[C09_VERB]);
    return component_says(scene, PENGADUAN, &audit_phrases[C09_NAMES]) ||
           (verb.passage && str_eq(verb.part, STR("LAPOR")));
}

void rule_C09(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    if (!can_be_judged(scene) || names_lapor(scene))
        return;
    for (size_t i = 0; i < scene->channel_count; i++)
        if (scene->channels[i].value.jenis == KANAL_LAPOR)
            return;
    report_component(audit, scene);
}
