// The lexer: what is a word, a number, a mark; what is a space, a dash, an item, a border.
#include "check.h"

#include "base/buf.h"
#include "text/lexer.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

// Each token as its gap (nothing, "_", "/" for a line, "//" for lines), "!" for a border, "#" for
// an item, then its text, a mark as what it is folded to.
static str shown(struct arena *arena, str text)
{
    static const char *const gaps[] = {"", "_", "/", "//"};
    struct buf out = {.arena = arena};
    for (const struct token *at = lexer_cut(arena, text); at->kind != TOKEN_END; at++) {
        buf_add(&out, out.len > 0 && at->gap == GAP_NONE ? STR("+") : STR_NONE);
        buf_add(&out, str_from(out.len > 0 ? gaps[at->gap] : ""));
        buf_add(&out, at->border ? STR("!") : STR_NONE);
        buf_add(&out, at->item ? STR("#") : STR_NONE);
        if (at->kind == TOKEN_MARK && at->mark < 0x80)
            buf_add(&out, (str){(char[]){(char)at->mark}, 1});
        else
            buf_add(&out, lexer_text(at));
    }
    return buf_str(&out);
}

static const struct {
    const char *text, *tokens;
} cuts[] = {
    {"", ""},
    {" \t\n", ""},
    {"dua hari", "!dua_hari"},
    {"5hari", "!5+hari"},
    {"S1", "!S+1"},
    // A capital after a small letter has lost a space; other capitals have not.
    {"menitSetelah", "!menit+Setelah"},
    {"SE PANRB", "!SE_PANRB"},
    {"menitB. x", "!menit+B+._x"},
    {"hariKe", "!hari+Ke"},
    {"eKTP", "!e+KTP"},
    {"KTPel", "!KTPel"},
    // Letters of any script belong to their word.
    {"caf\xC3\xA9s", "!caf\xC3\xA9s"},
    {"\xF0\x9F\x98\x80Rp", "!\xF0\x9F\x98\x80+Rp"},
    {"2\xC2\xBD", "!2+\xC2\xBD"},
    {"2\xC3\x97"
     "24",
     "!2+x+24"},
    // Space: white space of any width, emphasis and escapes, what has no width.
    {"a\xC2\xA0"
     "b",
     "!a_b"},
    {"a\xE2\x80\x8B"
     "b",
     "!a_b"},
    {"a\xEF\xBB\xBF"
     "b",
     "!a_b"},
    {"a\xE2\x80\xAF"
     "b",
     "!a_b"},
    {"**a**b", "!a_b"},
    {"a\\\nb", "!a/b"},
    {"a\r\nb", "!a/b"},
    {"a\rb", "!a/b"},
    {"a\n \nb", "!a//!b"},
    {"a\r\n\r\nb", "!a//!b"},
    // Dashes of any kind, one for a row of them.
    {"a-b", "!a+-+b"},
    {"a\xE2\x80\x90"
     "b",
     "!a+-+b"},
    {"a\xE2\x80\x95"
     "b",
     "!a+-+b"},
    {"a \xE2\x88\x92 b", "!a_-_b"},
    {"a --\xE2\x80\x93 b", "!a_-_b"},
    {"a - - b", "!a_-_-_b"},
    {"a~b", "!a+~+b"},
    // Apostrophes and quotation marks.
    {"Jum\xE2\x80\x99"
     "at",
     "!Jum+'+at"},
    {"Jum`at", "!Jum+`+at"},
    {"10\xE2\x80\xB2", "!10+'"},
    {"\xE2\x80\x9C"
     "a\"",
     "!\"+a+\""},
    // Items: a label of at most two letters or digits, its sign, a space.
    {"1. a", "!#1+._a"},
    {"12) a", "!#12+)_a"},
    {"123) a", "!123+)_a"},
    {"b. a", "!#b+._a"},
    {"iv. a", "!#iv+._a"},
    {"No. a", "!No+._a"},
    {"2b. a", "!#2+b+._a"},
    {"1.\ta", "!#1+._a"},
    {"1.a", "!1+.+a"},
    {"1.\na", "!1+./a"},
    {"x\n1. a", "!x/!#1+._a"},
    {"x 1. a", "!x_#1+._a"},
    {"x1. a", "!#x+1+._a"},
    {"xy1. a", "!xy+1+._a"},
    {"(2) a", "!(+2+)_a"},
    // A dash, a bullet or a star that opens a line is an item.
    {"x\n- a", "!x/!#-_a"},
    {"x\n-a", "!x/!#-+a"},
    {"x\n\\- a", "!x/-_a"},
    {"x\n* a", "!x/!a"},
    {"x\n*a*", "!x/a"},
    {"x \xE2\x80\xA2 a", "!x_!\xE2\x80\xA2_a"},
    {"x\n\xE2\x80\xA2 a", "!x/!#\xE2\x80\xA2_a"},
    // Cells and tags.
    {"a | b<br>", "!a_!|_b+!<+br+>"},
    {"a\xFF"
     "b",
     "!a+\xFF+b"},
};

static void cuts_texts(void)
{
    size_t failed = 0;
    struct arena arena = {0};
    for (size_t i = 0; i < COUNT(cuts); i++) {
        str tokens = shown(&arena, str_from(cuts[i].text));
        if (str_eq(tokens, str_from(cuts[i].tokens)))
            continue;
        printf("\"%s\" is cut as %.*s\n", cuts[i].text, STR_ARG(tokens));
        failed++;
    }
    arena_free(&arena);
    assert_int_equal(failed, 0);
}

static void gives_spans_and_what_hangs_together(void)
{
    static const struct {
        const char *text;
        size_t len;
    } cases[] = {
        {"17/8/2020 x", 9}, {"08.00-10.00", 11}, {"08.00 - 10.00", 5}, {"5,-", 1},
        {"5hari", 1},       {"S1a x", 3},        {"menitSetelah", 12}, {"(5)", 1},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < COUNT(cases); i++) {
        const struct token *at = lexer_cut(&arena, str_from(cases[i].text));
        assert_int_equal(lexer_between(at, lexer_after(at)).len, cases[i].len);
    }
    const struct token *end = lexer_cut(&arena, STR(""));
    assert_ptr_equal(lexer_after(end), end);
    assert_int_equal(end[-1].kind, TOKEN_END);
    assert_int_equal(lexer_between(end, end).len, 0);
    arena_free(&arena);
}

static void takes_marks(void)
{
    struct arena arena = {0};
    const struct token *at = lexer_cut(&arena, STR("( \xE2\x80\x94 x"));
    assert_false(lexer_is_mark(at, ')'));
    assert_true(lexer_is_any(at, ")("));
    assert_false(lexer_is_any(at, ""));
    assert_true(lexer_take_mark(&at, '('));
    assert_true(lexer_take_mark(&at, '-'));
    assert_false(lexer_take_mark(&at, 'x')); // a word
    assert_true(str_eq(lexer_text(at), STR("x")));
    assert_false(lexer_is_glued(at));
    arena_free(&arena);
}

int main(void)
{
    static const struct check_case tests[] = {
        CHECK_CASE(cuts_texts),
        CHECK_CASE(gives_spans_and_what_hangs_together),
        CHECK_CASE(takes_marks),
    };
    return check_run(tests, sizeof tests / sizeof tests[0]);
}
