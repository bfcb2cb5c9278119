// Which pages there are, and where.
#include "site/pages.h"

static void write_home(struct writer *writer)
{
    page_home(writer_begin(writer, STR("index.html")), &writer->view);
    writer_end(writer, TEMPLATE_HOME);
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

void pages_of_site(struct writer *writer)
{
    write_home(writer);
    write_not_found(writer);
}

// ---- agencies

static const struct page *begin_in_agency(struct writer *writer, const struct agency *agency,
                                          const char *file)
{
    return writer_begin(writer,
                        arena_printf(writer->output->arena, "%.*s/%s", STR_ARG(agency->id), file));
}

static void write_agency_pages(struct writer *writer, const struct agency *agency)
{
    page_of_agency(begin_in_agency(writer, agency, "index.html"), &writer->view, agency);
    writer_end(writer, TEMPLATE_AGENCY);
    page_pledge(begin_in_agency(writer, agency, "maklumat.html"), &writer->view, agency,
                "maklumat");
    writer_end(writer, TEMPLATE_PLEDGE);
    page_pledge(begin_in_agency(writer, agency, "maklumat.cetak.html"), &writer->view, agency,
                "cetak-maklumat");
    writer_end(writer, TEMPLATE_PLEDGE_PRINT);
}

static void write_service(struct writer *writer, const struct agency *agency,
                          const struct service *service)
{
    const struct format_input input = {writer->kit, writer->templates, agency, service};
    for (enum format_id id = 0; id < FORMATS; id++) {
        if (!format_is_wanted(writer->kit->formats, id))
            continue;
        struct buf out = writer_buffer(writer);
        formats[id].write(&input, &out);
        writer_file(writer, format_path(&writer->arena, agency, service, id), &out);
    }
}

void pages_of_agencies(struct writer *writer, const struct catalog *loaded,
                       struct pages_progress *progress)
{
    for (size_t i = 0; i < loaded->count; i++) {
        const struct agency *agency = &loaded->agencies[i];
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
