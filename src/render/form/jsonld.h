// A service for search engines: schema.org's GovernmentService as JSON-LD. Only what the standard
// and its agency say, and what the grammars read in it for certain.
#ifndef MAKLUMAT_RENDER_FORM_JSONLD_H
#define MAKLUMAT_RENDER_FORM_JSONLD_H

#include "render/view/page.h"

// JSON that is safe inside a <script>: it holds no < > &. `hours` are those that the page shows.
str jsonld_service(const struct page *page, const struct agency *agency,
                   const struct service *service, const struct page_hours *hours);

#endif
