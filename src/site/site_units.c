// Every unit is done again when any agency has changed: lists, letters and counts tell of all.
#include "site/site_units.h"

#include "base/hash.h"
#include "render/search/search.h"
#include "site/pages_audit.h"
#include "site/pages_web.h"

const str site_unit_names[SITE_UNITS] = {
    STR_INIT("situs/cari-id"), STR_INIT("situs/cari-en"), STR_INIT("situs/halaman"),
    STR_INIT("situs/kios"),    STR_INIT("situs/matriks"), STR_INIT("situs/data-1"),
    STR_INIT("situs/data-2"),  STR_INIT("situs/data-3"),
};

static struct writer writer_of(struct sink *sink, const struct tree *tree)
{
    return (struct writer){
        .sink = sink, .templates = &tree->language->templates, .kit = &tree->kit};
}

static bool is_html(const struct tree *tree)
{
    return plan_has_output(tree->kit.formats, OUTPUT_HTML);
}

// ---- the search

struct heads_reader {
    const struct second_round *round;
    struct sink *sink;
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
    struct unpack from = {.rest = output_content(round->shop->output, &reader->arena,
                                                 agency_unit_name(&reader->arena, agency->id),
                                                 round->shown[reader->next]->published_content)};
    const struct content content = content_unpack(&from);
    struct unpack heads = {.rest = content.heads[reader->lang]};
    const struct summary_heads *list =
        published_unpack_heads(&reader->arena, &heads, agency->count);
    if (from.broken || heads.broken)
        sink_refuse(reader->sink,
                    content_path(&reader->arena, agency_unit_name(&reader->arena, agency->id)));
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
static str write_search(const struct second_round *round, struct sink *sink, struct tree *tree,
                        const struct tree *kiosk)
{
    struct arena arena = {0};
    struct heads_reader reader = {.round = round, .sink = sink, .lang = tree->kit.lang};
    const struct search_source source = {heads_of, &reader};
    struct search_writers to = {{writer_of(sink, tree)}, 1};
    if (kiosk)
        to.list[to.count++] = writer_of(sink, kiosk);
    str head = search_make(&arena, &tree->catalog, &tree->directory, tree->kit.lang, &source,
                           write_search_file, &to);
    head = arena_copy(sink->arena, head);
    for (size_t i = 0; i < to.count; i++)
        writer_close(&to.list[i]);
    arena_free(&reader.arena);
    arena_free(&arena);
    return head;
}

// Gives the trees of a language their index; what is kept of the unit is the names of its heads.
static void search_language(const struct second_round *round, struct sink *sink, enum lang lang,
                            bool make, struct unpack *before, struct buf *heads)
{
    for (size_t i = 0; i < round->trees->count; i++) {
        struct tree *tree = &round->trees->list[i];
        if (tree->kit.lang != lang || !is_html(tree) || tree->kit.search.len > 0)
            continue;
        struct tree *kiosk = tree->kit.kiosk ? NULL : trees_same_kiosk(round->trees, tree);
        str head = make ? write_search(round, sink, tree, kiosk) : unpack_str(before);
        tree->kit.search = arena_copy(&round->shop->all.workers[0].kept, head);
        if (kiosk)
            kiosk->kit.search = tree->kit.search;
        pack_str(heads, head);
    }
}

static void search_unit(const struct second_round *round, struct unit_result *result,
                        enum lang lang)
{
    struct arena arena = {0};
    struct sink sink =
        sink_open(round->shop->output, &arena, &result->findings, site_unit_names[lang]);
    struct buf heads = BUF(&arena);
    struct unpack before = {
        .rest = output_content(round->shop->output, &arena, sink.unit, sink.before.content)};
    bool is_kept =
        before.rest.len > 0 || sink.before.content == 0; // a site may have no such search
    result->stands = sink_stands(&sink, round->key) && is_kept;
    search_language(round, &sink, lang, !result->stands, &before, &heads);
    if (result->stands) {
        result->unchanged = sink.before.product_count;
    } else {
        sink.record.key = round->key;
        sink_close(&sink, buf_str(&heads));
        result->unchanged = sink.unchanged;
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
static void write_assets(const struct second_round *round, struct sink *sink, str base)
{
    const struct theme *theme = &round->trees->theme;
    str folder = STR("assets/");
    for (size_t i = 0; i < theme->count; i++) {
        const struct theme_file *file = &theme->files[i];
        if (!str_starts(file->name, folder))
            continue;
        str path = theme_asset_path(sink->arena, theme, str_skip(file->name, folder.len));
        sink_add(sink, arena_printf(sink->arena, "%.*s%.*s", STR_ARG(base), STR_ARG(path)),
                 file->bytes);
    }
}

static bool has_product(const struct sink *sink, str path)
{
    for (size_t i = 0; i < sink->record.product_count; i++)
        if (str_eq(sink->record.products[i].path, path))
            return true;
    return false;
}

// Agencies of one colour share a style sheet.
static void write_colors(struct sink *sink, const struct catalog *catalog)
{
    for (size_t i = 0; i < catalog->count; i++) {
        str bytes, file = page_color_file(sink->arena, catalog->agencies[i].instansi, &bytes);
        if (file.len > 0 && !has_product(sink, file))
            sink_add(sink, file, bytes);
    }
}

// ---- pages

static void write_pages(const struct second_round *round, struct sink *sink)
{
    struct trees *trees = round->trees;
    struct web web = {0};
    write_assets(round, sink, STR_NONE);
    write_colors(sink, &trees->list[0].catalog);
    for (size_t i = 0; i < trees->count; i++) {
        const struct tree *tree = &trees->list[i];
        struct writer writer = writer_of(sink, tree);
        writer.web = &web;
        if (tree->kit.kiosk)
            continue;
        writer_unit(&writer, UNIT_SITE);
        if (is_html(tree))
            writer_list_agencies(&writer, round->published);
        writer_close(&writer);
    }
    struct writer writer = writer_of(sink, &trees->list[0]);
    writer.web = &web;
    pages_web(&writer, &trees->theme);
    writer_close(&writer);
}

static void write_kiosk(const struct second_round *round, struct sink *sink)
{
    bool first = true;
    for (size_t i = 0; i < round->trees->count; i++) {
        const struct tree *tree = &round->trees->list[i];
        struct writer writer = writer_of(sink, tree);
        if (!tree->kit.kiosk)
            continue;
        if (first)
            write_assets(round, sink, tree->kit.base);
        first = false;
        writer_unit(&writer, UNIT_KIOSKS);
        writer_close(&writer);
    }
}

static void write_matrix(const struct second_round *round, struct sink *sink)
{
    for (size_t i = 0; i < round->trees->count; i++) {
        const struct tree *tree = &round->trees->list[i];
        struct writer writer = writer_of(sink, tree);
        writer_unit(&writer, UNIT_MATRIX);
        writer_close(&writer);
    }
}

// ---- data

struct parts {
    const struct second_round *round;
    struct sink *sink;
    struct arena arena; // of the agency that was asked for last
};

static const struct audit_report *next_part(void *context, size_t agency)
{
    struct parts *parts = context;
    static const struct audit_report nothing;
    arena_reset(&parts->arena);
    const struct audit_report *report = audit_of_agency(parts->round, &parts->arena, agency);
    if (!report)
        sink_refuse(
            parts->sink,
            content_path(&parts->arena,
                         agency_unit_name(&parts->arena, parts->round->agencies[agency]->id)));
    return report ? report : &nothing;
}

static void write_data(const struct second_round *round, struct sink *sink, size_t number)
{
    struct parts parts = {.round = round, .sink = sink};
    const struct report_input input = {.report = round->report,
                                       .lang = round->trees->list[0].kit.lang,
                                       .part = next_part,
                                       .context = &parts};
    pages_audit_data(sink, &input, number);
    arena_free(&parts.arena);
}

// ---- jobs

void site_unit(const struct second_round *round, struct unit_result *result, size_t number)
{
    enum { PAGES, KIOSK, MATRIX, DATA };
    struct arena arena = {0};
    struct sink sink =
        sink_open(round->shop->output, &arena, &result->findings, site_unit_names[LANGS + number]);
    result->stands = sink_stands(&sink, round->key);
    if (result->stands) {
        result->unchanged = sink.before.product_count;
        arena_free(&arena);
        return;
    }
    if (number == PAGES)
        write_pages(round, &sink);
    else if (number == KIOSK)
        write_kiosk(round, &sink);
    else if (number == MATRIX)
        write_matrix(round, &sink);
    else if (round->shop->shows_audit)
        write_data(round, &sink, number - DATA);
    sink.record.key = round->key;
    sink_close(&sink, STR_NONE);
    result->unchanged = sink.unchanged;
    arena_free(&arena);
}
