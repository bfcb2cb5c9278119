// Any bytes: every amount lies inside the text, behind the one before it, and is in order.
#include <stdlib.h>

#include "text/money.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
    if (!holds)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct tarif_terbaca *list;
    str text = {(const char *)data, size};
    const char *end = text.data;
    size_t count = money_read(&arena, text, &list);
    for (size_t i = 0; i < count; i++) {
        str span = list[i].teks;
        require(span.len > 0 && span.data >= end);
        end = span.data + span.len;
        require(end <= text.data + text.len);
        require(list[i].dari <= list[i].sampai && list[i].sampai <= 1000000000000000);
        require(list[i].gratis == (list[i].sampai == 0));
        require(list[i].berbeda || list[i].kata == 0);
    }
    arena_free(&arena);
    return 0;
}
