// The plan: addresses, names that are taken, outputs that are wanted.
#include "check.h"

#include "model/plan.h"
#include "model/standard.h"

static void check(enum plan_id plan, struct plan_of of, const char *path)
{
    struct arena arena = {0};
    assert_string_equal(plan_path(&arena, plan, of).data, path);
    arena_free(&arena);
}

static void makes_paths(void)
{
    const struct plan_of service = {.agency = STR("karangasem"), .service = STR("ktp")};
    check(PLAN_HOME, PLAN_ONLY, "index.html");
    check(PLAN_HOME, (struct plan_of){.page = 1}, "index-2.html");
    check(PLAN_LETTER, (struct plan_of){.id = STR("a"), .page = 9}, "az/a-10.html");
    check(PLAN_COMPONENT, (struct plan_of){.id = STR("jaminan_pelayanan")},
          "komponen/jaminan-pelayanan.html");
    check(PLAN_AUDIT_RULE, (struct plan_of){.id = STR("K01")}, "audit/aturan-k01.html");
    check(PLAN_PICTURE, (struct plan_of){.agency = STR("a"), .id = STR("Peta_1/B.svg")},
          "a/berkas/Peta_1/B.svg");
    check(PLAN_SERVICE, service, "karangasem/ktp.html");
    check(PLAN_SERVICE_PRINT, service, "karangasem/ktp.cetak.html");
    check(PLAN_AUDIT_SERVICE, service, "audit/karangasem/ktp.html");
}

static void makes_folders(void)
{
    struct arena arena = {0};
    assert_string_equal(plan_folder(&arena, PLAN_AGENCY, (struct plan_of){.agency = STR("b")}).data,
                        "b/");
    assert_string_equal(plan_folder(&arena, PLAN_SEARCH_PART, PLAN_ONLY).data, "cari/");
    assert_int_equal(plan_folder(&arena, PLAN_HOME, PLAN_ONLY).len, 0);
    arena_free(&arena);
}

static void reserves_names(void)
{
    static const char *const agencies[] = {"aset", "audit",    "az",   "cari", "en",   "kelompok",
                                           "kios", "komponen", "data", "nul",  "com1", "peraturan"};
    static const char *const services[] = {"index", "index-2",  "maklumat", "maklumat-17",
                                           "buku",  "instansi", "aux"};
    static const char *const free_names[] = {"indeks",  "index-a",   "index-",
                                             "indexer", "buku-2",    "instansi-2",
                                             "berkas",  "maklumat2", "com"};
    for (size_t i = 0; i < sizeof agencies / sizeof agencies[0]; i++)
        assert_true(plan_reserves_agency(str_from(agencies[i])));
    for (size_t i = 0; i < sizeof services / sizeof services[0]; i++) {
        assert_true(plan_reserves_service(str_from(services[i])));
        assert_true(i > 5 || !plan_reserves_agency(str_from(services[i])));
    }
    for (size_t i = 0; i < sizeof free_names / sizeof free_names[0]; i++) {
        assert_false(plan_reserves_service(str_from(free_names[i])));
        assert_false(plan_reserves_agency(str_from(free_names[i])));
    }
}

static unsigned wanted(struct text *names, size_t count)
{
    const struct situs situs = {.keluaran = {.items = names, .count = count}};
    return plan_wanted(&situs);
}

static void knows_outputs(void)
{
    struct text names[] = {{.s = STR("kios")}, {.s = STR("audit")}, {.s = STR("json")}};
    assert_int_equal(wanted(NULL, 0), (1U << OUTPUTS) - 1);
    assert_int_equal(wanted(names, 1), 1U << OUTPUT_KIOS | 1U << OUTPUT_HTML);
    assert_int_equal(wanted(names, 2), 1U << OUTPUT_KIOS | 1U << OUTPUT_AUDIT | 1U << OUTPUT_HTML);
    assert_int_equal(wanted(names + 2, 1), 1U << OUTPUT_JSON);
    assert_int_equal(plan_form(OUTPUT_HTML), PLAN_SERVICE);
    assert_int_equal(plan_form(OUTPUT_KIOS), PLAN_KIOSK_SERVICE);
    assert_int_equal(plan_form(OUTPUT_AUDIT), PLAN_COUNT);
    assert_int_equal(plan_find_output(STR("pdf")), OUTPUTS);
    assert_false(plan_has(1U << OUTPUT_AUDIT | 1U << OUTPUT_JSON, PLAN_AUDIT));
    assert_true(plan_has(1U << OUTPUT_AUDIT | 1U << OUTPUT_HTML, PLAN_AUDIT));
    assert_true(plan_has(0, PLAN_HOME));
}

int main(void)
{
    static const struct check_case tests[] = {
        CHECK_CASE(makes_paths),
        CHECK_CASE(makes_folders),
        CHECK_CASE(reserves_names),
        CHECK_CASE(knows_outputs),
    };
    return check_run(tests, sizeof tests / sizeof tests[0]);
}
