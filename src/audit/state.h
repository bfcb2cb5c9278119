// An audit while it runs; private to audit.c, which runs the rules, and report.c, which takes what
// they report.
#ifndef MAKLUMAT_AUDIT_STATE_H
#define MAKLUMAT_AUDIT_STATE_H

#include "audit/rule/rule.h"
#include "audit/settings.h"

struct audit {
    struct audit_report *report;
    const struct audit_options *options;
    const struct rule_setting *settings; // one for each rule
    struct arena scratch;                // a standard's
    size_t capacity;                     // of report->findings
    const struct rule *rule;             // the one that is running
    const struct rule_setting *setting;  // of that rule
    // Whose file it reports on.
    str file;
    str source;
    const struct list *waivers;
    size_t of_this_rule; // in this file
    size_t services;     // all of them, for progress
};

// A file as findings name it: how the user reaches it.
str audit_file(const struct audit *audit, str file);

#endif
