// Pages that are lists of services: A to Z, groups, regulations; and the fourteen components.
#ifndef MAKLUMAT_RENDER_VIEW_PAGE_LIST_H
#define MAKLUMAT_RENDER_VIEW_PAGE_LIST_H

#include "render/view/page.h"

// The link from a page to the next and the last of its list; NULL when there is one page.
const struct view_pager *page_pager(const struct page *page, const struct portion *portion);

// A to Z: on one page where it fits, else the letters, each with a list of its own.
bool page_az_is_short(const struct page_kit *kit);
void page_az(const struct page *page, struct view_page *view);
void page_az_letter(const struct page *page, struct view_page *view, const struct topic *letter,
                    const struct portion *portion);

// The groups, the regulations: each a list of topics, and a page for each topic.
struct paging page_topics_paging(struct arena *arena, const struct topic *topics, size_t count);
struct paging page_topic_paging(struct arena *arena, const struct topic *topic);
void page_groups(const struct page *page, struct view_page *view, const struct portion *portion);
void page_group(const struct page *page, struct view_page *view, const struct topic *group,
                const struct portion *portion);
void page_regulations(const struct page *page, struct view_page *view,
                      const struct portion *portion);
void page_regulation(const struct page *page, struct view_page *view,
                     const struct topic *regulation, const struct portion *portion);

// What is translated and what is not; for sites in two languages.
struct paging page_translations_paging(struct arena *arena, const struct page_kit *kit);
void page_translations(const struct page *page, struct view_page *view,
                       const struct portion *portion);

// The fourteen, and one of them.
void page_components(const struct page *page, struct view_page *view);
// "jaminan-pelayanan.html"
str page_file_of_component(struct arena *arena, enum komponen_id id);
void page_law_component(const struct page *page, struct view_page *view, enum komponen_id id);

#endif
