// From one YAML file to a checked record of the model.
#include "site/load_parts.h"

#include "model/translate.h"
#include "site/check.h"
#include "yaml/yaml.h"

bool load_is_clean_since(const struct site *site, size_t before)
{
    for (size_t i = before; i < site->findings->count; i++)
        if (site->findings->list[i].message->effect != EFFECT_NONE)
            return false;
    return true;
}

bool load_record(struct site *site, str path, const struct record *record, void *object,
                 const void *original, str *source)
{
    str bytes = STR_NONE;
    size_t before = site->findings->count;
    enum fs_result result = site_read(site, site->arena, path, YAML_LARGEST_FILE, &bytes);
    site->read++;
    *source = bytes;
    if (result != FS_OK) {
        load_report_unreadable(site, path, result);
        return false;
    }
    str name = load_full_name(site, path);
    struct decoder decoder = {site->arena, site->findings, name, original != NULL};
    const struct yaml_node *tree = yaml_read(site->arena, site->findings, name, bytes);
    if (tree) {
        decode_record(&decoder, record, tree, object);
        check_texts(&decoder, record, object);
        if (original)
            translate_check(&decoder, record, tree, original);
    }
    return load_is_clean_since(site, before);
}
