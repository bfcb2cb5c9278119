// The functions of the rules and their further words, declared from rules.def.
#ifndef MAKLUMAT_AUDIT_RULE_RULES_H
#define MAKLUMAT_AUDIT_RULE_RULES_H

#include "audit/rule/rule.h"

#define RULE(id, ...) rule_function rule_##id;
#define WORDS(id, name, ...) extern const struct message rule_##id##_##name;
#include "audit/rule/rules.def"

#endif
