// Writes the index as scripts that pass one text each to the page: cari("kata-k", "…"). A text
// consists of lines; numbers are in base 36.
//
//   indeks   JSON: number of services, services in a block, file names of the other parts
//   kata-k   the words that begin with k, and perhaps more letters: "2rtu 1f" shares two letters
//            with the previous word and belongs to group 1f
//   isi-0    a line for each group: "1fB" is a service (as the difference from the previous one)
//            and the weight of the word in it, as a capital letter
//   dok-0    a line for each service: title, address, number of its agency in the last line,
//            summary
#include "render/search/search.h"

#include "base/hash.h"
#include "model/plan.h"
#include "render/form/json_write.h"
#include "render/search/search_index.h"

enum {
    BLOCK_SERVICES = 50,
    WORD_BYTES = 6 * 1024,
    PART_BYTES = 8 * 1024, // of postings
    LONGEST_SUMMARY = 140,
    MOST_SHARED = 35, // one digit
};

struct search_out {
    struct arena *arena;
    struct arena *part; // of the current part; reset after it
    const struct search_index *index;
    search_file_function *write;
    void *context;
};

static void add_base36(struct buf *out, uint64_t value)
{
    static const char digits[] = "0123456789abcdefghijklmnopqrstuvwxyz";
    char text[16];
    size_t length = 0;
    do {
        text[length++] = digits[value % 36];
        value /= 36;
    } while (value > 0);
    while (length > 0)
        buf_char(out, text[--length]);
}

// Writes a part, releases its memory, and returns the name of its file without folder and
// extension.
static str write_part(const struct search_out *search, str name, str text)
{
    struct buf out = BUF(search->part);
    BUF_LIT(&out, "cari(");
    json_string(&out, name);
    BUF_LIT(&out, ",");
    json_string(&out, text);
    BUF_LIT(&out, ");\n");
    str file = arena_printf(search->arena, "%.*s.%.*s", STR_ARG(name),
                            STR_ARG(hash_name(search->arena, buf_str(&out))));
    search->write(search->context,
                  plan_path(search->arena, PLAN_SEARCH_PART, (struct plan_of){.id = file}), &out);
    arena_reset(search->part);
    return file;
}

// ---- words

static char letter_of(const struct search_entry *entry)
{
    return is_alpha(entry->word.data[0]) ? entry->word.data[0] : '0';
}

static size_t shared_letters(str a, str b)
{
    size_t shared = 0;
    while (shared < a.len && shared < b.len && shared < MOST_SHARED &&
           a.data[shared] == b.data[shared])
        shared++;
    return shared;
}

static void add_entry(struct buf *text, const struct search_entry *entry, str before)
{
    size_t shared = shared_letters(before, entry->word);
    add_base36(text, shared);
    buf_add(text, str_skip(entry->word, shared));
    buf_char(text, ' ');
    add_base36(text, entry->group);
    buf_char(text, '\n');
}

// Returns the end of the entries that share a file: whole letters until it is large enough.
static size_t end_of_part(const struct search_index *index, size_t first)
{
    size_t bytes = 0, end = first;
    while (end < index->entry_count) {
        char letter = letter_of(&index->entries[end]);
        if (bytes >= WORD_BYTES)
            break;
        for (; end < index->entry_count && letter_of(&index->entries[end]) == letter; end++)
            bytes += index->entries[end].word.len;
    }
    return end;
}

static str write_some_words(const struct search_out *search, size_t first, size_t end)
{
    const struct search_entry *entries = search->index->entries;
    struct buf text = BUF(search->part);
    for (size_t i = first; i < end; i++)
        add_entry(&text, &entries[i], i > first ? entries[i - 1].word : STR_NONE);
    return write_part(search, arena_printf(search->arena, "kata-%c", letter_of(&entries[first])),
                      buf_str(&text));
}

// Maps each letter to the file of its words.
static void write_words(const struct search_out *search, struct json *json)
{
    const struct search_index *index = search->index;
    json_key_open(json, "kata", '{');
    for (size_t i = 0; i < index->entry_count;) {
        size_t end = end_of_part(index, i);
        str file = write_some_words(search, i, end);
        while (i < end) {
            char letter = letter_of(&index->entries[i]);
            json_key(json, (str){&letter, 1});
            json_text(json, file);
            while (i < end && letter_of(&index->entries[i]) == letter)
                i++;
        }
    }
    json_close(json, '}');
}

// ---- postings

static void add_group(struct buf *text, const struct search_group *group)
{
    uint32_t before = 0;
    for (size_t i = 0; i < group->count; i++) {
        add_base36(text, group->postings[i].service - before);
        buf_char(text, (char)('A' + group->postings[i].weight - 1));
        before = group->postings[i].service;
    }
    buf_char(text, '\n');
}

// Lists each part as the number of its first group and its file.
static void write_postings(const struct search_out *search, struct json *json)
{
    const struct search_index *index = search->index;
    json_key_open(json, "isi", '[');
    for (size_t i = 0, number = 0; i < index->group_count; number++) {
        struct buf text = BUF(search->part);
        size_t first = i;
        while (i < index->group_count && text.len < PART_BYTES)
            add_group(&text, &index->groups[i++]);
        json_value(json);
        json_open_flat(json, '[');
        json_value(json);
        json_number(json, first);
        json_value(json);
        json_text(json, write_part(search, arena_printf(search->arena, "isi-%zu", number),
                                   buf_str(&text)));
        json_close(json, ']');
    }
    json_close(json, ']');
}

// ---- services

static void add_cell(struct buf *text, str cell, size_t most)
{
    size_t step = 0;
    for (size_t i = 0; i < cell.len; i += step) {
        (void)utf8_next(str_skip(cell, i), &step);
        if (i + step > most) {
            BUF_LIT(text, "…");
            return;
        }
        if (is_blank(cell.data[i]))
            buf_char(text, ' ');
        else
            buf_add(text, str_sub(cell, i, step));
    }
}

struct agency_names {
    const struct agency *list[BLOCK_SERVICES];
    size_t count;
};

static size_t number_agency(struct agency_names *names, const struct agency *agency)
{
    for (size_t i = 0; i < names->count; i++)
        if (names->list[i] == agency)
            return i;
    names->list[names->count] = agency;
    return names->count++;
}

static void add_service(struct buf *text, const struct entry *entry, struct agency_names *names)
{
    add_cell(text, entry->service->summary->judul, SIZE_MAX);
    buf_char(text, '\t');
    buf_add(text, entry->agency->id);
    buf_char(text, '/');
    buf_add(text, entry->service->id);
    buf_char(text, '\t');
    add_base36(text, number_agency(names, entry->agency));
    buf_char(text, '\t');
    add_cell(text, entry->service->summary->ringkasan, LONGEST_SUMMARY);
    buf_char(text, '\n');
}

static void write_block(const struct search_out *search, struct json *json, size_t block)
{
    const struct search_index *index = search->index;
    struct buf text = BUF(search->part);
    struct agency_names names = {0};
    size_t first = block * BLOCK_SERVICES;
    for (size_t i = first; i < first + BLOCK_SERVICES && i < index->service_count; i++)
        add_service(&text, index->services[i], &names);
    for (size_t i = 0; i < names.count; i++) {
        buf_add(&text, i > 0 ? STR("\t") : STR_NONE);
        add_cell(&text, names.list[i]->instansi->nama.s, SIZE_MAX);
    }
    json_value(json);
    json_text(json,
              write_part(search, arena_printf(search->arena, "dok-%zu", block), buf_str(&text)));
}

static void write_services(const struct search_out *search, struct json *json)
{
    json_key_open(json, "dok", '[');
    for (size_t i = 0; i * BLOCK_SERVICES < search->index->service_count; i++)
        write_block(search, json, i);
    json_close(json, ']');
}

// ---- agencies, for the filter: their names, then the agency of each service

static void add_names(struct buf *text, const struct catalog *catalog)
{
    for (size_t i = 0; i < catalog->count; i++) {
        buf_add(text, i > 0 ? STR("\t") : STR_NONE);
        add_cell(text, catalog->agencies[i].instansi->nama.s, SIZE_MAX);
    }
    buf_char(text, '\n');
}

static str write_agencies(const struct search_out *search, const struct catalog *catalog)
{
    struct buf text = BUF(search->part);
    add_names(&text, catalog);
    for (size_t i = 0; i < search->index->service_count; i++) {
        add_base36(&text, (uint64_t)(search->index->services[i]->agency - catalog->agencies));
        buf_char(&text, ' ');
    }
    return write_part(search, STR("instansi"), buf_str(&text));
}

str search_make(struct arena *arena, const struct catalog *catalog,
                const struct directory *directory, enum lang lang,
                const struct search_source *source, search_file_function *write, void *context)
{
    const struct search_index index = search_index_make(arena, catalog, directory, lang, source);
    struct arena part = {0};
    const struct search_out search = {arena, &part, &index, write, context};
    struct buf head = BUF(arena);
    struct json json = {.out = &head};
    json_open(&json, '{');
    json_key_number(&json, "jumlah", index.service_count);
    json_key_number(&json, "blok", BLOCK_SERVICES);
    json_key_text(&json, "henti", index.stop_words);
    json_key_text(&json, "instansi", write_agencies(&search, catalog));
    write_words(&search, &json);
    write_postings(&search, &json);
    write_services(&search, &json);
    json_close(&json, '}');
    str name = write_part(&search, STR("indeks"), buf_str(&head));
    arena_free(&part);
    return plan_path(arena, PLAN_SEARCH_PART, (struct plan_of){.id = name});
}
