// The calls of os.h, on Linux.
#define _GNU_SOURCE
#include "base/os.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { EXIT_NO_PROGRAM = 127 };

unsigned os_processors(void)
{
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) != 0)
        return 1;
    int count = CPU_COUNT(&set);
    return count > 0 ? (unsigned)count : 1;
}

const char *os_variable(const char *name)
{
    return getenv(name);
}

bool os_is_terminal(FILE *stream)
{
    return isatty(fileno(stream)) == 1;
}

// ---- a child process

static void limit(int resource, rlim_t value)
{
    const struct rlimit both = {value, value};
    if (setrlimit(resource, &both) != 0)
        _exit(EXIT_NO_PROGRAM);
}

// What happens in the child between fork and exec: only calls that are safe there.
static void become(const struct os_child *child, int input, int output)
{
    static char locale[] = "LC_ALL=C";
    char *const environment[] = {locale, NULL};
    bool ready = dup2(input, STDIN_FILENO) >= 0 && dup2(output, STDOUT_FILENO) >= 0;
    close(STDERR_FILENO);
    limit(RLIMIT_CPU, child->cpu_seconds);
    limit(RLIMIT_AS, child->memory_most);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CORE, 0);
    // Where the machine's cache of fonts is out of date, fontconfig tries to renew it: that fails
    // by the limit on files, and must not end the program. Like the alarm it holds on through exec.
    (void)signal(SIGXFSZ, SIG_IGN);
    (void)signal(SIGALRM, SIG_DFL);
    (void)alarm(child->wall_seconds);
    if (ready)
        execvpe(child->words[0], child->words, environment);
    _exit(EXIT_NO_PROGRAM);
}

// The bytes as a file that has no name and ends with its last descriptor.
static int file_of(str bytes)
{
    int file = memfd_create("input", MFD_CLOEXEC);
    for (size_t at = 0; file >= 0 && at < bytes.len;) {
        ssize_t put = write(file, bytes.data + at, bytes.len - at);
        if (put < 0 && errno != EINTR) {
            close(file);
            return -1;
        }
        at += put > 0 ? (size_t)put : 0;
    }
    if (file >= 0 && lseek(file, 0, SEEK_SET) != 0) {
        close(file);
        return -1;
    }
    return file;
}

// Reads until the child closes its end; false when it prints too much.
static bool read_output(int input, size_t most, struct buf *out)
{
    char room[65536];
    size_t all = 0;
    for (;;) {
        ssize_t got = read(input, room, sizeof room);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return got == 0;
        buf_add(out, (str){room, (size_t)got});
        all += (size_t)got;
        if (all > most)
            return false;
    }
}

static int wait_for(pid_t child)
{
    int status = 0;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return -1;
    return status;
}

enum os_end os_run(const struct os_child *child, struct buf *printed, int *status)
{
    int ends[2] = {-1, -1};
    int file = file_of(child->input);
    bool ready = file >= 0 && pipe2(ends, O_CLOEXEC) == 0;
    pid_t process = ready ? fork() : -1;
    if (process == 0)
        become(child, file, ends[1]);
    if (file >= 0)
        close(file);
    if (ready)
        close(ends[1]);
    bool whole = process > 0 && read_output(ends[0], child->printed_most, printed);
    if (process > 0 && !whole)
        kill(process, SIGKILL);
    int ended = process > 0 ? wait_for(process) : -1;
    if (ready)
        close(ends[0]);
    if (!whole || ended < 0 || WIFSIGNALED(ended))
        return OS_STOPPED;
    *status = WEXITSTATUS(ended);
    return *status == EXIT_NO_PROGRAM ? OS_MISSING : OS_EXITED;
}
