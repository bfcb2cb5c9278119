// Which marks stand. Surer marks first; a weaker one stands where its standard has no surer mark
// of the same component. The labels begin anew where a component comes again and others after it,
// or a title stands before it.
#include "import/find/marks_parts.h"

#include "import/find/words.h"

enum { FEWEST_PLACED = 3, LOOK_AHEAD = 6, FEWEST_AGAIN = 3, LOOK_BACK = 64 };

static bool is_component(const struct mark *mark)
{
    return mark->label.kind == LABEL_KOMPONEN;
}

// The weakest marks that tell how many standards there are.
static enum mark_strength dividing_strength(const struct marks *marks)
{
    for (enum mark_strength strength = MARK_PLACED; strength > MARK_SWALLOWED; strength--) {
        bool seen[KOMPONEN_COUNT] = {0};
        size_t count = 0;
        for (size_t i = 0; i < marks->count; i++) {
            const struct mark *mark = &marks->list[i];
            if (!is_component(mark) || mark->strength < strength || seen[mark->label.komponen])
                continue;
            seen[mark->label.komponen] = true;
            count++;
        }
        if (count >= FEWEST_PLACED)
            return strength;
    }
    return MARK_SWALLOWED;
}

// From mark `at` on: do the labels repeat what was seen, or is it one label that comes twice?
static bool begins_anew(const struct marks *marks, size_t at, enum mark_strength strength,
                        const bool *seen)
{
    bool counted[KOMPONEN_COUNT] = {0};
    size_t again = 0, looked = 0, labels = 0;
    for (size_t i = 0; i < KOMPONEN_COUNT; i++)
        labels += seen[i];
    for (size_t i = at; i < marks->count && looked < LOOK_AHEAD; i++) {
        const struct mark *mark = &marks->list[i];
        if (!is_component(mark) || mark->strength < strength)
            continue;
        looked++;
        again += seen[mark->label.komponen] && !counted[mark->label.komponen];
        counted[mark->label.komponen] = true;
    }
    return again >= (labels < FEWEST_AGAIN ? labels : FEWEST_AGAIN) && again >= 2;
}

// The rows of a table of standards are divided already.
static bool divide_by_record(const struct strip *strip, struct marks *marks)
{
    for (size_t i = 0; i < marks->count; i++) {
        uint32_t record = strip->list[marks->list[i].from].record;
        marks->list[i].group = record > 0 ? record - 1 : 0;
    }
    marks->groups = strip->records;
    return strip->records > 0;
}

static void divide(const struct strip *strip, struct marks *marks)
{
    enum mark_strength strength = dividing_strength(marks);
    bool seen[KOMPONEN_COUNT] = {0};
    struct title title = {0};
    uint32_t group = 0;
    for (size_t i = 0; i < marks->count; i++) {
        struct mark *mark = &marks->list[i];
        bool stated = is_component(mark) && seen[mark->label.komponen];
        bool titled = is_component(mark) && mark->strength >= MARK_LINE &&
                      title_begins(strip, marks, i, stated, &title);
        bool counts = is_component(mark) && mark->strength >= strength;
        if (titled || (counts && stated && begins_anew(marks, i, strength, seen))) {
            memset(seen, 0, sizeof seen);
            group++;
        }
        if (counts || titled)
            seen[mark->label.komponen] = true;
        mark->group = group;
    }
    marks->groups = group + 1;
}

// The surest chosen mark of each component in each standard.
struct chosen {
    uint8_t *strength; // [group][component]
};

static uint8_t *strength_in(const struct chosen *chosen, const struct mark *mark)
{
    return &chosen->strength[mark->group * KOMPONEN_COUNT + mark->label.komponen];
}

static bool is_same_label(const struct mark *a, const struct mark *b)
{
    return a->group == b->group && a->label.kind == b->label.kind &&
           a->label.komponen == b->label.komponen &&
           (is_component(a) || str_eq_nocase(a->label.text, b->label.text));
}

// The chosen mark before this one.
static const struct mark *mark_before(const struct marks *marks, size_t at)
{
    for (size_t back = 0; at > 0 && back < LOOK_BACK; at--, back++)
        if (marks->list[at - 1].chosen)
            return &marks->list[at - 1];
    return NULL;
}

// "2. Waktu Pelayanan" and "3. Jangka Waktu" are two rows.
static bool is_next_number(const struct mark *before, const struct mark *mark)
{
    return before->label.number.len > 0 && mark->label.number.len > 0 &&
           !str_eq_nocase(before->label.number, mark->label.number);
}

// A surer mark of the same label stands in this standard; or one as sure, where this one only leads
// a line ("Jangka waktu: 3 hari" below the row of complaints) or nothing is chosen between.
static bool is_known(const struct marks *marks, const struct chosen *chosen, size_t at)
{
    const struct mark *mark = &marks->list[at];
    uint8_t stated = is_component(mark) ? *strength_in(chosen, mark) : 0;
    if (stated > mark->strength ||
        (stated == mark->strength && mark->inside && mark->strength < MARK_PLACED))
        return true;
    const struct mark *before = mark->strength < MARK_PLACED ? mark_before(marks, at) : NULL;
    return before && is_same_label(mark, before) && !is_next_number(before, mark);
}

// Before the first component stand names and numbers, no rows of a list.
static bool may_stand(const struct mark *mark)
{
    return is_component(mark) || mark->strength > MARK_SWALLOWED;
}

// Names, numbers and group heads in front of a standard's first label are its own.
static void take_heads_along(struct marks *marks)
{
    for (size_t i = marks->count; i > 1; i--) {
        const struct mark *after = &marks->list[i - 1];
        struct mark *mark = &marks->list[i - 2];
        bool head = mark->label.kind == LABEL_GROUP_A || mark->label.kind == LABEL_SK ||
                    mark->label.kind == LABEL_TITLE || mark->label.kind == LABEL_AGENCY;
        if (head)
            mark->group = after->group;
    }
}

static void find_groups(struct arena *arena, struct marks *marks)
{
    marks->first = ARENA_ARRAY(arena, size_t, (size_t)marks->groups + 1);
    uint32_t group = 0;
    for (size_t i = 0; i < marks->count; i++)
        while (group < marks->list[i].group)
            marks->first[++group] = i;
    while (group < marks->groups)
        marks->first[++group] = marks->count;
}

static bool is_stated_again(const struct marks *marks, size_t at)
{
    for (size_t i = at + 1; i < marks->count; i++)
        if (is_component(&marks->list[i]) &&
            marks->list[i].label.komponen == marks->list[at].label.komponen)
            return true;
    return false;
}

// A title that begins like a label ("Pelayanan Pengaduan Masyarakat"): it stands before all labels,
// has no number, and another label follows with nothing between.
static void pass_over_title(const struct strip *strip, struct marks *marks)
{
    size_t at = 0, next;
    while (at < marks->count && !is_component(&marks->list[at]))
        at++;
    for (next = at + 1; next < marks->count && !is_component(&marks->list[next]);)
        next++;
    if (next >= marks->count)
        return;
    struct mark *mark = &marks->list[at];
    bool empty = !mark->inside && mark->sides == 0;
    for (size_t i = mark->to; i < marks->list[next].from; i++)
        empty = empty && strip->list[i].use != USE_CONTENT;
    if (empty && mark->label.number.len == 0 && strip->list[mark->from].table == 0 &&
        (!mark->label.whole || is_stated_again(marks, at)))
        mark->strength = MARK_NEVER;
}

void marks_choose(const struct strip *strip, struct marks *marks)
{
    pass_over_title(strip, marks);
    if (!divide_by_record(strip, marks)) {
        divide(strip, marks);
        take_heads_along(marks);
    }
    find_groups(strip->arena, marks);
    struct chosen chosen = {
        ARENA_ARRAY(strip->arena, uint8_t, (size_t)marks->groups * KOMPONEN_COUNT)};
    for (enum mark_strength strength = MARK_PLACED; strength >= MARK_SWALLOWED; strength--)
        for (size_t i = 0; i < marks->count; i++) {
            struct mark *mark = &marks->list[i];
            if (mark->strength != strength || !may_stand(mark) || is_known(marks, &chosen, i))
                continue;
            mark->chosen = true;
            if (is_component(mark) && *strength_in(&chosen, mark) < strength)
                *strength_in(&chosen, mark) = (uint8_t)strength;
        }
}
