// Each phrase of src/audit/data/phrases.tsv against an example of its own in tests/audit/phrases/.
//
//     [LIST] RULE speaks          what the rule does with each example; or: silent
//                                 (a component for a rule speaks when its state is not ADA)
//     judul: ...                  a standard, with {} where the example goes; after "--- kedua" a
//     .                           second one, after "--- instansi" the agency
//     an example
//     ~an example that says nothing without its phrase either
//     !a text that is no example: the rule does the opposite
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

enum { LARGEST_FILE = 1024 * 1024, MOST_EXAMPLES = 200, PARTS = 3 };

enum part { STANDARD, SECOND, AGENCY };

struct section {
    const struct phrase_list *list;
    const char *rule;
    bool speaks;
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

static bool decode(struct arena *arena, str text, const struct record *record, void *object)
{
    struct findings findings = {.arena = arena};
    const struct yaml_node *tree = yaml_read(arena, &findings, STR("a.yaml"), text);
    struct decoder decoder = {.arena = arena, .findings = &findings, .file = STR("a.yaml")};
    if (tree)
        decode_record(&decoder, record, tree, object);
    for (size_t i = 0; i < findings.count; i++)
        printf("%.*s\n%.*s\n", STR_ARG(text),
               STR_ARG(finding_text(arena, &findings.list[i], LANG_EN)));
    return tree && findings.count == 0;
}

static bool rule_speaks(const struct section *section, str example)
{
    struct arena arena = {0};
    struct situs situs = {.judul.s = STR("Situs")};
    struct standar standards[2] = {0};
    struct instansi instansi = {0};
    struct service services[2] = {0};
    size_t count = section->parts[SECOND].len > 0 ? 2 : 1;
    bool good = true;
    for (size_t i = 0; i < count; i++) {
        str text = filled(&arena, section->parts[STANDARD + i], example);
        good = decode(&arena, text, &record_standar, &standards[i]) && good;
        services[i] = (struct service){.id = i == 0 ? STR("a") : STR("b"),
                                       .file = STR("standards/a/a.yaml"),
                                       .source = text,
                                       .standar = &standards[i]};
    }
    str agency_text = section->parts[AGENCY].len > 0 ? section->parts[AGENCY]
                                                     : STR("nama: Dinas Sosial Kabupaten Jember\n");
    good =
        decode(&arena, filled(&arena, agency_text, example), &record_instansi, &instansi) && good;
    struct agency agency = {.id = STR("a"),
                            .file = STR("standards/a/instansi.yaml"),
                            .instansi = &instansi,
                            .services = services,
                            .count = count};
    struct catalog catalog = {.situs = &situs, .agencies = &agency, .count = 1};
    struct audit_options options = {.whole = true, .date = {2026, 11, 25}};
    struct audit_report *report = audit_run(&arena, &catalog, &data, &options);
    enum komponen_id komponen = komponen_find(str_from(section->rule));
    bool speaks = komponen < KOMPONEN_COUNT && report->services[0].keadaan[komponen] != KEADAAN_ADA;
    for (size_t i = 0; i < report->finding_count; i++)
        speaks = speaks || strcmp(report->findings[i].rule->message.id, section->rule) == 0;
    wrong += !good;
    arena_free(&arena);
    return speaks;
}

static void must(const struct section *section, str example, bool speaks, const char *why)
{
    checked++;
    if (rule_speaks(section, example) == speaks)
        return;
    wrong++;
    printf("%.*s: %s: %s \"%.*s\"%s\n", STR_ARG(section->list->name), section->rule,
           speaks ? "silent about" : "speaks about", STR_ARG(example), why);
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
            must(section, rest, !section->speaks, " without its phrase");
    }
    if (!found)
        printf("%.*s: no example of \"%.*s\"\n", STR_ARG(section->list->name),
               STR_ARG(phrase->words));
    wrong += !found;
    arena_free(&arena);
}

static void check_section(const struct section *section)
{
    for (size_t i = 0; i < section->count; i++) {
        str example = section->examples[i];
        bool miss = example.data[0] == '!';
        must(section, str_skip(example, miss || example.data[0] == '~'), section->speaks != miss,
             "");
    }
    for (size_t i = 0; i < section->list->count; i++)
        check_phrase(section, &section->list->phrases[i]);
}

// ---- the files

static const struct phrase_list *list_named(str name)
{
    for (size_t i = 0; i < PHRASES; i++)
        if (str_eq(audit_phrases[i].name, name))
            return &audit_phrases[i];
    fail_msg("no list \"%.*s\"", STR_ARG(name));
}

static void read_parts(struct arena *arena, str *bytes, struct section *section)
{
    enum part part = STANDARD;
    struct buf out[PARTS] = {BUF(arena), BUF(arena), BUF(arena)};
    while (bytes->len > 0) {
        str line = str_take(bytes, '\n');
        if (str_eq(line, STR(".")))
            break;
        if (str_starts(line, STR("--- "))) {
            part = str_eq(line, STR("--- kedua")) ? SECOND : AGENCY;
        } else {
            buf_add(&out[part], line);
            buf_char(&out[part], '\n');
        }
    }
    for (size_t i = 0; i < PARTS; i++)
        section->parts[i] = buf_str(&out[i]);
}

// "[LIST] RULE speaks".
static void read_section(struct arena *arena, str *bytes, str head)
{
    struct section section = {0};
    str name = str_skip(str_take(&head, ' '), 1);
    section.list = list_named(str_sub(name, 0, name.len - 1));
    section.rule = arena_cstr(arena, str_take(&head, ' '));
    section.speaks = str_eq(head, STR("speaks"));
    assert_true(section.speaks || str_eq(head, STR("silent")));
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

static bool seen[PHRASES];

static void read_file(struct arena *arena, str bytes)
{
    while (bytes.len > 0) {
        str line = str_take(&bytes, '\n');
        if (line.len == 0 || line.data[0] == '#')
            continue;
        assert_int_equal(line.data[0], '[');
        str name = str_sub(line, 1, str_find_char(line, ']') - 1);
        seen[list_named(name) - audit_phrases] = true;
        read_section(arena, &bytes, line);
    }
}

static void each_phrase_has_an_example(void)
{
    struct arena arena = {0};
    struct fs_entry *entries = NULL;
    size_t count = 0;
    int root = -1;
    data_load_builtin(&arena, &data);
    assert_int_equal(fs_open_root("tests/audit/phrases", &root), FS_OK);
    assert_int_equal(fs_list(&arena, root, STR_NONE, &entries, &count), FS_OK);
    for (size_t i = 0; i < count; i++) {
        str bytes;
        assert_int_equal(fs_read(&arena, root, entries[i].name, LARGEST_FILE, &bytes), FS_OK);
        read_file(&arena, bytes);
    }
    for (size_t i = 0; i < PHRASES; i++) {
        if (!seen[i])
            printf("no examples of %.*s\n", STR_ARG(audit_phrases[i].name));
        wrong += !seen[i];
    }
    fs_close_root(root);
    arena_free(&arena);
    assert_int_equal(wrong, 0);
    assert_true(checked > 1000);
}

int main(void)
{
    static const struct check_case cases[] = {
        CHECK_CASE(each_phrase_has_an_example),
    };
    return check_run(cases, sizeof cases / sizeof cases[0]);
}
