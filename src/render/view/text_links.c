// A text is of one kind: a component has channels, another has citations.
#include "render/view/text_links.h"

#include "facts/facts.h"
#include "model/plan.h"
#include "model/summary.h"

struct links {
    struct text_link *list;
    size_t count;
    const char *at; // after the last
    const char *end;
};

// What begins before the end of the last link, or has no address, is left out.
static void add_link(struct links *links, str text, str url)
{
    if (url.len == 0 || text.data < links->at || text.data + text.len > links->end)
        return;
    links->list[links->count++] = (struct text_link){text, url};
    links->at = text.data + text.len;
}

static void add_channels(struct arena *arena, str text, struct links *links)
{
    struct fact_channels found = facts_text_channels(arena, text);
    links->list = ARENA_ARRAY(arena, struct text_link, found.count);
    for (size_t i = 0; i < found.count; i++)
        add_link(links, found.list[i].nilai, found.list[i].tautan);
}

// "UU Nomor 25 Tahun 2009" is the link; its subject, which may run over lines, follows as text.
static str citation_head(const struct sitasi *citation)
{
    if (citation->tentang.len == 0)
        return citation->teks;
    size_t head = (size_t)(citation->tentang.data - citation->teks.data);
    str before = str_trim_right(str_sub(citation->teks, 0, head));
    static const str words[] = {STR_INIT("tentang"), STR_INIT("ttg."), STR_INIT("ttg")};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        size_t start = before.len > words[i].len ? before.len - words[i].len : 0;
        if (start > 0 && str_eq_nocase(str_skip(before, start), words[i]))
            return str_trim_right(str_sub(before, 0, start));
    }
    return before;
}

static bool is_known(const struct references *known, str id)
{
    for (size_t i = 0; i < known->count; i++)
        if (str_eq(known->list[i]->id, id))
            return true;
    return false;
}

static void add_citations(struct arena *arena, str text, const struct regulation_links *ways,
                          struct links *links)
{
    struct fact_citations found = facts_text_citations(arena, text);
    links->list = ARENA_ARRAY(arena, struct text_link, found.count);
    for (size_t i = 0; i < found.count; i++) {
        str id = citation_page_id(arena, &found.list[i]);
        if (!found.list[i].dalam_judul && is_known(ways->known, id))
            add_link(links, citation_head(&found.list[i]),
                     arena_printf(
                         arena, "%.*s%.*s", STR_ARG(ways->root),
                         STR_ARG(plan_path(arena, PLAN_REGULATION, (struct plan_of){.id = id}))));
    }
}

size_t text_links(struct arena *arena, str text, const struct markup *style,
                  struct text_link **list)
{
    struct links links = {.at = text.data, .end = text.data + text.len};
    *list = NULL;
    if (style->no_links)
        return 0;
    if (style->channels)
        add_channels(arena, text, &links);
    else if (style->regulations)
        add_citations(arena, text, style->regulations, &links);
    *list = links.list;
    return links.count;
}
