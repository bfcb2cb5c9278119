// Lines that the page around a text writes: who posted it and when, how often it was read, where to
// share it. All words of such a line are of that kind, and one of them can stand nowhere else.
#include "import/find/page_lines.h"

#include "import/find/words.h"

// "Dilihat 231 kali", "Bagikan ini:".
static const char *const sure[] = {
    "dilihat",  "dibaca",     "dikunjungi", "diposting", "diposkan", "dipublikasikan", "diunggah",
    "posted",   "published",  "views",      "hits",      "bagikan",  "share",          "tweet",
    "comments", "diperbarui", "updated",    "komentar",  "ditulis",  "penulis",        NULL};

static const char *const others[] = {
    "oleh",     "pada",       "tanggal",   "kali",    "sebanyak",
    "by",       "on",         "in",        "admin",   "administrator",
    "ini",      "artikel",    "halaman",   "berita",  "ke",
    "via",      "di",         "facebook",  "twitter", "whatsapp",
    "telegram", "email",      "linkedin",  "line",    "pinterest",
    "salin",    "tautan",     "copy",      "link",    "cetak",
    "print",    "pdf",        "wib",       "wita",    "wit",
    "this",     "orang",      "kategori",  "humas",   "januari",
    "februari", "maret",      "april",     "mei",     "juni",
    "juli",     "agustus",    "september", "oktober", "november",
    "desember", "jan",        "feb",       "mar",     "apr",
    "jun",      "jul",        "agu",       "sep",     "okt",
    "nov",      "des",        "no",        "leave",   "a",
    "comment",  "tinggalkan", "terakhir",  "senin",   "selasa",
    "rabu",     "kamis",      "jumat",     "sabtu",   "minggu",
    NULL};

static bool is_number(str word)
{
    for (size_t i = 0; i < word.len; i++)
        if (!is_digit(word.data[i]))
            return false;
    return true;
}

bool is_page_line(str line)
{
    struct word word = {0};
    bool found = false;
    while (word_next(line, &word)) {
        bool own = is_word_of(word.text, sure);
        if (!own && !is_number(word.text) && !is_word_of(word.text, others))
            return false;
        found = found || own;
    }
    return found;
}

const char *trail_mark(str line)
{
    static const char *const starts[] = {"beranda", "home", NULL};
    static const char *const marks[] = {" / ", " > ", " \xC2\xBB ", " \xE2\x80\xBA ", NULL};
    struct word word = {0};
    bool start = word_next(line, &word) && is_word_of(word.text, starts);
    for (size_t i = 0; start && marks[i]; i++)
        if (str_has(line, str_from(marks[i])))
            return marks[i];
    return NULL;
}

bool is_trail(str line)
{
    return trail_mark(line) != NULL;
}

bool is_links_head(str line)
{
    static const char *const heads[] = {
        "baca juga",       "lihat juga",     "berita terkait", "artikel terkait", "berita lainnya",
        "artikel lainnya", "berita terbaru", "bagikan",        "share",           NULL};
    static const char *const menus[] = {"kategori",
                                        "arsip",
                                        "menu utama",
                                        "tautan",
                                        "tautan terkait",
                                        "link terkait",
                                        "tautan penting",
                                        "statistik pengunjung",
                                        "tags",
                                        "recent posts",
                                        "recent comments",
                                        "categories",
                                        "archives",
                                        NULL};
    for (size_t i = 0; menus[i]; i++)
        if (str_eq_nocase(line, str_from(menus[i])))
            return true;
    for (size_t i = 0; heads[i]; i++)
        if (str_starts_nocase(line, str_from(heads[i])) &&
            count_words(str_skip(line, strlen(heads[i]))) <= 1)
            return true;
    return false;
}
