// The handbook of an agency: cover, contents, and every standard in the form of its printed sheet,
// as one document to print.
#include "render/view/page.h"

void page_book(const struct page *page, struct view_page *view, const struct page_subject *of)
{
    const struct agency *agency = of->agency;
    static const char *const titles[LANGS] = {"Buku standar pelayanan",
                                              "Handbook of service standards"};
    struct view_book *book = ARENA_NEW(page->arena, struct view_book);
    struct view_chapter *chapters = ARENA_ARRAY(page->arena, struct view_chapter, agency->count);
    const char *title = titles[page->kit->lang];
    page_begin(page, view,
               arena_printf(page->arena, "%s – %.*s", title, STR_ARG(agency->instansi->nama.s)),
               "buku");
    view->instansi = page_agency(page, agency);
    for (size_t i = 0; i < agency->count; i++) {
        const struct service *service = &agency->services[i];
        chapters[i].jangkar = service->id;
        chapters[i].cetak = page_sheet(page, agency, service, false);
    }
    book->judul = str_from(title);
    book->jumlah = agency->count;
    book->tanggal = page_date(page, page->kit->catalog->situs->tanggal);
    book->bab = (struct list){.items = chapters, .count = agency->count};
    view->buku = book;
}
