// The pages of the audit: the report as views.
#ifndef MAKLUMAT_RENDER_VIEW_PAGE_AUDIT_H
#define MAKLUMAT_RENDER_VIEW_PAGE_AUDIT_H

#include "render/view/page.h"

// A page under 30 kB holds so many rows of the matrix; a rule's page so many places.
enum { AUDIT_ROWS_A_PAGE = 30, AUDIT_MOST_PLACES = 100 };

// The pages that a matrix of so many standards needs; at least one.
size_t page_audit_count(size_t standards);

// Page `number` (from 0) of the whole matrix and of one agency's; one standard; one rule; all
// rules.
void page_audit_matrix(const struct page *page, struct view_page *view, size_t number);
void page_audit_agency(const struct page *page, struct view_page *view,
                       const struct audit_agency *agency, size_t number);
void page_audit_service(const struct page *page, struct view_page *view,
                        const struct audit_service *service);
void page_audit_rule(const struct page *page, struct view_page *view, const struct rule *rule);
void page_audit_rules(const struct page *page, struct view_page *view);

// Everything in one page, whose links are its own anchors.
void page_audit_whole(const struct page *page, struct view_page *view);

// "aturan-k01.html".
str audit_rule_file(struct arena *arena, const struct rule *rule);

#endif
