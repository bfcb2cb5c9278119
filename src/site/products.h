// The files that one unit makes: each compared with what is there, and staged when it differs.
//
// A products belongs to one job, so that many can be at work at once.
#ifndef MAKLUMAT_SITE_PRODUCTS_H
#define MAKLUMAT_SITE_PRODUCTS_H

#include "site/output.h"

struct products {
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
struct products products_open(const struct output *output, struct arena *arena,
                              struct findings *findings, str unit);

// True when the unit was made with this key and everything that it made is as it was left.
bool products_are_current(const struct products *products, uint64_t key);

void products_add(struct products *products, str path, str bytes);

// True when the unit's file with this path is as an earlier build left it, and stays; when it
// has these bytes already, which need not be at hand.
bool products_keep(struct products *products, str path);
bool products_keep_same(struct products *products, const struct product *wanted);

// A file that is too large to be held.
struct product_stream {
    struct products *products;
    str path;
    int file;
    struct hash_stream *hash; // of its pieces
};
struct product_stream products_begin(struct products *products, str path);
void products_append(struct product_stream *stream, str bytes);
void products_end(struct product_stream *stream);

// The unit stays as it was, but for the stamps of its sources, which are new in `before`.
void products_renew(struct products *products);

// Something that the unit needs below OUT cannot be read, which becomes a finding: nothing is made.
void products_refuse(struct products *products, str path);

// Stages the record, and with it the content that the catalogue needs. Not called when the unit
// stays as it was.
void products_close(struct products *products, str content);

#endif
