// Any bytes as the note of an earlier build: passed over, or read into agencies that a note of
// their own gives again.
#include <stdlib.h>

#include "site/published.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
    if (!holds)
        abort();
}

static void require_same(const struct agency *one, const struct agency *other)
{
    require(str_eq(one->id, other->id) && one->count == other->count);
    require((one->translation != NULL) == (other->translation != NULL));
    for (size_t i = 0; i < one->count; i++) {
        const struct service *a = &one->services[i], *b = &other->services[i];
        require(str_eq(a->id, b->id) && id_is_valid(a->id));
        require((a->translation != NULL) == (b->translation != NULL));
        require(a->standar->dikenal_juga.count == b->standar->dikenal_juga.count);
        require(a->standar->kelompok.count == b->standar->kelompok.count);
        require(a->standar->riwayat.count == b->standar->riwayat.count);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct situs settings;
    struct arena arena = {0};
    str note = {(const char *)data, size};
    published_differs(note, &settings);
    struct catalog first = published_read(&arena, note);
    first.situs = &settings;
    struct catalog second = published_read(&arena, published_note(&arena, &first));
    require(first.count == second.count);
    for (size_t i = 0; i < first.count; i++) {
        require(id_is_valid(first.agencies[i].id));
        require(published_find(&first, first.agencies[i].id));
        require_same(&first.agencies[i], &second.agencies[i]);
    }
    arena_free(&arena);
    return 0;
}
