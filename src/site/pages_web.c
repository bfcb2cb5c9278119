// The site map (sitemaps.org), the feed, the manifest (W3C), and the first lines of the service
// worker, whose body is an asset of the theme.
#include "site/pages_web.h"

#include "base/hash.h"
#include "render/render.h"

enum { MOST_ADDRESSES = 50000 }; // of a site map

static str path_of(struct writer *writer, enum plan_id plan)
{
    return plan_path(writer->products->arena, plan, PLAN_ONLY);
}

// ---- the site map

static void write_address(struct buf *out, const char *element, str site, str path)
{
    buf_add(out, arena_printf(out->arena, "<%s><loc>", element));
    html_escape(out, arena_printf(out->arena, "%.*s%.*s", STR_ARG(site), STR_ARG(path)));
    BUF_LIT(out, "</loc>");
}

static void write_map(struct writer *writer, str site, str path, size_t first, size_t end)
{
    struct buf out = writer_buffer(writer);
    BUF_LIT(&out, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                  "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (size_t i = first; i < end; i++) {
        const struct web_page *page = &writer->web->pages[i];
        write_address(&out, "url", site, page->address);
        if (page->date.len > 0)
            buf_add(&out, arena_printf(out.arena, "<lastmod>%.*s</lastmod>", STR_ARG(page->date)));
        BUF_LIT(&out, "</url>\n");
    }
    BUF_LIT(&out, "</urlset>\n");
    writer_file(writer, path, &out);
}

static str map_name(struct writer *writer, size_t number)
{
    struct arena *arena = writer->products->arena;
    return plan_path(arena, PLAN_MAP_PART,
                     (struct plan_of){.id = arena_printf(arena, "%zu", number + 1)});
}

static void write_map_of_maps(struct writer *writer, str site, size_t parts)
{
    struct buf out = writer_buffer(writer);
    BUF_LIT(&out, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                  "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (size_t i = 0; i < parts; i++) {
        write_address(&out, "sitemap", site, map_name(writer, i));
        BUF_LIT(&out, "</sitemap>\n");
    }
    BUF_LIT(&out, "</sitemapindex>\n");
    writer_file(writer, path_of(writer, PLAN_MAP), &out);
}

static void write_site_map(struct writer *writer, str site)
{
    size_t count = writer->web->count, parts = (count + MOST_ADDRESSES - 1) / MOST_ADDRESSES;
    if (parts <= 1) {
        write_map(writer, site, path_of(writer, PLAN_MAP), 0, count);
        return;
    }
    for (size_t i = 0; i < parts; i++) {
        size_t end = (i + 1) * MOST_ADDRESSES;
        write_map(writer, site, map_name(writer, i), i * MOST_ADDRESSES, end < count ? end : count);
    }
    write_map_of_maps(writer, site, parts);
}

// ---- the feed

static void write_feed(struct writer *writer)
{
    if (!writer->kit->has_feed)
        return;
    struct buf out = writer_buffer(writer);
    const struct page page = page_at(&writer->arena, writer->kit, PLAN_FEED, PLAN_ONLY);
    feed_write(&page, &out);
    writer_file(writer, page.path, &out);
}

// ---- the app

static void write_icon(struct json *json, const struct theme *theme, const char *name,
                       const char *sizes, const char *type)
{
    str path = theme_asset_path(json->out->arena, theme, str_from(name));
    if (path.len == 0) // a theme of its own may have no such icon
        return;
    json_value(json);
    json_open_flat(json, '{');
    json_key_text(json, "src", path);
    json_key_text(json, "sizes", str_from(sizes));
    json_key_text(json, "type", str_from(type));
    json_close(json, '}');
}

static void write_manifest(struct writer *writer, const struct theme *theme)
{
    struct buf out = writer_buffer(writer);
    struct json json = {.out = &out};
    json_open(&json, '{');
    json_key_text(&json, "name", writer->kit->catalog->situs->judul.s);
    json_key_text(&json, "lang", writer->kit->lang == LANG_ID ? STR("id") : STR("en"));
    json_key_text(&json, "start_url", path_of(writer, PLAN_HOME));
    json_key_text(&json, "scope", STR("./"));
    json_key_text(&json, "display", STR("minimal-ui"));
    json_key_open(&json, "icons", '[');
    write_icon(&json, theme, "icon.svg", "any", "image/svg+xml");
    write_icon(&json, theme, "icon.png", "192x192", "image/png");
    write_icon(&json, theme, "icon-large.png", "512x512", "image/png");
    json_close(&json, ']');
    json_close(&json, '}');
    BUF_LIT(&out, "\n");
    writer_file(writer, path_of(writer, PLAN_MANIFEST), &out);
}

static void write_first(struct json *json, const struct writer *writer, const struct theme *theme)
{
    static const char *const assets[] = {"screen.css", "site.js", "search.js", "search-box.js",
                                         "icon.svg"};
    json_key_open(json, "first", '[');
    for (size_t i = 0; i < writer->web->first_count; i++) {
        json_value(json);
        json_text(json, writer->web->first[i]);
    }
    for (size_t i = 0; i < sizeof assets / sizeof assets[0]; i++) {
        str path = theme_asset_path(json->out->arena, theme, str_from(assets[i]));
        if (path.len == 0)
            continue;
        json_value(json);
        json_text(json, path);
    }
    json_close(json, ']');
}

// A browser looks whether these bytes have changed; they do when a page that it keeps has.
static void write_worker(struct writer *writer, const struct theme *theme)
{
    struct buf out = writer_buffer(writer);
    struct json json = {.out = &out};
    str body = theme_asset_path(&writer->arena, theme, STR("offline.js"));
    if (body.len == 0)
        return;
    BUF_LIT(&out, "const site = ");
    json_open(&json, '{');
    json_key_text(
        &json, "version",
        arena_printf(&writer->arena, "%016llx", (unsigned long long)writer->web->version));
    json_key_text(&json, "missing", path_of(writer, PLAN_NOT_FOUND));
    write_first(&json, writer, theme);
    json_close(&json, '}');
    buf_add(&out, arena_printf(&writer->arena, ";\nimportScripts(\"%.*s\");\n", STR_ARG(body)));
    writer_file(writer, path_of(writer, PLAN_WORKER), &out);
}

void pages_web(struct writer *writer, const struct theme *theme)
{
    const struct page page = page_at(&writer->arena, writer->kit, PLAN_HOME, PLAN_ONLY);
    str site =
        arena_copy(writer->products->arena, page_public_address(&page, writer->kit, STR_NONE));
    if (site.len > 0)
        write_site_map(writer, site);
    write_feed(writer);
    write_manifest(writer, theme);
    write_worker(writer, theme);
}
