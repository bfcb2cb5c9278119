// Assets, the agencies' files, the pages of each tree, and what is written once for all of them.
#include "site/publish.h"

#include "base/fs.h"
#include "render/search.h"
#include "site/pages_audit.h"
#include "site/pages_kiosk.h"
#include "site/pages_web.h"
#include "site/published.h"
#include "yaml/input.h"

// Where pages begin that carry their own assets: "" and, where there is one, "kios/".
static size_t bases(const struct trees *trees, str list[2])
{
    size_t count = 0;
    for (size_t i = 0; i < trees->count; i++)
        if (count == 0 || !str_eq(list[count - 1], trees->list[i].kit.base))
            list[count++] = trees->list[i].kit.base;
    return count;
}

static void write_assets(struct publication *all, str base)
{
    const struct theme *theme = &all->trees->theme;
    struct arena *arena = all->site->arena;
    str folder = STR("assets/");
    for (size_t i = 0; i < theme->count; i++) {
        const struct theme_file *file = &theme->files[i];
        if (!str_starts(file->name, folder))
            continue;
        str path = theme_asset_path(arena, theme, str_skip(file->name, folder.len));
        output_add(all->output, arena_printf(arena, "%.*s%.*s", STR_ARG(base), STR_ARG(path)),
                   file->bytes);
    }
}

// The agency whose file this is, of the catalogue that a base shows.
static const struct agency *owner_of(const struct catalog *catalog, str path)
{
    str id = str_sub(path, 0, str_find_char(path, '/'));
    for (size_t i = 0; i < catalog->count; i++)
        if (str_eq(catalog->agencies[i].id, id))
            return &catalog->agencies[i];
    return NULL;
}

static void copy_file(struct publication *all, const struct site_file *file)
{
    struct site *site = all->site;
    struct arena scratch = {0};
    str bytes;
    enum fs_result result = fs_read(&scratch, site->root, file->from, SIZE_MAX, &bytes);
    if (result != FS_OK) {
        input_report_file(site->findings, INPUT_UNREADABLE, str_from(file->from.data), result);
        output_abandon(all->output);
    }
    for (size_t i = 0; result == FS_OK && i < all->trees->count; i++) {
        const struct tree *tree = &all->trees->list[i];
        bool first = i == 0 || !str_eq(tree->kit.base, tree[-1].kit.base);
        const struct agency *owner = owner_of(&tree->catalog, file->to);
        if (first && owner && !owner->broken)
            output_add(
                all->output,
                arena_printf(site->arena, "%.*s%.*s", STR_ARG(tree->kit.base), STR_ARG(file->to)),
                bytes);
    }
    arena_free(&scratch);
}

// What the pages show: the agencies that are right, and broken ones as they were published.
static struct catalog published_catalog(struct publication *all)
{
    struct arena *arena = all->site->arena;
    const struct catalog *loaded = &all->site->catalog;
    const struct catalog before = published_read(arena, all->output->note_before);
    struct agency *agencies = ARENA_ARRAY(arena, struct agency, loaded->count);
    struct catalog shown = *loaded;
    shown.count = 0;
    for (size_t i = 0; i < loaded->count; i++) {
        const struct agency *agency = &loaded->agencies[i];
        if (agency->broken)
            agency = published_find(&before, agency->id);
        if (agency)
            agencies[shown.count++] = *agency;
    }
    shown.agencies = agencies;
    all->output->note = published_note(arena, &shown);
    return shown;
}

// Its pages link to those of its audit.
static void keep_agency(struct publication *all, str folder, str id)
{
    static const char *const below[] = {"", "audit/"};
    for (size_t i = 0; i < sizeof below / sizeof below[0]; i++)
        output_keep(all->output, arena_printf(all->site->arena, "%.*s%s%.*s/", STR_ARG(folder),
                                              below[i], STR_ARG(id)));
}

// Keeps what was published of broken agencies; their pages need the style sheets that they name.
static void keep_broken(struct publication *all)
{
    const struct catalog *loaded = &all->site->catalog;
    str base[2];
    size_t base_count = bases(all->trees, base);
    bool kept = false;
    for (size_t i = 0; i < loaded->count; i++) {
        if (!loaded->agencies[i].broken)
            continue;
        kept = true;
        for (size_t j = 0; j < all->trees->count; j++)
            keep_agency(all, all->trees->list[j].kit.folder, loaded->agencies[i].id);
    }
    for (size_t i = 0; kept && i < base_count; i++)
        output_keep(all->output, arena_printf(all->site->arena, "%.*saset/", STR_ARG(base[i])));
}

// ---- the search

struct search_writers {
    struct writer *writers[2];
    size_t count;
};

static void write_search_file(void *context, str path, const struct buf *bytes)
{
    const struct search_writers *to = context;
    for (size_t i = 0; i < to->count; i++)
        writer_file(to->writers[i], path, bytes);
}

static const struct summary_heads *heads_of(void *context, const struct agency *agency)
{
    struct arena *arena = context;
    struct summary_heads *heads = ARENA_ARRAY(arena, struct summary_heads, agency->count);
    for (size_t i = 0; i < agency->count; i++)
        heads[i] = summary_heads_make(arena, agency->services[i].standar);
    return heads;
}

static struct writer writer_of(struct publication *all, const struct tree *tree)
{
    return (struct writer){.output = all->output,
                           .templates = &tree->language->templates,
                           .kit = &tree->kit,
                           .web = &all->web};
}

// The kiosk of the same language, where it shows the same agencies: one index serves both.
static struct tree *same_kiosk(struct trees *trees, const struct tree *web)
{
    for (size_t i = 0; i < trees->count; i++) {
        struct tree *tree = &trees->list[i];
        if (tree->kit.kiosk && tree->kit.lang == web->kit.lang &&
            tree->catalog.count == web->catalog.count)
            return tree;
    }
    return NULL;
}

// Who is searching while the site is replaced still finds the parts of before.
static void linger(struct publication *all, const struct tree *tree)
{
    str folder = arena_printf(all->site->arena, "%.*scari/", STR_ARG(tree->kit.folder));
    output_linger(all->output, folder.data);
}

// Makes the index of a tree that has none yet.
static void write_search(struct publication *all, struct tree *tree)
{
    struct tree *kiosk = tree->kit.kiosk ? NULL : same_kiosk(all->trees, tree);
    struct writer own = writer_of(all, tree), other = {0};
    struct search_writers to = {{&own, &other}, 1};
    struct arena scratch = {0};
    if (tree->kit.search.len > 0 || !format_is_wanted(tree->kit.formats, FORMAT_HTML))
        return;
    if (kiosk) {
        other = writer_of(all, kiosk);
        to.count = 2;
    }
    const struct search_source source = {heads_of, &scratch};
    str head = search_make(&scratch, &tree->catalog, &tree->directory, tree->kit.lang, &source,
                           write_search_file, &to);
    tree->kit.search = arena_copy(all->site->arena, head);
    if (kiosk)
        kiosk->kit.search = tree->kit.search;
    linger(all, tree);
    if (kiosk)
        linger(all, kiosk);
    writer_close(&own);
    writer_close(&other);
    arena_free(&scratch);
}

// ---- all of it

static void write_tree(struct publication *all, struct tree *tree)
{
    write_search(all, tree);
    struct writer writer = writer_of(all, tree);
    if (tree->kit.kiosk) {
        pages_of_kiosk(&writer);
    } else {
        pages_of_site(&writer);
        pages_of_agencies(&writer, &all->progress);
        if (format_is_wanted(tree->kit.formats, FORMAT_HTML))
            pages_audit(&writer);
    }
    writer_close(&writer);
}

// What the languages and the kiosk share.
static void write_data(struct publication *all)
{
    struct writer writer = writer_of(all, &all->trees->list[0]);
    pages_audit_data(&writer);
    pages_web(&writer, &all->trees->theme);
    writer_close(&writer);
}

void publish_all(struct publication *all)
{
    const struct catalog shown = published_catalog(all);
    str base[2];
    trees_fill(all->trees, all->site->arena, &shown, all->report);
    for (size_t i = bases(all->trees, base); i > 0; i--)
        write_assets(all, base[i - 1]);
    for (size_t i = 0; i < all->site->file_count; i++)
        copy_file(all, &all->site->files[i]);
    for (size_t i = 0; i < all->trees->count; i++) {
        struct tree *tree = &all->trees->list[i];
        for (size_t j = 0; !tree->kit.kiosk && j < tree->catalog.count; j++)
            all->progress.all +=
                tree->catalog.agencies[j].broken ? 0 : tree->catalog.agencies[j].count;
    }
    for (size_t i = 0; i < all->trees->count; i++)
        write_tree(all, &all->trees->list[i]);
    write_data(all);
    keep_broken(all);
}
