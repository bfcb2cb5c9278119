// The block that adopts a standard: place and date, office, name, rank and NIP. It is found from
// its surest lines ("Ditetapkan di", "NIP") and ends a standard.
#include "import/draft.h"

#include "base/buf.h"
#include "base/date.h"
#include "import/words.h"

enum { LONGEST_BLOCK = 24, LONGEST_LINE = 40 };

static bool begins_with(str text, const char *phrase)
{
    return str_starts_nocase(str_trim_left(text), str_from(phrase));
}

static str behind_colon(str text, size_t skipped)
{
    str rest = str_trim(str_skip(text, skipped));
    while (rest.len > 0 && (rest.data[0] == ':' || rest.data[0] == '.'))
        rest = str_trim(str_skip(rest, 1));
    return rest;
}

// The date that a text ends with: "Amlapura, 23 Mei 2023"; *before is what stands in front.
static str date_at_end(str text, str *before)
{
    struct date date;
    text = str_trim(text);
    while (text.len > 0 && (text.data[text.len - 1] == '.' || text.data[text.len - 1] == ','))
        text = str_sub(text, 0, text.len - 1);
    for (size_t at = 0; at < text.len; at++) {
        bool start = at == 0 || is_blank(text.data[at - 1]);
        if (!start || !is_digit(text.data[at]) || date_read(str_skip(text, at), &date) != DATE_OK)
            continue;
        *before = str_trim(str_sub(text, 0, at));
        return str_skip(text, at);
    }
    return STR_NONE;
}

static bool is_nip(str text)
{
    return begins_with(text, "nip") && text.len > 3 && !is_alpha(str_trim_left(text).data[3]);
}

static bool is_rank(str text)
{
    static const char *const ranks[] = {"pembina", "penata", "pengatur", "juru",      "kolonel",
                                        "letkol",  "mayor",  "ajun",     "komisaris", NULL};
    struct word word = {0};
    return word_next(text, &word) && is_word_of(word.text, ranks) && count_words(text) <= 8;
}

static bool is_office(str text)
{
    static const char *const offices[] = {
        "kepala", "plt",      "plh",        "bupati", "walikota", "wali", "gubernur",  "camat",
        "lurah",  "direktur", "sekretaris", "ketua",  "an",       "a",    "inspektur", NULL};
    struct word word = {0};
    return word_next(text, &word) && is_word_of(word.text, offices) &&
           count_words(text) <= LONGEST_LINE;
}

static bool is_adopted_at(str text)
{
    return begins_with(text, "ditetapkan di") || begins_with(text, "ditetapkan pada") ||
           begins_with(text, "ditetapkan:") || begins_with(text, "ditetapkan :");
}

// "Amlapura, 23 Mei 2023" alone on its line.
static bool is_place_and_date(str text)
{
    str before;
    return count_words(text) <= 6 && date_at_end(text, &before).len > 0 && before.len > 1 &&
           before.data[before.len - 1] == ',';
}

static bool nip_follows(const struct strip *strip, size_t at, size_t to)
{
    for (size_t i = at; i < to && i < at + LONGEST_BLOCK / 2; i++)
        if (is_nip(strip->list[i].text))
            return true;
    return false;
}

static bool may_begin(const struct strip *strip, size_t at, size_t to)
{
    str text = strip->list[at].text;
    if (strip->list[at].use != USE_CONTENT || count_words(text) > LONGEST_LINE)
        return false;
    return is_adopted_at(text) || is_place_and_date(text) ||
           (is_office(text) && strip->list[at].depth == 0 && nip_follows(strip, at, to));
}

// The first piece of the block; `to` when there is none.
static size_t find_start(const struct strip *strip, size_t from, size_t to)
{
    size_t first = to - from > LONGEST_BLOCK ? to - LONGEST_BLOCK : from;
    for (size_t i = first; i < to; i++)
        if (may_begin(strip, i, to))
            return i;
    return to;
}

// ---- its lines

static void take_place_and_date(struct signature *signature, str text)
{
    str before, date;
    size_t pada = str_find_nocase(text, STR("pada tanggal"));
    date = date_at_end(text, &before);
    if (begins_with(text, "ditetapkan di")) {
        str line = date.len > 0 && pada == text.len ? before : str_sub(text, 0, pada);
        str place = behind_colon(line, strlen("ditetapkan di"));
        signature->tempat = str_trim(str_sub(place, 0, str_find_char(place, ',')));
    }
    if (date.len > 0)
        signature->tanggal = date;
    if (!is_adopted_at(text) && before.len > 0 && signature->tempat.len == 0 && pada == text.len)
        signature->tempat = str_trim(str_sub(before, 0, str_find_char(before, ',')));
}

static void add_office(struct arena *arena, struct signature *signature, str text)
{
    signature->jabatan =
        signature->jabatan.len == 0
            ? text
            : arena_printf(arena, "%.*s %.*s", STR_ARG(signature->jabatan), STR_ARG(text));
}

static bool is_date_line(str text)
{
    str before;
    return begins_with(text, "pada tanggal") || begins_with(text, "tanggal") ||
           date_at_end(text, &before).len > 0;
}

// From the last line up: NIP, rank, name; what is above them is the office.
static void take_lines(const struct strip *strip, const size_t *lines, size_t count,
                       struct signature *signature)
{
    size_t end = count;
    for (size_t i = 0; i < count; i++)
        if (is_nip(strip->list[lines[i]].text)) {
            signature->nip = behind_colon(str_trim_left(strip->list[lines[i]].text), 3);
            end = i;
            break;
        }
    if (end > 0 && end < count && is_rank(strip->list[lines[end - 1]].text))
        signature->pangkat = strip->list[lines[--end]].text;
    if (end > 1 || (end == 1 && !is_office(strip->list[lines[0]].text)))
        signature->nama = strip->list[lines[--end]].text;
    for (size_t i = 0; i < end; i++)
        add_office(strip->arena, signature, strip->list[lines[i]].text);
}

static size_t end_of_block(const struct strip *strip, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (is_nip(strip->list[i].text))
            return i + 1;
    size_t end = from;
    while (end < to && strip->list[end].kind != PIECE_ITEM &&
           count_words(strip->list[end].text) <= LONGEST_LINE && end < from + LONGEST_BLOCK / 2)
        end++;
    return end;
}

struct signature signature_take(struct strip *strip, size_t from, size_t to)
{
    struct signature signature = {0};
    size_t start = find_start(strip, from, to), lines[LONGEST_BLOCK], count = 0;
    if (start == to)
        return signature;
    signature.there = true;
    signature.place = strip->list[start].place;
    struct buf written = BUF(strip->arena);
    for (size_t i = start, end = end_of_block(strip, start, to); i < end; i++) {
        struct piece *piece = &strip->list[i];
        if (piece->use != USE_CONTENT)
            continue;
        piece->use = USE_SIGNATURE;
        bool date = is_adopted_at(piece->text) || is_date_line(piece->text);
        if (date) {
            buf_add(&written, piece->text);
            buf_char(&written, '\n');
            take_place_and_date(&signature, piece->text);
        } else if (count < LONGEST_BLOCK)
            lines[count++] = i;
        if (is_nip(piece->text))
            buf_add(&written, str_sub(str_trim_left(piece->text), 0, strlen("NIP")));
    }
    signature.written = str_trim(buf_str(&written));
    take_lines(strip, lines, count, &signature);
    return signature;
}
