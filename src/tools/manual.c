// Writes what is installed beside the program from the rows of its commands (cli/cli.h):
//
//     manual man FILE     the manual page: FILE, with the sections that .\" names filled in
//     manual bash         the completion of bash
//
// A tool of the build, not of the user.
#include "base/fs.h"
#include "cli/cli.h"

#include <stdio.h>
#include <string.h>

enum { LARGEST_PAGE = 1024 * 1024 };

// ---- the manual page

static bool is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

// Plain text, with a hyphen that can be copied.
static void print_escaped(const char *text)
{
    for (; *text; text++)
        if (*text == '-')
            fputs("\\-", stdout);
        else
            putchar(*text);
}

// A usage, as "[-C DIR]": options are bold, words in capitals are italic.
static void print_usage(const char *usage)
{
    char font = 'R';
    for (const char *at = usage; *at; at++) {
        bool starts = at == usage || strchr(" [|\n", at[-1]);
        char next = font;
        if (*at == '-' && starts)
            next = 'B';
        else if (is_capital(*at) && (starts || (at > usage && at[-1] == '/')))
            next = 'I';
        else if (strchr(" ]|/.", *at))
            next = 'R';
        if (next != font)
            printf("\\f%c", next);
        font = next;
        if (*at == '\n')
            putchar(' ');
        else if (*at != ' ' || at == usage || at[-1] != ' ')
            fputs(*at == '-' ? "\\-" : (char[]){*at, '\0'}, stdout);
    }
    fputs(font == 'R' ? "\n" : "\\fR\n", stdout);
}

static void print_synopsis(void)
{
    for (size_t i = 0; i < cli_command_count; i++) {
        printf("%s\\fBmaklumat %s\\fR ", i > 0 ? ".br\n" : "", cli_commands[i]->name);
        print_usage(cli_commands[i]->usage);
    }
}

static void print_commands(void)
{
    for (size_t i = 0; i < cli_command_count; i++)
        printf(".TP\n\\fB%s\\fR\n%s", cli_commands[i]->name, cli_commands[i]->manual);
}

static void print_choices(const struct option *option)
{
    struct choice choice;
    fputs(".RS\n", stdout);
    for (size_t i = 0; option->choices(i, &choice); i++) {
        fputs(".TP\n.B ", stdout);
        print_escaped(choice.name);
        putchar('\n');
        print_escaped(choice.help[LANG_EN]);
        putchar('\n');
    }
    fputs(".RE\n", stdout);
}

static void print_option(const struct option *option)
{
    fputs(".TP\n\\fB", stdout);
    print_escaped(option->name);
    fputs("\\fR", stdout);
    if (option->value)
        printf(" \\fI%s\\fR", option->value);
    putchar('\n');
    if (option->manual)
        fputs(option->manual, stdout);
    else {
        putchar(option->help[LANG_EN][0] - 'a' + 'A');
        print_escaped(option->help[LANG_EN] + 1);
        fputs(".\n", stdout);
    }
    if (option->heading[LANG_EN])
        print_choices(option);
}

static void print_options(void)
{
    for (size_t i = 0; i < cli_command_count; i++) {
        const struct command *command = cli_commands[i];
        bool begun = false;
        for (size_t k = 0; k < command->option_count; k++) {
            if (!command->options[k].name)
                continue;
            if (!begun)
                printf(".SS Of %s\n", command->name);
            begun = true;
            print_option(&command->options[k]);
        }
    }
}

static void print_page(str page)
{
    static const struct {
        str line;
        void (*print)(void);
    } sections[] = {
        {STR_INIT(".\\\" synopsis"), print_synopsis},
        {STR_INIT(".\\\" commands"), print_commands},
        {STR_INIT(".\\\" options"), print_options},
    };
    while (page.len > 0) {
        str line = str_take(&page, '\n');
        void (*print)(void) = NULL;
        for (size_t i = 0; i < sizeof sections / sizeof sections[0]; i++)
            if (str_eq(line, sections[i].line))
                print = sections[i].print;
        if (print)
            print();
        else
            printf("%.*s\n", STR_ARG(line));
    }
}

static bool print_manual(const char *path)
{
    struct arena arena = {0};
    str page;
    bool read = fs_read_typed(&arena, path, LARGEST_PAGE, &page) == FS_OK;
    if (read)
        print_page(page);
    arena_free(&arena);
    return read;
}

// ---- the completion of bash

static void print_names(choice_function *choices)
{
    struct choice choice;
    for (size_t i = 0; choices(i, &choice); i++)
        printf("%s%s", i > 0 ? " " : "", choice.name);
}

// What may follow an option: the choices, or else files, which bash completes by itself.
static void print_values(const struct command *command)
{
    for (size_t i = 0; i < command->option_count; i++) {
        const struct option *option = &command->options[i];
        if (!option->name || !option->value)
            continue;
        printf("        %s:%s) ", command->name, option->name);
        if (option->choices) {
            fputs("words=\"", stdout);
            print_names(option->choices);
            fputs("\" ;;\n", stdout);
        } else
            fputs("words= ;;\n", stdout);
    }
}

static void print_words(const struct command *command)
{
    printf("        %s:*)\n            options=\"", command->name);
    for (size_t i = 0; i < command->option_count; i++)
        if (command->options[i].name)
            printf("%s ", command->options[i].name);
    fputs("--help --lang\" words=\"", stdout);
    for (size_t i = 0; i < command->option_count; i++)
        if (!command->options[i].name && command->options[i].choices)
            print_names(command->options[i].choices);
    fputs("\" ;;\n", stdout);
}

static void print_completion(void)
{
    fputs("# Completion of maklumat's command line for bash.\n"
          "_maklumat()\n{\n"
          "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}\n"
          "    local command= options= words= each\n"
          "    for each in \"${COMP_WORDS[@]:1:COMP_CWORD - 1}\"; do\n"
          "        case $each in\n        ",
          stdout);
    for (size_t i = 0; i < cli_command_count; i++)
        printf("%s%s", i > 0 ? " | " : "", cli_commands[i]->name);
    fputs(") command=$each && break ;;\n        esac\n    done\n"
          "    case $command:$before in\n"
          "        *:--lang) words=\"id en\" ;;\n",
          stdout);
    for (size_t i = 0; i < cli_command_count; i++) {
        print_values(cli_commands[i]);
        print_words(cli_commands[i]);
    }
    fputs("        *) options=\"--help --version --lang\" words=\"", stdout);
    for (size_t i = 0; i < cli_command_count; i++)
        printf("%s%s", i > 0 ? " " : "", cli_commands[i]->name);
    fputs("\" ;;\n    esac\n"
          "    [[ $word == -* ]] && words=$options\n"
          "    COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n}\n"
          "complete -o default -F _maklumat maklumat\n",
          stdout);
}

int main(int argc, char **argv)
{
    if (argc == 3 && strcmp(argv[1], "man") == 0 && print_manual(argv[2]))
        return 0;
    if (argc == 2 && strcmp(argv[1], "bash") == 0) {
        print_completion();
        return 0;
    }
    fputs("manual: man FILE, or bash\n", stderr);
    return 1;
}
