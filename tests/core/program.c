// Runs programs and keeps what they print, and the files around them.
#include "core.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

// Seconds. Only catches hangs: the machine may be busy, and the sanitizers are slow.
enum { PATIENCE = 120 };

static _Noreturn void give_up(const char *path)
{
    perror(path);
    exit(3);
}

const char *test_path(struct test *test, const char *folder, str path)
{
    return arena_printf(test->arena, "%s/%.*s", folder, STR_ARG(path)).data;
}

bool test_read(struct arena *arena, const char *path, str *text)
{
    *text = STR_NONE;
    int file = open(path, O_RDONLY | O_CLOEXEC);
    struct stat about;
    if (file < 0)
        return false;
    if (fstat(file, &about) != 0 || S_ISDIR(about.st_mode))
        return close(file), false;
    char *data = arena_bytes(arena, (size_t)about.st_size + 1);
    ssize_t size = 0, more = 0;
    while ((more = read(file, data + size, (size_t)(about.st_size - size))) > 0)
        size += more;
    close(file);
    *text = (str){data, (size_t)size};
    return true;
}

static void make_folders(char *path)
{
    for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        if (mkdir(path, 0777) != 0 && errno != EEXIST)
            give_up(path);
        *slash = '/';
    }
}

void test_write(const char *path, str text)
{
    char copy[4096];
    snprintf(copy, sizeof copy, "%s", path);
    make_folders(copy);
    FILE *file = fopen(path, "wbe");
    if (!file || fwrite(text.data ? text.data : "", 1, text.len, file) != text.len ||
        fclose(file) != 0)
        give_up(path);
}

static int remove_entry(const char *path, const struct stat *about, int type, struct FTW *ftw)
{
    (void)about, (void)type, (void)ftw;
    return remove(path);
}

void test_remove(const char *path)
{
    nftw(path, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
}

static int by_name(const void *a, const void *b)
{
    return str_cmp(*(const str *)a, *(const str *)b);
}

static void add_entries(struct test_names *names, const char *folder, str before, bool deep)
{
    struct arena *arena = names->arena;
    DIR *dir = opendir(arena_printf(arena, "%s/%.*s", folder, STR_ARG(before)).data);
    for (struct dirent *entry; dir && (entry = readdir(dir));) {
        if (entry->d_name[0] == '.')
            continue;
        str path = arena_printf(arena, "%.*s%s", STR_ARG(before), entry->d_name);
        if (deep && entry->d_type == DT_DIR)
            add_entries(names, folder, arena_printf(arena, "%s/", path.data), true);
        else
            test_add_name(names, path);
    }
    if (dir)
        closedir(dir);
}

static void sort_names(struct test_names *names)
{
    if (names->count > 1)
        qsort(names->items, names->count, sizeof names->items[0], by_name);
}

void test_files_below(struct test_names *names, const char *folder)
{
    add_entries(names, folder, STR_NONE, true);
    sort_names(names);
}

void test_entries(struct test_names *names, const char *folder)
{
    add_entries(names, folder, STR_NONE, false);
    sort_names(names);
}

str test_line(str *rest)
{
    return str_take(rest, '\n');
}

static void become(const char *folder, const char *const *arguments, char *const *environment,
                   int out, int err)
{
    dup2(out, 1);
    dup2(err, 2);
    alarm(PATIENCE); // exec keeps it
    if (chdir(folder) == 0)
        execve(arguments[0], (char *const *)arguments, environment);
    _exit(127);
}

static const char *crash_of(struct test *test, int status, str err)
{
    static const str marks[] = {STR_INIT("AddressSanitizer"), STR_INIT("LeakSanitizer"),
                                STR_INIT("runtime error:")};
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM)
        return "no answer in time";
    for (str rest = err; rest.len > 0;) {
        str line = test_line(&rest);
        for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
            if (str_has(line, marks[i]))
                return arena_cstr(test->arena, line);
    }
    if (WIFSIGNALED(status))
        return arena_printf(test->arena, "ended by signal %d", WTERMSIG(status)).data;
    return WEXITSTATUS(status) == 127 ? "cannot be started" : NULL;
}

static int open_output(const char *path)
{
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (file < 0)
        give_up(path);
    return file;
}

// The output goes through files: no pipe can fill up, and no thread is needed to empty it.
struct answer test_run(struct test *test, const char *folder, const char *const *arguments)
{
    const char *path = getenv("PATH");
    char *environment[] = {
        (char *)arena_printf(test->arena, "PATH=%s", path ? path : "/usr/bin:/bin").data,
        (char[]){"ASAN_OPTIONS=abort_on_error=1"}, (char[]){"UBSAN_OPTIONS=print_stacktrace=1"},
        NULL};
    const char *out_path = arena_printf(test->arena, "%s.out", test->scratch).data;
    const char *err_path = arena_printf(test->arena, "%s.err", test->scratch).data;
    int out = open_output(out_path), err = open_output(err_path);
    struct answer answer = {0};
    int status = 0;
    pid_t child = fork();
    if (child == 0)
        become(folder, arguments, environment, out, err);
    if (child < 0 || waitpid(child, &status, 0) != child)
        give_up("fork");
    close(out);
    close(err);
    test_read(test->arena, out_path, &answer.out);
    test_read(test->arena, err_path, &answer.err);
    answer.crash = crash_of(test, status, answer.err);
    answer.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return answer;
}
