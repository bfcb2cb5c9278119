// Lines that no author of a standard wrote: a web page puts them around every text.
#ifndef MAKLUMAT_IMPORT_FIND_PAGE_LINES_H
#define MAKLUMAT_IMPORT_FIND_PAGE_LINES_H

#include "base/arena.h"

// "Diposting oleh admin, 12 Januari 2024", "Dilihat 231 kali", "Bagikan:".
bool is_page_line(str line);

// "Beranda » Layanan » Izin Apotek": the mark between its names, " » "; NULL when it is no trail.
const char *trail_mark(str line);
bool is_trail(str line);

// "Baca juga": the items below it are links to other pages.
bool is_links_head(str line);

#endif
