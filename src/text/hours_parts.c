// Days and times as phrases: what a reader of opening hours (hours.c) puts together.
#include "text/hours_parts.h"

enum {
    NOON = 12 * 60,
    MORNING = 5 * 60,
    PREFIXES = 3 // "setiap" and "hari" before a day; a bound, so that no text is read twice
};

struct hours_token hours_peek(struct hours_cursor cursor)
{
    return hours_next(&cursor);
}

struct hours_token hours_skip(struct hours_cursor *cursor, unsigned kinds)
{
    for (;;) {
        struct hours_token token = hours_peek(*cursor);
        if (token.kind == END || !(HOURS_KIND(token.kind) & kinds))
            return token;
        cursor->at = token.to;
    }
}

static uint8_t day_range(int from, int to)
{
    uint8_t set = 0;
    for (int day = from;; day = (day + 1) % 7) {
        set = (uint8_t)(set | 1U << day);
        if (day == to)
            return set;
    }
}

// A day that has been read at the cursor, and "- Kamis" behind it.
static struct hours_days day_or_range(struct hours_cursor *cursor, int first)
{
    struct hours_cursor ahead = *cursor;
    int last = first;
    if (hours_next(&ahead).kind == RANGE) {
        struct hours_token end = hours_skip(&ahead, HOURS_KIND(HARI) | HOURS_KIND(QUIET));
        if (end.kind == DAY) {
            last = end.value;
            cursor->at = end.to;
        }
    }
    return (struct hours_days){day_range(first, last), last, false};
}

// "Senin", "hari Senin - Kamis", "hari kerja", "setiap hari". False moves nothing.
static bool read_item(struct hours_cursor *cursor, struct hours_days *item)
{
    struct hours_cursor ahead = *cursor;
    bool every = false;
    bool hari = false;
    struct hours_token token = hours_next(&ahead);
    for (int n = 0; n < PREFIXES && (token.kind == EVERY || token.kind == HARI); n++) {
        every = every || token.kind == EVERY;
        hari = hari || token.kind == HARI;
        cursor->at = hari && every ? token.to : cursor->at;
        token = hours_next(&ahead);
    }
    if (token.kind == DAY) {
        *item = day_or_range(&ahead, token.value);
        *cursor = ahead;
    } else if (hari && token.kind == KERJA) {
        *item = (struct hours_days){HOURS_WORK_DAYS, 4, true};
        *cursor = ahead;
    } else {
        *item = (struct hours_days){HOURS_ALL_DAYS, 6, true};
        return hari && every;
    }
    return true;
}

// Whether the token behind `item` lets a further item follow, and how.
static bool joins(enum hours_kind kind, struct hours_days item)
{
    return kind == AND || kind == EXCEPT || kind == DAY || (kind == COMMA && !item.general);
}

// A whole list: "Senin - Kamis, Sabtu kecuali …". Two days side by side that do not follow one
// another may have lost a dash or a comma: then no day is certain. False moves nothing.
bool hours_days(struct hours_cursor *cursor, struct hours_days *days)
{
    struct hours_days item;
    bool minus = false;
    bool doubtful = false;
    *days = (struct hours_days){0};
    if (!read_item(cursor, &item))
        return false;
    for (;;) {
        days->set = (uint8_t)(minus ? days->set & ~item.set : days->set | item.set);
        days->general = item.general;
        struct hours_cursor ahead = *cursor;
        struct hours_token token = hours_next(&ahead);
        if (!joins(token.kind, item))
            break;
        minus = minus || token.kind == EXCEPT;
        doubtful = doubtful || (token.kind == DAY && token.value != item.last + 1);
        if (token.kind == DAY)
            ahead = *cursor;
        if (!read_item(&ahead, &item))
            break;
        *cursor = ahead;
    }
    if (doubtful)
        days->set = 0;
    return true;
}

// Minutes on a clock of twelve hours, with the part of the day said beside it.
static int with_part(int minutes, enum part_of_day part)
{
    int hour = minutes / 60;
    switch (part) {
    case PAGI:
        return hour == 12 ? minutes - NOON : minutes;
    case SIANG:
        return hour >= 1 && hour <= 3 ? minutes + NOON : minutes;
    case SORE:
        return hour >= 1 && hour <= 11 ? minutes + NOON : minutes;
    default:
        return hour >= 6 && hour <= 12 ? minutes + NOON : minutes;
    }
}

// A time with what belongs to it: "pukul 08.00 WITA", "jam 3 sore".
bool hours_moment(struct hours_cursor *cursor, struct hours_moment *moment)
{
    struct hours_token token = hours_skip(cursor, HOURS_KIND(QUIET) | HOURS_KIND(JAM));
    bool whole = token.kind == NUMBER;
    if (!(token.kind == TIME || (whole && token.value >= 0 && token.value <= 24)))
        return false;
    int minutes = whole ? token.value * 60 : token.value;
    size_t width = whole ? token.to - token.from : token.to - token.from - 3;
    *moment = (struct hours_moment){.minutes = minutes,
                                    .whole = whole,
                                    .loose = width == 1 && minutes >= 60 && minutes < MORNING,
                                    .padded = width == 2,
                                    .to = token.to};
    cursor->at = token.to;
    for (token = hours_peek(*cursor); token.kind == PART || token.kind == ZONE;
         token = hours_peek(*cursor)) {
        if (token.kind == ZONE)
            moment->zona = (enum zona)token.value;
        else if (!moment->part)
            moment->minutes = with_part(minutes, (enum part_of_day)token.value);
        moment->part = moment->part || token.kind == PART;
        cursor->at = moment->to = token.to;
    }
    return moment->minutes <= HOURS_MIDNIGHT;
}

// "-" between two times; or "tutup", as in "buka 08.00, tutup 16.00".
bool hours_until(struct hours_cursor *cursor)
{
    struct hours_token token = hours_skip(cursor, HOURS_KIND(QUIET));
    if (token.kind == COMMA || token.kind == AND) {
        cursor->at = token.to;
        token = hours_peek(*cursor);
        if (token.kind != CLOSED)
            return false;
    }
    cursor->at = token.to;
    return token.kind == RANGE || token.kind == CLOSED;
}

// Whether the pair can be a span of opening hours and is no guess. The end may lie on the next
// morning only for a start after noon: "08.00 - 03.00" is more likely three in the afternoon.
bool hours_is_span(struct hours_moment open, struct hours_moment close)
{
    bool guess = open.whole || open.part || open.loose || close.part;
    if (open.minutes == close.minutes || open.minutes == HOURS_MIDNIGHT)
        return false;
    if (close.minutes < open.minutes && (open.minutes < NOON || close.loose || close.whole))
        return false;
    return !(guess && open.minutes < MORNING);
}
