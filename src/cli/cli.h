// The commands and their options, as rows: the parser, --help, the manual page and the completion
// of the shell all follow from them.
//
// A command reads its options with options_read, does its work and gives the exit status.
#ifndef MAKLUMAT_CLI_CLI_H
#define MAKLUMAT_CLI_CLI_H

#include "base/finding.h"

enum exit_status {
    STATUS_CLEAN = 0,
    STATUS_FINDINGS = 1, // input errors; or findings of the audit that the run is told to fail on
    STATUS_USAGE = 2,
    STATUS_SYSTEM = 3, // something could not be read or written
};

// One of the few values that an option takes; the help is empty where the name says enough.
struct choice {
    const char *name;
    const char *help[LANGS];
};

// The choice with this number, from 0; false when there are not so many.
typedef bool choice_function(size_t number, struct choice *choice);

// An option, or an operand, which has no name. Its value goes into a member of the settings of its
// command: true into a bool where it has none, else the text into a const char *, or what `read`
// makes of it.
struct option {
    const char *name;        // "-o", "--format"
    const char *value;       // what the help calls the value, or the operand
    const char *help[LANGS]; // may have several lines
    const char *manual;      // of the manual page, in roff; NULL: the help
    size_t member;
    bool (*read)(str value, void *member);
    const char *wrong[LANGS];   // what is said when `read` does not understand the value
    choice_function *choices;   // NULL: it takes anything
    const char *heading[LANGS]; // above the choices, where the help lists them; or NULL
};

struct invocation {
    int count;    // of arguments after the command's name
    char **words; // the arguments
    enum lang lang;
};

struct command {
    const char *name;
    const char *usage; // after the name
    const char *summary[LANGS];
    const char *manual; // of the manual page, in roff
    int column;         // in which the help of the options begins
    const struct option *options;
    size_t option_count;
    int (*run)(const struct invocation *invocation);
};

#define OPTIONS(rows) .options = (rows), .option_count = sizeof(rows) / sizeof((rows)[0])

extern const struct command *const cli_commands[];
extern const size_t cli_command_count;
extern const struct command cli_build, cli_merge, cli_show, cli_audit, cli_import, cli_explain,
    cli_rules;

// Reads the words of the command line into `settings`. Gives the number of operands, which are
// moved to the front of invocation->words; or -1 when a word is not understood, which has been
// said.
int options_read(const struct command *command, const struct invocation *invocation,
                 void *settings);

// Says on standard error what is wrong with the command line; gives STATUS_USAGE.
int options_error(enum lang lang, const char *id, const char *en, const char *word);

// Prints the help of a command; and of the program.
void help_print(const struct command *command, enum lang lang);
void help_print_overview(enum lang lang);

// Sorts and prints the findings; the status that they ask for.
int cli_report(struct findings *findings, enum lang lang);

// Progress of long work, for a terminal only: what is being done, and how far it is.
struct progress {
    const char *words[LANGS];
    enum lang lang;
    bool shown;
};
bool progress_is_wanted(void);
void progress_show(void *context, size_t done, size_t all); // `context`: a struct progress
void progress_end(const struct progress *progress);

#endif
