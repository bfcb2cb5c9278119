// T: time. A promise that can be measured: a figure and a unit (PermenPANRB 15/2014), not opening
// hours, not "as needed".
#include "audit/rule/t_parts.h"

#include "text/number.h"

enum {
    NEAR = 160,         // bytes after a step in which its time may be
    LONGEST_CLAUSE = 80 // bytes of a condition that are quoted
};

bool t_is_typed(const struct passage *passage, const struct record *record, const char *key)
{
    return passage->field >= record->fields && passage->field < record->fields + record->count &&
           str_eq(str_from(passage->field->key), str_from(key));
}

str t_text_before(const struct said_duration *said)
{
    str text = said->passage->text->s;
    return str_sub(text, 0, (size_t)(said->value.teks.data - text.data));
}

str t_text_after(const struct said_duration *said)
{
    return str_skip(said->passage->text->s, t_text_before(said).len + said->value.teks.len);
}

bool t_has_letter(str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (is_alpha(text.data[i]))
            return true;
    return false;
}

// The first time that is after `at`, or in it; they are in the order of the document.
static size_t first_time_from(const struct scene *scene, const struct passage *at)
{
    size_t low = 0, high = scene->duration_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (scene->durations[middle].passage < at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool t_has_duration(const struct scene *scene, const struct passage *passage)
{
    for (size_t i = first_time_from(scene, passage);
         i < scene->duration_count && scene->durations[i].passage == passage; i++)
        if (!scene->durations[i].value.berkala)
            return true;
    return false;
}

// ---- opening hours

static bool has_length(const struct scene *scene, const struct varian *varian)
{
    for (size_t i = 0; i < scene->duration_count; i++)
        if (scene->durations[i].passage->varian == varian && !scene->durations[i].value.berkala)
            return true;
    return false;
}

// "(permohonan diterima pukul 08.00-14.00)": a condition of the time, in brackets.
static bool is_bracketed(const struct said_hours *said)
{
    const char *text = said->passage->text->s.data;
    size_t open = 0, end = (size_t)(said->value.teks.data - text);
    for (size_t i = 0; i < end; i++) {
        open += text[i] == '(';
        open -= open > 0 && text[i] == ')';
    }
    return open > 0;
}

// Opening hours beside a duration, not "24 jam", which is also how long something takes.
static const struct said_hours *first_mixed(const struct scene *scene)
{
    for (size_t i = 0; i < scene->hours_count; i++)
        if (!scene->hours[i].value.sepanjang_waktu && !is_bracketed(&scene->hours[i]) &&
            has_length(scene, scene->hours[i].passage->varian))
            return &scene->hours[i];
    return NULL;
}

void rule_T01(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    if (scene->states[WAKTU].keadaan != KEADAAN_SALAH_ISI || scene->hours_count == 0)
        return;
    const struct said_hours *hours = &scene->hours[0];
    report_place(audit, place_of(hours->passage, hours->value.teks), hours->value.teks, STR_NONE,
                 STR_NONE);
}

void rule_T02(struct audit *audit, const struct subject *subject)
{
    const struct said_hours *hours = first_mixed(subject->scene);
    if (hours && subject->scene->states[WAKTU].keadaan == KEADAAN_ADA)
        report_place(audit, place_of(hours->passage, hours->value.teks), hours->value.teks,
                     STR_NONE, STR_NONE);
}

// ---- stages without a measure

static void report_unmeasured(struct audit *audit, const struct scene *scene)
{
    struct place place = phrases_find(scene, WAKTU, &audit_phrases[T03_UNMEASURED]);
    const struct passage *first = component_passage(scene, WAKTU);
    if (!place.passage)
        place = place_of(first, STR_NONE);
    report_place_as(audit, &rule_T03_none, place,
                    place.part.len > 0 ? place.part : str_trim(first->text->s), STR_NONE, STR_NONE);
}

static bool is_row_of(const struct passage *passage, const struct record *record)
{
    return record_has_row(record, passage->field);
}

static bool is_title(const struct list *items, const struct text *text)
{
    const struct butir *each = items->items;
    for (size_t i = 0; i < items->count; i++)
        if (text == &each[i].judul || is_title(&each[i].daftar, text))
            return true;
    return false;
}

static bool is_followed_by_time(const struct scene *scene, const struct passage *passage)
{
    size_t next = first_time_from(scene, passage);
    return next < scene->duration_count &&
           scene->durations[next].passage->varian == passage->varian;
}

// A head over the times that follow ("Tergantung jenis izin:") is not a stage.
static bool is_head(const struct scene *scene, const struct passage *passage)
{
    const struct varian *varian = passage->varian;
    const struct komponen *waktu =
        varian ? &varian->komponen[WAKTU] : &scene->standar->komponen[WAKTU];
    return (str_ends(str_trim(passage->text->s), STR(":")) ||
            is_title(&waktu->daftar, passage->text)) &&
           is_followed_by_time(scene, passage);
}

str t_unmeasured_part(const struct scene *scene, const struct passage *passage)
{
    bool typed = t_is_typed(passage, &record_tahap, "lama");
    if (passage->komponen != WAKTU || (is_row_of(passage, &record_tahap) && !typed) ||
        t_has_duration(scene, passage))
        return STR_NONE;
    str part = phrases_in_passage(scene, passage, &audit_phrases[T03_UNMEASURED]);
    if (part.len > 0 && is_head(scene, passage))
        return STR_NONE;
    return part.len > 0 || !typed ? part : passage->text->s;
}

static void report_stage(struct audit *audit, const struct scene *scene,
                         const struct passage *passage)
{
    str part = t_unmeasured_part(scene, passage);
    if (part.len > 0)
        report_place(audit, place_of(passage, part), str_trim(part), STR_NONE, STR_NONE);
}

void rule_T03(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    if (scene->states[WAKTU].keadaan == KEADAAN_TIDAK_TERUKUR) {
        report_unmeasured(audit, scene);
        return;
    }
    if (scene->states[WAKTU].keadaan != KEADAAN_ADA)
        return;
    for (size_t i = 0; i < scene->passage_count; i++)
        report_stage(audit, scene, &scene->passages[i]);
}

// ---- steps and criteria

// The words from a place to the end of its line, at most so many bytes more than it has itself.
static str line_from(const struct place *place, size_t most)
{
    str text = place->passage->text->s;
    str rest = str_sub(text, (size_t)(place->part.data - text.data), place->part.len + most);
    return str_sub(rest, 0, str_find_char(rest, '\n'));
}

// "sejak pemohon menyerahkan berkas" says from when the time runs.
static bool is_start_of_time(const struct place *place)
{
    str text = place->passage->text->s;
    str before = str_sub(text, 0, (size_t)(place->part.data - text.data));
    return number_drop_one_of(&before, audit_phrases[T04_STARTS].joined);
}

// "Petugas memeriksa berkas: 5 menit" names a stage and gives its time.
static bool has_own_time(const struct scene *scene, const struct place *place)
{
    return facts_text_durations(scene->arena, line_from(place, NEAR)).count > 0;
}

void rule_T04(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    struct place *places;
    size_t count = phrases_find_all(scene, WAKTU, &audit_phrases[T04_STEPS], &places);
    for (size_t i = 0; i < count; i++) {
        if (is_row_of(places[i].passage, &record_tahap) || is_start_of_time(&places[i]) ||
            has_own_time(scene, &places[i]))
            continue;
        report_place(audit, places[i], places[i].part, STR_NONE, STR_NONE);
        return;
    }
}

// ---- days and conditions

// "5 (lima) hari (kerja)": the kind of day is after the unit after all.
static bool kind_follows(const struct said_duration *said)
{
    str after = t_text_after(said);
    while (after.len > 0 && strchr(" (,*", after.data[0]))
        after = str_skip(after, 1);
    return number_take_one_of(&after, audit_phrases[T07_KINDS].joined);
}

void rule_T07(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    for (size_t i = 0; i < scene->duration_count; i++) {
        const struct durasi *duration = &scene->durations[i].value;
        if (duration->satuan != SATUAN_HARI || duration->kalender || duration->berkala ||
            kind_follows(&scene->durations[i]))
            continue;
        report_place(audit, place_of(scene->durations[i].passage, duration->teks), duration->teks,
                     STR_NONE, STR_NONE);
        return;
    }
}

// The condition up to the end of its clause, short enough to be quoted.
static str clause_of(const struct place *place)
{
    str rest = line_from(place, LONGEST_CLAUSE);
    size_t end = place->part.len;
    while (end < rest.len && !strchr(",;.:()/", rest.data[end]))
        end++;
    return end == rest.len && end >= LONGEST_CLAUSE ? place->part : str_trim(str_sub(rest, 0, end));
}

// "bila diperlukan" says of a step that it is not always taken.
static bool is_where_needed(str clause)
{
    return number_take_one_of(&clause, audit_phrases[T08_IF].joined) &&
           number_take_one_of(&clause, audit_phrases[T08_NEEDED].joined);
}

// The first condition; part empty: there is none.
static struct place find_condition(const struct scene *scene, const struct phrase_list *phrases)
{
    struct place *places;
    size_t count = phrases_find_all(scene, WAKTU, phrases, &places);
    for (size_t i = 0; i < count; i++) {
        str clause = clause_of(&places[i]);
        if (!is_row_of(places[i].passage, &record_tahap) && !is_where_needed(clause))
            return place_of(places[i].passage, clause);
    }
    return (struct place){0};
}

static bool is_before(const struct place *a, const struct place *b)
{
    return a->passage == b->passage ? a->part.data < b->part.data : a->passage < b->passage;
}

// Where there are several times "apabila" may tell their cases apart, which is right.
void rule_T08(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    if (scene->states[WAKTU].keadaan != KEADAAN_ADA)
        return;
    struct place place = find_condition(scene, &audit_phrases[T08_COMPLETE]);
    struct place supposed = {0};
    if (scene->duration_count <= 1)
        supposed = find_condition(scene, &audit_phrases[T08_SUPPOSED]);
    if (!place.passage || (supposed.passage && is_before(&supposed, &place)))
        place = supposed;
    if (place.passage)
        report_place(audit, place, place.part, STR_NONE, STR_NONE);
}
