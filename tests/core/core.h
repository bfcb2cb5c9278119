// The quick tests: everything that can be asked of the units and the program without a browser or
// Node.js. core.c chooses and counts the cases, program.c runs the program, and each suite has a
// file.
#ifndef MAKLUMAT_TESTS_CORE_H
#define MAKLUMAT_TESTS_CORE_H

#include "base/buf.h"

// One test of a suite: what it may use and what it reports. Nothing else is shared, so tests run
// side by side.
struct test {
    struct arena *arena;
    str name;            // as the suite lists it
    str program;         // absolute
    str build;           // folder of the test programs
    const char *scratch; // an empty folder of its own
    bool rewrite;        // what is expected is rewritten, not compared
    size_t passed, failed;
    struct buf log; // what failed
};

// A list of names: the tests of a suite, the files of a folder.
struct test_names {
    struct arena *arena;
    str *items;
    size_t count, capacity;
};

struct suite {
    const char *name;
    void (*list)(struct test_names *names);
    void (*run)(struct test *test);
};

extern const struct suite suite_units, suite_rules, suite_golden, suite_documents;

void test_add_name(struct test_names *names, str name);

// Counts a case. A failure is shown with its message; test_same shows the first line that differs.
bool test_that(struct test *test, bool good, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
bool test_same(struct test *test, str got, str expected, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

// What a program answered. `crash` says how it died of anything but its own exit; NULL: it did not.
struct answer {
    int status;
    str out, err;
    const char *crash;
};

// Runs a program in a folder; the arguments end with NULL. Its own name comes first.
struct answer test_run(struct test *test, const char *folder, const char *const *arguments);
#define TEST_RUN(test, folder, ...)                                                                \
    test_run((test), (folder), (const char *const[]){__VA_ARGS__, NULL})

// Files, by paths as the system takes them. A file that is not there has no text; writing makes
// folders.
const char *test_path(struct test *test, const char *folder, str path);
bool test_read(struct arena *arena, const char *path, str *text);
void test_write(const char *path, str text);
void test_remove(const char *path); // a file or a folder with all in it
void test_files_below(struct test_names *names, const char *folder); // sorted, paths below it
void test_entries(struct test_names *names, const char *folder);     // sorted

// The next line of a text, without its end. Call while rest->len > 0.
str test_line(str *rest);

#endif
