// The pages of the whole site: which there are, and where.
#include "site/pages_list.h"

#include "site/pages.h"

static void fill_home(const struct page *page, struct view_page *view, const void *subject,
                      const struct portion *portion)
{
    (void)subject;
    page_home(page, view, portion);
}

static void fill_letter(const struct page *page, struct view_page *view, const void *subject,
                        const struct portion *portion)
{
    page_az_letter(page, view, subject, portion);
}

static void fill_groups(const struct page *page, struct view_page *view, const void *subject,
                        const struct portion *portion)
{
    (void)subject;
    page_groups(page, view, portion);
}

static void fill_group(const struct page *page, struct view_page *view, const void *subject,
                       const struct portion *portion)
{
    page_group(page, view, subject, portion);
}

static void fill_regulations(const struct page *page, struct view_page *view, const void *subject,
                             const struct portion *portion)
{
    (void)subject;
    page_regulations(page, view, portion);
}

static void fill_regulation(const struct page *page, struct view_page *view, const void *subject,
                            const struct portion *portion)
{
    page_regulation(page, view, subject, portion);
}

static void fill_translations(const struct page *page, struct view_page *view, const void *subject,
                              const struct portion *portion)
{
    (void)subject;
    page_translations(page, view, portion);
}

// ---- the site as a whole

static void write_home(struct writer *writer, struct arena *arena)
{
    pages_list(writer, &(struct list_plan){.folder = "",
                                           .stem = STR("index"),
                                           .paging = page_home_paging(arena, writer->kit),
                                           .page_template = TEMPLATE_HOME,
                                           .fill = fill_home});
}

// A server shows this page under any address, so its links need the site's own.
static void write_not_found(struct writer *writer)
{
    writer_begin(writer, STR("404.html"));
    struct page *page = &writer->page;
    str address = writer->kit->catalog->situs->alamat.s;
    if (address.len > 0)
        page->top = page->root = arena_printf(page->arena, "%.*s%s", STR_ARG(address),
                                              str_ends(address, STR("/")) ? "" : "/");
    page_not_found(page, &writer->view);
    writer_end(writer, TEMPLATE_NOT_FOUND);
}

static void write_search(struct writer *writer)
{
    page_search(writer_begin(writer, STR("cari.html")), &writer->view);
    writer_end(writer, TEMPLATE_SEARCH);
    writer_list(writer, STR("cari.html"), STR_NONE);
}

static void write_letter(struct writer *writer, struct arena *arena, const struct topic *letter)
{
    if (letter->count == 0)
        return;
    pages_list(writer, &(struct list_plan){.folder = "az/",
                                           .stem = letter->id,
                                           .paging = page_topic_paging(arena, letter),
                                           .page_template = TEMPLATE_LIST,
                                           .fill = fill_letter,
                                           .subject = letter,
                                           .sister = STR("az/index.html")});
}

static void write_az(struct writer *writer, struct arena *arena)
{
    page_az(writer_begin(writer, STR("az/index.html")), &writer->view);
    writer_end(writer, TEMPLATE_LIST);
    writer_list(writer, STR("az/index.html"), STR_NONE);
    if (page_az_is_short(writer->kit))
        return;
    for (size_t i = 0; i < LETTERS; i++)
        write_letter(writer, arena, &writer->kit->directory->letters[i]);
}

// A list of topics, and a list for each of them. The first is there even when it is empty: pages of
// services lead to it, and are made before it is known what other services say.
static void write_topics(struct writer *writer, struct arena *arena, const char *folder,
                         const struct topic *topics, size_t count, list_function *fill_all,
                         list_function *fill_one)
{
    pages_list(writer, &(struct list_plan){.folder = folder,
                                           .stem = STR("index"),
                                           .paging = page_topics_paging(arena, topics, count),
                                           .page_template = TEMPLATE_LIST,
                                           .fill = fill_all});
    for (size_t i = 0; i < count; i++)
        pages_list(writer, &(struct list_plan){.folder = folder,
                                               .stem = topics[i].id,
                                               .paging = page_topic_paging(arena, &topics[i]),
                                               .page_template = TEMPLATE_LIST,
                                               .fill = fill_one,
                                               .subject = &topics[i]});
}

static void write_components(struct writer *writer)
{
    struct arena *paths = writer->sink->arena;
    page_components(writer_begin(writer, STR("komponen/index.html")), &writer->view);
    writer_end(writer, TEMPLATE_COMPONENTS);
    writer_list(writer, STR("komponen/index.html"), STR_NONE);
    for (enum komponen_id id = 0; id < KOMPONEN_COUNT; id++) {
        str file = page_file_of_component(paths, id);
        const struct page *page =
            writer_begin(writer, arena_printf(paths, "komponen/%.*s", STR_ARG(file)));
        page_law_component(page, &writer->view, id);
        writer_end(writer, TEMPLATE_COMPONENT);
        writer_list(writer, page->path, STR_NONE);
    }
}

void pages_of_site(struct writer *writer)
{
    const struct directory *directory = writer->kit->directory;
    struct arena arena = {0};
    write_home(writer, &arena);
    if (writer->kit->folder.len == 0)
        write_not_found(writer);
    if (format_is_wanted(writer->kit->formats, FORMAT_HTML)) {
        write_search(writer);
        write_az(writer, &arena);
        write_topics(writer, &arena, "kelompok/", directory->groups, directory->group_count,
                     fill_groups, fill_group);
        write_topics(writer, &arena, "peraturan/", directory->regulations,
                     directory->regulation_count, fill_regulations, fill_regulation);
        write_components(writer);
        if (writer->kit->other)
            pages_list(writer,
                       &(struct list_plan){.folder = "audit/",
                                           .stem = STR("terjemahan"),
                                           .paging = page_translations_paging(&arena, writer->kit),
                                           .page_template = TEMPLATE_TRANSLATIONS,
                                           .fill = fill_translations,
                                           .unlisted = true});
    }
    arena_free(&arena);
}
