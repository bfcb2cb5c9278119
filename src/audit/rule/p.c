// P: procedure. Steps that can be told apart and read, and references that lead somewhere.
#include "audit/rule/rules.h"

enum {
    FEWEST_STEPS = 3, // in one line; half of them must be deeds
    STEP_FIGURES = 2,
    STEP_WORDS = 3,    // of which one says the deed
    SHORTEST_DEED = 6, // letters of a word whose form says that it is a deed
    FEW_WORDS = 10     // a caption has no more
};

// Empty after the end of a sentence.
static str word_before(str text, size_t at)
{
    size_t end = at;
    while (end > 0 && is_blank(text.data[end - 1]))
        end--;
    size_t start = end;
    while (start > 0 && is_alnum(text.data[start - 1]))
        start--;
    return str_sub(text, start, end - start);
}

// ---- several steps in one item

bool rule_word_is_counted(str word)
{
    return phrases_have(&audit_phrases[P01_COUNTED], word);
}

// What a number names: "Loket 2", "Pasal 3".
static bool names_a_number(str word)
{
    return phrases_have(&audit_phrases[P01_NUMBERED], word);
}

// Whether step `number` opens at `at`: "2 Melakukan", "3. petugas", "(4) Loket"; *length covers
// what is before its sentence.
static bool opens_step(str line, size_t at, unsigned number, size_t *length)
{
    unsigned value = 0;
    size_t digits = at + (line.data[at] == '('), i = digits;
    while (i < line.len && i < digits + STEP_FIGURES && is_digit(line.data[i]))
        value = value * 10 + (unsigned)(line.data[i++] - '0');
    if (i == digits || value != number)
        return false;
    bool mark = i < line.len && (line.data[i] == '.' || line.data[i] == ')');
    size_t gap = i + mark;
    for (i = gap; i < line.len && line.data[i] == ' ';)
        i++;
    str next[1];
    bool capital = i < line.len && is_capital_letter(line.data[i]);
    bool sentence = capital || (mark && i > gap && i < line.len && is_alpha(line.data[i]));
    bool named = !mark && names_a_number(word_before(line, at));
    *length = i - at;
    return sentence && (mark || i > gap) && !named &&
           phrases_split_words(str_skip(line, i), next, 1) == 1 && !rule_word_is_counted(next[0]);
}

// "Melakukan", "diperiksa", "berkoordinasi"; also "Penyerahan", but not "Surat pengantar".
static bool is_deed(str word, bool first)
{
    bool verb = str_starts_nocase(word, STR("me")) || str_starts_nocase(word, STR("di")) ||
                str_starts_nocase(word, STR("ber"));
    bool noun = first && str_starts_nocase(word, STR("pe")) && str_ends(word, STR("an"));
    return phrases_have(&audit_phrases[P01_ACTORS], word) ||
           (word.len >= SHORTEST_DEED && (verb || noun) &&
            !phrases_have(&audit_phrases[P01_THINGS], word));
}

// Whether somebody does something in the first words of a step. A list of documents has no deeds.
static bool holds_deed(str sentence)
{
    str words[STEP_WORDS];
    size_t count = phrases_split_words(sentence, words, STEP_WORDS);
    for (size_t i = 0; i < count && !is_digit(words[i].data[0]); i++)
        if (is_deed(words[i], i == 0))
            return true;
    return false;
}

struct steps {
    unsigned count, deeds;
    str second;
};

// The steps 1, 2, 3 … that run on inside one line.
static struct steps read_steps(str line)
{
    struct steps steps = {0};
    for (size_t at = 0; at < line.len; at++) {
        size_t length = 0;
        bool start = is_digit(line.data[at]) || line.data[at] == '(';
        if (!start || (at > 0 && !is_blank(line.data[at - 1])) ||
            !opens_step(line, at, steps.count + 1, &length))
            continue;
        steps.count++;
        steps.deeds += holds_deed(str_skip(line, at + length));
        if (steps.count == 2)
            steps.second = str_sub(line, at, length);
        at += length - 1;
    }
    return steps;
}

static bool are_collapsed(const struct steps *steps)
{
    return steps->count >= FEWEST_STEPS && 2 * steps->deeds >= steps->count;
}

bool rule_line_holds_steps(str line)
{
    struct steps steps = read_steps(line);
    return are_collapsed(&steps);
}

// Lines that begin with a number are a list, so each line is read for itself.
static void check_lines(struct audit *audit, const struct passage *passage)
{
    for (str rest = passage->text->s; rest.len > 0;) {
        struct steps steps = read_steps(str_take(&rest, '\n'));
        if (!are_collapsed(&steps))
            continue;
        report_place(audit, place_of(passage, steps.second),
                     arena_printf(audit_arena(audit), "%u", steps.count), STR_NONE, STR_NONE);
        return;
    }
}

// What an import split was together in the document: "14 langkah di dalam satu butir".
static void check_source(struct audit *audit, const struct scene *scene)
{
    const struct kerusakan *damage = component_damage(scene, PROSEDUR, &audit_phrases[P01_DAMAGES]);
    const struct passage *kind = damage ? components_passage_of(scene, &damage->jenis) : NULL;
    str count[1];
    if (kind && phrases_split_words(kind->text->s, count, 1) == 1)
        report_place(audit, place_of(kind, STR_NONE), count[0], STR_NONE, STR_NONE);
}

void rule_P01(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    check_source(audit, scene);
    for (size_t i = 0; i < scene->passage_count; i++)
        if (scene->passages[i].komponen == PROSEDUR && scene->passages[i].words > FEWEST_STEPS)
            check_lines(audit, &scene->passages[i]);
}

// ---- a picture alone

static size_t word_count(const struct scene *scene, enum komponen_id komponen)
{
    size_t words = 0;
    for (size_t i = 0; i < scene->passage_count; i++)
        words += scene->passages[i].komponen == komponen ? scene->passages[i].words : 0;
    return words;
}

static bool has_picture(const struct standar *standar, enum komponen_id komponen)
{
    const struct gambar *pictures = standar->gambar.items;
    for (size_t i = 0; i < standar->gambar.count; i++)
        if (komponen_find(pictures[i].untuk.s) == komponen)
            return true;
    return false;
}

// A caption or a pointer, and nobody who does anything.
static bool is_caption(const struct scene *scene)
{
    if (word_count(scene, PROSEDUR) > FEW_WORDS)
        return false;
    bool points = has_picture(scene->standar, PROSEDUR) ||
                  component_says(scene, PROSEDUR, &audit_phrases[P02_POINTERS]);
    return points && !component_says(scene, PROSEDUR, &audit_phrases[P02_DEEDS]);
}

void rule_P02(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    const struct passage *first = component_passage(scene, PROSEDUR);
    if (scene->states[PROSEDUR].keadaan != KEADAAN_ADA)
        return;
    if (!first && has_picture(scene->standar, PROSEDUR))
        report_key(audit, &audit_rule(audit)->message, PROSEDUR, scene->states[PROSEDUR].pos,
                   STR_NONE, STR_NONE, STR_NONE);
    else if (first && is_caption(scene))
        report_place(audit, place_of(first, STR_NONE), STR_NONE, STR_NONE, STR_NONE);
}

// ---- a letter or number that is not there
//
// A reference may mean any list of requirements or steps, so it is held against the longest of
// them; what belongs to a law or a form is left alone.

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
static str letters_before(str text, size_t at)
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
    if (!refers(letters_before(text, start)) ||
        phrases_split_words(str_skip(text, start), words, 2) < 2 || place_named(words[1]) == 0)
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
    report_place(audit, place_of(place.passage, whole), whole,
                 arena_printf(audit_arena(audit), "%zu", items), STR_NONE);
}

void rule_P03(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    struct place *places;
    size_t count = phrases_find_all(scene, ANY_KOMPONEN, &audit_phrases[P03_LABELS], &places);
    size_t items = count > 0 ? longest_list(scene->standar) : 0;
    for (size_t i = 0; i < count && i < MOST_REFERENCES && items > 1; i++)
        if (places[i].passage->komponen == PERSYARATAN || places[i].passage->komponen == PROSEDUR)
            check_reference(audit, scene, places[i], items);
}
