// A part of a value is found again in its file, through quotation marks, folded lines and blocks.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "audit/where.h"
#include "yaml/yaml.h"

#define ROWS(array) (sizeof(array) / sizeof *(array))

static const struct row {
    const char *source;
    const char *part;
    uint32_t line, col;
} rows[] = {
    {"a: satu dua tiga\n", "dua", 1, 9},
    {"a: satu dua tiga\n", "satu", 1, 4},
    {"a: \"satu dua\"\n", "satu", 1, 5},
    {"a: \"satu dua\"\n", "dua", 1, 10},
    {"a: 'satu ''dua'' tiga'\n", "tiga", 1, 18},
    {"a: \"satu \\\"dua\\\" tiga\"\n", "tiga", 1, 18},
    {"a: \"satu\\ndua\"\n", "dua", 1, 11},
    {"a: satu\n  dua\n  tiga\n", "tiga", 3, 3},
    {"a: >-\n  satu\n  dua tiga\n", "satu", 2, 3},
    {"a: >-\n  satu\n  dua tiga\n", "tiga", 3, 7},
    {"a: |\n  satu\n\n  - dua\n  - tiga\n", "tiga", 5, 5},
    {"a: |2-\n    satu\n  dua\n", "dua", 3, 3},
    {"a: \"satu \\\n  dua\"\n", "dua", 2, 3},
    {"a: \xC3\xA9\xC3\xA9 dua\n", "dua", 1, 7},
    {"a: >\n  # satu\n  dua\n", "dua", 3, 3},
    // An escape that stands for another character cannot be followed: the value itself is named.
    {"a: \"\\u0061bc dua\"\n", "dua", 1, 4},
};

static struct pos find(struct arena *arena, const struct row *row)
{
    struct findings findings = {.arena = arena};
    str source = str_from(row->source);
    const struct yaml_node *tree = yaml_read(arena, &findings, STR("a.yaml"), source);
    const struct yaml_node *node = yaml_get(tree, STR("a"));
    const struct text text = {node->text, node->pos};
    return where_is(source, &text, str_find(text.s, str_from(row->part)));
}

static void finds_parts(void **state)
{
    (void)state;
    struct arena arena = {0};
    size_t wrong = 0;
    for (size_t i = 0; i < ROWS(rows); i++) {
        struct pos pos = find(&arena, &rows[i]);
        bool good = pos.line == rows[i].line && pos.col == rows[i].col;
        if (!good)
            print_error("%s\"%s\": %u:%u\n", rows[i].source, rows[i].part, (unsigned)pos.line,
                        (unsigned)pos.col);
        wrong += !good;
    }
    arena_free(&arena);
    assert_int_equal(wrong, 0);
}

// A position that is not in the file, or no file at all: what is given comes back.
static void survives_anything(void **state)
{
    (void)state;
    const struct text text = {STR("satu dua"), {9, 9}};
    struct pos pos = where_is(STR("a: satu\n"), &text, 5);
    assert_int_equal(pos.line, 9);
    pos = where_is(STR_NONE, &text, 5);
    assert_int_equal(pos.col, 9);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_parts),
        cmocka_unit_test(survives_anything),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
