// Start, search, agencies, A to Z, groups, services; every list so short that a hand finds the way.
#include "site/pages_kiosk.h"

#include "render/view/page_kiosk.h"
#include "site/pages_list.h"

static void fill_agencies(const struct page *page, struct view_page *view, const void *subject,
                          const struct portion *portion)
{
    (void)subject;
    page_kiosk_agencies(page, view, portion);
}

static void fill_agency(const struct page *page, struct view_page *view, const void *subject,
                        const struct portion *portion)
{
    page_kiosk_agency(page, view, subject, portion);
}

static void fill_letter(const struct page *page, struct view_page *view, const void *subject,
                        const struct portion *portion)
{
    page_az_letter(page, view, subject, portion);
    page_kiosk_frame(page, view, STR("index.html"));
}

static void fill_groups(const struct page *page, struct view_page *view, const void *subject,
                        const struct portion *portion)
{
    (void)subject;
    page_groups(page, view, portion);
    page_kiosk_frame(page, view, STR_NONE);
}

static void fill_group(const struct page *page, struct view_page *view, const void *subject,
                       const struct portion *portion)
{
    page_group(page, view, subject, portion);
    page_kiosk_frame(page, view, STR("index.html"));
}

// A list in the form of the kiosk.
static void write_some(struct writer *writer, struct arena *arena, const char *folder, str stem,
                       size_t count, list_function *fill, const void *subject)
{
    pages_list(writer,
               &(struct list_plan){.folder = folder,
                                   .stem = stem,
                                   .paging = page_kiosk_paging(arena, count),
                                   .page_template = TEMPLATE_KIOSK_LIST,
                                   .fill = fill,
                                   .subject = subject,
                                   .sister = fill == fill_letter ? STR("az/index.html") : STR_NONE,
                                   .unlisted = true});
}

static void write_az(struct writer *writer, struct arena *arena)
{
    const struct page *page = writer_begin(writer, STR("az/index.html"));
    page_az(page, &writer->view);
    page_kiosk_frame(page, &writer->view, STR_NONE);
    writer_end(writer, TEMPLATE_KIOSK_LIST);
    if (page_az_is_short(writer->kit))
        return;
    for (size_t i = 0; i < LETTERS; i++) {
        const struct topic *letter = &writer->kit->directory->letters[i];
        if (letter->count > 0)
            write_some(writer, arena, "az/", letter->id, letter->count, fill_letter, letter);
    }
}

// Without groups there is a page of them only where a visit is told to begin there.
static void write_groups(struct writer *writer, struct arena *arena)
{
    const struct directory *directory = writer->kit->directory;
    const struct kios *kios = writer->kit->catalog->situs->kios;
    if (directory->group_count == 0 && !(kios && str_eq(kios->awal.s, STR("kelompok"))))
        return;
    write_some(writer, arena, "kelompok/", STR("index"), directory->group_count, fill_groups, NULL);
    for (size_t i = 0; i < directory->group_count; i++) {
        const struct topic *group = &directory->groups[i];
        write_some(writer, arena, "kelompok/", group->id, group->count, fill_group, group);
    }
}

static void write_services(struct writer *writer, const struct agency *agency)
{
    for (size_t i = 0; i < agency->count; i++) {
        const struct service *service = &agency->services[i];
        const struct format_input input = {writer->kit, writer->templates, agency, service};
        struct buf out = writer_buffer(writer);
        formats[FORMAT_KIOS].write(&input, &out);
        writer_file(writer, format_path(&writer->arena, agency, service, FORMAT_KIOS), &out);
    }
}

void pages_of_kiosk_agency(struct writer *writer, const struct agency *agency)
{
    struct arena arena = {0};
    str folder = arena_printf(writer->sink->arena, "%.*s/", STR_ARG(agency->id));
    write_some(writer, &arena, folder.data, STR("index"), agency->count, fill_agency, agency);
    write_services(writer, agency);
    arena_free(&arena);
}

void pages_of_kiosk(struct writer *writer)
{
    const struct catalog *catalog = writer->kit->catalog;
    struct arena arena = {0};
    page_kiosk_home(writer_begin(writer, STR("index.html")), &writer->view);
    writer_end(writer, TEMPLATE_KIOSK_HOME);
    page_kiosk_search(writer_begin(writer, STR("cari.html")), &writer->view);
    writer_end(writer, TEMPLATE_KIOSK_SEARCH);
    write_some(writer, &arena, "", STR("instansi"), catalog->count, fill_agencies, NULL);
    write_az(writer, &arena);
    write_groups(writer, &arena);
    arena_free(&arena);
}
