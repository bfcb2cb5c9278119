// Finding words. Every word of a standard is entered once in a table by its hash; a phrase is
// looked up by its first word and then compared, so asking for a thousand phrases costs little.
#include "audit/scene.h"
#include "base/buf.h"

#include <stdlib.h>

struct word {
    str text; // folded; "dan" for "&"
    uint32_t hash;
    uint32_t passage;
    uint32_t offset, end; // in the passage
    uint32_t next;        // the next word of its bucket plus 1; 0: none
};

struct word_index {
    struct word *words;
    size_t count, capacity;
    uint32_t *buckets;
    uint32_t mask;
    const struct passage *passages;
};

static bool is_word_byte(char c)
{
    return is_alnum(c) || (unsigned char)c >= 0x80;
}

// The next word at or after *at; false at the end.
static bool next_word(str text, size_t *at, str *word)
{
    while (*at < text.len && !is_word_byte(text.data[*at]) && text.data[*at] != '&')
        (*at)++;
    if (*at >= text.len)
        return false;
    size_t start = *at;
    if (text.data[start] == '&') {
        (*at)++;
        *word = STR("dan");
        return true;
    }
    while (*at < text.len && is_word_byte(text.data[*at]))
        (*at)++;
    *word = str_sub(text, start, *at - start);
    return true;
}

static void enter_passage(struct word_index *index, struct arena *arena, struct passage *passage)
{
    size_t at = 0;
    str text;
    passage->first_word = index->count;
    while (next_word(passage->folded, &at, &text)) {
        bool sign = passage->folded.data[at - 1] == '&';
        index->words =
            arena_grow(arena, index->words, index->count, &index->capacity, sizeof *index->words);
        index->words[index->count++] = (struct word){
            .text = text,
            .hash = phrase_hash(text),
            .passage = (uint32_t)(passage - index->passages),
            .offset = (uint32_t)(at - (sign ? 1 : text.len)),
            .end = (uint32_t)at,
        };
    }
    passage->words = index->count - passage->first_word;
}

// Chains in the order of the document: entered from the last word to the first.
static void chain_words(struct word_index *index, struct arena *arena)
{
    uint32_t size = 64;
    while (size < index->count)
        size *= 2;
    index->mask = size - 1;
    index->buckets = ARENA_ARRAY(arena, uint32_t, size);
    for (size_t i = index->count; i-- > 0;) {
        uint32_t *bucket = &index->buckets[index->words[i].hash & index->mask];
        index->words[i].next = *bucket;
        *bucket = (uint32_t)i + 1;
    }
}

struct word_index *phrases_index(struct arena *arena, struct passage *passages, size_t count)
{
    enum { BYTES_A_WORD = 6 }; // most standards need no more room than this
    struct word_index *index = ARENA_NEW(arena, struct word_index);
    index->passages = passages;
    for (size_t i = 0; i < count; i++)
        index->capacity += passages[i].folded.len / BYTES_A_WORD + 1;
    index->words = ARENA_ARRAY(arena, struct word, index->capacity);
    for (size_t i = 0; i < count; i++)
        enter_passage(index, arena, &passages[i]);
    chain_words(index, arena);
    return index;
}

str phrases_word(const struct scene *scene, const struct passage *passage, size_t i)
{
    const struct word *word = &scene->index->words[passage->first_word + i];
    return str_sub(passage->text->s, word->offset, word->end - word->offset);
}

uint32_t phrases_word_hash(const struct scene *scene, const struct passage *passage, size_t i)
{
    return scene->index->words[passage->first_word + i].hash;
}

size_t phrases_split_words(str text, str *words, size_t most)
{
    size_t count = 0, at = 0;
    while (count < most && next_word(text, &at, &words[count]))
        count++;
    return count;
}

// ---- lists of phrases

static struct phrase make_phrase(str words)
{
    size_t at = 0;
    str first;
    return (struct phrase){words, next_word(words, &at, &first) ? phrase_hash(first) : 0};
}

struct phrase_list phrases_split(struct arena *arena, str joined)
{
    size_t count = 0, most = 1;
    for (size_t i = 0; i < joined.len; i++)
        most += joined.data[i] == '|';
    struct phrase *phrases = ARENA_ARRAY(arena, struct phrase, most);
    for (str rest = joined; rest.len > 0;)
        phrases[count++] = make_phrase(str_take(&rest, '|'));
    return (struct phrase_list){.phrases = phrases, .count = count, .joined = joined};
}

bool phrases_have(const struct phrase_list *list, str word)
{
    uint32_t hash = phrase_hash(word);
    for (size_t i = 0; i < list->count; i++)
        if (list->phrases[i].hash == hash && str_eq_nocase(list->phrases[i].words, word))
            return true;
    return false;
}

bool phrases_begin(const struct phrase_list *list, str word)
{
    for (size_t i = 0; i < list->count; i++)
        if (str_starts_nocase(word, list->phrases[i].words))
            return true;
    return false;
}

// ---- phrases

static bool ends_sentence(str gap)
{
    for (size_t i = 0; i < gap.len; i++)
        if (strchr(".;:?!", gap.data[i]))
            return true;
    return false;
}

// Where the phrase ends when it begins with word `at`; 0 when it does not.
static uint32_t phrase_end(const struct word_index *index, size_t at, str phrase)
{
    const struct word *word = &index->words[at];
    const struct passage *passage = &index->passages[word->passage];
    size_t offset = 0, last = passage->first_word + passage->words;
    uint32_t end = 0;
    str wanted;
    while (next_word(phrase, &offset, &wanted)) {
        if (at >= last || !str_eq_nocase(index->words[at].text, wanted))
            return 0;
        if (end > 0 && ends_sentence(str_sub(passage->folded, end, index->words[at].offset - end)))
            return 0;
        end = index->words[at++].end;
    }
    return end;
}

struct search {
    const struct word_index *index;
    str phrase;
    uint32_t hash;
    uint32_t next; // a word plus 1
};

static struct search search_start(const struct word_index *index, const struct phrase *phrase)
{
    return (struct search){index, phrase->words, phrase->hash,
                           index->buckets[phrase->hash & index->mask]};
}

// The next word where the phrase is; false at the end.
static bool search_next(struct search *search, size_t *at, uint32_t *end)
{
    while (search->next > 0) {
        *at = search->next - 1;
        const struct word *word = &search->index->words[*at];
        search->next = word->next;
        if (word->hash == search->hash &&
            (*end = phrase_end(search->index, *at, search->phrase)) > 0)
            return true;
    }
    return false;
}

static struct place place_at(const struct word_index *index, size_t at, uint32_t end)
{
    const struct word *word = &index->words[at];
    const struct passage *passage = &index->passages[word->passage];
    return place_of(passage, str_sub(passage->text->s, word->offset, end - word->offset));
}

static bool is_in(const struct word_index *index, size_t at, enum komponen_id komponen)
{
    return komponen == ANY_KOMPONEN ||
           index->passages[index->words[at].passage].komponen == komponen;
}

struct place phrases_find(const struct scene *scene, enum komponen_id komponen,
                          const struct phrase_list *phrases)
{
    const struct word_index *index = scene->index;
    size_t first = SIZE_MAX, at;
    uint32_t end, first_end = 0;
    for (size_t i = 0; i < phrases->count; i++) {
        struct search search = search_start(index, &phrases->phrases[i]);
        while (search_next(&search, &at, &end))
            if (is_in(index, at, komponen)) {
                if (at < first) {
                    first = at;
                    first_end = end;
                }
                break;
            }
    }
    return first == SIZE_MAX ? (struct place){0} : place_at(index, first, first_end);
}

static int compare_places(const void *left, const void *right)
{
    const struct place *a = left;
    const struct place *b = right;
    if (a->passage != b->passage)
        return a->passage < b->passage ? -1 : 1;
    if (a->part.data != b->part.data)
        return a->part.data < b->part.data ? -1 : 1;
    return (a->part.len < b->part.len) - (a->part.len > b->part.len); // the longer first
}

static bool overlaps(const struct place *before, const struct place *place)
{
    return before->passage == place->passage &&
           place->part.data < before->part.data + before->part.len;
}

// Of places that overlap, the first and longest stays.
static size_t drop_overlaps(struct place *places, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        if (kept == 0 || !overlaps(&places[kept - 1], &places[i]))
            places[kept++] = places[i];
    }
    return kept;
}

size_t phrases_find_all(const struct scene *scene, enum komponen_id komponen,
                        const struct phrase_list *phrases, struct place **list)
{
    const struct word_index *index = scene->index;
    size_t count = 0, capacity = 0, at;
    uint32_t end;
    *list = NULL;
    for (size_t i = 0; i < phrases->count; i++) {
        struct search search = search_start(index, &phrases->phrases[i]);
        while (search_next(&search, &at, &end)) {
            if (!is_in(index, at, komponen))
                continue;
            *list = arena_grow(scene->arena, *list, count, &capacity, sizeof **list);
            (*list)[count++] = place_at(index, at, end);
        }
    }
    if (count > 1)
        qsort(*list, count, sizeof **list, compare_places);
    return drop_overlaps(*list, count);
}

// Where the phrase is first among the words of one passage, from `first` up to `*limit`, which
// it lowers; most phrases are nowhere in the document, which the table tells at once.
static uint32_t find_within(const struct scene *scene, const struct passage *passage,
                            const struct phrase *phrase, size_t *limit)
{
    const struct word_index *index = scene->index;
    struct search search = search_start(index, phrase);
    for (size_t at = passage->first_word; search.next > 0 && at < *limit; at++) {
        uint32_t end =
            index->words[at].hash == search.hash ? phrase_end(index, at, phrase->words) : 0;
        if (end == 0)
            continue;
        *limit = at;
        return end;
    }
    return 0;
}

str phrases_in_passage(const struct scene *scene, const struct passage *passage,
                       const struct phrase_list *phrases)
{
    size_t first = passage->first_word + passage->words;
    uint32_t found = 0;
    for (size_t i = 0; i < phrases->count; i++) {
        uint32_t end = find_within(scene, passage, &phrases->phrases[i], &first);
        found = end > 0 ? end : found;
    }
    return found == 0 ? STR_NONE : place_at(scene->index, first, found).part;
}

bool phrases_in_text(str text, const struct phrase_list *phrases)
{
    struct arena arena = {0};
    struct text whole = {.s = text};
    struct passage passage = {.text = &whole, .folded = text}; // words are compared folded
    struct scene scene = {.arena = &arena, .passages = &passage, .passage_count = 1};
    scene.index = phrases_index(&arena, &passage, 1);
    bool says = passage_says(&scene, &passage, phrases);
    arena_free(&arena);
    return says;
}

// Letters and digits only, one space between, small: "Rp. 0,-" is "rp 0", "…" is nothing.
str phrases_normalize(struct arena *arena, str text)
{
    struct buf out = BUF(arena);
    bool gap = false;
    for (size_t i = 0, step; i < text.len; i += step) {
        uint32_t c = utf8_next(str_skip(text, i), &step);
        bool letter = c < 0x80 ? is_alnum((char)c) : c >= 0xC0 && !(c >= 0x2000 && c <= 0x206F);
        if (!letter) {
            gap = true;
            continue;
        }
        if (gap && out.len > 0)
            buf_char(&out, ' ');
        gap = false;
        if (step == 1)
            buf_char(&out, to_lower((char)c));
        else
            buf_add(&out, str_sub(text, i, step));
    }
    return buf_str(&out);
}

static int compare_hits(const void *left, const void *right)
{
    return compare_places(&((const struct data_hit *)left)->place,
                          &((const struct data_hit *)right)->place);
}

size_t phrases_find_rows(const struct scene *scene, const struct data_table *table,
                         struct data_hit **list)
{
    const struct word_index *index = scene->index;
    size_t count = 0, capacity = 0, at;
    uint32_t end;
    *list = NULL;
    for (size_t i = 0; i < table->count; i++) {
        struct phrase phrase = make_phrase(table->rows[i].cells[0]);
        struct search search = search_start(index, &phrase);
        while (search_next(&search, &at, &end)) {
            *list = arena_grow(scene->arena, *list, count, &capacity, sizeof **list);
            (*list)[count++] = (struct data_hit){place_at(index, at, end), &table->rows[i]};
        }
    }
    if (count > 1)
        qsort(*list, count, sizeof **list, compare_hits);
    size_t kept = 0; // of hits that overlap, the first and longest
    for (size_t i = 0; i < count; i++)
        if (kept == 0 || !overlaps(&(*list)[kept - 1].place, &(*list)[i].place))
            (*list)[kept++] = (*list)[i];
    return kept;
}
