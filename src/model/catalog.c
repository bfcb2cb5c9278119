// The languages of a site.
#include "model/catalog.h"

bool catalog_has_language(const struct situs *situs, enum lang lang)
{
    static const char *const names[LANGS] = {"id", "en"};
    const struct text *languages = situs->bahasa.items;
    for (size_t i = 0; i < situs->bahasa.count; i++)
        if (str_eq(languages[i].s, str_from(names[lang])))
            return true;
    return situs->bahasa.count == 0 && lang == LANG_ID;
}
