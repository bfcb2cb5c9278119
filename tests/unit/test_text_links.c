// What in a plain text becomes a link: in order, and never one inside another.
#include "check.h"

#include "render/view/text_links.h"

static void assert_links(const char *text, const char *expected)
{
    struct arena arena = {0};
    struct text_link *links = NULL;
    const struct markup style = {.channels = true};
    size_t count = text_links(&arena, str_from(text), &style, &links);
    str got = STR_NONE;
    for (size_t i = 0; i < count; i++)
        got = arena_printf(&arena, "%.*s[%.*s]", STR_ARG(got), STR_ARG(links[i].text));
    bool same = str_eq(got, str_from(expected));
    if (!same)
        printf("\"%s\": %.*s, not %s\n", text, STR_ARG(got), expected);
    arena_free(&arena);
    assert_true(same);
}

static void channels(void)
{
    assert_links("Telepon (0363) 21154, surel dinsos@contoh.go.id",
                 "[(0363) 21154][dinsos@contoh.go.id]");
    assert_links("Datang ke loket pengaduan", "");
}

// What a reader of channels gives twice is one link: the first that begins there.
static void links_do_not_overlap(void)
{
    assert_links("WA/Telp 0811-3880-8800", "[0811-3880-8800]");
    assert_links("SMS/WA 0812 3456 7890", "[0812 3456 7890]");
}

int main(void)
{
    static const struct check_case cases[] = {CHECK_CASE(channels),
                                              CHECK_CASE(links_do_not_overlap)};
    return check_run(cases, sizeof cases / sizeof cases[0]);
}
