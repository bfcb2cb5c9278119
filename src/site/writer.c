// Pages are written in one arena that is emptied between them.
#include "site/writer.h"

#include "base/date.h"
#include "base/hash.h"

const struct page *writer_begin(struct writer *writer, str path)
{
    arena_reset(&writer->arena);
    writer->view = (struct view_page){0};
    writer->page = page_at(&writer->arena, writer->kit, path);
    return &writer->page;
}

// The home page, the lists and the page for what is missing lead everywhere else.
static void note_first(struct writer *writer, str bytes)
{
    static const str first[] = {STR_INIT("index.html"), STR_INIT("cari.html"),
                                STR_INIT("az/index.html"), STR_INIT("kelompok/index.html"),
                                STR_INIT("404.html")};
    struct web *web = writer->web;
    for (size_t i = 0; web && !writer->kit->kiosk && i < sizeof first / sizeof first[0]; i++) {
        if (!str_eq(writer->page.path, first[i]))
            continue;
        web->first[web->first_count++] =
            arena_printf(writer->sink->arena, "%.*s%.*s", STR_ARG(writer->kit->folder),
                         STR_ARG(writer->page.path));
        web->version = web->version * 31 + hash_bytes(bytes);
    }
}

void writer_end(struct writer *writer, enum page_template page_template)
{
    struct buf out = BUF(&writer->arena);
    template_run(writer->templates->page[page_template], &writer->view, &out);
    writer_file(writer, writer->page.path, &out);
    note_first(writer, buf_str(&out));
}

void writer_list(struct writer *writer, str path, str when)
{
    struct web *web = writer->web;
    struct arena *arena = writer->sink->arena;
    struct date date = {0};
    if (!web)
        return;
    if (when.len > 0)
        (void)date_read(when, &date);
    web->pages = arena_grow(arena, web->pages, web->count, &web->capacity, sizeof *web->pages);
    web->pages[web->count++] = (struct web_page){
        arena_printf(arena, "%.*s%.*s", STR_ARG(writer->kit->folder), STR_ARG(path)),
        date_iso(arena, date)};
}

struct buf writer_buffer(struct writer *writer)
{
    arena_reset(&writer->arena);
    return BUF(&writer->arena);
}

void writer_file(struct writer *writer, str path, const struct buf *out)
{
    str folder = writer->kit->folder;
    sink_add(writer->sink, arena_printf(&writer->arena, "%.*s%.*s", STR_ARG(folder), STR_ARG(path)),
             buf_str(out));
}

void writer_close(struct writer *writer)
{
    arena_free(&writer->arena);
}
