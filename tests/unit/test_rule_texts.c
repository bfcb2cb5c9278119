// What rules find in short texts: tests/audit/phrases/ has an example of each phrase of
// src/audit/data/phrases.tsv, tests/audit/tables/ of each row of the other tables,
// tests/audit/thresholds/ the texts on both sides of each threshold.
//
//     [LIST] RULE speaks          what the rule does with each example: speaks; silent; the number
//                                 of its findings; "quotes", and each example is "text => quote";
//                                 "says", and each is "text => words of the finding".
//                                 A component for a rule speaks when its state is not ADA
//     judul: ...                  a standard, with {} where the example goes; after "--- kedua" a
//     .                           second one, after "--- lain" one of another agency, after
//                                 "--- instansi" the agency
//     an example
//     ~an example that says nothing without its phrase either
//     !a text that is no example: the rule does not do that
//
// Every phrase must be in an example, and an example without its phrase (letters become x) must
// turn the rule round: so no phrase can go, change or be added unnoticed.
#include "check.h"

#include "audit/audit.h"
#include "audit/phrases.h"
#include "base/buf.h"
#include "base/fs.h"
#include "model/decode.h"
#include "model/fields.h"

enum { LARGEST_FILE = 1024 * 1024, MOST_EXAMPLES = 200, PARTS = 4 };

enum part { STANDARD, SECOND, AGENCY, OTHER };

struct section {
    str name;
    const struct phrase_list *list; // NULL: a threshold
    const char *rule;
    str does; // what its head says
    str parts[PARTS];
    str examples[MOST_EXAMPLES];
    size_t count;
};

static struct audit_data data;
static size_t wrong, checked;

// ---- asking the rule

static str filled(struct arena *arena, str part, str example)
{
    struct buf out = BUF(arena);
    while (part.len > 0) {
        size_t at = str_find(part, STR("{}"));
        buf_add(&out, str_sub(part, 0, at));
        if (at < part.len)
            buf_add(&out, example);
        part = str_skip(part, at + 2);
    }
    return buf_str(&out);
}

static void decode(struct arena *arena, str text, const struct record *record, void *object)
{
    struct findings findings = {.arena = arena};
    const struct yaml_node *tree = yaml_read(arena, &findings, STR("a.yaml"), text);
    struct decoder decoder = {.arena = arena, .findings = &findings, .file = STR("a.yaml")};
    if (tree)
        decode_record(&decoder, record, tree, object);
    for (size_t i = 0; i < findings.count; i++)
        printf("%.*s\n%.*s\n", STR_ARG(text),
               STR_ARG(finding_text(arena, &findings.list[i], LANG_EN)));
    wrong += findings.count;
}

static struct service service_of(struct arena *arena, const struct section *section, enum part part,
                                 str example)
{
    static const str ids[PARTS] = {STR_INIT("a"), STR_INIT("b"), STR_INIT(""), STR_INIT("c")};
    struct standar *standar = ARENA_NEW(arena, struct standar);
    str text = filled(arena, section->parts[part], example);
    decode(arena, text, &record_standar, standar);
    return (struct service){
        .id = ids[part], .file = STR("standards/a/a.yaml"), .source = text, .standar = standar};
}

static bool rule_does(const struct section *section, str example)
{
    struct arena arena = {0};
    str quote = STR_NONE;
    bool says = str_eq(section->does, STR("says"));
    if (says || str_eq(section->does, STR("quotes"))) {
        size_t arrow = str_find(example, STR(" => "));
        quote = str_skip(example, arrow + 4);
        example = str_sub(example, 0, arrow);
    }
    struct situs situs = {.judul.s = STR("Situs")};
    struct instansi instansi = {.nama.s = STR("Dinas Sosial Kabupaten Jember")}, other = instansi;
    struct service services[2], another;
    size_t count = section->parts[SECOND].len > 0 ? 2 : 1;
    for (size_t i = 0; i < count; i++)
        services[i] = service_of(&arena, section, STANDARD + i, example);
    if (section->parts[OTHER].len > 0)
        another = service_of(&arena, section, OTHER, example);
    if (section->parts[AGENCY].len > 0)
        decode(&arena, filled(&arena, section->parts[AGENCY], example), &record_instansi,
               &instansi);
    struct agency agencies[] = {
        {.id = STR("a"),
         .file = STR("standards/a/instansi.yaml"),
         .instansi = &instansi,
         .services = services,
         .count = count},
        {.id = STR("b"),
         .file = STR("standards/b/instansi.yaml"),
         .instansi = &other,
         .services = &another,
         .count = 1},
    };
    struct catalog catalog = {
        .situs = &situs, .agencies = agencies, .count = section->parts[OTHER].len > 0 ? 2 : 1};
    struct audit_options options = {.whole = true, .date = {2026, 11, 25}};
    struct audit_report *report = audit_run(&arena, &catalog, &data, &options);
    enum komponen_id komponen = komponen_find(str_from(section->rule));
    bool missing =
        komponen < KOMPONEN_COUNT && report->services[0].keadaan[komponen] != KEADAAN_ADA;
    bool quoted = false;
    size_t times = missing;
    for (size_t i = 0; i < report->finding_count; i++) {
        if (strcmp(report->findings[i].rule->message.id, section->rule) != 0)
            continue;
        quoted = quoted ||
                 (says ? str_has(finding_text(&arena, &report->findings[i].finding, LANG_ID), quote)
                       : str_eq(report->findings[i].quote, quote));
        times++;
    }
    uint32_t wanted;
    bool does = str_eq(section->does, STR("speaks"))   ? times > 0
                : str_eq(section->does, STR("silent")) ? times == 0
                : str_to_u32(section->does, &wanted)   ? times == wanted
                                                       : quoted;
    arena_free(&arena);
    return does;
}

static void must(const struct section *section, str example, bool does, const char *why)
{
    checked++;
    if (rule_does(section, example) == does)
        return;
    wrong++;
    printf("%.*s: %s is %s\"%.*s\" with \"%.*s\"%s\n", STR_ARG(section->name), section->rule,
           does ? "not " : "", STR_ARG(section->does), STR_ARG(example), why);
}

// ---- phrases in examples

// The bytes that the phrase takes at the front of the text, whole words; 0: it is not there.
static size_t phrase_length(str text, str phrase, bool begins)
{
    size_t at = 0;
    for (size_t i = 0; i < phrase.len; i++) {
        if (phrase.data[i] == ' ') {
            size_t from = at;
            while (at < text.len && !is_alnum(text.data[at]) && text.data[at] != '(')
                at++;
            if (at == from)
                return 0;
        } else if (at < text.len && to_lower(text.data[at]) == phrase.data[i]) {
            at++;
        } else {
            return 0;
        }
    }
    return begins || at == text.len || !is_alnum(text.data[at]) ? at : 0;
}

// The example with the phrase made into a word that is none; empty when the phrase is not in it.
static str without(struct arena *arena, str example, str phrase, bool begins)
{
    str copy = arena_copy(arena, example);
    char *bytes = arena_alloc(arena, copy.len + 1, 1);
    bool found = false;
    memcpy(bytes, copy.data, copy.len);
    for (size_t i = 0; i < copy.len; i++) {
        size_t length = phrase_length(str_skip(copy, i), phrase, begins);
        if (length == 0 || (i > 0 && is_alnum(copy.data[i - 1])))
            continue;
        found = true;
        for (size_t j = i; j < i + length; j++)
            if (is_alnum(bytes[j]))
                bytes[j] = is_capital_letter(bytes[j]) ? 'X' : 'x';
    }
    return found ? (str){bytes, copy.len} : STR_NONE;
}

static bool begins_words(const struct section *section)
{
    return section->list == &audit_phrases[D03_OFFICE_HEADS];
}

static void check_phrase(const struct section *section, const struct phrase *phrase)
{
    struct arena arena = {0};
    bool found = false;
    for (size_t i = 0; i < section->count && !found; i++) {
        str example = section->examples[i];
        bool alone = example.data[0] != '~';
        if (example.data[0] == '!')
            continue;
        example = str_skip(example, !alone);
        str rest = without(&arena, example, phrase->words, begins_words(section));
        found = rest.len > 0;
        if (found && alone)
            must(section, rest, false, " without its phrase");
    }
    if (!found)
        printf("%.*s: no example of \"%.*s\"\n", STR_ARG(section->name), STR_ARG(phrase->words));
    wrong += !found;
    arena_free(&arena);
}

static void check_section(const struct section *section)
{
    for (size_t i = 0; i < section->count; i++) {
        str example = section->examples[i];
        bool miss = example.data[0] == '!';
        must(section, str_skip(example, miss || example.data[0] == '~'), !miss, "");
    }
    for (size_t i = 0; section->list && i < section->list->count; i++)
        check_phrase(section, &section->list->phrases[i]);
}

// ---- the files

static const struct phrase_list *list_named(str name)
{
    for (size_t i = 0; i < PHRASES; i++)
        if (str_eq(audit_phrases[i].name, name))
            return &audit_phrases[i];
    return NULL;
}

static bool seen[PHRASES];

static void read_parts(struct arena *arena, str *bytes, struct section *section)
{
    enum part part = STANDARD;
    struct buf out[PARTS] = {BUF(arena), BUF(arena), BUF(arena), BUF(arena)};
    while (bytes->len > 0) {
        str line = str_take(bytes, '\n');
        if (str_eq(line, STR(".")))
            break;
        if (str_starts(line, STR("--- "))) {
            part = str_eq(line, STR("--- kedua"))  ? SECOND
                   : str_eq(line, STR("--- lain")) ? OTHER
                                                   : AGENCY;
        } else {
            buf_add(&out[part], line);
            buf_char(&out[part], '\n');
        }
    }
    for (size_t i = 0; i < PARTS; i++)
        section->parts[i] = buf_str(&out[i]);
}

// "[LIST] RULE speaks".
static void read_section(struct arena *arena, str *bytes, str head, bool phrases)
{
    struct section section = {0};
    str name = str_skip(str_take(&head, ' '), 1);
    section.name = str_sub(name, 0, name.len - 1);
    section.rule = arena_cstr(arena, str_take(&head, ' '));
    section.does = head;
    section.list = phrases ? list_named(section.name) : NULL;
    if (section.list)
        seen[section.list - audit_phrases] = true;
    else if (phrases)
        fail_msg("no list \"%.*s\"", STR_ARG(section.name));
    read_parts(arena, bytes, &section);
    while (bytes->len > 0) {
        str line = str_take(bytes, '\n');
        if (line.len == 0)
            break;
        assert_true(section.count < MOST_EXAMPLES);
        section.examples[section.count++] = line;
    }
    check_section(&section);
}

static void read_folder(const char *folder, bool phrases)
{
    struct arena arena = {0};
    struct fs_entry *entries = NULL;
    size_t count = 0;
    int root = -1;
    data_load_builtin(&arena, &data);
    assert_int_equal(fs_open_root(folder, &root), FS_OK);
    assert_int_equal(fs_list(&arena, root, STR_NONE, &entries, &count), FS_OK);
    wrong = checked = 0;
    for (size_t i = 0; i < count; i++) {
        str bytes;
        assert_int_equal(fs_read(&arena, root, entries[i].name, LARGEST_FILE, &bytes), FS_OK);
        while (bytes.len > 0) {
            str line = str_take(&bytes, '\n');
            if (line.len > 0 && line.data[0] == '[')
                read_section(&arena, &bytes, line, phrases);
        }
    }
    fs_close_root(root);
    arena_free(&arena);
}

static void each_phrase_has_an_example(void)
{
    read_folder("tests/audit/phrases", true);
    for (size_t i = 0; i < PHRASES; i++) {
        if (!seen[i])
            printf("no examples of %.*s\n", STR_ARG(audit_phrases[i].name));
        wrong += !seen[i];
    }
    assert_int_equal(wrong, 0);
    assert_true(checked > 1000);
}

static void each_threshold_is_held_from_both_sides(void)
{
    read_folder("tests/audit/thresholds", false);
    assert_int_equal(wrong, 0);
    assert_true(checked > 100);
}

static void each_row_of_a_table_has_an_example(void)
{
    read_folder("tests/audit/tables", false);
    assert_int_equal(wrong, 0);
    assert_true(checked > 150);
}

int main(void)
{
    static const struct check_case cases[] = {
        CHECK_CASE(each_phrase_has_an_example),
        CHECK_CASE(each_row_of_a_table_has_an_example),
        CHECK_CASE(each_threshold_is_held_from_both_sides),
    };
    return check_run(cases, sizeof cases / sizeof cases[0]);
}
