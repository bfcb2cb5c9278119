// P03: a letter or number that is not there. A reference may mean any list of requirements or
// steps, so it is held against the longest of them; what belongs to a law or a form is left alone.
#include "audit/rule/rules.h"

enum {
    MOST_REFERENCES = 100, // in one standard; more say nothing more
    MOST_FIGURES = 2       // of a number in a list
};

// The place in a list that a word names: "d" is 4, "12" is 12; 0 for any other word.
static size_t place_named(str word)
{
    uint32_t number;
    if (word.len == 1 && is_alpha(word.data[0]))
        return (size_t)(to_lower(word.data[0]) - 'a') + 1;
    return word.len <= MOST_FIGURES && str_to_u32(word, &number) ? number : 0;
}

static size_t longer(size_t a, size_t b)
{
    return a > b ? a : b;
}

// A text of several lines may be a list.
static size_t line_count(str text)
{
    size_t lines = text.len > 0;
    for (size_t i = 0; i < text.len; i++)
        lines += text.data[i] == '\n';
    return lines;
}

static size_t longest_in(const struct komponen *komponen)
{
    const struct butir *items = komponen->daftar.items;
    size_t longest = longer(komponen->daftar.count, line_count(komponen->teks.s));
    for (size_t i = 0; i < komponen->daftar.count; i++) {
        longest = longer(longest, items[i].daftar.count);
        longest = longer(longest, line_count(items[i].teks.s));
        longest = longer(longest, line_count(items[i].isi.s));
    }
    return longest;
}

static size_t longest_list(const struct standar *standar)
{
    const struct varian *variants = standar->varian.items;
    size_t longest = longer(longest_in(&standar->komponen[PERSYARATAN]),
                            longest_in(&standar->komponen[PROSEDUR]));
    for (size_t i = 0; i < standar->varian.count; i++) {
        longest = longer(longest, longest_in(&variants[i].komponen[PERSYARATAN]));
        longest = longer(longest, longest_in(&variants[i].komponen[PROSEDUR]));
    }
    return longest;
}

// "g." or "g)" in front of a text: the document prints its own letters.
static bool is_printed(const struct scene *scene, str label)
{
    for (size_t i = 0; i < scene->passage_count; i++) {
        str text = str_trim_left(scene->passages[i].text->s);
        if (text.len > label.len && str_starts_nocase(text, label) &&
            (text.data[label.len] == '.' || text.data[label.len] == ')'))
            return true;
    }
    return false;
}

// The word right before `at`.
static str word_before(str text, size_t at)
{
    size_t end = at;
    while (end > 0 && is_blank(text.data[end - 1]))
        end--;
    size_t start = end;
    while (start > 0 && is_alpha(text.data[start - 1]))
        start--;
    return str_sub(text, start, end - start);
}

static bool refers(str word)
{
    return phrases_have(&audit_phrases[P03_REFERRING], word);
}

// "huruf d" of "sebagaimana dimaksud pada huruf d", and its "d"; empty when it refers to nothing.
static str reference_at(const struct place *place, str *label)
{
    str text = place->passage->text->s, words[2];
    size_t start = (size_t)(place->part.data - text.data);
    if (!refers(word_before(text, start)) || split_words(str_skip(text, start), words, 2) < 2 ||
        place_named(words[1]) == 0)
        return STR_NONE;
    *label = words[1];
    return str_sub(text, start, (size_t)(words[1].data - text.data) + words[1].len - start);
}

static bool is_elsewhere(const struct scene *scene, const struct passage *passage)
{
    return passage_says(scene, passage, &audit_phrases[P03_ELSEWHERE]);
}

static void check_reference(struct audit *audit, const struct scene *scene, struct place place,
                            size_t items)
{
    str label = STR_NONE, whole = reference_at(&place, &label);
    if (whole.len == 0 || place_named(label) <= items || is_elsewhere(scene, place.passage) ||
        is_printed(scene, label))
        return;
    report(audit, place_of(place.passage, whole), whole,
           arena_printf(audit_arena(audit), "%zu", items), STR_NONE);
}

void rule_P03(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    struct place *places;
    size_t count = find_phrases(scene, ANY_KOMPONEN, &audit_phrases[P03_LABELS], &places);
    size_t items = count > 0 ? longest_list(scene->standar) : 0;
    for (size_t i = 0; i < count && i < MOST_REFERENCES && items > 1; i++)
        if (places[i].passage->komponen == PERSYARATAN || places[i].passage->komponen == PROSEDUR)
            check_reference(audit, scene, places[i], items);
}
