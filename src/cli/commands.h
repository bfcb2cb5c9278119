// The commands: each takes its own arguments and gives the exit status.
#ifndef MAKLUMAT_CLI_COMMANDS_H
#define MAKLUMAT_CLI_COMMANDS_H

#include "base/diag.h"

enum exit_status {
    STATUS_CLEAN = 0,
    STATUS_FINDINGS = 1, // input errors; or findings of the audit that the run is told to fail on
    STATUS_USAGE = 2,
    STATUS_SYSTEM = 3, // something could not be read or written
};

struct invocation {
    int count;    // of arguments behind the command's name
    char **words; // the arguments
    enum lang lang;
};

typedef int command_function(const struct invocation *invocation);

struct command {
    const char *name;
    const char *usage; // behind the name
    const char *summary[LANGS];
    const char *help[LANGS];
    command_function *run;
};

extern const struct command commands[];
extern const size_t command_count;

int command_build(const struct invocation *invocation);
int command_merge(const struct invocation *invocation);
int command_show(const struct invocation *invocation);
int command_audit(const struct invocation *invocation);
int command_import(const struct invocation *invocation);
int command_explain(const struct invocation *invocation);
int command_rules(const struct invocation *invocation);

// The rows of the tables of formats, for the help of `show` and of `audit`.
void print_formats(enum lang lang);
void print_report_formats(enum lang lang);

// What `build` and `merge` share: taking an option, and the run with its last line.
struct options;
struct build_options;
int build_take_option(const struct options *options, struct build_options *build);
int build_run(const struct build_options *options);

// The value of an option: "-o X", "--output=X". Takes it off the arguments.
struct options {
    const struct invocation *invocation;
    int at;
    const char *word;  // the option or operand just taken
    const char *value; // of the option, NULL when it needs none or has none
};

// Takes the next word; false at the end. An option that `with_value` (short or long names, ends
// with NULL) lists takes the next word as its value, or what stands behind "=".
bool options_next(struct options *options, const char *const *with_value);
bool option_is(const struct options *options, const char *name);

// Says on the error stream what is wrong with the command line; gives STATUS_USAGE.
int usage_error(enum lang lang, const char *id, const char *en, const char *word);

// Sorts and prints the findings; the status that they ask for.
int report_findings(struct findings *findings, enum lang lang);

// Progress of long work, for a terminal only: what is being done, and how far it is.
struct progress {
    const char *words[LANGS];
    enum lang lang;
    bool shown;
};
void progress_show(void *context, size_t done, size_t all); // `context`: a struct progress
void progress_end(const struct progress *progress);

#endif
