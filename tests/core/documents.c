// Published documents in the forms in which agencies publish them, imported and compared word for
// word.
//
// tests/import/documents/NAME.EXT is a document; beside it NAME.EXT.yaml is the standard that it
// becomes (NAME.EXT.2.yaml the second in it, …) and NAME.EXT.instansi.yaml its agency.
// NAME.docx.parts is made into a Word document first. For each: no word is lost; a second import
// changes nothing; the audit of the document finds what the audit of its YAML finds.
#include "core.h"
#include "word.h"

#include <stdio.h>
#include <stdlib.h>

#define DOCUMENTS "tests/import/documents"

static void list(struct test_names *names)
{
    struct test_names files = {.arena = names->arena};
    test_entries(&files, DOCUMENTS);
    for (size_t i = 0; i < files.count; i++)
        if (!str_ends(files.items[i], STR(".yaml")))
            test_add_name(names, files.items[i]);
}

static str name_of(struct test *test)
{
    str parts = STR(".parts");
    return str_sub(test->name, 0, test->name.len - (str_ends(test->name, parts) ? parts.len : 0));
}

// The document as a path that the program can read.
static char *document_path(struct test *test, str name)
{
    const char *path = arena_printf(test->arena, DOCUMENTS "/%.*s", STR_ARG(test->name)).data;
    if (str_eq(name, test->name))
        return realpath(path, NULL);
    str text;
    const char *made = test_path(test, test->scratch, name);
    return test_read(test->arena, path, &text) && word_write(test->arena, text, made) ? strdup(made)
                                                                                      : NULL;
}

// ---- what was written

struct made {
    str path; // below standards/
    str text;
    unsigned line; // of the document
};

static unsigned line_of(struct arena *arena, str text)
{
    str rest = str_skip(text, str_find(text, STR("# Dari ")));
    str line = rest.len > 0 ? test_line(&rest) : rest;
    str number = str_skip(line, str_find(line, STR("baris ")) + strlen("baris "));
    return (unsigned)strtoul(arena_cstr(arena, number), NULL, 10);
}

static int by_line(const void *a, const void *b)
{
    const struct made *x = a, *y = b;
    return x->line != y->line ? (x->line < y->line ? -1 : 1) : str_cmp(x->path, y->path);
}

struct output {
    struct made *standards, *agencies;
    size_t standard_count, agency_count;
};

static struct output read_output(struct test *test, const char *folder)
{
    struct test_names files = {.arena = test->arena};
    test_files_below(&files, folder);
    struct output output = {.standards = ARENA_ARRAY(test->arena, struct made, files.count + 1),
                            .agencies = ARENA_ARRAY(test->arena, struct made, files.count + 1)};
    for (size_t i = 0; i < files.count; i++) {
        struct made made = {.path = files.items[i]};
        if (str_eq(made.path, STR("situs.yaml")))
            continue;
        test_read(test->arena, test_path(test, folder, made.path), &made.text);
        made.line = line_of(test->arena, made.text);
        if (str_ends(made.path, STR("/instansi.yaml")))
            output.agencies[output.agency_count++] = made;
        else
            output.standards[output.standard_count++] = made;
    }
    if (output.standard_count > 1)
        qsort(output.standards, output.standard_count, sizeof *output.standards, by_line);
    return output;
}

// "NAME.yaml", "NAME.2.yaml"; "NAME.instansi.yaml", …
static str expected_name(struct test *test, str name, const char *kind, size_t i)
{
    if (i == 0)
        return arena_printf(test->arena, "%.*s%s.yaml", STR_ARG(name), kind);
    return arena_printf(test->arena, "%.*s%s.%zu.yaml", STR_ARG(name), kind, i + 1);
}

static void list_expected(struct test *test, str name, struct test_names *expected)
{
    struct test_names files = {.arena = test->arena};
    str start = arena_printf(test->arena, "%.*s.", STR_ARG(name));
    test_entries(&files, DOCUMENTS);
    for (size_t i = 0; i < files.count; i++)
        if (str_starts(files.items[i], start) && str_ends(files.items[i], STR(".yaml")))
            test_add_name(expected, files.items[i]);
}

static void compare_files(struct test *test, str name, const char *kind, const struct made *made,
                          size_t count)
{
    for (size_t i = 0; i < count; i++) {
        str file = expected_name(test, name, kind, i), expected;
        const char *path = test_path(test, DOCUMENTS, file);
        if (test->rewrite)
            test_write(path, made[i].text);
        if (test_read(test->arena, path, &expected))
            test_same(test, made[i].text, expected, "%s", file.data);
        else
            test_that(test, false, "%s is not expected", file.data);
    }
}

static void compare(struct test *test, str name, const struct output *output)
{
    struct test_names expected = {.arena = test->arena};
    list_expected(test, name, &expected);
    for (size_t i = 0; test->rewrite && i < expected.count; i++)
        test_remove(test_path(test, DOCUMENTS, expected.items[i]));
    compare_files(test, name, "", output->standards, output->standard_count);
    compare_files(test, name, ".instansi", output->agencies, output->agency_count);
    size_t count = output->standard_count + output->agency_count;
    if (!test->rewrite && expected.count != count)
        test_that(test, false, "%zu files instead of %zu", count, expected.count);
}

// ---- what the audit finds

// Takes a field off a line of CSV; quotes stay, for fields are only compared.
static str take_field(str *rest)
{
    bool quoted = false;
    size_t end = 0;
    for (; end < rest->len && (quoted || (rest->data[end] != ',' && rest->data[end] != '\n'));
         end++)
        quoted ^= rest->data[end] == '"';
    str field = str_sub(*rest, 0, end);
    bool more = end < rest->len && rest->data[end] == ',';
    *rest = str_skip(*rest, more ? end + 1 : end);
    return field;
}

enum { FIELDS_MOST = 40 };

// False at the end. Fields that are not there are empty.
static bool take_row(str *rest, str fields[FIELDS_MOST])
{
    for (size_t i = 0; i < FIELDS_MOST; i++)
        fields[i] = rest->len > 0 && rest->data[0] != '\n' && rest->data[0] != '\r'
                        ? take_field(rest)
                        : STR_NONE;
    while (rest->len > 0 && (rest->data[0] == '\n' || rest->data[0] == '\r'))
        *rest = str_skip(*rest, 1);
    return fields[0].len > 0;
}

static str audit_as(struct test *test, const char *folder, const char *format,
                    const struct test_names *files)
{
    const char **arguments = ARENA_ARRAY(test->arena, const char *, files->count + 7);
    const char *const options[] = {test->program.data, "audit",       "--format", format,
                                   "--fail-on",        "tidak-pernah"};
    memcpy(arguments, options, sizeof options);
    for (size_t i = 0; i < files->count; i++)
        arguments[6 + i] = files->items[i].data;
    struct answer answer = test_run(test, folder, arguments);
    if (answer.crash || answer.status != 0)
        test_that(test, false, "audit: status %d %s %.600s", answer.status,
                  answer.crash ? answer.crash : "", arena_cstr(test->arena, answer.err));
    return answer.out;
}

static int by_text(const void *a, const void *b)
{
    return str_cmp(*(const str *)a, *(const str *)b);
}

static void add_sorted(struct buf *out, struct test_names *lines, char separator)
{
    if (lines->count > 1)
        qsort(lines->items, lines->count, sizeof lines->items[0], by_text);
    for (size_t i = 0; i < lines->count; i++) {
        buf_add(out, lines->items[i]);
        buf_char(out, separator);
    }
}

// Of each standard a line: title, states, counts, and the rules that found something.
static str judged(struct test *test, const char *folder, const struct test_names *files)
{
    // Columns of csv-standar: 2 title, 3 file, 5 to 18 states, 19 and 20 counts; of csv-temuan: 0
    // rule, 3 file.
    enum {
        TITLE = 2,
        FILE_OF_STANDARD = 3,
        STATES = 5,
        COUNTS_END = 21,
        RULE = 0,
        FILE_OF_FINDING = 3
    };
    struct test_names lines = {.arena = test->arena};
    str standards = audit_as(test, folder, "csv-standar", files), row[FIELDS_MOST],
        finding[FIELDS_MOST];
    str findings = audit_as(test, folder, "csv-temuan", files);
    take_row(&standards, row); // the heads
    while (take_row(&standards, row)) {
        struct buf line = BUF(test->arena);
        struct test_names rules = {.arena = test->arena};
        buf_add(&line, row[TITLE]);
        for (size_t i = STATES; i < COUNTS_END; i++) {
            buf_char(&line, ' ');
            buf_add(&line, row[i]);
        }
        buf_char(&line, ':');
        for (str rest = findings; take_row(&rest, finding);)
            if (str_eq(finding[FILE_OF_FINDING], row[FILE_OF_STANDARD]))
                test_add_name(&rules, finding[RULE]);
        add_sorted(&line, &rules, ' ');
        test_add_name(&lines, buf_str(&line));
    }
    struct buf all = BUF(test->arena);
    add_sorted(&all, &lines, '\n');
    return buf_str(&all);
}

static void compare_audits(struct test *test, const char *folder, const char *document,
                           const struct output *output)
{
    struct test_names one = {.arena = test->arena}, files = {.arena = test->arena};
    test_add_name(&one, str_from(document));
    for (size_t i = 0; i < output->standard_count; i++)
        test_add_name(&files, arena_printf(test->arena, "standards/%.*s",
                                           STR_ARG(output->standards[i].path)));
    test_same(test, judged(test, folder, &one), judged(test, folder, &files),
              "audit of the document and of its YAML");
}

// ---- one document

// The third column of the report, for each standard.
static void check_lost(struct test *test, str report)
{
    size_t rows = 0;
    for (str rest = report; rest.len > 0;) {
        unsigned lost = 0;
        str line = test_line(&rest);
        if (sscanf(arena_cstr(test->arena, line), "%*s %*s %u ", &lost) != 1)
            continue;
        rows++;
        if (lost > 0)
            test_that(test, false, "words are lost: %.*s", STR_ARG(line));
    }
    test_that(test, rows > 0, "the report has no rows");
}

static void check_document(struct test *test, str name, const char *document)
{
    const char *out = test_path(test, test->scratch, STR("hasil"));
    struct answer first = TEST_RUN(test, ".", test->program.data, "import", document, "-o", out,
                                   "--report", "--lang", "en");
    if (!test_that(test, !first.crash && first.status == 0, "import: status %d %s %.600s",
                   first.status, first.crash ? first.crash : "",
                   arena_cstr(test->arena, first.err)))
        return;
    check_lost(test, first.out);
    struct output output = read_output(test, test_path(test, out, STR("standards")));
    compare(test, name, &output);
    struct answer again =
        TEST_RUN(test, ".", test->program.data, "import", document, "-o", out, "--lang", "en");
    test_that(test,
              str_has(again.err, STR(" 0 written, ")) &&
                  str_has(again.err, STR(" unchanged, 0 different")),
              "a second import: %.600s", arena_cstr(test->arena, again.err));
    compare_audits(test, out, document, &output);
}

static void run(struct test *test)
{
    str name = name_of(test);
    char *document = document_path(test, name);
    if (document)
        check_document(test, name, document);
    else
        test_that(test, false, "there is no document");
    free(document);
}

const struct suite suite_documents = {"documents", list, run};
