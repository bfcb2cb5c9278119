// Any bytes through the reader of contact channels: spans lie inside the text, in order and apart,
// and a link is one that may stand in an attribute. The same bytes as a typed value of each kind.
#include <stdint.h>
#include <stdlib.h>

#include "text/contact.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
    if (!holds)
        abort();
}

static void check_link(str link)
{
    bool allowed = str_starts(link, STR("http://")) || str_starts(link, STR("https://")) ||
                   str_starts(link, STR("mailto:")) || str_starts(link, STR("tel:"));
    require(link.len == 0 || allowed);
    for (size_t i = 0; i < link.len; i++) {
        unsigned char byte = (unsigned char)link.data[i];
        require(byte > ' ' && byte < 0x7F);
        require(byte != '"' && byte != '\'' && byte != '<' && byte != '>' && byte != '`');
    }
}

static void check_typed(struct arena *arena, str text)
{
    for (int jenis = KANAL_TELEPON; jenis <= KANAL_ALAMAT; jenis++) {
        struct kanal_terbaca kanal = contact_typed(arena, (enum kanal_jenis)jenis, text);
        require(kanal_name(kanal.jenis).len > 0);
        check_link(kanal.tautan);
    }
    str link = STR_NONE;
    contact_phone_link(arena, text, &link);
    check_link(link);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct kanal_terbaca *list = NULL;
    str text = {(const char *)data, size};
    size_t count = contacts_read(&arena, text, &list);
    const char *behind = text.data;
    for (size_t i = 0; i < count; i++) {
        require(list[i].teks.len > 0 && list[i].teks.data >= behind);
        behind = list[i].teks.data + list[i].teks.len;
        require(behind <= text.data + text.len);
        require(list[i].nilai.len > 0);
        check_link(list[i].tautan);
    }
    check_typed(&arena, text);
    arena_free(&arena);
    return 0;
}
