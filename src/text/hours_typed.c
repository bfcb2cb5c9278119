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

// The span in a value that is known to be one: "8 - 16" and "24 jam" need the word that says so.
static bool one_span(struct arena *arena, str text, struct jam_terbaca *span)
{
    static const char *const forms[] = {"pukul %.*s", "buka %.*s", "%.*s"};
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
        struct jam_terbaca *list = NULL;
        if (hours_read(arena, arena_printf(arena, forms[i], STR_ARG(text)), &list) != 1)
            continue;
        *span = list[0];
        return true;
    }
    return false;
}

bool hours_typed(struct arena *arena, str hari, str pukul, str istirahat, struct jam_terbaca *jam)
{
    struct jam_terbaca pause;
    if (!one_span(arena, pukul, jam))
        return false;
    jam->teks = pukul;
    jam->hari = all_days(arena, hari);
    // "ishoma 12.00 - 12.30": the key says what it is, so words before the figures do not matter.
    while (istirahat.len > 0 && !is_digit(istirahat.data[0]))
        istirahat = str_skip(istirahat, 1);
    if (istirahat.len > 0 && one_span(arena, istirahat, &pause) && pause.buka > jam->buka &&
        pause.buka < pause.tutup && pause.tutup < jam->tutup) {
        jam->istirahat_dari = pause.buka;
        jam->istirahat_sampai = pause.tutup;
    }
    return jam->hari != 0;
}

enum zona hours_zona_find(str name)
{
    for (enum zona zona = ZONA_WIB; zona <= ZONA_WIT; zona++)
        if (str_eq(str_trim(name), zona_name(zona)))
            return zona;
    return ZONA_TIDAK_ADA;
}
