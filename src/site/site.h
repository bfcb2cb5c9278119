// What the commands may use of site/: building a site or one of its pages, auditing it or documents,
// and writing evidence.
#ifndef MAKLUMAT_SITE_SITE_H
#define MAKLUMAT_SITE_SITE_H

#include "site/assess.h"
#include "site/build.h"
#include "site/documents.h"
#include "site/evidence.h"
#include "site/locate.h"
#include "site/shard.h"

#endif
