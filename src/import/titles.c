// The title of a standard: the last heading before its first label, else the last line, that says
// more than "STANDAR PELAYANAN"; else what the document calls itself.
#include "import/recognise_parts.h"

#include "import/words.h"

enum { LONGEST_TITLE = 40, LONGEST_ITEM = 15 };

static bool is_generic(str text)
{
    static const char *const words[] = {"standar",  "pelayanan", "layanan",  "publik",  "lampiran",
                                        "komponen", "sp",        "standard", "service", NULL};
    struct word word = {0};
    while (word_next(text, &word))
        if (!is_word_of(word.text, words) && !is_connecting(word.text))
            return false;
    return true;
}

static bool is_decree_head(str text)
{
    static const char *const words[] = {"lampiran", "keputusan", "peraturan", "nomor",
                                        "tentang",  "tanggal",   NULL};
    struct word word = {0};
    return word_next(text, &word) && is_word_of(word.text, words);
}

bool title_is_item(const struct strip *strip, size_t at, size_t to)
{
    bool alone = at == 0 || strip->list[at - 1].kind != PIECE_ITEM;
    return at + 1 == to && alone && strip->list[at].kind == PIECE_ITEM &&
           strip->list[at].depth == 1 && count_words(strip->list[at].text) <= LONGEST_ITEM;
}

static bool may_be_title(const struct strip *strip, size_t at, size_t to)
{
    const struct piece *piece = &strip->list[at];
    bool row = piece->table > 0 && piece->columns > 1;
    bool item = piece->depth > 0 && !title_is_item(strip, at, to);
    return piece->use == USE_CONTENT && piece->kind != PIECE_PICTURE && !row && !item &&
           !is_number_alone(piece->text) && !is_decree_head(piece->text) &&
           count_words(piece->text) <= LONGEST_TITLE;
}

// How much a piece looks like a title; the last of the best is it.
static int weigh(const struct piece *piece)
{
    bool sentence = piece->text.len > 0 && piece->text.data[piece->text.len - 1] == '.';
    if (is_generic(piece->text))
        return 1;
    if (piece->kind == PIECE_HEADING)
        return 4;
    return sentence ? 2 : 3;
}

// The best piece for a title in [from, to); `to` when there is none.
static size_t find_title(const struct strip *strip, size_t from, size_t to)
{
    size_t best = to;
    int weight = 0;
    for (size_t i = from; i < to; i++) {
        int own = may_be_title(strip, i, to) ? weigh(&strip->list[i]) : 0;
        if (own > 0 && own >= weight) {
            best = i;
            weight = own;
        }
    }
    return best;
}

// Where a title in capital letters begins that is set over several lines of one paragraph.
static size_t first_line(const struct strip *strip, size_t from, size_t at)
{
    while (at > from && !strip->list[at].opens && strip->list[at].kind == PIECE_TEXT &&
           strip->list[at - 1].use == USE_CONTENT && text_is_capital(strip->list[at].text) &&
           text_is_capital(strip->list[at - 1].text) && !is_generic(strip->list[at - 1].text) &&
           !is_decree_head(strip->list[at - 1].text))
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

// "STANDAR PELAYANAN" above the title says nothing more.
static void set_generic_aside(struct strip *strip, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (strip->list[i].use == USE_CONTENT && is_generic(strip->list[i].text))
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

void title_take(struct build *build, size_t from, size_t to)
{
    struct standard_draft *standard = build->standard;
    size_t at = find_title(build->strip, from, to);
    if (standard->judul.len == 0 && at < to)
        take_lines(build, first_line(build->strip, from, at), at + 1);
    set_generic_aside(build->strip, from, to);
    if (standard->judul.len == 0)
        standard->judul = str_trim(build->document->title);
    if (standard->judul.len == 0)
        standard->judul = stem_of(build->document->name);
    standard->judul_written = standard->judul;
    size_t numbered = numbering_length(standard->judul, &(str){0});
    if (numbered < standard->judul.len)
        standard->judul = str_trim(str_skip(standard->judul, numbered));
}
