// First come, first placed: an item that does not fit any more begins the next page.
#include "render/view/paging.h"

struct paging paging_make(struct arena *arena, const size_t *weights, size_t count)
{
    size_t *cuts = ARENA_ARRAY(arena, size_t, count + 2);
    size_t pages = 0, bytes = 0;
    for (size_t i = 0; i < count; i++) {
        bool full = i - cuts[pages] >= PAGING_MOST_ITEMS || bytes + weights[i] > PAGING_MOST_BYTES;
        if (full && i > cuts[pages]) {
            cuts[++pages] = i;
            bytes = 0;
        }
        bytes += weights[i];
    }
    cuts[++pages] = count;
    return (struct paging){cuts, pages};
}

struct paging paging_make_even(struct arena *arena, size_t count, size_t items)
{
    size_t *weights = ARENA_ARRAY(arena, size_t, count);
    for (size_t i = 0; i < count; i++)
        weights[i] = PAGING_MOST_BYTES / items;
    return paging_make(arena, weights, count);
}

struct portion paging_portion(const struct paging *paging, size_t number)
{
    return (struct portion){number, paging->pages, paging->cuts[number], paging->cuts[number + 1]};
}
