// The rows of the plan at work: what makes the files of a row, and how many there are.
#ifndef MAKLUMAT_RENDER_FORM_PAGES_H
#define MAKLUMAT_RENDER_FORM_PAGES_H

#include "render/template/template.h"
#include "render/view/page.h"

// The compiled templates, by the rows that name them.
struct page_templates {
    const struct template_block *of[PLAN_COUNT];
};

// Compiles all of them. False when one has errors, which are findings.
bool pages_compile(struct page_templates *templates, struct template_set *set);

// What the plan calls the subject of a file.
struct plan_of pages_plan_of(const struct page_subject *of);

// How a list divides into pages.
struct paging pages_paging(struct arena *arena, const struct page_kit *kit, enum plan_id plan,
                           const struct page_subject *of);

// Appends one file. Cannot fail: its input has been checked.
void pages_write(const struct page_kit *kit, const struct page_templates *templates,
                 enum plan_id plan, const struct page_subject *of, struct buf *out);

#endif
