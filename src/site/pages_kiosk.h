// The pages of the kiosk, complete in themselves: a folder that can be put on a stick.
#ifndef MAKLUMAT_SITE_PAGES_KIOSK_H
#define MAKLUMAT_SITE_PAGES_KIOSK_H

#include "site/writer.h"

void pages_of_kiosk(struct writer *writer);

#endif
