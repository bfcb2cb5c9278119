// The input errors, ids Y01 and up: each is a message with its remedy in both languages.
#ifndef MAKLUMAT_YAML_INPUT_H
#define MAKLUMAT_YAML_INPUT_H

#include "base/diag.h"
#include "base/fs.h"

#define INPUT(name, ...) INPUT_##name,
enum input_error {
#include "yaml/input.def"
    INPUT_ERRORS
};
#undef INPUT

extern const struct message input_errors[INPUT_ERRORS];

// A file or folder that could not be read or written (INPUT_UNREADABLE, INPUT_UNWRITABLE), and why.
void input_report_file(struct findings *findings, enum input_error error, str path,
                       enum fs_result result);

#endif
