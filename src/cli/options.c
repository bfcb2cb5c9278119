// Reading the words of a command line by the rows of a command's options.
#include "cli/cli.h"

#include "base/show.h"

#include <stdio.h>

// "--option=value", "-o value", "-ovalue": true when the word is this option; *value is what it
// holds of the value, or NULL.
static bool names_option(const char *word, const struct option *option, const char **value)
{
    size_t length = strlen(option->name);
    *value = NULL;
    if (strncmp(word, option->name, length) != 0)
        return false;
    if (option->value && word[length] == '=' && length > 2)
        *value = word + length + 1;
    else if (option->value && word[length] != '\0' && length == 2)
        *value = word + length;
    return word[length] == '\0' || *value;
}

static const struct option *find_option(const struct command *command, const char *word,
                                        const char **value)
{
    for (size_t i = 0; i < command->option_count; i++)
        if (command->options[i].name && names_option(word, &command->options[i], value))
            return &command->options[i];
    return NULL;
}

static bool takes_operands(const struct command *command)
{
    for (size_t i = 0; i < command->option_count; i++)
        if (!command->options[i].name)
            return true;
    return false;
}

// Puts the option into the settings; false when its value is missing or not understood.
static bool apply(const struct option *option, const char *value, char *settings, enum lang lang)
{
    void *member = settings + option->member;
    if (!option->value) {
        *(bool *)member = true;
        return true;
    }
    if (!value || !*value) {
        options_error(lang, "pilihan ini memerlukan nilai", "this option needs a value",
                      option->name);
        return false;
    }
    if (!option->read)
        *(const char **)member = value;
    else if (!option->read(str_from(value), member)) {
        options_error(lang, option->wrong[LANG_ID], option->wrong[LANG_EN], value);
        return false;
    }
    return true;
}

int options_read(const struct command *command, const struct invocation *invocation, void *settings)
{
    char **words = invocation->words;
    int operands = 0;
    for (int i = 0; i < invocation->count; i++) {
        char *word = words[i];
        const char *value = NULL;
        const struct option *option = find_option(command, word, &value);
        bool dashed = word[0] == '-' && word[1] != '\0';
        if (!option && !dashed && takes_operands(command)) {
            words[operands++] = word;
            continue;
        }
        if (!option) {
            options_error(invocation->lang, "pilihan tidak dikenal", "unknown option", word);
            return -1;
        }
        if (option->value && !value && i + 1 < invocation->count)
            value = words[++i];
        if (!apply(option, value, settings, invocation->lang))
            return -1;
    }
    return operands;
}

int options_error(enum lang lang, const char *id, const char *en, const char *word)
{
    static const char *const hints[LANGS] = {"lihat: maklumat --help", "see: maklumat --help"};
    fprintf(stderr, "maklumat: %s", lang == LANG_ID ? id : en);
    if (word) {
        fputs(": ", stderr);
        show_text(stderr, str_from(word));
    }
    fprintf(stderr, "\n%s\n", hints[lang]);
    return STATUS_USAGE;
}
