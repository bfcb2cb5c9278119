// One row at a time: a translated value takes the place of the original, records are merged inside.
#include "model/translate.h"

#include "model/fields.h"

extern const struct message INPUT_NO_ORIGINAL, INPUT_NO_TRANSLATION;

static bool holds_words(const struct field *field)
{
    switch (field->kind) {
    case KIND_LINE:
    case KIND_TEXT:
    case KIND_LINES:
    case KIND_PAIRS:
    case KIND_RECORD:
    case KIND_LIST:
    case KIND_COMPONENT:
        return true;
    default:
        return false;
    }
}

// Kept out of translations: what is not text, and records that only the program reads.
static bool is_translatable(const struct field *field)
{
    bool line = field->kind == KIND_LINE || field->kind == KIND_TEXT;
    return holds_words(field) && !(field->flags & FIELD_SECRET) &&
           (line || !(field->flags & FIELD_NEUTRAL));
}

struct search {
    bool any;   // any text at all
    bool words; // text that differs from language to language
};

static void look_at_text(void *context, const struct field *field, const struct text *text)
{
    struct search *search = context;
    if (text->s.len == 0)
        return;
    search->any = true;
    if (holds_words(field) && !(field->flags & FIELD_NEUTRAL))
        search->words = true;
}

static struct search look_at(const struct field *field, const void *object)
{
    struct search search = {0};
    record_each_text(&(struct record){.fields = field, .count = 1}, object, look_at_text, &search);
    return search;
}

static bool needs_translation(const struct field *field, const void *object)
{
    return !(field->flags & FIELD_NEUTRAL) && look_at(field, object).words;
}

static const void *pointer_at(const struct field *field, const void *object)
{
    return object ? *(const void *const *)field_member(field, object) : NULL;
}

static size_t member_size(enum kind kind)
{
    switch (kind) {
    case KIND_RECORD:
        return sizeof(void *);
    case KIND_COMPONENT:
        return sizeof(struct komponen);
    case KIND_LINES:
    case KIND_PAIRS:
    case KIND_LIST:
    case KIND_ITEMS:
        return sizeof(struct list);
    default:
        return sizeof(struct text);
    }
}

// True when words of the group stayed as they were.
static bool translate_group(struct arena *arena, const struct field *field, const void *base,
                            const void *translation, void *merged)
{
    const void *from = pointer_at(field, base);
    if (!from)
        return false;
    void *group = arena_alloc(arena, 1, field->of->size);
    bool stayed =
        translate_record(arena, field->of, from, pointer_at(field, translation), group) != 0;
    memcpy((char *)merged + field->offset, &group, sizeof group);
    return stayed;
}

// True when the row holds words that stayed as they were.
static bool translate_field(struct arena *arena, const struct field *field, const void *base,
                            const void *translation, void *merged)
{
    bool neutral = field->flags & FIELD_NEUTRAL;
    if (field->kind == KIND_RECORD)
        return translate_group(arena, field, base, translation, merged) && !neutral;
    if (!translation || !is_translatable(field) || !look_at(field, translation).any)
        return needs_translation(field, base);
    memcpy((char *)merged + field->offset, field_member(field, translation),
           member_size(field->kind));
    return false;
}

uint64_t translate_record(struct arena *arena, const struct record *record, const void *base,
                          const void *translation, void *merged)
{
    uint64_t untranslated = 0;
    memcpy(merged, base, record->size);
    for (size_t i = 0; i < record->count; i++)
        if (translate_field(arena, &record->fields[i], base, translation, merged))
            untranslated |= UINT64_C(1) << i;
    return untranslated;
}

bool translate_is_missing(const struct record *record, uint64_t untranslated, str key)
{
    const struct field *field = untranslated ? record_field(record, key) : NULL;
    return field && (untranslated >> (field - record->fields) & 1);
}

unsigned translate_count(const struct record *record, const void *base)
{
    unsigned count = 0;
    for (size_t i = 0; i < record->count; i++)
        count += needs_translation(&record->fields[i], base);
    return count;
}

void translate_check(const struct decoder *decoder, const struct record *record,
                     const struct yaml_node *node, const void *base)
{
    for (const struct yaml_node *child = node->first; child; child = child->next) {
        const struct field *field = record_field(record, child->key);
        if (!field) // an unknown key, which decoding reports
            continue;
        if (!is_translatable(field))
            findings_add(decoder->findings, &INPUT_NO_TRANSLATION, decoder->file, child->key_pos,
                         child->key, STR_NONE, STR_NONE);
        else if (!look_at(field, base).any)
            findings_add(decoder->findings, &INPUT_NO_ORIGINAL, decoder->file, child->key_pos,
                         child->key, STR_NONE, STR_NONE);
        else if (field->kind == KIND_RECORD && child->kind == YAML_MAP)
            translate_check(decoder, field->of, child, pointer_at(field, base));
    }
}

// ---- the catalogue

static const struct service *translate_services(struct arena *arena, const struct agency *agency)
{
    struct service *services = ARENA_ARRAY(arena, struct service, agency->count);
    for (size_t i = 0; i < agency->count; i++) {
        struct standar *merged = ARENA_NEW(arena, struct standar);
        services[i] = agency->services[i];
        uint64_t stayed = translate_record(arena, &record_standar, services[i].standar,
                                           services[i].translation, merged);
        merged->untranslated = stayed;
        merged->original = services[i].standar;
        services[i].standar = merged;
    }
    return services;
}

static struct agency translate_agency(struct arena *arena, const struct agency *agency)
{
    struct agency translated = *agency;
    struct instansi *merged = ARENA_NEW(arena, struct instansi);
    uint64_t stayed =
        translate_record(arena, &record_instansi, agency->instansi, agency->translation, merged);
    merged->original = agency->instansi;
    merged->untranslated = stayed;
    translated.instansi = merged;
    translated.translatable = translate_count(&record_instansi, agency->instansi);
    translated.translated = agency->translation != NULL;
    translated.services = translate_services(arena, agency);
    return translated;
}

const struct situs *translate_situs(struct arena *arena, const struct catalog *catalog)
{
    struct situs *situs = ARENA_NEW(arena, struct situs);
    uint64_t stayed =
        translate_record(arena, &record_situs, catalog->situs, catalog->translation, situs);
    situs->original = catalog->situs;
    situs->untranslated = stayed;
    return situs;
}

struct catalog translate_catalog(struct arena *arena, const struct catalog *catalog)
{
    struct catalog translated = *catalog;
    struct agency *agencies = ARENA_ARRAY(arena, struct agency, catalog->count);
    for (size_t i = 0; i < catalog->count; i++)
        agencies[i] = translate_agency(arena, &catalog->agencies[i]);
    translated.situs = translate_situs(arena, catalog);
    translated.agencies = agencies;
    return translated;
}
