// The limits that a build is measured against: reading every YAML with libyaml and nothing else,
// writing as many bytes to as many files and nothing else, looking at each file and nothing else.
//
//     limits read|write|look LIST FOLDER [THREADS]
//
// LIST has a line for each file: its size, a blank, its path below FOLDER.
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <yaml.h>

#include "base/fs.h"
#include "base/pool.h"

enum { LARGEST_LIST = 1 << 30, LARGEST_FILE = 1 << 28 };

struct files {
    int root;
    struct file {
        str path;
        uint32_t size;
    } * list;
    size_t count;
    struct fs_near near[POOL_MOST_THREADS]; // of each worker
};

static void fail(const char *what, str path)
{
    fprintf(stderr, "limits: %s: %.*s\n", what, STR_ARG(path));
    exit(1);
}

static struct files read_list(struct arena *arena, const char *path, const char *folder)
{
    struct files files = {0};
    size_t capacity = 0;
    str bytes;
    if (fs_read_typed(arena, path, LARGEST_LIST, &bytes) != FS_OK)
        fail("cannot read", str_from(path));
    if (fs_create_root(folder, &files.root, NULL) != FS_OK)
        fail("cannot open", str_from(folder));
    while (bytes.len > 0) {
        str line = str_take(&bytes, '\n'), size = str_take(&line, ' ');
        files.list = arena_grow(arena, files.list, files.count, &capacity, sizeof *files.list);
        if (!str_to_u32(size, &files.list[files.count].size))
            fail("no size", line);
        files.list[files.count++].path = arena_copy(arena, line);
    }
    return files;
}

static void parse(str bytes, str path)
{
    yaml_parser_t parser;
    yaml_event_t event;
    bool more = true;
    if (!yaml_parser_initialize(&parser))
        fail("no memory", path);
    yaml_parser_set_input_string(&parser, (const unsigned char *)bytes.data, bytes.len);
    while (more) {
        if (!yaml_parser_parse(&parser, &event))
            fail("no YAML", path);
        more = event.type != YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
}

static void read_one(void *context, unsigned worker, size_t number)
{
    const struct files *files = context;
    struct arena arena = {0};
    str bytes, path = files->list[number].path;
    (void)worker;
    if (fs_read(&arena, files->root, path, LARGEST_FILE, &bytes) != FS_OK)
        fail("cannot read", path);
    parse(bytes, path);
    arena_free(&arena);
}

static void write_one(void *context, unsigned worker, size_t number)
{
    struct files *files = context;
    struct arena arena = {0};
    struct fs_stamp stamp;
    str path = files->list[number].path;
    size_t size = files->list[number].size;
    files->near[worker].root = files->root;
    char *bytes = arena_alloc(&arena, size + 1, 1);
    if (fs_stage(&files->near[worker], path, (str){bytes, size}, &stamp) != FS_OK)
        fail("cannot write", path);
    arena_free(&arena);
}

static void look_at_one(void *context, unsigned worker, size_t number)
{
    const struct files *files = context;
    struct fs_stamp stamp;
    (void)worker;
    if (fs_stat(files->root, files->list[number].path, &stamp) != FS_OK)
        fail("cannot look at", files->list[number].path);
}

int main(int count, char **words)
{
    static const struct {
        const char *name;
        pool_job *job;
    } modes[] = {{"read", read_one}, {"write", write_one}, {"look", look_at_one}};
    struct arena arena = {0};
    if (count < 4)
        fail("usage: limits read|write|look LIST FOLDER [THREADS]", STR_NONE);
    struct files files = read_list(&arena, words[2], words[3]);
    unsigned threads = count > 4 ? (unsigned)atoi(words[4]) : pool_processors();
    for (size_t i = 0; i < sizeof modes / sizeof modes[0]; i++)
        if (strcmp(words[1], modes[i].name) == 0)
            pool_run(threads, files.count, modes[i].job, &files);
    arena_free(&arena);
    return 0;
}
