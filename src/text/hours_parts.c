// Days and times as phrases: what the reader of opening hours (hours.c) puts together.
#include "text/hours_parts.h"

enum {
    NOON = 12 * 60,
    MORNING = 5 * 60, // no guess makes an opening hour earlier
    PREFIXES = 3      // "setiap" and "hari" before a day; a bound, so that no text is read twice
};

static struct hours_token hours_next(const struct hours_token **at)
{
    struct hours_token token = **at;
    *at += token.kind != END;
    return token;
}

struct hours_token hours_skip(const struct hours_token **at, unsigned kinds)
{
    while ((*at)->kind != END && (HOURS_KIND((*at)->kind) & kinds))
        ++*at;
    return **at;
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

// A day that has been read before *at, and "- Kamis" after it.
static struct hours_days day_or_range(const struct hours_token **at, int first)
{
    const struct hours_token *end = *at;
    int last = first;
    if (hours_next(&end).kind == RANGE &&
        hours_skip(&end, HOURS_KIND(HARI) | HOURS_KIND(QUIET)).kind == DAY) {
        last = hours_next(&end).value;
        *at = end;
    }
    return (struct hours_days){day_range(first, last), last, false};
}

// "Senin", "hari Senin - Kamis", "hari kerja", "setiap hari". False moves nothing.
static bool read_item(const struct hours_token **at, struct hours_days *item)
{
    const struct hours_token *end = *at;
    bool every = false;
    bool hari = false;
    struct hours_token token = hours_next(&end);
    for (int n = 0; n < PREFIXES && (token.kind == EVERY || token.kind == HARI); n++) {
        every = every || token.kind == EVERY;
        hari = hari || token.kind == HARI;
        *at = hari && every ? end : *at;
        token = hours_next(&end);
    }
    if (token.kind == DAY) {
        *item = day_or_range(&end, token.value);
        *at = end;
    } else if (hari && token.kind == KERJA) {
        *item = (struct hours_days){HOURS_WORK_DAYS, 4, true};
        *at = end;
    } else {
        *item = (struct hours_days){HOURS_ALL_DAYS, 6, true};
        return hari && every;
    }
    return true;
}

// Whether the token after `item` lets a further item follow, and how.
static bool joins(enum hours_kind kind, struct hours_days item)
{
    return kind == AND || kind == EXCEPT || kind == DAY || (kind == COMMA && !item.general);
}

// A whole list: "Senin - Kamis, Sabtu kecuali …". Two days side by side that do not follow one
// another may have lost a dash or a comma: then no day is certain. False moves nothing.
bool hours_days(const struct hours_token **at, struct hours_days *days)
{
    struct hours_days item;
    bool minus = false;
    bool doubtful = false;
    *days = (struct hours_days){0};
    if (!read_item(at, &item))
        return false;
    for (;;) {
        days->set = (uint8_t)(minus ? days->set & ~item.set : days->set | item.set);
        days->general = item.general;
        const struct hours_token *next = *at;
        if (!joins(next->kind, item))
            break;
        minus = minus || next->kind == EXCEPT;
        doubtful = doubtful || (next->kind == DAY && next->value != item.last + 1);
        next += next->kind != DAY;
        if (!read_item(&next, &item))
            break;
        *at = next;
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
bool hours_moment(const struct hours_token **at, struct hours_moment *moment)
{
    struct hours_token token = hours_skip(at, HOURS_KIND(QUIET) | HOURS_KIND(JAM));
    bool whole = token.kind == NUMBER;
    if (token.kind != TIME && !(whole && token.value >= 0))
        return false;
    int minutes = whole ? token.value * 60 : token.value;
    *moment = (struct hours_moment){.minutes = minutes,
                                    .whole = whole,
                                    .loose = token.width == 1 && minutes >= 60 && minutes < MORNING,
                                    .padded = token.width == 2};
    for (token = *++*at; token.kind == PART || token.kind == ZONE; token = *++*at) {
        if (token.kind == ZONE)
            moment->zona = (enum zona)token.value;
        else if (!moment->part)
            moment->minutes = with_part(minutes, (enum part_of_day)token.value);
        moment->part = moment->part || token.kind == PART;
    }
    moment->to = *at;
    return moment->minutes <= HOURS_MIDNIGHT;
}

// "-" between two times; or "tutup", as in "buka 08.00, tutup 16.00".
bool hours_until(const struct hours_token **at)
{
    enum hours_kind kind = hours_skip(at, HOURS_KIND(QUIET)).kind;
    if ((kind == COMMA || kind == AND) && (++*at)->kind != CLOSED)
        return false;
    kind = hours_next(at).kind;
    return kind == RANGE || kind == CLOSED;
}

// Whether the pair can be a span of opening hours and is not a guess. The end may lie on the next
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
