// The help of the program and of its commands, from their rows.
#include "cli/cli.h"

#include <stdio.h>

// The name and value of an option, as "-o OUT"; the width that it took.
static int print_name(const struct option *option)
{
    const char *name = option->name ? option->name : option->value;
    const char *value = option->name ? option->value : NULL;
    return printf("  %s%s%s", name, value ? " " : "", value ? value : "");
}

// The help begins in its column, or three spaces after a name that is too long for that.
static void print_option(const struct option *option, int column, enum lang lang)
{
    int width = print_name(option);
    printf("%*s", width < column ? column - width : 3, "");
    for (str rest = str_from(option->help[lang]); rest.len > 0;) {
        str line = str_take(&rest, '\n');
        printf("%.*s\n%*s", STR_ARG(line), rest.len > 0 ? column : 0, "");
    }
}

static void print_choices(const struct option *option, enum lang lang)
{
    struct choice choice;
    size_t width = 7;
    for (size_t i = 0; option->choices(i, &choice); i++)
        if (strlen(choice.name) > width)
            width = strlen(choice.name);
    printf("\n%s:\n", option->heading[lang]);
    for (size_t i = 0; option->choices(i, &choice); i++)
        printf("  %-*s  %s\n", (int)width, choice.name, choice.help[lang]);
}

void help_print(const struct command *command, enum lang lang)
{
    printf("maklumat %s %s\n\n%s\n\n", command->name, command->usage, command->summary[lang]);
    for (size_t i = 0; i < command->option_count; i++)
        if (command->options[i].help[lang])
            print_option(&command->options[i], command->column, lang);
    for (size_t i = 0; i < command->option_count; i++)
        if (command->options[i].heading[lang])
            print_choices(&command->options[i], lang);
}

void help_print_overview(enum lang lang)
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
    for (size_t i = 0; i < cli_command_count; i++)
        printf("  maklumat %s %s\n      %s\n", cli_commands[i]->name, cli_commands[i]->usage,
               cli_commands[i]->summary[lang]);
    fputs(tails[lang], stdout);
}
