// What a standard says, asked through facts.h: opening hours above all, which stand in many places.
#include "check.h"

#include "facts/facts.h"
#include "model/decode.h"
#include "model/fields.h"
#include "yaml/yaml.h"

static struct arena arena;
static struct instansi agency;

static const struct facts *facts_from(const char *yaml)
{
    struct findings findings = {.arena = &arena};
    struct standar *standar = ARENA_NEW(&arena, struct standar);
    const struct yaml_node *tree = yaml_read(&arena, &findings, STR("a.yaml"),
                                             arena_printf(&arena, "judul: Layanan\n%s", yaml));
    struct decoder decoder = {.arena = &arena, .findings = &findings, .file = STR("a.yaml")};
    assert_true(tree != NULL);
    decode_record(&decoder, &record_standar, tree, standar);
    assert_int_equal(findings.count, 0);
    return facts_make(&arena, standar);
}

// "Senin, Rabu 08.00-16.00 (12.00-13.00) WIB; …": what is read, in order; "?" for an unread row.
static str shown(struct openings openings)
{
    struct buf out = BUF(&arena);
    for (size_t i = 0; i < openings.count; i++) {
        const struct jam_terbaca *jam = &openings.list[i].jam;
        buf_add(&out, i > 0 ? STR("; ") : STR_NONE);
        if (!openings.list[i].is_read) {
            buf_char(&out, '?');
            continue;
        }
        for (int day = 0; day < 7; day++)
            if (jam->hari >> day & 1)
                buf_add(&out, str_sub(hari_name(day), 0, 3));
        buf_add(&out, arena_printf(&arena, " %d-%d", jam->buka, jam->tutup));
        if (jam->istirahat_sampai > 0)
            buf_add(&out,
                    arena_printf(&arena, " (%d-%d)", jam->istirahat_dari, jam->istirahat_sampai));
        if (jam->zona)
            buf_add(&out, arena_printf(&arena, " %.*s", STR_ARG(zona_name(jam->zona))));
    }
    return buf_str(&out);
}

static void decides_opening_hours(void)
{
    static const struct {
        const char *yaml, *hours;
    } cases[] = {
        // A typed break belongs to its row; the hours of one clinic are not those of the office.
        {"jam:\n  - hari: Senin - Kamis\n    pukul: 08.00 - 16.00\n    istirahat: 12.00 - 13.00\n"
         "tambahan:\n  - label: Imunisasi\n    isi: Rabu 08.00 - 10.00 WIB\n",
         "SenSelRabKam 480-960 (720-780) WITA"},
        {"jam:\n  - hari: Senin - Kamis\n    pukul: 08.00 - 16.00 WIT\n  - hari: Minggu\n"
         "    pukul: Tutup\n",
         "SenSelRabKam 480-960 WIT; ?"},
        {"jam: Senin - Kamis 08.00 - 16.00, istirahat 12.00 - 13.00\n",
         "SenSelRabKam 480-960 (720-780) WITA"},
        // Items of a list are read together, so that the break is not an entry of its own.
        {"jam:\n  - Senin - Kamis 08.00 - 16.00\n  - Istirahat 12.00 - 13.00\n",
         "SenSelRabKam 480-960 (720-780) WITA"},
        {"jam: 08.00 - 16.00\n", " 480-960 WITA"},
        // A break that is not read, or not within the hours, is left out, not the hours.
        {"jam:\n  - hari: Senin\n    pukul: 08.00 - 16.00\n    istirahat: bergantian\n",
         "Sen 480-960 WITA"},
        {"jam:\n  - hari: Senin\n    pukul: 08.00 - 16.00\n    istirahat: 08.00 - 13.00\n",
         "Sen 480-960 WITA"},
        {"jam:\n  - hari: Senin\n    pukul: 08.00 - 16.00\n    istirahat: 15.00 - 16.00\n",
         "Sen 480-960 WITA"},
        {"jam:\n  - hari: Senin\n    pukul: 08.00 - 16.00\n    istirahat: ishoma 12.00-12.30\n",
         "Sen 480-960 (720-750) WITA"},
        {"jam:\n  - hari: Minggu\n    pukul: 24 jam\n", "Min 0-1440 WITA"},
        // Typed rows and plain items in one list.
        {"jam:\n  - Selasa 08.00 - 10.00\n  - hari: Senin\n    pukul: 08.00 - 12.00\n",
         "Sen 480-720 WITA; Sel 480-600 WITA"},
        {"jam:\n  - Selasa 08.00 - 12.00\n  - Buka 24 jam setiap hari\n",
         "Sel 480-720 WITA; SenSelRabKamJumSabMin 0-1440 WITA"},
        // Without `jam`: a row whose label says so, else the row of time, and only with a day. A
        // zone of the agency is that of the agency's hours alone.
        {"tambahan:\n  - label: Imunisasi\n    isi: Rabu 08.00 - 10.00\n"
         "  - label: Jam Pelayanan\n    isi: Senin 08.00 - 12.00\n",
         "Sen 480-720"},
        {"tambahan:\n  - label: Imunisasi\n    isi: Rabu 08.00 - 10.00\n", ""},
        {"tambahan:\n  - label: Jam Pelayanan\n    isi: 08.00 - 12.00\n", ""},
        {"waktu: 3 hari kerja, Senin - Jumat 08.00 - 15.00 WIB\n", "SenSelRabKamJum 480-900 WIB"},
        {"waktu: 24 jam sehari\n", ""},
        {"jam: Selasa 09.00 - 10.00\nwaktu: Senin - Jumat 08.00 - 15.00\n", "Sel 540-600 WITA"},
    };
    agency.zona.s = STR("WITA");
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        str got = shown(facts_openings(facts_from(cases[i].yaml), &agency));
        if (!str_eq(got, str_from(cases[i].hours)))
            fail_msg("\"%.*s\", not \"%s\" for\n%s", STR_ARG(got), cases[i].hours, cases[i].yaml);
    }
    arena_free(&arena);
    arena = (struct arena){0};
}

// Labels of rows that state opening hours, and labels that only look like them.
static void knows_rows_of_hours(void)
{
    static const struct {
        const char *label;
        bool states_hours;
    } cases[] = {{"Jam", true},
                 {"Jam Pelayanan", true},
                 {"Waktu Pelayanan", true},
                 {"Waktu Layanan", true},
                 {"Hari Kerja", true},
                 {"Hari Pelayanan", true},
                 {"Hari dan Hari Layanan", true},
                 {"Jaminan", false},
                 {"Waktu Imunisasi", false},
                 {"Hari Besar", false}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        str yaml = arena_printf(&arena, "tambahan:\n  - label: %s\n    isi: Senin 08.00 - 12.00\n",
                                cases[i].label);
        const struct facts *facts = facts_from(arena_cstr(&arena, yaml));
        if (facts_openings(facts, &agency).count != cases[i].states_hours)
            fail_msg("%s", cases[i].label);
    }
    arena_free(&arena);
    arena = (struct arena){0};
}

static void reads_typed_hours(void)
{
    static const struct {
        const char *days, *hours, *pause;
        bool read;
    } cases[] = {
        {"Senin", "08.00 - 16.00", "", true},
        {"Senin", "8 - 16", "", true},
        {"Senin", "08.00 - 16.00", "12.00 - 13.00", true},
        {"Senin", "08.00 - 16.00", "08.01 - 15.59", true},
        {"Senin", "24 jam", "", true},
        {"menyesuaikan", "08.00 - 16.00", "", false},
        {"Senin", "Tutup", "", false},
        {"Senin", "08.00 - 12.00, 13.00 - 16.00", "", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct jam_terbaca jam;
        bool read = hours_typed(&arena, str_from(cases[i].days), str_from(cases[i].hours),
                                str_from(cases[i].pause), &jam);
        if (read != cases[i].read)
            fail_msg("%s %s %s", cases[i].days, cases[i].hours, cases[i].pause);
    }
    assert_int_equal(hours_zona_find(STR(" WIT ")), ZONA_WIT);
    assert_int_equal(hours_zona_find(STR("WIBB")), ZONA_TIDAK_ADA);
    arena_free(&arena);
    arena = (struct arena){0};
}

static size_t text_number(const struct facts *facts, const char *words)
{
    for (size_t i = 0; i < facts->count; i++)
        if (str_eq(facts->texts[i].text->s, str_from(words)))
            return i;
    fail_msg("there is no text \"%s\"", words);
}

static void reads_typed_values_by_their_type(void)
{
    const struct facts *facts =
        facts_from("biaya:\n  - nama: Baru\n    tarif: 25000\n  - 25000\n"
                   "pengaduan:\n  - whatsapp: 0812 5550 0123\n  - 0812 5550 0124\n");
    struct fact_channels channels = facts_channels(facts, text_number(facts, "0812 5550 0123"));
    assert_int_equal(channels.count, 1);
    assert_int_equal(channels.list[0].jenis, KANAL_WHATSAPP);
    channels = facts_channels(facts, text_number(facts, "0812 5550 0124"));
    assert_int_equal(channels.count, 1);
    assert_int_equal(channels.list[0].jenis, KANAL_TELEPON);
    size_t typed = text_number(facts, "25000");
    assert_int_equal(facts_amounts(facts, typed).count, 1);
    assert_int_equal(facts_amounts(facts, typed).list[0].dari, 25000);
    assert_int_equal(facts_amounts(facts, typed + 1).count, 0); // a plain number is not an amount
    arena_free(&arena);
    arena = (struct arena){0};
}

static void reads_once(void)
{
    const struct facts *facts = facts_from("waktu: 3 hari kerja\ndasar_hukum: UU 25/2009\n");
    size_t time = text_number(facts, "3 hari kerja"), law = text_number(facts, "UU 25/2009");
    const struct durasi *durations = facts_durations(facts, time).list;
    const struct sitasi *citations = facts_citations(facts, law).list;
    assert_true(durations && facts_durations(facts, time).list == durations);
    assert_true(citations && facts_citations(facts, law).list == citations);
    assert_true(facts_regulations(facts).list == facts_regulations(facts).list);
    assert_int_equal(facts_find(facts, facts->texts[law].text->s), law);
    assert_int_equal(facts_find(facts, STR("UU 25/2009")), facts->count);
    arena_free(&arena);
    arena = (struct arena){0};
}

static void finds_regulations(void)
{
    const struct facts *facts =
        facts_from("dasar_hukum:\n  - jenis: UU\n    nomor: 25\n    tahun: 2009\n  - PP 96/2012\n"
                   "biaya:\n  - nama: Baru\n    tarif: 25000\n    dasar: Perda Jember 1/2024\n"
                   "varian:\n  - nama: Baru\n    dasar_hukum: UU 23/2014\n");
    static const struct {
        const char *name;
        bool is_basis, is_typed;
    } wanted[] = {{"UU 25/2009", true, true},
                  {"PP 96/2012", true, false},
                  {"Perda Jember 1/2024", false, false},
                  {"UU 23/2014", false, false}};
    struct fact_regulations found = facts_regulations(facts);
    assert_int_equal(found.count, sizeof wanted / sizeof wanted[0]);
    for (size_t i = 0; i < found.count; i++) {
        str name = citation_short(&arena, &found.list[i].sitasi);
        if (!str_eq(name, str_from(wanted[i].name)))
            fail_msg("%.*s, not %s", STR_ARG(name), wanted[i].name);
        assert_int_equal(found.list[i].is_basis, wanted[i].is_basis);
        assert_int_equal(found.list[i].is_typed, wanted[i].is_typed);
    }
    arena_free(&arena);
    arena = (struct arena){0};
}

// The beginning of a huge text is read, up to a whole character.
static void bounds_a_text(void)
{
    enum { SMALL = FACTS_LONGEST_TEXT - 64, LARGE = FACTS_LONGEST_TEXT + 64 };
    const int sizes[] = {SMALL, LARGE};
    for (size_t i = 0; i < 2; i++) {
        struct buf text = BUF(&arena);
        BUF_LIT(&text, "waktu: >-\n  ");
        while (text.len < (size_t)sizes[i])
            BUF_LIT(&text, "kata é ");
        BUF_LIT(&text, "3 hari kerja\n");
        const struct facts *facts = facts_from(arena_cstr(&arena, buf_str(&text)));
        size_t at = 0;
        while (facts->texts[at].komponen != WAKTU)
            at++;
        assert_int_equal(facts_durations(facts, at).count, sizes[i] == SMALL);
    }
    arena_free(&arena);
    arena = (struct arena){0};
}

int main(void)
{
    static const struct check_case tests[] = {
        CHECK_CASE(decides_opening_hours),
        CHECK_CASE(knows_rows_of_hours),
        CHECK_CASE(reads_typed_hours),
        CHECK_CASE(reads_typed_values_by_their_type),
        CHECK_CASE(reads_once),
        CHECK_CASE(finds_regulations),
        CHECK_CASE(bounds_a_text),
    };
    return check_run(tests, sizeof tests / sizeof tests[0]);
}
