// The report in one HTML file, complete in itself, and the checklist for a visit. Both carry their
// style, which the page's policy lets in by its fingerprint; the theme is the one inside the
// program.
#include "render/form/report.h"
#include "render/template/template.h"
#include "render/view/page_audit.h"

// The themes in the program have no errors: the tests build with them.
static void write_page(const struct report_input *input, const char *name, struct buf *out)
{
    struct arena *arena = out->arena;
    struct findings findings = {.arena = arena};
    struct theme theme;
    struct words words;
    struct template_set set = {
        .arena = arena, .findings = &findings, .theme = &theme, .words = &words};
    const struct catalog catalog = {.situs = input->report->situs};
    const struct page_kit kit = {.catalog = &catalog, .lang = input->lang, .report = input->report};
    const struct page page = page_at(arena, &kit, PLAN_HOME, PLAN_ONLY);
    struct view_page view = {0};
    theme_load(&theme, arena, &findings, -1);
    theme_load_words(&words, arena, &findings, &theme, input->lang);
    const struct template_block *block = template_compile(&set, str_from(name));
    page_audit_whole(&page, &view);
    if (block)
        template_run(block, &view, out);
}

void report_html(const struct report_input *input, struct buf *out)
{
    write_page(input, "audit-report.html", out);
}

void report_checklist(const struct report_input *input, struct buf *out)
{
    write_page(input, "checklist.html", out);
}
