// The same service in two files of one agency: titles are sorted and neighbours compared.
#include "audit/rule/rule.h"

#include <stdlib.h>

struct entry {
    str title; // normalised
    const struct service *service;
};

static int compare_entries(const void *left, const void *right)
{
    const struct entry *a = left;
    const struct entry *b = right;
    int order = str_cmp(a->title, b->title);
    return order != 0 ? order : str_cmp(a->service->id, b->service->id);
}

void duplicates_each(struct audit *audit, const struct agency *agency, duplicate_visitor *visit)
{
    struct arena scratch = {0};
    struct entry *entries = ARENA_ARRAY(&scratch, struct entry, agency->count);
    size_t count = 0;
    for (size_t i = 0; i < agency->count; i++)
        if (!agency->services[i].broken)
            entries[count++] =
                (struct entry){phrases_normalize(&scratch, agency->services[i].standar->judul.s),
                               &agency->services[i]};
    if (count > 1)
        qsort(entries, count, sizeof *entries, compare_entries);
    for (size_t i = 1; i < count; i++)
        if (str_eq(entries[i - 1].title, entries[i].title)) {
            report_about(audit, agency, entries[i].service);
            visit(audit, &scratch, entries[i - 1].service, entries[i].service);
        }
    arena_free(&scratch);
}
