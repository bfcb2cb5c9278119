// The field table against the structs that it describes: every member has a row, every row has
// words.
#include "check.h"

#include "model/fields.h"

typedef void record_check(const struct record *record);

enum { MOST_RECORDS = 64 };

static const struct record *const roots[] = {&record_situs, &record_instansi, &record_standar,
                                             &record_butir};

static bool is_seen(const struct record *record, const struct record **seen, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (seen[i] == record)
            return true;
    return false;
}

static void collect(const struct record *record, const struct record **seen, size_t *count)
{
    if (is_seen(record, seen, *count))
        return;
    assert_true(*count < MOST_RECORDS);
    seen[(*count)++] = record;
    for (size_t i = 0; i < record->count; i++)
        if (record->fields[i].of)
            collect(record->fields[i].of, seen, count);
}

// Every record that can be reached from the three files.
static void each_record(record_check *check)
{
    const struct record *seen[MOST_RECORDS];
    size_t count = 0;
    for (size_t i = 0; i < sizeof roots / sizeof roots[0]; i++)
        collect(roots[i], seen, &count);
    assert_true(count > 15);
    for (size_t i = 0; i < count; i++)
        check(seen[i]);
}

static size_t size_of_kind(enum kind kind)
{
    switch (kind) {
    case KIND_LINES:
    case KIND_PAIRS:
    case KIND_LIST:
    case KIND_ITEMS:
        return sizeof(struct list);
    case KIND_RECORD:
        return sizeof(void *);
    case KIND_COMPONENT:
        return sizeof(struct komponen);
    default:
        return sizeof(struct text);
    }
}

static bool covers(const struct field *field, size_t at)
{
    return at >= field->offset && at < field->offset + size_of_kind(field->kind);
}

// No byte of the struct without a row, none with two. All members are multiples of a pointer's
// size, so there is no padding. An item keeps its position and its typed struct beside its keys;
// what can be translated ends with the mark of what is not.
static void check_cover(const struct record *record)
{
    bool marked =
        record == &record_standar || record == &record_instansi || record == &record_situs;
    size_t size = record->size - (marked ? sizeof(void *) + sizeof(uint64_t) : 0);
    assert_true(record->count <= 64); // a bit of the mark for each row
    for (size_t at = 0; record != &record_butir && at < size; at++) {
        size_t rows = 0;
        for (size_t i = 0; i < record->count; i++)
            rows += covers(&record->fields[i], at);
        if (rows != 1)
            fail_msg("%s: byte %zu of %zu has %zu rows", record->name, at, record->size, rows);
    }
}

static void every_member_has_one_row(void)
{
    each_record(check_cover);
}

static void check_keys(const struct record *record)
{
    for (size_t i = 0; i < record->count; i++) {
        const char *key = record->fields[i].key;
        assert_ptr_equal(record_field(record, str_from(key)), &record->fields[i]);
        for (const char *c = key; *c; c++)
            assert_true((*c >= 'a' && *c <= 'z') || *c == '_');
    }
    assert_null(record_field(record, STR("tidak_ada_kunci_ini")));
    assert_null(record_field(record, STR("")));
}

static void keys_are_unique(void)
{
    each_record(check_keys);
}

static bool is_sentence(const char *text)
{
    size_t length = text ? strlen(text) : 0;
    return length > 3 && text[length - 1] == '.' && !strchr(text, '\n');
}

static void check_words(const struct record *record)
{
    assert_true(record->name && *record->name);
    for (size_t i = 0; i < record->count; i++) {
        const struct field *field = &record->fields[i];
        bool labelled = field->label[LANG_ID] && *field->label[LANG_ID] && field->label[LANG_EN] &&
                        *field->label[LANG_EN];
        if (!labelled || !is_sentence(field->guide))
            fail_msg("%s.%s lacks a label or a sentence", record->name, field->key);
    }
}

static void every_row_has_words(void)
{
    each_record(check_words);
}

static void check_shape(const struct record *record)
{
    for (size_t i = 0; i < record->count; i++) {
        const struct field *field = &record->fields[i];
        assert_true(field->kind < KIND_STR); // the others are the program's own
        assert_true((field->kind == KIND_RECORD || field->kind == KIND_LIST) <=
                    (field->of != NULL));
        assert_true((field->kind == KIND_CHOICE) <= (field->choices != NULL));
        assert_true(field->offset + size_of_kind(field->kind) <= record->size);
    }
}

static void every_row_fits_its_kind(void)
{
    each_record(check_shape);
}

static void the_fourteen_are_in_order(void)
{
    char letter = 'a';
    bool placed[KOMPONEN_COUNT] = {false};
    for (enum komponen_id id = 0; id < KOMPONEN_COUNT; id++, letter++) {
        const struct field *field = komponen_field(id);
        assert_int_equal(field->kind, KIND_COMPONENT);
        assert_int_equal(field->offset,
                         offsetof(struct standar, komponen) + id * sizeof(struct komponen));
        assert_int_equal(field->basis[strlen(field->basis) - 1], letter);
        assert_int_equal(komponen_find(str_from(field->key)), id);
    }
    assert_int_equal(komponen_find(STR("judul")), KOMPONEN_COUNT);
    for (size_t i = 0; i < KOMPONEN_COUNT; i++) {
        assert_int_equal(komponen_group(komponen_panrb[i]), i < 6 ? 'A' : 'B');
        assert_false(placed[komponen_panrb[i]]);
        placed[komponen_panrb[i]] = true;
    }
}

static void guesses_what_a_word_means(void)
{
    static const char *const words[] = {"persyaratan", "prosedur", "waktu", "biaya"};
    static const struct {
        const char *word;
        const char *near;
    } cases[] = {
        {"biyaya", "biaya"},
        {"wkatu", "waktu"},
        {"WAKTU", "waktu"},
        {"persaratan", "persyaratan"},
        {"prosedure", "prosedur"},
        {"qwerty", NULL},
        {"", NULL},
        {"x", NULL},
        {"persyaratanpersyaratanpersyaratanpersyaratan", NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const char *near = record_nearest_word(str_from(cases[i].word), words, 4);
        if (cases[i].near)
            assert_string_equal(near, cases[i].near);
        else
            assert_null(near);
    }
}

int main(void)
{
    static const struct check_case tests[] = {
        CHECK_CASE(every_member_has_one_row),  CHECK_CASE(keys_are_unique),
        CHECK_CASE(every_row_has_words),       CHECK_CASE(every_row_fits_its_kind),
        CHECK_CASE(the_fourteen_are_in_order), CHECK_CASE(guesses_what_a_word_means),
    };
    return check_run(tests, sizeof tests / sizeof tests[0]);
}
