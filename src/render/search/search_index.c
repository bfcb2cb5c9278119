// First every word of every service is noted with its weight, agency by agency; then words become
// groups, and the notes are shared out among them, in the order of the services.
#include "render/search/search_index.h"

#include "base/buf.h"
#include "render/search/stem.h"

#include <stdlib.h>

enum {
    WEIGHT_TITLE = 12,
    WEIGHT_POPULAR = 11,
    WEIGHT_WHOLE_NAME = 6, // shared by the words of a name: a short name tells more
    WEIGHT_PRODUCT = 4,
    WEIGHT_GROUP = 4,
    WEIGHT_SUMMARY = 3,
    WEIGHT_AGENCY = 3,
    WEIGHT_REQUIREMENT = 1,
    MOST_NOTED = 31,               // what a note has room for; no weight comes near
    MOST_SERVICES = (1 << 27) - 1, // and of words
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
    size_t **terms_by_last; // by the last word of a term: numbers of terms, count first
    size_t term_words;      // so many words can end a term
    struct notes *notes;    // of each service, by its number
    struct note *taken;     // of the service being read
    size_t count;
    size_t capacity;
    uint32_t *seen; // by word: the text in which it was noted last
    size_t seen_count;
    uint32_t text; // number of the text being read
    uint32_t weight;
    uint32_t recent[SEARCH_LONGEST_TERM]; // the last words of the text, the newest last
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
        return; // once in a text
    indexer->seen[word] = indexer->text;
    indexer->taken = arena_grow(indexer->arena, indexer->taken, indexer->count, &indexer->capacity,
                                sizeof *indexer->taken);
    indexer->taken[indexer->count++] = (struct note){word & MOST_SERVICES, weight & MOST_NOTED};
}

static bool ends_with_term(const struct indexer *indexer, const struct search_term *term)
{
    if (indexer->recent_count < term->count)
        return false;
    const uint32_t *tail = indexer->recent + indexer->recent_count - term->count;
    return memcmp(tail, term->words, term->count * sizeof *tail) == 0;
}

// The other terms of a set are found too, with less weight: who types "ktp" finds "kartu tanda
// penduduk". Single words that mean the same are one group already.
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

// A name of two words is told better by one of them than a name of ten.
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
        memcpy(notes.list, indexer->taken, notes.count * sizeof *notes.list);
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

// The numbers of the services in the order of the catalogue; UINT32_MAX: it has no title.
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

// ---- the dictionary, by the last word of each term

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

// ---- groups: a forest in which each word points toward the first of its group

static uint32_t root_of(uint32_t *parents, uint32_t word)
{
    while (parents[word] != word) {
        parents[word] = parents[parents[word]];
        word = parents[word];
    }
    return word;
}

static void unite(uint32_t *parents, uint32_t a, uint32_t b)
{
    a = root_of(parents, a);
    b = root_of(parents, b);
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

static uint32_t *make_parents(struct indexer *indexer, enum lang lang)
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

// How much a note must weigh to be kept: any, more than what an agency or a requirement says, or as
// much as a name.
static const uint32_t tiers[] = {0, WEIGHT_AGENCY + 1, WEIGHT_POPULAR * 3 / 5};

enum { TIERS = sizeof tiers / sizeof tiers[0] };

// How many notes a group's words have, by the root of the group: all, and those of each tier.
struct tally {
    size_t notes[TIERS];
    size_t tier; // the one whose notes are kept; TIERS: none
};

// So many that they tell no service from the others, and would be most of what a query loads.
static bool is_too_many(const struct search_index *index, size_t notes)
{
    enum { FEW_SERVICES = 200, MOST_NOTES = 40000 };
    return index->service_count > FEW_SERVICES &&
           (notes > index->service_count * 3 / 10 || notes > MOST_NOTES);
}

// The first tier that is not too many: where "surat" stands in most requirements, only those
// services count that have it in their name. TIERS when even these are too many, or none.
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
            struct tally *tally = &tallies[root_of(parents, note.word)];
            for (size_t tier = 0; tier < TIERS; tier++)
                tally->notes[tier] += note.weight >= tiers[tier];
        }
    for (size_t i = 0; i < indexer->vocabulary.count; i++)
        tallies[i].tier = tier_of(index, &tallies[i]);
    return tallies;
}

// The words by which something is found, sorted; their groups numbered in that order. `numbers` is
// filled with the group of each root.
static void make_entries(const struct indexer *indexer, struct search_index *index,
                         uint32_t *parents, const struct tally *tallies, uint32_t *numbers)
{
    size_t words = indexer->vocabulary.count;
    struct buf stops = BUF(indexer->arena);
    buf_add(&stops, indexer->dictionary.stop_words);
    index->entries = ARENA_ARRAY(indexer->arena, struct search_entry, words);
    for (uint32_t i = 0; i < words; i++) {
        const struct tally *tally = &tallies[root_of(parents, i)];
        numbers[i] = UINT32_MAX;
        if (tally->notes[0] == 0 || search_is_stop(&indexer->dictionary, i))
            continue;
        if (tally->tier < TIERS) {
            index->entries[index->entry_count++] =
                (struct search_entry){indexer->vocabulary.words[i], i};
            continue;
        }
        buf_char(&stops, ' '); // "dinas" says nothing where every agency is one
        buf_add(&stops, indexer->vocabulary.words[i]);
    }
    index->stop_words = buf_str(&stops);
    if (index->entry_count > 1)
        qsort(index->entries, index->entry_count, sizeof *index->entries, compare_entries);
    for (size_t i = 0; i < index->entry_count; i++) {
        uint32_t root = root_of(parents, index->entries[i].group);
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
        *last = (struct search_posting){.service = service & MOST_SERVICES};
    }
    weight += last->weight;
    last->weight = (weight < SEARCH_MOST_WEIGHT ? weight : SEARCH_MOST_WEIGHT) & MOST_NOTED;
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
            uint32_t root = root_of(parents, note.word);
            if (numbers[root] != UINT32_MAX && note.weight >= tiers[tallies[root].tier])
                add_posting(&index->groups[numbers[root]], (uint32_t)i, note.weight);
        }
}

static void take_services(struct arena *arena, struct search_index *index,
                          const struct directory *directory)
{
    index->services = ARENA_ARRAY(arena, const struct entry *, directory->count);
    for (size_t i = 0; i < directory->count; i++)
        if (!directory->entries[i].popular && index->service_count < MOST_SERVICES)
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
    uint32_t *parents = make_parents(&indexer, lang);
    const struct tally *tallies = tally_notes(&indexer, &index, parents);
    uint32_t *numbers = ARENA_ARRAY(arena, uint32_t, indexer.vocabulary.count);
    make_entries(&indexer, &index, parents, tallies, numbers);
    make_groups(&indexer, &index, parents, tallies, numbers);
    return index;
}
