// A component that is stated more than once in one standard: variants where each label names its
// case ("Persyaratan baru", "Persyaratan perpanjangan"), else one value below the other.
#include "import/recognise_parts.h"

#include "import/words.h"

enum { MOST_JOINED = 200 }; // what is repeated more often is no standard

static const char *const twice[LANGS] = {"label ini dua kali pada sumbernya; isinya digabung",
                                         "this label stands twice in the source; joined here"};

// The second's values, under its label where that says more than the first's.
static void join(struct build *build, struct section *first, struct section *second)
{
    struct value *head = second->values;
    str label = second->printed;
    if (first->values && second->values) {
        head = ARENA_NEW(build->strip->arena, struct value);
        *head = (struct value){
            .text = label, .item = true, .place = second->place, .first = second->values};
    } else
        add_damage(build, label, STR("label berulang"), second->komponen);
    struct value **end = &first->values;
    while (*end)
        end = &(*end)->next;
    *end = head;
    first->markers = arena_printf(build->strip->arena, "%.*s %.*s %.*s", STR_ARG(first->markers),
                                  STR_ARG(second->number), STR_ARG(second->markers));
    memcpy(first->doubt, twice, sizeof twice);
}

static struct variant_draft *variant_of(struct build *build, str name)
{
    struct variant_draft **end = &build->standard->variants;
    for (; *end; end = &(*end)->next)
        if (str_eq_nocase((*end)->nama, name))
            return *end;
    *end = ARENA_NEW(build->strip->arena, struct variant_draft);
    (*end)->nama = name;
    return *end;
}

static str case_of(const struct section *section)
{
    str name = section->qualifier;
    while (name.len > 0 && strchr("([-", name.data[0]))
        name = str_trim_left(str_skip(name, 1));
    while (name.len > 0 && strchr(")]:", name.data[name.len - 1]))
        name = str_trim_right(str_sub(name, 0, name.len - 1));
    return name;
}

static bool are_cases(const struct section *first, const struct section *second)
{
    return case_of(first).len > 0 && case_of(second).len > 0 &&
           !str_eq_nocase(case_of(first), case_of(second)) &&
           !text_has_word(second->qualifier, "pengaduan");
}

static void move_to_variant(struct build *build, struct section *section)
{
    struct variant_draft *variant = variant_of(build, case_of(section));
    struct section **end = &variant->sections;
    while (*end && (*end)->komponen != section->komponen)
        end = &(*end)->next;
    if (*end)
        join(build, *end, section);
    else {
        *end = ARENA_NEW(build->strip->arena, struct section);
        **end = *section;
        (*end)->next = NULL;
    }
    section->kind = LABEL_NONE;
    section->values = NULL;
}

static void drop_empty(struct standard_draft *standard)
{
    struct section **link = &standard->sections;
    while (*link)
        if ((*link)->kind == LABEL_NONE && !(*link)->values)
            *link = (*link)->next;
        else
            link = &(*link)->next;
}

// Which components are stated in several cases.
static void find_cases(const struct standard_draft *standard, bool *cases)
{
    const struct section *first[KOMPONEN_COUNT] = {0};
    for (const struct section *each = standard->sections; each; each = each->next) {
        if (each->kind != LABEL_KOMPONEN)
            continue;
        const struct section *before = first[each->komponen];
        if (!before)
            first[each->komponen] = each;
        else if (are_cases(before, each))
            cases[each->komponen] = true;
    }
}

void variants_part(struct build *build)
{
    struct section *first[KOMPONEN_COUNT] = {0};
    bool cases[KOMPONEN_COUNT] = {0};
    size_t joined = 0;
    find_cases(build->standard, cases);
    for (struct section *each = build->standard->sections; each; each = each->next) {
        if (each->kind != LABEL_KOMPONEN)
            continue;
        struct section **before = &first[each->komponen];
        if (cases[each->komponen] && case_of(each).len > 0 && joined++ < MOST_JOINED)
            move_to_variant(build, each);
        else if (!*before)
            *before = each;
        else if (joined++ < MOST_JOINED) {
            join(build, *before, each);
            each->kind = LABEL_NONE;
            each->values = NULL;
        } else
            each->kind = LABEL_ROW;
    }
    drop_empty(build->standard);
}
