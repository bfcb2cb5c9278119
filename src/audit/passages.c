// The texts of a standard as the rules see them, and the facts of the components that are judged by
// them, in the order of the document.
#include "audit/scene.h"

static str fold(struct arena *arena, str text)
{
    char *folded = ARENA_ARRAY(arena, char, text.len + 1);
    for (size_t i = 0; i < text.len; i++)
        folded[i] = to_lower(text.data[i]);
    return (str){folded, text.len};
}

static struct passage make_passage(struct arena *arena, const struct fact_text *text)
{
    return (struct passage){.text = text->text,
                            .top = text->top,
                            .field = text->field,
                            .komponen = text->komponen,
                            .varian = text->varian,
                            .folded = fold(arena, text->text->s)};
}

static void make_passages(struct scene *scene)
{
    scene->passages = ARENA_ARRAY(scene->arena, struct passage, scene->facts->count);
    scene->passage_count = scene->facts->count;
    for (size_t i = 0; i < scene->passage_count; i++)
        scene->passages[i] = make_passage(scene->arena, &scene->facts->texts[i]);
}

static void add_times(struct scene *scene, size_t i, size_t *durations, size_t *hours)
{
    struct fact_durations times = facts_durations(scene->facts, i);
    struct fact_hours spans = facts_hours(scene->facts, i);
    for (size_t j = 0; j < times.count; j++) {
        scene->durations = arena_grow(scene->arena, scene->durations, scene->duration_count,
                                      durations, sizeof *scene->durations);
        scene->durations[scene->duration_count++] =
            (struct said_duration){&scene->passages[i], times.list[j]};
    }
    for (size_t j = 0; j < spans.count; j++) {
        scene->hours =
            arena_grow(scene->arena, scene->hours, scene->hours_count, hours, sizeof *scene->hours);
        scene->hours[scene->hours_count++] =
            (struct said_hours){&scene->passages[i], spans.list[j]};
    }
}

static void add_amounts(struct scene *scene, size_t i, size_t *capacity)
{
    struct fact_amounts found = facts_amounts(scene->facts, i);
    for (size_t j = 0; j < found.count; j++) {
        scene->amounts = arena_grow(scene->arena, scene->amounts, scene->amount_count, capacity,
                                    sizeof *scene->amounts);
        scene->amounts[scene->amount_count++] =
            (struct said_amount){&scene->passages[i], found.list[j]};
    }
}

static void add_channels(struct scene *scene, size_t i, size_t *capacity)
{
    struct fact_channels found = facts_channels(scene->facts, i);
    for (size_t j = 0; j < found.count; j++) {
        scene->channels = arena_grow(scene->arena, scene->channels, scene->channel_count, capacity,
                                     sizeof *scene->channels);
        scene->channels[scene->channel_count++] =
            (struct said_channel){&scene->passages[i], found.list[j]};
    }
}

static void add_facts(struct scene *scene)
{
    size_t durations = 0, hours = 0, amounts = 0, channels = 0;
    for (size_t i = 0; i < scene->passage_count; i++) {
        enum komponen_id komponen = scene->passages[i].komponen;
        if (komponen == WAKTU)
            add_times(scene, i, &durations, &hours);
        else if (komponen == BIAYA)
            add_amounts(scene, i, &amounts);
        else if (komponen == PENGADUAN)
            add_channels(scene, i, &channels);
    }
}

static void add_citation(struct scene *scene, const struct passage *passage,
                         const struct sitasi *value, size_t *capacity)
{
    scene->citations = arena_grow(scene->arena, scene->citations, scene->citation_count, capacity,
                                  sizeof *scene->citations);
    scene->citations[scene->citation_count++] = (struct said_citation){passage, *value};
}

// A typed regulation is a passage of its own, in the form of a citation.
static const struct passage *typed_passage(struct arena *arena,
                                           const struct fact_regulation *regulation)
{
    const struct field *field = komponen_field(DASAR_HUKUM);
    struct passage *passage = ARENA_NEW(arena, struct passage);
    *passage = make_passage(arena, &(struct fact_text){.text = &regulation->text,
                                                       .top = field,
                                                       .field = field,
                                                       .komponen = DASAR_HUKUM});
    return passage;
}

void passages_read_citations(struct scene *scene)
{
    size_t capacity = 0;
    struct fact_regulations regulations = facts_regulations(scene->facts);
    for (size_t i = 0; i < scene->passage_count; i++) {
        const struct fact_text *text = &scene->facts->texts[i];
        if (text->komponen != DASAR_HUKUM || record_has_row(&record_peraturan, text->field))
            continue;
        struct fact_citations found = facts_citations(scene->facts, i);
        for (size_t j = 0; j < found.count; j++)
            add_citation(scene, &scene->passages[i], &found.list[j], &capacity);
    }
    const struct passage *passage = NULL;
    for (size_t i = 0; i < regulations.count; i++) {
        const struct fact_regulation *each = &regulations.list[i];
        if (!each->is_basis || !each->is_typed)
            continue;
        if (!passage || passage->text->s.data != each->text.s.data)
            passage = typed_passage(scene->arena, each);
        add_citation(scene, passage, &each->sitasi, &capacity);
    }
}

void passages_open(struct scene *scene, struct arena *arena, const struct service *service,
                   const struct audit_data *data)
{
    const struct standar *standar = service->standar;
    str form = standar->sumber ? standar->sumber->bentuk.s : STR_NONE;
    *scene = (struct scene){
        .arena = arena,
        .facts = facts_of(arena, service),
        .standar = standar,
        .portal = str_eq(form, STR("portal")),
    };
    make_passages(scene);
    scene->index = phrases_index(arena, scene->passages, scene->passage_count);
    add_facts(scene);
    components_judge(scene, data);
}

// ---- asking for one passage

static size_t number_of(const struct scene *scene, const struct passage *passage)
{
    return (size_t)(passage - scene->passages);
}

struct fact_durations passage_durations(const struct scene *scene, const struct passage *passage)
{
    return facts_durations(scene->facts, number_of(scene, passage));
}

struct fact_amounts passage_amounts(const struct scene *scene, const struct passage *passage)
{
    return facts_amounts(scene->facts, number_of(scene, passage));
}

struct fact_citations passage_citations(const struct scene *scene, const struct passage *passage)
{
    return facts_citations(scene->facts, number_of(scene, passage));
}
