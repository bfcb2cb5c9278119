// The only file that knows libstemmer.
#include "render/search/stem.h"

#include <libstemmer.h>

str *stems_make(struct arena *arena, enum lang lang, const str *words, size_t count)
{
    static const char *const languages[LANGS] = {"indonesian", "english"};
    str *stems = ARENA_ARRAY(arena, str, count);
    struct sb_stemmer *stemmer = sb_stemmer_new(languages[lang], "UTF_8");
    for (size_t i = 0; i < count; i++) {
        const sb_symbol *stem =
            stemmer ? sb_stemmer_stem(stemmer, (const sb_symbol *)words[i].data, (int)words[i].len)
                    : NULL;
        size_t length = stem ? (size_t)sb_stemmer_length(stemmer) : 0;
        stems[i] = length > 0 ? arena_copy(arena, (str){(const char *)stem, length}) : words[i];
    }
    sb_stemmer_delete(stemmer);
    return stems;
}
