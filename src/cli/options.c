// Reading a command's options, and the two things that every command prints: usage errors and
// findings.
#include "cli/commands.h"

#include "base/show.h"

#include <stdio.h>

// "--option=value", "-o value", "-ovalue".
static bool names_option(const char *word, const char *name, const char **value)
{
    size_t length = strlen(name);
    *value = NULL;
    if (strncmp(word, name, length) != 0)
        return false;
    if (word[length] == '=' && length > 2)
        *value = word + length + 1;
    else if (word[length] != '\0' && length == 2)
        *value = word + length;
    return word[length] == '\0' || *value;
}

bool options_next(struct options *options, const char *const *with_value)
{
    const struct invocation *invocation = options->invocation;
    if (options->at >= invocation->count)
        return false;
    options->word = invocation->words[options->at++];
    options->value = NULL;
    for (; *with_value; with_value++) {
        if (!names_option(options->word, *with_value, &options->value))
            continue;
        if (!options->value && options->at < invocation->count)
            options->value = invocation->words[options->at++];
        options->word = *with_value;
        return true;
    }
    return true;
}

bool option_is(const struct options *options, const char *name)
{
    return strcmp(options->word, name) == 0;
}

int usage_error(enum lang lang, const char *id, const char *en, const char *word)
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

int report_findings(struct findings *findings, enum lang lang)
{
    static const int statuses[] = {
        [EFFECT_NONE] = STATUS_CLEAN,
        [EFFECT_INPUT] = STATUS_FINDINGS,
        [EFFECT_SYSTEM] = STATUS_SYSTEM,
    };
    findings_sort(findings);
    show_findings(stderr, findings, lang);
    return statuses[findings_effect(findings)];
}
