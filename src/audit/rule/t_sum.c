// T10: the times of the steps against the time that is promised.
//
// There are three scales: seconds, working days, calendar days; between them nothing is certain.
// What is sure is a peringatan: the least that the steps take in the scale of the promise is more
// than the most that was promised. What holds only where each step takes its longest, or by a
// count of hours a day, is a catatan. Where any time is open, the rule is silent.
#include "audit/rule/t_parts.h"

#include "base/buf.h"

enum scale { SECONDS, WORKING_DAYS, DAYS, SCALES };
// Between scales only a bound is certain: a working day is no shorter and no longer than this.
enum { A_MINUTE = 60, AN_HOUR = 3600, SHORTEST_DAY = 5 * AN_HOUR, LONGEST_DAY = 24 * AN_HOUR };

// A sum of times in each scale. Months and years differ in length: `least` and `longest` count
// them short, `most` long; `least` takes the lower figure of a range, the others the upper.
struct total {
    uint64_t least[SCALES], longest[SCALES], most[SCALES];
    size_t count;
    const struct passage *last;
    str only; // the text of the time, where there is one
};

static void add_time(struct total *total, const struct passage *passage,
                     const struct durasi *duration)
{
    static const struct {
        enum scale scale;
        uint32_t least, most;
    } units[] = {
        [SATUAN_TIDAK_ADA] = {SECONDS, 0, 0},
        [SATUAN_DETIK] = {SECONDS, 1, 1},
        [SATUAN_MENIT] = {SECONDS, A_MINUTE, A_MINUTE},
        [SATUAN_JAM] = {SECONDS, AN_HOUR, AN_HOUR},
        [SATUAN_HARI] = {DAYS, 1, 1},
        [SATUAN_HARI_KERJA] = {WORKING_DAYS, 1, 1},
        [SATUAN_MINGGU] = {DAYS, 7, 7},
        [SATUAN_BULAN] = {DAYS, 28, 31},
        [SATUAN_TAHUN] = {DAYS, 365, 366},
    };
    enum scale scale = units[duration->satuan].scale;
    total->least[scale] += (uint64_t)units[duration->satuan].least * duration->dari;
    total->longest[scale] += (uint64_t)units[duration->satuan].least * duration->sampai;
    total->most[scale] += (uint64_t)units[duration->satuan].most * duration->sampai;
    total->only = total->count++ == 0 ? duration->teks : STR_NONE;
    total->last = passage;
}

// The only scale in which there is anything; SCALES when there are several.
static enum scale scale_of(const struct total *total)
{
    enum scale found = SCALES;
    for (enum scale each = SECONDS; each < SCALES; each++) {
        if (total->most[each] > 0 && found != SCALES)
            return SCALES;
        if (total->most[each] > 0)
            found = each;
    }
    return found;
}

// In seconds, with so many of them to a day.
static uint64_t seconds(const uint64_t amounts[SCALES], uint64_t day)
{
    return amounts[SECONDS] + (amounts[WORKING_DAYS] + amounts[DAYS]) * day;
}

// What the typed steps take that say so. False when one of them says it in no clear way.
static bool sum_steps(const struct scene *scene, struct total *sum)
{
    for (size_t i = 0; i < scene->passage_count; i++) {
        const struct passage *passage = &scene->passages[i];
        if (passage->komponen != PROSEDUR || passage->varian ||
            !t_is_typed(passage, &record_langkah, "lama"))
            continue;
        struct fact_durations found = passage_durations(scene, passage);
        if (found.count != 1 || found.list[0].berkala)
            return false;
        add_time(sum, passage, &found.list[0]);
    }
    return sum->count > 0;
}

// What is promised at most: all times together, whether they are stages or cases. False when one
// of them is open.
static bool sum_promise(const struct scene *scene, struct total *sum)
{
    for (size_t i = 0; i < scene->duration_count; i++)
        if (!scene->durations[i].passage->varian && !scene->durations[i].value.berkala)
            add_time(sum, scene->durations[i].passage, &scene->durations[i].value);
    for (size_t i = 0; i < scene->passage_count && sum->count > 0; i++)
        if (!scene->passages[i].varian && t_unmeasured_part(scene, &scene->passages[i]).len > 0)
            return false;
    return sum->count > 0;
}

// ---- in words

static void write_amount(struct buf *out, enum scale scale, uint64_t amount)
{
    bool minutes = amount % A_MINUTE == 0;
    str unit = scale == WORKING_DAYS ? satuan_name(SATUAN_HARI_KERJA)
               : scale == DAYS       ? satuan_name(SATUAN_HARI)
                                     : satuan_name(minutes ? SATUAN_MENIT : SATUAN_DETIK);
    if (out->len > 0)
        BUF_LIT(out, " + ");
    buf_u64(out, scale == SECONDS && minutes ? amount / A_MINUTE : amount);
    buf_char(out, ' ');
    buf_add(out, unit);
}

// "35 menit", "10 menit + 3 hari kerja"; as it is written where it is one time.
static str show_total(struct arena *arena, const struct total *total,
                      const uint64_t amounts[SCALES])
{
    struct buf out = BUF(arena);
    if (total->only.len > 0)
        return total->only;
    for (enum scale each = SECONDS; each < SCALES; each++)
        if (amounts[each] > 0)
            write_amount(&out, each, amounts[each]);
    return buf_str(&out);
}

// The words for it; NULL when the steps may well be done in time.
static const struct message *judge(const struct total *steps, const struct total *promise,
                                   const struct message *sure)
{
    enum scale scale = scale_of(promise);
    if (scale != SCALES && steps->least[scale] > promise->most[scale])
        return sure;
    if (scale != SCALES && steps->longest[scale] > promise->most[scale])
        return &rule_T10_longest;
    return seconds(steps->least, SHORTEST_DAY) > seconds(promise->most, LONGEST_DAY)
               ? &rule_T10_unsure
               : NULL;
}

void rule_T10(struct audit *audit, const struct subject *subject)
{
    struct total promise = {0}, steps = {0};
    if (!sum_steps(subject->scene, &steps) || !sum_promise(subject->scene, &promise))
        return;
    const struct message *message = judge(&steps, &promise, &audit_rule(audit)->message);
    if (!message)
        return;
    bool sure = message != &rule_T10_longest;
    str taken = show_total(audit_arena(audit), &steps, sure ? steps.least : steps.longest);
    str promised = show_total(audit_arena(audit), &promise, promise.most);
    report_place_as(audit, message, place_of(steps.last, STR_NONE), taken, promised, STR_NONE);
}
