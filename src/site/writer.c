// Pages are written in one arena that is emptied between them.
#include "site/writer.h"

const struct page *writer_begin(struct writer *writer, str path)
{
    arena_reset(&writer->arena);
    writer->view = (struct view_page){0};
    writer->page = page_at(&writer->arena, writer->kit, path);
    return &writer->page;
}

void writer_end(struct writer *writer, enum page_template page_template)
{
    struct buf out = BUF(&writer->arena);
    template_run(writer->templates->page[page_template], &writer->view, &out);
    writer_file(writer, writer->page.path, &out);
}

struct buf writer_buffer(struct writer *writer)
{
    arena_reset(&writer->arena);
    return BUF(&writer->arena);
}

void writer_file(struct writer *writer, str path, const struct buf *out)
{
    str folder = writer->kit->folder;
    output_add(writer->output,
               arena_printf(&writer->arena, "%.*s%.*s", STR_ARG(folder), STR_ARG(path)),
               buf_str(out));
}

void writer_close(struct writer *writer)
{
    arena_free(&writer->arena);
}
