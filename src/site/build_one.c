// One standard in one form, without the rest of its site.
#include "site/site.h"

#include "base/fs.h"
#include "site/locate.h"
#include "site/trees.h"

static bool load_one(struct site *site, struct trees *trees, const char *file)
{
    struct site_entry *entries;
    size_t count;
    if (!site_open_files(site, &file, 1, &entries, &count) ||
        !site_load_some(site, entries, count) || findings_effect(site->findings) != EFFECT_NONE)
        return false;
    return trees_open(trees, site);
}

// The first tree that holds this form.
static const struct tree *choose_tree(const struct trees *trees, enum plan_id form)
{
    for (size_t i = 0; i < trees->count; i++)
        if (trees->list[i].kit.kiosk == ((plan_rows[form].trees & PLAN_KIOSK) != 0) &&
            trees->list[i].catalog.count > 0)
            return &trees->list[i];
    return NULL;
}

str build_one(const char *file, enum plan_id form, struct arena *arena, struct findings *findings,
              size_t *read)
{
    struct site site = {.arena = arena, .findings = findings, .root = -1};
    struct trees shared = {0}, trees;
    struct buf out = BUF(arena);
    if (load_one(&site, &shared, file)) {
        trees_of_agency(&trees, &shared, arena, &site.catalog, NULL);
        const struct tree *tree = choose_tree(&trees, form);
        if (tree)
            pages_write(&tree->kit, &tree->language->templates, form,
                        &(struct page_subject){.agency = tree->catalog.agencies,
                                               .service = tree->catalog.agencies->services},
                        &out);
    }
    *read = site.read;
    fs_close_root(site.root);
    return buf_str(&out);
}
