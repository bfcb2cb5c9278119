// What a row of the table of rules says about itself.
#include "audit/rule/rule.h"

bool rule_is_secret(const struct rule *rule)
{
    return rule->message.id[0] == 'D';
}

// A rule on any of the fourteen rests on the article as a whole; a finding names the letter.
str rule_basis(struct arena *arena, const struct rule *rule, enum komponen_id komponen)
{
    enum komponen_id about = rule->komponen < KOMPONEN_COUNT ? rule->komponen : komponen;
    const char *article = about < KOMPONEN_COUNT ? komponen_field(about)->basis : NULL;
    if (!rule->basis)
        return rule->komponen < KOMPONEN_COUNT ? str_from(article) : STR_NONE;
    bool part = article && str_starts(str_from(article), str_from(rule->basis));
    return arena_copy(arena, str_from(part ? article : rule->basis));
}
