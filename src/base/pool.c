// The thread that calls works too, so a pool of one starts none. The only file that knows threads.
#include "base/pool.h"

#include "base/os.h"

#include <pthread.h>
#include <stdatomic.h>

struct pool {
    atomic_size_t next;
    size_t count;
    pool_job *job;
    void *context;
};

struct worker {
    struct pool *pool;
    unsigned number;
    pthread_t thread;
};

static void *work(void *argument)
{
    const struct worker *worker = argument;
    struct pool *pool = worker->pool;
    size_t number;
    while ((number = atomic_fetch_add(&pool->next, 1)) < pool->count)
        pool->job(pool->context, worker->number, number);
    return NULL;
}

unsigned pool_processors(void)
{
    unsigned count = os_processors();
    return count < POOL_MOST_THREADS ? count : POOL_MOST_THREADS;
}

void pool_run(unsigned threads, size_t count, pool_job *job, void *context)
{
    struct pool pool = {.count = count, .job = job, .context = context};
    struct worker workers[POOL_MOST_THREADS] = {{.pool = &pool}};
    unsigned running = 1;
    for (; running < threads && running < count && running < POOL_MOST_THREADS; running++) {
        workers[running] = (struct worker){.pool = &pool, .number = running};
        if (pthread_create(&workers[running].thread, NULL, work, &workers[running]) != 0)
            break;
    }
    work(&workers[0]);
    for (unsigned i = 1; i < running; i++)
        pthread_join(workers[i].thread, NULL);
}
