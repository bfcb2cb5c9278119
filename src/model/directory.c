// Services are listed under their names and sorted; what each mentions is collected, sorted by
// topic, and cut into topics.
#include "model/directory.h"

#include "base/buf.h"
#include "base/hash.h"
#include "model/fields.h"
#include "model/reading.h"
#include "model/translate.h"

#include <stdlib.h>

enum { LONGEST_SLUG = 60 };

// ---- names

static str sort_key(struct arena *arena, str title)
{
    struct buf key = BUF(arena);
    size_t start = 0;
    while (start < title.len && !is_alnum(title.data[start]) && (title.data[start] & 0x80) == 0)
        start++;
    for (size_t i = start; i < title.len; i++)
        buf_char(&key, to_lower(title.data[i]));
    return buf_str(&key);
}

char entry_letter(const struct entry *entry)
{
    char first = entry->key.len > 0 ? entry->key.data[0] : '0';
    return is_alpha(first) ? first : '0';
}

static bool ends_with_number(str slug)
{
    size_t at = slug.len;
    while (at > 0 && is_digit(slug.data[at - 1]))
        at--;
    return at < slug.len && at > 0 && slug.data[at - 1] == '-';
}

// True when the address keeps all that tells this name from others: letters beyond ASCII, signs
// that are part of a name ("C++") and what is too long do not come through.
static bool is_kept_whole(str name)
{
    for (size_t i = 0; i < name.len; i++)
        if ((name.data[i] & 0x80) != 0 || memchr("+#@%*=<>~^$", name.data[i], 11))
            return false;
    return name.len > 0 && name.len <= LONGEST_SLUG;
}

static str small_letters(struct arena *arena, str name)
{
    char *small = arena_alloc(arena, name.len + 1, 1);
    for (size_t i = 0; i < name.len; i++)
        small[i] = to_lower(name.data[i]);
    return (str){small, name.len};
}

static str plain_slug(struct arena *arena, str name)
{
    struct buf slug = BUF(arena);
    for (size_t i = 0; i < name.len && slug.len < LONGEST_SLUG; i++) {
        if (is_alnum(name.data[i]))
            buf_char(&slug, to_lower(name.data[i]));
        else if (slug.len > 0 && slug.data[slug.len - 1] != '-')
            buf_char(&slug, '-');
    }
    while (slug.len > 0 && slug.data[slug.len - 1] == '-')
        slug.len--;
    return buf_str(&slug);
}

str slug_make(struct arena *arena, str name)
{
    str plain = plain_slug(arena, name);
    bool usable =
        id_is_valid(plain) && !id_is_reserved_for_service(plain) && !ends_with_number(plain);
    if (is_kept_whole(name) && usable)
        return plain;
    str print = str_sub(hash_name(arena, small_letters(arena, name)), 0, 6);
    bool letter = plain.len > 0 && is_alpha(plain.data[0]);
    return arena_printf(arena, "%s%.*s%sx%.*sx", letter ? "" : "k-", STR_ARG(plain),
                        plain.len > 0 ? "-" : "", STR_ARG(print));
}

// ---- entries

struct entries {
    struct arena *arena;
    struct entry *list;
    size_t count;
    size_t capacity;
};

static void add_entry(struct entries *entries, const struct agency *agency,
                      const struct service *service, str name, bool popular)
{
    if (name.len == 0)
        return;
    entries->list = arena_grow(entries->arena, entries->list, entries->count, &entries->capacity,
                               sizeof *entries->list);
    entries->list[entries->count++] =
        (struct entry){sort_key(entries->arena, name), name, popular, agency, service};
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
    int order = str_cmp(first->key, second->key);
    if (order == 0)
        order = str_cmp(first->agency->id, second->agency->id);
    if (order == 0)
        order = str_cmp(first->service->id, second->service->id);
    return order != 0 ? order : first->popular - second->popular;
}

static void add_service(struct entries *entries, const struct agency *agency,
                        const struct service *service)
{
    const struct text *popular = service->standar->dikenal_juga.items;
    size_t first = entries->count;
    add_entry(entries, agency, service, service->standar->judul.s, false);
    for (size_t i = 0; i < service->standar->dikenal_juga.count; i++)
        if (!has_name(entries, first, popular[i].s))
            add_entry(entries, agency, service, popular[i].s, true);
}

static struct entries make_entries(struct arena *arena, const struct catalog *catalog)
{
    struct entries entries = {.arena = arena};
    for (size_t i = 0; i < catalog->count; i++)
        for (size_t j = 0; j < catalog->agencies[i].count; j++)
            add_service(&entries, &catalog->agencies[i], &catalog->agencies[i].services[j]);
    if (entries.count > 1)
        qsort(entries.list, entries.count, sizeof *entries.list, compare_entries);
    return entries;
}

// ---- topics

struct mention {
    struct topic topic;
    const struct entry *entry;
};

struct mentions {
    struct arena *arena;
    struct mention *list;
    size_t count;
    size_t capacity;
};

static void add_mention(struct mentions *mentions, const struct topic *topic,
                        const struct entry *entry)
{
    mentions->list = arena_grow(mentions->arena, mentions->list, mentions->count,
                                &mentions->capacity, sizeof *mentions->list);
    mentions->list[mentions->count++] = (struct mention){*topic, entry};
}

static int compare_mentions(const void *a, const void *b)
{
    const struct mention *first = a, *second = b;
    int order = str_cmp(first->topic.id, second->topic.id);
    if (order != 0)
        return order;
    return first->entry < second->entry ? -1 : first->entry > second->entry;
}

// Cuts sorted mentions into topics; an entry that mentions a topic twice is in it once.
static struct topic *cut_topics(struct mentions *mentions, size_t *count)
{
    struct topic *topics = ARENA_ARRAY(mentions->arena, struct topic, mentions->count);
    const struct entry **entries =
        ARENA_ARRAY(mentions->arena, const struct entry *, mentions->count);
    *count = 0;
    if (mentions->count > 1)
        qsort(mentions->list, mentions->count, sizeof *mentions->list, compare_mentions);
    for (size_t i = 0; i < mentions->count; i++) {
        const struct mention *mention = &mentions->list[i];
        if (*count == 0 || !str_eq(topics[*count - 1].id, mention->topic.id)) {
            topics[*count] = mention->topic;
            topics[(*count)++].entries = entries + i;
        }
        struct topic *topic = &topics[*count - 1];
        if (topic->pokok.len == 0)
            topic->pokok = mention->topic.pokok;
        if (topic->foreign && !mention->topic.foreign) { // some standard translates it
            topic->nama = mention->topic.nama;
            topic->foreign = false;
        }
        if (topic->count == 0 || topic->entries[topic->count - 1] != mention->entry)
            topic->entries[topic->count++] = mention->entry;
    }
    return topics;
}

static const struct standar *original_of(const struct service *service)
{
    return service->standar->original ? service->standar->original : service->standar;
}

// A group keeps the address of its first language's name.
static void add_groups(struct mentions *mentions, const struct entry *entry)
{
    const struct list *ids = &original_of(entry->service)->kelompok;
    const struct list *names = &entry->service->standar->kelompok;
    const struct text *id = ids->items;
    const struct standar *standar = entry->service->standar;
    bool stayed = is_untranslated(&record_standar, standar->untranslated, STR("kelompok"));
    bool foreign = stayed || names->count != ids->count;
    const struct text *name = names->count == ids->count ? names->items : ids->items;
    for (size_t i = 0; i < ids->count; i++) {
        struct topic topic = {
            .id = slug_make(mentions->arena, id[i].s), .nama = name[i].s, .foreign = foreign};
        if (id[i].s.len > 0)
            add_mention(mentions, &topic, entry);
    }
}

static void add_regulations(struct mentions *mentions, const struct entry *entry)
{
    struct sitasi *list = NULL;
    size_t count = standard_regulations(mentions->arena, original_of(entry->service), &list);
    for (size_t i = 0; i < count; i++) {
        struct topic topic = {.id = citation_page_id(mentions->arena, &list[i]),
                              .nama = citation_short(mentions->arena, &list[i]),
                              .pokok = list[i].tentang,
                              .jenis = list[i].jenis,
                              .tahun = list[i].tahun};
        if (topic.id.len > 0 && !list[i].dalam_judul && citation_is_certain(&list[i]))
            add_mention(mentions, &topic, entry);
    }
}

typedef void mention_function(struct mentions *mentions, const struct entry *entry);

static struct topic *make_topics(struct arena *arena, const struct entries *entries,
                                 mention_function *add, size_t *count)
{
    struct mentions mentions = {.arena = arena};
    for (size_t i = 0; i < entries->count; i++)
        if (!entries->list[i].popular)
            add(&mentions, &entries->list[i]);
    return cut_topics(&mentions, count);
}

static int compare_regulations(const void *a, const void *b)
{
    const struct topic *first = a, *second = b;
    if (first->jenis != second->jenis)
        return first->jenis < second->jenis ? -1 : 1;
    if (first->tahun != second->tahun)
        return first->tahun > second->tahun ? -1 : 1;
    return str_cmp(first->id, second->id);
}

static int compare_ids(const void *a, const void *b)
{
    return str_cmp((*(const struct topic *const *)a)->id, (*(const struct topic *const *)b)->id);
}

static void rank_regulations(struct arena *arena, struct directory *directory)
{
    size_t count = directory->regulation_count;
    directory->by_id = ARENA_ARRAY(arena, const struct topic *, count);
    if (count > 1)
        qsort(directory->regulations, count, sizeof *directory->regulations, compare_regulations);
    for (size_t i = 0; i < count; i++)
        directory->by_id[i] = &directory->regulations[i];
    if (count > 1)
        qsort(directory->by_id, count, sizeof *directory->by_id, compare_ids);
}

struct directory directory_make(struct arena *arena, const struct catalog *catalog)
{
    struct entries entries = make_entries(arena, catalog);
    struct directory directory = {.entries = entries.list, .count = entries.count};
    directory.groups = make_topics(arena, &entries, add_groups, &directory.group_count);
    directory.regulations =
        make_topics(arena, &entries, add_regulations, &directory.regulation_count);
    rank_regulations(arena, &directory);
    return directory;
}

static int compare_id(const void *key, const void *topic)
{
    return str_cmp(*(const str *)key, (*(const struct topic *const *)topic)->id);
}

const struct topic *directory_regulation(const struct directory *directory, str id)
{
    if (directory->regulation_count == 0)
        return NULL;
    const struct topic **found = bsearch(&id, directory->by_id, directory->regulation_count,
                                         sizeof *directory->by_id, compare_id);
    return found ? *found : NULL;
}
