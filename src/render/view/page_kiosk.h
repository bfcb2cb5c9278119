// The pages of the kiosk: the same services for a touch screen that may have no network, no
// printer, and somebody else before it every few minutes.
#ifndef MAKLUMAT_RENDER_VIEW_PAGE_KIOSK_H
#define MAKLUMAT_RENDER_VIEW_PAGE_KIOSK_H

#include "render/view/page_list.h"

enum { KIOSK_LEAST_IDLE = 15, KIOSK_MOST_IDLE = 3600 }; // seconds

// The agencies that the site's settings show in the kiosk; all where they name none.
struct catalog kiosk_catalog(struct arena *arena, const struct catalog *catalog);

void page_kiosk_home(const struct page *page, struct view_page *view);
void page_kiosk_search(const struct page *page, struct view_page *view);
void page_kiosk_agencies(const struct page *page, struct view_page *view,
                         const struct portion *portion);
void page_kiosk_agency(const struct page *page, struct view_page *view, const struct agency *agency,
                       const struct portion *portion);
void page_kiosk_service(const struct page *page, struct view_page *view,
                        const struct agency *agency, const struct service *service);

// Adds what every page of the kiosk has; for pages that another function filled. `up` is one step
// up, as the page reaches it; the start where it is empty.
void page_kiosk_frame(const struct page *page, struct view_page *view, str up);

// How the lists of the kiosk divide: so few that a hand finds the way.
struct paging page_kiosk_paging(struct arena *arena, size_t count);

#endif
