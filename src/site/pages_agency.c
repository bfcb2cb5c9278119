// The pages of one agency. They rest on nothing that another agency says.
#include "site/pages_list.h"

#include "site/pages.h"

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

static void write_list(struct writer *writer, const struct agency *agency, const char *stem,
                       struct paging paging, enum page_template page_template, list_function *fill)
{
    str folder = arena_printf(writer->sink->arena, "%.*s/", STR_ARG(agency->id));
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
                        arena_printf(writer->sink->arena, "%.*s/%s", STR_ARG(agency->id), file));
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

struct list_pages pages_of_agency(struct writer *writer, const struct agency *agency)
{
    struct arena arena = {0};
    const struct paging index = page_agency_paging(&arena, agency);
    const struct paging pledge = page_pledge_paging(&arena, agency);
    write_list(writer, agency, "index", index, TEMPLATE_AGENCY, fill_agency);
    write_list(writer, agency, "maklumat", pledge, TEMPLATE_PLEDGE, fill_pledge);
    write_documents(writer, agency);
    for (size_t i = 0; i < agency->count; i++)
        write_service(writer, agency, &agency->services[i]);
    arena_free(&arena);
    return (struct list_pages){index.pages, pledge.pages};
}

// ---- for search engines

static void list_pages(struct writer *writer, const struct agency *agency, const char *stem,
                       size_t pages)
{
    struct arena *paths = writer->sink->arena;
    for (size_t i = 0; i < pages; i++)
        writer_list(writer,
                    arena_printf(paths, "%.*s/%.*s", STR_ARG(agency->id),
                                 STR_ARG(paging_file(paths, str_from(stem), i))),
                    STR_NONE);
}

void pages_list_agencies(struct writer *writer, const struct published *published)
{
    const struct catalog *catalog = writer->kit->catalog;
    for (size_t i = 0; i < catalog->count; i++) {
        const struct agency *agency = &catalog->agencies[i];
        const struct list_pages *pages = &published[i].pages[writer->kit->lang];
        list_pages(writer, agency, "index", pages->index);
        list_pages(writer, agency, "maklumat", pages->pledge);
        for (size_t j = 0; j < agency->count; j++)
            writer_list(writer,
                        format_path(writer->sink->arena, agency, &agency->services[j], FORMAT_HTML),
                        agency->services[j].summary->diperbarui);
    }
}
