// The list of commands, in the order of the help.
#include "cli/cli.h"

const struct command *const cli_commands[] = {&cli_build,  &cli_merge,   &cli_show, &cli_audit,
                                              &cli_import, &cli_explain, &cli_rules};
const size_t cli_command_count = sizeof cli_commands / sizeof cli_commands[0];
