// The template language: what each construct writes, and what each mistake is called and where it
// stands.
#include "check.h"

#include "model/standard.h"
#include "render/template/template.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static struct view_crumb crumbs[] = {
    {{STR_INIT("Satu & dua"), {0}}, STR_INIT("../a.html")},
    {{STR_INIT("<b>"), {0}}, STR_INIT("b.html?c&d")},
};

// The same words in another language than the page's.
static struct view_crumb foreign[] = {
    {{STR_INIT("Satu & dua"), STR_INIT("id")}, STR_INIT("../a.html")},
};

// A theme of one page and one part; compiles and, where it is right, runs the page.
static str render_crumbs(struct arena *arena, struct findings *findings, const char *page,
                         const char *part, struct view_crumb *jejak, size_t count)
{
    const struct theme_file files[] = {
        {STR("assets/a.css"), STR("x")},
        {STR("pages/x.html"), str_from(page)},
        {STR("parts/bagian.html"), str_from(part)},
    };
    const struct theme theme = {files, COUNT(files)};
    struct words words;
    *findings = (struct findings){.arena = arena};
    theme_load_words(&words, arena, findings, &theme, LANG_ID);
    struct template_set set = {
        .arena = arena, .findings = findings, .theme = &theme, .words = &words};
    const struct template_block *block = template_compile(&set, STR("x.html"));
    struct buf out = BUF(arena);
    struct view_page view = {
        .judul = STR("J \"& K"),
        .akar = STR("../"),
        .jejak = {.items = jejak, .count = count},
    };
    if (block)
        template_run(block, &view, &out);
    assert_int_equal(block == NULL, findings->count > 0);
    return buf_str(&out);
}

static str render(struct arena *arena, struct findings *findings, const char *page,
                  const char *part)
{
    return render_crumbs(arena, findings, page, part, crumbs, COUNT(crumbs));
}

// Words in another language than the page's say so, but where no element can stand.
static void marks_other_languages(void)
{
    static const struct {
        const char *page;
        const char *html;
    } cases[] = {
        {"{{#jejak}}<p>{{judul}}</p>{{/jejak}}", "<p><span lang=\"id\">Satu &amp; dua</span></p>"},
        {"{{#jejak}}<p title=\"{{judul}}\">{{/jejak}}", "<p title=\"Satu &amp; dua\">"},
        {"{{#jejak}}<title>{{judul}}</title>{{/jejak}}", "<title>Satu &amp; dua</title>"},
        {"{{#jejak}}<option>{{judul}}</option>{{/jejak}}", "<option>Satu &amp; dua</option>"},
        {"{{#jejak}}{{#judul}}ada{{/judul}}{{/jejak}}", "ada"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct arena arena = {0};
        struct findings findings;
        str html = render_crumbs(&arena, &findings, cases[i].page, "", foreign, COUNT(foreign));
        assert_int_equal(html.len, strlen(cases[i].html));
        assert_memory_equal(html.data, cases[i].html, html.len);
        arena_free(&arena);
    }
}

static void writes(void)
{
    static const struct {
        const char *page;
        const char *html;
    } cases[] = {
        {"", ""},
        {"teks { } }} <p>", "teks { } }} <p>"},
        {"<p>{{judul}}</p>", "<p>J &quot;&amp; K</p>"},
        {"<p>{{  judul  }}</p>", "<p>J &quot;&amp; K</p>"},
        {"<p title=\"{{judul}}\">", "<p title=\"J &quot;&amp; K\">"},
        {"{{#jejak}}{{urut}}:{{judul}};{{/jejak}}", "1:Satu &amp; dua;2:&lt;b&gt;;"},
        {"{{#jejak}}<a href=\"{{tautan}}\">{{/jejak}}",
         "<a href=\"../a.html\"><a href=\"b.html?c&amp;d\">"},
        {"{{#jejak}}{{../judul}},{{/jejak}}", "J &quot;&amp; K,J &quot;&amp; K,"},
        {"{{^jejak}}a{{/jejak}}b", "b"},
        {"{{^uraian}}a{{/uraian}}b", "ab"},
        {"{{#uraian}}a{{/uraian}}b", "b"},
        {"{{#judul}}{{judul}}{{/judul}}", "J &quot;&amp; K"},
        {"{{#layanan}}{{judul}}{{/layanan}}x", "x"},
        {"{{! catatan }}x", "x"},
        {"a\n  {{! catatan }}  \nb\n", "a\nb\n"},
        {"a\n{{#judul}}\nb\n{{/judul}}\nc", "a\nb\nc"},
        {"a {{#judul}} b {{/judul}} c", "a  b  c"},
        {"[{{>bagian}}]", "[J &quot;&amp; K!]"},
        {"{{#jejak}}{{>bagian}}{{/jejak}}", "Satu &amp; dua!&lt;b&gt;!"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct arena arena = {0};
        struct findings findings;
        str got = render(&arena, &findings, cases[i].page, "{{judul}}!");
        if (!str_eq(got, str_from(cases[i].html)))
            fail_msg("%s gives %.*s", cases[i].page, STR_ARG(got));
        arena_free(&arena);
    }
}

static str render_service(struct arena *arena, struct findings *findings, const char *page,
                          const struct view_page *view)
{
    const struct theme_file files[] = {{STR("pages/x.html"), str_from(page)}};
    const struct theme theme = {files, COUNT(files)};
    struct words words;
    *findings = (struct findings){.arena = arena};
    theme_load_words(&words, arena, findings, &theme, LANG_ID);
    struct template_set set = {
        .arena = arena, .findings = findings, .theme = &theme, .words = &words};
    const struct template_block *block = template_compile(&set, STR("x.html"));
    struct buf out = BUF(arena);
    if (block)
        template_run(block, view, &out);
    return buf_str(&out);
}

// Records of the document are read by their own rows: words with their language, names and numbers
// without, dates in the page's words, a personal number only where the site shows it.
static void reads_records_of_the_document(void)
{
    static const struct {
        const char *page;
        bool secrets;
        enum lang lang;
        const char *html;
    } cases[] = {
        {"{{#penetapan}}{{jabatan}}{{/penetapan}}", false, LANG_ID,
         "<span lang=\"id\">Kepala &amp; K</span>"},
        {"{{#penetapan}}<p title=\"{{jabatan}}\">{{/penetapan}}", false, LANG_ID,
         "<p title=\"Kepala &amp; K\">"},
        {"{{#penetapan}}{{nama}}{{/penetapan}}", false, LANG_ID, "Ani"},
        {"{{#penetapan}}{{tanggal}}{{/penetapan}}", false, LANG_ID, "3 Mei 2024"},
        {"{{#penetapan}}{{tanggal}}{{/penetapan}}", false, LANG_EN, "3 May 2024"},
        {"{{#sk}}{{tanggal}}{{/sk}}", false, LANG_EN, "kemarin &lt;"},
        {"{{#penetapan}}[{{nip}}{{#nip}}ada{{/nip}}{{^nip}}tidak{{/nip}}]{{/penetapan}}", false,
         LANG_ID, "[tidak]"},
        {"{{#penetapan}}[{{nip}}{{#nip}}ada{{/nip}}{{^nip}}tidak{{/nip}}]{{/penetapan}}", true,
         LANG_ID, "[1970ada]"},
        {"{{#sk}}{{tentang}}{{#../penetapan}}{{jabatan}}{{../tentang}}{{/../penetapan}}{{/sk}}",
         false, LANG_ID, "T<span lang=\"id\">Kepala &amp; K</span>T"},
        {"{{#dikenal_juga}}{{urut}}{{teks}};{{/dikenal_juga}}", false, LANG_ID,
         "1<span lang=\"id\">a&lt;</span>;2<span lang=\"id\">b</span>;"},
        {"{{^riwayat}}tanpa{{/riwayat}}{{#riwayat}}x{{/riwayat}}", false, LANG_ID, "tanpa"},
    };
    static const struct penetapan penetapan = {
        .jabatan.s = STR_INIT("Kepala & K"),
        .nama.s = STR_INIT("Ani"),
        .tanggal.s = STR_INIT("2024-05-03"),
        .nip.s = STR_INIT("1970"),
    };
    static const struct sk sk = {.tanggal.s = STR_INIT("kemarin <"), .tentang.s = STR_INIT("T")};
    struct text names[] = {{.s = STR("a<")}, {.s = STR("b")}};
    const struct view_service service = {
        .sk = {&sk, STR_NONE},
        .penetapan = {&penetapan, STR("id")},
        .dikenal_juga = {{.items = names, .count = COUNT(names)}, STR("id")},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct arena arena = {0};
        struct findings findings;
        const struct view_page view = {
            .layanan = &service, .show_secrets = cases[i].secrets, .lang = cases[i].lang};
        str page = arena_printf(&arena, "{{#layanan}}%s{{/layanan}}", cases[i].page);
        str got = render_service(&arena, &findings, arena_cstr(&arena, page), &view);
        if (!str_eq(got, str_from(cases[i].html)))
            fail_msg("%s gives %.*s", cases[i].page, STR_ARG(got));
        arena_free(&arena);
    }
}

static void writes_addresses_of_assets(void)
{
    struct arena arena = {0};
    struct findings findings;
    str got = render(&arena, &findings, "<link href=\"{{aset.a.css}}\">", "");
    assert_true(str_starts(got, STR("<link href=\"../aset/a.")));
    assert_true(str_ends(got, STR(".css\">")));
    arena_free(&arena);
}

static void refuses(void)
{
    static const struct {
        const char *page;
        unsigned line, col;
        const char *words; // how the message in English begins
    } cases[] = {
        {"{{nihil}}", 1, 1, "unknown name: nihil"},
        {"a\n  {{judull}}", 2, 3, "unknown name: judull (halaman; judul)"},
        {"é{{nihil}}", 1, 2, "unknown name"},
        {"{{}}", 1, 1, "unknown name"},
        {"{{judul", 1, 1, "{{ without }}"},
        {"x\n{{#judul}}", 2, 1, "section is not closed: judul"},
        {"{{/judul}}", 1, 1, "closing tag without its opening"},
        {"{{#judul}}{{/uraian}}", 1, 11, "closing tag without its opening"},
        {"{{../judul}}", 1, 1, "there is no outer context"},
        {"{{judul.x}}", 1, 1, "a dot may only follow a record"},
        {"{{layanan.sk}}", 1, 1, "only for a section"},
        {"{{layanan.sk.nomor}}", 1, 1, "a dot may only follow a record"},
        {"{{#layanan}}{{#sk}}<a href=\"{{nomor}}\">{{/sk}}{{/layanan}}", 1, 29,
         "an address attribute may hold only"},
        {"{{#layanan}}{{#sk}}{{alamat}}{{/sk}}{{/layanan}}", 1, 20, "unknown name: alamat (sk"},
        {"{{#jejak}}{{kelas}}{{/jejak}}", 1, 11, "unknown name: kelas"},
        {"{{jejak}}", 1, 1, "only for a section"},
        {"{{>nihil}}", 1, 1, "there is no such file: parts/nihil.html"},
        {"{{kata.nihil}}", 1, 1, "the word is not in words/: nihil"},
        {"{{aset.nihil}}", 1, 1, "the asset is not in assets/: nihil"},
        {"<p {{judul}}>", 1, 4, "a value inside a tag must stand in double"},
        {"<p title={{judul}}>", 1, 10, "a value inside a tag must stand in double"},
        {"<p title='{{judul}}'>", 1, 11, "a value inside a tag must stand in double"},
        {"<p style=\"{{judul}}\">", 1, 11, "a value must not stand in a style or on"},
        {"<p onclick=\"{{judul}}\">", 1, 13, "a value must not stand in a style or on"},
        {"<a href=\"{{judul}}\">", 1, 10, "an address attribute may hold only"},
        {"<a href=\"x{{beranda}}\">", 1, 11, "an address attribute may hold only"},
        {"<script>{{judul}}</script>", 1, 9, "a value must not stand inside a comment"},
        {"<style>{{judul}}</style>", 1, 8, "a value must not stand inside a comment"},
        {"<!-- {{judul}} -->", 1, 6, "a value must not stand inside a comment"},
        {"<p title=\"{{>bagian}}\">", 1, 11, "a part may only stand outside of tags"},
        {"{{#judul}}<p title=\"{{/judul}}x\">", 1, 1, "a section must open and close in the same"},
        {"<p", 1, 3, "the file ends inside a tag"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct arena arena = {0};
        struct findings findings;
        render(&arena, &findings, cases[i].page, "{{judul}}!");
        if (findings.count == 0)
            fail_msg("%s is taken", cases[i].page);
        findings_sort(&findings);
        const struct finding *first = &findings.list[0];
        if (first->pos.line != cases[i].line || first->pos.col != cases[i].col ||
            !str_starts(first->args[1], str_from(cases[i].words)))
            fail_msg("%s: %u:%u %.*s", cases[i].page, first->pos.line, first->pos.col,
                     STR_ARG(first->args[1]));
        assert_true(str_eq(first->file, STR("templates/pages/x.html")));
        arena_free(&arena);
    }
}

static void refuses_parts(void)
{
    static const char *const parts[] = {"{{nihil}}", "<p title=\"", "{{>bagian}}", "\x01", "\xFF"};
    for (size_t i = 0; i < COUNT(parts); i++) {
        struct arena arena = {0};
        struct findings findings;
        render(&arena, &findings, "{{>bagian}}", parts[i]);
        assert_true(findings.count > 0);
        assert_true(str_eq(findings.list[0].file, STR("templates/parts/bagian.html")));
        arena_free(&arena);
    }
}

static void bounds_nesting(void)
{
    struct arena arena = {0};
    struct findings findings;
    struct buf page = BUF(&arena);
    for (size_t i = 0; i < 1000; i++)
        BUF_LIT(&page, "{{#judul}}");
    buf_char(&page, '\0');
    render(&arena, &findings, page.data, "");
    assert_true(str_starts(findings.list[0].args[1], STR("sections are nested too deeply")));
    arena_free(&arena);
}

int main(void)
{
    static const struct check_case tests[] = {
        CHECK_CASE(writes),
        CHECK_CASE(marks_other_languages),
        CHECK_CASE(reads_records_of_the_document),
        CHECK_CASE(writes_addresses_of_assets),
        CHECK_CASE(refuses),
        CHECK_CASE(refuses_parts),
        CHECK_CASE(bounds_nesting),
    };
    return check_run(tests, sizeof tests / sizeof tests[0]);
}
