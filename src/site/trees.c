// Indonesian comes first where both languages are written: the law and the documents are in it.
#include "site/trees.h"

#include "base/fs.h"
#include "facts/facts.h"
#include "model/translate.h"
#include "render/render.h"
#include "yaml/input.h"

extern const struct message INPUT_UNREADABLE;

static void add_tree(struct trees *trees, const struct catalog *catalog, enum lang lang, bool kiosk,
                     bool first)
{
    struct tree *tree = &trees->list[trees->count++];
    tree->language = &trees->languages[lang];
    tree->kit = (struct page_kit){
        .catalog = catalog,
        .words = &trees->languages[lang].words,
        .lang = lang,
        .base = plan_tree(kiosk, false),
        .public = plan_tree(false, !first),
        .folder = plan_tree(kiosk, !first),
        .show_nip = str_eq(catalog->situs->nip.s, STR("tampil")),
        .formats = kiosk ? 1U << OUTPUT_HTML | 1U << OUTPUT_KIOS : plan_wanted(catalog->situs),
        .kiosk = kiosk,
        .shows_audit = !kiosk && plan_has_output(plan_wanted(catalog->situs), OUTPUT_AUDIT),
    };
}

static void add_trees(struct trees *trees, const struct catalog *catalog, bool kiosk)
{
    size_t first = trees->count;
    for (enum lang lang = 0; lang < LANGS; lang++)
        if (trees->languages[lang].used)
            add_tree(trees, catalog, lang, kiosk, trees->count == first);
    if (trees->count - first < LANGS)
        return;
    trees->list[first].kit.other = &trees->list[first + 1].kit;
    trees->list[first + 1].kit.other = &trees->list[first].kit;
}

static void load_theme(struct trees *trees, struct site *site)
{
    int folder = -1;
    enum fs_result result = fs_open_below(site->root, STR("templates"), &folder);
    if (result != FS_OK && result != FS_MISSING) {
        str name = arena_printf(site->arena, "%.*stemplates", STR_ARG(site->prefix));
        input_report_file(site->findings, &INPUT_UNREADABLE, str_from(name.data), result);
    }
    theme_load(&trees->theme, site->arena, site->findings, folder);
    fs_close_root(folder);
}

static bool compile(struct trees *trees, struct site *site, enum lang lang)
{
    struct language *language = &trees->languages[lang];
    theme_load_words(&language->words, site->arena, site->findings, &trees->theme, lang);
    struct template_set set = {.arena = site->arena,
                               .findings = site->findings,
                               .theme = &trees->theme,
                               .words = &language->words};
    return pages_compile(&language->templates, &set);
}

// Errors of templates are the same in every language: the first tells them all.
bool trees_open(struct trees *trees, struct site *site)
{
    const struct situs *situs = site->catalog.situs;
    bool compiled = true;
    for (enum lang lang = 0; lang < LANGS; lang++)
        trees->languages[lang].used = catalog_has_language(situs, lang);
    add_trees(trees, &site->catalog, false);
    if (plan_has_output(plan_wanted(situs), OUTPUT_KIOS))
        add_trees(trees, &site->catalog, true);
    load_theme(trees, site);
    for (enum lang lang = 0; lang < LANGS && compiled; lang++)
        if (trees->languages[lang].used)
            compiled = compile(trees, site, lang);
    return compiled;
}

// The other language of a tree, among these trees.
static void link_languages(struct trees *trees, const struct trees *from)
{
    for (size_t i = 0; i < trees->count; i++)
        for (size_t j = 0; j < trees->count; j++)
            if (from->list[i].kit.other == &from->list[j].kit)
                trees->list[i].kit.other = &trees->list[j].kit;
}

// The agency in a language, with the summaries of its services; made once, for web and kiosk.
static const struct catalog *spoken(struct catalog made[LANGS], enum lang lang, struct arena *arena,
                                    const struct catalog *one)
{
    struct catalog *catalog = &made[lang];
    if (!catalog->situs) {
        *catalog = lang == LANG_EN ? translate_catalog(arena, one) : *one;
        facts_summarise(arena, catalog);
    }
    return catalog;
}

void trees_of_agency(struct trees *own, const struct trees *shared, struct arena *arena,
                     const struct catalog *one, const struct audit_report *report)
{
    struct rendered *rendered = rendered_new(arena);
    struct catalog made[LANGS] = {0};
    *own = *shared;
    link_languages(own, shared);
    for (size_t i = 0; i < own->count; i++) {
        struct tree *tree = &own->list[i];
        const struct catalog *catalog = spoken(made, tree->kit.lang, arena, one);
        tree->catalog = tree->kit.kiosk ? kiosk_catalog(arena, catalog) : *catalog;
        tree->kit.catalog = &tree->catalog;
        tree->kit.report = report;
        tree->kit.rendered = rendered;
    }
}

// A kiosk that shows all agencies lists what the web does.
static void fill_lists(struct trees *trees, struct tree *tree, struct arena *arena,
                       const struct catalog *catalog)
{
    const struct tree *web = NULL;
    tree->catalog = tree->kit.kiosk ? kiosk_catalog(arena, catalog) : *catalog;
    for (size_t i = 0; tree->kit.kiosk && i < trees->count; i++)
        if (!trees->list[i].kit.kiosk && trees->list[i].kit.lang == tree->kit.lang)
            web = &trees->list[i];
    if (web && web->catalog.count == tree->catalog.count) {
        tree->catalog = web->catalog;
        tree->directory = web->directory;
    } else {
        tree->directory = directory_make(arena, &tree->catalog);
    }
}

void trees_fill(struct trees *trees, struct arena *arena, const struct catalog shown[LANGS],
                const struct audit_report *report)
{
    for (size_t i = 0; i < trees->count; i++) {
        struct tree *tree = &trees->list[i];
        const struct catalog *catalog = &shown[tree->kit.lang];
        bool html = plan_has_output(plan_wanted(catalog->situs), OUTPUT_HTML);
        fill_lists(trees, tree, arena, catalog);
        tree->kit.catalog = &tree->catalog;
        tree->kit.directory = &tree->directory;
        tree->kit.has_feed = html && !tree->kit.kiosk && feed_is_possible(&tree->catalog);
        tree->kit.report = report;
    }
}

struct tree *trees_same_kiosk(struct trees *trees, const struct tree *web)
{
    for (size_t i = 0; i < trees->count; i++) {
        struct tree *tree = &trees->list[i];
        if (tree->kit.kiosk && tree->kit.lang == web->kit.lang &&
            tree->catalog.count == web->catalog.count)
            return tree;
    }
    return NULL;
}
