// maklumat: standards of public services in, pages out. This file reads the command's name, the
// language and the two options that every command has; the rest is the command's.
#include "cli/cli.h"

#include "base/version.h"

#include <stdio.h>

// Takes "--lang X" and "--lang=X" out of the arguments; false when X is not a language.
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
    help_print(command, invocation->lang);
    return STATUS_CLEAN;
}

static int run(int count, char **words, enum lang lang)
{
    const char *name = count > 0 ? words[0] : "--help";
    struct invocation invocation = {count - 1, words + 1, lang};
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0) {
        help_print_overview(lang);
        return count > 0 ? STATUS_CLEAN : STATUS_USAGE;
    }
    if (strcmp(name, "--version") == 0) {
        puts("maklumat " MAKLUMAT_VERSION);
        return STATUS_CLEAN;
    }
    for (size_t i = 0; i < cli_command_count; i++)
        if (strcmp(name, cli_commands[i]->name) == 0)
            return run_command(cli_commands[i], &invocation);
    return options_error(lang, "perintah tidak dikenal", "unknown command", name);
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
                     : options_error(lang_from_environment(), "bahasa harus id atau en",
                                     "the language must be id or en", NULL);
    return end_output(status, lang);
}
