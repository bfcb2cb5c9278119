// maklumat: standards of public services in, pages out. This file reads the command's name, the
// language and the two options that every command has; the rest is the command's.
#include "cli/commands.h"

#include "base/show.h"
#include "base/version.h"

#include <stdio.h>

const struct command commands[] = {
    {"build",
     "[-C DIR] [-o OUT] [-j N] [--all] [--lanjut] [--strict] [--shard K/N]",
     {"membuat situs dari standards/ dan templates/",
      "make the site from standards/ and templates/"},
     {"  -C DIR     folder yang memuat standards/ dan templates/ (bawaan: folder ini)\n"
      "  -o OUT     folder hasil (bawaan: DIR/site)\n"
      "  -j N       kerjakan dengan N utas (bawaan: sebanyak prosesornya)\n"
      "  --all      kerjakan semuanya lagi, juga yang tidak berubah\n"
      "  --lanjut   terbitkan instansi yang benar; yang salah dibiarkan seperti semula\n"
      "  --strict   jangan tulis apa pun bila audit menemukan yang salah\n"
      "  --shard K/N   hanya bagian ke-K dari N, untuk digabungkan dengan maklumat merge\n",
      "  -C DIR     the folder that holds standards/ and templates/ (default: this folder)\n"
      "  -o OUT     the folder for the result (default: DIR/site)\n"
      "  -j N       work with N threads (default: as many as there are processors)\n"
      "  --all      do everything again, also what has not changed\n"
      "  --lanjut   publish the agencies that are right, leave the others as they were\n"
      "  --strict   write nothing when the audit finds anything of level salah\n"
      "  --shard K/N   only part K of N, to be put together by maklumat merge\n"},
     command_build},
    {"merge",
     "[-C DIR] [-o OUT] [-j N] [--all] [--lanjut] [--strict] PART...",
     {"menggabungkan bagian-bagian situs", "put the parts of a site together"},
     {"  PART...    folder hasil: maklumat build --shard K/N -o PART, semuanya\n"
      "  -C DIR     folder yang memuat standards/situs.yaml dan templates/ (bawaan: folder ini)\n"
      "  -o OUT     folder hasil (bawaan: DIR/site)\n"
      "  -j N       kerjakan dengan N utas (bawaan: sebanyak prosesornya)\n"
      "  --all      kerjakan semuanya lagi, juga yang tidak berubah\n"
      "  --lanjut   instansi yang tidak ada di bagian mana pun dibaca dari berkasnya; yang salah\n"
      "             dibiarkan seperti semula\n"
      "  --strict   jangan tulis apa pun bila audit menemukan yang salah\n",
      "  PART...    folders made by: maklumat build --shard K/N -o PART, all of them\n"
      "  -C DIR     the folder that holds standards/situs.yaml and templates/ (default: this "
      "folder)\n"
      "  -o OUT     the folder for the result (default: DIR/site)\n"
      "  -j N       work with N threads (default: as many as there are processors)\n"
      "  --all      do everything again, also what has not changed\n"
      "  --lanjut   read agencies that no part has from their files; leave those that are wrong as\n"
      "             they were\n"
      "  --strict   write nothing when the audit finds anything of level salah\n"},
     command_merge},
    {"show",
     "FILE --format FORMAT [-o OUT]",
     {"menampilkan satu standar dalam satu bentuk", "show one standard in one form"},
     {"  --format FORMAT   bentuknya, salah satu dari yang di bawah ini\n"
      "  -o OUT            berkas hasil (bawaan: layar)\n",
      "  --format FORMAT   the form, one of those below\n"
      "  -o OUT            the file for the result (default: the screen)\n"},
     command_show},
    {"audit",
     "[-C DIR | FILE...] [--format FORMAT] [-o OUT] [--fail-on LEVEL] [--tanggal TANGGAL]\n"
     "                 [--baseline BASELINE [--prune]] [--bukti DIR]",
     {"memeriksa apa yang kurang atau keliru, di mana, dan menurut pasal apa",
      "find what is missing or wrong, where, and under which article"},
     {"  -C DIR               folder yang memuat standards/ (bawaan: folder ini)\n"
      "  FILE...              berkas standar, bila bukan seluruh situs; atau dokumen terbitan\n"
      "  --format FORMAT      bentuk laporan, salah satu dari yang di bawah ini (bawaan: teks)\n"
      "  -o OUT               berkas laporan (bawaan: layar)\n"
      "  --fail-on LEVEL      gagal bila ada temuan setinggi ini: salah, peringatan, catatan,\n"
      "                       atau tidak-pernah (bawaan: menurut situs.yaml, jika tidak salah)\n"
      "  --tanggal TANGGAL    tanggal data, untuk aturan tentang umur\n"
      "  --baseline BASELINE  celah yang sudah dikenal tidak dihitung; dibuat bila belum ada\n"
      "  --prune              keluarkan celah yang sudah tertutup dari daftar itu\n"
      "  --bukti DIR          tulis bukti untuk penilaian ke folder baru\n",
      "  -C DIR               the folder that holds standards/ (default: this folder)\n"
      "  FILE...              files of standards, where it is not the whole site; or documents\n"
      "  --format FORMAT      the form of the report, one of those below (default: teks)\n"
      "  -o OUT               the file for the report (default: the screen)\n"
      "  --fail-on LEVEL      fail on findings of this level: salah, peringatan, catatan,\n"
      "                       or tidak-pernah (default: as situs.yaml says, else salah)\n"
      "  --tanggal TANGGAL    the date of the data, for rules on age\n"
      "  --baseline BASELINE  known gaps do not count; made where it is not there yet\n"
      "  --prune              take gaps that are closed off that list\n"
      "  --bukti DIR          write evidence for an assessment into a new folder\n"},
     command_audit},
    {"import",
     "FILE... [-o DIR] [--report]",
     {"mengubah dokumen terbitan menjadi berkas standar untuk diperiksa",
      "turn published documents into files of standards to check"},
     {"  FILE...    dokumen: .txt .md .html .docx .pdf .csv\n"
      "  -o DIR     folder untuk standards/ (bawaan: folder ini); berkas yang sudah disunting\n"
      "             tidak ditimpa, bedanya ditampilkan\n"
      "  --report   tampilkan tabel: komponen yang dikenali, yang meragukan, huruf yang hilang\n",
      "  FILE...    documents: .txt .md .html .docx .pdf .csv\n"
      "  -o DIR     the folder for standards/ (default: this folder); files that were edited\n"
      "             are not overwritten, the difference is shown\n"
      "  --report   show a table: components recognised, doubtful parts, letters lost\n"},
     command_import},
    {"explain",
     "RULE",
     {"menerangkan satu aturan audit", "explain one rule of the audit"},
     {"  RULE   nomor aturan, misalnya K01\n", "  RULE   the number of a rule, such as K01\n"},
     command_explain},
    {"rules",
     "",
     {"daftar semua aturan audit", "list all rules of the audit"},
     {"", ""},
     command_rules},
};
const size_t command_count = sizeof commands / sizeof commands[0];

static void print_overview(enum lang lang)
{
    static const char *const heads[LANGS] = {
        "maklumat: standar pelayanan publik menjadi halaman web dan cetak\n\nPemakaian:\n",
        "maklumat: standards of public services as web and print pages\n\nUsage:\n",
    };
    static const char *const tails[LANGS] = {
        "\n  maklumat PERINTAH --help   bantuan untuk satu perintah\n"
        "  maklumat --version         versi program\n"
        "  --lang id|en               bahasa tampilan, untuk setiap perintah\n",
        "\n  maklumat COMMAND --help    help for one command\n"
        "  maklumat --version         the version of the program\n"
        "  --lang id|en               language of what is shown, for every command\n",
    };
    fputs(heads[lang], stdout);
    for (size_t i = 0; i < command_count; i++)
        printf("  maklumat %s %s\n      %s\n", commands[i].name, commands[i].usage,
               commands[i].summary[lang]);
    fputs(tails[lang], stdout);
}

static void print_help(const struct command *command, enum lang lang)
{
    printf("maklumat %s %s\n\n%s\n\n%s", command->name, command->usage, command->summary[lang],
           command->help[lang]);
}

// Takes "--lang X" and "--lang=X" out of the arguments; false when X is no language.
static bool take_language(int *count, char **words, enum lang *lang)
{
    int kept = 0;
    *lang = lang_from_environment();
    for (int i = 0; i < *count; i++) {
        const char *value = NULL;
        if (strncmp(words[i], "--lang=", 7) == 0)
            value = words[i] + 7;
        else if (strcmp(words[i], "--lang") == 0)
            value = i + 1 < *count ? words[++i] : "";
        if (!value)
            words[kept++] = words[i];
        else if (!lang_from_name(value, lang))
            return false;
    }
    *count = kept;
    return true;
}

static bool has_word(const struct invocation *invocation, const char *word)
{
    for (int i = 0; i < invocation->count; i++)
        if (strcmp(invocation->words[i], word) == 0)
            return true;
    return false;
}

static int run_command(const struct command *command, const struct invocation *invocation)
{
    if (!has_word(invocation, "--help") && !has_word(invocation, "-h"))
        return command->run(invocation);
    print_help(command, invocation->lang);
    if (command->run == command_show)
        print_formats(invocation->lang);
    if (command->run == command_audit)
        print_report_formats(invocation->lang);
    return STATUS_CLEAN;
}

static int run(int count, char **words, enum lang lang)
{
    const char *name = count > 0 ? words[0] : "--help";
    struct invocation invocation = {count - 1, words + 1, lang};
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0) {
        print_overview(lang);
        return count > 0 ? STATUS_CLEAN : STATUS_USAGE;
    }
    if (strcmp(name, "--version") == 0) {
        puts("maklumat " MAKLUMAT_VERSION);
        return STATUS_CLEAN;
    }
    for (size_t i = 0; i < command_count; i++)
        if (strcmp(name, commands[i].name) == 0)
            return run_command(&commands[i], &invocation);
    return usage_error(lang, "perintah tidak dikenal", "unknown command", name);
}

// What could not be shown (a full disk, a closed pipe) must not look like success.
static int end_output(int status, enum lang lang)
{
    static const char *const words[LANGS] = {
        "maklumat: hasil tidak dapat ditulis; periksa ruang penyimpanan dan tujuan keluarannya\n",
        "maklumat: the result cannot be written; check the disk's space and where it goes to\n",
    };
    if (fflush(stdout) == 0 && !ferror(stdout))
        return status;
    fputs(words[lang], stderr);
    return STATUS_SYSTEM;
}

int main(int argc, char **argv)
{
    enum lang lang;
    setvbuf(stderr, NULL, _IOFBF, BUFSIZ); // ten thousand findings are not a million writes
    int count = argc > 0 ? argc - 1 : 0;
    int status = take_language(&count, argv + 1, &lang)
                     ? run(count, argv + 1, lang)
                     : usage_error(lang_from_environment(), "bahasa harus id atau en",
                                   "the language must be id or en", NULL);
    return end_output(status, lang);
}
