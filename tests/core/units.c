// The unit tests: a program for each file of tests/unit, whose last line counts its cases.
#include "core.h"

#include <stdio.h>

static void list(struct test_names *names)
{
    struct test_names files = {.arena = names->arena};
    test_entries(&files, "tests/unit");
    for (size_t i = 0; i < files.count; i++)
        if (str_starts(files.items[i], STR("test_")) && str_ends(files.items[i], STR(".c")))
            test_add_name(names, str_sub(files.items[i], 5, files.items[i].len - 7));
}

static str last_line(str text)
{
    text = str_trim(text);
    while (str_has(text, STR("\n")))
        text = str_skip(text, str_find_char(text, '\n') + 1);
    return text;
}

static void run(struct test *test)
{
    const char *program =
        arena_printf(test->arena, "%.*s/tests/test_%.*s", STR_ARG(test->build), STR_ARG(test->name))
            .data;
    struct answer answer = TEST_RUN(test, ".", program);
    size_t passed = 0, failed = 0;
    bool counted = sscanf(arena_cstr(test->arena, last_line(answer.out)), "%zu passed, %zu failed",
                          &passed, &failed) == 2;
    if (failed > 0)
        buf_add(&test->log, answer.out);
    test->passed += passed;
    test->failed += failed;
    if (!counted || answer.crash || (answer.status != 0 && failed == 0))
        test_that(test, false, "%s %.600s", answer.crash ? answer.crash : "did not count its cases",
                  arena_cstr(test->arena, answer.err));
}

const struct suite suite_units = {"units", list, run};
