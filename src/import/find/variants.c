// A component that is stated more than once in one standard: variants where each label names its
// case ("Persyaratan baru", "Persyaratan perpanjangan"), else one value below the other.
#include "import/find/recognise_parts.h"

#include "import/find/words.h"

enum { MOST_JOINED = 200 }; // what is repeated more often is no standard

static const char *const twice[LANGS] = {"label ini dua kali pada sumbernya; isinya digabung",
                                         "this label stands twice in the source; joined here"};

static bool is_same_wording(const struct build *build, const struct section *a,
                            const struct section *b)
{
    return str_eq(plain_words(build->strip->arena, a->printed),
                  plain_words(build->strip->arena, b->printed));
}

// Values under the label that they stood under.
static struct value *put_under(struct build *build, const struct section *section)
{
    struct value *head = ARENA_NEW(build->strip->arena, struct value);
    *head = (struct value){
        .text = section->printed, .item = true, .place = section->place, .first = section->values};
    return head;
}

static bool is_under_label(const struct section *section)
{
    return section->values && str_eq(section->values->text, section->printed);
}

// The second's values below the first's: "Persyaratan teknis" below "Persyaratan administratif",
// each under its label; the same label twice is a fault of the source.
static void join(struct build *build, struct section *first, struct section *second)
{
    bool same = is_same_wording(build, first, second);
    if (same) {
        add_damage(build, second->printed, STR("label berulang"), KOMPONEN_COUNT);
        memcpy(first->doubt, twice, sizeof twice);
    } else if (first->values && count_words(first->printed) > 1 && !is_under_label(first))
        first->values = put_under(build, first);
    struct value **end = &first->values;
    while (*end)
        end = &(*end)->next;
    *end = second->values && (first->values || !same) ? put_under(build, second) : second->values;
    first->markers = arena_printf(build->strip->arena, "%.*s %.*s %.*s", STR_ARG(first->markers),
                                  STR_ARG(second->number), STR_ARG(second->markers));
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

// Opening hours, and no time of service in any unit.
static bool tells_hours(const struct section *section)
{
    static const char *const hours[] = {"senin", "jumat", "pukul", "wib",
                                        "wita",  "wit",   "jam",   NULL};
    static const char *const units[] = {"menit", "hari", "minggu", "bulan", NULL};
    bool opens = false;
    for (const struct value *value = section->values; value; value = value->next) {
        struct word word = {0};
        while (word_next(value->text, &word)) {
            if (is_word_of(word.text, units))
                return false;
            opens = opens || is_word_of(word.text, hours);
        }
    }
    return opens;
}

// Where one row gives the time and another the hours ("Waktu Pelayanan"), the hours are a row of
// their own.
static void set_hours_aside(struct standard_draft *standard)
{
    size_t times = 0, hours = 0;
    for (struct section *each = standard->sections; each; each = each->next)
        if (each->kind == LABEL_KOMPONEN && each->komponen == WAKTU)
            *(tells_hours(each) ? &hours : &times) += 1;
    for (struct section *each = standard->sections; each && times > 0 && hours > 0;
         each = each->next)
        if (each->kind == LABEL_KOMPONEN && each->komponen == WAKTU && tells_hours(each))
            each->kind = LABEL_ROW;
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
    set_hours_aside(build->standard);
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
