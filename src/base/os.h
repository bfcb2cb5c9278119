// What the program asks of the operating system beside files (base/fs.h): a child process, the
// number of processors, the environment, whether somebody looks.
//
// os_linux.c and fs_linux.c are the only files with system calls; pool.c alone knows threads.
#ifndef MAKLUMAT_BASE_OS_H
#define MAKLUMAT_BASE_OS_H

#include "base/buf.h"

#include <stdio.h>

// How many processors this program may use; at least 1.
unsigned os_processors(void);

// A variable of the environment; NULL when it is not set.
const char *os_variable(const char *name);

// True when what is written to the stream goes to a terminal.
bool os_is_terminal(FILE *stream);

// A program that is not trusted: it gets its input from memory, no environment and no shell, cannot
// write files, and is ended at its limits.
struct os_child {
    char *const
        *words; // the program, which is looked for in PATH, and its arguments; ends with NULL
    str input;
    unsigned cpu_seconds, wall_seconds;
    uint64_t memory_most; // bytes
    size_t printed_most;  // bytes on its standard output
};

enum os_end {
    OS_EXITED,  // by itself, with a status
    OS_MISSING, // there is no such program, or it could not begin
    OS_STOPPED, // at a limit or by a signal; or no child could be made
};

// Runs it to its end; what it prints is added to `printed`.
enum os_end os_run(const struct os_child *child, struct buf *printed, int *status);

#endif
