// Spellings of time as agencies publish them, and texts that look like time and are none.
#include "check.h"
#include <stdio.h>

#include "text/duration.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

enum { MOST = 3 };

// What a case expects of one duration; `marks` is one letter for each mark that is set:
// L paling_lama, K kira_kira, C kalender, R berkala, B berbeda, P dibulatkan, D tanda_hilang,
// G kata_menempel.
struct expected {
    uint32_t dari, sampai;
    enum satuan satuan;
    const char *marks;
    const char *teks; // NULL: the whole input
};

struct reading_case {
    const char *input;
    struct expected expected[MOST];
};

#define ONE(from, to, unit)                                                                        \
    {                                                                                              \
        {                                                                                          \
            from, to, SATUAN_##unit, "", NULL                                                      \
        }                                                                                          \
    }
#define MARKED(from, to, unit, marks, teks)                                                        \
    {                                                                                              \
        {                                                                                          \
            from, to, SATUAN_##unit, marks, teks                                                   \
        }                                                                                          \
    }

// What the readings before the lexer took otherwise: dashes and spaces of any kind are one.
static const struct reading_case of_one_lexer[] = {
    {"5 hari\xE2\x80\x93kerja", ONE(5, 5, HARI_KERJA)},
    {"5 hari - kerja", ONE(5, 5, HARI_KERJA)},
    {"5 hari\n- kerja", MARKED(5, 5, HARI, "", "5 hari")},
    {"5 hari\nKerja sama", MARKED(5, 5, HARI, "", "5 hari")},
    {"3---5 menit", ONE(3, 5, MENIT)},
    {"paling-lama 5 menit", MARKED(5, 5, MENIT, "L", "5 menit")},
    {"selambat - lambatnya 5 menit", MARKED(5, 5, MENIT, "L", "5 menit")},
    {"Paling\n\nlama 5 menit", MARKED(5, 5, MENIT, "", "5 menit")},
    {"5 (\xE2\x80\x93) hari", ONE(5, 5, HARI)},
    {"5 ( ) hari", ONE(5, 5, HARI)},
    {"5\\ hari", ONE(5, 5, HARI)},
    {"\xE2\x80\x93 10'", MARKED(10, 10, MENIT, "", "10'")},
    {"30 menitB. Verifikasi", MARKED(30, 30, MENIT, "G", "30 menit")},
    {"5 menitSetiap 2 hari",
     {{5, 5, SATUAN_MENIT, "G", "5 menit"}, {2, 2, SATUAN_HARI, "R", "2 hari"}}},
    {"3 bulan sekali, 5 menit",
     {{3, 3, SATUAN_BULAN, "R", "3 bulan"}, {5, 5, SATUAN_MENIT, "", "5 menit"}}},
    {"3 bulan sekali 5 menit",
     {{3, 3, SATUAN_BULAN, "R", "3 bulan"}, {5, 5, SATUAN_MENIT, "", "5 menit"}}},
    {"8\xE2\x80\x93"
     "1 jam",
     MARKED(0, 0, TIDAK_ADA, "", NULL)},
    {"5 menit\nsampai 10 menit", ONE(5, 10, MENIT)},
    {"5 menit\n\nsampai 10 menit",
     {{5, 5, SATUAN_MENIT, "", "5 menit"}, {10, 10, SATUAN_MENIT, "", "10 menit"}}},
    {"liMa hari", MARKED(0, 0, TIDAK_ADA, "", NULL)},
};

// The thresholds, from both sides.
static const struct reading_case thresholds[] = {
    {"9999 hari", ONE(9999, 9999, HARI)},
    {"10000 hari", MARKED(0, 0, TIDAK_ADA, "", NULL)},
    {"1.000.000 hari", ONE(1000000, 1000000, HARI)},
    {"1.000.001 hari", MARKED(0, 0, TIDAK_ADA, "", NULL)},
    {"1899 hari", ONE(1899, 1899, HARI)},
    {"1900 hari", MARKED(0, 0, TIDAK_ADA, "", NULL)},
    {"2099 hari", MARKED(0, 0, TIDAK_ADA, "", NULL)},
    {"2100 hari", ONE(2100, 2100, HARI)},
    {"05 hari", ONE(5, 5, HARI)},
    {"005 hari", MARKED(0, 0, TIDAK_ADA, "", NULL)},
    {"1 jam 5 detik", ONE(3605, 3605, DETIK)},
    {"1 menit 5 dtk", ONE(65, 65, DETIK)},
    {"12.5 jam", ONE(750, 750, MENIT)},
    {"123.5 jam", MARKED(0, 0, TIDAK_ADA, "", NULL)},
    {"1.25 jam", MARKED(0, 0, TIDAK_ADA, "", NULL)},
    {"1,25 jam", ONE(75, 75, MENIT)},
    {"1,26 jam", MARKED(0, 0, TIDAK_ADA, "", NULL)},
    {": 2 23 jam", MARKED(2, 23, JAM, "D", "2 23 jam")},
    {": 2 24 jam", MARKED(24, 24, JAM, "", "24 jam")},
    {": 2 25 jam", MARKED(2, 25, JAM, "D", "2 25 jam")},
    {"S10 hari", MARKED(0, 0, TIDAK_ADA, "", NULL)},
    {"Ab10 hari", MARKED(0, 0, TIDAK_ADA, "", NULL)},
    {"Uji10 hari", MARKED(10, 10, HARI, "G", "10 hari")},
    {"5 tahun 202", MARKED(5, 5, TAHUN, "", "5 tahun")},
    {"5 tahun 2020", MARKED(0, 0, TIDAK_ADA, "", NULL)},
    {"5 tahun 20201", MARKED(5, 5, TAHUN, "", "5 tahun")},
    {"5 jam 08.00", MARKED(0, 0, TIDAK_ADA, "", NULL)},
    {"5 jam 108.00", MARKED(5, 5, JAM, "", "5 jam")},
    {"5 jam 08.0", MARKED(5, 5, JAM, "", "5 jam")},
    // Eight phrases before a figure say what it is, a ninth does not.
    {"maksimal dalam jangka waktu dalam jangka waktu dalam 5 hari",
     MARKED(5, 5, HARI, "L", "5 hari")},
    {"maksimal dalam jangka waktu dalam jangka waktu dalam waktu 5 hari",
     MARKED(5, 5, HARI, "", "5 hari")},
    // Up to 32 tokens of a bracket that is not a number.
    {"5 (a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a) hari", ONE(5, 5, HARI)},
    {"5 (a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a) hari",
     MARKED(0, 0, TIDAK_ADA, "", NULL)},
};

static const struct reading_case plain[] = {
    {"5 (lima) hari kerja", ONE(5, 5, HARI_KERJA)},
    {"14 (empat belas) Hari kerja", ONE(14, 14, HARI_KERJA)},
    {"1 Hari kerja", ONE(1, 1, HARI_KERJA)},
    {"5 (lima) hari kerja\n\nSenin-Kamis 09.00 - 14.00",
     MARKED(5, 5, HARI_KERJA, "", "5 (lima) hari kerja")},
    {"120 Menit", ONE(120, 120, MENIT)},
    {"14 hari", ONE(14, 14, HARI)},
    {"05 menit", ONE(5, 5, MENIT)},
    {"1.440 menit", ONE(1440, 1440, MENIT)},
    {"30 mnt", ONE(30, 30, MENIT)},
    {"30menit", ONE(30, 30, MENIT)},
    {"2 mgg", ONE(2, 2, MINGGU)},
    {"2 minggu", ONE(2, 2, MINGGU)},
    {"1 pekan", ONE(1, 1, MINGGU)},
    {"3 bln", ONE(3, 3, BULAN)},
    {"5 thn", ONE(5, 5, TAHUN)},
    {"45 detik", ONE(45, 45, DETIK)},
    {"10'", ONE(10, 10, MENIT)},
    {"10\xE2\x80\xB2", ONE(10, 10, MENIT)},
    {"5' - 10'", ONE(5, 10, MENIT)},
    {"5 hari-kerja", ONE(5, 5, HARI_KERJA)},
    {"5 HARIKERJA", ONE(5, 5, HARI_KERJA)},
    {"5 HK", ONE(5, 5, HARI_KERJA)},
    {"3 (tiga) Jam Kerja", MARKED(3, 3, JAM, "", "3 (tiga) Jam")},
    {"**5 (lima)** hari *kerja*", MARKED(5, 5, HARI_KERJA, "", "5 (lima)** hari *kerja")},
    {"5\xC2\xA0(lima)\xC2\xA0hari\xC2\xA0kerja", ONE(5, 5, HARI_KERJA)},
    {"14 (empat\nbelas)\nhari\nkerja", ONE(14, 14, HARI_KERJA)},
    {"5 (  lima  ) hari", ONE(5, 5, HARI)},
    {"14 (empat bleas) hari kerja", ONE(14, 14, HARI_KERJA)},
    {"5 (....) hari", ONE(5, 5, HARI)},
};

static const struct reading_case words[] = {
    {"lima belas menit", ONE(15, 15, MENIT)},
    {"Lima Belas Menit", ONE(15, 15, MENIT)},
    {"limabelas menit", ONE(15, 15, MENIT)},
    {"dua puluh empat jam", ONE(24, 24, JAM)},
    {"satu hari kerja", ONE(1, 1, HARI_KERJA)},
    {"tiga sampai lima hari", ONE(3, 5, HARI)},
    {"empat belas (14) hari", ONE(14, 14, HARI)},
    {"setengah jam", ONE(30, 30, MENIT)},
    {"seperempat jam", ONE(15, 15, MENIT)},
    {"tiga perempat jam", ONE(45, 45, MENIT)},
    {"satu setengah jam", ONE(90, 90, MENIT)},
    {"selesai dalam sehari", MARKED(1, 1, HARI, "", "sehari")},
    {"paling lama seminggu", MARKED(1, 1, MINGGU, "L", "seminggu")},
    {"paling lama sepekan", MARKED(1, 1, MINGGU, "L", "sepekan")},
    {"paling lama sebulan", MARKED(1, 1, BULAN, "L", "sebulan")},
    {"paling lama setahun", MARKED(1, 1, TAHUN, "L", "setahun")},
    {"paling lama sehari", MARKED(1, 1, HARI, "L", "sehari")},
    {"paling lama sejam", MARKED(1, 1, JAM, "L", "sejam")},
    {"paling lama semenit", MARKED(1, 1, MENIT, "L", "semenit")},
    {"paling lama sedetik", MARKED(1, 1, DETIK, "L", "sedetik")},
};

static const struct reading_case fractions[] = {
    {"1,5 jam", ONE(90, 90, MENIT)},
    {"1.5 jam", ONE(90, 90, MENIT)},
    {"1 1/2 jam", ONE(90, 90, MENIT)},
    {"1\xC2\xBD jam", ONE(90, 90, MENIT)},
    {"\xC2\xBD jam", ONE(30, 30, MENIT)},
    {"1/2 jam", ONE(30, 30, MENIT)},
    {"1,25 jam", ONE(75, 75, MENIT)},
    {"0,5 - 1 jam", ONE(30, 60, MENIT)},
    {"1,5 menit", ONE(90, 90, DETIK)},
    {"1,5 (satu setengah) jam", ONE(90, 90, MENIT)},
    {"1,5 tahun", ONE(18, 18, BULAN)},
    {"1,5 hari kerja", MARKED(1, 2, HARI_KERJA, "P", NULL)},
    {"setengah hari", MARKED(0, 1, HARI, "P", NULL)},
};

static const struct reading_case products[] = {
    {"1x24 jam", ONE(24, 24, JAM)},
    {"3x 24 jam", ONE(72, 72, JAM)},
    {"2 x 24 Jam", ONE(48, 48, JAM)},
    {"2 X 24 JAM", ONE(48, 48, JAM)},
    {"2 \xC3\x97 24 jam", ONE(48, 48, JAM)},
    {"3 kali 24 jam", ONE(72, 72, JAM)},
    {"1x24\n jam hari kerja", MARKED(24, 24, JAM, "", "1x24\n jam")},
    {"2 (dua) x 24 (dua puluh empat) jam", ONE(48, 48, JAM)},
    {"2 x 24 (empat puluh delapan) jam", ONE(48, 48, JAM)},
    {"1 x 24 (satu kali dua puluh empat) jam", ONE(24, 24, JAM)},
    {"1-2 x 24 jam", ONE(24, 48, JAM)},
    {"1 x 24 jam s/d 3 x 24 jam", ONE(24, 72, JAM)},
    {"paling lambat 3x 24 jam", MARKED(72, 72, JAM, "L", "3x 24 jam")},
};

static const struct reading_case ranges[] = {
    {"3-5 menit", ONE(3, 5, MENIT)},
    {"3 \xE2\x80\x93 5 menit", ONE(3, 5, MENIT)},
    {"3\xE2\x80\x94"
     "5 menit",
     ONE(3, 5, MENIT)},
    {"3 -- 5 menit", ONE(3, 5, MENIT)},
    {"3 s/d 5 menit", ONE(3, 5, MENIT)},
    {"3 S/D 5 Menit", ONE(3, 5, MENIT)},
    {"3 s.d. 5 menit", ONE(3, 5, MENIT)},
    {"3 s.d 5 menit", ONE(3, 5, MENIT)},
    {"3 sd 5 menit", ONE(3, 5, MENIT)},
    {"3 sampai 5 hari", ONE(3, 5, HARI)},
    {"3 sampai dengan 5 hari", ONE(3, 5, HARI)},
    {"3 hingga 5 hari", ONE(3, 5, HARI)},
    {"2 atau 3 hari", ONE(2, 3, HARI)},
    {"7 (tujuh) s.d. 14 (empat belas) hari kerja", ONE(7, 14, HARI_KERJA)},
    {"3 - 5 (tiga sampai lima) hari kerja", ONE(3, 5, HARI_KERJA)},
    {"24-48 jam", ONE(24, 48, JAM)},
    {"5 menit - 10 menit", ONE(5, 10, MENIT)},
    {"30 menit s/d 1 jam", ONE(30, 60, MENIT)},
    {"3 hari sampai 1 minggu", ONE(3, 7, HARI)},
    {"3 hari - 5 hari kerja", ONE(3, 5, HARI_KERJA)},
    {"30 menit - 1 jam 30 menit", ONE(30, 90, MENIT)},
};

static const struct reading_case compounds[] = {
    {"1 jam 30 menit", ONE(90, 90, MENIT)},
    {"1 (satu) jam 30 (tiga puluh) menit", ONE(90, 90, MENIT)},
    {"1 jam dan 30 menit", ONE(90, 90, MENIT)},
    {"1 jam 5 menit 30 detik", ONE(3930, 3930, DETIK)},
    {"1 tahun 6 bulan", ONE(18, 18, BULAN)},
    {"1 minggu 3 hari", ONE(10, 10, HARI)},
    {"120 menit (2 jam)", ONE(120, 120, MENIT)},
    {"14 hari (dua minggu)", ONE(14, 14, HARI)},
    {"5 hari kerja (lima hari kerja)", ONE(5, 5, HARI_KERJA)},
    {"5 hari (lima)", ONE(5, 5, HARI)},
};

static const struct reading_case qualified[] = {
    {"maksimal 7 hari", MARKED(7, 7, HARI, "L", "7 hari")},
    {"Maks. 3 hari", MARKED(3, 3, HARI, "L", "3 hari")},
    {"max 3 hari", MARKED(3, 3, HARI, "L", "3 hari")},
    {"paling lama 5 (lima) hari kerja", MARKED(5, 5, HARI_KERJA, "L", "5 (lima) hari kerja")},
    {"Paling lambat dalam waktu 7 hari", MARKED(7, 7, HARI, "L", "7 hari")},
    {"selambat-lambatnya 14 hari", MARKED(14, 14, HARI, "L", "14 hari")},
    {"Selambat lambatnya : 14 hari", MARKED(14, 14, HARI, "L", "14 hari")},
    {"kurang dari 1 jam", MARKED(1, 1, JAM, "L", "1 jam")},
    {"tidak lebih dari 1 jam", MARKED(1, 1, JAM, "L", "1 jam")},
    {"tidak kurang dari 1 jam", MARKED(1, 1, JAM, "", "1 jam")},
    {"< 5 menit", MARKED(5, 5, MENIT, "L", "5 menit")},
    {"\xE2\x89\xA4 5 menit", MARKED(5, 5, MENIT, "L", "5 menit")},
    {"15 menit (maksimal)", MARKED(15, 15, MENIT, "L", "15 menit")},
    {"15 menit paling lama.", MARKED(15, 15, MENIT, "L", "15 menit")},
    {"\xC2\xB1 15 menit", MARKED(15, 15, MENIT, "K", "15 menit")},
    {"+/- 15 menit", MARKED(15, 15, MENIT, "K", "15 menit")},
    {"kurang lebih 15 menit", MARKED(15, 15, MENIT, "K", "15 menit")},
    {"maksimal \xC2\xB1 15 menit", MARKED(15, 15, MENIT, "LK", "15 menit")},
    {"7 hari kalender", MARKED(7, 7, HARI, "C", NULL)},
    {"7 (tujuh) Hari Kalender", MARKED(7, 7, HARI, "C", NULL)},
    {"14 (empat) hari", MARKED(14, 14, HARI, "B", NULL)},
    {"3 (tiga) - 5 (enam) hari", MARKED(3, 5, HARI, "B", NULL)},
    {"lima (6) hari", MARKED(6, 6, HARI, "B", NULL)},
    {"5 hari kerja (enam hari kerja)", MARKED(5, 5, HARI_KERJA, "B", NULL)},
    {"5 hari (enam)", MARKED(5, 5, HARI, "B", NULL)},
    {"7 10 menit", MARKED(7, 10, MENIT, "D", NULL)},
    {"Waktu : 7 10 menit", MARKED(7, 10, MENIT, "D", "7 10 menit")},
    {"30 menitSetelah berkas", MARKED(30, 30, MENIT, "G", "30 menit")},
    {"3 hari kerjaSejak", MARKED(3, 3, HARI_KERJA, "G", "3 hari kerja")},
    {"Verifikasi5 menit", MARKED(5, 5, MENIT, "G", "5 menit")},
    {"setiap 3 (tiga) bulan", MARKED(3, 3, BULAN, "R", "3 (tiga) bulan")},
    {"Dilaksanakan setiap tiga bulan sekali", MARKED(3, 3, BULAN, "R", "tiga bulan")},
    {"setahun sekali", MARKED(1, 1, TAHUN, "R", "setahun")},
    {"2 kali dalam 1 tahun", MARKED(1, 1, TAHUN, "R", "1 tahun")},
    {"2 x 1 tahun", MARKED(1, 1, TAHUN, "R", "1 tahun")},
};

static const struct reading_case in_text[] = {
    {"Respon awal : 1 (satu) hari kerja", MARKED(1, 1, HARI_KERJA, "", "1 (satu) hari kerja")},
    {"layanan 24 jam", MARKED(24, 24, JAM, "", "24 jam")},
    {"SAPA 129 24 jam", MARKED(24, 24, JAM, "", "24 jam")},
    {"Telp. 0541747481 (24 jam)", MARKED(24, 24, JAM, "", "24 jam")},
    {"1. Verifikasi 5 menit", MARKED(5, 5, MENIT, "", "5 menit")},
    {"Tahap 1 3 hari", MARKED(3, 3, HARI, "", "3 hari")},
    {"berusia 17 tahun", MARKED(17, 17, TAHUN, "", "17 tahun")},
    {"08.00 - 16.00 (8 jam)", MARKED(8, 8, JAM, "", "8 jam")},
    {"5 (lima) hari kerja, Penyelesaian 14 (empat belas) Hari kerja (syarat lengkap)  - "
     "Senin-Kamis 09.00 \xE2\x80\x93 14.00 WIB  Istirahat 12.00 - 12.30 WIB",
     {{5, 5, SATUAN_HARI_KERJA, "", "5 (lima) hari kerja"},
      {14, 14, SATUAN_HARI_KERJA, "", "14 (empat belas) Hari kerja"}}},
    {"1 hari kerja\n30 menit",
     {{1, 1, SATUAN_HARI_KERJA, "", "1 hari kerja"}, {30, 30, SATUAN_MENIT, "", "30 menit"}}},
    {"1 jam\n30 menit", {{1, 1, SATUAN_JAM, "", "1 jam"}, {30, 30, SATUAN_MENIT, "", "30 menit"}}},
    {"5 menit\n- 10 menit",
     {{5, 5, SATUAN_MENIT, "", "5 menit"}, {10, 10, SATUAN_MENIT, "", "10 menit"}}},
    {"30 menit - 5 menit",
     {{30, 30, SATUAN_MENIT, "", "30 menit"}, {5, 5, SATUAN_MENIT, "", "5 menit"}}},
    {"1 jam 90 menit", {{1, 1, SATUAN_JAM, "", "1 jam"}, {90, 90, SATUAN_MENIT, "", "90 menit"}}},
    {"1 hari kerja (8 jam)",
     {{1, 1, SATUAN_HARI_KERJA, "", "1 hari kerja"}, {8, 8, SATUAN_JAM, "", "8 jam"}}},
    {"baru 5 menit, perpanjangan 3 menit, mutasi 1 hari",
     {{5, 5, SATUAN_MENIT, "", "5 menit"},
      {3, 3, SATUAN_MENIT, "", "3 menit"},
      {1, 1, SATUAN_HARI, "", "1 hari"}}},
};

static const char *const silences[] = {
    "",
    " ",
    "-",
    "0",
    "0 hari",
    "sesuai kebutuhan",
    "Sesuai kebutuhan layanan",
    "situasional",
    "Jam Operasional Kantor (Hari Senin sd Kamis pukul 08.00 sd 16.00 wita dan Hari Jumat pukul "
    "08.00 sd 11.30 wita);",
    "Senin - Kamis Pukul 07.30 - 15.30 wita",
    "pukul 07.30",
    "Jam 08.00",
    "Senin s/d Jumat jam 8 - 15 hari kerja",
    "pukul 9 - 15 hari kerja",
    "08.00 - 16.00 jam",
    "1.30 jam",
    "5 jam 08.00",
    "5 Jam : 08.00",
    "4 Jam Pelayanan",
    "4.\tJam Pelayanan",
    "Hari Senin",
    "1 hari Senin",
    "5 hari kerja Senin s.d. Jumat",
    "5 Hari Kerja : Senin - Jumat",
    "2 hari (Senin dan Kamis)",
    "sehari-hari",
    "Nomor 5 Tahun 2020",
    "Undang-Undang Nomor 25 Tahun 2009",
    "UU 23 Tahun 2004",
    "Nomor 5 tahun (2020)",
    "No. 5 Thn. ini",
    "No 26 Thn 2009",
    "Pasal 5 hari",
    "tanggal 5 bulan berikutnya",
    "12 bulan Mei",
    "23 Mei 2023 jam kerja",
    "tahun 2020 hari kerja",
    "73811 hari",
    "75242 Jam Operasional",
    "0541 hari",
    "0812-345-5 hari",
    "081138808800 hari kerja",
    "051921280 jam",
    "(0363) 21154 menit",
    "17/8/2020 jam",
    "1/2/2020 hari",
    "10.000.000 hari",
    "99999999999999999999 hari",
    "999.999 x 999.999 jam",
    "1,440 menit",
    "Rp 5 jam",
    "Rp. 5.000 / hari",
    "salah satu hari",
    "hari ke-5 hari",
    "5 mendali",
    "S1 hari",
    "lima orang",
    "14 (empat belas) orang",
    "7 harian",
    "RT 5\nHari kerja",
    "5\n\nhari",
    "menu '10'",
    "pilih 'menu 10'",
    "10\"",
    "jam setengah delapan",
    "5 M",
};

static bool marks_match(const struct durasi *d, const char *marks)
{
    const struct {
        char letter;
        bool set;
    } all[] = {
        {'L', d->paling_lama},  {'K', d->kira_kira},     {'C', d->kalender},
        {'R', d->berkala},      {'B', d->berbeda},       {'P', d->dibulatkan},
        {'D', d->tanda_hilang}, {'G', d->kata_menempel},
    };
    for (size_t i = 0; i < COUNT(all); i++)
        if (all[i].set != (strchr(marks, all[i].letter) != NULL))
            return false;
    return true;
}

static bool matches(const struct durasi *d, const struct expected *e, const char *input)
{
    return d->dari == e->dari && d->sampai == e->sampai && d->satuan == e->satuan &&
           marks_match(d, e->marks) && str_eq(d->teks, str_from(e->teks ? e->teks : input));
}

static void print_reading(const char *input, const struct durasi *list, size_t count)
{
    printf("input: \"%s\", read as %zu:\n", input, count);
    for (size_t i = 0; i < count; i++) {
        str unit = satuan_name(list[i].satuan);
        printf("  %u to %u %.*s, kata %u, marks %s%s%s%s%s%s%s%s, \"%.*s\"\n", list[i].dari,
               list[i].sampai, STR_ARG(unit), list[i].kata, list[i].paling_lama ? "L" : "",
               list[i].kira_kira ? "K" : "", list[i].kalender ? "C" : "",
               list[i].berkala ? "R" : "", list[i].berbeda ? "B" : "",
               list[i].dibulatkan ? "P" : "", list[i].tanda_hilang ? "D" : "",
               list[i].kata_menempel ? "G" : "", STR_ARG(list[i].teks));
    }
}

// Whether a case holds; prints what was read when it does not.
static bool check(const struct reading_case *c)
{
    struct arena arena = {0};
    struct durasi *list;
    size_t count = durations_read(&arena, str_from(c->input), &list);
    size_t expected = 0;
    while (expected < MOST && c->expected[expected].satuan != SATUAN_TIDAK_ADA)
        expected++;
    bool good = count == expected;
    for (size_t i = 0; good && i < count; i++)
        good = matches(&list[i], &c->expected[i], c->input);
    if (!good)
        print_reading(c->input, list, count);
    arena_free(&arena);
    return good;
}

static void check_all(const struct reading_case *cases, size_t count)
{
    size_t failed = 0;
    for (size_t i = 0; i < count; i++)
        failed += !check(&cases[i]);
    assert_int_equal(failed, 0);
}

#define TABLE_TEST(table)                                                                          \
    static void reads_##table(void)                                                                \
    {                                                                                              \
        check_all(table, COUNT(table));                                                            \
    }
TABLE_TEST(of_one_lexer)
TABLE_TEST(thresholds)
TABLE_TEST(plain)
TABLE_TEST(words)
TABLE_TEST(fractions)
TABLE_TEST(products)
TABLE_TEST(ranges)
TABLE_TEST(compounds)
TABLE_TEST(qualified)
TABLE_TEST(in_text)

static void stays_silent(void)
{
    size_t failed = 0;
    for (size_t i = 0; i < COUNT(silences); i++)
        failed += !check(&(struct reading_case){.input = silences[i]});
    assert_int_equal(failed, 0);
}

static void keeps_the_differing_word(void)
{
    struct arena arena = {0};
    struct durasi *list;
    assert_int_equal(durations_read(&arena, STR("14 (empat) hari kerja"), &list), 1);
    assert_int_equal(list[0].sampai, 14);
    assert_int_equal(list[0].kata, 4);
    arena_free(&arena);
}

static void names_units(void)
{
    static const char *const names[] = {
        "", "detik", "menit", "jam", "hari", "hari kerja", "minggu", "bulan", "tahun",
    };
    for (enum satuan unit = SATUAN_TIDAK_ADA; unit <= SATUAN_TAHUN; unit++)
        assert_true(str_eq(satuan_name(unit), str_from(names[unit])));
}

// A large text of one pattern is read in linear time: a quadratic reader would not come back.
static void reads_large_texts(void)
{
    static const char *const patterns[] = {" ",     "5 ", "5-",       "5 (",    "(", "satu ",
                                           "satu",  "a1", "1x",       "5 jam ", "*", "5 - ",
                                           "maks ", "\n", "5 hari (", "1/2 "};
    enum { SIZE = 1 << 17 };
    struct arena arena = {0};
    for (size_t i = 0; i < COUNT(patterns); i++) {
        struct durasi *list;
        size_t len = strlen(patterns[i]);
        char *text = arena_alloc(&arena, SIZE, 1);
        for (size_t at = 0; at < SIZE; at++)
            text[at] = patterns[i][at % len];
        durations_read(&arena, (str){text, SIZE}, &list);
        arena_reset(&arena);
    }
    arena_free(&arena);
}

int main(void)
{
    static const struct check_case tests[] = {
        CHECK_CASE(reads_of_one_lexer), CHECK_CASE(reads_thresholds),
        CHECK_CASE(reads_plain),        CHECK_CASE(reads_words),
        CHECK_CASE(reads_fractions),    CHECK_CASE(reads_products),
        CHECK_CASE(reads_ranges),       CHECK_CASE(reads_compounds),
        CHECK_CASE(reads_qualified),    CHECK_CASE(reads_in_text),
        CHECK_CASE(stays_silent),       CHECK_CASE(keeps_the_differing_word),
        CHECK_CASE(names_units),        CHECK_CASE(reads_large_texts),
    };
    return check_run(tests, sizeof tests / sizeof tests[0]);
}
