// The place of each part of a scalar, in every style that YAML has.
#include "check.h"

#include "model/decode.h"
#include "model/fields.h"

#define ROWS(array) (sizeof(array) / sizeof *(array))

static const struct row {
    const char *source; // the scalar is the value of `a`
    const char *part;
    uint32_t line, col;
} rows[] = {
    // plain
    {"a: satu dua tiga\n", "satu", 1, 4},
    {"a: satu dua tiga\n", "dua", 1, 9},
    {"a: satu \t dua\n", "dua", 1, 11},
    {"a: satu\n  dua\n  tiga\n", "tiga", 3, 3},
    {"a:\n  satu\n  dua\n", "dua", 3, 3},
    {"a: satu  \n\n\n  \tdua\n", "dua", 4, 4},
    {"a: \xC3\xA9\xC3\xA9 dua\n", "dua", 1, 7},
    {"a: satu\r\n  dua\r\n  tiga\r\n", "tiga", 3, 3},
    {"a: satu\r  dua\r  tiga\r", "tiga", 3, 3},
    {"b: [x, {a: satu}]\na: dua\n", "dua", 2, 4},
    // single quotes
    {"a: 'satu'\n", "satu", 1, 5},
    {"a: 'satu ''dua'' tiga'\n", "tiga", 1, 18},
    {"a: 'satu ''dua'' tiga'\n", "'dua", 1, 10},
    {"a: 'satu ''dua'' tiga'\n", "dua", 1, 12},
    {"a: 'satu\n\n  dua\n  tiga'\n", "tiga", 4, 3},
    {"a: 'satu \\n dua'\n", "dua", 1, 13},
    {"a: 'satu \xE2\x80\x93 dua'\n", "dua", 1, 12},
    // double quotes
    {"a: \"satu dua\"\n", "satu", 1, 5},
    {"a: \"satu dua\"\n", "dua", 1, 10},
    {"a: \"satu \\\"dua\\\" tiga\"\n", "\"dua", 1, 10},
    {"a: \"satu \\\"dua\\\" tiga\"\n", "tiga", 1, 18},
    {"a: \"satu\\ndua\"\n", "dua", 1, 11},
    {"a: \"satu\\t\\\\ \\/ dua\"\n", "dua", 1, 17},
    {"a: \"\\u0061bc dua\"\n", "abc", 1, 5},
    {"a: \"\\u0061bc dua\"\n", "bc", 1, 11},
    {"a: \"\\u0061bc dua\"\n", "dua", 1, 14},
    {"a: \"\\xe9\\u2013\\U0001F600 dua\"\n", "dua", 1, 26},
    {"a: \"\\_dua\\_tiga\"\n", "tiga", 1, 12},
    {"a: \"satu \\\n  dua\"\n", "dua", 2, 3},
    {"a: \"satu\\\n\n\n  dua\"\n", "dua", 4, 3},
    {"a: \"satu\\\r\n  \\  dua\"\r\n", "dua", 2, 6},
    {"a: \"satu\n\n  dua\n\ttiga\"\n", "tiga", 4, 2},
    {"a: \"\n  satu\"\n", "satu", 2, 3},
    // literal blocks
    {"a: |\n  satu\n\n  - dua\n  - tiga\n", "satu", 2, 3},
    {"a: |\n  satu\n\n  - dua\n  - tiga\n", "tiga", 5, 5},
    {"a: |2-\n    satu\n  dua\n", "satu", 2, 5},
    {"a: |2-\n    satu\n  dua\n", "dua", 3, 3},
    {"a: |-2\n    satu\n  dua\n", "dua", 3, 3},
    {"a: | # catatan 2\n  satu\n", "satu", 2, 3},
    {"a: |\n\n\n   satu\n\n\n\n   dua\n", "dua", 8, 4},
    {"a: |+\n  satu\n    dua\n\n", "dua", 3, 5},
    {"a: |\n  satu\n  \t dua\n", "dua", 3, 5},
    {"a: |\r\n  satu\r\n\r\n  \xC3\xA9 dua\r\n", "dua", 4, 5},
    {"a: |\n satu\n      \n dua\n", "dua", 4, 2},
    // folded blocks
    {"a: >-\n  satu\n  dua tiga\n", "satu", 2, 3},
    {"a: >-\n  satu\n  dua tiga\n", "tiga", 3, 7},
    {"a: >\n  # satu\n  dua\n", "dua", 3, 3},
    {"a: >\n  satu\n\n  dua\n\n\n  tiga\n", "tiga", 7, 3},
    {"a: >\n  satu\n    dua\n  tiga\n", "dua", 3, 5},
    {"a: >\n  satu\n    dua\n  tiga\n", "tiga", 4, 3},
    {"a: >\n  satu\n\n    dua\n\n  tiga\n", "tiga", 6, 3},
    {"a: >1\n  satu\n   dua\n tiga\n", "tiga", 4, 2},
    {"a: >+\r\n\r\n  satu\r\n  dua\r\n", "dua", 4, 3},
};

static const struct yaml_node *node_a(struct arena *arena, str source)
{
    struct findings findings = {.arena = arena};
    const struct yaml_node *tree = yaml_read(arena, &findings, STR("a.yaml"), source);
    assert_non_null(tree);
    return yaml_get(tree, STR("a"));
}

static void finds_parts(void)
{
    struct arena arena = {0};
    size_t wrong = 0;
    for (size_t i = 0; i < ROWS(rows); i++) {
        str source = str_from(rows[i].source);
        const struct yaml_node *node = node_a(&arena, source);
        size_t offset = str_find(node->text, str_from(rows[i].part));
        struct pos pos = yaml_place(source, node->pos, node->start, offset);
        bool good = offset < node->text.len && pos.line == rows[i].line && pos.col == rows[i].col;
        if (!good)
            printf("%s\"%s\": %u:%u\n", rows[i].source, rows[i].part, (unsigned)pos.line,
                   (unsigned)pos.col);
        wrong += !good;
    }
    arena_free(&arena);
    assert_int_equal(wrong, 0);
}

// The scalar that is nested as `key` below `a`, and the place of its part.
static void is_at(const char *source_text, const char *key, const char *part, struct pos wanted)
{
    struct arena arena = {0};
    str source = str_from(source_text);
    const struct yaml_node *node = node_a(&arena, source);
    node = node->kind == YAML_LIST ? node->first : node;
    node = node->kind == YAML_MAP ? yaml_get(node, str_from(key)) : node;
    struct pos pos =
        yaml_place(source, node->pos, node->start, str_find(node->text, str_from(part)));
    assert_int_equal(pos.line, wanted.line);
    assert_int_equal(pos.col, wanted.col);
    arena_free(&arena);
}

// A given indentation counts from the container's, a list that is not indented included.
static void given_indentation_is_relative(void)
{
    is_at("a:\n  b: |2\n      satu\n    dua\n", "b", "dua", (struct pos){4, 5});
    is_at("a:\n  - b: |1\n        satu\n     dua\n", "b", "dua", (struct pos){4, 6});
    is_at("a:\n- |1\n   satu\n dua\n", "", "dua", (struct pos){4, 2});
    is_at("a:\n  - >1\n      satu\n   dua\n", "", "dua", (struct pos){4, 4});
}

static void a_byte_order_mark_is_no_character(void)
{
    is_at("\xEF\xBB\xBF"
          "a: satu dua\n",
          "", "dua", (struct pos){1, 9});
}

// An input: the text of `judul` as the decoder cuts it, and the place of its part.
static void title_is_at(const char *source_text, const char *part, struct pos wanted)
{
    struct arena arena = {0};
    struct findings findings = {.arena = &arena};
    struct standar standar = {0};
    str source = str_from(source_text);
    const struct yaml_node *tree = yaml_read(&arena, &findings, STR("a.yaml"), source);
    decode_record(&(struct decoder){.arena = &arena, .findings = &findings, .partial = true},
                  &record_standar, tree, &standar);
    size_t offset = str_find(standar.judul.s, str_from(part));
    struct pos pos = record_text_place(&standar.judul, source, offset);
    assert_int_equal(pos.line, wanted.line);
    assert_int_equal(pos.col, wanted.col);
    arena_free(&arena);
}

static void what_the_decoder_cuts_off_is_counted(void)
{
    title_is_at("judul: \"  satu dua \"\n", "satu", (struct pos){1, 11});
    title_is_at("judul: \"\\n\\_ satu dua\"\n", "dua", (struct pos){1, 19});
    title_is_at("judul: |2\n     satu dua\n", "dua", (struct pos){2, 11});
    title_is_at("judul: satu  dua\n", " dua", (struct pos){1, 14}); // spaces are skipped
}

// Not from a file, from another file, behind the end: the text's own position.
static void survives_anything(void)
{
    const struct text made = {.s = STR("satu dua"), .pos = {9, 9}};
    const struct text far = {.s = STR("satu dua"), .pos = {9, 9}, .start = {.offset = 500}};
    const struct text quoted = {.s = STR("satu dua"), .pos = {9, 9}, .start = {.offset = 3}};
    assert_int_equal(record_text_place(&made, STR("a: satu dua\n"), 5).line, 9);
    assert_int_equal(record_text_place(&far, STR("a: satu dua\n"), 5).line, 9);
    assert_int_equal(record_text_place(&far, STR_NONE, 5).col, 9);
    assert_int_equal(record_text_place(&quoted, STR("a: \"s\"\n"), 5).col, 9);
    assert_int_equal(record_text_place(&quoted, STR("a: |\n s\n"), 5).col, 9);
    assert_int_equal(record_text_place(&quoted, STR("a: \"s\\"), 5).col, 9);
    assert_int_equal(record_text_place(&quoted, STR("a: \"\\u00"), 5).col, 9);
    assert_int_equal(record_text_place(&made, STR("a: satu dua\n"), 8).col, 9);
}

int main(void)
{
    static const struct check_case tests[] = {
        CHECK_CASE(finds_parts),
        CHECK_CASE(given_indentation_is_relative),
        CHECK_CASE(a_byte_order_mark_is_no_character),
        CHECK_CASE(what_the_decoder_cuts_off_is_counted),
        CHECK_CASE(survives_anything),
    };
    return check_run(tests, sizeof tests / sizeof tests[0]);
}
