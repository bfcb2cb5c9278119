// maklumat audit: what is missing or wrong, in every form of a report.
#include "cli/commands.h"

#include "base/fs.h"
#include "base/show.h"
#include "render/form/report.h"
#include "site/assess.h"
#include "site/documents.h"
#include "site/evidence.h"
#include "site/locate.h"
#include "yaml/input.h"

#include <stdio.h>
#include <unistd.h>

extern const struct message INPUT_UNWRITABLE;

enum { NEVER = LEVEL_SALAH + 1 };

struct audit_command {
    struct assess_options assess;
    const struct report_format *format;
    const char *output;   // NULL: standard output
    const char *evidence; // NULL: none
    int fail_on;          // a level, NEVER, or -1: as the site says
    enum lang lang;
};

void print_report_formats(enum lang lang)
{
    static const char *const heads[LANGS] = {"\nBentuk laporan:\n", "\nForms of the report:\n"};
    fputs(heads[lang], stdout);
    for (size_t i = 0; i < report_format_count; i++)
        printf("  %-12s %s\n", report_formats[i].name, report_formats[i].help[lang]);
}

// "salah" … "tidak-pernah"; false when the word is none of them.
static bool threshold_find(str word, int *threshold)
{
    static const char *const words[] = {
        [LEVEL_CATATAN] = "catatan",
        [LEVEL_PERINGATAN] = "peringatan",
        [LEVEL_SALAH] = "salah",
        [NEVER] = "tidak-pernah",
    };
    for (int i = 0; i <= NEVER; i++)
        if (str_eq(word, str_from(words[i]))) {
            *threshold = i;
            return true;
        }
    return false;
}

static int threshold_of(const struct audit_command *command, const struct situs *situs)
{
    int threshold = command->fail_on;
    if (threshold >= 0)
        return threshold;
    if (!situs->audit || !threshold_find(situs->audit->ambang.s, &threshold))
        threshold = LEVEL_SALAH;
    return threshold;
}

static void write_report(const struct audit_command *command, const struct audit_report *report,
                         struct findings *findings)
{
    struct buf out = BUF(report->arena);
    command->format->write(&(struct report_input){.report = report, .lang = command->lang}, &out);
    str bytes = buf_str(&out);
    enum fs_result result = FS_OK;
    if (command->output)
        result = fs_write_typed(command->output, bytes);
    else
        fwrite(bytes.data, 1, bytes.len, stdout);
    if (result != FS_OK)
        input_report_file(findings, &INPUT_UNWRITABLE, str_from(command->output), result);
}

static void print_baseline(const struct audit_command *command, const struct assessment *assessment)
{
    static const char *const recorded[LANGS] = {
        "celah yang ada sekarang dicatat di %s; pemeriksaan berikutnya hanya menghitung yang baru\n",
        "the gaps of today are recorded in %s; the next audit counts only new ones\n",
    };
    static const char *const closed[LANGS] = {
        "%zu celah dalam %s sudah tertutup%s\n",
        "%zu gaps in %s are closed%s\n",
    };
    static const char *const hints[2][LANGS] = {
        {"; keluarkan dari daftar dengan --prune", "; take them off the list with --prune"},
        {" dan dikeluarkan dari daftar", " and were taken off the list"},
    };
    const char *path = command->assess.baseline;
    if (assessment->recorded)
        fprintf(stderr, recorded[command->lang], path);
    else if (assessment->report->closed > 0)
        fprintf(stderr, closed[command->lang], assessment->report->closed, path,
                hints[command->assess.prune][command->lang]);
}

static void print_summary(const struct assessment *assessment, const struct findings *findings,
                          enum lang lang)
{
    static const char *const words[LANGS] = {
        "berkas: %zu dibaca, %zu diabaikan, %zu bermasalah; "
        "temuan: %zu salah, %zu peringatan, %zu catatan\n",
        "files: %zu read, %zu ignored, %zu broken; "
        "findings: %zu errors, %zu warnings, %zu notes\n",
    };
    const struct audit_report *report = assessment->report;
    fprintf(stderr, words[lang], assessment->site.read, assessment->site.ignored,
            findings_broken_files(findings), report ? report->level[LEVEL_SALAH] : 0,
            report ? report->level[LEVEL_PERINGATAN] : 0,
            report ? report->level[LEVEL_CATATAN] : 0);
}

static void print_evidence(const struct audit_command *command, size_t written)
{
    static const char *const words[LANGS] = {
        "bukti: %zu berkas ditulis ke %s; periksa dengan: sha256sum -c SHA256SUMS\n",
        "evidence: %zu files written to %s; check them with: sha256sum -c SHA256SUMS\n",
    };
    fprintf(stderr, words[command->lang], written, command->evidence);
}

static bool fails(const struct audit_command *command, const struct audit_report *report)
{
    int threshold = threshold_of(command, report->situs);
    return threshold != NEVER && audit_reaches(report, (enum level)threshold);
}

static int run_audit(const struct audit_command *command)
{
    struct arena arena = {0};
    struct findings findings = {.arena = &arena};
    size_t written = 0;
    struct progress progress = {.words = {"memeriksa standar", "auditing standards"},
                                .lang = command->lang};
    struct assess_options how = command->assess;
    how.sources = command->evidence != NULL;
    how.lines = command->evidence || command->format->write == report_text;
    if (isatty(STDERR_FILENO) == 1) {
        how.progress = progress_show;
        how.progress_context = &progress;
    }
    struct assessment assessment = documents_are_named(&how)
                                       ? documents_assess(&how, &arena, &findings)
                                       : assess(&how, &arena, &findings);
    progress_end(&progress);
    if (assessment.report) {
        if (!command->output ||
            site_output_is_apart(&assessment.site, command->output, site_sources))
            write_report(command, assessment.report, &findings);
        if (command->evidence)
            evidence_write(&assessment, command->assess.folder, command->evidence, command->lang,
                           &findings, &written);
        fflush(stdout);
        if (command->assess.baseline)
            print_baseline(command, &assessment);
    }
    int status = report_findings(&findings, command->lang);
    if (written > 0)
        print_evidence(command, written);
    print_summary(&assessment, &findings, command->lang);
    if (status == STATUS_CLEAN && assessment.report && fails(command, assessment.report))
        status = STATUS_FINDINGS;
    assess_close(&assessment);
    arena_free(&arena);
    return status;
}

// ---- the command line

static bool take_date(struct audit_command *command, const char *value)
{
    if (date_read(str_from(value), &command->assess.date) == DATE_OK)
        return true;
    usage_error(command->lang, "tanggal tidak dikenal; tulis misalnya 2026-11-25",
                "not a date; write for example 2026-11-25", value);
    return false;
}

static bool take_format(struct audit_command *command, const char *value)
{
    command->format = report_format_find(str_from(value));
    if (!command->format)
        usage_error(command->lang, "bentuk laporan tidak dikenal", "unknown form of report", value);
    return command->format != NULL;
}

static bool take_threshold(struct audit_command *command, const char *value)
{
    bool known = threshold_find(str_from(value), &command->fail_on);
    if (!known)
        usage_error(command->lang, "ambang harus salah, peringatan, catatan, atau tidak-pernah",
                    "the threshold must be salah, peringatan, catatan or tidak-pernah", value);
    return known;
}

static bool take_value(struct audit_command *command, const struct options *options)
{
    if (!options->value || !*options->value) {
        usage_error(command->lang, "pilihan ini memerlukan nilai", "this option needs a value",
                    options->word);
        return false;
    }
    if (option_is(options, "--format"))
        return take_format(command, options->value);
    if (option_is(options, "--fail-on"))
        return take_threshold(command, options->value);
    if (option_is(options, "--tanggal"))
        return take_date(command, options->value);
    if (option_is(options, "-C"))
        command->assess.folder = options->value;
    else if (option_is(options, "-o"))
        command->output = options->value;
    else if (option_is(options, "--baseline"))
        command->assess.baseline = options->value;
    else
        command->evidence = options->value;
    return true;
}

static bool take_word(struct audit_command *command, const struct options *options,
                      const char *const *with_value)
{
    for (; *with_value; with_value++)
        if (option_is(options, *with_value))
            return take_value(command, options);
    if (option_is(options, "--prune"))
        return (command->assess.prune = true);
    if (options->word[0] == '-' && options->word[1] != '\0') {
        usage_error(command->lang, "pilihan tidak dikenal", "unknown option", options->word);
        return false;
    }
    // The files are the words of the command line that are left; they are put in front of it.
    const char **files = (const char **)options->invocation->words;
    files[command->assess.file_count++] = options->word;
    return true;
}

static int check_combination(const struct audit_command *command)
{
    const struct assess_options *assess = &command->assess;
    if (assess->prune && !assess->baseline)
        return usage_error(command->lang, "--prune hanya bersama --baseline",
                           "--prune goes only with --baseline", NULL);
    if (assess->folder && assess->file_count > 0)
        return usage_error(command->lang, "sebutkan folder dengan -C atau berkas, bukan keduanya",
                           "name a folder with -C or files, not both", NULL);
    if (assess->baseline && assess->file_count > 0)
        return usage_error(command->lang, "--baseline berlaku untuk seluruh situs, bukan berkas",
                           "--baseline is for a whole site, not for files", NULL);
    if (command->evidence && assess->file_count > 0)
        return usage_error(command->lang, "--bukti berlaku untuk seluruh situs, bukan berkas",
                           "--bukti is for a whole site, not for files", NULL);
    return STATUS_CLEAN;
}

int command_audit(const struct invocation *invocation)
{
    static const char *const with_value[] = {"--format", "--fail-on", "--tanggal", "--baseline",
                                             "--bukti",  "-C",        "-o",        NULL};
    struct options options = {.invocation = invocation};
    struct audit_command command = {
        .format = &report_formats[0], .fail_on = -1, .lang = invocation->lang};
    while (options_next(&options, with_value))
        if (!take_word(&command, &options, with_value))
            return STATUS_USAGE;
    command.assess.files = (const char *const *)invocation->words;
    int status = check_combination(&command);
    if (status != STATUS_CLEAN)
        return status;
    if (!command.assess.folder)
        command.assess.folder = ".";
    return run_audit(&command);
}
