// maklumat show: one standard in one form, to a file or to the screen.
#include "cli/cli.h"

#include "base/fs.h"
#include "site/site.h"
#include "yaml/input.h"

#include <stdio.h>

extern const struct message INPUT_UNWRITABLE;

struct show_options {
    const char *file;
    enum plan_id form;  // PLAN_COUNT: none
    const char *output; // NULL: standard output
    enum lang lang;
};

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

static int run(const struct show_options *options)
{
    struct arena arena = {0};
    struct findings findings = {.arena = &arena};
    size_t read = 0;
    str bytes = build_one(options->file, options->form, &arena, &findings, &read);
    if (bytes.len > 0 && options->output)
        write_output(options, &findings, bytes);
    else if (bytes.len > 0)
        fwrite(bytes.data, 1, bytes.len, stdout);
    int status = cli_report(&findings, options->lang);
    print_summary(read, &findings, options->lang);
    arena_free(&arena);
    return status;
}

// ---- the command line

static bool read_form(str word, void *member)
{
    enum plan_id form = plan_form(plan_find_output(word));
    *(enum plan_id *)member = form;
    return form < PLAN_COUNT;
}

// The outputs that are forms of a standard come first.
static bool form_choice(size_t number, struct choice *choice)
{
    if (plan_form((enum output_id)number) == PLAN_COUNT)
        return false;
    const struct plan_output *output = &plan_outputs[number];
    *choice = (struct choice){output->name, {output->help[LANG_ID], output->help[LANG_EN]}};
    return true;
}

static int run_show(const struct invocation *invocation)
{
    struct show_options show = {.form = PLAN_COUNT, .lang = invocation->lang};
    int files = options_read(&cli_show, invocation, &show);
    if (files < 0)
        return STATUS_USAGE;
    if (files > 1)
        return options_error(show.lang, "hanya satu berkas", "only one file", invocation->words[1]);
    if (files == 0)
        return options_error(show.lang, "sebutkan berkas standarnya", "name the standard's file",
                             NULL);
    if (show.form == PLAN_COUNT)
        return options_error(show.lang, "sebutkan bentuknya dengan --format",
                             "name the form with --format", NULL);
    show.file = invocation->words[0];
    return run(&show);
}

// clang-format off
static const struct option rows[] = {
    {.value = "FILE"},
    {"--format", "FORMAT",
     {"bentuknya, salah satu dari yang di bawah ini", "the form, one of those below"},
     "The form.\n",
     .member = offsetof(struct show_options, form), .read = read_form,
     .wrong = {"bentuk tidak dikenal", "unknown form"},
     .choices = form_choice, .heading = {"Bentuk", "Forms"}},
    {"-o", "OUT",
     {"berkas hasil (bawaan: layar)", "the file for the result (default: the screen)"},
     "The file for the result.\nThe default is standard output.\n",
     .member = offsetof(struct show_options, output)},
};
// clang-format on

const struct command cli_show = {
    .name = "show",
    .usage = "FILE --format FORMAT [-o OUT]",
    .summary = {"menampilkan satu standar dalam satu bentuk", "show one standard in one form"},
    .manual = "Show one standard in one form.\n.I FILE\n"
              "is the standard's file in its agency's folder, as\n.BR build\nreads it.\n",
    .column = 20,
    OPTIONS(rows),
    .run = run_show,
};
