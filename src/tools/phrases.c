// Makes the table of the phrases that the rules of the audit look for.
//
//     phrases FILE > phrase_table.c
//
// FILE holds a list and a phrase a line, lists in one piece. A tool of the build, not of the user.
#include "audit/phrases.h"
#include "base/buf.h"
#include "base/fs.h"

#include <stdio.h>

enum { LARGEST_FILE = 1024 * 1024 };

struct row {
    str list, phrase;
};

// Words of small letters and figures with one space between.
static bool is_sound(str phrase)
{
    bool gap = true;
    for (size_t i = 0; i < phrase.len; i++) {
        bool space = phrase.data[i] == ' ';
        if ((space && gap) ||
            (!space && !is_digit(phrase.data[i]) && !is_small_letter(phrase.data[i])))
            return false;
        gap = space;
    }
    return !gap;
}

static bool is_before(const struct row *rows, size_t count, const struct row *row)
{
    bool others = false; // rows of other lists since the last of this
    for (size_t i = count; i-- > 0;) {
        bool same = str_eq(rows[i].list, row->list);
        if (same && (others || str_eq(rows[i].phrase, row->phrase)))
            return true;
        others = others || !same;
    }
    return false;
}

static bool read_rows(struct arena *arena, str bytes, struct row **rows, size_t *count)
{
    size_t capacity = 0;
    for (unsigned number = 1; bytes.len > 0; number++) {
        str line = str_take(&bytes, '\n');
        if (line.len == 0 || line.data[0] == '#')
            continue;
        struct row row = {.list = str_take(&line, '\t')};
        row.phrase = line;
        if (!is_sound(row.phrase) || is_before(*rows, *count, &row)) {
            fprintf(stderr, "phrases: line %u is not right: \"%.*s\"\n", number,
                    STR_ARG(row.phrase));
            return false;
        }
        *rows = arena_grow(arena, *rows, *count, &capacity, sizeof **rows);
        (*rows)[(*count)++] = row;
    }
    return *count > 0;
}

static size_t list_end(const struct row *rows, size_t count, size_t from)
{
    size_t end = from;
    while (end < count && str_eq(rows[end].list, rows[from].list))
        end++;
    return end;
}

static void write_phrases(const struct row *rows, size_t from, size_t end)
{
    printf("\nstatic const struct phrase of_%.*s[] = {\n", STR_ARG(rows[from].list));
    for (size_t i = from; i < end; i++) {
        str first = str_sub(rows[i].phrase, 0, str_find_char(rows[i].phrase, ' '));
        printf("    {STR_INIT(\"%.*s\"), %uu},\n", STR_ARG(rows[i].phrase),
               (unsigned)phrase_hash(first));
    }
    fputs("};\n", stdout);
}

static void write_list(const struct row *rows, size_t from, size_t end)
{
    printf("    [%.*s] = {of_%.*s, %zu, STR_INIT(", STR_ARG(rows[from].list),
           STR_ARG(rows[from].list), end - from);
    for (size_t i = from; i < end; i++)
        printf("\n        \"%s%.*s\"", i > from ? "|" : "", STR_ARG(rows[i].phrase));
    printf("),\n        STR_INIT(\"%.*s\")},\n", STR_ARG(rows[from].list));
}

static void write_table(const struct row *rows, size_t count)
{
    fputs("// Made by src/tools/phrases.c.\n#include \"audit/phrases.h\"\n", stdout);
    for (size_t i = 0; i < count; i = list_end(rows, count, i))
        write_phrases(rows, i, list_end(rows, count, i));
    fputs("\nconst struct phrase_list audit_phrases[PHRASES] = {\n", stdout);
    for (size_t i = 0; i < count; i = list_end(rows, count, i))
        write_list(rows, i, list_end(rows, count, i));
    fputs("};\n", stdout);
}

int main(int argc, char **argv)
{
    struct arena arena = {0};
    struct row *rows = NULL;
    size_t count = 0;
    int root = -1;
    str bytes;
    bool read = argc == 2 && fs_open_root(".", &root) == FS_OK &&
                fs_read(&arena, root, str_from(argv[1]), LARGEST_FILE, &bytes) == FS_OK;
    if (!read)
        fputs("usage: phrases FILE\n", stderr);
    bool right = read && read_rows(&arena, bytes, &rows, &count);
    if (right)
        write_table(rows, count);
    fs_close_root(root);
    arena_free(&arena);
    return right ? 0 : 1;
}
