// The pages of the kiosk: the same services for a touch screen that may have no network, no
// printer, and somebody else before it every few minutes.
#ifndef MAKLUMAT_RENDER_VIEW_PAGE_KIOSK_H
#define MAKLUMAT_RENDER_VIEW_PAGE_KIOSK_H

#include "render/view/page_list.h"

enum { KIOSK_LEAST_IDLE = 15, KIOSK_MOST_IDLE = 3600 }; // seconds

// The agencies that the site's settings show in the kiosk; all where they name none.
struct catalog kiosk_catalog(struct arena *arena, const struct catalog *catalog);

page_view_function page_kiosk_home, page_kiosk_search, page_kiosk_agencies, page_kiosk_az,
    page_kiosk_letter, page_kiosk_groups, page_kiosk_group, page_kiosk_agency, page_kiosk_service;

// How its lists divide: so few that a hand finds the way.
page_paging_function page_kiosk_agencies_paging, page_kiosk_topic_paging, page_kiosk_groups_paging,
    page_kiosk_agency_paging;

// True when there is a page of the groups: without groups, only where a visit begins there.
bool page_kiosk_has_groups(const struct page_kit *kit);

#endif
