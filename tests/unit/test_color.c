// Colours of agencies: contrast as WCAG 2.2 computes it, and shades that always can be read.
#include "check.h"

#include "render/view/color.h"

static struct color color(const char *text)
{
    struct color read = {0};
    assert_true(color_read(str_from(text), &read));
    return read;
}

static void reads(void)
{
    static const char *const wrong[] = {"",        "#fff",     "0b5d3b0", "#0b5d3",
                                        "#0b5d3g", "#0b5d3b ", "red"};
    struct color read = color("#0B5d3b"), unused;
    assert_int_equal(read.red, 0x0b);
    assert_int_equal(read.green, 0x5d);
    assert_int_equal(read.blue, 0x3b);
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
        assert_false(color_read(str_from(wrong[i]), &unused));
}

static void assert_near(double got, double wanted)
{
    assert_true(got > wanted - 0.01 && got < wanted + 0.01);
}

// The values that the calculators of the W3C's tutorials give.
static void contrasts(void)
{
    assert_near(color_contrast(color_white, color_black), 21.0);
    assert_near(color_contrast(color_white, color_white), 1.0);
    assert_near(color_contrast(color("#767676"), color_white), 4.54);
    assert_near(color_contrast(color("#777777"), color_white), 4.48);
    assert_near(color_contrast(color("#0000ff"), color_white), 8.59);
    assert_near(color_contrast(color("#ff0000"), color_white), 4.00);
}

// Whatever the agency chooses, its shades can be read on the lightest and darkest grounds that a
// theme may have, and a colour that can be read stays as it is.
static void shades_are_readable(void)
{
    for (unsigned red = 0; red < 256; red += 17)
        for (unsigned green = 0; green < 256; green += 17)
            for (unsigned blue = 0; blue < 256; blue += 17) {
                struct color any = {(uint8_t)red, (uint8_t)green, (uint8_t)blue};
                struct color dark = color_on_white(any, 5.2), light = color_on_black(any, 6.5);
                assert_true(color_contrast(dark, color_white) >= 5.2);
                assert_true(color_contrast(light, color_black) >= 6.5);
                if (color_contrast(any, color_white) >= 5.2)
                    assert_memory_equal(&any, &dark, sizeof any);
            }
}

static void writes_a_style(void)
{
    struct arena arena = {0};
    str style = color_style(&arena, color("#0b5d3b"));
    assert_true(str_starts(style, STR(":root { --agency: #0b5d3b; --agency-strong: #")));
    assert_true(str_ends(style, STR("; }\n")));
    arena_free(&arena);
}

// Contrasts of the four shades of yellow: as much as the theme needs, and hardly more.
static void shades_are_no_darker_than_needed(void)
{
    static const double least[] = {5.2, 8.2, 6.5, 10.5};
    struct arena arena = {0};
    static const char *const colors[] = {"#ffff00", "#00004d"};
    for (size_t i = 0; i < 4; i++) {
        str style = color_style(&arena, color(colors[i / 2]));
        for (size_t skip = 0; skip <= i; skip++)
            style = str_skip(style, str_find_char(style, '#') + 1);
        struct color shade = color(arena_printf(&arena, "#%.*s", 6, style.data).data);
        double contrast = color_contrast(shade, i < 2 ? color_white : color_black);
        assert_true(contrast >= least[i] && contrast < least[i] + 0.5);
    }
    arena_free(&arena);
}

int main(void)
{
    static const struct check_case tests[] = {
        CHECK_CASE(reads), CHECK_CASE(contrasts), CHECK_CASE(shades_are_readable),
        CHECK_CASE(shades_are_no_darker_than_needed), CHECK_CASE(writes_a_style)};
    return check_run(tests, sizeof tests / sizeof tests[0]);
}
