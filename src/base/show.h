// Findings for people: one line each, what to do about it, and on a terminal the source line with
// a caret.
#ifndef MAKLUMAT_BASE_SHOW_H
#define MAKLUMAT_BASE_SHOW_H

#include "base/buf.h"
#include "base/finding.h"

#include <stdio.h>

// Prints all findings, which must be sorted. Source lines are shown when `stream` is a terminal.
void show_findings(FILE *stream, const struct findings *findings, enum lang lang);

// Appends text without anything that could steer a terminal; and a line of a file with a caret
// below a column, both indented.
void show_into(struct buf *out, str text);
void show_source_line(struct buf *out, str line, uint32_t col);

// Prints text without anything that could steer a terminal.
void show_text(FILE *stream, str text);

#endif
