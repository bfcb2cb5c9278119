// Relative luminance as WCAG 2.2 defines it; a colour that does not reach a contrast is mixed with
// black or white in small steps.
#include "render/view/color.h"

#include <math.h>

// Light grounds of a theme are nearly white, dark ones nearly black (templates/README.md): these
// contrasts leave 4.5 and 7 to 1 on them.
static const double on_white = 5.2, strong_on_white = 8.2, on_black = 6.5, strong_on_black = 10.5;

const struct color color_white = {255, 255, 255}, color_black = {0, 0, 0};

static bool read_digit(char c, unsigned *value)
{
    char letter = to_lower(c);
    if (is_digit(letter))
        *value = (unsigned)(letter - '0');
    else if (letter >= 'a' && letter <= 'f')
        *value = (unsigned)(letter - 'a' + 10);
    else
        return false;
    return true;
}

static bool read_byte(str text, size_t at, uint8_t *byte)
{
    unsigned high, low;
    if (!read_digit(text.data[at], &high) || !read_digit(text.data[at + 1], &low))
        return false;
    *byte = (uint8_t)(high * 16 + low);
    return true;
}

bool color_read(str text, struct color *color)
{
    return text.len == 7 && text.data[0] == '#' && read_byte(text, 1, &color->red) &&
           read_byte(text, 3, &color->green) && read_byte(text, 5, &color->blue);
}

static str color_show(struct arena *arena, struct color color)
{
    return arena_printf(arena, "#%02x%02x%02x", color.red, color.green, color.blue);
}

static double linear(uint8_t channel)
{
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

static double luminance(struct color color)
{
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

double color_contrast(struct color a, struct color b)
{
    double first = luminance(a), second = luminance(b);
    double lighter = first > second ? first : second, darker = first > second ? second : first;
    return (lighter + 0.05) / (darker + 0.05);
}

enum { STEPS = 64 };

static uint8_t mix(uint8_t from, uint8_t to, int step)
{
    return (uint8_t)((from * (STEPS - step) + to * step) / STEPS);
}

static struct color toward(struct color color, struct color end, struct color ground,
                           double contrast)
{
    struct color mixed = color;
    for (int step = 1; step <= STEPS && color_contrast(mixed, ground) < contrast; step++)
        mixed = (struct color){mix(color.red, end.red, step), mix(color.green, end.green, step),
                               mix(color.blue, end.blue, step)};
    return mixed;
}

struct color color_on_white(struct color color, double contrast)
{
    return toward(color, color_black, color_white, contrast);
}

struct color color_on_black(struct color color, double contrast)
{
    return toward(color, color_white, color_black, contrast);
}

str color_style(struct arena *arena, struct color color)
{
    str shades[] = {
        color_show(arena, color_on_white(color, on_white)),
        color_show(arena, color_on_white(color, strong_on_white)),
        color_show(arena, color_on_black(color, on_black)),
        color_show(arena, color_on_black(color, strong_on_black)),
    };
    return arena_printf(arena,
                        ":root { --agency: %.*s; --agency-strong: %.*s; --agency-dark: %.*s; "
                        "--agency-dark-strong: %.*s; }\n",
                        STR_ARG(shades[0]), STR_ARG(shades[1]), STR_ARG(shades[2]),
                        STR_ARG(shades[3]));
}
