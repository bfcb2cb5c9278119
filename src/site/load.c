// From folders to the catalogue. Only *.yaml and files that YAML refers to are read; names are
// checked before they become addresses; symbolic links are not followed.
#include "site/load_parts.h"

#include "audit/audit.h"
#include "facts/facts.h"
#include "model/fields.h"
#include "model/plan.h"
#include "site/check.h"

extern const struct message INPUT_DATA_NAME, INPUT_LINK_SKIPPED, INPUT_MISPLACED,
    INPUT_NO_AGENCY_FILE, INPUT_RESERVED_NAME, INPUT_WRONG_NAME, INPUT_YML_NAME;

struct listing {
    struct fs_entry *entries;
    size_t count;
};

static struct listing list_folder(struct site *site, str path)
{
    struct listing listing;
    enum fs_result result =
        fs_list(site->arena, site->root, path, &listing.entries, &listing.count);
    if (result != FS_OK)
        load_report_unreadable(site, path, result);
    return listing;
}

static bool is_yaml(str name)
{
    return name.len > 5 && str_eq_nocase(str_skip(name, name.len - 5), STR(".yaml"));
}

static bool is_yml(str name)
{
    return name.len > 4 && str_eq_nocase(str_skip(name, name.len - 4), STR(".yml"));
}

static bool is_hidden(str name)
{
    return name.data[0] == '.';
}

// The id that a file or folder name gives. False when it can be none, which has been reported.
static bool check_name(struct site *site, str path, str id, bool reserved)
{
    if (!id_is_valid(id))
        load_report(site, &INPUT_WRONG_NAME, path, id, STR_NONE);
    else if (reserved)
        load_report(site, &INPUT_RESERVED_NAME, path, id, STR_NONE);
    return id_is_valid(id) && !reserved;
}

static bool read_service(struct site *site, str folder, str name, struct service *service)
{
    str path = load_join(site, folder, name);
    str id = str_sub(name, 0, name.len - 5);
    struct standar *standar = ARENA_NEW(site->arena, struct standar);
    *service = (struct service){.id = id, .file = path, .standar = standar};
    if (!str_ends(name, STR(".yaml"))) // .YAML
        id = name;
    if (!check_name(site, path, id, plan_reserves_service(id)))
        return false;
    size_t before = site->findings->count;
    load_record(site, path, &record_standar, standar, NULL, &service->source);
    service->facts = facts_make(site->arena, standar);
    check_pictures(site, folder, path, standar);
    audit_check_waivers(site->findings, load_full_name(site, path), &standar->pengecualian);
    return load_is_clean_since(site, before);
}

// What is neither read nor ignored in silence: links, *.yml. True when the entry was dealt with.
static bool pass_over(struct site *site, str folder, const struct fs_entry *entry)
{
    str path = load_join(site, folder, entry->name);
    if (entry->type == FS_LINK)
        load_report(site, &INPUT_LINK_SKIPPED, path, STR_NONE, STR_NONE);
    else if (entry->type == FS_FILE && is_yml(entry->name))
        load_report(site, &INPUT_YML_NAME, path, STR_NONE, STR_NONE);
    else if (entry->type == FS_FILE && is_yaml(entry->name) && !is_hidden(entry->name))
        return false;
    site->ignored++;
    return true;
}

static bool read_services(struct site *site, str folder, struct listing listing,
                          struct agency *agency)
{
    struct service *services = ARENA_ARRAY(site->arena, struct service, listing.count);
    bool right = true;
    for (size_t i = 0; i < listing.count; i++) {
        const struct fs_entry *entry = &listing.entries[i];
        if (str_eq(entry->name, STR("instansi.yaml")) || load_is_translation(entry->name) ||
            pass_over(site, folder, entry))
            continue;
        bool clean = read_service(site, folder, entry->name, &services[agency->count]);
        services[agency->count].broken = !clean;
        agency->count++;
        right = right && clean;
    }
    agency->services = services;
    return load_translations(site, folder, listing.entries, listing.count, agency) && right;
}

static bool read_agency_file(struct site *site, str folder, struct agency *agency)
{
    struct instansi *instansi = ARENA_NEW(site->arena, struct instansi);
    str path = load_join(site, folder, STR("instansi.yaml"));
    agency->instansi = instansi;
    agency->file = path;
    agency->settings_broken = true;
    if (!fs_exists(site->root, path)) {
        load_report(site, &INPUT_NO_AGENCY_FILE, folder, path, STR_NONE);
        return false;
    }
    bool right = load_record(site, path, &record_instansi, instansi, NULL, &agency->source);
    agency->settings_broken = !right;
    check_color(site, path, instansi);
    return check_emblem(site, folder, path, instansi) && right;
}

static bool holds_yaml(struct listing listing)
{
    for (size_t i = 0; i < listing.count; i++)
        if (listing.entries[i].type == FS_FILE && is_yaml(listing.entries[i].name))
            return true;
    return false;
}

// True when the folder is an agency's, right or broken.
static bool read_agency(struct site *site, str name, struct agency *agency)
{
    str folder = load_join(site, site->folder, name);
    size_t before = site->findings->count;
    struct listing listing = list_folder(site, folder);
    site->names = site_hash_names(listing.entries, listing.count);
    *agency = (struct agency){.id = name};
    if (!id_is_valid(name) && !holds_yaml(listing) && load_is_clean_since(site, before)) {
        site->ignored++;
        return false;
    }
    bool right = load_is_clean_since(site, before);
    if (!right) { // the folder cannot be read: nothing can be said of what is in it
        agency->broken = true;
        agency->instansi = ARENA_NEW(site->arena, struct instansi);
        return true;
    }
    right = check_name(site, folder, name, plan_reserves_agency(name)) && right;
    right = read_agency_file(site, folder, agency) && right;
    right = read_services(site, folder, listing, agency) && right;
    agency->broken = !right;
    return true;
}

// The site's own data files; they have a folder among the agencies, whose name no agency can have.
static const str data_folder = STR_INIT("data");

static size_t data_find(str name)
{
    size_t id = 0;
    while (id < DATA_COUNT && !str_eq(name, str_from(data_names[id])))
        id++;
    return id;
}

static void read_table(struct site *site, str path, enum data_id id)
{
    str bytes;
    enum fs_result result = site_read(site, site->arena, path, DATA_LARGEST_FILE, &bytes);
    site->read++;
    if (result != FS_OK)
        load_report_unreadable(site, path, result);
    else
        data_load_own(site->arena, site->findings, site->data, id, load_full_name(site, path),
                      bytes);
}

static void report_table_name(struct site *site, str path, str name)
{
    const char *near = record_nearest_word(name, data_names, DATA_COUNT);
    load_report(site, &INPUT_DATA_NAME, path,
                near ? arena_printf(site->arena, "; mungkin maksudnya %s", near) : STR_NONE,
                near ? arena_printf(site->arena, "; did you mean %s", near) : STR_NONE);
}

// The site's own tables in the place of ours.
static void read_data_folder(struct site *site, str folder)
{
    struct listing listing = list_folder(site, folder);
    if (holds_yaml(listing))
        load_report(site, &INPUT_RESERVED_NAME, folder, data_folder, STR_NONE);
    for (size_t i = 0; i < listing.count; i++) {
        const struct fs_entry *entry = &listing.entries[i];
        str path = load_join(site, folder, entry->name);
        size_t id = data_find(entry->name);
        if (entry->type == FS_LINK)
            load_report(site, &INPUT_LINK_SKIPPED, path, STR_NONE, STR_NONE);
        else if (entry->type == FS_FILE && id < DATA_COUNT)
            read_table(site, path, (enum data_id)id);
        else if (entry->type == FS_FILE && str_ends(entry->name, STR(".tsv")))
            report_table_name(site, path, entry->name);
        else
            site->ignored++;
    }
}

static bool load_data(struct site *site)
{
    size_t before = site->findings->count;
    int folder = -1;
    str path = load_join(site, site->folder, data_folder);
    site->data = ARENA_NEW(site->arena, struct audit_data);
    data_load_builtin(site->arena, site->data);
    if (fs_open_below(site->root, path, &folder) == FS_OK)
        read_data_folder(site, path);
    fs_close_root(folder);
    return load_is_clean_since(site, before);
}

static void read_top_file(struct site *site, const struct fs_entry *entry)
{
    if (str_eq(entry->name, STR("situs.yaml")) || str_eq(entry->name, STR("situs.en.yaml")) ||
        pass_over(site, site->folder, entry))
        return;
    load_report(site, &INPUT_MISPLACED, load_join(site, site->folder, entry->name), STR_NONE,
                STR_NONE);
}

// Pictures that YAML refers to were read, though their folder's listing passed over them.
static void count_pictures(struct site *site, size_t first)
{
    for (size_t i = first; i < site->file_count; i++) {
        str folder, name;
        fs_split_path(site->files[i].from, &folder, &name);
        fs_split_path(folder, &folder, &name);
        site->ignored -= str_eq(folder, site->folder);
    }
    site->read += site->file_count - first;
}

bool site_load_head(struct site *site, const str **folders, size_t *count)
{
    size_t before = site->findings->count;
    struct listing listing = list_folder(site, site->folder);
    *count = 0;
    if (!load_is_clean_since(site, before))
        return false;
    bool right = load_settings(site);
    right = load_data(site) && right;
    str *names = ARENA_ARRAY(site->arena, str, listing.count);
    for (size_t i = 0; i < listing.count; i++) {
        const struct fs_entry *entry = &listing.entries[i];
        bool folder = entry->type == FS_FOLDER;
        if (folder && is_hidden(entry->name))
            site->ignored++;
        else if (folder && !str_eq(entry->name, data_folder))
            names[(*count)++] = entry->name;
        else if (!folder)
            read_top_file(site, entry);
    }
    *folders = names;
    return right;
}

struct site site_for_agency(const struct site *shared, struct arena *arena,
                            struct findings *findings)
{
    return (struct site){
        .arena = arena,
        .findings = findings,
        .root = shared->root,
        .prefix = shared->prefix,
        .folder = shared->folder,
        .catalog = {.situs = shared->catalog.situs, .translation = shared->catalog.translation},
        .data = shared->data,
    };
}

bool site_load_agency(struct site *site, str folder, struct agency *agency)
{
    size_t files = site->file_count;
    bool is_agency = read_agency(site, folder, agency);
    count_pictures(site, files);
    return is_agency;
}

// Takes the entries of one agency off the front.
static size_t read_some_of(struct site *site, const struct site_entry *entries, size_t count,
                           struct agency *agency)
{
    str id = entries[0].agency, folder = load_join(site, site->folder, id);
    struct service *services = ARENA_ARRAY(site->arena, struct service, count);
    *agency = (struct agency){.id = id, .services = services};
    bool right = check_name(site, folder, id, plan_reserves_agency(id));
    right = read_agency_file(site, folder, agency) && right;
    right = load_agency_translation(site, agency) && right;
    while (agency->count < count && str_eq(entries[agency->count].agency, id)) {
        struct service *service = &services[agency->count];
        bool clean = read_service(site, folder, entries[agency->count++].file, service);
        clean = load_translation(site, service) && clean;
        service->broken = !clean;
        right = right && clean;
    }
    agency->broken = !right;
    return agency->count;
}

bool site_load_some(struct site *site, const struct site_entry *entries, size_t count)
{
    struct agency *agencies = ARENA_ARRAY(site->arena, struct agency, count);
    site->catalog.agencies = agencies;
    bool right = load_settings(site);
    right = load_data(site) && right;
    for (size_t i = 0; i < count;)
        i += read_some_of(site, entries + i, count - i, &agencies[site->catalog.count++]);
    return right;
}
