// Any bytes: citations come in order, lie inside the text, and have ids that can be addresses.
#include <stdlib.h>

#include "text/citation.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
    if (!holds)
        abort();
}

static bool lies_in(str part, str whole)
{
    return part.len == 0 || (part.len <= whole.len && part.data >= whole.data &&
                             part.data + part.len <= whole.data + whole.len);
}

static bool is_id(str id)
{
    if (id.len == 0)
        return true;
    if (id.len > 80 || id.data[0] < 'a' || id.data[0] > 'z')
        return false;
    for (size_t i = 0; i < id.len; i++) {
        char c = id.data[i];
        if (!is_digit(c) && !(c >= 'a' && c <= 'z') && c != '-')
            return false;
    }
    return true;
}

static void check(struct arena *arena, const struct sitasi *sitasi, str text)
{
    require(sitasi->teks.len > 0 && lies_in(sitasi->teks, text));
    require(lies_in(sitasi->nomor, sitasi->teks) && lies_in(sitasi->tentang, sitasi->teks));
    require(lies_in(sitasi->badan, sitasi->teks) && lies_in(sitasi->lembaran_negara, sitasi->teks));
    require(lies_in(sitasi->tambahan_lembaran_negara, sitasi->teks));
    require(sitasi->jenis >= 0 && sitasi->jenis < JENIS_PERATURAN_COUNT);
    require(sitasi->tahun == 0 || (sitasi->tahun >= 1800 && sitasi->tahun < 2200));
    require(sitasi->dalam_judul || !sitasi->mengubah);
    require(is_id(citation_id(arena, sitasi)));
    require(citation_short(arena, sitasi).len > 0);
}

static bool begins_behind(str part, str before)
{
    return part.data >= before.data + before.len;
}

// In order; each is apart from those before it, or lies in the subject of one and says so.
static void check_order(const struct sitasi *list, size_t count)
{
    const struct sitasi *outer = NULL;
    for (size_t i = 0; i < count; i++) {
        require(i == 0 || list[i].teks.data > list[i - 1].teks.data);
        require(outer || !list[i].dalam_judul);
        if (list[i].dalam_judul)
            require(lies_in(list[i].teks, outer->tentang));
        else if (outer)
            require(begins_behind(list[i].teks, outer->teks));
        if (i > 0 && list[i - 1].dalam_judul)
            require(lies_in(list[i].teks, list[i - 1].tentang) ||
                    begins_behind(list[i].teks, list[i - 1].teks));
        if (!list[i].dalam_judul)
            outer = &list[i];
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct sitasi *list;
    str text = {(const char *)data, size};
    size_t count = citations_read(&arena, text, &list);
    for (size_t i = 0; i < count; i++)
        check(&arena, &list[i], text);
    check_order(list, count);
    arena_free(&arena);
    return 0;
}
