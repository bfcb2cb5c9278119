// Labels that a text gives before their values: where a page was read column by column, several
// labels stand one after another, then what belongs to each. Where there are as many texts and
// lists as labels without a value, each label takes its own, and a person is asked to look.
#include "import/find/recognise_parts.h"
#include "import/find/words.h"
#include "import/read/parts.h"

enum { SURE = 2, MOST = 8 };

static const char *const apart[LANGS] = {
    "label dan isinya terpisah pada sumbernya; dipasangkan menurut urutannya",
    "label and value stand apart in the source; paired by order"};

static bool is_empty(const struct section *section)
{
    return section->kind == LABEL_KOMPONEN && !section->values;
}

// Whether a value begins another text or list than the one before it.
static bool begins_anew(const struct value *before, const struct value *value)
{
    if (!value->item)
        return true;
    if (!before->item)
        return before->text.len == 0 || before->text.data[before->text.len - 1] != ':';
    uint32_t rank = marker_rank(value->marker);
    return rank == 1 && marker_rank(before->marker) >= 1;
}

// The first values of the texts and lists from `value` on; gives how many there are, at most MOST.
static size_t find_groups(struct value *value, struct value **groups)
{
    size_t count = 0;
    for (struct value *before = NULL; value; before = value, value = value->next)
        if (!before || begins_anew(before, value)) {
            if (count == MOST)
                return 0;
            groups[count++] = value;
        }
    return count;
}

static bool names_time(str text)
{
    return text_has_word(text, "hari") || text_has_word(text, "menit") ||
           text_has_word(text, "jam") || text_has_word(text, "minggu") ||
           text_has_word(text, "bulan");
}

// One label without a value may be that; not so before two lists, nor before a time and a fee.
static bool are_sure(const struct section *first, struct value *const *groups, size_t count)
{
    bool lists = true;
    for (size_t i = 0; i < count; i++)
        lists = lists && groups[i]->item && marker_rank(groups[i]->marker) == 1;
    return lists || (first->komponen == WAKTU && first->next->komponen == BIAYA &&
                     names_time(groups[0]->text));
}

// Gives each section of a run its own; `first` are those without a value, `last` has them all.
static void share_out(struct section *first, struct section *last, struct value **groups,
                      size_t count)
{
    for (size_t i = 0; i + 1 < count; i++) {
        struct value *value = groups[i];
        while (value->next != groups[i + 1])
            value = value->next;
        value->next = NULL;
    }
    size_t given = 0;
    for (struct section *each = first; each != last; each = each->next) {
        each->values = groups[given++];
        memcpy(each->doubt, apart, sizeof apart);
    }
    if (given < count)
        last->values = groups[given];
    memcpy(last->doubt, apart, sizeof apart);
}

void delayed_values_take(struct standard_draft *standard)
{
    for (struct section *first = standard->sections; first; first = first->next) {
        struct value *groups[MOST];
        struct section *last = first;
        size_t empty = 0;
        for (; last && is_empty(last); last = last->next)
            empty++;
        if (empty == 0 || !last || last->kind != LABEL_KOMPONEN || !last->values)
            continue;
        // "Jumlah Pelaksana 4 orang": the last of them has its own on the line.
        struct value *rest = last->beside ? last->values->next : last->values;
        size_t count = find_groups(rest, groups);
        if (count != empty + (last->beside ? 0 : 1) ||
            (empty < SURE && (last->beside || !are_sure(first, groups, count))))
            continue;
        if (last->beside)
            last->values->next = NULL;
        share_out(first, last, groups, count);
    }
}
