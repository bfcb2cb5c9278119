// Labels in the rows of tables: which column holds them, and what each row makes of its cells.
#include "import/find/marks_parts.h"

#include "import/find/words.h"

enum { LONGEST_ROW_LABEL = 14, MOST_CELLS = 64, LONGEST_BROKEN = 120 };

static size_t take_cells(const struct strip *strip, size_t from, struct cell *cells)
{
    size_t end = row_end(strip, from), count = 0;
    while (from < end && count < MOST_CELLS) {
        size_t to = count + 1 == MOST_CELLS ? end : cell_end(strip, from);
        if (strip->list[from].use != USE_CONTENT) {
            from++;
            continue;
        }
        cells[count++] = (struct cell){from, to, strip_text(strip, from, to)};
        from = to;
    }
    return count;
}

bool is_column_head(str text)
{
    static const char *const words[] = {
        "no",     "nomor",     "komponen",   "uraian",  "keterangan", "isi",
        "unsur",  "deskripsi", "penjelasan", "standar", "pelayanan",  "layanan",
        "semula", "menjadi",   "item",       "rincian", NULL};
    struct word word = {0};
    size_t count = str_eq(str_trim(text), STR("#"));
    while (word_next(text, &word)) {
        if (!is_word_of(word.text, words) && !is_connecting(word.text))
            return false;
        count++;
    }
    return count > 0 && count <= 4;
}

// The first lines of the cells count: a group head may have slipped into the last.
bool names_columns(const struct strip *strip, const struct cell *cells, size_t count)
{
    bool known = false;
    for (size_t i = 0; i < count; i++) {
        str text = strip->list[cells[i].from].text;
        if (!is_column_head(text))
            return false;
        known = known || text_has_word(text, "komponen") || text_has_word(text, "uraian") ||
                text_has_word(text, "no");
    }
    return known && count > 1;
}

// The cell that may hold the label: the first, or the one behind a number.
static size_t label_cell(const struct cell *cells, size_t count)
{
    return count > 1 && (is_number_alone(cells[0].text) || cells[0].text.len <= 2) ? 1 : 0;
}

// A line before a row that nothing keeps from being the beginning of its label.
static bool may_be_front(const struct strip *strip, const struct cell *cell, size_t at)
{
    const struct piece *front = &strip->list[at], *label = &strip->list[cell->from];
    bool beside = front->table == label->table && front->cell > label->cell;
    return front->use == USE_CONTENT && front->row != label->row &&
           (front->kind == PIECE_TEXT || front->kind == PIECE_ITEM) &&
           (front->table == 0 || beside);
}

// How many lines before a row belong to the label in its first cell, because it broke where nothing
// says which cell a line is of: "Jangka Waktu" over "Penyelesaian | 3 hari". *label is the whole.
static size_t front_of_label(const struct finder *finder, const struct cell *cell,
                             struct label *label)
{
    struct strip *strip = finder->strip;
    size_t lines = 0;
    str text = cell->text, number;
    struct label best = marks_look_at(finder, text);
    if (numbering_length(text, &number) > 0)
        return 0;
    for (size_t i = 1; i < MOST_LINES && i <= cell->from; i++) {
        str front = strip->list[cell->from - i].text;
        if (!may_be_front(strip, cell, cell->from - i) || front.len + text.len > LONGEST_BROKEN)
            break;
        text = arena_printf(strip->arena, "%.*s %.*s", STR_ARG(front), STR_ARG(text));
        struct label joined = marks_look_at(finder, text);
        if (joined.kind != LABEL_KOMPONEN || !joined.whole || !joined.exact || joined.parted ||
            joined.words < 2 || joined.words <= best.words)
            continue;
        *label = best = joined;
        lines = i;
    }
    return lines;
}

static bool is_label_row(const struct finder *finder, const struct cell *cells, size_t count)
{
    size_t at = label_cell(cells, count);
    struct label label;
    if (front_of_label(finder, &cells[at], &label) == 0)
        label = marks_look_at(finder, cells[at].text);
    return is_label_with_words(&label) &&
           (label.kind == LABEL_KOMPONEN || label.kind == LABEL_ROW) &&
           (at + 1 < count || label.whole || label.parted);
}

// In which column a table holds its labels; 0 when it is no table of components.
uint32_t label_column(const struct finder *finder, size_t from)
{
    struct cell cells[MOST_CELLS];
    uint32_t column = 0, beside = 0, above = 0;
    const struct strip *strip = finder->strip;
    for (size_t i = from; i < strip->count && strip->list[i].table == strip->list[from].table;) {
        size_t count = take_cells(strip, i, cells), at = label_cell(cells, count);
        bool label = count > 0 && is_label_row(finder, cells, count);
        if (label && at + 1 < count) {
            column = strip->list[cells[at].from].cell;
            beside++;
        }
        above += label && at + 1 == count;
        i = row_end(strip, i);
    }
    return beside >= 2 && beside >= above ? column : 0;
}

// The label's cell of a row that has no number of its own; false when the row is none such.
static bool take_cell_below(const struct strip *strip, const struct cell *above, size_t row,
                            struct cell *below)
{
    struct cell cells[MOST_CELLS];
    if (row >= strip->count || strip->list[row].table != strip->list[above->from].table ||
        strip->list[row].cell != strip->list[above->from].cell)
        return false;
    size_t count = take_cells(strip, row, cells);
    if (count > 0)
        *below = cells[0];
    return count > 0;
}

// A label that goes on in the next rows: "Sistem, Mekanisme" over "dan Prosedur". Its parts below
// are put to use, so the values of all its rows stay one stretch.
static struct label look_below(struct finder *finder, const struct cell *above)
{
    struct strip *strip = finder->strip;
    struct label best = marks_look_at(finder, above->text);
    struct cell parts[MOST_LINES];
    str text = above->text;
    size_t row = row_end(strip, above->from), count = 0, used = 0;
    while (count < MOST_LINES && take_cell_below(strip, above, row, &parts[count])) {
        struct label alone = marks_look_at(finder, parts[count].text), other;
        if (front_of_label(finder, &parts[count], &other) > 0)
            break;
        text = arena_printf(strip->arena, "%.*s %.*s", STR_ARG(text), STR_ARG(parts[count].text));
        struct label joined = marks_look_at(finder, text);
        if (alone.whole && alone.kind != LABEL_NONE && alone.komponen != joined.komponen)
            break;
        count++;
        row = row_end(strip, row);
        if (!joined.whole || joined.kind == LABEL_NONE ||
            (best.kind != LABEL_NONE && joined.words <= best.words))
            continue;
        best = joined;
        used = count;
    }
    for (size_t i = 0; i < used; i++)
        set_use(strip, parts[i].from, parts[i].to, USE_LABEL);
    return best;
}

// A cell that holds label and value: its first line alone where that is where the value begins,
// else all its lines as one.
static struct label keep_lines(const struct finder *finder, const struct cell *cell,
                               const struct label *label)
{
    struct label first = marks_look_at(finder, finder->strip->list[cell->from].text);
    if (first.kind == label->kind && first.parted && first.rest.len > 0)
        return first;
    set_use(finder->strip, cell->from + 1, cell->to, USE_LABEL);
    return *label;
}

// The heads of the columns are furniture; one may say that its column is what stood before.
static void take_heads(struct finder *finder, const struct cell *cells, size_t count)
{
    struct strip *strip = finder->strip;
    for (size_t i = 0; i < count; i++) {
        struct piece *piece = &strip->list[cells[i].from];
        piece->use = USE_FURNITURE;
        if (str_eq_nocase(str_trim(piece->text), STR("semula")))
            finder->former = piece->cell;
    }
}

static void set_former_aside(struct finder *finder, const struct cell *cells, size_t count)
{
    struct strip *strip = finder->strip;
    for (size_t i = 1; i < count && finder->former > 0; i++)
        if (strip->list[cells[i].from].cell == finder->former)
            set_use(strip, cells[i].from, cells[i].to, USE_FORMER);
}

// A label that is none we know, in the column of labels: a row of its own. False when the cell
// holds a number alone.
static bool add_unknown(struct finder *finder, const struct cell *cells, size_t at)
{
    str number;
    str text = cells[at].text;
    text = str_trim(str_skip(text, numbering_length(text, &number)));
    struct label row = {.kind = LABEL_ROW,
                        .komponen = KOMPONEN_COUNT,
                        .text = text,
                        .printed = text,
                        .number = at > 0 ? number_in(cells[0].text) : number,
                        .whole = true};
    if (text.len > 0)
        marks_add(finder, cells[0].from, cells[at].to, &row, MARK_PLACED);
    return text.len > 0;
}

static void add_known(struct finder *finder, const struct cell *cells, size_t at,
                      const struct label *found)
{
    struct label label = *found;
    bool inside = label.parted && label.rest.len > 0;
    if (inside)
        label = keep_lines(finder, &cells[at], &label);
    if (at > 0)
        label.number = number_in(cells[0].text);
    marks_add(finder, cells[0].from, inside ? cells[at].from : cells[at].to, &label, MARK_PLACED);
}

void find_in_row(struct finder *finder, size_t from, uint32_t column)
{
    struct cell cells[MOST_CELLS];
    const struct strip *strip = finder->strip;
    size_t count = take_cells(strip, from, cells), at = label_cell(cells, count);
    size_t end = row_end(strip, from);
    if (names_columns(strip, cells, count)) {
        take_heads(finder, cells, count);
        find_in_text(finder, from, end);
        return;
    }
    set_former_aside(finder, cells, count);
    bool placed = column > 0 && strip->list[cells[at].from].cell == column;
    struct label label;
    size_t front = front_of_label(finder, &cells[at], &label);
    if (front == 0)
        label = look_below(finder, &cells[at]);
    bool alone = count == at + 1;
    bool labelled = is_label_with_words(&label) && (!alone || label.whole || label.parted);
    bool group = label_is_group(label.kind);
    if (labelled && (placed || group || column == 0)) {
        add_known(finder, cells, at, &label);
        set_use(finder->strip, cells[at].from - front, cells[at].from, USE_LABEL);
        from = cells[at].to;
    } else if (placed && !alone && count_words(cells[at].text) <= LONGEST_ROW_LABEL &&
               add_unknown(finder, cells, at))
        from = cells[at].to;
    find_in_text(finder, from, end);
}
