// A text is read section by section. Where words name a kind of regulation, small readers try what
// may follow: body or region, number and year, subject, gazettes.
#include "text/citation_parts.h"

struct found {
    struct arena *arena, *scratch;
    struct sitasi *list;
    size_t count, capacity;
};

static bool take_citation(const struct token **at, bool inside, struct sitasi *sitasi,
                          struct citation_span *title)
{
    const struct token *first = *at;
    const struct token *ahead = first;
    bool draft = citation_is(first - 1, ROLE_DRAFT);
    if (!citation_take_head(&ahead, sitasi) || (sitasi->nomor.len == 0 && (inside || draft)))
        return false;
    *title = (struct citation_span){ahead, ahead};
    const struct token *about = ahead;
    if (citation_take_about(&about) && citation_take_title(&about, title)) {
        ahead = about;
        sitasi->tentang = lexer_between(title->from, title->to);
    }
    citation_take_gazettes(&ahead, sitasi);
    sitasi->teks = lexer_between(first, ahead);
    sitasi->dalam_judul = inside;
    sitasi->mengubah = inside && citation_is_amended(first);
    *at = ahead;
    return true;
}

// Subjects are searched for the citations that they name, once: those inside are read on through.
static void collect(struct found *found, struct citation_span section, bool inside)
{
    const struct token *at = citation_cut(found->scratch, section);
    while (at->kind != TOKEN_END) {
        struct sitasi sitasi = {0};
        struct citation_span title;
        const struct token *ahead = at;
        if (!take_citation(&ahead, inside, &sitasi, &title)) {
            at++;
            continue;
        }
        found->list = arena_grow(found->arena, found->list, found->count, &found->capacity,
                                 sizeof *found->list);
        found->list[found->count++] = sitasi;
        if (!inside && title.from < title.to)
            collect(found, title, true);
        at = inside ? title.from : ahead;
    }
}

static bool may_cite(struct citation_span section)
{
    for (const struct token *at = section.from; at < section.to; at++) {
        const struct token *ahead = at;
        if (citation_take_kind(&ahead) || citation_is_word(at, STR("per")) ||
            citation_is_word(at, STR("kep")))
            return true;
    }
    return false;
}

size_t citations_read(struct arena *arena, str text, struct sitasi **list)
{
    struct arena scratch = {0};
    struct found found = {.arena = arena, .scratch = &scratch};
    struct citation_span section = {.to = lexer_cut(&scratch, text)};
    while (section.to->kind != TOKEN_END) {
        section.from = section.to++;
        while (!section.to->border)
            section.to++;
        if (may_cite(section))
            collect(&found, section, false);
    }
    arena_free(&scratch);
    *list = found.list;
    return found.count;
}
