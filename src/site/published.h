// What the site shows of each agency, noted by every build for the next: `--lanjut` leaves a broken
// agency as it was published, so the home page and the lists must name its services as its pages
// do, whatever its files say.
#ifndef MAKLUMAT_SITE_PUBLISHED_H
#define MAKLUMAT_SITE_PUBLISHED_H

#include "model/catalog.h"

// The note of a build, in lines of fields apart by tabs.
str published_note(struct arena *arena, const struct catalog *shown);

// The agencies of a note, with what lists show of them and no more. What is no such line is passed
// over.
struct catalog published_read(struct arena *arena, str note);

// True when the note was made with other languages or outputs than these: then pages that stay as
// they were would not fit the rest.
bool published_differs(str note, const struct situs *situs);

// The agency with this id, or NULL.
const struct agency *published_find(const struct catalog *published, str id);

#endif
