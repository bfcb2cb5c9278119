// Building the views of pages: model in, view out, all in the page's arena.
#ifndef MAKLUMAT_RENDER_VIEW_PAGE_H
#define MAKLUMAT_RENDER_VIEW_PAGE_H

#include "audit/audit.h"
#include "base/buf.h"
#include "facts/facts.h"
#include "model/directory.h"
#include "model/plan.h"
#include "render/view/paging.h"
#include "render/view/view.h"

// What all pages of a run share.
struct page_kit {
    const struct catalog *catalog;
    const struct directory *directory;
    enum lang lang;
    bool show_nip;                // the site says `nip: tampil`
    const struct page_kit *other; // the same pages in another language, or NULL
    const struct words *words;
    str base;   // where these pages begin: "" for the web, "kios/" for the kiosk
    str folder; // of this language's tree, below the site: "", "en/", "kios/", "kios/en/"
    str public; // of the same tree on the web: "", "en/"
    bool kiosk;
    unsigned formats; // a bit for each output that is written, so pages may link to it
    str search;       // the head of the search index, in this tree; empty: the site has no search
    bool has_feed;    // the feed is written
    const struct audit_report *report; // NULL: nothing was audited
    bool shows_audit;                  // the pages of the audit are written
    struct rendered *rendered;         // what its texts look like; NULL: nothing is kept
};

// One page being built. Each language of a site has a tree of pages; the first one's root is the
// site's root.
struct page {
    struct arena *arena;
    const struct page_kit *kit;
    enum plan_id plan; // its row
    struct plan_of of;
    str path; // of the page in its tree: "karangasem/index.html"
    str root; // the way from the page to the root of its tree: "" or "../"
    str top;  // the way from the page to where these pages begin: assets and data are there
    const struct regulation_links *regulations; // NULL: citations stay text
};

// What a page is about, as far as its row asks for it, and which part of it a list shows.
struct page_subject {
    const struct agency *agency;
    const struct service *service;
    const struct topic *topic;
    const struct audit_service *audited;
    const struct rule *rule;
    enum komponen_id komponen;
    struct portion portion;
};

// Fills the view of a page; divides a list into pages. Rows of the plan name them.
typedef void page_view_function(const struct page *page, struct view_page *view,
                                const struct page_subject *of);
typedef struct paging page_paging_function(struct arena *arena, const struct page_kit *kit,
                                           const struct page_subject *of);

// Appends the bytes of a file that no template makes.
typedef void page_file_function(const struct page *page, const struct page_subject *of,
                                struct buf *out);

// The page of this row of the plan.
struct page page_at(struct arena *arena, const struct page_kit *kit, enum plan_id plan,
                    struct plan_of of);

// The way from this page to a file of the site: through the folder at the root of their tree that
// both are in, else through that root; always through that root; to one in this page's own folder.
str page_link(const struct page *page, enum plan_id plan, struct plan_of of);
str page_link_by_root(const struct page *page, enum plan_id plan, struct plan_of of);
str page_link_beside(const struct page *page, enum plan_id plan, struct plan_of of);

// An address in words, as people write it down: without scheme and without "index.html".
str page_address_in_words(str address);

// Where the public finds a page of a kit's tree; empty when the site does not say its address.
str page_public_address(const struct page *page, const struct page_kit *kit, str path);

// Fills what every page has. `kind` is the name of the page's kind (templates/README.md).
void page_begin(const struct page *page, struct view_page *view, str title, const char *kind);
void page_add_crumb(const struct page *page, struct view_page *view, struct said title, str href);

// A component as pages and prints show it.
struct view_component *page_component(const struct page *page, const struct standar *standar,
                                      enum komponen_id id);
// A text or list that is not a component (tambahan, an agency's hours); NULL when empty.
// `style` is what its texts become: their language, and what in them turns into links.
const struct view_content *page_content(const struct page *page, const struct komponen *komponen,
                                        const struct markup *style);
// A list that is all rates (`nama tarif dasar`), as a table; NULL when it is not.
const struct view_fees *page_fees(const struct page *page, const struct komponen *komponen,
                                  const struct markup *style);

// Words of a standard, an agency or the site, marked where they are not in the language of the
// page: `key` is the row that holds them.
struct said page_said(const struct page *page, const struct standar *standar, const char *key,
                      str words);
struct said page_summary_said(const struct page *page, const struct summary *summary,
                              const char *key, str words);
struct said page_agency_said(const struct page *page, const struct instansi *instansi,
                             const char *key, str words);
// The same for words that have no translation: quotes of a document.
struct said page_quote(const struct page *page, str words);

// The label that this document prints for a key ("sebutan"), or the empty text.
str page_printed_label(const struct standar *standar, str key);
// The head of group 'A' or 'B': as printed, else in the language of the page.
struct said page_group_label(const struct page *page, const struct standar *standar, char group);

// A date for readers: "23 Mei 2023". What is not a date stays as written.
str page_date(const struct page *page, struct text date);
// The label of the decree: as printed, else in the language of the page.
str page_decree_label(const struct page *page, const struct standar *standar);

// A record or a list that the row `key` of a standard holds.
struct told page_told(const struct page *page, const struct standar *standar, const char *key,
                      const void *object);
struct told_list page_told_list(const struct page *page, const struct standar *standar,
                                const char *key, const struct list *list);

// The adoption of a standard, else that of its agency.
struct told page_adoption(const struct page *page, const struct standar *standar,
                          const struct instansi *instansi);
// Where and by whom a pledge was adopted; its own date goes before that of the agency's adoption.
struct told page_pledge_adoption(const struct page *page, const struct instansi *instansi);
const struct view_source *page_source(const struct page *page, const struct standar *standar);
// The emblem or a picture as the page reaches it: "berkas/lambang.svg".
str page_agency_file(const struct page *page, const struct agency *agency, struct text file);
struct list page_pictures(const struct page *page, const struct agency *agency,
                          const struct standar *standar, str key);

// Opening hours: of the standard (its hours, a row of hours, hours in the time row), else of the
// agency. `inherited` tells which.
struct page_hours {
    struct list rows; // of struct view_hours
    const struct view_content *content;
    bool inherited;
};
struct page_hours page_hours(const struct page *page, const struct service *service,
                             const struct instansi *instansi);
// True when every row was read with its zone, so that "open now" can be computed.
bool page_hours_are_certain(const struct page_hours *hours);
struct page_hours page_agency_hours(const struct page *page, const struct instansi *instansi);

struct said page_agency_name(const struct page *page, const struct agency *agency);
struct view_agency *page_agency(const struct page *page, const struct agency *agency);
// The way from this page to a service in one of its forms; empty when the site does not write it.
str page_service_path(const struct page *page, const struct agency *agency,
                      const struct service *service, enum plan_id form);

// The same to its page or, where the site has none, to the first form that it has.
str page_first_path(const struct page *page, const struct agency *agency,
                    const struct service *service);

// A standard as its printed sheet.
const struct view_print *page_sheet(const struct page *page, const struct agency *agency,
                                    const struct service *service, bool public_only);

// The style sheet of the agency's colour, below the site's root, and its bytes; empty when it has
// none.
str page_color_file(struct arena *arena, const struct instansi *instansi, str *bytes);

// The pages of the site and of its agencies; an agency's own shows less of each service when they
// are many.
page_view_function page_home, page_search, page_not_found;
page_view_function page_of_agency, page_pledge, page_pledge_print, page_pledge_poster, page_book;
page_view_function page_service, page_print, page_public;
page_paging_function page_home_paging, page_agency_paging, page_pledge_paging;

// The link from a page to the next and the last of its list; NULL when there is one page.
const struct view_pager *page_pager(const struct page *page, const struct portion *portion);

#endif
