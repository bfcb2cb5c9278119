// Checks that need more than one value's own text: links in Markdown, files that YAML refers to.
#ifndef MAKLUMAT_SITE_CHECK_H
#define MAKLUMAT_SITE_CHECK_H

#include "model/decode.h"
#include "site/load.h"

// Reports links that are not allowed and pictures inside texts.
void check_texts(const struct decoder *decoder, const struct record *record, const void *object);

// Checks the pictures of a standard, the emblem of an agency, and notes them for copying. False
// when one is missing, outside the folder, of another type, or an unsafe SVG.
bool check_pictures(struct site *site, str folder, str file, const struct standar *standar);
// Warns of a colour on which white letters cannot be read.
void check_color(struct site *site, str file, const struct instansi *instansi);
bool check_emblem(struct site *site, str folder, str file, const struct instansi *instansi);

#endif
