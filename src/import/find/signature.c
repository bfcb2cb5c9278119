// The block that adopts a standard: place and date, office, name, rank and NIP. It is found from
// its surest lines ("Ditetapkan di", "NIP", "ttd.") and ends a standard. Where a sign of signature
// stands, the office is above it and the name below; else the name is the last line but the rank.
#include "import/find/draft.h"

#include "base/buf.h"
#include "base/date.h"
#include "import/find/words.h"
#include "import/read/parts.h"

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
    static const char *const ranks[] = {"pembina", "penata", "pengatur",  "juru",    "kolonel",
                                        "letkol",  "mayor",  "ajun",      "kompol",  "akbp",
                                        "kombes",  "kapten", "komisaris", "pangkat", NULL};
    struct word word = {0};
    return word_next(text, &word) && is_word_of(word.text, ranks) && count_words(text) <= 8;
}

// "Pangkat : Pembina" as "Pembina".
static str rank_of(str text)
{
    size_t colon = str_find_char(text, ':');
    return begins_with(text, "pangkat") && colon < text.len ? behind_colon(text, colon) : text;
}

// The sign of a signature in a line, "ttd." or "(ditandatangani secara elektronik)"; empty when
// there is none.
static str sign_in(str text)
{
    static const char *const whole[] = {
        "cap",        "ttd",  "ttd",     "dto",   "tanda",          "tangan",
        "basah",      "dan",  "stempel", "telah", "ditandatangani", "secara",
        "elektronik", "oleh", NULL};
    static const char *const sure[] = {"ttd", "dto", "tangan", "ditandatangani", NULL};
    str sign = STR_NONE;
    struct word word = {0};
    bool only = true, named = false;
    while (word_next(text, &word)) {
        if (str_eq_nocase(word.text, STR("ttd")))
            sign = word.text;
        only = only && is_word_of(word.text, whole);
        named = named || is_word_of(word.text, sure);
    }
    return only && named ? text : sign;
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

bool signature_begins(str text)
{
    return is_adopted_at(text) || is_place_and_date(text);
}

bool signature_parts(str above, str below)
{
    return is_place_and_date(above) || is_nip(below) || is_rank(below);
}

static bool is_signed_below(const struct strip *strip, size_t at, size_t to)
{
    for (size_t i = at; i < to && i < at + LONGEST_BLOCK / 2; i++)
        if (is_nip(strip->list[i].text) || sign_in(strip->list[i].text).len > 0)
            return true;
    return false;
}

static bool may_begin(const struct strip *strip, size_t at, size_t to)
{
    str text = strip->list[at].text;
    if (strip->list[at].use != USE_CONTENT || count_words(text) > LONGEST_LINE)
        return false;
    return is_adopted_at(text) || is_place_and_date(text) ||
           (is_office(text) && strip->list[at].depth == 0 && is_signed_below(strip, at, to));
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

static bool is_date_line(str text)
{
    str before;
    return begins_with(text, "pada tanggal") || begins_with(text, "tanggal") ||
           date_at_end(text, &before).len > 0;
}

// The lines of the block that are neither place nor date.
struct lines {
    str list[LONGEST_BLOCK];
    size_t count;
    size_t office; // how many stand above a sign of signature; 0: there is none
};

// "Pembina, NIP 1970…" is two lines as well.
static void add_line(struct lines *lines, struct buf *written, str text)
{
    size_t at = str_find_nocase(text, STR(" nip"));
    bool nip = at < text.len && is_nip(str_skip(text, at));
    str parts[] = {str_trim(str_sub(text, 0, nip ? at : text.len)),
                   str_trim(str_skip(text, nip ? at : text.len))};
    for (size_t i = 0; i < 2; i++) {
        if (parts[i].len == 0 || lines->count == LONGEST_BLOCK)
            continue;
        if (is_nip(parts[i]))
            BUF_LIT(written, "NIP\n");
        else if (rank_of(parts[i]).data != parts[i].data)
            BUF_LIT(written, "Pangkat\n");
        lines->list[lines->count++] = parts[i];
    }
}

// "KEPALA DINAS, ttd. CONTOH NAMA" is an office, a sign and a name.
static void take_line(struct lines *lines, struct buf *written, str text)
{
    str sign = sign_in(text);
    size_t at = sign.len > 0 ? (size_t)(sign.data - text.data) : text.len;
    add_line(lines, written, str_sub(text, 0, at));
    if (sign.len == 0)
        return;
    lines->office = lines->count;
    text = str_skip(text, at + sign.len);
    while (text.len > 0 && strchr(".,) ", text.data[0]))
        text = str_skip(text, 1);
    add_line(lines, written, text);
    buf_add(written, sign);
    buf_char(written, '\n');
}

static str join_lines(struct arena *arena, const struct lines *lines, size_t from, size_t to)
{
    struct buf out = BUF(arena);
    for (size_t i = from; i < to; i++) {
        if (out.len > 0)
            buf_char(&out, ' ');
        buf_add(&out, lines->list[i]);
    }
    return buf_str(&out);
}

// Without the comma in front of a name or a number.
static str without_marks(str text)
{
    while (text.len > 0 && strchr(",;:( ", text.data[text.len - 1]))
        text.len--;
    return text;
}

// Which of the first `end` lines is the name, with the rank below it; how many stand above the rank
// where there is none.
static size_t find_name(const struct lines *lines, size_t end)
{
    if (lines->office > 0 && lines->office < end)
        return lines->office;
    size_t above = end > 1 && is_rank(lines->list[end - 1]) ? end - 1 : end;
    bool office = above == 1 && is_office(lines->list[0]);
    return above == 0 || office ? above : above - 1;
}

static void take_lines(struct arena *arena, const struct lines *lines, struct signature *signature)
{
    size_t end = 0;
    while (end < lines->count && !is_nip(lines->list[end]))
        end++;
    if (end < lines->count)
        signature->nip = behind_colon(lines->list[end], strlen("nip"));
    size_t name = find_name(lines, end), rank = name;
    signature->jabatan = without_marks(join_lines(arena, lines, 0, name));
    if (name < end && (lines->office == name || !is_rank(lines->list[name])))
        signature->nama = lines->list[rank++];
    signature->pangkat = without_marks(rank_of(join_lines(arena, lines, rank, end)));
}

// Without a NIP the block ends with the rank, or with its short lines.
static size_t end_of_block(const struct strip *strip, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (is_nip(strip->list[i].text))
            return i + 1;
    size_t end = from;
    while (end < to && strip->list[end].kind != PIECE_ITEM &&
           !begins_with(strip->list[end].text, "tembusan") &&
           count_words(strip->list[end].text) <= LONGEST_LINE && end < from + LONGEST_BLOCK / 2 &&
           (end < from + 2 || !is_rank(strip->list[end - 1].text)))
        end++;
    return end;
}

struct signature signature_take(struct strip *strip, size_t from, size_t to)
{
    struct signature signature = {0};
    size_t start = find_start(strip, from, to);
    struct lines lines = {0};
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
        } else {
            take_line(&lines, &written, piece->text);
        }
    }
    signature.written = str_trim(buf_str(&written));
    take_lines(strip->arena, &lines, &signature);
    return signature;
}
