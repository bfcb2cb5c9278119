// Text is cut into words, numbers and marks. Where words name a kind of regulation, small readers
// try what may stand behind it: body or region, number and year, subject, gazettes. What the files
// beside this one read, this one puts together.
#include "text/citation_parts.h"

static const str draft_words = STR_INIT("rancangan draf draft konsep naskah");

static bool read_citation(struct reader *r, bool inside, struct sitasi *sitasi,
                          struct reader *title)
{
    struct reader ahead = *r;
    bool draft = r->at > 0 && cite_one_of(&r->tokens[r->at - 1], draft_words);
    if (!cite_read_head(&ahead, sitasi) || (sitasi->nomor.len == 0 && (inside || draft)))
        return false;
    *title = (struct reader){ahead.tokens, ahead.at, ahead.at};
    struct reader about = ahead;
    if (cite_take_about(&about)) {
        *title = cite_read_title(&about);
        if (title->end > title->at) {
            ahead = about;
            sitasi->tentang = cite_between(r, title->at, title->end);
        }
    }
    cite_take_gazettes(&ahead, sitasi);
    sitasi->teks = cite_between(r, r->at, ahead.at);
    sitasi->dalam_judul = inside;
    sitasi->mengubah = inside && cite_is_amended(r);
    *r = ahead;
    return true;
}

struct found {
    struct arena *arena;
    struct sitasi *list;
    size_t count, capacity;
};

// Subjects are searched for the citations that they name, once: those inside are read on through.
static void collect(struct found *found, struct reader r, bool inside)
{
    while (r.at < r.end) {
        struct sitasi sitasi = {0};
        struct reader ahead = r, title;
        if (!read_citation(&ahead, inside, &sitasi, &title)) {
            r.at++;
            continue;
        }
        found->list = arena_grow(found->arena, found->list, found->count, &found->capacity,
                                 sizeof *found->list);
        found->list[found->count++] = sitasi;
        if (!inside)
            collect(found, title, true);
        r.at = inside ? title.at : ahead.at;
    }
}

size_t citations_read(struct arena *arena, str text, struct sitasi **list)
{
    struct found found = {.arena = arena};
    collect(&found, cite_cut(arena, text), false);
    *list = found.list;
    return found.count;
}
