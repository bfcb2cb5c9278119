// The files that one unit makes: each compared with what is there, and staged when it differs.
//
// A sink belongs to one job, so that many can be at work at once.
#ifndef MAKLUMAT_SITE_SINK_H
#define MAKLUMAT_SITE_SINK_H

#include "site/output.h"

struct sink {
    const struct output *output;
    struct findings *findings;
    struct arena *arena;       // of the job: holds the products
    str unit;                  // "instansi/karangasem"
    struct unit_record before; // all zeros where there is none
    struct unit_record record; // of this build: its products are filled here
    size_t capacity;
    size_t unchanged;
    struct fs_near stage; // where the last file was staged
    bool failed;          // which is a finding
};

// Reads what an earlier build has left of the unit.
struct sink sink_open(const struct output *output, struct arena *arena, struct findings *findings,
                      str unit);

// True when the unit was made with this key and everything that it made stands as it was left.
bool sink_stands(const struct sink *sink, uint64_t key);

void sink_add(struct sink *sink, str path, str bytes);

// True when the unit's file with this path stands as an earlier build left it, and stays; when it
// has these bytes already, which need not be at hand.
bool sink_keep(struct sink *sink, str path);
bool sink_keep_same(struct sink *sink, const struct product *wanted);

// A file that is too large to be held.
struct sink_stream {
    struct sink *sink;
    str path;
    int file;
    struct hash_stream *hash; // of its pieces
};
struct sink_stream sink_begin(struct sink *sink, str path);
void sink_append(struct sink_stream *stream, str bytes);
void sink_end(struct sink_stream *stream);

// The unit stays as it was, but for the stamps of its sources, which `before` has anew.
void sink_renew(struct sink *sink);

// Something that the unit needs below OUT cannot be read, which becomes a finding: nothing is made.
void sink_refuse(struct sink *sink, str path);

// Stages the record, and with it the content that the catalogue needs. Not called when the unit
// stays as it was.
void sink_close(struct sink *sink, str content);

#endif
