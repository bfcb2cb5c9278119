// One pass over the text. Where a figure or a number word begins, a stretch of time is tried; then
// the words before the figure say what it is: a limit, a rhythm, or no time at all.
#include "text/duration_parts.h"

enum { LONGEST_CONTEXT = 96, MOST_CONTEXT = 8 };

// What the words before a figure say about it. The longer phrases stand before their endings.
enum sense { FILLER, LIMIT, ABOUT, RHYTHM, FLOOR, REFERENCE, NOTHING };

static enum sense drop_context(str *before)
{
    static const struct {
        str phrases;
        enum sense sense;
    } rows[] = {
        {STR_INIT("tidak kurang dari"), FLOOR},
        {STR_INIT("tidak lebih dari|tidak melebihi|kurang dari|paling lama|paling lambat|"
                  "paling banyak|selambat-lambatnya|selambat lambatnya|lambat-lambatnya|"
                  "selambatnya|selama-lamanya|maksimal|maksimum|maximal|maks|maks.|max|max.|"
                  "<|<=|\xE2\x89\xA4"),
         LIMIT},
        {STR_INIT("kurang lebih|lebih kurang|kira-kira|sekitar|rata-rata|+/-|\xC2\xB1|~"), ABOUT},
        {STR_INIT("setiap|tiap|per|sekali|kali|x"), RHYTHM},
        {STR_INIT("nomor|nomor :|no|no.|no :|pasal|ayat|bab|rt|rw|tanggal|tgl|pukul|jam|rp|rp.|"
                  "idr|ke|ke-|salah"),
         REFERENCE},
        {STR_INIT("dalam|jangka|waktu|tempo|selama|adalah|yaitu|:|("), FILLER},
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        if (drop_one_of(before, rows[i].phrases))
            return rows[i].sense;
    return NOTHING;
}

// False when they say that it is no time: "Pasal 5", "pukul 9".
static bool read_context(str before, struct durasi *d)
{
    for (int i = 0; i < MOST_CONTEXT; i++) {
        enum sense sense = drop_context(&before);
        if (sense == REFERENCE || sense == FLOOR || sense == NOTHING)
            return sense != REFERENCE || i > 0;
        d->paling_lama |= sense == LIMIT;
        d->kira_kira |= sense == ABOUT;
        d->berkala |= sense == RHYTHM;
    }
    return true;
}

// Whether a line, a cell, a sentence or an item begins behind `before`, or a limit or filler
// stands there: where a prime or two bare figures can only be a time.
static bool is_fresh(str before)
{
    before = str_trim_right(before);
    enum sense sense = drop_context(&(str){before.data, before.len});
    return before.len == 0 || strchr(".,;:-|/(", before.data[before.len - 1]) != NULL ||
           sense == LIMIT || sense == ABOUT || sense == FILLER;
}

// "(maksimal)", or "maksimal" where the line or the sentence ends.
static bool limit_follows(str after)
{
    bool bracket = take_char(&after, '(');
    if (!take_one_of(&after, STR("maksimal|maksimum|paling lama|paling lambat|maks.|maks|max")))
        return false;
    after = str_skip(after, space_len(after));
    return after.len == 0 || strchr(bracket ? ")" : ".,;)\r\n", after.data[0]) != NULL;
}

// One duration at the front of *rest, `before` being the text since the last one. Gives false
// and moves *rest all the same when the words before say that it is none.
static bool take_duration(str *rest, str before, struct durasi *d)
{
    struct stretch s;
    str at = *rest;
    before = str_skip(before, before.len > LONGEST_CONTEXT ? before.len - LONGEST_CONTEXT : 0);
    if (!duration_take_stretch(&at, &s) || ((s.dash_lost || s.prime) && !is_fresh(before)))
        return false;
    duration_take_restated(&at, &s);
    s.glued |= before.len > 0 && is_alpha(before.data[before.len - 1]);
    *d = (struct durasi){.teks = str_sub(*rest, 0, rest->len - at.len)};
    *rest = at;
    if (!read_context(before, d) || !duration_settle(s, d))
        return false;
    d->paling_lama |= limit_follows(at);
    d->berkala |= take_phrase(&at, STR("sekali"));
    return true;
}

// Length of what holds no duration at the front. A figure may be glued to a word of some length
// ("Verifikasi5 menit"), not to a short or capital one ("S1", "PP5").
static size_t skip_len(str s)
{
    size_t letters = 0;
    while (letters < s.len && is_alpha(s.data[letters]))
        letters++;
    bool glued =
        letters >= 3 && s.data[letters - 1] >= 'a' && letters < s.len && is_digit(s.data[letters]);
    return glued ? letters : token_len(s);
}

size_t durations_read(struct arena *arena, str text, struct durasi **list)
{
    struct durasi *found = NULL;
    size_t count = 0;
    size_t capacity = 0;
    str before = str_sub(text, 0, 0);
    str rest = gap_skip(text);
    while (rest.len > 0) {
        struct durasi d;
        str at = rest;
        before.len = (size_t)(rest.data - before.data);
        bool is_time = take_duration(&rest, before, &d);
        if (is_time) {
            found = arena_grow(arena, found, count, &capacity, sizeof *found);
            found[count++] = d;
            before.data = rest.data;
        }
        if (rest.data == at.data)
            rest = str_skip(rest, skip_len(rest));
        rest = gap_skip(rest);
    }
    *list = found;
    return count;
}
