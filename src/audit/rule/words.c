// The further words of rules, expanded from rules.def.
#include "audit/rule/rules.h"

#define WORDS(id, name, level, text_id, text_en, remedy_id, remedy_en)                             \
    const struct message rule_##id##_##name = {                                                    \
        #id, LEVEL_##level, EFFECT_NONE, {text_id, text_en}, {remedy_id, remedy_en}};
#include "audit/rule/rules.def"
