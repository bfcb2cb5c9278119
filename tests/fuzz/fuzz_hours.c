// Any bytes through the reader of opening hours: spans lie inside the text, in order and apart, and
// every entry is a span of time that a week can hold.
#include <stdint.h>
#include <stdlib.h>

#include "text/hours.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
    if (!holds)
        abort();
}

static void check_times(const struct jam_terbaca *jam)
{
    bool rests = jam->istirahat_sampai != 0;
    require(jam->hari <= 0x7F && jam->zona <= ZONA_WIT);
    require(jam->buka < 1440 && jam->tutup <= 1440 && jam->buka != jam->tutup);
    require(!rests ||
            (jam->buka <= jam->istirahat_dari && jam->istirahat_dari < jam->istirahat_sampai &&
             jam->istirahat_sampai <= jam->tutup));
    require(!jam->sepanjang_waktu || (jam->buka == 0 && jam->tutup == 1440));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct jam_terbaca *list = NULL;
    str text = {(const char *)data, size};
    size_t count = hours_read(&arena, text, &list);
    const char *behind = text.data;
    for (size_t i = 0; i < count; i++) {
        require(list[i].teks.len > 0 && list[i].teks.data >= behind);
        behind = list[i].teks.data + list[i].teks.len;
        require(behind <= text.data + text.len);
        check_times(&list[i]);
    }
    arena_free(&arena);
    return 0;
}
