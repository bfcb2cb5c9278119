// Spellings of citations as agencies publish them, names and ids for all of them, and texts that
// cite nothing.
#include "check.h"

#include "text/citation_parts.h"

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

// --- Every row of the tables ------------------------------------------------------------------

static const struct {
    const char *words;
    enum jenis_peraturan jenis;
} kinds[] = {
    {"undang undang dasar", PERATURAN_UUD},
    {"uud", PERATURAN_UUD},
    {"ketetapan majelis permusyawaratan rakyat", PERATURAN_TAP_MPR},
    {"ketetapan mpr", PERATURAN_TAP_MPR},
    {"tap mpr", PERATURAN_TAP_MPR},
    {"undang undang darurat", PERATURAN_UU_DARURAT},
    {"uu darurat", PERATURAN_UU_DARURAT},
    {"undang undang", PERATURAN_UU},
    {"undangundang", PERATURAN_UU},
    {"uu", PERATURAN_UU},
    {"uuri", PERATURAN_UU},
    {"peraturan pemerintah pengganti undang undang", PERATURAN_PERPPU},
    {"perppu", PERATURAN_PERPPU},
    {"perpu", PERATURAN_PERPPU},
    {"peraturan pemerintah", PERATURAN_PP},
    {"pp", PERATURAN_PP},
    {"peraturan presiden", PERATURAN_PERPRES},
    {"perpres", PERATURAN_PERPRES},
    {"keputusan presiden", PERATURAN_KEPPRES},
    {"keppres", PERATURAN_KEPPRES},
    {"kepres", PERATURAN_KEPPRES},
    {"instruksi presiden", PERATURAN_INPRES},
    {"inpres", PERATURAN_INPRES},
    {"peraturan menteri negara", PERATURAN_PERMEN},
    {"peraturan menteri", PERATURAN_PERMEN},
    {"peraturan mentri", PERATURAN_PERMEN},
    {"peraturan kementerian", PERATURAN_PERMEN},
    {"pmk", PERATURAN_PERMEN},
    {"permeneg", PERATURAN_PERMEN},
    {"permen", PERATURAN_PERMEN},
    {"surat keputusan menteri", PERATURAN_KEPMEN},
    {"sk menteri", PERATURAN_KEPMEN},
    {"keputusan menteri negara", PERATURAN_KEPMEN},
    {"keputusan menteri", PERATURAN_KEPMEN},
    {"kepmen", PERATURAN_KEPMEN},
    {"peraturan daerah", PERATURAN_PERDA},
    {"perda", PERATURAN_PERDA},
    {"perdasus", PERATURAN_PERDA},
    {"perdasi", PERATURAN_PERDA},
    {"qanun", PERATURAN_PERDA},
    {"peraturan gubernur", PERATURAN_PERGUB},
    {"pergub", PERATURAN_PERGUB},
    {"peraturan bupati", PERATURAN_PERBUP},
    {"perbup", PERATURAN_PERBUP},
    {"peraturan wali kota", PERATURAN_PERWALI},
    {"peraturan walikota", PERATURAN_PERWALI},
    {"perwali", PERATURAN_PERWALI},
    {"perwalikota", PERATURAN_PERWALI},
    {"perwal", PERATURAN_PERWALI},
    {"perwako", PERATURAN_PERWALI},
    {"perka", PERATURAN_PERATURAN_BADAN},
    {"perkap", PERATURAN_PERATURAN_BADAN},
    {"perkapolri", PERATURAN_PERATURAN_BADAN},
    {"perkaban", PERATURAN_PERATURAN_BADAN},
    {"perpol", PERATURAN_PERATURAN_BADAN},
    {"perpolri", PERATURAN_PERATURAN_BADAN},
    {"perki", PERATURAN_PERATURAN_BADAN},
    {"perma", PERATURAN_PERATURAN_BADAN},
    {"perdirjen", PERATURAN_PERATURAN_BADAN},
    {"perdes", PERATURAN_PERATURAN_BADAN},
    {"perbadan", PERATURAN_PERATURAN_BADAN},
    {"pkpu", PERATURAN_PERATURAN_BADAN},
    {"pojk", PERATURAN_PERATURAN_BADAN},
    {"peraturan", PERATURAN_PERATURAN_BADAN},
    {"surat keputusan", PERATURAN_KEPUTUSAN},
    {"keputusan", PERATURAN_KEPUTUSAN},
    {"sk", PERATURAN_KEPUTUSAN},
    {"kepgub", PERATURAN_KEPUTUSAN},
    {"kepbup", PERATURAN_KEPUTUSAN},
    {"kepwali", PERATURAN_KEPUTUSAN},
    {"kepdirjen", PERATURAN_KEPUTUSAN},
    {"surat edaran", PERATURAN_EDARAN},
    {"SE", PERATURAN_EDARAN},
    {"instruksi", PERATURAN_INSTRUKSI},
    {"inmendagri", PERATURAN_INSTRUKSI},
    {"ingub", PERATURAN_INSTRUKSI},
    {"inbup", PERATURAN_INSTRUKSI},
    {"staatsblad", PERATURAN_STAATSBLAD},
    {"stbl", PERATURAN_STAATSBLAD},
};

// The number that each gazette gives to the state gazette and to its supplement.
static const struct {
    const char *words, *state, *supplement;
} gazettes[] = {
    {"tambahan lembaran negara", "", "7"},
    {"tambahan lembaran daerah", "", ""},
    {"tambahan berita negara", "", ""},
    {"tambahan berita daerah", "", ""},
    {"lembaran negara", "7", ""},
    {"lembaran daerah", "", ""},
    {"berita negara", "", ""},
    {"berita daerah", "", ""},
    {"tlnri", "", "7"},
    {"tln", "", "7"},
    {"lnri", "7", ""},
    {"ln", "7", ""},
    {"bnri", "", ""},
    {"bn", "", ""},
    {"tld", "", ""},
    {"ld", "", ""},
    {"bd", "", ""},
};

struct alias {
    const char *name, *id;
};

static const struct alias ministers[] = {
    {"pendayagunaan aparatur reformasi birokrasi", "permenpanrb-5-2020"},
    {"PANRB", "permenpanrb-5-2020"},
    {"pendayagunaan aparatur", "permenpanrb-5-2020"},
    {"pan", "permenpanrb-5-2020"},
    {"m pan", "permenpanrb-5-2020"},
    {"m pan rb", "permenpanrb-5-2020"},
    {"dalam negeri", "permendagri-5-2020"},
    {"dagri", "permendagri-5-2020"},
    {"dalam negri", "permendagri-5-2020"},
    {"luar negeri", "permenlu-5-2020"},
    {"lu", "permenlu-5-2020"},
    {"kesehatan", "permenkes-5-2020"},
    {"kes", "permenkes-5-2020"},
    {"menkes", "permenkes-5-2020"},
    {"keuangan", "permenkeu-5-2020"},
    {"keu", "permenkeu-5-2020"},
    {"agama", "permenag-5-2020"},
    {"ag", "permenag-5-2020"},
    {"sosial", "permensos-5-2020"},
    {"sos", "permensos-5-2020"},
    {"perhubungan", "permenhub-5-2020"},
    {"hub", "permenhub-5-2020"},
    {"perdagangan", "permendag-5-2020"},
    {"dag", "permendag-5-2020"},
    {"perindustrian", "permenperin-5-2020"},
    {"perin", "permenperin-5-2020"},
    {"pertanian", "permentan-5-2020"},
    {"tan", "permentan-5-2020"},
    {"pertahanan", "permenhan-5-2020"},
    {"han", "permenhan-5-2020"},
    {"kehutanan", "permenhut-5-2020"},
    {"hut", "permenhut-5-2020"},
    {"ketenagakerjaan", "permenaker-5-2020"},
    {"aker", "permenaker-5-2020"},
    {"naker", "permenaker-5-2020"},
    {"tenaga kerja transmigrasi", "permenakertrans-5-2020"},
    {"akertrans", "permenakertrans-5-2020"},
    {"nakertrans", "permenakertrans-5-2020"},
    {"hukum hak asasi manusia", "permenkumham-5-2020"},
    {"kumham", "permenkumham-5-2020"},
    {"hukum ham", "permenkumham-5-2020"},
    {"hukum", "permenkum-5-2020"},
    {"kum", "permenkum-5-2020"},
    {"pendidikan nasional", "permendiknas-5-2020"},
    {"diknas", "permendiknas-5-2020"},
    {"pendidikan kebudayaan", "permendikbud-5-2020"},
    {"dikbud", "permendikbud-5-2020"},
    {"pendidikan kebudayaan riset teknologi", "permendikbudristek-5-2020"},
    {"dikbudristek", "permendikbudristek-5-2020"},
    {"pendidikan dasar menengah", "permendikdasmen-5-2020"},
    {"dikdasmen", "permendikdasmen-5-2020"},
    {"riset teknologi pendidikan tinggi", "permenristekdikti-5-2020"},
    {"ristekdikti", "permenristekdikti-5-2020"},
    {"desa pembangunan daerah tertinggal transmigrasi", "permendesa-5-2020"},
    {"desa", "permendesa-5-2020"},
    {"desa pembangunan daerah tertinggal", "permendesa-5-2020"},
    {"desa pdtt", "permendesa-5-2020"},
    {"pekerjaan umum perumahan rakyat", "permenpupr-5-2020"},
    {"PUPR", "permenpupr-5-2020"},
    {"pekerjaan umum", "permenpu-5-2020"},
    {"PU", "permenpu-5-2020"},
    {"perumahan rakyat", "permenpera-5-2020"},
    {"pera", "permenpera-5-2020"},
    {"pemberdayaan perempuan perlindungan anak", "permenpppa-5-2020"},
    {"PPPA", "permenpppa-5-2020"},
    {"koperasi usaha kecil menengah", "permenkukm-5-2020"},
    {"KUKM", "permenkukm-5-2020"},
    {"koperasi ukm", "permenkukm-5-2020"},
    {"kop ukm", "permenkukm-5-2020"},
    {"lingkungan hidup kehutanan", "permenlhk-5-2020"},
    {"LHK", "permenlhk-5-2020"},
    {"lingkungan hidup", "permenlh-5-2020"},
    {"LH", "permenlh-5-2020"},
    {"kelautan perikanan", "permenkp-5-2020"},
    {"KP", "permenkp-5-2020"},
    {"energi sumber daya mineral", "permenesdm-5-2020"},
    {"ESDM", "permenesdm-5-2020"},
    {"komunikasi informatika", "permenkominfo-5-2020"},
    {"kominfo", "permenkominfo-5-2020"},
    {"komunikasi digital", "permenkomdigi-5-2020"},
    {"komdigi", "permenkomdigi-5-2020"},
    {"pariwisata ekonomi kreatif", "permenparekraf-5-2020"},
    {"parekraf", "permenparekraf-5-2020"},
    {"pariwisata", "permenpar-5-2020"},
    {"par", "permenpar-5-2020"},
    {"pemuda olahraga", "permenpora-5-2020"},
    {"pora", "permenpora-5-2020"},
    {"badan usaha milik", "permenbumn-5-2020"},
    {"BUMN", "permenbumn-5-2020"},
    {"agraria tata ruang", "permenatr-5-2020"},
    {"ATR", "permenatr-5-2020"},
    {"agraria tata ruang badan pertanahan nasional", "permenatr-5-2020"},
    {"atr bpn", "permenatr-5-2020"},
    {"perencanaan pembangunan nasional", "permenppn-5-2020"},
    {"PPN", "permenppn-5-2020"},
    {"perencanaan pembangunan nasional badan perencanaan pembangunan nasional", "permenppn-5-2020"},
    {"ppn bappenas", "permenppn-5-2020"},
};

static const struct alias offices[] = {
    {"kepolisian", "peraturan-polri-5-2020"},
    {"Polri", "peraturan-polri-5-2020"},
    {"kapolri", "peraturan-polri-5-2020"},
    {"kap", "peraturan-polri-5-2020"},
    {"pol", "peraturan-polri-5-2020"},
    {"badan pengawas obat makanan", "peraturan-bpom-5-2020"},
    {"BPOM", "peraturan-bpom-5-2020"},
    {"badan pom", "peraturan-bpom-5-2020"},
    {"otoritas jasa keuangan", "peraturan-ojk-5-2020"},
    {"OJK", "peraturan-ojk-5-2020"},
    {"badan kepegawaian", "peraturan-bkn-5-2020"},
    {"BKN", "peraturan-bkn-5-2020"},
    {"badan pusat statistik", "peraturan-bps-5-2020"},
    {"BPS", "peraturan-bps-5-2020"},
    {"badan nasional penanggulangan bencana", "peraturan-bnpb-5-2020"},
    {"BNPB", "peraturan-bnpb-5-2020"},
    {"badan kependudukan keluarga berencana nasional", "peraturan-bkkbn-5-2020"},
    {"BKKBN", "peraturan-bkkbn-5-2020"},
    {"badan pertanahan nasional", "peraturan-bpn-5-2020"},
    {"BPN", "peraturan-bpn-5-2020"},
    {"badan koordinasi penanaman modal", "peraturan-bkpm-5-2020"},
    {"BKPM", "peraturan-bkpm-5-2020"},
    {"badan siber sandi", "peraturan-bssn-5-2020"},
    {"BSSN", "peraturan-bssn-5-2020"},
    {"lembaga administrasi", "peraturan-lan-5-2020"},
    {"LAN", "peraturan-lan-5-2020"},
    {"arsip nasional", "peraturan-anri-5-2020"},
    {"ANRI", "peraturan-anri-5-2020"},
    {"perpustakaan nasional", "peraturan-perpusnas-5-2020"},
    {"Perpusnas", "peraturan-perpusnas-5-2020"},
    {"lembaga kebijakan pengadaan barang jasa pemerintah", "peraturan-lkpp-5-2020"},
    {"LKPP", "peraturan-lkpp-5-2020"},
    {"komisi pemilihan umum", "peraturan-kpu-5-2020"},
    {"KPU", "peraturan-kpu-5-2020"},
    {"badan pengawas pemilihan umum", "peraturan-bawaslu-5-2020"},
    {"Bawaslu", "peraturan-bawaslu-5-2020"},
    {"komisi informasi", "peraturan-ki-5-2020"},
    {"KI", "peraturan-ki-5-2020"},
    {"komisi informasi pusat", "peraturan-ki-5-2020"},
    {"mahkamah agung", "peraturan-ma-5-2020"},
    {"MA", "peraturan-ma-5-2020"},
    {"jaksa agung", "peraturan-kejaksaan-5-2020"},
    {"Kejaksaan", "peraturan-kejaksaan-5-2020"},
};

static const struct alias places[] = {
    {"sumut", "keputusan-sumatera-utara-5-2020"},
    {"sumbar", "keputusan-sumatera-barat-5-2020"},
    {"sumsel", "keputusan-sumatera-selatan-5-2020"},
    {"kepri", "keputusan-kepulauan-riau-5-2020"},
    {"babel", "keputusan-kepulauan-bangka-belitung-5-2020"},
    {"jabar", "keputusan-jawa-barat-5-2020"},
    {"jateng", "keputusan-jawa-tengah-5-2020"},
    {"jatim", "keputusan-jawa-timur-5-2020"},
    {"diy", "keputusan-daerah-istimewa-yogyakarta-5-2020"},
    {"ntb", "keputusan-nusa-tenggara-barat-5-2020"},
    {"ntt", "keputusan-nusa-tenggara-timur-5-2020"},
    {"kalbar", "keputusan-kalimantan-barat-5-2020"},
    {"kalteng", "keputusan-kalimantan-tengah-5-2020"},
    {"kalsel", "keputusan-kalimantan-selatan-5-2020"},
    {"kaltim", "keputusan-kalimantan-timur-5-2020"},
    {"kaltara", "keputusan-kalimantan-utara-5-2020"},
    {"sulut", "keputusan-sulawesi-utara-5-2020"},
    {"sulteng", "keputusan-sulawesi-tengah-5-2020"},
    {"sulsel", "keputusan-sulawesi-selatan-5-2020"},
    {"sultra", "keputusan-sulawesi-tenggara-5-2020"},
    {"sulbar", "keputusan-sulawesi-barat-5-2020"},
    {"malut", "keputusan-maluku-utara-5-2020"},
    {"bup", "keputusan-bupati-5-2020"},
    {"gub", "keputusan-gubernur-5-2020"},
    {"des", "keputusan-desa-5-2020"},
    {"walikota", "keputusan-wali-kota-5-2020"},
    {"wako", "keputusan-wali-kota-5-2020"},
};

static void keeps_tables_sorted(void)
{
    const struct phrase_table tables[] = {
        citation_word_table,    citation_kind_table,     citation_prefix_table,
        citation_gazette_table, citation_ministry_table, citation_office_table,
        citation_place_table,
    };
    for (size_t i = 0; i < ROWS(tables); i++)
        assert_int_equal(phrase_check(tables[i]), tables[i].count);
}

static void reads_every_kind(void)
{
    assert_int_equal(ROWS(kinds), citation_kind_table.count + citation_prefix_table.count);
    struct arena arena = {0};
    for (size_t i = 0; i < ROWS(kinds); i++) {
        struct sitasi *list = NULL;
        str text = arena_printf(&arena, "%s Kata Nomor 5 Tahun 2020", kinds[i].words);
        size_t count = citations_read(&arena, text, &list);
        if (count != 1 || list[0].jenis != kinds[i].jenis)
            printf("\"%.*s\"\n", STR_ARG(text));
        assert_int_equal(count, 1);
        assert_int_equal(list[0].jenis, kinds[i].jenis);
    }
    arena_free(&arena);
}

static void reads_every_gazette(void)
{
    assert_int_equal(ROWS(gazettes), citation_gazette_table.count);
    struct arena arena = {0};
    for (size_t i = 0; i < ROWS(gazettes); i++) {
        struct sitasi *list = NULL;
        str text = arena_printf(&arena, "UU 25/2009 (%s Tahun 2009 Nomor 7)", gazettes[i].words);
        assert_int_equal(citations_read(&arena, text, &list), 1);
        assert_true(str_eq(list[0].teks, text));
        assert_true(is_text(list[0].lembaran_negara, gazettes[i].state));
        assert_true(is_text(list[0].tambahan_lembaran_negara, gazettes[i].supplement));
    }
    arena_free(&arena);
}

static void check_aliases(enum jenis_peraturan jenis, const struct alias *aliases, size_t count)
{
    struct arena arena = {0};
    for (size_t i = 0; i < count; i++) {
        struct sitasi sitasi = {
            .jenis = jenis, .badan = str_from(aliases[i].name), .nomor = STR("5"), .tahun = 2020};
        str id = citation_id(&arena, &sitasi);
        if (!is_text(id, aliases[i].id))
            printf("\"%s\": %.*s\n", aliases[i].name, STR_ARG(id));
        assert_true(is_text(id, aliases[i].id));
    }
    arena_free(&arena);
}

static void knows_every_alias(void)
{
    assert_int_equal(ROWS(ministers), citation_ministry_table.count);
    assert_int_equal(ROWS(offices), citation_office_table.count);
    assert_int_equal(ROWS(places), citation_place_table.count);
    check_aliases(PERATURAN_PERMEN, ministers, ROWS(ministers));
    check_aliases(PERATURAN_PERATURAN_BADAN, offices, ROWS(offices));
    check_aliases(PERATURAN_KEPUTUSAN, places, ROWS(places));
}

// "id <subject>; …" of all citations; those inside a subject in brackets.
static str summary(struct arena *arena, str text)
{
    struct sitasi *list = NULL;
    size_t count = citations_read(arena, text, &list);
    str all = STR_NONE;
    for (size_t i = 0; i < count; i++) {
        str id = citation_id(arena, &list[i]);
        str one = arena_printf(arena, list[i].dalam_judul ? "(%.*s%s)" : "%.*s%s", STR_ARG(id),
                               list[i].mengubah ? " amended" : "");
        if (list[i].lembaran_negara.len > 0)
            one =
                arena_printf(arena, "%.*s LN %.*s", STR_ARG(one), STR_ARG(list[i].lembaran_negara));
        if (list[i].tambahan_lembaran_negara.len > 0)
            one = arena_printf(arena, "%.*s TLN %.*s", STR_ARG(one),
                               STR_ARG(list[i].tambahan_lembaran_negara));
        if (list[i].tentang.len > 0)
            one = arena_printf(arena, "%.*s <%.*s>", STR_ARG(one), STR_ARG(list[i].tentang));
        all = arena_printf(arena, i > 0 ? "%.*s; %.*s" : "%.*s%.*s", STR_ARG(all), STR_ARG(one));
    }
    return all;
}

static bool check_summary(struct arena *arena, str text, str expected)
{
    str read = summary(arena, text);
    bool good = str_eq(read, expected);
    if (!good)
        printf("\"%.*s\": read as \"%.*s\"\n", STR_ARG(text), STR_ARG(read));
    return good;
}

// What each word does in `text`, where "#" is its place; and what is read with another word there.
static const struct {
    uint32_t role;
    const char *words, *text, *expected, *otherwise;
} word_cases[] = {
    {ROLE_NUMBER, "nomor nomer no nmr", "UU # 5/2020", "uu-5-2020", ""},
    {ROLE_YEAR, "tahun thn th", "UU 5 # 2020", "uu-5-2020", ""},
    {ROLE_ABOUT, "tentang ttg tentag perihal", "UU 5/2020 # Anak", "uu-5-2020 <Anak>", "uu-5-2020"},
    {ROLE_DATE, "tanggal tgl", "SK Camat Nomor 5 # 3 Januari 2020", "keputusan-camat-5-2020", ""},
    {ROLE_CONJUNCTION, "dan serta atau di pada dalam untuk dengan", "UU 5/2020 tentang Anak #",
     "uu-5-2020 <Anak>", "uu-5-2020 <Anak #>"},
    {ROLE_DRAFT, "rancangan draf draft konsep naskah", "# Perda tentang Kota", "", " <Kota>"},
    {ROLE_BODY_END,
     "yang dengan untuk oleh pada sesuai atau serta ini itu tersebut dari telah adalah bahwa "
     "sebagaimana berlaku terkait perundang perundangan perundangundangan rancangan",
     "Perbup Jember # Kota 5/2020", "", "perbup-jember-#-kota-5-2020"},
    {ROLE_TITLE_END, "sebagaimana bahwa maka adalah wajib jo juncto jis",
     "UU 5/2020 tentang Anak # hal", "uu-5-2020 <Anak>", "uu-5-2020 <Anak # hal>"},
    {ROLE_COMMA_END, "pasal bab ayat lampiran yang", "UU 5/2020 tentang anak, # hal",
     "uu-5-2020 <anak>", "uu-5-2020 <anak, # hal>"},
    {ROLE_ABBREVIATION, "no nomor th thn kab kec prov dr h rp st pt cv tgl ri",
     "UU 5/2020 tentang Anak/#. Ayu", "uu-5-2020 <Anak/#. Ayu>", "uu-5-2020 <Anak/#>"},
    {ROLE_CONNECTOR,
     "atas pelaksanaan pelaksana pencabutan penetapan ketentuan terhadap teknis lampiran "
     "berdasarkan pasal ayat huruf",
     "UU 5/2020 tentang Anak # UU 6/2019", "uu-5-2020 <Anak # UU 6/2019>; (uu-6-2019)",
     "uu-5-2020 <Anak #>; uu-6-2019"},
    {ROLE_STATE, "ri nri", "Perbup # Jember 5/2020", "perbup-jember-5-2020",
     "perbup-#-jember-5-2020"},
    {ROLE_SUBJECT, "republik indonesia ri nri negara dan atas di bagi", "UU Anak # Ibu 5/2020",
     "uu-5-2020 <Anak # Ibu>", ""},
    {ROLE_DECREE, "kep per sk", "SK Camat Nomor #. 29/2020", "keputusan-camat-#-29-2020", ""},
    {ROLE_FILLER, "x xx xxx xxxx", "SK Camat Nomor # Tahun 2020 tentang Anak", " <Anak>", ""},
    {ROLE_LIST, "dan jo", "UU 5/2020 (LN 7 # TLN 8)", "uu-5-2020 LN 7 TLN 8", "uu-5-2020 LN 7"},
    {ROLE_SILENT, "dan republik indonesia ri negara kepala ka", "Peraturan BPOM # 5/2020",
     "peraturan-bpom-5-2020", "peraturan-bpom-#-5-2020"},
    {ROLE_REGION, "kabupaten kab provinsi propinsi prov pemerintah", "Perda # Jember 5/2020",
     "perda-jember-5-2020", "perda-#-jember-5-2020"},
};

static str fill(struct arena *arena, const char *pattern, str word)
{
    str all = STR_NONE;
    for (str rest = str_from(pattern); rest.len > 0;) {
        bool more = str_has(rest, STR("#"));
        str part = str_take(&rest, '#');
        all = arena_printf(arena, "%.*s%.*s%.*s", STR_ARG(all), STR_ARG(part),
                           STR_ARG(more ? word : STR_NONE));
    }
    return all;
}

static void knows_what_each_word_does(void)
{
    struct arena arena = {0};
    size_t wrong = 0;
    size_t roles = 0;
    for (size_t i = 0; i < ROWS(word_cases); i++) {
        for (str rest = str_from(word_cases[i].words); rest.len > 0; roles++) {
            str word = str_take(&rest, ' ');
            assert_true(citation_roles(word) & word_cases[i].role);
            wrong += !check_summary(&arena, fill(&arena, word_cases[i].text, word),
                                    fill(&arena, word_cases[i].expected, word));
        }
        wrong += !check_summary(&arena, fill(&arena, word_cases[i].text, STR("kata")),
                                fill(&arena, word_cases[i].otherwise, STR("kata")));
    }
    assert_int_equal(wrong, 0);
    const struct citation_word *rows = citation_word_table.rows;
    for (size_t i = 0; i < citation_word_table.count; i++)
        for (uint32_t bits = rows[i].roles; bits != 0; bits &= bits - 1)
            roles--;
    assert_int_equal(roles, 0);
    arena_free(&arena);
}

// --- Thresholds -------------------------------------------------------------------------------

// What is read of `before`, `count` times `piece`, and `after`; and with one more.
static const struct {
    const char *before, *piece;
    size_t count;
    const char *after, *expected, *beyond;
} limits[] = {
    {"UU ", "Anak ", 12, "Nomor 5/2020.",
     "uu-5-2020 <Anak Anak Anak Anak Anak Anak Anak Anak Anak Anak Anak Anak>", ""},
    {"Perbup (", "a ", 22, ") Jember 5/2020", "perbup-jember-5-2020", ""},
    {"UU Nomor ", "1", 5, " Tahun 2020", "uu-11111-2020", ""},
    {"Perda 1", "/1", 16, " Tahun 2020", "perda-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-2020", ""},
    {"SK Nomor 1/", "2", 46, " Tahun 2020",
     "keputusan-1-2222222222222222222222222222222222222222222222-2020", ""},
    {"Permenhub Nomor A", "B", 2, " 15 Tahun 2019", "permenhub-abb-15-2019", ""},
    {"SK Camat Nomor 5 tanggal ", "a ", 5, "2020", "keputusan-camat-5-2020", ""},
    {"Perbup Ka", "b", 2, ". Jember 5/2020", "perbup-kabb-jember-5-2020", ""},
    {"UU 5/2020 tentang Perubahan atas ", "& ", 5, "UU 6/2019",
     "uu-5-2020 <Perubahan atas & & & & & UU 6/2019>; (uu-6-2019 amended)",
     "uu-5-2020 <Perubahan atas>; uu-6-2019"},
    {"UU 5/2020 tentang Perubahan ", "a ", 3, "atas UU 6/2019",
     "uu-5-2020 <Perubahan a a a atas UU 6/2019>; (uu-6-2019 amended)",
     "uu-5-2020 <Perubahan a a a a atas UU 6/2019>; (uu-6-2019)"},
};

static str repeated(struct arena *arena, const char *before, const char *piece, size_t count,
                    const char *after)
{
    str text = str_from(before);
    for (size_t i = 0; i < count; i++)
        text = arena_printf(arena, "%.*s%s", STR_ARG(text), piece);
    return arena_printf(arena, "%.*s%s", STR_ARG(text), after);
}

static void keeps_to_its_limits(void)
{
    struct arena arena = {0};
    size_t wrong = 0;
    for (size_t i = 0; i < ROWS(limits); i++)
        for (size_t more = 0; more < 2; more++) {
            str text = repeated(&arena, limits[i].before, limits[i].piece, limits[i].count + more,
                                limits[i].after);
            wrong += !check_summary(&arena, text,
                                    str_from(more ? limits[i].beyond : limits[i].expected));
        }
    assert_int_equal(wrong, 0);
    arena_free(&arena);
}

// Bodies and subjects end after so many tokens; ids have at most so many bytes.
static void bounds_long_names(void)
{
    struct arena arena = {0};
    struct sitasi *list = NULL;
    str text = repeated(&arena, "Perbup ", "Kota ", BODY_TOKENS, "5/2020");
    assert_int_equal(citations_read(&arena, text, &list), 1);
    text = repeated(&arena, "Perbup ", "Kota ", BODY_TOKENS + 1, "5/2020");
    assert_int_equal(citations_read(&arena, text, &list), 0);
    for (size_t count = TITLE_TOKENS - 1; count <= TITLE_TOKENS + 1; count++) {
        text = repeated(&arena, "UU 5/2020 tentang ", "Anak ", count, "");
        citations_read(&arena, text, &list);
        size_t kept = count < TITLE_TOKENS ? count : TITLE_TOKENS;
        assert_int_equal(list[0].tentang.len, kept * strlen("Anak ") - 1);
    }
    for (size_t count = 65; count <= 67; count++) {
        struct sitasi sitasi = {.jenis = PERATURAN_PERGUB,
                                .badan = repeated(&arena, "", "a", count, ""),
                                .nomor = STR("5"),
                                .tahun = 2020};
        size_t len = strlen("pergub--5-2020") + count;
        assert_int_equal(citation_id(&arena, &sitasi).len, len < ID_BYTES ? len : ID_BYTES);
    }
    arena_free(&arena);
}

static void knows_years(void)
{
    static const struct {
        const char *text;
        uint32_t year;
    } years[] = {
        {"1799", 0},    {"1800", 1800}, {"2199", 2199}, {"2200", 0},
        {"I9O9", 1909}, {"I9OO", 0},    {"209", 0},     {"20091", 0},
    };
    for (size_t i = 0; i < ROWS(years); i++) {
        struct sitasi sitasi = {0};
        assert_int_equal(citation_read_year(str_from(years[i].text), &sitasi), years[i].year > 0);
        assert_int_equal(sitasi.tahun, years[i].year);
    }
}

// Dashes in a row are one dash between words, and end a number; one that opens a line opens an
// item.
static void reads_dashes(void)
{
    struct arena arena = {0};
    assert_true(check_summary(&arena, STR("Undang--Undang 25/2009"), STR("uu-25-2009")));
    assert_true(check_summary(&arena, STR("SK Camat Nomor 9-1 Tahun 2020"),
                              STR("keputusan-camat-9-1-2020")));
    assert_true(check_summary(&arena, STR("SK Camat Nomor 9--1 Tahun 2020"), STR("")));
    assert_true(check_summary(&arena, STR("Undang\n-Undang 25/2009"), STR("")));
    assert_true(check_summary(&arena, STR("UU 25/2009 tentang\n-Anak"), STR("uu-25-2009")));
    arena_free(&arena);
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
        CHECK_CASE(keeps_tables_sorted),
        CHECK_CASE(reads_every_kind),
        CHECK_CASE(reads_every_gazette),
        CHECK_CASE(knows_every_alias),
        CHECK_CASE(knows_what_each_word_does),
        CHECK_CASE(keeps_to_its_limits),
        CHECK_CASE(bounds_long_names),
        CHECK_CASE(knows_years),
        CHECK_CASE(reads_dashes),
    };
    return check_run(tests, sizeof tests / sizeof tests[0]);
}
