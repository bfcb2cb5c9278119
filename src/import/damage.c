// What the source has broken and no value carries: heads of pages in mid-text, names cut off.
#include "import/recognise_parts.h"

#include "import/words.h"

void add_damage(struct build *build, str text, str kind, enum komponen_id at)
{
    struct damage **end = &build->standard->damages;
    while (*end)
        end = &(*end)->next;
    *end = ARENA_NEW(build->strip->arena, struct damage);
    **end = (struct damage){text, kind, at, NULL};
}

// The component in whose stretch a piece stands.
static enum komponen_id component_at(const struct build *build, size_t at)
{
    enum komponen_id komponen = KOMPONEN_COUNT;
    for (size_t i = 0; i < build->marks->count && build->marks->list[i].from <= at; i++)
        if (build->marks->list[i].chosen && build->marks->list[i].label.kind == LABEL_KOMPONEN)
            komponen = build->marks->list[i].label.komponen;
    return komponen;
}

// A breadcrumb whose end is the beginning of the agency's name.
static void collect_cut_name(struct build *build, const struct piece *piece)
{
    size_t at = str_find(piece->text, STR(" / "));
    if (piece->use != USE_HEAD || at == piece->text.len)
        return;
    str name = str_trim(str_skip(piece->text, at + 3)), whole = build->head->agency.nama;
    if (name.len > 0 && name.len < whole.len && str_starts(whole, name))
        add_damage(build, name, STR("nama instansi terpotong pada jejak halaman pertama"),
                   KOMPONEN_COUNT);
}

void damages_collect(struct build *build, size_t from, size_t to)
{
    struct strip *strip = build->strip;
    for (size_t i = from; i < to; i++)
        collect_cut_name(build, &strip->list[i]);
    struct damage **end = &build->standard->damages;
    while (*end)
        end = &(*end)->next;
    for (size_t i = from; i < to;) {
        size_t next = i + 1;
        if (strip->list[i].use == USE_REPEAT) {
            while (next < to && strip->list[next].use == USE_REPEAT)
                next++;
            letterhead_damage(strip, i, next, component_at(build, i), &end);
        }
        i = next;
    }
}
