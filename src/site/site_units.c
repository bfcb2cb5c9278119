// Every unit is done again when any agency has changed: lists, letters and counts tell of all.
#include "site/site_units.h"

#include "base/hash.h"
#include "render/render.h"
#include "site/pages_audit.h"
#include "site/pages_web.h"

const str site_unit_names[SITE_UNITS] = {
    STR_INIT("situs/cari-id"), STR_INIT("situs/cari-en"), STR_INIT("situs/halaman"),
    STR_INIT("situs/kios"),    STR_INIT("situs/matriks"), STR_INIT("situs/data-1"),
    STR_INIT("situs/data-2"),  STR_INIT("situs/data-3"),
};

static struct writer writer_of(struct products *products, const struct tree *tree)
{
    return (struct writer){
        .products = products, .templates = &tree->language->templates, .kit = &tree->kit};
}

static bool is_html(const struct tree *tree)
{
    return plan_has_output(tree->kit.formats, OUTPUT_HTML);
}

// ---- the search

struct heads_reader {
    const struct second_round *round;
    struct products *products;
    enum lang lang;
    size_t next;        // agencies are asked for in the order of the site, which may show more
    struct arena arena; // of the agency whose heads were asked for last
};

static const struct summary_heads *heads_of(void *context, const struct agency *agency)
{
    struct heads_reader *reader = context;
    const struct second_round *round = reader->round;
    arena_reset(&reader->arena);
    while (!str_eq(round->shown[reader->next]->id, agency->id))
        reader->next++;
    struct unpack from = {.rest = output_content(round->first->output, &reader->arena,
                                                 agency_unit_name(&reader->arena, agency->id),
                                                 round->shown[reader->next]->listing_content)};
    const struct content content = unit_content_unpack(&from);
    struct unpack heads = {.rest = content.heads[reader->lang]};
    const struct summary_heads *list = listing_unpack_heads(&reader->arena, &heads, agency->count);
    if (from.broken || heads.broken)
        products_refuse(
            reader->products,
            unit_content_path(&reader->arena, agency_unit_name(&reader->arena, agency->id)));
    return list;
}

struct search_writers {
    struct writer list[2];
    size_t count;
};

static void write_search_file(void *context, str path, const struct buf *bytes)
{
    struct search_writers *to = context;
    for (size_t i = 0; i < to->count; i++)
        writer_file(&to->list[i], path, bytes);
}

// One index serves the web and, where it shows the same agencies, the kiosk.
static str write_search(const struct second_round *round, struct products *products,
                        struct tree *tree, const struct tree *kiosk)
{
    struct arena arena = {0};
    struct heads_reader reader = {.round = round, .products = products, .lang = tree->kit.lang};
    const struct search_source source = {heads_of, &reader};
    struct search_writers to = {{writer_of(products, tree)}, 1};
    if (kiosk)
        to.list[to.count++] = writer_of(products, kiosk);
    str head = search_make(&arena, &tree->catalog, &tree->directory, tree->kit.lang, &source,
                           write_search_file, &to);
    head = arena_copy(products->arena, head);
    for (size_t i = 0; i < to.count; i++)
        writer_close(&to.list[i]);
    arena_free(&reader.arena);
    arena_free(&arena);
    return head;
}

// Gives the trees of a language their index; what is kept of the unit is the names of its heads.
static void search_language(const struct second_round *round, struct products *products,
                            enum lang lang, bool make, struct unpack *before, struct buf *heads)
{
    for (size_t i = 0; i < round->trees->count; i++) {
        struct tree *tree = &round->trees->list[i];
        if (tree->kit.lang != lang || !is_html(tree) || tree->kit.search.len > 0)
            continue;
        struct tree *kiosk = tree->kit.kiosk ? NULL : trees_same_kiosk(round->trees, tree);
        str head = make ? write_search(round, products, tree, kiosk) : unpack_str(before);
        tree->kit.search = arena_copy(&round->first->all.workers[0].kept, head);
        if (kiosk)
            kiosk->kit.search = tree->kit.search;
        pack_str(heads, head);
    }
}

static void search_unit(const struct second_round *round, struct unit_result *result,
                        enum lang lang)
{
    struct arena arena = {0};
    struct products products =
        products_open(round->first->output, &arena, &result->findings, site_unit_names[lang]);
    struct buf heads = BUF(&arena);
    struct unpack before = {.rest = output_content(round->first->output, &arena, products.unit,
                                                   products.before.content)};
    bool is_kept =
        before.rest.len > 0 || products.before.content == 0; // a site may have no such search
    result->current = products_are_current(&products, round->key) && is_kept;
    search_language(round, &products, lang, !result->current, &before, &heads);
    if (result->current) {
        result->unchanged = products.before.product_count;
    } else {
        products.record.key = round->key;
        products_close(&products, buf_str(&heads));
        result->unchanged = products.unchanged;
    }
    arena_free(&arena);
}

void site_searches(const struct second_round *round, struct unit_result results[LANGS])
{
    for (enum lang lang = 0; lang < LANGS; lang++)
        search_unit(round, &results[lang], lang);
}

// ---- assets

// Where pages begin that carry their own assets: "" and, where there is one, "kios/".
static void write_assets(const struct second_round *round, struct products *products, str base)
{
    const struct theme *theme = &round->trees->theme;
    str folder = STR("assets/");
    for (size_t i = 0; i < theme->count; i++) {
        const struct theme_file *file = &theme->files[i];
        if (!str_starts(file->name, folder))
            continue;
        str path = theme_asset_path(products->arena, theme, str_skip(file->name, folder.len));
        products_add(products,
                     arena_printf(products->arena, "%.*s%.*s", STR_ARG(base), STR_ARG(path)),
                     file->bytes);
    }
}

static bool has_product(const struct products *products, str path)
{
    for (size_t i = 0; i < products->record.product_count; i++)
        if (str_eq(products->record.products[i].path, path))
            return true;
    return false;
}

// Agencies of one colour share a style sheet.
static void write_colors(struct products *products, const struct catalog *catalog)
{
    for (size_t i = 0; i < catalog->count; i++) {
        str bytes, file = page_color_file(products->arena, catalog->agencies[i].instansi, &bytes);
        if (file.len > 0 && !has_product(products, file))
            products_add(products, file, bytes);
    }
}

// ---- pages

static void write_pages(const struct second_round *round, struct products *products)
{
    struct trees *trees = round->trees;
    struct web web = {0};
    write_assets(round, products, STR_NONE);
    write_colors(products, &trees->list[0].catalog);
    for (size_t i = 0; i < trees->count; i++) {
        const struct tree *tree = &trees->list[i];
        struct writer writer = writer_of(products, tree);
        writer.web = &web;
        if (tree->kit.kiosk)
            continue;
        writer_unit(&writer, UNIT_SITE);
        if (is_html(tree))
            writer_list_agencies(&writer, round->listings);
        writer_close(&writer);
    }
    struct writer writer = writer_of(products, &trees->list[0]);
    writer.web = &web;
    pages_web(&writer, &trees->theme);
    writer_close(&writer);
}

static void write_kiosk(const struct second_round *round, struct products *products)
{
    bool first = true;
    for (size_t i = 0; i < round->trees->count; i++) {
        const struct tree *tree = &round->trees->list[i];
        struct writer writer = writer_of(products, tree);
        if (!tree->kit.kiosk)
            continue;
        if (first)
            write_assets(round, products, tree->kit.base);
        first = false;
        writer_unit(&writer, UNIT_KIOSKS);
        writer_close(&writer);
    }
}

static void write_matrix(const struct second_round *round, struct products *products)
{
    for (size_t i = 0; i < round->trees->count; i++) {
        const struct tree *tree = &round->trees->list[i];
        struct writer writer = writer_of(products, tree);
        writer_unit(&writer, UNIT_MATRIX);
        writer_close(&writer);
    }
}

// ---- data

struct parts {
    const struct second_round *round;
    struct products *products;
    struct arena arena; // of the agency that was asked for last
};

static const struct audit_report *next_part(void *context, size_t agency)
{
    struct parts *parts = context;
    static const struct audit_report nothing;
    arena_reset(&parts->arena);
    const struct audit_report *report = audit_of_agency(parts->round, &parts->arena, agency);
    if (!report)
        products_refuse(
            parts->products,
            unit_content_path(&parts->arena,
                              agency_unit_name(&parts->arena, parts->round->agencies[agency]->id)));
    return report ? report : &nothing;
}

static void write_data(const struct second_round *round, struct products *products, size_t number)
{
    struct parts parts = {.round = round, .products = products};
    const struct report_input input = {.report = round->report,
                                       .lang = round->trees->list[0].kit.lang,
                                       .part = next_part,
                                       .context = &parts};
    pages_audit_data(products, &input, number);
    arena_free(&parts.arena);
}

// ---- jobs

void site_unit(const struct second_round *round, struct unit_result *result, size_t number)
{
    enum { PAGES, KIOSK, MATRIX, DATA };
    struct arena arena = {0};
    struct products products = products_open(round->first->output, &arena, &result->findings,
                                             site_unit_names[LANGS + number]);
    result->current = products_are_current(&products, round->key);
    if (result->current) {
        result->unchanged = products.before.product_count;
        arena_free(&arena);
        return;
    }
    if (number == PAGES)
        write_pages(round, &products);
    else if (number == KIOSK)
        write_kiosk(round, &products);
    else if (number == MATRIX)
        write_matrix(round, &products);
    else if (round->first->shows_audit)
        write_data(round, &products, number - DATA);
    products.record.key = round->key;
    products_close(&products, STR_NONE);
    result->unchanged = products.unchanged;
    arena_free(&arena);
}
