// P: procedure. Steps that can be told apart and read.
#include "audit/rule/rules.h"

enum {
    FEWEST_STEPS = 3, // in one line; half of them must be deeds
    STEP_FIGURES = 2,
    STEP_WORDS = 3,    // of which one says the deed
    SHORTEST_DEED = 6, // letters of a word whose form says that it is a deed
    FEW_WORDS = 10     // a caption has no more
};

// Empty behind the end of a sentence.
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

bool word_is_counted(str word)
{
    return phrases_have(&audit_phrases[P01_COUNTED], word);
}

// What a number names: "Loket 2", "Pasal 3".
static bool names_a_number(str word)
{
    return phrases_have(&audit_phrases[P01_NUMBERED], word);
}

// Whether step `number` opens at `at`: "2 Melakukan", "3. petugas", "(4) Loket"; *length covers
// what stands before its sentence.
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
           split_words(str_skip(line, i), next, 1) == 1 && !word_is_counted(next[0]);
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
    size_t count = split_words(sentence, words, STEP_WORDS);
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

bool line_collapses_steps(str line)
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
        report(audit, place_of(passage, steps.second),
               arena_printf(audit_arena(audit), "%u", steps.count), STR_NONE, STR_NONE);
        return;
    }
}

// What an import parted stood together in the document: "14 langkah di dalam satu butir".
static void check_source(struct audit *audit, const struct scene *scene)
{
    const struct kerusakan *damage = damage_of(scene, PROSEDUR, &audit_phrases[P01_DAMAGES]);
    const struct passage *kind = damage ? passage_of(scene, &damage->jenis) : NULL;
    str count[1];
    if (kind && split_words(kind->text->s, count, 1) == 1)
        report(audit, place_of(kind, STR_NONE), count[0], STR_NONE, STR_NONE);
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
    const struct passage *first = first_passage(scene, PROSEDUR);
    if (scene->states[PROSEDUR].keadaan != KEADAAN_ADA)
        return;
    if (!first && has_picture(scene->standar, PROSEDUR))
        report_at(audit, &audit_rule(audit)->message, PROSEDUR, scene->states[PROSEDUR].pos,
                  STR_NONE, STR_NONE, STR_NONE);
    else if (first && is_caption(scene))
        report(audit, place_of(first, STR_NONE), STR_NONE, STR_NONE, STR_NONE);
}
