// Labels: what makes no difference, what does, and what wins.
#include "check.h"

#include "import/find/labels.h"

static struct arena arena;
static const struct labels *labels;

static void open_labels(void)
{
    struct audit_data *data = ARENA_NEW(&arena, struct audit_data);
    data_load_builtin(&arena, data);
    labels = labels_open(&arena, data);
}

static struct label match(const char *text)
{
    return label_match(labels, str_from(text));
}

static void assert_whole(const char *text, enum komponen_id komponen)
{
    struct label label = match(text);
    if (label.kind != LABEL_KOMPONEN || label.komponen != komponen || !label.whole)
        printf("\"%s\": kind %d, component %d, qualifier \"%.*s\"\n", text, label.kind,
               label.komponen, STR_ARG(label.qualifier));
    assert_int_equal(label.kind, LABEL_KOMPONEN);
    assert_int_equal(label.komponen, komponen);
    assert_true(label.whole);
}

static void assert_text(str text, const char *expected)
{
    assert_int_equal(text.len, strlen(expected));
    assert_memory_equal(text.data ? text.data : "", expected, text.len);
}

static void spelling_makes_no_difference(void)
{
    assert_whole("Persyaratan", PERSYARATAN);
    assert_whole("PERSYARATAN PELAYANAN:", PERSYARATAN);
    assert_whole("1. Persyaratan Layanan", PERSYARATAN);
    assert_whole("III. SISTEM, MEKANISME & PROSEDUR", PROSEDUR);
    assert_whole("b) Sistem,Mekanisme,dan Prosedur :", PROSEDUR);
    assert_whole("Biaya /tariff", BIAYA);
    assert_whole("Sarana, prasarana/ /fasilitas", SARANA);
    assert_whole("Sarana\ndan Prasarana", SARANA);
}

static void one_letter_may_be_wrong(void)
{
    assert_whole("Pesyaratan", PERSYARATAN);
    assert_whole("Jangka Waktu Penyelesaan", WAKTU);
    assert_whole("Kompetnesi Pelaksana", KOMPETENSI);
    assert_false(match("Pesyaratan").exact);
    assert_true(match("Persyaratan").exact);
    assert_int_equal(match("Perayaan").kind, LABEL_NONE);
}

static void broken_words_are_read_by_their_letters(void)
{
    assert_whole("P E R S Y A R A T A N", PERSYARATAN);
    assert_whole("Persya ratan Pelayanan", PERSYARATAN);
    assert_whole("SistemMekanismedanProsedur", PROSEDUR);
}

static void the_longest_wording_wins(void)
{
    assert_whole("Jaminan Keamanan dan Keselamatan Pelayanan", JAMINAN_KEAMANAN);
    assert_whole("Jaminan Pelayanan", JAMINAN_PELAYANAN);
    assert_whole("Persyaratan Kompetensi", KOMPETENSI);
    assert_whole("Penanganan Pengaduan, Saran, Masukan, dan Apresiasi", PENGADUAN);
    assert_whole("Sarana Pengaduan", PENGADUAN);
}

static void the_value_stands_behind_a_mark(void)
{
    struct label label = match("4. Jangka Waktu : 3 (tiga) hari kerja");
    assert_int_equal(label.komponen, WAKTU);
    assert_true(label.parted);
    assert_text(label.rest, "3 (tiga) hari kerja");
    assert_text(label.number, "4");
    assert_text(match("Waktu  3 hari").rest, "3 hari");
    assert_false(match("Waktu Layanan Kami").parted);
}

// A time, a fee or a number of people is told from the label by its first word.
static void the_value_shows_what_it_is(void)
{
    assert_text(match("Jangka Waktu 3 hari").rest, "3 hari");
    assert_text(match("Biaya/Tarif Rp10.000").rest, "Rp10.000");
    assert_text(match("Biaya Gratis").rest, "Gratis");
    assert_text(match("Jumlah Pelaksana 2 orang").rest, "2 orang");
    assert_false(match("Persyaratan 3 rangkap").parted);
}

static void what_follows_is_a_qualifier(void)
{
    struct label label = match("Persyaratan (Online):");
    assert_text(label.text, "Persyaratan");
    assert_text(label.qualifier, "(Online)");
    assert_text(label.printed, "Persyaratan (Online)");
    assert_text(match("Jangka waktu penanganan pengaduan").qualifier, "penanganan pengaduan");
}

static void other_rows_have_kinds(void)
{
    assert_int_equal(match("No. SK :").kind, LABEL_SK);
    assert_int_equal(match("Jenis Pelayanan : SKTM").kind, LABEL_TITLE);
    assert_int_equal(match("Satuan Kerja").kind, LABEL_AGENCY);
    assert_int_equal(match("Jam Pelayanan").kind, LABEL_ROW);
    assert_int_equal(match("A. PENYAMPAIAN PELAYANAN (SERVICE DELIVERY)").kind, LABEL_GROUP_A);
    assert_int_equal(match("Komponen standar pelayanan yang terkait dengan proses pengelolaan "
                           "pelayanan di internal organisasi (Manufacturing)")
                         .kind,
                     LABEL_GROUP_B);
    assert_int_equal(match("Pemohon datang ke loket").kind, LABEL_NONE);
    assert_int_equal(match("").kind, LABEL_NONE);
}

static void numbers_in_front(void)
{
    str number;
    assert_int_equal(numbering_length(STR("12. Biaya"), &number), 4);
    assert_text(number, "12");
    assert_int_equal(numbering_length(STR("Biaya"), &number), 0);
    assert_int_equal(numbering_length(STR("2023. Sebelumnya"), &number), 0);
    assert_true(is_number_alone(STR(" 3. ")));
    assert_true(is_number_alone(STR("(iv)")));
    assert_false(is_number_alone(STR("3 hari")));
    assert_false(is_number_alone(STR("")));
}

static void leftovers_of_pages(void)
{
    assert_true(is_leftover(labels, STR("Bagikan ke Facebook")));
    assert_true(is_leftover(labels, STR("Pengunjung hari ini: 120")));
    assert_false(is_leftover(labels, STR("Pemohon membagikan berkas")));
}

int main(void)
{
    static const struct check_case tests[] = {
        CHECK_CASE(spelling_makes_no_difference),
        CHECK_CASE(one_letter_may_be_wrong),
        CHECK_CASE(broken_words_are_read_by_their_letters),
        CHECK_CASE(the_longest_wording_wins),
        CHECK_CASE(the_value_stands_behind_a_mark),
        CHECK_CASE(the_value_shows_what_it_is),
        CHECK_CASE(what_follows_is_a_qualifier),
        CHECK_CASE(other_rows_have_kinds),
        CHECK_CASE(numbers_in_front),
        CHECK_CASE(leftovers_of_pages),
    };
    open_labels();
    int status = check_run(tests, sizeof tests / sizeof tests[0]);
    arena_free(&arena);
    return status;
}
