// The ways to a service: names in order, letters, addresses of groups, regulations by their rank.
#include "check.h"

#include "facts/facts.h"
#include "model/directory.h"
#include "model/plan.h"
#include "model/slug.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static void assert_text(str got, const char *wanted)
{
    if (!str_eq(got, str_from(wanted)))
        fail_msg("\"%.*s\", not \"%s\"", STR_ARG(got), wanted);
}

static void makes_addresses(void)
{
    static const char *const plain[][2] = {
        {"Anak", "anak"},
        {"ANAK", "anak"},
        {"Rekam KTP-el!", "rekam-ktp-el"},
        {"  Izin & Non-izin ", "izin-non-izin"},
        {"../../etc", "etc"},
        {"a.html", "a-html"},
    };
    // What the address would drop, or no address may be, is told by a print of the name.
    static const char *const others[] = {
        "Anak 2",
        "Anak 2 K",
        "2",
        "index",
        "con",
        "K con",
        "nul",
        "",
        "-",
        "C",
        "C++",
        "C#",
        "é",
        "É",
        "日本語",
        "中国",
        "Layanan Administrasi Kependudukan dan Pencatatan Sipil untuk Anak",
        "Layanan Administrasi Kependudukan dan Pencatatan Sipil untuk Lansia"};
    struct arena arena = {0};
    str made[COUNT(others)];
    for (size_t i = 0; i < COUNT(plain); i++)
        assert_text(slug_make(&arena, str_from(plain[i][0])), plain[i][1]);
    for (size_t i = 0; i < COUNT(others); i++) {
        made[i] = slug_make(&arena, str_from(others[i]));
        assert_true(id_is_valid(made[i]));
        assert_false(plan_reserves_service(made[i]));
        for (size_t j = 0; j < i; j++)
            if (str_eq(made[i], made[j]))
                fail_msg("%s and %s have one address", others[j], others[i]);
    }
    arena_free(&arena);
}

static struct standar standards[4];
static struct service services[4];

static struct catalog make_catalog(struct arena *arena, struct agency *agency)
{
    static const struct instansi nobody;
    static struct text popular[] = {{.s = STR_INIT("KTP")}};
    static struct text groups[] = {{.s = STR_INIT("Anak")}, {.s = STR_INIT("anak")}};
    static const char *const titles[] = {"\"Cetak\" peta", "akta", "Zakat", "3 layanan"};
    static const char *const laws[] = {
        "PP Nomor 96 Tahun 2012; UU Nomor 25 Tahun 2009 tentang Pelayanan Publik",
        "UU No. 25/2009, UU No. 25/2009; UU 23/2014; Perda Nomor 3 Tahun 2020",
        "Keputusan Kepala Dinas Nomor 5 Tahun 2020; Surat Edaran Nomor 1 Tahun 2020",
        "Undang-Undang Nomor 24 Tahun 2013 tentang Perubahan atas Undang-Undang Nomor 23 Tahun 2006"};
    static const char *const ids[] = {"a", "b", "c", "d"};
    for (size_t i = 0; i < COUNT(standards); i++) {
        standards[i].judul.s = str_from(titles[i]);
        standards[i].komponen[DASAR_HUKUM].teks.s = str_from(laws[i]);
        services[i] = (struct service){.id = str_from(ids[i]), .standar = &standards[i]};
    }
    standards[1].dikenal_juga = (struct list){.items = popular, .count = 1};
    standards[2].kelompok = (struct list){.items = groups, .count = 2};
    agency->instansi = &nobody;
    agency->id = STR("x");
    agency->services = services;
    agency->count = COUNT(services);
    struct catalog catalog = {.agencies = agency, .count = 1};
    facts_summarise(arena, &catalog);
    return catalog;
}

static void lists_names(void)
{
    struct arena arena = {0};
    struct agency agency = {0};
    const struct catalog catalog = make_catalog(&arena, &agency);
    struct directory directory = directory_make(&arena, &catalog);
    static const char *const order[] = {"3 layanan", "akta", "\"Cetak\" peta", "KTP", "Zakat"};
    assert_int_equal(directory.count, COUNT(order));
    for (size_t i = 0; i < COUNT(order); i++)
        assert_text(directory.entries[i].judul, order[i]);
    assert_int_equal(directory.letters[0].count, 1);
    assert_ptr_equal(directory.letters[0].entries[0], &directory.entries[0]);
    assert_int_equal(directory_letters[3], 'c');
    assert_ptr_equal(directory.letters[3].entries[0], &directory.entries[2]);
    assert_true(directory.entries[3].popular);
    arena_free(&arena);
}

static void finds_topics(void)
{
    struct arena arena = {0};
    struct agency agency = {0};
    const struct catalog catalog = make_catalog(&arena, &agency);
    struct directory directory = directory_make(&arena, &catalog);
    assert_int_equal(directory.group_count, 1); // "Anak" and "anak" are one
    assert_int_equal(directory.groups[0].count, 1);
    static const char *const order[] = {"UU 23/2014", "UU 24/2013", "UU 25/2009", "PP 96/2012"};
    assert_int_equal(directory.regulation_count, COUNT(order));
    for (size_t i = 0; i < COUNT(order); i++)
        assert_text(directory.regulations[i].nama, order[i]);
    assert_int_equal(directory.regulations[2].count, 2); // each standard once
    assert_text(directory.regulations[2].about->pokok, "Pelayanan Publik");
    arena_free(&arena);
}

int main(void)
{
    static const struct check_case tests[] = {CHECK_CASE(makes_addresses), CHECK_CASE(lists_names),
                                              CHECK_CASE(finds_topics)};
    return check_run(tests, sizeof tests / sizeof tests[0]);
}
