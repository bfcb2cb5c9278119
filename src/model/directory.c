// Services are listed under their names and sorted; their topics are met in that order, counted,
// and filled.
#include "model/directory.h"

#include <stdlib.h>

// ---- names

// What a title is sorted by: without marks in front. Case does not count.
static str sorted_part(str title)
{
    size_t start = 0;
    while (start < title.len && !is_alnum(title.data[start]) && (title.data[start] & 0x80) == 0)
        start++;
    return str_skip(title, start);
}

static int compare_titles(str a, str b)
{
    str first = sorted_part(a), second = sorted_part(b);
    size_t at = 0;
    for (; at < first.len && at < second.len; at++) {
        unsigned char x = (unsigned char)to_lower(first.data[at]);
        unsigned char y = (unsigned char)to_lower(second.data[at]);
        if (x != y)
            return x - y;
    }
    return (first.len > second.len) - (first.len < second.len);
}

const char directory_letters[LETTERS + 1] = "0abcdefghijklmnopqrstuvwxyz";

static size_t letter_of(const struct entry *entry)
{
    str part = sorted_part(entry->judul);
    char first = part.len > 0 ? to_lower(part.data[0]) : '0';
    return is_alpha(first) ? (size_t)(first - 'a' + 1) : 0;
}

// ---- entries

struct entries {
    struct entry *list;
    size_t count;
};

static void add_entry(struct entries *entries, const struct agency *agency,
                      const struct service *service, str name, bool popular)
{
    if (name.len > 0)
        entries->list[entries->count++] = (struct entry){name, popular, agency, service};
}

static bool has_name(const struct entries *entries, size_t first, str name)
{
    for (size_t i = first; i < entries->count; i++)
        if (str_eq_nocase(entries->list[i].judul, name))
            return true;
    return false;
}

static int compare_entries(const void *a, const void *b)
{
    const struct entry *first = a, *second = b;
    int order = compare_titles(first->judul, second->judul);
    if (order == 0)
        order = str_cmp(first->agency->id, second->agency->id);
    if (order == 0)
        order = str_cmp(first->service->id, second->service->id);
    return order != 0 ? order : first->popular - second->popular;
}

static void add_service(struct entries *entries, const struct agency *agency,
                        const struct service *service)
{
    const struct summary *summary = service->summary;
    size_t first = entries->count;
    add_entry(entries, agency, service, summary->judul, false);
    for (size_t i = 0; i < summary->dikenal_juga.count; i++)
        if (!has_name(entries, first, summary->dikenal_juga.list[i]))
            add_entry(entries, agency, service, summary->dikenal_juga.list[i], true);
}

static size_t count_names(const struct catalog *catalog)
{
    size_t names = 0;
    for (size_t i = 0; i < catalog->count; i++)
        for (size_t j = 0; j < catalog->agencies[i].count; j++)
            names += 1 + catalog->agencies[i].services[j].summary->dikenal_juga.count;
    return names;
}

static struct entries make_entries(struct arena *arena, const struct catalog *catalog)
{
    struct entries entries = {ARENA_ARRAY(arena, struct entry, count_names(catalog)), 0};
    for (size_t i = 0; i < catalog->count; i++)
        for (size_t j = 0; j < catalog->agencies[i].count; j++)
            add_service(&entries, &catalog->agencies[i], &catalog->agencies[i].services[j]);
    if (entries.count > 1)
        qsort(entries.list, entries.count, sizeof *entries.list, compare_entries);
    return entries;
}

// ---- topics

struct topics {
    struct arena *arena;
    struct topic *list; // in the order in which they were met
    size_t count;
    const struct entry **entries; // of all topics, one after another
};

typedef const struct references *references_function(const struct entry *entry);

static const struct references *groups_of(const struct entry *entry)
{
    return &entry->service->summary->kelompok;
}

static const struct references *regulations_of(const struct entry *entry)
{
    return &entry->service->summary->peraturan;
}

static void note_topic(struct topics *topics, size_t *capacity, const struct reference *reference)
{
    topics->list =
        arena_grow(topics->arena, topics->list, topics->count, capacity, sizeof *topics->list);
    topics->list[topics->count++].about = reference;
}

// The topics, and how many entries each has; gives how many these are together.
static size_t meet_topics(struct topics *topics, struct reference_table *table,
                          const struct entries *entries, references_function *references_of)
{
    size_t mentions = 0, capacity = 0;
    for (size_t i = 0; i < entries->count; i++) {
        const struct references *references = references_of(&entries->list[i]);
        for (size_t j = 0; !entries->list[i].popular && j < references->count; j++) {
            const struct reference *kept = reference_keep(table, references->list[j]);
            if (kept->number == topics->count)
                note_topic(topics, &capacity, kept);
            topics->list[kept->number].count++;
            mentions++;
        }
    }
    return mentions;
}

static void share_out(struct topics *topics)
{
    const struct entry **next = topics->entries;
    for (size_t i = 0; i < topics->count; i++) {
        topics->list[i].entries = next;
        next += topics->list[i].count;
        topics->list[i].count = 0;
    }
}

static void fill_topics(struct topics *topics, struct reference_table *table,
                        const struct entries *entries, references_function *references_of)
{
    for (size_t i = 0; i < entries->count; i++) {
        const struct references *references = references_of(&entries->list[i]);
        for (size_t j = 0; !entries->list[i].popular && j < references->count; j++) {
            size_t number = reference_keep(table, references->list[j])->number;
            struct topic *topic = &topics->list[number];
            topic->entries[topic->count++] = &entries->list[i];
        }
    }
}

static void name_topics(struct topics *topics)
{
    for (size_t i = 0; i < topics->count; i++) {
        struct topic *topic = &topics->list[i];
        topic->id = topic->about->id;
        topic->nama = topic->about->nama;
    }
}

// Each list is in the order of the entries.
static struct topics make_topics(struct arena *arena, const struct entries *entries,
                                 references_function *references_of)
{
    struct topics topics = {.arena = arena};
    struct reference_table *table = reference_table_new(arena);
    size_t mentions = meet_topics(&topics, table, entries, references_of);
    topics.entries = ARENA_ARRAY(arena, const struct entry *, mentions);
    share_out(&topics);
    fill_topics(&topics, table, entries, references_of);
    name_topics(&topics);
    return topics;
}

static int compare_groups(const void *a, const void *b)
{
    return str_cmp(((const struct topic *)a)->id, ((const struct topic *)b)->id);
}

static int compare_regulations(const void *a, const void *b)
{
    const struct reference *first = ((const struct topic *)a)->about;
    const struct reference *second = ((const struct topic *)b)->about;
    if (first->jenis != second->jenis)
        return first->jenis < second->jenis ? -1 : 1;
    if (first->tahun != second->tahun)
        return first->tahun > second->tahun ? -1 : 1;
    return str_cmp(first->id, second->id);
}

static void sort_topics(struct topics *topics, int (*compare)(const void *, const void *))
{
    if (topics->count > 1)
        qsort(topics->list, topics->count, sizeof *topics->list, compare);
}

static void fill_letters(struct arena *arena, const struct entries *entries,
                         struct topic by_letter[LETTERS])
{
    const struct entry **next = ARENA_ARRAY(arena, const struct entry *, entries->count);
    for (size_t i = 0; i < entries->count; i++)
        by_letter[letter_of(&entries->list[i])].count++;
    for (size_t i = 0; i < LETTERS; i++) {
        struct topic *topic = &by_letter[i];
        topic->id = arena_printf(arena, "%c", directory_letters[i]);
        topic->nama =
            i == 0 ? STR("0–9") : arena_printf(arena, "%c", directory_letters[i] - 'a' + 'A');
        topic->entries = next;
        next += topic->count;
        topic->count = 0;
    }
    for (size_t i = 0; i < entries->count; i++) {
        struct topic *topic = &by_letter[letter_of(&entries->list[i])];
        topic->entries[topic->count++] = &entries->list[i];
    }
}

struct directory directory_make(struct arena *arena, const struct catalog *catalog)
{
    struct entries entries = make_entries(arena, catalog);
    struct topics groups = make_topics(arena, &entries, groups_of);
    struct topics regulations = make_topics(arena, &entries, regulations_of);
    sort_topics(&groups, compare_groups);
    sort_topics(&regulations, compare_regulations);
    struct directory directory = {.entries = entries.list,
                                  .count = entries.count,
                                  .groups = groups.list,
                                  .group_count = groups.count,
                                  .regulations = regulations.list,
                                  .regulation_count = regulations.count};
    fill_letters(arena, &entries, directory.letters);
    return directory;
}
