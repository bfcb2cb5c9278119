// Long work on a terminal: a line that overwrites itself, a hundred times in a run at most.
#include "cli/cli.h"

#include "base/os.h"

#include <stdio.h>

bool progress_is_wanted(void)
{
    return os_is_terminal(stderr);
}

void progress_show(void *context, size_t done, size_t all)
{
    struct progress *progress = context;
    size_t step = all / 100 + 1;
    if (done % step != 0 && done != all)
        return;
    progress->shown = true;
    fprintf(stderr, "\r%s: %zu/%zu", progress->words[progress->lang], done, all);
    fflush(stderr);
}

void progress_end(const struct progress *progress)
{
    if (progress->shown)
        fputc('\n', stderr);
}
