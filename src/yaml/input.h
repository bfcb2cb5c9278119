// The input errors, ids Y01 and up: each is a message with its remedy in both languages.
//
// Each row of input.def is a constant of its own, INPUT_<name>, and no header lists them: a file
// declares those that it reports, as `extern const struct message INPUT_SYNTAX;`, so a new row
// recompiles the table and the files that use it.
#ifndef MAKLUMAT_YAML_INPUT_H
#define MAKLUMAT_YAML_INPUT_H

#include "base/finding.h"
#include "base/fs.h"

// All of them, in the order of input.def.
extern const struct message *const input_errors[];
extern const size_t input_error_count;

// A file or folder that could not be read or written (INPUT_UNREADABLE, INPUT_UNWRITABLE), and why.
void input_report_file(struct findings *findings, const struct message *error, str path,
                       enum fs_result result);

#endif
