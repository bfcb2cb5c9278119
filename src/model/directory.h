// The ways to a service besides its agency: by its name, by its group, by the regulation that it
// rests on. Made once from the whole catalogue.
#ifndef MAKLUMAT_MODEL_DIRECTORY_H
#define MAKLUMAT_MODEL_DIRECTORY_H

#include "model/catalog.h"

struct entry { // a service under one of its names
    str judul;
    bool popular; // a name of `dikenal_juga`, not its title
    const struct agency *agency;
    const struct service *service;
};

struct topic {                     // a group, a regulation, or a letter
    str id;                        // of its address: "anak", "uu-25-2009"
    str nama;                      // "Anak", "UU 25/2009"
    const struct reference *about; // NULL: a letter
    const struct entry *
        *entries; // in order, each once; of a group or regulation under their titles
    size_t count;
};

enum { LETTERS = 27 };
extern const char directory_letters[LETTERS + 1]; // "0abc…": "0" for digits and all else

struct directory {
    const struct entry *entries; // by key, then agency, then service
    size_t count;
    struct topic letters[LETTERS]; // popular names too; empty where no entry has the letter
    struct topic *groups;          // by id
    size_t group_count;
    struct topic *regulations; // by rank of their kind, the newest first
    size_t regulation_count;
};

// Borrows from the catalogue, whose services have summaries.
struct directory directory_make(struct arena *arena, const struct catalog *catalog);

#endif
