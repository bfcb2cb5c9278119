// The thread that calls works too, so a pool of one starts none. The only file that knows threads.
#define _GNU_SOURCE
#include "base/pool.h"

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>

struct pool {
    atomic_size_t next;
    size_t count;
    pool_job *job;
    void *context;
};

static void *work(void *argument)
{
    struct pool *pool = argument;
    size_t number;
    while ((number = atomic_fetch_add(&pool->next, 1)) < pool->count)
        pool->job(pool->context, number);
    return NULL;
}

unsigned pool_processors(void)
{
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) != 0)
        return 1;
    int count = CPU_COUNT(&set);
    if (count > POOL_MOST_THREADS)
        return POOL_MOST_THREADS;
    return count > 0 ? (unsigned)count : 1;
}

void pool_run(unsigned threads, size_t count, pool_job *job, void *context)
{
    struct pool pool = {.count = count, .job = job, .context = context};
    pthread_t started[POOL_MOST_THREADS];
    size_t wanted = threads < count ? threads : count, running = 0;
    while (running + 1 < wanted && running < POOL_MOST_THREADS &&
           pthread_create(&started[running], NULL, work, &pool) == 0)
        running++;
    work(&pool);
    for (size_t i = 0; i < running; i++)
        pthread_join(started[i], NULL);
}
