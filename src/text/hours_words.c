// What each token of a text means for opening hours: words are looked up in a table, digits are a
// time, a number or neither. Every token steps forward, so a text is cut in one pass.
#include "text/hours_parts.h"

enum {
    HOUR_DIGITS = 2, // at most
    MINUTE_DIGITS = 2
};

static const struct hours_word words[] = {
    {STR_INIT("ahad"), DAY, 6},
    {STR_INIT("am"), PART, PAGI},
    {STR_INIT("atau"), AND, 0},
    {STR_INIT("beberapa"), NUMBER, -1},
    {STR_INIT("belas"), NUMBER, -1},
    {STR_INIT("beroperasi"), OPEN, 1},
    {STR_INIT("buka"), OPEN, 1},
    {STR_INIT("dalam"), LIMIT, 0},
    {STR_INIT("dan"), AND, 0},
    {STR_INIT("dari"), QUIET, 0},
    {STR_INIT("delapan"), NUMBER, -1},
    {STR_INIT("dengan"), QUIET, 0},
    {STR_INIT("di"), QUIET, 0},
    {STR_INIT("dibuka"), QUIET, 0},
    {STR_INIT("dua"), NUMBER, -1},
    {STR_INIT("empat"), NUMBER, -1},
    {STR_INIT("enam"), NUMBER, -1},
    {STR_INIT("hari"), HARI, 0},
    {STR_INIT("ishoma"), BREAK, 0},
    {STR_INIT("isoma"), BREAK, 0},
    {STR_INIT("istirahat"), BREAK, 0},
    {STR_INIT("jam"), JAM, 0},
    {STR_INIT("jum"), DAY, 4},
    {STR_INIT("jum'at"), DAY, 4},
    {STR_INIT("jum."), DAY, 4},
    {STR_INIT("jum`at"), DAY, 4},
    {STR_INIT("jumaat"), DAY, 4},
    {STR_INIT("jumat"), DAY, 4},
    {STR_INIT("kali"), LIMIT, 0},
    {STR_INIT("kam"), DAY, 3},
    {STR_INIT("kam."), DAY, 3},
    {STR_INIT("kamis"), DAY, 3},
    {STR_INIT("kecuali"), EXCEPT, 0},
    {STR_INIT("kemis"), DAY, 3},
    {STR_INIT("kerja"), KERJA, 0},
    {STR_INIT("lama"), LIMIT, 0},
    {STR_INIT("lambat"), LIMIT, 0},
    {STR_INIT("layanan"), OPEN, 0},
    {STR_INIT("libur"), CLOSED, 0},
    {STR_INIT("lima"), NUMBER, -1},
    {STR_INIT("maksimal"), LIMIT, 0},
    {STR_INIT("maksimum"), LIMIT, 0},
    {STR_INIT("malam"), PART, MALAM},
    {STR_INIT("min"), DAY, 6},
    {STR_INIT("min."), DAY, 6},
    {STR_INIT("minggu"), DAY, 6},
    {STR_INIT("mulai"), QUIET, 0},
    {STR_INIT("non"), NONSTOP, 0},
    {STR_INIT("nonstop"), NONSTOP, 0},
    {STR_INIT("operasional"), OPEN, 1},
    {STR_INIT("pada"), QUIET, 0},
    {STR_INIT("pagi"), PART, PAGI},
    {STR_INIT("pelayanan"), OPEN, 0},
    {STR_INIT("pk"), JAM, 0},
    {STR_INIT("pk."), JAM, 0},
    {STR_INIT("pkl"), JAM, 0},
    {STR_INIT("pkl."), JAM, 0},
    {STR_INIT("pm"), PART, SORE},
    {STR_INIT("pukul"), JAM, 0},
    {STR_INIT("puluh"), NUMBER, -1},
    {STR_INIT("rab"), DAY, 2},
    {STR_INIT("rab."), DAY, 2},
    {STR_INIT("rabu"), DAY, 2},
    {STR_INIT("rp"), MONEY, 0},
    {STR_INIT("sab"), DAY, 5},
    {STR_INIT("sab."), DAY, 5},
    {STR_INIT("sabtu"), DAY, 5},
    {STR_INIT("satu"), NUMBER, -1},
    {STR_INIT("sebelas"), NUMBER, -1},
    {STR_INIT("sehari"), NONSTOP, 0},
    {STR_INIT("sel"), DAY, 1},
    {STR_INIT("sel."), DAY, 1},
    {STR_INIT("selama"), OPEN, 0},
    {STR_INIT("selasa"), DAY, 1},
    {STR_INIT("sembilan"), NUMBER, -1},
    {STR_INIT("sen"), DAY, 0},
    {STR_INIT("sen."), DAY, 0},
    {STR_INIT("senin"), DAY, 0},
    {STR_INIT("sepuluh"), NUMBER, -1},
    {STR_INIT("serta"), AND, 0},
    {STR_INIT("setiap"), EVERY, 0},
    {STR_INIT("siaga"), OPEN, 1},
    {STR_INIT("siang"), PART, SIANG},
    {STR_INIT("sore"), PART, SORE},
    {STR_INIT("tiap"), EVERY, 0},
    {STR_INIT("tiga"), NUMBER, -1},
    {STR_INIT("tujuh"), NUMBER, -1},
    {STR_INIT("tutup"), CLOSED, 0},
    {STR_INIT("waktu"), LIMIT, 0},
    {STR_INIT("waktu indonesia barat"), ZONE, ZONA_WIB},
    {STR_INIT("waktu indonesia tengah"), ZONE, ZONA_WITA},
    {STR_INIT("waktu indonesia timur"), ZONE, ZONA_WIT},
    {STR_INIT("wib"), ZONE, ZONA_WIB},
    {STR_INIT("wit"), ZONE, ZONA_WIT},
    {STR_INIT("wita"), ZONE, ZONA_WITA},
    {STR_INIT("x"), LIMIT, 0},
    {STR_INIT("yaitu"), QUIET, 0},
};

const struct phrase_table hours_word_table = PHRASE_TABLE_INIT(words);

static int number_of(const struct token *token)
{
    int value = 0;
    for (size_t i = 0; i < token->len; i++)
        value = value * 10 + token->data[i] - '0';
    return value;
}

// Whether digits are glued to the mark at `at`, which is glued to what is before it.
static bool digits_after(const struct token *at, const char *marks)
{
    return at->gap == GAP_NONE && lexer_is_any(at, marks) && at[1].gap == GAP_NONE &&
           at[1].kind == TOKEN_NUMBER;
}

// 7.30, 07.30, 07:30; not 23.05.2023.
static bool is_time(const struct token *at)
{
    return at->len <= HOUR_DIGITS && digits_after(at + 1, ".:") && at[2].len == MINUTE_DIGITS &&
           !digits_after(at + 3, ".:");
}

static struct hours_token time_token(const struct token *at)
{
    int hour = number_of(at);
    int minute = number_of(at + 2);
    bool exists = minute < 60 && hour * 60 + minute <= HOURS_MIDNIGHT;
    return (struct hours_token){
        .kind = exists ? TIME : NUMBER, .value = exists ? hour * 60 + minute : -1, .to = at + 3};
}

// After figures that are joined by marks: 23.05.2023, 800/407/35, 1x24.
static const struct token *after_figures(const struct token *at)
{
    for (at++;; at += 2) {
        bool times = lexer_is_glued(at) && at->len == 1 && (at->data[0] | 0x20) == 'x' &&
                     at[1].gap == GAP_NONE && at[1].kind == TOKEN_NUMBER;
        if (!times && !digits_after(at, ".:,/"))
            return at;
    }
}

static struct hours_token figure_token(const struct token *at)
{
    if (is_time(at))
        return time_token(at);
    const struct token *end = after_figures(at);
    if (end == at + 3 && str_eq(lexer_between(at, end), STR("24/7")))
        return (struct hours_token){.kind = ROUND, .to = end};
    if (end > at + 1 || at->len > HOUR_DIGITS)
        return (struct hours_token){.kind = NUMBER, .value = -1, .to = end};
    if (at->item && end->kind == TOKEN_MARK)
        return (struct hours_token){.kind = QUIET, .to = end + 1};
    return (struct hours_token){.kind = NUMBER, .value = number_of(at), .to = end};
}

static struct hours_token word_token(const struct token *at)
{
    const struct token *end = at;
    const struct hours_word *row = phrase_take(&end, hours_word_table);
    if (row)
        return (struct hours_token){.kind = row->kind, .value = row->value, .to = end};
    if (phrase_take_range(&end))
        return (struct hours_token){.kind = RANGE, .to = end};
    for (end++; end->kind == TOKEN_WORD && end->gap == GAP_NONE;)
        end++;
    return (struct hours_token){.kind = OTHER, .to = end};
}

static enum hours_kind mark_kind(const struct token *at)
{
    switch (at->mark) {
    case ',':
        return COMMA;
    case '&':
    case '+':
    case '/':
        return AND;
    case '(':
        return PAREN_OPEN;
    case ')':
        return PAREN_CLOSE;
    case '!':
    case '?':
        return STOP;
    case '.':
        return at[1].kind == TOKEN_END || is_blank(at->data[1]) ? STOP : QUIET;
    case '-':
        return at->item ? QUIET : RANGE;
    case '~':
        return RANGE;
    case 'x':
        return LIMIT;
    default:
        return QUIET;
    }
}

const struct hours_token *hours_cut(struct arena *arena, str text)
{
    struct hours_token *list = NULL;
    size_t count = 0;
    size_t capacity = 0;
    const struct token *at = lexer_cut(arena, text);
    while (at->kind != TOKEN_END) {
        struct hours_token token = {.to = at + 1};
        if (at->kind == TOKEN_NUMBER)
            token = figure_token(at);
        else if (at->kind == TOKEN_WORD)
            token = word_token(at);
        else
            token.kind = mark_kind(at);
        token.from = at;
        token.width = at->len;
        at = token.to;
        list = arena_grow(arena, list, count, &capacity, sizeof *list);
        list[count++] = token;
    }
    list = arena_grow(arena, list, count, &capacity, sizeof *list);
    list[count] = (struct hours_token){.kind = END, .from = at, .to = at};
    return list;
}
