// Spellings of citations as agencies publish them, names and ids for all of them, and texts that
// cite nothing.
#include "check.h"

#include "text/citation.h"

#define ROWS(array) (sizeof(array) / sizeof *(array))

// One citation: what it says, its id and its brief form. NULL stands for the empty text.
struct single {
    const char *input;
    enum jenis_peraturan jenis;
    const char *nomor;
    uint32_t tahun;
    const char *tentang, *id, *brief;
};

static const struct single laws[] = {
    {"Undang-Undang Nomor 23 Tahun 2004 tentang Penghapusan Kekerasan dalam Rumah Tangga.",
     PERATURAN_UU, "23", 2004, "Penghapusan Kekerasan dalam Rumah Tangga", "uu-23-2004",
     "UU 23/2004"},
    {"Undang-Undang Nomor 23 Tahun 2002 tentang Perlindungan Anak", PERATURAN_UU, "23", 2002,
     "Perlindungan Anak", "uu-23-2002", "UU 23/2002"},
    {"Undang-Undang 23 Tahun 2002 tentang Perlindungan Anak", PERATURAN_UU, "23", 2002,
     "Perlindungan Anak", "uu-23-2002", "UU 23/2002"},
    {"UU No. 25 Tahun 2009 tentang Pelayanan Publik", PERATURAN_UU, "25", 2009, "Pelayanan Publik",
     "uu-25-2009", "UU 25/2009"},
    {"UU No 25/2009", PERATURAN_UU, "25", 2009, NULL, "uu-25-2009", "UU 25/2009"},
    {"UU 25/2009 ttg Pelayanan Publik", PERATURAN_UU, "25", 2009, "Pelayanan Publik", "uu-25-2009",
     "UU 25/2009"},
    {"uu nomor 25 thn 2009", PERATURAN_UU, "25", 2009, NULL, "uu-25-2009", "UU 25/2009"},
    {"UNDANG-UNDANG REPUBLIK INDONESIA NOMOR 25 TAHUN 2009 TENTANG PELAYANAN PUBLIK", PERATURAN_UU,
     "25", 2009, "PELAYANAN PUBLIK", "uu-25-2009", "UU 25/2009"},
    {"Undang - Undang RI No.24 Th.2013", PERATURAN_UU, "24", 2013, NULL, "uu-24-2013",
     "UU 24/2013"},
    {"Undang-undang No: 39 Tahun 1999 tentang HAM;", PERATURAN_UU, "39", 1999, "HAM", "uu-39-1999",
     "UU 39/1999"},
    {"Undang-Undang Perlindungan Anak Nomor 35 Tahun 2014", PERATURAN_UU, "35", 2014,
     "Perlindungan Anak", "uu-35-2014", "UU 35/2014"},
    {"Undang-Undang\nNomor 14\nTahun 2008 tentang Keterbukaan\nInformasi Publik", PERATURAN_UU,
     "14", 2008, "Keterbukaan\nInformasi Publik", "uu-14-2008", "UU 14/2008"},
    {"Undang-Undang Dasar 1945", PERATURAN_UUD, NULL, 1945, NULL, "uud-1945", "UUD 1945"},
    {"UUD Negara Republik Indonesia Tahun 1945", PERATURAN_UUD, NULL, 1945, NULL, "uud-1945",
     "UUD 1945"},
    {"Peraturan Pemerintah Pengganti Undang-Undang Nomor 1 Tahun 2016", PERATURAN_PERPPU, "1", 2016,
     NULL, "perppu-1-2016", "Perppu 1/2016"},
    {"Perpu No. 1 Tahun 2014", PERATURAN_PERPPU, "1", 2014, NULL, "perppu-1-2014", "Perppu 1/2014"},
};

static const struct single governments[] = {
    {"Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Pelayanan Publik",
     PERATURAN_PP, "96", 2012, "Pelaksanaan Undang-Undang Pelayanan Publik", "pp-96-2012",
     "PP 96/2012"},
    {"PP Nomor 18 Tahun 2016", PERATURAN_PP, "18", 2016, NULL, "pp-18-2016", "PP 18/2016"},
    {"PP 96/2012", PERATURAN_PP, "96", 2012, NULL, "pp-96-2012", "PP 96/2012"},
    {"Peraturan Presiden Nomor 65 Tahun 2020 tentang Kementerian Perlindungan Perempuan dan Anak",
     PERATURAN_PERPRES, "65", 2020, "Kementerian Perlindungan Perempuan dan Anak",
     "perpres-65-2020", "Perpres 65/2020"},
    {"Perpres No. 76 Tahun 2013 tentang Pengelolaan Pengaduan Pelayanan Publik", PERATURAN_PERPRES,
     "76", 2013, "Pengelolaan Pengaduan Pelayanan Publik", "perpres-76-2013", "Perpres 76/2013"},
    {"Keputusan Presiden Nomor 36 Tahun 1990 tentang Pengesahan Konvensi Hak Anak",
     PERATURAN_KEPPRES, "36", 1990, "Pengesahan Konvensi Hak Anak", "keppres-36-1990",
     "Keppres 36/1990"},
    {"Keppres 36/1990", PERATURAN_KEPPRES, "36", 1990, NULL, "keppres-36-1990", "Keppres 36/1990"},
    {"Instruksi Presiden Nomor 9 Tahun 2000 tentang Pengarusutamaan Gender", PERATURAN_INPRES, "9",
     2000, "Pengarusutamaan Gender", "inpres-9-2000", "Inpres 9/2000"},
};

static const struct single ministries[] = {
    {"Peraturan Menteri PANRB Nomor 15 Tahun 2014 tentang Pedoman Standar Pelayanan",
     PERATURAN_PERMEN, "15", 2014, "Pedoman Standar Pelayanan", "permenpanrb-15-2014",
     "PermenPANRB 15/2014"},
    {"PermenPANRB 15/2014", PERATURAN_PERMEN, "15", 2014, NULL, "permenpanrb-15-2014",
     "PermenPANRB 15/2014"},
    {"Permenpan RB No. 15 Tahun 2014", PERATURAN_PERMEN, "15", 2014, NULL, "permenpanrb-15-2014",
     "PermenPANRB 15/2014"},
    {"Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Republik Indonesia "
     "Nomor 15 Tahun 2014",
     PERATURAN_PERMEN, "15", 2014, NULL, "permenpanrb-15-2014", "PermenPANRB 15/2014"},
    {"Permendagri No. 19 Tahun 2018", PERATURAN_PERMEN, "19", 2018, NULL, "permendagri-19-2018",
     "Permendagri 19/2018"},
    {"Peraturan Menteri Dalam Negeri Nomor 19 Tahun 2018", PERATURAN_PERMEN, "19", 2018, NULL,
     "permendagri-19-2018", "Permendagri 19/2018"},
    {"keputusan menteri dalam negeri no. 7/2009", PERATURAN_KEPMEN, "7", 2009, NULL,
     "kepmendagri-7-2009", "Kepmendagri 7/2009"},
    {"Permenkes Nomor 43 Tahun 2019 tentang Puskesmas", PERATURAN_PERMEN, "43", 2019, "Puskesmas",
     "permenkes-43-2019", "Permenkes 43/2019"},
    {"Permen PPPA Nomor 2 Tahun 2022", PERATURAN_PERMEN, "2", 2022, NULL, "permenpppa-2-2022",
     "PermenPPPA 2/2022"},
    {"Peraturan Menteri Pemberdayaan Perempuan dan Perlindungan Anak Nomor 1 Tahun 2010",
     PERATURAN_PERMEN, "1", 2010, NULL, "permenpppa-1-2010", "PermenPPPA 1/2010"},
    {"Keputusan Menteri PAN Nomor 63 Tahun 2003", PERATURAN_KEPMEN, "63", 2003, NULL,
     "kepmenpanrb-63-2003", "KepmenPANRB 63/2003"},
};

static const struct single regions[] = {
    {"Peraturan Daerah Kabupaten Karangasem Nomor 3 Tahun 2020", PERATURAN_PERDA, "3", 2020, NULL,
     "perda-karangasem-3-2020", "Perda Karangasem 3/2020"},
    {"Perda Kab. Karangasem No. 3 Tahun 2020", PERATURAN_PERDA, "3", 2020, NULL,
     "perda-karangasem-3-2020", "Perda Karangasem 3/2020"},
    {"Perda Nomor 3 Tahun 2020", PERATURAN_PERDA, "3", 2020, NULL, "perda-3-2020", "Perda 3/2020"},
    {"Peraturan Daerah Provinsi Jawa Tengah Nomor 7 Tahun 2013", PERATURAN_PERDA, "7", 2013, NULL,
     "perda-jawa-tengah-7-2013", "Perda Jawa Tengah 7/2013"},
    {"Perda Jateng 7/2013", PERATURAN_PERDA, "7", 2013, NULL, "perda-jawa-tengah-7-2013",
     "Perda Jawa Tengah 7/2013"},
    {"Peraturan Gubernur Kalimantan Timur Nomor 48 Tahun 2019", PERATURAN_PERGUB, "48", 2019, NULL,
     "pergub-kalimantan-timur-48-2019", "Pergub Kalimantan Timur 48/2019"},
    {"Pergub Kaltim No. 48 Thn 2019", PERATURAN_PERGUB, "48", 2019, NULL,
     "pergub-kalimantan-timur-48-2019", "Pergub Kalimantan Timur 48/2019"},
    {"Peraturan Bupati Jember Nomor 12 Tahun 2021 tentang Tata Kerja", PERATURAN_PERBUP, "12", 2021,
     "Tata Kerja", "perbup-jember-12-2021", "Perbup Jember 12/2021"},
    {"Perbup Barito Utara No 5 Tahun 2017", PERATURAN_PERBUP, "5", 2017, NULL,
     "perbup-barito-utara-5-2017", "Perbup Barito Utara 5/2017"},
    {"Peraturan Wali Kota Pekalongan Nomor 9 Tahun 2018", PERATURAN_PERWALI, "9", 2018, NULL,
     "perwali-pekalongan-9-2018", "Perwali Pekalongan 9/2018"},
    {"Peraturan Walikota Pekalongan Nomor 9 Tahun 2018", PERATURAN_PERWALI, "9", 2018, NULL,
     "perwali-pekalongan-9-2018", "Perwali Pekalongan 9/2018"},
    {"Perwal Kota Pekalongan 9/2018", PERATURAN_PERWALI, "9", 2018, NULL,
     "perwali-pekalongan-9-2018", "Perwali Pekalongan 9/2018"},
};

static const struct single others[] = {
    {"SK Bupati Nomor 188/45/2021", PERATURAN_KEPUTUSAN, "188/45/2021", 2021, NULL,
     "keputusan-bupati-188-45-2021", "Keputusan Bupati 188/45/2021"},
    {"Surat Keputusan Kepala Dinas Nomor 800/407/35.09.317/2024", PERATURAN_KEPUTUSAN,
     "800/407/35.09.317/2024", 2024, NULL, "keputusan-kepala-dinas-800-407-35-09-317-2024",
     "Keputusan Kepala Dinas 800/407/35.09.317/2024"},
    {"Surat Edaran Menteri PANRB Nomor 4 Tahun 2020", PERATURAN_EDARAN, "4", 2020, NULL,
     "edaran-menpanrb-4-2020", "SE MenPANRB 4/2020"},
    {"Peraturan BPOM Nomor 26 Tahun 2018", PERATURAN_PERATURAN_BADAN, "26", 2018, NULL,
     "peraturan-bpom-26-2018", "Peraturan BPOM 26/2018"},
    {"Peraturan Badan Pengawas Obat dan Makanan Nomor 26 Tahun 2018", PERATURAN_PERATURAN_BADAN,
     "26", 2018, NULL, "peraturan-bpom-26-2018", "Peraturan BPOM 26/2018"},
    {"Perkap Nomor 14 Tahun 2012", PERATURAN_PERATURAN_BADAN, "14", 2012, NULL,
     "peraturan-polri-14-2012", "Peraturan Polri 14/2012"},
    {"Peraturan Nomor 5 Tahun 2020", PERATURAN_TIDAK_DIKENAL, "5", 2020, NULL, NULL,
     "Peraturan 5/2020"},
};

// Spellings of one regulation and the one id that they share.
static const struct {
    const char *input, *id;
} spellings[] = {
    {"UU R.I. No. 25 Th. 2009", "uu-25-2009"},
    {"UU no.25 thn.2009", "uu-25-2009"},
    {"UU Nomor 025 Tahun 2009", "uu-25-2009"},
    {"Undang-Undang (UU) Nomer 25, Tahun: 2009", "uu-25-2009"},
    {"UU25/2009", "uu-25-2009"},
    {"UU\nNo. 25\nTh. 2009", "uu-25-2009"},
    {"Undang-\nUndang Nomor 25 Tahun 2009", "uu-25-2009"},
    {"**UU Nomor 25** Tahun 2009", "uu-25-2009"},
    {"UU Nomor\xC2\xA0"
     "25 Tahun 2009",
     "uu-25-2009"},
    {"Undang \xE2\x80\x93 Undang No 25 Tahun 2009", "uu-25-2009"},
    {"UU No. 8 tahun 1999 ttg. Perlindungan Konsumen", "uu-8-1999"},
    {"PERMENPAN-RB NO. 15 TAHUN 2014", "permenpanrb-15-2014"},
    {"Permen PAN dan RB Nomor 15 Tahun 2014", "permenpanrb-15-2014"},
    {"Permen.PAN No. 15/2014", "permenpanrb-15-2014"},
    {"Peraturan MenPAN RB Nomor 15 Tahun 2014", "permenpanrb-15-2014"},
    {"Peraturan Mendagri RI Nomor 19 Tahun 2018", "permendagri-19-2018"},
    {"Peraturan Menteri Dalam Negeri (Permendagri) R.I. No. 19/2018", "permendagri-19-2018"},
    {"Keputusan Mendagri No. 7 Tahun 2009", "kepmendagri-7-2009"},
    {"Permeneg PP dan PA Nomor 1 Tahun 2010", "permenpppa-1-2010"},
    {"PermenPPPA Nomor 01/2010", "permenpppa-1-2010"},
    {"Peraturan Menteri Perhubungan Nomor PM 15 Tahun 2019", "permenhub-pm-15-2019"},
    {"Permenhub No. PM.15 Tahun 2019", "permenhub-pm-15-2019"},
    {"PER/20/M.PAN/04/2006", "permenpanrb-per-20-m-pan-04-2006"},
    {"Permenpan Nomor PER/20/M.PAN/04/2006", "permenpanrb-per-20-m-pan-04-2006"},
    {"Peraturan Menteri Keuangan RI No. 113/PMK.05/2012", "permenkeu-113-pmk-05-2012"},
    {"Peraturan Bupati (Perbup) Jember No. 12 Th 2021", "perbup-jember-12-2021"},
    {"Peraturan Daerah\nNo. 3 Tahun 2020", "perda-3-2020"},
    {"Perda Kota Pekalongan Nomor 2 Tahun 2015", "perda-kota-pekalongan-2-2015"},
    {"Qanun Aceh Nomor 6 Tahun 2014 tentang Hukum Jinayat", "perda-aceh-6-2014"},
    {"SK Walikota Pekalongan No. 065/123 Tahun 2020",
     "keputusan-wali-kota-pekalongan-065-123-2020"},
    {"Kepwali Pekalongan No 065/123/2020", "keputusan-wali-kota-pekalongan-065-123-2020"},
    {"Kepbup Jember Nomor 5 Tahun 2020", "keputusan-bupati-jember-5-2020"},
    {"SK Kepala Dinas Nomor 5 tanggal 3 Januari 2022", "keputusan-kepala-dinas-5-2022"},
    {"Inmendagri No. 27 Tahun 2021", "instruksi-mendagri-27-2021"},
    {"PKPU 5/2022", "peraturan-kpu-5-2022"},
    {"Perka BKN Nomor 3 Tahun 2020", "peraturan-bkn-3-2020"},
    {"Perdes Sukamaju No. 3 Tahun 2021", "peraturan-desa-sukamaju-3-2021"},
    {"Stbl. 1847 Nomor 23", "staatsblad-23-1847"},
    {"TAP MPR Nomor XI/MPR/1998", "tap-mpr-xi-mpr-1998"},
    {"UU Darurat Nomor 12 Tahun 1951", "uudrt-12-1951"},
    {"UU Nomor 25 tentang Pelayanan Publik", ""},
    {"Perbup No.___ Tahun 2021 tentang Standar", ""},
    {"SK No. 065/1234", ""},
};

static bool is_text(str s, const char *expected)
{
    return str_eq(s, str_from(expected ? expected : ""));
}

static bool check_single(const struct single *c)
{
    struct arena arena = {0};
    struct sitasi *list = NULL;
    size_t count = citations_read(&arena, str_from(c->input), &list);
    bool good = count == 1 && list[0].jenis == c->jenis && is_text(list[0].nomor, c->nomor) &&
                list[0].tahun == c->tahun && is_text(list[0].tentang, c->tentang) &&
                is_text(citation_id(&arena, &list[0]), c->id) &&
                is_text(citation_short(&arena, &list[0]), c->brief);
    if (!good)
        printf("\"%s\": read as %zu\n", c->input, count);
    for (size_t i = 0; !good && i < count; i++)
        printf("  %.*s %.*s/%u tentang \"%.*s\", id %.*s, short %.*s\n",
               STR_ARG(jenis_peraturan_name(list[i].jenis)), STR_ARG(list[i].nomor),
               (unsigned)list[i].tahun, STR_ARG(list[i].tentang),
               STR_ARG(citation_id(&arena, &list[i])), STR_ARG(citation_short(&arena, &list[i])));
    arena_free(&arena);
    return good;
}

static void check_all(const struct single *cases, size_t count)
{
    size_t wrong = 0;
    for (size_t i = 0; i < count; i++)
        wrong += !check_single(&cases[i]);
    assert_int_equal(wrong, 0);
}

static void reads_laws(void)
{
    check_all(laws, ROWS(laws));
}

static void reads_regulations_of_the_government(void)
{
    check_all(governments, ROWS(governments));
}

static void reads_regulations_of_ministries(void)
{
    check_all(ministries, ROWS(ministries));
}

static void reads_regulations_of_regions(void)
{
    check_all(regions, ROWS(regions));
}

static void reads_decrees_and_other_bodies(void)
{
    check_all(others, ROWS(others));
}

static void gives_one_id_to_all_spellings(void)
{
    size_t wrong = 0;
    for (size_t i = 0; i < ROWS(spellings); i++) {
        struct arena arena = {0};
        struct sitasi *list = NULL;
        size_t count = citations_read(&arena, str_from(spellings[i].input), &list);
        str id = count > 0 ? citation_id(&arena, &list[0]) : STR_NONE;
        bool good = count == 1 && is_text(id, spellings[i].id);
        if (!good)
            printf("\"%s\": read as %zu, %.*s\n", spellings[i].input, count, STR_ARG(id));
        wrong += !good;
        arena_free(&arena);
    }
    assert_int_equal(wrong, 0);
}

static void stays_silent(void)
{
    static const char *const texts[] = {
        "",
        "sesuai peraturan yang berlaku",
        "Undang-undang yang berlaku",
        "sesuai dengan peraturan perundang-undangan",
        "Dinas PP dan PA",
        "Telepon 0812-3456-7890",
        "Nomor 5 Tahun 2020",
        "se-Jawa",
        "Tim PPKS",
        "Keputusan diambil oleh Kepala Dinas",
        "Petugas memberikan keputusan dalam 3 hari",
        "SK",
        "Instruksi kerja",
        "25/2009",
        "PP",
        "Rancangan Peraturan Daerah tentang Kota Layak Anak",
        "Fotokopi SK terakhir (2 lembar)",
        "SK CPNS dan SK PNS",
        "Surat Keputusan Pengangkatan",
        "sesuai Perda",
        "Pergub yang berlaku",
        "SE 2020",
        "Rp 25.000/2009",
        "Loket 25/2009",
        "Jl. PP No. 5",
        "Nomor PM 15 Tahun 2019",
        "SK Bupati No. .... Tahun 2021",
        "Memahami peraturan peraturan terkait dengan perlindungan anak",
    };
    size_t wrong = 0;
    for (size_t i = 0; i < ROWS(texts); i++) {
        struct arena arena = {0};
        struct sitasi *list = NULL;
        size_t count = citations_read(&arena, str_from(texts[i]), &list);
        if (count > 0)
            printf("\"%s\": read \"%.*s\"\n", texts[i], STR_ARG(list[0].teks));
        wrong += count > 0;
        arena_free(&arena);
    }
    assert_int_equal(wrong, 0);
}

static void tells_the_amended_law_from_the_amending(void)
{
    struct arena arena = {0};
    struct sitasi *list = NULL;
    size_t count = citations_read(
        &arena,
        STR("UU Nomor 35 Tahun 2014 tentang Perubahan atas UU Nomor 23 Tahun 2002 tentang "
            "Perlindungan Anak (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 297, Tambahan "
            "Lembaran Negara Republik Indonesia Nomor 5606)"),
        &list);
    assert_int_equal(count, 2);
    assert_true(is_text(list[0].nomor, "35") && !list[0].dalam_judul);
    assert_true(is_text(list[0].lembaran_negara, "297"));
    assert_true(is_text(list[0].tambahan_lembaran_negara, "5606"));
    assert_true(is_text(list[1].nomor, "23") && list[1].dalam_judul && list[1].mengubah);
    arena_free(&arena);
}

// The whole of what standards/pekalongan-dpmppa gives as legal basis, damage included.
static void reads_a_damaged_basis(void)
{
    struct arena arena = {0};
    struct sitasi *list = NULL;
    size_t count = citations_read(
        &arena,
        STR("Undang-Undang 23 Tahun 2002 tentang Perlindungan Anak (Lembaran Negara Republik "
            "Indonesia Tahun 2002 Nomor 109, Tambahan Lembaran Negara Republik Indonesia Nomor "
            "297) sebagaimana telah diubah dengan Undang-Undang Nomor 35 tahun 2014 tentang "
            "Perubahan Atas Undang-Undang Nomor 23 Tahun 2002 Tentang Perlindungan Anak (Lembaran "
            "Negara Republik Indonesia Tahun 2014 Nomor 297, Tambahan Lembaran Negara Perublik "
            "Indonesia Negara Perubahan Lembaran Negara Perublik Indonesia Negara Perubahan "
            "Lembaran Negara Perubahan Perub"),
        &list);
    assert_int_equal(count, 3);
    assert_true(is_text(list[0].lembaran_negara, "109"));
    assert_true(is_text(list[0].tambahan_lembaran_negara, "297"));
    assert_true(is_text(citation_id(&arena, &list[1]), "uu-35-2014"));
    assert_true(is_text(list[1].lembaran_negara, "297"));
    assert_true(is_text(list[1].tambahan_lembaran_negara, ""));
    assert_true(is_text(citation_id(&arena, &list[2]), "uu-23-2002") && list[2].mengubah);
    arena_free(&arena);
}

static void reads_gazettes(void)
{
    static const char *const texts[] = {
        "UU 25/2009 (LN 2009 No. 112, TLN No. 5038)",
        "UU No. 25 Tahun 2009 tentang Pelayanan Publik (LNRI Tahun 2009 No. 112; TLNRI No. 5038)",
        "UU Nomor 25 Tahun 2009 (Lembaran Negara Tahun 2009 Nomor 112, Tambahan Lembaran Negara "
        "Nomor 5038)",
    };
    for (size_t i = 0; i < ROWS(texts); i++) {
        struct arena arena = {0};
        struct sitasi *list = NULL;
        assert_int_equal(citations_read(&arena, str_from(texts[i]), &list), 1);
        assert_true(is_text(list[0].teks, texts[i]));
        assert_true(is_text(list[0].lembaran_negara, "112"));
        assert_true(is_text(list[0].tambahan_lembaran_negara, "5038"));
        arena_free(&arena);
    }
}

static void names_all_kinds(void)
{
    assert_true(is_text(jenis_peraturan_name(PERATURAN_UU), "Undang-Undang"));
    assert_true(is_text(jenis_peraturan_name(PERATURAN_TIDAK_DIKENAL), "Peraturan"));
    for (int i = 0; i < JENIS_PERATURAN_COUNT; i++)
        assert_true(jenis_peraturan_name((enum jenis_peraturan)i).len > 0);
}

static void keeps_several_apart(void)
{
    struct arena arena = {0};
    struct sitasi *list = NULL;
    size_t count = citations_read(&arena,
                                  STR("1. UU Nomor 25 Tahun 2009 tentang Pelayanan Publik; 2. PP "
                                      "Nomor 96 Tahun 2012; 3. Perda Jember No. 3 Tahun 2020"),
                                  &list);
    assert_int_equal(count, 3);
    assert_true(is_text(citation_id(&arena, &list[0]), "uu-25-2009"));
    assert_true(is_text(citation_id(&arena, &list[1]), "pp-96-2012"));
    assert_true(is_text(citation_id(&arena, &list[2]), "perda-jember-3-2020"));
    arena_free(&arena);
}

static void sees_letters_for_digits(void)
{
    static const struct {
        const char *input, *id;
    } cases[] = {
        {"UU Nomor 1 Tahun I984", "uu-1-1984"},
        {"UU Nomor 25 Tahun 2O09", "uu-25-2009"},
        {"UU N0 25 Tahun 2009", "uu-25-2009"},
        {"UU Nomor I Tahun 1974", "uu-1-1974"},
        {"UU No. l Tahun 1974 tentang Perkawinan", "uu-1-1974"},
        {"UU N0. 25 Tahun 2OO9", "uu-25-2009"},
    };
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena arena = {0};
        struct sitasi *list = NULL;
        assert_int_equal(citations_read(&arena, str_from(cases[i].input), &list), 1);
        assert_true(list[0].huruf_pada_angka);
        assert_true(is_text(citation_id(&arena, &list[0]), cases[i].id));
        arena_free(&arena);
    }
}

// A large text of one pattern is read in linear time: a quadratic reader would not come back.
static void reads_large_texts(void)
{
    static const char *const patterns[] = {
        "UU ",         "UU 1/2009 ", "Nomor ",           "Peraturan Menteri ",
        "tentang ",    "(",          "Lembaran Negara ", "1/1/",
        "a",           "2009 ",      "UU tentang ",      "atas UU ",
        "Perda Kab. ",
    };
    enum { SIZE = 1 << 16 };
    struct arena arena = {0};
    for (size_t i = 0; i < ROWS(patterns); i++) {
        struct sitasi *list;
        size_t len = strlen(patterns[i]);
        char *text = arena_alloc(&arena, SIZE, 1);
        for (size_t at = 0; at < SIZE; at++)
            text[at] = patterns[i][at % len];
        citations_read(&arena, (str){text, SIZE}, &list);
        arena_reset(&arena);
    }
    arena_free(&arena);
}

int main(void)
{
    static const struct check_case tests[] = {
        CHECK_CASE(reads_laws),
        CHECK_CASE(reads_regulations_of_the_government),
        CHECK_CASE(reads_regulations_of_ministries),
        CHECK_CASE(reads_regulations_of_regions),
        CHECK_CASE(reads_decrees_and_other_bodies),
        CHECK_CASE(gives_one_id_to_all_spellings),
        CHECK_CASE(stays_silent),
        CHECK_CASE(tells_the_amended_law_from_the_amending),
        CHECK_CASE(reads_a_damaged_basis),
        CHECK_CASE(reads_gazettes),
        CHECK_CASE(names_all_kinds),
        CHECK_CASE(keeps_several_apart),
        CHECK_CASE(sees_letters_for_digits),
        CHECK_CASE(reads_large_texts),
    };
    return check_run(tests, sizeof tests / sizeof tests[0]);
}
