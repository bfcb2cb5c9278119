// pdftotext and pdftops (poppler) as child processes: a PDF is a program more than a text, and
// whoever reads it must be expendable. The child gets the bytes on its standard input, no
// environment and no shell, and limits that the system enforces.
#define _GNU_SOURCE
#include "import/read/pdf.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
    CPU_SECONDS = 20,                 // 350 dense pages take two
    WALL_SECONDS = 60,                // for a machine that is busy with other things
    PRINTED_MOST = 128 * 1024 * 1024, // 350 dense pages print 27 MiB
    EXIT_NO_PROGRAM = 127,
    EXIT_NOT_PERMITTED = 3, // pdftotext: the author forbids copying
};

static const rlim_t memory_most = (rlim_t)1024 * 1024 * 1024;

static void limit(int resource, rlim_t value)
{
    const struct rlimit both = {value, value};
    if (setrlimit(resource, &both) != 0)
        _exit(EXIT_NO_PROGRAM);
}

// What happens in the child between fork and exec: only calls that are safe there.
static void become(char *const *words, int input, int output)
{
    static char locale[] = "LC_ALL=C";
    char *const environment[] = {locale, NULL};
    bool ready = dup2(input, STDIN_FILENO) >= 0 && dup2(output, STDOUT_FILENO) >= 0;
    close(STDERR_FILENO);
    limit(RLIMIT_CPU, CPU_SECONDS);
    limit(RLIMIT_AS, memory_most);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CORE, 0);
    // Where the machine's cache of fonts is out of date, fontconfig tries to renew it: that fails
    // by the limit on files, and must not end the program. Like the alarm it holds on through exec.
    (void)signal(SIGXFSZ, SIG_IGN);
    (void)signal(SIGALRM, SIG_DFL);
    (void)alarm(WALL_SECONDS);
    if (ready)
        execvpe(words[0], words, environment);
    _exit(EXIT_NO_PROGRAM);
}

// The bytes as a file that has no name and ends with its last descriptor.
static int file_of(str bytes)
{
    int file = memfd_create("pdf", MFD_CLOEXEC);
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

// Reads until the child closes its end; false when it prints more than a document can hold.
static bool read_output(int input, struct buf *out)
{
    char room[65536];
    for (;;) {
        ssize_t got = read(input, room, sizeof room);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return got == 0;
        buf_add(out, (str){room, (size_t)got});
        if (out->len > PRINTED_MOST)
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

static enum pdf_result judge(int status, bool whole, str bytes)
{
    if (!whole || status < 0 || WIFSIGNALED(status))
        return PDF_HOSTILE;
    switch (WEXITSTATUS(status)) {
    case 0:
        return PDF_OK;
    case EXIT_NO_PROGRAM:
        return PDF_MISSING;
    case EXIT_NOT_PERMITTED:
        return PDF_LOCKED;
    default:
        return str_has(bytes, STR("/Encrypt")) ? PDF_LOCKED : PDF_DAMAGED;
    }
}

static enum pdf_result run(struct arena *arena, char *const *words, str bytes, str *printed)
{
    int ends[2] = {-1, -1};
    int file = file_of(bytes);
    bool ready = file >= 0 && pipe2(ends, O_CLOEXEC) == 0;
    pid_t child = ready ? fork() : -1;
    if (child == 0)
        become(words, file, ends[1]);
    if (file >= 0)
        close(file);
    if (ready)
        close(ends[1]);
    struct buf out = BUF(arena);
    bool whole = child > 0 && read_output(ends[0], &out);
    if (child > 0 && !whole)
        kill(child, SIGKILL);
    int status = child > 0 ? wait_for(child) : -1;
    if (ready)
        close(ends[0]);
    *printed = buf_str(&out);
    return judge(status, whole, bytes);
}

enum pdf_result pdf_run(struct arena *arena, str bytes, str *printed)
{
    static char name[] = "pdftotext", quiet[] = "-q", layout[] = "-bbox-layout";
    static char encoding[] = "-enc", utf8[] = "UTF-8", standard[] = "-";
    char *const words[] = {name, quiet, layout, encoding, utf8, standard, standard, NULL};
    return run(arena, words, bytes, printed);
}

enum pdf_result pdf_run_drawing(struct arena *arena, str bytes, str *drawn)
{
    static char name[] = "pdftops", quiet[] = "-q", level[] = "-level3", sizes[] = "-origpagesizes";
    static char type1[] = "-noembt1", truetype[] = "-noembtt", composed[] = "-noembcidps";
    static char composed_truetype[] = "-noembcidtt", pass[] = "-passfonts", standard[] = "-";
    static char raster[] = "-rasterize", never[] = "never", whole[] = "-nocrop";
    char *const words[] = {
        name, quiet,  level, sizes, type1,    truetype, composed, composed_truetype,
        pass, raster, never, whole, standard, standard, NULL};
    return run(arena, words, bytes, drawn);
}
