// What a table's printed numbers tell of rows that cannot be read: a scan that lost its beginning
// has rows "3." to "14."; the row before "3." is the second, and the first is gone.
#include "import/find/recognise_parts.h"

#include "import/find/words.h"

enum { FEWEST_WITNESSES = 3, MOST_GARBAGE = 6 };

static uint32_t number_of(const struct section *section)
{
    uint32_t value = 0;
    str digits = section->number;
    while (digits.len > 0 && !is_digit(digits.data[digits.len - 1]))
        digits = str_sub(digits, 0, digits.len - 1);
    return str_to_u32(digits, &value) ? value : 0;
}

// How many numbered rows stand where PermenPANRB 15/2014 has them.
static size_t count_witnesses(const struct standard_draft *standard)
{
    size_t count = 0;
    for (const struct section *each = standard->sections; each; each = each->next) {
        uint32_t number = number_of(each);
        count += each->kind == LABEL_KOMPONEN && number >= 1 && number <= KOMPONEN_COUNT &&
                 komponen_panrb[number - 1] == each->komponen;
    }
    return count;
}

static bool is_stated(const struct standard_draft *standard, enum komponen_id komponen)
{
    for (const struct section *each = standard->sections; each; each = each->next)
        if (each->kind == LABEL_KOMPONEN && each->komponen == komponen)
            return true;
    return false;
}

// The text of an unreadable row's label: a few words before its items.
static void take_garbage(struct build *build, struct section *section)
{
    struct value *first = section->values;
    if (!first || !first->next || first->item || count_words(first->text) > MOST_GARBAGE)
        return;
    section->values = first->next;
    add_damage(build, first->text,
               STR("salah pindai di tempat nomor dan label baris ini, yang tidak terbaca"),
               section->komponen);
}

static void report_lost_rows(struct build *build, uint32_t first)
{
    struct arena *arena = build->strip->arena;
    for (uint32_t number = 1; number < first; number++) {
        enum komponen_id komponen = komponen_panrb[number - 1];
        if (!is_stated(build->standard, komponen))
            add_damage(build, STR_NONE,
                       arena_printf(arena, "baris %u tabel hilang pada sumber", (unsigned)number),
                       komponen);
    }
}

static void name_by_number(struct build *build, struct section *section, uint32_t number)
{
    enum komponen_id komponen = komponen_panrb[number - 1];
    if (is_stated(build->standard, komponen))
        return;
    section->kind = LABEL_KOMPONEN;
    section->komponen = komponen;
    section->doubt[LANG_ID] = "labelnya tidak terbaca; komponen menurut nomor baris sesudahnya";
    section->doubt[LANG_EN] =
        "its label cannot be read; the component follows from the number of the next row";
    take_garbage(build, section);
    report_lost_rows(build, number);
    build->standard->bentuk = "pindaian";
}

void gaps_fill(struct build *build)
{
    if (count_witnesses(build->standard) < FEWEST_WITNESSES)
        return;
    for (struct section *each = build->standard->sections; each && each->next; each = each->next) {
        uint32_t number = number_of(each->next);
        bool witness = each->next->kind == LABEL_KOMPONEN && number >= 2 &&
                       number <= KOMPONEN_COUNT &&
                       komponen_panrb[number - 1] == each->next->komponen;
        if (each->kind == LABEL_NONE && each->values && witness && each->place.table > 0)
            name_by_number(build, each, number - 1);
    }
}
