// Whole outputs, word for word.
//
// tests/golden/NAME/ is a site: standards/, and beside it what is expected, by extension:
// hasil/<instansi>/<layanan>.html, .cetak.html, .publik.html, .json and the pages of the agency and
// the site; hasil.temuan, what the build prints. A file that is not there is not compared; a new
// format is a new extension. The hash in the name of an asset is left out, so that a change of a
// style sheet changes nothing here. `make golden` rewrites it all: read the difference before
// keeping it.
#include "core.h"

#define GOLDEN "tests/golden"

static void list(struct test_names *names)
{
    test_entries(names, GOLDEN);
}

static size_t count_char(str s, char c)
{
    size_t count = 0;
    for (size_t i = 0; i < s.len; i++)
        count += s.data[i] == c;
    return count;
}

static bool starts_with_any(str path, const char *const *starts)
{
    for (; *starts; starts++)
        if (str_starts(path, str_from(*starts)))
            return true;
    return false;
}

// The site's own pages are for the tests in the browser; here is what is made of a standard and its
// agency, and once in each language the lists and the audit.
static bool is_kept(str site, str path)
{
    static const char *const own[] = {"aset/", "audit/",    "az/",        "kelompok/",
                                      "kios/", "komponen/", "peraturan/", NULL};
    static const char *const lists[] = {"az/", "kelompok/", "peraturan/", "audit/index.html", NULL};
    bool page = str_ends(path, STR(".html"));
    size_t depth = count_char(path, '/');
    if (depth == 1 && (page || str_ends(path, STR(".json"))) && !starts_with_any(path, own))
        return true;
    if (!page || !(str_eq(site, STR("inggris")) || str_eq(site, STR("lengkap"))))
        return false;
    return (depth == 1 && starts_with_any(path, lists)) ||
           (depth == 2 && str_starts(path, STR("audit/"))) ||
           (depth == 2 && str_starts(path, STR("kios/")) && str_ends(path, STR("/layanan.html")));
}

static bool is_hex(char c)
{
    return is_digit(c) || (c >= 'a' && c <= 'f');
}

// "aset/gaya.0123456789.css" becomes "aset/gaya.css".
static str without_hashes(struct arena *arena, str text)
{
    static const str folder = STR_INIT("aset/");
    enum { HASH = 10 };
    struct buf out = BUF(arena);
    while (text.len > 0) {
        size_t at = str_find(text, folder) + folder.len, end = at, hash = 0;
        while (end < text.len &&
               (is_alnum(text.data[end]) || text.data[end] == '-' || text.data[end] == '_'))
            end++;
        str rest = str_skip(text, end);
        while (hash < HASH && hash + 1 < rest.len && rest.data[0] == '.' &&
               is_hex(rest.data[hash + 1]))
            hash++;
        buf_add(&out, str_sub(text, 0, end));
        text = hash == HASH && rest.len > HASH + 1 && rest.data[HASH + 1] == '.'
                   ? str_skip(rest, HASH + 1)
                   : rest;
    }
    return buf_str(&out);
}

// How many pages there are depends on how many rules the audit has; a new rule changes nothing
// here.
static str without_count(struct arena *arena, str text)
{
    size_t at = str_find(text, STR(" ditulis")), from = at;
    while (from > 0 && is_digit(text.data[from - 1]))
        from--;
    if (at == text.len || from == at)
        return text;
    return arena_printf(arena, "%.*s…%.*s", (int)from, text.data, STR_ARG(str_skip(text, at)));
}

static str made_text(struct test *test, str path)
{
    str text = STR("(not made)\n");
    test_read(test->arena, test_path(test, test->scratch, path), &text);
    return without_hashes(test->arena, text);
}

static void rewrite(struct test *test, const char *site, str printed)
{
    const char *results = arena_printf(test->arena, "%s/hasil", site).data;
    struct test_names made = {.arena = test->arena};
    test_remove(results);
    test_files_below(&made, test->scratch);
    for (size_t i = 0; i < made.count; i++)
        if (is_kept(test->name, made.items[i]))
            test_write(test_path(test, results, made.items[i]), made_text(test, made.items[i]));
    test_write(test_path(test, site, STR("hasil.temuan")), printed);
}

static void run(struct test *test)
{
    const char *site = arena_printf(test->arena, GOLDEN "/%.*s", STR_ARG(test->name)).data;
    struct answer answer =
        TEST_RUN(test, site, test->program.data, "build", "-o", test->scratch, "--lang", "id");
    str printed =
        without_count(test->arena, arena_printf(test->arena, "%.*s%.*s", STR_ARG(answer.err),
                                                STR_ARG(answer.out)));
    if (answer.crash)
        test_that(test, false, "%s %.600s", answer.crash, arena_cstr(test->arena, answer.err));
    if (test->rewrite)
        rewrite(test, site, printed);
    str expected;
    if (test_read(test->arena, test_path(test, site, STR("hasil.temuan")), &expected))
        test_same(test, printed, expected, "hasil.temuan");
    const char *results = arena_printf(test->arena, "%s/hasil", site).data;
    struct test_names files = {.arena = test->arena};
    test_files_below(&files, results);
    for (size_t i = 0; i < files.count; i++) {
        test_read(test->arena, test_path(test, results, files.items[i]), &expected);
        test_same(test, made_text(test, files.items[i]), expected, "%.*s", STR_ARG(files.items[i]));
    }
}

const struct suite suite_golden = {"golden", list, run};
