// Addresses that may become links, and those that a browser might read differently than we do.
#include "check.h"

#include "model/url.h"

#define ROWS(array) (sizeof(array) / sizeof *(array))

// Whether `accepts` gives `expected` for all; prints those for which it does not.
static void check_all(const char *const *urls, size_t count, bool (*accepts)(str), bool expected)
{
    size_t wrong = 0;
    for (size_t i = 0; i < count; i++) {
        bool good = accepts(str_from(urls[i])) == expected;
        if (!good)
            printf("\"%s\": %s\n", urls[i], expected ? "refused" : "allowed");
        wrong += !good;
    }
    assert_int_equal(wrong, 0);
}

static const char *const web[] = {
    "https://www.karangasemkab.go.id",
    "http://dinsos.karangasemkab.go.id/",
    "HTTPS://LAPOR.GO.ID",
    "https://lapor.go.id/laporan?id=1&tahun=2024#isi",
    "https://10.0.0.1:8080/a",
    "https://xn--p1ai.example/",
    "https://d\xC3\xA9sa.id/",
    "https://www.youtube.com/watch?v=abc",
    "https://contoh.go.id/a%20b/(c)",
};

static const char *const others[] = {
    "mailto:dinsos@karangasemkab.go.id",
    "MAILTO:a@b.id",
    "tel:+62363123456",
    "#waktu",
    "peta.html",
    "peta.html#jalan",
    "peta.html?x=1:2",
    "peta.html#a:b",
    "../index.html",
    "gambar/alur.png",
    "./peta.html",
    "?q=1",
};

static const char *const refused[] = {
    "",
    " ",
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "java\tscript:alert(1)",
    " javascript:alert(1)",
    "\x01javascript:alert(1)",
    "vbscript:x",
    "data:text/html,x",
    "file:///etc/passwd",
    "ftp://contoh.id/a",
    "//evil.example",
    "/akar",
    "\\\\evil.example",
    "\\evil",
    "a\\b",
    "https:\\\\evil.example",
    "../../index.html",
    "..//evil.example",
    "../..",
    "a/../b",
    "..",
    "http://",
    "https:///a",
    "https://#a",
    "https:// contoh.id",
    "https://contoh.id/a b",
    "https://contoh.id/\"onclick=",
    "https://contoh.id/<b>",
    "https://contoh.id/`",
    "https://contoh.id/\n",
    "https://contoh.id/\x7F",
    "https:contoh.id",
    "http:/contoh.id",
    "contoh.id:80/a",
    "peta.html\n",
};

static void allows_web_addresses(void)
{
    check_all(web, ROWS(web), url_is_web, true);
    check_all(web, ROWS(web), url_is_allowed, true);
}

static void allows_mail_telephone_and_this_site(void)
{
    check_all(others, ROWS(others), url_is_allowed, true);
    check_all(others, ROWS(others), url_is_web, false);
}

static void refuses_all_else(void)
{
    check_all(refused, ROWS(refused), url_is_allowed, false);
    check_all(refused, ROWS(refused), url_is_web, false);
}

static void refuses_bytes_of_zero(void)
{
    assert_false(url_is_allowed(STR("https://contoh.id/\0a")));
    assert_false(url_is_allowed(STR("peta\0.html")));
}

static void writes_paths_as_addresses(void)
{
    static const struct {
        const char *path, *url;
    } cases[] = {
        {"", ""},
        {"peta.html", "peta.html"},
        {"a/b-c_d.e~f", "a/b-c_d.e~f"},
        {"surat izin.pdf", "surat%20izin.pdf"},
        {"50%.pdf", "50%25.pdf"},
        {"a?b#c:d", "a%3Fb%23c%3Ad"},
        {"\"<>&'", "%22%3C%3E%26%27"},
        {"d\xC3\xA9sa", "d%C3%A9sa"},
        {"a\\b\n", "a%5Cb%0A"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < ROWS(cases); i++) {
        str url = url_of_path(&arena, str_from(cases[i].path));
        assert_true(str_eq(url, str_from(cases[i].url)));
        assert_true(url.len == 0 || url_is_allowed(url));
    }
    arena_free(&arena);
}

int main(void)
{
    static const struct check_case tests[] = {
        CHECK_CASE(allows_web_addresses),      CHECK_CASE(allows_mail_telephone_and_this_site),
        CHECK_CASE(refuses_all_else),          CHECK_CASE(refuses_bytes_of_zero),
        CHECK_CASE(writes_paths_as_addresses),
    };
    return check_run(tests, sizeof tests / sizeof tests[0]);
}
