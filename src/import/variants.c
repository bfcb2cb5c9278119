// A component that is stated more than once in one standard: variants where each label names its
// case ("Persyaratan baru", "Persyaratan perpanjangan"), else one value below the other.
#include "import/recognise_parts.h"

#include "import/words.h"

static const char *const twice[LANGS] = {"label ini dua kali pada sumbernya; isinya digabung",
                                         "this label stands twice in the source; joined here"};

static struct section *earlier(struct standard_draft *standard, const struct section *section)
{
    for (struct section *each = standard->sections; each != section; each = each->next)
        if (each->kind == LABEL_KOMPONEN && each->komponen == section->komponen)
            return each;
    return NULL;
}

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

void variants_part(struct build *build)
{
    struct standard_draft *standard = build->standard;
    bool cases[KOMPONEN_COUNT] = {0};
    for (struct section *each = standard->sections; each; each = each->next) {
        struct section *first = each->kind == LABEL_KOMPONEN ? earlier(standard, each) : NULL;
        if (first && are_cases(first, each))
            cases[each->komponen] = true;
    }
    for (struct section *each = standard->sections; each; each = each->next) {
        if (each->kind != LABEL_KOMPONEN)
            continue;
        struct section *first = earlier(standard, each);
        if (cases[each->komponen] && case_of(each).len > 0)
            move_to_variant(build, each);
        else if (first) {
            join(build, first, each);
            each->kind = LABEL_NONE;
            each->values = NULL;
        }
    }
    drop_empty(standard);
}
