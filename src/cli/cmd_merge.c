// maklumat merge: one site of the parts that were made with --shard.
#include "cli/commands.h"

#include "site/build.h"

int command_merge(const struct invocation *invocation)
{
    static const char *const with_value[] = {"-C", "-o", "-j", NULL};
    struct options options = {.invocation = invocation};
    struct build_options build = {.folder = ".", .lang = invocation->lang};
    // The parts are the words of the command line that are left; they are put in front of it.
    const char **parts = (const char **)invocation->words;
    build.parts = parts;
    while (options_next(&options, with_value)) {
        if (options.word[0] != '-')
            parts[build.part_count++] = options.word;
        else if (build_take_option(&options, &build) != STATUS_CLEAN)
            return STATUS_USAGE;
    }
    if (build.part_count == 0)
        return usage_error(invocation->lang, "sebutkan folder bagian-bagiannya",
                           "name the folders of the parts", NULL);
    return build_run(&build);
}
