// The letterhead: name, address, numbers and the way to the page, before the first label; and the
// same lines again where a page was turned in mid-text.
#include "import/draft.h"

#include "import/words.h"

enum { LONGEST_NAME = 30, FEWEST_REPEATED = 3, MOST_HEAD_LINES = 16, FARTHEST_HEAD = 60 };

// ---- what a line of a letterhead looks like

static bool begins_with_word_of(str text, const char *const *words)
{
    struct word word = {0};
    return word_next(text, &word) && is_word_of(word.text, words);
}

static bool is_government(str text)
{
    static const char *const words[] = {"pemerintah", "pemkab",      "pemkot",
                                        "pemprov",    "kementerian", NULL};
    return begins_with_word_of(text, words) && count_words(text) <= LONGEST_NAME;
}

static bool is_agency(str text)
{
    static const char *const words[] = {
        "dinas",      "badan",        "kantor",      "kecamatan", "kelurahan",
        "rsud",       "rumah",        "puskesmas",   "upt",       "uptd",
        "blud",       "sekretariat",  "inspektorat", "satuan",    "bagian",
        "pengadilan", "balai",        "polres",      "dpmptsp",   "disdukcapil",
        "kejaksaan",  "laboratorium", "rs",          "unit",      NULL};
    return begins_with_word_of(text, words) && count_words(text) >= 2 &&
           count_words(text) <= LONGEST_NAME && !str_has(text, STR(":")) && str_has(text, STR(" "));
}

// "Pemerintah Kab. Jember / Dinas Pemberdayaan Perempuan"
static bool is_breadcrumb(str text)
{
    return is_government(text) && (str_has(text, STR(" / ")) || str_has(text, STR(" > ")));
}

static bool has_postal_code(str text)
{
    struct word word = {0};
    while (word_next(text, &word)) {
        uint32_t code;
        if (word.text.len == 5 && str_to_u32(word.text, &code) && code >= 10000)
            return true;
    }
    return false;
}

static bool is_address(str text)
{
    static const char *const streets[] = {"jl",      "jln",      "jalan", "jend",
                                          "komplek", "kompleks", NULL};
    static const char *const numbers[] = {"telp",  "telepon", "tlp",     "fax",   "faks",  "kode",
                                          "email", "surel",   "website", "laman", "situs", NULL};
    if (count_words(text) > LONGEST_NAME)
        return false;
    return begins_with_word_of(text, streets) || begins_with_word_of(text, numbers) ||
           (has_postal_code(text) && text.len < 160);
}

static bool is_web_line(str text)
{
    size_t words = count_words(text);
    bool address = str_starts(text, STR("www.")) || str_starts(text, STR("http")) ||
                   str_starts(text, STR("<http")) || str_starts(text, STR("["));
    bool mail = str_has(text, STR("@")) && words <= 8;
    bool domain =
        !str_has(text, STR(" ")) && (str_has(text, STR(".go.id")) || str_has(text, STR(".com")));
    return (address && words <= 24) || mail || domain;
}

// "STANDAR PELAYANAN DINAS PERHUBUNGAN KOTA CONTOH": the agency behind the words.
static str agency_behind(str text)
{
    static const str front = STR_INIT("standar pelayanan ");
    if (!str_starts_nocase(text, front))
        return STR_NONE;
    static const char *const between[] = {"publik ", "pada ", "di ", "di lingkungan ", NULL};
    str rest = str_trim(str_skip(text, front.len));
    for (size_t i = 0; between[i]; i++)
        if (str_starts_nocase(rest, str_from(between[i])))
            rest = str_trim(str_skip(rest, strlen(between[i])));
    return is_agency(rest) ? rest : STR_NONE;
}

static bool is_head_line(str text)
{
    return is_government(text) || is_agency(text) || agency_behind(text).len > 0 ||
           is_address(text) || is_web_line(text);
}

// ---- taking it apart

// A name without the address that follows it on the same line.
static str name_alone(str text)
{
    static const char *const fronts[] = {" jl.", " jln", " jalan ", " telp", " alamat", NULL};
    size_t end = text.len;
    for (size_t i = 0; fronts[i]; i++) {
        size_t at = str_find_nocase(text, str_from(fronts[i]));
        end = at < end ? at : end;
    }
    return str_trim(str_sub(text, 0, end));
}

static void take_name(struct agency_draft *agency, str text)
{
    text = name_alone(text);
    size_t at = str_find(text, STR(" / "));
    if (is_breadcrumb(text)) {
        if (agency->pemerintah.len == 0)
            agency->pemerintah = str_trim(str_sub(text, 0, at));
        if (agency->nama.len == 0)
            agency->nama = str_trim(str_skip(text, at + 3));
    } else if (is_government(text) && agency->pemerintah.len == 0)
        agency->pemerintah = text;
    else if (is_agency(text) && (agency->nama.len == 0 || str_starts(text, agency->nama)))
        agency->nama = text;
}

static bool is_phone_word(str word)
{
    for (size_t i = 0; i < word.len; i++)
        if (!is_digit(word.data[i]))
            return false;
    return word.len >= 7 && word.len <= 14 && word.data[0] == '0';
}

// "Jl. Jawa Nomor 51 Jember 68121 0331422373": from the right, what is a number goes to its place.
static void take_address(struct agency_draft *agency, str text)
{
    if (agency->alamat.len > 0)
        return;
    str rest = text, code = STR_NONE, phone = STR_NONE;
    while (rest.len > 0) {
        size_t at = rest.len;
        while (at > 0 && !is_blank(rest.data[at - 1]))
            at--;
        str word = str_skip(rest, at);
        uint32_t number;
        if (phone.len == 0 && is_phone_word(word))
            phone = word;
        else if (code.len == 0 && word.len == 5 && str_to_u32(word, &number) && number >= 10000)
            code = word;
        else
            break;
        rest = str_trim_right(str_sub(rest, 0, at));
    }
    agency->alamat = rest;
    agency->kode_pos = code;
    agency->telepon = phone;
}

static str first_word_with(str text, const char *mark)
{
    while (text.len > 0) {
        str word = str_trim(str_take(&text, ' '));
        while (word.len > 0 && strchr("<[(", word.data[0]))
            word = str_skip(word, 1);
        while (word.len > 0 && strchr(">])(,;", word.data[word.len - 1]))
            word = str_sub(word, 0, word.len - 1);
        if (str_has(word, str_from(mark)))
            return word;
    }
    return STR_NONE;
}

static void take_web(struct arena *arena, struct agency_draft *agency, str text)
{
    str web = first_word_with(text, "http");
    str plain = first_word_with(text, "www.");
    str mail = first_word_with(text, "@");
    if (plain.len == 0 && web.len == 0)
        plain = first_word_with(text, ".go.id");
    if (web.len == 0 && plain.len > 0 && !str_has(plain, STR("@")))
        web = arena_printf(arena, "http://%.*s", STR_ARG(plain));
    if (agency->situs.len == 0)
        agency->situs = str_starts(web, STR("http")) ? web : STR_NONE;
    if (agency->surel.len == 0)
        agency->surel = mail;
}

// The street's line alone gives the address; a line of numbers gives what it names.
static void take_line(struct arena *arena, struct letterhead *head, str text)
{
    if (is_government(text) || is_agency(text))
        take_name(&head->agency, text);
    else if (agency_behind(text).len > 0)
        take_name(&head->agency, agency_behind(text));
    else if (is_address(text) &&
             !begins_with_word_of(
                 text, (const char *const[]){"email", "surel", "website", "laman", "situs", NULL}))
        take_address(&head->agency, text);
    if (!is_government(text) && !is_agency(text))
        take_web(arena, &head->agency, text);
    head->breadcrumb = head->breadcrumb || is_breadcrumb(text);
}

// ---- in the document

static bool is_first_label(const struct labels *labels, str text)
{
    struct label label = label_match(labels, text);
    return label.kind != LABEL_NONE && label.kind != LABEL_ROW && (label.whole || label.parted);
}

static size_t end_of_head(const struct strip *strip, const struct labels *labels)
{
    size_t end = 0;
    while (end < strip->count && end < FARTHEST_HEAD &&
           (strip->list[end].table == 0 || strip->list[end].columns == 1) &&
           strip->list[end].depth == 0 && !is_first_label(labels, strip->list[end].text))
        end++;
    return end;
}

static bool is_line_of(const struct strip *strip, const struct letterhead *head, str words)
{
    for (size_t i = head->from; i < head->to; i++)
        if (strip->list[i].use == USE_HEAD &&
            str_eq(plain_words(strip->arena, strip->list[i].text), words))
            return true;
    return false;
}

// Whether the letterhead begins again at this piece: one of its names, word for word.
static bool begins_again(const struct strip *strip, const struct letterhead *head, size_t at)
{
    str text = strip->list[at].text;
    if (strip->list[at].depth > 0 || !(is_agency(text) || is_government(text)))
        return false;
    str words = plain_words(strip->arena, text);
    return count_words(text) >= FEWEST_REPEATED &&
           (is_line_of(strip, head, words) ||
            str_eq(plain_words(strip->arena, head->agency.nama), words));
}

static size_t end_of_repetition(const struct strip *strip, size_t at)
{
    size_t end = at + 1;
    bool trail = false;
    for (; end < strip->count && end < at + MOST_HEAD_LINES; end++) {
        const struct piece *piece = &strip->list[end];
        bool goes_on = trail && !piece->opens;
        if (piece->depth > 0 || piece->table != strip->list[at].table ||
            (!goes_on && !is_head_line(piece->text)))
            break;
        trail = goes_on || is_breadcrumb(piece->text);
    }
    return end;
}

static void take_repetitions(struct strip *strip, const struct letterhead *head)
{
    for (size_t i = head->to; i < strip->count;) {
        if (strip->list[i].use != USE_CONTENT || !begins_again(strip, head, i)) {
            i++;
            continue;
        }
        for (size_t end = end_of_repetition(strip, i); i < end; i++)
            strip->list[i].use = USE_REPEAT;
    }
}

struct letterhead letterhead_find(struct strip *strip, const struct labels *labels)
{
    static const char *const from[LANGS] = {"kepala dokumen", "the head of the document"};
    struct letterhead head = {.to = end_of_head(strip, labels)};
    bool trail = false;
    for (size_t i = 0; i < head.to; i++) {
        struct piece *piece = &strip->list[i];
        bool goes_on = trail && !piece->opens;
        trail = goes_on || is_breadcrumb(piece->text);
        if (piece->use != USE_CONTENT || (!goes_on && !is_head_line(piece->text)))
            continue;
        piece->use = USE_HEAD;
        take_line(strip->arena, &head, piece->text);
    }
    if (head.agency.nama.len > 0 || head.agency.pemerintah.len > 0)
        memcpy(head.agency.from, from, sizeof from);
    take_repetitions(strip, &head);
    return head;
}
