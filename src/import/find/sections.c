// From one label to the next. A section ends early where a heading that is no label begins another
// subject, and where the table ends that its label stands in.
#include "import/find/recognise_parts.h"

#include "import/find/words.h"

struct chain {
    struct section **end;
    enum komponen_id last; // the component added last
};

static struct section *add_section(struct build *build, struct chain *chain, enum label_kind kind)
{
    struct section *section = ARENA_NEW(build->strip->arena, struct section);
    *section = (struct section){.kind = kind, .komponen = KOMPONEN_COUNT, .after = chain->last};
    *chain->end = section;
    chain->end = &section->next;
    return section;
}

// Pictures are not taken over: where a text stands beside them they are noted as damage, else their
// words are all there is.
static void note_pictures(struct build *build, size_t from, size_t to, enum komponen_id komponen)
{
    struct strip *strip = build->strip;
    bool text = false;
    for (size_t i = from; i < to; i++)
        text = text || (strip->list[i].use == USE_CONTENT && strip->list[i].kind != PIECE_PICTURE);
    for (size_t i = from; i < to && text; i++) {
        if (strip->list[i].kind != PIECE_PICTURE || strip->list[i].use != USE_CONTENT)
            continue;
        strip->list[i].use = USE_DAMAGE;
        add_damage(build, strip->list[i].text, STR("gambar, tidak ikut disalin"), komponen);
    }
}

// Steps that stood in one text: P01 is about the source, however they are written here.
static void note_collapsed(struct build *build, size_t steps)
{
    add_damage(build, STR_NONE,
               arena_printf(build->strip->arena, "%u langkah di dalam satu butir", (unsigned)steps),
               PROSEDUR);
}

// "Waktu" and ": 3 hari" in cells or on lines of their own.
static void drop_colon(struct strip *strip, size_t from, size_t to)
{
    while (from < to && strip->list[from].use != USE_CONTENT)
        from++;
    if (from == to)
        return;
    str *text = &strip->list[from].text;
    if (text->len > 0 && text->data[0] == ':')
        *text = str_trim(str_skip(*text, 1));
    if (text->len == 0)
        strip->list[from].use = USE_FURNITURE;
}

static void fill(struct build *build, struct section *section, size_t from, size_t to)
{
    static const char *const several[LANGS] = {
        "beberapa butir berdiri di dalam satu teks pada sumbernya; di sini dipisahkan",
        "several items stand in one text in the source; they are parted here"};
    drop_colon(build->strip, from, to);
    note_pictures(build, from, to, section->komponen);
    struct stretch stretch = values_build(build->strip, from, to);
    section->values = stretch.values;
    section->markers = stretch.markers;
    if (stretch.split > 0 && !section->doubt[LANG_ID])
        memcpy(section->doubt, several, sizeof several);
    if (section->komponen == PROSEDUR && stretch.collapsed > 0)
        note_collapsed(build, stretch.collapsed);
}

static void doubt(struct section *section, const char *id, const char *en)
{
    section->doubt[LANG_ID] = id;
    section->doubt[LANG_EN] = en;
}

static void name_section(struct section *section, const struct mark *mark,
                         const struct piece *piece)
{
    section->komponen = mark->label.komponen;
    section->label = mark->label.text;
    section->printed = mark->label.printed;
    section->qualifier = mark->label.qualifier;
    section->number = mark->label.number;
    section->place = piece->place;
    section->beside = mark->inside;
    if (mark->label.kind == LABEL_KOMPONEN && !mark->label.exact)
        doubt(section, "ejaan labelnya tidak lazim", "its label is spelled in an unusual way");
    if (mark->strength == MARK_SWALLOWED)
        doubt(section, "labelnya berdiri di dalam isi baris sebelumnya",
              "its label stands within the text of the row before");
}

// ---- where a section ends

// A piece outside the label's table, or below it over its whole width, is no part of the value.
static bool has_left_table(const struct build *build, const struct piece *label,
                           const struct piece *piece)
{
    const uint32_t *columns = build->marks->columns;
    if (piece->table == label->table) // a row over the whole width of a table of components
        return piece->row != label->row && piece->columns == 1 &&
               piece->cell < columns[label->table] &&
               piece->cell + piece->span > columns[label->table] + 1;
    bool own = piece->table > 0 && columns[piece->table] > 0;
    bool left =
        label->table > 0 && columns[label->table] > 0 && piece->cell <= columns[label->table];
    return own || left;
}

static bool is_apart(const struct build *build, const struct mark *mark, size_t at)
{
    const struct piece *label = &build->strip->list[mark->from];
    const struct piece *piece = &build->strip->list[at];
    if (has_left_table(build, label, piece))
        return true;
    if (piece->kind != PIECE_HEADING)
        return false;
    return label->kind != PIECE_HEADING || piece->level <= label->level;
}

// What stands behind a panel does not belong to it.
static size_t end_of_section(const struct build *build, const struct mark *mark, size_t from,
                             size_t to)
{
    const struct piece *first = NULL;
    for (size_t i = from; i < to; i++) {
        const struct piece *piece = &build->strip->list[i];
        if (piece->use != USE_CONTENT)
            continue;
        first = first ? first : piece;
        if (is_apart(build, mark, i) || (first->hidden && !piece->hidden))
            return i;
    }
    return to;
}

static bool has_content(const struct build *build, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (build->strip->list[i].use == USE_CONTENT)
            return true;
    return false;
}

static struct place_in_document first_place(const struct build *build, size_t from, size_t to)
{
    size_t at = from;
    while (at + 1 < to && build->strip->list[at].use != USE_CONTENT)
        at++;
    return build->strip->list[at].place;
}

// What is left behind a section: under headings of its own, or without any.
static void add_rest(struct build *build, struct chain *chain, size_t from, size_t to)
{
    while (from < to) {
        struct piece *piece = &build->strip->list[from];
        bool heading = piece->kind == PIECE_HEADING && piece->use == USE_CONTENT;
        size_t next = from + 1;
        while (next < to && !(build->strip->list[next].kind == PIECE_HEADING &&
                              build->strip->list[next].use == USE_CONTENT))
            next++;
        if (heading || has_content(build, from, next)) {
            struct section *section = add_section(build, chain, heading ? LABEL_ROW : LABEL_NONE);
            section->place = first_place(build, from, next);
            if (heading) {
                str number;
                size_t skipped = numbering_length(piece->text, &number);
                section->label = section->printed = str_skip(piece->text, skipped);
                section->number = number;
                piece->use = USE_LABEL;
            }
            fill(build, section, from, next);
        }
        from = next;
    }
}

// ---- kinds of marks

static void take_decree(struct build *build, const struct mark *mark, size_t to)
{
    struct decree *sk = &build->standard->sk;
    const struct piece *piece = &build->strip->list[mark->from];
    sk->there = true;
    sk->label = mark->label.text;
    sk->place = piece->place;
    size_t at = mark->to;
    if (at >= to || sk->nomor.len > 0)
        return;
    struct piece *value = &build->strip->list[at];
    bool same_row = value->table > 0 && value->table == piece->table && value->row == piece->row;
    bool number = value->use == USE_CONTENT && count_words(value->text) <= 16 &&
                  strpbrk(arena_cstr(build->strip->arena, value->text), "0123456789");
    if (!mark->inside && !(number && (same_row || value->kind == PIECE_TEXT)))
        return;
    sk->nomor = value->text;
    value->use = USE_DECREE;
}

static void take_group(struct build *build, const struct mark *mark)
{
    bool first = mark->label.kind == LABEL_GROUP_A;
    str *name = first ? &build->standard->group_a : &build->standard->group_b;
    str *letter = first ? &build->standard->letter_a : &build->standard->letter_b;
    if (name->len > 0)
        return;
    str number, whole = strip_text(build->strip, mark->from, mark->to);
    *name = str_trim(str_skip(whole, numbering_length(whole, &number)));
    *letter = number;
}

// Labels side by side: each takes one of the paragraphs that follow, the last all that are left.
static size_t side_end(const struct build *build, const struct mark *mark, size_t *from, size_t to)
{
    size_t at = *from;
    for (size_t side = 0; at < to; side++) {
        size_t next = at + 1;
        while (next < to && !build->strip->list[next].opens)
            next++;
        if (side == mark->side) {
            *from = at;
            return side + 1 == mark->sides ? to : next;
        }
        at = next;
    }
    *from = to;
    return to;
}

static size_t end_of_mark(const struct build *build, const struct mark *mark, size_t to)
{
    const struct mark *end = build->marks->list + build->marks->count;
    for (const struct mark *next = mark + 1; next < end; next++)
        if (next->chosen && next->from != mark->from)
            return next->from < to ? next->from : to;
    return to;
}

static void add_mark(struct build *build, struct chain *chain, const struct mark *mark, size_t to)
{
    size_t from = mark->to, limit = end_of_mark(build, mark, to);
    size_t end = end_of_section(build, mark, from, limit);
    if (label_is_group(mark->label.kind))
        take_group(build, mark);
    else if (mark->label.kind == LABEL_SK)
        take_decree(build, mark, end);
    if (label_is_group(mark->label.kind) || mark->label.kind == LABEL_SK) {
        add_rest(build, chain, from, limit);
        return;
    }
    if (mark->label.kind == LABEL_KOMPONEN)
        chain->last = mark->label.komponen;
    struct section *section = add_section(build, chain, mark->label.kind);
    name_section(section, mark, &build->strip->list[mark->from]);
    if (mark->strength == MARK_SWALLOWED)
        add_quoted_damage(build, section->label, STR("label di dalam isi baris sebelumnya"));
    if (mark->sides > 0)
        end = side_end(build, mark, &from, end);
    fill(build, section, from, end);
    if (mark->sides == 0 || mark->side + 1 == mark->sides)
        add_rest(build, chain, end, limit);
}

void sections_build(struct build *build, uint32_t group, size_t to)
{
    struct chain chain = {&build->standard->sections, KOMPONEN_COUNT};
    for (size_t i = build->marks->first[group]; i < build->marks->first[group + 1]; i++)
        if (build->marks->list[i].chosen)
            add_mark(build, &chain, &build->marks->list[i], to);
}

void sections_add_front(struct build *build, size_t from, size_t to)
{
    struct section *first = build->standard->sections, *front = NULL;
    struct chain chain = {&front, KOMPONEN_COUNT};
    add_rest(build, &chain, from, to);
    *chain.end = first;
    build->standard->sections = front;
}
