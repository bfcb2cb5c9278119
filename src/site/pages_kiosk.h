// The pages of the kiosk, complete in themselves: a folder that can be put on a stick.
#ifndef MAKLUMAT_SITE_PAGES_KIOSK_H
#define MAKLUMAT_SITE_PAGES_KIOSK_H

#include "site/writer.h"

// The pages that lead to the services; an agency's own pages and its services.
void pages_of_kiosk(struct writer *writer);
void pages_of_kiosk_agency(struct writer *writer, const struct agency *agency);

#endif
