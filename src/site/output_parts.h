// What the files that write a site share. Private to src/site/output*.c.
#ifndef MAKLUMAT_SITE_OUTPUT_PARTS_H
#define MAKLUMAT_SITE_OUTPUT_PARTS_H

#include "site/output.h"

#define STATE_FOLDER ".maklumat"
#define STAGE_FOLDER STATE_FOLDER "/baru"
#define LIST_FILE STATE_FOLDER "/daftar"
#define LATE_FILE STATE_FOLDER "/tunda"
#define LOCK_FILE STATE_FOLDER "/kunci"
#define BEGUN_FILE STATE_FOLDER "/pindah" // while files move
#define UNITS_FILE STATE_FOLDER "/susunan"

enum {
    LARGEST_STATE = 1024 * 1024 * 1024,
    LIST_END = 2 + 16 + 1 // bytes of the last line of the list
};

// A file of the program's own state; empty when there is none.
str output_state(struct output *output, struct arena *arena, str path);

// The list of files made, without its last line; empty when it is not whole.
str output_list(struct output *output, struct arena *arena);
str output_list_end(struct arena *arena, uint64_t print);

// Every record and content that earlier builds have left.
typedef void record_visitor(const struct output *output, struct arena *arena, str path,
                            void *context);
void output_each_record(const struct output *output, record_visitor *visit, void *context);

// The paths that earlier builds made, a line each: from the list, or, where it is not whole, from
// their records.
str output_made_before(struct output *output, struct arena *arena);

// Of these paths, a line each, those whose files an earlier build has left as they are. The others
// are said to stay.
str output_own(struct output *output, struct arena *arena, str paths);

// Says which files are in OUT that this build does not make, where nobody knows who made them.
void output_report_others(struct output *output, const struct path_set *made);

// A fingerprint of the names of the units, as a line.
str output_units_print(struct arena *arena, const struct unit *units, size_t count);

// Lists of paths, a line each: takes the first off; false at the end. Adds one after the last.
bool output_take_path(str *list, str *path);
void output_add_path(struct buf *list, str path);

struct path_set output_paths_read(struct arena *arena, str list);
void output_paths_sort(struct path_set *set);
bool output_paths_has(const struct path_set *sorted, str path);

#endif
