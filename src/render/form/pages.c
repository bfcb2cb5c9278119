// Each row has a function that fills the view of its template, or one that writes its bytes.
#include "render/form/pages.h"

#include "model/fields.h"
#include "render/form/json.h"
#include "render/view/page_audit.h"
#include "render/view/page_kiosk.h"

static const struct {
    page_paging_function *pages; // NULL: one
    page_view_function *view;
    page_file_function *file;
} kinds[PLAN_COUNT] = {
#define ONE NULL
#define NONE NULL, NULL
#define VIEW(function) function, NULL
#define BYTES(function) NULL, function
#define PLAN_OUTPUT(id, ...)
#define PLAN_FILE(id, trees, needs, unit, each, path, template, pages, maker)                      \
    [PLAN_##id] = {pages, maker},
#include "model/plan.def"
#undef PLAN_OUTPUT
#undef PLAN_FILE
};

// ---- templates

// A template that an earlier row names too.
static const struct template_block *find_compiled(const struct page_templates *templates,
                                                  enum plan_id row)
{
    str name = str_from(plan_rows[row].page_template);
    for (enum plan_id i = 0; i < row; i++)
        if (str_eq(name, str_from(plan_rows[i].page_template)))
            return templates->of[i];
    return NULL;
}

// The pages of a report are made without a site, but a theme's own are checked with the rest.
static bool compile_report(struct template_set *set)
{
    bool report = template_compile(set, STR("audit-report.html")) != NULL;
    return template_compile(set, STR("checklist.html")) != NULL && report;
}

bool pages_compile(struct page_templates *templates, struct template_set *set)
{
    bool compiled = true;
    for (enum plan_id row = 0; row < PLAN_COUNT; row++) {
        if (!kinds[row].view)
            continue;
        templates->of[row] = find_compiled(templates, row);
        if (!templates->of[row])
            templates->of[row] = template_compile(set, str_from(plan_rows[row].page_template));
        compiled = compiled && templates->of[row];
    }
    return compile_report(set) && compiled;
}

// ---- files

struct plan_of pages_plan_of(const struct page_subject *of)
{
    struct plan_of plan = {.page = of->portion.number};
    if (of->audited)
        plan = plan_of_service(of->audited->agency, of->audited->service);
    if (of->agency)
        plan.agency = of->agency->id;
    if (of->service)
        plan.service = of->service->id;
    if (of->topic)
        plan.id = of->topic->id;
    else if (of->rule)
        plan.id = str_from(of->rule->message.id);
    else
        plan.id = str_from(komponen_field(of->komponen)->key);
    return plan;
}

struct paging pages_paging(struct arena *arena, const struct page_kit *kit, enum plan_id plan,
                           const struct page_subject *of)
{
    return kinds[plan].pages ? kinds[plan].pages(arena, kit, of) : paging_make(arena, NULL, 0);
}

void pages_write(const struct page_kit *kit, const struct page_templates *templates,
                 enum plan_id plan, const struct page_subject *of, struct buf *out)
{
    const struct page page = page_at(out->arena, kit, plan, pages_plan_of(of));
    struct view_page view = {0};
    if (kinds[plan].view) {
        kinds[plan].view(&page, &view, of);
        template_run(templates->of[plan], &view, out);
    } else {
        kinds[plan].file(&page, of, out);
    }
}
