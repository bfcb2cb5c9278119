// Tree and field table to structs: unknown, missing, mistyped and impossible values become input
// errors with line and column; what is right is kept, so one run shows all that is wrong.
#ifndef MAKLUMAT_MODEL_DECODE_H
#define MAKLUMAT_MODEL_DECODE_H

#include "model/standard.h"
#include "yaml/yaml.h"

struct decoder {
    struct arena *arena; // lists and records go here; texts are borrowed from the tree
    struct findings *findings;
    str file;
    bool partial; // a translation: what it lacks, the original has
};

// Fills `object`, zeroed memory of record->size bytes. Errors are in decoder->findings.
void decode_record(const struct decoder *decoder, const struct record *record,
                   const struct yaml_node *node, void *object);

#endif
