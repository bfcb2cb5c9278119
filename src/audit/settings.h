// What a site says about rules: their levels, and the gaps that it accepts for a time.
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

// The level of a finding. A message that is lower than its rule stays lower, whatever the site
// says.
enum level setting_level(const struct rule_setting *setting, const struct rule *rule,
                         const struct message *message);

// The waiver that covers a finding in this component, of the standard (may be NULL) or of the site.
const struct pengecualian *waiver_of(const struct audit_report *report, const struct list *own,
                                     const struct rule *rule, enum komponen_id komponen);

#endif
