// What the source has broken and no value carries: heads of pages in mid-text, names cut off.
#include "import/find/recognise_parts.h"

#include "base/buf.h"

static void add(struct build *build, struct damage damage)
{
    struct damage *added = ARENA_NEW(build->strip->arena, struct damage);
    *added = damage;
    *build->damage_end = added;
    build->damage_end = &added->next;
}

void add_damage(struct build *build, str text, str kind, enum komponen_id at)
{
    add(build, (struct damage){.text = text, .kind = kind, .at = at});
}

void add_quoted_damage(struct build *build, str text, str kind)
{
    add(build, (struct damage){.text = text, .kind = kind, .at = KOMPONEN_COUNT, .quoted = true});
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
        add_quoted_damage(build, name, STR("nama instansi terpotong pada jejak halaman pertama"));
}

// The lines [from, to) as one damage of this kind.
static void collect_lines(struct build *build, size_t from, size_t to, str kind)
{
    struct buf text = BUF(build->strip->arena);
    for (size_t i = from; i < to; i++) {
        if (text.len > 0)
            buf_char(&text, '\n');
        buf_add(&text, build->strip->list[i].text);
    }
    add_damage(build, buf_str(&text), kind, component_at(build, from));
}

// ---- printed numbers

static uint32_t number_of(const struct section *section)
{
    uint32_t value = 0;
    return str_to_u32(section->number, &value) ? value : 0;
}

// Numbers run on, or begin again with 1.
void numbers_collect(struct build *build)
{
    uint32_t before = 0;
    for (const struct section *each = build->standard->sections; each; each = each->next) {
        uint32_t number = number_of(each);
        if (number == 0)
            continue;
        if (before > 0 && number != before + 1 && number != 1)
            add_damage(build, STR_NONE,
                       arena_printf(build->strip->arena, "nomor tercetak tidak urut, %u sesudah %u",
                                    (unsigned)number, (unsigned)before),
                       KOMPONEN_COUNT);
        before = number;
    }
}

// ---- characters

static void collect_characters(struct build *build)
{
    const struct document_cleaning *cleaning = &build->document->cleaning;
    if (cleaning->bullets > 0)
        add_damage(build, STR_NONE, STR("butir dari fon simbol, diperbaiki"), KOMPONEN_COUNT);
    if (cleaning->lost > 0)
        add_damage(build, STR_NONE, STR("karakter tidak terbaca"), KOMPONEN_COUNT);
    if (cleaning->charset.len > 0)
        add_damage(build, STR_NONE,
                   arena_printf(build->strip->arena, "set karakter lama diperbaiki, %.*s",
                                STR_ARG(cleaning->charset)),
                   KOMPONEN_COUNT);
}

void damages_collect(struct build *build, size_t from, size_t to)
{
    const struct piece *pieces = build->strip->list;
    collect_characters(build);
    for (size_t i = from; i < to; i++)
        collect_cut_name(build, &pieces[i]);
    for (size_t i = from, next; i < to; i = next) {
        enum piece_use use = pieces[i].use;
        next = i + 1;
        while (next < to && pieces[next].use == use && pieces[next].row == pieces[i].row)
            next++;
        if (use == USE_REPEAT)
            collect_lines(build, i, next, STR("kepala halaman berulang"));
        else if (use == USE_FORMER)
            collect_lines(build, i, next, STR("isi semula, sebelum perubahan"));
    }
}
