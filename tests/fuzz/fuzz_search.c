// Any text as the names of services and as a site's own words: the index is whole, its files have
// addresses that are no others, and the page's script can read them.
#include <stdlib.h>

#include "facts/facts.h"
#include "render/search/search.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
    if (!holds)
        abort();
}

// A file of the index is ASCII, so that no character set and no "</script>" can change it.
static void look_at_file(void *context, str path, const struct buf *bytes)
{
    size_t *files = context;
    require(str_starts(path, STR("cari/")));
    for (size_t i = 0; i < path.len; i++)
        require(is_alnum(path.data[i]) || memchr("/-.", path.data[i], 3));
    for (size_t i = 0; i < bytes->len; i++)
        require(bytes->data[i] != '<' && bytes->data[i] != 0);
    ++*files;
}

// A line each: titles, and after an empty line "word=meaning, meaning".
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    enum { MOST = 40 };
    static const struct instansi office = {.nama.s = STR_INIT("Dinas")};
    struct arena arena = {0};
    struct standar *standards = ARENA_ARRAY(&arena, struct standar, MOST);
    struct service *services = ARENA_ARRAY(&arena, struct service, MOST);
    struct pair *pairs = ARENA_ARRAY(&arena, struct pair, MOST);
    struct situs situs = {.kamus.items = pairs};
    struct agency agency = {.id = STR("x"), .instansi = &office, .services = services};
    str rest = {(const char *)data, size};
    bool titles = true;
    while (rest.len > 0) {
        str line = str_take(&rest, '\n');
        if (line.len == 0)
            titles = false;
        else if (titles && agency.count < MOST) {
            struct standar *standar = &standards[agency.count];
            standar->judul.s = str_take(&line, '\t');
            standar->ringkasan.s = line;
            services[agency.count++] = (struct service){.id = STR("s"), .standar = standar};
        } else if (!titles && situs.kamus.count < MOST) {
            struct pair *pair = &pairs[situs.kamus.count++];
            pair->kunci.s = str_take(&line, '=');
            pair->isi.s = line;
        }
    }
    struct catalog catalog = {.situs = &situs, .agencies = &agency, .count = 1};
    facts_summarise(&arena, &catalog);
    struct directory directory = directory_make(&arena, &catalog);
    for (enum lang lang = 0; lang < LANGS; lang++) {
        size_t files = 0;
        str main = search_make(&arena, &catalog, &directory, lang, NULL, look_at_file, &files);
        require(files > 0 && str_starts(main, STR("cari/")));
    }
    arena_free(&arena);
    return 0;
}
