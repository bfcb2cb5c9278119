// maklumat explain, maklumat rules: what a rule asks, why, and how to satisfy it.
#include "cli/cli.h"

#include "audit/audit.h"
#include "base/show.h"
#include "model/fields.h"

#include <stdio.h>

static void print_section(enum lang lang, const char *id, const char *en, const char *text)
{
    printf("\n%s\n", lang == LANG_ID ? id : en);
    for (str rest = str_from(text); rest.len > 0;) {
        str line = str_take(&rest, '\n');
        printf("%s%.*s\n", line.len > 0 ? "  " : "", STR_ARG(line));
    }
}

// The lines of the YAML, fences left out; "# !K01:3" becomes a mark for people.
static void print_example(enum lang lang, const char *id, const char *en, const char *text)
{
    static const char *const marks[LANGS] = {"   <-- di sini", "   <-- here"};
    printf("\n%s\n", lang == LANG_ID ? id : en);
    for (str rest = str_from(text); rest.len > 0;) {
        str line = str_take(&rest, '\n');
        size_t mark = str_find(line, STR("# !"));
        bool fence = str_starts(line, STR("```"));
        str name = str_skip(line, fence ? str_find_char(line, ' ') + 1 : line.len);
        if (fence && name.len > 0)
            printf("  [%.*s]\n", STR_ARG(name));
        else if (!fence && (mark > 0 || line.len == 0))
            printf("    %.*s%s\n", STR_ARG(str_trim_right(str_sub(line, 0, mark))),
                   mark < line.len ? marks[lang] : "");
    }
}

static void print_facts(const struct rule *rule, enum lang lang)
{
    struct arena arena = {0};
    static const char *const none[LANGS] = {
        "tidak ada pasal; pertimbangan kejelasan bagi pembaca",
        "no article; clarity for the reader",
    };
    str basis = rule_basis(&arena, rule, KOMPONEN_COUNT);
    if (basis.len == 0)
        basis = str_from(none[lang]);
    printf(lang == LANG_ID ? "  tingkat: %s\n" : "  level: %s\n",
           level_name(rule->message.level, lang));
    if (rule->komponen < KOMPONEN_COUNT)
        printf(lang == LANG_ID ? "  komponen: %s\n" : "  component: %s\n",
               komponen_field(rule->komponen)->label[lang]);
    printf(lang == LANG_ID ? "  dasar: %.*s\n" : "  basis: %.*s\n", STR_ARG(basis));
    arena_free(&arena);
}

static void print_rule(const struct rule *rule, enum lang lang)
{
    const struct rule_page *page = rule->page;
    printf("%s: %s\n\n", rule->message.id, rule->title[lang]);
    print_facts(rule, lang);
    print_section(lang, "Yang diminta", "What it asks", page->asks[lang]);
    print_section(lang, "Mengapa", "Why", page->why[lang]);
    print_section(lang, "Cara memeriksa", "How it is checked", page->checked[lang]);
    print_section(lang, "Cara menutup", "How to close it", page->close[lang]);
    print_example(lang, "Contoh salah", "Wrong", page->wrong);
    print_example(lang, "Contoh benar", "Right", page->right);
}

static int unknown_rule(const char *word, enum lang lang)
{
    static const char *const words[LANGS] = {
        "maklumat: tidak ada aturan audit bernomor itu: ",
        "maklumat: there is no audit rule with that number: ",
    };
    static const char *const hints[LANGS] = {
        "\nlihat daftar aturan dengan: maklumat rules\n",
        "\nsee the list of rules with: maklumat rules\n",
    };
    fputs(words[lang], stderr);
    show_text(stderr, str_from(word));
    fputs(hints[lang], stderr);
    return STATUS_USAGE;
}

static int run_explain(const struct invocation *invocation)
{
    enum lang lang = invocation->lang;
    if (invocation->count != 1)
        return options_error(lang, "sebutkan satu aturan, misalnya: maklumat explain K01",
                             "name one rule, for example: maklumat explain K01", NULL);
    const struct rule *rule = rule_find(str_from(invocation->words[0]));
    if (!rule)
        return unknown_rule(invocation->words[0], lang);
    print_rule(rule, lang);
    return STATUS_CLEAN;
}

static int run_rules(const struct invocation *invocation)
{
    enum lang lang = invocation->lang;
    if (invocation->count > 0)
        return options_error(lang, "perintah ini tidak memerlukan apa-apa lagi",
                             "this command takes nothing else", invocation->words[0]);
    for (size_t i = 0; i < rule_count; i++)
        printf("%s  %-10s  %s\n", rules[i].message.id, level_name(rules[i].message.level, lang),
               rules[i].title[lang]);
    return STATUS_CLEAN;
}

// ---- the command lines

static bool rule_choice(size_t number, struct choice *choice)
{
    if (number >= rule_count)
        return false;
    *choice = (struct choice){rules[number].message.id, {"", ""}};
    return true;
}

static const struct option explain_rows[] = {
    {.value = "RULE",
     .help = {"nomor aturan, misalnya K01", "the number of a rule, such as K01"},
     .choices = rule_choice},
};

const struct command cli_explain = {
    .name = "explain",
    .usage = "RULE",
    .summary = {"menerangkan satu aturan audit", "explain one rule of the audit"},
    .manual =
        "Explain a rule of the audit: what it asks, why, how it is checked, how to close it,\n"
        "with a wrong and a right example.\n",
    .column = 9,
    OPTIONS(explain_rows),
    .run = run_explain,
};

const struct command cli_rules = {
    .name = "rules",
    .usage = "",
    .summary = {"daftar semua aturan audit", "list all rules of the audit"},
    .manual = "List all rules of the audit with their levels.\n",
    .run = run_rules,
};
