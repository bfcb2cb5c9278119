// maklumat build: the whole site.
#include "cli/commands.h"

#include "base/pool.h"
#include "site/build.h"
#include "site/shard.h"

#include <stdio.h>
#include <unistd.h>

static void print_summary(const struct build_result *result, const struct findings *findings,
                          enum lang lang)
{
    static const char *const words[LANGS] = {
        "berkas: %zu dibaca, %zu diabaikan, %zu bermasalah; "
        "halaman: %zu ditulis, %zu tetap, %zu dihapus\n",
        "files: %zu read, %zu ignored, %zu broken; "
        "pages: %zu written, %zu unchanged, %zu removed\n",
    };
    printf(words[lang], result->read, result->ignored, findings_broken_files(findings),
           result->written, result->unchanged, result->removed);
}

int build_run(const struct build_options *options)
{
    struct arena arena = {0};
    struct findings findings = {.arena = &arena};
    struct progress progress = {.words = {"menulis halaman", "writing pages"},
                                .lang = options->lang};
    struct build_options run = *options;
    if (isatty(STDERR_FILENO) == 1) {
        run.progress = progress_show;
        run.progress_context = &progress;
    }
    struct build_result result = build_site(&run, &arena, &findings);
    progress_end(&progress);
    int status = report_findings(&findings, options->lang);
    if (status == STATUS_CLEAN && result.refused)
        status = STATUS_FINDINGS;
    print_summary(&result, &findings, options->lang);
    arena_free(&arena);
    return status;
}

static bool read_threads(const char *word, unsigned *threads)
{
    uint32_t number;
    if (!word || !str_to_u32(str_from(word), &number) || number < 1 || number > POOL_MOST_THREADS)
        return false;
    *threads = number;
    return true;
}

static int take_value(const struct options *options, struct build_options *build)
{
    const char *value = options->value;
    if (option_is(options, "-j") && !read_threads(value, &build->threads))
        return usage_error(build->lang, "-j memerlukan bilangan dari 1 sampai 256",
                           "-j needs a number from 1 to 256", value);
    if (option_is(options, "--shard") && (!value || !shard_read(str_from(value), &build->shard)))
        return usage_error(build->lang, "--shard memerlukan K/N, misalnya 2/5",
                           "--shard needs K/N, for example 2/5", value);
    bool folder = option_is(options, "-C") || option_is(options, "-o");
    if (folder && (!value || !*value))
        return usage_error(build->lang, "pilihan ini memerlukan nama folder",
                           "this option needs the name of a folder", options->word);
    if (option_is(options, "-C"))
        build->folder = value;
    else if (option_is(options, "-o"))
        build->output = value;
    return STATUS_CLEAN;
}

static bool has_value(const struct options *options)
{
    static const char *const words[] = {"-C", "-o", "-j", "--shard"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (option_is(options, words[i]))
            return true;
    return false;
}

int build_take_option(const struct options *options, struct build_options *build)
{
    bool merges = build->parts != NULL;
    if (has_value(options) && !(merges && option_is(options, "--shard")))
        return take_value(options, build);
    if (option_is(options, "--all"))
        build->all = true;
    else if (option_is(options, "--lanjut"))
        build->keep_going = true;
    else if (option_is(options, "--strict"))
        build->strict = true;
    else
        return usage_error(build->lang, "pilihan tidak dikenal", "unknown option", options->word);
    return STATUS_CLEAN;
}

int command_build(const struct invocation *invocation)
{
    static const char *const with_value[] = {"-C", "-o", "-j", "--shard", NULL};
    struct options options = {.invocation = invocation};
    struct build_options build = {.folder = ".", .lang = invocation->lang};
    while (options_next(&options, with_value))
        if (build_take_option(&options, &build) != STATUS_CLEAN)
            return STATUS_USAGE;
    if (build.shard.count > 0 && build.strict)
        return usage_error(invocation->lang,
                           "--strict bukan bersama --shard; pakai pada maklumat merge",
                           "--strict does not go with --shard; use it with maklumat merge", NULL);
    return build_run(&build);
}
