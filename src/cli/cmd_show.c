// maklumat show: one standard in one form, to a file or to the screen.
#include "cli/commands.h"

#include "base/fs.h"
#include "site/build.h"
#include "yaml/input.h"

#include <stdio.h>

extern const struct message INPUT_UNWRITABLE;

struct show_options {
    const char *file;
    const struct format *format;
    const char *output; // NULL: standard output
    enum lang lang;
};

void print_formats(enum lang lang)
{
    static const char *const heads[LANGS] = {"\nBentuk:\n", "\nForms:\n"};
    fputs(heads[lang], stdout);
    for (size_t i = 0; i < FORMATS; i++)
        printf("  %-8s %s\n", formats[i].name, formats[i].help[lang]);
}

static void write_output(const struct show_options *options, struct findings *findings, str bytes)
{
    enum fs_result result = fs_write_typed(options->output, bytes);
    if (result != FS_OK)
        input_report_file(findings, &INPUT_UNWRITABLE, str_from(options->output), result);
}

static void print_summary(size_t read, const struct findings *findings, enum lang lang)
{
    static const char *const words[LANGS] = {"berkas: %zu dibaca, %zu bermasalah\n",
                                             "files: %zu read, %zu broken\n"};
    fprintf(stderr, words[lang], read, findings_broken_files(findings));
}

static int run_show(const struct show_options *options)
{
    struct arena arena = {0};
    struct findings findings = {.arena = &arena};
    size_t read = 0;
    str bytes = build_one(options->file, options->format, &arena, &findings, &read);
    if (bytes.len > 0 && options->output)
        write_output(options, &findings, bytes);
    else if (bytes.len > 0)
        fwrite(bytes.data, 1, bytes.len, stdout);
    int status = report_findings(&findings, options->lang);
    print_summary(read, &findings, options->lang);
    arena_free(&arena);
    return status;
}

// Takes one word of the command line; false when it is not understood, which has been said.
static bool take_word(const struct options *options, struct show_options *show)
{
    bool needs_value = option_is(options, "--format") || option_is(options, "-o");
    if (needs_value && (!options->value || !*options->value))
        usage_error(show->lang, "pilihan ini memerlukan nilai", "this option needs a value",
                    options->word);
    else if (option_is(options, "--format") && !format_find(str_from(options->value)))
        usage_error(show->lang, "bentuk tidak dikenal", "unknown form", options->value);
    else if (option_is(options, "--format"))
        return (show->format = format_find(str_from(options->value))) != NULL;
    else if (option_is(options, "-o"))
        return (show->output = options->value) != NULL;
    else if (options->word[0] == '-' && options->word[1] != '\0')
        usage_error(show->lang, "pilihan tidak dikenal", "unknown option", options->word);
    else if (show->file)
        usage_error(show->lang, "hanya satu berkas", "only one file", options->word);
    else
        return (show->file = options->word) != NULL;
    return false;
}

int command_show(const struct invocation *invocation)
{
    static const char *const with_value[] = {"--format", "-o", NULL};
    struct options options = {.invocation = invocation};
    struct show_options show = {.lang = invocation->lang};
    while (options_next(&options, with_value))
        if (!take_word(&options, &show))
            return STATUS_USAGE;
    if (!show.file)
        return usage_error(show.lang, "sebutkan berkas standarnya", "name the standard's file",
                           NULL);
    if (!show.format)
        return usage_error(show.lang, "sebutkan bentuknya dengan --format",
                           "name the form with --format", NULL);
    return run_show(&show);
}
