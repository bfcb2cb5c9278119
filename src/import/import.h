// From a published document to files that a person only has to check.
//
// document_read gives blocks, recognise a draft, write its YAML; here these steps are one, and what
// was written is read back by the decoder that reads every standard and audited by the same rules.
#ifndef MAKLUMAT_IMPORT_IMPORT_H
#define MAKLUMAT_IMPORT_IMPORT_H

#include "audit/audit.h"
#include "import/find/draft.h"
#include "import/write/difference.h"
#include "import/write/write.h"

// One standard of a document.
struct imported {
    const struct standard_draft *draft;
    str agency, id;        // of its addresses
    str agency_file;       // YAML of its agency
    str file;              // its YAML (notes_add adds the findings of the audit as comments)
    struct yaml_out lines; // where the lines of `file` came from
    const struct instansi *instansi; // both read back; NULL when that failed, which was reported
    const struct standar *standar;
    size_t components; // of the fourteen, how many labels were found
    size_t doubtful;   // how many of its parts a person should look at
};

struct import {
    struct arena *arena;
    struct findings *findings;
    const struct labels *labels;
    const struct audit_data *data;
    struct document document;
    struct draft draft;
    struct imported *list;
    size_t count;
    size_t lost; // letters and digits of the document that are in none of the files
    str missing; // some of the words that hold them
};

// Prepares to import documents; all that is made lies in `arena`. The tables are the program's.
struct import import_begin(struct arena *arena, struct findings *findings);

// Imports one file. False when it cannot be read or holds no standard, which has been reported.
bool import_file(struct import *import, const char *path);

// The same for a document that was read already: import->document.
bool import_document(struct import *import);

// The YAML of a standard with a comment above each value in which the audit found something.
str notes_add(const struct import *import, const struct imported *imported);

#endif
