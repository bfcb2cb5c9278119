// The search before it is written: words of a text, sets of the dictionary, services by word.
#include "check.h"

#include "base/buf.h"
#include "facts/facts.h"
#include "render/search/search_index.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static void assert_text(str got, const char *wanted)
{
    if (!str_eq(got, str_from(wanted)))
        fail_msg("\"%.*s\", not \"%s\"", STR_ARG(got), wanted);
}

// ---- words

static void join(void *context, str word)
{
    struct buf *words = context;
    if (words->len > 0)
        buf_char(words, ' ');
    buf_add(words, word);
}

static void reads_words(void)
{
    static const char *const cases[][2] = {
        {"", ""},
        {" -- ", ""},
        {"Akta Kelahiran", "akta kelahiran"},
        {"e-KTP", "e ktp ektp"},
        {"KTP-el hilang", "ktp el ktpel hilang"},
        {"izin-", "izin"},
        {"-izin", "izin"},
        {"a--b", "a b"},
        {"SKCK/SIM (baru)", "skck sim baru"},
        {"anak\xC2\xA0yatim", "anak yatim"},
        {"caf\xC3\xA9", "caf"},
        // the longest word is cut, a compound that long is not made
        {"abcdefghijklmnopqrstuvwxyz0123456789", "abcdefghijklmnopqrstuvwxyz0123"},
        {"abcdefghijklmnop-abcdefghijklmnop", "abcdefghijklmnop abcdefghijklmnop"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct buf words = BUF(&arena);
        search_each_word(str_from(cases[i][0]), join, &words);
        assert_text(buf_str(&words), cases[i][1]);
    }
    arena_free(&arena);
}

static void numbers_words(void)
{
    enum { MANY = 5000 }; // the table widens under them
    struct arena arena = {0};
    struct search_vocabulary vocabulary = {.arena = &arena};
    assert_int_equal(search_lookup(&vocabulary, STR("izin")), UINT32_MAX);
    for (uint32_t i = 0; i < MANY; i++)
        assert_int_equal(search_number(&vocabulary, arena_printf(&arena, "w%u", i)), i);
    for (uint32_t i = 0; i < MANY; i++)
        assert_int_equal(search_lookup(&vocabulary, arena_printf(&arena, "w%u", i)), i);
    assert_int_equal(search_number(&vocabulary, STR("w7")), 7);
    assert_int_equal(vocabulary.count, MANY);
    assert_int_equal(search_lookup(&vocabulary, STR("izin")), UINT32_MAX);
    arena_free(&arena);
}

// ---- dictionary

static void reads_own_words(void)
{
    struct pair pairs[] = {
        {.kunci.s = STR_INIT("pasar malam"), .isi.s = STR_INIT("bazar, e-hiburan,, ")},
        {.kunci.s = STR_INIT("!"), .isi.s = STR_INIT("a b c d e f g")}};
    struct situs none = {0}, own = {.kamus = {.items = pairs, .count = COUNT(pairs)}};
    struct arena arena = {0};
    struct search_vocabulary plain = {.arena = &arena}, wider = {.arena = &arena};
    struct search_dictionary before = search_dictionary_make(&plain, &none);
    struct search_dictionary after = search_dictionary_make(&wider, &own);
    assert_true(before.set_count > 50);
    assert_int_equal(after.set_count, before.set_count + 2);

    const struct search_term *terms = &after.terms[after.sets[before.set_count]];
    assert_int_equal(after.sets[before.set_count + 1] - after.sets[before.set_count], 3);
    assert_int_equal(terms[0].count, 2); // pasar malam
    assert_int_equal(terms[1].count, 1); // bazar
    assert_int_equal(terms[2].count, 2); // e hiburan
    assert_text(wider.words[terms[2].words[1]], "hiburan");
    // no word, and more than a term may have: the set is there, and is empty
    assert_int_equal(after.sets[before.set_count + 2], after.sets[before.set_count + 1]);
    assert_int_equal(after.count, after.sets[after.set_count]);

    assert_true(search_is_stop(&after, search_lookup(&wider, STR("yang"))));
    assert_false(search_is_stop(&after, search_lookup(&wider, STR("bazar"))));
    assert_false(search_is_stop(&after, UINT32_MAX));
    arena_free(&arena);
}

// ---- index

enum { SERVICES = 12 };
static struct standar standards[SERVICES];
static struct service services[SERVICES];
static struct instansi office = {.nama.s = STR_INIT("Dinas Kependudukan")};
static const struct situs settings;

static struct catalog make_catalog(struct agency *agency)
{
    static struct text popular[] = {{.s = STR_INIT("bikin KTP")}};
    static struct text groups[] = {{.s = STR_INIT("Usaha")}};
    static const char *const titles[] = {
        "Penerbitan Izin Usaha", "Akta Kelahiran",  "Kartu Tanda Penduduk",  "Rekomendasi Angkutan",
        "Sewa Gedung",           "Uji Kir",         "Perpustakaan Keliling", "Kebersihan Jalan",
        "Peminjaman Alat Berat", "Konsultasi Gizi", "Vaksin Hewan",          "Peta Wilayah"};
    for (size_t i = 0; i < SERVICES; i++) {
        standards[i] = (struct standar){.judul.s = str_from(titles[i])};
        services[i] = (struct service){.id = str_from("s"), .standar = &standards[i]};
    }
    standards[0].kelompok = (struct list){.items = groups, .count = 1};
    standards[1].ringkasan.s = STR("Untuk usaha pencatatan penduduk");
    standards[2].dikenal_juga = (struct list){.items = popular, .count = 1};
    *agency = (struct agency){
        .id = STR_INIT("x"), .instansi = &office, .services = services, .count = SERVICES};
    return (struct catalog){.situs = &settings, .agencies = agency, .count = 1};
}

static const struct search_group *group_of(const struct search_index *index, const char *word)
{
    for (size_t i = 0; i < index->entry_count; i++)
        if (str_eq(index->entries[i].word, str_from(word)))
            return index->entries[i].group == UINT32_MAX ? NULL
                                                         : &index->groups[index->entries[i].group];
    return NULL;
}

// How well a word tells of the service with this title; 0: not at all.
static uint32_t weight_of(const struct search_index *index, const char *word, const char *title)
{
    const struct search_group *group = group_of(index, word);
    for (size_t i = 0; group && i < group->count; i++)
        if (str_eq(index->services[group->postings[i].service]->judul, str_from(title)))
            return group->postings[i].weight;
    return 0;
}

static void indexes_services(void)
{
    struct arena arena = {0};
    struct agency agency;
    struct catalog catalog = make_catalog(&agency);
    facts_summarise(&arena, &catalog);
    struct directory directory = directory_make(&arena, &catalog);
    struct search_index index = search_index_make(&arena, &catalog, &directory, LANG_ID, NULL);
    assert_int_equal(index.service_count, SERVICES);

    // One group: the spelling, the stem, and the words of one set.
    assert_non_null(group_of(&index, "izin"));
    assert_ptr_equal(group_of(&index, "izin"), group_of(&index, "ijin"));
    assert_ptr_equal(group_of(&index, "izin"), group_of(&index, "perizinan"));
    assert_ptr_equal(group_of(&index, "pinjam"), group_of(&index, "peminjaman"));
    assert_null(group_of(&index, "yang"));

    // The title tells more than the summary; another name tells of its service.
    assert_true(weight_of(&index, "usaha", "Penerbitan Izin Usaha") >
                weight_of(&index, "usaha", "Akta Kelahiran"));
    assert_true(weight_of(&index, "usaha", "Akta Kelahiran") > 0);
    assert_true(weight_of(&index, "ktp", "Kartu Tanda Penduduk") > 0);
    assert_int_equal(weight_of(&index, "ktp", "Sewa Gedung"), 0);

    for (size_t i = 1; i < index.entry_count; i++)
        assert_true(str_cmp(index.entries[i - 1].word, index.entries[i].word) < 0);
    for (size_t i = 0; i < index.group_count; i++)
        for (size_t j = 0; j < index.groups[i].count; j++) {
            const struct search_posting *posting = &index.groups[i].postings[j];
            assert_true(posting->service < index.service_count);
            assert_true(posting->weight >= 1 && posting->weight <= SEARCH_MOST_WEIGHT);
            assert_true(j == 0 || posting->service > posting[-1].service);
        }
    arena_free(&arena);
}

int main(void)
{
    static const struct check_case tests[] = {CHECK_CASE(reads_words), CHECK_CASE(numbers_words),
                                              CHECK_CASE(reads_own_words),
                                              CHECK_CASE(indexes_services)};
    return check_run(tests, sizeof tests / sizeof tests[0]);
}
