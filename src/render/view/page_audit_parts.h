// What the files that make the pages of the audit share. Private to src/render/page_audit*.c.
#ifndef MAKLUMAT_RENDER_VIEW_PAGE_AUDIT_PARTS_H
#define MAKLUMAT_RENDER_VIEW_PAGE_AUDIT_PARTS_H

#include "render/view/page_audit.h"

struct audit_maker {
    const struct page *page;
    struct arena *arena;
    const struct audit_report *report;
    enum lang lang;
    bool whole; // everything in one file
};

struct audit_maker audit_maker(const struct page *page, bool whole);

// The page of a rule, of a standard; anchors where everything is in one file.
str audit_rule_link(const struct audit_maker *maker, const struct rule *rule);
str audit_service_link(const struct audit_maker *maker, const struct audit_service *service);

// Words in the language of the page.
str audit_words(const struct audit_maker *maker, const char *id, const char *en);

// Begins a page of the audit: what all of them say.
struct view_audit *audit_begin(const struct audit_maker *maker, struct view_page *view, str title);
void audit_add_crumb(const struct audit_maker *maker, struct view_page *view);

// All rules, or only those that spoke.
struct list audit_make_rules(const struct audit_maker *maker, bool cited);

#endif
