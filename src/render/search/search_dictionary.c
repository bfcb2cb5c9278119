// A line "a | b | c" is a set of synonyms, a line "henti: …" lists stop words. The site's `kamus`
// maps a term to its synonyms, separated by commas.
#include "render/search/search_dictionary.h"

#include "base/buf.h"
#include "render/search/search_builtin.h"

struct dictionary_reader {
    struct search_vocabulary *vocabulary;
    struct search_dictionary *dictionary;
    struct search_term term;
    bool too_long;
    struct buf stops;
};

static void add_to_term(void *context, str word)
{
    struct dictionary_reader *reader = context;
    if (reader->term.count == SEARCH_LONGEST_TERM)
        reader->too_long = true;
    else
        reader->term.words[reader->term.count++] = search_number(reader->vocabulary, word);
}

// A hyphenated term ("ktp-el") would count as its parts and as one word, so hyphens become spaces.
static str without_hyphens(struct arena *arena, str text)
{
    char *copy = arena_alloc(arena, text.len + 1, 1);
    for (size_t i = 0; i < text.len; i++)
        copy[i] = text.data[i] == '-' ? ' ' : text.data[i];
    return (str){copy, text.len};
}

static void add_term(struct dictionary_reader *reader, str text)
{
    struct search_dictionary *dictionary = reader->dictionary;
    struct arena *arena = reader->vocabulary->arena;
    reader->term = (struct search_term){.set = dictionary->set_count};
    reader->too_long = false;
    search_each_word(without_hyphens(arena, text), add_to_term, reader);
    if (reader->term.count == 0 || reader->too_long)
        return;
    dictionary->terms = arena_grow(arena, dictionary->terms, dictionary->count,
                                   &dictionary->capacity, sizeof *dictionary->terms);
    dictionary->terms[dictionary->count++] = reader->term;
}

static void begin_set(struct dictionary_reader *reader)
{
    struct search_dictionary *dictionary = reader->dictionary;
    dictionary->sets =
        arena_grow(reader->vocabulary->arena, dictionary->sets, dictionary->set_count,
                   &dictionary->set_capacity, sizeof *dictionary->sets);
    dictionary->sets[dictionary->set_count] = dictionary->count;
}

static void end_set(struct dictionary_reader *reader)
{
    reader->dictionary->set_count++;
}

static void add_stop(void *context, str word)
{
    struct dictionary_reader *reader = context;
    search_number(reader->vocabulary, word);
    if (reader->stops.len > 0)
        buf_char(&reader->stops, ' ');
    buf_add(&reader->stops, word);
}

static void read_set(struct dictionary_reader *reader, str line, char separator)
{
    begin_set(reader);
    while (line.len > 0)
        add_term(reader, str_take(&line, separator));
    end_set(reader);
}

static void read_file(struct dictionary_reader *reader, str text)
{
    const str stop = STR("henti:");
    while (text.len > 0) {
        str line = str_trim(str_take(&text, '\n'));
        if (line.len == 0 || line.data[0] == '#')
            continue;
        if (str_starts(line, stop))
            search_each_word(str_skip(line, stop.len), add_stop, reader);
        else
            read_set(reader, line, '|');
    }
}

// `kamus: {pasar malam: hiburan, bazar}`
static void read_own(struct dictionary_reader *reader, const struct situs *situs)
{
    const struct pair *pairs = situs->kamus.items;
    for (size_t i = 0; i < situs->kamus.count; i++) {
        str rest = pairs[i].isi.s;
        begin_set(reader);
        add_term(reader, pairs[i].kunci.s);
        while (rest.len > 0)
            add_term(reader, str_take(&rest, ','));
        end_set(reader);
    }
}

static void mark_stops(struct dictionary_reader *reader)
{
    struct search_dictionary *dictionary = reader->dictionary;
    dictionary->stop_words = buf_str(&reader->stops);
    dictionary->stop_count = reader->vocabulary->count;
    dictionary->stops = ARENA_ARRAY(reader->vocabulary->arena, bool, dictionary->stop_count);
    for (str rest = dictionary->stop_words; rest.len > 0;)
        dictionary->stops[search_lookup(reader->vocabulary, str_take(&rest, ' '))] = true;
}

struct search_dictionary search_dictionary_make(struct search_vocabulary *vocabulary,
                                                const struct situs *situs)
{
    struct search_dictionary dictionary = {0};
    struct dictionary_reader reader = {
        .vocabulary = vocabulary, .dictionary = &dictionary, .stops = BUF(vocabulary->arena)};
    for (size_t i = 0; i < search_builtin_count; i++)
        read_file(&reader, search_builtin[i].bytes);
    read_own(&reader, situs);
    begin_set(&reader); // the end of the last
    mark_stops(&reader);
    return dictionary;
}

bool search_is_stop(const struct search_dictionary *dictionary, uint32_t word)
{
    return word < dictionary->stop_count && dictionary->stops[word];
}
