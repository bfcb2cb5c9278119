// Chooses the tests, runs them on all processors, and counts their cases.
//
//     core BUILD_FOLDER [--write] [NAME…]
//
// NAME is a suite (units, rules, golden, documents) or one of its tests (hours, T03, lengkap,
// tiga-kolom.txt); a name that matches nothing fails. --write rewrites what golden sites and
// documents expect. The last line is "N passed, N failed".
#include "core.h"

#include "base/pool.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

static const struct suite *const suites[] = {&suite_units, &suite_rules, &suite_golden,
                                             &suite_documents};
enum { SUITES = sizeof suites / sizeof suites[0] };

struct job {
    const struct suite *suite;
    struct arena arena;
    struct test test;
};

struct run {
    struct arena arena;
    str build, program;
    char scratch[64];
    bool rewrite;
    struct job *jobs;
    size_t count, capacity;
};

void test_add_name(struct test_names *names, str name)
{
    names->items = arena_grow(names->arena, names->items, names->count, &names->capacity,
                              sizeof names->items[0]);
    names->items[names->count++] = name;
}

static void add_line(struct test *test, const char *format, va_list values)
{
    char line[1000];
    vsnprintf(line, sizeof line, format, values);
    buf_add(&test->log, arena_printf(test->arena, "%.*s: %s\n", STR_ARG(test->name), line));
}

bool test_that(struct test *test, bool good, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    if (!good)
        add_line(test, format, values);
    va_end(values);
    *(good ? &test->passed : &test->failed) += 1;
    return good;
}

static void add_difference(struct test *test, str got, str expected)
{
    size_t number = 1;
    str a = STR_NONE, b = STR_NONE;
    for (; got.len > 0 || expected.len > 0; number++) {
        bool got_ends = got.len == 0, expected_ends = expected.len == 0;
        a = got_ends ? STR("(the end)") : test_line(&got);
        b = expected_ends ? STR("(the end)") : test_line(&expected);
        if (got_ends != expected_ends || !str_eq(a, b))
            break;
    }
    buf_add(&test->log,
            arena_printf(test->arena, "  line %zu\n  expected: %.*s\n  found:    %.*s\n", number,
                         STR_ARG(b), STR_ARG(a)));
}

bool test_same(struct test *test, str got, str expected, const char *format, ...)
{
    bool good = str_eq(got, expected);
    va_list values;
    va_start(values, format);
    if (!good)
        add_line(test, format, values);
    va_end(values);
    if (!good)
        add_difference(test, got, expected);
    *(good ? &test->passed : &test->failed) += 1;
    return good;
}

// "tiga-kolom" is enough for "tiga-kolom.txt".
static bool matches(const struct suite *suite, str name, str word)
{
    return str_eq(word, str_from(suite->name)) || str_eq(word, name) ||
           str_eq(word, str_sub(name, 0, str_find_char(name, '.')));
}

static void add_job(struct run *run, const struct suite *suite, str name)
{
    run->jobs = arena_grow(&run->arena, run->jobs, run->count, &run->capacity, sizeof run->jobs[0]);
    struct job *job = &run->jobs[run->count];
    const char *scratch = arena_printf(&run->arena, "%s/%zu", run->scratch, run->count).data;
    *job = (struct job){.suite = suite};
    job->test = (struct test){.name = name,
                              .program = run->program,
                              .build = run->build,
                              .scratch = scratch,
                              .rewrite = run->rewrite};
    run->count++;
}

// False when a word matches nothing.
static bool choose(struct run *run, char **words, size_t count)
{
    bool *used = arena_alloc(&run->arena, count + 1, sizeof *used);
    for (size_t s = 0; s < SUITES; s++) {
        struct test_names names = {.arena = &run->arena};
        suites[s]->list(&names);
        for (size_t i = 0; i < names.count; i++) {
            bool wanted = count == 0;
            for (size_t w = 0; w < count; w++)
                if (matches(suites[s], names.items[i], str_from(words[w])))
                    wanted = used[w] = true;
            if (wanted)
                add_job(run, suites[s], names.items[i]);
        }
    }
    bool all = true;
    for (size_t w = 0; w < count; w++)
        if (!used[w])
            printf("%s: there is no such suite, unit, rule, golden site or document\n", words[w]);
    for (size_t w = 0; w < count; w++)
        all = all && used[w];
    return all;
}

static void run_job(void *context, unsigned worker, size_t number)
{
    (void)worker;
    struct job *job = &((struct run *)context)->jobs[number];
    job->test.arena = &job->arena;
    job->test.log = BUF(&job->arena);
    if (mkdir(job->test.scratch, 0777) == 0)
        job->suite->run(&job->test);
    test_remove(job->test.scratch);
    if (job->test.passed + job->test.failed == 0)
        test_that(&job->test, false, "nothing was compared");
}

// One line for each suite, after what failed in it.
static size_t report(struct run *run)
{
    size_t passed = 0, failed = 0;
    for (size_t s = 0; s < SUITES; s++) {
        size_t suite_passed = 0, suite_failed = 0;
        for (size_t i = 0; i < run->count; i++) {
            struct job *job = &run->jobs[i];
            if (job->suite != suites[s])
                continue;
            printf("%.*s", STR_ARG(buf_str(&job->test.log)));
            suite_passed += job->test.passed;
            suite_failed += job->test.failed;
        }
        if (suite_passed + suite_failed > 0)
            printf("%s: %zu passed, %zu failed\n", suites[s]->name, suite_passed, suite_failed);
        passed += suite_passed;
        failed += suite_failed;
    }
    failed += passed + failed == 0;
    printf("%zu passed, %zu failed\n", passed, failed);
    return failed;
}

int main(int argc, char **argv)
{
    static struct run run = {.scratch = "/tmp/maklumat-XXXXXX"};
    char *build = argc > 1 ? realpath(argv[1], NULL) : NULL;
    if (!build || !mkdtemp(run.scratch)) {
        fputs("usage: core BUILD_FOLDER [--write] [NAME...]\n", stderr);
        return 2;
    }
    run.rewrite = argc > 2 && strcmp(argv[2], "--write") == 0;
    run.build = arena_copy(&run.arena, str_from(build));
    free(build);
    run.program = arena_printf(&run.arena, "%s/maklumat", run.build.data);
    int words = run.rewrite ? 3 : 2;
    bool known = choose(&run, argv + words, (size_t)(argc - words));
    if (known)
        pool_run(pool_processors(), run.count, run_job, &run);
    size_t failed = report(&run);
    test_remove(run.scratch);
    for (size_t i = 0; i < run.count; i++)
        arena_free(&run.jobs[i].arena);
    arena_free(&run.arena);
    return known && failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
