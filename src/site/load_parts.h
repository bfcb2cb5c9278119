// What the files that read a site's folder share. Private to src/site/load*.c.
#ifndef MAKLUMAT_SITE_LOAD_PARTS_H
#define MAKLUMAT_SITE_LOAD_PARTS_H

#include "base/fs.h"
#include "model/decode.h"
#include "site/load.h"

// A path as the user reaches it; a path below a folder.
str load_full_name(struct site *site, str path);
str load_join(struct site *site, str folder, str name);

// An input error in a file as a whole.
void load_report(struct site *site, const struct message *error, str file, str a, str b);
void load_report_unreadable(struct site *site, str file, enum fs_result result);

// Reads one file into the struct that `record` describes; false when anything is wrong with it.
// With `original`, the file is a translation of that object, and may lack what it has.
bool load_record(struct site *site, str path, const struct record *record, void *object,
                 const void *original, str *source);

// True when no input error was added since there were `before` findings.
bool load_is_clean_since(const struct site *site, size_t before);

// Reads situs.yaml; false when it is missing or broken.
bool load_settings(struct site *site);

// "ktp.en.yaml"
bool load_is_translation(str name);

// Reads the translations among the entries of an agency's folder, where the site is written in
// English; others are passed over. False when one is wrong.
bool load_translations(struct site *site, str folder, const struct fs_entry *entries, size_t count,
                       struct agency *agency);

// Reads the translation of one standard, where there is one.
bool load_translation(struct site *site, struct service *service);

bool load_agency_translation(struct site *site, struct agency *agency);

// Reads that of situs.yaml.
bool load_site_translation(struct site *site);

#endif
