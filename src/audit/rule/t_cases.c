// T09: two times, and nothing says for which case each of them holds.
//
// What names a case can be before a time, after it, or in the item above it; where anything
// does, the rule is silent. So are two units of one time ("1 jam 30 menit"), a time and its limit,
// an extension, and how long the result is valid.
#include "audit/rule/t_parts.h"

#include "text/number.h"

enum { MINUTES_AN_HOUR = 60 };

static const struct passage *plain_passage(const struct said_duration *said)
{
    const struct passage *passage = said->passage;
    return passage->varian || passage->field != passage->top ? NULL : passage;
}

// An item without a time, with words, right above this one: "Perpanjangan:".
static bool is_below_a_head(const struct scene *scene, const struct passage *passage)
{
    const struct passage *above = passage - 1;
    return passage > scene->passages && above->komponen == WAKTU && !t_has_duration(scene, above) &&
           t_has_letter(above->text->s);
}

// The words from a time to the end of its clause; "atau" begins another.
static str clause_after(const struct said_duration *said, str limit)
{
    size_t end = 0;
    while (end < limit.len && !strchr(",;/.\n", limit.data[end]))
        end++;
    str clause = str_sub(t_text_after(said), 0, end);
    number_take_phrase(&clause, STR("atau"));
    return clause;
}

static bool is_bare(const struct said_duration *said, str between)
{
    return !said->value.paling_lama && !said->value.berkala && !t_has_letter(t_text_before(said)) &&
           !str_starts(str_trim_left(t_text_after(said)), STR("(")) &&
           !t_has_letter(clause_after(said, between));
}

static uint64_t common_amount(const struct durasi *duration, enum satuan *unit)
{
    bool minutes = duration->satuan == SATUAN_MENIT || duration->satuan == SATUAN_JAM;
    *unit = minutes ? SATUAN_MENIT : duration->satuan;
    return duration->satuan == SATUAN_JAM ? (uint64_t)duration->sampai * MINUTES_AN_HOUR
                                          : duration->sampai;
}

static bool is_other(const struct durasi *a, const struct durasi *b)
{
    enum satuan of_a, of_b;
    return common_amount(a, &of_a) != common_amount(b, &of_b) || of_a != of_b;
}

// "1 hari kerja 2 jam", "3 hari kerja dan 2 jam".
static bool is_one_time(const struct durasi *a, const struct durasi *b, str between)
{
    number_take_phrase(&between, STR("dan"));
    return str_trim(between).len == 0 && a->satuan > b->satuan;
}

// Words before a second time that say that it is not one to completion.
static bool is_something_else(str before)
{
    return phrases_in_text(before, &audit_phrases[T09_OTHER]);
}

static bool is_unclear(const struct scene *scene, const struct said_duration *a,
                       const struct said_duration *b)
{
    bool same = a->passage == b->passage;
    str after = t_text_after(a), before = t_text_before(b);
    str between = same ? str_sub(after, 0, (size_t)(b->value.teks.data - after.data)) : after;
    if (!plain_passage(a) || !plain_passage(b) || !is_other(&a->value, &b->value) ||
        b->value.berkala || b->value.paling_lama || is_something_else(same ? between : before))
        return false;
    if (same ? is_one_time(&a->value, &b->value, between) : !is_bare(b, t_text_after(b)))
        return false;
    return is_bare(a, between) && !is_below_a_head(scene, a->passage);
}

void rule_T09(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    for (size_t i = 0; i + 1 < scene->duration_count; i++) {
        const struct said_duration *a = &scene->durations[i], *b = &scene->durations[i + 1];
        if (!is_unclear(scene, a, b))
            continue;
        report_place(audit, place_of(a->passage, a->value.teks), a->value.teks, b->value.teks,
                     STR_NONE);
        return;
    }
}
