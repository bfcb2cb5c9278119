// What the files that write a site share. Private to src/site/output*.c.
#ifndef MAKLUMAT_SITE_OUTPUT_PARTS_H
#define MAKLUMAT_SITE_OUTPUT_PARTS_H

#include "site/output.h"

#define STATE_FOLDER ".maklumat"
#define STAGE_FOLDER STATE_FOLDER "/baru"
#define LIST_FILE STATE_FOLDER "/daftar"
#define LATE_FILE STATE_FOLDER "/tunda"
#define LOCK_FILE STATE_FOLDER "/kunci"

// A file of the program's own state; empty when there is none.
str output_state(struct output *output, struct arena *arena, str path);

// Takes the next path off a list, a line each; false at its end.
bool take_path(str *list, str *path);

struct path_set path_set_read(struct arena *arena, str list);
void path_set_sort(struct path_set *set);
bool path_set_has(const struct path_set *sorted, str path);

#endif
