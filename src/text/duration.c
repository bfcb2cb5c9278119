// One pass over the text. Where a figure or a number word begins, a stretch of time is tried; then
// the words before the figure say what it is: a limit, a rhythm, or not a time at all.
#include "text/duration_parts.h"

enum {
    MOST_CONTEXT = 8, // phrases before a figure
    GLUED_LETTERS = 3 // of a word that a figure may be glued to
};

// The phrase that ends before *end and begins at `from` or after it.
static enum duration_sense drop_context(const struct token *from, const struct token **end)
{
    const struct token *at = *end;
    const struct duration_context *row =
        at > from ? phrase_drop(&at, duration_tables[DURATION_CONTEXT]) : NULL;
    if (!row || at < from)
        return SENSE_NOTHING;
    *end = at;
    return row->sense;
}

// False when the words before say that it is not a time: "Pasal 5", "pukul 9".
static bool read_context(const struct token *from, const struct token *before, struct durasi *d)
{
    for (int i = 0; i < MOST_CONTEXT; i++) {
        enum duration_sense sense = drop_context(from, &before);
        if (sense == SENSE_REFERENCE || sense == SENSE_FLOOR || sense == SENSE_NOTHING)
            return sense != SENSE_REFERENCE || i > 0;
        d->paling_lama |= sense == SENSE_LIMIT;
        d->kira_kira |= sense == SENSE_ABOUT;
        d->berkala |= sense == SENSE_RHYTHM;
    }
    return true;
}

// Whether a text, a cell, a sentence or an item begins at `at`, or a limit or filler is before it:
// where a prime or two bare figures can only be a time.
static bool is_fresh(const struct token *from, const struct token *at)
{
    const struct token *before = at;
    enum duration_sense sense = drop_context(from, &before);
    return at == from || lexer_is_any(at - 1, ".,;:-|/(") || sense == SENSE_LIMIT ||
           sense == SENSE_ABOUT || sense == SENSE_FILLER;
}

// "(maksimal)", or "maksimal" where the line or the sentence ends.
static bool limit_follows(const struct token *after)
{
    bool bracket = lexer_take_mark(&after, '(');
    if (!phrase_take(&after, duration_tables[DURATION_LIMITS]))
        return false;
    return bracket ? lexer_is_mark(after, ')')
                   : after->gap >= GAP_LINE || lexer_is_any(after, ".,;)");
}

// One duration at *at, `from` being the first token after the last one. Gives false and moves *at
// all the same when the words before say that it is not one.
static bool take_duration(const struct token **at, const struct token *from, struct durasi *d)
{
    struct stretch s;
    const struct token *first = *at;
    const struct token *end = first;
    if (!duration_take_stretch(&end, &s) || ((s.dash_lost || s.prime) && !is_fresh(from, first)))
        return false;
    duration_take_restated(&end, &s);
    s.glued |= first > from && first->gap == GAP_NONE && first[-1].kind == TOKEN_WORD;
    *d = (struct durasi){.teks = lexer_between(first, end)};
    *at = end;
    if (!read_context(from, first, d) || !duration_settle(s, d))
        return false;
    d->paling_lama |= limit_follows(end);
    d->berkala |= lexer_take_word(at, STR("sekali"));
    return true;
}

// Steps over what holds no duration. A figure may be glued to a word of some length ("Verifikasi5
// menit"), not to a short or capital one ("S1", "PP5").
static const struct token *skip(const struct token *at)
{
    const struct token *end = at;
    while (end->kind == TOKEN_WORD && (end == at || end->gap == GAP_NONE))
        end++;
    bool figure = end > at && end->kind == TOKEN_NUMBER && end->gap == GAP_NONE;
    str word = lexer_between(at, end);
    return figure && word.len >= GLUED_LETTERS && is_small_letter(word.data[word.len - 1])
               ? end
               : lexer_after(at);
}

size_t durations_read(struct arena *arena, str text, struct durasi **list)
{
    struct durasi *found = NULL;
    size_t count = 0;
    size_t capacity = 0;
    struct arena scratch = {0};
    const struct token *at = lexer_cut(&scratch, text);
    for (const struct token *from = at; at->kind != TOKEN_END;) {
        struct durasi d;
        const struct token *first = at;
        if (take_duration(&at, from, &d)) {
            found = arena_grow(arena, found, count, &capacity, sizeof *found);
            found[count++] = d;
            from = at;
        }
        if (at == first)
            at = skip(at);
    }
    arena_free(&scratch);
    *list = found;
    return count;
}
