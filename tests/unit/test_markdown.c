// Markdown to HTML: what a line and what a block become, and that nothing in them can do harm.
#include "check.h"

#include "render/view/markdown.h"

struct html_case {
    const char *text;
    const char *html;
};

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static size_t failures(const struct html_case *cases, size_t count, bool channels)
{
    size_t failed = 0;
    for (size_t i = 0; i < count; i++) {
        struct arena arena = {0};
        struct buf out = BUF(&arena);
        markdown_html(&out, (struct markup){.s = str_from(cases[i].text), .channels = channels},
                      NULL);
        if (!str_eq(buf_str(&out), str_from(cases[i].html))) {
            printf("text: %s\n  expected: %s\n  found:    %.*s\n", cases[i].text, cases[i].html,
                   STR_ARG(buf_str(&out)));
            failed++;
        }
        arena_free(&arena);
    }
    return failed;
}

static void writes_lines(void)
{
    static const struct html_case cases[] = {
        {"", ""},
        {"KTP", "KTP"},
        {"**tebal** dan *miring*", "<strong>tebal</strong> dan <em>miring</em>"},
        {"**tebal** - x", "<strong>tebal</strong> - x"},
        {"`kode <b>`", "<code>kode &lt;b&gt;</code>"},
        {"`[x]: y`", "<code>[x]: y</code>"},
        {"a & b", "a &amp; b"},
        {"a &amp; b", "a &amp; b"},
        {"[peta](peta.html)", "<a href=\"peta.html\">peta</a>"},
        {"[a](<b c.html>)", "a"},
        {"<https://contoh.id/a>", "<a href=\"https://contoh.id/a\">https://contoh.id/a</a>"},
        {"<nama_a@contoh.id>", "<a href=\"mailto:nama_a@contoh.id\">nama_a@contoh.id</a>"},
        {"5 < 6 > 4", "5 &lt; 6 &gt; 4"},
        {"\\*bukan miring\\*", "*bukan miring*"},
        {"\\<b>", "&lt;b&gt;"},
    };
    assert_int_equal(failures(cases, COUNT(cases), false), 0);
}

static void shows_marks_as_typed(void)
{
    static const struct html_case cases[] = {
        {"- ", "- "},
        {"> 60 tahun", "&gt; 60 tahun"},
        {"2023. Ketentuan", "2023. Ketentuan"},
        {"1) Ketentuan", "1) Ketentuan"},
        {"# x", "# x"},
        {"---", "---"},
        {"***", "***"},
        {"- *a*", "- <em>a</em>"},
        {"# **a** <b>", "# <strong>a</strong> &lt;b&gt;"},
        {"[x]: y", "[x]: y"},
        {"[x]: y *z*", "[x]: y <em>z</em>"},
        {"```", "```"},
    };
    assert_int_equal(failures(cases, COUNT(cases), false), 0);
}

static void writes_blocks(void)
{
    static const struct html_case cases[] = {
        {"a\n\nb", "<p>a</p>\n<p>b</p>\n"},
        {"- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"},
        {"3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"},
        {"# Kepala\nisi", "<p><strong>Kepala</strong></p>\n<p>isi</p>\n"},
        {"Kepala\n===\nisi", "<p><strong>Kepala</strong></p>\n<p>isi</p>\n"},
        {"> a\nb", "<blockquote>\n<p>a\nb</p>\n</blockquote>\n"},
        {"a\n[x]: y", "<p>a\n[x]: y</p>\n"},
        {"[x]: //y 'z'\n[x]", "<p>[x]: //y 'z'\n[x]</p>\n"},
        {"<div>\n*a*\n</div>", "<p>&lt;div&gt;\n<em>a</em>\n&lt;/div&gt;</p>\n"},
        {"<!-- a\n\nb", "<p>&lt;!-- a</p>\n<p>b</p>\n"},
        {"```\n<b> [x]: y\n```", "<pre><code>&lt;b&gt; [x]: y\n</code></pre>\n"},
    };
    assert_int_equal(failures(cases, COUNT(cases), false), 0);
}

static void is_harmless(void)
{
    static const struct html_case cases[] = {
        {"<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"},
        {"\"><img src=x onerror=alert(1)>", "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;"},
        {"{{x}}", "{{x}}"},
        {"a&#27;[31m&#x202E;b&#xFFFF;", "a[31mb"},
        {"]]>", "]]&gt;"},
        {"<?php x ?>", "&lt;?php x ?&gt;"},
        {"<![CDATA[x]]>", "&lt;![CDATA[x]]&gt;"},
        {"</td>", "&lt;/td&gt;"},
        {"javascript:alert(1)", "javascript:alert(1)"},
        {"[a](javascript:alert(1))", "a"},
        {"[a](java&#115;cript:alert(1))", "a"},
        {"[a](java&Tab;script:alert(1))", "a"},
        {"[a](//contoh.id)", "a"},
        {"<javascript:alert(1)>", "javascript:alert(1)"},
        {"![a](https://contoh.id/x.png)", "a"},
        {"[![a](x.png)](b.html)", "<a href=\"b.html\">a</a>"},
        {"[a](b.html \"\\\"><script>\")",
         "<a href=\"b.html\" title=\"&quot;&gt;&lt;script&gt;\">a</a>"},
    };
    assert_int_equal(failures(cases, COUNT(cases), false), 0);
}

static void links_channels(void)
{
    static const struct html_case cases[] = {
        {"Email : a@contoh.id", "Email : <a href=\"mailto:a@contoh.id\">a@contoh.id</a>"},
        {"*Email* : a@contoh.id",
         "<em>Email</em> : <a href=\"mailto:a@contoh.id\">a@contoh.id</a>"},
        {"[a@contoh.id](b.html)", "<a href=\"b.html\">a@contoh.id</a>"},
        {"<b>a@contoh.id</b>", "&lt;b&gt;<a href=\"mailto:a@contoh.id\">a@contoh.id</a>&lt;/b&gt;"},
    };
    assert_int_equal(failures(cases, COUNT(cases), true), 0);
}

struct seen {
    size_t links, pictures;
    str last;
    struct arena arena;
};

static void see(void *context, str url, bool picture)
{
    struct seen *seen = context;
    seen->links += !picture;
    seen->pictures += picture;
    seen->last = arena_copy(&seen->arena, url);
}

static void visits_links(void)
{
    static const struct {
        const char *text;
        size_t links, pictures;
        const char *last;
    } cases[] = {
        {"a", 0, 0, ""},
        {"[a](b)", 1, 0, "b"},
        {"[a](<b>)", 1, 0, "b"},
        {"<https://c.id>", 1, 0, "https://c.id"},
        {"![a](b.png) [c](d)", 1, 1, "d"},
        {"[a](java&#115;cript:x)", 1, 0, "javascript:x"},
        {"`[a](b)`", 0, 0, ""},
        {"[a][b]\n\n[b]: c", 0, 0, ""},
        {"<b>[a](c)</b>", 1, 0, "c"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct seen seen = {0};
        markdown_each_link(str_from(cases[i].text), see, &seen);
        assert_int_equal(seen.links, cases[i].links);
        assert_int_equal(seen.pictures, cases[i].pictures);
        assert_true(str_eq(seen.last, str_from(cases[i].last)));
        arena_free(&seen.arena);
    }
}

int main(void)
{
    static const struct check_case tests[] = {
        CHECK_CASE(writes_lines), CHECK_CASE(shows_marks_as_typed), CHECK_CASE(writes_blocks),
        CHECK_CASE(is_harmless),  CHECK_CASE(links_channels),       CHECK_CASE(visits_links),
    };
    return check_run(tests, sizeof tests / sizeof tests[0]);
}
