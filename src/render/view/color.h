// An agency's colour, made safe to read: WCAG 2.2 asks for a contrast of 4.5 to 1.
#ifndef MAKLUMAT_RENDER_VIEW_COLOR_H
#define MAKLUMAT_RENDER_VIEW_COLOR_H

#include "base/arena.h"

struct color {
    uint8_t red, green, blue;
};

// "#0b5d3b"; false when the text is not a colour.
bool color_read(str text, struct color *color);

// Contrast ratio of WCAG 2.2, from 1 to 21.
double color_contrast(struct color a, struct color b);

extern const struct color color_white, color_black;

// The colour itself where it reads well on white (on black), else the nearest darker (lighter) one
// that does: at least `contrast`.
struct color color_on_white(struct color color, double contrast);
struct color color_on_black(struct color color, double contrast);

// A style sheet of the four variables that the theme takes an agency's colour from, all readable
// on light grounds or dark ones as templates/README.md says.
str color_style(struct arena *arena, struct color color);

#endif
