// Opening hours as agencies spell them. Each case is a text and what must be read from it, written
// short: days as figures (1 Senin … 7 Minggu, - for none), span, break after "i", zone; entries
// apart by "; ". An empty expectation is a text that must stay silent.
#include "check.h"

#include "base/buf.h"
#include "text/hours.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

struct hours_case {
    const char *text;
    const char *expected;
};

// What the readings before the lexer took otherwise.
static const struct hours_case of_one_lexer[] = {
    {"08.00s/d15.00", "- 08:00-15:00"},
    {"Senin s  / d Kamis 08.00 - 15.00", "1234 08:00-15:00"},
    {"Senin \xE2\x80\x95 Kamis 08.00 - 15.00", "1234 08:00-15:00"},
    {"08.00 ~ 15.00", "- 08:00-15:00"},
    {"08.00\n- 15.00", ""},
    {"08.00\n\\- 15.00", "- 08:00-15:00"},
    {"Kamis.\\ 07.00 - 15.00", "4 07:00-15:00"},
    {"Kamis\xE2\x80\xAF"
     "07.00 - 15.00",
     "4 07:00-15:00"},
    {"Sekamis 7.30 - 13.00", ""},
    {"SeninKamis 7.30 - 13.00", ""},
    {"Kamis 2. 7.30 - 13.00", "4 07:30-13:00"},
    {"Kamis2. 7.30 - 13.00", ""},
    {"s/d 24 jam Jumat", ""},
};

// The thresholds, from both sides.
static const struct hours_case thresholds[] = {
    // Strange words between the days and their time.
    {"Kamis a b c d e f 7.30 - 13.00", "4 07:30-13:00"},
    {"Kamis a b c d e f g 7.30 - 13.00", ""},
    // A break that names days which no entry has.
    {"Senin 08.00 - 15.00, istirahat Selasa 12.00 - 15.00", "1 08:00-15:00"},
    {"Senin 08.00 - 15.00, istirahat Selasa 12.00 - 15.05", "1 08:00-15:00; 2 12:00-15:05"},
    // Minutes that need no day, zone or "pukul".
    {"08.05 - 15.10", "- 08:05-15:10"},
    {"08.04 - 15.10", ""},
    {"8.05 - 15.10", ""},
    // No guess is earlier than five in the morning.
    {"pukul 5 - 15", "- 05:00-15:00"},
    {"pukul 4 - 15", ""},
    {"pukul 04.00 - 15.00", "- 04:00-15:00"},
    // Past midnight only from noon.
    {"pukul 12.00 - 06.00", "- 12:00-06:00"},
    {"pukul 11.59 - 06.00", ""},
    {"pukul 08.00 - 24.00", "- 08:00-24:00"},
    {"pukul 08.00 - 24.01", ""},
    {"pukul 08.00 - 23.59", "- 08:00-23:59"},
    {"pukul 08.00 - 22.60", ""},
    {"pukul 8 - 24", "- 08:00-24:00"},
    {"pukul 8 - 25", ""},
    {"buka 24 jam", "- 24"},
    {"buka 23 jam", ""},
    // Siang reaches to three, sore to eleven, malam from six.
    {"pukul 10.00 - 3 siang", "- 10:00-15:00"},
    {"pukul 10.00 - 4 siang", ""},
    {"pukul 10.00 - 11 sore", "- 10:00-23:00"},
    {"pukul 10.00 - 12 sore", "- 10:00-12:00"},
    {"pukul 10.00 - 6 malam", "- 10:00-18:00"},
    {"pukul 12.00 - 5 malam", ""},
    {"setiap hari setiap Senin 08.00 - 15.00", "1 08:00-15:00"},
    {"setiap hari setiap hari Senin 08.00 - 15.00", "1 08:00-15:00"},
};

// The five seeds and other published standards.
static const struct hours_case published[] = {
    {"Senin - Kamis Pukul 07.30 - 15.30 wita", "1234 07:30-15:30 WITA"},
    {"Jumat pukul 07.30 – 13.00 wita", "5 07:30-13:00 WITA"},
    {"1. Senin - Kamis Pukul 07.30 - 15.30 wita\n2. Jumat pukul 07.30 – 13.00 wita",
     "1234 07:30-15:30 WITA; 5 07:30-13:00 WITA"},
    {"Jam Operasional Kantor (Hari Senin sd Kamis pukul 08.00 sd 16.00 wita dan Hari Jumat pukul "
     "08.00 sd 11.30 wita);",
     "1234 08:00-16:00 WITA; 5 08:00-11:30 WITA"},
    {"- Senin-Kamis 09.00 – 14.00 WIB\n  Istirahat 12.00 - 12.30 WIB\n- Jumat 08.00 – 10.30 WIB",
     "1234 09:00-14:00 i12:00-12:30 WIB; 5 08:00-10:30 WIB"},
    {"5 (lima) hari kerja, Penyelesaian 14 (empat belas) Hari kerja (syarat lengkap)  - "
     "Senin-Kamis 09.00 – 14.00 WIB  Istirahat 12.00 - 12.30 WIB  - Jumat 08.00 – 10.30 WIB",
     "1234 09:00-14:00 i12:00-12:30 WIB; 5 08:00-10:30 WIB"},
    {"Setiap  Hari Senin s.d Kamis Pukul 08.00 WIB s.d 12.00 WIB.", "1234 08:00-12:00 WIB"},
    {"a. JAM KERJA\n- Hari Senin s/d Kamis dari pukul 08.00 WITA s/d 16.30 WITA\n- Hari Jum’at "
     "dari pukul 07.30 WITA s/d 16.30 WITA\nc. JAM ISTIRAHAT\n- Hari Senin s/d Kamis dari pukul "
     "12.00 WITA s/d 13.00 WITA\n- Hari Jum’at dari pukul 12.00 WITA s/d 13.30 WITA",
     "1234 08:00-16:30 i12:00-13:00 WITA; 5 07:30-16:30 i12:00-13:30 WITA"},
    {"Jam Kerja\n\nSenin s/d Kamis \n\n08.00 s/d 16.30 WIB\n\nJum'at  \n\n08.00 s/d 17.00 WIB\n\n"
     "Jam Istirahat\n\nSenin s/d Kamis \n\n12.00 s/d 13.00 WIB\n\nJum'at  \n\n11.30 s/d 13.00 "
     "WIB\n\nTUTUP\n\nSabtu-Minggu & Libur Hari Besar",
     "1234 08:00-16:30 i12:00-13:00 WIB; 5 08:00-17:00 i11:30-13:00 WIB"},
    {"HariWaktu PelayananWaktu Istirahat\nSenin – Kamis09.00 – 15.00 WITA12.00 – 13.00 WITA\n"
     "Jumat08.00 – 14.30 WITA12.00 – 13.00 WITA",
     "1234 09:00-15:00 i12:00-13:00 WITA; 5 08:00-14:30 i12:00-13:00 WITA"},
    {"dilaksanakan pada Hari Kerja (Senin sampai Jumat) dengan rincian:\nSenin s/d Kamis: "
     "07.30-15.00 WIB ; Istirahat: 12.00-13.00 WIB\nJumat: 07.30-15.30 WIB ; Istirahat: "
     "11.00-13.00 WIB",
     "1234 07:30-15:00 i12:00-13:00 WIB; 5 07:30-15:30 i11:00-13:00 WIB"},
    {"Senin-Kamis pukul 08.00-15.00 WIB.\nJumat pukul 07.00-15.00 WIB.\n“Tetap ada jam istirahat. "
     "Senin-Kamis jam 12.00-12.30 , Jumat pukul 11.30-13.00,” terang Ustadi.",
     "1234 08:00-15:00 i12:00-12:30 WIB; 5 07:00-15:00 i11:30-13:00 WIB"},
    {"pada hari Senin hingga Kamis mulai pukul 07.30 sampai 16.00 WIB. Sementara pada hari Jumat "
     "mulai pukul 07.30 sampai 16.30 WIB.",
     "1234 07:30-16:00 WIB; 5 07:30-16:30 WIB"},
    {"dimulai pukul 07.00 sampai pukul 14.00 WIB dari Senin sampai Kamis. Sementara pada hari "
     "Jumat mulai pukul 07.00 sampai 14.30 WIB.",
     "1234 07:00-14:00 WIB; 5 07:00-14:30 WIB"},
    {"jam kerja dimulai pukul 08.00 sampai 15.00 WIB di hari Senin hingga Kamis.",
     "1234 08:00-15:00 WIB"},
    {"Senin–Kamis: 08.00–15.00 waktu setempat\n(istirahat 12.00–12.30)\nJumat: 08.00–15.30 waktu "
     "setempat\n(istirahat 11.30–12.30)\nSabtu–Minggu (layanan paspor akhir pekan): 08.00–14.00 "
     "waktu setempat\n(istirahat 12.00–12.30)",
     "1234 08:00-15:00 i12:00-12:30; 5 08:00-15:30 i11:30-12:30; 67 08:00-14:00 i12:00-12:30"},
    {"untuk hari Senin hingga Kamis, pelayanan dibuka mulai pukul 07.30 hingga 14.00 WIB, dengan "
     "waktu istirahat pukul 12.00 hingga 12.30 WIB.",
     "1234 07:30-14:00 i12:00-12:30 WIB"},
    {"Loket pendaftaran :\nSenin – Kamis : Pukul 08.00 – 12.00 WIB\nJum’at : Pukul 08.00 – 11.00 "
     "WIB\nSabtu : Pukul 08.00 – 12.30 WIB\nProsedur:\n4. Waktu Pelayanan 3-5 menit",
     "1234 08:00-12:00 WIB; 5 08:00-11:00 WIB; 6 08:00-12:30 WIB"},
};

static const struct hours_case spellings[] = {
    {"Senin s/d Jumat : 08.00 s.d 16.00 WIB", "12345 08:00-16:00 WIB"},
    {"Senin s.d. Jumat pukul 08.00 s.d. 16.00", "12345 08:00-16:00"},
    {"Senin S/D Jumat, Pkl. 08.00 S/D 15.00 WIB", "12345 08:00-15:00 WIB"},
    {"Senin s / d Kamis pkl 07.30 s / d 16.00", "1234 07:30-16:00"},
    {"Senin–Jum'at 08:00–16:00", "12345 08:00-16:00"},
    {"Senin – Jum’at: 08.00 – 16.00", "12345 08:00-16:00"},
    {"Senin - Jum`at 8.00 - 16.00", "12345 08:00-16:00"},
    {"Senin—Jum´at 08.00—16.00", "12345 08:00-16:00"},
    {"Senin sampai dengan Jumat pukul 08.00 sampai dengan pukul 16.00 WIT",
     "12345 08:00-16:00 WIT"},
    {"Ahad - Kemis 08.00 - 14.00", "12347 08:00-14:00"},
    {"SENIN-KAMIS 08.00-16.00 WITA", "1234 08:00-16:00 WITA"},
    {"Sen-Kam 08.00-16.00, Jum 08.00-11.00", "1234 08:00-16:00; 5 08:00-11:00"},
    {"Sen. - Jum. 08.00 - 16.00", "12345 08:00-16:00"},
    {"Setiap hari 24 jam", "1234567 24"},
    {"Layanan 24 jam setiap hari", "1234567 24"},
    {"Senin - Minggu (24 jam)", "1234567 24"},
    {"Buka 24 jam", "- 24"},
    {"IGD siaga 24 jam nonstop", "- 24"},
    {"Setiap hari pukul 00.00 - 24.00 WIB", "1234567 24 WIB"},
    {"Layanan 24/7", "1234567 24"},
    {"Senin, Selasa dan Rabu 08.00-12.00", "123 08:00-12:00"},
    {"Selasa & Kamis pukul 09.00 - 12.00 WIB", "24 09:00-12:00 WIB"},
    {"Sabtu Minggu 08.00 - 12.00", "67 08:00-12:00"},
    {"Sabtu & Minggu: tutup", ""},
    {"Senin-Jumat 08.00-16.00 (Sabtu dan Minggu libur)", "12345 08:00-16:00"},
    {"Hari kerja pukul 07.30-16.00", "12345 07:30-16:00"},
    {"Setiap hari kerja 08.00 - 15.00", "12345 08:00-15:00"},
    {"3. Hari kerja: 08.00 - 15.00", "12345 08:00-15:00"},
    {"Hari kerja dan Sabtu 08.00 - 12.00", "123456 08:00-12:00"},
    {"Setiap hari kecuali Minggu 08.00 - 15.00", "123456 08:00-15:00"},
    {"Setiap hari 08.00 - 15.00 kecuali hari Minggu", "123456 08:00-15:00"},
    {"Setiap hari kecuali hari libur nasional 08.00 - 15.00", "1234567 08:00-15:00"},
    {"Hari kerja 08.00-16.00 kecuali Jumat 08.00-11.00", "1234 08:00-16:00; 5 08:00-11:00"},
    {"Sabtu dan hari libur 08.00-12.00", "6 08:00-12:00"},
    {"Sabtu - Senin 08.00 - 12.00", "167 08:00-12:00"},
    {"08.00 – 15.00 WITA", "- 08:00-15:00 WITA"},
    {"08.00 - 16.00", "- 08:00-16:00"},
    {"Pukul 08.00 s.d. selesai; loket 09.00 - 12.00 WIB", "- 09:00-12:00 WIB"},
    {"08.00 - 16.00 WIB (Senin - Kamis), 08.00 - 11.00 WIB (Jumat)",
     "1234 08:00-16:00 WIB; 5 08:00-11:00 WIB"},
    {"Pukul 08.00-16.00 WIB, Senin-Jumat", "12345 08:00-16:00 WIB"},
    {"Senin-Kamis 08.00-16.00, Jumat 08.00-11.00 WIB", "1234 08:00-16:00 WIB; 5 08:00-11:00 WIB"},
    {"Senin-Kamis 08.00-16.00 WITA, Jumat 08.00-11.00",
     "1234 08:00-16:00 WITA; 5 08:00-11:00 WITA"},
    {"Senin-Kamis 08.00-16.00, Jumat 08.00-11.00 (waktu Indonesia Tengah)",
     "1234 08:00-16:00 WITA; 5 08:00-11:00 WITA"},
    {"Senin - Kamis 08.00 - 12.00 dan 13.00 - 16.00 WIB",
     "1234 08:00-12:00 WIB; 1234 13:00-16:00 WIB"},
    {"Senin - Jumat, buka 08.00, tutup 16.00", "12345 08:00-16:00"},
    {"Buka pukul 08.00 WIB dan tutup pukul 15.00 WIB", "- 08:00-15:00 WIB"},
    {"jam 8 pagi - 3 sore", "- 08:00-15:00"},
    {"Senin jam 8 - 3 sore", "1 08:00-15:00"},
    {"pukul 8 - 16 WIB", "- 08:00-16:00 WIB"},
    {"08.00 AM - 04.00 PM Senin-Jumat", "12345 08:00-16:00"},
    {"Malam: 20.00 - 06.00 WIB", "- 20:00-06:00 WIB"},
    {"**Senin** - **Kamis** 08.00 \\- 16.00", "1234 08:00-16:00"},
    {"Senin\xC2\xA0-\xC2\xA0Kamis 08.00\xC2\xA0-\xC2\xA0"
     "16.00",
     "1234 08:00-16:00"},
    {"Libur: Minggu\n- Senin 08.00-16.00", "1 08:00-16:00"},
    {"Senin 08.00-16.00 istirahat 12.00-13.00, 16.30-18.00",
     "1 08:00-16:00 i12:00-13:00; 1 16:30-18:00"},
    {"Senin-Jumat 08.00-16.00 istirahat Jumat 11.30-13.00", "12345 08:00-16:00"},
    {"Senin - Kamis : 08.00-16.00 (Istirahat 12.00 s/d 13.00 WIB)",
     "1234 08:00-16:00 i12:00-13:00 WIB"},
    {"Senin Kamis 08.00 - 16.00", "- 08:00-16:00"},
    {"Senin\t08.00 - 12.00 | Selasa\t08.00 - 12.00", "1 08:00-12:00; 2 08:00-12:00"},
};

static const struct hours_case silences[] = {
    {"", ""},
    {"5 (lima) hari kerja", ""},
    {"14 (empat belas) Hari kerja (syarat lengkap)", ""},
    {"1 Hari kerja", ""},
    {"30 menit", ""},
    {"120 Menit", ""},
    {"1x24 jam", ""},
    {"3x 24 jam", ""},
    {"1 x 24 jam", ""},
    {"2 × 24 jam setiap hari", ""},
    {"Setiap hari kerja paling lambat 2 x 24 jam", ""},
    {"paling lambat 24 jam", ""},
    {"24 jam", ""},
    {"maksimal 24 jam pada hari kerja", ""},
    {"Pelayanan 7 - 10 menit", ""},
    {"7 – 14 hari kerja", ""},
    {"jam 8 - 3", ""},
    {"08.00 - 03.00", ""},
    {"25.00 - 26.00 WIB", ""},
    {"Senin 12.75 - 15.00", ""},
    {"Senin 08.00 - 16.60", ""},
    {"Senin 24.01 - 24.30", ""},
    {"Senin 08.00 - 08.00", ""},
    {"Senin dan Kamis", ""},
    {"Senin pukul 08.00", ""},
    {"Senin - Kamis 08.00 s/d selesai", ""},
    {"23-05-2023", ""},
    {"23.05.2023 - 24.05.2023", ""},
    {"Rp 10.00 - 12.00", ""},
    {"Kamis (25/5/2017)", ""},
    {"UU 25/2009 Pasal 1.10 - 2.20", ""},
    {"Nomor 800/407/35.09.317/2024", ""},
    {"Jam Pelayanan", ""},
    {"2 minggu", ""},
    {"Dilaksanakan setiap tiga bulan sekali oleh pimpinan", ""},
    {"Istirahat 12.00 - 13.00", ""},
    {"jam istirahat Senin - Kamis 12.00 - 13.00 WIB", ""},
    {"0815642622226 (Fulltimer LP-PAR)", ""},
    {"24/7/2023", ""},
    {"tanggal 24/7", ""},
    {"\xFF\xFE Senin \x80", ""},
};

static void write_clock(struct buf *out, unsigned minutes)
{
    buf_char(out, (char)('0' + minutes / 600));
    buf_char(out, (char)('0' + minutes / 60 % 10));
    buf_char(out, ':');
    buf_char(out, (char)('0' + minutes % 60 / 10));
    buf_char(out, (char)('0' + minutes % 10));
}

static void write_span(struct buf *out, unsigned from, unsigned to)
{
    write_clock(out, from);
    buf_char(out, '-');
    write_clock(out, to);
}

static void write_entry(struct buf *out, const struct jam_terbaca *jam)
{
    for (int day = 0; day < 7; day++)
        if (jam->hari & 1U << day)
            buf_char(out, (char)('1' + day));
    buf_add(out, jam->hari ? STR(" ") : STR("- "));
    if (jam->sepanjang_waktu)
        buf_add(out, STR("24"));
    else
        write_span(out, jam->buka, jam->tutup);
    if (jam->istirahat_sampai) {
        buf_add(out, STR(" i"));
        write_span(out, jam->istirahat_dari, jam->istirahat_sampai);
    }
    if (jam->zona) {
        buf_char(out, ' ');
        buf_add(out, zona_name(jam->zona));
    }
}

static str read_short(struct arena *arena, str text)
{
    struct jam_terbaca *list = NULL;
    struct buf out = BUF(arena);
    size_t count = hours_read(arena, text, &list);
    for (size_t i = 0; i < count; i++) {
        buf_add(&out, i > 0 ? STR("; ") : STR_NONE);
        write_entry(&out, &list[i]);
    }
    return buf_str(&out);
}

static void check_cases(const struct hours_case *cases, size_t count)
{
    struct arena arena = {0};
    size_t failed = 0;
    for (size_t i = 0; i < count; i++) {
        str got = read_short(&arena, str_from(cases[i].text));
        if (str_eq(got, str_from(cases[i].expected)))
            continue;
        printf("text:     %s\nexpected: %s\ngot:      %.*s\n\n", cases[i].text, cases[i].expected,
               STR_ARG(got));
        failed++;
    }
    arena_free(&arena);
    assert_int_equal(failed, 0);
}

static void test_published(void)
{
    check_cases(published, COUNT(published));
}

static void test_of_one_lexer(void)
{
    check_cases(of_one_lexer, COUNT(of_one_lexer));
}

static void test_thresholds(void)
{
    check_cases(thresholds, COUNT(thresholds));
}

static void test_spellings(void)
{
    check_cases(spellings, COUNT(spellings));
}

static void test_silences(void)
{
    check_cases(silences, COUNT(silences));
}

// `teks` is the statement and no more, so that a finding points at it.
static void test_spans(void)
{
    static const char *const expected[] = {
        "Hari Senin s/d Kamis pukul 08.00 - 14.00 WIB (istirahat 12.00 - 13.00 WIB)",
        "Jumat 08.00 - 10.30 WIB", "13.00 - 14.00 WIB"};
    struct arena arena = {0};
    struct jam_terbaca *list = NULL;
    str text = STR("Loket: Hari Senin s/d Kamis pukul 08.00 - 14.00 WIB (istirahat 12.00 - 13.00 "
                   "WIB); Jumat 08.00 - 10.30 WIB dan 13.00 - 14.00 WIB.");
    assert_int_equal(hours_read(&arena, text, &list), COUNT(expected));
    for (size_t i = 0; i < COUNT(expected); i++) {
        assert_string_equal(arena_cstr(&arena, list[i].teks), expected[i]);
        assert_true(list[i].teks.data > text.data && list[i].teks.data < text.data + text.len);
    }
    arena_free(&arena);
}

// A break that names its days looks back over fourteen entries.
static void test_break_window(void)
{
    struct arena arena = {0};
    for (size_t between = 13; between <= 14; between++) {
        struct buf text = BUF(&arena);
        struct jam_terbaca *list = NULL;
        buf_add(&text, STR("Senin 08.00 - 15.00"));
        for (size_t i = 0; i < between; i++)
            buf_add(&text, STR("; Selasa 08.00 - 15.00"));
        buf_add(&text, STR("; istirahat Senin 12.00 - 13.00"));
        assert_int_equal(hours_read(&arena, buf_str(&text), &list), between + 1);
        assert_int_equal(list[0].istirahat_dari, between == 13 ? 12 * 60 : 0);
    }
    arena_free(&arena);
}

// Three words before a day belong to it, a fourth does not.
static void test_prefixes(void)
{
    static const char *const texts[] = {"hari hari hari Senin 08.00 - 15.00",
                                        "hari hari hari hari Senin 08.00 - 15.00"};
    struct arena arena = {0};
    struct jam_terbaca *list = NULL;
    for (size_t i = 0; i < COUNT(texts); i++) {
        assert_int_equal(hours_read(&arena, str_from(texts[i]), &list), 1);
        assert_string_equal(arena_cstr(&arena, list[0].teks), texts[0]);
    }
    arena_free(&arena);
}

static void test_names(void)
{
    assert_true(str_eq(zona_name(ZONA_WIT), STR("WIT")));
    assert_int_equal(zona_name(ZONA_TIDAK_ADA).len, 0);
    assert_true(str_eq(hari_name(0), STR("Senin")));
    assert_true(str_eq(hari_name(6), STR("Minggu")));
    assert_int_equal(hari_name(7).len, 0);
    assert_int_equal(hari_name(-1).len, 0);
}

// A megabyte of what makes readers look ahead must take no longer than its length.
static void test_long_texts(void)
{
    static const char *const seeds[] = {"setiap ",        "hari ",
                                        "Senin, ",        "Senin - ",
                                        "08.00 - ",       "08.00 ",
                                        "((((",           "24 jam ",
                                        "waktu ",         "istirahat ",
                                        "- - - ",         "1.1.1.",
                                        "kecuali Senin ", "Senin 08.00 - 16.00 ist 12.00-13.00 "};
    struct arena arena = {0};
    for (size_t i = 0; i < COUNT(seeds); i++) {
        struct buf text = BUF(&arena);
        struct jam_terbaca *list = NULL;
        while (text.len < 1024 * 1024)
            buf_add(&text, str_from(seeds[i]));
        hours_read(&arena, buf_str(&text), &list);
        arena_reset(&arena);
    }
    arena_free(&arena);
}

int main(void)
{
    static const struct check_case tests[] = {
        CHECK_CASE(test_published),  CHECK_CASE(test_of_one_lexer), CHECK_CASE(test_thresholds),
        CHECK_CASE(test_spellings),  CHECK_CASE(test_silences),     CHECK_CASE(test_spans),
        CHECK_CASE(test_names),      CHECK_CASE(test_break_window), CHECK_CASE(test_prefixes),
        CHECK_CASE(test_long_texts),
    };
    return check_run(tests, sizeof tests / sizeof tests[0]);
}
