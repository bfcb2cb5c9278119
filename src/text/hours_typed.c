// Opening hours whose parts are known: days, a span and a break, each in a value of its own.
#include "text/hours_parts.h"

static uint8_t all_days(struct arena *arena, str text)
{
    const struct hours_token *at = hours_cut(arena, text);
    struct hours_days days;
    if (!hours_days(&at, &days))
        return 0;
    return hours_skip(&at, HOURS_KIND(QUIET) | HOURS_KIND(COMMA)).kind == END ? days.set : 0;
}

static bool one_span(struct arena *arena, str text, struct jam_terbaca *span)
{
    struct jam_terbaca *list = NULL;
    size_t count = hours_read(arena, arena_printf(arena, "pukul %.*s", STR_ARG(text)), &list);
    if (count == 1)
        *span = list[0];
    return count == 1;
}

bool hours_typed(struct arena *arena, str hari, str pukul, str istirahat, struct jam_terbaca *jam)
{
    struct jam_terbaca pause;
    if (!one_span(arena, pukul, jam))
        return false;
    jam->teks = pukul;
    jam->hari = all_days(arena, hari);
    if (str_trim(istirahat).len == 0)
        return jam->hari != 0;
    if (!one_span(arena, istirahat, &pause) || pause.buka <= jam->buka ||
        pause.tutup >= jam->tutup || pause.buka >= pause.tutup)
        return false;
    jam->istirahat_dari = pause.buka;
    jam->istirahat_sampai = pause.tutup;
    return jam->hari != 0;
}

enum zona hours_zona_find(str name)
{
    for (enum zona zona = ZONA_WIB; zona <= ZONA_WIT; zona++)
        if (str_eq(str_trim(name), zona_name(zona)))
            return zona;
    return ZONA_TIDAK_ADA;
}
