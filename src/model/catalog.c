// Which names may become addresses.
#include "model/catalog.h"

enum { LONGEST_ID = 80 };

static void summarise_agency(struct arena *arena, struct agency *agency)
{
    struct service *services = ARENA_ARRAY(arena, struct service, agency->count);
    for (size_t i = 0; i < agency->count; i++) {
        struct summary *summary = ARENA_NEW(arena, struct summary);
        services[i] = agency->services[i];
        *summary = summary_make(arena, services[i].standar, services[i].translation != NULL);
        services[i].summary = summary;
    }
    agency->services = services;
}

void catalog_summarise(struct arena *arena, struct catalog *catalog)
{
    struct agency *agencies = ARENA_ARRAY(arena, struct agency, catalog->count);
    for (size_t i = 0; i < catalog->count; i++) {
        agencies[i] = catalog->agencies[i];
        summarise_agency(arena, &agencies[i]);
    }
    catalog->agencies = agencies;
}

bool situs_has_language(const struct situs *situs, enum lang lang)
{
    static const char *const names[LANGS] = {"id", "en"};
    const struct text *languages = situs->bahasa.items;
    for (size_t i = 0; i < situs->bahasa.count; i++)
        if (str_eq(languages[i].s, str_from(names[lang])))
            return true;
    return situs->bahasa.count == 0 && lang == LANG_ID;
}

bool id_is_valid(str id)
{
    if (id.len == 0 || id.len > LONGEST_ID || id.data[0] < 'a' || id.data[0] > 'z')
        return false;
    for (size_t i = 0; i < id.len; i++) {
        char c = id.data[i];
        if (!is_small_letter(c) && !is_digit(c) && c != '-')
            return false;
    }
    return true;
}
