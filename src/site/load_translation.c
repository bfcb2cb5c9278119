// `<name>.en.yaml`: read like the file that it translates, and laid over it when pages are made.
#include "site/load_parts.h"

#include "model/fields.h"
#include "model/translate.h"
#include "site/check.h"

#include <stdlib.h>

extern const struct message INPUT_TRANSLATION_ALONE;

static const str ending = STR_INIT(".en.yaml");

bool load_is_translation(str name)
{
    return str_ends(name, ending);
}

static str stem_of(str name)
{
    return str_sub(name, 0, name.len - ending.len);
}

static bool is_wanted(const struct site *site)
{
    return catalog_has_language(site->catalog.situs, LANG_EN);
}

static str folder_of(str path)
{
    str folder, name;
    fs_split_path(path, &folder, &name);
    return folder;
}

static bool read_standard(struct site *site, str path, struct service *service)
{
    struct standar *translation = ARENA_NEW(site->arena, struct standar);
    str source;
    if (service->broken) // what it lacks may only be unread
        return true;
    service->translation = translation;
    bool right = load_record(site, path, &record_standar, translation, service->standar, &source);
    right = check_pictures(site, folder_of(path), path, translation) && right;
    service->broken = service->broken || !right;
    return right;
}

static bool read_agency(struct site *site, str path, struct agency *agency)
{
    struct instansi *translation = ARENA_NEW(site->arena, struct instansi);
    str source;
    if (agency->settings_broken)
        return true;
    agency->translation = translation;
    return load_record(site, path, &record_instansi, translation, agency->instansi, &source);
}

static int compare_file(const void *key, const void *service)
{
    return str_cmp(*(const str *)key, ((const struct service *)service)->file);
}

// The services of an agency are in the order of their files.
static struct service *find_service(struct site *site, str folder, struct agency *agency, str stem)
{
    str file = load_join(site, folder, arena_printf(site->arena, "%.*s.yaml", STR_ARG(stem)));
    return agency->count == 0 ? NULL
                              : bsearch(&file, agency->services, agency->count,
                                        sizeof *agency->services, compare_file);
}

static bool read_entry(struct site *site, str folder, struct agency *agency, str name)
{
    str path = load_join(site, folder, name), stem = stem_of(name);
    if (str_eq(stem, STR("instansi")))
        return read_agency(site, path, agency);
    struct service *service = find_service(site, folder, agency, stem);
    if (service)
        return read_standard(site, path, service);
    load_report(site, &INPUT_TRANSLATION_ALONE, path,
                arena_printf(site->arena, "<layanan>%.*s", STR_ARG(ending)), STR_NONE);
    site->ignored++;
    return true;
}

bool load_translations(struct site *site, str folder, const struct fs_entry *entries, size_t count,
                       struct agency *agency)
{
    bool right = true;
    for (size_t i = 0; i < count; i++) {
        if (entries[i].type != FS_FILE || !load_is_translation(entries[i].name))
            continue;
        if (is_wanted(site))
            right = read_entry(site, folder, agency, entries[i].name) && right;
        else
            site->ignored++;
    }
    return right;
}

// "standards/a/ktp.yaml" and its "standards/a/ktp.en.yaml".
static str translation_path(struct site *site, str file)
{
    return arena_printf(site->arena, "%.*s%.*s", STR_ARG(str_sub(file, 0, file.len - 5)),
                        STR_ARG(ending));
}

bool load_translation(struct site *site, struct service *service)
{
    str path = translation_path(site, service->file);
    if (!is_wanted(site) || !fs_exists(site->root, path))
        return true;
    return read_standard(site, path, service);
}

bool load_agency_translation(struct site *site, struct agency *agency)
{
    str path = translation_path(site, agency->file);
    if (!is_wanted(site) || !fs_exists(site->root, path))
        return true;
    return read_agency(site, path, agency);
}

bool load_site_translation(struct site *site)
{
    struct situs *translation = ARENA_NEW(site->arena, struct situs);
    str path = load_join(site, site->folder, STR("situs.en.yaml")), source;
    if (!is_wanted(site) || !fs_exists(site->root, path))
        return true;
    site->catalog.translation = translation;
    return load_record(site, path, &record_situs, translation, site->catalog.situs, &source);
}
