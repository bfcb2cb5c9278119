// Writing: whatever text is given, our own reader gives it back; and the difference of two texts.
#include "check.h"

#include "import/find/draft.h"
#include "import/write/difference.h"
#include "import/write/yaml_write.h"
#include "yaml/yaml.h"

static void assert_str(str text, const char *expected)
{
    if (text.len != strlen(expected) || memcmp(text.data ? text.data : "", expected, text.len) != 0)
        printf("expected: %s\nfound:    %.*s\n", expected, STR_ARG(text));
    assert_int_equal(text.len, strlen(expected));
    assert_memory_equal(text.data ? text.data : "", expected, text.len);
}

static void assert_reads_back(const char *text, const char *expected)
{
    struct arena arena = {0};
    struct findings findings = {.arena = &arena};
    struct yaml_out out = yaml_out(&arena);
    yaml_comment(&out, 0, str_from(text));
    yaml_pair(&out, 0, STR("a"), str_from(text));
    yaml_key(&out, 0, STR("b"));
    yaml_item(&out, 2, str_from(text));
    yaml_item_pair(&out, 2, STR("c"), str_from("x: y"));
    const struct yaml_node *tree = yaml_read(&arena, &findings, STR("x"), buf_str(&out.buf));
    assert_non_null(tree);
    assert_int_equal(findings.count, 0);
    assert_str(yaml_get(tree, STR("a"))->text, expected);
    assert_str(yaml_get(tree, STR("b"))->first->text, expected);
    assert_str(yaml_get(yaml_get(tree, STR("b"))->first->next, STR("c"))->text, "x: y");
    arena_free(&arena);
}

static void every_text_reads_back(void)
{
    static const char *const texts[] = {"Gratis",
                                        "0541747481",
                                        "- Semua klien",
                                        "Email : a@b.id",
                                        "x #y",
                                        "\"dikutip\"",
                                        "a\\b",
                                        "# judul",
                                        "> 60 tahun",
                                        "...",
                                        "---",
                                        "{a: b}",
                                        "[1] catatan",
                                        "%",
                                        "@akun",
                                        "`kode`",
                                        "ya",
                                        "~",
                                        "* butir",
                                        "a: ",
                                        "?",
                                        "!tag",
                                        "&jangkar",
                                        "'petik'",
                                        "|",
                                        "Rp. 0,- (nol)",
                                        "Undang-Undang: x"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_reads_back(texts[i], str_ends(str_from(texts[i]), STR(" ")) ? "a:" : texts[i]);
}

static void lines_and_length_read_back(void)
{
    assert_reads_back("satu\ndua", "satu\ndua");
    assert_reads_back("satu\n\n\n  dua  \n", "satu\n\ndua");
    assert_reads_back("- a\n  - b", "- a\n- b");
    char text[390];
    memset(text, 'x', sizeof text);
    for (size_t i = 20; i < sizeof text; i += 21)
        text[i] = ' ';
    text[100] = text[101] = ' '; // a wide gap is no place to fold
    text[sizeof text - 1] = '\0';
    assert_reads_back(text, text);
    assert_reads_back("a\x01z", "a z");
}

static void markdown_is_shown_as_it_is(void)
{
    struct arena arena = {0};
    assert_str(markdown_escape(&arena, STR("@uptd_ppa 2 * 3 R&D")), "@uptd_ppa 2 * 3 R&D");
    assert_str(markdown_escape(&arena, STR("*)")), "\\*)");
    assert_str(markdown_escape(&arena, STR("<b>")), "\\<b>");
    assert_str(markdown_escape(&arena, STR("[x](javascript:y)")), "\\[x](javascript:y)");
    assert_str(markdown_escape(&arena, STR("&amp;")), "\\&amp;");
    arena_free(&arena);
}

// ---- steps

static size_t count_steps(const char *text)
{
    struct arena arena = {0};
    struct value value = {.text = str_from(text)};
    const struct value *head = steps_split(&arena, &value, 1);
    size_t count = 0;
    for (const struct value *item = head ? head->first : NULL; item; item = item->next)
        count++;
    arena_free(&arena);
    return count;
}

static void steps_are_split_where_numbers_run(void)
{
    assert_int_equal(count_steps("1 Menerima berkas. 2 Memeriksa berkas. 3 Menyerahkan."), 3);
    assert_int_equal(count_steps("1. Datang 2. Daftar"), 2);
    assert_int_equal(count_steps("a. KTP; b. KK; c. Akta"), 3);
    assert_int_equal(count_steps("Syarat: - KTP; - KK; - Akta"), 3);
    assert_int_equal(count_steps("1 Lembar fotokopi 2 Lembar asli 3 Lembar foto"), 0);
    assert_int_equal(count_steps("Pemohon ke Loket 1 Mendaftar lalu ke Loket 2 Membayar"), 0);
    assert_int_equal(count_steps("Senin - Kamis 08.00 - 15.00"), 0);
    assert_int_equal(count_steps("Pasal 1 ayat 2"), 0);
    assert_int_equal(count_steps(""), 0);
}

// ---- differences

static void assert_difference(const char *old, const char *new_text, const char *expected)
{
    struct arena arena = {0};
    struct buf out = BUF(&arena);
    difference_write(&out, STR("a"), STR("b"), str_from(old), str_from(new_text));
    assert_str(buf_str(&out), expected);
    arena_free(&arena);
}

static void differences_are_unified(void)
{
    assert_difference("x\ny\n", "x\ny\n", "");
    assert_difference("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n",
                      "--- a\n+++ b\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
    assert_difference("", "x\n", "--- a\n+++ b\n@@ -0,0 +1,1 @@\n+x\n");
    assert_difference("a\nb\nc\n", "a\nc\n", "--- a\n+++ b\n@@ -1,3 +1,2 @@\n a\n-b\n c\n");
}

int main(void)
{
    static const struct check_case tests[] = {
        CHECK_CASE(every_text_reads_back),      CHECK_CASE(lines_and_length_read_back),
        CHECK_CASE(markdown_is_shown_as_it_is), CHECK_CASE(steps_are_split_where_numbers_run),
        CHECK_CASE(differences_are_unified),
    };
    return check_run(tests, sizeof tests / sizeof tests[0]);
}
