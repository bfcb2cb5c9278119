// What went wrong, printed once at the end of a command, and the exit status it gives.
#include "cli/cli.h"

#include "base/show.h"

#include <stdio.h>

int cli_report(struct findings *findings, enum lang lang)
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
