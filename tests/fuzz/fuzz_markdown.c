// Any text as Markdown: the HTML holds only elements that we allow, opened and closed in order,
// with no attribute but the address of a link and the start of a list.
#include <stdlib.h>

#include "model/url.h"
#include "render/view/markdown.h"
#include "yaml/yaml.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { DEEPEST = 4096, LARGEST = 16 * 1024 };

static void require(bool holds)
{
    if (!holds)
        abort();
}

static bool is_one_of(str name, const char *const *names)
{
    for (; *names; names++)
        if (str_eq(name, str_from(*names)))
            return true;
    return false;
}

// cmark writes what is not ASCII as %XX, so a host may begin with "%" here.
static bool is_harmless(str url)
{
    bool web = str_starts_nocase(url, STR("https://%")) || str_starts_nocase(url, STR("http://%"));
    return web || url_is_allowed(url);
}

// What stands behind an element's name: nothing, or one attribute in double quotation marks.
static void check_attributes(str name, str rest)
{
    const str href = STR(" href=\""), title = STR("\" title=\""), start = STR(" start=\""),
              language = STR(" class=\"language-");
    if (rest.len == 0 || str_eq(rest, STR(" /")))
        return;
    str value = str_skip(rest, str_find_char(rest, '"') + 1);
    value = str_sub(value, 0, str_find_char(value, '"'));
    if (str_eq(name, STR("a"))) {
        require(str_starts(rest, href));
        require(is_harmless(value));
        str after = str_skip(rest, href.len + value.len);
        require(str_eq(after, STR("\"")) || str_starts(after, title));
        if (!str_starts(after, title))
            return;
        after = str_skip(after, title.len);
        require(str_find_char(after, '"') + 1 == after.len);
    } else if (str_eq(name, STR("ol"))) {
        require(str_starts(rest, start) && rest.len == start.len + value.len + 1);
    } else {
        require(str_eq(name, STR("code")) && str_starts(rest, language));
        require(str_find_char(value, '"') == value.len);
    }
}

// Takes the element at the front of `html`, which begins with "<"; gives what follows it.
static str take_element(str html, str *open, size_t *depth)
{
    static const char *const allowed[] = {"p",          "em",   "strong", "ul", "ol", "li",
                                          "blockquote", "code", "pre",    "a",  NULL};
    static const char *const empty[] = {"br", "hr", NULL};
    size_t end = str_find_char(html, '>');
    require(end < html.len);
    str inner = str_sub(html, 1, end - 1);
    bool closing = str_starts(inner, STR("/"));
    inner = str_skip(inner, closing);
    size_t length = 0;
    while (length < inner.len && is_alnum(inner.data[length]))
        length++;
    str name = str_sub(inner, 0, length);
    if (is_one_of(name, empty)) {
        require(!closing && str_eq(str_skip(inner, length), STR(" /")));
    } else if (closing) {
        require(*depth > 0 && str_eq(open[*depth - 1], name) && inner.len == length);
        (*depth)--;
    } else {
        require(is_one_of(name, allowed) && *depth < DEEPEST);
        check_attributes(name, str_skip(inner, length));
        open[(*depth)++] = name;
    }
    return str_skip(html, end + 1);
}

static void check_html(str html)
{
    static str open[DEEPEST];
    size_t depth = 0;
    while (html.len > 0) {
        html = str_skip(html, str_find_char(html, '<'));
        if (html.len > 0)
            html = take_element(html, open, &depth);
    }
    require(depth == 0);
}

static void found(void *context, str url, bool picture)
{
    (void)context, (void)picture;
    require(url.len == 0 || url.data != NULL);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    str text = {(const char *)data, size};
    uint32_t code_point;
    bool clean = size <= LARGEST && utf8_check(text) == size &&
                 yaml_find_control(text, &code_point) == size && !memchr(data, '\r', size);
    for (int channels = 0; clean && size > 0 && channels < 2; channels++) {
        struct buf out = BUF(&arena);
        markdown_html(&out, (struct markup){.s = text, .channels = channels}, NULL);
        check_html(buf_str(&out));
        require(utf8_check(buf_str(&out)) == out.len);
        require(yaml_find_control(buf_str(&out), &code_point) == out.len);
    }
    if (clean && size > 0)
        markdown_each_link(text, found, NULL);
    arena_free(&arena);
    return 0;
}
