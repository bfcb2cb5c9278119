// maklumat audit: what is missing or wrong, in every form of a report.
#include "cli/cli.h"

#include "base/fs.h"
#include "base/show.h"
#include "render/render.h"
#include "site/site.h"
#include "yaml/input.h"

#include <stdio.h>

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

static const char *const thresholds[] = {
    [LEVEL_CATATAN] = "catatan",
    [LEVEL_PERINGATAN] = "peringatan",
    [LEVEL_SALAH] = "salah",
    [NEVER] = "tidak-pernah",
};

static bool read_threshold(str word, void *member)
{
    for (int i = 0; i <= NEVER; i++)
        if (str_eq(word, str_from(thresholds[i]))) {
            *(int *)member = i;
            return true;
        }
    return false;
}

static int threshold_of(const struct audit_command *command, const struct situs *situs)
{
    int threshold = command->fail_on;
    if (threshold >= 0)
        return threshold;
    if (!situs->audit || !read_threshold(situs->audit->ambang.s, &threshold))
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
    fprintf(stderr, words[lang], assessment->read, assessment->ignored,
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

static int run(const struct audit_command *command)
{
    struct arena arena = {0};
    struct findings findings = {.arena = &arena};
    size_t written = 0;
    struct progress progress = {.words = {"memeriksa standar", "auditing standards"},
                                .lang = command->lang};
    struct assess_options how = command->assess;
    how.sources = command->evidence != NULL;
    how.lines = command->evidence || command->format->write == report_text;
    if (progress_is_wanted()) {
        how.progress = progress_show;
        how.progress_context = &progress;
    }
    struct assessment assessment = assess(&how, &arena, &findings);
    progress_end(&progress);
    if (assessment.report) {
        if (!command->output || assess_may_write(&assessment, command->output))
            write_report(command, assessment.report, &findings);
        if (command->evidence)
            evidence_write(&assessment, command->assess.folder, command->evidence, command->lang,
                           &findings, &written);
        fflush(stdout);
        if (command->assess.baseline)
            print_baseline(command, &assessment);
    }
    int status = cli_report(&findings, command->lang);
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

static bool read_date(str word, void *member)
{
    return date_read(word, member) == DATE_OK;
}

static bool read_format(str word, void *member)
{
    const struct report_format *format = report_format_find(word);
    *(const struct report_format **)member = format;
    return format != NULL;
}

static bool format_choice(size_t number, struct choice *choice)
{
    if (number >= report_format_count)
        return false;
    const struct report_format *format = &report_formats[number];
    *choice = (struct choice){format->name, {format->help[LANG_ID], format->help[LANG_EN]}};
    return true;
}

// From the most serious on.
static bool threshold_choice(size_t number, struct choice *choice)
{
    static const int order[] = {LEVEL_SALAH, LEVEL_PERINGATAN, LEVEL_CATATAN, NEVER};
    if (number >= sizeof order / sizeof order[0])
        return false;
    *choice = (struct choice){thresholds[order[number]], {"", ""}};
    return true;
}

static int check_combination(const struct audit_command *command)
{
    const struct assess_options *assess = &command->assess;
    if (assess->prune && !assess->baseline)
        return options_error(command->lang, "--prune hanya bersama --baseline",
                             "--prune goes only with --baseline", NULL);
    if (assess->folder && assess->file_count > 0)
        return options_error(command->lang, "sebutkan folder dengan -C atau berkas, bukan keduanya",
                             "name a folder with -C or files, not both", NULL);
    if (assess->baseline && assess->file_count > 0)
        return options_error(command->lang, "--baseline berlaku untuk seluruh situs, bukan berkas",
                             "--baseline is for a whole site, not for files", NULL);
    if (command->evidence && assess->file_count > 0)
        return options_error(command->lang, "--bukti berlaku untuk seluruh situs, bukan berkas",
                             "--bukti is for a whole site, not for files", NULL);
    return STATUS_CLEAN;
}

static int run_audit(const struct invocation *invocation)
{
    struct audit_command command = {
        .format = &report_formats[0], .fail_on = -1, .lang = invocation->lang};
    int files = options_read(&cli_audit, invocation, &command);
    if (files < 0)
        return STATUS_USAGE;
    command.assess.files = (const char *const *)invocation->words;
    command.assess.file_count = (size_t)files;
    int status = check_combination(&command);
    if (status != STATUS_CLEAN)
        return status;
    if (!command.assess.folder)
        command.assess.folder = ".";
    return run(&command);
}

// clang-format off
static const struct option rows[] = {
    {"-C", "DIR",
     {"folder yang memuat standards/ (bawaan: folder ini)",
      "the folder that holds standards/ (default: this folder)"}, NULL,
     .member = offsetof(struct audit_command, assess.folder)},
    {.value = "FILE...",
     .help = {"berkas standar, bila bukan seluruh situs; atau dokumen terbitan",
      "files of standards, where it is not the whole site; or documents"}},
    {"--format", "FORMAT",
     {"bentuk laporan, salah satu dari yang di bawah ini (bawaan: teks)",
      "the form of the report, one of those below (default: teks)"},
     "The form of the report. The default is\n.BR teks .\n",
     .member = offsetof(struct audit_command, format), .read = read_format,
     .wrong = {"bentuk laporan tidak dikenal", "unknown form of report"},
     .choices = format_choice, .heading = {"Bentuk laporan", "Forms of the report"}},
    {"-o", "OUT",
     {"berkas laporan (bawaan: layar)", "the file for the report (default: the screen)"},
     "The file for the report.\nThe default is standard output.\n",
     .member = offsetof(struct audit_command, output)},
    {"--fail-on", "LEVEL",
     {"gagal bila ada temuan setinggi ini: salah, peringatan, catatan,\n"
      "atau tidak-pernah (bawaan: menurut situs.yaml, jika tidak salah)",
      "fail on findings of this level: salah, peringatan, catatan,\n"
      "or tidak-pernah (default: as situs.yaml says, else salah)"},
     "Exit with 1 when there is a finding of this level or above:\n"
     ".IR salah ,\n.IR peringatan ,\n.I catatan\nor\n.IR tidak\\-pernah .\n"
     "The default is what\n.I situs.yaml\nsays, else\n.IR salah .\n"
     "Input errors always give 1.\n",
     .member = offsetof(struct audit_command, fail_on), .read = read_threshold,
     .wrong = {"ambang harus salah, peringatan, catatan, atau tidak-pernah",
               "the threshold must be salah, peringatan, catatan or tidak-pernah"},
     .choices = threshold_choice},
    {"--tanggal", "TANGGAL",
     {"tanggal data, untuk aturan tentang umur", "the date of the data, for rules on age"},
     "The date of the data, for rules on age and the end of waivers.\n"
     "The default is what\n.I situs.yaml\n"
     "says; without either, those rules are silent and the report says so.\n",
     .member = offsetof(struct audit_command, assess.date), .read = read_date,
     .wrong = {"tanggal tidak dikenal; tulis misalnya 2026-11-25",
               "not a date; write for example 2026-11-25"}},
    {"--baseline", "BASELINE",
     {"celah yang sudah dikenal tidak dihitung; dibuat bila belum ada",
      "known gaps do not count; made where it is not there yet"},
     "Findings that the file knows do not count.\n"
     "A file that is not there is made, with all findings of this run, which still count.\n",
     .member = offsetof(struct audit_command, assess.baseline)},
    {"--prune", NULL,
     {"keluarkan celah yang sudah tertutup dari daftar itu", "take gaps that are closed off that list"},
     "Take gaps that are closed out of that file.\n",
     .member = offsetof(struct audit_command, assess.prune)},
    {"--bukti", "DIR",
     {"tulis bukti untuk penilaian ke folder baru", "write evidence for an assessment into a new folder"},
     "Write an evidence pack into a new or empty folder: the reports, the pages as published, the\n"
     "data, a checklist for a visit, the versions of program, rules and tables, and\n"
     ".I SHA256SUMS\nover all files.\n",
     .member = offsetof(struct audit_command, evidence)},
};
// clang-format on

const struct command cli_audit = {
    .name = "audit",
    .usage = "[-C DIR | FILE...] [--format FORMAT] [-o OUT] [--fail-on LEVEL] [--tanggal TANGGAL]\n"
             "                 [--baseline BASELINE [--prune]] [--bukti DIR]",
    .summary = {"memeriksa apa yang kurang atau keliru, di mana, dan menurut pasal apa",
                "find what is missing or wrong, where, and under which article"},
    .manual =
        "Find what is missing or wrong in standards, agencies and the site: where, under which\n"
        "article, and what would close it.\n"
        "With files, only these standards are audited, and rules that compare files are silent.\n"
        "The files may be published documents (see\n.BR import );\n"
        "then lines are those of the document, in a PDF its pages, in Word its paragraphs, and a\n"
        "document with several standards appears as\n.IR FILE #1,\n.IR FILE #2,\nand so on.\n",
    .column = 23,
    OPTIONS(rows),
    .run = run_audit,
};
