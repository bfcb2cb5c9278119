// Addresses made of names: short, of letters and figures, and never those of something else.
#include "check.h"

#include "model/slug.h"

static const char sixty[] = "abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghij";

static void assert_slug(const char *name, const char *expected)
{
    struct arena arena = {0};
    str slug = slug_make(&arena, str_from(name));
    bool same = str_eq(slug, str_from(expected));
    if (!same)
        printf("\"%s\": \"%.*s\", not \"%s\"\n", name, STR_ARG(slug), expected);
    arena_free(&arena);
    assert_true(same);
}

static void names(void)
{
    assert_slug("Rekam KTP-el", "rekam-ktp-el");
    assert_slug("Kartu Keluarga", "kartu-keluarga");
}

// A name of up to sixty letters is its own address; a longer one is cut and gets what tells it
// apart.
static void long_names(void)
{
    struct arena arena = {0};
    assert_slug(sixty, sixty);
    str longer = slug_make(&arena, arena_printf(&arena, "%sk", sixty));
    str other = slug_make(&arena, arena_printf(&arena, "%sl", sixty));
    assert_int_equal(longer.len, 60 + strlen("-x123456x"));
    assert_false(str_eq(longer, other));
    assert_false(str_eq(longer, arena_printf(&arena, "%sk", sixty)));
    arena_free(&arena);
}

int main(void)
{
    static const struct check_case cases[] = {CHECK_CASE(names), CHECK_CASE(long_names)};
    return check_run(cases, sizeof cases / sizeof cases[0]);
}
