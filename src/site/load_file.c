// Reading one file of a site, which is noted among its sources, and saying what is wrong with it.
#include "site/load_parts.h"

#include "base/hash.h"

extern const struct message INPUT_TOO_LARGE, INPUT_UNREADABLE;

str load_full_name(struct site *site, str path)
{
    return arena_printf(site->arena, "%.*s%.*s", STR_ARG(site->prefix), STR_ARG(path));
}

void load_report(struct site *site, const struct message *error, str file, str a, str b)
{
    findings_add(site->findings, error, load_full_name(site, file), (struct pos){0}, a, b,
                 STR_NONE);
}

void site_note_source(struct site *site, const struct source_file *source)
{
    site->sources = arena_grow(site->arena, site->sources, site->source_count,
                               &site->source_capacity, sizeof *site->sources);
    site->sources[site->source_count++] = *source;
}

uint64_t site_hash_names(const struct fs_entry *entries, size_t count)
{
    uint64_t print = 1;
    for (size_t i = 0; i < count; i++)
        print = hash_join(hash_join(print, hash_bytes(entries[i].name)), entries[i].type);
    return print;
}

enum fs_result site_read(struct site *site, struct arena *arena, str path, size_t limit, str *bytes)
{
    struct fs_stamp stamp = {0};
    int64_t now = fs_now();
    enum fs_result result = fs_read_stamped(arena, site->root, path, limit, bytes, &stamp);
    if (result != FS_OK)
        return result;
    site_note_source(site, &(struct source_file){path, stamp, unit_stamp_is_settled(&stamp, now),
                                                 hash_bytes(*bytes)});
    return FS_OK;
}

void load_report_unreadable(struct site *site, str file, enum fs_result result)
{
    if (result == FS_TOO_LARGE)
        load_report(site, &INPUT_TOO_LARGE, file, STR("1 MiB"), STR_NONE);
    else
        load_report(site, &INPUT_UNREADABLE, file, str_from(fs_reason(result, LANG_ID)),
                    str_from(fs_reason(result, LANG_EN)));
}

str load_join(struct site *site, str folder, str name)
{
    return arena_printf(site->arena, "%.*s/%.*s", STR_ARG(folder), STR_ARG(name));
}
