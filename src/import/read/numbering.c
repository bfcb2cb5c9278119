// Numbers of list items as letters and Roman numerals, as Word and browsers count them.
#include "import/read/numbering.h"

static str roman(struct arena *arena, int32_t number, bool large)
{
    static const struct {
        int32_t value;
        const char *sign;
    } signs[] = {{100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"},
                 {9, "ix"},  {5, "v"},   {4, "iv"}, {1, "i"}};
    char out[64];
    size_t len = 0;
    if (number < 1 || number > 399)
        return arena_printf(arena, "%d", (int)number);
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        for (; number >= signs[i].value; number -= signs[i].value)
            for (const char *c = signs[i].sign; *c; c++)
                out[len++] = large ? (char)(*c - 'a' + 'A') : *c;
    return arena_copy(arena, (str){out, len});
}

// "a" to "z", then "aa" to "zz".
static str letters(struct arena *arena, int32_t number, bool large)
{
    char first = large ? 'A' : 'a';
    char out[2];
    if (number < 1 || number > 26 * 27)
        return arena_printf(arena, "%d", (int)number);
    size_t len = 0;
    if (number > 26)
        out[len++] = (char)(first + (number - 1) / 26 - 1);
    out[len++] = (char)(first + (number - 1) % 26);
    return arena_copy(arena, (str){out, len});
}

str number_text(struct arena *arena, int32_t number, enum numbering numbering)
{
    switch (numbering) {
    case NUMBERING_SMALL_LETTER:
        return letters(arena, number, false);
    case NUMBERING_LARGE_LETTER:
        return letters(arena, number, true);
    case NUMBERING_SMALL_ROMAN:
        return roman(arena, number, false);
    case NUMBERING_LARGE_ROMAN:
        return roman(arena, number, true);
    default:
        return arena_printf(arena, "%d", (int)number);
    }
}
