// A reader walks the tokens once and keeps what was last said: the days, whether "pukul" stood
// before, whether the talk is of a break. A pair of times then makes an entry. Words of no meaning
// are tolerated between days and time, but only a few, and never across a sentence.
#include "text/hours.h"

#include "text/hours_parts.h"

enum {
    MINGGU = 6,
    DAY_HOURS = 24,
    REACH = 6,              // strange words allowed between the days and their time
    LONGEST_BREAK = 3 * 60, // minutes
    STEP = 5,               // minutes of an hour that needs no other sign that it is one
    BREAK_WINDOW = 14       // entries that a break with days of its own looks back to
};

enum resting {
    AT_WORK,
    BREAK_SAID,   // "istirahat" has been read, its time not yet
    BREAK_SECTION // a break with days of its own has been read; more may follow
};

struct reader {
    struct arena *arena;
    const struct hours_token *at;
    struct jam_terbaca *list;
    size_t count, capacity;
    enum hours_kind before; // the kind of the token before this one
    uint8_t hari;
    const struct token *hari_from;  // NULL: these days have had their time already
    const struct token *label_from; // of "pukul" right before; else NULL
    unsigned strangers;
    bool counted;    // a number right before, maybe in brackets: "5 (lima)"
    bool opened;     // "buka" right before
    bool break_seen; // "istirahat" anywhere before
    enum resting resting;
};

str zona_name(enum zona zona)
{
    switch (zona) {
    case ZONA_WIB:
        return STR("WIB");
    case ZONA_WITA:
        return STR("WITA");
    case ZONA_WIT:
        return STR("WIT");
    default:
        return STR_NONE;
    }
}

str hari_name(int day)
{
    static const str names[] = {STR_INIT("Senin"), STR_INIT("Selasa"), STR_INIT("Rabu"),
                                STR_INIT("Kamis"), STR_INIT("Jumat"),  STR_INIT("Sabtu"),
                                STR_INIT("Minggu")};
    return day >= 0 && day < 7 ? names[day] : STR_NONE;
}

// Whether something beside the figures says that they are clock times.
static bool is_told(const struct reader *r, struct hours_moment open, struct hours_moment close)
{
    bool zone = open.zona != ZONA_TIDAK_ADA || close.zona != ZONA_TIDAK_ADA;
    if (r->label_from || zone)
        return true;
    if (open.whole || close.whole)
        return false;
    bool round = open.minutes % STEP == 0 && close.minutes % STEP == 0;
    return r->hari != 0 || (open.padded && close.padded && round);
}

static struct jam_terbaca *last_entry(struct reader *r)
{
    return r->count > 0 ? &r->list[r->count - 1] : NULL;
}

// The span up to the token `to`, and the bracket there that closes one inside it.
static str span_of(const char *from, const struct token *to)
{
    str span = {from, (size_t)(to[-1].data + to[-1].len - from)};
    bool open = str_find_char(span, '(') < span.len && str_find_char(span, ')') == span.len;
    span.len += open && to->gap == GAP_NONE && lexer_is_mark(to, ')');
    return span;
}

// `to` is the first token of opening hours after what belongs to the entry.
static void extend(struct jam_terbaca *entry, const struct hours_token *to)
{
    entry->teks = span_of(entry->teks.data, to->from);
}

static void add_entry(struct reader *r, const struct token *from, const struct hours_token *to,
                      struct jam_terbaca entry)
{
    if (r->hari != 0 && r->hari_from)
        from = r->hari_from;
    else if (r->label_from)
        from = r->label_from;
    entry.teks = span_of(from->data, to->from);
    entry.hari = r->hari;
    r->list = arena_grow(r->arena, r->list, r->count, &r->capacity, sizeof entry);
    r->list[r->count++] = entry;
    r->hari_from = NULL;
    r->strangers = 0;
    r->at = to;
}

static bool holds(const struct jam_terbaca *entry, struct hours_moment open,
                  struct hours_moment close)
{
    return entry->buka <= open.minutes && open.minutes < close.minutes &&
           close.minutes <= entry->tutup &&
           close.minutes - open.minutes < entry->tutup - entry->buka;
}

static bool set_break(struct jam_terbaca *entry, struct hours_moment open,
                      struct hours_moment close)
{
    if (entry->istirahat_sampai != 0 || !holds(entry, open, close))
        return false;
    entry->istirahat_dari = (uint16_t)open.minutes;
    entry->istirahat_sampai = (uint16_t)close.minutes;
    if (entry->zona == ZONA_TIDAK_ADA)
        entry->zona = close.zona;
    return true;
}

// A break that names its days goes to every entry whose days it covers. False: no entry has any
// of these days, so the times may not be a break at all.
static bool break_by_days(struct reader *r, struct hours_moment open, struct hours_moment close)
{
    bool related = false;
    size_t first = r->count > BREAK_WINDOW ? r->count - BREAK_WINDOW : 0;
    for (size_t i = first; i < r->count; i++) {
        related = related || (r->list[i].hari & r->hari);
        if (r->list[i].hari != 0 && !(r->list[i].hari & ~r->hari))
            set_break(&r->list[i], open, close);
    }
    return related;
}

// The times of a break. False when they are opening hours after all.
static bool take_break(struct reader *r, struct hours_moment open, struct hours_moment close)
{
    struct jam_terbaca *last = last_entry(r);
    if (r->hari != 0 && r->hari_from) {
        bool said = r->resting == BREAK_SAID && close.minutes - open.minutes <= LONGEST_BREAK;
        if (!break_by_days(r, open, close) && !said)
            return false;
        r->hari = 0;
        r->resting = BREAK_SECTION;
    } else if (last) {
        if (set_break(last, open, close))
            extend(last, close.to);
        r->resting = AT_WORK;
    }
    r->strangers = 0;
    r->at = close.to;
    return true;
}

// In a table whose head says "istirahat" the break follows its hours without a word between.
static bool is_table_break(struct reader *r, struct hours_moment open, struct hours_moment close)
{
    struct jam_terbaca *last = last_entry(r);
    return last && r->break_seen && !r->hari_from && r->strangers == 0 && r->before == TIME &&
           holds(last, open, close);
}

// "08.00 - 16.00" at the token that has just been read.
static bool take_span(struct reader *r, const struct hours_token *token)
{
    const struct hours_token *at = token;
    struct hours_moment open;
    struct hours_moment close;
    if (r->before == MONEY || !hours_moment(&at, &open) || !hours_until(&at) ||
        !hours_moment(&at, &close) || !hours_is_span(open, close) || !is_told(r, open, close))
        return false;
    if (r->resting != AT_WORK || is_table_break(r, open, close)) {
        if (take_break(r, open, close))
            return true;
        r->resting = AT_WORK;
    }
    add_entry(r, token->from, close.to,
              (struct jam_terbaca){.buka = (uint16_t)open.minutes,
                                   .tutup = (uint16_t)close.minutes,
                                   .zona = close.zona ? close.zona : open.zona,
                                   .sepanjang_waktu =
                                       open.minutes == 0 && close.minutes == HOURS_MIDNIGHT});
    return true;
}

// "24 jam", where days or a word like "buka" say that it is not a duration.
static bool take_all_day(struct reader *r, const struct hours_token *token)
{
    const struct hours_token *jam = r->at;
    bool refused = r->before == NUMBER || r->before == LIMIT || r->before == RANGE;
    if (token->value != DAY_HOURS || token->kind != NUMBER || jam->kind != JAM || refused)
        return false;
    const struct hours_token *to = jam + 1;
    const struct hours_token *at = to;
    bool nonstop = hours_skip(&at, HOURS_KIND(QUIET) | HOURS_KIND(COMMA)).kind == NONSTOP;
    struct hours_days days = {0};
    to = nonstop ? at + 1 : to;
    bool told = r->opened || nonstop || (r->hari != 0 && r->hari_from && r->strangers == 0);
    if ((!told || r->opened) && hours_days(&at, &days) && at->kind != TIME) {
        r->hari = days.set;
        r->hari_from = NULL;
        to = at;
        told = true;
    }
    if (told)
        add_entry(r, token->from, to,
                  (struct jam_terbaca){.tutup = HOURS_MIDNIGHT, .sepanjang_waktu = true});
    return told;
}

static bool take_round(struct reader *r, const struct hours_token *token)
{
    if (!r->opened && r->before != OPEN)
        return false;
    r->hari = HOURS_ALL_DAYS;
    r->hari_from = NULL;
    add_entry(r, token->from, token + 1,
              (struct jam_terbaca){.tutup = HOURS_MIDNIGHT, .sepanjang_waktu = true});
    return true;
}

// Whether days that have been read belong to the entry before them: "08.00 - 16.00 (Senin)".
static bool is_trailing(struct reader *r, const struct hours_token *after)
{
    struct jam_terbaca *last = last_entry(r);
    if (!last || last->hari != 0 || r->strangers > 0 || r->resting != AT_WORK)
        return false;
    if (r->before == PAREN_OPEN && after->kind == PAREN_CLOSE)
        return true;
    enum hours_kind next =
        hours_skip(&after, HOURS_KIND(QUIET) | HOURS_KIND(COMMA) | HOURS_KIND(JAM) |
                               HOURS_KIND(HARI) | HOURS_KIND(PAREN_CLOSE))
            .kind;
    return next != TIME && next != NUMBER && next != CLOSED && next != ROUND;
}

// Days, unless they are a unit: "5 (lima) hari kerja", "2 minggu".
static void take_days(struct reader *r, const struct hours_token *token)
{
    const struct hours_token *end = token;
    struct hours_days days;
    if (!hours_days(&end, &days))
        return;
    bool unit = token->kind == HARI ? days.general : days.set == 1U << MINGGU;
    r->at = end;
    if (r->counted && unit)
        return;
    if (is_trailing(r, end)) {
        struct jam_terbaca *last = last_entry(r);
        last->hari = days.set;
        extend(last, end);
        r->hari = 0;
        return;
    }
    r->hari = days.set;
    r->hari_from = token->from;
    r->strangers = 0;
}

// "… 08.00 - 16.00 kecuali Jumat": takes days from the entry before; they may get their own time.
static void take_except(struct reader *r)
{
    const struct hours_token *end = r->at;
    struct hours_days days;
    struct jam_terbaca *last = last_entry(r);
    if (!last || r->strangers > 0 || r->hari_from || !hours_days(&end, &days))
        return;
    last->hari = (uint8_t)(last->hari & ~days.set);
    r->hari = days.set;
    r->hari_from = r->at->from;
    r->at = end;
}

static void take_zone(struct reader *r, enum zona zona)
{
    struct jam_terbaca *last = last_entry(r);
    if (last && r->strangers <= REACH && last->zona == ZONA_TIDAK_ADA)
        last->zona = zona;
}

static void forget_days(struct reader *r)
{
    r->hari = 0;
    r->hari_from = NULL;
}

static void meet_stranger(struct reader *r)
{
    if (++r->strangers > REACH)
        forget_days(r);
}

// What is said about breaks, by the words around the times.
static void follow_breaks(struct reader *r, enum hours_kind kind)
{
    if (kind == BREAK) {
        r->break_seen = true;
        r->resting = BREAK_SAID;
    } else if (r->before == BREAK) {
        r->resting = kind == COMMA ? AT_WORK : r->resting;
    } else if (kind == OPEN || kind == KERJA || (kind == STOP && r->resting == BREAK_SAID)) {
        r->resting = AT_WORK;
    }
}

static void step(struct reader *r, const struct hours_token *token)
{
    switch (token->kind) {
    case DAY:
    case HARI:
    case EVERY:
        take_days(r, token);
        break;
    case TIME:
    case NUMBER:
        if (!take_span(r, token) && !take_all_day(r, token))
            meet_stranger(r);
        break;
    case ROUND:
        if (!take_round(r, token))
            meet_stranger(r);
        break;
    case ZONE:
        take_zone(r, (enum zona)token->value);
        break;
    case EXCEPT:
        take_except(r);
        break;
    case CLOSED:
        if (r->before != HARI) // "hari libur" names a day
            forget_days(r);
        break;
    case STOP:
        forget_days(r);
        break;
    case OTHER:
    case LIMIT:
    case MONEY:
        meet_stranger(r);
        break;
    default:
        break;
    }
}

// What "pukul" and "buka" said holds until a token of another sort.
static void follow_labels(struct reader *r, const struct hours_token *token)
{
    unsigned keeping = HOURS_KIND(JAM) | HOURS_KIND(QUIET) | HOURS_KIND(OPEN) | HOURS_KIND(HARI) |
                       HOURS_KIND(KERJA);
    if (!(HOURS_KIND(token->kind) & keeping)) {
        r->label_from = NULL;
        r->opened = false;
    }
    if (token->kind == JAM && r->before != NUMBER)
        r->label_from = token->from;
    if (token->kind == OPEN && token->value == 1)
        r->opened = true;
}

// A zone that is said once holds for the entries before it, then for those after it.
static void share_zones(struct jam_terbaca *list, size_t count)
{
    enum zona zona = ZONA_TIDAK_ADA;
    for (size_t i = count; i-- > 0;)
        zona = list[i].zona = list[i].zona ? list[i].zona : zona;
    for (size_t i = 0; i < count; i++)
        zona = list[i].zona = list[i].zona ? list[i].zona : zona;
}

size_t hours_read(struct arena *arena, str text, struct jam_terbaca **list)
{
    struct arena scratch = {0};
    struct reader r = {.arena = arena, .at = hours_cut(&scratch, text), .before = STOP};
    while (r.at->kind != END) {
        const struct hours_token *token = r.at++;
        follow_breaks(&r, token->kind);
        step(&r, token);
        follow_labels(&r, token);
        r.counted = token->kind == NUMBER || (r.counted && token->kind == PAREN_CLOSE);
        r.before = token->kind;
    }
    arena_free(&scratch);
    share_zones(r.list, r.count);
    *list = r.list;
    return r.count;
}
