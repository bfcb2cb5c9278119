// T10: the times of the steps against the time that is promised.
//
// Minutes and hours are one scale, working days another, calendar days and weeks a third; between
// scales nothing is certain, so only what holds by any count is said, as a note.
#include "audit/rules.h"

enum scale { SCALE_NONE, SCALE_MINUTES, SCALE_WORKING_DAYS, SCALE_DAYS, SCALE_MIXED };
enum {
    MINUTES_AN_HOUR = 60,
    SHORTEST_DAY = 5 * MINUTES_AN_HOUR,
    LONGEST_DAY = 24 * MINUTES_AN_HOUR
};

struct span {
    enum scale scale;
    uint64_t amount;            // in its scale
    uint64_t at_least, at_most; // in minutes, whatever a day is taken to be
};

static struct span span_of(const struct durasi *duration)
{
    static const struct {
        enum scale scale;
        uint64_t amount; // for one of the unit, in seconds or days
    } units[] = {
        [SATUAN_TIDAK_ADA] = {SCALE_NONE, 0}, [SATUAN_DETIK] = {SCALE_NONE, 0},
        [SATUAN_MENIT] = {SCALE_MINUTES, 1},  [SATUAN_JAM] = {SCALE_MINUTES, MINUTES_AN_HOUR},
        [SATUAN_HARI] = {SCALE_DAYS, 1},      [SATUAN_HARI_KERJA] = {SCALE_WORKING_DAYS, 1},
        [SATUAN_MINGGU] = {SCALE_DAYS, 7},    [SATUAN_BULAN] = {SCALE_DAYS, 31},
        [SATUAN_TAHUN] = {SCALE_DAYS, 366},
    };
    enum scale scale = units[duration->satuan].scale;
    uint64_t amount = units[duration->satuan].amount * duration->sampai;
    bool minutes = scale == SCALE_MINUTES;
    return (struct span){scale, amount, minutes ? amount : amount * SHORTEST_DAY,
                         minutes ? amount : amount * LONGEST_DAY};
}

static void add_span(struct span *sum, struct span span)
{
    bool other = sum->scale != SCALE_NONE && sum->scale != span.scale;
    sum->scale = other ? SCALE_MIXED : span.scale;
    sum->amount += span.amount;
    sum->at_least += span.at_least;
    sum->at_most += span.at_most;
}

static bool is_row(const struct passage *passage, const struct record *record)
{
    return passage->field >= record->fields && passage->field < record->fields + record->count &&
           str_eq(str_from(passage->field->key), STR("lama"));
}

// The sum of typed steps; *last is the text of the last one. Scale NONE when a step has no time.
static struct span sum_steps(const struct scene *scene, const struct passage **last)
{
    struct span sum = {0};
    for (size_t i = 0; i < scene->passage_count; i++) {
        const struct passage *passage = &scene->passages[i];
        struct durasi *found;
        if (passage->komponen != PROSEDUR || passage->varian || !is_row(passage, &record_langkah))
            continue;
        if (durations_read(scene->arena, passage->text->s, &found) != 1)
            return (struct span){0};
        add_span(&sum, span_of(&found[0]));
        *last = passage;
    }
    return sum;
}

// What is promised: one time, or stages that follow each other. Scale NONE when it is not clear.
static struct span sum_promise(const struct scene *scene)
{
    struct span sum = {0};
    size_t plain = 0;
    for (size_t i = 0; i < scene->duration_count; i++) {
        const struct said_duration *said = &scene->durations[i];
        if (said->passage->varian || said->value.berkala)
            continue;
        plain += !is_row(said->passage, &record_tahap);
        add_span(&sum, span_of(&said->value));
    }
    return plain > 1 || (plain == 1 && scene->duration_count > 1) ? (struct span){0} : sum;
}

static const struct message t10_unsure = {
    "T10",
    LEVEL_CATATAN,
    EFFECT_NONE,
    {"waktu semua langkah tampaknya melebihi waktu yang dijanjikan (\"{1}\"); satuannya berbeda, "
     "jadi periksalah",
     "the times of all steps seem to exceed the time that is promised (\"{1}\"); their units "
     "differ, so please check"},
    {"samakan waktu langkah dengan jangka waktu penyelesaian",
     "make the steps agree with the time to completion"},
};

void rule_T10(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    const struct passage *last = NULL;
    struct span promise = scene->duration_count > 0 ? sum_promise(scene) : (struct span){0};
    struct span steps = promise.scale != SCALE_NONE ? sum_steps(scene, &last) : (struct span){0};
    bool comparable = steps.scale == promise.scale && steps.scale != SCALE_MIXED;
    if (steps.scale == SCALE_NONE || promise.scale == SCALE_NONE)
        return;
    str said = scene->durations[0].value.teks;
    if (comparable && steps.amount > promise.amount)
        report(audit, place_of(last, STR_NONE), said, STR_NONE, STR_NONE);
    else if (!comparable && steps.at_least > promise.at_most)
        report_as(audit, &t10_unsure, place_of(last, STR_NONE), said, STR_NONE, STR_NONE);
}
