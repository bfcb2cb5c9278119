// Every page of one language.
#ifndef MAKLUMAT_SITE_PAGES_H
#define MAKLUMAT_SITE_PAGES_H

#include "site/published.h"
#include "site/writer.h"

// The pages of the site as a whole: home, lists.
void pages_of_site(struct writer *writer);

// Tells search engines of the pages of all agencies, which are not written here.
void pages_list_agencies(struct writer *writer, const struct published *published);

// The pages of an agency and of its standards; of how many pages its lists are.
struct list_pages pages_of_agency(struct writer *writer, const struct agency *agency);

#endif
