// R: product. What the citizen takes away, not the name of the service once more.
#include "audit/rule/rules.h"

enum {
    MOST_TITLE_WORDS = 48,
    SAME_PERCENT = 70 // of the words of each, for one to repeat the other
};

static bool is_empty_word(str word)
{
    return phrases_have(&audit_phrases[R01_EMPTY], word);
}

static size_t telling_words(str text, str *words)
{
    size_t kept = 0, count = phrases_split_words(text, words, MOST_TITLE_WORDS);
    for (size_t i = 0; i < count; i++)
        if (!is_empty_word(words[i]))
            words[kept++] = words[i];
    return kept;
}

static size_t shared_words(const str *a, size_t a_count, const str *b, size_t b_count)
{
    size_t shared = 0;
    for (size_t i = 0; i < a_count; i++)
        for (size_t j = 0; j < b_count; j++)
            if (str_eq_nocase(a[i], b[j])) {
                shared++;
                break;
            }
    return shared;
}

static bool is_capitals(str word)
{
    for (size_t i = 0; i < word.len; i++)
        if (word.data[i] < 'A' || word.data[i] > 'Z')
            return false;
    return word.len > 1;
}

// What can be handed over: "Kartu Keluarga" is the product of the service Kartu Keluarga, however
// alike the words. An abbreviation is a document too (NIB), unless all of it is in capitals.
static bool is_thing(const str *words, size_t count)
{
    bool shouted = count > 1 && is_capitals(words[1]);
    return phrases_have(&audit_phrases[R01_THINGS], words[0]) ||
           (is_capitals(words[0]) && !shouted);
}

static bool repeats(str title, str product)
{
    str a[MOST_TITLE_WORDS], b[MOST_TITLE_WORDS];
    size_t a_count = telling_words(title, a), b_count = telling_words(product, b);
    if (a_count == 0 || b_count == 0 || is_thing(b, b_count))
        return false;
    return shared_words(a, a_count, b, b_count) * 100 >= SAME_PERCENT * a_count &&
           shared_words(b, b_count, a, a_count) * 100 >= SAME_PERCENT * b_count;
}

void rule_R01(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    for (size_t i = 0; i < scene->passage_count; i++) {
        const struct passage *passage = &scene->passages[i];
        if (passage->komponen != PRODUK || !repeats(scene->standar->judul.s, passage->text->s))
            continue;
        report_place(audit, place_of(passage, STR_NONE), str_trim(passage->text->s), STR_NONE,
                     STR_NONE);
        return;
    }
}
