// A source belongs to the service whose file or translation it is; all others to the agency, whose
// services then all change with it.
#include "site/service_key.h"

#include "base/hash.h"

#include <stdlib.h>

static int compare_file(const void *path, const void *service)
{
    return str_cmp(*(const str *)path, ((const struct service *)service)->file);
}

static const struct service *find_service(const struct agency *agency, str path)
{
    return agency->count > 0 ? bsearch(&path, agency->services, agency->count,
                                       sizeof *agency->services, compare_file)
                             : NULL;
}

// "ktp.yaml" for "ktp.en.yaml"; the path itself for any other.
static str without_language(struct arena *arena, str path)
{
    const str ending = STR(".en.yaml");
    if (!str_ends(path, ending))
        return path;
    return arena_printf(arena, "%.*s.yaml", STR_ARG(str_sub(path, 0, path.len - ending.len)));
}

static uint64_t join_source(uint64_t key, const struct source_file *source)
{
    return hash_join(hash_join(key, hash_bytes(source->path)), source->hash);
}

uint64_t *service_keys(struct arena *arena, const struct site *site, const struct agency *agency,
                       const struct audit_report *report)
{
    uint64_t *keys = ARENA_ARRAY(arena, uint64_t, agency->count), shared = agency->count;
    for (size_t i = 0; i < site->source_count; i++) {
        const struct source_file *source = &site->sources[i];
        const struct service *service = find_service(agency, without_language(arena, source->path));
        uint64_t *key = service ? &keys[service - agency->services] : &shared;
        *key = join_source(*key, source);
    }
    for (size_t i = 0; i < agency->count; i++) {
        const struct audit_service *audit = audit_service_of(report, agency, &agency->services[i]);
        keys[i] = hash_join(keys[i], shared);
        for (size_t j = 0; audit && j < KOMPONEN_COUNT; j++)
            keys[i] = hash_join(keys[i], audit->keadaan[j]);
    }
    return keys;
}
