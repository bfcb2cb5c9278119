// Every text of a standard in one list, with the key that it is under, and what the grammars
// read in those of the components that have one.
#include "audit/scene.h"
#include "model/reading.h"

struct collector {
    struct scene *scene;
    size_t capacity;
    const struct field *top;
    enum komponen_id komponen;
    const struct varian *varian;
};

static str fold(struct arena *arena, str text)
{
    char *folded = ARENA_ARRAY(arena, char, text.len + 1);
    for (size_t i = 0; i < text.len; i++)
        folded[i] = to_lower(text.data[i]);
    return (str){folded, text.len};
}

static void collect_text(void *context, const struct field *field, const struct text *text)
{
    struct collector *collector = context;
    struct scene *scene = collector->scene;
    if (text->s.len == 0)
        return;
    scene->passages = arena_grow(scene->arena, scene->passages, scene->passage_count,
                                 &collector->capacity, sizeof *scene->passages);
    scene->passages[scene->passage_count++] = (struct passage){
        .text = text,
        .top = collector->top,
        .field = field->offset == collector->top->offset && field->key == collector->top->key
                     ? collector->top
                     : field,
        .komponen = collector->komponen,
        .varian = collector->varian,
        .folded = fold(scene->arena, text->s),
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
    const struct varian *variants = collector->scene->standar->varian.items;
    for (size_t i = 0; i < collector->scene->standar->varian.count; i++) {
        collector->varian = &variants[i];
        for (size_t j = 0; j < field->of->count; j++)
            collect_field(collector, &field->of->fields[j], &variants[i]);
    }
    collector->varian = NULL;
}

static void collect_passages(struct scene *scene)
{
    struct collector collector = {.scene = scene};
    for (size_t i = 0; i < record_standar.count; i++) {
        const struct field *field = &record_standar.fields[i];
        if (str_eq(str_from(field->key), STR("varian")))
            collect_variants(&collector, field);
        else
            collect_field(&collector, field, scene->standar);
    }
}

// ---- what the grammars read

// No standard says anything in one text of this size; what follows is not searched for grammar.
enum { LONGEST_READ = 32 * 1024 };

static str readable(const struct passage *passage)
{
    size_t end = passage->text->s.len;
    if (end > LONGEST_READ)
        for (end = LONGEST_READ; ((unsigned char)passage->text->s.data[end] & 0xC0) == 0x80;)
            end--;
    return str_sub(passage->text->s, 0, end);
}

static bool is_row_of(const struct field *field, const struct record *record)
{
    return field >= record->fields && field < record->fields + record->count;
}

static void read_time(struct scene *scene, const struct passage *passage, size_t *durations,
                      size_t *hours)
{
    struct durasi *found = NULL;
    struct jam_terbaca *spans = NULL;
    size_t count = durations_read(scene->arena, readable(passage), &found);
    for (size_t i = 0; i < count; i++) {
        scene->durations = arena_grow(scene->arena, scene->durations, scene->duration_count,
                                      durations, sizeof *scene->durations);
        scene->durations[scene->duration_count++] = (struct said_duration){passage, found[i]};
    }
    count = hours_read(scene->arena, readable(passage), &spans);
    for (size_t i = 0; i < count; i++) {
        scene->hours =
            arena_grow(scene->arena, scene->hours, scene->hours_count, hours, sizeof *scene->hours);
        scene->hours[scene->hours_count++] = (struct said_hours){passage, spans[i]};
    }
}

static void add_amount(struct scene *scene, const struct passage *passage,
                       struct tarif_terbaca value, size_t *capacity)
{
    scene->amounts = arena_grow(scene->arena, scene->amounts, scene->amount_count, capacity,
                                sizeof *scene->amounts);
    scene->amounts[scene->amount_count++] = (struct said_amount){passage, value};
}

static void read_fee(struct scene *scene, const struct passage *passage, size_t *capacity)
{
    struct tarif_terbaca *found = NULL, typed;
    bool is_amount = is_row_of(passage->field, &record_tarif) &&
                     str_eq(str_from(passage->field->key), STR("tarif"));
    if (is_amount && money_typed(scene->arena, passage->text->s, &typed)) {
        add_amount(scene, passage, typed, capacity);
        return;
    }
    size_t count = money_read(scene->arena, readable(passage), &found);
    for (size_t i = 0; i < count; i++)
        add_amount(scene, passage, found[i], capacity);
}

static void add_channel(struct scene *scene, const struct passage *passage,
                        struct kanal_terbaca value, size_t *capacity)
{
    scene->channels = arena_grow(scene->arena, scene->channels, scene->channel_count, capacity,
                                 sizeof *scene->channels);
    scene->channels[scene->channel_count++] = (struct said_channel){passage, value};
}

static void read_channels(struct scene *scene, const struct passage *passage, size_t *capacity)
{
    struct kanal_terbaca *found = NULL;
    enum kanal_jenis jenis;
    if (is_row_of(passage->field, &record_kanal) &&
        kanal_find(str_from(passage->field->key), &jenis)) {
        add_channel(scene, passage, contact_typed(scene->arena, jenis, passage->text->s), capacity);
        return;
    }
    size_t count = contacts_read(scene->arena, readable(passage), &found);
    for (size_t i = 0; i < count; i++)
        add_channel(scene, passage, found[i], capacity);
}

static void read_citations(struct scene *scene, const struct passage *passage, size_t *capacity)
{
    struct sitasi *found = NULL;
    size_t count = citations_read(scene->arena, readable(passage), &found);
    for (size_t i = 0; i < count; i++) {
        scene->citations = arena_grow(scene->arena, scene->citations, scene->citation_count,
                                      capacity, sizeof *scene->citations);
        scene->citations[scene->citation_count++] = (struct said_citation){passage, found[i]};
    }
}

// A typed regulation is one citation, put together from its parts.
static void read_typed_citations(struct scene *scene, const struct komponen *komponen,
                                 size_t *capacity)
{
    const struct butir *items = komponen->daftar.items;
    for (size_t i = 0; i < komponen->daftar.count; i++) {
        if (!items[i].rincian)
            continue;
        struct text *whole = ARENA_NEW(scene->arena, struct text);
        struct passage *passage = ARENA_NEW(scene->arena, struct passage);
        const struct field *field = komponen_field(DASAR_HUKUM);
        *whole =
            (struct text){.s = peraturan_text(scene->arena, items[i].rincian), .pos = items[i].pos};
        *passage = (struct passage){.text = whole,
                                    .top = field,
                                    .field = field,
                                    .komponen = DASAR_HUKUM,
                                    .folded = fold(scene->arena, whole->s)};
        read_citations(scene, passage, capacity);
    }
}

static void read_passages(struct scene *scene)
{
    size_t durations = 0, hours = 0, amounts = 0, channels = 0;
    for (size_t i = 0; i < scene->passage_count; i++) {
        const struct passage *passage = &scene->passages[i];
        if (passage->komponen == WAKTU)
            read_time(scene, passage, &durations, &hours);
        else if (passage->komponen == BIAYA)
            read_fee(scene, passage, &amounts);
        else if (passage->komponen == PENGADUAN)
            read_channels(scene, passage, &channels);
    }
}

void scene_read_citations(struct scene *scene)
{
    size_t citations = 0;
    for (size_t i = 0; i < scene->passage_count; i++) {
        const struct passage *passage = &scene->passages[i];
        if (passage->komponen == DASAR_HUKUM && !is_row_of(passage->field, &record_peraturan))
            read_citations(scene, passage, &citations);
    }
    read_typed_citations(scene, &scene->standar->komponen[DASAR_HUKUM], &citations);
}

void scene_open(struct scene *scene, struct arena *arena, const struct standar *standar,
                const struct audit_data *data)
{
    str form = standar->sumber ? standar->sumber->bentuk.s : STR_NONE;
    *scene = (struct scene){
        .arena = arena,
        .standar = standar,
        .portal = str_eq(form, STR("portal")),
    };
    collect_passages(scene);
    scene->index = index_words(arena, scene->passages, scene->passage_count);
    read_passages(scene);
    components_judge(scene, data);
}
