// The texts of a standard in one list, and what has been read in each, which is worked out when it
// is first asked for.
#include "facts/facts.h"

#include "facts/memory.h"
#include "model/fields.h"

struct collector {
    struct facts *facts;
    struct fact_text *texts;
    size_t capacity;
    const struct field *top;
    enum komponen_id komponen;
    const struct varian *varian;
};

static void collect_text(void *context, const struct field *field, const struct text *text)
{
    struct collector *collector = context;
    struct facts *facts = collector->facts;
    const struct field *top = collector->top;
    bool is_plain = field->offset == top->offset && field->key == top->key;
    if (text->s.len == 0)
        return;
    collector->texts = arena_grow(facts->arena, collector->texts, facts->count,
                                  &collector->capacity, sizeof *collector->texts);
    collector->texts[facts->count++] = (struct fact_text){
        .text = text,
        .top = top,
        .field = is_plain ? top : field,
        .komponen = collector->komponen,
        .varian = collector->varian,
    };
}

static void collect_field(struct collector *collector, const struct field *field,
                          const void *object)
{
    const struct record alone = {.fields = field, .count = 1};
    collector->top = field;
    collector->komponen = komponen_find(str_from(field->key));
    record_each_text(&alone, object, collect_text, collector);
}

static void collect_variants(struct collector *collector, const struct field *field)
{
    const struct list *list = &collector->facts->standar->varian;
    const struct varian *variants = list->items;
    for (size_t i = 0; i < list->count; i++) {
        collector->varian = &variants[i];
        for (size_t j = 0; j < field->of->count; j++)
            collect_field(collector, &field->of->fields[j], &variants[i]);
    }
    collector->varian = NULL;
}

const struct facts *facts_make(struct arena *arena, const struct standar *standar)
{
    struct facts *facts = ARENA_NEW(arena, struct facts);
    *facts = (struct facts){.arena = arena, .standar = standar};
    struct collector collector = {.facts = facts};
    for (size_t i = 0; i < record_standar.count; i++) {
        const struct field *field = &record_standar.fields[i];
        if (str_eq(str_from(field->key), STR("varian")))
            collect_variants(&collector, field);
        else
            collect_field(&collector, field, standar);
    }
    facts->texts = collector.texts;
    facts->memory = ARENA_NEW(arena, struct fact_memory);
    facts->memory->of = ARENA_ARRAY(arena, struct fact_readings, facts->count);
    return facts;
}

const struct facts *facts_of(struct arena *arena, const struct service *service)
{
    const struct standar *standar = service->standar;
    if (service->facts)
        return service->facts;
    return facts_make(arena, standar->original ? standar->original : standar);
}

size_t facts_find(const struct facts *facts, str text)
{
    size_t i = 0;
    while (i < facts->count &&
           (facts->texts[i].text->s.data != text.data || facts->texts[i].text->s.len != text.len))
        i++;
    return i;
}

// ---- what is read

static str readable(const struct facts *facts, size_t i)
{
    str text = facts->texts[i].text->s;
    size_t end = text.len;
    if (end > FACTS_LONGEST_TEXT)
        for (end = FACTS_LONGEST_TEXT; ((unsigned char)text.data[end] & 0xC0) == 0x80;)
            end--;
    return str_sub(text, 0, end);
}

struct fact_durations facts_durations(const struct facts *facts, size_t i)
{
    const struct fact_durations **known = &facts->memory->of[i].durations;
    if (!*known) {
        struct fact_durations *made = ARENA_NEW(facts->arena, struct fact_durations);
        *made = facts_text_durations(facts->arena, readable(facts, i));
        *known = made;
    }
    return **known;
}

static struct fact_amounts read_amounts(const struct facts *facts, size_t i)
{
    const struct fact_text *text = &facts->texts[i];
    struct tarif_terbaca *typed;
    if (record_has_row(&record_tarif, text->field) &&
        str_eq(str_from(text->field->key), STR("tarif"))) {
        typed = ARENA_NEW(facts->arena, struct tarif_terbaca);
        if (money_typed(facts->arena, text->text->s, typed))
            return (struct fact_amounts){typed, 1};
    }
    return facts_text_amounts(facts->arena, readable(facts, i));
}

struct fact_amounts facts_amounts(const struct facts *facts, size_t i)
{
    const struct fact_amounts **known = &facts->memory->of[i].amounts;
    if (!*known) {
        struct fact_amounts *made = ARENA_NEW(facts->arena, struct fact_amounts);
        *made = read_amounts(facts, i);
        *known = made;
    }
    return **known;
}

static struct fact_channels read_channels(const struct facts *facts, size_t i)
{
    const struct fact_text *text = &facts->texts[i];
    struct kanal_terbaca *typed;
    if (record_has_row(&record_kanal, text->field)) {
        typed = ARENA_NEW(facts->arena, struct kanal_terbaca);
        if (facts_typed_channel(facts->arena, str_from(text->field->key), text->text->s, typed))
            return (struct fact_channels){typed, 1};
    }
    return facts_text_channels(facts->arena, readable(facts, i));
}

struct fact_channels facts_channels(const struct facts *facts, size_t i)
{
    const struct fact_channels **known = &facts->memory->of[i].channels;
    if (!*known) {
        struct fact_channels *made = ARENA_NEW(facts->arena, struct fact_channels);
        *made = read_channels(facts, i);
        *known = made;
    }
    return **known;
}

struct fact_hours facts_hours(const struct facts *facts, size_t i)
{
    const struct fact_hours **known = &facts->memory->of[i].hours;
    if (!*known) {
        struct fact_hours *made = ARENA_NEW(facts->arena, struct fact_hours);
        struct jam_terbaca *list = NULL;
        made->count = hours_read(facts->arena, readable(facts, i), &list);
        made->list = list;
        *known = made;
    }
    return **known;
}

struct fact_citations facts_citations(const struct facts *facts, size_t i)
{
    const struct fact_citations **known = &facts->memory->of[i].citations;
    if (!*known) {
        struct fact_citations *made = ARENA_NEW(facts->arena, struct fact_citations);
        *made = facts_text_citations(facts->arena, readable(facts, i));
        *known = made;
    }
    return **known;
}

// ---- texts that do not belong to a standard

struct fact_durations facts_text_durations(struct arena *arena, str text)
{
    struct durasi *list = NULL;
    size_t count = durations_read(arena, text, &list);
    return (struct fact_durations){list, count};
}

struct fact_amounts facts_text_amounts(struct arena *arena, str text)
{
    struct tarif_terbaca *list = NULL;
    size_t count = money_read(arena, text, &list);
    return (struct fact_amounts){list, count};
}

struct fact_channels facts_text_channels(struct arena *arena, str text)
{
    struct kanal_terbaca *list = NULL;
    size_t count = contacts_read(arena, text, &list);
    return (struct fact_channels){list, count};
}

struct fact_citations facts_text_citations(struct arena *arena, str text)
{
    struct sitasi *list = NULL;
    size_t count = citations_read(arena, text, &list);
    return (struct fact_citations){list, count};
}

size_t facts_text_figures(struct arena *arena, str text, struct figure_pair **list)
{
    return figure_pairs_read(arena, text, list);
}

bool facts_typed_channel(struct arena *arena, str key, str value, struct kanal_terbaca *kanal)
{
    enum kanal_jenis jenis;
    if (!kanal_find(key, &jenis))
        return false;
    *kanal = contact_typed(arena, jenis, value);
    return true;
}

bool facts_typed_amount(struct arena *arena, str text, struct tarif_terbaca *tarif)
{
    return money_typed(arena, text, tarif);
}

str facts_phone_link(struct arena *arena, str number)
{
    str link = STR_NONE;
    return contact_phone_link(arena, number, &link) ? link : STR_NONE;
}

str facts_mail_link(struct arena *arena, str address)
{
    return contact_typed(arena, KANAL_SUREL, address).tautan;
}
