// The functions of the rules, declared from rules.def.
#ifndef MAKLUMAT_AUDIT_RULE_RULES_H
#define MAKLUMAT_AUDIT_RULE_RULES_H

#include "audit/rule/rule.h"

#define RULE(id, ...) rule_function rule_##id;
#include "audit/rule/rules.def"
#undef RULE

#endif
