// Which labels are part of another's row: those that stand deeper than its own label, in its cell,
// in a list below it or indented below it; those whose numbers go on with an inner list while the
// outer one runs on behind them; and lines whose words say so: they speak of handling complaints
// below the row of complaints, state the row's label again, or are the first words of a row.
//
// Out of a row come only labels that its list has swallowed: items that are nothing but the full
// name of a component, or have its text below them, in a list that began otherwise.
#include "import/find/marks_parts.h"

#include "import/find/words.h"

enum { IN_CELL = 8, LEVELS = 16, FEWEST_ROWS = 2, LOOK_FOR_NEXT = 64 };

// The row that is open, and what the lists below its label have shown so far.
struct row {
    const struct mark *label;     // NULL: none
    uint32_t number[ITEM_DEPTHS]; // of the last item of each depth; 0: none
    bool begun[ITEM_DEPTHS];      // with words that are no label
    bool filled;
};

struct owner {
    const struct finder *finder;
    struct row row;
    bool rows[LEVELS]; // labels of rows stand at this level, not one by itself
};

// The piece that a label's words stand in.
static const struct piece *piece_of(const struct finder *finder, const struct mark *mark)
{
    return &finder->strip->list[mark->inside ? mark->to : mark->to - 1];
}

static size_t depth_of(const struct piece *piece)
{
    return piece->depth < ITEM_DEPTHS ? piece->depth : ITEM_DEPTHS - 1;
}

static uint32_t column_of_labels(const struct finder *finder, const struct piece *piece)
{
    return piece->table > 0 ? finder->marks.columns[piece->table] : 0;
}

// Outermost are headings and the column of labels; then items by their depth; innermost is what
// stands in the cells beside a label.
static size_t level_of(const struct finder *finder, const struct mark *mark)
{
    const struct piece *piece = piece_of(finder, mark);
    uint32_t column = column_of_labels(finder, piece);
    if (column > 0 && piece->cell > column)
        return IN_CELL + depth_of(piece);
    return mark->strength == MARK_PLACED || mark->outer ? 0 : depth_of(piece);
}

// One label by itself may be a title that begins like one.
static void find_rows(struct owner *owner)
{
    bool seen[LEVELS][KOMPONEN_COUNT] = {0};
    size_t count[LEVELS] = {0};
    const struct marks *marks = &owner->finder->marks;
    for (size_t i = 0; i < marks->count; i++) {
        const struct mark *mark = &marks->list[i];
        size_t level = level_of(owner->finder, mark);
        if (mark->label.kind != LABEL_KOMPONEN || mark->strength < MARK_LINE ||
            seen[level][mark->label.komponen])
            continue;
        seen[level][mark->label.komponen] = true;
        owner->rows[level] = ++count[level] >= FEWEST_ROWS;
    }
}

// "3", "3.", "c)": what a number counts; 0 when it is none of these.
static uint32_t counted(str number)
{
    uint32_t value = 0;
    while (number.len > 0 && !is_alnum(number.data[0]))
        number = str_skip(number, 1);
    while (number.len > 0 && !is_alnum(number.data[number.len - 1]))
        number.len--;
    if (number.len == 1 && is_alpha(number.data[0]))
        return (uint32_t)(to_lower(number.data[0]) - 'a' + 1);
    return str_to_u32(number, &value) ? value : 0;
}

// ---- labels that a list has swallowed

static bool has_text_below(const struct finder *finder, const struct mark *mark)
{
    const struct piece *item = piece_of(finder, mark), *next = item + 1;
    const struct piece *end = finder->strip->list + finder->strip->count;
    return !mark->inside && next < end && next->table == item->table && next->row == item->row &&
           next->cell == item->cell &&
           (next->depth > item->depth || (next->depth > 0 && next->kind == PIECE_TEXT));
}

// What the handling of complaints has of its own.
static bool may_be_of_complaints(enum komponen_id komponen)
{
    return komponen == DASAR_HUKUM || komponen == PERSYARATAN || komponen == PROSEDUR ||
           komponen == WAKTU || komponen == BIAYA || komponen == SARANA;
}

static bool is_swallowed(const struct owner *owner, const struct mark *mark)
{
    const struct piece *piece = piece_of(owner->finder, mark);
    const struct label *label = &mark->label;
    bool full = label->words >= 2 && label->exact;
    if (!owner->row.begun[depth_of(piece)] || !label->whole)
        return false;
    if (owner->row.label->label.komponen == PENGADUAN && may_be_of_complaints(label->komponen))
        return full && !mark->inside;
    return full || has_text_below(owner->finder, mark);
}

// ---- whose a label is

// Whether the number of the row is followed by this label's, and not that of the item before it.
static bool runs_on(const struct owner *owner, const struct mark *mark)
{
    uint32_t own = counted(owner->row.label->label.number), number = counted(mark->label.number);
    return own > 0 && number == own + 1 &&
           number != owner->row.number[depth_of(piece_of(owner->finder, mark))] + 1;
}

// "6. Pengaduan", "1. Loket", "2. Waktu: 5 hari", "7. …": one list, but the second number is of
// another.
static bool goes_on_within(const struct owner *owner, const struct mark *mark)
{
    const struct marks *marks = &owner->finder->marks;
    uint32_t own = counted(owner->row.label->label.number), number = counted(mark->label.number);
    uint32_t before = owner->row.number[depth_of(piece_of(owner->finder, mark))];
    if (own == 0 || before == 0 || number != before + 1 || number == own + 1)
        return false;
    const struct mark *end = marks->list + marks->count;
    for (const struct mark *next = mark + 1; next < end && next < mark + LOOK_FOR_NEXT; next++)
        if (counted(next->label.number) == own + 1 &&
            level_of(owner->finder, next) == level_of(owner->finder, mark))
            return true;
    return false;
}

// "Jangka waktu penanganan: 5 hari" below the row of complaints; "Sarana: kotak saran" where the
// labels of rows are in capitals.
static bool speaks_of_complaints(const struct owner *owner, const struct label *label)
{
    static const char *const words[] = {
        "penanganan", "tindak",  "tindaklanjut", "tanggapan", "menanggapi",
        "jawaban",    "respon",  "respons",      "pengaduan", "aduan",
        "keluhan",    "laporan", "pengadu",      "pelapor",   NULL};
    struct word word = {0};
    const struct label *row = &owner->row.label->label;
    if (owner->finder->about_complaints || row->komponen != PENGADUAN)
        return false;
    if (owner->finder->capitals && label->rest.len > 0 && may_be_of_complaints(label->komponen) &&
        text_is_capital(row->text) && !text_is_capital(label->text))
        return true;
    while (word_next(label->qualifier, &word))
        if (is_word_of(word.text, words))
            return true;
    return false;
}

// "Pengaduan" over "Kontak: 0812…": the first words of a row, which would be empty without them.
static bool is_first_line(const struct row *row, const struct mark *mark)
{
    return row->label->label.kind == LABEL_KOMPONEN && mark->label.kind == LABEL_ROW &&
           !row->label->inside && !row->filled && mark->inside && mark->label.number.len == 0 &&
           mark->strength < MARK_PLACED;
}

// "Waktu", "Senin–Kamis 08.00–15.00", "Jangka waktu: 3 hari": what the row says of itself.
static bool states_again(const struct mark *row, const struct mark *mark)
{
    return row->label.kind == LABEL_KOMPONEN && mark->label.kind == LABEL_KOMPONEN &&
           row->label.komponen == mark->label.komponen && !row->inside && mark->inside &&
           mark->strength < MARK_PLACED;
}

// "Penanganan Pengaduan" over "   Sarana: kotak saran".
static bool hangs_below(const struct owner *owner, const struct mark *mark)
{
    const struct piece *piece = piece_of(owner->finder, mark);
    const struct piece *label = piece_of(owner->finder, owner->row.label);
    while (piece->hangs && piece > label)
        piece--;
    return piece == label && piece_of(owner->finder, mark)->hangs && mark->inside;
}

static bool is_within(const struct owner *owner, const struct mark *mark)
{
    if (!owner->row.label || label_is_group(mark->label.kind))
        return false;
    size_t level = level_of(owner->finder, mark);
    size_t own = level_of(owner->finder, owner->row.label);
    if (level > own)
        return !runs_on(owner, mark);
    return hangs_below(owner, mark) || speaks_of_complaints(owner, &mark->label) ||
           states_again(owner->row.label, mark) || is_first_line(&owner->row, mark) ||
           (level == own && level > 0 && goes_on_within(owner, mark));
}

// ---- from piece to piece

// A heading beside the label's, or the end of its table, ends its row.
static bool ends_row(const struct owner *owner, const struct piece *piece)
{
    if (!owner->row.label)
        return false;
    const struct piece *label = piece_of(owner->finder, owner->row.label);
    if (column_of_labels(owner->finder, label) > 0 && piece->table != label->table)
        return true;
    return piece->kind == PIECE_HEADING &&
           (label->kind != PIECE_HEADING || piece->level <= label->level);
}

static void note_item(struct owner *owner, const struct piece *piece, str number)
{
    for (size_t depth = depth_of(piece) + 1; depth < ITEM_DEPTHS; depth++) {
        owner->row.begun[depth] = false;
        owner->row.number[depth] = 0;
    }
    if (piece->kind == PIECE_ITEM)
        owner->row.number[depth_of(piece)] = counted(number);
}

// Lists end with their cell.
static void leave_cell(struct owner *owner, const struct piece *piece)
{
    const struct piece *before = piece - 1;
    if (before->table != piece->table || before->row != piece->row || before->cell != piece->cell)
        owner->row = (struct row){.label = owner->row.label, .filled = owner->row.filled};
}

static void look_at_piece(struct owner *owner, size_t at)
{
    const struct piece *piece = &owner->finder->strip->list[at];
    if (piece->use != USE_CONTENT)
        return;
    if (ends_row(owner, piece) || names_standard(piece))
        owner->row = (struct row){0};
    note_item(owner, piece, piece->marker);
    owner->row.begun[depth_of(piece)] = owner->row.filled = true;
}

static void look_at_mark(struct owner *owner, struct mark *mark)
{
    const struct piece *piece = piece_of(owner->finder, mark);
    bool row = mark->label.kind == LABEL_KOMPONEN || mark->label.kind == LABEL_ROW;
    if (ends_row(owner, piece) && mark->strength < MARK_PLACED)
        owner->row = (struct row){0};
    if (is_within(owner, mark)) {
        mark->strength = is_swallowed(owner, mark) ? MARK_SWALLOWED : MARK_NEVER;
        note_item(owner, piece, mark->label.number);
        owner->row.filled = true;
    } else if (mark->strength > MARK_SWALLOWED) {
        bool owns = row && owner->rows[level_of(owner->finder, mark)];
        owner->row = (struct row){.label = owns ? mark : NULL};
    }
}

void marks_own(struct finder *finder)
{
    struct owner owner = {.finder = finder};
    struct marks *marks = &finder->marks;
    find_rows(&owner);
    for (size_t i = 0, next = 0; i < finder->strip->count; i++) {
        if (i > 0)
            leave_cell(&owner, &finder->strip->list[i]);
        if (next == marks->count || marks->list[next].from > i) {
            look_at_piece(&owner, i);
            continue;
        }
        size_t to = marks->list[next].to + marks->list[next].inside;
        for (; next < marks->count && marks->list[next].from == i; next++)
            look_at_mark(&owner, &marks->list[next]);
        i = to > i + 1 ? to - 1 : i;
    }
}
