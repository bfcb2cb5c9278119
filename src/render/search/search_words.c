// Only ASCII letters are folded; Indonesian needs no others. Words are numbered by a hash table
// with open addressing.
#include "render/search/search_words.h"

#include "base/hash.h"

// The current word, and the hyphenated compound that it belongs to.
struct reader {
    char word[SEARCH_LONGEST_WORD];
    size_t length;
    char compound[SEARCH_LONGEST_WORD];
    size_t compound_length;
    size_t parts;
    search_word_visitor *found;
    void *context;
};

static void end_word(struct reader *reader)
{
    if (reader->length == 0)
        return;
    reader->found(reader->context, (str){reader->word, reader->length});
    reader->length = 0;
    reader->parts++;
}

static void end_compound(struct reader *reader)
{
    end_word(reader);
    if (reader->parts > 1 && reader->compound_length < SEARCH_LONGEST_WORD)
        reader->found(reader->context, (str){reader->compound, reader->compound_length});
    reader->compound_length = 0;
    reader->parts = 0;
}

static void add_letter(struct reader *reader, char letter)
{
    if (reader->length < SEARCH_LONGEST_WORD)
        reader->word[reader->length++] = letter;
    if (reader->compound_length < SEARCH_LONGEST_WORD)
        reader->compound[reader->compound_length++] = letter;
}

void search_each_word(str text, search_word_visitor *found, void *context)
{
    struct reader reader = {.found = found, .context = context};
    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i];
        if (is_alnum(c))
            add_letter(&reader, to_lower(c));
        else if (c == '-' && reader.length > 0)
            end_word(&reader);
        else
            end_compound(&reader);
    }
    end_compound(&reader);
}

// ---- numbers

static size_t slot_of(const struct search_vocabulary *vocabulary, str word)
{
    size_t slot = (size_t)hash_bytes(word) & (vocabulary->slot_count - 1);
    while (vocabulary->slots[slot] != 0 &&
           !str_eq(vocabulary->words[vocabulary->slots[slot] - 1], word))
        slot = (slot + 1) & (vocabulary->slot_count - 1);
    return slot;
}

static void widen(struct search_vocabulary *vocabulary)
{
    enum { FIRST_SLOTS = 1024 };
    vocabulary->slot_count = vocabulary->slot_count ? vocabulary->slot_count * 2 : FIRST_SLOTS;
    vocabulary->slots = ARENA_ARRAY(vocabulary->arena, uint32_t, vocabulary->slot_count);
    for (size_t i = 0; i < vocabulary->count; i++)
        vocabulary->slots[slot_of(vocabulary, vocabulary->words[i])] = (uint32_t)i + 1;
}

uint32_t search_number(struct search_vocabulary *vocabulary, str word)
{
    if (2 * (vocabulary->count + 1) > vocabulary->slot_count)
        widen(vocabulary);
    size_t slot = slot_of(vocabulary, word);
    if (vocabulary->slots[slot] == 0) {
        vocabulary->words = arena_grow(vocabulary->arena, vocabulary->words, vocabulary->count,
                                       &vocabulary->capacity, sizeof *vocabulary->words);
        vocabulary->words[vocabulary->count++] = arena_copy(vocabulary->arena, word);
        vocabulary->slots[slot] = (uint32_t)vocabulary->count;
    }
    return vocabulary->slots[slot] - 1;
}

uint32_t search_lookup(const struct search_vocabulary *vocabulary, str word)
{
    if (vocabulary->slot_count == 0)
        return UINT32_MAX;
    size_t slot = slot_of(vocabulary, word);
    return vocabulary->slots[slot] == 0 ? UINT32_MAX : vocabulary->slots[slot] - 1;
}
