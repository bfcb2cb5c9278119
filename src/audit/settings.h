// What a site says about the levels of rules.
#ifndef MAKLUMAT_AUDIT_SETTINGS_H
#define MAKLUMAT_AUDIT_SETTINGS_H

#include "audit/audit.h"

struct rule_setting {
    bool off;
    bool set;
    enum level level;
};

// One for each rule, in the order of the table.
const struct rule_setting *settings_read(struct arena *arena, const struct situs *situs);

#endif
