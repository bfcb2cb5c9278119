// The longest common subsequence of the lines between the first and the last that differ.
#include "import/write/difference.h"

enum { CONTEXT = 3, MOST_CELLS = 4000000 };

struct lines {
    str *list;
    size_t count;
};

// One line of the result: ' ' in both, '-' in the old alone, '+' in the new alone.
struct edit {
    char mark;
    str line;
    size_t old_at, new_at; // how many lines of each stand before it
};

struct edits {
    struct arena *arena;
    struct edit *list;
    size_t count, capacity;
    size_t old_at, new_at;
};

static struct lines split(struct arena *arena, str text)
{
    struct lines lines = {0};
    size_t capacity = 0;
    while (text.len > 0) {
        lines.list = arena_grow(arena, lines.list, lines.count, &capacity, sizeof *lines.list);
        lines.list[lines.count++] = str_take(&text, '\n');
    }
    return lines;
}

static void add(struct edits *edits, char mark, str line)
{
    edits->list =
        arena_grow(edits->arena, edits->list, edits->count, &edits->capacity, sizeof *edits->list);
    edits->list[edits->count++] = (struct edit){mark, line, edits->old_at, edits->new_at};
    edits->old_at += mark != '+';
    edits->new_at += mark != '-';
}

// table[i][j]: the length of what lines i… of the old and j… of the new have in common.
static uint32_t *common_lengths(struct arena *arena, struct lines a, struct lines b)
{
    size_t width = b.count + 1;
    uint32_t *table = ARENA_ARRAY(arena, uint32_t, (a.count + 1) * width);
    for (size_t i = a.count; i-- > 0;)
        for (size_t j = b.count; j-- > 0;) {
            uint32_t down = table[(i + 1) * width + j], right = table[i * width + j + 1];
            table[i * width + j] = str_eq(a.list[i], b.list[j]) ? table[(i + 1) * width + j + 1] + 1
                                                                : (down >= right ? down : right);
        }
    return table;
}

static void compare_middle(struct edits *edits, struct lines a, struct lines b)
{
    size_t i = 0, j = 0, width = b.count + 1;
    bool small = (a.count + 1) <= MOST_CELLS / width;
    const uint32_t *table = small ? common_lengths(edits->arena, a, b) : NULL;
    while (i < a.count || j < b.count) {
        bool same = table && i < a.count && j < b.count && str_eq(a.list[i], b.list[j]);
        bool take_old = i < a.count && (!table || j == b.count ||
                                        table[(i + 1) * width + j] >= table[i * width + j + 1]);
        if (same) {
            add(edits, ' ', a.list[i++]);
            j++;
        } else if (take_old)
            add(edits, '-', a.list[i++]);
        else
            add(edits, '+', b.list[j++]);
    }
}

static void compare(struct edits *edits, struct lines a, struct lines b)
{
    size_t front = 0, back = 0, least = a.count < b.count ? a.count : b.count;
    while (front < least && str_eq(a.list[front], b.list[front]))
        front++;
    while (back < least - front && str_eq(a.list[a.count - 1 - back], b.list[b.count - 1 - back]))
        back++;
    for (size_t i = 0; i < front; i++)
        add(edits, ' ', a.list[i]);
    compare_middle(edits, (struct lines){a.list + front, a.count - front - back},
                   (struct lines){b.list + front, b.count - front - back});
    for (size_t i = a.count - back; i < a.count; i++)
        add(edits, ' ', a.list[i]);
}

// The end of the hunk that begins at `from`: where more unchanged lines follow than two contexts.
static size_t end_of_hunk(const struct edits *edits, size_t from)
{
    size_t last = from;
    for (size_t i = from; i < edits->count && i <= last + 2 * CONTEXT; i++)
        if (edits->list[i].mark != ' ')
            last = i;
    return last + 1 + CONTEXT < edits->count ? last + 1 + CONTEXT : edits->count;
}

static void write_range(struct buf *out, char mark, size_t from, size_t count)
{
    buf_char(out, mark);
    buf_u64(out, count > 0 ? from + 1 : from);
    buf_char(out, ',');
    buf_u64(out, count);
}

static void write_hunk(struct buf *out, const struct edits *edits, size_t from, size_t to)
{
    size_t old_count = 0, new_count = 0;
    for (size_t i = from; i < to; i++) {
        old_count += edits->list[i].mark != '+';
        new_count += edits->list[i].mark != '-';
    }
    BUF_LIT(out, "@@ ");
    write_range(out, '-', edits->list[from].old_at, old_count);
    buf_char(out, ' ');
    write_range(out, '+', edits->list[from].new_at, new_count);
    BUF_LIT(out, " @@\n");
    for (size_t i = from; i < to; i++) {
        buf_char(out, edits->list[i].mark);
        buf_add(out, edits->list[i].line);
        buf_char(out, '\n');
    }
}

void difference_write(struct buf *out, str old_name, str new_name, str old, str new_text)
{
    struct arena scratch = {0};
    struct edits edits = {.arena = &scratch};
    if (!str_eq(old, new_text)) {
        buf_add(out, arena_printf(&scratch, "--- %.*s\n+++ %.*s\n", STR_ARG(old_name),
                                  STR_ARG(new_name)));
        compare(&edits, split(&scratch, old), split(&scratch, new_text));
    }
    for (size_t i = 0; i < edits.count;) {
        if (edits.list[i].mark == ' ') {
            i++;
            continue;
        }
        size_t from = i > CONTEXT ? i - CONTEXT : 0, to = end_of_hunk(&edits, i);
        write_hunk(out, &edits, from, to);
        i = to;
    }
    arena_free(&scratch);
}
