// Work on all processors: one pool, an atomic index over an array of jobs, results in slot i.
//
// A job takes its number, reads what all share and writes what belongs to its number alone, so
// nothing needs a lock and what comes out is the same with any number of threads. Memory that
// outlives a job comes from an arena of its worker.
#ifndef MAKLUMAT_BASE_POOL_H
#define MAKLUMAT_BASE_POOL_H

#include <stddef.h>

enum { POOL_MOST_THREADS = 256 };

typedef void pool_job(void *context, unsigned worker, size_t number);

// How many processors this program may use; from 1 to POOL_MOST_THREADS.
unsigned pool_processors(void);

// Does the jobs 0 to count - 1, each once, on at most `threads` threads, numbered from 0, and comes
// back when all are done. Where the system gives fewer threads, or none, the work is done with
// those there are.
void pool_run(unsigned threads, size_t count, pool_job *job, void *context);

#endif
