// Every word of the tables of durations, money and opening hours, in a sentence that is read
// otherwise without it.
#include "check.h"

#include "base/buf.h"
#include "text/duration.h"
#include "text/hours.h"
#include "text/money.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

// Each word of `words`, split by `|`, takes the place of `%` in `text`.
struct words_case {
    const char *text, *words, *expected;
};

static const struct words_case durations[] = {
    {"5 %", "detik|dtk", "5 detik"},
    {"5 %", "menit|mnt", "5 menit"},
    {"5 %", "jam", "5 jam"},
    {"5 %", "hari|hr", "5 hari"},
    {"5 %", "harikerja|hk|hari kerja|hari-kerja", "5 hari kerja"},
    {"5 %", "minggu|mgg|pekan", "5 minggu"},
    {"5 %", "bulan|bln", "5 bulan"},
    {"5 %", "tahun|thn|th", "5 tahun"},
    {"%", "sedetik", "1 detik"},
    {"%", "semenit", "1 menit"},
    {"%", "sejam", "1 jam"},
    {"%", "sehari", "1 hari"},
    {"%", "seminggu|sepekan", "1 minggu"},
    {"%", "sebulan", "1 bulan"},
    {"%", "setahun", "1 tahun"},
    {"5 hari %", "kalender|kalendar|takwim", "5 hari C"},
    {"2 % 3 jam", "x|kali|\xC3\x97", "6 jam"},
    {"5 hari %", "senin|selasa|rabu|kamis|jumat|jum|sabtu|minggu|ahad", ""},
    {"5 bulan %",
     "januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|"
     "nopember|desember",
     ""},
    {"5 Jam %", "kerja|pelayanan|layanan|operasional|kantor|istirahat|buka|besuk", ""},
    {"5 hari (%)", "maksimal|maksimum|paling lama|paling lambat|maks.|maks|max", "5 hari L"},
    {"%", "tidak kurang dari 5 hari", "5 hari"},
    {"% 5 hari",
     "tidak lebih dari|tidak melebihi|kurang dari|paling lama|paling lambat|paling banyak|"
     "selambat-lambatnya|selambat lambatnya|lambat-lambatnya|selambatnya|selama-lamanya|maksimal|"
     "maksimum|maximal|maks|maks.|max|max.|<|<=|\xE2\x89\xA4",
     "5 hari L"},
    {"% 5 hari", "kurang lebih|lebih kurang|kira-kira|sekitar|rata-rata|+/-|\xC2\xB1|~",
     "5 hari K"},
    {"% 5 hari", "setiap|tiap|per|sekali|kali|x", "5 hari R"},
    {"% 5 hari",
     "nomor|nomor :|nomor:|no|no.|no :|no:|pasal|ayat|bab|rt|rw|tanggal|tgl|pukul|jam|rp|rp.|idr|"
     "ke|ke-|salah",
     ""},
    {"maksimal % 5 hari", "dalam|jangka|waktu|tempo|selama|adalah|yaitu|:|(", "5 hari L"},
};

static const struct words_case money[] = {
    {"% 5.000", "rp|rp.|idr|idr.|Rp:|Rp.:", "5000"},
    {"Rp 5 %", "ribu|rb|k", "5000"},
    {"Rp 5 %", "juta|jt", "5000000"},
    {"Rp 5 %", "miliar|milyar", "5000000000"},
    {"tanpa %", "biaya|tarif|retribusi|bayaran|pungutan|ongkos", "0"},
    {"tanpa biaya %", "tambahan|lain|lainnya|lain-lain|selain", ""},
    {"tanpa biaya %", "apapun|apa pun|apa-apa|sama sekali|sepeser pun|sepeserpun", "0"},
    {"% dipungut biaya", "tidak|tdk|tak|tanpa", "0"},
    {"tidak % biaya",
     "dipungut|dipunggut|di pungut|dikenakan|di kenakan|dikenai|dibebani|dibebankan|ditarik|"
     "memungut|memerlukan|membutuhkan|mengeluarkan|perlu membayar|ada pungutan|ada",
     "0"},
    {"tidak %", "dipungut|di pungut|berbayar", "0"},
    {"%", "gratis|digratiskan|cuma-cuma|bebas biaya|bebas dari biaya", "0"},
    {"% gratis", "tidak|tdk|tak|bukan|belum", ""},
    {"gratis % gratis", "atau|alias|dan", "0"},
    {"gratis % gratis", "yang", "0 0"},
};

// 15.04 needs days, 8 needs a zone or "pukul".
static const struct words_case hours[] = {
    {"% 08.00 - 15.04", "senin|sen|sen.", "1 08.00-15.04"},
    {"% 08.00 - 15.04", "selasa|sel|sel.", "2 08.00-15.04"},
    {"% 08.00 - 15.04", "rabu|rab|rab.", "3 08.00-15.04"},
    {"% 08.00 - 15.04", "kamis|kemis|kam|kam.", "4 08.00-15.04"},
    {"% 08.00 - 15.04",
     "jumat|jumaat|jum|jum.|jum'at|jum`at|Jum\xE2\x80\x99"
     "at",
     "5 08.00-15.04"},
    {"% 08.00 - 15.04", "sabtu|sab|sab.", "6 08.00-15.04"},
    {"% 08.00 - 15.04", "minggu|ahad|min|min.", "7 08.00-15.04"},
    {"% hari 08.00 - 15.04", "setiap|tiap", "1234567 08.00-15.04"},
    {"hari % 08.00 - 15.04", "kerja", "12345 08.00-15.04"},
    {"% 8 - 15", "pukul|pkl|pk|pkl.|pk.|jam", "- 08.00-15.00"},
    {"8 - 15 %", "wib|waktu Indonesia barat", "- 08.00-15.00 WIB"},
    {"8 - 15 %", "wita|waktu Indonesia tengah", "- 08.00-15.00 WITA"},
    {"8 - 15 %", "wit|waktu Indonesia timur", "- 08.00-15.00 WIT"},
    {"pukul 8 % 15", "sd|sampai|hingga|sampai dengan|s/d|s.d.|~", "- 08.00-15.00"},
    {"Senin % Rabu 08.00 - 15.04", "dan|serta|atau|&|+|/", "13 08.00-15.04"},
    {"pukul 7 % - 13", "pagi|am", "- 07.00-13.00"},
    {"pukul 10 - 3 %", "siang", "- 10.00-15.00"},
    {"pukul 10 - 3 %", "sore|pm", "- 10.00-15.00"},
    {"pukul 10 - 7 %", "malam", "- 10.00-19.00"},
    {"Senin 08.00 - 15.00, % 12.00 - 13.00", "istirahat|ishoma|isoma", "1 08.00-15.00 i"},
    {"Senin % 08.00 - 15.04", "tutup|libur", ""},
    {"Senin - Jumat 08.00 - 15.00 %", "kecuali Rabu", "1245 08.00-15.00"},
    {"% 24 jam", "buka|siaga|operasional|beroperasi", "- 00.00-24.00"},
    {"24 jam %", "sehari|nonstop|non", "- 00.00-24.00"},
    {"pukul % 8 - 15", "layanan|pelayanan|selama|dari|di|pada|mulai|dengan|dibuka|yaitu",
     "- 08.00-15.00"},
    {"% 24 jam Senin", "kali|x|dalam|waktu|lambat|lama|maksimal|maksimum", ""},
    {"yang 24 jam %", "Senin", "1 00.00-24.00"},
    {"08.00 - 15.00 (%)",
     "jum'at|jum`at|Jum\xE2\x80\x99"
     "at",
     "5 08.00-15.00"},
    {"Senin % 08.00 - 15.04", "rp", ""},
    {"% hari kerja 08.00 - 15.04",
     "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|belas|puluh|sebelas|beberapa",
     ""},
};

static void add_durations(struct buf *out, str text)
{
    struct durasi *list;
    size_t count = durations_read(out->arena, text, &list);
    for (size_t i = 0; i < count; i++) {
        buf_add(out, i > 0 ? STR(" ") : STR_NONE);
        buf_u64(out, list[i].dari);
        buf_char(out, ' ');
        buf_add(out, satuan_name(list[i].satuan));
        buf_add(out, list[i].paling_lama ? STR(" L") : STR_NONE);
        buf_add(out, list[i].kira_kira ? STR(" K") : STR_NONE);
        buf_add(out, list[i].berkala ? STR(" R") : STR_NONE);
        buf_add(out, list[i].kalender ? STR(" C") : STR_NONE);
    }
}

// Nothing is left unread of what begins with an amount.
static void add_money(struct buf *out, str text)
{
    struct tarif_terbaca *list;
    size_t count = money_read(out->arena, text, &list);
    for (size_t i = 0; i < count; i++) {
        buf_add(out, i > 0 ? STR(" ") : STR_NONE);
        buf_u64(out, list[i].sampai);
    }
    if (count == 1 && list[0].teks.len != text.len)
        buf_add(out, STR(" and more"));
}

static void add_hours(struct buf *out, str text)
{
    struct jam_terbaca *list;
    size_t count = hours_read(out->arena, text, &list);
    for (size_t i = 0; i < count; i++) {
        for (int day = 0; day < 7; day++)
            if (list[i].hari & 1U << day)
                buf_char(out, (char)('1' + day));
        buf_add(out, arena_printf(out->arena, "%s %02d.%02d-%02d.%02d", list[i].hari ? "" : "-",
                                  list[i].buka / 60, list[i].buka % 60, list[i].tutup / 60,
                                  list[i].tutup % 60));
        buf_add(out, list[i].istirahat_sampai ? STR(" i") : STR_NONE);
        buf_add(out, list[i].zona ? STR(" ") : STR_NONE);
        buf_add(out, zona_name(list[i].zona));
    }
}

static void check_words(const struct words_case *cases, size_t count,
                        void (*add)(struct buf *out, str text))
{
    size_t failed = 0;
    for (size_t i = 0; i < count; i++) {
        str words = str_from(cases[i].words);
        while (words.len > 0) {
            struct arena arena = {0};
            struct buf text = BUF(&arena);
            struct buf got = BUF(&arena);
            str rest = str_from(cases[i].text);
            buf_add(&text, str_take(&rest, '%'));
            buf_add(&text, str_take(&words, '|'));
            buf_add(&text, rest);
            add(&got, buf_str(&text));
            if (!str_eq(buf_str(&got), str_from(cases[i].expected))) {
                printf("\"%.*s\" is read as \"%.*s\", not \"%s\"\n", STR_ARG(buf_str(&text)),
                       STR_ARG(buf_str(&got)), cases[i].expected);
                failed++;
            }
            arena_free(&arena);
        }
    }
    assert_int_equal(failed, 0);
}

static void reads_words_of_durations(void)
{
    check_words(durations, COUNT(durations), add_durations);
}

static void reads_words_of_money(void)
{
    check_words(money, COUNT(money), add_money);
}

static void reads_words_of_hours(void)
{
    check_words(hours, COUNT(hours), add_hours);
}

int main(void)
{
    static const struct check_case tests[] = {
        CHECK_CASE(reads_words_of_durations),
        CHECK_CASE(reads_words_of_money),
        CHECK_CASE(reads_words_of_hours),
    };
    return check_run(tests, sizeof tests / sizeof tests[0]);
}
