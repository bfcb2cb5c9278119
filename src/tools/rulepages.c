// Turns the pages that explain the rules into C, and refuses a page that lacks anything.
//
//     rulepages FOLDER K01.md... > rule_pages.c
//
// A page has ten sections in a fixed order: four texts, each in Indonesian and in English, and a
// wrong and a right example. A tool of the build, not of the user.
#include "base/buf.h"
#include "base/fs.h"

#include <stdio.h>

enum { LARGEST_PAGE = 64 * 1024, SECTIONS = 10 };

static const struct section {
    const char *head;
    const char *member;
} sections[SECTIONS] = {
    {"Yang diminta", "asks[LANG_ID]"},
    {"What it asks", "asks[LANG_EN]"},
    {"Mengapa", "why[LANG_ID]"},
    {"Why", "why[LANG_EN]"},
    {"Cara memeriksa", "checked[LANG_ID]"},
    {"How it is checked", "checked[LANG_EN]"},
    {"Cara menutup", "close[LANG_ID]"},
    {"How to close it", "close[LANG_EN]"},
    {"Contoh salah", "wrong"},
    {"Contoh benar", "right"},
};

// Takes the next section off the page; false when it is not `head` or holds nothing.
static bool take_section(str *rest, const char *head, str *body)
{
    str line = str_trim(str_take(rest, '\n'));
    if (!str_starts(line, STR("## ")) || !str_eq(str_skip(line, 3), str_from(head)))
        return false;
    size_t end = str_starts(*rest, STR("## ")) ? 0 : str_find(*rest, STR("\n## "));
    *body = str_trim(str_sub(*rest, 0, end));
    *rest = str_skip(*rest, end + 1);
    return body->len > 0;
}

static void write_literal(str text)
{
    fputs("\n        \"", stdout);
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.data[i];
        if (c == '\n')
            fputs("\\n\"\n        \"", stdout);
        else if (c < 0x20 || c >= 0x7F || c == '"' || c == '\\' || c == '?')
            printf("\\%03o", (unsigned)c);
        else
            fputc(c, stdout);
    }
    fputc('"', stdout);
}

// A rule's page as one object, or what is wrong with it.
static bool write_page(str name, str bytes)
{
    str rest = str_trim_left(bytes), body;
    str id = str_sub(name, 0, name.len - STR(".md").len);
    printf(
        "extern const struct rule_page rule_page_%.*s;\nconst struct rule_page rule_page_%.*s = {",
        STR_ARG(id), STR_ARG(id));
    for (size_t i = 0; i < SECTIONS; i++) {
        if (!take_section(&rest, sections[i].head, &body)) {
            fprintf(stderr, "%.*s: section \"%s\" is missing, empty or in another place\n",
                    STR_ARG(name), sections[i].head);
            return false;
        }
        printf("\n    .%s =", sections[i].member);
        write_literal(body);
        fputc(',', stdout);
    }
    fputs("\n};\n\n", stdout);
    if (str_trim(rest).len > 0)
        fprintf(stderr, "%.*s: there is a section too many\n", STR_ARG(name));
    return str_trim(rest).len == 0;
}

int main(int argc, char **argv)
{
    struct arena arena = {0};
    int root = -1;
    bool good = argc > 1 && fs_open_root(argv[1], &root) == FS_OK;
    puts("// Made by src/tools/rulepages.c.\n#include \"audit/audit.h\"\n");
    for (int i = 2; good && i < argc; i++) {
        str bytes;
        good = fs_read(&arena, root, str_from(argv[i]), LARGEST_PAGE, &bytes) == FS_OK;
        good = good && write_page(str_from(argv[i]), bytes);
    }
    fs_close_root(root);
    arena_free(&arena);
    return good ? 0 : 1;
}
