// Finding a site on the disk, from its folder or from the files of its standards.
#ifndef MAKLUMAT_SITE_LOCATE_H
#define MAKLUMAT_SITE_LOCATE_H

#include "site/load.h"

// How a folder that the user named is written before the files in it: "" for ".", else "DIR/".
str locate_prefix(struct arena *arena, const char *folder);

// Opens the root that holds standards/. False when it cannot be, which has been reported.
bool site_open(struct site *site, const char *folder);

// Opens the root of files that are named ROOT/FOLDER/AGENCY/SERVICE.yaml, all of one site; the
// entries are sorted, each once. False when that cannot be, which has been reported.
bool site_open_files(struct site *site, const char *const *files, size_t count,
                     struct site_entry **entries, size_t *entry_count);

extern const char *const site_sources[]; // standards, templates; ends with NULL

// Whether `path`, which need not exist, lies outside these folders of the site: what is written
// among the sources would be read, or be lost, by the next build. False when it does not, which has
// been reported.
bool site_output_is_outside(struct site *site, const char *path, const char *const *folders);

// Whether the folder `path` does not hold the site's sources. False when it does, which has been
// reported.
bool site_output_is_beside(struct site *site, const char *path);

#endif
