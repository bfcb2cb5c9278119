// D03: a mobile number beside the name of a person. Whose number it is cannot be known, so only a
// form of address or of contact with a name behind it counts; "Bapak/Ibu" addresses the reader.
#include "audit/rule/rules.h"

enum {
    BEFORE = 60, // bytes around a number that may hold the name
    AFTER = 40,
    MOST_WORDS = 32, // in them
    SHORTEST_NAME = 3
};

static bool is_mobile(const struct kanal_terbaca *value)
{
    bool phone = value->jenis == KANAL_TELEPON || value->jenis == KANAL_WHATSAPP ||
                 value->jenis == KANAL_SMS;
    return phone &&
           (str_starts(value->nilai, STR("08")) || str_starts(value->nilai, STR("628")) ||
            str_starts(value->nilai, STR("+628")) || str_starts(value->nilai, STR("+62 8")));
}

// Offices are often written as one word: "Disdukcapil", "Dinkes", "Bappeda", "Puskesmas".
static bool is_office(str word)
{
    return phrases_begin(&audit_phrases[D03_OFFICE_HEADS], word) ||
           phrases_have(&audit_phrases[D03_OFFICES], word);
}

static bool is_name(str word)
{
    return word.len >= SHORTEST_NAME && is_capital_letter(word.data[0]) && word.data[1] >= 'a' &&
           !is_office(word);
}

// "Bapak/Ibu".
static bool is_paired(str text, str word)
{
    size_t start = (size_t)(word.data - text.data), end = start + word.len;
    return (start > 0 && text.data[start - 1] == '/') || (end < text.len && text.data[end] == '/');
}

// "Bpk. Andi", "narahubung: Siti Aminah".
static bool names_person(str text)
{
    str words[MOST_WORDS];
    size_t count = split_words(text, words, MOST_WORDS);
    for (size_t i = 0; i + 1 < count; i++)
        if (phrases_have(&audit_phrases[D03_PERSONS], words[i]) && !is_paired(text, words[i]) &&
            is_name(words[i + 1]))
            return true;
    return false;
}

// What stands near a value: up to another number, a line's end or a semicolon.
static str around(str text, str part)
{
    static const char ends[] = "\n;0123456789";
    size_t start = (size_t)(part.data - text.data), end = start + part.len, from = start, to = end;
    while (from > 0 && start - from < BEFORE && !strchr(ends, text.data[from - 1]))
        from--;
    while (to < text.len && to - end < AFTER && !strchr(ends, text.data[to]))
        to++;
    return str_sub(text, from, to - from);
}

// What is said of a typed channel stands in the key beside it.
static str remark_of(const struct passage *passage)
{
    const struct field *field = passage->field;
    if (field < record_kanal.fields || field >= record_kanal.fields + record_kanal.count)
        return STR_NONE;
    const void *channel = (const char *)passage->text - field->offset;
    return ((const struct kanal *)channel)->keterangan.s;
}

void rule_D03(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    for (size_t i = 0; i < scene->channel_count; i++) {
        const struct said_channel *said = &scene->channels[i];
        str text = said->passage->text->s;
        if (is_mobile(&said->value) && (names_person(around(text, said->value.teks)) ||
                                        names_person(remark_of(said->passage))))
            report(audit, place_of(said->passage, said->value.teks), STR_NONE, STR_NONE, STR_NONE);
    }
}
