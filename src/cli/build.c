// maklumat build: the whole site, or a part of it; maklumat merge: one site of such parts.
#include "cli/cli.h"

#include "base/pool.h"
#include "site/site.h"

#include <stdio.h>

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

static int run(struct build_options *options)
{
    struct arena arena = {0};
    struct findings findings = {.arena = &arena};
    struct progress progress = {.words = {"menulis halaman", "writing pages"},
                                .lang = options->lang};
    if (progress_is_wanted()) {
        options->progress = progress_show;
        options->progress_context = &progress;
    }
    struct build_result result = build_site(options, &arena, &findings);
    progress_end(&progress);
    int status = cli_report(&findings, options->lang);
    if (status == STATUS_CLEAN && result.refused)
        status = STATUS_FINDINGS;
    print_summary(&result, &findings, options->lang);
    arena_free(&arena);
    return status;
}

// ---- the command lines

static bool read_threads(str word, void *member)
{
    uint32_t number;
    if (!str_to_u32(word, &number) || number < 1 || number > POOL_MOST_THREADS)
        return false;
    *(unsigned *)member = number;
    return true;
}

static bool read_shard(str word, void *member)
{
    return shard_read(word, member);
}

static int run_build(const struct invocation *invocation)
{
    struct build_options build = {.folder = ".", .lang = invocation->lang};
    if (options_read(&cli_build, invocation, &build) < 0)
        return STATUS_USAGE;
    if (build.shard.count > 0 && build.strict)
        return options_error(invocation->lang,
                             "--strict bukan bersama --shard; pakai pada maklumat merge",
                             "--strict does not go with --shard; use it with maklumat merge", NULL);
    return run(&build);
}

static int run_merge(const struct invocation *invocation)
{
    struct build_options build = {.folder = ".", .lang = invocation->lang};
    int parts = options_read(&cli_merge, invocation, &build);
    if (parts < 0)
        return STATUS_USAGE;
    if (parts == 0)
        return options_error(invocation->lang, "sebutkan folder bagian-bagiannya",
                             "name the folders of the parts", NULL);
    build.parts = (const char *const *)invocation->words;
    build.part_count = (size_t)parts;
    return run(&build);
}

// clang-format off
#define OPTION_OUTPUT \
    {"-o", "OUT", \
     {"folder hasil (bawaan: DIR/site)", "the folder for the result (default: DIR/site)"}, \
     "The folder for the result.\nThe default is\n.I site\nin\n.IR DIR .\n", \
     .member = offsetof(struct build_options, output)}
#define OPTION_THREADS \
    {"-j", "N", \
     {"kerjakan dengan N utas (bawaan: sebanyak prosesornya)", \
      "work with N threads (default: as many as there are processors)"}, \
     "Work with\n.I N\nthreads; the pages are the same with any number.\n" \
     "Without it there are as many as processors.\n", \
     .member = offsetof(struct build_options, threads), .read = read_threads, \
     .wrong = {"-j memerlukan bilangan dari 1 sampai 256", "-j needs a number from 1 to 256"}}
#define OPTION_ALL \
    {"--all", NULL, \
     {"kerjakan semuanya lagi, juga yang tidak berubah", \
      "do everything again, also what has not changed"}, \
     "Do everything again, also what has not changed.\n", \
     .member = offsetof(struct build_options, all)}
#define OPTION_STRICT \
    {"--strict", NULL, \
     {"jangan tulis apa pun bila audit menemukan yang salah", \
      "write nothing when the audit finds anything of level salah"}, \
     "Write nothing when the audit has a finding of level\n.IR salah .\n", \
     .member = offsetof(struct build_options, strict)}

static const struct option build_rows[] = {
    {"-C", "DIR",
     {"folder yang memuat standards/ dan templates/ (bawaan: folder ini)",
      "the folder that holds standards/ and templates/ (default: this folder)"},
     "The folder that holds\n.I standards/\nand\n.IR templates/ .\nThe default is the current folder.\n",
     .member = offsetof(struct build_options, folder)},
    OPTION_OUTPUT, OPTION_THREADS, OPTION_ALL,
    {"--lanjut", NULL,
     {"terbitkan instansi yang benar; yang salah dibiarkan seperti semula",
      "publish the agencies that are right, leave the others as they were"},
     "Publish the agencies that are right, and leave the others as they were.\n"
     "The exit status still tells of the errors.\n",
     .member = offsetof(struct build_options, keep_going)},
    OPTION_STRICT,
    {"--shard", "K/N",
     {"hanya bagian ke-K dari N, untuk digabungkan dengan maklumat merge",
      "only part K of N, to be put together by maklumat merge"},
     "Make only part\n.I K\nof\n.IR N :\n"
     "the agencies that fall to it, with no knowledge of the others.\n"
     "Lists, search and audit of the whole come with\n.BR merge .\n"
     "Job files for a Slurm array and for CI matrices are in\n.IR share/doc/maklumat/jobs .\n",
     .member = offsetof(struct build_options, shard), .read = read_shard,
     .wrong = {"--shard memerlukan K/N, misalnya 2/5", "--shard needs K/N, for example 2/5"}},
};

static const struct option merge_rows[] = {
    {.value = "PART...",
     .help = {"folder hasil: maklumat build --shard K/N -o PART, semuanya",
      "folders made by: maklumat build --shard K/N -o PART, all of them"}},
    {"-C", "DIR",
     {"folder yang memuat standards/situs.yaml dan templates/ (bawaan: folder ini)",
      "the folder that holds standards/situs.yaml and templates/ (default: this folder)"}, NULL,
     .member = offsetof(struct build_options, folder)},
    OPTION_OUTPUT, OPTION_THREADS, OPTION_ALL,
    {"--lanjut", NULL,
     {"instansi yang tidak ada di bagian mana pun dibaca dari berkasnya; yang salah\n"
      "dibiarkan seperti semula",
      "read agencies that no part has from their files; leave those that are wrong as\n"
      "they were"},
     "An agency that no part has whole and as it is now is read from its own files instead, and\n"
     "left as it was where they are wrong.\n",
     .member = offsetof(struct build_options, keep_going)},
    OPTION_STRICT,
};
// clang-format on

const struct command cli_build = {
    .name = "build",
    .usage = "[-C DIR] [-o OUT] [-j N] [--all] [--lanjut] [--strict] [--shard K/N]",
    .summary = {"membuat situs dari standards/ dan templates/",
                "make the site from standards/ and templates/"},
    .manual =
        "Make the site.\n"
        "An agency none of whose files has changed since the last build is not read again.\n"
        "All findings of all files are printed in one run, sorted.\n"
        "Only pages that differ are replaced; pages that an earlier build made and that are no\n"
        "longer wanted are removed; files that the program did not make are never touched: one\n"
        "that was put in the place of a page that is no longer made is named, and so are all that\n"
        "the site does not have where the program no longer knows its own.\n"
        "The last line counts files that were read, ignored and broken, and pages that were\n"
        "written, unchanged and removed.\n",
    .column = 13,
    OPTIONS(build_rows),
    .run = run_build,
};

const struct command cli_merge = {
    .name = "merge",
    .usage = "[-C DIR] [-o OUT] [-j N] [--all] [--lanjut] [--strict] PART...",
    .summary = {"menggabungkan bagian-bagian situs", "put the parts of a site together"},
    .manual = "Put a site together from parts that were made with\n.BR \"build \\-\\-shard\" ,\n"
              "all of them, each once, from the same sources.\n"
              "The pages are the same, byte for byte, as those of one build.\n"
              "A part that was made with other settings, another theme or another version of the\n"
              "program, or whose files are no longer as they were, is refused.\n",
    .column = 13,
    OPTIONS(merge_rows),
    .run = run_merge,
};
