// P: procedure. Steps that can be told apart and read.
#include "audit/rules.h"

enum { FEWEST_STEPS = 3, FEW_WORDS = 8 };

// ---- several steps in one item

// The value of a number of one or two digits that opens a step at `at`: "2 Melakukan", "3.
// Petugas", "4) Loket"; 0 when there is none. *length covers it up to its sentence.
static unsigned step_number(str text, size_t at, size_t *length)
{
    unsigned value = 0;
    size_t i = at;
    while (i < text.len && i < at + 2 && is_digit(text.data[i]))
        value = value * 10 + (unsigned)(text.data[i++] - '0');
    if (i == at || (i < text.len && is_digit(text.data[i])))
        return 0;
    i += i < text.len && (text.data[i] == '.' || text.data[i] == ')');
    size_t blank = i;
    while (i < text.len && text.data[i] == ' ')
        i++;
    bool sentence = i > blank && i < text.len && text.data[i] >= 'A' && text.data[i] <= 'Z';
    *length = i - at;
    return sentence ? value : 0;
}

// How many steps 1, 2, 3 … run on inside the text; those that begin a line are a list of their own.
static unsigned running_steps(str text, str *second)
{
    unsigned steps = 0;
    for (size_t at = 0; at < text.len; at++) {
        size_t length = 0;
        bool line = at > 0 && text.data[at - 1] == '\n';
        bool start = at == 0 || (!line && text.data[at - 1] == ' ');
        if (!start || step_number(text, at, &length) != steps + 1)
            continue;
        steps++;
        if (steps == 2)
            *second = str_sub(text, at, length);
        at += length - 1;
    }
    return steps;
}

void rule_P01(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    for (size_t i = 0; i < scene->passage_count; i++) {
        const struct passage *passage = &scene->passages[i];
        str second = STR_NONE;
        if (passage->komponen != PROSEDUR || passage->words < FEWEST_STEPS)
            continue;
        unsigned steps = running_steps(passage->text->s, &second);
        if (steps >= FEWEST_STEPS)
            report(audit, place_of(passage, second), arena_printf(audit_arena(audit), "%u", steps),
                   STR_NONE, STR_NONE);
    }
}

// ---- a picture alone

static size_t word_count(const struct scene *scene, enum komponen_id komponen)
{
    size_t words = 0;
    for (size_t i = 0; i < scene->passage_count; i++)
        words += scene->passages[i].komponen == komponen ? scene->passages[i].words : 0;
    return words;
}

void rule_P02(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    const struct passage *first = first_passage(scene, PROSEDUR);
    bool points =
        find_phrase(scene, PROSEDUR,
                    "lihat gambar|lihat bagan|bagan alur|bagan alir|flowchart|diagram alir|"
                    "alur terlampir|gambar berikut|sesuai gambar|seperti gambar")
            .passage != NULL;
    if (scene->states[PROSEDUR].keadaan != KEADAAN_ADA)
        return;
    if (!first)
        report_at(audit, &audit_rule(audit)->message, PROSEDUR, scene->states[PROSEDUR].pos,
                  STR_NONE, STR_NONE, STR_NONE);
    else if (points && word_count(scene, PROSEDUR) <= FEW_WORDS)
        report(audit, place_of(first, STR_NONE), STR_NONE, STR_NONE, STR_NONE);
}

// ---- a letter or number that is not there

// The place in a list that a word names: "d" is 4, "12" is 12; 0 for any other word.
static size_t place_named(str word)
{
    uint32_t number;
    if (word.len == 1 && is_alpha(word.data[0]))
        return (size_t)(to_lower(word.data[0]) - 'a') + 1;
    return word.len < 3 && str_to_u32(word, &number) ? number : 0;
}

static void check_reference(struct audit *audit, const struct scene *scene, struct place place,
                            size_t items)
{
    str words[2];
    size_t offset = (size_t)(place.part.data - place.passage->text->s.data);
    str from = str_skip(place.passage->text->s, offset);
    bool law = passage_says(scene, place.passage,
                            "pasal|ayat|undang undang|uu|peraturan|keputusan|lampiran|formulir");
    if (law || split_words(from, words, 2) < 2 || place_named(words[1]) <= items)
        return;
    str whole = str_sub(from, 0, (size_t)(words[1].data - from.data) + words[1].len);
    report(audit, place_of(place.passage, whole), whole,
           arena_printf(audit_arena(audit), "%zu", items), STR_NONE);
}

void rule_P03(struct audit *audit, const struct subject *subject)
{
    static const enum komponen_id lists[] = {PERSYARATAN, PROSEDUR};
    const struct scene *scene = subject->scene;
    for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++) {
        struct place *places;
        size_t items = scene->standar->komponen[lists[i]].daftar.count;
        size_t count = items < 2
                           ? 0
                           : find_phrases(scene, lists[i],
                                          "pada huruf|pada butir|pada langkah|ke langkah", &places);
        for (size_t j = 0; j < count; j++) {
            str first[1];
            (void)split_words(places[j].part, first, 1); // "pada", "ke"
            places[j].part = str_skip(places[j].part, first[0].len + 1);
            check_reference(audit, scene, places[j], items);
        }
    }
}
