// What pdftops prints is read for its rules alone: thin boxes that are filled, and straight lines.
//
// It writes each step of a path on a line of its own ("x y m", "x y l", "x y w h re", "f", "S"), so
// that a line which is not of this form, as those of texts and pictures, needs no understanding.
#include "base/arena.h"
#include "import/read/pdf.h"

enum {
    STATES_DEEPEST = 64,
    LINES_MOST = 512,    // of one path; what has more is a drawing
    THICKEST = 400,      // hundredths of a point
    RULES_MOST = 200000, // of a document; 350 dense pages have some 50,000
    LONGEST_STEP = 120,  // characters of a line
    NUMBERS_MOST = 6,
};

static const double farthest = 100000; // points

struct matrix {
    double a, b, c, d, x, y;
};

struct state {
    struct matrix matrix;
    double width;
};

struct straight {
    double x0, y0, x1, y1;
    size_t path; // which of the figures it belongs to
};

struct drawer {
    struct arena *arena;
    struct pdf_drawing *drawing;
    struct state state, states[STATES_DEEPEST];
    size_t depth;
    struct straight lines[LINES_MOST];
    size_t line_count, path;
    bool curved; // or of too many lines
    double x, y, begin_x, begin_y;
};

// ---- rules

static int32_t hundredths(double points)
{
    points = points > farthest ? farthest : points < -farthest ? -farthest : points;
    return (int32_t)(points * 100);
}

static void add_rule(struct drawer *drawer, struct straight box)
{
    struct pdf_drawing *drawing = drawer->drawing;
    struct pdf_rules *page = &drawing->pages[drawing->page_count - 1];
    struct pdf_rule rule = {hundredths(box.x0), hundredths(box.x1), hundredths(box.y1),
                            hundredths(box.y0)};
    int32_t width = rule.right - rule.left, height = rule.top - rule.bottom;
    if ((width < height ? width : height) > THICKEST || drawing->rules >= RULES_MOST)
        return;
    page->rules =
        arena_grow(drawer->arena, page->rules, page->count, &page->capacity, sizeof *page->rules);
    page->rules[page->count++] = rule;
    drawing->rules++;
}

// The lower left and upper right corner of both.
static struct straight around(struct straight box, struct straight line)
{
    double left = line.x0 < line.x1 ? line.x0 : line.x1;
    double right = line.x0 < line.x1 ? line.x1 : line.x0;
    double low = line.y0 < line.y1 ? line.y0 : line.y1;
    double high = line.y0 < line.y1 ? line.y1 : line.y0;
    return (struct straight){
        .x0 = left < box.x0 ? left : box.x0,
        .x1 = right > box.x1 ? right : box.x1,
        .y0 = low < box.y0 ? low : box.y0,
        .y1 = high > box.y1 ? high : box.y1,
        .path = line.path,
    };
}

static const struct straight nowhere = {1e9, 1e9, -1e9, -1e9, 0};

static void fill(struct drawer *drawer)
{
    for (size_t i = 0, end; i < drawer->line_count; i = end) {
        struct straight box = nowhere;
        for (end = i; end < drawer->line_count && drawer->lines[end].path == drawer->lines[i].path;)
            box = around(box, drawer->lines[end++]);
        add_rule(drawer, box);
    }
}

static void stroke(struct drawer *drawer)
{
    double half = drawer->state.width / 2;
    for (size_t i = 0; i < drawer->line_count; i++) {
        struct straight box = around(nowhere, drawer->lines[i]);
        bool level = box.y1 - box.y0 < 0.5;
        if (!level && box.x1 - box.x0 >= 0.5)
            continue;
        box.x0 -= level ? 0 : half;
        box.x1 += level ? 0 : half;
        box.y0 -= level ? half : 0;
        box.y1 += level ? half : 0;
        add_rule(drawer, box);
    }
}

// ---- paths

static void move(struct drawer *drawer, double x, double y)
{
    const struct matrix *m = &drawer->state.matrix;
    drawer->begin_x = drawer->x = m->a * x + m->c * y + m->x;
    drawer->begin_y = drawer->y = m->b * x + m->d * y + m->y;
    drawer->path++;
}

static void add_line(struct drawer *drawer, double x, double y)
{
    if (drawer->line_count < LINES_MOST)
        drawer->lines[drawer->line_count++] =
            (struct straight){drawer->x, drawer->y, x, y, drawer->path};
    else
        drawer->curved = true;
    drawer->x = x;
    drawer->y = y;
}

static void line_to(struct drawer *drawer, double x, double y)
{
    const struct matrix *m = &drawer->state.matrix;
    add_line(drawer, m->a * x + m->c * y + m->x, m->b * x + m->d * y + m->y);
}

static void box(struct drawer *drawer, const double *of)
{
    move(drawer, of[0], of[1]);
    line_to(drawer, of[0] + of[2], of[1]);
    line_to(drawer, of[0] + of[2], of[1] + of[3]);
    line_to(drawer, of[0], of[1] + of[3]);
    add_line(drawer, drawer->begin_x, drawer->begin_y);
}

static void end_path(struct drawer *drawer)
{
    drawer->line_count = 0;
    drawer->curved = false;
}

// ---- states

static void apply(struct drawer *drawer, struct matrix by)
{
    struct matrix *m = &drawer->state.matrix;
    *m = (struct matrix){
        by.a * m->a + by.b * m->c,        by.a * m->b + by.b * m->d,
        by.c * m->a + by.d * m->c,        by.c * m->b + by.d * m->d,
        by.x * m->a + by.y * m->c + m->x, by.x * m->b + by.y * m->d + m->y,
    };
}

// Pages are turned by quarters only.
static void turn(struct drawer *drawer, double degrees)
{
    int quarters = ((int)(degrees / 90) % 4 + 4) % 4;
    static const struct matrix turns[] = {
        {1, 0, 0, 1, 0, 0}, {0, 1, -1, 0, 0, 0}, {-1, 0, 0, -1, 0, 0}, {0, -1, 1, 0, 0, 0}};
    apply(drawer, turns[quarters]);
}

static void save(struct drawer *drawer)
{
    if (drawer->depth < STATES_DEEPEST)
        drawer->states[drawer->depth] = drawer->state;
    drawer->depth++;
}

static void restore(struct drawer *drawer)
{
    if (drawer->depth > 0 && --drawer->depth < STATES_DEEPEST)
        drawer->state = drawer->states[drawer->depth];
}

static void begin_page(struct drawer *drawer)
{
    struct pdf_drawing *drawing = drawer->drawing;
    drawing->pages = arena_grow(drawer->arena, drawing->pages, drawing->page_count,
                                &drawing->page_capacity, sizeof *drawing->pages);
    drawing->pages[drawing->page_count++] = (struct pdf_rules){0};
    drawer->state = (struct state){{1, 0, 0, 1, 0, 0}, 1};
    drawer->depth = 0;
    end_path(drawer);
}

// ---- lines

// "-12.5" at the front of a line, taken from it; false when there is no number.
static bool take_number(str *line, double *number)
{
    double sign = 1, scale = 1, value = 0;
    size_t at = 0, digits = 0;
    if (at < line->len && line->data[at] == '-') {
        sign = -1;
        at++;
    }
    for (; at < line->len && is_digit(line->data[at]); at++, digits++)
        value = value * 10 + (line->data[at] - '0');
    if (at < line->len && line->data[at] == '.')
        for (at++; at < line->len && is_digit(line->data[at]); at++, digits++)
            value += (line->data[at] - '0') * (scale /= 10);
    if (digits == 0)
        return false;
    *number = sign * value;
    *line = str_sub(*line, at, line->len - at);
    return true;
}

static size_t take_numbers(str *line, double *numbers)
{
    size_t count = 0;
    for (;;) {
        while (line->len > 0 && memchr(" []", line->data[0], 3))
            *line = str_sub(*line, 1, line->len - 1);
        if (count == NUMBERS_MOST || !take_number(line, &numbers[count]))
            return count;
        count++;
    }
}

static bool is_step(str step, const char *name, size_t numbers, size_t wanted)
{
    return numbers == wanted && str_eq(step, str_from(name));
}

static void read_path(struct drawer *drawer, str step, size_t count, const double *numbers)
{
    if (is_step(step, "m", count, 2))
        move(drawer, numbers[0], numbers[1]);
    else if (is_step(step, "l", count, 2))
        line_to(drawer, numbers[0], numbers[1]);
    else if (is_step(step, "re", count, 4))
        box(drawer, numbers);
    else if (is_step(step, "c", count, 6))
        drawer->curved = true;
    else if (is_step(step, "h", count, 0))
        add_line(drawer, drawer->begin_x, drawer->begin_y);
}

static void read_paint(struct drawer *drawer, str step, size_t count)
{
    bool fills = is_step(step, "f", count, 0) || is_step(step, "f*", count, 0);
    bool strokes = is_step(step, "S", count, 0);
    bool clips = is_step(step, "W", count, 0) || is_step(step, "W*", count, 0);
    if (fills && !drawer->curved)
        fill(drawer);
    if (strokes && !drawer->curved)
        stroke(drawer);
    if (fills || strokes || clips)
        end_path(drawer);
}

static void read_state(struct drawer *drawer, str step, size_t count, const double *numbers)
{
    const struct matrix *m = &drawer->state.matrix;
    if (is_step(step, "q", count, 0))
        save(drawer);
    else if (is_step(step, "Q", count, 0))
        restore(drawer);
    else if (is_step(step, "cm", count, 6))
        apply(drawer, (struct matrix){numbers[0], numbers[1], numbers[2], numbers[3], numbers[4],
                                      numbers[5]});
    else if (is_step(step, "translate", count, 2))
        apply(drawer, (struct matrix){1, 0, 0, 1, numbers[0], numbers[1]});
    else if (is_step(step, "rotate", count, 1))
        turn(drawer, numbers[0]);
    else if (is_step(step, "w", count, 1))
        drawer->state.width = numbers[0] * (m->a != 0 ? m->a : m->b);
    if (drawer->state.width < 0)
        drawer->state.width = -drawer->state.width;
}

static void read_step(struct drawer *drawer, str line)
{
    double numbers[NUMBERS_MOST] = {0};
    size_t count = take_numbers(&line, numbers);
    read_path(drawer, line, count, numbers);
    read_paint(drawer, line, count);
    read_state(drawer, line, count, numbers);
}

void pdf_drawing_read(struct arena *arena, str drawn, struct pdf_drawing *drawing)
{
    struct drawer *drawer = ARENA_NEW(arena, struct drawer);
    *drawing = (struct pdf_drawing){0};
    drawer->arena = arena;
    drawer->drawing = drawing;
    while (drawn.len > 0) {
        str line = str_take(&drawn, '\n');
        if (str_starts(line, STR("%%Page: ")))
            begin_page(drawer);
        else if (drawing->page_count > 0 && line.len <= LONGEST_STEP)
            read_step(drawer, line);
    }
}
