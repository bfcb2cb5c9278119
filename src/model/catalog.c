// Summaries of all services, and the languages of a site.
#include "model/catalog.h"

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
