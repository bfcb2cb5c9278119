// Levels of rules, and what is wrong with the settings as they are written.
#include "audit/settings.h"

#include "audit/rule/rule.h"

extern const struct message INPUT_UNKNOWN_RULE, INPUT_WRONG_CHOICE;

static const char switched_off[] = "mati";

static bool level_find(str word, enum level *level)
{
    for (enum level each = LEVEL_CATATAN; each <= LEVEL_SALAH; each++)
        if (str_eq(word, str_from(level_name(each, LANG_ID)))) {
            *level = each;
            return true;
        }
    return false;
}

const struct rule_setting *settings_read(struct arena *arena, const struct situs *situs)
{
    struct rule_setting *settings = ARENA_ARRAY(arena, struct rule_setting, rule_count);
    const struct pair *pairs = situs->audit ? situs->audit->aturan.items : NULL;
    for (size_t i = 0; situs->audit && i < situs->audit->aturan.count; i++) {
        const struct rule *rule = rule_find(pairs[i].kunci.s);
        struct rule_setting setting = {.off = str_eq(pairs[i].isi.s, str_from(switched_off))};
        setting.set = level_find(pairs[i].isi.s, &setting.level);
        if (rule)
            settings[rule - rules] = setting;
    }
    return settings;
}

// ---- what is written wrong

static void check_rule_id(struct findings *findings, str file, const struct text *id)
{
    if (id->s.len == 0 || rule_find(id->s))
        return;
    const char **ids = ARENA_ARRAY(findings->arena, const char *, rule_count);
    for (size_t i = 0; i < rule_count; i++)
        ids[i] = rules[i].message.id;
    const char *near = record_nearest_word(id->s, ids, rule_count);
    findings_add(findings, &INPUT_UNKNOWN_RULE, file, id->pos, id->s,
                 near ? arena_printf(findings->arena, "; mungkin maksudnya %s", near) : STR_NONE,
                 near ? arena_printf(findings->arena, "; did you mean %s", near) : STR_NONE);
}

void audit_check_waivers(struct findings *findings, str file, const struct list *pengecualian)
{
    const struct pengecualian *waivers = pengecualian->items;
    for (size_t i = 0; i < pengecualian->count; i++)
        check_rule_id(findings, file, &waivers[i].aturan);
}

static void check_level(struct findings *findings, str file, const struct pair *pair)
{
    enum level level;
    if (level_find(pair->isi.s, &level) || str_eq(pair->isi.s, str_from(switched_off)))
        return;
    findings_add(findings, &INPUT_WRONG_CHOICE, file, pair->isi.pos, pair->kunci.s, pair->isi.s,
                 STR("salah, peringatan, catatan, mati"));
}

void audit_check_settings(struct findings *findings, str file, const struct situs *situs)
{
    const struct situs_audit *audit = situs->audit;
    const struct pair *pairs = audit ? audit->aturan.items : NULL;
    for (size_t i = 0; audit && i < audit->aturan.count; i++) {
        check_rule_id(findings, file, &pairs[i].kunci);
        check_level(findings, file, &pairs[i]);
    }
    if (audit)
        audit_check_waivers(findings, file, &audit->pengecualian);
}
