// From a stretch of the strip to texts and lists: lines of a paragraph come together, items hang
// under items, cells of one row stand in one line, and steps that were run together are split.
#include "import/find/draft.h"

#include "audit/audit.h"
#include "base/buf.h"
#include "import/find/recognise_parts.h"
#include "import/find/words.h"
#include "import/read/parts.h"

enum { DEEPEST = 8, SHORTEST_COLLAPSED = 24, LONGEST_GROWN = 8192, LONGEST_HEAD = 8 };

struct builder {
    const struct strip *strip;
    struct value *first;
    struct value **end[DEEPEST]; // where the next value of a depth is hung
    struct value *last[DEEPEST];
    size_t depth;   // of the value added last
    bool headed;    // the last value at the outermost depth was a heading
    bool parted;    // short lines part the text into lists that each begin anew
    size_t shallow; // the depth in lists of the outermost items
    struct buf markers;
    size_t split, collapsed;
};

static void note_marker(struct builder *builder, str marker)
{
    if (builder->markers.len > 0)
        buf_char(&builder->markers, ' ');
    buf_add(&builder->markers, marker);
}

static struct value *new_value(struct builder *builder, const struct piece *piece, str text)
{
    struct value *value = ARENA_NEW(builder->strip->arena, struct value);
    *value = (struct value){.text = text, .marker = piece->marker, .place = piece->place};
    return value;
}

static void hang(struct builder *builder, struct value *value, size_t depth)
{
    if (depth > builder->depth + 1)
        depth = builder->depth + 1;
    while (depth > 0 && !builder->last[depth - 1])
        depth--;
    if (depth > builder->depth || !builder->end[depth])
        builder->end[depth] = depth == 0 ? &builder->first : &builder->last[depth - 1]->first;
    *builder->end[depth] = value;
    builder->end[depth] = &value->next;
    builder->last[depth] = value;
    builder->depth = depth;
}

// "Offline", "Bagi pemohon baru": few words, and no sentence.
static bool is_short_head(str text)
{
    return text.len > 0 && count_words(text) <= LONGEST_HEAD && is_capital_letter(text.data[0]) &&
           !strchr(".,;", text.data[text.len - 1]);
}

// Items stand one level below a heading, or a paragraph that announces them ("… sebagai
// berikut:", "Online"), else beside.
static size_t base_depth(const struct builder *builder)
{
    const struct value *last = builder->last[0];
    if (builder->headed)
        return 1;
    if (!last || last->item || last->text.len == 0)
        return 0;
    bool heads = builder->parted ? is_short_head(last->text) : names_case_alone(last->text);
    return heads || last->text.data[last->text.len - 1] == ':' ? 1 : 0;
}

static void add_item(struct builder *builder, const struct piece *piece, str text, size_t base)
{
    struct value *value = new_value(builder, piece, text);
    size_t depth = base + (piece->depth > builder->shallow ? piece->depth - builder->shallow : 0);
    value->item = true;
    hang(builder, value, depth < DEEPEST ? depth : DEEPEST - 1);
}

// A row of a table of steps or fees; `text` says all of it where its parts find no keys.
static void add_grid_row(struct builder *builder, const struct piece *piece)
{
    struct value *value = new_value(builder, piece, piece->text);
    value->item = true;
    value->row = piece->grid;
    if (piece->marker.len > 0)
        note_marker(builder, piece->marker);
    hang(builder, value, 0);
}

static void add_paragraph(struct builder *builder, const struct piece *piece, str text)
{
    hang(builder, new_value(builder, piece, text), 0);
    builder->headed = piece->kind == PIECE_HEADING;
}

static void append(struct builder *builder, const struct piece *piece)
{
    struct value *value = builder->last[builder->depth];
    if (value && value->text.len < LONGEST_GROWN)
        value->text = arena_printf(builder->strip->arena, "%.*s\n%.*s", STR_ARG(value->text),
                                   STR_ARG(piece->text));
    else
        add_paragraph(builder, piece, piece->text);
}

// ---- rows

static size_t content_end_of_row(const struct strip *strip, size_t from, size_t to)
{
    size_t end = row_end(strip, from);
    return end < to ? end : to;
}

// "3", "3.", "(iv)", "a", "b)": a cell that only numbers its row.
static bool is_marker_alone(str text)
{
    bool letter = text.len > 0 && text.len <= 2 && is_alpha(text.data[0]) &&
                  (text.len == 1 || text.data[1] == '.' || text.data[1] == ')');
    return letter || is_number_alone(text);
}

// Cells that hold no lists and are told as one line.
static bool is_line_of_cells(const struct strip *strip, size_t from, size_t end)
{
    bool several = false;
    if (from > 0 && strip->list[from - 1].row == strip->list[from].row &&
        strip->list[from - 1].table == strip->list[from].table &&
        !is_marker_alone(strip->list[from].text))
        return false; // the value of a label in this row
    for (size_t i = from; i < end; i++) {
        if (strip->list[i].kind == PIECE_ITEM || strip->list[i].kind == PIECE_PICTURE ||
            strip->list[i].kind == PIECE_ROW)
            return false;
        several = several || (strip->list[i].cell != strip->list[from].cell &&
                              strip->list[i].use == USE_CONTENT);
    }
    return several;
}

// "1 | Pemohon datang | 5 menit" is an item with its number.
static void add_row(struct builder *builder, size_t from, size_t end)
{
    const struct strip *strip = builder->strip;
    struct piece piece = strip->list[from];
    struct buf text = BUF(strip->arena);
    uint32_t cell = 0;
    for (size_t i = from; i < end; i++) {
        const struct piece *each = &strip->list[i];
        if (each->use != USE_CONTENT)
            continue;
        if (text.len == 0 && piece.marker.len == 0 && is_marker_alone(each->text)) {
            piece.marker = each->text;
            note_marker(builder, each->text);
            continue;
        }
        if (text.len > 0)
            buf_add(&text, each->cell != cell ? STR(" | ") : STR(" "));
        buf_add(&text, each->text);
        cell = each->cell;
    }
    piece.depth = 0;
    if (text.len > 0)
        add_item(builder, &piece, buf_str(&text), 0);
}

// ---- all

static bool goes_on(const struct builder *builder, size_t at, size_t from)
{
    const struct piece *piece = &builder->strip->list[at];
    return at > from && !piece->opens && piece->kind == PIECE_TEXT &&
           builder->last[builder->depth] != NULL;
}

static void add_piece(struct builder *builder, size_t at, size_t from, size_t *base)
{
    const struct piece *piece = &builder->strip->list[at];
    if (piece->grid)
        add_grid_row(builder, piece);
    else if (goes_on(builder, at, from) && builder->last[builder->depth]->item)
        append(builder, piece);
    else if (piece->kind == PIECE_ITEM) {
        if (piece->depth <= builder->shallow &&
            (at == from || builder->strip->list[at - 1].depth == 0))
            *base = base_depth(builder);
        add_item(builder, piece, piece->text, *base);
    } else if (piece->depth > 0 && builder->last[builder->depth])
        append(builder, piece);
    else
        add_paragraph(builder, piece, piece->text);
}

// The rank of an item whose followers stand in its own text, "1. KTP 2. KK" before "3. Foto"; 0
// when the next has its own marker.
static uint32_t swallows_from(const struct value *value)
{
    uint32_t own = value->item ? marker_rank(value->marker) : 0;
    bool followed = value->next && value->next->item && marker_rank(value->next->marker) == own + 1;
    return followed ? 0 : own;
}

// Whether the item behind those that were found goes on where they end.
static bool fits_next(const struct value *value, const struct value *head, uint32_t first)
{
    uint32_t last = first;
    uint32_t next = value->next && value->next->item ? marker_rank(value->next->marker) : 0;
    for (const struct value *item = head->first; item; item = item->next)
        last++;
    return head->text.len == 0 && (next <= 1 || next == last);
}

static struct value *find_steps(struct builder *builder, struct value *value)
{
    struct arena *arena = builder->strip->arena;
    struct value *head = steps_split(arena, value, 1);
    uint32_t first = swallows_from(value);
    if (head || first == 0)
        return head;
    struct value whole = *value;
    whole.text = arena_printf(arena, "%.*s %.*s", STR_ARG(value->marker), STR_ARG(value->text));
    head = steps_split(arena, &whole, first);
    return head && fits_next(value, head, first) ? head : NULL;
}

// A text that holds several steps becomes their list: in its own place where it is nothing but
// they, below its head else.
static struct value *split_value(struct builder *builder, struct value *value)
{
    bool may = (value->text.len >= SHORTEST_COLLAPSED || swallows_from(value) > 0) &&
               !value->first && !value->row;
    struct value *head = may ? find_steps(builder, value) : NULL;
    if (!head)
        return value;
    size_t count = 0;
    for (const struct value *item = head->first; item; item = item->next, count++)
        note_marker(builder, item->marker);
    str whole = arena_printf(builder->strip->arena, "%.*s %.*s", STR_ARG(value->marker),
                             STR_ARG(value->text));
    builder->split += count;
    builder->collapsed +=
        rule_line_holds_steps(value->text) || rule_line_holds_steps(whole) ? count : 0;
    if (head->text.len > 0) {
        head->next = value->next;
        return head;
    }
    struct value *last = head->first;
    while (last->next)
        last = last->next;
    last->next = value->next;
    return head->first;
}

static struct value *split_all(struct builder *builder, struct value *first)
{
    struct value **end = &first;
    while (*end) {
        struct value *next = (*end)->next;
        if ((*end)->first)
            (*end)->first = split_all(builder, (*end)->first);
        *end = split_value(builder, *end);
        while (*end != next)
            end = &(*end)->next;
    }
    return first;
}

static size_t shallowest(const struct strip *strip, size_t from, size_t to)
{
    size_t least = UINT8_MAX;
    for (size_t i = from; i < to; i++)
        if (strip->list[i].kind == PIECE_ITEM && strip->list[i].use == USE_CONTENT &&
            strip->list[i].depth < least)
            least = strip->list[i].depth;
    return least;
}

// Whether two or more short lines stand each over a list that begins anew.
static bool is_parted(const struct strip *strip, size_t from, size_t to)
{
    size_t heads = 0;
    for (size_t i = from; i + 1 < to; i++) {
        const struct piece *piece = &strip->list[i], *next = piece + 1;
        bool line = piece->kind == PIECE_TEXT && piece->use == USE_CONTENT && piece->opens &&
                    piece->depth == 0 && is_short_head(piece->text);
        heads += line && next->kind == PIECE_ITEM && next->use == USE_CONTENT && next->depth == 1 &&
                 marker_rank(next->marker) <= 1;
    }
    return heads > 1;
}

// A number in a block of its own before an item, as pages draw their steps.
static bool is_number_block(const struct strip *strip, size_t at, uint32_t number)
{
    const struct piece *piece = &strip->list[at];
    uint32_t own;
    return piece->use == USE_CONTENT && piece->kind == PIECE_TEXT && piece->table == 0 &&
           piece->opens && str_to_u32(piece->text, &own) && own == number;
}

static void number_piece(const struct strip *strip, size_t at)
{
    strip->list[at + 1].marker = strip->list[at].text;
    strip->list[at + 1].kind = PIECE_ITEM;
    strip->list[at + 1].depth = 1;
    strip->list[at].use = USE_FURNITURE;
}

// Gives the texts behind "1", "2", … their numbers; a "1" that no "2" follows counts something.
static void take_number_blocks(const struct strip *strip, size_t from, size_t to)
{
    size_t first = to;
    uint32_t number = 1;
    for (size_t i = from; i + 1 < to; i++) {
        struct piece *next = &strip->list[i + 1];
        if (next->use != USE_CONTENT || next->kind != PIECE_TEXT ||
            !is_number_block(strip, i, number))
            continue;
        first = number == 1 ? i : first;
        if (number >= 2)
            number_piece(strip, i);
        if (number == 2)
            number_piece(strip, first);
        number++;
    }
}

struct stretch values_build(const struct strip *strip, size_t from, size_t to)
{
    struct builder builder = {.strip = strip, .markers = BUF(strip->arena)};
    size_t base = 0;
    take_number_blocks(strip, from, to);
    builder.shallow = shallowest(strip, from, to);
    builder.parted = is_parted(strip, from, to);
    for (size_t i = from; i < to;) {
        const struct piece *piece = &strip->list[i];
        size_t end = piece->table > 0 ? content_end_of_row(strip, i, to) : i + 1;
        if (piece->table > 0 && piece->cell == 1 && rows_is_head(piece->text))
            for (size_t j = i; j < end; j++)
                strip->list[j].use = USE_FURNITURE; // "No" heads columns
        if (piece->use != USE_CONTENT) {
            i++;
        } else if (piece->table > 0 && is_line_of_cells(strip, i, end)) {
            add_row(&builder, i, end);
            i = end;
        } else {
            add_piece(&builder, i, from, &base);
            i++;
        }
    }
    struct value *first = split_all(&builder, builder.first);
    return (struct stretch){first, buf_str(&builder.markers), builder.split, builder.collapsed};
}
