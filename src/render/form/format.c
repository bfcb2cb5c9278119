// The forms of a standard. A new form is one function and one row here.
#include "render/form/format.h"

#include "render/view/page_kiosk.h"

static void write_page(const struct format_input *input, enum page_template template,
                       const struct view_page *view, struct buf *out)
{
    template_run(input->templates->page[template], view, out);
}

str format_path(struct arena *arena, const struct agency *agency, const struct service *service,
                enum format_id id)
{
    return arena_printf(arena, "%.*s/%.*s%s", STR_ARG(agency->id), STR_ARG(service->id),
                        formats[id].extension);
}

static struct page page_for(const struct format_input *input, struct buf *out, enum format_id id)
{
    return page_at(out->arena, input->kit,
                   format_path(out->arena, input->agency, input->service, id));
}

static void write_html(const struct format_input *input, struct buf *out)
{
    struct page page = page_for(input, out, FORMAT_HTML);
    struct view_page view = {0};
    const struct regulation_links regulations = {
        arena_printf(out->arena, "%.*speraturan/", STR_ARG(page.root)),
        &input->service->summary->peraturan};
    page.regulations = &regulations;
    page_service(&page, &view, input->agency, input->service);
    write_page(input, TEMPLATE_SERVICE, &view, out);
}

static void write_print(const struct format_input *input, struct buf *out)
{
    struct page page = page_for(input, out, FORMAT_CETAK);
    struct view_page view = {0};
    page_print(&page, &view, input->agency, input->service, false);
    write_page(input, TEMPLATE_PRINT, &view, out);
}

static void write_public(const struct format_input *input, struct buf *out)
{
    struct page page = page_for(input, out, FORMAT_PUBLIK);
    struct view_page view = {0};
    page_print(&page, &view, input->agency, input->service, true);
    write_page(input, TEMPLATE_PRINT, &view, out);
}

static void write_kiosk(const struct format_input *input, struct buf *out)
{
    struct page page = page_for(input, out, FORMAT_KIOS);
    struct view_page view = {0};
    page_kiosk_service(&page, &view, input->agency, input->service);
    write_page(input, TEMPLATE_KIOSK_SERVICE, &view, out);
}

const struct format formats[FORMATS] = {
    [FORMAT_HTML] = {.name = "html",
                     .extension = ".html",
                     .write = write_html,
                     .help = {"halaman layanan", "the page of the service"}},
    [FORMAT_CETAK] = {.name = "cetak",
                      .extension = ".cetak.html",
                      .write = write_print,
                      .help = {"halaman cetak, empat belas komponen",
                               "the page to print, all fourteen components"}},
    [FORMAT_PUBLIK] = {.name = "publik",
                       .extension = ".publik.html",
                       .write = write_public,
                       .help = {"lembar publik, enam komponen penyampaian",
                                "the public sheet, the six of service delivery"}},
    [FORMAT_JSON] = {.name = "json",
                     .extension = ".json",
                     .once = true,
                     .write = json_write,
                     .help = {"data terbuka", "open data"}},
    [FORMAT_KIOS] = {.name = "kios",
                     .extension = ".html", // below kios/
                     .kiosk = true,
                     .write = write_kiosk,
                     .help = {"halaman kios layar sentuh", "the page of the touch kiosk"}},
};

const struct format *format_find(str name)
{
    for (size_t i = 0; i < FORMATS; i++)
        if (str_eq(name, str_from(formats[i].name)))
            return &formats[i];
    return NULL;
}

unsigned formats_wanted(const struct situs *situs)
{
    unsigned wanted = 0;
    const struct text *names = situs->keluaran.items;
    for (size_t i = 0; i < situs->keluaran.count; i++) {
        const struct format *format = format_find(names[i].s);
        if (format)
            wanted |= 1U << (unsigned)(format - formats);
    }
    if (names && (wanted & ~(1U << FORMAT_KIOS)) == 0) // the site's lists would lead to no page
        wanted |= 1U << FORMAT_HTML;
    return wanted ? wanted : (1U << FORMATS) - 1;
}

bool situs_shows_audit(const struct situs *situs)
{
    const struct text *names = situs->keluaran.items;
    for (size_t i = 0; i < situs->keluaran.count; i++)
        if (str_eq(names[i].s, STR(OUTPUT_AUDIT)))
            return true;
    return situs->keluaran.count == 0;
}

bool format_is_wanted(unsigned wanted, enum format_id id)
{
    return wanted >> id & 1;
}

bool templates_compile(struct templates *templates, struct template_set *set)
{
    static const char *const names[TEMPLATES] = {
        [TEMPLATE_HOME] = "home.html",
        [TEMPLATE_AGENCY] = "agency.html",
        [TEMPLATE_PLEDGE] = "pledge.html",
        [TEMPLATE_PLEDGE_PRINT] = "pledge-print.html",
        [TEMPLATE_PLEDGE_POSTER] = "pledge-poster.html",
        [TEMPLATE_BOOK] = "book.html",
        [TEMPLATE_TRANSLATIONS] = "translations.html",
        [TEMPLATE_SERVICE] = "service.html",
        [TEMPLATE_PRINT] = "print.html",
        [TEMPLATE_NOT_FOUND] = "404.html",
        [TEMPLATE_SEARCH] = "search.html",
        [TEMPLATE_KIOSK_HOME] = "kiosk-home.html",
        [TEMPLATE_KIOSK_LIST] = "kiosk-list.html",
        [TEMPLATE_KIOSK_SEARCH] = "kiosk-search.html",
        [TEMPLATE_KIOSK_SERVICE] = "kiosk-service.html",
        [TEMPLATE_LIST] = "list.html",
        [TEMPLATE_COMPONENTS] = "components.html",
        [TEMPLATE_COMPONENT] = "component.html",
        [TEMPLATE_AUDIT] = "audit.html",
        [TEMPLATE_AUDIT_AGENCY] = "audit-agency.html",
        [TEMPLATE_AUDIT_SERVICE] = "audit-service.html",
        [TEMPLATE_AUDIT_RULE] = "audit-rule.html",
        [TEMPLATE_AUDIT_RULES] = "audit-rules.html",
        [TEMPLATE_AUDIT_REPORT] = "audit-report.html",
        [TEMPLATE_CHECKLIST] = "checklist.html",
    };
    bool compiled = true;
    for (size_t i = 0; i < TEMPLATES; i++) {
        templates->page[i] = template_compile(set, str_from(names[i]));
        compiled = compiled && templates->page[i];
    }
    return compiled;
}
