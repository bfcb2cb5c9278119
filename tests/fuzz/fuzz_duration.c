// Any bytes: every duration lies inside the text, behind the one before it, and is in order.
#include <stdlib.h>

#include "text/duration.h"
#include "text/number.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
    if (!holds)
        abort();
}

// Requires that `span` is a part of `text` at or behind `from`; gives where it ends.
static const char *require_span(str text, const char *from, str span)
{
    require(span.len > 0 && span.data >= from);
    require(span.data + span.len <= text.data + text.len);
    return span.data + span.len;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct durasi *list;
    struct figure_pair *pairs;
    str text = {(const char *)data, size};
    const char *end = text.data;
    size_t count = durations_read(&arena, text, &list);
    for (size_t i = 0; i < count; i++) {
        end = require_span(text, end, list[i].teks);
        require(list[i].dari <= list[i].sampai && list[i].sampai > 0);
        require(list[i].satuan > SATUAN_TIDAK_ADA && list[i].satuan <= SATUAN_TAHUN);
        require(list[i].berbeda || list[i].kata == 0);
    }
    end = text.data;
    count = figure_pairs_read(&arena, text, &pairs);
    for (size_t i = 0; i < count; i++)
        end = require_span(text, end, pairs[i].teks);
    arena_free(&arena);
    return 0;
}
