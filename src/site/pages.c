// Which pages there are, and where.
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

static void fill_agency(const struct page *page, struct view_page *view, const void *subject,
                        const struct portion *portion)
{
    page_of_agency(page, view, subject, portion);
}

static void fill_pledge(const struct page *page, struct view_page *view, const void *subject,
                        const struct portion *portion)
{
    page_pledge(page, view, subject, portion, "maklumat");
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
    writer_list(writer, STR("cari.html"), (struct text){0});
}

static void write_letter(struct writer *writer, struct arena *arena, char each)
{
    struct topic letter = az_letter(arena, writer->kit->directory, each);
    if (letter.count == 0)
        return;
    pages_list(writer, &(struct list_plan){.folder = "az/",
                                           .stem = letter.id,
                                           .paging = page_topic_paging(arena, &letter),
                                           .page_template = TEMPLATE_LIST,
                                           .fill = fill_letter,
                                           .subject = &letter,
                                           .sister = STR("az/index.html")});
}

static void write_az(struct writer *writer, struct arena *arena)
{
    page_az(writer_begin(writer, STR("az/index.html")), &writer->view);
    writer_end(writer, TEMPLATE_LIST);
    writer_list(writer, STR("az/index.html"), (struct text){0});
    if (page_az_is_short(writer->kit))
        return;
    for (const char *letter = az_letters; *letter; letter++)
        write_letter(writer, arena, *letter);
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
    struct arena *paths = writer->output->arena;
    page_components(writer_begin(writer, STR("komponen/index.html")), &writer->view);
    writer_end(writer, TEMPLATE_COMPONENTS);
    writer_list(writer, STR("komponen/index.html"), (struct text){0});
    for (enum komponen_id id = 0; id < KOMPONEN_COUNT; id++) {
        str file = page_file_of_component(paths, id);
        const struct page *page =
            writer_begin(writer, arena_printf(paths, "komponen/%.*s", STR_ARG(file)));
        page_law_component(page, &writer->view, id);
        writer_end(writer, TEMPLATE_COMPONENT);
        writer_list(writer, page->path, (struct text){0});
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

// ---- agencies

static void write_agency_list(struct writer *writer, const struct agency *agency, const char *stem,
                              struct paging paging, enum page_template page_template,
                              list_function *fill)
{
    str folder = arena_printf(writer->output->arena, "%.*s/", STR_ARG(agency->id));
    pages_list(writer, &(struct list_plan){.folder = folder.data,
                                           .stem = str_from(stem),
                                           .paging = paging,
                                           .page_template = page_template,
                                           .fill = fill,
                                           .subject = agency});
}

static const struct page *begin_in_agency(struct writer *writer, const struct agency *agency,
                                          const char *file)
{
    return writer_begin(writer,
                        arena_printf(writer->output->arena, "%.*s/%s", STR_ARG(agency->id), file));
}

// The promise on paper, and the handbook, are one document each, however long.
static void write_documents(struct writer *writer, const struct agency *agency)
{
    const struct portion all = {.pages = 1, .end = agency->count};
    page_pledge(begin_in_agency(writer, agency, "maklumat.cetak.html"), &writer->view, agency, &all,
                "cetak-maklumat");
    writer_end(writer, TEMPLATE_PLEDGE_PRINT);
    page_pledge(begin_in_agency(writer, agency, "maklumat.poster.html"), &writer->view, agency,
                &all, "poster");
    writer_end(writer, TEMPLATE_PLEDGE_POSTER);
    if (!format_is_wanted(writer->kit->formats, FORMAT_CETAK))
        return;
    page_book(begin_in_agency(writer, agency, "buku.html"), &writer->view, agency);
    writer_end(writer, TEMPLATE_BOOK);
}

static void write_color(struct writer *writer, const struct agency *agency)
{
    struct buf out = writer_buffer(writer);
    str bytes, file = page_color_file(&writer->arena, agency->instansi, &bytes);
    bool again = writer->kit->folder.len > 0;
    if (file.len == 0 || again || !writer_once(writer, file))
        return;
    buf_add(&out, bytes);
    writer_file(writer, file, &out);
}

static void write_agency_pages(struct writer *writer, const struct agency *agency)
{
    struct arena arena = {0};
    write_agency_list(writer, agency, "index", page_agency_paging(&arena, agency), TEMPLATE_AGENCY,
                      fill_agency);
    write_agency_list(writer, agency, "maklumat", page_pledge_paging(&arena, agency),
                      TEMPLATE_PLEDGE, fill_pledge);
    write_documents(writer, agency);
    write_color(writer, agency);
    arena_free(&arena);
}

// A broken agency's pages stay as they were, and where they were.
static void list_services(struct writer *writer, const struct agency *agency)
{
    struct arena *paths = writer->output->arena;
    if (!format_is_wanted(writer->kit->formats, FORMAT_HTML))
        return;
    if (agency->broken) { // else its pages list themselves
        writer_list(writer, arena_printf(paths, "%.*s/index.html", STR_ARG(agency->id)),
                    (struct text){0});
        writer_list(writer, arena_printf(paths, "%.*s/maklumat.html", STR_ARG(agency->id)),
                    (struct text){0});
    }
    for (size_t i = 0; i < agency->count; i++)
        writer_list(writer,
                    format_path(writer->output->arena, agency, &agency->services[i], FORMAT_HTML),
                    agency->services[i].standar->diperbarui);
}

static void write_service(struct writer *writer, const struct agency *agency,
                          const struct service *service)
{
    const struct format_input input = {writer->kit, writer->templates, agency, service};
    for (enum format_id id = 0; id < FORMATS; id++) {
        bool again = formats[id].once && writer->kit->folder.len > 0;
        if (again || formats[id].kiosk || !format_is_wanted(writer->kit->formats, id))
            continue;
        struct buf out = writer_buffer(writer);
        formats[id].write(&input, &out);
        writer_file(writer, format_path(&writer->arena, agency, service, id), &out);
    }
}

void pages_of_agencies(struct writer *writer, struct pages_progress *progress)
{
    const struct catalog *catalog = writer->kit->catalog;
    for (size_t i = 0; i < catalog->count; i++) {
        const struct agency *agency = &catalog->agencies[i];
        list_services(writer, agency);
        if (agency->broken)
            continue;
        write_agency_pages(writer, agency);
        for (size_t j = 0; j < agency->count; j++) {
            write_service(writer, agency, &agency->services[j]);
            if (progress->show)
                progress->show(progress->context, ++progress->done, progress->all);
        }
    }
}
