// The title of a standard: the last heading before its first label, else the last line, that says
// more than "STANDAR PELAYANAN"; else what the document calls itself.
#include "import/find/agency_lines.h"
#include "import/find/marks_parts.h"
#include "import/find/recognise_parts.h"
#include "import/find/words.h"

enum { LONGEST_TITLE = 40, LONGEST_ITEM = 15 };

// How much a piece looks like a title.
enum {
    TITLE_GENERIC = 1, // "STANDAR PELAYANAN"
    TITLE_OWNER,       // whose it is, or where they are
    TITLE_SENTENCE,
    TITLE_LINE,
    TITLE_NAMED, // a heading, or "STANDAR PELAYANAN …"
};

static bool is_generic(str text)
{
    static const char *const words[] = {
        "standar",  "pelayanan", "layanan", "publik",     "lampiran", "komponen", "sp",
        "standard", "service",   "detail",  "informasi",  "info",     "daftar",   "beranda",
        "home",     "uraian",    "no",      "keterangan", NULL};
    struct word word = {0};
    while (word_next(text, &word))
        if (!is_word_of(word.text, words) && !is_connecting(word.text))
            return false;
    return true;
}

static bool is_decree_head(str text)
{
    static const char *const words[] = {"lampiran",   "keputusan",  "peraturan", "nomor",
                                        "tentang",    "tanggal",    "menimbang", "mengingat",
                                        "memutuskan", "menetapkan", NULL};
    struct word word = {0};
    return word_next(text, &word) && is_word_of(word.text, words);
}

// "2. STANDAR PELAYANAN PENERBITAN KTP-EL": the words before the name are those of the kind of
// document. A minimum standard is something else.
static str service_alone(str title)
{
    static const str front = STR_INIT("standar pelayanan ");
    static const char *const others[] = {"minimal", "terpadu", "pada", "di", "dan", "untuk", NULL};
    size_t numbered = numbering_length(title, &(str){0});
    if (numbered < title.len)
        title = str_trim(str_skip(title, numbered));
    if (!str_starts_nocase(title, front))
        return title;
    str rest = str_trim(str_skip(title, front.len));
    if (str_starts_nocase(rest, STR("publik ")))
        rest = str_trim(str_skip(rest, STR("publik ").len));
    while (rest.len > 0 && strchr(":-", rest.data[0]))
        rest = str_trim(str_skip(rest, 1));
    struct word word = {0};
    bool named = word_next(rest, &word) && !is_word_of(word.text, others) && !is_generic(rest);
    return named ? rest : title;
}

// "Standar Pelayanan Penerbitan KTP-el", also as an item of a list.
static bool is_named(const struct piece *piece)
{
    str title = piece->text;
    size_t numbered = numbering_length(title, &(str){0});
    if (numbered < title.len)
        title = str_trim(str_skip(title, numbered));
    return names_standard(piece) && service_alone(title).len < title.len;
}

// Whether nothing but the heads of columns stands in [from, to).
static bool are_heads(const struct strip *strip, size_t from, size_t to)
{
    for (; from < to; from++)
        if (strip->list[from].use == USE_CONTENT && strip->list[from].text.len > 1 &&
            !is_generic(strip->list[from].text))
            return false;
    return true;
}

bool title_is_item(const struct strip *strip, size_t at, size_t to)
{
    bool alone = at == 0 || strip->list[at - 1].kind != PIECE_ITEM;
    return at < to && are_heads(strip, at + 1, to) && alone && strip->list[at].kind == PIECE_ITEM &&
           strip->list[at].depth == 1 && count_words(strip->list[at].text) <= LONGEST_ITEM;
}

static bool may_be_title(const struct strip *strip, size_t at, size_t to)
{
    const struct piece *piece = &strip->list[at];
    bool row = piece->table > 0 && piece->columns > 1;
    bool item = piece->depth > 0 && !title_is_item(strip, at, to) && !is_named(piece);
    return piece->use == USE_CONTENT && piece->kind != PIECE_PICTURE && piece->kind != PIECE_ROW &&
           !row && !item && !is_number_alone(piece->text) && !is_decree_head(piece->text) &&
           !str_ends(piece->text, STR(":")) && count_words(piece->text) <= LONGEST_TITLE;
}

// "PADA RUMAH SAKIT UMUM DAERAH", "KABUPATEN CONTOH", "TAHUN 2022": whose standard, and when.
static bool tells_whose(str text)
{
    static const char *const words[] = {"pada", "di", "tahun", NULL};
    struct word word = {0};
    return is_agency(text) || is_government(text) || is_region(text) ||
           (word_next(text, &word) && is_word_of(word.text, words));
}

// "DeskripsiDasar HukumPersyaratan": the heads of panels, without what parted them.
static bool is_run_together(str text)
{
    size_t seams = 0;
    for (size_t i = 1; i < text.len; i++)
        seams += is_small_letter(text.data[i - 1]) && is_capital_letter(text.data[i]);
    return seams > 1;
}

// How much a piece looks like a title; the last of the best is it.
static int weigh(const struct piece *piece)
{
    bool sentence = piece->text.len > 0 && piece->text.data[piece->text.len - 1] == '.';
    if (is_generic(piece->text) || is_run_together(piece->text))
        return TITLE_GENERIC;
    if (tells_whose(piece->text) || is_address(piece->text))
        return TITLE_OWNER;
    if (piece->kind == PIECE_HEADING || is_named(piece))
        return TITLE_NAMED;
    return sentence ? TITLE_SENTENCE : TITLE_LINE;
}

// A heading with a text of its own, below a higher one, heads that text and not the standard.
static bool heads_text(const struct strip *strip, size_t from, size_t at, size_t to)
{
    const struct piece *piece = &strip->list[at];
    size_t next = at + 1;
    while (next < to && strip->list[next].use != USE_CONTENT)
        next++;
    if (piece->kind != PIECE_HEADING || next >= to || strip->list[next].kind == PIECE_HEADING)
        return false;
    for (size_t i = from; i < at; i++) {
        const struct piece *above = &strip->list[i];
        if (above->kind == PIECE_HEADING && above->use == USE_CONTENT &&
            above->level < piece->level && !is_generic(above->text))
            return true;
    }
    return false;
}

// The best piece for a title in [from, to); `to` when there is none.
static size_t find_title(const struct strip *strip, size_t from, size_t to)
{
    size_t best = to;
    int weight = 0;
    for (size_t i = from; i < to; i++) {
        bool may = may_be_title(strip, i, to) && !heads_text(strip, from, i, to);
        int own = may ? weigh(&strip->list[i]) : 0;
        if (may && title_is_item(strip, i, to) && own == TITLE_LINE)
            own = TITLE_NAMED; // "A. Loket", which names what stands below it
        if (own > 0 && own >= weight) {
            best = i;
            weight = own;
        }
    }
    return best;
}

// Whether a line goes on from the one before: within a heading, or in capital letters within a
// paragraph.
static bool goes_on(const struct piece *line, const struct piece *before)
{
    bool heading = line->kind == PIECE_HEADING && before->kind == PIECE_HEADING;
    bool capitals =
        line->kind == PIECE_TEXT && text_is_capital(line->text) && text_is_capital(before->text);
    return !line->opens && (heading || capitals) && before->use == USE_CONTENT &&
           !is_generic(before->text) && !is_decree_head(before->text);
}

// Where a title begins that is set over several lines.
static size_t first_line(const struct strip *strip, size_t from, size_t at)
{
    while (at > from && goes_on(&strip->list[at], &strip->list[at - 1]))
        at--;
    return at;
}

static void take_lines(struct build *build, size_t from, size_t to)
{
    struct standard_draft *standard = build->standard;
    standard->judul = strip_text(build->strip, from, to);
    standard->judul_place = build->strip->list[from].place;
    for (size_t i = from; i < to; i++)
        build->strip->list[i].use = USE_TITLE;
}

// "STANDAR PELAYANAN" above the title says nothing more, nor does the title again.
static void set_aside(struct strip *strip, size_t from, size_t to, str title)
{
    for (size_t i = from; i < to; i++)
        if (strip->list[i].use == USE_CONTENT &&
            (is_generic(strip->list[i].text) || str_eq_nocase(strip->list[i].text, title)))
            strip->list[i].use = USE_FURNITURE;
}

static str stem_of(str path)
{
    for (size_t at = str_find_char(path, '/'); at < path.len; at = str_find_char(path, '/'))
        path = str_skip(path, at + 1);
    size_t dot = path.len;
    while (dot > 0 && path.data[dot - 1] != '.')
        dot--;
    return dot > 1 ? str_sub(path, 0, dot - 1) : path;
}

// "SIPPN", as sites call themselves.
static bool is_site_alone(str part)
{
    return part.len >= 3 && str_find_char(part, ' ') == part.len && text_is_capital(part);
}

// What a page calls itself, without the names of its site and owner: "Izin Apotek | Dinas
// Kesehatan". One word in capitals is it only where there is nothing else.
static str document_title(const struct document *document)
{
    str rest = document->title, found = STR_NONE;
    while (rest.len > 0) {
        str part = title_part(&rest);
        bool other = is_generic(part) || is_agency(part) || is_government(part) ||
                     str_eq_nocase(part, document->site);
        if (!other && !is_site_alone(part))
            return part;
        found = other || found.len > 0 ? found : part;
    }
    return found;
}

void title_set(struct standard_draft *standard, str title)
{
    standard->judul_written = title;
    standard->judul = service_alone(title);
}

// Where no line says more than "Standar Pelayanan", the page may: in its title, or at the end of
// the way to it.
static void take_from_page(struct build *build, size_t from, size_t to)
{
    str own = document_title(build->document), trail = build->document->trail;
    if (own.len == 0 && !is_generic(trail) && !is_agency(trail))
        own = trail;
    if (own.len == 0)
        return;
    build->standard->judul = own;
    for (size_t i = from; i < to; i++)
        if (build->strip->list[i].use == USE_TITLE)
            build->strip->list[i].use = USE_FURNITURE;
}

// "Layanan SIM - Satpas Polres Contoh": the part that names an agency is no part of the title.
static void part_from_agency(struct standard_draft *standard)
{
    static const char *const name_from[LANGS] = {"judul dokumen", "the document's title"};
    str rest = standard->judul, first = title_part(&rest);
    if (rest.len == 0 || !is_agency(rest) || is_agency(first) || is_generic(first))
        return;
    if (standard->agency.nama.len == 0) {
        standard->agency.nama = rest;
        memcpy(standard->agency.from, name_from, sizeof name_from);
    }
    if (standard->judul_written.len == 0)
        standard->judul_written = standard->judul;
    standard->judul = first;
}

static size_t find_named(const struct strip *strip, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        const struct piece *piece = &strip->list[i];
        if (piece->use == USE_CONTENT && piece->opens && piece->table == 0 && is_named(piece))
            return i;
    }
    return to;
}

void title_take_behind(struct build *build, size_t from, size_t row, size_t to)
{
    size_t at = find_named(build->strip, row, to);
    if (at < to && find_named(build->strip, from, row) == row)
        take_lines(build, at, at + 1);
}

void title_take(struct build *build, size_t from, size_t to)
{
    struct standard_draft *standard = build->standard;
    size_t at = find_title(build->strip, from, to);
    if (standard->judul.len == 0 && at < to)
        take_lines(build, first_line(build->strip, from, at), at + 1);
    set_aside(build->strip, from, to, standard->judul);
    if (standard->judul.len == 0 || is_generic(standard->judul))
        take_from_page(build, from, to);
    if (standard->judul.len == 0)
        standard->judul = stem_of(build->document->name);
    part_from_agency(standard);
    if (standard->judul_written.len == 0)
        standard->judul_written = standard->judul;
    standard->judul = service_alone(standard->judul);
}
