// The table of rules, expanded from rules.def. Each row needs a function and a page, or the program
// does not link.
#include "audit/rule/rules.h"

#define RULE(id, ...) extern const struct rule_page rule_page_##id;
#include "audit/rule/rules.def"

// clang-format off
#define RULE(id, level, scope, komponen, title_id, title_en, basis, text_id, text_en, remedy_id, remedy_en) \
    {{#id, LEVEL_##level, EFFECT_NONE, {text_id, text_en}, {remedy_id, remedy_en}},                         \
     SCOPE_##scope, komponen, {title_id, title_en}, basis, &rule_page_##id, rule_##id},
// clang-format on
const struct rule rules[] = {
#include "audit/rule/rules.def"
};
const size_t rule_count = sizeof rules / sizeof rules[0];
_Static_assert(sizeof rules / sizeof rules[0] <= 64 * RULE_WORDS,
               "a tally has a bit for each rule");

const struct rule *rule_find(str id)
{
    for (size_t i = 0; i < rule_count; i++)
        if (str_eq_nocase(id, str_from(rules[i].message.id)))
            return &rules[i];
    return NULL;
}
