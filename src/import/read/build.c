// The tree of blocks as it grows: a stack of open blocks, each with its last child, so that every
// addition takes the same time however many there are.
//
// Lists made of markers ("1." … "a." …) are not opened and closed by the reader: each open block
// remembers which are going on in it, and build_item finds the one that a marker continues.
#include "import/read/parts.h"

extern const struct message INPUT_DOCUMENT_DEEP, INPUT_DOCUMENT_EMPTY, INPUT_DOCUMENT_ENDLESS,
    INPUT_DOCUMENT_PICTURE;

enum {
    INDENT_SLACK = 1, // columns by which items of one list may differ
    BELOW_MOST = 16,  // by which what stands below an item is indented; more is a place on the page
};

struct frame {
    struct block *block; // NULL: the document itself
    struct block *last;
    struct place_in_document place; // what holds again when the block is closed
    struct open_list lists[LISTS_DEEPEST];
    size_t list_count;
    uint8_t list_level; // lists around it
};

struct building {
    struct document *document;
    struct findings *findings;
    struct frame frames[BLOCKS_DEEPEST];
    size_t depth;
    size_t count;
    struct place_in_document place;
    uint32_t tables;
    bool furnish, hidden;
    bool has_text, has_picture;
    bool refused;
    const struct message *reason;
    struct block waste; // what a refused addition writes into
};

struct building *build_begin(struct document *document, struct findings *findings)
{
    struct building *building = ARENA_NEW(document->arena, struct building);
    building->document = document;
    building->findings = findings;
    building->depth = 1;
    document->blocks = NULL;
    return building;
}

struct document *build_document(const struct building *building)
{
    return building->document;
}

bool build_refused(const struct building *building)
{
    return building->refused;
}

void build_refuse(struct building *building, const struct message *reason)
{
    if (!building->refused)
        building->reason = reason;
    building->refused = true;
}

static void report(const struct building *building, const struct message *error, str limit)
{
    struct pos pos = {building->place.line, building->place.line > 0};
    findings_add(building->findings, error, building->document->name, pos, limit, STR_NONE,
                 STR_NONE);
}

bool build_end(struct building *building)
{
    struct arena *arena = building->document->arena;
    unsigned limit = building->reason == &INPUT_DOCUMENT_DEEP ? BLOCKS_DEEPEST : BLOCKS_MOST;
    building->place.line = building->refused ? building->place.line : 0;
    if (building->refused)
        report(building, building->reason, arena_printf(arena, "%u", limit));
    else if (!building->has_text)
        report(building, building->has_picture ? &INPUT_DOCUMENT_PICTURE : &INPUT_DOCUMENT_EMPTY,
               STR_NONE);
    return !building->refused && building->has_text;
}

void build_place(struct building *building, uint32_t page, uint32_t line)
{
    building->place.page = page;
    building->place.line = line;
}

bool build_furnish(struct building *building, bool furnish)
{
    bool before = building->furnish;
    building->furnish = furnish;
    return before;
}

bool build_hide(struct building *building, bool hidden)
{
    bool before = building->hidden;
    building->hidden = hidden;
    return before;
}

static struct frame *innermost(struct building *building)
{
    return &building->frames[building->depth - 1];
}

static struct block *new_block(struct building *building, enum block_kind kind)
{
    if (building->count >= BLOCKS_MOST)
        build_refuse(building, &INPUT_DOCUMENT_ENDLESS);
    if (build_refused(building)) {
        building->waste = (struct block){.kind = kind};
        return &building->waste;
    }
    building->count++;
    struct block *block = ARENA_NEW(building->document->arena, struct block);
    block->kind = kind;
    block->furnish = building->furnish;
    block->hidden = building->hidden;
    block->place = building->place;
    return block;
}

// Hangs a block behind `*last`, or as the first in `*first`.
static void append(struct building *building, struct block **first, struct block **last,
                   struct block *block)
{
    if (block == &building->waste)
        return;
    if (*last)
        (*last)->next = block;
    else
        *first = block;
    *last = block;
}

static void append_to_frame(struct building *building, struct block *block)
{
    struct frame *frame = innermost(building);
    append(building, frame->block ? &frame->block->first : &building->document->blocks,
           &frame->last, block);
}

static void count_table(struct building *building, struct block *block)
{
    struct place_in_document *place = &building->place;
    if (block->kind == BLOCK_TABLE) {
        place->table = ++building->tables;
        place->row = place->cell = 0;
    } else if (block->kind == BLOCK_ROW) {
        place->cell = 0;
    }
    block->place = *place;
}

static void count_in_table(struct building *building, enum block_kind kind)
{
    building->place.row += kind == BLOCK_ROW;
    building->place.cell += kind == BLOCK_CELL;
}

struct block *build_open(struct building *building, enum block_kind kind)
{
    struct frame *outer = innermost(building);
    struct place_in_document before = building->place;
    outer->list_count = 0;
    count_in_table(building, kind);
    struct block *block = new_block(building, kind);
    count_table(building, block);
    append_to_frame(building, block);
    if (building->depth == BLOCKS_DEEPEST) {
        build_refuse(building, &INPUT_DOCUMENT_DEEP);
        return block;
    }
    struct frame *frame = &building->frames[building->depth++];
    uint8_t level = (uint8_t)(outer->list_level + (kind == BLOCK_LIST));
    *frame = (struct frame){.block = block, .place = before, .list_level = level};
    if (kind == BLOCK_CELL)
        frame->list_level = 0;
    if (kind == BLOCK_LIST)
        block->level = level;
    return block;
}

void build_close(struct building *building)
{
    if (building->depth == 1 || building->refused)
        return;
    const struct frame *frame = innermost(building);
    if (frame->block->kind == BLOCK_TABLE) {
        building->place.table = frame->place.table;
        building->place.row = frame->place.row;
        building->place.cell = frame->place.cell;
    } else if (frame->block->kind == BLOCK_ROW) {
        building->place.cell = 0;
    }
    building->depth--;
}

void build_note_text(struct building *building, const struct block *block)
{
    if (block->kind == BLOCK_PICTURE)
        building->has_picture = true;
    else if (block->text.len > 0 && !block->furnish)
        building->has_text = true;
}

struct block *build_add(struct building *building, enum block_kind kind, str text)
{
    struct block *block = new_block(building, kind);
    innermost(building)->list_count = 0;
    block->text = text;
    append_to_frame(building, block);
    build_note_text(building, block);
    return block;
}

const struct open_list *build_lists(const struct building *building, size_t *count)
{
    const struct frame *frame = &building->frames[building->depth - 1];
    *count = frame->list_count;
    return frame->lists;
}

// ---- lists of markers

static void open_list(struct building *building, uint32_t key, int32_t indent)
{
    struct frame *frame = innermost(building);
    if (frame->list_count == LISTS_DEEPEST)
        frame->list_count--;
    struct block *list = new_block(building, BLOCK_LIST);
    struct open_list *outer = frame->list_count > 0 ? &frame->lists[frame->list_count - 1] : NULL;
    if (outer)
        append(building, &outer->item->first, &outer->below, list);
    else
        append_to_frame(building, list);
    frame->lists[frame->list_count++] =
        (struct open_list){.list = list, .key = key, .indent = indent};
    list->level = (uint8_t)(frame->list_level + frame->list_count);
}

// The open list that a marker continues, counted from 1; 0 when there is none.
static size_t list_continued(const struct frame *frame, uint32_t key, int32_t indent)
{
    size_t found = 0;
    for (size_t i = frame->list_count; i > 0; i--) {
        const struct open_list *list = &frame->lists[i - 1];
        if (list->key != key || indent > list->indent + INDENT_SLACK)
            continue;
        if (found == 0 || indent < frame->lists[found - 1].indent - INDENT_SLACK)
            found = i;
    }
    return found;
}

// How many lists stay open around a list of a new kind.
static size_t lists_around(const struct frame *frame, int32_t indent, bool deeper)
{
    size_t count = frame->list_count;
    while (count > 0) {
        const struct open_list *list = &frame->lists[count - 1];
        bool aligned = indent >= list->indent - INDENT_SLACK;
        if (indent > list->indent + INDENT_SLACK || (aligned && deeper))
            break;
        count--;
    }
    return count;
}

struct block *build_item(struct building *building, const struct marker *marker, uint32_t key,
                         int32_t indent, bool deeper)
{
    if (build_refused(building))
        return &building->waste;
    struct frame *frame = innermost(building);
    size_t continued = list_continued(frame, key, indent);
    frame->list_count = continued ? continued : lists_around(frame, indent, deeper);
    bool anew = continued && marker->number == 1 && frame->lists[continued - 1].number > 1;
    if (anew)
        frame->list_count = continued - 1;
    if (!continued || anew)
        open_list(building, key, indent);
    struct open_list *list = &frame->lists[frame->list_count - 1];
    struct block *item = new_block(building, BLOCK_ITEM);
    item->marker = marker->text;
    item->text = marker->rest;
    append(building, &list->list->first, &list->item, item);
    list->below = NULL;
    list->number = marker->number;
    build_note_text(building, item);
    return item;
}

bool build_below(struct building *building, str text, int32_t indent)
{
    struct frame *frame = innermost(building);
    size_t count = frame->list_count;
    while (count > 0 && indent <= frame->lists[count - 1].indent)
        count--;
    if (count == 0 || indent > frame->lists[count - 1].indent + BELOW_MOST ||
        build_refused(building))
        return false;
    frame->list_count = count;
    struct open_list *list = &frame->lists[count - 1];
    struct block *paragraph = new_block(building, BLOCK_PARAGRAPH);
    paragraph->text = text;
    append(building, &list->item->first, &list->below, paragraph);
    return true;
}
