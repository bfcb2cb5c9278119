// Pages that are lists of services: A to Z, groups, regulations; and the fourteen components.
#ifndef MAKLUMAT_RENDER_VIEW_PAGE_LIST_H
#define MAKLUMAT_RENDER_VIEW_PAGE_LIST_H

#include "render/view/page.h"

// A to Z: on one page where it fits, else the letters, each with a list of its own.
bool page_az_is_short(const struct page_kit *kit);
page_view_function page_az, page_letter;

// The groups, the regulations: each a list of topics, and a page for each topic.
page_view_function page_groups, page_group, page_regulations, page_regulation;
page_paging_function page_groups_paging, page_regulations_paging, page_topic_paging;

// What is translated and what is not; for sites in two languages.
page_view_function page_translations;
page_paging_function page_translations_paging;

// The fourteen, and one of them.
page_view_function page_components, page_law_component;

#endif
