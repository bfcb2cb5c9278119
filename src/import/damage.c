// What the source has broken and no value carries: heads of pages in mid-text, names cut off.
#include "import/recognise_parts.h"

#include "base/buf.h"

void add_damage(struct build *build, str text, str kind, enum komponen_id at)
{
    struct damage *damage = ARENA_NEW(build->strip->arena, struct damage);
    *damage = (struct damage){text, kind, at, NULL};
    *build->damage_end = damage;
    build->damage_end = &damage->next;
}

// The last mark that begins at or before a piece; marks stand in the order of the strip.
static size_t marks_before(const struct marks *marks, size_t at)
{
    size_t low = 0, high = marks->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (marks->list[middle].from <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

enum { LOOK_BACK = 64 };

// The component in whose stretch a piece stands.
static enum komponen_id component_at(const struct build *build, size_t at)
{
    size_t end = marks_before(build->marks, at);
    for (size_t i = end; i > 0 && i + LOOK_BACK > end; i--) {
        const struct mark *mark = &build->marks->list[i - 1];
        if (mark->chosen && mark->label.kind == LABEL_KOMPONEN)
            return mark->label.komponen;
    }
    return KOMPONEN_COUNT;
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

static void collect_repetition(struct build *build, size_t from, size_t to)
{
    struct buf text = BUF(build->strip->arena);
    for (size_t i = from; i < to; i++) {
        if (text.len > 0)
            buf_char(&text, '\n');
        buf_add(&text, build->strip->list[i].text);
    }
    add_damage(build, buf_str(&text), STR("kepala halaman berulang"), component_at(build, from));
}

void damages_collect(struct build *build, size_t from, size_t to)
{
    const struct piece *pieces = build->strip->list;
    for (size_t i = from; i < to; i++)
        collect_cut_name(build, &pieces[i]);
    for (size_t i = from, next; i < to; i = next) {
        next = i + 1;
        if (pieces[i].use != USE_REPEAT)
            continue;
        while (next < to && pieces[next].use == USE_REPEAT)
            next++;
        collect_repetition(build, i, next);
    }
}
