// The functions of the rules, declared from rules.def.
#ifndef MAKLUMAT_AUDIT_RULES_H
#define MAKLUMAT_AUDIT_RULES_H

#include "audit/rule.h"

#define RULE(id, ...) rule_function rule_##id;
#include "audit/rules.def"
#undef RULE

#endif
