// Writes files as a C table, so that they stand inside the program.
//
//     embed HEADER TYPE NAME FOLDER FILE... > builtin.c       each FILE is named below FOLDER
//
// The table is `const struct TYPE NAME[]`, as HEADER declares it, sorted by name. A tool of the
// build, not of the user.
#include "base/buf.h"
#include "base/fs.h"

#include <stdio.h>
#include <stdlib.h>

enum { LARGEST_FILE = 1024 * 1024 };

struct file {
    str name;
    str bytes;
};

static int compare_files(const void *a, const void *b)
{
    return str_cmp(((const struct file *)a)->name, ((const struct file *)b)->name);
}

// Octal escapes always have three digits, so a digit that follows cannot become part of one.
static void write_literal(str bytes)
{
    fputs("        \"", stdout);
    for (size_t i = 0; i < bytes.len; i++) {
        unsigned char c = (unsigned char)bytes.data[i];
        if (c == '\n')
            fputs(i + 1 < bytes.len ? "\\n\"\n        \"" : "\\n", stdout);
        else if (c < 0x20 || c >= 0x7F || c == '"' || c == '\\' || c == '?')
            printf("\\%03o", (unsigned)c);
        else
            fputc(c, stdout);
    }
    fputc('"', stdout);
}

struct table {
    const char *header, *type, *name;
};

static void write_table(const struct table *table, const struct file *files, size_t count)
{
    printf("// Made by src/tools/embed.c.\n#include \"%s\"\n\nconst struct %s %s[] = {\n",
           table->header, table->type, table->name);
    for (size_t i = 0; i < count; i++) {
        printf("    {STR_INIT(\"%.*s\"),\n     STR_INIT(\n", STR_ARG(files[i].name));
        write_literal(files[i].bytes);
        fputs(")},\n", stdout);
    }
    printf("};\nconst size_t %s_count = %zu;\n", table->name, count);
}

static bool read_files(struct arena *arena, int root, char **names, size_t count,
                       struct file *files)
{
    for (size_t i = 0; i < count; i++) {
        files[i].name = str_from(names[i]);
        enum fs_result result = fs_read(arena, root, files[i].name, LARGEST_FILE, &files[i].bytes);
        if (result == FS_OK)
            continue;
        fprintf(stderr, "embed: %s: %s\n", names[i], fs_reason(result, LANG_EN));
        return false;
    }
    return true;
}

enum { ARGUMENTS = 5 }; // before the files

int main(int argc, char **argv)
{
    struct arena arena = {0};
    int root = -1;
    size_t count = argc > ARGUMENTS ? (size_t)(argc - ARGUMENTS) : 0;
    struct file *files = ARENA_ARRAY(&arena, struct file, count + 1);
    bool read = count > 0 && fs_open_root(argv[4], &root) == FS_OK &&
                read_files(&arena, root, argv + ARGUMENTS, count, files);
    if (read) {
        qsort(files, count, sizeof *files, compare_files);
        write_table(&(struct table){argv[1], argv[2], argv[3]}, files, count);
    } else {
        fputs("usage: embed HEADER TYPE NAME FOLDER FILE...\n", stderr);
    }
    fs_close_root(root);
    arena_free(&arena);
    return read ? 0 : 1;
}
