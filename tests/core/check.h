// What a unit test needs: named cases, and assertions that end a case at the first failure.
//
//     static void adds(void) { assert_int_equal(1 + 1, 2); }
//     int main(void)
//     {
//         static const struct check_case cases[] = {CHECK_CASE(adds)};
//         return check_run(cases, sizeof cases / sizeof cases[0]);
//     }
//
// The last line is "N passed, N failed"; a program without cases fails.
#ifndef MAKLUMAT_TESTS_CHECK_H
#define MAKLUMAT_TESTS_CHECK_H

#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct check_case {
    const char *name;
    void (*run)(void);
};

#define CHECK_CASE(function)                                                                       \
    {                                                                                              \
#function, function                                                                        \
    }

static jmp_buf check_end_of_case;

__attribute__((format(printf, 3, 4), noreturn, unused)) static void
check_fail(const char *file, int line, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    printf("%s:%d: ", file, line);
    vprintf(format, values);
    puts("");
    va_end(values);
    longjmp(check_end_of_case, 1);
}

__attribute__((unused)) static void check_ints(const char *file, int line, const char *what,
                                               intmax_t got, intmax_t expected)
{
    if (got != expected)
        check_fail(file, line, "%s is %" PRIdMAX ", not %" PRIdMAX, what, got, expected);
}

__attribute__((unused)) static void check_texts(const char *file, int line, const char *what,
                                                const char *got, const char *expected)
{
    if (strcmp(got, expected) != 0)
        check_fail(file, line, "%s is\n  \"%s\", not\n  \"%s\"", what, got, expected);
}

#define fail_msg(...) check_fail(__FILE__, __LINE__, __VA_ARGS__)
#define assert_true(x) ((x) ? (void)0 : fail_msg("%s is false", #x))
#define assert_false(x) ((x) ? fail_msg("%s is true", #x) : (void)0)
#define assert_null(x) assert_true((x) == NULL)
#define assert_non_null(x) assert_true((x) != NULL)
#define assert_ptr_equal(got, expected) assert_true((got) == (expected))
#define assert_memory_equal(got, expected, size) assert_true(memcmp(got, expected, size) == 0)
#define assert_int_equal(got, expected)                                                            \
    check_ints(__FILE__, __LINE__, #got, (intmax_t)(got), (intmax_t)(expected))
#define assert_string_equal(got, expected) check_texts(__FILE__, __LINE__, #got, got, expected)

static int check_run(const struct check_case *cases, size_t count)
{
    volatile size_t passed = 0;
    for (volatile size_t i = 0; i < count; i++) {
        if (setjmp(check_end_of_case) == 0) {
            cases[i].run();
            passed++;
        } else {
            printf("failed: %s\n", cases[i].name);
        }
    }
    printf("%zu passed, %zu failed\n", passed, count > 0 ? count - passed : 1);
    return count > 0 && passed == count ? EXIT_SUCCESS : EXIT_FAILURE;
}

#endif
