// The rules of a page: pieces of one rule joined, and which rules touch each other.
#include "base/arena.h"
#include "import/read/pdf.h"

#include <stdlib.h>

enum {
    TOUCH = 50,         // hundredths of a point between rules that touch
    PIECES_APART = 300, // between pieces of one rule: dots, borders of neighbours
    SHORTEST = 400,     // of a rule
    RULES_OF_PAGE = 1200,
};

int32_t pdf_stretch_middle(const struct pdf_stretch *rule)
{
    return rule->low + (rule->high - rule->low) / 2;
}

static int compare_places(const void *left, const void *right)
{
    int32_t a = pdf_stretch_middle(left), b = pdf_stretch_middle(right);
    return (a > b) - (a < b);
}

static int compare_groups(const void *left, const void *right)
{
    const struct pdf_stretch *a = left, *b = right;
    int order = (a->group > b->group) - (a->group < b->group);
    return order ? order : (a->from > b->from) - (a->from < b->from);
}

static void join_pair(struct pdf_stretch *rule, const struct pdf_stretch *piece)
{
    rule->to = piece->to > rule->to ? piece->to : rule->to;
    rule->low = piece->low < rule->low ? piece->low : rule->low;
    rule->high = piece->high > rule->high ? piece->high : rule->high;
}

// Joins the pieces of each rule, and leaves out what is too short; gives how many are left.
static size_t join_pieces(struct pdf_stretch *rules, size_t count)
{
    size_t kept = 0, joined = 0;
    if (count == 0)
        return 0;
    qsort(rules, count, sizeof *rules, compare_places);
    for (size_t i = 0; i < count; i++) {
        bool same = i > 0 && pdf_stretch_middle(&rules[i]) - rules[i - 1].group <= TOUCH;
        rules[i].group = same ? rules[i - 1].group : pdf_stretch_middle(&rules[i]);
    }
    qsort(rules, count, sizeof *rules, compare_groups);
    for (size_t i = 1; i < count; i++)
        if (rules[i].group == rules[joined].group &&
            rules[i].from - rules[joined].to <= PIECES_APART)
            join_pair(&rules[joined], &rules[i]);
        else
            rules[++joined] = rules[i];
    for (size_t i = 0; i <= joined; i++)
        if (rules[i].to - rules[i].from >= SHORTEST)
            rules[kept++] = rules[i];
    return kept;
}

// A dot is a piece of either.
static size_t add_stretches(struct pdf_stretch *stretches, const struct pdf_rules *rules,
                            int32_t height, bool upright)
{
    size_t count = 0;
    for (size_t i = 0; i < rules->count; i++) {
        const struct pdf_rule *rule = &rules->rules[i];
        int32_t wide = rule->right - rule->left, high = rule->top - rule->bottom;
        bool dot = wide < SHORTEST && high < SHORTEST;
        if (!dot && (high > wide) != upright)
            continue;
        int32_t top = height - rule->top, bottom = height - rule->bottom;
        stretches[count++] =
            upright ? (struct pdf_stretch){top, bottom, rule->left, rule->right, 0, 0, true}
                    : (struct pdf_stretch){rule->left, rule->right, top, bottom, 0, 0, false};
    }
    return join_pieces(stretches, count);
}

// ---- which touch

static size_t first_of(struct pdf_stretch *rules, size_t at)
{
    while (rules[at].table != at) {
        rules[at].table = rules[rules[at].table].table;
        at = rules[at].table;
    }
    return at;
}

static bool touch(const struct pdf_stretch *a, const struct pdf_stretch *b)
{
    return a->from <= b->high + TOUCH && a->to >= b->low - TOUCH && b->from <= a->high + TOUCH &&
           b->to >= a->low - TOUCH;
}

static int compare_tables(const void *left, const void *right)
{
    const struct pdf_stretch *a = left, *b = right;
    return (a->table > b->table) - (a->table < b->table);
}

static void find_touching(struct pdf_stretches *rules)
{
    for (size_t i = 0; i < rules->count; i++)
        rules->all[i].table = i;
    for (size_t i = 0; i < rules->level; i++)
        for (size_t j = rules->level; j < rules->count; j++)
            if (touch(&rules->all[i], &rules->all[j]))
                rules->all[first_of(rules->all, j)].table = first_of(rules->all, i);
    for (size_t i = 0; i < rules->count; i++)
        rules->all[i].table = first_of(rules->all, i);
    qsort(rules->all, rules->count, sizeof *rules->all, compare_tables);
}

struct pdf_stretches pdf_stretches_find(struct arena *arena, const struct pdf_rules *rules,
                                        int32_t height)
{
    struct pdf_stretches result = {ARENA_ARRAY(arena, struct pdf_stretch, 2 * rules->count), 0, 0};
    result.level = add_stretches(result.all, rules, height, false);
    result.count = result.level + add_stretches(result.all + result.level, rules, height, true);
    if (result.count > RULES_OF_PAGE)
        result.count = 0;
    else
        find_touching(&result);
    return result;
}
