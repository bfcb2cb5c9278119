// The pages of the audit: the report as views.
#ifndef MAKLUMAT_RENDER_VIEW_PAGE_AUDIT_H
#define MAKLUMAT_RENDER_VIEW_PAGE_AUDIT_H

#include "render/view/page.h"

// A rule's page names so many places.
enum { AUDIT_MOST_PLACES = 100 };

// The whole matrix, and that of one agency, whose report the kit then has; one standard; one rule;
// all rules.
page_view_function page_audit_matrix, page_audit_agency, page_audit_service, page_audit_rule,
    page_audit_rules;
page_paging_function page_audit_paging;

// Everything in one page, whose links are its own anchors.
void page_audit_whole(const struct page *page, struct view_page *view);

#endif
