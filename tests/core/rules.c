// Every rule of the audit against the examples of its own page.
//
// src/audit/rule/pages/ID.md holds a wrong and a right example. "# !K01:8" at the end of a line is
// what must be found there, at column 8; a line that holds nothing else is about the file as a
// whole. The mark is cut off before the example is audited. The wrong example gives just the
// findings of its marks, the right one none, in both languages; other rules may report their own.
#include "core.h"

#include <stdlib.h>

#define PAGES "src/audit/rule/pages"

static const str all_rules = STR_INIT("all-rules"); // the test that holds pages and rules together

static void list(struct test_names *names)
{
    struct test_names pages = {.arena = names->arena};
    test_entries(&pages, PAGES);
    for (size_t i = 0; i < pages.count; i++)
        if (str_ends(pages.items[i], STR(".md")))
            test_add_name(names, str_sub(pages.items[i], 0, pages.items[i].len - 3));
    test_add_name(names, all_rules);
}

// The text from a heading to the next; empty when the page has none of that name.
static str section(str page, const char *head)
{
    str found = STR_NONE;
    for (bool inside = false; page.len > 0;) {
        str before = page, line = test_line(&page);
        if (!str_starts(line, STR("## "))) {
            if (inside)
                found.len = (size_t)(page.data - found.data);
            continue;
        }
        inside = str_eq(str_skip(line, 3), str_from(head));
        if (inside)
            found = str_skip(before, line.len + 1), found.len = 0;
    }
    return found;
}

// Takes " # !K01:8" off the end of a line: its rule, and its column or nothing.
static bool take_mark(str *line, str *rule, str *column)
{
    static const str sign = STR_INIT("# !");
    size_t at = str_find(*line, sign);
    str mark = str_skip(*line, at + sign.len);
    if (at == line->len || mark.len < 3 || !is_capital_letter(mark.data[0]) ||
        !is_digit(mark.data[1]) || !is_digit(mark.data[2]))
        return false;
    *rule = str_sub(mark, 0, 3);
    *column = str_skip(mark, 4);
    *line = str_trim_right(str_sub(*line, 0, at));
    return true;
}

struct example {
    struct test *test;
    const char *site;
    struct test_names marks; // "file:line:column", or "file"
};

// A fenced block as a file of the site; gives what follows it.
static str take_file(struct example *example, str path, str rest)
{
    struct test *test = example->test;
    struct buf text = BUF(test->arena);
    for (size_t number = 1; rest.len > 0;) {
        str line = test_line(&rest), rule = STR_NONE, column = STR_NONE;
        if (str_eq(line, STR("```")))
            break;
        bool marked = take_mark(&line, &rule, &column);
        if (marked)
            test_add_name(&example->marks,
                          line.len == 0 ? path
                                        : arena_printf(test->arena, "%.*s:%zu:%.*s", STR_ARG(path),
                                                       number, STR_ARG(column)));
        if (marked && !str_eq(rule, test->name))
            test_that(test, false, "a mark of another rule: %.*s", STR_ARG(rule));
        if (marked && line.len == 0)
            continue;
        buf_add(&text, line);
        buf_char(&text, '\n');
        number++;
    }
    test_write(test_path(test, example->site, path), buf_str(&text));
    return rest;
}

static void write_site(struct example *example, str text)
{
    const char *site = example->site;
    test_write(test_path(example->test, site, STR("standards/situs.yaml")), STR("judul: Contoh\n"));
    test_write(test_path(example->test, site, STR("standards/contoh/instansi.yaml")),
               STR("nama: Dinas Contoh\n"));
    while (text.len > 0) {
        str line = test_line(&text);
        if (!str_starts(line, STR("```yaml")) && !str_starts(line, STR("```svg")))
            continue;
        str path = str_trim(str_skip(line, str_find_char(line, ' ')));
        text = take_file(example, path.len > 0 ? path : STR("standards/contoh/layanan.yaml"), text);
    }
}

// "path:8:3: salah: … [K01]" or "path: salah: … [K01]": where it is, if it is of this rule.
static bool take_place(str line, str rule, str *place)
{
    static const char *const levels[] = {
        ": salah: ", ": peringatan: ", ": catatan: ", ": error: ", ": warning: ", ": note: "};
    if (line.len < 5 || line.data[line.len - 1] != ']' ||
        !str_eq(str_sub(line, line.len - 4, 3), rule))
        return false;
    for (size_t i = 0; i < sizeof levels / sizeof levels[0]; i++) {
        *place = str_sub(line, 0, str_find(line, str_from(levels[i])));
        if (place->len < line.len && !str_has(*place, STR(" ")))
            return true;
    }
    return false;
}

static int by_text(const void *a, const void *b)
{
    return str_cmp(*(const str *)a, *(const str *)b);
}

static str joined(struct test_names *names)
{
    struct buf text = BUF(names->arena);
    if (names->count > 1)
        qsort(names->items, names->count, sizeof names->items[0], by_text);
    for (size_t i = 0; i < names->count; i++) {
        buf_add(&text, names->items[i]);
        buf_char(&text, '\n');
    }
    return buf_str(&text);
}

static void check_audit(struct example *example, const char *lang, const char *head)
{
    struct test *test = example->test;
    struct answer answer = TEST_RUN(test, example->site, test->program.data, "audit", "--format",
                                    "teks", "--fail-on", "tidak-pernah", "--lang", lang);
    struct test_names found = {.arena = test->arena};
    for (str rest = answer.out; rest.len > 0;) {
        str place;
        if (take_place(test_line(&rest), test->name, &place))
            test_add_name(&found, place);
    }
    if (answer.crash || answer.status != 0)
        test_that(test, false, "%s (%s): status %d %s %.600s", head, lang, answer.status,
                  answer.crash ? answer.crash : "", arena_cstr(test->arena, answer.err));
    else
        test_same(test, joined(&found), joined(&example->marks), "%s (%s)", head, lang);
}

static void check_example(struct test *test, str page, const char *head, bool is_wrong)
{
    struct example example = {.test = test, .marks = {.arena = test->arena}};
    example.site =
        arena_printf(test->arena, "%s/%s", test->scratch, is_wrong ? "wrong" : "right").data;
    write_site(&example, section(page, head));
    if ((example.marks.count > 0) != is_wrong)
        test_that(test, false, "%s: has %zu marks", head, example.marks.count);
    check_audit(&example, "id", head);
    check_audit(&example, "en", head);
}

// Each page has a rule, each rule a page.
static void check_all(struct test *test)
{
    struct test_names pages = {.arena = test->arena}, rules = {.arena = test->arena};
    list(&pages);
    pages.count--; // the name of this test
    struct answer answer = TEST_RUN(test, ".", test->program.data, "rules", "--lang", "id");
    for (str rest = answer.out; rest.len > 0;) {
        str line = test_line(&rest);
        if (line.len >= 3)
            test_add_name(&rules, str_sub(line, 0, 3));
    }
    test_same(test, joined(&pages), joined(&rules), "each page has a rule");
}

static void run(struct test *test)
{
    str page;
    if (str_eq(test->name, all_rules)) {
        check_all(test);
        return;
    }
    const char *path = arena_printf(test->arena, PAGES "/%.*s.md", STR_ARG(test->name)).data;
    if (!test_read(test->arena, path, &page)) {
        test_that(test, false, "no page");
        return;
    }
    check_example(test, page, "Contoh salah", true);
    check_example(test, page, "Contoh benar", false);
}

const struct suite suite_rules = {"rules", list, run};
