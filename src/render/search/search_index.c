// First every word of every service is recorded with its weight, agency by agency. Then words are
// grouped by meaning, and the records become the postings of the groups, in the order of services.
#include "render/search/search_index.h"

#include "base/buf.h"
#include "render/search/stem.h"

#include <stdlib.h>

enum {
    WEIGHT_TITLE = 12,
    WEIGHT_POPULAR = 11,
    WEIGHT_WHOLE_NAME = 6, // divided by the number of words: each word of a short name counts more
    WEIGHT_PRODUCT = 4,
    WEIGHT_GROUP = 4,
    WEIGHT_SUMMARY = 3,
    WEIGHT_AGENCY = 3,
    WEIGHT_REQUIREMENT = 1,
    MAX_NOTE_WEIGHT = 31,         // of a bit field; real weights are far below
    MAX_SERVICES = (1 << 27) - 1, // and words
};

struct note {
    uint32_t word : 27;
    uint32_t weight : 5;
};

struct notes {
    struct note *list;
    size_t count;
};

struct indexer {
    struct arena *arena;
    struct search_vocabulary vocabulary;
    struct search_dictionary dictionary;
    size_t **terms_by_last; // terms that end with a word: their count, then their indexes
    size_t term_words;      // length of terms_by_last
    struct notes *notes;    // indexed by service
    struct note *current;   // of the current service
    size_t count;
    size_t capacity;
    uint32_t *seen; // by word: the text in which it was last recorded
    size_t seen_count;
    uint32_t text; // number of the current text
    uint32_t weight;
    uint32_t recent[SEARCH_LONGEST_TERM]; // the last words of the text, newest last
    size_t recent_count;
};

// ---- notes

static void note_word(struct indexer *indexer, uint32_t word, uint32_t weight)
{
    if (search_is_stop(&indexer->dictionary, word))
        return;
    while (word >= indexer->seen_count) {
        size_t before = indexer->seen_count;
        indexer->seen = arena_grow(indexer->arena, indexer->seen, before, &indexer->seen_count,
                                   sizeof *indexer->seen);
    }
    if (indexer->seen[word] == indexer->text)
        return; // counted once per text
    indexer->seen[word] = indexer->text;
    indexer->current = arena_grow(indexer->arena, indexer->current, indexer->count,
                                  &indexer->capacity, sizeof *indexer->current);
    indexer->current[indexer->count++] =
        (struct note){word & MAX_SERVICES, weight & MAX_NOTE_WEIGHT};
}

static bool ends_with_term(const struct indexer *indexer, const struct search_term *term)
{
    if (indexer->recent_count < term->count)
        return false;
    const uint32_t *tail = indexer->recent + indexer->recent_count - term->count;
    return memcmp(tail, term->words, term->count * sizeof *tail) == 0;
}

// The other terms of the set match too, with less weight: "ktp" finds "kartu tanda penduduk".
// Synonyms of a single word are already in one group.
static void note_others(struct indexer *indexer, const struct search_term *found)
{
    const struct search_dictionary *dictionary = &indexer->dictionary;
    uint32_t weight = (indexer->weight * 3 + 4) / 5;
    for (size_t i = dictionary->sets[found->set]; i < dictionary->sets[found->set + 1]; i++) {
        const struct search_term *term = &dictionary->terms[i];
        bool grouped = term->count == 1 && found->count == 1;
        for (size_t j = 0; term != found && !grouped && j < term->count; j++)
            note_word(indexer, term->words[j], weight);
    }
}

static void remember(struct indexer *indexer, uint32_t word)
{
    if (indexer->recent_count == SEARCH_LONGEST_TERM) {
        memmove(indexer->recent, indexer->recent + 1,
                (SEARCH_LONGEST_TERM - 1) * sizeof *indexer->recent);
        indexer->recent_count--;
    }
    indexer->recent[indexer->recent_count++] = word;
}

static void read_word(void *context, str text)
{
    struct indexer *indexer = context;
    uint32_t word = search_number(&indexer->vocabulary, text);
    note_word(indexer, word, indexer->weight);
    remember(indexer, word);
    const size_t *terms = word < indexer->term_words ? indexer->terms_by_last[word] : NULL;
    for (size_t i = 1; terms && i <= terms[0]; i++) {
        const struct search_term *term = &indexer->dictionary.terms[terms[i]];
        if (ends_with_term(indexer, term))
            note_others(indexer, term);
    }
}

static void read_text(struct indexer *indexer, str text, uint32_t weight)
{
    indexer->text++;
    indexer->weight = weight;
    indexer->recent_count = 0;
    search_each_word(text, read_word, indexer);
}

static void count_word(void *context, str word)
{
    (void)word;
    ++*(uint32_t *)context;
}

// One word of a two-word name says more about it than one word of ten.
static void read_name(struct indexer *indexer, str name, uint32_t weight)
{
    uint32_t words = 0;
    search_each_word(name, count_word, &words);
    if (words > 0)
        read_text(indexer, name, weight + WEIGHT_WHOLE_NAME / words);
}

static void read_texts(struct indexer *indexer, const struct names *texts, uint32_t weight)
{
    for (size_t i = 0; i < texts->count; i++)
        read_text(indexer, texts->list[i], weight);
}

static struct notes keep_notes(const struct indexer *indexer)
{
    struct notes notes = {ARENA_ARRAY(indexer->arena, struct note, indexer->count), indexer->count};
    if (notes.count > 0)
        memcpy(notes.list, indexer->current, notes.count * sizeof *notes.list);
    return notes;
}

static struct notes read_service(struct indexer *indexer, const struct entry *entry,
                                 const struct summary_heads *heads)
{
    const struct summary *summary = entry->service->summary;
    indexer->count = 0;
    read_name(indexer, summary->judul, WEIGHT_TITLE);
    for (size_t i = 0; i < summary->dikenal_juga.count; i++)
        read_name(indexer, summary->dikenal_juga.list[i], WEIGHT_POPULAR);
    for (size_t i = 0; i < summary->kelompok.count; i++)
        read_text(indexer, summary->kelompok.list[i]->nama, WEIGHT_GROUP);
    read_text(indexer, summary->ringkasan, WEIGHT_SUMMARY);
    read_texts(indexer, &heads->produk, WEIGHT_PRODUCT);
    read_texts(indexer, &heads->persyaratan, WEIGHT_REQUIREMENT);
    read_text(indexer, entry->agency->instansi->nama.s, WEIGHT_AGENCY);
    return keep_notes(indexer);
}

// The index of each service of the catalogue, in its order; UINT32_MAX: the service has no title.
static uint32_t *number_services(struct arena *arena, const struct catalog *catalog,
                                 const struct search_index *index)
{
    size_t *first = ARENA_ARRAY(arena, size_t, catalog->count + 1);
    for (size_t i = 0; i < catalog->count; i++)
        first[i + 1] = first[i] + catalog->agencies[i].count;
    uint32_t *numbers = ARENA_ARRAY(arena, uint32_t, first[catalog->count]);
    memset(numbers, 0xFF, first[catalog->count] * sizeof *numbers);
    for (size_t i = 0; i < index->service_count; i++) {
        const struct entry *entry = index->services[i];
        size_t at = (size_t)(entry->service - entry->agency->services);
        numbers[first[entry->agency - catalog->agencies] + at] = (uint32_t)i;
    }
    return numbers;
}

static void read_services(struct indexer *indexer, const struct catalog *catalog,
                          const struct search_index *index, const struct search_source *source)
{
    static const struct summary_heads none;
    const uint32_t *number = number_services(indexer->arena, catalog, index);
    indexer->notes = ARENA_ARRAY(indexer->arena, struct notes, index->service_count);
    for (size_t i = 0; i < catalog->count; i++) {
        const struct agency *agency = &catalog->agencies[i];
        const struct summary_heads *heads =
            source ? source->heads_of(source->context, agency) : NULL;
        for (size_t j = 0; j < agency->count; j++, number++)
            if (*number != UINT32_MAX)
                indexer->notes[*number] =
                    read_service(indexer, index->services[*number], heads ? &heads[j] : &none);
    }
}

// ---- the dictionary, indexed by the last word of each term

static void prepare_terms(struct indexer *indexer)
{
    const struct search_dictionary *dictionary = &indexer->dictionary;
    size_t words = indexer->vocabulary.count;
    size_t *counts = ARENA_ARRAY(indexer->arena, size_t, words);
    indexer->term_words = words;
    indexer->terms_by_last = ARENA_ARRAY(indexer->arena, size_t *, words);
    for (size_t i = 0; i < dictionary->count; i++)
        counts[dictionary->terms[i].words[dictionary->terms[i].count - 1]]++;
    for (size_t i = 0; i < dictionary->count; i++) {
        size_t last = dictionary->terms[i].words[dictionary->terms[i].count - 1];
        if (!indexer->terms_by_last[last])
            indexer->terms_by_last[last] = ARENA_ARRAY(indexer->arena, size_t, counts[last] + 1);
        size_t *terms = indexer->terms_by_last[last];
        terms[++terms[0]] = i;
    }
}

// ---- groups: a disjoint-set forest; the root of a group is its first word

static uint32_t find_root(uint32_t *parents, uint32_t word)
{
    while (parents[word] != word) {
        parents[word] = parents[parents[word]];
        word = parents[word];
    }
    return word;
}

static void unite(uint32_t *parents, uint32_t a, uint32_t b)
{
    a = find_root(parents, a);
    b = find_root(parents, b);
    parents[a > b ? a : b] = a > b ? b : a;
}

static void unite_stems(struct indexer *indexer, enum lang lang, uint32_t *parents)
{
    struct search_vocabulary by_stem = {.arena = indexer->arena};
    size_t count = indexer->vocabulary.count;
    str *stems = stems_make(indexer->arena, lang, indexer->vocabulary.words, count);
    uint32_t *first = ARENA_ARRAY(indexer->arena, uint32_t, count);
    for (uint32_t i = 0; i < count; i++) {
        size_t known = by_stem.count;
        uint32_t stem = search_number(&by_stem, stems[i]);
        if (by_stem.count > known)
            first[stem] = i;
        else
            unite(parents, first[stem], i);
    }
}

static void unite_sets(const struct search_dictionary *dictionary, uint32_t *parents)
{
    for (size_t set = 0; set < dictionary->set_count; set++) {
        const struct search_term *single = NULL;
        for (size_t i = dictionary->sets[set]; i < dictionary->sets[set + 1]; i++) {
            const struct search_term *term = &dictionary->terms[i];
            if (term->count == 1 && single)
                unite(parents, single->words[0], term->words[0]);
            if (term->count == 1)
                single = term;
        }
    }
}

static uint32_t *make_forest(struct indexer *indexer, enum lang lang)
{
    uint32_t *parents = ARENA_ARRAY(indexer->arena, uint32_t, indexer->vocabulary.count);
    for (uint32_t i = 0; i < indexer->vocabulary.count; i++)
        parents[i] = i;
    unite_stems(indexer, lang, parents);
    unite_sets(&indexer->dictionary, parents);
    return parents;
}

// ---- the index

static int compare_entries(const void *a, const void *b)
{
    return str_cmp(((const struct search_entry *)a)->word, ((const struct search_entry *)b)->word);
}

// The least weight of a note that is kept: any; more than an agency or a requirement gives; as much
// as a name gives.
static const uint32_t tiers[] = {0, WEIGHT_AGENCY + 1, WEIGHT_POPULAR * 3 / 5};

enum { TIERS = sizeof tiers / sizeof tiers[0] };

// Counts for one group, stored at its root: how many notes reach each tier.
struct tally {
    size_t notes[TIERS];
    size_t tier; // the tier that is kept; TIERS: none
};

// A group this large does not distinguish services, and would be most of what a query loads.
static bool is_too_many(const struct search_index *index, size_t notes)
{
    enum { FEW_SERVICES = 200, MOST_NOTES = 40000 };
    return index->service_count > FEW_SERVICES &&
           (notes > index->service_count * 3 / 10 || notes > MOST_NOTES);
}

// The first tier that is small enough: when most requirements mention "surat", only the services
// with it in their name count. TIERS when that is still too many, or empty.
static size_t tier_of(const struct search_index *index, const struct tally *tally)
{
    size_t tier = 0;
    while (tier < TIERS && is_too_many(index, tally->notes[tier]))
        tier++;
    return tier < TIERS && tally->notes[tier] > 0 ? tier : TIERS;
}

static struct tally *tally_notes(const struct indexer *indexer, const struct search_index *index,
                                 uint32_t *parents)
{
    struct tally *tallies = ARENA_ARRAY(indexer->arena, struct tally, indexer->vocabulary.count);
    for (size_t i = 0; i < index->service_count; i++)
        for (size_t j = 0; j < indexer->notes[i].count; j++) {
            struct note note = indexer->notes[i].list[j];
            struct tally *tally = &tallies[find_root(parents, note.word)];
            for (size_t tier = 0; tier < TIERS; tier++)
                tally->notes[tier] += note.weight >= tiers[tier];
        }
    for (size_t i = 0; i < indexer->vocabulary.count; i++)
        tallies[i].tier = tier_of(index, &tallies[i]);
    return tallies;
}

// Makes the sorted list of words that find something, and numbers their groups in that order;
// numbers[root] becomes the index of the group.
static void make_entries(const struct indexer *indexer, struct search_index *index,
                         uint32_t *parents, const struct tally *tallies, uint32_t *numbers)
{
    size_t words = indexer->vocabulary.count;
    struct buf stops = BUF(indexer->arena);
    buf_add(&stops, indexer->dictionary.stop_words);
    index->entries = ARENA_ARRAY(indexer->arena, struct search_entry, words);
    for (uint32_t i = 0; i < words; i++) {
        const struct tally *tally = &tallies[find_root(parents, i)];
        numbers[i] = UINT32_MAX;
        if (tally->notes[0] == 0 || search_is_stop(&indexer->dictionary, i))
            continue;
        if (tally->tier < TIERS) {
            index->entries[index->entry_count++] =
                (struct search_entry){indexer->vocabulary.words[i], i};
            continue;
        }
        buf_char(&stops, ' '); // like "dinas" where every agency is one
        buf_add(&stops, indexer->vocabulary.words[i]);
    }
    index->stop_words = buf_str(&stops);
    if (index->entry_count > 1)
        qsort(index->entries, index->entry_count, sizeof *index->entries, compare_entries);
    for (size_t i = 0; i < index->entry_count; i++) {
        uint32_t root = find_root(parents, index->entries[i].group);
        if (numbers[root] == UINT32_MAX)
            numbers[root] = (uint32_t)index->group_count++;
        index->entries[i].group = numbers[root];
    }
}

static void add_posting(struct search_group *group, uint32_t service, uint32_t weight)
{
    struct search_posting *last = group->count > 0 ? &group->postings[group->count - 1] : NULL;
    if (!last || last->service != service) {
        last = &group->postings[group->count++];
        *last = (struct search_posting){.service = service & MAX_SERVICES};
    }
    weight += last->weight;
    last->weight = (weight < SEARCH_MOST_WEIGHT ? weight : SEARCH_MOST_WEIGHT) & MAX_NOTE_WEIGHT;
}

static void make_groups(const struct indexer *indexer, struct search_index *index,
                        uint32_t *parents, const struct tally *tallies, const uint32_t *numbers)
{
    index->groups = ARENA_ARRAY(indexer->arena, struct search_group, index->group_count);
    for (uint32_t i = 0; i < indexer->vocabulary.count; i++)
        if (parents[i] == i && numbers[i] != UINT32_MAX)
            index->groups[numbers[i]].postings = ARENA_ARRAY(indexer->arena, struct search_posting,
                                                             tallies[i].notes[tallies[i].tier]);
    for (size_t i = 0; i < index->service_count; i++)
        for (size_t j = 0; j < indexer->notes[i].count; j++) {
            struct note note = indexer->notes[i].list[j];
            uint32_t root = find_root(parents, note.word);
            if (numbers[root] != UINT32_MAX && note.weight >= tiers[tallies[root].tier])
                add_posting(&index->groups[numbers[root]], (uint32_t)i, note.weight);
        }
}

static void take_services(struct arena *arena, struct search_index *index,
                          const struct directory *directory)
{
    index->services = ARENA_ARRAY(arena, const struct entry *, directory->count);
    for (size_t i = 0; i < directory->count; i++)
        if (!directory->entries[i].popular && index->service_count < MAX_SERVICES)
            index->services[index->service_count++] = &directory->entries[i];
}

struct search_index search_index_make(struct arena *arena, const struct catalog *catalog,
                                      const struct directory *directory, enum lang lang,
                                      const struct search_source *source)
{
    struct search_index index = {0};
    struct indexer indexer = {.arena = arena, .vocabulary = {.arena = arena}};
    indexer.dictionary = search_dictionary_make(&indexer.vocabulary, catalog->situs);
    prepare_terms(&indexer);
    take_services(arena, &index, directory);
    read_services(&indexer, catalog, &index, source);
    uint32_t *parents = make_forest(&indexer, lang);
    const struct tally *tallies = tally_notes(&indexer, &index, parents);
    uint32_t *numbers = ARENA_ARRAY(arena, uint32_t, indexer.vocabulary.count);
    make_entries(&indexer, &index, parents, tallies, numbers);
    make_groups(&indexer, &index, parents, tallies, numbers);
    return index;
}
