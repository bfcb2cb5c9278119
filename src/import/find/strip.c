// From the tree of blocks to the strip. A table within a cell is told line by line, its cells
// parted by " | ", unless the cell only lays out the page.
#include "import/find/strip.h"

#include "base/buf.h"
#include "import/find/columns.h"
#include "import/find/inline_labels.h"
#include "import/read/parts.h"

enum { DEEPEST_LIST = 6 };

// Where the walk is.
struct spot {
    uint8_t depth;
    bool furnish, head_row;
    str marker;
    uint32_t table, row, cell, span, columns, record;
};

static struct piece *add_piece(struct strip *strip, const struct spot *spot,
                               const struct block *block, str text)
{
    if (strip->count >= STRIP_LONGEST) {
        strip->cut = true;
        return NULL;
    }
    strip->list =
        arena_grow(strip->arena, strip->list, strip->count, &strip->capacity, sizeof *strip->list);
    struct piece *piece = &strip->list[strip->count++];
    *piece = (struct piece){.text = text,
                            .written = text,
                            .depth = spot->depth,
                            .furnish = spot->furnish || block->furnish,
                            .hidden = block->hidden,
                            .head_row = spot->head_row,
                            .table = spot->table,
                            .row = spot->row,
                            .cell = spot->cell,
                            .span = spot->span,
                            .columns = spot->columns,
                            .record = spot->record,
                            .place = block->place};
    return piece;
}

// "… NO KOMPONEN URAIAN" at the end of what stands before the first label.
static size_t heads_in(str text)
{
    static const str heads[] = {STR_INIT(" no komponen"), STR_INIT(" no. komponen")};
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        size_t at = str_find_nocase(text, heads[i]);
        if (at < text.len)
            return at;
    }
    return text.len;
}

static void add_cut(struct strip *strip, const struct spot *spot, const struct block *block,
                    str text)
{
    text = str_trim(text);
    struct piece *piece = text.len > 0 ? add_piece(strip, spot, block, text) : NULL;
    if (piece)
        piece->opens = true;
}

// A line that runs several labels together, in pieces; false when it is no such line. An item is
// read with its number: it is that of the first label.
static bool add_labels(struct strip *strip, const struct spot *spot, const struct block *block,
                       str text)
{
    size_t cuts[MOST_CUTS];
    struct spot plain = *spot;
    if (spot->table > 0 || (block->kind != BLOCK_PARAGRAPH && block->kind != BLOCK_ITEM))
        return false;
    if (block->kind == BLOCK_ITEM && spot->marker.len > 0)
        text = arena_printf(strip->arena, "%.*s %.*s", STR_ARG(spot->marker), STR_ARG(text));
    size_t count = inline_labels(strip->labels, text, cuts);
    if (count == 0)
        return false;
    plain.depth = 0;
    plain.marker = STR_NONE;
    str before = str_sub(text, 0, cuts[0]);
    size_t heads = heads_in(before);
    add_cut(strip, &plain, block, str_sub(before, 0, heads));
    add_cut(strip, &plain, block, str_skip(before, heads));
    for (size_t i = 0; i < count; i++) {
        size_t end = i + 1 < count ? cuts[i + 1] : text.len;
        add_cut(strip, &plain, block, str_sub(text, cuts[i], end - cuts[i]));
    }
    return true;
}

static void add_lines(struct strip *strip, const struct spot *spot, const struct block *block,
                      enum piece_kind kind)
{
    str rest = block->text;
    bool opens = true;
    for (uint32_t line = 0; rest.len > 0; line++) {
        str text = clean_line(strip->arena, str_take(&rest, '\n'));
        bool cut = text.len > 0 && kind != PIECE_HEADING && add_labels(strip, spot, block, text);
        struct piece *piece = text.len > 0 && !cut ? add_piece(strip, spot, block, text) : NULL;
        opens = opens && !cut;
        if (!piece)
            continue;
        piece->kind = opens || kind == PIECE_HEADING ? kind : PIECE_TEXT;
        piece->level = block->level;
        piece->opens = opens;
        piece->hangs = !opens && block->hangs;
        piece->marker = opens ? spot->marker : STR_NONE;
        piece->place.line += piece->place.line > 0 && block->place.page == 0 ? line : 0;
        opens = false;
    }
}

static void add_block(struct strip *strip, const struct spot *spot, const struct block *block);

static void add_children(struct strip *strip, const struct spot *spot, const struct block *block)
{
    for (const struct block *child = block->first; child; child = child->next)
        add_block(strip, spot, child);
}

static void add_item(struct strip *strip, const struct spot *outer, const struct block *block)
{
    struct spot spot = *outer;
    spot.marker = block->marker;
    size_t before = strip->count;
    add_lines(strip, &spot, block, PIECE_ITEM);
    const struct block *child = block->first;
    if (strip->count == before && child && child->kind == BLOCK_PARAGRAPH) {
        add_lines(strip, &spot, child, PIECE_ITEM);
        child = child->next;
    }
    if (strip->count == before && !child && block->marker.len > 0)
        add_piece(strip, outer, block, clean_line(strip->arena, block->marker));
    spot.marker = STR_NONE;
    for (; child; child = child->next)
        add_block(strip, &spot, child);
}

static void add_list(struct strip *strip, const struct spot *outer, const struct block *block)
{
    struct spot spot = *outer;
    if (spot.depth < DEEPEST_LIST)
        spot.depth++;
    add_children(strip, &spot, block);
}

// ---- tables

static bool holds_text(const struct block *block)
{
    if (str_trim(block->text).len > 0)
        return true;
    for (const struct block *child = block->first; child; child = child->next)
        if (holds_text(child))
            return true;
    return false;
}

static uint32_t filled_cells(const struct block *row)
{
    uint32_t count = 0;
    for (const struct block *cell = row->first; cell; cell = cell->next)
        count += holds_text(cell);
    return count;
}

static void add_row(struct strip *strip, const struct spot *outer, const struct block *row,
                    uint32_t number)
{
    struct spot spot = *outer;
    spot.row = number;
    spot.head_row = row->head;
    spot.furnish = outer->furnish || row->furnish;
    spot.columns = filled_cells(row);
    uint32_t column = 1;
    for (const struct block *cell = row->first; cell; cell = cell->next) {
        spot.cell = column;
        spot.span = cell->column_span > 1 ? cell->column_span : 1;
        column += spot.span;
        add_lines(strip, &spot, cell, PIECE_TEXT);
        add_children(strip, &spot, cell);
    }
}

static str joined_cells(struct strip *strip, const struct block *cell)
{
    struct buf out = BUF(strip->arena);
    bool colon = false; // "Front Office | : | 2 orang"
    for (const struct block *each = cell; each; each = each->next) {
        str text = str_trim(block_text(strip->arena, each));
        bool only = str_eq(text, STR(":"));
        if (!only)
            buf_add(&out, each == cell ? STR_NONE : colon ? STR(" ") : STR(" | "));
        buf_add(&out, text);
        colon = only;
    }
    for (size_t i = 0; i < out.len; i++)
        if (out.data[i] == '\n')
            out.data[i] = ' ';
    return buf_str(&out);
}

// A row of a table that stands within a cell; "1. | KTP | asli" is an item, and a row that begins
// with "No" names columns.
static void add_inner_row(struct strip *strip, const struct spot *outer, const struct block *row)
{
    struct spot spot = *outer;
    str first = row->first ? str_trim(block_text(strip->arena, row->first)) : STR_NONE;
    bool item =
        row->first && row->first->next && (marker_is_alone(first) || is_number_alone(first));
    const struct block line = {.kind = item ? BLOCK_ITEM : BLOCK_PARAGRAPH,
                               .text = joined_cells(strip, item ? row->first->next : row->first),
                               .place = row->place};
    if (item && spot.depth < DEEPEST_LIST)
        spot.depth++;
    spot.furnish = true;
    if (item)
        add_piece(strip, &spot, row, clean_line(strip->arena, first));
    spot.furnish = outer->furnish || rows_is_head(first);
    if (item)
        spot.marker = first;
    add_lines(strip, &spot, &line, item ? PIECE_ITEM : PIECE_TEXT);
}

// ---- tables whose rows are standards

// A text in the place of a cell's: the head of its column, its own on one line.
static void add_heading(struct strip *strip, const struct spot *spot, const struct block *cell,
                        str text, uint8_t level)
{
    const struct block heading = {
        .kind = BLOCK_HEADING, .level = level, .text = text, .place = cell->place};
    add_lines(strip, spot, &heading, PIECE_HEADING);
}

static void add_value(struct strip *strip, const struct spot *outer, const struct columns *columns,
                      size_t column, const struct block *cell)
{
    struct spot spot = *outer;
    enum column_role role = column < columns->count ? columns->roles[column] : COLUMN_OTHER;
    if (role == COLUMN_TITLE) {
        add_heading(strip, &spot, cell, block_text(strip->arena, cell), 1);
        return;
    }
    enum label_kind kind =
        role == COLUMN_LABEL ? label_match(strip->labels, columns->texts[column]).kind : LABEL_NONE;
    bool component = kind != LABEL_NONE && kind != LABEL_ROW;
    if (role == COLUMN_LABEL && !component && !holds_text(cell))
        return;
    if (role == COLUMN_LABEL)
        add_heading(strip, &spot, cell, columns->texts[column], 2);
    spot.furnish = spot.furnish || role == COLUMN_NUMBER;
    add_lines(strip, &spot, cell, PIECE_TEXT);
    add_children(strip, &spot, cell);
}

// Whether anything stands in a column that counts no rows.
static bool is_record(const struct columns *columns, const struct block *row)
{
    const struct block *cell = row->first;
    for (size_t i = 0; cell && i < columns->count; cell = cell->next, i++)
        if (columns->roles[i] == COLUMN_LABEL && holds_text(cell))
            return true;
    return false;
}

static void add_record(struct strip *strip, const struct spot *spot, const struct columns *columns,
                       const struct block *row)
{
    size_t column = 0;
    for (const struct block *cell = row->first; cell; cell = cell->next)
        add_value(strip, spot, columns, column++, cell);
}

// Rows above the heads are text like any other, the heads and empty records furniture.
static void add_records(struct strip *strip, const struct spot *outer, const struct block *table,
                        const struct columns *columns)
{
    bool below = false;
    for (const struct block *row = table->first; row; row = row->next) {
        struct spot spot = *outer;
        bool record = below && is_record(columns, row);
        strip->records += record;
        spot.record = below ? strip->records : 0;
        spot.furnish =
            outer->furnish || row == columns->row || row == columns->above || (below && !record);
        if (record)
            add_record(strip, &spot, columns, row);
        else
            add_row(strip, &spot, row, 0);
        below = below || row == columns->row;
    }
}

// ---- tables of steps or fees

static void add_grid_part(struct strip *strip, const struct spot *outer, const struct block *block,
                          str text, const struct grid_row *row)
{
    struct spot spot = *outer;
    spot.furnish = outer->furnish || !row;
    struct piece *piece =
        text.len > 0 ? add_piece(strip, &spot, block, clean_line(strip->arena, text)) : NULL;
    if (!piece)
        return;
    piece->kind = PIECE_ROW;
    piece->opens = true;
    piece->marker = row ? row->parts[GRID_NUMBER] : STR_NONE;
    piece->grid = row;
}

// Each row is one piece; the heads, and the marks below the names of actors, are furniture.
static void add_grid(struct strip *strip, const struct spot *outer, const struct grid *grid)
{
    const struct block *head = grid->heads;
    for (size_t i = 0; i < grid->head_rows; i++, head = head->next)
        for (const struct block *cell = head->first; cell; cell = cell->next)
            add_grid_part(strip, outer, cell, block_text(strip->arena, cell), NULL);
    for (const struct grid_row *row = grid->rows; row; row = row->next) {
        add_grid_part(strip, outer, row->block, row->text, row);
        add_grid_part(strip, outer, row->block, row->marks, NULL);
    }
}

static void add_table(struct strip *strip, const struct spot *outer, const struct block *block)
{
    struct spot spot = *outer;
    uint32_t number = 0;
    bool inner = outer->table > 0 && outer->columns > 1;
    struct columns columns;
    if (!inner && columns_find(strip->arena, strip->labels, block, strip->bulk, &columns)) {
        add_records(strip, outer, block, &columns);
        return;
    }
    struct grid grid;
    if (grid_find(strip->arena, block, &grid)) {
        add_grid(strip, outer, &grid);
        return;
    }
    if (!inner)
        spot.table = ++strip->tables;
    spot.marker = STR_NONE;
    for (const struct block *row = block->first; row; row = row->next)
        if (inner)
            add_inner_row(strip, &spot, row);
        else
            add_row(strip, &spot, row, ++number);
}

static void add_picture(struct strip *strip, const struct spot *spot, const struct block *block)
{
    str text = clean_line(strip->arena, block->text);
    if (text.len == 0)
        text = clean_line(strip->arena, block->address);
    struct piece *piece = text.len > 0 ? add_piece(strip, spot, block, text) : NULL;
    if (piece)
        piece->kind = PIECE_PICTURE;
}

static void add_block(struct strip *strip, const struct spot *spot, const struct block *block)
{
    switch (block->kind) {
    case BLOCK_HEADING:
        add_lines(strip, spot, block, PIECE_HEADING);
        break;
    case BLOCK_ITEM:
        add_item(strip, spot, block);
        break;
    case BLOCK_LIST:
        add_list(strip, spot, block);
        break;
    case BLOCK_TABLE:
        add_table(strip, spot, block);
        break;
    case BLOCK_PICTURE:
        add_picture(strip, spot, block);
        break;
    case BLOCK_PARAGRAPH:
    case BLOCK_ROW:
    case BLOCK_CELL:
        add_lines(strip, spot, block, PIECE_TEXT);
        add_children(strip, spot, block);
        break;
    }
}

struct strip strip_make(const struct document *document, const struct labels *labels)
{
    struct strip strip = {
        .arena = document->arena, .labels = labels, .bulk = document->form == DOCUMENT_CSV};
    struct spot spot = {0};
    for (const struct block *block = document->blocks; block; block = block->next)
        add_block(&strip, &spot, block);
    return strip;
}

// ---- stretches

size_t cell_end(const struct strip *strip, size_t from)
{
    const struct piece *first = &strip->list[from];
    while (from < strip->count && strip->list[from].table == first->table &&
           strip->list[from].row == first->row && strip->list[from].cell == first->cell)
        from++;
    return from;
}

size_t row_end(const struct strip *strip, size_t from)
{
    const struct piece *first = &strip->list[from];
    while (from < strip->count && strip->list[from].table == first->table &&
           strip->list[from].row == first->row)
        from++;
    return from;
}

str strip_text(const struct strip *strip, size_t from, size_t to)
{
    if (to == from + 1)
        return strip->list[from].text;
    struct buf out = BUF(strip->arena);
    for (size_t i = from; i < to; i++) {
        if (out.len > 0)
            buf_char(&out, ' ');
        buf_add(&out, strip->list[i].text);
    }
    return buf_str(&out);
}
